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

async fn nothing_waits(program: &Program) {
    let gone =
        patience::until(async || (program.status().await["outbox_pending"] == 0).then_some(()));
    assert!(gone.await.is_some(), "{}", program.log());
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

    /// Pictures that are sent together come one by one, without a word that they belong
    /// together: all are kept and one is answered, in whichever deliveries they come.
    async fn pictures_sent_together_are_answered_once(database: Database) {
        let (meta, mut program) = begins(database).await;
        let person = meta.person();
        person.says("help").await;
        person.hears("").await;
        let second = patience::unix_seconds();
        let picture = |after: u64| {
            let photo = person.photo(PHOTO);
            let mut event = person.event(json!({ "type": "image", "image": photo }));
            event["timestamp"] = json!((second + after).to_string());
            event
        };
        person.bring(vec![picture(0), picture(0), picture(1)]).await;
        person.hears(&words::piece("en", "media-saved")).await;
        nothing_waits(&program).await;
        program.dies().await;
        program.restarts().await;
        meta.connects(&program).await;
        person.bring(vec![picture(0)]).await;
        person.bring(vec![picture(1), picture(0)]).await;
        are_fetched(&program, 6).await;
        nothing_waits(&program).await;
        let saved = person.sees_times(&words::piece("en", "media-saved"));
        assert_eq!(saved, 1, "{}", person.transcript());
        // One more, a while later, is answered for itself.
        person.bring(vec![picture(30)]).await;
        let again = patience::when(|| (person.sees_times(&words::piece("en", "media-saved")) == 2).then_some(()));
        assert!(again.await.is_some(), "{}", person.transcript());
    }
}
