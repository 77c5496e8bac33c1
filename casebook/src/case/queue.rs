//! The queue: who needs a human next.
//!
//! It is read from clear columns only, opens no key, and is no content read. A
//! closed case whose person writes again is in it like any other.

use sqlx::FromRow;

use crate::scope::Scope;
use crate::{Millis, Result, Tx, Uuid, args};

/// Which part of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    #[default]
    Unclaimed,
    Mine,
    All,
}

impl Filter {
    /// All parts, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Unclaimed, Self::Mine, Self::All];

    /// The word in the page's address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unclaimed => "unclaimed",
            Self::Mine => "mine",
            Self::All => "all",
        }
    }

    /// The part with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.code() == code)
    }
}

/// One case in the queue.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Waiting {
    pub id: Uuid,
    pub reference: String,
    pub kind: String,
    pub channel: String,
    pub language: String,
    pub status: String,
    pub priority: i64,
    pub priority_rule: String,
    pub sector: String,
    pub country: String,
    pub province: String,
    pub age_band: String,
    pub wants_human: bool,
    pub opened_at: Millis,
    /// The oldest message that nobody has answered.
    pub waiting_since: Option<Millis>,
    /// When a human must have answered for the first time.
    pub due_at: Millis,
    pub answered_at: Option<Millis>,
    pub claimed_by: Option<Uuid>,
    pub claimed_name: Option<String>,
    pub claimed_at: Option<Millis>,
    pub training: bool,
    /// Where the latest referral stands.
    pub referral: Option<String>,
    /// When the person was last heard, in whichever of their reports.
    pub last_in_at: Option<Millis>,
    /// Whoever told the newest report hides: nothing reaches them now.
    pub hides: Option<bool>,
    /// They may be written to when they are silent.
    pub write_ok: Option<bool>,
    pub blocked_at: Option<Millis>,
    /// Answers of staff that wait until they write again.
    pub held: i64,
    /// What an agency last said of a referral.
    pub step: Option<String>,
    /// An agency has asked something and waits for the answer.
    pub is_asked: bool,
}

/// A case is in the queue while it is open, while somebody waits, and while an agency does.
macro_rules! in_queue {
    () => {
        "(c.status <> 'closed' OR c.waiting_since IS NOT NULL OR c.id IN (
            SELECT case_id FROM referral_steps WHERE kind = 'question' AND answered_at IS NULL))"
    };
}

/// A queue longer than this is a list nobody reads; the most urgent are on it.
const MOST: i64 = 300;

/// What [`list`] asks. Whatever belongs to a case is looked up by an index: it is asked for
/// every case that waits, by every page that lies open, every few seconds.
const LIST: &str = concat!(
    "SELECT c.id, c.reference, c.kind, c.channel, c.language, c.status, c.priority, c.priority_rule,
        c.sector, c.country, c.province, c.age_band, c.wants_human, c.opened_at, c.waiting_since,
        c.due_at, c.answered_at, c.claimed_by, s.name AS claimed_name, c.claimed_at, c.training,
        (SELECT r.state FROM referrals r WHERE r.case_id = c.id
         ORDER BY r.created_at DESC, r.id DESC LIMIT 1) AS referral,
        (SELECT MAX(v.last_in_at) FROM reports p JOIN conversations v ON v.id = p.conversation_id
         WHERE p.case_id = c.id AND p.erased_at IS NULL) AS last_in_at,
        v.hides, v.write_ok, t.blocked_at,
        (SELECT COUNT(*) FROM outbox o JOIN messages m ON m.id = o.message_id
         WHERE o.conversation_id = v.id AND o.state = 'held' AND m.author = 'staff')
        + (SELECT COUNT(*) FROM outbox o JOIN messages m ON m.id = o.message_id
           WHERE o.conversation_id = v.id AND o.state = 'queued' AND o.error = 'window'
             AND m.author = 'staff') AS held,
        (SELECT e.kind FROM referral_steps e WHERE e.case_id = c.id AND e.kind NOT IN ('question', 'answer')
         ORDER BY e.id DESC LIMIT 1) AS step,
        EXISTS (SELECT 1 FROM referral_steps e
                WHERE e.case_id = c.id AND e.kind = 'question' AND e.answered_at IS NULL) AS is_asked
 FROM cases c LEFT JOIN staff s ON s.id = c.claimed_by
 LEFT JOIN conversations v ON v.id = (
     SELECT l.conversation_id FROM reports l WHERE l.case_id = c.id AND l.erased_at IS NULL
     ORDER BY l.created_at DESC, l.id DESC LIMIT 1)
 LEFT JOIN contacts t ON t.id = v.contact_id
 WHERE ",
    in_queue!(),
    " AND ($1 = 'all' OR ($1 = 'unclaimed' AND c.claimed_by IS NULL)
        OR ($1 = 'mine' AND c.claimed_by = $2))
 ORDER BY c.priority,
          CASE WHEN c.answered_at IS NULL OR c.waiting_since IS NOT NULL THEN 0 ELSE 1 END,
          COALESCE(c.waiting_since, c.due_at), c.due_at, c.opened_at, c.id
 LIMIT $3"
);

