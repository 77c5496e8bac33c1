//! The keys of a case and of its reports, unwrapped for one transaction.

use sqlx::FromRow;

use crate::vault::{DataKey, Vault};
use crate::{Error, Result, Tx, Uuid, args};

#[derive(FromRow)]
struct Wrapped {
    wrapped_key: Option<Vec<u8>>,
}

/// The key of `case`; `None` when there is no such case.
///
/// # Errors
/// [`Error::Destroyed`] when the case was erased.
pub(crate) async fn of_case(tx: &mut Tx, vault: &Vault, case: Uuid) -> Result<Option<DataKey>> {
    let row: Option<Wrapped> = tx
        .fetch_optional("SELECT wrapped_key FROM cases WHERE id = $1", args![case])
        .await?;
    row.map(|row| vault.master().unwrap(case, row.wrapped_key.as_deref()))
        .transpose()
}

/// The key of a report under its case's key; `None` when the report was erased.
pub(crate) fn of_report(
    case: &DataKey,
    report: Uuid,
    wrapped: Option<&[u8]>,
) -> Result<Option<DataKey>> {
    match case.unwrap(report, wrapped) {
        Ok(key) => Ok(Some(key)),
        Err(Error::Destroyed) => Ok(None),
        Err(e) => Err(e),
    }
}
