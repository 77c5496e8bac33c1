//! Telegram's bad days, and what it brings that is easily taken for something else.

use serde_json::json;
use tests::{
    Database, Person, Program, Telegram, console::case_page, on_both_databases, patience, words,
};

async fn hotline(telegram: &Telegram, database: Database) -> Program {
    let program = Program::on(database).webhook(telegram);
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
    let program = hotline(&telegram, Database::Sqlite).await;
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

on_both_databases! {
    /// The platform tells of changes that nobody sees. They are answered with nothing, and
    /// change nothing; a changed caption is a change of words and no second picture.
    async fn only_what_changed_is_a_change(database: Database) {
        let telegram = Telegram::start().await;
        let program = hotline(&telegram, database).await;
        let operator = program.employs_operator("operator").await;
        let person = newcomer(&telegram).await;
        let words_sent = person
            .says("they keep eleven of us at boat seventeen")
            .await;
        person.hears_something().await;
        let photo = person.sends_photo(Some("the old pier")).await;
        person.hears(&words::piece("en", "media-saved")).await;
        let heard = || person.messages().iter().filter(|m| m.from_bot).count();
        let before = heard();
        for message in [words_sent.message, photo.message] {
            let told = person.retells(message, json!({})).await;
            telegram.delivers(told.update).await;
        }
        person
            .retells(photo.message, json!({ "caption": "the new pier" }))
            .await;
        person.hears(&words::piece("en", "edited-saved")).await;
        let again = person.retells(photo.message, json!({})).await;
        telegram.delivers(again.update).await;
        assert_eq!(heard(), before + 1);
        let count = |sql: &'static str| program.counts(sql);
        assert_eq!(count("SELECT COUNT(*) FROM attachments").await, 1);
        assert_eq!(
            count("SELECT COUNT(*) FROM messages WHERE kind = 'edited'").await,
            1
        );
        let case = operator.finds_case("eleven of us").await;
        let page = operator.opens(&case_page(&case)).await;
        assert!(
            page.contains("the old pier") && page.contains("the new pier"),
            "{page}"
        );
    }
}

on_both_databases! {
    /// A photo that takes the place of another, or of words, is fetched like one that was
    /// sent: beside what was there, once, and without a word unless its words changed.
    async fn a_photo_that_comes_by_a_change_is_kept(database: Database) {
        let telegram = Telegram::start().await;
        let program = hotline(&telegram, database).await;
        let operator = program.employs_operator("operator").await;
        let person = newcomer(&telegram).await;
        let said = person.says("they keep eleven of us at boat seventeen").await;
        person.hears_something().await;
        let photo = person.sends_photo(None).await;
        person.hears(&words::piece("en", "media-saved")).await;
        let are_kept = async |count: i64| {
            let sql = "SELECT COUNT(*) FROM attachments WHERE status = 'fetched'";
            let kept = patience::until(async || (program.counts(sql).await == count).then_some(()));
            assert!(kept.await.is_some(), "{}", program.log());
            let all = program.counts("SELECT COUNT(*) FROM attachments").await;
            assert_eq!(all, count);
        };
        are_kept(1).await;
        let heard = || person.messages().iter().filter(|m| m.from_bot).count();
        let before = heard();
        let changed = person.changes_to_photo(photo.message, None).await;
        telegram.delivers(changed.update).await;
        are_kept(2).await;
        telegram.redelivers(&[changed.update]);
        let told = person.retells(photo.message, json!({})).await;
        telegram.delivers(told.update).await;
        are_kept(2).await;
        assert_eq!(heard(), before, "{}", person.transcript());
        let changed = person.changes_to_photo(said.message, Some("this is boat seventeen")).await;
        telegram.delivers(changed.update).await;
        person.hears(&words::piece("en", "edited-saved")).await;
        are_kept(3).await;
        let case = operator.finds_case("eleven of us").await;
        let page = operator.opens(&case_page(&case)).await;
        assert!(page.contains("this is boat seventeen"), "{page}");
        let files = format!("/console/case/{case}/file/");
        assert!(page.matches(&files).count() >= 3, "{page}");
        assert_eq!(heard(), before + 1, "{}", person.transcript());
    }
}

/// A live place moves on without a word: where the person is now is what was told, and
/// both places stay to be seen.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_live_place_moves_on_silently() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram, Database::Sqlite).await;
    let operator = program.employs_operator("operator").await;
    let person = newcomer(&telegram).await;
    let at = |latitude: f64| json!({ "location": { "latitude": latitude, "longitude": 105.8, "live_period": 900 } });
    let sent = person.sends(at(15.12)).await;
    person.hears(&words::piece("en", "location-saved")).await;
    let heard = || person.messages().iter().filter(|m| m.from_bot).count();
    let before = heard();
    for latitude in [15.1201, 15.2, 15.2001] {
        let told = person.retells(sent.message, at(latitude)).await;
        telegram.delivers(told.update).await;
    }
    assert_eq!(heard(), before);
    let count = |sql: &'static str| program.counts(sql);
    assert_eq!(
        count("SELECT COUNT(*) FROM messages WHERE kind = 'location'").await,
        2
    );
    let case = operator.finds_case("15.12000, 105.80000").await;
    let page = operator.opens(&case_page(&case)).await;
    assert!(page.contains("15.20000,105.80000"), "{page}");
    assert!(page.contains("15.12000, 105.80000"), "{page}");
}

