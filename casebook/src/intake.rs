//! Cases as the desk opens and raises them. What staff do with a case is elsewhere;
//! here nothing is ever lowered, and no staff column is touched.

use uuid::Uuid;

use crate::attachment::{self, Status};
use crate::{Entropy, Millis, Result, Tx, args};

const MINUTE: Millis = 60_000;

/// When a human must have answered, by priority (`domain.md` 5.3): 5 minutes,
/// 30 minutes, 4 hours, 24 hours.
pub fn answer_due(priority: i64, since: Millis) -> Millis {
    since
        + match priority {
            1 => 5 * MINUTE,
            2 => 30 * MINUTE,
            3 => 240 * MINUTE,
            _ => 1_440 * MINUTE,
        }
}

/// The reference of a case that is there.
///
/// # Errors
/// Those of the database.
pub async fn reference_of(tx: &mut Tx, case: Uuid) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .fetch_optional("SELECT reference FROM cases WHERE id = $1", args![case])
        .await?;
    Ok(row.map(|r| r.0))
}

/// The reference by which staff speak of a case: seven letters and digits without
/// look-alikes, `K7M4-2QX`. It is not a secret and opens nothing.
pub fn reference(entropy: &Entropy) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let random: [u8; 7] = entropy.bytes();
    let letters: Vec<char> = random
        .iter()
        .map(|b| char::from(LETTERS[usize::from(b % 32)]))
        .collect();
    let (left, right) = letters.split_at(4);
    format!(
        "{}-{}",
        left.iter().collect::<String>(),
        right.iter().collect::<String>()
    )
}

/// What is known of a case in the clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// `request`, `tip` or `question`.
    pub kind: String,
    pub language: String,
    pub service_line: String,
    pub sector: String,
    pub country: String,
    pub province: String,
    pub age_band: String,
}

/// A new case.
#[derive(Debug)]
pub struct NewCase {
    pub id: Uuid,
    pub reference: String,
    pub wrapped_key: Vec<u8>,
    pub sealed: Vec<u8>,
    pub channel: String,
    pub facts: Facts,
    pub priority: i64,
    pub rule: String,
    pub wants_human: bool,
    pub training: bool,
    pub at: Millis,
}

/// Opens cases.
///
/// # Errors
/// Those of the database; a reference may collide ([`crate::Error::is_transient`]).
pub async fn open(tx: &mut Tx, cases: Vec<NewCase>) -> Result<()> {
    let rows = cases
        .into_iter()
        .flat_map(|c| {
            args![
                c.id,
                c.reference,
                c.wrapped_key,
                c.facts.kind,
                c.channel,
                c.facts.language,
                "new",
                c.priority,
                c.rule,
                c.at,
                answer_due(c.priority, c.at),
                c.facts.service_line,
                c.facts.sector,
                c.facts.country,
                c.facts.province,
                c.facts.age_band,
                c.sealed,
                c.wants_human,
                c.at,
                c.at,
                "",
                c.training
            ]
        })
        .collect();
    tx.execute_many(
        "INSERT INTO cases (id, reference, wrapped_key, kind, channel, language, status, priority, priority_rule, priority_at,
                            due_at, service_line, sector, country, province, age_band, sealed, wants_human, opened_at,
                            waiting_since, close_reason, training)",
        22,
        rows,
        "",
    )
    .await?;
    Ok(())
}

/// What a person's message changes on an open case.
#[derive(Debug)]
pub struct Touch {
    pub case_id: Uuid,
    pub facts: Facts,
    /// The highest rule so far; the case is raised to it, never lowered.
    pub priority: i64,
    pub rule: String,
    pub wants_human: bool,
    pub waiting_since: Millis,
    pub at: Millis,
}

