//! The talk of one report as staff see it: who said what, and whether what we
//! said has arrived.

use sqlx::FromRow;

use crate::act::{Act, Read};
use crate::case::in_answer::{self, Answered};
use crate::case::keys;
use crate::told::{Around, Heard};
use crate::vault::DataKey;
use crate::{Millis, Result, Tx, Uuid, args};

/// The kind of what stands apart: said around a complaint about us or in a guide. Staff are
/// not shown it.
pub const APART: &str = "apart";

/// Who said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum From {
    Person,
    Program,
    /// A member of staff, by name.
    Staff(String),
}

/// Where an outgoing message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// Waits for the courier.
    Queued,
    /// Waits for the person's web chat to fetch it.
    Fetched,
    /// Waits for the person to write again: nothing is pushed to their phone.
    Held,
    Sent,
    /// The platform says that it reached the person's phone.
    Delivered,
    /// The platform says that the person has seen it.
    Read,
    Failed,
    /// Was taken back before it left.
    Withdrawn,
}

impl Delivery {
    /// The word that ends the message id in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Fetched => "fetched",
            Self::Held => "held",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Failed => "failed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The courier leaves alone what a page fetches by itself: its time never comes.
    fn of(word: &str, not_before: Millis) -> Option<Self> {
        if word == "queued" && not_before == Millis::MAX {
            return Some(Self::Fetched);
        }
        [Self::Queued, Self::Held, Self::Failed, Self::Withdrawn]
            .into_iter()
            .find(|d| d.code() == word)
    }
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub id: Uuid,
    pub at: Millis,
    pub from: From,
    pub text: String,
    /// The labels of the buttons under it.
    pub choices: Vec<String>,
    /// `None` for what the person wrote.
    pub delivery: Option<Delivery>,
    /// Why it waits or failed, in a word (`window`, `untold`, `quota`, `blocked`, …).
    pub why: Option<String>,
    /// What kind of thing the person sent: `text`, `media`, `edited`, `reaction`, …
    pub kind: String,
    /// The person took it back: its words are not shown.
    pub is_withdrawn: bool,
    /// The message that it answers, where the person chose one.
    pub answers: Option<Answered>,
    /// The person passed it on: it may not be their own words.
    pub passed_on: bool,
}

/// The newest messages of one report, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Talk {
    pub messages: Vec<Message>,
    /// There are earlier ones that are not shown.
    pub has_earlier: bool,
    /// Messages that wait for the person to write again.
    pub held: usize,
    /// When the person last wrote.
    pub last_in_at: Option<Millis>,
}

#[derive(FromRow)]
struct Owner {
    case_id: Option<Uuid>,
    case_key: Option<Vec<u8>>,
    wrapped_key: Option<Vec<u8>>,
    last_in_at: Option<Millis>,
}

#[derive(FromRow)]
struct Stored {
    id: Uuid,
    conversation_id: Uuid,
    platform_id: Option<String>,
    at: Millis,
    author: String,
    staff_id: Option<Uuid>,
    staff_name: Option<String>,
    body: Vec<u8>,
    /// `None` for what was sent, and for what the person wrote.
    state: Option<String>,
    not_before: Option<Millis>,
    kind: String,
    error: Option<String>,
    /// Why the person could not be told that something waits.
    untold: Option<String>,
    delivered_at: Option<Millis>,
    read_at: Option<Millis>,
    failed: Option<String>,
    /// Pieces before the last that have not reached the phone, as far as was told.
    missing: i64,
    all_delivered_at: Option<Millis>,
    all_read_at: Option<Millis>,
    /// Since when the person blocks us.
    blocked_at: Option<Millis>,
}

/// As many messages as a page can show.
const PAGE: i64 = 400;

/// The talk of `report`; a content read of its case. `None` when there is no such
/// report, when it has no case, or when it was erased.
///
/// # Errors
/// [`crate::Error::Refused`] outside the hotline.
pub async fn read(tx: &mut Tx, act: &Act<'_>, report: Uuid) -> Result<Option<Talk>> {
    act.scope.hotline()?;
    let Some(owner) = owner(tx, report).await? else {
        return Ok(None);
    };
    let Some(case) = owner.case_id else {
        return Ok(None);
    };
    let case_key = act.vault.master().unwrap(case, owner.case_key.as_deref())?;
    let Some(key) = keys::of_report(&case_key, report, owner.wrapped_key.as_deref())? else {
        return Ok(None);
    };
    let mut talk = messages(tx, &key, report).await?;
    talk.last_in_at = owner.last_in_at;
    act.log_read(tx, Read::Case, case).await?;
    Ok(Some(talk))
}

async fn owner(tx: &mut Tx, report: Uuid) -> Result<Option<Owner>> {
    tx.fetch_optional(
        "SELECT r.case_id, c.wrapped_key AS case_key, r.wrapped_key, v.last_in_at
         FROM reports r LEFT JOIN cases c ON c.id = r.case_id
         LEFT JOIN conversations v ON v.id = r.conversation_id
         WHERE r.id = $1",
        args![report],
    )
    .await
}

