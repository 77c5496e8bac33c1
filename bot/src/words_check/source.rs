//! The program's own source, read for the message ids in it.

use std::path::Path;

use super::project;

/// Calls whose text arguments are ids of messages.
const CALLS: [&str; 7] = [
    "say(",
    "say_with_word(",
    "say_agency(",
    "Part::words(",
    "words.has(",
    "labels.with(",
    "page.with(",
];

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
    /// True when `text` stands here in quotes, alone or with an attribute after it.
    pub fn quotes(&self, text: &str) -> bool {
        self.text.match_indices(text).any(|(at, _)| {
            let before = self.text[..at].chars().next_back();
            let after = self.text[at + text.len()..].chars().next();
            matches!(before, Some('"' | '\'' | '`'))
                && matches!(after, Some('"' | '\'' | '`' | '.'))
        })
    }

    /// The texts in quotes that are given to a call which takes a message id.
    pub fn ids_said(&self) -> Vec<String> {
        CALLS
            .iter()
            .flat_map(|call| {
                let starts = self.text.match_indices(call);
                starts.map(|(at, _)| &self.text[at + call.len()..])
            })
            .flat_map(own_literals)
            .collect()
    }
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
}
