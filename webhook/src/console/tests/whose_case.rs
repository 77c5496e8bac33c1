//! Whose a case is: what others may do on it, what a form that is pressed twice does, and
//! that whoever told it hears that somebody reads.

use axum::http::StatusCode;
use bot::courier;
use tokio_util::sync::CancellationToken;

use super::office::Office;
use super::operators::first;

const STORY: &str = "I am locked in a shop and cannot get out";
const READ: &str = "A person has read what you wrote.";

#[tokio::test]
async fn on_somebody_elses_case_nothing_is_changed_and_it_is_said_whose_it_is() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    let mut dao = office.operator("dao").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    let report = noy.between("name=\"report\" value=\"", "\"");
    noy.posts(&format!("{case}/work"), &[("line", "protection")])
        .await;
    assert!(noy.shows("This case is yours."), "acting claims");
    let report = ("report", report.as_str());
    dao.goes(&case).await;
    // What would not be taken is not offered either.
    for offered in ["note", "priority", "work", "called", "on-the-way", "say"] {
        let form = format!("action=\"{case}/{offered}\"");
        let is_taken = ["note", "priority"].contains(&offered);
        assert_eq!(dao.shows(&form), is_taken, "{offered}: {}", dao.page);
    }
    assert!(!dao.shows(&format!("href=\"{case}/refer\"")));
    for (what, fields) in [
        ("called", vec![("text", "spoke with them")]),
        ("work", vec![("line", "return"), ("sector", "boat")]),
        ("close", vec![("reason", "helped")]),
        ("refer/th-191", vec![("line", "protection")]),
        ("hand-over/th-191", vec![("taken_by", "he"), ("told", "it")]),
        ("on-the-way", vec![report]),
        ("take-talk", vec![report]),
        ("say", vec![report, ("text", "hello from dao")]),
    ] {
        dao.posts(&format!("{case}/{what}"), &fields).await;
        assert_eq!(dao.status, StatusCode::CONFLICT, "{what}");
        assert!(dao.shows("is with noy since 14:00."), "{what}");
    }
    assert!(
        dao.shows("hello from dao"),
        "what was written stays in sight"
    );
    assert!(!office.sent().await.contains("hello from dao"));
    dao.posts(&format!("{case}/note"), &[("text", "look at the pier")])
        .await;
    let raise = [("priority", "1"), ("reason", "they have a knife")];
    dao.posts(&format!("{case}/priority"), &raise).await;
    noy.goes(&case).await;
    assert!(noy.shows("look at the pier") && noy.shows("they have a knife"));
    assert!(!noy.shows("spoke with them") && noy.shows("This case is yours."));
}

#[tokio::test]
async fn what_was_written_in_a_form_that_is_not_taken_is_shown_again() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    let mut dao = office.operator("dao").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    noy.posts(&format!("{case}/claim"), &[]).await;
    dao.goes(&case).await;
    let kept = ">we spoke for ten minutes</textarea>";
    let text = ("text", "we spoke for ten minutes");
    for (what, fields) in [
        ("called", vec![text]),
        ("close", vec![("reason", "helped"), text]),
        (
            "hand-over/th-191",
            vec![("taken_by", "he"), ("told", text.1)],
        ),
    ] {
        dao.posts(&format!("{case}/{what}"), &fields).await;
        assert_eq!(dao.status, StatusCode::CONFLICT, "{what}");
        assert!(dao.shows(kept), "{what}: {}", dao.page);
    }
    for (what, fields) in [
        ("priority", vec![("priority", "4"), ("reason", text.1)]),
        (
            "refer/th-191",
            vec![("line", "protection"), ("reason", text.1)],
        ),
        ("hand-over/th-191", vec![("taken_by", ""), ("told", text.1)]),
        (
            "hand-over/th-191",
            vec![("taken_by", "he"), ("told", text.1)],
        ),
    ] {
        noy.posts(&format!("{case}/{what}"), &fields).await;
        assert_eq!(noy.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert!(
            noy.shows(kept) && noy.shows("Your words are still here"),
            "{what}"
        );
    }
    noy.posts(&format!("{case}/note"), &[text]).await;
    assert!(!noy.shows("Your words are still here"), "that was saved");
}

#[tokio::test]
async fn a_form_that_is_pressed_twice_is_written_once() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    let once = noy.between("name=\"once\" value=\"", "\"");
    assert_eq!(once.len(), 32);
    let report = noy.between("name=\"report\" value=\"", "\"");
    let note = [("once", once.as_str()), ("text", "look at the pier")];
    let say = [
        ("once", once.as_str()),
        ("report", &report),
        ("text", "We are reading this."),
    ];
    let way = [("once", once.as_str()), ("report", &report)];
    for _ in 0..2 {
        noy.posts(&format!("{case}/note"), &note).await;
        assert_eq!(noy.status, StatusCode::OK);
        noy.posts(&format!("{case}/say"), &say).await;
        assert_eq!(noy.status, StatusCode::OK);
        noy.posts(&format!("{case}/on-the-way"), &way).await;
        assert_eq!(noy.status, StatusCode::OK);
    }
    let sent = office.sent().await;
    assert_eq!(sent.matches("We are reading this.").count(), 1, "{sent}");
    assert_eq!(office.audited("note.add").await, 1);
    assert_eq!(office.audited("case.tell_on_the_way").await, 1);
    // Other words are another form, also from the same page.
    let other = [("once", once.as_str()), ("text", "look at the bridge")];
    noy.posts(&format!("{case}/note"), &other).await;
    assert_eq!(office.audited("note.add").await, 2);
    noy.goes(&case).await;
    assert_ne!(noy.between("name=\"once\" value=\"", "\""), once);
}

