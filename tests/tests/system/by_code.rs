//! The return code, from any channel and at any moment: who gives it goes on with that
//! report, and staff reach them there.

use tests::{
    Database, Program, Telegram, console::case_page, on_both_databases, patience, visitor::Visitor,
    words,
};

const STORY: &str = "The skipper keeps all our papers and we have had no wages since June";

async fn begins(database: Database, telegram: &Telegram) -> Program {
    let program = Program::on(database).polling(telegram);
    let program = program.with("telegram.rate", "0");
    program.with("telegram.rate_per_chat", "0").start().await
}

on_both_databases! {
    /// Greeted on another phone, or with a report of their own there: what is said after
    /// the code belongs to the report of the code, and so does what staff answer.
    async fn who_has_a_chat_already_goes_on_with_the_report_of_the_code(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(database, &telegram).await;
        let operator = program.employs_operator("operator1").await;
        for (number, before) in ["/start", "the foreman beats us with a belt"].into_iter().enumerate() {
            let story = format!("{STORY}, boat {number}");
            let code = telegram.person("en").tells(&story).await;
            let case = operator.finds_case(&story).await;
            let person = telegram.person("en");
            person.says(before).await;
            person.hears_something().await;
            person.says(&code).await;
            person.hears(&words::piece("en", "code-welcome")).await;
            let more = format!("there are {number} of us on deck now");
            person.says(&more).await;
            operator.sees(&case_page(&case), &more).await;
            operator.claims(&case).await;
            let answer = format!("we have read about boat {number}");
            operator.writes(&case, &answer).await;
            person.hears(&answer).await;
            person.says("thank you, we wait").await;
            operator.sees(&case_page(&case), "thank you, we wait").await;
        }
        // Two reports of the first phones, and the one that the second person had.
        assert_eq!(program.counts("SELECT COUNT(*) FROM cases").await, 3);
        // What was told on the first phones is still told.
        let told = "SELECT COUNT(*) FROM cases WHERE country = 'TH'";
        assert_eq!(program.counts(told).await, 2);
    }

    /// The same on the page in a browser, which begins with a choice of language.
    async fn on_the_page_too(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(database, &telegram).await;
        let operator = program.employs_operator("operator1").await;
        let code = telegram.person("en").tells(STORY).await;
        let case = operator.finds_case(STORY).await;
        let visitor = Visitor::comes(&program).await;
        visitor.says(&code).await;
        visitor.says("there are five of us on deck now").await;
        operator.sees(&case_page(&case), "there are five of us on deck now").await;
        operator.claims(&case).await;
        operator.writes(&case, "we have read about your boat").await;
        let shown = patience::until(async || {
            let page = visitor.sees().await;
            page.contains("we have read about your boat").then_some(())
        });
        assert!(shown.await.is_some(), "{}", visitor.sees().await);
        assert_eq!(program.counts("SELECT COUNT(*) FROM cases").await, 1);
    }

    /// Whoever begins anew after that has a report of its own.
    async fn who_begins_anew_tells_another_report(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(database, &telegram).await;
        let operator = program.employs_operator("operator1").await;
        let code = telegram.person("en").tells(STORY).await;
        let person = telegram.person("en");
        person.says("/start").await;
        person.hears_something().await;
        person.says(&code).await;
        person.hears(&words::piece("en", "code-welcome")).await;
        person.says("delete").await;
        person.hears(&words::piece("en", "delete-ask")).await;
        person.presses_data("aside:delete:yes").await;
        person.hears(&words::piece("en", "deleted-chat-here")).await;
        let other = "a man in the market sells bracelets that the girls must make";
        person.says(other).await;
        person.hears_something().await;
        let case = operator.finds_case(other).await;
        assert!(!operator.opens(&case_page(&case)).await.contains(STORY));
    }
}
