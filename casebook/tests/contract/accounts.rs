//! Accounts: who may make, reset, close and open them.

use casebook::scope::Role;
use casebook::staff::{self, By, Standing};
use casebook::totp::TotpSecret;
use casebook::{invite, session};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::House;
use crate::invitations::{Person, new, refusal};

contract!(
    a_reset_takes_password_authenticator_and_sessions,
    a_disabled_member_is_out_at_once,
    a_closed_account_opens_with_what_it_had,
    a_closed_account_that_was_never_begun_opens_with_a_new_link,
    a_user_name_is_given_once,
    an_officer_has_an_agency_and_an_operator_has_none,
    only_an_administrator_looks_after_accounts,
    nobody_shuts_themself_out,
    an_agency_answers_when_an_officer_can_read,
);

async fn a_reset_takes_password_authenticator_and_sessions(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let session = house.signs_in(&noy).await.unwrap();
    let mut tx = house.begin().await;
    let token = staff::reset(&mut tx, house.pen(), By::Program, noy.id)
        .await
        .unwrap();
    assert!(
        session::find(&mut tx, &session, house.now())
            .await
            .unwrap()
            .is_none()
    );
    tx.commit().await.unwrap();
    assert_eq!(house.standing(noy.id).await, Standing::Invited);
    house.clock.advance(30_000);
    assert!(house.signs_in(&noy).await.is_none());
    let secret = TotpSecret::new(&house.entropy);
    let code = house.code(&secret);
    let again = house
        .accepts(&token.unwrap(), &secret, &code)
        .await
        .unwrap();
    assert_eq!(again, Some(noy.id));
    house.clock.advance(30_000);
    assert!(house.signs_in(&noy).await.is_none());
    assert!(house.signs_in(&Person { secret, ..noy }).await.is_some());
}

async fn a_disabled_member_is_out_at_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let session = house.signs_in(&noy).await.unwrap();
    let mut tx = house.begin().await;
    assert!(
        staff::disable(&mut tx, house.pen(), By::Program, noy.id)
            .await
            .unwrap()
    );
    assert!(
        !staff::disable(&mut tx, house.pen(), By::Program, noy.id)
            .await
            .unwrap()
    );
    assert!(
        session::find(&mut tx, &session, house.now())
            .await
            .unwrap()
            .is_none()
    );
    tx.commit().await.unwrap();
    house.clock.advance(30_000);
    assert!(house.signs_in(&noy).await.is_none());
    let invited = house.invited("som", Role::Operator).await;
    let mut tx = house.begin().await;
    let som = invite::find(&mut tx, &invited, house.now())
        .await
        .unwrap()
        .unwrap();
    staff::disable(&mut tx, house.pen(), By::Program, som.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(!house.can_be_used(&invited).await);
}

async fn a_closed_account_opens_with_what_it_had(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let mut tx = house.begin().await;
    staff::disable(&mut tx, house.pen(), By::Program, noy.id)
        .await
        .unwrap();
    let reset = staff::reset(&mut tx, house.pen(), By::Program, noy.id).await;
    assert_eq!(refusal(reset), "account-closed");
    for _ in 0..2 {
        let link = staff::enable(&mut tx, house.pen(), By::Program, noy.id).await;
        assert!(link.unwrap().is_none(), "it has a password");
    }
    tx.commit().await.unwrap();
    assert_eq!(house.audited("staff.enable").await, 1);
    assert!(house.signs_in(&noy).await.is_some());
}

async fn a_closed_account_that_was_never_begun_opens_with_a_new_link(fresh: Fresh) {
    let house = House::new(fresh).await;
    let invited = house.invited("som", Role::Operator).await;
    let mut tx = house.begin().await;
    let som = invite::find(&mut tx, &invited, house.now()).await.unwrap();
    let id = som.unwrap().id;
    let (pen, by) = (house.pen(), By::Program);
    staff::disable(&mut tx, pen, by, id).await.unwrap();
    let link = staff::enable(&mut tx, pen, by, id).await.unwrap();
    tx.commit().await.unwrap();
    assert!(!house.can_be_used(&invited).await);
    assert!(house.can_be_used(&link.unwrap()).await);
}

