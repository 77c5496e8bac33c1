//! Messages by the name that their platform gave them, in whichever report of a
//! conversation they stand: what people take back or change, and what platforms tell
//! later, may be about something from before the present report.

use sqlx::FromRow;
use uuid::Uuid;

use crate::{Millis, Result, Tx, args};

/// A message, and the keys that open it.
#[derive(Debug, Clone, FromRow)]
pub struct Named {
    pub id: Uuid,
    pub report_id: Uuid,
    pub at: Millis,
    pub kind: String,
    pub body: Vec<u8>,
    pub report_key: Option<Vec<u8>>,
    pub case_id: Option<Uuid>,
    pub case_key: Option<Vec<u8>>,
}

macro_rules! named {
    ($which:literal) => {
        concat!(
            "SELECT m.id, m.report_id, m.at, m.kind, m.body, r.wrapped_key AS report_key, k.id AS case_id, k.wrapped_key AS case_key
             FROM messages m JOIN reports r ON r.id = m.report_id LEFT JOIN cases k ON k.id = r.case_id
             WHERE m.report_id IN (SELECT id FROM reports WHERE conversation_id = $1
                                   UNION SELECT report_id FROM told_in WHERE conversation_id = $1)
               AND m.conversation_id = $1 AND r.erased_at IS NULL AND ",
            $which
        )
    };
}

/// What the person said in this conversation under this name.
///
/// # Errors
/// Those of the database.
pub async fn said(tx: &mut Tx, conversation: Uuid, name: &str) -> Result<Option<Named>> {
    tx.fetch_optional(
        named!(
            "m.platform_id = $2 AND m.author = 'person' AND m.kind NOT IN ('reaction', 'edited')"
        ),
        args![conversation, name],
    )
    .await
}

/// Everything that the person said in this conversation under this name, in the order in
/// which they wrote it: its parts, and its changes, which bear its name.
///
/// # Errors
/// Those of the database.
pub async fn all_said(tx: &mut Tx, conversation: Uuid, name: &str) -> Result<Vec<Named>> {
    let mut all: Vec<Named> = tx
        .fetch_all(
            named!("m.platform_id = $2 AND m.author = 'person' AND m.kind <> 'reaction'"),
            args![conversation, name],
        )
        .await?;
    // What it was before may come only after its change; an id says when it came.
    all.sort_by_key(|m| (m.at, m.id));
    Ok(all)
}

/// True when the person changed what has this name.
///
/// # Errors
/// Those of the database.
pub async fn was_changed(tx: &mut Tx, conversation: Uuid, name: &str) -> Result<bool> {
    let changes = tx
        .number(
            "SELECT COUNT(*) FROM messages WHERE report_id IN (
                 SELECT id FROM reports WHERE conversation_id = $1
                 UNION SELECT report_id FROM told_in WHERE conversation_id = $1)
               AND conversation_id = $1 AND platform_id = $2 AND author = 'person' AND kind = 'edited'",
            args![conversation, name],
        )
        .await?;
    Ok(changes > 0)
}

/// What we said in this conversation under this name, whole or in pieces.
///
/// # Errors
/// Those of the database.
pub async fn sent(tx: &mut Tx, conversation: Uuid, name: &str) -> Result<Option<Named>> {
    tx.fetch_optional(
        named!(
            "m.author <> 'person' AND (m.platform_id = $2 OR m.id IN
                (SELECT message_id FROM pieces WHERE conversation_id = $1 AND platform_id = $2))"
        ),
        args![conversation, name],
    )
    .await
}

/// What we said in this conversation and its platform gave up because the person had
/// written too long ago, or could not be reached, where that was told before our own note of
/// its name was made.
///
/// # Errors
/// Those of the database.
pub async fn given_up(tx: &mut Tx, conversation: Uuid) -> Result<Vec<Named>> {
    tx.fetch_all(
        named!(
            "m.author <> 'person' AND EXISTS (SELECT 1 FROM receipts x
                WHERE x.conversation_id = $1 AND x.platform_id = m.platform_id AND x.failed IN ('window', 'not-there'))"
        ),
        args![conversation],
    )
    .await
}

/// A return code took a report on elsewhere: it was told here too.
///
/// # Errors
/// Those of the database.
pub async fn was_told_in(tx: &mut Tx, conversation: Uuid, report: Uuid) -> Result<()> {
    tx.execute(
        "INSERT INTO told_in (conversation_id, report_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        args![conversation, report],
    )
    .await?;
    Ok(())
}