/// Brings cases up to what people told.
///
/// # Errors
/// Those of the database.
pub async fn touch(tx: &mut Tx, touches: Vec<Touch>) -> Result<()> {
    let rows = touches
        .into_iter()
        .flat_map(|t| {
            args![
                t.case_id,
                t.facts.kind,
                t.facts.language,
                t.facts.sector,
                t.facts.country,
                t.facts.province,
                t.facts.age_band,
                t.priority,
                t.rule,
                t.at,
                answer_due(t.priority, t.at),
                t.wants_human,
                t.waiting_since
            ]
        })
        .collect();
    tx.execute_many(
        "UPDATE cases SET kind = n.column2, language = n.column3, sector = n.column4, country = n.column5,
            province = n.column6, age_band = n.column7,
            priority_rule = CASE WHEN n.column8 < cases.priority THEN n.column9 ELSE cases.priority_rule END,
            priority_at = CASE WHEN n.column8 < cases.priority THEN n.column10 ELSE cases.priority_at END,
            due_at = CASE WHEN n.column8 < cases.priority THEN n.column11 ELSE cases.due_at END,
            alerted_at = CASE WHEN n.column8 < cases.priority THEN NULL ELSE cases.alerted_at END,
            priority = CASE WHEN n.column8 < cases.priority THEN n.column8 ELSE cases.priority END,
            wants_human = (cases.wants_human OR n.column12),
            waiting_since = COALESCE(cases.waiting_since, n.column13)
         FROM (",
        13,
        rows,
        ") AS n WHERE cases.id = n.column1",
    )
    .await?;
    Ok(())
}

/// Replaces what a case keeps sealed about itself (self-harm, an official suspected).
///
/// # Errors
/// Those of the database.
pub async fn reseal(tx: &mut Tx, case_id: Uuid, sealed: Vec<u8>) -> Result<()> {
    tx.execute(
        "UPDATE cases SET sealed = $2 WHERE id = $1",
        args![case_id, sealed],
    )
    .await?;
    Ok(())
}

/// Records the person's answer to whether an agency may be told.
#[derive(Debug)]
pub struct NewConsent {
    pub id: Uuid,
    pub report_id: Uuid,
    pub agency_id: String,
    pub granted: bool,
    pub groups: String,
    pub purpose: String,
    pub at: Millis,
    pub until: Millis,
}

/// Adds consents and refusals; the latest for an agency counts.
///
/// # Errors
/// Those of the database.
pub async fn consent(tx: &mut Tx, consents: Vec<NewConsent>) -> Result<()> {
    let rows = consents
        .into_iter()
        .flat_map(|c| {
            args![
                c.id,
                c.report_id,
                c.agency_id,
                c.granted,
                c.groups,
                c.purpose,
                c.at,
                c.until
            ]
        })
        .collect();
    tx.execute_many(
        "INSERT INTO consents (id, report_id, agency_id, granted, groups, purpose, at, until)",
        8,
        rows,
        "",
    )
    .await?;
    Ok(())
}

/// An attachment that is still with the platform.
#[derive(Debug)]
pub struct NewAttachment {
    pub id: Uuid,
    pub report_id: Uuid,
    pub message_id: Uuid,
    pub kind: String,
    /// Not fetched yet, or known to be too large.
    pub status: Status,
    pub sealed: Vec<u8>,
    pub at: Millis,
}

/// Keeps attachments by their file ids; a job fetches each right after.
///
/// # Errors
/// Those of the database.
pub async fn attach(tx: &mut Tx, attachments: Vec<NewAttachment>, now: Millis) -> Result<()> {
    let wanted = attachments
        .iter()
        .filter(|a| a.status == Status::NotFetched);
    let wanted: Vec<Uuid> = wanted.map(|a| a.id).collect();
    let rows = attachments
        .into_iter()
        .flat_map(|a| {
            args![
                a.id,
                a.report_id,
                a.message_id,
                a.kind,
                a.status.code(),
                a.sealed,
                a.at
            ]
        })
        .collect();
    tx.execute_many(
        "INSERT INTO attachments (id, report_id, message_id, kind, status, sealed, at)",
        7,
        rows,
        "",
    )
    .await?;
    attachment::fetch_soon(tx, wanted, now).await
}
