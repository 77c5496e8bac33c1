//! Every language has the same files, messages, attributes and variables; every
//! message renders.

use std::collections::BTreeSet;

use super::{everything, file_name, none, project, shapes};
use crate::words::{Lang, files};

#[test]
fn every_language_has_the_same_files() {
    let names = |l| files(l).map(file_name).collect::<BTreeSet<_>>();
    for lang in Lang::all() {
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
            if en != other {
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
fn the_first_greeting_is_the_same_in_every_language() {
    let texts: BTreeSet<String> = Lang::all()
        .iter()
        .flat_map(|l| everything(*l))
        .filter(|s| s.id == "greeting-all")
        .map(|s| s.text)
        .collect();
    assert_eq!(texts.len(), 1, "{texts:?}");
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
