//! What is kept from whom: words from those who do not open the case, a report from the
//! phone it was told on, a permission from the talk after it.

use bot::talk::code::ReturnCode;
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
