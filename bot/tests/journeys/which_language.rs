//! The language of a talk: it follows who writes, and a country's name alone does not
//! change it.

use bot::talk::state::Mode;

use super::person::Person;

#[test]
fn a_bare_country_name_is_asked_about_once() {
    for (lang, name, country) in [
        ("th", "ลาว", "LA"),
        ("lo", "ໄທ", "TH"),
        ("en", "Laos", "LA"),
        ("en", "Thailand", "TH"),
    ] {
        let mut person = Person::who_answered(lang, &["1"]);
        assert_eq!(person.at(), "danger");
        person.type_in(name);
        if person.conv.talk.aside.is_none() {
            // Read as no language at all: nothing changes either.
            assert_eq!(person.conv.lang.code(), lang, "{name}");
            continue;
        }
        person.is_told("language-which");
        assert_eq!(person.conv.lang.code(), lang, "{name}");
        person.type_in("2");
        assert_eq!(person.conv.lang.code(), lang, "{name}");
        assert_eq!(person.value("country"), country);
        assert_eq!(person.at(), "danger");
        person.type_in(name);
        assert_eq!(person.conv.lang.code(), lang, "asked once: {name}");
    }
}

/// Spoken already, it is a place once something was answered: before that it may be a wish.
#[test]
fn the_name_of_the_language_that_is_spoken_is_a_country() {
    for (lang, name, country) in [("th", "ไทย", "TH"), ("lo", "ລາວ", "LA")] {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(name);
        assert_eq!(person.value("country"), country, "{name}");
        assert_eq!(person.at(), "danger");
        let changed = person.words("language-changed");
        assert!(!person.last().text.contains(&changed), "{name}");
        person.is_told("ask-danger");
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in("9");
        person.type_in(name);
        assert_eq!(
            person.value("country"),
            country,
            "{name} beside another question"
        );
        person.is_told("human-write-ok");
        let mut person = Person::who_answered(lang, &[]);
        person.type_in(name);
        person.is_told("language-changed");
        assert_eq!(person.value("country"), "", "{name}");
    }
}

#[test]
fn the_language_that_was_meant_is_spoken() {
    let mut person = Person::who_answered("th", &["1"]);
    person.type_in("ลาว");
    person.type_in("1");
    assert_eq!(person.conv.lang.code(), "lo");
    person.is_told("language-changed");
    let mut person = Person::who_answered("th", &["1"]);
    person.type_in("ລາວ");
    assert_eq!(person.conv.lang.code(), "lo", "whoever writes Lao reads it");
}

#[test]
fn whoever_was_followed_once_is_followed_back() {
    let mut person = Person::who_answered("th", &["1"]);
    person.type_in("ຂ້ອຍບໍ່ຮູ້ວ່າຈະເຮັດແນວໃດ");
    assert_eq!(person.conv.lang.code(), "lo");
    person.type_in("เขียนมาแบบนี้อ่านยากมาก");
    assert_eq!(person.conv.lang.code(), "lo", "one may be copied");
    person.type_in("ไม่เข้าใจที่เขียนมาเลย");
    assert_eq!(person.conv.lang.code(), "th");
}

#[test]
fn the_word_that_wakes_can_be_typed_in_the_new_language_and_in_the_old() {
    let mut person = Person::who_answered("th", &["1"]);
    let old = person.conv.talk.resume_word.clone();
    person.type_in("ຂ້ອຍບໍ່ຮູ້ວ່າຈະເຮັດແນວໃດ");
    let new = person.conv.talk.resume_word.clone();
    assert_ne!(old, new);
    let is_lao = |c: char| ('\u{e80}'..='\u{eff}').contains(&c);
    assert!(new.chars().all(is_lao), "{new}");
    assert!(person.last().text.contains(&new), "{:?}", person.last());
    for word in [old, new] {
        let mut hidden = person.again();
        hidden.type_in("8");
        assert_eq!(hidden.conv.talk.mode, Mode::Hidden);
        hidden.type_in(&word);
        assert_eq!(hidden.conv.talk.mode, Mode::Bot, "{word}");
    }
}
