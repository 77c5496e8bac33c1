//! The program's own source, read for the message ids in it.

use std::path::Path;

use super::project;

/// Calls whose text arguments are ids of messages.
const CALLS: [&str; 5] = [
    "say(",
    "say_with_word(",
    "say_agency(",
    "Part::words(",
    "words.has(",
];

/// Calls whose first text is an id, and whose second names a variable.
const CALLS_WITH: [&str; 2] = ["labels.with(", "page.with("];

/// One file of source.
pub struct Source {
    pub path: String,
    pub text: String,
}

/// Everything that can use a message: Rust, templates, scripts and data, without the
/// checks themselves.
pub fn sources() -> Vec<Source> {
    let mut all = Vec::new();
    for part in ["bot", "webhook", "casebook"] {
        read(&project(part), &mut all);
    }
    all
}

fn read(path: &Path, all: &mut Vec<Source>) {
    if path.is_dir() {
        for entry in std::fs::read_dir(path).expect("a folder") {
            read(&entry.expect("an entry").path(), all);
        }
        return;
    }
    let kind = path.extension().and_then(|e| e.to_str());
    let shown = path.display().to_string();
    if matches!(kind, Some("rs" | "html" | "toml" | "js")) && !shown.contains("words_check") {
        let text = std::fs::read_to_string(path).expect("UTF-8");
        all.push(Source { path: shown, text });
    }
}

impl Source {
    /// True when `text` stands here in quotes, alone or with an attribute after it, or
    /// last in a quoted address (`"?fault=not-told"`).
    pub fn quotes(&self, text: &str) -> bool {
        self.text.match_indices(text).any(|(at, _)| {
            let before = self.text[..at].chars().next_back();
            let after = self.text[at + text.len()..].chars().next();
            matches!(before, Some('"' | '\'' | '`' | '='))
                && matches!(after, Some('"' | '\'' | '`' | '.'))
        })
    }

    /// The texts in quotes that are given to a call which takes a message id.
    pub fn ids_said(&self) -> Vec<String> {
        let all = CALLS.iter().flat_map(|call| self.after(call));
        let first = CALLS_WITH.iter().flat_map(|call| self.after(call));
        all.flat_map(own_literals)
            .chain(first.flat_map(|call| own_literals(call).into_iter().take(1)))
            .collect()
    }

    fn after(&self, call: &str) -> impl Iterator<Item = &str> {
        let starts = self
            .text
            .match_indices(call)
            .map(move |(at, c)| at + c.len());
        starts.map(|start| &self.text[start..])
    }

    /// What stands before a code that is put in at run time: `rule-` in `"rule-{id}"`,
    /// and in `code("rule-", id)`.
    pub fn stems(&self) -> Vec<&str> {
        let literals = self
            .text
            .split('"')
            .map(|l| l.split('{').next().unwrap_or(l));
        literals.filter(|l| is_stem(l)).collect()
    }
}

fn is_stem(literal: &str) -> bool {
    let letters = |c: char| c.is_ascii_lowercase() || c == '-';
    literal.len() > 2 && literal.ends_with('-') && literal.chars().all(letters)
}

/// The literals that are arguments themselves, not inside an inner call or list.
fn own_literals(arguments: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut depth = 0_u32;
    let mut pieces = arguments.split('"');
    while let Some(code) = pieces.next() {
        for c in code.chars() {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' if depth == 0 => return found,
                ')' | ']' => depth -= 1,
                _ => {}
            }
        }
        if let Some(literal) = pieces.next().filter(|_| depth == 0) {
            found.push(literal.to_owned());
        }
    }
    found
}

#[test]
fn ids_are_read_from_calls_and_arguments_are_not() {
    let source = Source {
        path: String::new(),
        text: r#"self.say(if on { "human-on" } else { "human-off" });
            words.say(lang, "number-line", &[("what", "x".into())]);
            self.say(&format!("ask-{id}")); let other = "no-id";"#
            .to_owned(),
    };
    assert_eq!(source.ids_said(), ["human-on", "human-off", "number-line"]);
    assert!(source.quotes("no-id") && !source.quotes("number"));
    assert_eq!(source.stems(), ["ask-"]);
}
