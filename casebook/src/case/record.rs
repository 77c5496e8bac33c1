//! What stands on a case beside the talk: notes of staff, and what the person
//! has agreed to.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::act::Act;
use crate::case::codes;
use crate::told::Group;
use crate::vault::DataKey;
use crate::{Millis, Result, Tx, Uuid, args};

codes! {
    /// What a note is about.
    NoteKind, "note kind" {
        Note = "note",
        /// A call to the person.
        Call = "call",
        Priority = "priority",
        Close = "close",
    }
}

/// The plain form of `notes.sealed`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NoteText {
    pub text: String,
    /// For a change of priority: from and to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<(i64, i64)>,
}

/// A note by a member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub kind: NoteKind,
    pub by: String,
    pub at: Millis,
    pub text: String,
    pub change: Option<(i64, i64)>,
}

#[derive(FromRow)]
struct StoredNote {
    id: Uuid,
    kind: String,
    name: String,
    at: Millis,
    sealed: Vec<u8>,
}

/// The notes of a case, oldest first.
pub(crate) async fn notes(tx: &mut Tx, key: &DataKey, case: Uuid) -> Result<Vec<Note>> {
    let rows: Vec<StoredNote> = tx
        .fetch_all(
            "SELECT n.id, n.kind, s.name, n.at, n.sealed FROM notes n
             JOIN staff s ON s.id = n.staff_id WHERE n.case_id = $1 ORDER BY n.id",
            args![case],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            let plain: NoteText = key.open_json("notes.sealed", row.id, &row.sealed)?;
            Ok(Note {
                kind: row.kind.parse()?,
                by: row.name,
                at: row.at,
                text: plain.text,
                change: plain.change,
            })
        })
        .collect()
}

/// Adds a note under the case's key.
pub(crate) async fn add_note(
    tx: &mut Tx,
    act: &Act<'_>,
    key: &DataKey,
    case: Uuid,
    kind: NoteKind,
    note: &NoteText,
) -> Result<()> {
    let id = act.id();
    let sealed = key.seal_json(act.entropy, "notes.sealed", id, note)?;
    tx.execute(
        "INSERT INTO notes (id, case_id, staff_id, at, kind, sealed) VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, case, act.scope.staff(), act.now, kind.code(), sealed],
    )
    .await?;
    Ok(())
}

/// One thing the person was asked about one agency, and what they said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    pub report: Uuid,
    pub agency: String,
    pub granted: bool,
    pub groups: Vec<Group>,
    /// The code of a service line.
    pub purpose: String,
    pub at: Millis,
    pub until: Millis,
    pub withdrawn_at: Option<Millis>,
}

impl Consent {
    /// True when it allows something at `now`, if it is the latest for its agency and
    /// purpose.
    pub fn allows(&self, now: Millis) -> bool {
        self.granted && self.withdrawn_at.is_none() && now < self.until
    }
}

#[derive(FromRow)]
struct StoredConsent {
    report_id: Uuid,
    agency_id: String,
    granted: bool,
    groups: String,
    purpose: String,
    at: Millis,
    until: Millis,
    withdrawn_at: Option<Millis>,
}

/// All consents of a case's reports, oldest first: the latest for a report, an
/// agency and a purpose is the one that counts.
pub(crate) async fn consents(tx: &mut Tx, case: Uuid) -> Result<Vec<Consent>> {
    let rows: Vec<StoredConsent> = tx
        .fetch_all(
            "SELECT o.report_id, o.agency_id, o.granted, o.groups, o.purpose, o.at, o.until, o.withdrawn_at
             FROM consents o JOIN reports r ON r.id = o.report_id
             WHERE r.case_id = $1 ORDER BY o.at, o.id",
            args![case],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Consent {
            report: row.report_id,
            agency: row.agency_id,
            granted: row.granted,
            groups: Group::parse_list(&row.groups),
            purpose: row.purpose,
            at: row.at,
            until: row.until,
            withdrawn_at: row.withdrawn_at,
        })
        .collect())
}
