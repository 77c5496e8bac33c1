//! What is said at a question and is not simply its answer: a place among other words or in the
//! other country, a question about what is asked, what was told and the language.

use super::person::{MINUTE, Person};
use super::taken_back_at_once::{answer, at};

#[test]
fn a_province_is_heard_among_other_words() {
    for (lang, country, text, iso) in [
        ("en", "1", "somewhere near Chiang Mai", "TH-50"),
        ("th", "1", "rayong ka", "TH-21"),
        ("th", "1", "แถว ๆ เชียงรายอะ", "TH-57"),
        ("th", "1", "อยู่บุรีรัมย์พุ้นแหล่ว", "TH-31"),
        ("lo", "1", "ຢູ່ແຖວລະຍອງ", "TH-21"),
        ("lo", "2", "ຢູ່ແຖວສະຫວັນນະເຂດ", "LA-SV"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", country]);
        person.type_in(text);
        let value = answer(&person, "province");
        assert_eq!(value, Some(iso), "{text}: {:?}", person.last());
    }
    // One name, two provinces.
    let mut person = Person::who_answered("th", &["1", "3", "2"]);
    person.type_in("เวียงจันทน์จ้ะ");
    person.is_told("province-which");
    for text in [
        "not in Udon Thani",
        "we came from Udon Thani",
        "Udon Thani, no Nong Khai",
    ] {
        let mut person = Person::who_answered("en", &["1", "3", "1"]);
        person.type_in(text);
        assert_eq!(answer(&person, "province"), Some(""), "{text}");
    }
}

/// By the country go the numbers that are shown and the agencies that are asked about.
#[test]
fn a_place_in_the_other_country_asks_for_the_country_anew() {
    for (lang, wrong, text, right, country) in [
        ("en", "1", "Savannakhet", "2", "LA"),
        ("th", "2", "ระยอง", "1", "TH"),
        ("lo", "1", "ປາກເຊ", "2", "LA"),
        ("th", "2", "กรุงเทพ แถวลาดพร้าว", "1", "TH"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", wrong]);
        person.type_in(text);
        person.is_told("ask-country");
        person.type_in(right);
        assert_eq!(answer(&person, "country"), Some(country), "{text}");
        // The talk goes on, and not to the list of all that was told.
        assert_eq!(person.at(), "province", "{:?}", person.last());
    }
}

#[test]
fn where_somebody_is_who_tells_of_another_is_not_where_it_happens() {
    for (lang, texts) in [
        (
            "en",
            ["my sister is locked in a house", "I am in Laos, safe"],
        ),
        ("th", ["เมียผมโดนนายจ้างขังไว้", "ผมอยู่ลาว ปลอดภัย"]),
        ("lo", ["ລູກສາວຂ້ອຍຖືກນາຍຂັງໄວ້", "ຂ້ອຍຢູ່ລາວ ປອດໄພ"]),
    ] {
        let mut person = Person::new(lang);
        person.type_in(texts[0]);
        assert_eq!(answer(&person, "about"), Some("known"), "{lang}");
        person.type_in(texts[1]);
        let value = answer(&person, "country");
        assert_eq!(value, None, "{lang}: {:?}", person.last());
        assert_eq!(answer(&person, "safe"), Some("yes"), "{lang}");
    }
}

#[test]
fn one_answer_is_changed_by_its_name_and_the_talk_goes_on() {
    for (lang, text) in [
        ("en", "I want to change the country"),
        ("th", "ขอเปลี่ยนประเทศ"),
        ("lo", "ຂໍປ່ຽນປະເທດ"),
    ] {
        let mut person = at(lang, "minor");
        person.type_in(text);
        person.is_told("ask-country");
        person.type_in("2");
        assert_eq!(answer(&person, "country"), Some("LA"), "{text}");
        assert_eq!(person.at(), "province", "{text}: {:?}", person.last());
    }
}

#[test]
fn a_question_about_what_is_asked_is_no_suspect_and_no_word_to_be_known_by() {
    for (lang, text) in [
        ("en", "what is that?"),
        ("en", "do I have to?"),
        ("th", "คืออะไร"),
        ("lo", "ແມ່ນຫຍັງ"),
    ] {
        let mut person = at(lang, "wish");
        person.type_in("6");
        for id in ["who", "code_word"] {
            for _ in 0..4 {
                if person.at() == id {
                    break;
                }
                person.type_in(match lang {
                    "th" => "ข้าม",
                    "lo" => "ຂ້າມ",
                    _ => "skip",
                });
            }
            assert_eq!(person.at(), id, "{:?}", person.last());
            person.type_in(text);
            person.is_told("asked-must");
            assert_eq!(person.at(), id, "{text}");
            assert_eq!(answer(&person, id), None, "{text}");
        }
    }
}

#[test]
fn more_is_an_answer_where_it_is_asked_whether_there_is_more() {
    let mut person = Person::who_answered("en", &["1", "2", "1", "1", "pier 3", "2", "1"]);
    while person.at() != "enough" {
        person.type_in(if person.at() == "code" { "1" } else { "2" });
    }
    person.type_in("more");
    assert_eq!(answer(&person, "enough"), Some("more"));
    person.type_in("more");
    person.is_told("menu");
}

#[test]
fn what_was_told_is_asked_for_in_words_and_shown_to_whoever_has_the_number() {
    for (lang, text) in [
        ("en", "what did I tell you?"),
        ("th", "เมื่อกี้เราคุยอะไรกัน"),
        ("lo", "ຂໍເບິ່ງທີ່ເລົ່າໄວ້"),
    ] {
        let mut person = at(lang, "minor");
        person.wait(12 * MINUTE);
        person.type_in(text);
        person.is_told("report-needs-code");
        let mut here = at(lang, "minor");
        here.type_in(text);
        here.is_told("report");
    }
}

/// There is no number with which they could change their mind.
#[test]
fn nobody_is_sent_to_a_number_that_they_never_had() {
    for (lang, help, delete) in [
        ("en", "he will kill me, help", "delete everything"),
        ("th", "เขาจะฆ่าฉัน ช่วยด้วย", "ลบทุกอย่าง"),
        ("lo", "ລາວຈະຂ້າຂ້ອຍ ຊ່ວຍແດ່", "ລຶບທຸກຢ່າງ"),
    ] {
        let mut person = Person::who_answered(lang, &[help, "1", delete]);
        person.is_told("delete-ask-later");
        person.type_in("1");
        person.is_told("delete-later-no-number");
        // What it says can be done.
        person.type_in("7");
        person.type_in("4");
        person.type_in("5");
        let code = person.words("ask-code");
        let first = code.split('{').next().unwrap_or_default().trim();
        assert!(
            !first.is_empty() && person.conv.talk.code.is_some(),
            "{lang}"
        );
    }
}

#[test]
fn a_language_that_others_speak_is_no_wish_for_it() {
    for (lang, text) in [
        ("en", "she cannot speak thai"),
        ("en", "the boss does not speak lao"),
        ("lo", "ນາຍເວົ້າພາສາໄທ"),
        ("th", "เขาพูดลาวไม่ได้"),
        ("th", "ขอล่ามภาษาลาว"),
    ] {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        assert_eq!(person.conv.lang.code(), lang, "{text}");
    }
    for (lang, text) in [("th", "อ่านภาษาไทยไม่ออก"), ("lo", "ຂ້ອຍບໍ່ຮູ້ພາສາລາວ")]
    {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        person.is_told("language-ask");
    }
    for (lang, text, other) in [
        ("en", "can you speak lao?", "lo"),
        ("th", "อยากพูดลาว", "lo"),
        ("lo", "ເວົ້າໄທໄດ້ບໍ່", "th"),
    ] {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        assert_eq!(person.conv.lang.code(), other, "{text}");
    }
}
