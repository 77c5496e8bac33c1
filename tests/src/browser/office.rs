//! What a member of staff does in the console with a browser.

use super::Browser;
use crate::authenticator::Authenticator;

/// What everybody of the staff chooses here. Not a password of anybody.
const PASSWORD: &str = "four quiet boats at noon";

/// Somebody with an account, as they know themself.
#[derive(Debug)]
pub struct Account {
    login: String,
    phone: Authenticator,
}

impl Browser {
    /// Follows a one-time link and fills it in: name, password, authenticator. What is
    /// left is to press the button.
    pub async fn begins_account(&self, link: &str, name: &str) -> Account {
        self.goes_to(link).await;
        let secret = self.finds("code.secret").await.text().await;
        let login = self.finds("#login").await.attribute("value").await;
        let account = Account {
            login: login.expect("the login is shown"),
            phone: Authenticator::new(&secret),
        };
        self.fills("#name", name).await;
        self.fills("#password", PASSWORD).await;
        self.fills("#again", PASSWORD).await;
        self.fills("#code", &account.phone.code().await).await;
        account
    }

    pub async fn signs_in(&self, console: &str, account: &Account) {
        self.goes_to(&format!("{console}/sign-in")).await;
        self.fills("#login", &account.login).await;
        self.fills("#password", PASSWORD).await;
        self.fills("#code", &account.phone.code().await).await;
        self.clicks_on("button.main").await;
        self.finds(".viewer").await;
    }

    pub async fn signs_out(&self) {
        self.clicks_on(".viewer button").await;
        self.finds("#password").await;
    }

    /// As an administrator: makes an account, and takes down the link for it.
    pub async fn adds(
        &self,
        console: &str,
        login: &str,
        role: &str,
        agency: &str,
        language: &str,
    ) -> String {
        self.goes_to(&format!("{console}/people/new")).await;
        self.fills("#name", login).await;
        self.fills("#login", login).await;
        self.clicks_on(&format!("#role-{role}")).await;
        self.chooses("#agency", agency).await;
        self.chooses("#language", language).await;
        self.looks_well(&format!("{login}-account")).await;
        self.clicks_on("button.main").await;
        self.finds("#link").await.text().await
    }
}
