//! A case, opened: the facts, what was told, and what was done about it.
//!
//! Opening it is a content read: one audit entry per reader and quarter of an hour.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::act::{Act, Read};
use crate::attachment::{File, Status};
use crate::case::keys;
use crate::case::record::{self, Consent, Note};
use crate::handover::{self, Handover};
use crate::referral::step::{self, Step};
use crate::referral::{self, Referral};
use crate::told::{ReportState, Told};
use crate::vault::DataKey;
use crate::{Error, Millis, Result, Tx, Uuid, args};

/// The clear columns of a case, and the two flags that are sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub clear: Clear,
    pub flags: Flags,
}

/// What queues, routing and statistics need.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Clear {
    pub id: Uuid,
    pub reference: String,
    pub kind: String,
    pub channel: String,
    pub language: String,
    pub status: String,
    pub priority: i64,
    pub priority_rule: String,
    pub due_at: Millis,
    pub service_line: String,
    pub sector: String,
    pub country: String,
    pub province: String,
    pub age_band: String,
    pub wants_human: bool,
    pub opened_at: Millis,
    pub waiting_since: Option<Millis>,
    pub claimed_by: Option<Uuid>,
    pub claimed_name: Option<String>,
    pub claimed_at: Option<Millis>,
    pub answered_at: Option<Millis>,
    pub closed_at: Option<Millis>,
    pub close_reason: String,
    pub training: bool,
}

/// The plain form of `cases.sealed`. Its length says nothing of what is in it, because the
/// length of what is sealed can be read without a key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Flags {
    #[serde(with = "one_digit")]
    pub self_harm: bool,
    #[serde(with = "one_digit")]
    pub official_suspected: bool,
}

/// Yes and no in as many bytes. What was sealed before that is read too.
mod one_digit {
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
    pub fn serialize<S: Serializer>(value: &bool, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(u8::from(*value))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Digit(u8),
            Word(bool),
        }
        Ok(match Either::deserialize(from)? {
            Either::Digit(digit) => digit != 0,
            Either::Word(word) => word,
        })
    }
}

/// One report of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub id: Uuid,
    pub kind: String,
    pub created_at: Millis,
    pub finished_at: Option<Millis>,
    /// When the deletion that was asked for is carried out.
    pub erase_at: Option<Millis>,
    /// What was told; `None` once it was erased.
    pub told: Option<Told>,
    pub talker: Talker,
    /// The talk it came from; `None` when that is gone.
    pub talk: Option<Line>,
    pub attachments: Vec<Attachment>,
}

/// Who has the talk with the person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Talker {
    /// The program, with its questions.
    #[default]
    Bot,
    Operator,
    /// The person hides: nothing is sent to them.
    Hidden,
}

/// How the person can be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub channel: String,
    pub language: String,
    pub last_in_at: Millis,
    /// They allowed us to write when they are silent.
    pub write_ok: bool,
    /// Messages wait for them to write again.
    pub holding: bool,
}

/// Something that was sent along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub id: Uuid,
    /// What it was sent with.
    pub message: Uuid,
    pub kind: String,
    pub status: Status,
    pub file: File,
    pub at: Millis,
}

/// Everything that staff of the hotline see of a case, but for the talk itself
/// ([`crate::case::talk`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub facts: Facts,
    /// Oldest first.
    pub reports: Vec<Report>,
    pub notes: Vec<Note>,
    pub consents: Vec<Consent>,
    pub referrals: Vec<Referral>,
    /// What the agencies did, asked and were answered.
    pub steps: Vec<Step>,
    pub handovers: Vec<Handover>,
}

impl Case {
    /// The report to which an operator's words go if they choose none: the newest
    /// that is not erased.
    pub fn lead(&self) -> Option<&Report> {
        self.reports.iter().rev().find(|r| r.told.is_some())
    }
}

