//! Signing in, sessions, and who is on duty.

use casebook::duty::{self, STAYS, Stand};
use casebook::scope::Role;
use casebook::session::{self, IDLE, LASTS};
use casebook::sign_in::{self, LOCKED_FOR};
use casebook::staff::{self, By};
use casebook::token::Token;
use casebook::totp::TotpSecret;

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, MINUTE};
use crate::invitations::{PASSWORD, Person};

contract!(
    password_and_code_are_both_needed,
    a_code_works_once,
    of_two_who_use_one_code_at_once_one_gets_in,
    five_failures_lock_an_account_for_a_quarter_of_an_hour,
    who_guesses_from_elsewhere_locks_nobody_out_of_their_own_browser,
    a_success_forgets_earlier_failures,
    a_password_that_was_reset_meanwhile_is_no_longer_right,
    a_session_ends_after_an_hour_of_silence,
    a_session_ends_after_twelve_hours,
    signing_out_ends_this_session_and_no_other,
    a_duty_switch_that_was_left_on_does_not_count,
    a_page_that_only_lies_open_keeps_nobody_on_duty,
    somebody_who_signs_in_again_is_off_duty,
    only_the_hotline_goes_on_duty,
    a_disabled_member_is_not_on_duty,
    signing_in_is_audited,
);

impl House {
    /// Somebody types all three; the answer is committed either way.
    pub async fn types(&self, login: &str, password: &str, code: &str) -> Option<Token> {
        self.types_in(None, login, password, code).await
    }

    async fn types_in(
        &self,
        browser: Option<&str>,
        login: &str,
        password: &str,
        code: &str,
    ) -> Option<Token> {
        let mut tx = self.fresh.db.read().await.unwrap();
        let attempt = sign_in::look_up(&mut tx, login).await.unwrap();
        drop(tx);
        let checked = attempt.check(password);
        let mut tx = self.begin().await;
        let token = sign_in::finish(&mut tx, self.pen(), checked, code, browser)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        token
    }

    pub async fn signs_in(&self, person: &Person) -> Option<Token> {
        self.types(person.login, PASSWORD, &self.code(&person.secret))
            .await
    }

    pub async fn is_in(&self, token: &Token) -> bool {
        let mut tx = self.begin().await;
        session::find(&mut tx, token, self.now())
            .await
            .unwrap()
            .is_some()
    }

