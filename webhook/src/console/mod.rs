//! The staff console under `/console`: one file a feature, each with its own
//! `routes()`.
//!
//! To add a page: a template in `templates/console/` that extends
//! `console/layout.html` and has a field `page: Page`; a route whose handler takes
//! [`Signed`] (or [`Filled`] for a form) and asks the scope for what it may do; a
//! line in [`routes`]; an entry in [`Nav`] if it belongs into the menu.
//!
//! Every answer passes [`guard::watch`]: requests that change something must come
//! from our own pages, and every answer carries the headers that keep a page from
//! being framed, cached or scripted by others.

mod audit;
mod audit_words;
mod call_backs;
mod calls;
mod case;
mod code_typed;
mod complaints;
mod duty;
pub mod error;
mod feedback;
mod files;
mod fresh;
mod guard;
mod home;
mod invite;
mod kept;
mod labels;
mod language;
mod nav;
mod newcomer;
mod numbers;
mod opening;
pub mod page;
mod people;
mod qr;
mod queue;
mod referral;
mod referrals;
mod sign_in;
mod slow;
mod steps;
#[cfg(test)]
mod tests;
mod trouble;
pub mod when;
pub mod who;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::any;

use crate::app::App;

pub use error::{Error, Result};
pub use page::{Faults, Nav, Page, html};
pub use who::{Filled, Signed};

/// The largest form, in bytes.
const FORM_LIMIT: usize = 64 * 1024;

/// Everything under `/console`.
pub fn routes(app: &App) -> Router<App> {
    Router::new()
        .merge(home::routes())
        .merge(language::routes())
        .merge(files::routes())
        .merge(sign_in::routes())
        .merge(invite::routes())
        .merge(duty::routes())
        .merge(calls::routes())
        .merge(call_backs::routes())
        .merge(people::routes())
        .merge(newcomer::routes())
        .merge(numbers::routes())
        .merge(opening::routes())
        .merge(audit::routes())
        .merge(complaints::routes())
        .merge(trouble::routes())
        .merge(queue::routes())
        .merge(case::routes())
        .merge(referral::routes())
        .merge(referrals::routes())
        .merge(steps::routes())
        .route("/console/{*rest}", any(async || Error::NotFound))
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(from_fn_with_state(app.clone(), guard::watch))
}

impl App {
    /// What a change in the console is written with.
    pub fn pen(&self) -> casebook::Pen<'_> {
        casebook::Pen {
            vault: &self.vault,
            entropy: &self.entropy,
            chain: casebook::act::CHAIN,
            now: self.clock.now(),
        }
    }
}
