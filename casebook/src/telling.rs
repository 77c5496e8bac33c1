//! What people have still to hear: written with the change that they hear of, one job for
//! each report, and ended in the desk's transaction that tells them. So whoever tells it,
//! the page that changed something or the clock after it, it is told once.

use sqlx::FromRow;

use crate::case::ServiceLine;
use crate::referral::{State, settle};
use crate::{Entropy, Millis, Pen, Result, Tx, Uuid, args, jobs};

const REFERRAL: &str = "referral.tell";
const READ: &str = "case.tell-read";
const OVERRIDE: &str = "override.tell";
/// The page that changed something tells the desk at once; only when it could not does
/// the clock, after this.
const PAGE_FIRST: Millis = 10_000;

/// One report whose person is to hear of it, and the job that remembers that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    pub job: Uuid,
    pub report: Uuid,
}

/// What they are to hear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// May this agency be told?
    Asking {
        referral: Uuid,
        agency: String,
        line: ServiceLine,
    },
    /// That is no question any more.
    NotAsked {
        referral: Uuid,
    },
    Accepted {
        agency: String,
    },
    Declined {
        agency: String,
    },
    /// This agency was told although they had not agreed.
    Overridden {
        agency: String,
    },
    /// Somebody has begun to read what they told.
    Read,
}

/// Remembers that the people of these reports must hear of a referral.
pub(crate) async fn of_referral(
    tx: &mut Tx,
    pen: Pen<'_>,
    referral: Uuid,
    reports: Vec<Uuid>,
) -> Result<Vec<Telling>> {
    add(tx, pen, REFERRAL, referral, reports).await
}

/// Remembers that a question to the people of these reports is none any more. The clock tells it,
/// and need not wait for a page.
pub(crate) async fn that_nobody_asks(
    tx: &mut Tx,
    pen: Pen<'_>,
    referral: Uuid,
    reports: Vec<Uuid>,
) -> Result<()> {
    for report in reports {
        jobs::add_for(tx, pen.id(), REFERRAL, referral, report, pen.now).await?;
    }
    Ok(())
}

/// Remembers that whoever told something in `case` must hear that an agency was told
/// although they had not agreed, by a referral or in a call: `how`. It is the same news each time:
/// whoever was here when it was told of the case `before` has heard it. The clock tells it, and
/// need not wait for a page.
pub(crate) async fn of_override(
    tx: &mut Tx,
    pen: Pen<'_>,
    case: Uuid,
    how: Uuid,
    before: Option<Millis>,
) -> Result<()> {
    let reports: Vec<(Uuid,)> = tx
        .fetch_all(
            "SELECT id FROM reports
             WHERE case_id = $1 AND wrapped_key IS NOT NULL AND created_at > $2 ORDER BY id",
            args![case, before.unwrap_or(Millis::MIN)],
        )
        .await?;
    for (report,) in reports {
        jobs::add_for(tx, pen.id(), OVERRIDE, how, report, pen.now).await?;
    }
    Ok(())
}

async fn overridden(tx: &mut Tx, how: Uuid) -> Result<Option<News>> {
    let row: Option<(String,)> = tx
        .fetch_optional(
            "SELECT agency_id FROM referrals WHERE id = $1
             UNION ALL SELECT agency_id FROM phone_handovers WHERE id = $1",
            args![how],
        )
        .await?;
    Ok(row.map(|(agency,)| News::Overridden { agency }))
}

/// Remembers that whoever told something in `case` must hear that somebody reads it.
pub(crate) async fn that_it_is_read(tx: &mut Tx, pen: Pen<'_>, case: Uuid) -> Result<()> {
    let reports: Vec<(Uuid,)> = tx
        .fetch_all(
            "SELECT id FROM reports WHERE case_id = $1 AND erased_at IS NULL
               AND id NOT IN (SELECT report_id FROM jobs WHERE kind = $2 AND report_id IS NOT NULL)
             ORDER BY id",
            args![case, READ],
        )
        .await?;
    let reports = reports.into_iter().map(|r| r.0).collect();
    add(tx, pen, READ, case, reports).await?;
    Ok(())
}

