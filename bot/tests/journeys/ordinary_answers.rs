//! Every button's choice can also be typed, in the ways in which people really type it
//! (`typed_answers.toml`), in three languages and any digits; and ordinary sentences choose
//! nothing.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use bot::talk::interview::Ask;
use serde::Deserialize;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{Person, WORLD};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    said: Vec<Way>,
}

/// Ways to type one choice.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    pub questions: Vec<String>,
    pub choice: String,
    pub th: Vec<String>,
    pub lo: Vec<String>,
    pub en: Vec<String>,
}

impl Way {
    pub fn texts(&self, lang: &str) -> &[String] {
        match lang {
            "th" => &self.th,
            "lo" => &self.lo,
            _ => &self.en,
        }
    }
}

pub static WAYS: LazyLock<Vec<Way>> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("typed_answers.toml")).expect("ways");
    file.said
});

pub const LANGS: [&str; 3] = ["th", "lo", "en"];

/// Somebody at this question, on their own phone.
pub fn at(lang: &str, question: &str) -> Person {
    let mut person = match question {
        "safe" => Person::new(lang),
        "danger" => Person::who_answered(lang, &["1"]),
        _ => Person::who_answered(lang, &UP_TO_THE_CODE),
    };
    if person.at() != question {
        person.conv.talk.at = Some(question.to_owned());
        person.conv.told.answers.remove(question);
        person.press("nav:go-on");
    }
    assert_eq!(person.at(), question);
    person
}

#[test]
fn every_choice_can_be_typed_as_people_type_it() {
    let mut start = BTreeMap::new();
    let mut missed = Vec::new();
    for way in WAYS.iter() {
        for question in &way.questions {
            for lang in LANGS {
                let at = start
                    .entry((lang, question))
                    .or_insert_with(|| at(lang, question));
                for text in way.texts(lang) {
                    let mut person = at.again();
                    person.type_in(text);
                    let value = person.value(question);
                    if value != way.choice {
                        missed.push(format!(
                            "{question}: “{text}” is {value:?}, not {}",
                            way.choice
                        ));
                    }
                }
            }
        }
    }
    assert!(
        missed.is_empty(),
        "{} not understood:\n{}",
        missed.len(),
        missed.join("\n")
    );
}

/// No choice of ours is without such words, but a consent's: that takes the full word.
#[test]
fn there_are_such_words_for_every_choice() {
    for question in WORLD.interview.questions() {
        // Numbers and provinces have tests of their own (`how_many.rs`, `which_province.rs`).
        if matches!(question.ask, Ask::Consent | Ask::Number | Ask::Province)
            || question.id.starts_with("sign_")
        {
            continue;
        }
        for choice in question.fixed_choices() {
            let mut ways = WAYS.iter();
            let has = ways.any(|w| w.choice == choice && w.questions.contains(&question.id));
            assert!(has, "no words for {}={choice}", question.id);
        }
    }
}

#[test]
fn a_number_can_be_typed_in_any_digits_and_with_what_stands_around_it() {
    let around = |n: usize| {
        let of =
            |zero: u32| char::from_u32(zero + u32::try_from(n).expect("a digit")).expect("a digit");
        let (thai, lao) = (of(0xe50), of(0xed0));
        [
            n.to_string(),
            thai.to_string(),
            lao.to_string(),
            format!("{n}."),
            format!("({n})"),
            format!("{n})"),
            format!("ข้อ {thai}"),
            format!("ข้อ{n}ค่ะ"),
            format!("{n} ครับ"),
            format!("ຂໍ້ {lao}"),
            format!("ຂໍ້{n}"),
            format!("ເລກ {n}"),
            format!("No. {n}"),
            format!("number {n}"),
            format!("option {n}"),
            format!("{n} please"),
            format!("{n}\u{fe0f}\u{20e3}"),
        ]
    };
    let mut missed = Vec::new();
    for question in WORLD.interview.questions() {
        if matches!(
            question.ask,
            Ask::Consent | Ask::Number | Ask::Province | Ask::Text | Ask::Code
        ) {
            continue;
        }
        let at = at("en", &question.id);
        let shown = bot::channel::numbered::answers(at.last());
        for (number, choice) in shown {
            let mut pressed = at.again();
            pressed.press(&choice.data);
            for text in around(number) {
                let mut typed = at.again();
                typed.type_in(&text);
                if typed.value(&question.id) != pressed.value(&question.id) {
                    missed.push(format!(
                        "{}: “{text}” is {:?}",
                        question.id,
                        typed.value(&question.id)
                    ));
                }
            }
        }
    }
    assert!(
        missed.is_empty(),
        "{} not understood:\n{}",
        missed.len(),
        missed.join("\n")
    );
}

