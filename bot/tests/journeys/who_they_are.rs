//! “Who are they?”, where it is asked whether an agency may be told: what it is and does is said,
//! and the question stays.

use bot::talk::StaffEvent;
use casebook::case::ServiceLine;

use super::person::{MINUTE, Person, WORLD};

const UP_TO_SOCIAL: [&str; 7] = ["1", "3", "1", "1", "pier 3", "1", "1"];

/// They are asked who they are, each in one short message.
const ASKED: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "who are they",
            "who is that?",
            "who?",
            "what do they do?",
            "are they police?",
            "why?",
            "who is 1300",
            "why do you want to tell them and what will they do to me",
        ],
    ),
    (
        "th",
        &[
            "เขาเป็นใคร",
            "คือใครคะ",
            "ใครอะ",
            "ทำไม",
            "บอกไปทำไม",
            "ใครคือศูนย์ช่วยเหลือ",
            "khao pen krai",
            "เขาเป็นตำรวจไหม",
        ],
    ),
    (
        "lo",
        &[
            "ຂະເຈົ້າແມ່ນໃຜ",
            "ເຂົາແມ່ນໃຜ?",
            "ແມ່ນໃຜ",
            "ເປັນຫຍັງ",
            "ຂະເຈົ້າຊິເຮັດຫຍັງ",
            "เขาแม่นไผ",
        ],
    ),
];

#[test]
fn it_is_said_what_they_do_and_the_question_stays() {
    for (lang, texts) in ASKED {
        for text in texts {
            let mut person = Person::who_answered(lang, &UP_TO_SOCIAL);
            for (at, does) in [
                ("tell_social", "agency-does-social"),
                ("tell_police", "agency-does-police"),
            ] {
                assert_eq!(person.at(), at);
                // However often: nobody has missed an answer.
                for _ in 0..4 {
                    let names_social = text.contains("1300") || text.contains("ศูนย์");
                    let does = match names_social {
                        true => "agency-does-social",
                        false => does,
                    };
                    person.type_in(text);
                    person.is_told(does);
                    assert_eq!(person.at(), at, "{text}");
                    assert_eq!(person.value(at), "", "{text}");
                    let missed = person.words("not-understood");
                    assert!(!person.last().text.contains(&missed), "{text}");
                    assert_eq!(
                        person.conv.talk.aside, None,
                        "{text}: danger is asked about"
                    );
                }
                person.type_in("2");
            }
        }
    }
}

