//! Files that people send along on Meta's platforms, whatever the platform calls them.

use serde_json::json;
use tests::console::case_page;
use tests::meta::Kind;
use tests::{Database, Meta, Program, on_both_databases, patience, words};

/// As little as a photo can be.
const PHOTO: &[u8] = b"\xff\xd8\xff\xe0\0\x09JFIF\0\x01\x01\xff\xda\0\x06scandots\xff\xd9";

async fn begins(database: Database) -> (Meta, Program) {
    let meta = Meta::start(Kind::WhatsApp).await;
    let program = meta.configures(Program::on(database)).start().await;
    meta.connects(&program).await;
    (meta, program)
}

async fn are_fetched(program: &Program, count: i64) {
    let fetched = patience::until(async || {
        let sql = "SELECT COUNT(*) FROM attachments WHERE status = 'fetched'";
        (program.counts(sql).await == count).then_some(())
    });
    assert!(fetched.await.is_some(), "{}", program.log());
}

on_both_databases! {
    /// A kind of tomorrow is fetched like one of today; a picture that comes as a mere link
    /// is said to be lost, never to be saved, and its words are heard.
    async fn a_file_is_kept_whatever_it_is_called_or_said_to_be_lost(database: Database) {
        let (meta, program) = begins(database).await;
        let operator = program.employs_operator("operator1").await;
        let person = meta.person();
        person.says("help").await;
        person.hears("").await;
        let mut live = person.photo(PHOTO);
        live["caption"] = json!("this is their blue house");
        let event = person.event(json!({ "type": "live_photo", "live_photo": live }));
        person.bring(vec![event]).await;
        person.hears(&words::piece("en", "media-saved")).await;
        are_fetched(&program, 1).await;

        let link = json!({ "link": "https://example.org/a.jpg", "caption": "the van at the pier" });
        let event = person.event(json!({ "type": "image", "image": link }));
        person.bring(vec![event]).await;
        person.hears(&words::piece("en", "media-lost")).await;
        assert_eq!(person.sees_times(&words::piece("en", "media-saved")), 1);
        let case = operator.finds_case("their blue house").await;
        let page = operator.opens(&case_page(&case)).await;
        assert!(page.contains("the van at the pier"), "{page}");
        assert!(page.contains(&words::piece("en", "case-file-state-gone")), "{page}");
        let lost = "SELECT COUNT(*) FROM attachments WHERE status = 'gone'";
        assert_eq!(program.counts(lost).await, 1);
    }
}
