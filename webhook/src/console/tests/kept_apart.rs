//! What is kept from whom: words from those who do not open the case, a report from the
//! phone it was told on, a permission from the talk after it.

use axum::http::StatusCode;
use bot::talk::code::ReturnCode;
use casebook::scope::Role;
use casebook::{args, audit};

use super::office::Office;
use super::operators::first;

/// The one text of a query.
async fn text(office: &Office, sql: &'static str) -> String {
    let mut tx = office.app.db.read().await.unwrap();
    let row: Option<(String,)> = tx.fetch_optional(sql, args![]).await.unwrap();
    row.expect("a row").0
}

/// Whoever opens the case learns of it, also when it was urgent already; a list, a column
/// or the log tells nobody.
#[tokio::test]
async fn who_speaks_of_ending_it_is_known_only_to_those_who_open_the_case() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office
        .writes("1", "he has a knife and says he will kill me")
        .await;
    let case = first(&mut noy).await;
    let warning = "Words of self-harm.";
    noy.goes(&case).await;
    assert!(!noy.shows(warning), "{}", noy.page);
    office.writes("1", "I want to die").await;
    noy.goes(&case).await;
    assert!(noy.shows(warning), "{}", noy.page);
    noy.goes("/console/queue?show=all").await;
    assert!(!noy.page.to_lowercase().contains("harm"), "{}", noy.page);
    let rule = text(&office, "SELECT priority_rule FROM cases").await;
    assert_eq!(rule, "words-p1");
    let logged = "SELECT CAST(COUNT(*) AS TEXT) FROM audit_entries WHERE actor LIKE '%harm%'";
    assert_eq!(text(&office, logged).await, "0");
    let mut tx = office.app.db.read().await.unwrap();
    let verdict = audit::verify(&mut tx, &office.app.vault).await.unwrap();
    assert!(verdict.faults.is_empty());
}

/// The person goes on in another chat; whoever has the phone on which it was told begins
/// like a stranger, however soon they write.
#[tokio::test]
async fn a_report_leaves_the_phone_it_was_told_on_when_its_number_is_used_elsewhere() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office
        .writes("1", "they lock us in a house behind the market")
        .await;
    let case = first(&mut noy).await;
    let code = ReturnCode::from_random([0x5a; 10]);
    let hash = office.app.vault.lookup("code", &[&code.canonical()]);
    let mut tx = office.app.db.begin().await.unwrap();
    let gives = "UPDATE reports SET code_hash = $1";
    tx.execute(gives, args![hash.to_vec()]).await.unwrap();
    tx.commit().await.unwrap();
    office.sent().await;
    office.writes("2", &code.to_string()).await;
    let welcome = office.sent().await;
    office.writes("1", "my report").await;
    let stranger = office.sent().await;
    assert_ne!(welcome, stranger);
    noy.goes("/console/queue?show=all").await;
    office.writes("2", "we are still in the house").await;
    noy.goes(&case).await;
    assert!(noy.shows("still in the house"), "{}", noy.page);
    assert!(!noy.shows("my report"), "{}", noy.page);
}

/// "You may write to me here" was said in a talk that is gone.
#[tokio::test]
async fn a_permission_to_write_is_deleted_with_the_report() {
    let office = Office::open().await;
    office.writes("1", "hello").await;
    let allow = "UPDATE conversations SET write_ok = 1";
    let mut tx = office.app.db.begin().await.unwrap();
    tx.execute(allow, args![]).await.unwrap();
    tx.commit().await.unwrap();
    office.writes("1", "delete").await;
    office.writes("1", "yes, delete").await;
    let erased = "SELECT CAST(COUNT(*) AS TEXT) FROM reports WHERE erased_at IS NOT NULL";
    assert_eq!(text(&office, erased).await, "1");
    office.writes("1", "hello again").await;
    let allowed = "SELECT CAST(write_ok AS TEXT) FROM conversations";
    assert_eq!(text(&office, allowed).await, "0");
}

