//! What every page of the console knows: its language, who looks at it, and where
//! it stands in the menu. Templates say everything through [`Page`].

use std::sync::Arc;

use askama::Template;
use axum::http::{HeaderMap, header};
use axum::response::Html;
use bot::words::{Lang, Words};
use casebook::Millis;
use casebook::scope::Role;

use super::error::{Error, Result};
use super::files;
use super::labels::script;
pub use super::nav::{Nav, role_message};
use super::when::{self, Civil};
use super::who::{Signed, cookie};
use crate::app::App;
use crate::chat;

/// The message that names the country of an agency (`TH` or `LA`).
pub fn country_message(code: &str) -> &'static str {
    if code == "LA" {
        "country-LA"
    } else {
        "country-TH"
    }
}

/// Who looks at a page.
#[derive(Debug, Clone)]
pub struct Viewer {
    pub name: String,
    pub role: Role,
    pub on_duty: bool,
    /// Taken off duty, because nobody touched their pages.
    pub lapsed: bool,
    /// Goes into every form as `form_token`.
    pub form_token: String,
    /// Goes, as `once`, into the forms that are to be taken once.
    pub once: String,
}

/// What the layout needs; every page's template has it as its field `page`.
#[derive(Debug, Clone)]
pub struct Page {
    pub lang: Lang,
    pub viewer: Option<Viewer>,
    pub nav: Nav,
    /// Address of the page itself, where a change of language comes back to.
    pub here: String,
    now: Millis,
    words: Arc<Words>,
}

impl Page {
    /// A page for somebody who is signed in; `here` is its own address.
    pub fn new(app: &App, signed: &Signed, nav: Nav, here: impl Into<String>) -> Self {
        let viewer = Viewer {
            name: signed.staff.name.clone(),
            role: signed.staff.role,
            on_duty: signed.staff.on_duty_since.is_some(),
            lapsed: signed.staff.duty_lapsed_at.is_some(),
            form_token: signed.form_token.clone(),
            once: casebook::vault::hex(&app.entropy.bytes::<16>()),
        };
        Self {
            viewer: Some(viewer),
            nav,
            ..Self::outside(app, signed.lang, here)
        }
    }

    /// A page for somebody who is not signed in.
    pub fn outside(app: &App, lang: Lang, here: impl Into<String>) -> Self {
        Self {
            lang,
            viewer: None,
            nav: Nav::None,
            here: here.into(),
            now: app.clock.now(),
            words: Arc::clone(&app.words),
        }
    }

    /// The message `id` (or `id.attribute`).
    pub fn say(&self, id: &str) -> String {
        self.words.say(self.lang, id, &[])
    }

    /// The message `id` with one variable.
    pub fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.words.say(self.lang, id, &[(name, value.into())])
    }

    /// The message `id` with a number in it.
    pub fn count(&self, id: &str, name: &str, value: i64) -> String {
        self.words.say(self.lang, id, &[(name, value.into())])
    }

    /// The language of a name by its script, for the screen reader and the line breaks.
    pub fn tongue(&self, name: &str) -> &'static str {
        script(name, self.lang.code())
    }

    /// The name of `role`.
    pub fn role(&self, role: &Role) -> String {
        self.say(role_message(*role))
    }

    /// The viewer's menu.
    pub fn menu(&self) -> &'static [Nav] {
        self.viewer.as_ref().map_or(&[], |v| Nav::of(v.role))
    }

    /// Every language with its own name, for the switch.
    pub fn languages(&self) -> Vec<(Lang, String)> {
        let name = |lang: &Lang| (*lang, self.words.say(*lang, "language-name", &[]));
        Lang::offered().iter().map(name).collect()
    }

    /// “November 2026”.
    pub fn month(&self, month: i64, year: i64) -> String {
        let args = [("month", month.into()), ("year", year.to_string().into())];
        self.words.say(self.lang, "console-month", &args)
    }

    /// The clock of `at` where it is today, else its day too: “22 November, 14:30”.
    pub fn moment(&self, at: &Millis) -> String {
        when::moment(&self.words, self.lang, *at, self.now)
    }

    /// The exact moment, the same in every language: “2026-11-22 14:30:05”.
    pub fn exact(&self, at: &Millis) -> String {
        Civil::of(*at).exact()
    }

    /// The emergency numbers of both countries, below the name of each, whatever the database
    /// says.
    pub fn numbers(&self) -> Vec<String> {
        chat::numbers::shipped(&self.words, self.lang, self.now)
    }

    /// The address of a file in `static/`, which changes with its content.
    pub fn file(&self, name: &str) -> String {
        files::address(name)
    }
}

/// What is wrong with a form: the field's id and the message that says so.
#[derive(Debug, Clone, Default)]
pub struct Faults(pub Vec<(&'static str, &'static str)>);

impl Faults {
    /// Notes a fault.
    pub fn add(&mut self, field: &'static str, message: &'static str) {
        self.0.push((field, message));
    }

    /// True when the form can be used.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The message for a field, if something is wrong with it.
    pub fn of(&self, field: &str) -> Option<&'static str> {
        self.0.iter().find(|(f, _)| *f == field).map(|(_, m)| *m)
    }
}

/// The page of an error.
#[derive(Template)]
#[template(path = "console/error.html")]
pub(super) struct ErrorPage {
    page: Page,
    message: &'static str,
    more: &'static str,
    reference: String,
    is_fault: bool,
    /// Where nothing can be saved: whom to call meanwhile, a line each.
    numbers: Vec<String>,
    /// What was written in the form that was not taken.
    unsaved: Vec<String>,
}

impl ErrorPage {
    pub(super) fn new(page: Page, error: &Error, reference: String, unsaved: Vec<String>) -> Self {
        let (message, more) = error.messages();
        let numbers = match error {
            Error::Unkept(_) => page.numbers(),
            _ => Vec::new(),
        };
        Self {
            numbers,
            page,
            message,
            more,
            reference,
            is_fault: matches!(error, Error::Failed(_) | Error::Unkept(_)),
            unsaved,
        }
    }
}

/// A rendered page.
///
/// # Errors
/// [`Error::Failed`]; templates fail only on faults of ours.
pub fn html(template: &impl Template) -> Result<Html<String>> {
    Ok(Html(template.render()?))
}

/// The language that this browser chose, if it did.
pub fn chosen(headers: &HeaderMap) -> Option<Lang> {
    cookie(headers, super::language::COOKIE).and_then(Lang::parse)
}

/// The language of somebody who is not signed in: the one they chose, else the
/// first of the browser's that has words, else English.
pub fn spoken(headers: &HeaderMap) -> Lang {
    let wished = headers.get(header::ACCEPT_LANGUAGE);
    let mut wished = wished
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default()
        .split([',', ';']);
    chosen(headers)
        .or_else(|| wished.find_map(|l| Lang::parse(l.trim())))
        .unwrap_or(Lang::ENGLISH)
}

/// The address under which the console is reached from outside, without a path.
pub fn outer_address(app: &App, headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|h| h.to_str().ok());
    match (&app.config.http.public_url, host) {
        (Some(url), _) => url.clone(),
        (None, Some(host)) => format!("http://{host}"),
        (None, None) => format!("http://{}", app.config.http.listen),
    }
}
