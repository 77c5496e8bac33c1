//! What is still missing before the hotline can open to the public.
//!
//! Nothing here refuses: whoever opens it may go on without, and that is recorded.

use crate::settings::{self, Mode};
use crate::{Millis, Result, Tx, directory, duty};

/// One thing that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// Nobody would answer.
    NobodyOnDuty,
    /// A number that the public is always shown, and that nobody has dialled within
    /// [`directory::VERIFIED_FOR`]: the agency's id.
    NumberNotDialled(String),
    /// A language whose words no native reader has signed: its code.
    LanguageNotReviewed(String),
}

impl Missing {
    /// How the audit log names it.
    pub fn code(&self) -> String {
        match self {
            Self::NobodyOnDuty => "nobody-on-duty".into(),
            Self::NumberNotDialled(agency) => format!("not-dialled:{agency}"),
            Self::LanguageNotReviewed(language) => format!("not-reviewed:{language}"),
        }
    }
}

/// What is missing at `now`. `languages` are the codes of all languages with words,
/// each with true when a native reader has signed it.
///
/// # Errors
/// Those of the database.
pub async fn missing(tx: &mut Tx, now: Millis, languages: &[(&str, bool)]) -> Result<Vec<Missing>> {
    let mut missing = Vec::new();
    if !duty::anyone(tx, now).await? {
        missing.push(Missing::NobodyOnDuty);
    }
    let agencies = directory::all(tx).await?.into_iter();
    let unsure = agencies.filter(|a| a.always_public && !a.is_verified(now));
    missing.extend(unsure.map(|a| Missing::NumberNotDialled(a.id)));
    let unread = languages.iter().filter(|(_, signed)| !signed);
    missing.extend(unread.map(|(code, _)| Missing::LanguageNotReviewed((*code).to_owned())));
    Ok(missing)
}

/// True while everything is a trial.
///
/// # Errors
/// Those of the database.
pub async fn is_training(tx: &mut Tx) -> Result<bool> {
    Ok(settings::mode(tx).await? == Mode::Training)
}
