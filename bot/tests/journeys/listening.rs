//! Somebody thinks of ending their life, and nobody is on duty: the country for the numbers, may
//! we write, and then they are listened to.

use bot::talk::state::Aside;
use casebook::told::OTHER_WORDS;

use super::person::{MINUTE, Person};
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Type, Write};
    let script = [
        Write(["อยากตาย", "ຂ້ອຍຢາກຕາຍ", "I want to die"]),
        Write(["ประเทศไทย", "ປະເທດໄທ", "thailand"]),
        Write(["รู้สึกตัวคนเดียว", "ຮູ້ສຶກຢູ່ຄົນດຽວ", "i feel alone"]),
        Write(["เหนื่อยมาก", "ເມື່ອຍຫຼາຍ", "so tired of it all"]),
        Write(["ยังอยู่ไหม", "ຍັງຢູ່ບໍ", "are you there?"]),
        Type("2"),
    ];
    insta::assert_snapshot!(play(&script));
}

const DYING: [(&str, &str, &str); 6] = [
    ("en", "I want to die", "i feel alone"),
    ("en", "I took pills", "nobody would miss me"),
    ("th", "อยากตาย", "ไม่มีใครคุยด้วยเลย"),
    ("th", "หนูไม่อยากอยู่แล้ว", "เหนื่อย"),
    ("lo", "ຂ້ອຍຢາກຕາຍ", "ບໍ່ມີໃຜລົມນຳ"),
    ("lo", "ຂ້ອຍກິນຢາຕາຍແລ້ວ", "ເມື່ອຍແລ້ວ"),
];

#[test]
fn the_country_is_asked_for_its_numbers_and_then_nothing_until_they_go_on() {
    for (lang, dying, alone) in DYING {
        let mut person = Person::silent(lang);
        person.type_in(dying);
        person.is_told("self-harm-heard");
        assert_eq!(person.at(), "country", "{dying}");
        assert!(!person.last().text.contains(&person.words("ask-safe")));
        person.type_in("2");
        assert!(person.last().text.contains("1362"), "{:?}", person.last());
        assert_eq!(person.conv.talk.aside, Some(Aside::HumanWrite), "{dying}");
        person.type_in(alone);
        for _ in 0..5 {
            person.type_in(alone);
            assert_eq!(person.conv.talk.aside, Some(Aside::Listening), "{dying}");
            for asks in ["ask-safe", "ask-landmark", "ask-phone", "ask-about"] {
                assert!(!person.last().text.contains(&person.words(asks)), "{asks}");
            }
            assert!(!person.last().text.contains(&person.words("there-nobody")));
        }
        let kept = &person.conv.told.answers[OTHER_WORDS].value;
        assert_eq!(kept.matches(alone).count(), 6, "{kept}");
        person.press("aside:listening:go_on");
        assert_ne!(person.at(), "country");
        assert_eq!(person.conv.talk.aside, None);
    }
}

#[test]
fn whoever_does_not_say_the_country_is_listened_to_and_not_asked_again() {
    for (lang, dying, on, robot) in [
        (
            "en",
            "I want to die",
            "im scared of phones",
            "are you a person?",
        ),
        ("th", "หนูอยากตาย", "แค่อยากระบาย", "เป็นบอทไหม"),
        ("lo", "ຂ້ອຍຢາກຕາຍ", "ຢ້ານໂທ ລົມທາງນີ້ບໍໄດ້ບໍ", "ເຈົ້າເປັນຄົນຫຼືຫຸ່ນຍົນ"),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(dying);
        person.type_in(robot);
        person.is_told("asked-who");
        assert_eq!(person.at(), "country");
        person.type_in(on);
        person.is_told("listening-more");
        assert_eq!(person.conv.talk.aside, Some(Aside::HumanWrite), "{on}");
        let asks = person.words("ask-country.simple");
        assert!(!person.last().text.contains(&asks), "{on}");
        assert!(person.conv.told.answers[OTHER_WORDS].value.contains(on));
        person.type_in(robot);
        person.is_told("asked-who");
    }
}

#[test]
fn who_is_there_is_said_once_and_the_country_is_heard_late() {
    let mut person = Person::silent("en");
    for text in ["i want to die", "i took pills", "me", "thailand"] {
        person.type_in(text);
    }
    assert_eq!(person.value("country"), "TH");
    assert!(person.last().text.contains("1669"), "{:?}", person.last());
    let nobody = person.words("there-nobody");
    let told = person.sent.iter().filter(|b| b.text.contains(&nobody));
    assert_eq!(told.count(), 1);
}

#[test]
fn somebody_answers_whoever_asks_for_a_person_and_comes_back() {
    let mut person = Person::silent("en");
    for text in ["i want to die", "1", "1"] {
        person.type_in(text);
    }
    assert_eq!(person.conv.talk.aside, Some(Aside::Listening));
    person.type_in("1");
    person.is_told("human-cannot-wait");
    assert_eq!(person.conv.talk.aside, Some(Aside::Listening));
    person.wait(30 * MINUTE);
    person.type_in("still here");
    assert_eq!(person.conv.talk.aside, Some(Aside::Listening));
    person.type_in("8");
    assert_eq!(person.last().text, person.words("hide-line"));
}

#[test]
fn what_helps_now_is_said_before_what_is_said_about_children() {
    for (lang, text, is_child) in [
        ("th", "หนูไม่อยากอยู่แล้ว", false),
        ("th", "หนูอยากตาย", false),
        ("lo", "ໜູບໍ່ຢາກຢູ່ແລ້ວ", false),
        ("lo", "ໜູຢາກຕາຍ", false),
        ("en", "I am 13 and I want to die", true),
        ("th", "หนูอายุ 13 อยากตาย", true),
        ("lo", "ຂ້ອຍອາຍຸ 13 ຢາກຕາຍ", true),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(text);
        let said = person.last().text.clone();
        let heard = said.find(&person.words("self-harm-heard"));
        let child = said.find(&person.words("minor-told-anywhere"));
        assert!(heard.is_some(), "{text}: {said}");
        assert_eq!(child.is_some(), is_child, "{text}: {said}");
        assert!(child.is_none_or(|at| Some(at) > heard), "{text}");
    }
}

/// “I took them” says of no pill that it is medicine, to somebody who spoke of dying.
#[test]
fn pills_that_were_taken_bring_the_ambulance_once_more() {
    for (lang, dying, country, text, ambulance) in [
        ("th", "อยากตาย", "1", "กินยาไปแล้ว 30 เม็ด", "1669"),
        ("th", "อยากตาย", "1", "กินยาไปแล้ว", "1669"),
        ("lo", "ຢາກຕາຍ", "2", "ກິນຢາໄປແລ້ວ", "1195"),
        ("en", "I want to die", "2", "i took the pills", "1195"),
    ] {
        for allows in ["1", "2"] {
            let mut person = Person::silent(lang);
            for said in [dying, country, allows] {
                person.type_in(said);
            }
            person.effects.clear();
            person.type_in(text);
            person.is_told("self-harm-heard");
            assert!(
                person.last().text.contains(ambulance),
                "{text}: {:?}",
                person.last()
            );
            assert_eq!(person.conv.talk.aside, Some(Aside::Listening), "{text}");
        }
    }
    // Elsewhere it is no more than medicine.
    let mut person = Person::who_answered("th", &["1", "3", "1"]);
    person.type_in("กินยาไปแล้ว");
    assert!(!person.conv.talk.self_harm);
}