/// The cases that wait: the most urgent first; among equals those with somebody
/// unanswered, the longest waiting and the earliest due first.
///
/// # Errors
/// [`crate::Error::Refused`] outside the hotline.
pub async fn list(tx: &mut Tx, scope: &Scope, filter: Filter) -> Result<Vec<Waiting>> {
    let me = scope.hotline()?;
    tx.fetch_all(LIST, args![filter.code(), me, MOST]).await
}

/// How many cases each part of the queue has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromRow)]
pub struct Counts {
    pub unclaimed: i64,
    pub mine: i64,
    pub all_open: i64,
}

/// The three counts.
///
/// # Errors
/// [`crate::Error::Refused`] outside the hotline.
pub async fn counts(tx: &mut Tx, scope: &Scope) -> Result<Counts> {
    let me = scope.hotline()?;
    let counts = tx
        .fetch_optional(
            concat!(
                "SELECT COUNT(*) AS all_open,
                    CAST(COALESCE(SUM(CASE WHEN c.claimed_by IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS unclaimed,
                    CAST(COALESCE(SUM(CASE WHEN c.claimed_by = $1 THEN 1 ELSE 0 END), 0) AS BIGINT) AS mine
                 FROM cases c WHERE ",
                in_queue!()
            ),
            args![me],
        )
        .await?;
    Ok(counts.unwrap_or_default())
}

/// How many cases stand before one of this priority that has waited since `since`,
/// in the order of [`list`]: what a person is told who waits for a human.
///
/// # Errors
/// Those of the database.
pub async fn ahead(tx: &mut Tx, case: Option<Uuid>, priority: i64, since: Millis) -> Result<i64> {
    tx.number(
        "SELECT COUNT(*) FROM cases
         WHERE waiting_since IS NOT NULL AND ($1 IS NULL OR id <> $1)
           AND (priority < $2 OR (priority = $2 AND waiting_since < $3))",
        args![case, priority, since],
    )
    .await
}

/// A reference as it is kept, from one as people write it: without the hyphen, in small
/// letters, with spaces, with look-alikes of the letters that references do not have.
pub(crate) fn written(reference: &str) -> String {
    let letters = reference.chars().filter(char::is_ascii_alphanumeric);
    let mut kept: String = letters
        .map(|c| match c.to_ascii_uppercase() {
            'I' | 'L' => '1',
            'O' => '0',
            other => other,
        })
        .collect();
    if kept.len() > 4 {
        kept.insert(4, '-');
    }
    kept
}

/// The case with this reference, for a search by code.
///
/// # Errors
/// [`crate::Error::Refused`] outside the hotline.
pub async fn find(tx: &mut Tx, scope: &Scope, reference: &str) -> Result<Option<Uuid>> {
    scope.hotline()?;
    let row: Option<(Uuid,)> = tx
        .fetch_optional(
            "SELECT id FROM cases WHERE reference = $1",
            args![written(reference)],
        )
        .await?;
    Ok(row.map(|r| r.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Db;

    /// With ten thousand cases a list took eight seconds, since each of its rows read every
    /// message there was.
    #[tokio::test]
    async fn for_a_row_nothing_is_read_from_end_to_end() {
        let entropy = crate::Entropy::system().unwrap();
        let folder = std::env::temp_dir().join(format!("saiduan-queue-{}", entropy.id(0)));
        let url = format!("sqlite:{}", folder.join("x.db").display());
        let db = Db::connect(&url).await.unwrap();
        db.migrate().await.unwrap();
        let plan = format!("EXPLAIN QUERY PLAN {LIST}").leak();
        let mut tx = db.read().await.unwrap();
        let steps: Vec<(i64, i64, i64, String)> = tx
            .fetch_all(plan, args!["all", Uuid::nil(), MOST])
            .await
            .unwrap();
        let read = steps.iter().map(|step| step.3.as_str());
        let whole: Vec<&str> = read.filter(|step| step.starts_with("SCAN")).collect();
        let once = "SCAN referral_steps USING INDEX referral_steps_open";
        assert_eq!(whole, ["SCAN c", once]);
        drop((tx, db));
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_reference_is_found_however_it_is_written() {
        for as_written in [
            "K7M4-2Q0",
            "k7m42q0",
            " k7m4 2qo ",
            "K7M4–2Q0",
            "k 7 m 4 2 q 0",
        ] {
            assert_eq!(written(as_written), "K7M4-2Q0", "{as_written}");
        }
        assert_eq!(written("ilo1-1"), "1101-1");
        assert_eq!(written("ກ"), "");
    }
}
