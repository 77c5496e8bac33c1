//! The smallest phone in use, with the keyboard away: 360 × 560.

use serde_json::json;
use tests::{Browser, Database, Program, Screen, words};

/// How far below what is in sight each answer ends, in pixels.
const BELOW: &str = "const end = document.querySelector('main').getBoundingClientRect().bottom;
    const answers = [...document.querySelectorAll('#choices button:not(.way)')];
    return answers.map(b => Math.round(b.getBoundingClientRect().bottom - end));";

/// And the question itself.
const QUESTION: &str = "const end = document.querySelector('main').getBoundingClientRect().bottom;
    const said = [...document.querySelectorAll('#log li:last-child p:not(.lead):not(.small)')];
    return said.map(p => Math.round(p.getBoundingClientRect().bottom - end));";

/// The lower edge of a button may touch the edge.
const EDGE: i64 = 4;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_question_is_in_sight_with_its_answers() {
    let mut program = Program::on(Database::Sqlite).start().await;
    program.opens().await;
    // English is longer: there one sees the first of them, and that there are more.
    for (language, seen) in [("th", 3), ("lo", 3), ("en", 1)] {
        let person = Browser::open(Screen::Phone).await;
        person.resizes(360, 560, true).await;
        person.goes_to(&program.chat()).await;
        person.begins_to_chat(language).await;
        person.sees(&words::piece(language, "ask-safe")).await;
        person.fits().await;
        let below = person.runs(BELOW, json!([])).await;
        let below: Vec<i64> = serde_json::from_value(below).expect("numbers");
        assert_eq!(below.len(), 3, "{language}");
        let in_sight = below.iter().filter(|rest| **rest <= EDGE).count();
        assert!(in_sight >= seen, "{language}: {below:?}");
    }
}

/// In training what is said before it is longer: that it is a trial, and whom to call. The
/// first of the answers is in sight all the same, with scripts and without.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_training_the_first_question_is_in_sight_too() {
    let program = Program::on(Database::Sqlite).start().await;
    for (language, scripts) in [("th", true), ("lo", true), ("en", true), ("en", false)] {
        let person = match scripts {
            true => Browser::open(Screen::Phone).await,
            false => Browser::open_without_scripts(Screen::Phone).await,
        };
        person.resizes(360, 560, true).await;
        person.goes_to(&program.chat()).await;
        person.begins_to_chat(language).await;
        person.sees(&words::piece(language, "ask-safe")).await;
        person.sees("1669").await;
        person.fits().await;
        for what in [QUESTION, BELOW] {
            let below = person.runs(what, json!([])).await;
            let below: Vec<i64> = serde_json::from_value(below).expect("numbers");
            let seen = below.iter().filter(|rest| **rest <= EDGE).count();
            assert!(seen >= 1, "{language}, scripts {scripts}: {below:?}");
        }
    }
}
