//! Accounts and invitations: who may make them, and how often a link works.

use casebook::invite::{self, Acceptance, VALID_FOR};
use casebook::password::Password;
use casebook::scope::Role;
use casebook::session::IDLE;
use casebook::staff::{self, By, Login, Name, NewStaff, Standing};
use casebook::token::Token;
use casebook::totp::TotpSecret;
use casebook::{Error, Uuid, args, session, sign_in};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::House;

contract!(
    an_invitation_is_accepted_once,
    an_invitation_runs_out_after_three_days,
    a_wrong_code_leaves_the_invitation_as_it_was,
    of_two_who_accept_at_once_one_gets_it,
    a_new_link_ends_the_one_before,
    a_reset_takes_password_authenticator_and_sessions,
    a_disabled_member_is_out_at_once,
    a_closed_account_opens_with_what_it_had,
    a_user_name_is_given_once,
    an_officer_has_an_agency_and_an_operator_has_none,
    only_an_administrator_looks_after_accounts,
    nobody_shuts_themself_out,
    the_first_administrator_is_invited_until_one_accepts,
    an_agency_answers_when_an_officer_can_read,
    what_is_kept_of_an_account_opens_no_door,
);

/// A password that is long enough.
pub const PASSWORD: &str = "ฝนตก ທີ່ວຽງຈັນ 7";

/// Somebody who accepted their invitation.
pub struct Person {
    pub id: Uuid,
    pub login: &'static str,
    pub secret: TotpSecret,
}

fn new(login: &str, role: Role, agency: Option<&str>) -> NewStaff {
    NewStaff {
        login: Login::parse(login).unwrap(),
        name: Name::parse("Noy").unwrap(),
        role,
        agency: agency.map(str::to_owned),
        language: "lo".into(),
    }
}

impl House {
    pub async fn invited(&self, login: &str, role: Role) -> Token {
        let mut tx = self.begin().await;
        let new = new(login, role, None);
        let token = staff::add(&mut tx, self.pen(), By::Program, &new)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        token
    }

    /// What the authenticator of `secret` shows now.
    pub fn code(&self, secret: &TotpSecret) -> String {
        let known = totp_rs::Secret::try_from_base32(secret.text()).unwrap();
        let totp = totp_rs::Builder::new().with_secret(known).build().unwrap();
        totp.generate(u64::try_from(self.now() / 1_000).unwrap())
            .to_string()
    }

    pub async fn accepts(
        &self,
        token: &Token,
        secret: &TotpSecret,
        code: &str,
    ) -> casebook::Result<Option<Uuid>> {
        let password = Password::parse(PASSWORD)
            .unwrap()
            .hash(&self.entropy)
            .unwrap();
        let with = Acceptance {
            name: &Name::parse("ນ້ອຍ").unwrap(),
            password: &password,
            secret,
            code,
        };
        let mut tx = self.begin().await;
        let id = invite::accept(&mut tx, self.pen(), token, &with).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Somebody of this role who accepted, half a minute ago.
    pub async fn person(&self, login: &'static str, role: Role) -> Person {
        let token = self.invited(login, role).await;
        let secret = TotpSecret::new(&self.entropy);
        let id = self
            .accepts(&token, &secret, &self.code(&secret))
            .await
            .unwrap()
            .unwrap();
        self.clock.advance(30_000);
        Person { id, login, secret }
    }

    async fn standing(&self, id: Uuid) -> Standing {
        let mut tx = self.begin().await;
        staff::find(&mut tx, id)
            .await
            .unwrap()
            .unwrap()
            .standing(self.now())
    }

    async fn can_be_used(&self, token: &Token) -> bool {
        let mut tx = self.begin().await;
        invite::find(&mut tx, token, self.now())
            .await
            .unwrap()
            .is_some()
    }
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> &'static str {
    match result {
        Err(Error::Refused(why)) => why,
        other => panic!("not refused: {other:?}"),
    }
}

async fn an_invitation_is_accepted_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    let token = house.invited("noy", Role::Operator).await;
    let secret = TotpSecret::new(&house.entropy);
    let code = house.code(&secret);
    let id = house
        .accepts(&token, &secret, &code)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(house.standing(id).await, Standing::Active);
    assert!(!house.can_be_used(&token).await);
    assert_eq!(house.accepts(&token, &secret, &code).await.unwrap(), None);
    let mut tx = house.begin().await;
    let staff = staff::find(&mut tx, id).await.unwrap().unwrap();
    assert_eq!((staff.name.as_str(), staff.login.as_str()), ("ນ້ອຍ", "noy"));
}

async fn an_invitation_runs_out_after_three_days(fresh: Fresh) {
    let house = House::new(fresh).await;
    let token = house.invited("noy", Role::Operator).await;
    house.clock.advance(VALID_FOR - 1);
    assert!(house.can_be_used(&token).await);
    house.clock.advance(1);
    assert!(!house.can_be_used(&token).await);
    let secret = TotpSecret::new(&house.entropy);
    let accepted = house.accepts(&token, &secret, &house.code(&secret)).await;
    assert_eq!(accepted.unwrap(), None);
}

