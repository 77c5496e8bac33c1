//! What people sent along: from the platform's file id to the sealed file.
//!
//! A row is written with the message, its file is fetched by a job right after, and kept
//! as it was received: what is shown or passed on is cleaned of hidden data first, and
//! the hash taken at receipt says later that nobody changed it.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::act::{Act, Read};
use crate::case::keys;
use crate::files::Files;
use crate::jobs;
use crate::vault::{DataKey, Vault};
use crate::{Entropy, Error, Millis, Result, Tx, Uuid, args};

/// The kind of job that fetches a file; its subject is the attachment.
pub const FETCH: &str = "media.fetch";
/// The kind of job that removes a file whose report was erased.
pub const REMOVE: &str = "media.remove";

/// What a sealed file is sealed for.
const PLACE: &str = "attachments.file";

/// Where an attachment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    NotFetched,
    Fetched,
    /// More bytes than are kept.
    TooLarge,
    /// Of a kind that is not kept (a program).
    WrongType,
    /// The platform no longer has it, or never gave it out.
    Gone,
    /// The person took it back.
    Withdrawn,
}

impl Status {
    const ALL: [Self; 6] = [
        Self::NotFetched,
        Self::Fetched,
        Self::TooLarge,
        Self::WrongType,
        Self::Gone,
        Self::Withdrawn,
    ];

    /// The stored word, which also ends the message id in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotFetched => "not_fetched",
            Self::Fetched => "fetched",
            Self::TooLarge => "too_large",
            Self::WrongType => "wrong_type",
            Self::Gone => "gone",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The status with this stored word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == word)
    }
}

/// The plain form of `attachments.sealed`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct File {
    /// What the platform gives it out for; empty once it was fetched.
    pub file_id: String,
    pub name: Option<String>,
    /// The type: as the platform said, and once fetched as the bytes themselves say.
    pub mime: Option<String>,
    /// Bytes.
    pub size: Option<u64>,
    /// Of the bytes as they were received, in hexadecimal digits.
    pub sha256: Option<String>,
}

/// An attachment that is still to be fetched.
#[derive(Debug)]
pub struct Pending {
    pub id: Uuid,
    pub report_id: Uuid,
    pub kind: String,
    pub channel: String,
    pub at: Millis,
    pub file: File,
    key: DataKey,
}

#[derive(FromRow)]
struct Stored {
    report_id: Uuid,
    kind: String,
    status: String,
    sealed: Vec<u8>,
    at: Millis,
    channel: Option<String>,
    report_key: Option<Vec<u8>>,
    case_id: Option<Uuid>,
    case_key: Option<Vec<u8>>,
}

impl Stored {
    fn key(&self, vault: &Vault) -> Result<DataKey> {
        let master = vault.master();
        match self.case_id {
            Some(case) => master
                .unwrap(case, self.case_key.as_deref())?
                .unwrap(self.report_id, self.report_key.as_deref()),
            None => master.unwrap(self.report_id, self.report_key.as_deref()),
        }
    }
}

async fn stored(tx: &mut Tx, id: Uuid) -> Result<Option<Stored>> {
    tx.fetch_optional(
        "SELECT a.report_id, a.kind, a.status, a.sealed, a.at, c.channel, r.wrapped_key AS report_key,
                r.case_id, k.wrapped_key AS case_key
         FROM attachments a JOIN reports r ON r.id = a.report_id
         LEFT JOIN messages m ON m.id = a.message_id
         LEFT JOIN conversations v ON v.id = m.conversation_id
         LEFT JOIN contacts c ON c.id = v.contact_id
         LEFT JOIN cases k ON k.id = r.case_id
         WHERE a.id = $1",
        args![id],
    )
    .await
}

