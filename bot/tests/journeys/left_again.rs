//! Woken after a silence: “he is gone” is good news, and no leave that somebody takes.

use bot::talk::state::Mode;

use super::person::Person;

#[test]
fn whoever_was_feared_has_left() {
    for (lang, text) in [
        ("en", "he is gone"),
        ("en", "they left"),
        ("th", "เขาไปแล้ว"),
        ("th", "khao pai laew"),
        ("lo", "ລາວໄປແລ້ວ"),
        ("lo", "lao pai laeo"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in("8");
        assert_eq!(person.conv.talk.mode, Mode::Hidden);
        let word = person.conv.talk.resume_word.clone();
        person.type_in(&word);
        person.type_in(text);
        person.is_told("left-heard");
        person.is_told("ask-landmark");
        assert_eq!(person.conv.talk.aside, None, "{text}");
        assert_eq!(person.value("landmark"), "", "{text}");
    }
}
