//! A sentence of plain English words is English, whatever is spoken; Thai and Lao in Latin letters are
//! none, and a language that somebody does not speak is not spoken to them.

use super::person::Person;

#[test]
fn a_clear_english_sentence_is_followed() {
    for lang in ["th", "lo"] {
        for text in [
            "my boss took my passport and i cannot leave the factory",
            "i dont understand",
            "can i write in english",
        ] {
            for way in [&[][..], &["1"], &["1", "3", "1", "1"]] {
                let mut person = Person::who_answered(lang, way);
                person.type_in(text);
                assert_eq!(person.conv.lang.code(), "en", "{text} {way:?}");
            }
        }
    }
}

#[test]
fn thai_and_lao_in_latin_letters_are_no_english() {
    for (lang, text) in [
        ("th", "phom yu thi nai mai ru"),
        ("th", "nai jang mai hai pai nai"),
        ("lo", "khoi bo hu wa yu sai"),
        ("lo", "khoi yu hong ngan"),
        ("th", "near 7-eleven"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert_eq!(person.conv.lang.code(), lang, "{text}");
    }
}

#[test]
fn a_language_that_somebody_does_not_speak_is_not_spoken_to_them() {
    for text in [
        "i no speak thai",
        "i from myanmar i no speak thai",
        "i cannot speak thai",
    ] {
        for way in [&[][..], &["1", "3", "1", "1"]] {
            let mut person = Person::who_answered("en", way);
            person.type_in(text);
            assert_eq!(person.conv.lang.code(), "en", "{text}");
        }
    }
}

#[test]
fn another_language_can_be_asked_for_later_and_is_named_once() {
    for (lang, text, other) in [
        ("lo", "ไทยได้ไหม", "th"),
        ("lo", "ขอภาษาไทยได้ไหม", "th"),
        ("en", "ขอภาษาไทยได้ไหม", "th"),
        ("th", "อังกฤษได้ไหม", "en"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert_eq!(person.conv.lang.code(), other, "{text}");
        let changed = person.words("language-changed");
        assert_eq!(person.last().text.matches(&changed).count(), 1, "{text}");
    }
}
