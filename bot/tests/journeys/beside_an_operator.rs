//! While an operator writes with the person: what the person asks of the program by name
//! works, what they type is kept, and what they say to the operator stays between them.

use bot::channel::{Place, Said};
use bot::talk::state::{Aside, Mode};
use bot::talk::{Effect, StaffEvent};
use bot::words::Lang;
use casebook::Uuid;
use casebook::case::ServiceLine;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::Person;

fn with_operator(lang: &str) -> Person {
    let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
    person.staff(said("hello"));
    assert_eq!(person.conv.talk.mode, Mode::Operator);
    person
}

fn said(text: &str) -> StaffEvent {
    StaffEvent::Said { text: text.into() }
}

#[test]
fn an_answer_can_be_changed_by_typing() {
    for lang in Lang::all() {
        let mut person = with_operator(lang.code());
        for label in ["7", "menu.report", "report.correct", "field-landmark"] {
            match label {
                "7" => person.type_in("7"),
                id => {
                    let words = person.words(id);
                    person.type_in(&words);
                }
            }
        }
        person.is_told("ask-landmark");
        person.type_in("the yellow house");
        assert_eq!(person.value("landmark"), "the yellow house");
        person.is_told("corrected");
        let sent = person.sent.len();
        person.type_in("are you there?");
        assert_eq!(person.sent.len(), sent, "the program is silent again");
        assert_eq!(person.value("landmark"), "the yellow house");
    }
}

#[test]
fn an_answer_can_be_changed_by_pressing() {
    let mut person = with_operator("en");
    person.press("nav:menu");
    person.press_label("My report");
    person.press_label("Change an answer");
    person.press("aside:correct:danger");
    person.is_told("ask-danger");
    person.press_label("Yes, me");
    assert_eq!(person.value("danger"), "me");
    person.is_told("corrected");
}

#[test]
fn words_that_are_no_answer_to_it_are_kept_and_it_is_asked_again() {
    let mut person = with_operator("en");
    person.press("aside:report:correct");
    person.press("aside:correct:danger");
    person.type_in("by the big clock");
    assert_eq!(person.value("danger.words"), "by the big clock");
    person.is_told("ask-danger.simple");
    person.press("nav:back");
    assert_eq!(person.conv.talk.editing, None);
}

#[test]
fn what_the_operator_says_comes_first() {
    let mut person = with_operator("en");
    let before = person.value("landmark").to_owned();
    person.press("aside:report:correct");
    person.press("aside:correct:landmark");
    person.staff(said("what colour is the door?"));
    person.type_in("red");
    assert_eq!(person.value("landmark"), before);
}

#[test]
fn a_new_number_is_shown_and_can_be_kept() {
    let mut person = with_operator("en");
    let old = person.code();
    person.press("aside:report:new-code");
    let new = person.code();
    assert_ne!(old, new);
    assert!(person.last().text.contains(&new), "{:?}", person.last());
    person.press("q:code:kept");
    person.is_told("saved");
    assert_eq!(person.value("code"), "kept");
    let sent = person.sent.len();
    person.type_in("1");
    assert_eq!(person.sent.len(), sent);
}

#[test]
fn guides_in_which_nothing_is_kept_are_not_offered_while_somebody_reads() {
    let mut person = with_operator("en");
    person.type_in("7");
    let offered: Vec<_> = person
        .last()
        .choices
        .iter()
        .map(|c| c.data.clone())
        .collect();
    assert_eq!(
        offered,
        [
            "aside:menu:numbers",
            "aside:menu:report",
            "aside:menu:language",
            "nav:go-on"
        ]
    );
    person.press("nav:go-on");
    person.type_in("7");
    person.press("aside:menu:job");
    person.is_told("operator-joined");
    person.type_in("7");
    person.press("aside:menu:numbers");
    assert!(person.last().choices.is_empty(), "{:?}", person.last());
}

#[test]
fn a_place_that_is_sent_is_told() {
    let mut person = with_operator("en");
    person.hear(Said::Location(Place {
        latitude: 17.9,
        longitude: 102.7,
        label: None,
    }));
    assert_eq!(person.value("pin"), "17.90000,102.70000");
}

/// “Yes” to the operator is no “yes, tell them”.
#[test]
fn a_yes_to_the_operator_agrees_to_nothing() {
    let (referral, agency) = (Uuid::from_u128(1), "th-dsi".to_owned());
    let settled = |person: &Person| {
        let settles = |e: &&Effect| matches!(e, Effect::SettleReferral { .. });
        person.effects.iter().filter(settles).count()
    };
    for lang in Lang::all() {
        let mut person = with_operator(lang.code());
        let agency = agency.clone();
        person.staff(StaffEvent::AskConsent {
            referral,
            agency,
            line: ServiceLine::Protection,
        });
        let mut at_once = person.again();
        at_once.type_in("yes");
        assert_eq!(settled(&at_once), 1);
        person.staff(said("have you eaten?"));
        let sent = person.sent.len();
        person.type_in("yes");
        person.type_in("1");
        assert_eq!((settled(&person), person.sent.len()), (0, sent));
        assert!(matches!(person.conv.talk.aside, Some(Aside::Consent(_))));
        let label = person.words("consent-ask.yes");
        person.type_in(&label);
        assert_eq!(settled(&person), 1);
    }
}

#[test]
fn a_yes_to_the_operator_deletes_nothing() {
    let mut person = with_operator("en");
    person.press("aside:report:delete");
    person.staff(said("is it quiet there?"));
    person.type_in("yes");
    assert!(
        !person
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Erase { .. }))
    );
    person.press("aside:report:delete");
    person.type_in("wait");
    person.type_in("yes");
    assert!(
        !person
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Erase { .. }))
    );
}
