//! What is erased stays erased.

use casebook::case::{ServiceLine, view};
use casebook::conversation::ReportRow;
use casebook::destroyed::DestroyedList;
use casebook::inbound::{self, Troubled};
use casebook::packet::{self, Content};
use casebook::referral::decide::{self, Decision};
use casebook::referral::offer::{self, Offer, Offered};
use casebook::referral::{State, settle};
use casebook::scope::Role;
use casebook::told::{Group, Told};
use casebook::{Uuid, args, chat_erasure, conversation, erasure, forgetting, outbox};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, Made, Story};

contract!(
    what_a_restored_backup_brings_back_is_destroyed_again,
    the_tombstone_says_nothing_of_whom_it_was_about,
    an_address_is_forgotten_a_day_after_nothing_else_is_kept,
    whoever_writes_again_after_deleting_is_not_forgotten,
    a_forgotten_address_that_a_backup_brings_back_is_forgotten_again,
    what_could_not_be_worked_on_goes_with_its_persons_report,
    a_permission_to_write_goes_with_the_report,
    what_stops_with_a_deletion_is_logged_and_stays_stopped_when_that_is_called_off,
    what_is_being_written_while_a_report_is_erased_does_not_bring_it_back,
    a_list_that_was_cut_off_takes_the_next_whole_and_an_emptied_one_is_noticed,
    a_list_that_another_program_holds_is_written_all_the_same,
    both_codes_find_the_report_until_it_is_erased,
);

pub async fn erases(house: &House, made: Made) -> DestroyedList {
    let list = format!("file://{}", house.fresh.folder.join("destroyed").display());
    let list = DestroyedList::at(&list).unwrap();
    let mut tx = house.begin().await;
    let (vault, now) = (&house.vault, house.now());
    erasure::erase(&mut tx, vault, &list, "test", &[made.report], "person", now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    list
}

async fn what_a_restored_backup_brings_back_is_destroyed_again(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (made, other) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    let (conversation, _) = house.told_in(made).await;
    let keys = "SELECT r.wrapped_key, r.state, k.wrapped_key FROM reports r
                JOIN cases k ON k.id = r.case_id WHERE r.id = $1";
    let mut tx = house.begin().await;
    let before: Option<(Vec<u8>, Vec<u8>, Vec<u8>)> =
        tx.fetch_optional(keys, args![made.report]).await.unwrap();
    let (report_key, state, case_key) = before.unwrap();
    let key = house.report_key(&mut tx, made).await;
    drop(tx);
    let list = erases(&house, made).await;

    // As a backup from before the erasure has it: urgent, open, and with a message that
    // waits to be sent.
    let mut tx = house.begin().await;
    let report = "UPDATE reports SET wrapped_key = $2, state = $3, erased_at = NULL WHERE id = $1";
    tx.execute(report, args![made.report, report_key, state])
        .await
        .unwrap();
    let case =
        "UPDATE cases SET wrapped_key = $2, status = 'open', close_reason = '', closed_at = NULL,
                    priority = 1, waiting_since = $3 WHERE id = $1";
    tx.execute(case, args![made.id, case_key, house.now()])
        .await
        .unwrap();
    let waits = house.message(&key, made.report, conversation, "bot", Some("queued"), "…");
    outbox::add(&mut tx, vec![waits]).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = house.begin().await;
    let vault = &house.vault;
    let again = list.enforce(&mut tx, vault, house.now()).await.unwrap();
    assert_eq!(again, 1);
    let again = list.enforce(&mut tx, vault, house.now()).await.unwrap();
    assert_eq!(again, 0, "nothing is left");
    let rows = conversation::by_reports(&mut tx, &[made.report, other.report])
        .await
        .unwrap();
    assert_eq!(rows.len(), 1, "only the other one");
    assert!(rows[0].report_key.is_some() && rows[0].case_key.is_some());
    let case = "SELECT COUNT(*) FROM cases WHERE id = $1 AND wrapped_key IS NULL
                AND status = 'closed' AND close_reason = 'erased' AND waiting_since IS NULL";
    assert_eq!(tx.number(case, args![made.id]).await.unwrap(), 1);
    for sql in [
        "SELECT COUNT(*) FROM messages WHERE report_id = $1",
        "SELECT COUNT(*) FROM outbox WHERE conversation_id IN
            (SELECT conversation_id FROM reports WHERE id = $1)",
    ] {
        assert_eq!(
            tx.number(sql, args![made.report]).await.unwrap(),
            0,
            "{sql}"
        );
    }
    tx.commit().await.unwrap();
    assert_eq!(house.audited("report.erase").await, 2);
}

async fn the_tombstone_says_nothing_of_whom_it_was_about(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, "th-1300", true, &[Group::Triage])
        .await;
    erases(&house, made).await;
    let mut tx = house.begin().await;
    let kept = "SELECT COUNT(*) FROM consents";
    assert_eq!(tx.number(kept, args![]).await.unwrap(), 0);
    let empty = "SELECT COUNT(*) FROM cases WHERE sector = '' AND province = '' AND age_band = ''";
    assert_eq!(tx.number(empty, args![]).await.unwrap(), 1);
}