#[tokio::test]
async fn whoever_told_it_hears_that_somebody_reads_however_it_was_claimed() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    for (who, how) in [("1", "queue"), ("2", "call"), ("3", "work")] {
        office.writes(who, STORY).await;
        office.sent().await;
        let case = first(&mut noy).await;
        let id = case.rsplit_once('/').unwrap().1.to_owned();
        match how {
            "queue" => {
                noy.posts("/console/queue/claim", &[("case", &id)]).await;
            }
            "call" => {
                noy.posts(&format!("{case}/called"), &[("text", "spoke")])
                    .await;
            }
            _ => {
                noy.posts(&format!("{case}/work"), &[("line", "protection")])
                    .await;
            }
        }
        let sent = office.sent().await;
        assert_eq!(sent.matches(READ).count(), 1, "{how}: {sent}");
        noy.posts(&format!("{case}/release"), &[]).await;
        noy.posts(&format!("{case}/claim"), &[]).await;
        assert!(!office.sent().await.contains(READ), "it is said once");
        noy.posts(&format!("{case}/close"), &[("reason", "helped")])
            .await;
        office.sent().await;
    }
    // Who is written to knows it.
    office.writes("4", STORY).await;
    office.sent().await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    let report = noy.between("name=\"report\" value=\"", "\"");
    let fields = [("report", report.as_str()), ("text", "Hello, I am here.")];
    noy.posts(&format!("{case}/say"), &fields).await;
    let sent = office.sent().await;
    assert!(sent.contains("Hello, I am here.") && !sent.contains(READ));
}

#[tokio::test]
async fn an_agency_that_was_telephoned_is_called_back_from_the_queue() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", "he has a knife, he will kill me").await;
    let case = first(&mut noy).await;
    let call = [
        ("taken_by", "the desk officer"),
        ("told", "the place only"),
        ("reason", "locked in"),
    ];
    noy.posts(&format!("{case}/hand-over/th-191"), &call).await;
    noy.goes("/console/queue").await;
    assert!(!noy.shows("no longer agrees"));
    office.writes("1", "delete").await;
    office.writes("1", "delete").await;
    noy.goes("/console/queue").await;
    assert!(
        noy.shows("no longer agrees")
            && noy.shows("191 (Thailand) · not verified: nobody has dialled it lately"),
        "{}",
        noy.page
    );
    let id = case.rsplit_once('/').unwrap().1;
    noy.posts(&format!("/console/call-back/{id}/th-191"), &[])
        .await;
    noy.goes("/console/queue").await;
    assert!(!noy.shows("no longer agrees"));
}

#[tokio::test]
async fn a_message_of_a_channel_that_is_off_is_seen_to_fail() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    office.sent().await;
    noy.goes(&case).await;
    let report = noy.between("name=\"report\" value=\"", "\"");
    let fields = [
        ("report", report.as_str()),
        ("text", "We are reading this."),
    ];
    noy.posts(&format!("{case}/say"), &fields).await;
    let stop = CancellationToken::new();
    let courier = courier::start(
        office.tools.clone(),
        office.app.desk.clone(),
        Vec::new(),
        office.app.typing.clone(),
        office.on_its_way().await,
        stop.clone(),
    );
    let failed = "SELECT COUNT(*) FROM outbox WHERE state = 'failed' AND error = 'channel-off'";
    while office.counts(failed).await == 0 {
        tokio::task::yield_now().await;
    }
    let waits = "SELECT COUNT(*) FROM outbox WHERE state = 'queued'";
    assert_eq!(office.counts(waits).await, 0);
    stop.cancel();
    courier.await.unwrap();
    noy.goes(&case).await;
    assert!(
        noy.shows("this channel is not set up here any more"),
        "{}",
        noy.page
    );
    assert!(noy.shows("30 minutes left"), "it stops no clock");
}

#[tokio::test]
async fn a_form_after_the_session_ended_is_said_not_to_be_saved_and_leads_back() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    office.clock.advance(13 * 3_600_000);
    noy.posts(&format!("{case}/note"), &[("text", "she has a scar")])
        .await;
    assert!(noy.shows("was not saved and not sent"), "{}", noy.page);
    let back = format!("name=\"to\" value=\"{case}\"");
    assert!(noy.shows(&back), "{}", noy.page);
    // Whoever only comes too late to read has lost nothing.
    noy.goes("/console/sign-in?to=/console/queue").await;
    assert!(!noy.shows("was not saved"));
}
