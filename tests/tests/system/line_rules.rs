//! LINE's rules and its bad days: signatures, retries, lost answers, limits, odd events.

mod coming_in;
mod lost_on_the_way;
mod set_up;
mod tokens_and_plan;
mod who_is_there;

use tests::line::Person;
use tests::{Database, Line, Program, patience, words};

const STORY: &str = "เถ้าแก่เก็บบัตรประชาชนไว้และไม่จ่ายค่าแรงมาสามเดือน";

async fn running(database: Database) -> (Line, Program) {
    let line = Line::start().await;
    let program = line.configures(Program::on(database)).start().await;
    line.delivers_to(&program.url("/webhooks/line"));
    (line, program)
}

/// Waits until all that was said has left, and is noted.
async fn nothing_waits(program: &Program) {
    let left =
        patience::until(async || (program.status().await["outbox_pending"] == 0).then_some(()));
    assert!(left.await.is_some(), "{}", program.status().await);
}

async fn somebody_who_hides(line: &Line) -> Person {
    let person = line.person();
    person.follows().await;
    person.hears(&words::piece("th", "ask-safe")).await;
    person.says("8").await;
    person
}
