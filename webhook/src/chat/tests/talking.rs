//! From the first page to the talk, without a script.

use axum::http::StatusCode;
use bot::words::Lang;

use super::super::{Said, assets};
use super::{MINUTE, Site};

const HELLOS: [&str; 3] = ["สวัสดี", "ສະບາຍດີ", "Hello"];

#[tokio::test]
async fn the_first_page_greets_in_three_languages_and_writes_nothing() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await;
    assert_eq!(person.status, StatusCode::OK);
    for hello in HELLOS {
        assert!(person.shows(hello), "{hello}");
    }
    assert!(person.cookie.is_none());
    assert_eq!(site.contacts().await, 0);
}

#[tokio::test]
async fn the_page_speaks_the_browsers_language_or_the_chosen_one() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.headers.push(("accept-language", "lo-LA,en;q=0.5"));
    let title = |title: &str| format!("<title>{title}</title>");
    assert!(person.goes("/chat").await.shows(&title("ຂໍ້ຄວາມ")));
    assert!(person.goes("/chat?lang=th").await.shows(&title("ข้อความ")));
    assert!(person.goes("/chat?lang=en").await.shows(&title("Messages")));
    assert!(person.goes("/chat?lang=xx").await.shows(&title("ຂໍ້ຄວາມ")));
}

#[tokio::test]
async fn a_person_talks_without_a_script() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.submits(&[("start", "th")]).await;
    assert!(person.shows("ตอนนี้พิมพ์คุยกันปลอดภัยไหม"));
    assert!(person.shows("<b>1</b> <span>ปลอดภัย</span>"));
    assert!(person.shows("<b>2</b> <span>ไม่ปลอดภัย</span>"));
    person.submits(&[("press", "q:safe:no")]).await;
    person.writes("อยู่บ้าน\nริมแม่น้ำ").await;
    assert!(person.shows("re: อยู่บ้าน\nริมแม่น้ำ</p>"));
    let thai = Some("th");
    let heard = site.scribe.heard();
    let said: Vec<(Option<&str>, Said)> = heard.iter().map(|h| (h.lang, h.said.clone())).collect();
    assert_eq!(
        said,
        [
            (thai, Said::Start),
            (thai, Said::Press("q:safe:no".into())),
            (thai, Said::Text("อยู่บ้าน\nริมแม่น้ำ".into())),
        ]
    );
    assert!(heard.iter().all(|h| h.token == heard[0].token));
}

#[tokio::test]
async fn the_first_message_is_a_session_of_its_own_and_the_cookie_tells_nobody() {
    let site = Site::open().await;
    let mut person = site.browser();
    person
        .goes("/chat")
        .await
        .posts("/chat", &[("text", "hello")])
        .await;
    assert_eq!(person.status, StatusCode::SEE_OTHER);
    let cookie = person.header("set-cookie");
    let token = &site.scribe.heard()[0].token;
    assert_eq!(
        cookie,
        format!("chat={token}; Path=/chat; HttpOnly; SameSite=Strict")
    );
    assert_eq!(token.len(), 64);
    let mut other = site.browser();
    assert!(!other.goes("/chat").await.shows("hello</p>"));
}

#[tokio::test]
async fn over_https_the_cookie_is_for_https_only() {
    let mut config = crate::config::Config::default();
    config.http.public_url = Some("https://chat.example".into());
    let site = Site::open_with(&config).await;
    let mut person = site.browser();
    person
        .goes("/chat")
        .await
        .posts("/chat", &[("text", "hello")])
        .await;
    assert!(person.header("set-cookie").ends_with("; Secure"));
}

#[tokio::test]
async fn a_double_click_has_its_effects_once_and_a_press_does_not_swallow_a_text() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    let page = person.page.clone();
    for fields in [
        [("text", "two")],
        [("text", "two")],
        [("press", "q:safe:yes")],
    ] {
        person.page.clone_from(&page);
        person.submits(&fields).await;
    }
    let press = Said::Press("q:safe:yes".into());
    let text = |t: &str| Said::Text(t.into());
    assert_eq!(site.scribe.said(), [text("one"), text("two"), press]);
}

#[tokio::test]
async fn what_is_said_on_a_page_that_the_browser_brought_back_is_heard() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    let page = person.page.clone();
    for fields in [
        [("text", "they are three")],
        // “Back”, and another sentence; or the same form, sent again before it was answered.
        [("text", "they are three, one is 15")],
        [("press", "q:safe:yes")],
        [("press", "q:safe:no")],
        [("way", "Reach a person")],
    ] {
        person.page.clone_from(&page);
        person.submits(&fields).await;
    }
    let text = |t: &str| Said::Text(t.into());
    let press = |p: &str| Said::Press(p.into());
    assert_eq!(
        site.scribe.said()[1..],
        [
            text("they are three"),
            text("they are three, one is 15"),
            press("q:safe:yes"),
            press("q:safe:no"),
            text("Reach a person"),
        ]
    );
}

#[tokio::test]
async fn when_the_first_answer_is_lost_its_retry_finds_the_same_session() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await;
    let page = person.page.clone();
    person.writes("hello").await;
    person.cookie = None;
    person.page = page;
    person.writes("hello").await;
    assert_eq!(site.contacts().await, 1);
    assert_eq!(site.scribe.said().len(), 1);
    assert!(person.shows("re: hello"));
}

