//! A database that cannot commit: the platform is told to deliver again, people get
//! their words back, and nothing is lost.

use reqwest::StatusCode;
use tests::{Program, Telegram, console::between, console::case_page, on_both_databases, patience};

on_both_databases! {
    async fn what_cannot_be_kept_is_delivered_again(database: Database) {
        let telegram = Telegram::start().await;
        let program = Program::on(database).breakable().webhook(&telegram);
        let program = program.with("telegram.rate_per_chat", "0").start().await;
        let operator = program.employs_operator("operator").await;
        let person = telegram.person("en");
        person.says("/start").await;
        person.hears_something().await;
        telegram.delivers_everything().await;

        program.loses_database().await;
        let before = telegram.acknowledged().len();
        let wrote = person.says("they do not let us leave the fishing boat").await;
        let refused = patience::until(async || {
            (telegram.refused(wrote.update) >= 2).then_some(())
        });
        assert!(refused.await.is_some(), "{}", program.log());
        assert_eq!(telegram.acknowledged().len(), before);
        let unready = patience::until(async || {
            let ready = reqwest::get(program.url("/health/ready")).await.ok()?;
            (ready.status() == StatusCode::SERVICE_UNAVAILABLE).then_some(())
        });
        assert!(unready.await.is_some(), "{}", program.log());

        program.has_database_again().await;
        telegram.delivers(wrote.update).await;
        person.hears_something().await;
        let case = operator.finds_case("fishing boat").await;
        let page = operator.opens(&case_page(&case)).await;
        // What was told stands above the talk, and holds the same words.
        let talk = between(&page, "id=\"latest\"", "</html>");
        assert_eq!(talk.matches("fishing boat").count(), 1, "{page}");
        assert_eq!(program.status().await["messages_in"], 2);
        program.audit_is_intact().await;
    }

    /// A case stays closed, because the reading could not be noted: nothing else may look as if
    /// the program were broken, or as if the same again would do.
    async fn an_operator_hears_that_nothing_is_kept_and_whom_to_call(database: Database) {
        let telegram = Telegram::start().await;
        let program = Program::on(database).breakable().webhook(&telegram).start().await;
        let operator = program.employs_operator("operator").await;
        let person = telegram.person("en");
        person.says("they do not let us leave the fishing boat").await;
        person.hears_something().await;
        let page = operator.sees("/console/queue", "href=\"/console/case/").await;
        let case = format!("/console/case/{}", between(&page, "href=\"/console/case/", "\""));
        program.loses_database().await;
        assert_eq!(operator.is_answered(&case).await, StatusCode::SERVICE_UNAVAILABLE);
        let page = operator.opens(&case).await;
        for part in ["Nothing can be saved now", "1669 (ambulance)", "1191 (police)"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        program.has_database_again().await;
        operator.sees(&case, "fishing boat").await;
    }

    async fn a_visitor_gets_their_words_back(database: Database) {
        let program = Program::on(database).breakable().start().await;
        program.loses_database().await;
        let said = "they do not let us leave the fishing boat";
        let answer = tests::client()
            .post(program.chat())
            .header("sec-fetch-site", "same-origin")
            .form(&[("text", said), ("event", "00112233445566778899aabbccddeeff"), ("page", "en")])
            .send()
            .await
            .expect("an answer");
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        let page = answer.text().await.expect("a page");
        assert!(page.contains(said), "{page}");
        program.has_database_again().await;
        let ready = patience::until(async || {
            let ready = reqwest::get(program.url("/health/ready")).await.ok()?;
            ready.status().is_success().then_some(())
        });
        assert!(ready.await.is_some(), "{}", program.log());
    }
}
