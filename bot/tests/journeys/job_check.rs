//! Advice before anything has happened: is this job safe?

use super::person::Person;
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Label, Type};
    let script = [
        Type("7"),
        Label("menu.job"),
        Type("4"),
        Type("2"),
        Type("1"),
        Type("1"),
        Type("1"),
        Type("2"),
        Type("1"),
        Type("1"),
        Label("guide-after.numbers"),
    ];
    insta::assert_snapshot!(play(&script));
}

fn at_the_age(lang: &str) -> Person {
    let mut person = Person::new(lang);
    person.press("guide:job:open");
    for answer in ["1", "1", "2", "2", "2", "1", "2"] {
        person.type_in(answer);
    }
    person
}

#[test]
fn an_age_is_the_answer_where_one_is_asked_for() {
    for (lang, text, sign) in [
        ("en", "17", true),
        ("en", "I am 17", true),
        ("th", "อายุ 16 ค่ะ", true),
        ("lo", "໑໗", true),
        ("lo", "ຂ້ອຍອາຍຸ 17 ປີ", true),
        ("en", "25", false),
        ("th", "20 ปี", false),
        ("en", "I am over 18", false),
    ] {
        let mut person = at_the_age(lang);
        person.type_in(text);
        assert!(person.conv.talk.guided.is_some(), "{text}");
        assert!(!person.conv.talk.minor && !person.conv.has_case, "{text}");
        assert!(!format!("{:?}", person.conv.told).contains(text), "{text}");
        let warns = person.words("guide-job-sign-adult");
        assert_eq!(
            person.last().text.contains(&warns),
            sign,
            "{text}: {:?}",
            person.last()
        );
    }
}

#[test]
fn other_words_answer_and_ten_wrong_ones_lead_on() {
    for (lang, text) in [("en", "facebook"), ("th", "ออนไลน์"), ("lo", "ເຟສບຸກ")]
    {
        let mut person = Person::new(lang);
        person.press("guide:job:open");
        person.type_in(text);
        let here = person.conv.talk.guided.clone().unwrap();
        assert_eq!(
            here.answers.get("found").map(String::as_str),
            Some("online"),
            "{text}"
        );
    }
    for lang in ["th", "lo", "en"] {
        let mut person = Person::new(lang);
        person.press("guide:job:open");
        person.type_in("qq");
        person.is_told("guide-not-understood");
        let numbered = format!("1 · {}", person.words("guide-job-found.known"));
        assert!(
            person.last().text.contains(&numbered),
            "{:?}",
            person.last()
        );
        person.type_in("qq");
        assert!(person.last().choices.iter().any(|c| c.data == "nav:human"));
        person.type_in("qq");
        person.is_told("guide-passed-over");
        person.is_told("guide-job-place");
        person.type_in(match lang {
            "th" => "ไม่รู้",
            "lo" => "ບໍ່ຮູ້",
            _ => "I do not know",
        });
        person.is_told("guide-job-pay");
    }
}

#[test]
fn wrong_answers_in_three_languages() {
    use Do::{Label, Type, Write};
    let nonsense = || Write(["อิอิ", "ອິອິ", "qq"]);
    let script = [
        Type("7"),
        Label("menu.job"),
        nonsense(),
        nonsense(),
        nonsense(),
        Write(["ไม่รู้ค่ะ", "ບໍ່ຮູ້", "no idea"]),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn the_other_guides_in_three_languages() {
    use Do::{Label, Type, Write};
    let script = [
        Type("7"),
        Label("menu.rights"),
        Write(["ปากเซ", "ປາກເຊ", "Pakse"]),
        Write(["ค่าจ้าง", "ເງິນເດືອນ", "salary"]),
        Type("5"),
        Write(["พอแล้ว", "ພໍແລ້ວ", "that's all"]),
        Type("7"),
        Label("menu.numbers"),
        Label("button-places"),
        Type("1"),
        Write(["อุดร", "ອຸດອນ", "udon"]),
    ];
    insta::assert_snapshot!(play(&script));
}

/// What a guide promises: nothing is kept and no case opened, also where the words are of
/// need, unless the person says that we may. Only danger to life does not wait for that.
#[test]
fn words_of_need_in_a_guide_are_kept_only_when_the_person_says_so() {
    for (lang, text) in [
        ("en", "my boss keeps our passports and we cannot leave"),
        ("th", "นายจ้างยึดพาสปอร์ตไว้ ไม่ให้ออกไปไหน"),
        ("lo", "ນາຍຈ້າງຢຶດໜັງສືຜ່ານແດນໄວ້ ບໍ່ໃຫ້ອອກໄປໃສ"),
    ] {
        let mut person = Person::new(lang);
        person.press("guide:job:open");
        person.type_in(text);
        person.is_told("guide-keep");
        let is_safe = |person: &Person| {
            person.conv.talk.raised.is_none()
                && !person.conv.has_case
                && person.value("story").is_empty()
        };
        assert!(is_safe(&person), "{text}");
        let mut other = person.again();
        other.type_in("2");
        other.is_told("guide-dropped");
        assert!(
            is_safe(&other) && other.conv.talk.guided.is_some(),
            "{text}"
        );
        person.type_in("1");
        assert_eq!(person.value("story"), text);
        assert!(
            person.conv.has_case && person.conv.talk.level() <= Some(3),
            "{text}"
        );
    }
    let mut person = Person::new("en");
    person.press("guide:job:open");
    person.type_in("help, he has a knife and he will kill us");
    assert!(person.conv.has_case && person.conv.talk.level() == Some(1));
}

#[test]
fn words_for_one_choice_and_nothing_else_are_that_choice() {
    for (lang, answers, text) in [
        (
            "en",
            ["1", "1", "2", "2", "2", "1"],
            "must cross the river at night",
        ),
        ("th", ["1", "1", "2", "2", "2", "1"], "ต้องข้ามแม่น้ำ"),
        ("lo", ["1", "1", "2", "2", "2", "1"], "ຕ້ອງຂ້າມນ້ຳຂອງ"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(match lang {
            "en" => "is this job safe?",
            "th" => "งานนี้ปลอดภัยไหม",
            _ => "ວຽກນີ້ປອດໄພບໍ?",
        });
        for answer in answers {
            person.type_in(answer);
        }
        person.is_told("guide-job-border");
        person.type_in(text);
        person.is_told("guide-job-adult");
    }
}
