//! A member of staff at the console, over plain HTTP: what a browser without a
//! script does.

mod work;

pub use work::case_page;

use reqwest::{Client, Response, StatusCode, header, redirect::Policy};

use crate::{authenticator::Authenticator, patience, program::Program};

/// Somebody of the staff, with the cookie of their session.
#[derive(Debug)]
pub struct Staff {
    client: Client,
    base: String,
    cookie: String,
    login: String,
    authenticator: Authenticator,
}

const PASSWORD: &str = "a long enough password";

impl Staff {
    /// Accepts an invitation and signs in.
    pub async fn begins(program: &Program, invite: &str, login: &str) -> Self {
        let client = Client::builder()
            .redirect(Policy::none())
            .build()
            .expect("a client");
        let page = text(client.get(invite).send().await.expect("the invitation")).await;
        let secret = between(&page, "<code class=\"secret\">", "</code>");
        let authenticator = Authenticator::new(&secret);
        let mut staff = Self {
            client,
            base: program.url(""),
            cookie: String::new(),
            login: login.to_owned(),
            authenticator,
        };
        let offer = value_of(&page, "offer");
        let code = staff.authenticator.code().await;
        let path = invite
            .strip_prefix(&staff.base)
            .unwrap_or(invite)
            .to_owned();
        let form = [
            ("offer", offer.as_str()),
            ("name", login),
            ("password", PASSWORD),
            ("again", PASSWORD),
            ("code", &code),
        ];
        let accepted = staff.post(&path, &form).await;
        assert!(
            accepted.status().is_redirection() || accepted.status().is_success(),
            "{}",
            text(accepted).await
        );
        staff.signs_in().await;
        staff
    }

    async fn signs_in(&mut self) {
        let code = self.authenticator.code().await;
        let login = self.login.clone();
        let form = [
            ("login", login.as_str()),
            ("password", PASSWORD),
            ("code", &code),
            ("to", ""),
        ];
        let entered = self.post("/console/sign-in", &form).await;
        assert!(
            entered.status().is_redirection(),
            "signing in as {login}: {}",
            text(entered).await
        );
        let set = entered.headers().get(header::SET_COOKIE).expect("a cookie");
        let cookie = set.to_str().expect("a cookie in ASCII");
        self.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    }

    /// The page at `path`.
    pub async fn opens(&self, path: &str) -> String {
        // The program may be killed in the middle of an answer: whoever looks, looks again.
        let deadline = tokio::time::Instant::now() + patience::PATIENCE;
        loop {
            let page = self.client.get(format!("{}{path}", self.base));
            match page.header(header::COOKIE, &self.cookie).send().await {
                Ok(page) => return text(page).await,
                Err(error) if tokio::time::Instant::now() >= deadline => panic!("a page: {error}"),
                Err(_) => tokio::time::sleep(patience::GLANCE).await,
            }
        }
    }

    /// The bytes at `path`.
    pub async fn fetches(&self, path: &str) -> Vec<u8> {
        let file = self
            .client
            .get(format!("{}{path}", self.base))
            .header(header::COOKIE, &self.cookie);
        let file = file.send().await.expect("an answer");
        assert!(file.status().is_success(), "{path}: {}", file.status());
        file.bytes().await.expect("a file").to_vec()
    }

    /// What is answered when `path` is asked for.
    pub async fn is_answered(&self, path: &str) -> StatusCode {
        let page = self
            .client
            .get(format!("{}{path}", self.base))
            .header(header::COOKIE, &self.cookie);
        page.send().await.expect("an answer").status()
    }

    /// Waits until the page at `path` says this.
    pub async fn sees(&self, path: &str, words: &str) -> String {
        let seen = patience::until(async || {
            Some(self.opens(path).await).filter(|page| page.contains(words))
        })
        .await;
        match seen {
            Some(page) => page,
            None => panic!(
                "{} never saw {words:?} at {path}:\n{}",
                self.login,
                self.opens(path).await
            ),
        }
    }

    /// Fills the form of the page `from` and sends it to `path`.
    pub async fn fills(&self, from: &str, path: &str, fields: &[(&str, &str)]) -> Response {
        let answer = self.sends(from, path, fields).await;
        assert!(
            answer.status().is_success() || answer.status().is_redirection(),
            "{} got {} from {path}: {}",
            self.login,
            answer.status(),
            text(answer).await
        );
        answer
    }

    /// As [`Self::fills`], whatever is answered.
    pub async fn sends(&self, from: &str, path: &str, fields: &[(&str, &str)]) -> Response {
        let page = self.opens(from).await;
        let token = value_of(&page, "form_token");
        let mut form = vec![("form_token", token.as_str())];
        form.extend_from_slice(fields);
        self.post(path, &form).await
    }

    /// The token that this member's forms carry.
    pub async fn form_token(&self) -> String {
        value_of(&self.opens("/console/queue").await, "form_token")
    }

    /// The same, for an officer.
    pub async fn packet_token(&self) -> String {
        value_of(&self.opens("/console/referrals").await, "form_token")
    }

    async fn post(&self, path: &str, form: &[(&str, &str)]) -> Response {
        self.try_post(path, form).await.expect("an answer")
    }

    /// What is answered, if anything: the program may be gone.
    pub async fn try_post(&self, path: &str, form: &[(&str, &str)]) -> reqwest::Result<Response> {
        self.client
            .post(format!("{}{path}", self.base))
            .header(header::COOKIE, &self.cookie)
            .header(header::ORIGIN, &self.base)
            .header("sec-fetch-site", "same-origin")
            .form(form)
            .send()
            .await
    }
}

async fn text(answer: Response) -> String {
    answer.text().await.expect("a body")
}

/// What stands between two texts on a page.
pub fn between(page: &str, before: &str, after: &str) -> String {
    let rest = page
        .split_once(before)
        .unwrap_or_else(|| panic!("no {before:?} in:\n{page}"))
        .1;
    rest.split_once(after)
        .unwrap_or_else(|| panic!("no {after:?} after {before:?}"))
        .0
        .to_owned()
}

/// The value of a hidden field.
fn value_of(page: &str, name: &str) -> String {
    between(page, &format!("name=\"{name}\" value=\""), "\"")
}
