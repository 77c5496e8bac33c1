//! Referrals: an offer of a case to one agency, with a packet and a clock.
//!
//! asking → offered → accepted / declined / expired; asking → refused when the
//! person says no; the hotline may withdraw it before it is decided, and after.
//! Every step is one conditional UPDATE on the state before it, so that two people
//! who decide at once cannot both be right.

pub mod decide;
pub mod inbox;
pub mod leave;
pub mod offer;
pub mod settle;
pub mod step;

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::case::{ServiceLine, codes};
use crate::told::Group;
use crate::vault::DataKey;
use crate::{Millis, Result, Tx, Uuid, args};

codes! {
    /// Where a referral stands.
    State, "referral state" {
        /// The person is asked whether we may tell this agency.
        Asking = "asking",
        /// They said no.
        Refused = "refused",
        Offered = "offered",
        Accepted = "accepted",
        Declined = "declined",
        /// Nobody at the agency decided in time.
        Expired = "expired",
        Done = "done",
        /// The hotline took it back.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// Why it may leave the hotline.
    Basis, "referral basis" {
        Consent = "consent",
        /// Danger to life, or a child: a named person's decision, with a reason.
        Override = "override",
    }
}

codes! {
    /// Why an agency does not take it.
    DeclineReason, "decline reason" {
        NotOurs = "not_ours",
        OtherArea = "other_area",
        NoCapacity = "no_capacity",
        Language = "language",
        TooLittle = "too_little",
        Other = "other",
    }
}

/// What leaves the hotline without consent: the least with which someone can be
/// helped (`domain.md` 5.4).
pub const MINIMUM: [Group; 2] = [Group::Triage, Group::Place];

/// The plain form of `referrals.sealed`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Reasons {
    #[serde(default, rename = "override", skip_serializing_if = "Option::is_none")]
    pub overridden: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declined: Option<Declined>,
}

/// Why an agency declined, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declined {
    /// The code of a [`DeclineReason`].
    pub code: String,
    pub text: String,
}

/// A referral as the hotline sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    pub id: Uuid,
    pub agency: String,
    pub service_line: String,
    pub state: State,
    pub basis: Basis,
    pub groups: Vec<Group>,
    pub offered_by: String,
    pub created_at: Millis,
    pub due_at: Option<Millis>,
    pub decided_by: Option<String>,
    pub decided_at: Option<Millis>,
    /// When it ended: taken back, done, no longer agreed to, run out.
    pub ended_at: Option<Millis>,
    /// Who ended it, when that was a member of staff.
    pub ended_by: Option<String>,
    pub override_reason: Option<String>,
    pub declined: Option<Declined>,
    pub training: bool,
}

#[derive(FromRow)]
struct Stored {
    id: Uuid,
    agency_id: String,
    service_line: String,
    state: String,
    basis: String,
    groups: String,
    offered_by: String,
    created_at: Millis,
    due_at: Option<Millis>,
    decided_by: Option<String>,
    decided_at: Option<Millis>,
    ended_at: Option<Millis>,
    ended_by: Option<String>,
    sealed: Vec<u8>,
    training: bool,
}

/// The referrals of a case, oldest first.
pub(crate) async fn of_case(tx: &mut Tx, key: &DataKey, case: Uuid) -> Result<Vec<Referral>> {
    let rows: Vec<Stored> = tx
        .fetch_all(
            "SELECT r.id, r.agency_id, r.service_line, r.state, r.basis, r.groups, o.name AS offered_by,
                    r.created_at, r.due_at, d.name AS decided_by, r.decided_at, r.ended_at,
                    e.name AS ended_by, r.sealed, r.training
             FROM referrals r JOIN staff o ON o.id = r.offered_by
             LEFT JOIN staff d ON d.id = r.decided_by LEFT JOIN staff e ON e.id = r.ended_by
             WHERE r.case_id = $1 ORDER BY r.created_at, r.id",
            args![case],
        )
        .await?;
    rows.into_iter().map(|row| opened(key, row)).collect()
}

