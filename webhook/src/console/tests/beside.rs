//! What stands beside the talk, and what a page tells its script of it.

use super::browser::Browser;
use super::office::Office;
use super::referred::{packet, referred, working};

/// The mark that `path` carries now.
async fn mark(staff: &mut Browser, path: &str) -> String {
    staff.goes(path).await;
    let mark = staff.between("data-mark=\"", "\"");
    assert_eq!(mark.len(), 16, "{}", staff.page);
    mark
}

#[tokio::test]
async fn an_open_case_hears_that_the_agency_has_decided_and_asks() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let (mut noy, case) = referred(&office).await;
    let talk = format!("{case}/talk");
    let packet = packet(&mut officer).await;
    let offered = mark(&mut noy, &talk).await;
    assert_eq!(mark(&mut noy, &talk).await, offered, "nothing has changed");
    officer.posts(&format!("{packet}/accept"), &[]).await;
    let accepted = mark(&mut noy, &talk).await;
    assert_ne!(accepted, offered);
    let question = [("text", "how many are there?")];
    officer.posts(&format!("{packet}/ask"), &question).await;
    assert_ne!(mark(&mut noy, &talk).await, accepted);
    noy.goes(&format!("{case}/beside")).await;
    assert!(noy.shows("how many are there?") && noy.shows("Send the answer"));
}

#[tokio::test]
async fn an_open_packet_hears_the_answer_and_that_it_was_taken_back() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let (mut noy, case) = referred(&office).await;
    let packet = packet(&mut officer).await;
    assert!(!officer.shows("data-over"));
    let marks = format!("{packet}/mark");
    let offered = mark(&mut officer, &packet).await;
    assert_eq!(mark(&mut officer, &marks).await, offered);
    officer.goes(&packet).await;
    let question = [("text", "how many are there?")];
    officer.posts(&format!("{packet}/ask"), &question).await;
    let asked = mark(&mut officer, &marks).await;
    assert_ne!(asked, offered);
    noy.goes(&case).await;
    let question = noy.between("name=\"question\" value=\"", "\"");
    let answer = [("question", question.as_str()), ("text", "five")];
    noy.posts(&format!("{case}/answer"), &answer).await;
    let answered = mark(&mut officer, &marks).await;
    assert_ne!(answered, asked);
    let referral = packet.rsplit('/').next().unwrap();
    noy.posts(&format!("{case}/withdraw"), &[("referral", referral)])
        .await;
    assert_ne!(mark(&mut officer, &marks).await, answered);
    // What is over goes from the screen whatever is being written there.
    officer.goes(&packet).await;
    assert!(officer.shows(" data-over>"), "{}", officer.page);
}

#[tokio::test]
async fn nobody_else_learns_whether_a_packet_has_changed() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    referred(&office).await;
    let packet = packet(&mut officer).await;
    let mut other = office.officer("other", "la-lwu").await;
    other.goes(&format!("{packet}/mark")).await;
    assert_eq!(other.status, 404);
    let mut noy = office.comes_again("noy").await;
    noy.goes(&format!("{packet}/mark")).await;
    assert_eq!(noy.status, 403);
}

#[tokio::test]
async fn in_danger_the_police_stand_before_the_fire_service() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office
        .writes("1", "I am in Laos, he has a knife, he will kill me")
        .await;
    noy.goes("/console/queue").await;
    let id = noy.between("href=\"/console/case/", "\"");
    noy.goes(&format!("/console/case/{id}/refer")).await;
    let place = |number: &str| noy.page.find(&format!("/refer/{number}\"")).unwrap();
    let order = ["la-1191", "la-1195", "la-1190"].map(place);
    assert!(order.is_sorted(), "{order:?}: {}", noy.page);
}

#[tokio::test]
async fn before_somebody_who_hides_is_asked_it_says_that_the_question_waits() {
    const WAITS: &str = "They are hiding: nothing is sent to them";
    let office = Office::open().await;
    let (mut noy, case) = working(&office).await;
    let offer = format!("{case}/refer/th-1300");
    noy.goes(&offer).await;
    assert!(!noy.shows(WAITS));
    office.writes("1", "8").await;
    noy.goes(&offer).await;
    assert!(noy.shows("Ask the person first") && noy.shows(WAITS));
    noy.goes(&case).await;
    assert!(noy.shows(WAITS) && !noy.shows("The program is asking its questions"));
}

#[tokio::test]
async fn who_was_not_asked_yet_is_not_said_to_refuse() {
    let office = Office::open().await;
    let (noy, _) = working(&office).await;
    assert!(noy.shows("not asked yet; write only while they are here"));
    assert!(!noy.shows("do not write first"), "{}", noy.page);
}
