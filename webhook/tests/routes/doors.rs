//! Each page and each form, tried as each kind of caller.

use axum::body::Body;
use axum::http::StatusCode;
use casebook::scope::Role;
use casebook::staff;

use crate::house::House;

const HOTLINE: &[Role] = &[Role::Operator, Role::Supervisor];
const SUPERVISOR: &[Role] = &[Role::Supervisor];
const AGENCY: &[Role] = &[Role::Officer, Role::Manager];
const ADMINISTRATOR: &[Role] = &[Role::Administrator];
const AUDITOR: &[Role] = &[Role::Auditor];
const MENDERS: &[Role] = &[Role::Supervisor, Role::Administrator];
const DIALLERS: &[Role] = &[Role::Operator, Role::Supervisor, Role::Administrator];

/// Every page, and who may open it.
const PAGES: [(&str, &[Role]); 12] = [
    ("/console/queue", HOTLINE),
    ("/console/queue/rows", HOTLINE),
    ("/console/referrals", AGENCY),
    ("/console/referrals/rows", AGENCY),
    ("/console/people", ADMINISTRATOR),
    ("/console/people/new", ADMINISTRATOR),
    ("/console/numbers", DIALLERS),
    ("/console/opening", ADMINISTRATOR),
    ("/console/complaints", SUPERVISOR),
    ("/console/trouble", MENDERS),
    ("/console/audit", AUDITOR),
    ("/console/audit/verify", AUDITOR),
];

#[tokio::test]
async fn each_page_opens_for_its_own_roles_only() {
    let house = House::new().await;
    for role in Role::ALL {
        let mut browser = house.signed_in(role).await;
        for (page, roles) in PAGES {
            let expected = if roles.contains(&role) {
                StatusCode::OK
            } else {
                StatusCode::FORBIDDEN
            };
            let answer = browser.get(page).await;
            assert_eq!(answer.status, expected, "{page} as {role}");
        }
    }
}

#[tokio::test]
async fn each_role_begins_on_a_page_that_it_may_open() {
    let house = House::new().await;
    for role in Role::ALL {
        let mut browser = house.signed_in(role).await;
        let home = browser.get("/console").await.to().unwrap();
        let page = browser.get(&home).await;
        assert_eq!(page.status, StatusCode::OK, "{role}");
        assert!(page.body.contains("aria-current=\"page\""), "{role}");
    }
}

/// Where a form goes, what is in it, and who may send it.
type Change<'a> = (String, &'a [(&'a str, &'a str)], &'a [Role]);

#[tokio::test]
async fn each_change_is_made_by_its_own_roles_only() {
    let house = House::new().await;
    let som = house.member("som", Role::Operator).await;
    let person = |what: &str| format!("/console/people/{som}/{what}");
    let made = [
        ("login", "new"),
        ("name", "New"),
        ("role", "auditor"),
        ("language", "lo"),
    ];
    let changes: [Change<'_>; 6] = [
        ("/console/duty".into(), &[("duty", "on")], HOTLINE),
        ("/console/numbers/th-191/dialled".into(), &[], DIALLERS),
        ("/console/people/new".into(), &made, ADMINISTRATOR),
        (person("disable"), &[], ADMINISTRATOR),
        (person("enable"), &[], ADMINISTRATOR),
        (person("reset"), &[], ADMINISTRATOR),
    ];
    for role in Role::ALL {
        let mut browser = house.signed_in(role).await;
        for (path, fields, roles) in &changes {
            let answer = browser.post(path, fields).await;
            let is_made = answer.status == StatusCode::SEE_OTHER || answer.status == StatusCode::OK;
            let is_refused = answer.status == StatusCode::FORBIDDEN;
            let expected = (roles.contains(&role), !roles.contains(&role));
            assert_eq!(
                (is_made, is_refused),
                expected,
                "{path} as {role}: {}",
                answer.status
            );
        }
    }
    // Six were added by the fixture, som, and one by the administrator's form.
    assert_eq!(house.audited("staff.add").await, 8);
    assert_eq!(house.audited("duty.begin").await, 2);
    assert_eq!(house.audited("number.dialled").await, 3);
    for action in ["staff.disable", "staff.enable", "staff.reset"] {
        assert_eq!(house.audited(action).await, 1, "{action}");
    }
}

#[tokio::test]
async fn a_stranger_is_shown_the_way_in_and_a_script_is_told_401() {
    let house = House::new().await;
    let mut stranger = house.browser();
    for (page, _) in PAGES {
        let answer = stranger.get(page).await;
        assert_eq!(answer.to().unwrap(), format!("/console/sign-in?to={page}"));
        let request = stranger
            .request("GET", page)
            .header("sec-fetch-mode", "cors");
        let answer = stranger.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{page}");
    }
    for change in ["/console/duty", "/console/people/new"] {
        let answer = stranger.post_bare(change, &[]).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{change}");
        for part in [
            "Your session has ended",
            "name=\"to\" value=\"/console\"",
            "name=\"password\"",
        ] {
            assert!(answer.body.contains(part), "{change}: {part}");
        }
    }
    let out = stranger.post_bare("/console/sign-out", &[]).await;
    assert_eq!(out.to().unwrap(), "/console/sign-in?to=/console");
}

#[tokio::test]
async fn a_member_who_is_disabled_is_out_with_the_next_request() {
    let house = House::new().await;
    let mut operator = house.signed_in(Role::Operator).await;
    assert_eq!(operator.get("/console/queue").await.status, StatusCode::OK);
    let mut tx = house.app.db.begin().await.unwrap();
    let login = staff::Login::parse("operator").unwrap();
    let id = staff::by_login(&mut tx, &login).await.unwrap().unwrap().id;
    staff::disable(&mut tx, house.app.pen(), staff::By::Program, id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        operator.get("/console/queue").await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_session_that_is_used_goes_on_and_one_that_is_not_ends() {
    let house = House::new().await;
    let mut operator = house.signed_in(Role::Operator).await;
    for _ in 0..3 {
        house.app.clock.advance(59 * 60_000);
        assert_eq!(operator.get("/console/queue").await.status, StatusCode::OK);
    }
    house.app.clock.advance(60 * 60_000);
    assert_eq!(
        operator.get("/console/queue").await.status,
        StatusCode::SEE_OTHER
    );
}
