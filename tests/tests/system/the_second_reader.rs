//! The second reader: what only it hears leads to one gentle question, however long its
//! server was away, and never to a word in a chat that is silent.

use serde_json::Value;
use tests::program::Setup;
use tests::second_reader::Mood;
use tests::{Database, Embeddings, Person, Program, Telegram, on_both_databases, patience, words};

/// Words in which the first reading hears nothing.
const FLOWERS: &str = "the flowers in the garden are yellow and white";

fn with_reader(telegram: &Telegram, reader: &Embeddings, database: Database) -> Setup {
    let program = Program::on(database).polling(telegram);
    program
        .with("telegram.rate", "0")
        .with("telegram.rate_per_chat", "0")
        .with("scan.embeddings_url", reader.url())
}

async fn priority_becomes(program: &Program, priority: i64) {
    let sql = format!("SELECT COUNT(*) FROM cases WHERE priority = {priority}");
    let seen = patience::until(async || (program.counts(&sql).await == 1).then_some(())).await;
    let is = program
        .sql("SELECT priority, priority_rule FROM cases")
        .await;
    assert!(seen.is_some(), "{is}\n{}", program.log());
}

async fn nothing_is_left_to_read(program: &Program) {
    let sql = "SELECT COUNT(*) FROM jobs";
    let seen = patience::until(async || (program.counts(sql).await == 0).then_some(())).await;
    let left = program.sql("SELECT kind, attempts, error FROM jobs").await;
    assert!(seen.is_some(), "{left}\n{}", program.log());
}

/// Waits for the gentle question, and answers it.
async fn answers_the_question(person: &Person, answer: &str) {
    let asked = person.hears(&words::piece("en", "danger-check")).await;
    person
        .presses_forged(asked.id, &format!("aside:danger:{answer}"))
        .await;
}

on_both_databases! {
    async fn what_only_the_second_reader_hears_is_asked_about(database: Database) {
        let (telegram, reader) = (Telegram::start().await, Embeddings::find_urgent(&["yellow and white"]).await);
        let program = with_reader(&telegram, &reader, database).start().await;
        let person = telegram.person("en");
        person.says("good evening to all of you, we have a question").await;
        person.hears("Hello").await;
        person.says(FLOWERS).await;
        priority_becomes(&program, 2).await;
        assert_eq!(program.sql("SELECT priority_rule FROM cases").await.trim(), "words-second");
        answers_the_question(&person, "yes").await;
        person.hears("191").await;
        priority_becomes(&program, 1).await;
        person.says(FLOWERS).await;
        person.hears_something().await;
        nothing_is_left_to_read(&program).await;
        let asked = person.transcript().matches(&words::piece("en", "danger-check")).count();
        assert_eq!(asked, 1, "{}", person.transcript());
        assert_eq!(program.gives_away(&["yellow and white", "good evening"]), Vec::<&str>::new());
        program.audit_is_intact().await;
    }

    async fn a_calm_message_is_read_and_nothing_follows(database: Database) {
        let (telegram, reader) = (Telegram::start().await, Embeddings::find_urgent(&["yellow and white"]).await);
        let program = with_reader(&telegram, &reader, database).start().await;
        let person = telegram.person("en");
        person.says("good evening to all of you, we have a question").await;
        person.hears("Hello").await;
        nothing_is_left_to_read(&program).await;
        assert!(reader.was_asked("good evening to all of you"));
        assert!(!person.has_heard(&words::piece("en", "danger-check")));
        assert_eq!(program.sql("SELECT priority_rule FROM cases").await.trim(), "first-words");
    }

    /// Nobody waits for it: the answers come while it is silent, and what was written is
    /// read when it is there again, after a crash too.
    async fn while_its_server_is_away_nobody_waits_and_nothing_is_lost(database: Database) {
        let (telegram, reader) = (Telegram::start().await, Embeddings::find_urgent(&["yellow and white"]).await);
        reader.is(Mood::Silent);
        let mut program = with_reader(&telegram, &reader, database).start().await;
        let person = telegram.person("en");
        person.says(FLOWERS).await;
        person.hears("Hello").await;
        let asked = patience::when(|| reader.was_asked("yellow and white").then_some(())).await;
        assert!(asked.is_some(), "{}", program.log());
        program.dies().await;
        reader.is(Mood::Broken);
        program.restarts().await;
        let refused = "SELECT COUNT(*) FROM jobs WHERE error = 'refused'";
        let seen = patience::until(async || (program.counts(refused).await == 1).then_some(())).await;
        assert!(seen.is_some(), "{}", program.log());
        assert!(!person.has_heard(&words::piece("en", "danger-check")));
        reader.is(Mood::Well);
        answers_the_question(&person, "no").await;
        person.hears(&words::piece("en", "danger-not")).await;
        nothing_is_left_to_read(&program).await;
        assert_eq!(program.gives_away(&["yellow and white"]), Vec::<&str>::new());
    }

    async fn whoever_hides_hears_nothing_and_the_case_is_raised(database: Database) {
        let (telegram, reader) = (Telegram::start().await, Embeddings::find_urgent(&["yellow and white"]).await);
        let program = with_reader(&telegram, &reader, database).start().await;
        let person = telegram.person("en");
        person.says("good evening to all of you, we have a question").await;
        person.hears("Hello").await;
        person.says("8").await;
        person.hears(&words::piece("en", "hide-line")).await;
        let heard = person.messages().len();
        person.says(FLOWERS).await;
        priority_becomes(&program, 2).await;
        nothing_is_left_to_read(&program).await;
        assert_eq!(person.messages().len(), heard + 1, "{}", person.transcript());
    }
}