#[test]
fn who_we_are_is_another_question() {
    for (lang, text) in [
        ("en", "who are you"),
        ("th", "คุณเป็นใคร"),
        ("lo", "ເຈົ້າແມ່ນໃຜ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_SOCIAL);
        person.type_in(text);
        person.is_told("asked-who");
    }
}

#[test]
fn at_an_operators_question_it_is_said_of_that_agency() {
    for (lang, text) in [
        ("en", "who are they"),
        ("th", "เขาเป็นใคร"),
        ("lo", "ຂະເຈົ້າແມ່ນໃຜ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.now += MINUTE;
        person.staff(StaffEvent::AskConsent {
            referral: casebook::Uuid::from_u128(7),
            agency: "ngo-lpn".into(),
            line: ServiceLine::Protection,
        });
        person.type_in(text);
        person.is_told("agency-does-group");
        let no = person.words("consent-ask.no");
        assert!(person.last().choices.iter().any(|c| c.label == no));
    }
}

/// What is heard of danger in the same breath is never talked over.
#[test]
fn danger_goes_before_it() {
    let mut person = Person::who_answered("en", &UP_TO_SOCIAL);
    person.type_in("who are they? he has a knife");
    assert_eq!(person.conv.talk.level(), Some(1));
}

#[test]
fn every_agency_of_the_directory_has_a_sentence() {
    for agency in &WORLD.directory {
        let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
        person.staff(StaffEvent::AskConsent {
            referral: casebook::Uuid::from_u128(7),
            agency: agency.id.clone(),
            line: ServiceLine::Protection,
        });
        person.type_in("who are they");
        let text = &person.last().text;
        assert!(text.contains(agency.name("en")), "{}: {text}", agency.id);
        assert!(text.contains("You may say no"), "{}: {text}", agency.id);
    }
}

/// A no is allowed, and whether they tell others is not ours to promise: both are said, and the
/// question stays.
#[test]
fn what_is_asked_of_the_consent_itself_is_answered() {
    for (lang, answer, texts) in [
        (
            "en",
            "asked-refuse",
            &["can i say no", "do i have to", "what if i say no?"][..],
        ),
        (
            "th",
            "asked-refuse",
            &["ต้องบอกไหม", "ปฏิเสธได้ไหม", "จำเป็นไหม"],
        ),
        ("lo", "asked-refuse", &["ຕ້ອງບອກບໍ", "ປະຕິເສດໄດ້ບໍ"]),
        (
            "en",
            "asked-pass-on",
            &["will they tell my boss", "do they tell my family?"],
        ),
        ("th", "asked-pass-on", &["เขาจะบอกเถ้าแก่ไหม"]),
        ("lo", "asked-pass-on", &["ຂະເຈົ້າຊິບອກເຖົ້າແກ່ບໍ"]),
    ] {
        for text in texts {
            let mut person = Person::who_answered(lang, &UP_TO_SOCIAL);
            for at in ["tell_social", "tell_police"] {
                person.type_in(text);
                person.is_told(answer);
                assert_eq!(person.at(), at, "{text}");
                assert_eq!(person.value(at), "", "{text}");
                assert_eq!(person.conv.talk.aside, None, "{text}");
                person.type_in("2");
            }
        }
    }
    let mut person = Person::who_answered("en", &UP_TO_SOCIAL);
    person.type_in("yes but first tell me who they are");
    person.is_told("agency-does-social");
    assert!(person.conv.talk.agreed.is_empty());
}

/// It belongs to the Ministry of Justice, and is no police.
/// Whom they fear may be at home as well as at work.
#[test]
fn whether_they_tell_somebody_at_home_is_answered_and_no_alarm() {
    for (lang, text, says) in [
        ("en", "will they tell my mother?", "your family"),
        ("en", "would they call my dad", "your family"),
        ("th", "เขาจะบอกแม่ไหม", "ครอบครัว"),
        ("th", "khao ja bok mae mai", "ครอบครัว"),
        ("lo", "ຂະເຈົ້າຊິບອກແມ່ບໍ", "ຄອບຄົວ"),
        ("lo", "khao si bok mae bo", "ຄອບຄົວ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "tell_social");
        person.type_in(text);
        person.is_told("asked-pass-on");
        assert!(person.last().text.contains(says), "{text}");
        assert_eq!(person.at(), "tell_social", "{text}");
        assert_eq!(person.conv.talk.level(), None, "{text}");
    }
}

#[test]
fn the_department_of_special_investigation_is_not_called_police() {
    for (lang, text) in [
        ("en", "who are they"),
        ("th", "เขาเป็นใคร"),
        ("lo", "ຂະເຈົ້າແມ່ນໃຜ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_SOCIAL);
        person.type_in("2");
        person.type_in("3");
        assert_eq!(person.at(), "tell_special");
        person.type_in(text);
        person.is_told("agency-does-special");
        let police = person.words("agency-does-police");
        assert!(!person.last().text.contains(&police), "{text}");
    }
}

fn asked_by_staff(lang: &str, agency: &str) -> Person {
    let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
    person.now += MINUTE;
    person.staff(StaffEvent::AskConsent {
        referral: casebook::Uuid::from_u128(7),
        agency: agency.into(),
        line: ServiceLine::Protection,
    });
    person
}

#[test]
fn a_changed_mind_is_a_no_to_an_operators_question() {
    for (lang, text) in [
        ("th", "เปลี่ยนใจแล้ว ไม่ให้บอกแล้ว"),
        ("th", "ไม่ให้บอกแล้ว"),
        ("lo", "ປ່ຽນໃຈແລ້ວ ບໍ່ໃຫ້ບອກແລ້ວ"),
        ("en", "i changed my mind, don't tell"),
        ("en", "i no longer agree"),
    ] {
        let mut person = asked_by_staff(lang, "th-dsi");
        person.type_in(text);
        person.is_told("consent-no");
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
    }
}

#[test]
fn a_yes_without_the_name_says_that_words_go_as_they_are() {
    for (lang, text) in [
        ("en", "yes but not my name"),
        ("th", "บอกได้ แต่ไม่ให้บอกชื่อ"),
        ("lo", "ບອກໄດ້ ແຕ່ຢ່າບອກຊື່"),
    ] {
        let mut person = asked_by_staff(lang, "th-pshso");
        person.type_in(text);
        person.is_told("name-left-out");
        assert_eq!(person.conv.talk.agreed, ["th-pshso"], "{text}");
    }
}
