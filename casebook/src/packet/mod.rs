//! The packet: what one agency may see of one case.
//!
//! consent ∩ need-to-know, worked out anew at every read, so that a withdrawn
//! consent takes effect at once. The agency of the scope is part of each query:
//! there is no other way from an officer to a case. Never in it: the address of
//! the person, and the talk.

pub mod need;

use sqlx::FromRow;

use crate::act::{Act, Read};
use crate::case::{ServiceLine, keys, view};
use crate::packet::need::Reader;
use crate::referral::step::{self, Step};
use crate::referral::{State, current_consents, is_taken_back};
use crate::told::{Answer, Group, POLICE_RISK};
use crate::{Millis, Result, Tx, Uuid, args};

/// A packet as its agency sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packet {
    pub referral: Uuid,
    pub reference: String,
    pub state: State,
    pub offered_at: Option<Millis>,
    pub due_at: Option<Millis>,
    pub decided_by: Option<String>,
    pub decided_at: Option<Millis>,
    pub training: bool,
    pub content: Content,
}

/// What it holds now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Open(Box<Opened>),
    /// The person has withdrawn their consent.
    ConsentWithdrawn,
    /// What they agreed to is over; they can be asked anew.
    ConsentExpired,
    /// Declined, expired, or taken back: nothing is left to see.
    Over,
}

/// What may be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub service_line: String,
    /// True when it came without the person's consent, because a life or a child
    /// is in danger.
    pub is_override: bool,
    /// Police at the door are dangerous for the people there: said to whoever sees
    /// anything, since it is about what they may do.
    pub police_danger: bool,
    pub triage: Triage,
    /// The groups that are in it.
    pub groups: Vec<Group>,
    /// For each report, the answers by question that may be seen.
    pub reports: Vec<Vec<(String, Answer)>>,
    /// What the agency did and asked, and what it was answered.
    pub steps: Vec<Step>,
}

/// The clear columns that every recipient sees.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Triage {
    pub priority: i64,
    /// Empty where no signs may be seen: the rule may name one.
    pub priority_rule: String,
    pub kind: String,
    /// The language in which the person writes.
    pub language: String,
    pub sector: String,
    pub country: String,
    pub province: String,
    pub age_band: String,
}

#[derive(FromRow)]
struct Head {
    case_id: Uuid,
    wrapped_key: Option<Vec<u8>>,
    reference: String,
    state: String,
    basis: String,
    groups: String,
    service_line: String,
    offered_at: Option<Millis>,
    due_at: Option<Millis>,
    decided_by: Option<String>,
    decided_at: Option<Millis>,
    training: bool,
    agency_kind: String,
    agency_country: String,
    #[sqlx(flatten)]
    triage: Triage,
}

/// Opens the packet of `referral`, for an officer of the agency it was offered to;
/// for everybody else, and while the person is still being asked, there is none.
///
/// # Errors
/// [`crate::Error::Refused`] for everybody who is not of an agency,
/// [`crate::Error::Destroyed`] for an erased case.
pub async fn open(tx: &mut Tx, act: &Act<'_>, referral: Uuid) -> Result<Option<Packet>> {
    let agency = act.scope.agency()?.to_owned();
    let Some(head) = head(tx, &agency, referral).await? else {
        return Ok(None);
    };
    let state: State = head.state.parse()?;
    let content = match state {
        State::Offered | State::Accepted | State::Done => {
            content(tx, act, &agency, referral, &head, state).await?
        }
        // Not the hotline: whoever saw something is asked to stop using it.
        State::Withdrawn if is_taken_back(tx, referral).await? => Content::ConsentWithdrawn,
        _ => Content::Over,
    };
    if matches!(content, Content::Open(_)) {
        act.log_read(tx, Read::Packet, referral).await?;
    }
    Ok(Some(Packet {
        referral,
        reference: head.reference,
        state,
        offered_at: head.offered_at,
        due_at: head.due_at,
        decided_by: head.decided_by,
        decided_at: head.decided_at,
        training: head.training,
        content,
    }))
}

/// Somebody of the agency has seen that it was taken back: nobody there is called for it
/// any more.
///
/// # Errors
/// [`crate::Error::Refused`] for everybody who is not of an agency.
pub async fn saw_end(tx: &mut Tx, act: &Act<'_>, referral: Uuid) -> Result<()> {
    tx.execute(
        "UPDATE referrals SET end_seen_at = $3
         WHERE id = $1 AND agency_id = $2 AND state = 'withdrawn' AND end_seen_at IS NULL",
        args![referral, act.scope.agency()?, act.now],
    )
    .await?;
    Ok(())
}