async fn a_user_name_is_given_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.invited("noy", Role::Operator).await;
    let mut tx = house.begin().await;
    let again = staff::add(
        &mut tx,
        house.pen(),
        By::Program,
        &new("NOY", Role::Auditor, None),
    )
    .await;
    assert_eq!(refusal(again), "login-taken");
}

async fn an_officer_has_an_agency_and_an_operator_has_none(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut tx = house.begin().await;
    let tries = [
        (Role::Officer, None, "agency-needed"),
        (Role::Manager, Some("th-nowhere"), "agency-unknown"),
        (Role::Operator, Some("th-1300"), "agency-unfit"),
    ];
    for (role, agency, why) in tries {
        let made = staff::add(&mut tx, house.pen(), By::Program, &new("noy", role, agency)).await;
        assert_eq!(refusal(made), why);
    }
    let fits = new("noy", Role::Officer, Some("th-1300"));
    assert!(
        staff::add(&mut tx, house.pen(), By::Program, &fits)
            .await
            .is_ok()
    );
}

async fn only_an_administrator_looks_after_accounts(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let mut scopes = vec![house.officer("officer", "th-1300").await];
    for (login, role) in [
        ("op", Role::Operator),
        ("sup", Role::Supervisor),
        ("aud", Role::Auditor),
    ] {
        scopes.push(house.member(login, role).await);
    }
    let before = house.audited("staff.add").await;
    for scope in &scopes {
        let (by, pen) = (By::Member(scope), house.pen());
        let mut tx = house.begin().await;
        let made = staff::add(&mut tx, pen, by, &new("new", Role::Administrator, None)).await;
        assert_eq!(refusal(made), "not-administrator");
        assert_eq!(refusal(staff::list(&mut tx, by).await), "not-administrator");
        assert_eq!(
            refusal(staff::reset(&mut tx, pen, by, noy.id).await),
            "not-administrator"
        );
        assert_eq!(
            refusal(staff::disable(&mut tx, pen, by, noy.id).await),
            "not-administrator"
        );
        assert_eq!(
            refusal(staff::enable(&mut tx, pen, by, noy.id).await),
            "not-administrator"
        );
        tx.commit().await.unwrap();
    }
    assert_eq!(house.audited("staff.add").await, before);
    assert_eq!(house.standing(noy.id).await, Standing::Active);
    let admin = house.member("admin", Role::Administrator).await;
    let mut tx = house.begin().await;
    assert_eq!(
        staff::list(&mut tx, By::Member(&admin))
            .await
            .unwrap()
            .len(),
        6
    );
}

async fn nobody_shuts_themself_out(fresh: Fresh) {
    let house = House::new(fresh).await;
    let admin = house.member("admin", Role::Administrator).await;
    let mut tx = house.begin().await;
    let by = By::Member(&admin);
    assert_eq!(
        refusal(staff::reset(&mut tx, house.pen(), by, admin.staff()).await),
        "own-account"
    );
    assert_eq!(
        refusal(staff::disable(&mut tx, house.pen(), by, admin.staff()).await),
        "own-account"
    );
}

async fn an_agency_answers_when_an_officer_can_read(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut tx = house.begin().await;
    let invited = new("officer", Role::Officer, Some("th-1300"));
    staff::add(&mut tx, house.pen(), By::Program, &invited)
        .await
        .unwrap();
    assert!(!staff::agency_answers(&mut tx, "th-1300").await.unwrap());
    tx.commit().await.unwrap();
    let officer = house.officer("reader", "th-1300").await;
    let mut tx = house.begin().await;
    assert!(staff::agency_answers(&mut tx, "th-1300").await.unwrap());
    assert!(!staff::agency_answers(&mut tx, "la-lwu").await.unwrap());
    staff::disable(&mut tx, house.pen(), By::Program, officer.staff())
        .await
        .unwrap();
    assert!(!staff::agency_answers(&mut tx, "th-1300").await.unwrap());
}
