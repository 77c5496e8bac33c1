//! Answers of LINE that are lost, and days on which it stumbles: nothing is said twice, and
//! nothing is lost.

use serde_json::json;
use tests::line::Fault;
use tests::{on_both_databases, patience};

use super::{running, tells, two_wait_for_the_plan};

on_both_databases! {
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

    /// The answer to such a reply is lost: nothing of it comes twice.
    async fn a_lost_answer_to_several_messages_repeats_none(database: Database) {
        let (line, mut program) = running(database).await;
        program.opens().await;
        let operator = program.employs_operator("operator1").await;
        let (person, case) = tells(&line, &operator).await;
        line.plans(line.pushed());
        line.forgets_tokens();
        operator.writes(&case, "ทีมงานอ่านแล้ว").await;
        operator.writes(&case, "มีคำถามอีกข้อ").await;
        two_wait_for_the_plan(&operator, &case).await;
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
}
