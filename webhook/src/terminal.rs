//! What the program prints, in the language of whoever runs it: `SAIDUAN_LANGUAGE`,
//! else the system's (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English. Results for
//! scripts (`status --json`, `scan`, `staff list`) have no words.

use std::fmt::Display;
use std::io::{ErrorKind, Write as _};

use anyhow::Result;
use bot::words::{FluentValue, Lang, Words};
use casebook::directory::Agency;

/// Where the language is looked for, in this order.
const VARIABLES: [&str; 4] = ["SAIDUAN_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

/// A terminal and its language.
#[derive(Debug)]
pub struct Terminal {
    words: Words,
    lang: Lang,
}

impl Terminal {
    /// The terminal that this process runs in.
    ///
    /// # Errors
    /// When the words that were built in are damaged.
    pub fn here() -> Result<Self> {
        Self::of(|name| std::env::var(name).ok())
    }

    fn of(variable: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let spoken = VARIABLES
            .iter()
            .filter_map(|name| variable(name).filter(|value| !value.is_empty()))
            .next();
        Ok(Self {
            words: Words::load()?,
            lang: spoken
                .and_then(|code| Lang::parse(&code))
                .unwrap_or(Lang::ENGLISH),
        })
    }

    /// The language that it speaks.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message.
    pub fn say(&self, id: &str) -> String {
        self.words.say(self.lang, id, &[])
    }

    /// The name of the language with this code, as its speakers write it where ours has no name
    /// for it.
    pub fn language(&self, code: &str) -> String {
        let id = format!("case-speaks-{code}");
        match (self.words.has(self.lang, &id), Lang::parse(code)) {
            (true, _) => self.say(&id),
            (false, Some(lang)) => self.words.say(lang, "language-name", &[]),
            (false, None) => code.to_owned(),
        }
    }

    /// What this language calls an agency.
    pub fn agency(&self, agency: &Agency) -> String {
        self.words.agency(self.lang, agency)
    }

    /// A message with its variables.
    pub fn with(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.words.say(self.lang, id, args)
    }
}

/// Prints a line on the standard output. That nobody reads it to the end is no fault.
///
/// # Errors
/// When it cannot be written, as on a full disk.
pub fn print(line: impl Display) -> Result<()> {
    match writeln!(anstream::stdout(), "{line}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let cause = anyhow::Error::from(error);
            Err(cause.context(Terminal::here()?.say("program-unprinted")))
        }
        _ => Ok(()),
    }
}

/// What went wrong and why, on one line.
pub fn sentence(error: &anyhow::Error) -> String {
    let mut parts: Vec<String> = Vec::new();
    for cause in error.chain() {
        let text = cause.to_string();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = text.trim_end_matches(['.', ':']).to_owned();
        // Many errors say their cause themselves.
        if !parts.last().is_some_and(|before| before.contains(&text)) {
            parts.push(text);
        }
    }
    // Thai has no full stop.
    let said = parts.join(": ");
    match said.chars().next_back() {
        Some('\u{e00}'..='\u{e7f}') => said,
        _ => said + ".",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let lang = |set: &[(&str, &str)]| {
            let found = |name: &str| {
                let pair = set.iter().find(|(key, _)| *key == name);
                pair.map(|(_, value)| (*value).to_owned())
            };
            Terminal::of(found).unwrap().lang.code()
        };
        assert_eq!(lang(&[("LANG", "th_TH.UTF-8")]), "th");
        assert_eq!(lang(&[("LC_ALL", ""), ("LANG", "lo_LA")]), "lo");
        assert_eq!(lang(&[("SAIDUAN_LANGUAGE", "lo"), ("LANG", "th_TH")]), "lo");
        assert_eq!(lang(&[("LANG", "C.UTF-8")]), "en");
        assert_eq!(lang(&[]), "en");
    }
}