/// Neither the page, nor the part of it that looks for news, nor who waits tells the one who
/// has the case that the person complained, or how it was for them; the complaints do.
#[tokio::test]
async fn whoever_has_the_case_does_not_see_that_somebody_complained() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    let mut head = office.member("head", Role::Supervisor, None, "en").await;
    office
        .writes("1", "they lock us in a house behind the market")
        .await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    let report = noy.between("name=\"report\" value=\"", "\"");
    noy.posts(&format!("{case}/claim"), &[]).await;
    let fields = [("report", report.as_str()), ("text", "Where are you?")];
    noy.posts(&format!("{case}/say"), &fields).await;
    office.sent().await;
    noy.goes(&case).await;
    let before = noy.page.matches("class=\"said ").count();
    let waits = "SELECT COUNT(*) FROM cases WHERE waiting_since IS NOT NULL";
    assert_eq!(office.counts(waits).await, 0);

    office.writes("1", "complaint").await;
    office.writes("1", "The one who wrote laughed at me").await;
    assert!(office.sent().await.contains("kept apart"));
    office
        .writes("1", "I want to complain that noy is rude")
        .await;
    assert!(office.sent().await.contains("kept apart"));
    assert_eq!(office.counts(waits).await, 0);
    for page in [case.clone(), format!("{case}/talk?report={report}")] {
        noy.goes(&page).await;
        assert_eq!(noy.status, StatusCode::OK);
        assert_eq!(noy.page.matches("class=\"said ").count(), before);
        for said in ["omplain", "kept apart", "laughed", "rude"] {
            assert!(!noy.shows(said), "{said} on {page}: {}", noy.page);
        }
    }
    head.goes("/console/complaints").await;
    for said in ["laughed at me", "noy is rude"] {
        assert!(head.shows(said), "{}", head.page);
    }
    let read = format!(
        "/console/complaints/{}/read",
        head.between("action=\"/console/complaints/", "/read")
    );
    head.posts(&read, &[]).await;
    assert!(!office.sent().await.is_empty(), "the person is told");
    office.writes("1", "near the bridge").await;
    noy.goes(&case).await;
    assert!(noy.shows("near the bridge"), "{}", noy.page);
    assert_eq!(noy.page.matches("class=\"said ").count(), before + 1);
}

/// What is chosen in a guide is said not to be kept: the answers do not tell it either. From
/// the moment at which the guide ends, all stands there again.
#[tokio::test]
async fn whoever_has_the_case_does_not_see_what_was_chosen_in_a_guide() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office
        .writes("1", "they lock us in a house behind the market")
        .await;
    let case = first(&mut noy).await;
    office.presses("1", "guide:places:open").await;
    office.presses("1", "guide:places:LA").await;
    office.writes("1", "Savannakhet").await;
    assert!(office.sent().await.contains("Savannakhet"));
    noy.goes(&case).await;
    for said in ["Savannakhet", "is not kept", "What would you like now?"] {
        assert!(!noy.shows(said), "{said}: {}", noy.page);
    }
    office.presses("1", "guide:places:tell").await;
    noy.goes(&case).await;
    assert!(
        noy.shows("From here on, what you write is kept."),
        "{}",
        noy.page
    );
    office.writes("1", "we are six people here").await;
    noy.goes(&case).await;
    assert!(noy.shows("we are six people here"), "{}", noy.page);
}

/// What wakes the chat on somebody's phone is of no use to whoever reads the case.
#[tokio::test]
async fn the_word_that_wakes_the_chat_is_not_read_by_staff() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office
        .writes("1", "they lock us in a house behind the market")
        .await;
    let sent = office.sent().await;
    let word = sent
        .split_once("To go on later, write: ")
        .expect("it is told")
        .1;
    let word = word.lines().next().unwrap();
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    assert!(noy.shows("To go on later, write: •••••"), "{}", noy.page);
    assert!(!noy.shows(word), "{word}: {}", noy.page);
}
