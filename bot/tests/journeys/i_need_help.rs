//! “I need help”: calm, on one's own phone, all the way to the read-back.

use bot::talk::Effect;
use casebook::told::SignLevel;

use super::person::Person;
use super::side_by_side::{Do, play};

/// Safe, no danger, Thailand, a province, a place, my phone, may write, may tell the
/// centre, not the police, code kept.
pub const UP_TO_THE_CODE: [&str; 10] = ["1", "3", "1", "1", "pier 3", "1", "1", "1", "2", "1"];

#[test]
fn in_three_languages() {
    use Do::{Label, Type, Write};
    let script = [
        Type("1"),
        Type("3"),
        Type("1"),
        Write(["กรุงเทพ", "ກຸງເທບ", "Bangkok"]),
        Write(["ท่าเรือ 3", "ທ່າເຮືອ 3", "pier 3"]),
        Type("1"),
        Type("1"),
        Type("1"),
        Type("2"),
        Label("ask-code.kept"),
        // about me, nobody under 18, work, a factory
        Type("1"),
        Type("2"),
        Type("1"),
        Type("4"),
        Write([
            "ค่าจ้างออกช้า 2 เดือน",
            "ເງິນເດືອນອອກຊ້າ 2 ເດືອນ",
            "the pay is two months late",
        ]),
        Type("1"),
        // can leave, papers kept, no threats, a debt
        Type("1"),
        Type("1"),
        Type("2"),
        Type("1"),
        // signs: two at once, and one more
        Type("1 4"),
        Label("button-done"),
        Type("2"),
        // wishes: the second page, then one of the rest
        Label("button-more"),
        Label("ask-wish.tell_only"),
        Label("ask-wish.pay"),
        Label("button-done"),
        Write(["โรงงานสยาม", "ໂຮງງານສະຫຍາມ", "Siam factory"]),
        // hours, a word, what if somebody else answers
        Type("3"),
        Label("button-done"),
        Write(["ดอกบัว", "ດອກບົວ", "lotus"]),
        Type("2"),
        // a few more questions
        Type("1"),
        Type("1"),
        Type("3"),
        Type("2"),
        Type("1"),
        Type("2"),
        Type("2"),
        Type("1"),
        // read it, change where, and go on
        Type("1"),
        Label("button-more"),
        Label("field-story"),
        Write([
            "ค่าจ้างออกช้า 3 เดือน",
            "ເງິນເດືອນອອກຊ້າ 3 ເດືອນ",
            "the pay is three months late",
        ]),
        Label("button-go-on"),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn the_signs_say_which_fired_and_why() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    for answer in [
        "1",
        "2",
        "1",
        "4",
        "the pay is late",
        "1",
        "1",
        "1",
        "2",
        "1",
    ] {
        person.type_in(answer);
    }
    let signs = &person.conv.told.signs;
    assert_eq!(signs.level, SignLevel::Some);
    let codes: Vec<&str> = signs.fired.iter().map(|s| s.code.as_str()).collect();
    assert_eq!(codes, ["I07", "I08"]);
    assert_eq!(signs.fired[0].because, ["papers"]);
}

#[test]
fn a_borrowed_phone_is_never_asked_for_more() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1", "pier 3", "2"]);
    for answer in [
        "2", "1", "2", "1", "1", "1", "2", "1", "4", "story", "1", "1", "2", "2", "2",
    ] {
        person.type_in(answer);
    }
    while person.at() != "readback" && !person.conv.talk.ended {
        assert_ne!(person.at(), "few_more");
        assert!(!person.at().starts_with("sign_"), "{}", person.at());
        person.press(&format!("nav:skip:{}", person.at()));
    }
}

#[test]
fn what_was_wished_for_a_person_reaches_one() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    for answer in [
        "1",
        "2",
        "1",
        "4",
        "the pay is late",
        "1",
        "1",
        "2",
        "2",
        "2",
        "6",
        "2",
    ] {
        person.type_in(answer);
    }
    assert_eq!(person.at(), "wish");
    person.type_in("6");
    person.type_in("1");
    person.press_label("All chosen");
    assert!(person.effects.contains(&Effect::WantsHuman));
    assert_eq!(person.value("wish"), "talk");
}
