//! Cases as the desk opens and raises them. What staff do with a case is elsewhere;
//! here nothing is ever lowered, and of what staff set too only what the person has just
//! told otherwise is written.

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

/// What of the facts has changed; the rest of the row is not written, so that what staff
/// set there stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    pub kind: Option<String>,
    pub language: Option<String>,
    pub sector: Option<String>,
    pub country: Option<String>,
    pub province: Option<String>,
    pub age_band: Option<String>,
}

impl Facts {
    /// What differs from `before`.
    pub fn since(&self, before: &Self) -> Changes {
        let changed = |now: &String, before: &String| (now != before).then(|| now.clone());
        Changes {
            kind: changed(&self.kind, &before.kind),
            language: changed(&self.language, &before.language),
            sector: changed(&self.sector, &before.sector),
            country: changed(&self.country, &before.country),
            province: changed(&self.province, &before.province),
            age_band: changed(&self.age_band, &before.age_band),
        }
    }
}

/// What a person's message changes on an open case.
#[derive(Debug)]
pub struct Touch {
    pub case_id: Uuid,
    pub changes: Changes,
    pub wants_human: bool,
    pub waiting_since: Millis,
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
                t.changes.kind,
                t.changes.language,
                t.changes.sector,
                t.changes.country,
                t.changes.province,
                t.changes.age_band,
                t.wants_human,
                t.waiting_since
            ]
        })
        .collect();
    tx.execute_many(
        "UPDATE cases SET kind = COALESCE(n.column2, cases.kind), language = COALESCE(n.column3, cases.language),
            sector = COALESCE(n.column4, cases.sector), country = COALESCE(n.column5, cases.country),
            province = COALESCE(n.column6, cases.province), age_band = COALESCE(n.column7, cases.age_band),
            wants_human = (cases.wants_human OR n.column8),
            waiting_since = COALESCE(cases.waiting_since, n.column9)
         FROM (",
        9,
        rows,
        ") AS n WHERE cases.id = n.column1",
    )
    .await?;
    Ok(())
}

/// A rule that fired on what a person just told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raise {
    pub case_id: Uuid,
    pub priority: i64,
    pub rule: String,
    pub at: Millis,
}

/// Raises cases to what fired, where they stand lower: those that were raised. A priority
/// that a named person has lowered stands until something fires again.
///
/// # Errors
/// Those of the database.
pub async fn raise(tx: &mut Tx, raises: Vec<Raise>) -> Result<Vec<Raise>> {
    let mut raised = Vec::new();
    for raise in raises {
        let changed = tx
            .execute(
                "UPDATE cases SET priority = $2, priority_rule = $3, priority_at = $4, due_at = $5, alerted_at = NULL
                 WHERE id = $1 AND priority > $2",
                args![
                    raise.case_id,
                    raise.priority,
                    raise.rule.clone(),
                    raise.at,
                    answer_due(raise.priority, raise.at)
                ],
            )
            .await?;
        if changed > 0 {
            raised.push(raise);
        }
    }
    Ok(raised)
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

/// An attachment that is still with the platform.
#[derive(Debug)]
pub struct NewAttachment {
    pub id: Uuid,
    pub report_id: Uuid,
    pub message_id: Uuid,
    pub kind: String,
    /// Not fetched yet, or known to be too large or lost.
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
