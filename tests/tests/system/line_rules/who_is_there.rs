//! Who follows, blocks, is in a group, and which menu they see.

use serde_json::json;
use tests::{Line, Program, on_both_databases, patience, words};

use super::{STORY, nothing_waits, running, somebody_who_hides};

on_both_databases! {
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
