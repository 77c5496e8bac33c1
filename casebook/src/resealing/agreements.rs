//! What was said about agencies stood in `consents`, whoever they were. It goes to where it
//! is sealed; what staff have turned to stays there too ([`crate::agreement`]).

use std::collections::BTreeMap;

use sqlx::FromRow;

use super::PIECE;
use crate::agreement::Agreement;
use crate::told::ReportState;
use crate::vault::{DataKey, Vault};
use crate::{Db, Entropy, Error, Millis, Result, Tx, Uuid, args, conversation, settings};

/// Set once all of it was moved.
const DONE: &str = "agreements_sealed";

/// Moves all of it, a piece a transaction.
pub(super) async fn seal(db: &Db, vault: &Vault, entropy: &Entropy, now: Millis) -> Result<()> {
    let (mut last, mut moved) = (Uuid::nil(), 0);
    loop {
        let mut tx = db.begin().await?;
        if settings::get(&mut tx, DONE).await?.is_some() {
            return Ok(());
        }
        let reports: Vec<(Uuid,)> = tx
            .fetch_all(
                "SELECT DISTINCT report_id FROM consents WHERE report_id > $1
                 ORDER BY report_id LIMIT $2",
                args![last, PIECE],
            )
            .await?;
        let reports: Vec<Uuid> = reports.into_iter().map(|r| r.0).collect();
        let Some(newest) = reports.last() else {
            settings::put(&mut tx, DONE, &[1], now).await?;
            return tx.commit().await;
        };
        last = *newest;
        // Whoever has one of these talks in hand is through before it is read here.
        conversation::hold(&mut tx, &reports).await?;
        move_piece(&mut tx, vault, entropy, &reports).await?;
        tx.commit().await?;
        moved += reports.len();
        tracing::info!(
            reports = moved,
            "what was said about agencies is sealed with what was told"
        );
    }
}

#[derive(FromRow)]
struct Source {
    id: Uuid,
    wrapped_key: Option<Vec<u8>>,
    state: Vec<u8>,
    case_id: Option<Uuid>,
    case_key: Option<Vec<u8>>,
}

#[derive(FromRow)]
struct Clear {
    report_id: Uuid,
    id: Uuid,
    agency_id: String,
    granted: bool,
    groups: String,
    purpose: String,
    at: Millis,
    until: Millis,
    withdrawn_at: Option<Millis>,
}

async fn move_piece(tx: &mut Tx, vault: &Vault, entropy: &Entropy, reports: &[Uuid]) -> Result<()> {
    let asked = || reports.iter().flat_map(|id| args![*id]).collect();
    let rows: Vec<Clear> = tx
        .fetch_many(
            "SELECT o.report_id, o.id, o.agency_id, o.granted, o.groups, o.purpose, o.at, o.until, o.withdrawn_at FROM (",
            1,
            asked(),
            ") AS asked JOIN consents o ON o.report_id = asked.column1 ORDER BY o.at, o.id",
        )
        .await?;
    let mut said: BTreeMap<Uuid, Vec<Agreement>> = BTreeMap::new();
    for row in rows {
        let all = said.entry(row.report_id).or_default();
        all.push(Agreement {
            id: row.id,
            agency: row.agency_id,
            granted: row.granted,
            groups: row.groups,
            purpose: row.purpose,
            at: row.at,
            until: row.until,
            withdrawn_at: row.withdrawn_at,
        });
    }
    let sources: Vec<Source> = tx
        .fetch_many(
            "SELECT r.id, r.wrapped_key, r.state, r.case_id, k.wrapped_key AS case_key FROM (",
            1,
            asked(),
            ") AS asked JOIN reports r ON r.id = asked.column1 LEFT JOIN cases k ON k.id = r.case_id",
        )
        .await?;
    for source in sources {
        let said = said.remove(&source.id).unwrap_or_default();
        match with_agreements(vault, entropy, &source, said) {
            Ok(state) => {
                let sql = "UPDATE reports SET state = $2 WHERE id = $1";
                tx.execute(sql, args![source.id, state]).await?;
            }
            // Nobody can open what was told: what was agreed to in it serves for nothing.
            Err(error @ (Error::Unsealable(_) | Error::Damaged(_) | Error::Destroyed)) => {
                tracing::error!(report.id = %source.id, error = %error, "a report does not open");
            }
            Err(error) => return Err(error),
        }
    }
    tx.execute_many(
        "DELETE FROM consents WHERE report_id IN (SELECT asked.column1 FROM (",
        1,
        asked(),
        ") AS asked) AND NOT EXISTS (
             SELECT 1 FROM reports r JOIN referrals f ON f.case_id = r.case_id
             WHERE r.id = consents.report_id AND f.agency_id = consents.agency_id)",
    )
    .await?;
    Ok(())
}

/// A report's state with what was said in it, sealed again.
fn with_agreements(
    vault: &Vault,
    entropy: &Entropy,
    source: &Source,
    said: Vec<Agreement>,
) -> Result<Vec<u8>> {
    let key = report_key(vault, source)?;
    let mut state: ReportState<serde_json::Value> =
        key.open_json("reports.state", source.id, &source.state)?;
    // What was moved before the program was stopped is not moved again.
    let known: Vec<Uuid> = state.told.agreements.iter().map(|a| a.id).collect();
    let new = said.into_iter().filter(|a| !known.contains(&a.id));
    state.told.agreements.extend(new);
    key.seal_json(entropy, "reports.state", source.id, &state)
}

fn report_key(vault: &Vault, source: &Source) -> Result<DataKey> {
    let wrapped = source.wrapped_key.as_deref();
    match source.case_id {
        Some(case) => {
            let case = vault.master().unwrap(case, source.case_key.as_deref())?;
            case.unwrap(source.id, wrapped)
        }
        None => vault.master().unwrap(source.id, wrapped),
    }
}
