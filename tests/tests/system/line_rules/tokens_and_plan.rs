//! What an answer costs: reply tokens, and the messages of the plan.

use serde_json::json;
use tests::line::Fault;
use tests::{on_both_databases, patience, words};

use super::{STORY, running, tells, two_wait_for_the_plan};

on_both_databases! {
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
        let (person, case) = tells(&line, &operator).await;
        let talk = format!("/console/case/{case}/talk");
        line.plans(line.pushed());
        line.forgets_tokens();
        operator.writes(&case, "ทีมงานอ่านแล้ว").await;
        operator.sees(&talk, &words::piece("en", "case-state-quota")).await;
        operator.hands_back(&case).await;
        two_wait_for_the_plan(&operator, &case).await;
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
}
