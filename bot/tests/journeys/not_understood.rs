//! An answer that was not understood: a simpler form of the question with its numbers,
//! then a human; and everything that stands on a button can be typed.

use bot::talk::interview::Ask;
use bot::words::Lang;

use super::person::{Person, WORLD};
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Label, Write};
    let nonsense = || Write(["อิอิ", "ອິອິ", "hmm"]);
    let script = [
        nonsense(),
        nonsense(),
        Write(["๑", "໑", "1"]),
        Write(["๓", "໓", "3"]),
        nonsense(),
        Label("ask-country.LA"),
        Label("button-skip"),
        Label("button-back"),
        Label("button-human"),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn every_choice_of_every_question_can_be_typed() {
    for lang in Lang::all() {
        for question in WORLD.interview.questions().filter(|q| !q.takes_any_text()) {
            for choice in question.fixed_choices() {
                let mut person = Person::who_answered(lang.code(), &["1", "3", "1"]);
                person.conv.talk.at = Some(question.id.clone());
                person.conv.told.answers.remove(&question.id);
                let label = person.words(&format!("ask-{}.{choice}", question.id));
                person.type_in(&label);
                let given = person.conv.told.answers.get(&question.id);
                let given = given.map(|a| a.value.clone());
                assert_eq!(
                    given.as_deref(),
                    Some(choice),
                    "{} {} “{label}”",
                    lang.code(),
                    question.id
                );
                assert_eq!(person.conv.lang, *lang, "“{label}” changed the language");
                if question.ask == Ask::Several {
                    let done = person.words("button-done");
                    person.type_in(&done);
                    assert_eq!(person.conv.talk.choosing, None, "{done}");
                }
            }
        }
    }
}

#[test]
fn the_ways_through_the_talk_can_be_typed() {
    for lang in Lang::all() {
        for (button, means) in [
            ("button-menu", "menu"),
            ("button-human", "human-nobody"),
            ("button-more", "ask-wish"),
        ] {
            let mut person = Person::who_answered(lang.code(), &["1", "3", "1"]);
            person.conv.talk.at = Some("wish".into());
            let label = person.words(button);
            person.type_in(&label);
            person.is_told(means);
        }
        let mut person = Person::who_answered(lang.code(), &["1", "3", "1"]);
        let skip = person.words("button-skip");
        person.type_in(&skip);
        assert_eq!(person.at(), "landmark", "{skip}");
        let back = person.words("button-back");
        person.type_in(&back);
        assert_eq!(person.at(), "province", "{back}");
    }
}

#[test]
fn whoever_does_not_understand_gets_the_simpler_form_and_no_sorry() {
    for (lang, text) in [
        ("en", "I don't understand"),
        ("en", "what do you mean"),
        ("th", "ไม่เข้าใจ"),
        ("lo", "ແມ່ນຫຍັງ"),
    ] {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        person.is_told("ask-danger.simple");
        let sorry = person.words("not-understood");
        assert!(!person.last().text.contains(&sorry), "{text}");
        assert_eq!(person.at(), "danger", "{text}");
        person.type_in(text);
        assert!(
            person.last().choices.iter().any(|c| c.data == "nav:human"),
            "{text}"
        );
    }
}
