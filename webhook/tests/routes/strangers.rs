//! What other sites, old browsers and damaged requests get.

use axum::body::Body;
use axum::http::{StatusCode, header};
use casebook::args;
use casebook::scope::Role;
use webhook::config::Config;

use crate::house::{HOST, House, encoded};

async fn duty_from(house: &House, headers: &[(&'static str, &str)]) -> StatusCode {
    let mut browser = house.signed_in(Role::Supervisor).await;
    let token = browser.form_token().await;
    let mut request = browser
        .request("POST", "/console/duty")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let fields = encoded(&[("duty", "on"), ("form_token", &token)]);
    browser
        .send(request.body(Body::from(fields)).unwrap())
        .await
        .status
}

#[tokio::test]
async fn a_form_counts_only_when_it_comes_from_our_own_pages() {
    let own = format!("http://{HOST}");
    let cases: [(&[(&'static str, &str)], bool); 8] = [
        (&[("sec-fetch-site", "same-origin")], true),
        (&[("sec-fetch-site", "same-site")], false),
        (&[("sec-fetch-site", "cross-site")], false),
        (&[("sec-fetch-site", "none")], false),
        (&[("sec-fetch-site", "cross-site"), ("origin", &own)], false),
        (&[("origin", &own)], true),
        (&[("origin", "null")], false),
        (&[], false),
    ];
    for (headers, is_taken) in cases {
        let house = House::new().await;
        let expected = if is_taken {
            StatusCode::SEE_OTHER
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(duty_from(&house, headers).await, expected, "{headers:?}");
        assert_eq!(house.audited("duty.begin").await, i64::from(is_taken));
    }
    let house = House::new().await;
    let elsewhere = [("origin", "http://elsewhere.example")];
    assert_eq!(duty_from(&house, &elsewhere).await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn behind_a_proxy_our_own_address_is_the_configured_one() {
    let mut config = Config::default();
    config.http.public_url = Some("https://hotline.example.org".into());
    let house = House::with(config).await;
    let from = [("origin", "https://hotline.example.org")];
    assert_eq!(duty_from(&house, &from).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_form_without_the_token_of_its_own_session_is_refused() {
    let house = House::new().await;
    let mut operator = house.signed_in(Role::Operator).await;
    let others = house.signed_in(Role::Supervisor).await.form_token().await;
    for token in ["", "00", others.as_str()] {
        let fields = [("duty", "on"), ("form_token", token)];
        assert_eq!(
            operator.post_bare("/console/duty", &fields).await.status,
            StatusCode::FORBIDDEN
        );
    }
    assert_eq!(
        operator
            .post_bare("/console/duty", &[("duty", "on")])
            .await
            .status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(house.audited("duty.begin").await, 0);
}

#[tokio::test]
async fn every_answer_carries_its_headers() {
    let house = House::new().await;
    let mut admin = house.signed_in(Role::Administrator).await;
    for path in [
        "/console",
        "/console/people",
        "/console/queue",
        "/console/nothing",
        "/console/sign-in",
    ] {
        let answer = admin.get(path).await;
        let header = |name: &str| answer.headers.get(name).map_or("", |v| v.to_str().unwrap());
        assert!(
            header("content-security-policy").starts_with("default-src 'none'"),
            "{path}"
        );
        assert_eq!(header("cache-control"), "no-store", "{path}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("referrer-policy"), "same-origin", "{path}");
    }
}

#[tokio::test]
async fn files_may_be_kept_because_their_address_changes_with_them() {
    let house = House::new().await;
    let mut browser = house.browser();
    let page = browser.get("/console/sign-in").await;
    let css = page.between("rel=\"stylesheet\" href=\"", "\"").unwrap();
    let answer = browser.get(&css).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.headers["cache-control"]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    assert!(css.contains("?v="));
    assert_eq!(
        browser.get("/console/static/master.key").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_cookie_is_for_the_console_alone() {
    for (public_url, is_secure) in [(None, false), (Some("https://hotline.example"), true)] {
        let mut config = Config::default();
        config.http.public_url = public_url.map(str::to_owned);
        let house = House::with(config).await;
        let mut operator = house.signed_in(Role::Operator).await;
        let answer = operator.post("/console/sign-out", &[]).await;
        let cookie = answer.headers["set-cookie"].to_str().unwrap();
        for part in [
            "saiduan_console=;",
            "Path=/console",
            "HttpOnly",
            "SameSite=Strict",
            "Max-Age=0",
        ] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert_eq!(cookie.contains("Secure"), is_secure, "{cookie}");
        let strict = answer.headers.contains_key("strict-transport-security");
        assert_eq!(strict, is_secure);
    }
}

#[tokio::test]
async fn what_cannot_be_read_gets_a_page_of_ours() {
    let house = House::new().await;
    let mut admin = house.signed_in(Role::Administrator).await;
    for path in [
        "/console/people/nonsense/reset",
        "/console/people/nonsense/enable",
    ] {
        assert_eq!(admin.post(path, &[]).await.status, StatusCode::NOT_FOUND);
    }
    let long = "x".repeat(70_000);
    for (path, fields) in [
        ("/console/sign-in", vec![("login", "noy")]),
        ("/console/sign-in", vec![("login", long.as_str())]),
        ("/console/language", vec![]),
        ("/console/audit?before=soon", vec![]),
    ] {
        let answer = admin.post_bare(path, &fields).await;
        assert!(answer.status.is_client_error(), "{path} {}", answer.status);
        assert!(
            answer.body.starts_with("<!doctype html>"),
            "{path}: {}",
            answer.body
        );
    }
}

#[tokio::test]
async fn a_fault_of_ours_shows_a_reference_and_no_detail() {
    let house = House::new().await;
    let mut admin = house.signed_in(Role::Administrator).await;
    let mut tx = house.app.db.begin().await.unwrap();
    tx.execute(
        "ALTER TABLE agencies RENAME COLUMN hotline TO gone",
        args![],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let answer = admin.get("/console/numbers").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(
        answer
            .body
            .contains(&house.message("en", "console-error-failed"))
    );
    assert!(!answer.body.contains("hotline") && !answer.body.contains("column"));
}
