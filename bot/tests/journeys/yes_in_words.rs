//! A yes with a sentence behind it, “not safe” where something else is asked, and the word that
//! wakes with words around it.

use bot::scan::Distress;
use bot::talk::state::{Aside, Mode};

use super::person::Person;
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Type, Write};
    let script = [
        Type("1"),
        Write(["ใช่ พี่สาวหนู", "ແມ່ນ ນ້ອງສາວຂ້ອຍ", "yes my sister, next door"]),
        Write(["ไม่ปลอดภัย", "ບໍ່ປອດໄພ", "not safe"]),
        Write(["หลังโรงงาน", "ຫຼັງໂຮງງານ", "behind the factory"]),
        Write(["คำว่า ร่มกันแดดค่ะ", "ຄັນຮົ່ມ ເດີ້", "the word is umbrella"]),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn a_yes_with_words_to_the_question_about_danger_is_a_yes() {
    for (lang, text, who) in [
        ("en", "yes he is beating someone next door", "other"),
        ("en", "yes my sister", "other"),
        ("en", "Yes, my friend is locked in", "other"),
        ("en", "yeah me", "me"),
        ("en", "yes i am hiding in the toilet", "me"),
        ("en", "yes please hurry", "yes"),
        ("en", "yes they are", "other"),
        ("th", "ใช่ พี่สาวหนู", "other"),
        ("th", "มีค่ะ น้องสาวโดนอยู่ห้องข้างๆ", "other"),
        ("th", "ใช่ค่ะ เพื่อนอยู่ในห้อง", "other"),
        ("th", "มี อยู่ในห้องข้างๆ", "yes"),
        ("th", "ใช่ หนูเอง", "me"),
        ("lo", "ມີ ນ້ອງສາວຂ້ອຍ", "other"),
        ("lo", "ແມ່ນ ໝູ່ຂ້ອຍຢູ່ໃນຫ້ອງ", "other"),
        ("lo", "ມີ ຢູ່ຫ້ອງທາງຂ້າງ", "yes"),
        ("lo", "ແມ່ນແລ້ວ ຂ້ອຍເອງ", "me"),
    ] {
        let mut person = Person::who_answered(lang, &["1"]);
        assert_eq!(person.at(), "danger");
        person.type_in(text);
        assert_eq!(person.value("danger"), who, "{text}");
        assert_eq!(person.conv.talk.level(), Some(1), "{text}");
        person.is_told("numbers-TH");
        person.is_told("numbers-LA");

        let mut gently = Person::who_answered(lang, &["1", "3", "1"]);
        gently.alarm(Distress::P2);
        assert_eq!(gently.conv.talk.aside, Some(Aside::DangerCheck));
        gently.type_in(text);
        assert_eq!(gently.conv.talk.level(), Some(1), "{text}");
        assert_eq!(gently.value("danger"), who, "{text}");
        gently.is_told("numbers-TH");
    }
}

#[test]
fn who_it_is_may_be_said_in_words_too() {
    for (lang, text, who) in [
        ("en", "my sister and her child", "other"),
        ("en", "yes it is me", "me"),
        ("th", "น้องสาวอยู่ข้างใน", "other"),
        ("lo", "ນ້ອງສາວຢູ່ໃນຫ້ອງ", "other"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "yes"]);
        if person.conv.talk.aside != Some(Aside::WhoInDanger) {
            panic!("not asked: {lang}");
        }
        person.type_in(text);
        assert_eq!(person.value("danger"), who, "{text}");
    }
}

#[test]
fn a_yes_that_is_none_raises_nothing() {
    for (lang, text) in [
        ("en", "yes but nobody is in danger"),
        ("en", "yes no"),
        ("th", "มีไหม"),
        ("th", "ไม่มี"),
        ("lo", "ມີບໍ"),
        ("lo", "ບໍ່ມີ"),
    ] {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        assert_ne!(person.conv.talk.level(), Some(1), "{text}");
    }
}

#[test]
fn what_says_neither_is_asked_about_once_more() {
    let mut person = Person::who_answered("en", &["1", "3", "1"]);
    person.alarm(Distress::P2);
    person.type_in("the gate is blue");
    assert_eq!(person.conv.talk.aside, Some(Aside::DangerCheck));
    person.is_told("danger-check");
    person.type_in("and it is raining");
    assert_eq!(person.conv.talk.aside, None);
    assert_eq!(person.at(), "province");
}

const NOT_SAFE: [(&str, &str); 14] = [
    ("en", "not safe"),
    ("en", "i cannot chat"),
    ("en", "I can't talk now"),
    ("en", "it is not safe here"),
    ("en", "i am not safe"),
    ("th", "ไม่ปลอดภัย"),
    ("th", "ไม่ปลอดภัยค่ะ"),
    ("th", "ตอนนี้คุยไม่ได้"),
    ("th", "พิมพ์ไม่ได้"),
    ("lo", "ບໍ່ປອດໄພ"),
    ("lo", "ບໍ່ປອດໄພເດີ້"),
    ("lo", "ລົມບໍ່ໄດ້"),
    ("lo", "ດຽວນີ້ບໍ່ປອດໄພ"),
    ("lo", "ພິມບໍ່ໄດ້"),
];

