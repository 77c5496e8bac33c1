//! What a person said about telling agencies. It is sealed with what they told, because
//! some agencies are asked about only after certain answers: a row that names one of them
//! would say in the clear what was answered.
//!
//! `consents` holds a copy, for the queries that decide what leaves, and only of what was
//! said about an agency to which staff have turned: that they did stands in `referrals`
//! anyway. It is made with the referral ([`name`]), and from then on with every answer
//! ([`name_told`]); what is taken back is taken back in both, in one transaction.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::case::{ServiceLine, keys};
use crate::db::Value;
use crate::told::{Group, Told};
use crate::vault::{DataKey, Vault};
use crate::{Millis, Result, Tx, Uuid, args, case::view};

/// One answer to whether one agency may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    pub id: Uuid,
    pub agency: String,
    pub granted: bool,
    /// What the agency would be told, as [`Group::list`] writes it.
    pub groups: String,
    /// What it is told for: the code of a service line.
    pub purpose: String,
    pub at: Millis,
    pub until: Millis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<Millis>,
}

impl Agreement {
    fn allows(&self, now: Millis) -> bool {
        self.granted && self.withdrawn_at.is_none() && now < self.until
    }

    fn row(&self, report: Uuid) -> Vec<Value> {
        args![
            self.id,
            report,
            self.agency.clone(),
            self.granted,
            self.groups.clone(),
            self.purpose.clone(),
            self.at,
            self.until,
            self.withdrawn_at
        ]
    }
}

impl Told {
    /// Takes back what was agreed to: with one agency, or with all.
    pub fn take_back(&mut self, agency: Option<&str>, now: Millis) {
        let all = self.agreements.iter_mut();
        let meant = all.filter(|a| agency.is_none_or(|agency| a.agency == agency));
        for agreed in meant.filter(|a| a.granted) {
            agreed.withdrawn_at.get_or_insert(now);
        }
    }
}

/// What was said in all reports of one case.
pub(crate) struct OfCase(Vec<(Uuid, Vec<Agreement>)>);

impl OfCase {
    /// The groups that `agency` may see for work on `line`, in any of the reports; `None`
    /// where nothing is agreed to. For each report the latest answer counts.
    pub fn allowed(&self, agency: &str, line: ServiceLine, now: Millis) -> Option<Vec<Group>> {
        let latest = self.0.iter().filter_map(|(_, all)| {
            let about = all.iter();
            let about = about.filter(|a| a.agency == agency && a.purpose == line.code());
            about.max_by_key(|a| (a.at, a.id))
        });
        let lists: Vec<_> = latest
            .filter(|a| a.allows(now))
            .map(|a| Group::parse_list(&a.groups))
            .collect();
        let is_in = |group: &Group| lists.iter().any(|list| list.contains(group));
        (!lists.is_empty()).then(|| Group::ALL.into_iter().filter(is_in).collect())
    }
}

#[derive(FromRow)]
struct Source {
    id: Uuid,
    wrapped_key: Option<Vec<u8>>,
    state: Vec<u8>,
}

/// What was said in the reports of `case`, which stays so until the transaction ends: a desk
/// that writes one of them meanwhile waits. Call it before the case itself is locked; a desk
/// too takes the report first.
pub(crate) async fn of_case(tx: &mut Tx, vault: &Vault, case: Uuid) -> Result<OfCase> {
    if let Tx::Postgres(_) = tx {
        let lock = "SELECT id FROM reports WHERE case_id = $1 ORDER BY id FOR NO KEY UPDATE";
        let _: Vec<(Uuid,)> = tx.fetch_all(lock, args![case]).await?;
    }
    let Some(key) = keys::of_case(tx, vault, case).await? else {
        return Ok(OfCase(Vec::new()));
    };
    let rows: Vec<Source> = tx
        .fetch_all(
            "SELECT id, wrapped_key, state FROM reports WHERE case_id = $1 ORDER BY created_at, id",
            args![case],
        )
        .await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(agreements) = said(&key, &row)? {
            all.push((row.id, agreements));
        }
    }
    Ok(OfCase(all))
}

fn said(case: &DataKey, row: &Source) -> Result<Option<Vec<Agreement>>> {
    let key = keys::of_report(case, row.id, row.wrapped_key.as_deref())?;
    let told = key.map(|key| view::told(&key, row.id, &row.state));
    Ok(told.transpose()?.map(|told| told.agreements))
}

/// Staff have turned to `agency`: what was said about it counts in what it sees.
pub(crate) async fn name(tx: &mut Tx, said: &OfCase, agency: &str) -> Result<()> {
    let about = said.0.iter().flat_map(|(report, all)| {
        let about = all.iter().filter(|a| a.agency == agency);
        about.flat_map(|a| a.row(*report))
    });
    let rows = about.collect();
    tx.execute_many(INSERT, COLUMNS, rows, "ON CONFLICT (id) DO NOTHING")
        .await?;
    Ok(())
}

const COLUMNS: usize = 9;
const INSERT: &str = "INSERT INTO consents (id, report_id, agency_id, granted, groups, purpose, at, until, withdrawn_at)";

/// What was just said in these reports, as far as it is about agencies to which staff have
/// turned. Call it after the reports are written.
///
/// # Errors
/// Those of the database.
pub async fn name_told(tx: &mut Tx, told: &[(Uuid, Agreement)]) -> Result<()> {
    let rows = told.iter().flat_map(|(report, said)| said.row(*report));
    tx.execute_many(
        "INSERT INTO consents (id, report_id, agency_id, granted, groups, purpose, at, until, withdrawn_at)
         SELECT n.column1, n.column2, n.column3, n.column4, n.column5, n.column6, n.column7, n.column8, n.column9 FROM (",
        COLUMNS,
        rows.collect(),
        ") AS n JOIN reports r ON r.id = n.column2 WHERE EXISTS (
             SELECT 1 FROM referrals f WHERE f.case_id = r.case_id AND f.agency_id = n.column3)",
    )
    .await?;
    Ok(())
}
