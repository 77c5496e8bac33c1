//! `/console/case/{id}`: one case, and everything that is done on it.
//!
//! What staff read comes from the casebook under their scope; what reaches the
//! person goes to the desk as an event. Whoever acts on a case that nobody has,
//! has it from then on; on a case of somebody else they are told whose it is. The
//! casebook, and the desk, look at that in the transaction of what is done, and at
//! whether the form was taken before; [`finish`] says what came of it.

mod agency;
mod answer;
mod answerable;
mod change;
mod choose;
mod facts;
mod file;
mod fit;
mod keeping;
mod line;
pub(super) mod open;
mod opened;
mod refer;
mod refused;
mod show;
mod side;
mod unsaved;
mod write;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use bot::talk::event::StaffEvent;
use casebook::act::{Act, Read};
use casebook::case::claim::{self, Claim, Holder};
use casebook::{Tx, Uuid, telling};

use super::error::{Error, Result};
use super::labels::Labels;
use super::who::Signed;
use crate::app::App;
pub(super) use unsaved::{Sheet, Unsaved};

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

/// Ends what was done on a case: on to `there`, or the page of the form again with the words
/// for what the casebook refused; whoever was slower is told who has the case. Where it was
/// claimed with this, the person hears that somebody reads.
pub(super) async fn finish(
    app: &App,
    signed: &Signed,
    tx: Tx,
    done: casebook::Result<()>,
    there: &str,
    sheet: Sheet<'_>,
) -> Result<Response> {
    let code = match done {
        Ok(()) => {
            tx.commit().await?;
            tell_read(app, signed, sheet.case).await?;
            return Ok(Redirect::to(there).into_response());
        }
        Err(casebook::Error::Refused("no-case")) => return Err(Error::NotFound),
        Err(casebook::Error::Refused(code)) => code,
        Err(e) => return Err(e.into()),
    };
    drop(tx);
    if code == "not-claimed" {
        return taken(app, signed, sheet.case, sheet.unsaved()).await;
    }
    let fault = Labels::new(app, signed.lang).known("case-fault-", code);
    let fault = fault.ok_or(Error::Forbidden)?;
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let unsaved = sheet.unsaved();
    match sheet.agency {
        Some(about) => {
            agency::again(app, signed, (sheet.case, about), status, fault, unsaved).await
        }
        None => open::again(app, signed, sheet.case, status, fault, unsaved).await,
    }
}

/// The case as it is, with the name of whoever has it.
pub(super) async fn taken(
    app: &App,
    signed: &Signed,
    case: Uuid,
    unsaved: Unsaved,
) -> Result<Response> {
    let mut tx = app.db.read().await?;
    let holder = claim::held_by(&mut tx, &app.act(signed), case).await?;
    drop(tx);
    match holder {
        Some(holder) => open::conflict(app, signed, case, holder, unsaved).await,
        // Given back in this moment: they may try again.
        None => {
            let fault = Labels::new(app, signed.lang).code("case-fault-", "not-claimed");
            let status = StatusCode::CONFLICT;
            open::again(app, signed, case, status, fault, unsaved).await
        }
    }
}

/// Whoever told something in the case hears, once, that somebody reads it. Where that
/// cannot be said now, the clock says it later.
pub(super) async fn tell_read(app: &App, signed: &Signed, case: Uuid) -> Result<()> {
    let mut tx = app.db.read().await?;
    let unread = telling::unread(&mut tx, case).await?;
    drop(tx);
    for telling in unread {
        let told = app
            .desk
            .tell_once(telling, signed.staff.id, StaffEvent::Read);
        if let Err(error) = told.await {
            tracing::warn!(case.id = %case, error = %error, "somebody could not be told that their report is read");
        }
    }
    Ok(())
}

/// The address of a case.
pub(super) fn address(case: Uuid) -> String {
    format!("/console/case/{case}")
}
