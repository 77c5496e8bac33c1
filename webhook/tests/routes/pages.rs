//! What the pages of administrators and auditors show and change.

use axum::http::StatusCode;
use casebook::directory;
use casebook::scope::Role;

use crate::house::House;

#[tokio::test]
async fn a_form_keeps_what_was_typed_and_links_to_what_is_wrong() {
    let house = House::new().await;
    let mut admin = house.signed_in(Role::Administrator).await;
    let typed = [
        ("login", "not good"),
        ("name", "ນ້ອຍ"),
        ("role", "officer"),
        ("language", "lo"),
    ];
    let answer = admin.post("/console/people/new", &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("<a href=\"#login\">") && answer.body.contains("<a href=\"#agency\">")
    );
    assert_eq!(answer.field("name").unwrap(), "ນ້ອຍ");
    assert!(answer.body.contains("value=\"officer\" checked"));
    let taken = [
        ("login", "administrator"),
        ("name", "x"),
        ("role", "auditor"),
        ("language", "lo"),
    ];
    let answer = admin.post("/console/people/new", &taken).await;
    assert!(
        answer
            .body
            .contains(&house.message("en", "console-login-taken"))
    );
    assert_eq!(house.audited("staff.add").await, 1);
}

#[tokio::test]
async fn an_account_is_closed_and_opened_on_its_own_page() {
    let house = House::new().await;
    let som = house.member("som", Role::Operator).await;
    let mut admin = house.signed_in(Role::Administrator).await;
    let page = format!("/console/people/{som}");
    for (what, standing) in [
        ("disable", "console-standing-disabled"),
        ("enable", "console-standing-active"),
    ] {
        let answer = admin.post(&format!("{page}/{what}"), &[]).await;
        assert_eq!(answer.to().unwrap(), page);
        assert!(
            admin
                .get(&page)
                .await
                .body
                .contains(&house.message("en", standing))
        );
    }
    let answer = admin.post(&format!("{page}/reset"), &[]).await;
    assert!(
        answer
            .field("link")
            .unwrap()
            .starts_with("http://hotline.example/console/invite/")
    );
    let nobody = admin
        .post(
            &format!("/console/people/{}/reset", house.app.entropy.id(1)),
            &[],
        )
        .await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_number_that_was_dialled_is_shown_to_the_public_for_ninety_days() {
    let house = House::new().await;
    let mut operator = house.signed_in(Role::Operator).await;
    let is_public = async || {
        let mut tx = house.app.db.read().await.unwrap();
        let all = directory::all(&mut tx).await.unwrap();
        let agency = all.iter().find(|a| a.id == "th-1300-abroad").unwrap();
        agency.public_number(house.app.clock.now()).is_some()
    };
    assert!(!is_public().await);
    // One that is not there, and one that has no number.
    for agency in ["th-nowhere", "th-datip"] {
        let answer = operator
            .post(&format!("/console/numbers/{agency}/dialled"), &[])
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let answer = operator
        .post("/console/numbers/th-1300-abroad/dialled", &[])
        .await;
    assert_eq!(answer.to().unwrap(), "/console/numbers#th-1300-abroad");
    assert!(is_public().await);
    assert!(
        operator
            .get("/console/numbers")
            .await
            .body
            .contains("22 November, 14:00")
    );
    house.app.clock.advance(directory::VERIFIED_FOR);
    assert!(!is_public().await);
}

#[tokio::test]
async fn the_opening_page_says_what_is_missing() {
    let house = House::new().await;
    let mut admin = house.signed_in(Role::Administrator).await;
    let page = admin.get("/console/opening").await.body;
    let says = |id: &str| page.contains(&house.message("en", id));
    assert!(says("console-training") && says("console-opening-duty.how"));
    assert!(page.contains("1300") && page.contains("1191"));
    assert!(page.contains("saiduan open"));
}

#[tokio::test]
async fn an_auditor_reads_the_log_and_checks_it() {
    let house = House::new().await;
    let mut auditor = house.signed_in(Role::Auditor).await;
    let page = auditor.get("/console/audit").await.body;
    assert!(page.contains("staff.sign-in") && page.contains("Noy"));
    let none = auditor.get("/console/audit?about=case:none").await.body;
    assert!(none.contains(&house.message("en", "console-audit-empty")));
    let verdict = auditor.get("/console/audit/verify").await.body;
    assert!(verdict.contains(&house.message("en", "console-audit-intact")));
    let mut tx = house.app.db.begin().await.unwrap();
    let change = "UPDATE audit_entries SET detail = 'auditor th-1300' WHERE action = 'staff.add'";
    assert_eq!(tx.execute(change, vec![]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let verdict = auditor.get("/console/audit/verify").await.body;
    assert!(!verdict.contains(&house.message("en", "console-audit-intact")));
    assert!(verdict.contains("chain console"));
}

#[tokio::test]
async fn the_console_speaks_the_language_that_was_chosen() {
    let house = House::new().await;
    let mut stranger = house.browser();
    for lang in ["th", "lo", "en"] {
        let chosen = [("lang", lang), ("to", "/console/sign-in")];
        let answer = stranger.post_bare("/console/language", &chosen).await;
        assert_eq!(answer.to().unwrap(), "/console/sign-in");
        let page = stranger.get("/console/sign-in").await.body;
        assert!(page.contains(&format!("<html lang=\"{lang}\">")));
        assert!(page.contains(&house.message(lang, "console-sign-in")));
    }
    let mut admin = house.signed_in(Role::Administrator).await;
    admin
        .post_bare(
            "/console/language",
            &[("lang", "lo"), ("to", "//elsewhere.example")],
        )
        .await;
    let page = admin.get("/console/people").await;
    assert!(
        page.body
            .contains(&house.message("lo", "console-people-add"))
    );
    // An error speaks it too.
    let refused = admin.get("/console/queue").await;
    assert!(
        refused
            .body
            .contains(&house.message("lo", "console-error-forbidden"))
    );
}
