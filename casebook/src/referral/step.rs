//! What becomes of a referral once its agency has the packet: what its officers did and
//! what came of it, what they ask the hotline, and what the hotline answers.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::act::Act;
use crate::case::{claim, codes, keys};
use crate::referral::{State, current_consents, settle};
use crate::vault::DataKey;
use crate::written::written;
use crate::{Error, Millis, Result, Tx, Uuid, args};

codes! {
    /// What a step is.
    StepKind, "referral step" {
        Reached = "reached",
        Safe = "safe",
        Service = "service",
        NotReached = "not_reached",
        NotFound = "not_found",
        /// Another agency, which is named, has taken it on.
        HandedOn = "handed_on",
        /// The agency does nothing more.
        Closed = "closed",
        /// An officer asks the hotline about the packet.
        Question = "question",
        /// The hotline's answer.
        Answer = "answer",
    }
}

impl StepKind {
    /// What can have come of a referral, in the order in which it is offered.
    pub const OUTCOMES: [Self; 7] = [
        Self::Reached,
        Self::Safe,
        Self::Service,
        Self::NotReached,
        Self::NotFound,
        Self::HandedOn,
        Self::Closed,
    ];
}

/// The plain form of `referral_steps.sealed`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub text: String,
    /// The agency that it was handed on to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
}

/// What came of a referral, as an officer records it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub kind: StepKind,
    /// The first moment of the day on which it happened.
    pub happened_at: Millis,
    pub words: Words,
}

/// A step, as both sides see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub id: Uuid,
    pub referral: Uuid,
    pub kind: StepKind,
    pub by: String,
    pub at: Millis,
    pub happened_at: Option<Millis>,
    /// A question to which the hotline owes an answer.
    pub is_open: bool,
    pub words: Words,
}

/// A day: as often as that somebody is told that an agency has tried to reach them.
const TELL_ONCE_PER: Millis = 24 * 3_600_000;

/// Records what came of a referral, for an officer of the agency that has taken it on.
/// The reports whose people should hear that somebody has tried to reach them; `None`
/// when the referral is not, or no longer, in this agency's hands.
///
/// # Errors
/// [`Error::Refused`]: `agency-missing`, `day-ahead`, no outcome, or outside an agency.
pub async fn record(
    tx: &mut Tx,
    act: &Act<'_>,
    referral: Uuid,
    outcome: &Outcome,
) -> Result<Option<Vec<Uuid>>> {
    let kind = outcome.kind;
    let to = outcome.words.to.trim();
    if !StepKind::OUTCOMES.contains(&kind) {
        return Err(Error::Refused("no-outcome"));
    }
    if kind == StepKind::HandedOn && written(to).is_none() {
        return Err(Error::Refused("agency-missing"));
    }
    if outcome.happened_at > act.now {
        return Err(Error::Refused("day-ahead"));
    }
    let Some(case) = in_hand(tx, act, referral, &[State::Accepted, State::Done]).await? else {
        return Ok(None);
    };
    let words = Words {
        text: outcome.words.text.trim().to_owned(),
        // Whoever chose another outcome in the end has left nothing there.
        to: match kind {
            StepKind::HandedOn => to.to_owned(),
            _ => String::new(),
        },
    };
    let tell = tells(tx, act, referral, kind).await?;
    let happened = Some(outcome.happened_at);
    add(tx, act, (referral, case), kind, happened, &words).await?;
    if kind == StepKind::Closed {
        end(tx, act, referral).await?;
    }
    let subject = format!("referral:{referral}");
    act.log(tx, "referral.outcome", subject, kind.code())
        .await?;
    Ok(Some(tell))
}

/// The agency is done; what it decided, and when, stays.
async fn end(tx: &mut Tx, act: &Act<'_>, referral: Uuid) -> Result<()> {
    tx.execute(
        "UPDATE referrals SET state = 'done', ended_at = $2, ended_by = $3
         WHERE id = $1 AND state = 'accepted'",
        args![referral, act.now, act.scope.staff()],
    )
    .await?;
    Ok(())
}

/// Who hears of it: somebody whom an agency could not reach or find, once a day.
async fn tells(tx: &mut Tx, act: &Act<'_>, referral: Uuid, kind: StepKind) -> Result<Vec<Uuid>> {
    if !matches!(kind, StepKind::NotReached | StepKind::NotFound) {
        return Ok(Vec::new());
    }
    let lately = tx
        .number(
            "SELECT COUNT(*) FROM referral_steps
             WHERE referral_id = $1 AND kind IN ('not_reached', 'not_found') AND at > $2",
            args![referral, act.now - TELL_ONCE_PER],
        )
        .await?;
    match lately {
        0 => settle::reports_to_tell(tx, referral, act.now).await,
        _ => Ok(Vec::new()),
    }
}

/// Asks the hotline something about a packet that the officer's agency may see now.
/// False when it may not.
///
/// # Errors
/// [`Error::Refused`]: `words-missing`, or outside an agency.
pub async fn ask(tx: &mut Tx, act: &Act<'_>, referral: Uuid, text: &str) -> Result<bool> {
    let words = said(text)?;
    let visible = [State::Offered, State::Accepted, State::Done];
    let Some(case) = in_hand(tx, act, referral, &visible).await? else {
        return Ok(false);
    };
    add(tx, act, (referral, case), StepKind::Question, None, &words).await?;
    act.log(
        tx,
        "referral.ask-hotline",
        format!("referral:{referral}"),
        "",
    )
    .await?;
    Ok(true)
}

fn said(text: &str) -> Result<Words> {
    let text = written(text).ok_or(Error::Refused("words-missing"))?;
    Ok(Words {
        text: text.to_owned(),
        to: String::new(),
    })
}

