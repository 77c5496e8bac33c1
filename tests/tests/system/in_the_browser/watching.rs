//! What others change shows on a page that lies open: the agency's answer on the case, what
//! the hotline takes back on the packet. Nothing that is being written is lost by it.

use serde_json::{Value, json};
use tests::{Browser, Database, Program, Screen, console::case_page, visitor::Visitor, words};

const STORY: &str = "he has a knife, he will kill me, the blue shop";

/// Somebody of the staff begins their account in this browser.
pub(super) async fn begins(program: &Program, browser: &Browser, login: &str, more: &[&str]) {
    let add = [&["staff", "add", login][..], more].concat();
    let output = program.command(&add).await;
    let link = String::from_utf8_lossy(&output.stdout).into_owned();
    let (_, path) = link.trim().split_once("/console").expect("a link");
    let link = program.url(&format!("/console{path}"));
    browser.begins_account(&link, login).await;
    browser.clicks_on("button.main").await;
    browser.finds(".viewer").await;
}

/// Marks the page, so that it is seen whether it was loaded again.
async fn marks(browser: &Browser) {
    browser.runs("globalThis.kept = 7", json!([])).await;
}

async fn was_not_loaded_again(browser: &Browser) {
    let kept = browser.runs("return globalThis.kept", json!([])).await;
    assert_eq!(kept, Value::from(7), "the page was loaded again");
    assert_eq!(browser.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_open_case_and_an_open_packet_show_what_others_do() {
    let program = Program::on(Database::Sqlite).start().await;
    let kham = program.employs_operator("kham").await;
    let officer = program.employs_officer("officer", "th-1300").await;
    let (noy, colleague) = Browser::open_two(Screen::Desktop).await;
    begins(&program, &noy, "noy", &["--role", "operator"]).await;
    let agency = ["--role", "officer", "--agency", "th-1300"];
    begins(&program, &colleague, "colleague", &agency).await;
    let person = Visitor::comes(&program).await;
    person.says(STORY).await;
    let case = kham.finds_case(STORY).await;
    noy.goes_to(&program.url(&case_page(&case))).await;
    marks(&noy).await;

    // A colleague offers it, and the agency takes it on.
    let offer = format!("/console/case/{case}/refer/th-1300");
    let form = [("line", "protection"), ("reason", "locked in")];
    kham.fills(&offer, &offer, &form).await;
    noy.finds("#agencies .state-offered").await;
    let packet = officer.finds_packet("state-offered").await;
    colleague.goes_to(&program.url(&packet)).await;
    colleague.finds("#packet .state-offered").await;
    marks(&colleague).await;
    officer.accepts(&packet).await;
    noy.finds("#agencies .state-accepted").await;
    colleague.finds("#packet .state-accepted").await;

    // What is being written stays, and what is new waits for it.
    noy.fills("#note", "half a no").await;
    let note = format!("/console/case/{case}/note");
    let text = [("text", "The landlord has the key")];
    kham.fills(&case_page(&case), &note, &text).await;
    noy.sees_in("#colleagues .changed", &words::piece("en", "case-changed"))
        .await;
    let field = noy
        .runs("return document.getElementById('note').value", json!([]))
        .await;
    assert_eq!(field, Value::from("half a no"));
    assert!(!noy.shows("The landlord has the key").await);
    noy.runs(
        "const note = document.getElementById('note'); note.value = ''; note.dispatchEvent(new Event('input', { bubbles: true }))",
        json!([]),
    )
    .await;
    noy.sees_in("#colleagues", "The landlord has the key").await;

    // What was taken back is not left on the screen, whatever is being written there.
    colleague.clicks_on("#ask summary").await;
    colleague.fills("#ask-text", "Is she").await;
    let page = kham.opens(&case_page(&case)).await;
    let referral = packet.rsplit('/').next().expect("an id");
    assert!(page.contains(referral), "{page}");
    let withdraw = format!("/console/case/{case}/withdraw");
    kham.fills(&case_page(&case), &withdraw, &[("referral", referral)])
        .await;
    colleague.finds("#packet .state-withdrawn").await;
    colleague.sees(&words::piece("en", "packet-over")).await;
    noy.finds("#agencies .state-withdrawn").await;
    was_not_loaded_again(&noy).await;
    was_not_loaded_again(&colleague).await;
}