async fn an_address_is_forgotten_a_day_after_nothing_else_is_kept(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (made, other) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    let list = erases(&house, made).await;
    let forgets = async || {
        let mut tx = house.begin().await;
        let gone = forgetting::forget(&mut tx, &house.vault, &list, "test", house.now()).await;
        tx.commit().await.unwrap();
        gone.unwrap()
    };
    house.clock.advance(23 * HOUR);
    assert_eq!(forgets().await, 0);
    house.clock.advance(2 * HOUR);
    // The chat itself is still being emptied.
    let (conversation, _) = house.told_in(made).await;
    let mut tx = house.begin().await;
    let erasing = "INSERT INTO chat_erasures (id, contact_id, channel, platform_ids, run_at, until)
                   SELECT $1, contact_id, 'telegram', '7', 0, 0 FROM conversations WHERE id = $2";
    let id = Uuid::from_u128(5);
    tx.execute(erasing, args![id, conversation]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(forgets().await, 0);
    let mut tx = house.begin().await;
    chat_erasure::done(&mut tx, id).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(forgets().await, 1);
    assert_eq!(forgets().await, 0, "whoever has a case stays");
    let mut tx = house.begin().await;
    let left = "SELECT COUNT(*) FROM contacts c JOIN conversations v ON v.contact_id = c.id";
    assert_eq!(tx.number(left, args![]).await.unwrap(), 1);
    let kept = conversation::by_reports(&mut tx, &[other.report]).await;
    assert_eq!(kept.unwrap().len(), 1);
    drop(tx);
    assert_eq!(house.audited("contact.forget").await, 1);
    assert_eq!(list.read().unwrap().len(), 3, "report, case, contact");
}

async fn whoever_writes_again_after_deleting_is_not_forgotten(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let list = erases(&house, made).await;
    let (conversation, _) = house.told_in(made).await;
    house.clock.advance(HOUR);
    let mut tx = house.begin().await;
    let writes = "UPDATE conversations SET last_in_at = $2 WHERE id = $1";
    tx.execute(writes, args![conversation, house.now()])
        .await
        .unwrap();
    house.clock.advance(48 * HOUR);
    let gone = forgetting::forget(&mut tx, &house.vault, &list, "test", house.now()).await;
    assert_eq!(gone.unwrap(), 0);
}

async fn a_forgotten_address_that_a_backup_brings_back_is_forgotten_again(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (made, other) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    let list = erases(&house, made).await;
    let mut tx = house.begin().await;
    let contacts: Vec<(Uuid,)> = tx
        .fetch_all("SELECT id FROM contacts", args![])
        .await
        .unwrap();
    // The one who has a case, too: whoever can be answered stays so.
    list.add(&contacts.iter().map(|c| c.0).collect::<Vec<_>>())
        .unwrap();
    let (vault, now) = (&house.vault, house.now());
    assert_eq!(list.enforce(&mut tx, vault, now).await.unwrap(), 1);
    let left: Vec<(Uuid,)> = tx
        .fetch_all(
            "SELECT r.id FROM contacts c JOIN conversations v ON v.contact_id = c.id
                    JOIN reports r ON r.conversation_id = v.id",
            args![],
        )
        .await
        .unwrap();
    assert_eq!(left, [(other.report,)]);
}

async fn what_could_not_be_worked_on_goes_with_its_persons_report(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (made, other) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    for (id, made) in [(1, made), (2, other)] {
        let (_, address_hash) = house.told_in(made).await;
        let mut tx = house.begin().await;
        let troubled = Troubled {
            id: Uuid::from_u128(id),
            channel: "telegram",
            address_hash,
            error: "a step panicked".into(),
            sealed: vec![1],
            at: house.now(),
        };
        inbound::keep_troubled(&mut tx, troubled).await.unwrap();
        tx.commit().await.unwrap();
    }
    erases(&house, made).await;
    let mut tx = house.begin().await;
    let left: Vec<(Uuid,)> = tx
        .fetch_all("SELECT id FROM troubled_events", args![])
        .await
        .unwrap();
    assert_eq!(left, [(Uuid::from_u128(2),)]);
    let half_a_year = 181 * 24 * HOUR;
    inbound::prune(&mut tx, house.now() + half_a_year)
        .await
        .unwrap();
    let count = "SELECT COUNT(*) FROM troubled_events";
    assert_eq!(tx.number(count, args![]).await.unwrap(), 0);
}

async fn a_permission_to_write_goes_with_the_report(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let (conversation, _) = house.told_in(made).await;
    let mut tx = house.begin().await;
    let allow = "UPDATE conversations SET report_id = $2, write_ok = (1 = 1) WHERE id = $1";
    tx.execute(allow, args![conversation, made.report])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    erases(&house, made).await;
    let mut tx = house.begin().await;
    let allowed = "SELECT COUNT(*) FROM conversations WHERE id = $1 AND write_ok";
    assert_eq!(tx.number(allowed, args![conversation]).await.unwrap(), 0);
}

/// Whoever comes back in time keeps what they told; who may know it is asked anew.
async fn what_stops_with_a_deletion_is_logged_and_stays_stopped_when_that_is_called_off(
    fresh: Fresh,
) {
    const AGENCY: &str = "th-1300";
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, AGENCY, true, &[Group::Triage])
        .await;
    let offered = async || {
        let mut tx = house.begin().await;
        let what = Offer {
            case: made.id,
            agency: AGENCY,
            line: ServiceLine::Protection,
            override_reason: None,
        };
        let offered = offer::offer(&mut tx, &house.act(&noy), what).await;
        tx.commit().await.unwrap();
        offered.unwrap()
    };
    let Offered::Yes { referral } = offered().await else {
        panic!("not offered");
    };
    let mut tx = house.begin().await;
    let accepted = decide::accept(&mut tx, &house.act(&officer), referral).await;
    assert!(matches!(accepted, Ok(Decision::Done { .. })));
    tx.commit().await.unwrap();

    let mut tx = house.begin().await;
    let later = "UPDATE reports SET erase_at = $2 WHERE id = $1";
    tx.execute(later, args![made.report, house.now() + 72 * HOUR])
        .await
        .unwrap();
    let entries = erasure::stop_sharing(&mut tx, made.report, house.now())
        .await
        .unwrap();
    let said: Vec<_> = entries
        .iter()
        .map(|e| (e.actor.as_str(), e.action, e.subject.clone()))
        .collect();
    let report = format!("report:{}", made.report);
    assert_eq!(
        said,
        [
            ("person", "consent.withdrawn", report),
            (
                "person",
                "referral.withdrawn",
                format!("referral:{referral}")
            ),
        ]
    );
    let now = house.now();
    let back = |told: &mut Told| told.take_back(None, now);
    house.told_anew(&mut tx, made.report, back).await;
    // The return code calls it off.
    let off = "UPDATE reports SET erase_at = NULL WHERE id = $1";
    tx.execute(off, args![made.report]).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = house.begin().await;
    let act = house.act(&noy);
    let case = view::open(&mut tx, &act, made.id).await.unwrap().unwrap();
    assert!(case.consents.iter().all(|c| c.withdrawn_at.is_some()));
    assert_eq!(case.referrals[0].state, State::Withdrawn);
    let seen = packet::open(&mut tx, &house.act(&officer), referral).await;
    assert_eq!(seen.unwrap().unwrap().content, Content::ConsentWithdrawn);
    tx.commit().await.unwrap();
    house.clock.advance(HOUR);
    let Offered::Asking { referral, .. } = offered().await else {
        panic!("they have to be asked again");
    };
    house
        .consent(made.report, AGENCY, true, &[Group::Triage])
        .await;
    let mut tx = house.begin().await;
    let agreed = settle::consent_given(&mut tx, referral, house.now()).await;
    assert!(agreed.unwrap().is_some());
    tx.commit().await.unwrap();
    // Erasing itself is logged in the same words.
    erases(&house, made).await;
    assert_eq!(house.audited("consent.withdrawn").await, 1);
    assert_eq!(house.audited("referral.withdrawn").await, 1);
    assert_eq!(house.audited("report.erase").await, 1);
}

