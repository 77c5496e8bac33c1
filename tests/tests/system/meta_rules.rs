//! The rules of Meta's two platforms, as a hotline meets them: who may deliver, what
//! comes twice, who is who, and when people may be written to.

mod coming_in;
mod going_out;
mod set_up;
mod who_is_who;

use tests::console::{Staff, case_page};
use tests::meta::{Kind, Person};
use tests::{Meta, Program, patience, words};

const STORY: &str = "ນາຍຈ້າງຢຶດໜັງສືຜ່ານແດນໄວ້";
const DAY: i64 = 86_400_000;

async fn begins(database: tests::Database, kind: Kind) -> (Meta, Program) {
    let meta = Meta::start(kind).await;
    let program = meta.configures(Program::on(database)).start().await;
    meta.connects(&program).await;
    (meta, program)
}

/// Somebody who has told their story and may be written to; their case.
async fn tells(meta: &Meta, operator: &Staff) -> (Person, String) {
    let person = meta.person();
    person.says("ສະບາຍດີ").await;
    let answers = [
        ("safe", "yes"),
        ("danger", "no"),
        ("country", "LA"),
        ("phone", "mine"),
        ("write_back", "yes"),
        ("story", STORY),
    ];
    person.is_interviewed(&answers).await;
    let case = operator.finds_case(STORY).await;
    operator.claims(&case).await;
    person.hears(&words::piece("lo", "someone-read")).await;
    (person, case)
}

/// So much time goes by for everybody.
async fn goes_by(program: &Program, days: i64) {
    let past = days * DAY + DAY / 24;
    let sql = format!("UPDATE conversations SET last_in_at = last_in_at - {past}");
    program.sql(&sql).await;
}

/// Their late answer is seen to wait; so does another, without a second template; both come
/// with the person's next word.
async fn waits_until_they_write(operator: &Staff, person: &Person, case: &str) {
    let talk = format!("{}/talk", case_page(case));
    let waits = "Cannot be delivered until the person writes again";
    operator.sees(&talk, waits).await;
    operator.writes(case, "ມີຄຳຖາມອີກ").await;
    operator.sees(&talk, "ມີຄຳຖາມອີກ").await;
    assert_eq!(person.sees_times("ພວກເຮົາອ່ານແລ້ວ"), 0);
    person.says("ຂ້ອຍຢູ່ນີ້").await;
    person.hears("ພວກເຮົາອ່ານແລ້ວ").await;
    person.hears("ມີຄຳຖາມອີກ").await;
    assert_eq!(person.sees_times("template"), 1);
}

async fn counts(program: &Program, name: &str, count: i64) {
    let mut seen = serde_json::Value::Null;
    let matched = patience::until(async || {
        seen = program.status().await;
        (seen[name] == count).then_some(())
    });
    assert!(matched.await.is_some(), "{name} is not {count}: {seen}");
}