async fn a_wrong_code_leaves_the_invitation_as_it_was(fresh: Fresh) {
    let house = House::new(fresh).await;
    let token = house.invited("noy", Role::Operator).await;
    let (secret, other) = (
        TotpSecret::new(&house.entropy),
        TotpSecret::new(&house.entropy),
    );
    let wrong = house.accepts(&token, &secret, &house.code(&other)).await;
    assert_eq!(refusal(wrong), "code");
    assert!(house.can_be_used(&token).await);
}

async fn of_two_who_accept_at_once_one_gets_it(fresh: Fresh) {
    let house = House::new(fresh).await;
    let token = house.invited("noy", Role::Operator).await;
    let secret = TotpSecret::new(&house.entropy);
    let code = house.code(&secret);
    let (a, b) = tokio::join!(
        house.accepts(&token, &secret, &code),
        house.accepts(&token, &secret, &code)
    );
    let got = [a.unwrap(), b.unwrap()];
    assert_eq!(got.iter().flatten().count(), 1);
}

async fn a_new_link_ends_the_one_before(fresh: Fresh) {
    let house = House::new(fresh).await;
    let first = house.invited("noy", Role::Operator).await;
    let mut tx = house.begin().await;
    let id = staff::by_login(&mut tx, &Login::parse("noy").unwrap())
        .await
        .unwrap()
        .unwrap()
        .id;
    let second = staff::reset(&mut tx, house.pen(), By::Program, id)
        .await
        .unwrap()
        .unwrap();
    tx.commit().await.unwrap();
    assert!(!house.can_be_used(&first).await);
    assert!(house.can_be_used(&second).await);
}

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
    assert!(
        staff::enable(&mut tx, house.pen(), By::Program, noy.id)
            .await
            .unwrap()
    );
    assert!(
        !staff::enable(&mut tx, house.pen(), By::Program, noy.id)
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
    assert!(house.signs_in(&noy).await.is_some());
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

async fn the_first_administrator_is_invited_until_one_accepts(fresh: Fresh) {
    let house = House::new(fresh).await;
    // Somebody else has the user name, and another administrator was only invited.
    house.invited("admin", Role::Operator).await;
    let other = house.invited("other", Role::Administrator).await;
    let first = house.starts().await.unwrap();
    let second = house.starts().await.unwrap();
    assert!(!house.can_be_used(&first).await);
    assert!(house.can_be_used(&second).await && house.can_be_used(&other).await);
    let secret = TotpSecret::new(&house.entropy);
    let id = house
        .accepts(&second, &secret, &house.code(&secret))
        .await
        .unwrap()
        .unwrap();
    assert!(house.starts().await.is_none());
    let mut tx = house.begin().await;
    assert_eq!(
        staff::find(&mut tx, id).await.unwrap().unwrap().role,
        Role::Administrator
    );
    // Neither a reset nor a closed account brings the open door back.
    staff::reset(&mut tx, house.pen(), By::Program, id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(house.starts().await.is_none());
}

impl House {
    /// A start of the program.
    async fn starts(&self) -> Option<Token> {
        let mut tx = self.begin().await;
        let token = invite::first_administrator(&mut tx, self.pen())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        token
    }
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

async fn what_is_kept_of_an_account_opens_no_door(fresh: Fresh) {
    let house = House::new(fresh).await;
    let token = house.invited("noy", Role::Operator).await;
    let secret = TotpSecret::new(&house.entropy);
    let id = house
        .accepts(&token, &secret, &house.code(&secret))
        .await
        .unwrap()
        .unwrap();
    let mut tx = house.begin().await;
    let session = sign_in::enter(&mut tx, house.pen(), id).await.unwrap();
    let kept: Vec<(Vec<u8>,)> = tx
        .fetch_all(
            "SELECT token_hash FROM staff_invites UNION ALL SELECT token_hash FROM staff_sessions
             UNION ALL SELECT totp_sealed FROM staff WHERE totp_sealed IS NOT NULL",
            args![],
        )
        .await
        .unwrap();
    assert_eq!(kept.len(), 3);
    let hex: String = kept.iter().map(|k| casebook::vault::hex(&k.0)).collect();
    assert!(!hex.contains(&token.text()) && !hex.contains(&session.text()));
    let hash: Option<(String,)> = tx
        .fetch_optional("SELECT password_hash FROM staff WHERE id = $1", args![id])
        .await
        .unwrap();
    let hash = hash.unwrap().0;
    assert!(hash.starts_with("$argon2id$") && !hash.contains(PASSWORD));
    let log: Vec<(String,)> = tx
        .fetch_all(
            "SELECT actor || action || subject || detail FROM audit_entries",
            args![],
        )
        .await
        .unwrap();
    assert!(log.len() >= 3);
    assert!(
        log.iter()
            .all(|l| !l.0.contains("noy") && !l.0.contains("ນ້ອຍ"))
    );
    assert!(
        session::find(&mut tx, &session, house.now() + IDLE)
            .await
            .unwrap()
            .is_none()
    );
}