/// The attachment `id`, if it still waits to be fetched: not when it was erased, taken
/// back, or fetched already.
///
/// # Errors
/// Those of the database, and a value that does not open.
pub async fn pending(tx: &mut Tx, vault: &Vault, id: Uuid) -> Result<Option<Pending>> {
    let Some(row) = stored(tx, id).await? else {
        return Ok(None);
    };
    if row.status != Status::NotFetched.code() {
        return Ok(None);
    }
    let key = match row.key(vault) {
        Err(Error::Destroyed) => return Ok(None),
        key => key?,
    };
    let file = key.open_json("attachments.sealed", id, &row.sealed)?;
    Ok(Some(Pending {
        id,
        report_id: row.report_id,
        kind: row.kind,
        channel: row.channel.unwrap_or_default(),
        at: row.at,
        file,
        key,
    }))
}

impl Pending {
    /// The bytes, sealed under the report's key.
    pub fn seal(&self, entropy: &Entropy, bytes: &[u8]) -> Vec<u8> {
        self.key.seal(entropy, PLACE, self.id, bytes)
    }

    /// Records that the file is kept. False when it was erased or taken back in the
    /// meantime: then its file must go.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn fetched(&self, tx: &mut Tx, entropy: &Entropy, file: File) -> Result<bool> {
        self.settle(tx, entropy, Status::Fetched, file).await
    }

    /// Records that there will be no file, and why.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn without(&self, tx: &mut Tx, entropy: &Entropy, why: Status) -> Result<bool> {
        self.settle(tx, entropy, why, self.file.clone()).await
    }

    async fn settle(
        &self,
        tx: &mut Tx,
        entropy: &Entropy,
        status: Status,
        file: File,
    ) -> Result<bool> {
        let sealed = self
            .key
            .seal_json(entropy, "attachments.sealed", self.id, &file)?;
        let settled = tx
            .execute(
                "UPDATE attachments SET status = $2, sealed = $3 WHERE id = $1 AND status = 'not_fetched'",
                args![self.id, status.code(), sealed],
            )
            .await?;
        Ok(settled == 1)
    }
}

/// A file as it was received, for staff of the hotline who opened its case.
#[derive(Debug)]
pub struct Opened {
    pub kind: String,
    pub at: Millis,
    pub file: File,
    pub bytes: Vec<u8>,
}

/// Opens the file of an attachment of `case`; a content read of its own. `None` when it is not there (any more), or of another case.
///
/// # Errors
/// [`Error::Refused`] outside the hotline; a file that does not open.
pub async fn open(
    tx: &mut Tx,
    act: &Act<'_>,
    files: &Files,
    case: Uuid,
    id: Uuid,
) -> Result<Option<Opened>> {
    act.scope.hotline()?;
    let Some(row) = stored(tx, id).await? else {
        return Ok(None);
    };
    if row.case_id != Some(case) || row.status != Status::Fetched.code() {
        return Ok(None);
    }
    let case_key = act.vault.master().unwrap(case, row.case_key.as_deref())?;
    let Some(key) = keys::of_report(&case_key, row.report_id, row.report_key.as_deref())? else {
        return Ok(None);
    };
    let Some(sealed) = files.get(id).await? else {
        return Ok(None);
    };
    let opened = Opened {
        kind: row.kind,
        at: row.at,
        file: key.open_json("attachments.sealed", id, &row.sealed)?,
        bytes: key.open(PLACE, id, &sealed)?,
    };
    act.log_read(tx, Read::File, id).await?;
    Ok(Some(opened))
}

/// Queues the removal of the files of a report that is being erased.
///
/// # Errors
/// Those of the database.
pub(crate) async fn remove_files(tx: &mut Tx, report: Uuid, now: Millis) -> Result<()> {
    // The job that would fetch such a file has the attachment's own id too.
    tx.execute(
        "INSERT INTO jobs (id, kind, subject_id, run_at, attempts, leased_until)
         SELECT id, 'media.remove', id, CAST($2 AS BIGINT), 0, 0 FROM attachments WHERE report_id = $1
         ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, run_at = excluded.run_at",
        args![report, now],
    )
    .await?;
    Ok(())
}

