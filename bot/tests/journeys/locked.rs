//! Ten quiet minutes, and then a number that opens nothing: it takes no lock away.

use bot::channel::Said;
use bot::talk::Effect;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{MINUTE, Person};

/// What shows, changes or erases what was told.
fn opens_something(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::KeepCode(_)
            | Effect::KeepCodeBeside(_)
            | Effect::Erase { .. }
            | Effect::Withdraw { .. }
            | Effect::AskStanding
            | Effect::Unlock { .. }
    )
}

/// No way into what was told.
#[track_caller]
fn opens_nothing(mut person: Person, first: &str) {
    assert!(person.conv.talk.locked, "{first}");
    person.effects.clear();
    let told = person.conv.told.clone();
    for ways in [["7", "4", "3"], ["7", "4", "1"], ["7", "4", "6"]] {
        for way in ways {
            person.type_in(way);
            assert!(!person.last().text.contains("pier 3"), "{first}: {way}");
        }
    }
    for text in [
        "delete",
        "1",
        "delete everything",
        "yes, delete",
        "back",
        "9",
    ] {
        person.type_in(text);
        assert!(!person.last().text.contains("pier 3"), "{first}: {text}");
        assert_ne!(person.last().text, person.words("deleted"), "{first}");
    }
    for data in [
        "aside:report:correct",
        "aside:delete:yes",
        "aside:report:status",
    ] {
        person.press(data);
        assert!(!person.last().text.contains("pier 3"), "{first}: {data}");
    }
    assert!(!person.effects.iter().any(opens_something), "{first}");
    assert!(person.conv.talk.locked, "{first}");
    for (id, answer) in &told.answers {
        assert_eq!(person.value(id), answer.value, "{first}: {id}");
    }
}

#[test]
fn a_wrong_number_as_the_first_word_takes_no_lock_away() {
    for lang in ["th", "lo", "en"] {
        let told = Person::who_answered(lang, &UP_TO_THE_CODE);
        for first in [
            "11111 22222 33333 44444 55555",
            "๑๑๑๑๑ ๒๒๒๒๒ ๓๓๓๓๓ ๔๔๔๔๔ ๕๕๕๕๕",
            "1111122222333334444455",
            "00000 00000 00000 00000 00000",
            "hello 00000 00000 00000 00000 00000 please",
        ] {
            let mut person = told.again();
            person.wait(30 * MINUTE);
            person.type_in(first);
            opens_nothing(person, first);
            let mut person = told.again();
            person.wait(30 * MINUTE);
            person.hear(Said::Edited(first.to_owned()));
            opens_nothing(person, first);
        }
    }
}

#[test]
fn a_refused_number_takes_no_lock_away() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    for _ in 0..5 {
        person.type_in("11111 22222 33333 44444 55555");
    }
    person.wait(30 * MINUTE);
    person.type_in(&person.code());
    person.is_told("code-wait");
    opens_nothing(person, "refused");
}

#[test]
fn the_number_itself_still_opens_and_the_report_that_was_wanted() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.wait(30 * MINUTE);
    for text in ["11111 22222 33333 44444 55555", "7", "4"] {
        person.type_in(text);
    }
    // Looking for the paper may take a while.
    person.wait(30 * MINUTE);
    person.type_in(&person.code());
    person.is_told("code-welcome");
    person.is_told("report");
    assert!(!person.conv.talk.locked);
}

/// Whoever holds the phone meanwhile takes nothing from the one who kept the number.
#[test]
fn a_number_made_after_a_silence_leaves_the_kept_one_good() {
    for (lang, lost) in [
        ("en", "i lost the number"),
        ("th", "ทำเลขหาย"),
        ("lo", "ເຮັດເລກເສຍ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        let first = person.code();
        person.wait(30 * MINUTE);
        person.type_in(lost);
        person.press("aside:none:new");
        person.is_told("code-new-beside");
        let second = person.code();
        assert_ne!(first, second, "{lang}");
        person.press("q:code:kept");
        // And once more, as often as they like.
        person.wait(30 * MINUTE);
        person.type_in(lost);
        person.press("aside:none:new");
        let third = person.code();
        person.press("q:code:cannot");
        assert_ne!(person.known_code(), Some(third), "{lang}");
        person.type_in(&first);
        person.is_told("code-welcome");
        assert!(!person.conv.talk.locked, "{lang}");
        assert_eq!(person.known_code(), Some(first), "{lang}");
        person.type_in("7");
        person.type_in("4");
        person.type_in("3");
        assert!(person.last().text.contains("pier 3"), "{lang}");
        person.type_in(&second);
        person.is_told("code-unknown");
    }
}

#[test]
fn a_number_made_after_a_silence_deletes_nothing_at_once() {
    for lang in ["th", "lo", "en"] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        person.conv.has_case = false;
        person.wait(30 * MINUTE);
        person.type_in("i lost the number");
        person.press("aside:none:new");
        person.press("q:code:kept");
        person.type_in(&person.code());
        person.effects.clear();
        for way in [
            "nav:menu",
            "aside:menu:report",
            "aside:report:delete",
            "aside:delete:yes",
        ] {
            person.press(way);
        }
        person.is_told("delete-later");
        let now = person.now;
        let waits = |effect: &Effect| matches!(effect, Effect::Erase { at } if *at > now);
        assert!(person.effects.iter().any(waits), "{lang}");
    }
}
