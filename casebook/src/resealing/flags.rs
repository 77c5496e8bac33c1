//! The flags of a case were sealed as words once, and the length of what is sealed said which
//! were set. They are sealed again in as many bytes as all others.

use sqlx::FromRow;

use super::PIECE;
use crate::case::view::Flags;
use crate::vault::Vault;
use crate::{Db, Entropy, Error, Millis, Result, Tx, Uuid, args, settings};

/// Set once none is left.
const DONE: &str = "flags_resealed";

#[derive(FromRow)]
struct Source {
    id: Uuid,
    wrapped_key: Option<Vec<u8>>,
    sealed: Vec<u8>,
}

/// Seals all of them again, a piece a transaction.
pub(super) async fn reseal(db: &Db, vault: &Vault, entropy: &Entropy, now: Millis) -> Result<()> {
    let (mut last, mut looked_at) = (Uuid::nil(), 0);
    loop {
        let mut tx = db.begin().await?;
        if settings::get(&mut tx, DONE).await?.is_some() {
            return Ok(());
        }
        let cases: Vec<Source> = tx
            .fetch_all(
                "SELECT id, wrapped_key, sealed FROM cases
                 WHERE id > $1 AND wrapped_key IS NOT NULL ORDER BY id LIMIT $2",
                args![last, PIECE],
            )
            .await?;
        let Some(newest) = cases.last() else {
            settings::put(&mut tx, DONE, &[1], now).await?;
            return tx.commit().await;
        };
        last = newest.id;
        for case in &cases {
            seal_again(&mut tx, vault, entropy, case).await?;
        }
        tx.commit().await?;
        looked_at += cases.len();
        tracing::info!(cases = looked_at, "what is sealed of a case has one length");
    }
}

async fn seal_again(tx: &mut Tx, vault: &Vault, entropy: &Entropy, case: &Source) -> Result<()> {
    let again = || -> Result<Vec<u8>> {
        let key = vault
            .master()
            .unwrap(case.id, case.wrapped_key.as_deref())?;
        let flags: Flags = key.open_json("cases.sealed", case.id, &case.sealed)?;
        key.seal_json(entropy, "cases.sealed", case.id, &flags)
    };
    match again() {
        Ok(sealed) if sealed.len() == case.sealed.len() => {}
        Ok(sealed) => {
            // Whoever wrote it since has sealed it as it is sealed today.
            let sql = "UPDATE cases SET sealed = $2 WHERE id = $1 AND sealed = $3";
            tx.execute(sql, args![case.id, sealed, case.sealed.clone()])
                .await?;
        }
        // Nobody can open it, and its length stays as it is.
        Err(error @ (Error::Unsealable(_) | Error::Damaged(_) | Error::Destroyed)) => {
            tracing::error!(case.id = %case.id, error = %error, "what is sealed of a case does not open");
        }
        Err(error) => return Err(error),
    }
    Ok(())
}