async fn head(tx: &mut Tx, agency: &str, referral: Uuid) -> Result<Option<Head>> {
    tx.fetch_optional(
        "SELECT r.case_id, c.wrapped_key, c.reference, r.state, r.basis, r.groups, r.service_line,
                r.offered_at, r.due_at, s.name AS decided_by, r.decided_at, r.training,
                a.kind AS agency_kind, a.country AS agency_country,
                c.priority, c.priority_rule, c.kind, c.language, c.sector, c.country, c.province,
                c.age_band
         FROM referrals r JOIN cases c ON c.id = r.case_id JOIN agencies a ON a.id = r.agency_id
         LEFT JOIN staff s ON s.id = r.decided_by
         WHERE r.id = $1 AND r.agency_id = $2 AND r.state NOT IN ('asking', 'refused')
           AND r.offered_at IS NOT NULL",
        args![referral, agency],
    )
    .await
}

#[derive(FromRow)]
struct Source {
    id: Uuid,
    wrapped_key: Option<Vec<u8>>,
    state: Vec<u8>,
    /// The groups of this report's consent; `None` in an override without one.
    consented: Option<String>,
}

/// The reports that may be seen at all: those with a consent for this agency that
/// stands now, or, in an override, all of the case.
async fn sources(tx: &mut Tx, agency: &str, referral: Uuid, now: Millis) -> Result<Vec<Source>> {
    tx.fetch_all(
        concat!(
            "SELECT p.id, p.wrapped_key, p.state, k.groups AS consented
             FROM referrals r JOIN reports p ON p.case_id = r.case_id
             LEFT JOIN ",
            current_consents!(),
            " k ON k.report_id = p.id AND k.agency_id = r.agency_id
               AND k.purpose = r.service_line AND k.until > $3
             WHERE r.id = $1 AND r.agency_id = $2 AND r.state IN ('offered', 'accepted', 'done')
               AND (r.basis = 'override' OR k.report_id IS NOT NULL)
             ORDER BY p.created_at, p.id"
        ),
        args![referral, agency, now],
    )
    .await
}

async fn content(
    tx: &mut Tx,
    act: &Act<'_>,
    agency: &str,
    referral: Uuid,
    head: &Head,
    state: State,
) -> Result<Content> {
    let sources = sources(tx, agency, referral, act.now).await?;
    if sources.is_empty() {
        return Ok(match is_taken_back(tx, referral).await? {
            true => Content::ConsentWithdrawn,
            false => Content::ConsentExpired,
        });
    }
    let is_override = head.basis == "override";
    let allowed = allowed(head, state)?;
    let key = act
        .vault
        .master()
        .unwrap(head.case_id, head.wrapped_key.as_deref())?;
    let mut groups = Vec::new();
    let mut reports = Vec::new();
    let mut police_danger = false;
    for source in sources {
        let seen = match source.consented.as_deref() {
            // What a later consent adds to an override comes with a referral of its own.
            Some(list) if !is_override => both(&allowed, &Group::parse_list(list)),
            _ => allowed.clone(),
        };
        let Some(key) = keys::of_report(&key, source.id, source.wrapped_key.as_deref())? else {
            continue;
        };
        let told = view::told(&key, source.id, &source.state)?;
        police_danger |= told
            .answers
            .get(POLICE_RISK.0)
            .is_some_and(|a| a.value == POLICE_RISK.1);
        let told = told.answers.into_iter();
        let mut answers: Vec<_> = told
            .filter(|(step, a)| seen.contains(&a.eyes(step)))
            .collect();
        answers.sort_by_key(|(_, answer)| answer.at);
        reports.push(answers);
        groups.extend(
            seen.into_iter()
                .filter(|g| !groups.contains(g))
                .collect::<Vec<_>>(),
        );
    }
    let mut triage = head.triage.clone();
    if !groups.contains(&Group::Signs) {
        // “They cannot leave” is a sign, wherever it is said.
        triage.priority_rule.clear();
    }
    let steps = step::of_case(tx, &key, head.case_id).await?;
    Ok(Content::Open(Box::new(Opened {
        service_line: head.service_line.clone(),
        is_override,
        police_danger,
        triage,
        groups,
        reports,
        steps: steps
            .into_iter()
            .filter(|s| s.referral == referral)
            .collect(),
    })))
}

/// What was offered, as far as this agency needs to know it.
fn allowed(head: &Head, state: State) -> Result<Vec<Group>> {
    let line: ServiceLine = head.service_line.parse()?;
    let reader = Reader::of(
        &head.agency_kind,
        &head.agency_country,
        &head.triage.country,
    );
    let needs = reader.needs(line, state != State::Offered);
    Ok(both(&needs, &Group::parse_list(&head.groups)))
}

fn both(one: &[Group], other: &[Group]) -> Vec<Group> {
    one.iter().copied().filter(|g| other.contains(g)).collect()
}
