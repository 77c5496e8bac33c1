//! Every message is used, and everything that is used is a message.
//!
//! An id is used when it stands in quotes in the source. It may also be put together at
//! run time: what the interview's data calls for is made here from the same data, and
//! must be there exactly ([`EXACT`]); elsewhere the stem and the code behind it must
//! both stand in quotes in the source (`"rule-{rule}"` and `"wants-human"`).

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::source::{Source, sources};
use super::{none, project, shapes};
use crate::talk::guide::Guide;
use crate::talk::interview::Interview;
use crate::words::{Lang, Words};

/// Stems whose codes are all in the interview's data: no other code makes them used.
const EXACT: [&str; 6] = [
    "ask-", "field-", "heard-", "number-", "numbers-", "country-",
];

fn interview() -> Table {
    let source = std::fs::read_to_string(project("bot/data/interview.toml"));
    source.expect("interview.toml").parse().expect("TOML")
}

fn texts(value: &Value) -> Vec<String> {
    let list = value.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn items(interview: &Table, name: &str) -> Vec<Table> {
    let list = interview[name].as_array().into_iter().flatten();
    list.filter_map(Value::as_table).cloned().collect()
}

fn text(item: &Table, name: &str) -> String {
    item[name].as_str().expect("a text").to_owned()
}

/// The ids, and ids with attributes, that the interview's data calls for.
fn composed() -> BTreeSet<String> {
    let interview = interview();
    let mut ids = BTreeSet::new();
    for question in items(&interview, "question") {
        let id = text(&question, "id");
        for choice in choices(&question) {
            ids.insert(format!("ask-{id}.{choice}"));
            if text(&question, "ask") == "country" {
                ids.insert(format!("country-{choice}"));
                ids.insert(format!("numbers-{choice}"));
            }
        }
        let agencies = question.get("agency").and_then(Value::as_table);
        let agencies = agencies.into_iter().flat_map(Table::values);
        let agencies = agencies.filter_map(Value::as_str);
        ids.extend(agencies.map(|agency| format!("agency-words.{agency}")));
        if !matches!(text(&question, "ask").as_str(), "text" | "province") {
            ids.insert(format!("ask-{id}.simple"));
        }
        ids.extend([format!("ask-{id}"), format!("field-{id}")]);
    }
    for rule in items(&interview, "rule") {
        ids.insert(format!("rule-{}", text(&rule, "id")));
    }
    let file = std::fs::read_to_string(project("bot/data/interview.toml"));
    let words = Words::load().expect("words");
    let checked = Interview::parse(&file.expect("interview.toml"), &words).expect("an interview");
    ids.extend(checked.guides().iter().flat_map(Guide::messages));
    for list in ["numbers", "self_harm_numbers"] {
        let numbers = interview[list].as_table().expect("by country").values();
        ids.extend(numbers.flat_map(texts).map(|n| format!("number-{n}")));
    }
    ids.extend(heard(&ids));
    ids
}

/// The lists of other ways to say a choice: there may be one for each, and there need not.
fn heard(asked: &BTreeSet<String>) -> Vec<String> {
    let is_asked = |id: &str| {
        let name = id.strip_prefix("heard-")?;
        let is_one = asked.contains(name)
            || asked.contains(&format!("ask-{name}"))
            || name.starts_with("guide-after");
        is_one.then(|| id.to_owned())
    };
    written().iter().filter_map(|id| is_asked(id)).collect()
}

fn choices(question: &Table) -> Vec<String> {
    match question.get("choices") {
        list if text(question, "ask") == "consent" => {
            let own = list.map(texts).unwrap_or_default();
            ["yes".into(), "no".into()].into_iter().chain(own).collect()
        }
        Some(list) => texts(list),
        None => Vec::new(),
    }
}

/// Messages by id, and attributes by `id.attribute`.
fn written() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (id, shape) in shapes(Lang::ENGLISH) {
        let attributes = shape.variables.keys().filter(|a| !a.is_empty());
        all.extend(attributes.map(|a| format!("{id}.{a}")));
        all.insert(id);
    }
    all
}

#[test]
fn the_interview_has_all_its_words() {
    let written = written();
    let missing: Vec<_> = composed().difference(&written).cloned().collect();
    none(&missing);
}

#[test]
fn everything_that_is_said_is_written() {
    let written = written();
    let mut missing = Vec::new();
    for source in sources() {
        for id in source.ids_said() {
            let is_id = id
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
            if is_id && !id.is_empty() && !written.contains(&id) {
                missing.push(format!("{}: {id}", source.path));
            }
        }
    }
    none(&missing);
}

#[test]
fn everything_that_is_written_is_used() {
    let (composed, sources) = (composed(), sources());
    let stems: BTreeSet<&str> = sources.iter().flat_map(Source::stems).collect();
    let unused: Vec<_> = written()
        .into_iter()
        .filter(|id| !composed.contains(id))
        .filter(|id| !is_quoted(id, &sources) && !is_put_together(id, &stems, &sources))
        .collect();
    none(&unused);
}

/// An attribute is used by its full name, or where its message is and its own name is.
fn is_quoted(id: &str, sources: &[Source]) -> bool {
    let quoted = |text: &str| sources.iter().any(|s| s.quotes(text));
    quoted(id)
        || id
            .split_once('.')
            .is_some_and(|(message, attribute)| quoted(message) && quoted(attribute))
}

fn is_put_together(id: &str, stems: &BTreeSet<&str>, sources: &[Source]) -> bool {
    let open = stems.iter().filter(|s| !EXACT.contains(s));
    let mut codes = open.filter_map(|stem| id.strip_prefix(stem));
    codes.any(|code| {
        let number = code.parse::<u32>().is_ok();
        number || sources.iter().any(|s| s.quotes(code))
    })
}
