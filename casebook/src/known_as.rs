//! People whom a platform knows by several addresses (WhatsApp: a phone number and a
//! business-scoped id, either of which may be absent): one contact, found by any of
//! them. Platforms with one address for a person have no rows here.

use sqlx::FromRow;
use uuid::Uuid;

use crate::{Millis, Result, Tx, args};

/// A contact that is known by one of the addresses that were asked for.
#[derive(Debug, Clone, FromRow)]
pub struct Known {
    /// The address.
    pub address_hash: Vec<u8>,
    pub contact_id: Uuid,
    /// By which the contact itself is loaded.
    pub contact_hash: Vec<u8>,
    pub has_case: bool,
    pub last_in_at: Millis,
}

/// Who is known by these addresses.
///
/// # Errors
/// Those of the database.
pub async fn find(tx: &mut Tx, hashes: &[Vec<u8>]) -> Result<Vec<Known>> {
    let rows = hashes.iter().flat_map(|h| args![h.clone()]).collect();
    tx.fetch_many(
        "SELECT a.address_hash, a.contact_id, c.address_hash AS contact_hash, r.case_id IS NOT NULL AS has_case,
                v.last_in_at
         FROM (",
        1,
        rows,
        ") AS asked JOIN contact_addresses a ON a.address_hash = asked.column1 JOIN contacts c ON c.id = a.contact_id
         JOIN conversations v ON v.contact_id = c.id LEFT JOIN reports r ON r.id = v.report_id",
    )
    .await
}

/// Adds addresses that nobody was known by.
///
/// # Errors
/// Those of the database; another writer may have added one first
/// ([`crate::Error::is_transient`]).
pub async fn add(tx: &mut Tx, addresses: Vec<(Vec<u8>, Uuid)>) -> Result<()> {
    let rows = addresses
        .into_iter()
        .flat_map(|(hash, contact)| args![hash, contact])
        .collect();
    tx.execute_many(
        "INSERT INTO contact_addresses (address_hash, contact_id)",
        2,
        rows,
        "",
    )
    .await?;
    Ok(())
}

/// An address of one contact turned out to be another's: from now on it leads there.
///
/// # Errors
/// Those of the database.
pub async fn point(tx: &mut Tx, address: &[u8], contact: Uuid) -> Result<()> {
    tx.execute(
        "UPDATE contact_addresses SET contact_id = $2 WHERE address_hash = $1",
        args![address.to_vec(), contact],
    )
    .await?;
    Ok(())
}

/// A contact that gave an address up for another.
#[derive(Debug)]
pub struct Moved {
    pub contact: Uuid,
    pub old: Vec<u8>,
    pub new: Vec<u8>,
    /// By which whoever was loaded by the old address is loaded: somebody else may have
    /// that one tomorrow, and must not find this talk.
    pub apart: Vec<u8>,
}

/// Writes that people moved. An address that somebody else is known by stays theirs.
///
/// # Errors
/// Those of the database.
pub async fn moved(tx: &mut Tx, moved: &Moved) -> Result<()> {
    tx.execute(
        "DELETE FROM contact_addresses WHERE address_hash = $1 AND contact_id = $2",
        args![moved.old.clone(), moved.contact],
    )
    .await?;
    tx.execute(
        "UPDATE contacts SET address_hash = $2 WHERE address_hash = $1",
        args![moved.old.clone(), moved.apart.clone()],
    )
    .await?;
    tx.execute(
        "INSERT INTO contact_addresses (address_hash, contact_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        args![moved.new.clone(), moved.contact],
    )
    .await?;
    Ok(())
}

/// Replaces the sealed address that a contact is written to.
///
/// # Errors
/// Those of the database.
pub async fn reseal(tx: &mut Tx, contact: Uuid, sealed: Vec<u8>) -> Result<()> {
    tx.execute(
        "UPDATE contacts SET sealed = $2 WHERE id = $1",
        args![contact, sealed],
    )
    .await?;
    Ok(())
}
