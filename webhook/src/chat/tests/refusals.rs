//! What is not taken: the person hears why, and has the text back.

use axum::http::StatusCode;

use super::super::assets::fingerprint;
use super::{MINUTE, Site};

#[tokio::test]
async fn what_could_not_be_saved_stays_in_the_box_and_is_saved_once() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat?lang=th").await;
    let event = person.hidden("event");
    site.scribe.is_closed(true);
    person.writes("อยู่ที่ไหน").await;
    assert_eq!(person.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(person.notice(), "ยังไม่ได้บันทึก ข้อความยังอยู่ตรงนี้ ลองกดอีกครั้ง");
    assert_eq!(person.draft(), "อยู่ที่ไหน");
    assert_eq!(person.hidden("event"), event, "the same event");
    assert!(person.cookie.is_none());
    site.scribe.is_closed(false);
    let draft = person.draft();
    person.writes(&draft).await;
    assert!(person.shows("re: อยู่ที่ไหน"));
    assert_eq!(person.draft(), "");
}

#[tokio::test]
async fn a_refusal_in_a_talk_keeps_the_talk_on_the_page() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    site.scribe.is_closed(true);
    person.writes("two").await;
    assert_eq!(person.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(person.shows("re: one") && person.shows("<b>2</b>"));
    assert_eq!(person.draft(), "two");
}

#[tokio::test]
async fn a_text_that_is_too_long_comes_back_whole() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat?lang=lo").await;
    let longest = "ກໍ".repeat(2_048);
    let too_long = format!("{longest}ກ");
    person.writes(&too_long).await;
    assert_eq!(person.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(person.notice().contains("4097") && person.notice().contains("4096"));
    assert_eq!(person.draft(), too_long);
    assert_eq!(site.contacts().await, 0);
    person.writes(&longest).await;
    assert_eq!(site.scribe.heard().len(), 1);
}

#[tokio::test]
async fn a_form_that_is_far_too_long_is_not_read() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    person.writes(&"x".repeat(400_000)).await;
    assert_eq!(person.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(person.notice().contains("far too long"));
    assert!(person.shows("re: one"));
    assert_eq!(site.scribe.heard().len(), 1);
}

/// A signal too weak for it, or a phone that cuts it off: “Send” was pressed, and nobody heard it.
#[tokio::test]
async fn whoever_writes_what_does_not_arrive_whole_is_told() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat?lang=th").await.writes("one").await;
    person.breaks_off("/chat").await;
    assert_eq!(person.status, StatusCode::BAD_REQUEST);
    assert!(person.notice().contains("ข้อความมาไม่ครบ"), "{}", person.page);
    assert!(person.shows("191 (ตำรวจ)"), "{}", person.page);
    person.breaks_off("/chat/send").await;
    assert_eq!(person.status, StatusCode::BAD_REQUEST);
    assert_eq!(site.scribe.heard().len(), 1);
}

#[tokio::test]
async fn a_form_whose_kind_was_lost_on_the_way_is_heard_and_one_of_another_kind_answered() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    person.sends("/chat", "", "text=he+locks+us+in").await;
    person.follows().await;
    assert!(person.shows("re: he locks us in"), "{}", person.page);
    person.sends("/chat/send", "", "text=still+here").await;
    assert_eq!(person.status, StatusCode::OK);
    for (path, kind, body) in [
        ("/chat", "text/plain", "text=nobody reads this"),
        ("/chat/send", "text/plain", "text=nobody reads this"),
        ("/chat", "", "text=which&text=of+them"),
    ] {
        person.sends(path, kind, body).await;
        assert_eq!(person.status, StatusCode::BAD_REQUEST, "{path} {kind}");
        assert!(person.shows("did not arrive whole"), "{}", person.page);
        assert!(person.shows("1191 (police)"), "{}", person.page);
    }
    assert_eq!(site.scribe.heard().len(), 3);
}

#[tokio::test]
async fn where_the_database_does_not_answer_the_words_stay_and_the_numbers_are_beside_them() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    site.db.close().await;
    person.writes("two").await;
    assert_eq!(person.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(person.draft(), "two");
    assert!(person.shows("1191 (police)"), "{}", person.page);
}

