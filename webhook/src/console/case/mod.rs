//! `/console/case/{id}`: one case, and everything that is done on it.
//!
//! What staff read comes from the casebook under their scope; what reaches the
//! person goes to the desk as an event. Whoever acts on a case that nobody has,
//! has it from then on; on a case of somebody else they are told whose it is.

mod answer;
mod change;
mod choose;
mod file;
mod fit;
mod keeping;
pub(super) mod open;
mod refer;
mod refused;
mod show;
mod side;
mod write;

use axum::Router;
use axum::extract::Path;
use casebook::act::{Act, Read};
use casebook::case::claim::{self, Claim, Holder};
use casebook::{Tx, Uuid};

use super::error::{Error, Result};
use super::who::Signed;
use crate::app::App;

pub(super) use refer::forget;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .merge(open::routes())
        .merge(file::routes())
        .merge(keeping::routes())
        .merge(write::routes())
        .merge(change::routes())
        .merge(refer::routes())
        .merge(answer::routes())
}

impl App {
    /// What `signed` does now.
    pub(super) fn act<'a>(&'a self, signed: &'a Signed) -> Act<'a> {
        Act {
            scope: &signed.scope,
            pen: self.pen(),
        }
    }

    /// A transaction for a content read: one that can write the audit entry, unless
    /// that of the last quarter of an hour still stands. A page that looks every
    /// two seconds so leaves SQLite's one writing connection alone.
    pub(super) async fn reading(&self, act: &Act<'_>, read: Read, id: Uuid) -> Result<Tx> {
        let mut tx = self.db.read().await?;
        if act.has_read(&mut tx, read, id).await? {
            return Ok(tx);
        }
        drop(tx);
        Ok(self.db.begin().await?)
    }
}

/// The id in an address; anything else is no page.
pub(super) fn id(Path(text): Path<String>) -> Result<Uuid> {
    Uuid::try_parse(&text).map_err(|_| Error::NotFound)
}

/// Claims the case for `signed`, or says who has it.
pub(super) async fn claimed(app: &App, signed: &Signed, case: Uuid) -> Result<Option<Holder>> {
    let mut tx = app.db.begin().await?;
    let claim = claim::claim(&mut tx, &app.act(signed), case).await?;
    tx.commit().await?;
    match claim {
        Claim::Yours => Ok(None),
        Claim::Taken(holder) => Ok(Some(holder)),
        Claim::Gone => Err(Error::NotFound),
    }
}

/// The address of a case.
pub(super) fn address(case: Uuid) -> String {
    format!("/console/case/{case}")
}
