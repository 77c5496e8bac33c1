//! What became of a try to send.

use uuid::Uuid;

use super::{WINDOW, defer};
use crate::db::Value;
use crate::{Millis, Result, Tx, answered, args, chat_erasure};

/// What became of one try to send.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub id: Uuid,
    pub conversation: Uuid,
    pub at: Millis,
    /// An operator wrote it: once it is sent, the case is answered.
    pub by_staff: bool,
    pub what: Became,
}

/// How a try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// The platform took it; its own id of the message, if it is to be kept, and those of
    /// the pieces before the last.
    Sent {
        platform_id: Option<String>,
        earlier: Vec<String>,
    },
    /// It will not be tried again; a word for staff.
    Failed(String),
    /// It waits for the person to write again; why, in a word for staff: `silent`,
    /// `quota` (the plan is used up).
    Held(&'static str),
    /// The same, by the platform's rules (`window`): they had written too long ago.
    TooLate {
        /// When they had written last, as far as the try knew.
        known: Millis,
        /// When it is tried again to let them know that something waits, where the platform
        /// refused that in passing.
        again: Option<Millis>,
    },
    /// The same, because the platform does not reach this person (`blocked`, `not-there`):
    /// whoever writes again can be reached again. They had written last at this moment.
    NotReached(&'static str, Millis),
    /// It waits for the hours that the person named.
    Later(Millis),
}

impl Became {
    /// The platform took it, in one piece.
    pub fn sent(platform_id: Option<String>) -> Self {
        Self::Sent {
            platform_id,
            earlier: Vec::new(),
        }
    }
}

/// Writes the outcomes of tries; a secret that was sent is forgotten.
///
/// # Errors
/// Those of the database.
pub async fn settle(tx: &mut Tx, outcomes: &[Outcome]) -> Result<()> {
    let Rows {
        sent,
        named,
        pieces,
        kept,
        held,
    } = Rows::of(outcomes);
    // First: it waits for whoever hears these people just now, so that either they find
    // what is held, or what follows here finds that they wrote.
    hold(tx, held).await?;
    taken(tx, &sent).await?;
    for o in outcomes.iter().filter(|o| o.by_staff) {
        if let Became::Sent { .. } = o.what {
            answered::arrived(tx, &[o.id], o.at).await?;
        }
    }
    if !all_named(tx, named).await? {
        erased_on_their_way(tx, outcomes).await?;
    }
    keep_pieces(tx, pieces).await?;
    keep_states(tx, kept).await?;
    for outcome in outcomes {
        match outcome.what {
            Became::Later(at) => defer(tx, outcome.id, at).await?,
            Became::TooLate {
                again: Some(at), ..
            } => knock_again(tx, outcome.id, at).await?,
            _ => {}
        }
    }
    for outcome in outcomes {
        if let Became::TooLate { known, .. } | Became::NotReached(_, known) = outcome.what {
            release_if_they_wrote(tx, outcome.id, known).await?;
        }
    }
    Ok(())
}

/// What is written of many outcomes at once: values of rows, but for `sent`.
#[derive(Default)]
struct Rows {
    sent: Vec<Uuid>,
    /// Message, the platform's name for it.
    named: Vec<Value>,
    /// Message, the platform's name for a piece of it before the last.
    pieces: Vec<Value>,
    /// Message, its state from now on, and why.
    kept: Vec<Value>,
    /// Messages that wait for their person.
    held: Vec<Value>,
}

impl Rows {
    fn of(outcomes: &[Outcome]) -> Self {
        let mut rows = Self::default();
        for outcome in outcomes {
            rows.add(outcome);
        }
        rows
    }

    fn add(&mut self, o: &Outcome) {
        match &o.what {
            Became::Sent {
                platform_id,
                earlier,
            } => {
                self.sent.push(o.id);
                let last = platform_id.iter();
                self.named
                    .extend(last.flat_map(|name| args![o.id, name.clone()]));
                let earlier = earlier.iter();
                self.pieces
                    .extend(earlier.flat_map(|name| args![o.id, name.clone()]));
            }
            Became::Failed(error) => self.keep(o, "failed", Some(error)),
            Became::Held(why) | Became::NotReached(why, _) => self.hold(o, "held", Some(why)),
            Became::TooLate { again: None, .. } => self.hold(o, "held", Some(WINDOW)),
            Became::TooLate { .. } => self.hold(o, "queued", Some(WINDOW)),
            Became::Later(_) => self.hold(o, "queued", None),
        }
    }

    fn hold(&mut self, o: &Outcome, state: &str, why: Option<&str>) {
        self.held.extend(args![o.id]);
        self.keep(o, state, why);
    }

    fn keep(&mut self, o: &Outcome, state: &str, why: Option<&str>) {
        self.kept.extend(args![o.id, state, why]);
    }
}

/// Their conversations have something that waits.
async fn hold(tx: &mut Tx, held: Vec<Value>) -> Result<()> {
    tx.execute_many(
        "UPDATE conversations SET holding = (1 = 1) WHERE id IN (SELECT conversation_id FROM messages WHERE id IN (",
        1,
        held,
        "))",
    )
    .await?;
    Ok(())
}

/// Notes the platform's names of messages; false when one of these is gone.
async fn all_named(tx: &mut Tx, named: Vec<Value>) -> Result<bool> {
    let to_name = named.len() as u64 / 2;
    let known = tx
        .execute_many(
            "UPDATE messages SET platform_id = o.column2 FROM (",
            2,
            named,
            ") AS o WHERE messages.id = o.column1",
        )
        .await?;
    Ok(known >= to_name)
}

async fn keep_pieces(tx: &mut Tx, pieces: Vec<Value>) -> Result<()> {
    tx.execute_many(
        "INSERT INTO pieces (conversation_id, platform_id, message_id)
         SELECT m.conversation_id, p.column2, m.id FROM (",
        2,
        pieces,
        ") AS p JOIN messages m ON m.id = p.column1 WHERE 1 = 1 ON CONFLICT DO NOTHING",
    )
    .await?;
    Ok(())
}

/// A secret goes with the message that is given up; what waits still needs it.
async fn keep_states(tx: &mut Tx, kept: Vec<Value>) -> Result<()> {
    tx.execute_many(
        "UPDATE outbox SET state = o.column2, error = o.column3, leased_by = NULL,
            secret = CASE WHEN o.column2 = 'failed' THEN NULL ELSE outbox.secret END
         FROM (",
        3,
        kept,
        ") AS o WHERE outbox.message_id = o.column1 AND outbox.state IN ('queued', 'held')",
    )
    .await?;
    Ok(())
}

/// The person wrote while the message was on its way: they can be written to again, and
/// nothing would release it later. What the try knew of (`known`) is not that.
async fn release_if_they_wrote(tx: &mut Tx, message: Uuid, known: Millis) -> Result<()> {
    tx.execute(
        "UPDATE outbox SET state = 'queued', error = NULL, not_before = 0
         WHERE message_id = $1 AND (state = 'held' OR error = $3) AND conversation_id IN (
             SELECT v.id FROM conversations v JOIN messages m ON m.conversation_id = v.id
             WHERE m.id = $1 AND v.last_in_at > $2)",
        args![message, known, WINDOW],
    )
    .await?;
    Ok(())
}

/// It is in nobody's hands until then, and keeps back nothing else of its chat.
async fn knock_again(tx: &mut Tx, message: Uuid, at: Millis) -> Result<()> {
    tx.execute(
        "UPDATE outbox SET not_before = $2, attempts = attempts + 1, leased_by = NULL
         WHERE message_id = $1 AND state = 'queued'",
        args![message, at],
    )
    .await?;
    Ok(())
}

/// These were sent, or shown: nothing waits to be sent any more, and their secrets go.
///
/// # Errors
/// Those of the database.
pub(crate) async fn taken(tx: &mut Tx, messages: &[Uuid]) -> Result<()> {
    tx.execute_many(
        "DELETE FROM outbox WHERE state IN ('queued', 'held') AND message_id IN (",
        1,
        messages.iter().flat_map(|id| args![*id]).collect(),
        ")",
    )
    .await?;
    Ok(())
}

/// The person had all deleted while something was still being sent: it goes from the
/// chat as well.
async fn erased_on_their_way(tx: &mut Tx, outcomes: &[Outcome]) -> Result<()> {
    for outcome in outcomes {
        if let Became::Sent {
            platform_id: Some(last),
            earlier,
        } = &outcome.what
        {
            let names: Vec<String> = earlier.iter().chain([last]).cloned().collect();
            chat_erasure::too_late(tx, outcome.id, outcome.conversation, &names, outcome.at)
                .await?;
        }
    }
    Ok(())
}
