//! What is asked or said that answers nothing, and must not go without an answer: a witness who asks
//! what to do, whoever looks for one who may have written here, an office, money, a woman, a word about
//! themselves.

use bot::talk::state::Aside;
use casebook::told::Form;

use super::person::{MINUTE, Person};

/// Up to “what is nearby?”, where any words would be the answer.
const NEARBY: [&str; 4] = ["1", "3", "1", "1"];

const ANSWERED: [(&str, &str, &[&str]); 31] = [
    (
        "th",
        "asked-others",
        &["เมียผมอยู่ไหน", "น้องแนนติดต่อมาที่นี่ใช่ไหม", "เธอบอกอะไรไปบ้าง"],
    ),
    ("lo", "asked-others", &["ເມຍຂ້ອຍຂຽນມານີ້ບໍ", "ລາວບອກຫຍັງໄປແດ່"]),
    (
        "en",
        "asked-others",
        &[
            "she wrote to you yesterday right?",
            "did my girlfriend contact you?",
        ],
    ),
    (
        "en",
        "asked-picture",
        &["should i take a photo?", "can i take some pictures of it?"],
    ),
    (
        "th",
        "asked-picture",
        &["ถ่ายรูปไว้ดีไหม", "thai rup wai di mai"],
    ),
    ("lo", "asked-picture", &["ຖ່າຍຮູບໄວ້ດີບໍ"]),
    (
        "en",
        "asked-go-there",
        &[
            "should i go and talk to them?",
            "can i open the door for her?",
        ],
    ),
    (
        "th",
        "asked-go-there",
        &["เข้าไปช่วยน้องเขาดีไหม", "เปิดประตูให้เขาได้ไหม"],
    ),
    ("lo", "asked-go-there", &["ເປີດປະຕູໃຫ້ລາວໄດ້ບໍ"]),
    (
        "en",
        "asked-run",
        &["should i run?", "should we escape now"],
    ),
    ("th", "asked-run", &["หนีเลยดีไหม"]),
    ("lo", "asked-run", &["ໜີເລີຍດີບໍ"]),
    (
        "en",
        "asked-money",
        &[
            "can you send me money",
            "how much do you pay for information",
        ],
    ),
    ("th", "asked-money", &["ขอเงินหน่อย", "มีรางวัลไหม"]),
    ("lo", "asked-money", &["ຂໍເງິນແດ່"]),
    (
        "en",
        "asked-office",
        &[
            "i am a police officer",
            "I am from an NGO and want to refer a case",
            "i am journalist",
        ],
    ),
    ("th", "asked-office", &["ผมเป็นตำรวจ สภ.เมือง", "ดิฉันเป็นนักข่าว"]),
    ("lo", "asked-office", &["ຂ້ອຍເປັນຕຳຫຼວດ"]),
    ("en", "not-meant", &["it was a joke", "sorry wrong number"]),
    ("th", "not-meant", &["ล้อเล่น", "ทักผิดคนค่ะ"]),
    ("lo", "not-meant", &["ເວົ້າຫຼິ້ນຊື່ໆ"]),
    ("en", "asked-woman", &["can i talk to a woman?"]),
    ("th", "asked-woman", &["ขอคุยกับผู้หญิงได้ไหม"]),
    ("lo", "asked-woman", &["ລົມກັບຜູ້ຍິງໄດ້ບໍ"]),
    (
        "th",
        "ashamed-heard",
        &["ผมเป็นผู้ชาย อายเหมือนกันที่ต้องมาเล่า", "ผู้ชายโดนแบบนี้ได้เหรอ"],
    ),
    ("th", "asked-fault", &["มันเป็นความผิดผมเอง"]),
    (
        "en",
        "told-of-self",
        &["i did bad things", "i am HIV", "i am a ladyboy"],
    ),
    ("en", "weary-heard", &["she is dead"]),
    ("lo", "told-of-self", &["ຂ້ອຍຕິດເຊື້ອ"]),
    ("en", "little-time", &["i have only 2 minutes"]),
    ("th", "little-time", &["มีเวลา 2 นาที"]),
];

