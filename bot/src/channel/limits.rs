//! Every message of every language, as every channel would send it, fits that channel's
//! limits in that channel's own unit. The real words and the real renderers.

use casebook::provinces;
use casebook::told::{Body, Choice};

use super::{line, messenger, telegram, whatsapp};
use crate::words::{Lang, Words};
use crate::words_check::{Said, everything, none};

/// What is wrong with a message as the channel would send it.
type Faults = fn(&Body) -> Vec<String>;

macro_rules! with_limits {
    ($($channel:ident)*) => {
        const CHANNELS: &[(&str, Faults)] = &[$(($channel::NAME, $channel::faults)),*];
    };
}

crate::each_channel!(with_limits);

const AGAIN: &str = "simple";

fn choice(data: String, label: &str) -> Choice {
    Choice {
        data,
        label: label.to_owned(),
    }
}

/// The ways that stand under a question.
fn ways(words: &Words, lang: Lang, id: &str) -> Vec<Choice> {
    ["skip", "back", "menu"]
        .into_iter()
        .map(|way| {
            let label = words.say(lang, &format!("button-{way}"), &[]);
            choice(format!("nav:{way}:{id}"), &label)
        })
        .collect()
}

/// A message with its attributes as buttons, the ways through the talk, and the line of
/// shortcuts: more than any one message has.
fn body(words: &Words, lang: Lang, said: &Said, all: &[Said]) -> Body {
    let attributes = all.iter().filter_map(|other| {
        let name = other.id.strip_prefix(said.id.as_str())?.strip_prefix('.')?;
        // How the question is asked a second time: no button.
        if name == AGAIN {
            return None;
        }
        let which = said.id.strip_prefix("ask-").unwrap_or(&said.id);
        Some(choice(format!("q:{which}:{name}"), &other.text))
    });
    let footer = words.say(lang, "footer", &[]);
    Body {
        text: format!("{}\n\n{footer}", said.text),
        choices: attributes.chain(ways(words, lang, &said.id)).collect(),
        platform_id: None,
        recording: None,
    }
}

/// The longest list of choices that there is.
fn all_provinces(words: &Words, lang: Lang) -> Body {
    let choices = provinces::all()
        .iter()
        .map(|p| choice(format!("q:province:{}", p.iso), lang.province(p)));
    Body {
        text: words.say(lang, "ask-province", &[]),
        choices: choices.chain(ways(words, lang, "province")).collect(),
        platform_id: None,
        recording: None,
    }
}

fn bodies() -> Vec<(String, Body)> {
    let words = Words::load().expect("the words load");
    let mut bodies = Vec::new();
    for lang in Lang::all() {
        let all = everything(*lang);
        for said in all
            .iter()
            .filter(|s| s.is_for_people() && !s.is_attribute())
        {
            let name = format!("{} {}", lang.code(), said.id);
            bodies.push((name, body(&words, *lang, said, &all)));
        }
        let name = format!("{} provinces", lang.code());
        bodies.push((name, all_provinces(&words, *lang)));
    }
    // What people and operators write is as long as they like.
    for text in ["ช่วยด้วย ".repeat(2_000), "ກ\u{0eb5}\u{0ec9}".repeat(4_000)] {
        let body = Body {
            text,
            choices: Vec::new(),
            platform_id: None,
            recording: None,
        };
        bodies.push(("a long text".into(), body));
    }
    bodies
}

#[test]
fn every_message_fits_every_channel() {
    let bodies = bodies();
    assert!(bodies.len() > 300, "{}", bodies.len());
    let mut faults = Vec::new();
    for (channel, check) in CHANNELS {
        for (name, body) in &bodies {
            let found = check(body).into_iter();
            faults.extend(found.map(|fault| format!("{channel}: {name}: {fault}")));
        }
    }
    none(&faults);
}

#[test]
fn a_message_that_does_not_fit_is_found() {
    let long = Body {
        text: "?".into(),
        choices: vec![choice("q:".repeat(40), &"ກ".repeat(21))],
        platform_id: None,
        recording: None,
    };
    assert!(!telegram::faults(&long)[0].is_empty());
    assert!(!line::faults(&long)[0].is_empty());
}