/// What the app writes beside a place and on a card is kept and shown; words of distress
/// in content that no type knows are heard.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_are_kept_wherever_they_stand() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram, Database::Sqlite).await;
    let operator = program.employs_operator("operator").await;
    let person = newcomer(&telegram).await;
    let place = json!({ "latitude": 15.12, "longitude": 105.8 });
    person
        .sends(json!({ "location": place, "venue": { "location": place, "title": "Red Moon Karaoke", "address": "Ban Phone 7" } }))
        .await;
    person.hears(&words::piece("en", "location-saved")).await;
    person
        .sends(json!({ "rich_message": { "blocks": [{ "type": "paragraph", "text": ["he has a ", { "type": "bold", "text": "knife" }, ", he will kill me now"] }] } }))
        .await;
    person.hears(&words::piece("en", "danger-heard")).await;
    let case = operator.finds_case("he will kill me now").await;
    let page = operator.opens(&case_page(&case)).await;
    assert!(
        page.matches("Red Moon Karaoke, Ban Phone 7").count() >= 2,
        "{page}"
    );
}

/// A sign on a message is noted, and answered with nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reaction_is_noted() {
    let telegram = Telegram::start().await;
    let program = Program::on(Database::Sqlite)
        .polling(&telegram)
        .start()
        .await;
    let person = newcomer(&telegram).await;
    let Some(message) = person.last_heard() else {
        panic!("nothing was heard");
    };
    let before = person.messages().len();
    let told = person.reacts(message.id, Some("\u{1f44d}")).await;
    telegram.delivers(told.update).await;
    assert_eq!(
        program
            .counts("SELECT COUNT(*) FROM messages WHERE kind = 'reaction'")
            .await,
        1
    );
    assert_eq!(person.messages().len(), before);
}

on_both_databases! {
    /// What comes long after it was written is heard at once, and answered only when the
    /// person writes: the phone may be in other hands by now.
    async fn what_comes_late_is_heard_and_its_answer_waits(database: Database) {
        let telegram = Telegram::start().await;
        let program = hotline(&telegram, database).await;
        let operator = program.employs_operator("operator").await;
        let person = telegram.person("en");
        let wrote = person
            .said("he has a knife, he will kill me now", 1_200)
            .await;
        telegram.delivers(wrote.update).await;
        let case = operator.finds_case("he has a knife").await;
        let page = operator.opens(&case_page(&case)).await;
        assert!(
            page.contains(&words::piece("en", "case-state-held")),
            "{page}"
        );
        assert_eq!(
            program
                .counts("SELECT COUNT(*) FROM cases WHERE priority = 1")
                .await,
            1
        );
        let waits = "SELECT COUNT(*) FROM outbox WHERE state = 'held'";
        assert!(program.counts(waits).await > 0);
        assert_eq!(
            program
                .counts("SELECT COUNT(*) FROM outbox WHERE state <> 'held'")
                .await,
            0
        );
        // Another late one is no sign of the person either.
        let wrote = person.said("boat seventeen", 900).await;
        telegram.delivers(wrote.update).await;
        assert!(program.counts(waits).await > 1);
        assert!(telegram.calls("sendMessage").is_empty());
        person.says("are you there").await;
        person.hears(&words::piece("en", "danger-heard")).await;
        let gone = patience::until(async || (program.counts(waits).await == 0).then_some(()));
        assert!(gone.await.is_some());
    }
}

on_both_databases! {
    /// A press says no time of its own: one from the same backlog as a late text is no sign
    /// that the person is there, and neither is one that waited while we were away.
    async fn a_press_from_a_backlog_waits_like_the_text_before_it(database: Database) {
        let telegram = Telegram::start().await;
        let mut program = hotline(&telegram, database).await;
        let person = newcomer(&telegram).await;
        let settled = "SELECT COUNT(*) FROM outbox WHERE state <> 'held'";
        assert!(patience::until(async || (program.counts(settled).await == 0).then_some(())).await.is_some());
        let long_ago = "UPDATE conversations SET last_in_at = last_in_at - 3600000";
        let waits = "SELECT COUNT(*) FROM outbox WHERE state = 'held'";
        program.sql(long_ago).await;
        let sent = telegram.calls("sendMessage").len();
        let wrote = person.said("boat seventeen", 2_400).await;
        telegram.delivers(wrote.update).await;
        let pressed = person.presses_nth(0).await;
        telegram.delivers(pressed).await;
        assert!(program.counts(waits).await > 1);
        assert_eq!(telegram.calls("sendMessage").len(), sent, "nobody is known to be there");
        person.says("hello").await;
        person.hears_something().await;
        let gone = patience::until(async || (program.counts(waits).await == 0).then_some(()));
        assert!(gone.await.is_some());

        // Nothing was taken for forty minutes: a press may have waited all the while.
        assert!(patience::until(async || (program.counts(settled).await == 0).then_some(())).await.is_some());
        program.sql(long_ago).await;
        program.sql("UPDATE inbound_events SET at = at - 2400000").await;
        let sent = telegram.calls("sendMessage").len();
        program.stops().await;
        program.restarts().await;
        let pressed = person.presses_nth(0).await;
        telegram.delivers(pressed).await;
        assert!(program.counts(waits).await > 0);
        assert_eq!(telegram.calls("sendMessage").len(), sent);
    }
}