/// The case of a referral that the officer's agency may see now and that stands so.
async fn in_hand(
    tx: &mut Tx,
    act: &Act<'_>,
    referral: Uuid,
    standing: &[State],
) -> Result<Option<Uuid>> {
    let agency = act.scope.agency()?.to_owned();
    let row: Option<(Uuid, String)> = tx
        .fetch_optional(
            concat!(
                "SELECT r.case_id, r.state FROM referrals r
                 WHERE r.id = $1 AND r.agency_id = $2 AND (r.basis = 'override' OR EXISTS (SELECT 1 FROM ",
                current_consents!(),
                " k WHERE k.case_id = r.case_id AND k.agency_id = r.agency_id AND k.purpose = r.service_line AND k.until > $3))"
            ),
            args![referral, agency, act.now],
        )
        .await?;
    let Some((case, state)) = row else {
        return Ok(None);
    };
    Ok(standing.contains(&state.parse()?).then_some(case))
}

/// Answers a question that an agency asked about `case`. It leaves the hotline like a
/// packet, so only while the agency may see that. False when there is no such question,
/// or it was answered before.
///
/// # Errors
/// [`Error::Refused`]: `words-missing`, `not-claimed`, or outside the hotline.
pub async fn answer(
    tx: &mut Tx,
    act: &Act<'_>,
    case: Uuid,
    question: Uuid,
    text: &str,
) -> Result<bool> {
    let words = said(text)?;
    let held = claim::hold(tx, act, case).await?;
    let asked: Option<(Uuid,)> = tx
        .fetch_optional(
            concat!(
                "UPDATE referral_steps SET answered_at = $3
                 WHERE id = $1 AND case_id = $2 AND kind = 'question' AND answered_at IS NULL
                   AND referral_id IN (
                     SELECT r.id FROM referrals r WHERE r.state IN ('offered', 'accepted', 'done')
                       AND (r.basis = 'override' OR EXISTS (SELECT 1 FROM ",
                current_consents!(),
                " k WHERE k.case_id = r.case_id AND k.agency_id = r.agency_id AND k.purpose = r.service_line AND k.until > $3)))
                 RETURNING referral_id"
            ),
            args![question, case, act.now],
        )
        .await?;
    let Some((referral,)) = asked else {
        held.log(tx, act).await?;
        return Ok(false);
    };
    add(tx, act, (referral, case), StepKind::Answer, None, &words).await?;
    held.log(tx, act).await?;
    act.log(
        tx,
        "referral.answer",
        format!("referral:{referral}"),
        format!("case:{case}"),
    )
    .await?;
    Ok(true)
}

/// Lays a question aside without an answer to the agency. False as in [`answer`].
///
/// # Errors
/// [`Error::Refused`]: `not-claimed`, or outside the hotline.
pub async fn lay_aside(tx: &mut Tx, act: &Act<'_>, case: Uuid, question: Uuid) -> Result<bool> {
    let held = claim::hold(tx, act, case).await?;
    let laid = tx
        .execute(
            "UPDATE referral_steps SET answered_at = $3
             WHERE id = $1 AND case_id = $2 AND kind = 'question' AND answered_at IS NULL",
            args![question, case, act.now],
        )
        .await?;
    held.log(tx, act).await?;
    if laid == 1 {
        let subject = format!("case:{case}");
        act.log(tx, "referral.lay-aside", subject, "").await?;
    }
    Ok(laid == 1)
}

/// What an agency asked about a referral that it declined or let run out is waited for no more.
pub(super) async fn ask_no_more(tx: &mut Tx, referral: Uuid, now: Millis) -> Result<()> {
    tx.execute(
        "UPDATE referral_steps SET answered_at = $2
         WHERE referral_id = $1 AND kind = 'question' AND answered_at IS NULL",
        args![referral, now],
    )
    .await?;
    Ok(())
}

async fn add(
    tx: &mut Tx,
    act: &Act<'_>,
    (referral, case): (Uuid, Uuid),
    kind: StepKind,
    happened_at: Option<Millis>,
    words: &Words,
) -> Result<()> {
    let key = keys::of_case(tx, act.vault, case)
        .await?
        .ok_or(Error::Damaged("referral"))?;
    let id = act.id();
    let sealed = key.seal_json(act.entropy, "referral_steps.sealed", id, words)?;
    tx.execute(
        "INSERT INTO referral_steps (id, referral_id, case_id, staff_id, at, kind, happened_at, sealed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            id,
            referral,
            case,
            act.scope.staff(),
            act.now,
            kind.code(),
            happened_at,
            sealed
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct Stored {
    id: Uuid,
    referral_id: Uuid,
    kind: String,
    name: String,
    at: Millis,
    happened_at: Option<Millis>,
    answered_at: Option<Millis>,
    sealed: Vec<u8>,
}

/// The steps of all referrals of a case, oldest first.
pub(crate) async fn of_case(tx: &mut Tx, key: &DataKey, case: Uuid) -> Result<Vec<Step>> {
    let rows: Vec<Stored> = tx
        .fetch_all(
            "SELECT t.id, t.referral_id, t.kind, s.name, t.at, t.happened_at, t.answered_at, t.sealed
             FROM referral_steps t JOIN staff s ON s.id = t.staff_id WHERE t.case_id = $1 ORDER BY t.id",
            args![case],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            let kind: StepKind = row.kind.parse()?;
            Ok(Step {
                words: key.open_json("referral_steps.sealed", row.id, &row.sealed)?,
                is_open: kind == StepKind::Question && row.answered_at.is_none(),
                id: row.id,
                referral: row.referral_id,
                kind,
                by: row.name,
                at: row.at,
                happened_at: row.happened_at,
            })
        })
        .collect()
}
