//! The hotline writes to somebody who has been silent: their word first, and nothing
//! else until they answer with it.

use bot::talk::state::Mode;
use bot::talk::{Effect, StaffEvent};

use super::person::{MINUTE, Person};

fn silent(other_answers: &str) -> Person {
    let mut person = Person::who_answered("en", &super::i_need_help::UP_TO_THE_CODE);
    for answer in [
        "1", "2", "1", "6", "story", "1", "1", "2", "2", "2", "1", "5",
    ] {
        person.type_in(answer);
    }
    person.press("nav:done:wish");
    for answer in ["who", "5", "lotus"] {
        person.type_in(answer);
    }
    assert_eq!(person.at(), "other_answers");
    person.type_in(other_answers);
    person.wait(30 * MINUTE);
    person.sent.clear();
    person.staff(StaffEvent::Said {
        text: "are you well".into(),
    });
    person
}

#[test]
fn the_word_goes_alone_and_first() {
    let mut person = silent("2");
    assert_eq!(person.sent.len(), 1);
    assert_eq!(person.last().text, "lotus");
    assert_eq!(person.held.len(), 1);
    assert!(person.effects.iter().any(|e| matches!(e, Effect::Knock(_))));
    // Somebody else: small talk, as the person wished.
    person.type_in("who is this");
    assert_eq!(person.last().text, person.words("hide-line"));
    assert_eq!(person.conv.talk.mode, Mode::Hidden);
    person.type_in("Lotus");
    assert_eq!(person.conv.talk.mode, Mode::Operator);
}

#[test]
fn other_wishes_for_somebody_else() {
    let mut person = silent("3");
    person.type_in("who is this");
    assert_eq!(person.last().text, person.words("wrong-number"));
    let mut person = silent("1");
    let sent = person.sent.len();
    person.type_in("who is this");
    assert_eq!(person.sent.len(), sent, "silent");
}

#[test]
fn whoever_is_there_is_not_knocked_for() {
    let mut person = silent("2");
    person.type_in("lotus");
    person.staff(StaffEvent::Said {
        text: "good".into(),
    });
    assert_eq!(person.last().text, "good");
}