async fn add(
    tx: &mut Tx,
    pen: Pen<'_>,
    kind: &str,
    subject: Uuid,
    reports: Vec<Uuid>,
) -> Result<Vec<Telling>> {
    let mut all = Vec::with_capacity(reports.len());
    for report in reports {
        let job = pen.id();
        let at = pen.now + PAGE_FIRST;
        jobs::add_for(tx, job, kind, subject, report, at).await?;
        all.push(Telling { job, report });
    }
    Ok(all)
}

#[derive(FromRow)]
struct Waiting {
    id: Uuid,
    report_id: Uuid,
}

/// Who has still to hear that somebody reads what they told in `case`.
///
/// # Errors
/// Those of the database.
pub async fn unread(tx: &mut Tx, case: Uuid) -> Result<Vec<Telling>> {
    let rows: Vec<Waiting> = tx
        .fetch_all(
            "SELECT id, report_id FROM jobs
             WHERE kind = $1 AND subject_id = $2 AND report_id IS NOT NULL ORDER BY id",
            args![READ, case],
        )
        .await?;
    let telling = |row: Waiting| Telling {
        job: row.id,
        report: row.report_id,
    };
    Ok(rows.into_iter().map(telling).collect())
}

/// Ends a telling, in the transaction that tells it; false when it was told before.
///
/// # Errors
/// Those of the database.
pub async fn end(tx: &mut Tx, job: Uuid) -> Result<bool> {
    let ended = tx
        .execute("DELETE FROM jobs WHERE id = $1", args![job])
        .await?;
    Ok(ended == 1)
}

/// Something that was changed and not told, because the program stopped between the two or
/// a desk could not take it. It is leased to `process` for a minute.
///
/// # Errors
/// Those of the database.
pub async fn due(
    tx: &mut Tx,
    entropy: &Entropy,
    process: Uuid,
    now: Millis,
) -> Result<Option<(Telling, News)>> {
    for kind in [OVERRIDE, REFERRAL, READ] {
        while let Some(job) = jobs::take(tx, kind, process, now).await? {
            let news = match kind {
                READ => Some(News::Read),
                OVERRIDE => overridden(tx, job.subject_id).await?,
                _ => settle::news(tx, job.subject_id).await?,
            };
            match (news, job.report_id) {
                (Some(news), Some(report)) => {
                    let telling = Telling {
                        job: job.id,
                        report,
                    };
                    return Ok(Some((telling, news)));
                }
                // From before each report had a job of its own.
                (Some(_), None) => split(tx, entropy, &job, now).await?,
                // Nothing is left to tell: it was taken back in the meantime.
                (None, _) => jobs::done(tx, job.id).await?,
            }
        }
    }
    Ok(None)
}

async fn split(tx: &mut Tx, entropy: &Entropy, job: &jobs::Job, now: Millis) -> Result<()> {
    for report in settle::reports_to_tell(tx, job.subject_id, now).await? {
        jobs::add_for(tx, entropy.id(now), &job.kind, job.subject_id, report, now).await?;
    }
    jobs::done(tx, job.id).await
}

/// What is told of a referral that stands so; `None` when there is nothing to tell.
pub(crate) fn of_state(
    state: State,
    referral: Uuid,
    agency: String,
    line: ServiceLine,
) -> Option<News> {
    match state {
        State::Asking => Some(News::Asking {
            referral,
            agency,
            line,
        }),
        State::Accepted => Some(News::Accepted { agency }),
        State::Declined => Some(News::Declined { agency }),
        // A talk in which it is not asked hears nothing of it.
        State::Withdrawn => Some(News::NotAsked { referral }),
        _ => None,
    }
}
