//! Telegram's bad days, and what it brings that is easily taken for something else.

use tests::{Database, Person, Program, Telegram, console::case_page, patience, words};

async fn hotline(telegram: &Telegram) -> Program {
    let program = Program::on(Database::Sqlite).webhook(telegram);
    let program = program.with("telegram.rate", "0");
    program.with("telegram.rate_per_chat", "0").start().await
}

async fn newcomer(telegram: &Telegram) -> Person {
    let person = telegram.person("en");
    person.says("/start").await;
    person.hears_something().await;
    person
}

/// A file that the platform does not give out for a moment is fetched later; one that it
/// does not know is lost, and both the person and the operator are told.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_asked_for_again_and_one_that_is_lost_is_said() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram).await;
    let operator = program.employs_operator("operator").await;
    let person = newcomer(&telegram).await;
    telegram.refuses("getFile", 502, "Bad Gateway");
    telegram.refuses(
        "getFile",
        400,
        "Bad Request: wrong file_id or the file is temporarily unavailable",
    );
    person.sends_photo(Some("the pier of boat seventeen")).await;
    let kept = patience::until(async || {
        let sql = "SELECT COUNT(*) FROM attachments WHERE status = 'fetched'";
        (program.counts(sql).await == 1).then_some(())
    });
    assert!(kept.await.is_some(), "{}", program.log());
    assert_eq!(telegram.calls("getFile").len(), 3);
    let lost = words::piece("en", "media-lost");
    assert!(!person.has_heard(&lost));
    telegram.refuses("getFile", 400, "Bad Request: invalid file id");
    person.sends_voice().await;
    person.hears(&lost).await;
    let case = operator.finds_case("boat seventeen").await;
    let page = operator.opens(&case_page(&case)).await;
    assert!(
        page.contains(&words::piece("en", "case-file-state-gone")),
        "{page}"
    );
}