#[tokio::test]
async fn a_page_that_somebody_finds_later_does_not_lead_into_the_session() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await;
    let page = person.page.clone();
    person.writes("hello").await;
    site.clock.advance(120_001);
    let mut other = site.browser();
    other.page = page;
    other.writes("who was that?").await;
    assert_eq!(site.contacts().await, 2);
    assert!(!other.shows("re: hello"));
}

/// Without a script whoever writes slowly looks in between whether somebody has answered.
#[tokio::test]
async fn whoever_looks_for_news_without_a_script_loses_no_word() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await;
    person.writes("hello").await;
    site.scribe.staff_writes("hello, this is Noy").await;
    let look = person.page.contains("name=\"look\" value=\"1\"");
    assert!(look, "{}", person.page);
    person
        .submits(&[("look", "1"), ("text", "they are five and")])
        .await;
    assert_eq!(person.draft(), "they are five and");
    assert!(person.shows("hello, this is Noy"));
    assert!(!person.shows("re: they are five"), "{}", person.page);
    person.submits(&[("look", "1"), ("text", "")]).await;
    assert_eq!(person.draft(), "");
    assert!(person.shows("hello, this is Noy"));
}

#[tokio::test]
async fn a_press_and_another_language_leave_the_text_in_its_box() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await;
    person
        .submits(&[("lang", "lo"), ("text", "half a sen")])
        .await;
    assert_eq!(person.draft(), "half a sen");
    assert!(person.shows("<html lang=\"lo\""));
    assert_eq!(site.contacts().await, 0);
    person.writes("half a sentence").await;
    person
        .submits(&[("press", "q:safe:yes"), ("text", "and an")])
        .await;
    assert_eq!(person.draft(), "and an");
    assert!(person.shows("pressed q:safe:yes"));
    person
        .submits(&[("lang", "th"), ("text", "and another")])
        .await;
    assert_eq!(person.draft(), "and another");
    assert!(person.shows("<html lang=\"th\""));
    let thai = Said::Language(Lang::parse("th").unwrap());
    assert_eq!(site.scribe.said().last(), Some(&thai));
}

#[tokio::test]
async fn what_is_said_is_text_and_never_a_part_of_the_page() {
    let site = Site::open().await;
    let mut person = site.browser();
    let said = "</textarea><script>alert(1)</script>";
    person.goes("/chat").await.writes(said).await;
    person.submits(&[("lang", "th"), ("text", said)]).await;
    assert!(!person.shows("<script>"));
    assert_eq!(
        person.page.matches("&#60;script&#62;").count(),
        3,
        "in the talk twice, in the box once"
    );
}

#[tokio::test]
async fn after_ten_quiet_minutes_the_page_is_the_first_page() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await;
    person.goes("/chat?lang=lo").await;
    let without_nonce = |page: &str, nonce: &str| page.replace(nonce, "");
    let first = without_nonce(&person.page, &person.hidden("event"));
    person.writes("ຢູ່ໃສ").await;
    assert!(person.shows("re: ຢູ່ໃສ"));
    // The page itself takes what was said off the screen when its time is over.
    assert!(person.shows("1ms 600000ms forwards}"), "{}", person.page);
    // Where no script runs, and no style either, the page is gone ten minutes later.
    assert!(person.shows("content=\"1200;url=/chat\""));
    site.clock.advance(4 * MINUTE);
    person.goes("/chat").await;
    assert!(person.shows("1ms 360000ms forwards}"), "{}", person.page);
    assert!(person.shows("content=\"960;url=/chat\""));
    site.clock.advance(6 * MINUTE);
    person.goes("/chat").await;
    let quiet = without_nonce(&person.page, &person.hidden("event"));
    assert_eq!(quiet, first);
    person.writes("1").await;
    let thai = Said::Language(Lang::parse("th").unwrap());
    assert_eq!(site.scribe.said().last(), Some(&thai));
    person.writes("ກັບມາແລ້ວ").await;
    assert!(person.shows("re: ກັບມາແລ້ວ") && !person.shows("ຢູ່ໃສ"));
}

#[tokio::test]
async fn the_first_load_is_under_twenty_kilobytes_and_loads_nothing_from_elsewhere() {
    let site = Site::open().await;
    let mut person = site.browser();
    for lang in ["th", "lo", "en"] {
        person.goes(&format!("/chat?lang={lang}")).await;
        let weight = person.page.len() + assets::STYLE.len() + assets::SCRIPT.len();
        assert!(weight < 20_000, "{weight} bytes");
        // The one address of another site is the way out.
        let exit = &crate::config::Config::default().web.exit_url;
        assert_eq!(person.page.matches("://").count(), 1);
        assert!(person.shows(&format!("data-to=\"{exit}\"")));
    }
    assert!(!assets::STYLE.contains("url(") && !assets::STYLE.contains("@import"));
    assert!(!assets::SCRIPT.contains("://"));
}

#[tokio::test]
async fn nothing_on_the_page_says_what_it_is_for() {
    let site = Site::open().await;
    let mut person = site.browser();
    for lang in ["th", "lo", "en"] {
        person.goes(&format!("/chat?lang={lang}")).await;
        let page = person.page.to_lowercase();
        for word in [
            "สายด่วน",
            "ค้ามนุษย์",
            "ตำรวจ",
            "ช่วย",
            "ສາຍດ່ວນ",
            "ຄ້າມະນຸດ",
            "ຕຳຫຼວດ",
            "ຊ່ວຍ",
            "hotline",
            "traffick",
            "police",
            "rescue",
            "help",
            "saiduan",
            "victim",
        ] {
            assert!(!page.contains(word), "{word} in {lang}");
        }
    }
}
