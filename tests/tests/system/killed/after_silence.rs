//! Ten minutes after a person's last message nothing is pushed to their phone
//! without their permission: what was queued when the program was killed neither.

use tests::{Database, Person, Program, Telegram, on_both_databases, patience};

/// Eleven minutes, in milliseconds.
const LONG: i64 = 660_000;

on_both_databases! {
    async fn what_was_queued_waits_for_the_person(database: Database) {
        let telegram = Telegram::start().await;
        let (mut program, person) = is_killed_before_it_answers(&telegram, database).await;
        telegram.comes_back().await;
        program.restarts().await;
        let held = patience::until(async || {
            (states(&program).await == "held|1").then_some(())
        });
        assert!(held.await.is_some(), "{}", states(&program).await);
        assert_eq!(telegram.calls("sendMessage").len(), 1);
        let operator = program.employs_operator("operator").await;
        let case = operator.finds_case("fishing boat").await;
        operator.sees(&tests::console::case_page(&case), "case-state-held").await;

        person.says("I am here again").await;
        let sent = patience::until(async || states(&program).await.is_empty().then_some(()));
        assert!(sent.await.is_some(), "{}", states(&program).await);
        assert_eq!(telegram.calls("sendMessage").len(), 3, "{}", person.transcript());
    }

    async fn with_permission_it_is_pushed(database: Database) {
        let telegram = Telegram::start().await;
        let (mut program, person) = is_killed_before_it_answers(&telegram, database).await;
        program.sql("UPDATE conversations SET write_ok = (1 = 1)").await;
        telegram.comes_back().await;
        program.restarts().await;
        person.hears_something().await;
        assert_eq!(telegram.calls("sendMessage").len(), 2);
    }
}

/// A person reports while the platform takes no messages; the program is killed, and
/// eleven minutes go by.
async fn is_killed_before_it_answers(telegram: &Telegram, database: Database) -> (Program, Person) {
    let program = Program::on(database).webhook(telegram);
    let program = program.with("telegram.rate_per_chat", "0");
    let mut program = program.start().await;
    let person = telegram.person("en");
    person.says("/start").await;
    person.hears_something().await;
    let settled = patience::until(async || states(&program).await.is_empty().then_some(()));
    assert!(settled.await.is_some(), "{}", states(&program).await);
    telegram.goes_down().await;
    let wrote = person
        .says("they do not let us leave the fishing boat")
        .await;
    telegram.delivers(wrote.update).await;
    program.dies().await;
    let earlier = format!("UPDATE conversations SET last_in_at = last_in_at - {LONG}");
    program.sql(&earlier).await;
    (program, person)
}

/// What is still to be sent, by its state.
async fn states(program: &Program) -> String {
    let unsent = "SELECT state, COUNT(*) FROM outbox GROUP BY state";
    program.sql(unsent).await
}
