//! What people sent along: fetched once, opened by those who may, gone with its report.

use casebook::attachment::{self, File, Status};
use casebook::case::view;
use casebook::destroyed::DestroyedList;
use casebook::files::Files;
use casebook::scope::Role;
use casebook::{Error, Uuid, args, erasure, jobs, withdrawal};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, Made, Story};

contract!(
    a_file_is_fetched_once_and_opened_by_the_hotline_only,
    an_erased_report_leaves_no_file,
    what_was_taken_back_is_not_fetched,
    files_that_belong_to_nothing_are_swept_up,
);

const PHOTO: &[u8] = b"\xff\xd8\xff a photo";

fn files(house: &House) -> Files {
    Files::at(&format!(
        "file://{}",
        house.fresh.folder.join("files").display()
    ))
    .unwrap()
}

/// The one attachment of a case.
async fn attachment_of(house: &House, made: Made) -> (Uuid, Uuid) {
    let mut tx = house.begin().await;
    let sql = "SELECT id, message_id FROM attachments WHERE report_id = $1";
    tx.fetch_optional(sql, args![made.report])
        .await
        .unwrap()
        .unwrap()
}

/// Does what the job does.
async fn fetch(house: &House, files: &Files, id: Uuid) {
    let mut tx = house.begin().await;
    let process = house.entropy.id(house.now());
    assert!(attachment::is_any_due(&mut tx, house.now()).await.unwrap());
    let all_busy = attachment::take(&mut tx, process, house.now(), ["line", "telegram"]);
    assert!(all_busy.await.unwrap().is_none());
    let job = attachment::take(&mut tx, process, house.now(), ["line", ""])
        .await
        .unwrap()
        .unwrap();
    assert_eq!((job.kind.as_str(), job.subject_id), (attachment::FETCH, id));
    assert!(
        attachment::take(&mut tx, process, house.now(), ["", ""])
            .await
            .unwrap()
            .is_none()
    );
    let pending = attachment::pending(&mut tx, &house.vault, id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (pending.file.file_id.as_str(), pending.channel.as_str()),
        ("abc", "telegram")
    );
    let sealed = pending.seal(&house.entropy, PHOTO);
    files.put(id, sealed).await.unwrap();
    let file = File {
        mime: Some("image/jpeg".into()),
        size: Some(10),
        sha256: Some("hash".into()),
        ..File::default()
    };
    assert!(
        pending
            .fetched(&mut tx, &house.entropy, file.clone())
            .await
            .unwrap()
    );
    assert!(
        !pending
            .fetched(&mut tx, &house.entropy, file)
            .await
            .unwrap(),
        "once"
    );
    jobs::done(&mut tx, job.id).await.unwrap();
    assert!(
        attachment::pending(&mut tx, &house.vault, id)
            .await
            .unwrap()
            .is_none()
    );
    tx.commit().await.unwrap();
}

async fn a_file_is_fetched_once_and_opened_by_the_hotline_only(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("lwu", "la-lwu").await;
    let made = house.case(Story::default()).await;
    let (files, (id, _)) = (files(&house), attachment_of(&house, made).await);
    fetch(&house, &files, id).await;

    let mut tx = house.begin().await;
    let act = house.act(&noy);
    let opened = attachment::open(&mut tx, &act, &files, made.id, id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (opened.bytes.as_slice(), opened.file.sha256.as_deref()),
        (PHOTO, Some("hash"))
    );
    let sealed = files.get(id).await.unwrap().unwrap();
    assert!(!sealed.windows(5).any(|w| w == b"photo"));
    let reads = "SELECT COUNT(*) FROM audit_entries WHERE action = 'file.read' AND subject = $1";
    let subject = format!("file:{id}");
    assert_eq!(tx.number(reads, args![subject.as_str()]).await.unwrap(), 1);
    // Of another case, and for another agency, there is none.
    let other = house.entropy.id(house.now());
    assert!(
        attachment::open(&mut tx, &act, &files, other, id)
            .await
            .unwrap()
            .is_none()
    );
    let refused = attachment::open(&mut tx, &house.act(&officer), &files, made.id, id).await;
    assert!(matches!(refused, Err(Error::Refused(_))));
}

async fn an_erased_report_leaves_no_file(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let (files, (id, _)) = (files(&house), attachment_of(&house, made).await);
    fetch(&house, &files, id).await;
    let list = format!("file://{}", house.fresh.folder.join("destroyed").display());
    let list = DestroyedList::at(&list).unwrap();
    let mut tx = house.begin().await;
    let now = house.now();
    erasure::erase(
        &mut tx,
        &house.vault,
        &list,
        "test",
        &[made.report],
        "person",
        now,
    )
    .await
    .unwrap();
    let job = attachment::take(&mut tx, made.id, now, ["", ""])
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (job.kind.as_str(), job.subject_id),
        (attachment::REMOVE, id)
    );
    files.remove(id).await.unwrap();
    assert!(files.ids().await.unwrap().is_empty());
}

async fn what_was_taken_back_is_not_fetched(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let (id, message) = attachment_of(&house, made).await;
    let mut tx = house.begin().await;
    withdrawal::mark(&mut tx, message).await.unwrap();
    assert!(
        attachment::pending(&mut tx, &house.vault, id)
            .await
            .unwrap()
            .is_none()
    );
    let case = view::open(&mut tx, &house.act(&noy), made.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(case.reports[0].attachments[0].status, Status::Withdrawn);
}

async fn files_that_belong_to_nothing_are_swept_up(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let (files, (id, _)) = (files(&house), attachment_of(&house, made).await);
    fetch(&house, &files, id).await;
    let stray = house.entropy.id(house.now());
    files.put(stray, b"sealed".to_vec()).await.unwrap();
    let waiting = house.entropy.id(house.now());
    let staging = files.staging();
    staging.put(waiting, b"sealed".to_vec()).await.unwrap();
    let mut tx = house.begin().await;
    assert_eq!(attachment::sweep(&mut tx, &files).await.unwrap(), 1);
    assert!(files.get(id).await.unwrap().is_some());
    assert!(files.get(stray).await.unwrap().is_none());
    let (now, later) = (house.now(), house.now() + 25 * HOUR);
    assert_eq!(attachment::sweep_staged(&files, now).await.unwrap(), 0);
    assert!(staging.get(waiting).await.unwrap().is_some());
    assert_eq!(attachment::sweep_staged(&files, later).await.unwrap(), 1);
}