/// Queues the fetching of attachments that were just written.
///
/// # Errors
/// Those of the database.
pub(crate) async fn fetch_soon(tx: &mut Tx, ids: Vec<Uuid>, now: Millis) -> Result<()> {
    let rows = ids
        .into_iter()
        .flat_map(|id| args![id, FETCH, id, now, 0_i64, 0_i64])
        .collect();
    tx.execute_many(
        "INSERT INTO jobs (id, kind, subject_id, run_at, attempts, leased_until)",
        6,
        rows,
        "",
    )
    .await?;
    Ok(())
}

/// Files without an attachment: what a crash between two steps, a restored backup or
/// the end of training left behind. Removed; how many.
///
/// # Errors
/// Those of the database and of the files.
pub async fn sweep(tx: &mut Tx, files: &Files) -> Result<usize> {
    let mut left = files.ids().await?;
    if left.is_empty() {
        return Ok(0);
    }
    let rows = left.iter().flat_map(|id| args![*id]).collect();
    let known: Vec<(Uuid,)> = tx
        .fetch_many("SELECT id FROM attachments WHERE id IN (", 1, rows, ")")
        .await?;
    for (id,) in known {
        left.remove(&id);
    }
    for id in &left {
        files.remove(*id).await?;
    }
    Ok(left.len())
}

/// Staged files that nobody came for within a day. Removed; how many.
///
/// # Errors
/// Those of the files.
pub async fn sweep_staged(files: &Files, now: Millis) -> Result<usize> {
    const DAY: u64 = 24 * 3_600;
    let staged = files.staging();
    let now = u64::try_from(now / 1_000).unwrap_or(0);
    let is_old = |id: &Uuid| id.get_timestamp().is_none_or(|t| t.to_unix().0 + DAY < now);
    let old: Vec<Uuid> = staged.ids().await?.into_iter().filter(is_old).collect();
    for id in &old {
        staged.remove(*id).await?;
    }
    Ok(old.len())
}

macro_rules! taking_a_file {
    ($lock:literal) => {
        concat!(
            "UPDATE jobs SET leased_by = $1, leased_until = $2, attempts = attempts + 1 WHERE id IN (
                SELECT j.id FROM jobs j LEFT JOIN attachments a ON a.id = j.subject_id
                LEFT JOIN messages m ON m.id = a.message_id
                LEFT JOIN conversations v ON v.id = m.conversation_id
                LEFT JOIN contacts c ON c.id = v.contact_id
                WHERE j.kind = $4 AND j.run_at <= $3 AND (j.leased_by IS NULL OR j.leased_until < $3)
                  AND COALESCE(c.channel, '') NOT IN ($5, $6)
                ORDER BY j.run_at LIMIT 1",
            $lock,
            ") RETURNING id, kind, subject_id, report_id, attempts"
        )
    };
}

/// Takes a job on files that is due, for longer than a large file needs; no file of the
/// `busy` channels (an empty word is none).
///
/// # Errors
/// Those of the database.
pub async fn take(
    tx: &mut Tx,
    process: Uuid,
    now: Millis,
    busy: [&str; 2],
) -> Result<Option<jobs::Job>> {
    const LEASE: Millis = 300_000;
    if let Some(job) = jobs::take_for(tx, REMOVE, process, now, LEASE).await? {
        return Ok(Some(job));
    }
    let sql = match tx {
        Tx::Sqlite(_) => taking_a_file!(""),
        Tx::Postgres(_) => taking_a_file!(" FOR UPDATE OF j SKIP LOCKED"),
    };
    // A channel is never called so.
    let [one, other] = busy.map(|channel| if channel.is_empty() { "-" } else { channel });
    let args = args![process, now + LEASE, now, FETCH, one, other];
    tx.fetch_optional(sql, args).await
}

/// True when a job on files is due: looked at without a write.
///
/// # Errors
/// Those of the database.
pub async fn is_any_due(tx: &mut Tx, now: Millis) -> Result<bool> {
    let found = tx
        .number(
            "SELECT COUNT(*) FROM jobs WHERE kind IN ('media.fetch', 'media.remove') AND run_at <= $1
               AND (leased_by IS NULL OR leased_until < $1)",
            args![now],
        )
        .await?;
    Ok(found > 0)
}
