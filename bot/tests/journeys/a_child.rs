//! Somebody under 18: they are told who reads, and are asked less.

use super::i_need_help::UP_TO_THE_CODE;
use super::person::Person;
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Type, Write};
    let mut script: Vec<Do> = UP_TO_THE_CODE.iter().map(|t| Type(t)).collect();
    script.extend([
        Type("1"),
        Type("1"),
        Type("3"),
        Write(["พี่พาหนูมา", "ເອື້ອຍພາມາ", "my sister brought me"]),
        Type("1"),
        Type("3"),
    ]);
    insta::assert_snapshot!(play(&script));
}

#[test]
fn is_raised_and_asked_nothing_about_violence_or_money() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.type_in("1");
    person.type_in("1");
    assert_eq!(person.conv.talk.level(), Some(2));
    assert!(person.last().text.contains("Social Assistance Centre"));
    let mut asked = Vec::new();
    while person.at() != "readback" {
        asked.push(person.at().to_owned());
        person.press(&format!("nav:skip:{}", person.at()));
    }
    for never in ["papers", "threats", "debt", "few_more", "hurt", "sign_sex"] {
        assert!(!asked.iter().any(|q| q == never), "{asked:?}");
    }
}