/// What was written long ago and is changed now is said now: it is answered at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_of_an_old_message_is_of_this_moment() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram, Database::Sqlite).await;
    let person = newcomer(&telegram).await;
    let wrote = person.said("boat seventeen", 1_200).await;
    telegram.delivers(wrote.update).await;
    program
        .sql("UPDATE conversations SET last_in_at = last_in_at - 660000")
        .await;
    let edited = person
        .edits(wrote.message, "he has a knife, he will kill me now")
        .await;
    telegram.delivers(edited.update).await;
    person.hears(&words::piece("en", "danger-heard")).await;
    let since = "SELECT COUNT(*) FROM cases WHERE waiting_since >= (SELECT MAX(at) FROM inbound_events) - 60000";
    assert_eq!(program.counts(since).await, 1);
}

/// After a week without updates the next number is a random one: one that is lower is
/// heard all the same.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lower_number_of_an_update_is_heard_when_polled() {
    let telegram = Telegram::start().await;
    let program = Program::on(Database::Sqlite).polling(&telegram);
    let program = program.with("telegram.rate_per_chat", "0").start().await;
    let person = newcomer(&telegram).await;
    telegram.keeps_polls_open(std::time::Duration::from_secs(1));
    person.says("they keep eleven of us").await;
    telegram.delivers_everything().await;
    // Answered once more, with nothing: an hour and a week look alike from here.
    let asked = telegram.empty_polls();
    let idle = patience::when(|| (telegram.empty_polls() > asked).then_some(()));
    assert!(idle.await.is_some());
    telegram.counts_from(1);
    person.says("boat seventeen").await;
    let heard =
        patience::until(async || (program.status().await["messages_in"] == 3).then_some(()));
    assert!(heard.await.is_some(), "{}", program.status().await);
}

/// What comes in another order than it was written in is read in the order of writing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_comes_in_another_order_is_read_as_it_was_written() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram, Database::Sqlite).await;
    let operator = program.employs_operator("operator").await;
    let person = newcomer(&telegram).await;
    for (text, ago) in [
        ("then the van came to the blue gate", 120),
        ("first they took the papers from us", 300),
    ] {
        let wrote = person.said(text, ago).await;
        telegram.delivers(wrote.update).await;
    }
    let case = operator.finds_case("blue gate").await;
    let page = operator.opens(&format!("/console/case/{case}/talk")).await;
    // What was told stands above the talk, and holds the same words.
    let at = |words: &str| {
        page.rfind(words)
            .unwrap_or_else(|| panic!("{words}: {page}"))
    };
    assert!(at("first they took") < at("then the van"), "{page}");
}

/// `channels check` says what a failed delivery means, and that nothing is wrong when
/// nothing is.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_failed_is_said_in_words() {
    let telegram = Telegram::start().await;
    let program = Program::on(Database::Sqlite).polling(&telegram);
    let program = program.with("http.public_url", "https://hotline.example");
    let program = program.start().await;
    let said = async |command: &str| {
        let output = program.command(&["channels", command]).await;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.success(), printed)
    };
    let (is_good, printed) = said("setup").await;
    assert!(is_good, "{printed}");
    let (is_good, printed) = said("check").await;
    assert!(is_good, "{printed}");
    telegram.tells_of_failure("Wrong response from the webhook: 401 Unauthorized", 120);
    let (is_good, printed) = said("check").await;
    assert!(
        !is_good && printed.contains("telegram.webhook_secret"),
        "{printed}"
    );
    telegram.tells_of_failure("Connection timed out", 7_200);
    let (is_good, printed) = said("check").await;
    assert!(
        is_good && printed.contains("more than an hour ago"),
        "{printed}"
    );
}

/// Staff see why a message did not go, and the word to look it up by.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_see_why_a_message_was_refused() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram, Database::Sqlite).await;
    let operator = program.employs_operator("operator").await;
    let person = newcomer(&telegram).await;
    person
        .says("they keep eleven of us locked in the blue house")
        .await;
    person.hears_something().await;
    let case = operator.finds_case("blue house").await;
    telegram.refuses("sendMessage", 400, "Bad Request: something new");
    operator.writes(&case, "we have read it").await;
    let talk = format!("/console/case/{case}/talk");
    let page = operator.sees(&talk, "the app does not say why").await;
    assert!(page.contains("Tell an administrator"), "{page}");
    // Whoever is not there may come back: what was written waits for that.
    telegram.refuses("sendMessage", 400, "Bad Request: chat not found");
    operator.writes(&case, "there is a place for you").await;
    operator.sees(&talk, "The app cannot reach them").await;
    person.says("I am back").await;
    person.hears("there is a place for you").await;
}