/// Opens `case`. `None` when there is no such case.
///
/// # Errors
/// [`crate::Error::Refused`] outside the hotline, [`crate::Error::Destroyed`] for
/// an erased case.
pub async fn open(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<Option<Case>> {
    act.scope.hotline()?;
    let Some(row) = stored(tx, case).await? else {
        return Ok(None);
    };
    let key = act
        .vault
        .master()
        .unwrap(case, row.wrapped_key.as_deref())?;
    let flags = key.open_json("cases.sealed", case, &row.sealed)?;
    let reports = reports(tx, &key, case).await?;
    let opened = Case {
        notes: record::notes(tx, &key, case).await?,
        consents: record::consents(&reports),
        reports,
        referrals: referral::of_case(tx, &key, case).await?,
        steps: step::of_case(tx, &key, case).await?,
        handovers: handover::of_case(tx, &key, case).await?,
        facts: Facts {
            clear: row.clear,
            flags,
        },
    };
    act.log_read(tx, Read::Case, case).await?;
    Ok(Some(opened))
}

#[derive(FromRow)]
struct StoredCase {
    #[sqlx(flatten)]
    clear: Clear,
    wrapped_key: Option<Vec<u8>>,
    sealed: Vec<u8>,
}

async fn stored(tx: &mut Tx, case: Uuid) -> Result<Option<StoredCase>> {
    tx.fetch_optional(
        "SELECT c.id, c.reference, c.kind, c.channel, c.language, c.status, c.priority, c.priority_rule,
                c.due_at, c.service_line, c.sector, c.country, c.province, c.age_band, c.wants_human,
                c.opened_at, c.waiting_since, c.claimed_by, s.name AS claimed_name, c.claimed_at,
                c.answered_at, c.closed_at, c.close_reason, c.training, c.wrapped_key, c.sealed
         FROM cases c LEFT JOIN staff s ON s.id = c.claimed_by WHERE c.id = $1",
        args![case],
    )
    .await
}

#[derive(FromRow)]
struct StoredReport {
    id: Uuid,
    kind: String,
    created_at: Millis,
    finished_at: Option<Millis>,
    erase_at: Option<Millis>,
    wrapped_key: Option<Vec<u8>>,
    state: Vec<u8>,
    channel: Option<String>,
    language: Option<String>,
    last_in_at: Option<Millis>,
    write_ok: Option<bool>,
    holding: Option<bool>,
}

async fn reports(tx: &mut Tx, case_key: &DataKey, case: Uuid) -> Result<Vec<Report>> {
    let rows: Vec<StoredReport> = tx
        .fetch_all(
            "SELECT r.id, r.kind, r.created_at, r.finished_at, r.erase_at, r.wrapped_key, r.state,
                    t.channel, v.language, v.last_in_at, v.write_ok, v.holding
             FROM reports r LEFT JOIN conversations v ON v.id = r.conversation_id
             LEFT JOIN contacts t ON t.id = v.contact_id
             WHERE r.case_id = $1 ORDER BY r.created_at, r.id",
            args![case],
        )
        .await?;
    let mut opened = Vec::with_capacity(rows.len());
    for row in rows {
        let key = keys::of_report(case_key, row.id, row.wrapped_key.as_deref())?;
        opened.push(report(tx, key.as_ref(), row).await?);
    }
    Ok(opened)
}

async fn report(tx: &mut Tx, key: Option<&DataKey>, row: StoredReport) -> Result<Report> {
    let talk = line(&row);
    let (told, talker, attachments) = match key {
        Some(key) => {
            let (told, talker) = state(key, row.id, &row.state)?;
            (Some(told), talker, attachments(tx, key, row.id).await?)
        }
        None => (None, Talker::default(), Vec::new()),
    };
    Ok(Report {
        id: row.id,
        kind: row.kind,
        created_at: row.created_at,
        finished_at: row.finished_at,
        erase_at: row.erase_at,
        told,
        talker,
        talk,
        attachments,
    })
}

fn line(row: &StoredReport) -> Option<Line> {
    Some(Line {
        channel: row.channel.clone()?,
        language: row.language.clone()?,
        last_in_at: row.last_in_at?,
        write_ok: row.write_ok?,
        holding: row.holding?,
    })
}

/// The one thing about a talk's standing that staff must know.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Standing {
    mode: Talker,
}

fn state(key: &DataKey, report: Uuid, state: &[u8]) -> Result<(Told, Talker)> {
    let state: ReportState<Standing> = key.open_json("reports.state", report, state)?;
    Ok((state.told, state.talk.mode))
}

/// What was told.
pub(crate) fn told(key: &DataKey, report: Uuid, sealed: &[u8]) -> Result<Told> {
    Ok(state(key, report, sealed)?.0)
}

#[derive(FromRow)]
struct StoredAttachment {
    id: Uuid,
    message_id: Uuid,
    kind: String,
    status: String,
    sealed: Vec<u8>,
    at: Millis,
}

async fn attachments(tx: &mut Tx, key: &DataKey, report: Uuid) -> Result<Vec<Attachment>> {
    let rows: Vec<StoredAttachment> = tx
        .fetch_all(
            "SELECT id, message_id, kind, status, sealed, at FROM attachments
             WHERE report_id = $1 ORDER BY id",
            args![report],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Attachment {
                id: row.id,
                message: row.message_id,
                kind: row.kind,
                status: Status::parse(&row.status).ok_or(Error::Damaged("attachments.status"))?,
                file: key.open_json("attachments.sealed", row.id, &row.sealed)?,
                at: row.at,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_flags_say_does_not_show_in_their_length() {
        let mut seen = Vec::new();
        for (self_harm, official_suspected) in
            [(false, false), (false, true), (true, false), (true, true)]
        {
            let flags = Flags {
                self_harm,
                official_suspected,
            };
            let json = serde_json::to_string(&flags).unwrap();
            assert_eq!(serde_json::from_str::<Flags>(&json).unwrap(), flags);
            seen.push(json.len());
        }
        assert!(seen.iter().all(|length| *length == seen[0]), "{seen:?}");
        let before = r#"{"self_harm":true,"official_suspected":false}"#;
        assert!(serde_json::from_str::<Flags>(before).unwrap().self_harm);
    }
}
