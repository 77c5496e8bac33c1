//! A file from the plain form, without a script.

use axum::http::StatusCode;

use super::super::Said;
use super::{MINUTE, Site};

const PHOTO: &[u8] = b"\xff\xd8\xff\xe0 a photo";

#[tokio::test]
async fn a_picture_is_taken_within_a_session() {
    let site = Site::open().await;
    let mut browser = site.browser();
    browser.goes("/chat").await;
    assert!(
        browser.shows("<details id=\"files\" hidden>"),
        "before the talk there is nothing to send"
    );
    browser.sends_file("a.jpg", PHOTO).await;
    assert_eq!(browser.status, StatusCode::CONFLICT);
    browser.goes("/chat").await.writes("สวัสดี").await;
    assert!(browser.shows("<details id=\"files\">"));
    browser.sends_file("a.jpg", PHOTO).await;
    assert_eq!(browser.status, StatusCode::SEE_OTHER);
    let sent = format!("photo {}", PHOTO.len());
    assert_eq!(site.scribe.said().last(), Some(&Said::Text(sent)));
}

#[tokio::test]
async fn a_file_is_taken_once_and_another_from_the_same_page_too() {
    let site = Site::open().await;
    let mut browser = site.browser();
    browser.goes("/chat").await.writes("สวัสดี").await;
    let page = browser.page.clone();
    let another = [PHOTO, b", another"].concat();
    for bytes in [PHOTO, PHOTO, &another] {
        browser.page.clone_from(&page);
        browser.sends_file("a.jpg", bytes).await;
        assert_eq!(browser.status, StatusCode::SEE_OTHER);
    }
    let sent = |bytes: &[u8]| Said::Text(format!("photo {}", bytes.len()));
    assert_eq!(site.scribe.said()[1..], [sent(PHOTO), sent(&another)]);
}

#[tokio::test]
async fn what_is_not_kept_is_said_at_once() {
    let site = Site::open().await;
    let mut browser = site.browser();
    browser.goes("/chat").await.writes("สวัสดี").await;
    for (bytes, status) in [
        (&b"MZ a program"[..], StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (b"<svg onload=x>", StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (b"", StatusCode::BAD_REQUEST),
    ] {
        browser.sends_file("a.jpg", bytes).await;
        assert_eq!(browser.status, status);
        assert!(!browser.notice().is_empty());
    }
    let mut large = PHOTO.to_vec();
    large.resize((20 << 20) + 1, 0);
    browser.sends_file("a.jpg", &large).await;
    assert_eq!(browser.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(site.scribe.said().len(), 1);
}

#[tokio::test]
async fn files_are_taken_a_few_at_a_time_and_not_after_a_silence() {
    let site = Site::open().await;
    let mut browser = site.browser();
    browser.goes("/chat").await.writes("สวัสดี").await;
    for _ in 0..10 {
        browser.goes("/chat").await;
        browser.sends_file("a.jpg", PHOTO).await;
        assert_eq!(browser.status, StatusCode::SEE_OTHER);
    }
    browser.goes("/chat").await;
    browser.sends_file("a.jpg", PHOTO).await;
    assert_eq!(browser.status, StatusCode::TOO_MANY_REQUESTS);
    site.clock.advance(11 * MINUTE);
    browser.sends_file("a.jpg", PHOTO).await;
    assert_eq!(browser.status, StatusCode::CONFLICT);
}
