//! “I kept it”, as people say it; and what is heard where the number stands.

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{MINUTE, Person};

fn at_the_code(lang: &str) -> Person {
    let answers = &UP_TO_THE_CODE[..UP_TO_THE_CODE.len() - 1];
    let person = Person::who_answered(lang, answers);
    assert_eq!(person.at(), "code");
    person
}

const KEPT: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "kept",
            "Kept it.",
            "yes i wrote it down",
            "ok I saved it",
            "I took a screenshot",
            "done",
            "yes",
            "I have written it down",
        ],
    ),
    (
        "th",
        &[
            "จดไว้แล้วค่ะ",
            "เก็บไว้แล้วครับ",
            "แคปไว้แล้ว",
            "จดแล้วนะคะ",
            "เรียบร้อยแล้ว",
            "บันทึกแล้ว",
        ],
    ),
    (
        "lo",
        &["ຈົດໄວ້ແລ້ວ", "ເກັບໄວ້ແລ້ວເດີ້", "ຂ້ອຍຈົດແລ້ວ", "ບັນທຶກໄວ້ແລ້ວ", "ແຄັບໄວ້ແລ້ວ"],
    ),
];

#[test]
fn i_kept_it_is_said_in_many_ways_and_frightens_nobody() {
    for (lang, texts) in KEPT {
        for text in texts {
            let mut person = at_the_code(lang);
            let level = person.conv.talk.level();
            person.type_in(text);
            assert_eq!(person.value("code"), "kept", "{text}");
            assert_eq!(person.at(), "about", "{text}");
            assert_eq!(person.conv.talk.level(), level, "{text}");
            assert_eq!(person.conv.talk.aside, None, "{text}");
            let asked = person.words("ask-about");
            assert_eq!(person.last().text.lines().next(), Some(&*asked), "{text}");
        }
    }
}

#[test]
fn whoever_cannot_keep_it_says_so() {
    for (lang, text) in [
        ("en", "I can't keep it"),
        ("en", "i do not need it"),
        ("th", "จดไม่ได้ค่ะ"),
        ("lo", "ເກັບບໍ່ໄດ້"),
    ] {
        let mut person = at_the_code(lang);
        person.type_in(text);
        assert_eq!(person.value("code"), "cannot", "{text}");
    }
}

#[test]
fn a_cry_for_help_where_the_number_stands_is_heard() {
    for text in [
        "I wrote it down, he has a knife and will kill me",
        "ฉันอยากตาย",
        "ຊ່ວຍແດ່ ລາວຈະຂ້າຂ້ອຍ",
    ] {
        let mut person = at_the_code("en");
        person.type_in(text);
        assert_eq!(person.conv.talk.level(), Some(1), "{text}");
    }
}

#[test]
fn nobody_is_told_that_they_kept_nothing() {
    for lang in ["th", "lo", "en"] {
        let mut person = at_the_code(lang);
        person.press("nav:menu");
        person.wait(11 * MINUTE);
        person.press("aside:menu:report");
        person.is_told("no-number");
    }
    let words = Person::new("en").words("no-number");
    assert!(words.contains("We did not hear that you kept"), "{words}");
}

#[test]
fn an_answer_with_a_few_words_behind_it_frightens_nobody() {
    for (lang, text, value) in [
        ("en", "i wrote it on my hand", "kept"),
        ("en", "cant they will find it", "cannot"),
        ("th", "ไม่กล้าเก็บ", "cannot"),
        ("lo", "ແຄບໄວ້ແລ້ວ", "kept"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "code");
        person.type_in(text);
        assert_eq!(person.conv.talk.aside, None, "{text}");
        assert!(!person.conv.talk.self_harm, "{text}");
        assert_eq!(person.value("code"), value, "{text}: {:?}", person.last());
    }
}

/// Whoever asks what the number is hears all about it once more.
#[test]
fn what_number_is_answered() {
    for (lang, text) in [
        ("en", "what number"),
        ("en", "I don't understand"),
        ("th", "เลขอะไร"),
        ("lo", "ເລກຫຍັງ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "code");
        let asked = person.last().text.clone();
        person.type_in(text);
        assert_eq!(person.last().text, asked, "{text}");
        // Not for ever: it stands on the screen.
        person.type_in(text);
        assert_ne!(person.last().text, asked, "{text}");
    }
}

/// That it is hard to keep is no wish that it be good no longer: it is asked once.
#[test]
fn who_finds_it_hard_to_keep_is_asked_before_it_opens_nothing() {
    for (lang, text) in [
        ("en", "i have no paper"),
        ("en", "dangerous"),
        ("en", "they check my phone"),
        ("th", "ไม่มีกระดาษ"),
        ("th", "อันตราย"),
        ("th", "mai mi kradat"),
        ("lo", "ຂ້ອຍບໍ່ມີເຈ້ຍ"),
        ("lo", "ບໍ່ມີບ່ອນຈົດ"),
    ] {
        let mut person = at_the_code(lang);
        let code = person.code();
        person.type_in(text);
        assert_eq!(person.at(), "code", "{text}");
        assert_eq!(person.conv.talk.aside, None, "{text}");
        assert_eq!(person.known_code(), Some(code), "{text}");
        assert!(!person.last().text.contains(&person.words("not-understood")));
        let mut kept = person.again();
        kept.type_in("1");
        assert_eq!(kept.value("code"), "kept", "{text}");
        // Said once more, it is a no.
        person.type_in(text);
        assert_eq!(person.value("code"), "cannot", "{text}");
        assert_eq!(person.known_code(), None, "{text}");
    }
}

#[test]
fn what_the_number_is_for_is_said() {
    for (lang, text) in [
        ("en", "what is this number for"),
        ("en", "can i use it to top up"),
        ("th", "เลขนี้คืออะไร"),
        ("th", "เติมเงินได้ไหม"),
        ("lo", "ເລກນີ້ແມ່ນຫຍັງ"),
        ("lo", "ເອົາໄປຕື່ມເງິນໄດ້ບໍ"),
    ] {
        let mut person = at_the_code(lang);
        person.type_in(text);
        person.is_told("code-for");
        assert_eq!(person.at(), "code", "{text}");
        assert!(person.known_code().is_some(), "{text}");
        person.type_in("1");
        assert_eq!(person.value("code"), "kept", "{text}");
    }
}
