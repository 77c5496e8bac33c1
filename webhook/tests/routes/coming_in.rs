//! From the first link to a hotline with somebody on duty, as people do it.

use axum::http::StatusCode;
use casebook::invite;
use casebook::scope::Role;

use crate::house::{Answer, Browser, House};

const PASSWORD: &str = "ຝົນຕົກ ຢູ່ ວຽງຈັນ";

fn code(house: &House, secret: &str) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    let now = house.app.clock.now() / 1_000;
    totp.generate(u64::try_from(now).unwrap()).to_string()
}

fn secret(page: &Answer) -> String {
    page.between("<code class=\"secret\">", "</code>").unwrap()
}

/// Fills in the page behind `link`; the answer, and the secret that was offered.
async fn accepts(browser: &mut Browser<'_>, link: &str, name: &str) -> (Answer, String) {
    let page = browser.get(link).await;
    assert_eq!(page.status, StatusCode::OK);
    let (secret, offer) = (secret(&page), page.field("offer").unwrap());
    let code = code(browser.house, &secret);
    let fields = [
        ("name", name),
        ("password", PASSWORD),
        ("again", PASSWORD),
        ("code", &code),
        ("offer", &offer),
    ];
    (browser.post_bare(link, &fields).await, secret)
}

async fn signs_in(browser: &mut Browser<'_>, login: &str, password: &str, code: &str) -> Answer {
    let fields = [("login", login), ("password", password), ("code", code)];
    browser.post_bare("/console/sign-in", &fields).await
}

async fn first_link(house: &House) -> String {
    let mut tx = house.app.db.begin().await.unwrap();
    let token = invite::first_administrator(&mut tx, house.app.pen())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    format!("/console/invite/{}", token.unwrap().text())
}