async fn messages(tx: &mut Tx, key: &DataKey, report: Uuid) -> Result<Talk> {
    let mut rows: Vec<Stored> = tx
        .fetch_all(
            "SELECT m.id, m.conversation_id, m.platform_id, m.at, m.author, m.staff_id, s.name AS staff_name, m.body, COALESCE(o.state, m.state) AS state,
                    o.not_before, m.kind, o.error, k.failed AS untold, r.delivered_at, r.read_at,
                    COALESCE(r.failed, (SELECT MAX(x.failed) FROM pieces p JOIN receipts x
                        ON x.conversation_id = p.conversation_id AND x.platform_id = p.platform_id
                        WHERE p.message_id = m.id)) AS failed,
                    (SELECT COUNT(*) FROM pieces p LEFT JOIN receipts x
                        ON x.conversation_id = p.conversation_id AND x.platform_id = p.platform_id
                        WHERE p.message_id = m.id AND x.delivered_at IS NULL) AS missing,
                    a.delivered_at AS all_delivered_at, a.read_at AS all_read_at, t.blocked_at
             FROM messages m LEFT JOIN outbox o ON o.message_id = m.id LEFT JOIN staff s ON s.id = m.staff_id
             LEFT JOIN conversations v ON v.id = m.conversation_id LEFT JOIN contacts t ON t.id = v.contact_id
             LEFT JOIN knocks k ON k.conversation_id = m.conversation_id
             LEFT JOIN receipts r ON r.conversation_id = m.conversation_id
               AND r.platform_id = m.platform_id AND m.platform_id <> ''
             LEFT JOIN receipts a ON a.conversation_id = m.conversation_id AND a.platform_id = ''
             WHERE m.report_id = $1 AND m.kind <> $3 ORDER BY m.id DESC LIMIT $2",
            args![report, PAGE + 1, APART],
        )
        .await?;
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let has_earlier = rows.len() > page;
    rows.truncate(page);
    // What was delivered late, or in another order, stands where it was written.
    rows.sort_by_key(|row| (row.at, row.id));
    let mut messages = Vec::with_capacity(rows.len());
    let mut named = Vec::with_capacity(rows.len());
    for mut row in rows {
        let (conversation, name) = (row.conversation_id, row.platform_id.take());
        let (message, around) = message(key, row)?;
        named.push(in_answer::Named {
            conversation,
            name,
            around,
        });
        messages.push(message);
    }
    in_answer::find(tx, key, report, &mut messages, &named).await?;
    let held = messages
        .iter()
        .filter(|m| m.delivery == Some(Delivery::Held))
        .count();
    Ok(Talk {
        messages,
        has_earlier,
        held,
        last_in_at: None,
    })
}

/// A message, and what stands around it.
fn message(key: &DataKey, row: Stored) -> Result<(Message, Around)> {
    let Heard { body, around } = key.open_json("messages.body", row.id, &row.body)?;
    let from = match (row.author.as_str(), row.staff_id) {
        ("person", _) => From::Person,
        (_, Some(_)) => From::Staff(row.staff_name.clone().unwrap_or_default()),
        _ => From::Program,
    };
    let is_withdrawn = from == From::Person && row.state.as_deref() == Some("withdrawn");
    let delivery = (from != From::Person).then(|| delivery(&row)).flatten();
    // What was taken back went with what stood around it.
    let around = if is_withdrawn {
        Around::default()
    } else {
        around
    };
    let message = Message {
        id: row.id,
        at: row.at,
        delivery,
        from,
        why: match (row.error.as_deref(), row.untold) {
            _ if row.blocked_at.is_some() && delivery == Some(Delivery::Held) => {
                Some("blocked".into())
            }
            // Whom the platform does not reach at all would get no answer in time either.
            (Some("window"), Some(why)) if ["blocked", "not-there"].contains(&why.as_str()) => {
                Some(why)
            }
            (Some("window"), Some(_)) => Some("untold".into()),
            _ => row.failed.or(row.error),
        },
        kind: row.kind,
        text: if is_withdrawn {
            String::new()
        } else {
            body.text
        },
        choices: match is_withdrawn {
            true => Vec::new(),
            false => body.choices.into_iter().map(|c| c.label).collect(),
        },
        is_withdrawn,
        answers: None,
        passed_on: around.passed_on,
    };
    Ok((message, around))
}

/// What the courier knows of a message, and what the platform told later.
fn delivery(row: &Stored) -> Option<Delivery> {
    if let Some(state) = &row.state {
        // Given up a moment ago: it waits, and is in the queue to have the person told.
        let waits = state == "queued" && row.error.as_deref() == Some("window");
        let state = if waits { "held" } else { state };
        return Delivery::of(state, row.not_before.unwrap_or(0));
    }
    let until = |at: Option<Millis>| at.is_some_and(|at| at >= row.at);
    Some(if row.failed.is_some() {
        Delivery::Failed
    } else if row.read_at.is_some() || until(row.all_read_at) {
        Delivery::Read
    } else if (row.delivered_at.is_some() && row.missing == 0) || until(row.all_delivered_at) {
        Delivery::Delivered
    } else {
        Delivery::Sent
    })
}
