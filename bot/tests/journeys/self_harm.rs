//! Somebody thinks of ending their life: thanks, whether somebody is there, and numbers
//! that are answered, whichever of them is verified.

use super::person::Person;
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    let script = [
        Do::Type("1"),
        Do::Type("3"),
        Do::Type("1"),
        Do::Write(["อยากตาย", "ຂ້ອຍຢາກຕາຍ", "I want to die"]),
        Do::Type("9"),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn without_a_verified_line_the_emergency_numbers_are_said_and_who_is_there() {
    let mut person = Person::who_answered("th", &["1", "3", "1"]);
    person.type_in("อยากตาย");
    person.is_told("self-harm-heard");
    person.is_told("there-nobody");
    person.is_told("numbers-TH");
    for number in ["191", "1669", "1300"] {
        assert!(person.last().text.contains(number), "{:?}", person.last());
    }
    let mut nowhere = Person::new("en");
    nowhere.type_in("I want to die");
    nowhere.is_told("numbers-TH");
    nowhere.is_told("numbers-LA");
    assert!(nowhere.last().text.contains("1362"));
}

#[test]
fn where_there_is_danger_besides_the_police_can_be_called_too() {
    let mut person = Person::who_answered("en", &["1", "3", "2"]);
    person.type_in("he has a knife and I want to die");
    person.is_told("self-harm-heard");
    let text = &person.last().text;
    assert!(text.contains("1191") && text.contains("1362"), "{text}");
    assert_eq!(text.matches("1362").count(), 1, "{text}");
}

#[test]
fn an_unsure_reading_beside_a_sure_phrase_is_no_self_harm() {
    let mut person = Person::who_answered("en", &["1", "3", "1"]);
    person.type_in("I am 15 and they don't let me leave");
    assert!(!person.conv.talk.self_harm);
    let thanks = person.words("self-harm-heard");
    assert!(!person.last().text.contains(&thanks), "{:?}", person.last());
    assert_eq!(person.conv.talk.level(), Some(2));
}
