//! What officers see and do, and how people hear of it.

use axum::http::StatusCode;

use super::office::Office;
use super::referred::{packet, referred, working};

#[tokio::test]
async fn an_officer_sees_nothing_before_the_person_agrees() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let (mut noy, case) = working(&office).await;
    let offer = format!("{case}/refer/th-1300");
    noy.posts(&offer, &[("line", "protection")]).await;
    officer.goes("/console/referrals").await;
    assert!(officer.shows("Nothing has been referred to your agency."));
    office.writes("1", "No, do not tell").await;
    noy.goes(&case).await;
    assert!(noy.shows("The person said no"), "{}", noy.page);
    officer.goes("/console/referrals").await;
    assert!(officer.shows("Nothing has been referred to your agency."));
}

#[tokio::test]
async fn an_accepted_referral_reaches_the_person_and_the_operator() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let (mut noy, case) = referred(&office).await;
    let packet = packet(&mut officer).await;
    assert!(officer.shows("The person agreed that your agency may see this."));
    assert!(officer.shows("4 hours left"), "{}", officer.page);
    office.sent().await;
    officer.posts(&format!("{packet}/accept"), &[]).await;
    assert!(officer.shows("Accepted") && officer.shows("decided by officer"));
    assert!(office.sent().await.contains("has taken this on"));
    noy.goes(&case).await;
    assert!(noy.shows("decided by officer, 14:00"));
}

#[tokio::test]
async fn what_an_officer_wrote_in_a_form_that_is_not_taken_is_shown_again() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    referred(&office).await;
    let packet = packet(&mut officer).await;
    officer.posts(&format!("{packet}/accept"), &[]).await;
    let fields = [
        ("outcome", "handed_on"),
        ("day", "2026-11-22"),
        ("text", "they wait at the temple"),
    ];
    officer.posts(&format!("{packet}/outcome"), &fields).await;
    assert!(officer.shows("name the agency that has taken it on"));
    assert!(officer.shows(">they wait at the temple</textarea>"));
}

/// The packet was looked at more than a quarter of an hour ago, so that showing it again writes
/// that it is looked at: the form's own transaction must not stand in the way of that.
#[tokio::test]
async fn a_form_that_is_refused_late_is_answered_and_holds_up_nobody() {
    const LATER: i64 = 16 * 60_000;
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    referred(&office).await;
    let packet = packet(&mut officer).await;
    let no_words = "“Another reason” needs a few words.";
    for (form, fields, said) in [
        ("decline", &[("reason", "other")][..], no_words),
        (
            "ask",
            &[("text", " ")][..],
            "write what you would like to know",
        ),
        ("accept", &[], "Accepted"),
        (
            "outcome",
            &[("outcome", "handed_on"), ("day", "2026-11-22")][..],
            "name the agency that has taken it on",
        ),
    ] {
        office.clock.advance(LATER);
        officer.posts(&format!("{packet}/{form}"), fields).await;
        assert!(officer.shows(said), "{form}: {}", officer.page);
    }
}

/// On a phone with a weak signal a button is pressed again: it was saved, and says so.
#[tokio::test]
async fn a_decision_that_is_pressed_twice_is_no_fault() {
    for (what, fields) in [
        ("accept", &[][..]),
        ("decline", &[("reason", "no_capacity")][..]),
    ] {
        let office = Office::open().await;
        let mut officer = office.officer("officer", "th-1300").await;
        referred(&office).await;
        let packet = packet(&mut officer).await;
        let once = officer.between("name=\"once\" value=\"", "\"");
        let pressed = [fields, &[("once", once.as_str())]].concat();
        for _ in 0..2 {
            officer.posts(&format!("{packet}/{what}"), &pressed).await;
            assert_eq!(officer.status, StatusCode::OK, "{what}");
            assert!(!officer.shows("Not saved"), "{what}");
        }
        assert_eq!(office.audited(&format!("referral.{what}")).await, 1);
        // Somebody who comes later, from a page of their own, is told who was faster.
        officer.posts(&format!("{packet}/{what}"), fields).await;
        assert_eq!(officer.status, StatusCode::CONFLICT, "{what}");
    }
}

#[tokio::test]
async fn that_the_person_changed_their_mind_is_said_so_to_both() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let (mut noy, case) = referred(&office).await;
    let packet = packet(&mut officer).await;
    officer.posts(&format!("{packet}/accept"), &[]).await;
    for word in ["delete", "Yes, delete"] {
        office.writes("1", word).await;
    }
    officer.goes(&packet).await;
    assert!(
        officer.shows("The person has taken their agreement back.")
            && officer.shows("Please stop using what you saw earlier."),
        "{}",
        officer.page
    );
    noy.goes(&case).await;
    assert!(noy.shows("The person took it back"), "{}", noy.page);
}

/// What is said of a message in the transcript that was taken back has a name that is alike.
#[tokio::test]
async fn an_agreement_that_was_taken_back_is_no_message_that_was() {
    let office = Office::open().await;
    office.officer("officer", "th-1300").await;
    let (mut noy, case) = referred(&office).await;
    office.writes("1", "don't tell anyone").await;
    noy.goes(&case).await;
    assert!(
        noy.shows("The person took their agreement back"),
        "{}",
        noy.page
    );
    assert!(!noy.shows("took this message back"), "{}", noy.page);
}