async fn what_is_being_written_while_a_report_is_erased_does_not_bring_it_back(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    // A desk has the talk in hand, with its key.
    let mut desk = house.begin().await;
    let loaded = conversation::by_reports(&mut desk, &[made.report]).await;
    let loaded = loaded.unwrap().remove(0);
    let row = ReportRow {
        id: made.report,
        case_id: Some(made.id),
        conversation_id: loaded.conversation_id,
        kind: "request".into(),
        wrapped_key: loaded.report_key.unwrap(),
        state: loaded.report_state.unwrap(),
        code_hash: None,
        kept_hash: None,
        created_at: house.now(),
        updated_at: house.now(),
        finished_at: None,
        erase_at: None,
    };
    let writes = async {
        let erased = "SELECT COUNT(*) FROM reports WHERE erased_at IS NOT NULL";
        house.somebody_waits_or(erased).await;
        conversation::save_reports(&mut desk, vec![row])
            .await
            .unwrap();
        desk.commit().await.unwrap();
    };
    tokio::join!(erases(&house, made), writes);
    let mut tx = house.begin().await;
    let sql = "SELECT wrapped_key FROM reports WHERE id = $1";
    let key: Option<(Option<Vec<u8>>,)> = tx.fetch_optional(sql, args![made.report]).await.unwrap();
    assert_eq!(key, Some((None,)));
}

