//! An operator asks whether an agency may be told: the question comes with its buttons,
//! waits until it is answered, and nobody agrees to what they have not seen.

use bot::channel::Said;
use bot::talk::state::Mode;
use bot::talk::{Effect, StaffEvent};
use bot::words::Lang;
use casebook::Uuid;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{MINUTE, Person};

const AGENCY: &str = "th-dsi";

fn ask(person: &mut Person, agency: &str) -> Uuid {
    let referral = Uuid::from_u128(agency.bytes().map(u128::from).sum());
    let agency = agency.to_owned();
    person.staff(StaffEvent::AskConsent { referral, agency });
    referral
}

/// Somebody who was silent when it was asked, so that it waits for them.
fn silent(lang: &str) -> (Person, Uuid) {
    let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
    person.wait(20 * MINUTE);
    let referral = ask(&mut person, AGENCY);
    person.waited = true;
    person.wait(20 * MINUTE);
    (person, referral)
}

fn settled(person: &Person) -> Vec<(Uuid, bool)> {
    let all = person.effects.iter().filter_map(|e| match e {
        Effect::SettleReferral { referral, granted } => Some((*referral, *granted)),
        _ => None,
    });
    all.collect()
}

#[track_caller]
fn offers_its_buttons(person: &Person) {
    let data: Vec<&str> = person
        .last()
        .choices
        .iter()
        .map(|c| c.data.as_str())
        .collect();
    assert_eq!(
        data,
        ["aside:consent:yes/th-dsi", "aside:consent:no/th-dsi"]
    );
}

#[test]
fn one_that_waited_comes_with_its_buttons_when_they_write() {
    for lang in Lang::all() {
        for (typed, granted) in [("yes", true), ("no", false), ("1", true), ("2", false)] {
            let (mut person, referral) = silent(lang.code());
            person.type_in("hello, I am back");
            offers_its_buttons(&person);
            person.type_in(typed);
            assert_eq!(settled(&person), [(referral, granted)], "{typed}");
        }
    }
}

#[test]
fn a_yes_before_it_was_seen_agrees_to_nothing() {
    for said in ["yes", "1", "ok", "ໂດຍ"] {
        let (mut person, _) = silent("en");
        person.type_in(said);
        assert!(settled(&person).is_empty(), "{said}");
        offers_its_buttons(&person);
    }
}

#[test]
fn beside_an_operator_it_comes_with_its_buttons_too() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.staff(StaffEvent::TookOver);
    person.wait(20 * MINUTE);
    let referral = ask(&mut person, AGENCY);
    person.waited = true;
    person.type_in("hello?");
    offers_its_buttons(&person);
    person.type_in("yes");
    assert_eq!(settled(&person), [(referral, true)]);
    assert_eq!(person.conv.talk.mode, Mode::Operator);
}

#[test]
fn after_hiding_it_comes_with_its_buttons() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.type_in("8");
    ask(&mut person, AGENCY);
    person.waited = true;
    let word = person.conv.talk.resume_word.clone();
    person.type_in(&word);
    offers_its_buttons(&person);
    person.is_told("greeting-again");
}

#[test]
fn what_comes_between_does_not_lose_it() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    let referral = ask(&mut person, AGENCY);
    person.type_in("7");
    person.is_told("menu");
    person.press("nav:go-on");
    offers_its_buttons(&person);
    person.hear(Said::Start);
    assert_eq!(
        person.at(),
        "safe",
        "first of all it is asked whether it is safe"
    );
    person.press("aside:consent:yes/th-dsi");
    assert_eq!(settled(&person), [(referral, true)]);
    // Once it has its answer, its button is an old one.
    person.press("aside:consent:no/th-dsi");
    assert_eq!(settled(&person).len(), 1);
    person.is_told("old-button");
}

#[test]
fn a_button_about_another_agency_is_no_answer() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    ask(&mut person, "th-1300");
    let referral = ask(&mut person, AGENCY);
    person.press("aside:consent:yes/th-1300");
    assert!(settled(&person).is_empty());
    person.press("aside:consent:yes/th-dsi");
    assert_eq!(settled(&person), [(referral, true)]);
}
