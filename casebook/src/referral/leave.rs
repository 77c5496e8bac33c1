//! What may leave the hotline for an agency, whichever way it goes: as a packet or in
//! a telephone call.

use sqlx::FromRow;

use crate::act::Act;
use crate::case::ServiceLine;
use crate::case::view::Flags;
use crate::packet::need::{self, Reader};
use crate::written::written;
use crate::{Error, Result, Tx, Uuid, args};

/// Kinds of agencies that carry a badge.
const OFFICIALS: [&str; 5] = [
    "police",
    "special_investigation",
    "emergency",
    "immigration",
    "maritime",
];

/// True when nobody at an agency of this kind may be told over the person's head, because
/// an official is part of it: they may be asked about it.
pub fn is_barred(kind: &str, flags: Flags) -> bool {
    flags.official_suspected && carries_badge(kind)
}

/// True for a kind of agency whose people are officials.
pub fn carries_badge(kind: &str) -> bool {
    OFFICIALS.contains(&kind)
}

/// What is asked of a case before anything leaves it.
#[derive(FromRow)]
pub(crate) struct CaseRow {
    pub priority: i64,
    pub age_band: String,
    pub country: String,
    pub service_line: String,
    pub training: bool,
    pub wrapped_key: Option<Vec<u8>>,
    pub sealed: Vec<u8>,
}

/// The update that changes nothing keeps a second offer waiting until this one is
/// through.
pub(crate) async fn lock(tx: &mut Tx, case: Uuid) -> Result<Option<CaseRow>> {
    tx.fetch_optional(
        "UPDATE cases SET priority = priority WHERE id = $1
         RETURNING priority, age_band, country, service_line, training, wrapped_key, sealed",
        args![case],
    )
    .await
}

pub(crate) async fn check_border(
    tx: &mut Tx,
    case: &CaseRow,
    agency: &str,
    line: ServiceLine,
) -> Result<()> {
    let agency: Option<(String,)> = tx
        .fetch_optional("SELECT country FROM agencies WHERE id = $1", args![agency])
        .await?;
    let (country,) = agency.ok_or(Error::Refused("no-agency"))?;
    if may_cross((&case.country, case.priority), &country, line) {
        Ok(())
    } else {
        Err(Error::Refused("cross-border"))
    }
}

/// True when a case of this country and priority may go for this to an agency of that one:
/// across the border only where a life is in danger, or for the way home.
pub fn may_cross(
    (country, priority): (&str, i64),
    agency_country: &str,
    line: ServiceLine,
) -> bool {
    priority == 1 || line == ServiceLine::Return || !need::is_abroad(country, agency_country)
}

/// Whose eyes `agency` has on this case.
pub(crate) async fn reader(tx: &mut Tx, case: &CaseRow, agency: &str) -> Result<Reader> {
    let row: Option<(String, String)> = tx
        .fetch_optional(
            "SELECT kind, country FROM agencies WHERE id = $1",
            args![agency],
        )
        .await?;
    let (kind, country) = row.ok_or(Error::Refused("no-agency"))?;
    Ok(Reader::of(&kind, &country, &case.country))
}

/// Lets a named person decide over the person's silence, with a reason: the reason as
/// it is kept.
///
/// # Errors
/// [`Error::Refused`]: `override-not-allowed`, `official-suspected`, `reason-missing`.
pub(crate) async fn overridden(
    tx: &mut Tx,
    act: &Act<'_>,
    (id, case): (Uuid, &CaseRow),
    agency: &str,
    reason: &str,
) -> Result<String> {
    if case.priority != 1 && case.age_band != "minor" {
        return Err(Error::Refused("override-not-allowed"));
    }
    let key = act.vault.master().unwrap(id, case.wrapped_key.as_deref())?;
    let flags: Flags = key.open_json("cases.sealed", id, &case.sealed)?;
    let kind: Option<(String,)> = tx
        .fetch_optional("SELECT kind FROM agencies WHERE id = $1", args![agency])
        .await?;
    if kind.is_some_and(|(kind,)| is_barred(&kind, flags)) {
        return Err(Error::Refused("official-suspected"));
    }
    let reason = written(reason).ok_or(Error::Refused("reason-missing"))?;
    Ok(reason.to_owned())
}
