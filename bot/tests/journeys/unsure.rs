//! The learned model alone heard something urgent: one gentle question, and no more.

use bot::channel::Said;
use bot::scan::{Distress, Reading};
use bot::talk::Event;
use bot::talk::state::Aside;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::Person;

fn unsure(distress: Distress) -> Reading {
    Reading {
        distress,
        sure: false,
        ..Reading::default()
    }
}

fn says(person: &mut Person, text: &str, distress: Distress) {
    let mut ctx = person.ctx();
    ctx.reading = unsure(distress);
    person.go_through(&ctx, Event::Person(Said::Text(text.into())));
}

#[test]
fn one_gentle_question_and_then_the_talk_goes_on() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    for answer in ["1", "2", "1", "4"] {
        person.type_in(answer);
    }
    let text = "they count us every evening, and the man at the gate has all our bags";
    says(&mut person, text, Distress::P2);
    assert_eq!(person.value("story"), text);
    person.is_told("danger-check");
    assert!(!person.last().text.contains("191"), "no alarm yet");
    assert_eq!(person.conv.talk.level(), Some(3));
    person.type_in("no");
    person.is_told("danger-not");
    assert_eq!(person.at(), "time");
    says(&mut person, "and again", Distress::P2);
    assert!(
        !person.last().text.contains(&person.words("danger-check")),
        "asked once"
    );
}

#[test]
fn yes_is_an_emergency() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    says(&mut person, "come before the boat goes", Distress::P1);
    assert_eq!(
        person.conv.talk.level(),
        Some(2),
        "a human looks soon all the same"
    );
    person.type_in("1");
    assert_eq!(person.conv.talk.raised, Some((1, "danger-now".into())));
    assert!(person.last().text.contains("191"));
}

#[test]
fn the_model_alone_does_not_silence_anybody() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    let mut ctx = person.ctx();
    ctx.reading = Reading {
        hide: true,
        ..unsure(Distress::None)
    };
    let sent = person.sent.len();
    person.go_through(&ctx, Event::Person(Said::Text("2".into())));
    assert!(person.sent.len() > sent);
    assert_eq!(person.value("about"), "known");
}

/// Said in passing, and with a laugh: it is looked at soon, and asked about once.
#[test]
fn somebody_who_is_sold_is_asked_about() {
    for (lang, text) in [
        ("en", "my bf sells me to his friends haha"),
        ("en", "my husband sells me to men"),
        ("en", "My brother is a policeman and he sells girls"),
        ("th", "เขาให้ฉันไปนอนกับเพื่อนเขา"),
        ("lo", "ຜົວໃຫ້ຂ້ອຍໄປນອນກັບໝູ່"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert!(person.conv.talk.level().is_some_and(|l| l <= 2), "{text}");
        let missed = person.words("not-understood");
        assert!(
            !person.last().text.contains(&missed),
            "{text}: {:?}",
            person.last()
        );
    }
    for text in [
        "he sells me vegetables every day",
        "my aunt sells clothes for girls",
    ] {
        let mut person = Person::new("en");
        person.type_in(text);
        assert!(person.conv.talk.level().is_none_or(|l| l > 2), "{text}");
    }
    let mut person = Person::new("en");
    person.type_in("My brother is a policeman and he sells girls");
    assert!(person.conv.talk.official_heard);
}

/// The learned model hears danger or a wish to die in a few of them; alone they say neither.
#[test]
fn words_that_say_little_are_no_alarm() {
    for (lang, text) in [
        ("en", "sometimes"),
        ("en", "none of them"),
        ("en", "there isn't"),
        ("en", "that's enough"),
        ("th", "บางที"),
        ("th", "ไม่มีอีกแล้ว"),
        ("lo", "ບາງເທື່ອ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3", "1"]);
        person.type_in(text);
        assert_ne!(person.conv.talk.aside, Some(Aside::DangerCheck), "{text}");
        assert!(!person.conv.talk.self_harm, "{text}");
    }
}

/// Who would rather not say is not asked the same again; at what is not grave too.
#[test]
fn whoever_would_rather_not_say_is_asked_no_more() {
    for (lang, text) in [
        ("en", "dont want to say"),
        ("th", "ไม่อยากบอก"),
        ("lo", "ບໍ່ຢາກບອກ"),
    ] {
        for question in ["sector", "time", "how_many"] {
            let mut person = super::ordinary_answers::at(lang, question);
            person.type_in(text);
            assert_ne!(person.at(), question, "{text}");
            assert_eq!(person.value(question), "", "{text}");
        }
    }
}
