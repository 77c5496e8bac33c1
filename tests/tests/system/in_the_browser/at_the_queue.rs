//! A day at the queue, with the keyboard of whoever writes Thai and Lao, and on a phone.

use serde_json::{Value, json};
use tests::{Browser, Database, Program, Screen, console::case_page, visitor::Visitor};

use super::watching::begins;

const STORY: &str = "my boss keeps my passport, the blue shop";

/// The key on which a Latin keyboard has the N, as it comes from a Lao one.
const LAO_N: &str =
    "const key = new KeyboardEvent('keydown', { key: 'ື', code: 'KeyN', bubbles: true });
    document.body.dispatchEvent(key);
    return document.activeElement.closest('[data-row]') !== null;";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_lead_through_the_queue_whatever_they_write_and_a_closed_case_fits_a_phone() {
    let program = Program::on(Database::Sqlite).start().await;
    let kham = program.employs_operator("kham").await;
    let noy = Browser::open(Screen::Desktop).await;
    begins(&program, &noy, "noy", &["--role", "operator"]).await;
    let person = Visitor::comes(&program).await;
    person.says(STORY).await;
    let case = kham.finds_case(STORY).await;
    let page = case_page(&case);
    noy.goes_to(&program.url("/console/queue")).await;
    noy.finds("[data-row]").await;
    assert_eq!(noy.runs(LAO_N, json!([])).await, Value::Bool(true));

    let reason = [("reason", "helped"), ("text", "at home")];
    kham.fills(&page, &format!("{page}/close"), &reason).await;
    noy.resizes(360, 740, true).await;
    noy.goes_to(&program.url(&page)).await;
    noy.sees("The person got what they needed").await;
    noy.fits().await;
}