    pub async fn touches(&self, token: &Token) {
        let mut tx = self.begin().await;
        session::touch(&mut tx, token, true, self.now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    async fn goes_on_duty(&self, token: &Token) {
        let mut tx = self.begin().await;
        let session = session::find(&mut tx, token, self.now())
            .await
            .unwrap()
            .unwrap();
        duty::begin(&mut tx, self.pen(), &session.scope)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    async fn anyone_on_duty(&self) -> bool {
        let mut tx = self.begin().await;
        duty::anyone(&mut tx, self.now()).await.unwrap()
    }
}

async fn password_and_code_are_both_needed(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let (code, other) = (
        house.code(&noy.secret),
        house.code(&TotpSecret::new(&house.entropy)),
    );
    for (login, password, code) in [
        ("noy", "not the password", code.as_str()),
        ("noy", PASSWORD, other.as_str()),
        ("noy", PASSWORD, ""),
        ("noy", "", code.as_str()),
        ("nobody", PASSWORD, code.as_str()),
        ("’; --", PASSWORD, code.as_str()),
    ] {
        assert!(
            house.types(login, password, code).await.is_none(),
            "{login} {code}"
        );
    }
    let token = house.types(" NOY ", PASSWORD, &code).await.unwrap();
    assert!(house.is_in(&token).await);
    assert!(!house.is_in(&Token::new(&house.entropy)).await);
}

async fn a_code_works_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let code = house.code(&noy.secret);
    assert!(house.types("noy", PASSWORD, &code).await.is_some());
    assert!(house.types("noy", PASSWORD, &code).await.is_none());
    house.clock.advance(30_000);
    assert!(house.types("noy", PASSWORD, &code).await.is_none());
    assert!(house.signs_in(&noy).await.is_some());
}

async fn of_two_who_use_one_code_at_once_one_gets_in(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let (a, b) = tokio::join!(house.signs_in(&noy), house.signs_in(&noy));
    assert_eq!([a, b].iter().flatten().count(), 1);
}

async fn five_failures_lock_an_account_for_a_quarter_of_an_hour(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    for _ in 0..5 {
        assert!(
            house
                .types("noy", "not the password", "000000")
                .await
                .is_none()
        );
    }
    assert!(house.signs_in(&noy).await.is_none());
    house.clock.advance(LOCKED_FOR - 1);
    assert!(house.signs_in(&noy).await.is_none());
    house.clock.advance(1);
    assert!(house.signs_in(&noy).await.is_some());
    assert_eq!(house.audited("staff.sign-in-failed").await, 4);
    assert_eq!(house.audited("staff.locked").await, 1);
}

async fn who_guesses_from_elsewhere_locks_nobody_out_of_their_own_browser(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let kham = house.person("kham", Role::Operator).await;
    let mut tx = house.begin().await;
    let mut marks = Vec::new();
    for person in [&noy, &kham] {
        let mark = sign_in::mark(&mut tx, &house.vault, person.id).await;
        marks.push(mark.unwrap().expect("a password was set"));
    }
    drop(tx);
    let [own, other] = marks.as_slice() else {
        unreachable!("two people")
    };
    for _ in 0..5 {
        house.types("noy", "not the password", "000000").await;
    }
    let code = house.code(&noy.secret);
    for browser in [None, Some("00"), Some(other.as_str())] {
        let entered = house.types_in(browser, "noy", PASSWORD, &code).await;
        assert!(entered.is_none(), "{browser:?}");
    }
    let browser = Some(own.as_str());
    let entered = house.types_in(browser, "noy", PASSWORD, &code).await;
    assert!(entered.is_some());
    // Whoever has stolen the browser too gets no more tries than anybody.
    for _ in 0..5 {
        house
            .types_in(browser, "noy", "not the password", "000000")
            .await;
    }
    house.clock.advance(30_000);
    let code = house.code(&noy.secret);
    let entered = house.types_in(browser, "noy", PASSWORD, &code).await;
    assert!(entered.is_none());
    house.clock.advance(LOCKED_FOR);
    let code = house.code(&noy.secret);
    let entered = house.types_in(browser, "noy", PASSWORD, &code).await;
    assert!(entered.is_some());
}

async fn a_success_forgets_earlier_failures(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    for _ in 0..2 {
        for _ in 0..4 {
            assert!(
                house
                    .types("noy", "not the password", "000000")
                    .await
                    .is_none()
            );
        }
        house.clock.advance(30_000);
        assert!(house.signs_in(&noy).await.is_some());
    }
}

async fn a_password_that_was_reset_meanwhile_is_no_longer_right(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let mut tx = house.begin().await;
    let attempt = sign_in::look_up(&mut tx, "noy").await.unwrap();
    tx.commit().await.unwrap();
    let checked = attempt.check(PASSWORD);
    // While it was being compared, somebody else set the account up anew.
    let mut tx = house.begin().await;
    let token = staff::reset(&mut tx, house.pen(), By::Program, noy.id)
        .await
        .unwrap()
        .unwrap();
    tx.commit().await.unwrap();
    let secret = TotpSecret::new(&house.entropy);
    house
        .accepts(&token, &secret, &house.code(&secret))
        .await
        .unwrap()
        .unwrap();
    house.clock.advance(30_000);
    let mut tx = house.begin().await;
    let entered = sign_in::finish(&mut tx, house.pen(), checked, &house.code(&secret), None).await;
    assert!(entered.unwrap().is_none());
}

async fn a_session_ends_after_an_hour_of_silence(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let token = house.signs_in(&noy).await.unwrap();
    house.clock.advance(IDLE - 1);
    assert!(house.is_in(&token).await);
    house.touches(&token).await;
    house.clock.advance(IDLE - 1);
    assert!(house.is_in(&token).await);
    house.clock.advance(1);
    assert!(!house.is_in(&token).await);
    // Too late: what has ended does not begin again.
    let mut tx = house.begin().await;
    let found = session::find(&mut tx, &token, house.now()).await.unwrap();
    assert!(found.is_none());
}

async fn a_session_ends_after_twelve_hours(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let token = house.signs_in(&noy).await.unwrap();
    for _ in 0..(LASTS / (30 * MINUTE)) - 1 {
        house.clock.advance(30 * MINUTE);
        house.touches(&token).await;
    }
    house.clock.advance(30 * MINUTE - 1);
    let mut tx = house.begin().await;
    let found = session::find(&mut tx, &token, house.now()).await.unwrap();
    assert!(found.unwrap().is_stale);
    drop(tx);
    house.clock.advance(1);
    assert!(!house.is_in(&token).await);
}

async fn signing_out_ends_this_session_and_no_other(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let here = house.signs_in(&noy).await.unwrap();
    house.clock.advance(30_000);
    let there = house.signs_in(&noy).await.unwrap();
    house.goes_on_duty(&there).await;
    for (token, on_duty) in [(&here, true), (&there, false)] {
        let mut tx = house.begin().await;
        session::end(&mut tx, house.pen(), token).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!house.is_in(token).await);
        assert_eq!(house.is_in(&there).await, on_duty);
        assert_eq!(house.anyone_on_duty().await, on_duty);
    }
}

async fn a_duty_switch_that_was_left_on_does_not_count(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let token = house.signs_in(&noy).await.unwrap();
    assert!(!house.anyone_on_duty().await);
    house.goes_on_duty(&token).await;
    house.clock.advance(STAYS - 1);
    assert!(house.anyone_on_duty().await);
    house.clock.advance(1);
    assert!(!house.anyone_on_duty().await);
}

async fn a_page_that_only_lies_open_keeps_nobody_on_duty(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let token = house.signs_in(&noy).await.unwrap();
    house.goes_on_duty(&token).await;
    let mut tx = house.begin().await;
    let session = session::find(&mut tx, &token, house.now()).await.unwrap();
    let scope = session.unwrap().scope;
    drop(tx);
    let goes_on = async |minutes: i64, by_hand: bool| {
        let mut lapsed = 0;
        for _ in 0..minutes {
            house.clock.advance(60_000);
            let mut tx = house.begin().await;
            let now = house.now();
            session::touch(&mut tx, &token, by_hand, now).await.unwrap();
            lapsed += duty::lapse(&mut tx, &house.vault, now).await.unwrap().len();
            tx.commit().await.unwrap();
        }
        let mut tx = house.begin().await;
        let stands = duty::stands(&mut tx, &scope, house.now()).await.unwrap();
        (lapsed, stands)
    };
    assert_eq!(goes_on(40, true).await, (0, Stand::On(STAYS)), "at work");
    assert_eq!(goes_on(29, false).await, (0, Stand::On(60_000)), "reads");
    assert!(house.anyone_on_duty().await);
    assert_eq!(goes_on(1, true).await, (0, Stand::On(STAYS)), "one press");
    assert_eq!(goes_on(45, false).await, (1, Stand::Lapsed));
    assert!(!house.anyone_on_duty().await);
    assert!(house.is_in(&token).await, "off duty, not signed out");
    assert_eq!(house.audited("duty.end").await, 1);
    // One press, and they are back.
    assert_eq!(goes_on(1, true).await, (0, Stand::Lapsed));
    house.goes_on_duty(&token).await;
    assert!(house.anyone_on_duty().await);
}

async fn somebody_who_signs_in_again_is_off_duty(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Supervisor).await;
    let token = house.signs_in(&noy).await.unwrap();
    house.goes_on_duty(&token).await;
    house.clock.advance(IDLE);
    house.signs_in(&noy).await.unwrap();
    assert!(!house.anyone_on_duty().await);
}

