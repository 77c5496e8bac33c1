//! What stands on a case beside the talk: notes of staff, and what the person
//! has agreed to.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::act::Act;
use crate::case::codes;
use crate::case::view::Report;
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

/// All that was said about agencies in a case's reports, oldest first: the latest for a
/// report, an agency and a purpose is the one that counts.
pub(crate) fn consents(reports: &[Report]) -> Vec<Consent> {
    let all = reports
        .iter()
        .filter_map(|r| Some((r.id, r.told.as_ref()?)));
    let all = all.flat_map(|(id, told)| told.agreements.iter().map(move |a| (id, a)));
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(_, a)| (a.at, a.id));
    all.into_iter()
        .map(|(report, a)| Consent {
            report,
            agency: a.agency.clone(),
            granted: a.granted,
            groups: Group::parse_list(&a.groups),
            purpose: a.purpose.clone(),
            at: a.at,
            until: a.until,
            withdrawn_at: a.withdrawn_at,
        })
        .collect()
}
