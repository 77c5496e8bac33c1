//! What can happen in a talk, in whatever order: presses, words, places and files, silence,
//! staff, and a second reader.

use bot::channel::{Media, Place, Said};
use bot::talk::StaffEvent;
use casebook::case::ServiceLine;
use proptest::prelude::*;

use super::person::{MINUTE, Person};
use super::sayings::{Saying, saying};

/// One thing that happens.
#[derive(Debug, Clone)]
pub enum Happens {
    Digit(u8),
    Text(&'static str),
    /// In their own words (`sayings.rs`).
    Says(Saying),
    /// The n-th button under the last answer.
    Button(usize),
    /// A button that was never offered, or long ago.
    Forged(&'static str),
    Photo,
    Place,
    Start,
    Edited,
    /// Takes back a message of theirs, whose words are no longer known.
    TakenBack,
    Blocked,
    /// Writes the word for being made to write, where it was told.
    Duress,
    Wait(i64),
    Code,
    WrongCode,
    Staff(u8),
    Alarm,
}

const TEXTS: [&str; 36] = [
    "ช่วยด้วย ถูกขัง",
    "ຂ້ອຍຢູ່ສະຫວັນນະເຂດ",
    "the skipper keeps our passports and we have not been on land since May",
    "yes",
    "no",
    "stop",
    "delete",
    "back",
    "skip",
    "menu",
    "help",
    "ลาว",
    "ไทย",
    "blue warehouse",
    "๑",
    "໒",
    "1 3",
    "1, 2 และ 4",
    "???",
    "😀",
    "stop. he will kill me",
    "someone is coming",
    "I want to die",
    "asdf",
    "I don't know",
    "ไม่รู้ค่ะ",
    "ບໍ່ຮູ້",
    "that's all",
    "พอแล้ว",
    "ໝົດແລ້ວ",
    "hello",
    "are you there?",
    "กลัว",
    "ຢາກແຈ້ງເຫດ",
    "udon thani",
    "I am 13",
];

const FORGED: [&str; 9] = [
    "q:country:TH",
    "q:code:kept",
    "q:nothing:yes",
    "aside:delete:yes",
    "aside:correct:story",
    "aside:withdraw:th-1300",
    "aside:report:new-code",
    "nav:done:wish",
    "\u{0}:::",
];

pub fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        6 => (0_u8..10).prop_map(Happens::Digit),
        4 => (0..TEXTS.len()).prop_map(|n| Happens::Text(TEXTS[n])),
        6 => saying().prop_map(Happens::Says),
        8 => (0_usize..8).prop_map(Happens::Button),
        1 => (0..FORGED.len()).prop_map(|n| Happens::Forged(FORGED[n])),
        1 => Just(Happens::Photo),
        1 => Just(Happens::Place),
        1 => Just(Happens::Start),
        1 => Just(Happens::Edited),
        1 => Just(Happens::TakenBack),
        1 => Just(Happens::Blocked),
        1 => Just(Happens::Duress),
        1 => (1_i64..20).prop_map(Happens::Wait),
        1 => Just(Happens::Code),
        1 => Just(Happens::WrongCode),
        1 => (0_u8..9).prop_map(Happens::Staff),
        1 => Just(Happens::Alarm),
    ]
}

pub fn happen(person: &mut Person, what: &Happens) {
    match what {
        Happens::Digit(n) => person.type_in(&n.to_string()),
        Happens::Text(text) => person.type_in(text),
        Happens::Says(saying) => {
            let text = saying.text(person);
            person.type_in(&text);
        }
        Happens::Button(n) => {
            let choices = person.sent.last().map(|b| b.choices.clone());
            let choices = choices.unwrap_or_default();
            let data = choices
                .get(n % choices.len().max(1))
                .map(|c| c.data.clone());
            person.press(&data.unwrap_or_default());
        }
        Happens::Forged(data) => person.press(data),
        Happens::Photo => person.hear(Said::Media(Media {
            kind: "photo".into(),
            file_id: "1".into(),
            name: None,
            mime: None,
            size: None,
            caption: None,
        })),
        Happens::Place => person.hear(Said::Location(Place::new(15.2, 104.8, [Some("ປາກເຊ")]))),
        Happens::Start => person.hear(Said::Start),
        Happens::Edited => person.hear(Said::Edited("blue warehouse 2".into())),
        Happens::TakenBack => person.hear(Said::Withdrawn(Some("blue warehouse".into()))),
        Happens::Blocked => person.hear(Said::Blocked(true)),
        Happens::Duress => {
            let word = person.conv.talk.duress_word.clone();
            person.type_in(&word);
        }
        Happens::Wait(minutes) => person.wait(minutes * MINUTE),
        Happens::Code => {
            if let Some(code) = person.known_code() {
                person.type_in(&code);
            }
        }
        Happens::WrongCode => person.type_in("11111 22222 33333 44444 55555"),
        Happens::Staff(n) => person.staff(staff(*n)),
        Happens::Alarm => person.alarm(bot::scan::Distress::P2),
    }
}

fn staff(n: u8) -> StaffEvent {
    let agency = "th-ahtd".to_owned();
    match n {
        0 => StaffEvent::Said {
            text: "hello".into(),
        },
        1 => StaffEvent::HandedBack,
        2 => StaffEvent::AskConsent {
            referral: casebook::Uuid::from_u128(7),
            agency,
            line: ServiceLine::Protection,
        },
        3 => StaffEvent::ReferralAccepted { agency },
        4 => StaffEvent::Closed {
            reason: "helped".into(),
        },
        5 => StaffEvent::LeftAlone,
        6 => StaffEvent::ReferralDeclined { agency },
        7 => StaffEvent::Read,
        _ => StaffEvent::TookOver,
    }
}