fn opened(key: &DataKey, row: Stored) -> Result<Referral> {
    let reasons: Reasons = key.open_json("referrals.sealed", row.id, &row.sealed)?;
    Ok(Referral {
        id: row.id,
        agency: row.agency_id,
        service_line: row.service_line,
        state: row.state.parse()?,
        basis: row.basis.parse()?,
        groups: Group::parse_list(&row.groups),
        offered_by: row.offered_by,
        created_at: row.created_at,
        due_at: row.due_at,
        decided_by: row.decided_by,
        decided_at: row.decided_at,
        ended_at: row.ended_at,
        ended_by: row.ended_by,
        override_reason: reasons.overridden,
        declined: reasons.declined,
        training: row.training,
    })
}

/// What people last said: for each report, agency and purpose the latest row.
macro_rules! last_said {
    ($which:literal) => {
        concat!(
            "(SELECT rp.case_id, rp.id AS report_id, o.agency_id, o.purpose, o.groups, o.until
              FROM reports rp JOIN consents o ON o.report_id = rp.id
              WHERE ",
            $which,
            " AND NOT EXISTS (
                  SELECT 1 FROM consents n WHERE n.report_id = o.report_id AND n.agency_id = o.agency_id
                  AND n.purpose = o.purpose AND (n.at > o.at OR (n.at = o.at AND n.id > o.id))))"
        )
    };
}
pub(crate) use last_said;

/// The consents that count, as a table to select from. Whoever uses it compares `until`
/// with the time, and the purpose with the service line of the work: whoever agreed to be
/// protected has not agreed to have somebody looked into.
macro_rules! current_consents {
    () => {
        crate::referral::last_said!("o.granted AND o.withdrawn_at IS NULL")
    };
}
pub(crate) use current_consents;

/// As [`current_consents`], what was refused or taken back.
macro_rules! refusals {
    () => {
        crate::referral::last_said!("(NOT o.granted OR o.withdrawn_at IS NOT NULL)")
    };
}
pub(crate) use refusals;

/// True when somebody said no, or took a yes back; else it is the time of a yes that is over.
pub(crate) async fn is_taken_back(tx: &mut Tx, referral: Uuid) -> Result<bool> {
    let refused = tx
        .number(
            concat!(
                "SELECT COUNT(*) FROM referrals r JOIN ",
                refusals!(),
                " k ON k.case_id = r.case_id AND k.agency_id = r.agency_id AND k.purpose = r.service_line
                 WHERE r.id = $1"
            ),
            args![referral],
        )
        .await?;
    Ok(refused > 0)
}

/// The groups that the person's present consents allow `agency` to see for work on `line`,
/// in any of the case's reports; `None` when there is no consent.
pub(crate) async fn consented(
    tx: &mut Tx,
    case: Uuid,
    agency: &str,
    line: ServiceLine,
    now: Millis,
) -> Result<Option<Vec<Group>>> {
    let rows: Vec<(String,)> = tx
        .fetch_all(
            concat!(
                "SELECT groups FROM ",
                current_consents!(),
                " k WHERE k.case_id = $1 AND k.agency_id = $2 AND k.purpose = $3 AND k.until > $4"
            ),
            args![case, agency, line.code(), now],
        )
        .await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let allowed = Group::ALL.into_iter();
    let all: Vec<Vec<Group>> = rows.iter().map(|r| Group::parse_list(&r.0)).collect();
    Ok(Some(
        allowed
            .filter(|g| all.iter().any(|list| list.contains(g)))
            .collect(),
    ))
}

/// The agencies with somebody who can sign in and decide; no other can be offered
/// anything.
///
/// # Errors
/// Those of the database.
pub async fn active_agencies(tx: &mut Tx) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .fetch_all(
            "SELECT DISTINCT agency_id FROM staff
             WHERE agency_id IS NOT NULL AND role IN ('officer', 'manager')
               AND disabled_at IS NULL AND password_hash IS NOT NULL
             ORDER BY agency_id",
            args![],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
