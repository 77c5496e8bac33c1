//! After a silence somebody else may hold the phone.

use bot::talk::Effect;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{MINUTE, Person};

#[test]
fn a_number_that_was_not_kept_is_not_shown_again() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE[..9]);
    let code = person.code();
    assert!(person.last().text.contains(&code));
    person.wait(11 * MINUTE);
    person.type_in("hello?");
    assert!(!person.last().text.contains(&code), "{:?}", person.last());
}

#[test]
fn a_number_made_after_a_silence_shows_nothing_from_before_it() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1", "pier 3"]);
    person.wait(11 * MINUTE);
    for answer in ["1", "1", "1", "2"] {
        person.type_in(answer);
    }
    assert_eq!(person.at(), "code");
    let code = person.code();
    person.type_in("1");
    person.type_in(&code);
    person.is_told("code-welcome");
    person.press("aside:report:correct");
    assert!(
        !person.last().text.contains("pier 3"),
        "{:?}",
        person.last()
    );
    assert!(
        !person
            .last()
            .choices
            .iter()
            .any(|c| c.data.ends_with(":landmark"))
    );
}

#[test]
fn a_change_that_was_begun_does_not_go_on() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.press("aside:report:correct");
    person.press("aside:correct:landmark");
    person.wait(11 * MINUTE);
    person.type_in("some other place");
    assert_eq!(person.value("landmark"), "pier 3");
    assert_eq!(person.value("story"), "some other place");
}

#[test]
fn nobody_is_asked_for_a_number_that_they_could_not_keep() {
    // Not kept; gone while it was shown; never come so far.
    let could_not = Person::who_answered("en", &UP_TO_THE_CODE[..9]);
    let mut said_so = could_not.again();
    said_so.type_in("2");
    let early = Person::who_answered("en", &["1", "3", "1"]);
    for mut person in [said_so, could_not, early] {
        person.wait(11 * MINUTE);
        for wish in ["delete", "aside:menu:report"] {
            let mut person = person.again();
            match wish.starts_with("aside:") {
                true => person.press(wish),
                false => person.type_in(wish),
            }
            person.is_told("no-number");
            let mut asks = person.again();
            asks.type_in("Ask a person");
            assert!(asks.effects.contains(&Effect::WantsHuman), "{wish}");
            person.type_in("2");
            assert_eq!(person.at(), "code", "{wish}");
            let code = person.code();
            assert!(person.last().text.contains(&code), "{wish}");
        }
    }
}

#[test]
fn whoever_wrote_the_number_down_in_time_has_it_all_the_same() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE[..9]);
    let code = person.code();
    person.wait(11 * MINUTE);
    person.type_in("delete");
    person.is_told("no-number");
    person.type_in(&code);
    person.is_told("code-welcome");
    person.wait(11 * MINUTE);
    person.type_in("delete");
    person.is_told("delete-needs-code");
}
