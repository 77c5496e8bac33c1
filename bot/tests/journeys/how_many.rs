//! “How many people?”: a number is the number, whatever it opens elsewhere.

use bot::talk::state::{Aside, Mode};
use bot::words::Lang;
use casebook::told::beside;

use super::person::Person;

/// Somebody who is asked how many people there are.
fn asked(lang: &str, question: &str) -> Person {
    let mut person = Person::who_answered(lang, &["1", "3", "1"]);
    person.press("nav:skip:province");
    person.conv.talk.at = Some(question.into());
    person.type_in("?");
    assert_eq!(person.at(), question);
    person
}

#[test]
fn every_number_is_a_number_of_people() {
    for lang in Lang::all() {
        for (typed, kept) in [
            ("1", "one"),
            ("3", "three"),
            ("4", "four"),
            ("6", "6"),
            ("7", "7"),
            ("8", "8"),
            ("9", "9"),
            ("12", "12"),
            ("๘", "8"),
            ("໘", "8"),
            ("8 people", "8"),
            ("แปดคน", "8"),
            ("ພວກເຮົາ 12 ຄົນ", "12"),
            ("หลายคน", "many"),
            ("ຫຼາຍຄົນ", "many"),
            ("many", "many"),
        ] {
            let mut person = asked(lang.code(), "how_many");
            person.type_in(typed);
            assert_eq!(person.value("how_many"), kept, "{typed}");
            assert_eq!(person.conv.talk.mode, Mode::Bot, "{typed}");
            assert_eq!(person.conv.talk.aside, None, "{typed}");
            assert_ne!(person.at(), "how_many", "{typed}");
        }
    }
}

#[test]
fn words_that_name_no_number_are_kept_and_nothing_is_claimed() {
    for (lang, text) in [
        ("en", "me and my sister"),
        ("th", "ฉันกับน้องสาว"),
        ("lo", "ຂ້ອຍກັບນ້ອງສາວ"),
    ] {
        let mut person = asked(lang, "how_many");
        person.type_in(text);
        assert_eq!(person.value("how_many"), "");
        assert_eq!(person.value(&beside("how_many")), text);
        assert_ne!(person.at(), "how_many");
        person.is_told("saved");
    }
}

#[test]
fn the_line_of_shortcuts_says_words_there_and_they_work() {
    for lang in Lang::all() {
        let person = asked(lang.code(), "how_many");
        let line = person.words("footer-number");
        person.is_told("footer-number");
        let words: Vec<&str> = line.split(" · ").collect();
        let [stop, human, hide, menu] = words[..] else {
            panic!("{line}");
        };
        assert!(stop.starts_with("0 "), "{line}");
        let human = human.rsplit([':', ' ']).next().unwrap_or_default();
        let human = match lang.code() {
            "en" => human,
            _ => human.trim(),
        };
        for (word, does) in [
            (human, "human"),
            (hide, "hide"),
            (menu, "menu"),
            ("0", "stop"),
        ] {
            let mut person = person.again();
            person.type_in(word);
            match does {
                "hide" => assert_eq!(person.conv.talk.mode, Mode::Hidden, "{word}"),
                "human" => person.is_told("human-nobody"),
                "menu" => assert_eq!(person.conv.talk.aside, Some(Aside::Menu), "{word}"),
                _ => person.is_told("stopped"),
            }
        }
    }
}

/// Whoever meant to hide reads how, and the next 8 hides.
#[test]
fn an_eight_that_was_meant_to_hide_hides_when_it_is_typed_again() {
    for lang in Lang::all() {
        let mut person = asked(lang.code(), "how_many");
        person.type_in("8");
        person.is_told("number-shortcut");
        person.type_in("8");
        assert_eq!(person.conv.talk.mode, Mode::Hidden);
        assert_eq!(person.value("how_many"), "8");
    }
}

#[test]
fn an_age_is_understood_where_it_is_asked_whether_somebody_is_a_child() {
    for text in ["15", "อายุ 15", "๘ ปี", "ອາຍຸ 14 ປີ", "8 years old", "sixteen"]
    {
        let mut person = asked("en", "minor");
        person.type_in(text);
        assert_eq!(person.value("minor"), "yes", "{text}");
    }
    let mut person = asked("en", "minor");
    person.type_in("25");
    assert_eq!(person.value("minor"), "");
    assert_eq!(person.value(&beside("minor")), "25");
    person.type_in("8");
    assert_eq!(person.conv.talk.mode, Mode::Hidden);
}
