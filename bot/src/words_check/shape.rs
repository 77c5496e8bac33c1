//! Every language has the same files, messages, attributes and variables; every
//! message renders.

use std::collections::BTreeSet;

use super::{Shape, everything, file_name, none, project, shapes};
use crate::words::{AGENCIES, Lang, TYPED, files};

/// Ours, which have every list of what people type; another language may do without.
fn is_ours(lang: Lang) -> bool {
    ["th", "lo", "en"].contains(&lang.code())
}

#[test]
fn every_language_has_the_same_files() {
    for lang in Lang::all() {
        let is_needed = |name: &String| name != AGENCIES && (name != TYPED || is_ours(*lang));
        let names = |l| {
            files(l)
                .map(file_name)
                .filter(is_needed)
                .collect::<BTreeSet<_>>()
        };
        assert_eq!(names(*lang), names(Lang::ENGLISH), "{}", lang.code());
    }
}

#[test]
fn every_language_says_the_same_things_with_the_same_variables() {
    let english = shapes(Lang::ENGLISH);
    let mut faults = Vec::new();
    for lang in Lang::all() {
        let theirs = shapes(*lang);
        for id in english.keys().chain(theirs.keys()).collect::<BTreeSet<_>>() {
            let (en, other) = (english.get(id), theirs.get(id));
            // What is in a list is not said: a list may be absent, and none is misnamed.
            let is_in = |shape: Option<&Shape>, file: &str| shape.is_some_and(|s| s.file == file);
            let is_name = en.is_none() && is_in(other, AGENCIES);
            let is_list = is_in(en, TYPED) && (other.is_none() || is_in(other, TYPED));
            if en != other && !is_name && (is_ours(*lang) || !is_list) {
                faults.push(format!(
                    "{} {id}: {other:?}, in English {en:?}",
                    lang.code()
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn no_message_says_nothing() {
    for (id, shape) in shapes(Lang::ENGLISH) {
        assert!(shape.has_value || !shape.variables.is_empty(), "{id}");
    }
}

#[test]
fn every_message_renders_without_marks_that_show_up_in_chats() {
    let mut faults = Vec::new();
    for lang in Lang::all() {
        for said in everything(*lang) {
            // U+2068/2069 and U+200B show up as boxes; a brace is a variable that failed.
            let bad = said
                .text
                .contains(['\u{2068}', '\u{2069}', '\u{200b}', '{', '}']);
            if bad || said.text.trim().is_empty() {
                faults.push(format!("{} {}: {:?}", lang.code(), said.id, said.text));
            }
        }
    }
    none(&faults);
}

#[test]
fn the_review_says_who_read_each_language() {
    let review = std::fs::read_to_string(project("locales/REVIEW.md")).expect("REVIEW.md");
    for lang in Lang::all() {
        let row = format!("| {} |", lang.code());
        let lines: Vec<_> = review.lines().filter(|l| l.starts_with(&row)).collect();
        // Who has none has not been read.
        assert!(lines.len() <= 1, "one line for {}", lang.code());
        for line in lines {
            assert_eq!(line.matches('|').count(), 4, "three columns: {line}");
        }
    }
}
