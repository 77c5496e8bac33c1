//! Letting people see that an answer is being written: while it takes long, and while
//! an operator writes it. Never to somebody who hides, is silent, or waits for what is
//! held.

use tests::console::Staff;
use tests::meta::Kind;
use tests::{Line, Meta, Program, Telegram, on_both_databases, patience};

const STORY: &str = "ນາຍຈ້າງຢຶດໜັງສືຜ່ານແດນໄວ້";

fn told(story: &str) -> [(&str, &str); 4] {
    [
        ("safe", "yes"),
        ("danger", "no"),
        ("country", "LA"),
        ("story", story),
    ]
}

/// Waits until this is true.
async fn is(what: impl Fn() -> bool) {
    let seen = patience::when(|| what().then_some(()));
    assert!(seen.await.is_some(), "it is not");
}

/// Finds the case of whoever told the story, takes it and begins to write.
async fn begins(operator: &Staff) -> String {
    let case = operator.finds_case(STORY).await;
    operator.claims(&case).await;
    operator.begins_to_write(&case).await;
    case
}

on_both_databases! {
    /// Seven people write at once where one message a second goes out: whoever waits
    /// sees that something comes, and whoever does not wait sees nothing.
    async fn who_waits_long_sees_that_an_answer_comes(database: Database) {
        let telegram = Telegram::start().await;
        let program = Program::on(database).webhook(&telegram);
        let program = program.with("telegram.rate", "1").with("telegram.rate_per_chat", "0");
        let _program = program.start().await;
        let people: Vec<_> = (0..7).map(|_| telegram.person("lo")).collect();
        for person in &people {
            person.says("/start").await;
        }
        for person in &people {
            person.hears_something().await;
        }
        let shown = telegram.calls("sendChatAction");
        assert!((1..=7).contains(&shown.len()), "{shown:?}");
        let first = people.iter().min_by_key(|p| p.last_heard().map(|m| m.sent_at));
        let first = first.expect("people").id;
        assert!(shown.iter().all(|call| call.fields["chat_id"] != first), "{shown:?}");
    }

    async fn an_operator_who_begins_to_write_on_telegram_is_seen(database: Database) {
        let telegram = Telegram::start().await;
        let program = Program::on(database).webhook(&telegram).start().await;
        let operator = program.employs_operator("operator1").await;
        let other = program.employs_operator("operator2").await;
        let person = telegram.person("lo");
        person.says("/start").await;
        person.is_interviewed(&told(STORY)).await;
        let case = operator.finds_case(STORY).await;
        operator.claims(&case).await;
        let report = operator.report_of(&case).await;
        other.types_to(&case, &report).await;
        assert!(telegram.calls("sendChatAction").is_empty(), "it is not the other's case");
        for _ in 0..3 {
            operator.begins_to_write(&case).await;
        }
        let shown = telegram.is_called("sendChatAction", 1).await;
        assert_eq!(shown[0].fields["chat_id"], person.id);
        assert_eq!(shown[0].fields["action"], "typing");
        operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
        person.hears("ພວກເຮົາອ່ານແລ້ວ").await;
        assert_eq!(telegram.calls("sendChatAction").len(), 1, "once in a few seconds");
    }

    async fn an_operator_who_begins_to_write_on_line_is_seen(database: Database) {
        let line = Line::start().await;
        let program = line.configures(Program::on(database)).start().await;
        line.delivers_to(&program.url("/webhooks/line"));
        let operator = program.employs_operator("operator1").await;
        let person = line.person();
        person.says("ສະບາຍດີ").await;
        person.is_interviewed(&told(STORY)).await;
        begins(&operator).await;
        is(|| line.typing() == [person.id()]).await;
    }

    async fn an_operator_who_begins_to_write_on_metas_platforms_is_seen(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let meta = Meta::start(kind).await;
            let program = meta.configures(Program::on(database)).start().await;
            meta.connects(&program).await;
            let operator = program.employs_operator("operator1").await;
            let person = meta.person();
            person.says("ສະບາຍດີ").await;
            person.is_interviewed(&told(STORY)).await;
            begins(&operator).await;
            is(|| meta.typing() == [person.address()]).await;
        }
    }

    /// Somebody who hides, somebody silent, somebody for whom a message is held: none of
    /// them is shown a sign of life. Somebody after them is.
    async fn nobody_is_shown_it_to_whom_nothing_may_be_sent(database: Database) {
        let line = Line::start().await;
        let program = line.configures(Program::on(database)).start().await;
        line.delivers_to(&program.url("/webhooks/line"));
        let operator = program.employs_operator("operator1").await;

        let hidden = line.person();
        hidden.says("ສະບາຍດີ").await;
        hidden.is_interviewed(&told(STORY)).await;
        let case = operator.finds_case(STORY).await;
        operator.claims(&case).await;
        hidden.says("8").await;
        operator.begins_to_write(&case).await;

        let silent = line.person();
        let story = "ເຂົາບໍ່ໃຫ້ຂ້ອຍອອກຈາກເຮືອນ";
        silent.says("ສະບາຍດີ").await;
        silent.is_interviewed(&told(story)).await;
        let case = operator.finds_case(story).await;
        operator.claims(&case).await;
        let sql = format!(
            "UPDATE conversations SET last_in_at = last_in_at - 600000, write_ok = {}
             WHERE id = (SELECT conversation_id FROM messages ORDER BY id DESC LIMIT 1)",
            match database { tests::Database::Sqlite => "1", tests::Database::Postgres => "TRUE" }
        );
        program.sql(&sql).await;
        operator.begins_to_write(&case).await;

        let last = line.person();
        let story = "ເຂົາຢຶດໂທລະສັບຂອງຂ້ອຍໄວ້";
        last.says("ສະບາຍດີ").await;
        last.is_interviewed(&told(story)).await;
        let last_case = operator.finds_case(story).await;
        operator.claims(&last_case).await;

        let waiting = line.person();
        let story = "ນາຍໜ້າບໍ່ຈ່າຍເງິນເດືອນ ສາມເດືອນແລ້ວ";
        waiting.says("ສະບາຍດີ").await;
        waiting.is_interviewed(&told(story)).await;
        let case = operator.finds_case(story).await;
        operator.claims(&case).await;
        line.plans(0);
        line.forgets_tokens();
        operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
        operator.sees(&format!("/console/case/{case}/talk"), &tests::words::piece("en", "case-state-quota")).await;
        operator.begins_to_write(&case).await;

        operator.begins_to_write(&last_case).await;
        is(|| !line.typing().is_empty()).await;
        assert_eq!(line.typing(), [last.id()]);
    }
}