#[tokio::test]
async fn the_twenty_first_newcomer_from_one_address_waits_a_minute() {
    let site = Site::open().await;
    for _ in 0..20 {
        let mut person = site.browser();
        person.peer = [203, 0, 113, 9];
        person.goes("/chat").await.writes("hello").await;
        assert_eq!(person.status, StatusCode::OK);
    }
    let mut late = site.browser();
    late.peer = [203, 0, 113, 9];
    late.goes("/chat").await.writes("my words").await;
    assert_eq!(late.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(late.draft(), "my words");
    assert!(late.shows("1191 (police)"), "{}", late.page);
    assert_eq!(site.contacts().await, 20);
    site.clock.advance(MINUTE);
    late.writes("my words").await;
    assert!(late.shows("re: my words"));
}

#[tokio::test]
async fn whoever_is_not_heard_now_has_the_numbers_to_call_beside_their_words() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat?lang=lo").await;
    assert!(!person.shows("1191"), "nobody has written");
    // The database holds no directory: those that came with the program are shown.
    site.scribe.is_closed(true);
    person.writes("ລາວຈະຂ້າຂ້ອຍ").await;
    assert_eq!(person.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        person.shows("1191 (") && person.shows("<details>"),
        "{}",
        person.page
    );
    person.posts("/chat/send", &[("text", "ລາວຈະຂ້າຂ້ອຍ")]).await;
    assert!(person.shows("1191 ("), "{}", person.page);
    // Where they can do something about it, that is said, and no more.
    person.writes(&"ກ".repeat(5_000)).await;
    assert_eq!(person.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(!person.shows("1191 ("));
}

#[tokio::test]
async fn whoever_has_a_session_is_never_held_up() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.peer = [203, 0, 113, 9];
    person.goes("/chat").await;
    for n in 0..30 {
        person.writes(&n.to_string()).await;
        assert_eq!(person.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn another_site_cannot_speak_for_the_person_nor_end_their_session() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    person.headers = vec![("sec-fetch-site", "cross-site")];
    person.writes("two").await;
    assert_eq!(person.status, StatusCode::FORBIDDEN);
    assert_eq!(person.draft(), "two");
    person.posts("/chat/exit", &[]).await;
    assert!(person.cookie.is_some());
    assert!(person.goes("/chat").await.shows("re: one"));
    assert_eq!(site.scribe.heard().len(), 1);
}

#[tokio::test]
async fn forms_that_are_not_ours_have_no_effect() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await;
    for fields in [
        vec![],
        vec![("text", " \r\n ")],
        vec![("start", "xx")],
        vec![("lang", "zz")],
    ] {
        person.submits(&fields).await;
        assert_eq!(person.status, StatusCode::OK, "{fields:?}");
    }
    assert_eq!(site.contacts().await, 0);
}

/// A phone that speaks English, and somebody who reads Lao.
#[tokio::test]
async fn where_nobody_has_chosen_a_language_a_refusal_is_said_in_all() {
    let said = ["ยังไม่ได้บันทึก", "ຍັງບໍ່ໄດ້ບັນທຶກ", "Not saved yet"];
    let numbers = ["191 (ตำรวจ)", "191 (ຕຳຫຼວດ)", "191 (police)"];
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await;
    let first = person.page.clone();
    site.db.close().await;
    for path in ["/chat", "/chat/send"] {
        person.page.clone_from(&first);
        person.posts(path, &[("text", "ລາວມີມີດ")]).await;
        assert_eq!(person.status, StatusCode::SERVICE_UNAVAILABLE);
        for part in [said, numbers].concat() {
            assert!(person.shows(part), "{path}, {part}: {}", person.page);
        }
    }
    person.cookie = Some(format!("chat={}", "a".repeat(64)));
    person.goes("/chat").await;
    assert!(person.notice().contains("ຄ່ອຍລອງໃໝ່"), "{}", person.page);
    // Where one was chosen it is said in that one alone.
    person.page = first.replace("name=\"page\" value=\"en\"", "name=\"page\" value=\"lo\"");
    person.posts("/chat", &[("text", "ລາວມີມີດ")]).await;
    assert!(person.notice().contains(said[1]) && !person.notice().contains(said[2]));
}

#[tokio::test]
async fn the_address_of_a_form_leads_to_the_page() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    for path in ["/chat/send", "/chat/file"] {
        person.goes(path).await;
        assert_eq!(person.status, StatusCode::SEE_OTHER, "{path}");
        assert!(person.follows().await.shows("re: one"), "{path}");
    }
}

#[tokio::test]
async fn a_database_that_does_not_answer_leaves_the_box_and_the_way_out() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    site.db.close().await;
    person.goes("/chat").await;
    assert_eq!(person.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(person.notice().contains("cannot be shown"));
    assert!(person.shows("<textarea") && person.shows("/chat/exit"));
    person.writes("two").await;
    assert_eq!(person.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(person.draft(), "two");
    person.posts("/chat/exit", &[]).await;
    assert_eq!(person.status, StatusCode::SEE_OTHER);
    assert!(person.cookie.is_none());
}

#[tokio::test]
async fn every_answer_keeps_to_the_policy_and_is_kept_nowhere() {
    let site = Site::open().await;
    let mut person = site.browser();
    let style = format!("/chat/chat.css?v={}", fingerprint());
    for path in [
        "/chat",
        "/chat/messages",
        "/chat/exit",
        &style,
        "/chat/chat.js",
    ] {
        person.goes(path).await;
        check(&person, path);
        let kept = person.header("cache-control");
        let is_asset = path.contains("/chat.");
        assert_eq!(kept == "no-store", !is_asset, "{path}: {kept}");
    }
    site.scribe.is_closed(true);
    for path in ["/chat", "/chat/send", "/chat/exit"] {
        person.posts(path, &[("text", "x")]).await;
        check(&person, path);
        assert_eq!(person.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn the_style_of_a_page_with_a_talk_is_the_one_that_the_policy_knows() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    let policy = person.header("content-security-policy");
    let (_, nonce) = policy.split_once("style-src 'self' 'nonce-").unwrap();
    let (nonce, rest) = nonce.split_once("'; ").unwrap();
    assert!(person.shows(&format!("<style nonce=\"{nonce}\">")));
    assert!(rest.starts_with("script-src 'self'; "), "{policy}");
    assert_ne!(nonce, person.hidden("event"));
    person.goes("/chat").await;
    assert!(!person.shows(nonce), "another page has another");
}

fn check(person: &super::Browser, path: &str) {
    assert_eq!(
        person.header("content-security-policy"),
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; media-src 'self'; \
         form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        "{path}"
    );
    assert_eq!(person.header("referrer-policy"), "no-referrer", "{path}");
    assert_eq!(person.header("x-content-type-options"), "nosniff", "{path}");
}
