//! Names that fill the messages: agencies, and the words that wake the program.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::register::old_spelling;
use super::{none, project};
use crate::avoid::{Avoid, found};
use crate::words::{Lang, Words};

/// Each name of an agency in the directory and in the folders of languages, with its agency.
fn names() -> Vec<(Agency, String)> {
    let words = Words::load().expect("the words load");
    let shipped = casebook::directory::shipped().expect("agencies.csv");
    let mut all = Vec::new();
    for (a, known) in agencies().into_iter().zip(shipped) {
        assert_eq!(a.id, known.id);
        let own = Lang::all().iter().map(|lang| words.agency(*lang, &known));
        let listed = [&a.name_th, &a.name_lo, &a.name_en].map(String::clone);
        all.extend(listed.into_iter().chain(own).map(|name| (a.clone(), name)));
    }
    all
}

/// National numbers that people know by heart; no other number stands in a name.
const KNOWN_NUMBERS: [&str; 6] = ["191", "1669", "1300", "1191", "1195", "1362"];

#[derive(Clone, Deserialize)]
struct Agency {
    id: String,
    always_public: u8,
    hotline: String,
    name_th: String,
    name_lo: String,
    name_en: String,
    names_note: String,
}

fn agencies() -> Vec<Agency> {
    csv::Reader::from_path(project("casebook/data/agencies.csv"))
        .and_then(|mut r| r.deserialize().collect())
        .expect("agencies.csv")
}

#[test]
fn every_agency_has_a_name_in_every_language() {
    for a in agencies() {
        for name in [&a.name_th, &a.name_lo, &a.name_en] {
            assert!(!name.trim().is_empty(), "{}", a.id);
        }
        let lao = ('\u{0e80}', '\u{0eff}');
        let thai = ('\u{0e00}', '\u{0e7f}');
        assert!(!has_letter(&a.name_th, lao), "{}", a.id);
        assert!(!has_letter(&a.name_lo, thai), "{}", a.id);
        assert_eq!(old_spelling(&a.name_lo), None, "{}", a.id);
    }
}

fn has_letter(text: &str, (first, last): (char, char)) -> bool {
    text.chars().any(|c| (first..=last).contains(&c))
}

#[test]
fn every_name_says_whether_it_was_seen() {
    for a in agencies() {
        let note = a.names_note.as_str();
        let translated = note.strip_prefix("translated, not attested: ");
        let languages = translated.is_some_and(|l| l.split(' ').all(|l| Lang::parse(l).is_some()));
        assert!(note == "as listed" || languages, "{}: {note}", a.id);
    }
}

/// An unverified number must not reach people through a name.
#[test]
fn no_name_holds_a_number_that_nobody_knows() {
    for (a, name) in names() {
        let numbers = name.split(|c: char| !c.is_ascii_digit());
        for number in numbers.filter(|n| n.len() > 2) {
            let own = a.always_public == 1 && a.hotline == number;
            assert!(own && KNOWN_NUMBERS.contains(&number), "{}: {name}", a.id);
        }
    }
}

/// 1191 and 1195 are different services in the two countries.
#[test]
fn a_number_that_both_countries_use_stands_beside_the_country() {
    let words = Words::load().expect("the words load");
    let mut countries = ["ไทย", "ลาว", "ໄທ", "ລາວ", "Thai", "Lao"]
        .map(str::to_owned)
        .to_vec();
    for lang in Lang::all() {
        countries.extend(["country-TH", "country-LA"].map(|id| words.say(*lang, id, &[])));
    }
    for (a, name) in names() {
        if name.contains("1191") || name.contains("1195") {
            let is_named = countries.iter().any(|c| name.contains(c));
            assert!(is_named, "{}: {name}", a.id);
        }
    }
}

#[test]
fn words_that_wake_the_program_are_everyday_words() {
    let words = Words::load().expect("the words load");
    let mut faults = Vec::new();
    for lang in Lang::all() {
        let waking = words.say(*lang, "resume-words", &[]);
        let forced = words.say(*lang, "duress-words", &[]);
        let list = format!("{waking}, {forced}");
        let all: Vec<_> = list.split(", ").collect();
        assert!(
            all.iter().collect::<BTreeSet<_>>().len() == all.len(),
            "{list}"
        );
        for list in [&waking, &forced] {
            assert!(list.split(", ").count() >= 4, "a choice of words: {list}");
        }
        let lists: [fn(&Avoid) -> &Vec<String>; 3] =
            [|a| &a.first_line, |a| &a.shame, |a| &a.promise_or_ask];
        for list in lists {
            for word in &all {
                for bad in found(*lang, list, word) {
                    faults.push(format!("{} {word}: {bad}", lang.code()));
                }
            }
        }
    }
    none(&faults);
}
