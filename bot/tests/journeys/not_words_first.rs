//! Somebody whose first message no program can read: they hear that it came, and what can
//! be read, as they would later in the talk.

use bot::channel::Said;

use super::person::{Person, WORLD};

#[test]
fn in_three_languages_the_greeting_says_that_it_cannot_be_read() {
    for code in ["th", "lo", "en"] {
        for (said, answer) in [
            (Said::Unsupported, "unsupported"),
            (Said::Sticker(String::new()), "unsupported"),
            (Said::Called, "call-not-taken"),
        ] {
            let mut person = Person::silent(code);
            person.hear(said.clone());
            let shown = &person.sent[0].text;
            let says = |id: &str| {
                let words = WORLD.words.say(person.lang, id, &[]);
                shown.find(&words)
            };
            let (greeting, note) = (shown.find(&WORLD.words.hello()), says(answer));
            assert!(greeting.is_some() && greeting < note, "{code}: {shown}");
            assert!(note < says("ask-safe"), "{code}: {shown}");
            assert_eq!(person.at(), "safe", "{code}");
            // Once more, in the midst of the talk.
            person.hear(said);
            let again = &person.sent.last().expect("an answer").text;
            assert!(
                again.contains(&WORLD.words.say(person.lang, answer, &[])),
                "{code}: {again}"
            );
        }
        for said in [Said::Start, Said::Opened] {
            let mut opens = Person::silent(code);
            opens.hear(said);
            let words = |id: &str| WORLD.words.say(opens.lang, id, &[]);
            let shown = &opens.sent[0].text;
            assert!(shown.contains(&WORLD.words.hello()), "{shown}");
            assert!(!shown.contains(&words("unsupported")), "{shown}");
        }
    }
}

#[test]
fn the_words_of_a_first_sticker_are_answered_when_they_are_urgent() {
    let mut person = Person::silent("th");
    person.hear(Said::Sticker("ช่วยด้วย เขาจะฆ่าฉัน".into()));
    let danger = WORLD.words.say(person.lang, "danger-heard", &[]);
    assert!(
        person.sent[0].text.contains(&danger),
        "{}",
        person.sent[0].text
    );
}

#[test]
fn the_short_name_of_a_language_changes_to_it() {
    for (from, name) in [("en", "th"), ("th", "lo"), ("lo", "EN")] {
        let mut person = Person::new(from);
        person.type_in(name);
        assert_eq!(person.conv.lang.code(), name.to_lowercase());
    }
}
