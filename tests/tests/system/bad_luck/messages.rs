//! What people send that is no answer to the question: each is kept, and answered.

use tests::{Database, Person, Program, Telegram, console::case_page, telegram::question, words};

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

/// Hears a message of the program, and what it asks again under it.
async fn hears(person: &Person, id: &str) -> Option<String> {
    question(&person.hears(&words::piece("en", id)).await)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pictures_and_voices_are_kept_and_a_human_is_asked_for() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram).await;
    let operator = program.employs_operator("operator").await;
    let person = newcomer(&telegram).await;
    person.sends_photo(Some("the pier of boat seventeen")).await;
    assert_eq!(hears(&person, "media-saved").await.as_deref(), Some("safe"));
    person.sends_voice().await;
    hears(&person, "media-saved").await;
    person.sends_sticker().await;
    assert_eq!(hears(&person, "unsupported").await.as_deref(), Some("safe"));
    person
        .forwards("meeting point: the bus station, platform four")
        .await;
    assert_eq!(
        question(&person.hears_something().await).as_deref(),
        Some("safe")
    );
    person.sends_location(13.7, 100.5).await;
    hears(&person, "location-saved").await;

    let case = operator.finds_case("boat seventeen").await;
    let page = operator.opens(&case_page(&case)).await;
    for kind in ["case-file-photo", "case-file-voice"] {
        assert!(page.contains(&words::piece("en", kind)), "{kind}: {page}");
    }
    assert!(
        page.contains("platform four") && page.contains("13.70000, 100.50000"),
        "{page}"
    );
    let queue = operator.opens("/console/queue").await;
    assert!(
        queue.contains(&words::piece("en", "queue-wants-human")),
        "{queue}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edited_message_is_kept_beside_the_old_one() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram).await;
    let operator = program.employs_operator("operator").await;
    let person = newcomer(&telegram).await;
    let wrote = person
        .says("they keep eleven of us locked in the blue house")
        .await;
    person.hears_something().await;
    person
        .edits(
            wrote.message,
            "they keep twelve of us locked in the blue house",
        )
        .await;
    hears(&person, "edited-saved").await;
    let case = operator.finds_case("keep twelve of us").await;
    let page = operator.opens(&case_page(&case)).await;
    assert!(page.contains("keep eleven of us"), "{page}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_press_on_an_old_button_repeats_the_question() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram).await;
    let person = newcomer(&telegram).await;
    let old = person.last_heard().expect("a greeting");
    person.presses_forged(old.id, "q:safe:yes").await;
    let next = question(&person.hears_something().await);
    assert!(
        next.is_some() && next.as_deref() != Some("safe"),
        "{next:?}"
    );
    for data in [
        "q:safe:yes",
        "q:country:XX",
        "nav:skip:landmark",
        "aside:consent:yes",
        "q::",
        "",
        "💥",
    ] {
        person
            .presses_forged(old.id, if data.is_empty() { " " } else { data })
            .await;
        assert_eq!(hears(&person, "old-button").await, next, "{data}");
    }
    // A message that the person deleted can still be pressed on.
    person.presses_forged(999_999_999, "q:safe:no").await;
    assert_eq!(hears(&person, "old-button").await, next);
    telegram.delivers_everything().await;
    assert_eq!(telegram.unanswered_presses(), 0);
    assert_eq!(program.status().await["outbox_failed"], 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_longest_and_strangest_text_is_kept_and_answered() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram).await;
    let operator = program.employs_operator("operator").await;
    let person = newcomer(&telegram).await;
    let piled = format!("ຊ່ວຍ{}", "\u{ec9}".repeat(4_092));
    for text in [
        piled.as_str(),
        &"\u{e4a}".repeat(4_096),
        &"ก".repeat(4_096),
        &"\u{200b}".repeat(4_096),
        "\u{202e}\u{2066}\u{0}\u{7}<script>&amp;'\"; DROP TABLE cases; --",
        "👨‍👩‍👧‍👦",
    ] {
        person.says(text).await;
        person.hears_something().await;
    }
    let case = operator.finds_case(&piled).await;
    let page = operator.opens(&case_page(&case)).await;
    assert!(
        page.contains("DROP TABLE cases") && !page.contains("<script>&"),
        "{page}"
    );
    assert_eq!(program.status().await["outbox_failed"], 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_language_that_we_do_not_speak_reaches_a_human() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram).await;
    let operator = program.employs_operator("operator").await;
    for (text, app) in [
        ("ជួយខ្ញុំផង", "km"),
        ("ကူညီပါ", "my"),
        ("救救我", "zh"),
        ("помогите", "ru"),
    ] {
        let person = telegram.person(app);
        person.says("/start").await;
        person.hears_something().await;
        person.says(text).await;
        assert_eq!(
            hears(&person, "language-unknown").await.as_deref(),
            Some("safe")
        );
        operator.finds_case(text).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_group_the_program_is_silent() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram).await;
    let person = newcomer(&telegram).await;
    let wrote = person.says_in_group(-100_500, "they hold us").await;
    telegram.delivers(wrote.update).await;
    person.says("hello again").await;
    person.hears_something().await;
    let status = program.status().await;
    assert_eq!(
        (&status["contacts"], &status["messages_in"]),
        (&1.into(), &2.into())
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_blocked_the_bot_is_not_written_to_and_finds_it_again() {
    let telegram = Telegram::start().await;
    let program = hotline(&telegram).await;
    let operator = program.employs_operator("operator").await;
    let person = newcomer(&telegram).await;
    person
        .says("they do not let us leave the fishing boat")
        .await;
    person.hears_something().await;
    let case = operator.finds_case("fishing boat").await;
    operator.claims(&case).await;
    person.hears(&words::piece("en", "someone-read")).await;
    let update = person.blocks_the_bot().await;
    telegram.delivers(update).await;
    operator.writes(&case, "Are you there").await;
    let held = "case-state-held-blocked";
    operator.sees(&case_page(&case), held).await;
    let update = person.unblocks_the_bot().await;
    telegram.delivers(update).await;
    operator.writes(&case, "Here we are").await;
    person.hears("Here we are").await;
    // What did not reach them comes with their next word, and not because the chat is open.
    assert!(!person.has_heard("Are you there"));
    person.says("I am back").await;
    person.hears("Are you there").await;
    assert_eq!(program.status().await["outbox_failed"], 0);
}