/// A full disk writes half an id, and a slip of the hand empties the list.
async fn a_list_that_was_cut_off_takes_the_next_whole_and_an_emptied_one_is_noticed(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let folder = house.fresh.folder.join("destroyed");
    std::fs::create_dir_all(&folder).unwrap();
    let torn = b"01a227cf-8223-7001-9ea3-27\xff";
    std::fs::write(folder.join("keys"), torn).unwrap();

    let list = erases(&house, made).await;
    assert!(list.read().unwrap().contains(&made.report));
    let text = std::fs::read(list.file()).unwrap();
    assert!(text.starts_with(torn), "nothing that was there is lost");

    let mut tx = house.begin().await;
    assert!(!list.is_lost(&mut tx).await.unwrap());
    std::fs::write(list.file(), "").unwrap();
    assert!(list.is_lost(&mut tx).await.unwrap());
}

/// A program that hangs keeps nobody's deletion from being noted, and a lock that cannot be had
/// neither.
async fn a_list_that_another_program_holds_is_written_all_the_same(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let folder = house.fresh.folder.join("destroyed");
    std::fs::create_dir_all(&folder).unwrap();
    let other = std::fs::File::create(folder.join("keys")).unwrap();
    other.lock().unwrap();
    let list = erases(&house, made).await;
    assert!(list.read().unwrap().contains(&made.report));
    other.unlock().unwrap();
}

/// One that was kept before a silence, and one that was made after it.
async fn both_codes_find_the_report_until_it_is_erased(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let codes = [b"kept".to_vec(), b"made later".to_vec()];
    let mut tx = house.begin().await;
    let loaded = conversation::by_reports(&mut tx, &[made.report]).await;
    let loaded = loaded.unwrap().remove(0);
    let row = ReportRow {
        id: made.report,
        case_id: Some(made.id),
        conversation_id: loaded.conversation_id,
        kind: "request".into(),
        wrapped_key: loaded.report_key.unwrap(),
        state: loaded.report_state.unwrap(),
        code_hash: Some(codes[1].clone()),
        kept_hash: Some(codes[0].clone()),
        created_at: house.now(),
        updated_at: house.now(),
        finished_at: None,
        erase_at: None,
    };
    conversation::save_reports(&mut tx, vec![row])
        .await
        .unwrap();
    for code in &codes {
        let found = conversation::by_code(&mut tx, code).await.unwrap();
        assert_eq!(found, Some(made.report));
    }
    let loaded = conversation::by_reports(&mut tx, &[made.report]).await;
    assert_eq!(loaded.unwrap()[0].kept_hash.as_ref(), Some(&codes[0]));
    tx.commit().await.unwrap();
    erases(&house, made).await;
    let mut tx = house.begin().await;
    for code in &codes {
        let found = conversation::by_code(&mut tx, code).await.unwrap();
        assert_eq!(found, None);
    }
    let sql = "SELECT kept_hash FROM reports WHERE id = $1";
    let kept: Option<(Option<Vec<u8>>,)> =
        tx.fetch_optional(sql, args![made.report]).await.unwrap();
    assert_eq!(kept, Some((None,)));
}
