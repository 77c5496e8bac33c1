//! What Meta's platforms bring: genuine or not, twice, late, or meant for somebody else.

use serde_json::json;
use tests::console::case_page;
use tests::meta::Kind;
use tests::{on_both_databases, patience, words};

use super::{begins, counts};

on_both_databases! {
    /// Only Meta delivers, and only who knows the verify token is answered.
    async fn a_delivery_that_is_not_signed_is_refused(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, program) = begins(database, kind).await;
            assert_eq!(meta.shakes_hands("another").await.0, 403);
            let person = meta.person();
            let body = person.body(vec![person.text("ช่วยด้วย/")]).to_string();
            for signature in ["", "sha256=00", "sha1=00"] {
                assert_eq!(meta.brings_raw(body.as_bytes(), Some(signature)).await, 401);
            }
            assert_eq!(meta.brings_raw(b"{\"entry\": [", None).await, 200);
            assert_eq!(meta.brings_raw(b"\xff\xfe", None).await, 200);
            assert_eq!(program.status().await["messages_in"], 0);
            // Meta's deliveries are up to 3 MB.
            let mut large = person.body(vec![person.text("ช่วยด้วย")]);
            large["padding"] = serde_json::json!(" ".repeat(3 << 20));
            assert_eq!(meta.brings_raw(large.to_string().as_bytes(), None).await, 200);
            assert_eq!(program.status().await["contacts"], 1);
            let larger = vec![b' '; (4 << 20) + 1];
            assert_eq!(meta.brings_raw(&larger, None).await, 413);
        }
    }

    /// What comes twice, at once, and out of order has its effects once.
    async fn what_comes_twice_is_heard_once(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, program) = begins(database, kind).await;
            meta.is_silent();
            meta.repeats(4);
            let person = meta.person();
            let events: Vec<_> = (0..3).map(|n| person.text(&format!("ຂໍ້ {n}"))).collect();
            let (late, early) = (events[2].clone(), events[..2].to_vec());
            person.bring(vec![late.clone()]).await;
            person.bring(early).await;
            person.bring(events).await;
            counts(&program, "messages_in", 3).await;
            counts(&program, "contacts", 1).await;
            counts(&program, "outbox_pending", 0).await;
            assert!(person.has_no_doubles(), "{}", person.transcript());
        }
    }

    /// The address of a file has run out: the message is asked for another.
    async fn a_file_whose_address_has_run_out_is_asked_for_anew(database: Database) {
        let (meta, program) = begins(database, Kind::Messenger).await;
        let person = meta.person();
        person.says("สวัสดี").await;
        person.sends_photo_late(b"\xff\xd8\xff\xe0\0\x09JFIF\0\x01\x01\xff\xda\0\x06scandots\xff\xd9").await;
        let kept = patience::until(async || {
            let sql = "SELECT COUNT(*) FROM attachments WHERE status = 'fetched'";
            (program.counts(sql).await == 1).then_some(())
        });
        assert!(kept.await.is_some(), "{}", program.log());
    }

    /// What somebody wrote comes only after what they changed it to: it stands beside the
    /// change, danger in it is heard, and it answers no question.
    async fn words_that_come_after_their_change_answer_nothing(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, program) = begins(database, kind).await;
            let operator = program.employs_operator("operator1").await;
            let person = meta.person();
            person.says("help me").await;
            person.is_interviewed_until(&[("safe", "yes"), ("danger", "no"), ("country", "LA")], "landmark").await;
            meta.is_silent();
            let (old, new) = ("he will kill me tonight at the red house", "the blue house by the pier");
            let mut first = person.text(old);
            let id = first["id"].as_str().or(first["message"]["mid"].as_str()).unwrap_or_default().to_owned();
            let changed = match kind {
                Kind::WhatsApp => {
                    let message = json!({ "type": "text", "text": { "body": new } });
                    json!({ "type": "edit", "edit": { "original_message_id": id, "message": message } })
                }
                Kind::Messenger => json!({ "message_edit": { "mid": id, "text": new, "num_edit": 1 } }),
            };
            // Before the change, however long the rest takes.
            let seconds = patience::unix_seconds() - 2;
            person.bring(vec![person.event(changed)]).await;
            person.hears(&words::piece("en", "edited-saved")).await;
            counts(&program, "outbox_pending", 0).await;
            let (heard, open) = (person.sees().len(), "SELECT COUNT(*) FROM cases WHERE priority = 1");
            assert_eq!(program.counts(open).await, 0, "{kind:?}");
            first["timestamp"] = match kind {
                Kind::WhatsApp => json!(seconds.to_string()),
                Kind::Messenger => json!(seconds * 1_000),
            };
            person.bring(vec![first]).await;
            assert_eq!(program.counts(open).await, 1, "{kind:?}: danger is heard");
            let case = operator.finds_case("the red house").await;
            let page = operator.opens(&format!("{}/talk", case_page(&case))).await;
            assert!(page.contains(new), "{page}");
            counts(&program, "outbox_pending", 0).await;
            assert_eq!(person.sees().len(), heard, "{}", person.transcript());
            // The question is open still, and what is said now is its answer.
            person.says("near the old market").await;
            patience::when(|| (person.sees().len() > heard).then_some(())).await;
            let page = operator.opens(&case_page(&case)).await;
            let told = tests::console::between(&page, &words::piece("en", "field-landmark"), "</dd>");
            assert!(told.contains("near the old market") && !told.contains("red house"), "{told}");
        }
    }

    /// While another app has the chat, what is said to it is kept and danger in it is heard;
    /// it answers nothing that is asked here, least of all whether we may write.
    async fn what_is_said_to_another_app_is_no_answer(database: Database) {
        let (meta, program) = begins(database, Kind::Messenger).await;
        let operator = program.employs_operator("operator1").await;
        let person = meta.person();
        person.says("help me").await;
        let told = [("safe", "yes"), ("danger", "no"), ("country", "LA"), ("landmark", "near the blue house"), ("phone", "mine")];
        person.is_interviewed_until(&told, "write_back").await;
        let case = operator.finds_case("near the blue house").await;
        counts(&program, "outbox_pending", 0).await;
        let heard = person.sees().len();
        let to_another_app = async |text: &str| {
            let mut body = person.body(vec![person.text(text)]);
            let entry = &mut body["entry"][0];
            entry["standby"] = entry["messaging"].take();
            meta.brings(&body).await;
        };
        to_another_app("1").await;
        to_another_app("yes").await;
        let allowed = "SELECT COUNT(*) FROM conversations WHERE write_ok = (1 = 1)";
        assert_eq!(program.counts(allowed).await, 0);
        let urgent = "SELECT COUNT(*) FROM cases WHERE priority = 1";
        assert_eq!(program.counts(urgent).await, 0);
        to_another_app("he will kill me tonight").await;
        assert_eq!(program.counts(urgent).await, 1);
        assert!(operator.opens(&case_page(&case)).await.contains("he will kill me tonight"));
        assert_eq!(person.sees().len(), heard, "{}", person.transcript());
        // The question is open still.
        person.presses_data("q:write_back:yes").await;
        assert_eq!(program.counts(allowed).await, 1, "{}", person.transcript());
    }

    /// So it is before there is a case: the question is open still, and what tells something
    /// makes one.
    async fn what_is_said_to_another_app_answers_nothing_from_the_first(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, program) = begins(database, kind).await;
            let person = meta.person();
            person.says("hello there, is anybody here").await;
            person.hears("").await;
            counts(&program, "outbox_pending", 0).await;
            let heard = person.sees().len();
            let to_another_app = async |text: &str| {
                let mut body = person.body(vec![person.text(text)]);
                let entry = &mut body["entry"][0];
                match kind {
                    Kind::WhatsApp => entry["changes"][0]["field"] = json!("standby"),
                    Kind::Messenger => entry["standby"] = entry["messaging"].take(),
                }
                meta.brings(&body).await;
            };
            let cases = program.status().await["cases"].clone();
            to_another_app("yes").await;
            to_another_app("hello").await;
            assert_eq!(program.status().await["cases"], cases);
            to_another_app("the boss keeps my passport in his room").await;
            counts(&program, "cases", 1).await;
            assert_eq!(person.sees().len(), heard, "{}", person.transcript());
            person.says("1").await;
            person.hears(&words::piece("en", "ask-danger")).await;
        }
    }

    /// What is for another number is acknowledged, and nobody is answered.
    async fn another_number_of_the_same_app_is_not_answered(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        let person = meta.person();
        let mut body = person.body(vec![person.text("สวัสดี")]);
        body["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = json!("999");
        meta.brings(&body).await;
        assert_eq!(program.status().await["messages_in"], 0);
        let read = person.says("สวัสดี").await;
        person.hears("").await;
        let marked = patience::when(|| meta.read().contains(&read).then_some(()));
        assert!(marked.await.is_some(), "it is marked as read");
    }

    /// A number of Thailand is greeted in Thai, and so is the page's inbox.
    async fn the_first_words_are_in_the_language_of_most(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, _program) = begins(database, kind).await;
            let person = meta.person();
            person.says("191").await;
            person.hears(&words::piece("th", "ask-safe")).await;
            person.says("lo").await;
            person.hears(&words::piece("lo", "ask-safe")).await;
        }
    }

    /// So is what is for another page, once the program knows which is its own.
    async fn another_page_of_the_same_app_is_not_answered(database: Database) {
        let (meta, program) = begins(database, Kind::Messenger).await;
        let known = patience::when(|| program.log().contains("which page is ours").then_some(()));
        assert!(known.await.is_some(), "{}", program.log());
        let (person, stranger) = (meta.person(), meta.person());
        person.says("สวัสดี").await;
        person.hears("").await;
        let mut body = stranger.body(vec![stranger.text("สวัสดี")]);
        body["entry"][0]["id"] = json!("999");
        meta.brings(&body).await;
        let counted = patience::when(|| program.log().contains("another-page").then_some(()));
        assert!(counted.await.is_some(), "{}", program.log());
        assert_eq!(program.status().await["contacts"], 1);
    }
}