/// What tells something is told, and chooses nothing by the words that stand in it.
#[test]
fn an_ordinary_sentence_is_no_choice() {
    let told: [(&str, [&str; 8]); 3] = [
        (
            "en",
            [
                "there is a red truck in front of the gate",
                "there are two dogs",
                "my friend has mi noodles in the shop",
                "the shop opens at 18",
                "we cook for the men every day",
                "the light is green",
                "he says nothing when he comes",
                "I have a scar on my hand",
            ],
        ),
        (
            "th",
            [
                "มีรถสีแดงจอดหน้าประตู",
                "ไม่มีป้ายหน้าร้าน",
                "ได้กลิ่นควันจากโรงงานข้างๆ",
                "ร้านเปิดตอนหกโมงเย็น",
                "เขาใส่เสื้อสีเขียวทุกวัน",
                "ห้องอยู่ชั้น 18",
                "แถวนั้นมีวัดกับตลาด",
                "คนขับชื่อเล็ก",
            ],
        ),
        (
            "lo",
            [
                "ມີລົດສີແດງຈອດຢູ່ໜ້າປະຕູ",
                "ບໍ່ມີປ້າຍຢູ່ໜ້າຮ້ານ",
                "ໄດ້ກິ່ນຄວັນຈາກໂຮງງານຂ້າງໆ",
                "ຮ້ານເປີດຕອນຫົກໂມງແລງ",
                "ລາວໃສ່ເສື້ອສີຂຽວທຸກມື້",
                "ຫ້ອງຢູ່ຊັ້ນ 18",
                "ແຖວນັ້ນມີວັດກັບຕະຫຼາດ",
                "ຄົນຂັບຊື່ເລັກ",
            ],
        ),
    ];
    let mut taken = Vec::new();
    for question in WORLD.interview.questions() {
        if matches!(question.ask, Ask::Text | Ask::Province | Ask::Number) {
            continue;
        }
        for (lang, texts) in &told {
            let at = at(lang, &question.id);
            for text in texts {
                let mut person = at.again();
                person.type_in(text);
                let value = person.value(&question.id);
                if !value.is_empty() {
                    taken.push(format!("{}: “{text}” is taken for {value}", question.id));
                }
                let mut answers = person.conv.told.answers.values();
                if !answers.any(|a| a.value.contains(text)) {
                    taken.push(format!("{}: “{text}” is lost", question.id));
                }
            }
        }
    }
    assert!(taken.is_empty(), "{}", taken.join("\n"));
}

/// Thai that was typed while the keyboard was set to English.
#[test]
fn an_answer_on_the_wrong_keyboard_is_one() {
    for (question, text, choice) in [
        ("safe", "x]vf4yp", "yes"),
        ("danger", "w,j,u", "no"),
        ("country", "wmp", "TH"),
        ("country", "xitgmL]k;", "LA"),
        ("phone", "-v'Cyo", "mine"),
        ("write_back", "wfh", "yes"),
        ("code", "gdH[c]h;", "kept"),
        ("leave", "vvdw,jwfh", "no"),
    ] {
        let mut person = at("th", question);
        person.type_in(text);
        assert_eq!(
            person.value(question),
            choice,
            "{question}: {text}: {:?}",
            person.last()
        );
    }
}
