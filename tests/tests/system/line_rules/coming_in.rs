//! What LINE brings: genuine or not, twice, late, odd, with files.

use serde_json::json;
use tests::{on_both_databases, patience, words};

use super::{STORY, nothing_waits, running};

on_both_databases! {
    /// Wrong signatures are refused before anything is read; a call without events, as
    /// the console sends it, is fine.
    async fn only_what_line_signed_is_read(database: Database) {
        let (line, program) = running(database).await;
        let body = br#"{"destination":"U1","events":[]}"#;
        assert_eq!(line.brings_raw(body, None).await, 200);
        for wrong in ["", "AAAA", "not base64", "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg="] {
            assert_eq!(line.brings_raw(body, Some(wrong)).await, 401, "{wrong}");
        }
        assert_eq!(line.brings_raw(b"{", None).await, 200, "signed, and not understood");
        let large = vec![b' '; (1 << 20) + 1];
        assert_eq!(line.brings_raw(&large, None).await, 413);
        let status = program.status().await;
        assert_eq!(status["messages_in"], 0);
    }

    /// The same delivery twice at once, and again later, has its effects once.
    async fn a_delivery_that_comes_again_is_answered_once(database: Database) {
        let (line, program) = running(database).await;
        line.repeats(3);
        let person = line.person();
        let text = json!({ "message": { "id": "1", "type": "text", "text": "สวัสดี" } });
        let mut event = person.event("message", text);
        person.bring(vec![event.clone()]).await;
        person.hears("สวัสดี").await;
        event["deliveryContext"]["isRedelivery"] = json!(true);
        person.bring(vec![event]).await;
        assert_eq!(program.status().await["messages_in"], 1);
        person.says("ไทย").await;
        patience::when(|| (person.sees().len() >= 2).then_some(())).await;
        assert_eq!(person.sees().len(), 2, "{}", person.transcript());
    }

    /// Several events in one body, of several people, in any order, with odd ones.
    async fn one_odd_event_costs_its_neighbours_nothing(database: Database) {
        let (line, program) = running(database).await;
        let (noi, somsak) = (line.person(), line.person());
        let said = |id: &str, text: &str| {
            json!({ "message": { "id": id, "type": "text", "text": text } })
        };
        let events = json!([
            null,
            { "type": "message" },
            noi.event("somethingNew", json!({})),
            somsak.event("message", said("2", "สวัสดี")),
            noi.event("beacon", json!({ "beacon": { "hwid": "d41d8cd98f", "type": "enter" } })),
            { "type": "join", "mode": "active", "source": { "type": "group", "groupId": "C1" } },
        ]);
        assert_eq!(line.brings(events).await, 200);
        noi.hears(&words::piece("th", "unsupported")).await;
        somsak.hears("สวัสดี").await;
        let left = patience::when(|| (line.left() == ["group/C1"]).then_some(())).await;
        assert!(left.is_some(), "{:?}", line.left());
        assert_eq!(program.status().await["messages_in"], 2);
    }

    /// Bytes that are no text, half of a letter, numbers out of range, and ids that no
    /// database takes in a key: whoever wrote is heard, and so is who wrote beside them.
    async fn one_odd_byte_costs_nobody_their_message(database: Database) {
        let (line, program) = running(database).await;
        let (noi, somsak) = (line.person(), line.person());
        let said = |id: &str| json!({ "message": { "id": id, "type": "text", "text": "สวัสดี#" } });
        let mut first = noi.event("message", said("7\0"));
        first["webhookEventId"] = json!(format!("\0{}", "x".repeat(9_000)));
        first["timestamp"] = json!("#");
        let second = somsak.event("message", said("8"));
        let body = json!({ "destination": "U\0", "events": [first, second] }).to_string();
        let mut parts = body.split('#');
        let mut odd = parts.next().expect("a part").as_bytes().to_vec();
        for (part, byte) in parts.zip([&b"\\ud83d"[..], b"\", \"odd\": 1e999, \"more\": \"", b"\xff\x01"]) {
            odd.extend(byte);
            odd.extend(part.as_bytes());
        }
        assert_eq!(line.brings_raw(&odd, None).await, 200);
        noi.hears("สวัสดี").await;
        somsak.hears("สวัสดี").await;
        assert_eq!(program.status().await["messages_in"], 2);
    }

    /// Six pictures that were sent as one are kept, and answered once, also where the program
    /// starts anew between two of them.
    async fn an_album_is_answered_once(database: Database) {
        let (line, mut program) = running(database).await;
        let person = line.person();
        person.says("สวัสดี").await;
        person.hears("สวัสดี").await;
        let picture = |index: usize| {
            let set = json!({ "id": "S1", "index": index, "total": 6 });
            let message = json!({ "id": format!("77{index}"), "type": "image", "imageSet": set, "contentProvider": { "type": "line" } });
            person.event("message", json!({ "message": message }))
        };
        person.bring((1..=5).map(picture).collect()).await;
        let saved = words::piece("th", "media-saved");
        person.hears(&saved).await;
        nothing_waits(&program).await;
        program.dies().await;
        program.restarts().await;
        line.delivers_to(&program.url("/webhooks/line"));
        person.bring(vec![picture(6)]).await;
        nothing_waits(&program).await;
        let heard = person.transcript().matches(&saved).count();
        assert_eq!(heard, 1, "{}", person.transcript());
        let kept = "SELECT COUNT(*) FROM attachments";
        assert_eq!(program.counts(kept).await, 6);
    }

    /// What comes long after it was written is heard, and its answer waits for the person;
    /// what comes in another order is read in the order of writing.
    async fn what_comes_late_or_in_another_order_stands_where_it_was_written(database: Database) {
        let (line, mut program) = running(database).await;
        program.opens().await;
        let operator = program.employs_operator("operator1").await;
        let person = line.person();
        let written = |id: &str, text: &str, minutes: u64| {
            let at = (patience::unix_seconds() - minutes * 60) * 1_000 + 7;
            let message = json!({ "id": id, "type": "text", "text": text });
            person.event("message", json!({ "message": message, "timestamp": at }))
        };
        person.bring(vec![written("2", "แล้วรถตู้สีขาวก็มาที่ประตู", 18)]).await;
        person.bring(vec![written("1", STORY, 20)]).await;
        let case = operator.finds_case(STORY).await;
        let page = operator.opens(&format!("/console/case/{case}/talk")).await;
        // What was told stands above the talk, and holds the same words.
        let at = |words: &str| page.rfind(words).unwrap_or_else(|| panic!("{words}: {page}"));
        assert!(at(STORY) < at("แล้วรถตู้สีขาว"), "{page}");
        assert!(page.contains(&words::piece("en", "case-state-held")), "{page}");
        let waits = "SELECT COUNT(*) FROM outbox WHERE state = 'held'";
        let all = "SELECT COUNT(*) FROM outbox";
        assert_eq!(program.counts(all).await, program.counts(waits).await);
        assert_eq!((line.pushed(), line.replies(), person.sees().len()), (0, 0, 0));
        person.says("สวัสดี").await;
        person.hears("สวัสดี").await;
        let gone = patience::until(async || (program.counts(waits).await == 0).then_some(()));
        assert!(gone.await.is_some(), "{}", person.transcript());
    }

    /// A picture and a paper that the platform answers with 202 and nothing for a while
    /// are fetched when they are there: nothing is not what the person sent.
    async fn a_file_that_is_answered_with_nothing_is_asked_for_again(database: Database) {
        let (line, program) = running(database).await;
        let person = line.person();
        person.says("สวัสดี").await;
        for kind in ["image", "file"] {
            person.sends_file_late(kind, b"%PDF-1.4 a paper", 2).await;
        }
        let kept = patience::until(async || {
            let sql = "SELECT COUNT(*) FROM attachments WHERE status = 'fetched'";
            (program.counts(sql).await == 2).then_some(())
        });
        assert!(kept.await.is_some(), "{}", program.log());
        let lost = words::piece("th", "media-lost");
        assert!(!person.transcript().contains(&lost), "{}", person.transcript());
        assert_eq!(program.counts("SELECT COUNT(*) FROM attachments WHERE status <> 'fetched'").await, 0);
    }

    /// A voice message that is not ready at once, and a program that is not kept.
    async fn a_file_is_fetched_when_it_is_ready_and_a_program_is_not_kept(database: Database) {
        let (line, program) = running(database).await;
        let person = line.person();
        person.says("สวัสดี").await;
        person.sends_file_late("audio", b"OggS voice", 2).await;
        let kept = || {
            let folder = program.directory().join("data/files");
            let parts = std::fs::read_dir(folder).ok()?;
            let files = parts.flatten().filter_map(|p| std::fs::read_dir(p.path()).ok());
            let files: Vec<_> = files.flat_map(Iterator::flatten).map(|f| f.path()).collect();
            files.first().cloned()
        };
        let file = patience::when(kept).await.expect("the voice message is kept");
        let sealed = std::fs::read(file).expect("a file");
        assert!(!sealed.windows(5).any(|w| w == b"voice"), "it is sealed");
        person.sends_file("file", b"MZ\x90\0 this program cannot be run").await;
        let refused = tests::words::piece("th", "media-wrong-type");
        person.hears(&refused).await;
    }
}
