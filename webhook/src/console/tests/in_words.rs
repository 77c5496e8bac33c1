//! What somebody writes where a choice is asked for, what waited for them, and what they
//! asked to have deleted: as staff and agencies see it.

use bot::talk::code::ReturnCode;
use casebook::args;

use super::browser::Browser;
use super::office::Office;

const MINUTE: i64 = 60_000;
const HOUSE: &str = "yes they beat him now, send someone to the yellow house";

/// Somebody in danger, who wrote so in their own words, and where the operator is.
async fn told(office: &Office) -> (Browser, String) {
    let mut noy = office.operator("noy").await;
    for text in ["hello", "1", HOUSE, "1", "udon"] {
        office.writes("1", text).await;
    }
    noy.goes("/console/queue").await;
    let id = noy.between("href=\"/console/case/", "\"");
    let case = format!("/console/case/{id}");
    noy.goes(&case).await;
    (noy, case)
}

async fn refers(noy: &mut Browser, case: &str, agency: &str) {
    let offer = format!("{case}/refer/{agency}");
    noy.posts(&offer, &[("line", "protection")]).await;
    assert!(noy.shows("The person is being asked"), "{}", noy.page);
}

async fn opens_packet(officer: &mut Browser) {
    officer.goes("/console/referrals").await;
    let id = officer.between("href=\"/console/referral/", "\"");
    assert!(!id.is_empty(), "nothing was referred: {}", officer.page);
    officer.goes(&format!("/console/referral/{id}")).await;
}

#[tokio::test]
async fn words_about_danger_are_in_what_was_told_and_in_the_packet() {
    let office = Office::open().await;
    let mut police = office.officer("police", "th-ahtd").await;
    let (mut noy, case) = told(&office).await;
    assert!(noy.shows("In danger now, as written"), "{}", noy.page);
    assert!(noy.shows("Udon Thani"), "{}", noy.page);
    refers(&mut noy, &case, "th-ahtd").await;
    office.writes("1", "yes").await;
    opens_packet(&mut police).await;
    assert!(police.shows(HOUSE), "{}", police.page);
}

/// The question was held, so that nobody saw it: a “yes” is none to it yet.
#[tokio::test]
async fn a_question_that_waited_is_asked_with_its_buttons_before_it_is_answered() {
    let office = Office::open().await;
    let mut police = office.officer("police", "th-ahtd").await;
    let (mut noy, case) = told(&office).await;
    office.clock.advance(20 * MINUTE);
    office.sent().await;
    refers(&mut noy, &case, "th-ahtd").await;
    assert_eq!(office.sent().await, "", "it is held");
    office.writes("1", "yes").await;
    let sent = office.sent().await;
    assert!(
        sent.contains("There is a question from the team."),
        "{sent}"
    );
    police.goes("/console/referrals").await;
    assert!(police.shows("Nothing has been referred to your agency."));
    office.writes("1", "yes").await;
    opens_packet(&mut police).await;
    assert!(police.shows(HOUSE), "{}", police.page);
}

#[tokio::test]
async fn the_number_stops_a_deletion_aloud_and_it_can_go_on_as_it_was() {
    let office = Office::open().await;
    told(&office).await;
    let code = ReturnCode::from_random([0x5a; 10]);
    let hash = office.app.vault.lookup("code", &[&code.canonical()]);
    let mut tx = office.app.db.begin().await.unwrap();
    let gives = "UPDATE reports SET code_hash = $1";
    tx.execute(gives, args![hash.to_vec()]).await.unwrap();
    tx.commit().await.unwrap();
    office.writes("1", "delete").await;
    // Only the full word deletes.
    office.writes("1", "yes").await;
    assert_eq!(erase_at(&office).await, 0);
    office.writes("1", "Yes, delete").await;
    let planned = erase_at(&office).await;
    assert!(planned > office.app.clock.now());
    office.clock.advance(30 * MINUTE);
    office.sent().await;
    office.writes("1", &code.to_string()).await;
    let sent = office.sent().await;
    assert!(sent.contains("That is stopped now"), "{sent}");
    assert_eq!(erase_at(&office).await, 0);
    office.writes("1", "Delete anyway").await;
    assert_eq!(erase_at(&office).await, planned);
}

/// When the one report is erased; 0: never.
async fn erase_at(office: &Office) -> i64 {
    let mut tx = office.app.db.read().await.unwrap();
    let sql = "SELECT COALESCE(MAX(erase_at), 0) FROM reports";
    tx.number(sql, args![]).await.unwrap()
}