#[test]
fn not_safe_is_heard_wherever_it_is_said() {
    for (lang, text) in NOT_SAFE {
        let beaten = match lang {
            "en" => "help he is beating me",
            "th" => "ช่วยด้วย เขากำลังตีหนู",
            _ => "ຊ່ວຍແດ່ ລາວກຳລັງຕີຂ້ອຍ",
        };
        let mut urgent = Person::silent(lang);
        urgent.type_in(beaten);
        assert_eq!(urgent.conv.talk.level(), Some(1));
        let calm = Person::who_answered(lang, &["1", "3", "1"]);
        let nearby = Person::who_answered(lang, &["1", "3", "1", "1"]);
        for mut person in [urgent, calm, nearby] {
            let at = person.at().to_owned();
            person.type_in(text);
            assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text} at {at}");
            assert_eq!(person.value("safe"), "no", "{text}");
            assert!(person.last().text.contains("191"), "{text}: numbers");
            let first = person.last().text.lines().next().unwrap_or_default();
            assert!(!first.contains("191"), "{first}");
            person.type_in("pier 3");
            assert_eq!(person.value("landmark"), "pier 3", "{text}");
        }
    }
}

#[test]
fn what_is_a_choice_stays_one() {
    // “Not safe” to write to is an answer about writing.
    let mut person = Person::who_answered("en", &["1", "3", "1", "1", "pier 3", "1"]);
    assert_eq!(person.at(), "write_back");
    person.type_in("dangerous");
    assert_eq!(person.conv.talk.mode, Mode::Bot);
    assert_eq!(person.value("write_back"), "no");
}

#[test]
fn the_word_wakes_with_words_around_it() {
    for (lang, ways) in [
        (
            "en",
            [
                "{}",
                "{} please",
                "the word is {}",
                "hello {}",
                "\"{}\"!",
                "{}.",
            ],
        ),
        (
            "th",
            ["{}", "{}ค่ะ", "คำว่า {}", "{} นะคะ", "พิมพ์ว่า{}", "{}จ้า"],
        ),
        (
            "lo",
            ["{}", "{} ເດີ້", "ຄຳວ່າ {}", "{}ແລ້ວ", "ພິມວ່າ {}", "{} ຂໍລົມຕໍ່"],
        ),
    ] {
        for way in ways {
            let mut person = Person::who_answered(lang, &["1", "3", "1", "8"]);
            assert_eq!(person.conv.talk.mode, Mode::Hidden);
            let word = person.conv.talk.resume_word.clone();
            let text = way.replace("{}", &word);
            person.type_in(&text);
            assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
            person.is_told("greeting-again");
        }
    }
}

#[test]
fn in_a_story_the_word_stands_by_chance() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "8"]);
    let word = person.conv.talk.resume_word.clone();
    person.type_in(&format!(
        "we are kept behind the shop with the red {word} on the roof"
    ));
    assert_eq!(person.conv.talk.mode, Mode::Hidden);
    person.type_in(&format!("{word}land"));
    assert_eq!(person.conv.talk.mode, Mode::Hidden);
}

/// “Ok” says that somebody reads. It is asked again, in simpler words.
#[test]
fn an_ok_is_no_yes_to_danger() {
    for (lang, text) in [("en", "ok"), ("en", "👍"), ("th", "โอเค"), ("lo", "ໂອເຄ")]
    {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        assert_eq!(person.conv.talk.level(), None, "{text}");
        assert_eq!(person.at(), "danger", "{text}");
        let mut person = Person::who_answered(lang, &["1", "3", "1"]);
        person.alarm(bot::scan::Distress::P2);
        person.is_told("danger-check");
        person.type_in(text);
        person.is_told("danger-check");
        assert_eq!(person.conv.talk.level(), Some(3), "{text}");
    }
    for (lang, text) in [("en", "yes ok"), ("th", "ใช่ โอเค"), ("lo", "ແມ່ນ")]
    {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        assert_eq!(person.conv.talk.level(), Some(1), "{text}");
    }
}

/// What is told at the question about danger is heard as everywhere.
#[test]
fn a_place_that_is_told_there_is_not_asked_for_again() {
    for (lang, text, country, province) in [
        ("en", "I am in Laos", "LA", ""),
        ("th", "สมุทรสาคร", "TH", "TH-74"),
        ("lo", "ຢູ່ອຸດອນ", "TH", "TH-41"),
    ] {
        for way in [&["1", "3"][..], &["1"]] {
            let mut person = Person::who_answered(lang, way);
            person.alarm(bot::scan::Distress::P2);
            person.conv.talk.aside = Some(bot::talk::state::Aside::DangerCheck);
            person.type_in(text);
            assert_eq!(
                person.value("country"),
                country,
                "{text}: {:?}",
                person.last()
            );
            assert_eq!(person.value("province"), province, "{text}");
        }
    }
}

/// “Yes its safe for now”: a yes to what was asked before, and no danger.
#[test]
fn a_yes_that_says_it_is_safe_is_no_danger() {
    for (lang, text) in [
        ("en", "yes its safe for now"),
        ("en", "yes im ok"),
        ("th", "ใช่ ปลอดภัยอยู่"),
        ("lo", "ແມ່ນ ປອດໄພຢູ່"),
    ] {
        let mut person = Person::new(lang);
        person.alarm(Distress::P2);
        assert_eq!(person.conv.talk.aside, Some(Aside::DangerCheck), "{text}");
        person.type_in(text);
        assert_ne!(person.conv.talk.level(), Some(1), "{text}");
        assert!(matches!(person.value("danger"), "" | "no"), "{text}");
    }
}
