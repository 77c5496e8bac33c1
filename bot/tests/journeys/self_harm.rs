//! Somebody thinks of ending their life: thanks, whether somebody is there, and numbers
//! that are answered, whichever of them is verified.

use bot::talk::state::Aside;

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

#[test]
fn an_ambulance_can_be_called_beside_any_line_in_either_country() {
    for (lang, country, text, ambulance) in [
        ("lo", "2", "ຂ້ອຍກິນຢາຕາຍແລ້ວ", "1195"),
        ("en", "2", "I took pills", "1195"),
        ("th", "1", "กินยาตายไปแล้ว", "1669"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", country]);
        person.type_in(text);
        person.is_told("self-harm-heard");
        assert!(
            person.last().text.contains(ambulance),
            "{:?}",
            person.last()
        );
    }
    let mut nowhere = Person::new("lo");
    nowhere.type_in("ຂ້ອຍກິນຢາຕາຍແລ້ວ");
    let text = &nowhere.last().text;
    assert!(text.contains("1195") && text.contains("1669"), "{text}");
}

#[test]
fn in_laos_in_three_languages() {
    let script = [
        Do::Type("1"),
        Do::Type("3"),
        Do::Type("2"),
        Do::Write(["กินยาตายไปแล้ว", "ຂ້ອຍກິນຢາຕາຍແລ້ວ", "I took pills"]),
        Do::Type("9"),
        Do::Write(["ยังอยู่ไหม", "ຍັງຢູ່ບໍ", "are you there?"]),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn whoever_spoke_of_dying_or_of_a_child_is_not_told_that_they_were_not_understood() {
    for (lang, told, then) in [
        ("lo", "ຂ້ອຍກິນຢານອນໄປໝົດແລ້ວ", "ອິອິ"),
        ("th", "หนูอายุ 13 แม่ให้หนูไปทำงานที่ร้าน", "อิอิ"),
        ("en", "my niece is 14 and she is in a bar in Pakse", "hmm"),
        ("en", "I took pills", "hmm"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(told);
        person.type_in(then);
        person.type_in(then);
        for id in ["not-understood", "not-understood-twice"] {
            let sorry = person.words(id);
            let sorry = sorry.lines().next().unwrap();
            assert!(
                !person.sent.iter().any(|b| b.text.contains(sorry)),
                "{told}: {:?}",
                person.sent
            );
        }
    }
}

#[test]
fn what_the_model_alone_hears_is_asked_about_and_an_ambulance_named() {
    let mut person = Person::who_answered("en", &["1", "3", "2"]);
    person.type_in("yes she told me herself, I did not see it");
    assert!(!person.conv.talk.self_harm);
    assert_ne!(person.conv.talk.level(), Some(1));
    let thanks = person.words("self-harm-heard");
    assert!(!person.last().text.contains(&thanks), "{:?}", person.last());
    person.is_told("danger-check");
    assert!(person.last().text.contains("1195"), "{:?}", person.last());
    person.type_in("2");
    person.is_told("danger-not");
    assert_ne!(person.conv.talk.level(), Some(1));
    person.type_in("yes she told me herself, I did not see it");
    let asks = person.words("danger-check");
    assert!(!person.last().text.contains(&asks), "asked once");
}

/// “Is someone in danger?” may stand open when somebody says that they want to die: asked once more,
/// their “no” would be told to go on.
#[test]
fn whoever_speaks_of_dying_is_not_asked_about_danger_again() {
    for (lang, first, dying, no) in [
        ("en", "they move us tonight", "i just want to die", "no"),
        ("lo", "boh yak u ik leo", "khoi yak tai", "bo mi"),
        ("th", "ตึก 3 ชั้น 5", "อยากตาย", "ไม่มี"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(first);
        person.conv.talk.aside = Some(Aside::DangerCheck);
        person.conv.talk.danger_checked = true;
        person.type_in(dying);
        person.is_told("self-harm-heard");
        assert!(!person.last().text.contains(&person.words("danger-check")));
        assert_eq!(person.at(), "country", "{dying}");
        person.type_in(no);
        person.is_told("listening-more");
        assert!(!person.last().text.contains(&person.words("danger-not")));
        assert_eq!(person.value("danger"), "", "{no}");
    }
    // Nor who it is.
    let mut person = Person::who_answered("en", &["1", "1"]);
    person.conv.talk.aside = Some(Aside::WhoInDanger);
    person.type_in("i want to die");
    assert!(!person.last().text.contains(&person.words("danger-who")));
    assert_eq!(person.at(), "country");
}
