//! The directory: agencies in both countries, and which of their numbers may be
//! shown to whom.
//!
//! A number is shown to the public only when somebody dialled it within the last
//! [`VERIFIED_FOR`], or when it is one of the six national numbers that are always
//! shown (`domain.md` 8: 191, 1669 and 1300 in Thailand; 1191, 1195 and 1362 in
//! Laos). Staff see every number, the unverified ones marked so.

use serde::Deserialize;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{Millis, Result, Tx, args};

/// How long a dialled number counts as verified: 90 days (`domain.md` 8).
pub const VERIFIED_FOR: Millis = 90 * 24 * 3_600_000;

/// How the file says that a key is pressed once a number answers: “1506 press 5”.
pub const THEN: &str = " press ";

/// One agency.
#[derive(Debug, Clone, FromRow)]
pub struct Agency {
    pub id: String,
    /// `TH` or `LA`.
    pub country: String,
    /// `emergency`, `social_hotline`, `police`, `shelter`, …
    pub kind: String,
    pub name_th: String,
    pub name_lo: String,
    pub name_en: String,
    pub covers: String,
    pub hotline: String,
    pub source: String,
    pub confidence: String,
    pub always_public: bool,
    pub verified_at: Option<Millis>,
    pub verified_by: Option<Uuid>,
    pub expires_at: Option<Millis>,
}

impl Agency {
    /// Its name in `language`, or in English where that language has none.
    pub fn name(&self, language: &str) -> &str {
        let name = match language {
            "th" => &self.name_th,
            "lo" => &self.name_lo,
            _ => &self.name_en,
        };
        if name.is_empty() { &self.name_en } else { name }
    }

    /// True when somebody dialled the number and that has not expired.
    pub fn is_verified(&self, now: Millis) -> bool {
        self.verified_at.is_some() && self.expires_at.is_none_or(|at| now < at)
    }

    /// The number, if the public may see it now.
    pub fn public_number(&self, now: Millis) -> Option<&str> {
        let shown = !self.hotline.is_empty() && (self.always_public || self.is_verified(now));
        shown.then_some(self.hotline.as_str())
    }
}

#[derive(Deserialize)]
struct Row {
    id: String,
    country: String,
    name_th: String,
    name_lo: String,
    name_en: String,
    kind: String,
    covers: String,
    hotline: String,
    source: String,
    confidence: String,
    always_public: u8,
}

/// Loads the directory that ships with the program into an empty table, and adds
/// agencies that are new since; what staff changed is left alone.
///
/// # Errors
/// Those of the database.
pub async fn load(tx: &mut Tx) -> Result<()> {
    let values = rows()?
        .into_iter()
        .flat_map(|r| {
            args![
                r.id,
                r.country,
                r.kind,
                r.name_th,
                r.name_lo,
                r.name_en,
                r.covers,
                r.hotline,
                r.source,
                r.confidence,
                r.always_public == 1
            ]
        })
        .collect();
    tx.execute_many(
        "INSERT INTO agencies (id, country, kind, name_th, name_lo, name_en, covers, hotline, source, confidence, always_public)",
        11,
        values,
        "ON CONFLICT (id) DO NOTHING",
    )
    .await?;
    Ok(())
}

fn rows() -> Result<Vec<Row>> {
    csv::Reader::from_reader(include_bytes!("../data/agencies.csv").as_slice())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|_| crate::Error::Damaged("agencies.csv"))
}

/// The directory that ships with the program, dialled by nobody.
///
/// # Errors
/// When the file that was built in is damaged.
pub fn shipped() -> Result<Vec<Agency>> {
    let made = rows()?.into_iter().map(|r| Agency {
        id: r.id,
        country: r.country,
        kind: r.kind,
        name_th: r.name_th,
        name_lo: r.name_lo,
        name_en: r.name_en,
        covers: r.covers,
        hotline: r.hotline,
        source: r.source,
        confidence: r.confidence,
        always_public: r.always_public == 1,
        verified_at: None,
        verified_by: None,
        expires_at: None,
    });
    Ok(made.collect())
}

/// Every agency, by country and id.
///
/// # Errors
/// Those of the database.
pub async fn all(tx: &mut Tx) -> Result<Vec<Agency>> {
    tx.fetch_all(
        "SELECT id, country, kind, name_th, name_lo, name_en, covers, hotline, source, confidence, always_public,
                verified_at, verified_by, expires_at
         FROM agencies ORDER BY country DESC, id",
        args![],
    )
    .await
}

/// Records that `by` dialled the number of `agency` and reached it, and what stood there
/// before the day that began at `today`.
///
/// # Errors
/// Those of the database.
pub async fn verify(
    tx: &mut Tx,
    agency: &str,
    by: Uuid,
    today: Millis,
    now: Millis,
) -> Result<bool> {
    let touched = tx
        .execute(
            "UPDATE agencies SET
                before_at = CASE WHEN verified_by = $3 AND verified_at >= $5 THEN before_at ELSE verified_at END,
                before_by = CASE WHEN verified_by = $3 AND verified_at >= $5 THEN before_by ELSE verified_by END,
                verified_at = $2, verified_by = $3, expires_at = $4
             WHERE id = $1 AND hotline <> ''",
            args![agency, now, by, now + VERIFIED_FOR, today],
        )
        .await?;
    Ok(touched == 1)
}

/// Takes back what `by` recorded since `today` began: what stood there before stands there
/// again. False when there is nothing of theirs to take back.
///
/// # Errors
/// Those of the database.
pub async fn take_back(tx: &mut Tx, agency: &str, by: Uuid, today: Millis) -> Result<bool> {
    let touched = tx
        .execute(
            "UPDATE agencies SET verified_at = before_at, verified_by = before_by, expires_at = before_at + $4,
                before_at = NULL, before_by = NULL
             WHERE id = $1 AND verified_by = $2 AND verified_at >= $3",
            args![agency, by, today, VERIFIED_FOR],
        )
        .await?;
    Ok(touched == 1)
}
