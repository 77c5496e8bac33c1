//! Invitations: how often a link works, and what is kept of it.

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
    the_first_administrator_is_invited_until_one_accepts,
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

pub fn new(login: &str, role: Role, agency: Option<&str>) -> NewStaff {
    NewStaff {
        login: Login::parse(login).unwrap(),
        name: Name::parse("Noy").unwrap(),
        role,
        agency: agency.map(str::to_owned),
        language: "lo".into(),
    }
}

pub fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> &'static str {
    match result {
        Err(Error::Refused(why)) => why,
        other => panic!("not refused: {other:?}"),
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

    pub async fn standing(&self, id: Uuid) -> Standing {
        let mut tx = self.begin().await;
        staff::find(&mut tx, id)
            .await
            .unwrap()
            .unwrap()
            .standing(self.now())
    }

    pub async fn can_be_used(&self, token: &Token) -> bool {
        let mut tx = self.begin().await;
        invite::find(&mut tx, token, self.now())
            .await
            .unwrap()
            .is_some()
    }
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
