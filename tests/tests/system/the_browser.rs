//! The browser itself, on pages of this test's own.

use axum::{Router, response::Html, routing::get};
use tests::{Browser, Screen};

const PAGE: &str = r#"<!doctype html><html lang="lo"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>ທົດລອງ</title>
<form action="/sent" method="get">
<input name="words"><select name="where"><option value="th">ไทย</option><option value="la">ລາວ</option></select>
<button>ສົ່ງ</button></form>
<p id="script">no script</p><a href="/sent?words=link">ต่อไป</a>
<script>document.querySelector('#script').textContent = 'script ran';
let escapes = 0; addEventListener('keydown', e => {
  if (e.key === 'Escape' && ++escapes === 3) document.title = 'gone'; });
setTimeout(() => document.body.append('ມາຊ້າ'), 300);</script>"#;

/// Serves the page on a free port for as long as the test runs.
async fn site() -> String {
    let sent = |uri: axum::http::Uri| async move {
        let query = uri.query().unwrap_or("").to_owned();
        Html(format!("<meta charset=utf-8><p>sent {query}</p>"))
    };
    let app = Router::new()
        .route("/", get(|| async { Html(PAGE) }))
        .route("/sent", get(sent));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, app).await });
    format!("http://{address}/")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_is_read_filled_in_and_sent() {
    let site = site().await;
    let browser = Browser::open(Screen::Desktop).await;
    browser.goes_to(&site).await;
    assert_eq!(browser.title().await, "ທົດລອງ");
    browser.sees("script ran").await;
    browser.sees("ມາຊ້າ").await;
    browser.fills("input[name=words]", "ຊ່ວຍແດ່").await;
    browser.chooses("select[name=where]", "la").await;
    browser.clicks("ສົ່ງ").await;
    browser.arrives_at("/sent").await;
    browser.sees("where=la").await;
    browser.goes_back().await;
    browser.clicks("ต่อไป").await;
    browser.sees_in("p", "sent words=link").await;
    assert!(!browser.shows("script ran").await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_phone_is_narrow_and_keys_reach_the_page() {
    let site = site().await;
    let browser = Browser::open(Screen::Phone).await;
    browser.goes_to(&site).await;
    let width = browser
        .runs("return innerWidth", serde_json::json!([]))
        .await;
    assert_eq!(width, 360);
    for _ in 0..3 {
        browser.presses_key("Escape").await;
    }
    assert_eq!(browser.title().await, "gone");
    assert!(browser.weight().await > PAGE.len() as u64);

    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("shots").join("phone.png");
    browser.photographs(&file).await;
    let picture = std::fs::read(file).expect("a picture");
    assert!(picture.starts_with(b"\x89PNG"));
    // A PNG's header holds width and height.
    assert_eq!(picture[16..24], [0, 0, 1, 104, 0, 0, 2, 228]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_scripts_a_page_still_works() {
    let site = site().await;
    let browser = Browser::open_without_scripts(Screen::Phone).await;
    browser.goes_to(&site).await;
    browser.sees("no script").await;
    browser.fills("input[name=words]", "help").await;
    browser.clicks_on("form button").await;
    browser.sees("words=help").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_opens_from_its_own_address() {
    let browser = Browser::open(Screen::Desktop).await;
    browser
        .goes_to("data:text/html;charset=utf-8,<h1>ສາຍດ່ວນ</h1>")
        .await;
    assert_eq!(browser.finds("h1").await.text().await, "ສາຍດ່ວນ");
    let nothing_else = browser.runs(
        "return fetch('http://example.org').catch(() => 'refused')",
        serde_json::json!([]),
    );
    assert_eq!(nothing_else.await, "refused");
}
