//! Several platforms at once: one that hangs keeps nobody of another waiting.

use serde_json::json;
use tests::meta::{Kind, NUMBER};
use tests::{Database, DeafHost, Meta, Program, Telegram, on_both_databases, words};

/// What a message has that a mark of reading or typing has not, which goes to the same place.
const A_MESSAGE: &str = "biz_opaque_callback_data";

/// A hotline on Telegram and on a WhatsApp that never answers.
async fn begins(database: Database) -> (DeafHost, Meta, Telegram, Program) {
    let (deaf, meta) = (DeafHost::start().await, Meta::start(Kind::WhatsApp).await);
    let telegram = Telegram::start().await;
    let setup = Program::on(database).polling(&telegram);
    let setup = meta.configures(setup).with("whatsapp.api_url", deaf.url());
    let program = setup.start().await;
    meta.connects(&program).await;
    (deaf, meta, telegram, program)
}

on_both_databases! {
    /// More people wait on one platform than may be sent to at once; then it knows the
    /// hotline no longer, and does not even give a sign of life.
    async fn a_platform_that_hangs_keeps_back_its_own_alone(database: Database) {
        let (deaf, meta, telegram, _program) = begins(database).await;
        let people: Vec<_> = (0..80).map(|_| meta.person()).collect();
        let events = people.iter().map(|person| person.text("ສະບາຍດີ")).collect();
        people[0].bring(events).await;
        deaf.is_asked(A_MESSAGE, 64).await;
        let person = telegram.person("lo");
        person.says("ສະບາຍດີ").await;
        person.hears(&words::piece("lo", "ask-safe")).await;
        assert!(deaf.holds(A_MESSAGE) >= 64, "nobody had to wait for one of them: {deaf}");

        let refusal = r#"{"error":{"code":190,"message":"Error validating access token"}}"#;
        deaf.answers(A_MESSAGE, "401 Unauthorized", refusal).await;
        let sign_of_life = format!("GET /v23.0/{NUMBER}?");
        deaf.is_asked(&sign_of_life, 1).await;
        let other = telegram.person("th");
        other.says("สวัสดี").await;
        other.hears(&words::piece("th", "ask-safe")).await;
        assert_eq!(deaf.holds(&sign_of_life), 1, "nobody had to wait for it");
    }

    async fn files_that_hang_keep_back_no_others(database: Database) {
        let (deaf, meta, telegram, _program) = begins(database).await;
        for number in 0..9 {
            let person = meta.person();
            let photo = json!({ "id": format!("900{number}"), "mime_type": "image/jpeg" });
            let event = person.event(json!({ "type": "image", "image": photo }));
            person.bring(vec![event]).await;
        }
        deaf.is_asked("GET /v23.0/900", 3).await;
        let person = telegram.person("lo");
        person.sends_photo(None).await;
        telegram.is_called("getFile", 1).await;
        assert_eq!(deaf.holds("GET /v23.0/900"), 3, "a share, and no more");
    }
}