async fn only_the_hotline_goes_on_duty(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut scopes = vec![house.officer("officer", "th-1300").await];
    scopes.push(house.member("admin", Role::Administrator).await);
    scopes.push(house.member("auditor", Role::Auditor).await);
    for scope in &scopes {
        let mut tx = house.begin().await;
        assert!(duty::begin(&mut tx, house.pen(), scope).await.is_err());
        assert!(duty::end(&mut tx, house.pen(), scope).await.is_err());
    }
    let operator = house.member("operator", Role::Operator).await;
    let mut tx = house.begin().await;
    duty::begin(&mut tx, house.pen(), &operator).await.unwrap();
    duty::begin(&mut tx, house.pen(), &operator).await.unwrap();
    assert_eq!(
        duty::everyone(&mut tx, house.now()).await.unwrap()[0].login,
        "operator"
    );
    duty::end(&mut tx, house.pen(), &operator).await.unwrap();
    assert!(!duty::anyone(&mut tx, house.now()).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(
        (
            house.audited("duty.begin").await,
            house.audited("duty.end").await
        ),
        (1, 1)
    );
}

async fn a_disabled_member_is_not_on_duty(fresh: Fresh) {
    let house = House::new(fresh).await;
    let operator = house.member("operator", Role::Operator).await;
    let mut tx = house.begin().await;
    duty::begin(&mut tx, house.pen(), &operator).await.unwrap();
    assert!(duty::anyone(&mut tx, house.now()).await.unwrap());
    staff::disable(&mut tx, house.pen(), By::Program, operator.staff())
        .await
        .unwrap();
    assert!(!duty::anyone(&mut tx, house.now()).await.unwrap());
}

async fn signing_in_is_audited(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    house.types("nobody", PASSWORD, "000000").await;
    house.types("noy", "not the password", "000000").await;
    let token = house.signs_in(&noy).await.unwrap();
    let mut tx = house.begin().await;
    session::end(&mut tx, house.pen(), &token).await.unwrap();
    session::end(&mut tx, house.pen(), &token).await.unwrap();
    tx.commit().await.unwrap();
    for action in [
        "staff.accept",
        "staff.sign-in-failed",
        "staff.sign-in",
        "staff.sign-out",
    ] {
        assert_eq!(house.audited(action).await, 1, "{action}");
    }
}
