//! What was written and could not be saved at all.

use axum::http::StatusCode;

use super::office::Office;
use super::referred::working;

const WORDS: &str = "They wait at the pier. <b>Two</b> of them.";
const AS_SHOWN: &str = ">They wait at the pier. &#60;b&#62;Two";

#[tokio::test]
async fn whoever_sent_a_form_after_their_session_has_their_words_back() {
    const A_DAY: i64 = 24 * 3_600_000;
    let office = Office::open().await;
    let (mut noy, case) = working(&office).await;
    noy.goes(&case).await;
    office.clock.advance(A_DAY);
    let note = [("text", WORDS), ("password", "hidden words")];
    noy.posts(&format!("{case}/note"), &note).await;
    assert_eq!(noy.status, StatusCode::UNAUTHORIZED);
    for part in [
        "Your session has ended",
        "Your words are still here",
        AS_SHOWN,
        "name=\"password\"",
    ] {
        assert!(noy.shows(part), "{part}: {}", noy.page);
    }
    assert!(!noy.shows("hidden words"));
    let back = format!("name=\"to\" value=\"{case}\"");
    assert!(noy.shows(&back), "{}", noy.page);
    assert_eq!(office.audited("note.add").await, 0);
    // Who sent no words of theirs reads of none.
    noy.page = "name=\"form_token\" value=\"f00\"".to_owned();
    noy.posts(&format!("{case}/touch"), &[]).await;
    assert!(noy.shows("Your session has ended") && !noy.shows("Your words are still here"));
}

#[tokio::test]
async fn a_form_that_is_too_long_says_so_with_its_words_whoever_has_a_session_or_none() {
    const A_DAY: i64 = 24 * 3_600_000;
    let office = Office::open().await;
    let (mut noy, case) = working(&office).await;
    noy.goes(&case).await;
    let page = noy.page.clone();
    // In a form each byte of these is three.
    let long = format!("ลาว {} the end", "ໃ".repeat(20_000));
    for form in ["say", "note"] {
        noy.page.clone_from(&page);
        noy.posts(&format!("{case}/{form}"), &[("text", &long)])
            .await;
        assert_eq!(noy.status, StatusCode::PAYLOAD_TOO_LARGE, "{form}");
        assert!(noy.shows("too long"), "{form}");
        assert!(noy.shows(&long), "{form}");
    }
    office.clock.advance(A_DAY);
    noy.page.clone_from(&page);
    noy.posts(&format!("{case}/note"), &[("text", &long)]).await;
    assert_eq!(noy.status, StatusCode::UNAUTHORIZED);
    assert!(noy.shows("Your session has ended") && noy.shows(&long));
    assert_eq!(office.audited("note.add").await, 0);
}

#[tokio::test]
async fn whoever_goes_to_the_address_of_a_form_reads_that_there_is_no_such_page() {
    let office = Office::open().await;
    let (mut noy, case) = working(&office).await;
    noy.goes(&format!("{case}/note")).await;
    assert_eq!(noy.status, StatusCode::NOT_FOUND);
    assert!(noy.shows("There is nothing here"), "{}", noy.page);
}

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
        let words = [(field, WORDS)];
        noy.posts(&format!("{case}/{form}"), &words).await;
        assert!(noy.status.is_server_error(), "{form}: {}", noy.status);
        assert!(noy.shows("Your words are still here"), "{form}");
        assert!(noy.shows(AS_SHOWN), "{}", noy.page);
    }
    // Nobody else's words: a page that was only asked for has none.
    noy.goes(&case).await;
    assert_eq!(noy.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!noy.shows("Your words are still here"));
    assert!(noy.shows("Nothing can be saved now"), "{}", noy.page);
}

/// As on a full disk: what is there can be read, and nothing is added. A case stays closed, since
/// the reading could not be noted; whoever wanted to open it must know what to do.
#[tokio::test]
async fn whoever_works_while_nothing_can_be_saved_is_told_so_and_whom_to_call() {
    const A_WHILE: i64 = 20_000;
    // Then a reading is noted anew.
    const A_QUARTER: i64 = 15 * 60_000;
    let office = Office::open().await;
    let (mut noy, case) = working(&office).await;
    noy.goes(&case).await;
    let page = noy.page.clone();
    let report = noy.between("name=\"report\" value=\"", "\"");
    noy.goes("/console/queue").await;
    assert!(!noy.shows("Nothing can be saved now"));

    office.keeps_nothing().await;
    office.clock.advance(A_QUARTER);
    let said = [
        "Nothing can be saved now",
        "Tell the administrator at once",
        "In Thailand, call",
        "1669 (ambulance)",
        "In Laos, call",
        "1191 (police)",
    ];
    let (say, note) = (format!("{case}/say"), format!("{case}/note"));
    for form in [None, Some(&say), Some(&note)] {
        match form {
            None => {
                noy.goes(&case).await;
            }
            Some(form) => {
                noy.page.clone_from(&page);
                let words = [("text", WORDS), ("report", &report)];
                noy.posts(form, &words).await;
                assert!(noy.shows(AS_SHOWN), "{}", noy.page);
            }
        }
        assert_eq!(noy.status, StatusCode::SERVICE_UNAVAILABLE, "{form:?}");
        for part in said {
            assert!(noy.shows(part), "{form:?}, {part}: {}", noy.page);
        }
    }
    office.clock.advance(A_WHILE);
    noy.goes("/console/queue").await;
    assert_eq!(noy.status, StatusCode::OK);
    for part in said {
        assert!(noy.shows(part), "{part}: {}", noy.page);
    }
}
