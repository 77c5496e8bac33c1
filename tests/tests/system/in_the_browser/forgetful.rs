//! A browser whose cookies are off can show no answer; its person is told so at once.

use tests::{Browser, Database, Program, Screen, words};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_switched_cookies_off_is_told_at_their_first_press() {
    let weather = super::leaving::weather().await;
    let program = Program::on(Database::Sqlite);
    let program = program.with("web.exit_url", &weather).start().await;
    let person = Browser::open_without_cookies(Screen::Phone).await;
    // In the page's own language, where it is not loaded anew, and in another.
    for language in ["en", "lo"] {
        person.goes_to(&program.chat()).await;
        person.begins_to_chat(language).await;
        person.arrives_at(&format!("/chat?c={language}")).await;
        for told in ["th", "lo", "en"] {
            person.sees(&words::piece(told, "web-cookies")).await;
        }
        person
            .looks_well(&format!("chat-cookies-off-{language}"))
            .await;
    }
    assert_eq!(person.title().await, words::piece("lo", "web-title"));
    person
        .clicks(&words::piece("lo", "web-cookies-numbers"))
        .await;
    person.sees("1195").await;
    person.looks_well("chat-cookies-off-numbers").await;
    // One can begin anew, and the way out is there too.
    person.clicks(&words::piece("lo", "web-nowhere-back")).await;
    person.sees(&words::piece("th", "web-hello")).await;
    person.begins_to_chat("lo").await;
    person.sees(&words::piece("lo", "web-cookies")).await;
    person.clicks_on("#exit button").await;
    person.arrives_at(&weather).await;
}