async fn doctor(program: &Program) -> (bool, String) {
    let output = program.command(&["doctor"]).await;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.success(), printed)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn doctor_and_scan_say_what_they_see_of_it() {
    let reader = Embeddings::find_urgent(&["yellow and white"]).await;
    let program = Program::on(Database::Sqlite).with("scan.embeddings_url", reader.url());
    let program = program.start().await;
    let (good, printed) = doctor(&program).await;
    let named = words::piece("en", "program-doctor-second");
    assert!(good && printed.contains(&named), "{printed}");
    for (mood, why) in [(Mood::Broken, "500"), (Mood::Other, "another model")] {
        reader.is(mood);
        let (good, printed) = doctor(&program).await;
        assert!(!good && printed.contains(why), "{printed}");
    }

    let scanned = async |text: &str| -> Value {
        let line = serde_json::json!({ "id": 7, "text": text }).to_string();
        let output = program.command_with_input(&["scan"], &line).await;
        serde_json::from_slice(&output.stdout).expect("one JSON object")
    };
    let failed = scanned(FLOWERS).await;
    assert_eq!(
        (&failed["id"], &failed["distress"]),
        (&7.into(), &"none".into())
    );
    assert!(failed["second"]["error"].is_string(), "{failed}");
    reader.is(Mood::Well);
    let seen = scanned(FLOWERS).await;
    assert_eq!(seen["distress"], "none", "the first reading stays as it is");
    assert_eq!(seen["second"]["distress"], "p1");
    assert!(seen["second"]["score"].as_f64() > Some(0.0), "{seen}");
    let seen = scanned("two cups of tea").await;
    assert_eq!(seen["second"]["distress"], "none");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_an_address_there_is_no_second_reader() {
    let program = Program::on(Database::Sqlite).start().await;
    let line = r#"{"id": 1, "text": "two cups of tea"}"#;
    let output = program.command_with_input(&["scan"], line).await;
    let seen: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
    assert_eq!(seen.get("second"), None);
    let (_, printed) = doctor(&program).await;
    assert!(!printed.contains(&words::piece("en", "program-doctor-second")));
}

/// What people wrote must not leave: a public address stops the program before it reads
/// anything.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_public_address_stops_the_program() {
    let mut program = Program::on(Database::Sqlite).start().await;
    program.stops().await;
    program.set("scan.embeddings_url", "http://192.0.2.7:8000/v1");
    let output = program.command(&["serve"]).await;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        !output.status.success() && said.contains("private network"),
        "{said}"
    );
}
