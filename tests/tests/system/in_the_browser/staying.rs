//! Whoever is on duty and touches nothing is asked, taken off, and comes back with a press,
//! without the page being lost.

use serde_json::{Value, json};
use tests::{Browser, Database, Program, Screen, words};

const MINUTE: i64 = 60_000;

/// As if nobody had touched the console for so long.
async fn rests(program: &Program, minutes: i64) {
    let since = minutes * MINUTE;
    let sql = format!("UPDATE staff_sessions SET acted_at = acted_at - {since}");
    program.sql(&sql).await;
    let sql = format!("UPDATE staff SET on_duty_since = on_duty_since - {since}");
    program.sql(&sql).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_on_duty_is_asked_before_they_are_taken_off() {
    let program = Program::on(Database::Sqlite).start().await;
    let add = ["staff", "add", "noy", "--role", "operator"];
    let output = program.command(&add).await;
    let link = String::from_utf8_lossy(&output.stdout).into_owned();
    let (_, path) = link.trim().split_once("/console").expect("a link");
    let noy = Browser::open(Screen::Desktop).await;
    let link = program.url(&format!("/console{path}"));
    noy.begins_account(&link, "Noy").await;
    noy.clicks_on("button.main").await;
    noy.finds(".viewer").await;
    noy.goes_to(&program.url("/console/queue")).await;
    noy.clicks_on(".duty button.main").await;
    noy.sees(&words::piece("en", "console-duty-on")).await;
    noy.runs("globalThis.kept = 7", json!([])).await;

    rests(&program, 27).await;
    noy.sees("Are you still there?").await;
    assert!(noy.title().await.contains('⏳'));
    noy.clicks_on(".asks .main").await;
    noy.no_longer_sees("Are you still there?").await;

    rests(&program, 40).await;
    let lapsed = words::piece("en", "console-duty-lapsed");
    noy.sees(&lapsed).await;
    let off = "SELECT COUNT(*) FROM staff WHERE duty_lapsed_at IS NOT NULL";
    assert_eq!(program.counts(off).await, 1);
    noy.clicks_on(".asks .main").await;
    noy.no_longer_sees(&lapsed).await;
    let on = "SELECT COUNT(*) FROM staff WHERE on_duty_since IS NOT NULL";
    assert_eq!(program.counts(on).await, 1);
    let kept = noy.runs("return globalThis.kept", json!([])).await;
    assert_eq!(kept, Value::from(7), "the page was not loaded again");
    assert_eq!(noy.complaints().await, Vec::<String>::new());
    program.audit_is_intact().await;
}
