//! The audit log: who read or changed what, chained by hash.
//!
//! Each writer has a chain of its own, so that writers never wait for each other;
//! a [`checkpoint`] names the head of every chain in one entry and so ties them
//! together. An entry's hash is keyed and covers the entry and the hash before it:
//! without the key nobody can rewrite the log so that it still verifies. Entries
//! hold ids, actions and rule names, never content.

use std::collections::BTreeMap;

use sqlx::FromRow;
use uuid::Uuid;

use crate::vault::{Vault, hex};
use crate::{Millis, Result, Tx, args};

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub at: Millis,
    /// `staff:<id>`, `rule:<name>`, `agency:<staff id>`, `person`, `program`.
    pub actor: String,
    /// A verb: `case.open`, `case.read`, `priority.raise`, …
    pub action: &'static str,
    /// `case:<id>`, `report:<id>`, `referral:<id>`, `staff:<id>`, …
    pub subject: String,
    /// Ids, rule names, old and new values of clear columns.
    pub detail: String,
}

impl Entry {
    /// An entry by the staff member `staff`; by the clock, where it is nobody's id.
    pub fn by_staff(
        at: Millis,
        staff: Uuid,
        action: &'static str,
        subject: String,
        detail: impl Into<String>,
    ) -> Self {
        Self {
            at,
            actor: match staff.is_nil() {
                true => "rule:clock".to_owned(),
                false => format!("staff:{staff}"),
            },
            action,
            subject,
            detail: detail.into(),
        }
    }
}

#[derive(FromRow)]
struct Head {
    seq: i64,
    hash: Vec<u8>,
}

#[derive(FromRow)]
struct Stored {
    seq: i64,
    at: i64,
    actor: String,
    action: String,
    subject: String,
    detail: String,
    hash: Vec<u8>,
}

/// Adds entries to the chain `chain`, in this transaction. The chain's head is
/// locked until it ends, so two transactions on one chain follow each other.
///
/// # Errors
/// Those of the database.
pub async fn append(tx: &mut Tx, vault: &Vault, chain: &str, entries: &[Entry]) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let head = lock_head(tx, chain).await?;
    let (mut seq, mut hash) = (head.seq, head.hash);
    let mut rows = Vec::with_capacity(entries.len() * 8);
    for entry in entries {
        seq += 1;
        hash = link(
            vault,
            chain,
            seq,
            &hash,
            entry.at,
            &entry.actor,
            entry.action,
            &entry.subject,
            &entry.detail,
        );
        rows.extend(args![
            chain,
            seq,
            entry.at,
            entry.actor.clone(),
            entry.action,
            entry.subject.clone(),
            entry.detail.clone(),
            hash.clone()
        ]);
    }
    tx.execute_many(
        "INSERT INTO audit_entries (chain, seq, at, actor, action, subject, detail, hash)",
        8,
        rows,
        "",
    )
    .await?;
    tx.execute(
        "UPDATE audit_chains SET seq = $2, hash = $3 WHERE id = $1",
        args![chain, seq, hash],
    )
    .await?;
    Ok(())
}

/// An update that changes nothing takes the row's lock on both databases, and
/// gives the row.
async fn lock_head(tx: &mut Tx, chain: &str) -> Result<Head> {
    let head = tx
        .fetch_optional(
            "UPDATE audit_chains SET seq = seq WHERE id = $1 RETURNING seq, hash",
            args![chain],
        )
        .await?;
    if let Some(head) = head {
        return Ok(head);
    }
    tx.execute(
        "INSERT INTO audit_chains (id, seq, hash) VALUES ($1, 0, $2) ON CONFLICT (id) DO NOTHING",
        args![chain, Vec::<u8>::new()],
    )
    .await?;
    let head = tx
        .fetch_optional(
            "UPDATE audit_chains SET seq = seq WHERE id = $1 RETURNING seq, hash",
            args![chain],
        )
        .await?;
    Ok(head.ok_or(sqlx::Error::RowNotFound)?)
}

#[expect(
    clippy::too_many_arguments,
    reason = "each is a column of the entry that the hash must cover"
)]
fn link(
    vault: &Vault,
    chain: &str,
    seq: i64,
    before: &[u8],
    at: Millis,
    actor: &str,
    action: &str,
    subject: &str,
    detail: &str,
) -> Vec<u8> {
    let parts: [&[u8]; 8] = [
        chain.as_bytes(),
        &seq.to_be_bytes(),
        before,
        &at.to_be_bytes(),
        actor.as_bytes(),
        action.as_bytes(),
        subject.as_bytes(),
        detail.as_bytes(),
    ];
    vault.audit_hash(&parts).to_vec()
}

const CHECKPOINTS: &str = "checkpoints";

/// Ties the chains together: one entry that names every chain's head.
///
/// # Errors
/// Those of the database.
pub async fn checkpoint(tx: &mut Tx, vault: &Vault, now: Millis) -> Result<()> {
    let heads: Vec<(String, i64, Vec<u8>)> = tx
        .fetch_all(
            "SELECT id, seq, hash FROM audit_chains WHERE id <> $1 ORDER BY id",
            args![CHECKPOINTS],
        )
        .await?;
    let detail: Vec<String> = heads
        .iter()
        .map(|(id, seq, hash)| format!("{id} {seq} {}", hex(hash)))
        .collect();
    let entry = Entry {
        at: now,
        actor: "program".into(),
        action: "audit.checkpoint",
        subject: "audit".into(),
        detail: detail.join("\n"),
    };
    append(tx, vault, CHECKPOINTS, &[entry]).await
}

