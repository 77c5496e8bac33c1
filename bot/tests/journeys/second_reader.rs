//! A second reader heard something after the commit: it raises, it may ask once, and it
//! speaks in no chat that is silent.

use bot::channel::{Media, Said};
use bot::scan::{Distress, Reading};
use bot::talk::state::{Aside, Mode};
use bot::talk::{Effect, Event, StaffEvent};
use casebook::case::ServiceLine;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{MINUTE, Person};

fn somebody() -> Person {
    Person::who_answered("en", &UP_TO_THE_CODE)
}

/// Raised so far, and no word said.
#[track_caller]
fn is_raised_in_silence(person: &mut Person, level: u8) {
    let (sent, held) = (person.sent.len(), person.held.len());
    person.alarm(Distress::P1);
    assert_eq!(person.sent.len(), sent, "{:?}", person.last());
    assert_eq!(person.held.len(), held);
    assert_eq!(person.conv.talk.level(), Some(level));
    assert!(!person.conv.talk.danger_checked);
    assert!(!person.conv.talk.danger_waits);
}

#[test]
fn it_asks_one_gentle_question_and_yes_is_an_emergency() {
    for lang in ["th", "lo", "en"] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        person.alarm(Distress::P2);
        person.is_told("danger-check");
        assert_eq!(person.conv.talk.level(), Some(3));
        person.type_in("1");
        assert_eq!(person.conv.talk.raised, Some((1, "danger-now".into())));
        assert!(person.last().text.contains("191"));
    }
}

/// It does not say whether it is another's blow or their own wish to die: who listens, and who
/// comes, stands above the question.
#[test]
fn danger_to_life_that_it_alone_hears_brings_the_numbers_for_both() {
    for lang in ["th", "lo", "en"] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        person.alarm(Distress::P1);
        person.is_told("danger-check");
        let said = &person.last().text;
        for number in ["1300", "191", "1669"] {
            assert!(said.contains(number), "{number} in {said}");
        }
        assert!(
            !said
                .lines()
                .next()
                .is_some_and(|first| first.contains("19")),
            "{said}"
        );
        // Also where another question had to be answered first.
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        person.staff(StaffEvent::AskConsent {
            referral: casebook::Uuid::from_u128(7),
            agency: "th-ahtd".into(),
            line: ServiceLine::Protection,
        });
        person.alarm(Distress::P1);
        person.type_in("2");
        person.is_told("danger-check");
        assert!(person.last().text.contains("1300"), "{:?}", person.last());
    }
    let mut person = somebody();
    person.alarm(Distress::P2);
    assert!(
        !person.last().text.contains("1300"),
        "urgent is no danger to life"
    );
}

#[test]
fn no_goes_on_where_the_talk_stood_and_it_is_not_asked_again() {
    let mut person = somebody();
    let at = person.at().to_owned();
    person.alarm(Distress::P1);
    assert_eq!(
        person.conv.talk.raised,
        Some((2, "words-second".into())),
        "a human looks soon all the same"
    );
    person.type_in("2");
    person.is_told("danger-not");
    assert_eq!(person.at(), at);
    let sent = person.sent.len();
    person.alarm(Distress::P1);
    assert_eq!(person.sent.len(), sent, "asked once");
}

#[test]
fn what_the_first_reading_asked_is_not_asked_again() {
    let mut person = somebody();
    let mut ctx = person.ctx();
    ctx.reading = Reading {
        distress: Distress::P2,
        ..Reading::default()
    };
    let text = Said::Text("come before the boat goes".into());
    person.go_through(&ctx, Event::Person(text));
    person.is_told("danger-check");
    let sent = person.sent.len();
    person.alarm(Distress::P1);
    assert_eq!(person.sent.len(), sent);
    assert_eq!(person.conv.talk.level(), Some(2), "but it may raise");
}

#[test]
fn it_never_lowers() {
    let mut person = somebody();
    person.type_in("he has a knife");
    let raised = person.conv.talk.raised.clone();
    assert_eq!(raised.as_ref().map(|(level, _)| *level), Some(1));
    for distress in [Distress::P1, Distress::P2, Distress::Some, Distress::None] {
        let sent = person.sent.len();
        person.alarm(distress);
        assert_eq!(person.conv.talk.raised, raised);
        assert_eq!(person.sent.len(), sent, "their danger is known");
    }
}

#[test]
fn what_is_only_a_sign_asks_nothing() {
    let mut person = Person::new("en");
    let sent = person.sent.len();
    person.alarm(Distress::Some);
    assert_eq!(person.conv.talk.raised, Some((3, "words-second".into())));
    assert_eq!(person.sent.len(), sent);
}

