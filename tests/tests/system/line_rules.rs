//! LINE's rules and its bad days: signatures, retries, lost answers, limits, odd events.

mod coming_in;
mod lost_on_the_way;
mod set_up;
mod tokens_and_plan;
mod who_is_there;

use tests::console::Staff;
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

/// Somebody who has told their story, whom an operator has; their case.
async fn tells(line: &Line, operator: &Staff) -> (Person, String) {
    let person = line.person();
    person.says("สวัสดี").await;
    let answers = [
        ("safe", "yes"),
        ("danger", "no"),
        ("country", "TH"),
        ("story", STORY),
    ];
    person.is_interviewed(&answers).await;
    let case = operator.finds_case(STORY).await;
    operator.claims(&case).await;
    person.hears(&words::piece("th", "someone-read")).await;
    (person, case)
}

/// Two of what is said in a case wait because the plan is used up.
async fn two_wait_for_the_plan(operator: &Staff, case: &str) {
    let talk = format!("/console/case/{case}/talk");
    let waits = patience::until(async || {
        let page = operator.opens(&talk).await;
        (page
            .matches(&words::piece("en", "case-state-quota"))
            .count()
            == 2)
            .then_some(())
    });
    assert!(waits.await.is_some(), "{}", operator.opens(&talk).await);
}