#[tokio::test]
async fn the_first_administrator_lets_an_operator_in_who_goes_on_duty() {
    let house = House::new().await;
    let link = first_link(&house).await;
    let mut admin = house.browser();
    let (answer, _) = accepts(&mut admin, &link, "Kham").await;
    assert_eq!(answer.to().unwrap(), "/console");
    assert_eq!(admin.get("/console").await.to().unwrap(), "/console/people");

    let made = [
        ("login", "noy"),
        ("name", "Noy"),
        ("role", "operator"),
        ("agency", "th-1300"),
        ("language", "lo"),
    ];
    let answer = admin.post("/console/people/new", &made).await;
    assert_eq!(answer.status, StatusCode::OK);
    let link = answer.field("link").unwrap();
    let link = link.strip_prefix("http://hotline.example").unwrap();
    assert!(
        !admin
            .get("/console/people")
            .await
            .body
            .contains("/console/invite/")
    );

    let mut noy = house.browser();
    let (answer, secret) = accepts(&mut noy, link, "ນ້ອຍ").await;
    assert_eq!(answer.to().unwrap(), "/console");
    assert_eq!(noy.get("/console").await.to().unwrap(), "/console/queue");
    // The account was made for somebody who reads Lao.
    assert!(
        noy.get("/console/queue")
            .await
            .body
            .contains("<html lang=\"lo\">")
    );
    let duty = [("duty", "on"), ("to", "/console/queue")];
    assert_eq!(
        noy.post("/console/duty", &duty).await.to().unwrap(),
        "/console/queue"
    );
    let mut tx = house.app.db.read().await.unwrap();
    assert!(
        casebook::duty::anyone(&mut tx, house.app.clock.now())
            .await
            .unwrap()
    );
    drop(tx);

    assert_eq!(
        noy.post("/console/sign-out", &[]).await.to().unwrap(),
        "/console/sign-in"
    );
    assert!(
        noy.get("/console/queue")
            .await
            .to()
            .unwrap()
            .starts_with("/console/sign-in")
    );
    house.app.clock.advance(30_000);
    let code = code(&house, &secret);
    assert_eq!(
        signs_in(&mut noy, "noy", PASSWORD, &code)
            .await
            .to()
            .unwrap(),
        "/console"
    );
    assert_eq!(noy.get("/console/queue").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_link_works_once_and_says_so() {
    let house = House::new().await;
    let link = first_link(&house).await;
    accepts(&mut house.browser(), &link, "Kham").await;
    for link in [
        link.as_str(),
        "/console/invite/00",
        "/console/invite/nonsense",
    ] {
        let answer = house.browser().get(link).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{link}");
        assert!(
            answer
                .body
                .contains(&house.message("en", "console-invite-gone"))
        );
    }
}

#[tokio::test]
async fn every_fault_of_the_invitation_is_said_at_once_and_the_qr_code_stays() {
    let house = House::new().await;
    let link = first_link(&house).await;
    let mut browser = house.browser();
    let page = browser.get(&link).await;
    let offer = page.field("offer").unwrap();
    let fields = [
        ("name", " "),
        ("password", "short"),
        ("again", ""),
        ("code", "12"),
        ("offer", &offer),
    ];
    let answer = browser.post_bare(&link, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (field, message) in [
        ("name", "console-name-form"),
        ("password", "console-password-short"),
        ("code", "console-invite-code-wrong"),
    ] {
        let said = format!(
            "<a href=\"#{field}\">{}</a>",
            escaped(&house.message("en", message))
        );
        assert!(answer.body.contains(&said), "{said}");
        assert!(
            answer.body.contains(&format!("id=\"{field}-wrong\"")),
            "{field}"
        );
    }
    assert_eq!(secret(&answer), secret(&page));
    assert!(!answer.body.contains("value=\"short\""));
    let differs = [
        ("name", "Kham"),
        ("password", PASSWORD),
        ("again", "other"),
        ("code", "12"),
        ("offer", &offer),
    ];
    let answer = browser.post_bare(&link, &differs).await;
    assert!(answer.body.contains("id=\"again-wrong\"") && answer.body.contains("value=\"Kham\""));
}

#[tokio::test]
async fn the_offer_of_another_invitation_is_refused() {
    let house = House::new().await;
    let link = first_link(&house).await;
    let mut admin = house.signed_in(Role::Administrator).await;
    let made = [
        ("login", "noy"),
        ("name", "Noy"),
        ("role", "auditor"),
        ("language", "lo"),
    ];
    let other = admin
        .post("/console/people/new", &made)
        .await
        .field("link")
        .unwrap();
    let other = other
        .strip_prefix("http://hotline.example")
        .unwrap()
        .to_owned();
    let mut browser = house.browser();
    let page = browser.get(&other).await;
    let (offer, code) = (page.field("offer").unwrap(), code(&house, &secret(&page)));
    let fields = [
        ("name", "Kham"),
        ("password", PASSWORD),
        ("again", PASSWORD),
        ("code", &code),
        ("offer", &offer),
    ];
    assert_eq!(
        browser.post_bare(&link, &fields).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(house.audited("staff.accept").await, 0);
}

#[tokio::test]
async fn a_failed_sign_in_says_the_same_whatever_was_wrong() {
    let house = House::new().await;
    let link = first_link(&house).await;
    let (_, secret) = accepts(&mut house.browser(), &link, "Kham").await;
    house.app.clock.advance(30_000);
    let code = code(&house, &secret);
    let mut bodies = Vec::new();
    for (login, password, code) in [
        ("nobody", PASSWORD, code.as_str()),
        ("admin", "not the password", code.as_str()),
        ("admin", PASSWORD, "000000"),
        ("admin", "", ""),
    ] {
        let answer = signs_in(&mut house.browser(), login, password, code).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        assert!(answer.headers.get("set-cookie").is_none());
        bodies.push(answer.body.replace(&format!("value=\"{login}\""), ""));
    }
    bodies.dedup();
    assert_eq!(bodies.len(), 1);
    assert!(bodies[0].contains(&escaped(&house.message("en", "console-sign-in-wrong"))));
    let answer = signs_in(&mut house.browser(), "admin", PASSWORD, &code).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn who_only_guesses_keeps_nobody_out_of_the_browser_they_work_with() {
    let house = House::new().await;
    let link = first_link(&house).await;
    let mut own = house.browser();
    let (_, secret) = accepts(&mut own, &link, "Kham").await;
    own.post("/console/sign-out", &[]).await;
    for _ in 0..5 {
        signs_in(&mut house.browser(), "admin", "not the password", "000000").await;
    }
    house.app.clock.advance(30_000);
    let code = code(&house, &secret);
    let elsewhere = signs_in(&mut house.browser(), "admin", PASSWORD, &code).await;
    assert_eq!(elsewhere.status, StatusCode::UNAUTHORIZED);
    let answer = signs_in(&mut own, "admin", PASSWORD, &code).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn after_signing_in_one_is_where_one_wanted_to_be_but_on_no_other_site() {
    let house = House::new().await;
    let link = first_link(&house).await;
    let (_, secret) = accepts(&mut house.browser(), &link, "Kham").await;
    for (to, there) in [
        ("/console/numbers", "/console/numbers"),
        ("https://elsewhere.example/", "/console"),
        ("//elsewhere.example/console/", "/console"),
    ] {
        house.app.clock.advance(30_000);
        let code = code(&house, &secret);
        let fields = [
            ("login", "admin"),
            ("password", PASSWORD),
            ("code", &code),
            ("to", to),
        ];
        let answer = house.browser().post_bare("/console/sign-in", &fields).await;
        assert_eq!(answer.to().unwrap(), there);
    }
}

/// As askama writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&#38;")
        .replace('\'', "&#39;")
        .replace('"', "&#34;")
}
