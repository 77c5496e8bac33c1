//! What was written and could not be saved at all.

use axum::http::StatusCode;

use super::office::Office;
use super::referred::working;

#[tokio::test]
async fn whoever_wrote_while_the_database_was_away_has_their_words_back() {
    let office = Office::open().await;
    let (mut noy, case) = working(&office).await;
    noy.goes(&case).await;
    let page = noy.page.clone();
    office.app.db.close().await;
    for (form, field) in [
        ("say", "text"),
        ("note", "text"),
        ("hand-over/th-191", "told"),
    ] {
        noy.page.clone_from(&page);
        let words = [(field, "They wait at the pier. <b>Two</b> of them.")];
        noy.posts(&format!("{case}/{form}"), &words).await;
        assert!(noy.status.is_server_error(), "{form}: {}", noy.status);
        assert!(noy.shows("Your words are still here"), "{form}");
        assert!(
            noy.shows(">They wait at the pier. &#60;b&#62;Two"),
            "{}",
            noy.page
        );
    }
    // Nobody else's words: a page that was only asked for has none.
    noy.goes(&case).await;
    assert_eq!(noy.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!noy.shows("Your words are still here"));
}
