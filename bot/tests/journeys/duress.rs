//! Somebody makes the person write.

use bot::talk::{Effect, StaffEvent};

use super::i_need_help::UP_TO_THE_CODE;
use super::person::Person;
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Start, Type, Write};
    let mut script: Vec<Do> = UP_TO_THE_CODE.iter().map(|t| Type(t)).collect();
    script.extend([
        Write(["แพนเค้กอุ่น", "ແພນເຄັກອຸ່ນ", "warm pancake"]),
        Write(["คุยกับใคร", "ລົມກັບໃຜ", "who are you talking to"]),
        Start,
        Type("7"),
        Write(["ร่มกันแดด", "ຄັນຮົ່ມ", "umbrella"]),
    ]);
    insta::assert_snapshot!(play(&script));
}

#[test]
fn staff_see_it_and_the_chat_shows_nothing() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.type_in("do you want some warm pancake");
    assert_eq!(person.conv.talk.raised, Some((1, "duress".into())));
    assert!(person.effects.contains(&Effect::WantsHuman));
    assert_eq!(person.last().text, person.words("duress-line"));
    assert!(person.last().choices.is_empty());
    person.staff(StaffEvent::Said {
        text: "are you alone".into(),
    });
    assert_eq!(person.held.len(), 1, "what staff write waits");
    person.type_in("I want to die");
    assert_eq!(person.last().text, person.words("duress-more"));
}

#[test]
fn before_it_was_told_the_word_is_a_word() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
    person.type_in("warm pancake");
    assert_eq!(person.value("landmark"), "warm pancake");
    assert_eq!(person.at(), "phone");
}

#[test]
fn inside_a_story_it_stands_by_chance() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.type_in("there was a warm pancake on the table and then the man came and shut the door");
    assert_ne!(person.conv.talk.raised, Some((1, "duress".into())));
    assert!(person.conv.talk.guise.is_none());
    person.type_in("we have to go now\nwarm pancake");
    assert_eq!(person.conv.talk.raised, Some((1, "duress".into())));
}
