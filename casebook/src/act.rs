//! A member of staff at work: who does something, and the pen they write with.
//!
//! Whatever they read or change is told to the audit log here, in the transaction
//! of the change and as its last statement: the lock on the chain's head is then
//! always the last one taken, so that two of them never wait for each other.

use std::ops::Deref;

use crate::audit::{self, Entry};
use crate::scope::Scope;
use crate::vault::Vault;
use crate::{Millis, Pen, Result, Tx, Uuid, args};

/// The chain of everything that is done at the console, and by the rules that
/// watch over it.
pub const CHAIN: &str = "console";

/// An opened case or packet is one entry per quarter of an hour: a page that
/// looks every two seconds would bury what matters.
pub const READ_ONCE_PER: Millis = 15 * 60_000;

/// One thing that one member of staff does at one moment.
#[derive(Debug, Clone, Copy)]
pub struct Act<'a> {
    pub scope: &'a Scope,
    pub pen: Pen<'a>,
}

impl<'a> Deref for Act<'a> {
    type Target = Pen<'a>;

    fn deref(&self) -> &Pen<'a> {
        &self.pen
    }
}

impl Act<'_> {
    /// Writes what was done into the audit log. Call it last.
    pub(crate) async fn log(
        &self,
        tx: &mut Tx,
        action: &'static str,
        subject: String,
        detail: impl Into<String>,
    ) -> Result<()> {
        let actor = format!("staff:{}", self.scope.staff());
        self.pen.record(tx, actor, action, subject, detail).await
    }

    /// True when this reader's entry of the last quarter of an hour still stands:
    /// reading again writes nothing, and a transaction that only reads is enough.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn has_read(&self, tx: &mut Tx, read: Read, id: Uuid) -> Result<bool> {
        let found = tx
            .number(
                "SELECT COUNT(*) FROM audit_entries
                 WHERE subject = $1 AND at > $2 AND actor = $3 AND action = $4",
                args![
                    read.subject(id),
                    self.now - READ_ONCE_PER,
                    format!("staff:{}", self.scope.staff()),
                    read.action()
                ],
            )
            .await?;
        Ok(found > 0)
    }

    /// Records that content was read, unless [`Act::has_read`].
    pub(crate) async fn log_read(&self, tx: &mut Tx, read: Read, id: Uuid) -> Result<()> {
        if self.has_read(tx, read, id).await? {
            return Ok(());
        }
        self.log(tx, read.action(), read.subject(id), "").await
    }

    /// As [`Act::log_read`], for all that one page shows.
    pub(crate) async fn log_reads(&self, tx: &mut Tx, read: Read, ids: &[Uuid]) -> Result<()> {
        let mut entries = Vec::new();
        for id in ids {
            if !self.has_read(tx, read, *id).await? {
                let (staff, action) = (self.scope.staff(), read.action());
                entries.push(Entry::by_staff(
                    self.now,
                    staff,
                    action,
                    read.subject(*id),
                    "",
                ));
            }
        }
        audit::append(tx, self.vault, self.chain, &entries).await
    }
}

/// What can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    Case,
    Packet,
    /// What somebody sent along.
    File,
    /// What somebody said about the service.
    Complaint,
    /// A message that could not be worked on.
    Trouble,
}

impl Read {
    fn action(self) -> &'static str {
        match self {
            Self::Case => "case.read",
            Self::Packet => "packet.read",
            Self::File => "file.read",
            Self::Complaint => "complaint.open",
            Self::Trouble => "trouble.read",
        }
    }

    fn subject(self, id: Uuid) -> String {
        match self {
            Self::Case => format!("case:{id}"),
            Self::Packet => format!("referral:{id}"),
            Self::File => format!("file:{id}"),
            Self::Complaint => format!("complaint:{id}"),
            Self::Trouble => format!("trouble:{id}"),
        }
    }
}

/// Writes what a rule did, such as a clock that ran out.
pub(crate) async fn log_rule(
    tx: &mut Tx,
    vault: &Vault,
    now: Millis,
    rule: &str,
    action: &'static str,
    subjects: impl IntoIterator<Item = String>,
) -> Result<()> {
    let entries: Vec<Entry> = subjects
        .into_iter()
        .map(|subject| Entry {
            at: now,
            actor: format!("rule:{rule}"),
            action,
            subject,
            detail: String::new(),
        })
        .collect();
    audit::append(tx, vault, CHAIN, &entries).await
}
