//! Rows that do not open any more: whoever they belong to is still answered.

use tests::{Program, Telegram, console::case_page, on_both_databases, telegram::question, words};

on_both_databases! {
    async fn somebody_whose_rows_are_damaged_begins_anew(database: Database) {
        let telegram = Telegram::start().await;
        let program = Program::on(database).webhook(&telegram);
        let program = program.with("telegram.rate_per_chat", "0").start().await;
        let operator = program.employs_operator("operator").await;
        let person = telegram.person("lo");
        person.says("/start").await;
        person.hears_something().await;
        person.says("they do not let us leave the fishing boat").await;
        person.hears_something().await;
        operator.finds_case("fishing boat").await;

        program.sql("UPDATE reports SET state = wrapped_key").await;
        program.sql("UPDATE contacts SET sealed = address_hash").await;
        person.says("we are at the second pier of the harbour now").await;
        let again = person.hears(&words::piece("lo", "language-hello")).await;
        assert_eq!(question(&again).as_deref(), Some("safe"));
        person.says("and the captain is armed").await;
        person.hears_something().await;
        let case = operator.finds_case("second pier").await;
        let page = operator.opens(&case_page(&case)).await;
        assert!(page.contains("captain is armed") && !page.contains("fishing boat"), "{page}");
        let piece = words::piece("en", "queue-troubled");
        operator.sees("/console/queue", &piece).await;

        let neighbour = telegram.person("en");
        neighbour.says("/start").await;
        neighbour.hears_something().await;
        telegram.delivers_everything().await;
        let status = program.status().await;
        assert_eq!(status["contacts"], 2, "{status}");
        assert_eq!(status["messages_in"], 5, "{status}");
    }
}
