//! How we speak: no word that shames, frightens, promises or gives the person away;
//! Thai that is Thai, and Lao that is Lao.

use super::{Said, everything, none};
use crate::avoid::{self, Avoid, contains, found};
use crate::talk::interview::too_long;
use crate::words::Lang;

/// Names of things, never a message of their own; staff read some of them.
const LABELS: [&str; 15] = [
    "share-",
    "purpose-",
    "agency-does-",
    "day-",
    "field-",
    "told-",
    "rule-",
    "sign-",
    "number-",
    "country-",
    "button-",
    "command-",
    "case-channel-",
    "case-line-",
    "channel-choose",
];

/// Messages that never stand first in a reply: others go before them.
const NEVER_FIRST: [&str; 1] = ["guide-in-province"];

/// Labels that are longer, and why that is borne.
const LONG_BUTTONS: [(&str, &str); 0] = [];

fn is_thai(c: char) -> bool {
    ('\u{0e00}'..='\u{0e7f}').contains(&c)
}

fn is_lao(c: char) -> bool {
    ('\u{0e80}'..='\u{0eff}').contains(&c)
}

/// Fails for every text of `lang` of which `fault` says something.
fn none_of(code: &str, fault: impl Fn(&Said) -> Option<String>) {
    let lang = Lang::parse(code).expect("a language");
    let faults: Vec<_> = everything(lang)
        .iter()
        .filter(|s| !s.is_typed())
        .filter_map(|s| Some(format!("{code} {}: {} — {}", s.id, fault(s)?, s.text)))
        .collect();
    none(&faults);
}

/// Fails for every text in any language that `concerns` and holds a word of `list`.
fn never(
    list: fn(&Avoid) -> &Vec<String>,
    concerns: impl Fn(&Said) -> bool,
    part: impl Fn(&str) -> &str,
) {
    for lang in Lang::all() {
        none_of(lang.code(), |s| {
            let words = found(*lang, list, part(&s.text));
            (concerns(s) && !words.is_empty()).then(|| words.join(", "))
        });
    }
}

fn whole(text: &str) -> &str {
    text
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn is_message(said: &Said) -> bool {
    let label = LABELS.iter().any(|l| said.id.starts_with(l));
    said.is_in_chat() && !label && (!said.is_attribute() || said.is_simple())
}

#[test]
fn no_first_line_gives_the_person_away() {
    // The hellos of all languages are the first line of all.
    let is_hello = |s: &Said| s.id == "language-hello";
    never(
        |a| &a.first_line,
        |s| is_message(s) || is_hello(s),
        first_line,
    );
}

#[test]
fn no_first_line_names_an_agency() {
    for lang in Lang::all() {
        none_of(lang.code(), |s| {
            let first = is_message(s) && !NEVER_FIRST.contains(&s.id.as_str());
            let names = first && first_line(&s.text).contains("AGENCY");
            names.then(|| "an agency's name may hold any word".to_owned())
        });
    }
}

#[test]
fn nothing_shames_or_frightens() {
    never(|a| &a.shame, Said::is_for_people, whole);
}

#[test]
fn nothing_is_promised_and_no_paper_is_asked_for() {
    never(|a| &a.promise_or_ask, Said::is_for_people, whole);
}

#[test]
fn nothing_sounds_like_a_counter() {
    never(|a| &a.office, Said::is_for_people, whole);
}

#[test]
fn the_program_has_no_sex() {
    never(|a| &a.particle, |_| true, whole);
}

#[test]
fn thai_is_written_as_thai() {
    none_of("th", |s| {
        let t = s.text.trim_end();
        let fault = t.chars().any(is_lao).then_some("Lao letters");
        fault
            .or(t.contains('!').then_some("an exclamation mark"))
            .or(t
                .contains(|c| ('๐'..='๙').contains(&c))
                .then_some("Thai digits"))
            // น. stands after the time of day.
            .or(t
                .lines()
                .any(|l| l.ends_with('.') && !l.ends_with(" น."))
                .then_some("a full stop"))
            .or(t.ends_with("คะ").then_some("a particle"))
            .or((s.is_for_people() && t.contains('?')).then_some("a question mark"))
            .map(str::to_owned)
    });
}

#[test]
fn lao_is_written_as_lao() {
    none_of("lo", |s| {
        let t = s.text.as_str();
        let fault = t.chars().any(is_thai).then_some("Thai letters");
        fault
            .or(t.contains('!').then_some("an exclamation mark"))
            .or(t
                .contains(|c| ('໐'..='໙').contains(&c))
                .then_some("Lao digits"))
            .or(old_spelling(t))
            .map(str::to_owned)
    });
}

/// Two letters where one is usual now: ໜ, ໝ, ຫຼ, ຳ.
pub fn old_spelling(text: &str) -> Option<&'static str> {
    let old = ["ຫນ", "ຫມ", "ຫລ", "\u{0ecd}\u{0eb2}"];
    old.into_iter().find(|o| text.contains(o))
}

#[test]
fn no_word_is_another_languages() {
    for lang in Lang::all() {
        let instead = &avoid::of(*lang).expect("avoid.toml is well formed").instead;
        none_of(lang.code(), |s| {
            let (foreign, own) = instead.iter().find(|(word, _)| contains(&s.text, word))?;
            Some(format!("{foreign}, say {own}"))
        });
    }
}

/// A list that a slip of the pen emptied would forbid nothing.
#[test]
fn our_lists_are_there() {
    for code in ["th", "lo", "en"] {
        let lang = Lang::parse(code).expect("a language");
        let avoid = avoid::of(lang).expect("avoid.toml is well formed");
        for list in [
            &avoid.first_line,
            &avoid.shame,
            &avoid.promise_or_ask,
            &avoid.office,
        ] {
            assert!(list.len() > 5, "{code}");
        }
        assert_eq!(avoid.instead.is_empty(), code != "lo");
        assert_eq!(avoid.particle.is_empty(), code == "en");
    }
}

#[test]
fn lao_sentences_end() {
    none_of("lo", |s| {
        // A line may end with what fills a variable: 3.
        let ends = |l: &str| l.ends_with(['.', '?', ':', '3']);
        let sentence = is_message(s);
        let list = [
            "footer",
            "footer-number",
            "resume-words",
            "duress-words",
            "stop-words",
            "agree-words",
            "delete-words",
            "other-countries",
            "complaint-words",
            "numbers-TH",
            "numbers-LA",
            "readback-line",
        ];
        let stops = list.contains(&s.id.as_str()) || s.text.lines().all(ends);
        (sentence && !stops).then(|| "no full stop or question mark".to_owned())
    });
}

#[test]
fn a_button_fits_every_channel() {
    for lang in Lang::all() {
        none_of(lang.code(), |s| {
            // Short names of answers are buttons where an answer is chosen to be changed.
            let names = ["button-", "field-"].iter().any(|n| s.id.starts_with(n));
            let button = s.is_in_chat() && !s.is_simple() && (s.is_attribute() || names);
            let borne = LONG_BUTTONS.iter().any(|(id, _)| *id == s.id);
            (button && !borne).then(|| too_long(&s.text)).flatten()
        });
    }
}
