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