#[test]
fn each_has_its_answer_and_the_open_question_comes_again() {
    for (lang, answer, texts) in ANSWERED {
        for text in texts {
            for way in [&NEARBY[..], &["1", "3", "1"]] {
                let mut person = Person::who_answered(lang, way);
                let at = person.at().to_owned();
                person.type_in(text);
                person.is_told(answer);
                assert_eq!(person.at(), at, "{text}");
                assert_eq!(person.value(&at), "", "{text}");
                let kept = |person: &Person| {
                    let told = person.conv.told.answers.values();
                    told.filter(|a| a.form == Form::Text)
                        .any(|a| a.value == *text)
                };
                assert!(kept(&person), "{text} is kept");
                person.is_told(&format!("ask-{at}"));
            }
        }
    }
}

#[test]
fn each_has_its_answer_as_the_first_words_too() {
    for (lang, answer, texts) in ANSWERED {
        for text in texts {
            let mut person = Person::silent(lang);
            person.type_in(text);
            person.is_told(answer);
        }
    }
}

#[test]
fn whoever_asks_what_somebody_told_learns_nothing_after_a_silence_either() {
    for (lang, text) in [
        ("th", "เธอบอกอะไรไปบ้าง"),
        ("lo", "ລາວບອກຫຍັງໄປແດ່"),
        ("en", "what did she tell you?"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3", "2"]);
        person.wait(30 * MINUTE);
        person.type_in(text);
        person.is_told("asked-others");
        for id in ["code-needed", "code-none", "report-needs-code", "no-number"] {
            let words = person.words(id);
            assert!(!person.last().text.contains(&words), "{id}: {text}");
        }
    }
}

#[test]
fn what_somebody_wants_for_letting_them_go_is_no_question_about_our_price() {
    for (lang, text) in [
        ("en", "can not leave must pay 20000 usd"),
        ("en", "must pay 300000 baht"),
        ("en", "how much for a girl"),
        ("en", "how much is minimum wage?"),
        ("th", "ต้องจ่ายเท่าไหร่ถึงจะได้กลับบ้าน"),
        ("lo", "ຕ້ອງຈ່າຍເທົ່າໃດຈຶ່ງໄດ້ອອກ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        let free = person.words("asked-free");
        assert!(!person.last().text.contains(&free), "{text}");
    }
    for (lang, text) in [
        ("en", "do i have to pay?"),
        ("th", "ต้องจ่ายเงินไหม"),
        ("lo", "ຕ້ອງຈ່າຍເງິນບໍ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        person.is_told("asked-free");
    }
}

#[test]
fn a_child_who_would_come_along_is_no_child_who_is_hurt() {
    for (lang, text) in [
        ("en", "can i bring my baby?"),
        ("th", "มีลูกเล็กไปด้วยได้ไหม"),
        ("lo", "ພາລູກໄປນຳໄດ້ບໍ"),
    ] {
        let mut person = Person::who_answered(lang, &NEARBY);
        let level = person.conv.talk.level();
        person.type_in(text);
        person.is_told("asked-bring");
        assert!(!person.conv.talk.minor, "{text}");
        assert_eq!(person.conv.talk.level(), level, "{text}");
    }
    let mut person = Person::who_answered("en", &NEARBY);
    person.type_in("they beat my baby, can i bring her?");
    assert!(person.conv.talk.level().is_some());
}

#[test]
fn the_number_of_a_lane_is_nobodys_age() {
    for (lang, text) in [
        ("th", "ซอย 14"),
        ("th", "ห้อง 12 ตึก 3"),
        ("lo", "ຊອຍ 14"),
        ("lo", "ຮ່ອມ 9"),
        ("en", "soi 14"),
        ("en", "room 12 building 3"),
    ] {
        for way in [&NEARBY[..], &["1"], &["1", "3"]] {
            let mut person = Person::who_answered(lang, way);
            person.type_in(text);
            assert!(!person.conv.talk.minor && !person.conv.talk.child, "{text}");
            assert_eq!(person.conv.talk.aside, None, "{text}");
        }
    }
    let mut person = Person::who_answered("th", &NEARBY);
    person.type_in("ซอย 14 น้องอายุ 13");
    assert!(person.conv.talk.minor);
}

#[test]
fn whether_it_is_deleted_is_said() {
    for (lang, text) in [
        ("en", "did you delete it?"),
        ("th", "ลบแล้วหรือยัง"),
        ("lo", "ລຶບແລ້ວບໍ"),
    ] {
        let mut person = Person::who_answered(lang, &NEARBY);
        person.type_in(text);
        person.is_told("asked-erase");
        let at = person.now + 72 * 60 * MINUTE;
        person.conv.erase_at = Some(at);
        person.type_in(text);
        person.is_told("standing-title");
        let mut gone = Person::new(lang);
        gone.type_in(text);
        gone.is_told("asked-erased");
        let mut anew = Person::silent(lang);
        anew.type_in(text);
        anew.is_told("asked-erased");
    }
}

#[test]
fn what_was_told_can_be_read_again_at_the_end() {
    for (lang, text) in [
        ("th", "อยากอ่าน"),
        ("th", "ฉันเคยบอกอะไรไป"),
        ("lo", "ຂ້ອຍເຄີຍບອກຫຍັງ"),
        ("en", "what did i tell you before"),
    ] {
        let mut person = Person::who_answered(lang, &NEARBY);
        person.type_in("pier 3");
        // Through all that is still asked, to the end.
        for _ in 0..60 {
            match person.at().to_owned().as_str() {
                _ if person.conv.talk.ended => break,
                "code" => person.type_in("1"),
                at => person.press(&format!("nav:skip:{at}")),
            }
        }
        assert!(person.conv.talk.ended, "{text}: the end");
        person.type_in(text);
        match text {
            "อยากอ่าน" => person.is_told("readback-title"),
            _ => assert_eq!(person.conv.talk.aside, Some(Aside::Report), "{text}"),
        }
    }
}

#[test]
fn a_number_lost_where_none_was_made_is_that_of_another_talk() {
    for (lang, first, text) in [
        ("en", "i was here yesterday", "i lost my number"),
        ("th", "เมื่อวานเคยมาคุยที่นี่แล้วค่ะ", "ทำเลขหาย"),
        ("lo", "ມື້ວານນີ້ຂ້ອຍເຄີຍມາລົມຢູ່ນີ້ແລ້ວ", "ເຮັດເລກເສຍ"),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(first);
        person.type_in(text);
        person.is_told("number-lost");
    }
}

#[test]
fn nobody_who_cannot_hear_is_told_to_call() {
    for (lang, text) in [("en", "I am deaf"), ("th", "หนูหูหนวก"), ("lo", "ຂ້ອຍຫູໜວກ")]
    {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        person.type_in("1");
        person.type_in("1");
        let calls = person.words("numbers-intro");
        let said: String = person.sent.iter().map(|b| b.text.as_str()).collect();
        assert!(!said.contains(&calls), "{text}");
        assert!(said.contains(&person.words("numbers-by-other")), "{text}");
    }
}

/// What is told besides takes no answer and no no from the sentence beside it.
#[test]
fn a_sentence_beside_it_is_heard_all_the_same() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1", "skip", "1", "1"]);
    assert_eq!(person.at(), "tell_social");
    person.type_in("no, i am ashamed");
    assert_eq!(person.value("tell_social"), "no");

    let mut person = Person::who_answered("en", &["1", "3", "1", "1", "skip", "1", "1", "1"]);
    assert_eq!(person.value("tell_social"), "yes");
    person.type_in("it is my fault, dont tell 1300");
    assert!(person.conv.talk.agreed.is_empty());

    // “Deleted” is told of somebody else.
    let mut person = Person::who_answered("en", &["1", "3", "1"]);
    person.type_in("my boss already deleted my contract photos");
    let erased = [person.words("asked-erase"), person.words("asked-erased")];
    let said = &person.last().text;
    assert!(!erased.iter().any(|words| said.contains(words)), "{said}");
}