#[test]
fn whoever_hides_hears_nothing() {
    let mut person = somebody();
    person.type_in("8");
    assert_eq!(person.conv.talk.mode, Mode::Hidden);
    is_raised_in_silence(&mut person, 2);
}

#[test]
fn whoever_is_made_to_write_hears_nothing() {
    let mut person = somebody();
    person.conv.talk.duress_told = true;
    let word = person.conv.talk.duress_word.clone();
    person.type_in(&word);
    is_raised_in_silence(&mut person, 1);
}

#[test]
fn an_operator_who_is_talking_is_not_interrupted() {
    let mut person = somebody();
    person.staff(StaffEvent::TookOver);
    is_raised_in_silence(&mut person, 2);
}

#[test]
fn ten_quiet_minutes_stay_quiet_with_and_without_permission_to_write() {
    for write_ok in [false, true] {
        let mut person = somebody();
        person.write_ok = write_ok;
        person.wait(10 * MINUTE);
        is_raised_in_silence(&mut person, 2);
    }
}

#[test]
fn a_chat_that_is_not_ours_now_stays_as_it_is() {
    let mut person = somebody();
    let sent = person.sent.len();
    let alarm = bot::talk::event::Alarm {
        distress: Distress::P1,
        at: person.now,
        aloud: false,
    };
    person.event(Event::Alarm(alarm));
    assert_eq!(person.sent.len(), sent);
    assert_eq!(person.conv.talk.level(), Some(2));
    assert_eq!(person.conv.talk.aside, None);
}

#[test]
fn another_open_question_is_answered_first() {
    let mut person = somebody();
    let referral = casebook::Uuid::from_u128(7);
    person.staff(StaffEvent::AskConsent {
        referral,
        agency: "th-ahtd".into(),
        line: ServiceLine::Protection,
    });
    let sent = person.sent.len();
    person.alarm(Distress::P2);
    assert_eq!(person.sent.len(), sent);
    person.type_in("maybe later");
    assert!(matches!(person.conv.talk.aside, Some(Aside::Consent(_))));
    person.type_in("yes");
    person.is_told("danger-check");
    assert!(person.effects.contains(&Effect::SettleReferral {
        referral,
        granted: true
    }));
    assert!(!person.conv.talk.danger_waits);
}

#[test]
fn whoever_is_just_asked_about_danger_or_has_answered_is_not_asked_twice() {
    let mut person = Person::new("en");
    while person.at() != "danger" {
        person.type_in("1");
    }
    let (written, sent) = (person.now, person.sent.len());
    person.alarm(Distress::P2);
    assert_eq!(person.sent.len(), sent, "it is on the screen");
    person.now += 1;
    person.type_in("3");
    assert_ne!(person.at(), "danger");
    let sent = person.sent.len();
    person.event(Event::Alarm(bot::talk::event::Alarm {
        distress: Distress::P2,
        at: written,
        aloud: true,
    }));
    assert_eq!(person.sent.len(), sent, "answered since it was written");
}

/// Whether the next message is one for a second reader.
fn is_read_again(person: &Person, said: Said) -> bool {
    let mut person = person.again();
    person.effects.clear();
    person.hear(said);
    person.effects.contains(&Effect::ReadAgain)
}

#[test]
fn only_what_it_could_add_something_to_is_read_again() {
    let person = somebody();
    let text = |text: &str| Said::Text(text.into());
    let story = "the cook said it is the turn of the new ones";
    assert!(is_read_again(&person, text(story)));
    assert!(is_read_again(&person, Said::Edited(story.into())));
    let mut photo = Media {
        kind: "photo".into(),
        file_id: "1".into(),
        name: None,
        mime: None,
        size: None,
        caption: Some(story.into()),
    };
    assert!(is_read_again(&person, Said::Media(photo.clone())));
    photo.caption = None;
    assert!(!is_read_again(&person, Said::Media(photo)));
    for said in [
        text("1"),
        text("..."),
        text("stop"),
        text("he has a knife"),
        Said::Sticker("crying".into()),
        Said::Press("nav:menu".into()),
    ] {
        assert!(!is_read_again(&person, said.clone()), "{said:?}");
    }
    let mut hidden = somebody();
    hidden.type_in("8");
    assert!(is_read_again(&hidden, text(story)), "it may raise");
    let mut in_danger = somebody();
    in_danger.type_in("he has a knife");
    assert!(!is_read_again(&in_danger, text(story)), "all know already");
}
