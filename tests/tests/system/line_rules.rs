//! LINE's rules and its bad days: signatures, retries, lost answers, limits, odd events.

use serde_json::json;
use tests::line::{Fault, Person};
use tests::{Database, Line, Program, on_both_databases, patience, words};

const STORY: &str = "เถ้าแก่เก็บบัตรประชาชนไว้และไม่จ่ายค่าแรงมาสามเดือน";

async fn running(database: Database) -> (Line, Program) {
    let line = Line::start().await;
    let program = line.configures(Program::on(database)).start().await;
    line.delivers_to(&program.url("/webhooks/line"));
    (line, program)
}

/// Waits until all that was said has left, and is noted.
async fn nothing_waits(program: &Program) {
    let left =
        patience::until(async || (program.status().await["outbox_pending"] == 0).then_some(()));
    assert!(left.await.is_some(), "{}", program.status().await);
}

async fn somebody_who_hides(line: &Line) -> Person {
    let person = line.person();
    person.follows().await;
    person.hears(&words::piece("th", "ask-safe")).await;
    person.says("8").await;
    person
}

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

    /// LINE does not name whoever has not agreed to it: the token alone answers them, with
    /// the numbers, and nothing is kept.
    async fn whoever_is_not_named_hears_what_can_be_done(database: Database) {
        let (line, program) = running(database).await;
        let person = line.person();
        let text = json!({ "message": { "id": "1", "type": "text", "text": "ช่วยด้วย" }, "source": { "type": "user" } });
        person.bring(vec![person.event("message", text)]).await;
        for lang in ["th", "lo", "en"] {
            person.hears(&words::piece(lang, "channel-unnamed")).await;
        }
        assert_eq!(person.sees().len(), 3, "{}", person.transcript());
        assert_eq!(program.status().await["contacts"], 0);
    }

    /// A token that has run out by itself costs one request, and a push takes its place.
    async fn a_token_runs_out_with_time(database: Database) {
        let (line, _program) = running(database).await;
        line.tokens_last(std::time::Duration::ZERO);
        let person = line.person();
        person.says("สวัสดี").await;
        assert!(!person.hears("สวัสดี").await.is_reply);
        assert_eq!((line.replies(), line.pushed()), (0, 1));
    }

    /// What the account may not do just now is done when it may.
    async fn what_the_account_may_not_do_costs_no_message(database: Database) {
        let (line, program) = running(database).await;
        let person = line.person();
        line.fails(Fault::Broken(403), 1);
        person.says("สวัสดี").await;
        let refused = patience::when(|| line.has_failed().then_some(()));
        assert!(refused.await.is_some());
        // Another is answered, so that what became of the first is noted by then.
        let other = line.person();
        other.says("สวัสดี").await;
        other.hears("สวัสดี").await;
        let left = patience::until(async || {
            (program.status().await["outbox_pending"] == 1).then_some(())
        });
        assert!(left.await.is_some(), "{}", program.status().await);
        assert_eq!(program.status().await["outbox_failed"], 0);
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

    /// An answer that is lost on the way is not sent twice, by reply or by push.
    async fn a_lost_answer_is_no_second_message(database: Database) {
        let (line, _program) = running(database).await;
        let person = line.person();
        line.fails(Fault::LoseAnswer, 1);
        person.says("สวัสดี").await;
        person.says("ไทย").await;
        patience::when(|| (person.sees().len() >= 2).then_some(())).await;
        line.fails(Fault::LoseAnswer, 1);
        let before = person.sees().len();
        let event = person.event("message", json!({ "message": { "id": "9", "type": "text", "text": "สวัสดี" }, "replyToken": null }));
        person.bring(vec![event]).await;
        person.says("9").await;
        let more = patience::when(|| (person.sees().len() >= before + 2).then_some(())).await;
        assert!(more.is_some(), "{}", person.transcript());
        assert_eq!(line.pushed(), 1, "{}", person.transcript());
        assert_eq!(person.sees().len(), before + 2, "{}", person.transcript());
    }

    /// An event that is delivered again after minutes has a token that was dead by then: a
    /// refusal of it does not say that the reply before had arrived.
    async fn a_late_redelivery_is_answered_by_push(database: Database) {
        let (line, program) = running(database).await;
        line.tokens_last(std::time::Duration::ZERO);
        let person = line.person();
        line.fails(Fault::LoseAnswer, 1);
        let at = (patience::unix_seconds() - 180) * 1_000 + 7;
        let late = json!({
            "message": { "id": "9", "type": "text", "text": "สวัสดี" },
            "timestamp": at, "deliveryContext": { "isRedelivery": true },
        });
        person.bring(vec![person.event("message", late)]).await;
        assert!(!person.hears("สวัสดี").await.is_reply);
        assert_eq!((line.pushed(), person.sees().len()), (1, 1), "{}", person.transcript());
        assert_eq!(program.status().await["outbox_failed"], 0);
    }

    /// This machine's clock is a minute fast, or slow: answers are replies, which cost
    /// nothing. A reply whose answer is lost may have found a dead token, and comes again.
    async fn a_clock_that_is_a_minute_wrong_costs_no_push(database: Database) {
        let (line, program) = running(database).await;
        for (number, seconds) in [(1, -60), (2, 60)] {
            let person = line.person();
            let at = patience::unix_millis().saturating_add_signed(seconds * 1_000);
            let message = json!({ "id": number.to_string(), "type": "text", "text": "สวัสดี" });
            let event = person.event("message", json!({ "message": message, "timestamp": at }));
            person.bring(vec![event]).await;
            assert!(person.hears("สวัสดี").await.is_reply, "{seconds}");
        }
        assert_eq!((line.pushed(), line.replies()), (0, 2));
        line.tokens_last(std::time::Duration::ZERO);
        line.fails(Fault::LoseAnswer, 1);
        let person = line.person();
        let at = patience::unix_millis() - 60_000;
        let message = json!({ "id": "3", "type": "text", "text": "สวัสดี" });
        let event = person.event("message", json!({ "message": message, "timestamp": at }));
        person.bring(vec![event]).await;
        assert!(!person.hears("สวัสดี").await.is_reply);
        assert_eq!((line.pushed(), person.sees().len()), (1, 1), "{}", person.transcript());
        assert_eq!(program.status().await["outbox_failed"], 0);
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

    /// Killed between the platform's yes and our own note of it: the push goes again with
    /// the id of the message as its key, the platform knows it, and nobody hears it twice.
    async fn a_push_that_arrived_before_the_end_is_not_repeated_after_it(database: Database) {
        let (line, mut program) = running(database).await;
        let person = line.person();
        line.fails(Fault::KeepAnswer, 1);
        let more = json!({ "message": { "id": "9", "type": "text", "text": "สวัสดี" }, "replyToken": null });
        person.bring(vec![person.event("message", more)]).await;
        person.hears("สวัสดี").await;
        assert_eq!(program.status().await["outbox_pending"], 1);
        program.dies().await;
        program.restarts().await;
        line.delivers_to(&program.url("/webhooks/line"));
        let done = patience::until(async || {
            (program.status().await["outbox_pending"] == 0).then_some(())
        });
        assert!(done.await.is_some(), "{}", program.log());
        assert_eq!((line.pushed(), line.known()), (1, 1));
        assert_eq!(person.sees().len(), 1, "{}", person.transcript());
        assert_eq!(program.status().await["outbox_failed"], 0);
        let key = line.keys().remove(0);
        let id = match database {
            tests::Database::Sqlite => format!("lower(hex(id)) = '{}'", key.replace('-', "")),
            tests::Database::Postgres => format!("id = '{key}'"),
        };
        let sql = format!("SELECT COUNT(*) FROM messages WHERE author = 'bot' AND {id}");
        assert_eq!(program.counts(&sql).await, 1, "{key}");
    }

    /// A reply has no key: after such an end it comes once more, by push, and not never.
    async fn a_reply_that_arrived_before_the_end_comes_again_after_it(database: Database) {
        let (line, mut program) = running(database).await;
        let person = line.person();
        line.fails(Fault::KeepAnswer, 1);
        person.says("สวัสดี").await;
        person.hears("สวัสดี").await;
        program.dies().await;
        program.restarts().await;
        let again = person.hears_times("สวัสดี", 2).await;
        assert!(!again.is_reply);
        assert_eq!(person.sees().len(), 2, "{}", person.transcript());
    }

    /// Too fast, and out of order for a moment: the message comes when it can.
    async fn a_platform_that_stumbles_delays_and_loses_nothing(database: Database) {
        let (line, program) = running(database).await;
        let person = line.person();
        line.fails(Fault::TooMany, 2);
        line.fails(Fault::Broken(503), 2);
        person.says("สวัสดี").await;
        person.hears("สวัสดี").await;
        line.forgets_tokens();
        let status = program.status().await;
        assert_eq!(status["outbox_failed"], 0);
        assert_eq!(person.sees().len(), 1, "{}", person.transcript());
    }

    /// The platform breaks over a reply and has used its token up: that the token is not
    /// good any more says nothing of what arrived, so the message goes by push, once.
    async fn a_reply_that_the_platform_broke_over_comes_by_push(database: Database) {
        let (line, program) = running(database).await;
        let person = line.person();
        line.fails(Fault::Spent(503), 1);
        line.fails(Fault::Broken(500), 1);
        person.says("สวัสดี").await;
        assert!(!person.hears("สวัสดี").await.is_reply);
        let status = program.status().await;
        assert_eq!(status["outbox_failed"], 0);
        assert_eq!((line.pushed(), person.sees().len()), (1, 1), "{}", person.transcript());
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

    /// The month's plan is used up: staff see it, and the person gets the answer for
    /// nothing when they write again.
    async fn when_the_plan_is_used_up_an_answer_waits_for_the_person(database: Database) {
        let (line, mut program) = running(database).await;
        program.opens().await;
        line.plans(0);
        let operator = program.employs_operator("operator1").await;
        let person = line.person();
        person.says("สวัสดี").await;
        person.says("เถ้าแก่เก็บบัตรประชาชนไว้และไม่จ่ายค่าแรงมาสามเดือน").await;
        let case = operator.finds_case("เถ้าแก่เก็บบัตร").await;
        operator.claims(&case).await;
        line.forgets_tokens();
        operator.writes(&case, "ทีมงานอ่านแล้ว").await;
        // That somebody reads waits too.
        let waits = patience::until(async || {
            let page = operator.opens(&format!("/console/case/{case}/talk")).await;
            (page.matches(&words::piece("en", "case-state-quota")).count() == 2).then_some(())
        });
        assert!(waits.await.is_some());
        assert!(!person.transcript().contains("ทีมงานอ่านแล้ว"));
        person.says("ยังอยู่ไหม").await;
        assert!(person.hears("ทีมงานอ่านแล้ว").await.is_reply);
        assert_eq!(line.pushed(), 0);
    }

    /// The plan has room again: what waited goes by itself to whoever has just written.
    async fn what_waited_for_the_plan_goes_when_there_is_room(database: Database) {
        let (line, mut program) = running(database).await;
        program.opens().await;
        let operator = program.employs_operator("operator1").await;
        let person = line.person();
        person.says("สวัสดี").await;
        person.says(STORY).await;
        let case = operator.finds_case(STORY).await;
        operator.claims(&case).await;
        person.hears(&words::piece("th", "someone-read")).await;
        line.plans(line.pushed());
        line.forgets_tokens();
        operator.writes(&case, "ทีมงานอ่านแล้ว").await;
        operator.sees(&format!("/console/case/{case}"), &words::piece("en", "case-state-quota")).await;
        line.plans(line.pushed() + 500);
        // The plan is looked at every ten minutes, and at each start.
        program.dies().await;
        program.restarts().await;
        assert!(!person.hears("ทีมงานอ่านแล้ว").await.is_reply);
    }

    /// What waits because the plan is used up and the program's own answer share one
    /// reply, in the order in which they were said: neither takes the token of the other.
    async fn what_waits_and_the_answer_share_one_reply(database: Database) {
        let (line, mut program) = running(database).await;
        program.opens().await;
        let operator = program.employs_operator("operator1").await;
        let person = line.person();
        person.says("สวัสดี").await;
        person.is_interviewed(&[("safe", "yes"), ("danger", "no"), ("country", "TH"), ("story", STORY)]).await;
        let case = operator.finds_case(STORY).await;
        operator.claims(&case).await;
        person.hears(&words::piece("th", "someone-read")).await;
        let talk = format!("/console/case/{case}/talk");
        line.plans(line.pushed());
        line.forgets_tokens();
        operator.writes(&case, "ทีมงานอ่านแล้ว").await;
        operator.sees(&talk, &words::piece("en", "case-state-quota")).await;
        operator.hands_back(&case).await;
        let waits = patience::until(async || {
            let page = operator.opens(&talk).await;
            (page.matches(&words::piece("en", "case-state-quota")).count() == 2).then_some(())
        });
        assert!(waits.await.is_some(), "{}", operator.opens(&talk).await);
        let before = person.sees().len();
        let replies = line.replies();
        person.says("ยังอยู่ไหม").await;
        let all = patience::when(|| (person.sees().len() >= before + 3).then_some(())).await;
        assert!(all.is_some(), "{}", person.transcript());
        let seen = person.sees().split_off(before);
        assert!(seen[0].text.contains("ทีมงานอ่านแล้ว"), "{}", person.transcript());
        assert!(seen.iter().all(|m| m.is_reply), "{}", person.transcript());
        assert_eq!(line.replies(), replies + 1);
    }

    /// The answer to such a reply is lost: nothing of it comes twice.
    async fn a_lost_answer_to_several_messages_repeats_none(database: Database) {
        let (line, mut program) = running(database).await;
        program.opens().await;
        let operator = program.employs_operator("operator1").await;
        let person = line.person();
        person.says("สวัสดี").await;
        person.is_interviewed(&[("safe", "yes"), ("danger", "no"), ("country", "TH"), ("story", STORY)]).await;
        let case = operator.finds_case(STORY).await;
        operator.claims(&case).await;
        person.hears(&words::piece("th", "someone-read")).await;
        let talk = format!("/console/case/{case}/talk");
        line.plans(line.pushed());
        line.forgets_tokens();
        operator.writes(&case, "ทีมงานอ่านแล้ว").await;
        operator.writes(&case, "มีคำถามอีกข้อ").await;
        let waits = patience::until(async || {
            let page = operator.opens(&talk).await;
            (page.matches(&words::piece("en", "case-state-quota")).count() == 2).then_some(())
        });
        assert!(waits.await.is_some(), "{}", operator.opens(&talk).await);
        line.fails(Fault::LoseAnswer, 1);
        person.says("ยังอยู่ไหม").await;
        person.hears("มีคำถามอีกข้อ").await;
        let done = patience::until(async || {
            (program.status().await["outbox_pending"] == 0).then_some(())
        });
        assert!(done.await.is_some());
        for text in ["ทีมงานอ่านแล้ว", "มีคำถามอีกข้อ"] {
            let times = person.sees().iter().filter(|m| m.text.contains(text)).count();
            assert_eq!(times, 1, "{}", person.transcript());
        }
        assert_eq!(program.status().await["outbox_failed"], 0);
    }

    /// Most people on LINE read Thai, so the first words are Thai; the short name of a
    /// language changes it.
    async fn whoever_follows_is_greeted_in_thai_and_can_change_it(database: Database) {
        let (line, _program) = running(database).await;
        let person = line.person();
        person.follows().await;
        person.hears(&words::piece("th", "ask-safe")).await;
        for lang in ["lo", "en"] {
            person.says(lang).await;
            person.hears(&words::piece(lang, "ask-safe")).await;
        }
        person.says("th").await;
        person.hears_times(&words::piece("th", "ask-safe"), 2).await;
    }

    /// Whoever unfollows is not written to; coming back begins anew.
    async fn who_blocks_is_known_and_may_come_back(database: Database) {
        let (line, program) = running(database).await;
        let person = line.person();
        person.follows().await;
        person.hears(&words::piece("th", "ask-safe")).await;
        person.blocks().await;
        person.follows().await;
        person.hears_times(&words::piece("th", "ask-safe"), 2).await;
        assert_eq!(program.status().await["contacts"], 1);
    }

    /// LINE takes what is sent to somebody who has blocked the account, and drops it: nothing
    /// is sent, nobody takes it for an answer, and it comes when the person is there again.
    async fn what_is_written_to_who_blocked_us_waits(database: Database) {
        let (line, program) = running(database).await;
        let operator = program.employs_operator("operator1").await;
        let person = line.person();
        person.says("สวัสดี").await;
        person.hears(&words::piece("th", "ask-safe")).await;
        person.says(STORY).await;
        let case = operator.finds_case(STORY).await;
        operator.claims(&case).await;
        person.hears(&words::piece("th", "someone-read")).await;
        nothing_waits(&program).await;
        person.blocks().await;
        let sent = line.pushed();
        operator.writes(&case, "ทีมงานอ่านแล้ว").await;
        let talk = format!("/console/case/{case}/talk");
        operator.sees(&talk, &words::piece("en", "case-state-held-blocked")).await;
        assert_eq!(line.pushed(), sent, "it is not sent");
        let unanswered = "SELECT COUNT(*) FROM cases WHERE answered_at IS NULL";
        assert_eq!(program.counts(unanswered).await, 1);
        person.follows().await;
        person.hears("ทีมงานอ่านแล้ว").await;
        let answered = patience::until(async || (program.counts(unanswered).await == 0).then_some(()));
        assert!(answered.await.is_some());
        // What is told late of a block that was over by then is none.
        let mut late = person.event("unfollow", json!({}));
        late["timestamp"] = json!(late["timestamp"].as_u64().unwrap_or_default() - 60_000);
        person.bring(vec![late]).await;
        operator.writes(&case, "มีคำถามอีกข้อ").await;
        person.hears("มีคำถามอีกข้อ").await;
    }

    /// Whoever hides is not woken by the account's being added once more: nothing is said.
    async fn opening_a_chat_that_hides_wakes_nothing(database: Database) {
        let (line, program) = running(database).await;
        let person = somebody_who_hides(&line).await;
        nothing_waits(&program).await;
        let before = person.sees().len();
        person.follows().await;
        nothing_waits(&program).await;
        assert_eq!(person.sees().len(), before, "{}", person.transcript());
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

on_both_databases! {
    /// Who reads Lao has the Lao menu; who goes on in Thai after a restart, which knows
    /// nothing of who had which, has the one that everybody has.
    async fn the_menu_follows_the_language_also_after_a_restart(database: Database) {
        let line = Line::start().await;
        let mut program = line.configures(Program::on(database)).start().await;
        assert!(program.command(&["channels", "setup"]).await.status.success() || !line.menus().is_empty());
        // What was set up meanwhile is looked for every ten minutes, and at each start.
        program.stops().await;
        program.restarts().await;
        line.delivers_to(&program.url("/webhooks/line"));
        let person = line.person();
        person.says("ສະບາຍດີ").await;
        let given = patience::when(|| line.menu_of(&person));
        assert_eq!(given.await.as_deref(), Some("saiduan-lo"), "{}", person.transcript());
        program.stops().await;
        program.restarts().await;
        line.delivers_to(&program.url("/webhooks/line"));
        person.says("ภาษาไทย").await;
        let taken = patience::when(|| line.menu_of(&person).is_none().then_some(()));
        assert!(taken.await.is_some(), "{}", person.transcript());
    }
}

/// `channels setup` and `check` say in words what they find.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_account_is_set_up_and_looked_at() {
    let line = Line::start().await;
    line.plans(500);
    let setup = line.configures(Program::on(Database::Sqlite));
    let setup = setup.with("http.public_url", "https://hotline.example");
    let program = setup.start().await;
    let said = async |command: &str| {
        let output = program.command(&["channels", command]).await;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.success(), printed)
    };
    let (is_good, printed) = said("check").await;
    assert!(!is_good && printed.contains("channels setup"), "{printed}");
    let (is_good, printed) = said("setup").await;
    assert!(is_good, "{printed}");
    assert!(
        printed.contains("https://hotline.example/webhooks/line"),
        "{printed}"
    );
    let (is_good, printed) = said("setup").await;
    assert!(is_good, "{printed}");
    let mut menus = line.menus();
    menus.sort();
    let wanted = ["en", "lo", "th"].map(|l| (format!("saiduan-{l}"), true));
    assert_eq!(menus, wanted);
    let (is_good, printed) = said("check").await;
    // The stand-in cannot reach hotline.example.
    assert!(!is_good && printed.contains("cannot reach"), "{printed}");
    assert!(
        printed.contains("@hotline") && printed.contains("0 of 500"),
        "{printed}"
    );
}

/// A channel without one of its secrets does not start.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_its_secret_the_program_does_not_start() {
    let setup = Program::on(Database::Sqlite);
    let program = setup.start().await;
    let mut program = program;
    program.stops().await;
    program.set("line.access_token", "a token");
    let output = program.command(&["serve"]).await;
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("line.channel_secret is missing"), "{said}");
}