#[tokio::test]
async fn a_declined_referral_says_why_to_the_hotline_only() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let (mut noy, case) = referred(&office).await;
    let packet = packet(&mut officer).await;
    let decline = format!("{packet}/decline");
    officer.posts(&decline, &[("reason", "other")]).await;
    assert!(officer.shows("“Another reason” needs a few words."));
    office.sent().await;
    let fields = [("reason", "no_capacity"), ("text", "full until Monday")];
    officer.posts(&decline, &fields).await;
    assert!(officer.shows("There is nothing to see any more."));
    let told = office.sent().await;
    assert!(told.contains("cannot take this on") && !told.contains("Monday"));
    noy.goes(&case).await;
    assert!(noy.shows("No place or no staff now · full until Monday"));
}

#[tokio::test]
async fn two_officers_are_told_who_was_faster() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let mut colleague = office.officer("colleague", "th-1300").await;
    referred(&office).await;
    let packet = packet(&mut officer).await;
    colleague.goes(&packet).await;
    officer.posts(&format!("{packet}/accept"), &[]).await;
    colleague.posts(&format!("{packet}/accept"), &[]).await;
    assert_eq!(colleague.status, StatusCode::CONFLICT);
    assert!(colleague.shows("officer was faster: Accepted."));
}

#[tokio::test]
async fn an_officer_of_another_agency_cannot_open_the_packet() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let mut other = office.officer("other", "th-ahtd").await;
    let (_, case) = referred(&office).await;
    let packet = packet(&mut officer).await;
    other.goes(&packet).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    for path in [case.as_str(), "/console/queue", "/console/queue/rows"] {
        for browser in [&mut other, &mut officer] {
            browser.goes(path).await;
            assert_eq!(browser.status, StatusCode::FORBIDDEN, "{path}");
            assert!(!browser.shows("locked in a shop"));
        }
    }
}

#[tokio::test]
async fn an_operator_opens_no_packet() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let (mut noy, _) = referred(&office).await;
    let packet = packet(&mut officer).await;
    noy.goes(&packet).await;
    assert_eq!(noy.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_came_of_a_referral_is_recorded_asked_about_and_answered() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let (mut noy, case) = referred(&office).await;
    let packet = packet(&mut officer).await;
    assert!(!officer.shows("Record what came of it"), "not taken on yet");
    officer.posts(&format!("{packet}/accept"), &[]).await;
    assert!(officer.shows("Record what came of it"));
    office.sent().await;
    let outcome = format!("{packet}/outcome");
    let on = ("day", "2026-11-22");
    let not_reached = [
        ("outcome", "not_reached"),
        on,
        ("text", "nobody picks up until evening"),
    ];
    officer.posts(&outcome, &not_reached).await;
    assert!(officer.shows("Could not reach the person · 22 November"));
    let told = office.sent().await;
    assert!(told.contains("has tried to reach you") && !told.contains("evening"));
    officer.posts(&outcome, &not_reached).await;
    assert_eq!(office.sent().await, "", "once a day");
    officer
        .posts(&outcome, &[("outcome", "handed_on"), on])
        .await;
    assert!(officer.shows("name the agency that has taken it on"));
    for (day, why) in [("2026-11-23", "has not come yet"), ("x", "choose the day")] {
        officer
            .posts(&outcome, &[("outcome", "safe"), ("day", day)])
            .await;
        assert!(officer.shows(why), "{}", officer.page);
    }
    let question = [("text", "may we call after dark?")];
    officer.posts(&format!("{packet}/ask"), &question).await;
    assert!(officer.shows("may we call after dark?") && officer.shows("not answered yet"));
    noy.goes("/console/queue?show=all").await;
    assert!(noy.shows("An agency asks something"), "{}", noy.page);
    assert!(noy.shows("Agency: Could not reach the person"));
    noy.goes(&case).await;
    assert!(noy.shows("nobody picks up until evening") && noy.shows("officer, 14:00"));
    let id = noy.between("name=\"question\" value=\"", "\"");
    let answer = [("question", id.as_str()), ("text", "after 22:00 only")];
    noy.posts(&format!("{case}/answer"), &answer).await;
    assert!(noy.shows("after 22:00 only") && !noy.shows("not answered yet"));
    noy.posts(&format!("{case}/answer"), &answer).await;
    assert!(noy.shows("the question was answered already"));
    officer.goes(&packet).await;
    assert!(officer.shows("after 22:00 only") && !officer.shows("noy"));
    officer.posts(&outcome, &[("outcome", "closed"), on]).await;
    noy.goes(&case).await;
    assert!(noy.shows("decided by officer, 14:00") && noy.shows("ended by officer, 14:00"));
}

#[tokio::test]
async fn an_officer_is_called_to_a_new_referral_and_to_an_answer() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let mut other = office.officer("other", "th-ahtd").await;
    let (mut noy, case) = referred(&office).await;
    let packet = packet(&mut officer).await;
    assert!(officer.shows("data-calls"));
    let id = packet.rsplit_once('/').unwrap().1.to_owned();
    for (who, lines) in [(&mut officer, 1), (&mut other, 0)] {
        who.goes("/console/calls").await;
        assert_eq!(who.page.matches(&id).count(), lines);
    }
    officer.goes(&packet).await;
    officer.posts(&format!("{packet}/accept"), &[]).await;
    let question = [("text", "when?")];
    officer.posts(&format!("{packet}/ask"), &question).await;
    officer.goes("/console/calls").await;
    assert_eq!(officer.page, "");
    noy.goes("/console/calls").await;
    assert!(!noy.page.is_empty(), "an agency asks about their case");
    noy.goes(&case).await;
    let question = noy.between("name=\"question\" value=\"", "\"");
    let answer = [("question", question.as_str()), ("text", "at night")];
    noy.posts(&format!("{case}/answer"), &answer).await;
    officer.goes("/console/calls").await;
    assert_eq!(officer.page.matches(&id).count(), 1);
}