/// What a verification found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    pub chains: usize,
    pub entries: usize,
    /// One sentence for each fault: the chain, the entry, what is wrong.
    pub faults: Vec<String>,
}

/// Walks every chain from its start and checks it against its head and against
/// the checkpoints. Give it one moment of the database ([`crate::Db::moment`]): a
/// chain grows while its head is read.
///
/// # Errors
/// Those of the database.
pub async fn verify(tx: &mut Tx, vault: &Vault) -> Result<Verdict> {
    let heads: Vec<(String, i64, Vec<u8>)> = tx
        .fetch_all(
            "SELECT id, seq, hash FROM audit_chains ORDER BY id",
            args![],
        )
        .await?;
    let mut verdict = Verdict {
        chains: heads.len(),
        ..Verdict::default()
    };
    let orphans = tx
        .number(
            "SELECT COUNT(*) FROM audit_entries WHERE chain NOT IN (SELECT id FROM audit_chains)",
            args![],
        )
        .await?;
    if orphans > 0 {
        verdict
            .faults
            .push(format!("{orphans} entries belong to a chain that is gone"));
    }
    let mut hashes: BTreeMap<(String, i64), Vec<u8>> = BTreeMap::new();
    let mut checkpoints = Vec::new();
    for (chain, seq, hash) in heads {
        let walked = walk(
            tx,
            vault,
            &chain,
            &mut verdict,
            &mut hashes,
            &mut checkpoints,
        )
        .await?;
        if walked != (seq, hash) {
            verdict.faults.push(format!(
                "chain {chain} ends at entry {}, its head says {seq}",
                walked.0
            ));
        }
    }
    check_checkpoints(&checkpoints, &hashes, &mut verdict);
    Ok(verdict)
}

/// True when there is no entry at all, although there is what never came about without
/// one: a log that was emptied, heads and all, verifies by itself.
///
/// # Errors
/// Those of the database.
pub async fn is_emptied(tx: &mut Tx) -> Result<bool> {
    let found = tx
        .number(
            "SELECT COUNT(*) FROM (SELECT 1) AS one
             WHERE NOT EXISTS (SELECT 1 FROM audit_entries)
               AND (EXISTS (SELECT 1 FROM cases) OR EXISTS (SELECT 1 FROM reports)
                    OR EXISTS (SELECT 1 FROM staff))",
            args![],
        )
        .await?;
    Ok(found > 0)
}

/// A page of entries; the log can be long.
const PAGE: i64 = 1_000;

async fn walk(
    tx: &mut Tx,
    vault: &Vault,
    chain: &str,
    verdict: &mut Verdict,
    hashes: &mut BTreeMap<(String, i64), Vec<u8>>,
    checkpoints: &mut Vec<String>,
) -> Result<(i64, Vec<u8>)> {
    let (mut seq, mut hash) = (0, Vec::new());
    loop {
        let page: Vec<Stored> = tx
            .fetch_all(
                "SELECT seq, at, actor, action, subject, detail, hash FROM audit_entries
                 WHERE chain = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                args![chain, seq, PAGE],
            )
            .await?;
        for entry in &page {
            verdict.entries += 1;
            let expected = link(
                vault,
                chain,
                seq + 1,
                &hash,
                entry.at,
                &entry.actor,
                &entry.action,
                &entry.subject,
                &entry.detail,
            );
            if entry.seq != seq + 1 || entry.hash != expected {
                verdict.faults.push(format!(
                    "chain {chain}: entry {} does not follow from entry {seq}",
                    entry.seq
                ));
            }
            if chain == CHECKPOINTS {
                checkpoints.push(entry.detail.clone());
            }
            (seq, hash) = (entry.seq, entry.hash.clone());
            hashes.insert((chain.to_owned(), seq), hash.clone());
        }
        if page.len() < usize::try_from(PAGE).unwrap_or(usize::MAX) {
            return Ok((seq, hash));
        }
    }
}

fn check_checkpoints(
    checkpoints: &[String],
    hashes: &BTreeMap<(String, i64), Vec<u8>>,
    verdict: &mut Verdict,
) {
    for line in checkpoints.iter().flat_map(|c| c.lines()) {
        let mut words = line.split(' ');
        let (Some(chain), Some(Ok(seq)), Some(hash)) = (
            words.next(),
            words.next().map(str::parse::<i64>),
            words.next(),
        ) else {
            verdict.faults.push("a checkpoint is damaged".into());
            continue;
        };
        let found = hashes.get(&(chain.to_owned(), seq));
        if seq > 0 && found.map(|h| hex(h)).as_deref() != Some(hash) {
            verdict.faults.push(format!(
                "chain {chain}: entry {seq} is not the one a checkpoint saw"
            ));
        }
    }
}
