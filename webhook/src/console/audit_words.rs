//! The audit log's own codes in words: what was done is an attribute of what it was done
//! to (`audit-case.claim`). The code stays on the page as the title of its words; what has
//! none is shown as it is kept.

use std::collections::BTreeMap;

use casebook::audit_page::Line;
use casebook::directory::{self, Agency};
use casebook::scope::Role;
use casebook::{Tx, Uuid, intake, staff};

use super::error::Result;
use super::labels::Labels;
use super::nav::role_message;

/// How an entry says that somebody is at no agency.
const NONE: &str = "-";

/// An entry in words.
pub(super) struct Told {
    pub line: Line,
    pub who: String,
    pub what: String,
    pub about: String,
    pub detail: String,
}

/// The names of what the entries of one page speak of, by their codes.
struct Names {
    known: BTreeMap<String, String>,
    agencies: Vec<Agency>,
}

/// Puts entries into words.
pub(super) async fn told(tx: &mut Tx, labels: Labels<'_>, lines: Vec<Line>) -> Result<Vec<Told>> {
    let mut names = Names {
        known: BTreeMap::new(),
        agencies: directory::all(tx).await?,
    };
    for line in &lines {
        let all = [&line.actor, &line.subject].map(String::as_str);
        for code in all.into_iter().chain(line.detail.split(' ')) {
            names.learn(tx, code).await?;
        }
    }
    Ok(lines
        .into_iter()
        .map(|line| names.told(labels, line))
        .collect())
}

impl Names {
    /// Staff by their names, cases by their references.
    async fn learn(&mut self, tx: &mut Tx, code: &str) -> Result<()> {
        let Some((kind, id)) = code.split_once(':') else {
            return Ok(());
        };
        let Ok(id) = Uuid::try_parse(id) else {
            return Ok(());
        };
        if self.known.contains_key(code) {
            return Ok(());
        }
        let name = match kind {
            "staff" => staff::find(tx, id).await?.map(|s| s.name),
            "case" => intake::reference_of(tx, id).await?,
            _ => None,
        };
        self.known.extend(name.map(|n| (code.to_owned(), n)));
        Ok(())
    }

    fn told(&self, labels: Labels<'_>, line: Line) -> Told {
        Told {
            who: self.who(labels, &line.actor),
            what: labels.code("audit-", &line.action),
            about: self.thing(labels, &line.subject),
            detail: self.detail(labels, &line),
            line,
        }
    }

    fn who(&self, labels: Labels<'_>, actor: &str) -> String {
        if let Some(name) = self.known.get(actor) {
            return name.clone();
        }
        match actor.split_once(':') {
            Some(("rule", rule)) => {
                let own = labels.known("audit-rule-", rule);
                let rule = own.unwrap_or_else(|| labels.code("rule-", rule));
                labels.with("audit-by-rule", &[("rule", &rule)])
            }
            _ => labels.code("audit-by-", actor),
        }
    }

    /// “Case K7M4-2QX”; for what has no name, the end of its id.
    fn thing(&self, labels: Labels<'_>, code: &str) -> String {
        let (kind, id) = code.split_once(':').unwrap_or((code, ""));
        let kind = labels.code("audit-", kind);
        let agency = self.agencies.iter().find(|a| a.id == id);
        let name = match (self.known.get(code), agency) {
            (Some(name), _) => name.clone(),
            (None, Some(agency)) => labels.name(agency),
            (None, None) => id.rsplit('-').next().unwrap_or_default().to_owned(),
        };
        format!("{kind} {name}").trim_end().to_owned()
    }

    fn detail(&self, labels: Labels<'_>, line: &Line) -> String {
        let stem = match line.action.as_str() {
            "case.close" => "case-close-",
            "referral.decline" => "referral-reason-",
            "referral.outcome" => "step-",
            "case.work" => "case-line-",
            _ => "audit-detail-",
        };
        let word = |word: &str| match word.split_once(':') {
            Some((_, id)) if !id.is_empty() => self.thing(labels, word),
            _ => self.word(labels, stem, word),
        };
        let words: Vec<String> = line
            .detail
            .split(' ')
            .filter(|w| !w.is_empty() && *w != NONE)
            .map(word)
            .collect();
        words.join(" · ")
    }

    /// What somebody is and where they are, of an account; else a code of its action.
    fn word(&self, labels: Labels<'_>, stem: &str, word: &str) -> String {
        let agency = self.agencies.iter().find(|a| a.id == word);
        match (word.parse::<Role>(), agency) {
            (Ok(role), _) => labels.say(role_message(role)),
            (_, Some(agency)) => labels.name(agency),
            _ => labels.code(stem, word),
        }
    }
}
