//! Somebody under 18: they are told who reads, and are asked less.

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{Person, WORLD};
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Type, Write};
    let mut script: Vec<Do> = UP_TO_THE_CODE.iter().map(|t| Type(t)).collect();
    script.extend([
        Type("1"),
        Type("1"),
        Type("3"),
        Write(["พี่สาวพาหนูมา", "ເອື້ອຍພາມາ", "my sister brought me"]),
        Type("1"),
        Type("3"),
    ]);
    insta::assert_snapshot!(play(&script));
}

#[test]
fn is_raised_and_asked_nothing_about_violence_or_money() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.type_in("1");
    person.type_in("1");
    assert_eq!(person.conv.talk.level(), Some(2));
    assert!(person.last().text.contains("Social Assistance Centre"));
    let mut asked = Vec::new();
    while person.at() != "readback" {
        asked.push(person.at().to_owned());
        person.press(&format!("nav:skip:{}", person.at()));
    }
    for never in ["papers", "threats", "debt", "few_more", "hurt", "sign_sex"] {
        assert!(!asked.iter().any(|q| q == never), "{asked:?}");
    }
}

#[test]
fn a_child_heard_in_words_is_told_who_reads_once() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
    person.type_in("I am 15 and they don't let me leave");
    assert!(person.last().text.contains("Social Assistance Centre"));
    let sent = person.sent.len();
    person.type_in("my sister is 13, they don't let her leave either");
    let again = &person.sent[sent..];
    assert!(
        !again.iter().any(|b| b.text.contains("protect children")),
        "{again:?}"
    );
}

#[test]
fn a_child_where_it_is_used_is_urgent() {
    for (lang, text) in [
        ("en", "my cousin is 13 and works in a karaoke with men"),
        ("th", "หนูโดนลุงทำทุกคืน"),
        ("lo", "ນ້ອງສາວອາຍຸ 13 ເຮັດວຽກຢູ່ຮ້ານກິນດື່ມ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert_eq!(person.conv.talk.level(), Some(2), "{text}");
    }
    let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
    person.type_in("My cousin is 13");
    person.type_in("she sits with men in a bar");
    assert_eq!(person.conv.talk.level(), Some(2), "said one after another");
}

#[test]
fn heard_in_words_is_not_asked_about_again_and_asked_less() {
    for (lang, text) in [("en", "I am 13"), ("th", "หนูอายุ 13"), ("lo", "ຂ້ອຍອາຍຸ 13 ປີ")]
    {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        person.is_told("minor-told-anywhere");
        assert_eq!(person.value("minor"), "yes", "{text}");
        assert_eq!(person.at(), "country");
        if person.conv.talk.aside.is_some() {
            person.type_in("2");
        }
        // Whom we may tell is said once the country is known.
        person.type_in("1");
        let who = person.last().text.clone();
        let agency = WORLD.agency("th-1300").unwrap().name(lang).to_owned();
        assert!(who.contains(&agency), "{who}");
        let mut asked = Vec::new();
        while person.at() != "readback" {
            asked.push(person.at().to_owned());
            match person.at() {
                "about" => person.type_in("1"),
                "code" => person.type_in("1"),
                at => {
                    let skip = format!("nav:skip:{at}");
                    person.press(&skip);
                }
            }
        }
        for never in ["minor", "papers", "threats", "debt", "few_more"] {
            assert!(!asked.iter().any(|q| q == never), "{never}: {asked:?}");
        }
        assert!(asked.iter().any(|q| q == "leave"), "{asked:?}");
    }
}

/// Somebody where it is asked whether anyone is under 18.
fn asked_of_age(lang: &str, about: &str) -> Person {
    let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
    person.type_in(about);
    assert_eq!(person.at(), "minor");
    person
}

#[test]
fn a_grown_age_is_one_persons_and_the_others_are_asked_about() {
    for (lang, texts, alone) in [
        ("en", ["25", "i am 20", "I'm 31 years old"], "only me"),
        ("th", ["๒๕", "20 ปี", "ฉันอายุ 31 แล้วค่ะ"], "ฉันคนเดียว"),
        ("lo", ["໒໕", "20 ປີ", "ຂ້ອຍອາຍຸ 31 ແລ້ວ"], "ຂ້ອຍຄົນດຽວ"),
    ] {
        for text in texts {
            let mut person = asked_of_age(lang, "1");
            person.type_in(text);
            person.is_told("minor-others");
            assert_eq!(
                (person.at(), person.value("minor")),
                ("minor", ""),
                "{text}"
            );
            for (answer, choice) in [
                (alone, "no"),
                ("2", "no"),
                ("19", "no"),
                ("15", "yes"),
                ("3", "not_sure"),
            ] {
                let mut person = person.again();
                person.type_in(answer);
                assert_eq!(person.value("minor"), choice, "{text}, {answer}");
            }
            // What is no answer to it is not asked for ever.
            for _ in 0..3 {
                person.type_in("xyzzy");
            }
            assert_ne!(person.at(), "minor");
        }
    }
}

/// “Only my little sister” names somebody, with the words of being alone behind her.
#[test]
fn an_age_in_latin_letters_is_one() {
    for (lang, text, age) in [
        ("th", "ayu 15", "yes"),
        ("th", "15 pi", "yes"),
        ("th", "8 pi", "yes"),
        ("th", "aayu sip ha pee", "yes"),
        ("th", "nong ayu 14 kha", "yes"),
        ("lo", "aayu 15 pii", "yes"),
        ("lo", "15 pee", "yes"),
        ("th", "ayu 25", ""),
        ("th", "aayu 25 pii", ""),
        ("lo", "khoy aayu 25 pi", ""),
        ("lo", "25 pee", ""),
    ] {
        let mut person = asked_of_age(lang, "1");
        person.type_in(text);
        assert_eq!(person.value("minor"), age, "{text}");
        let asks = person.words("minor-others");
        assert_eq!(person.last().text.contains(&asks), age.is_empty(), "{text}");
    }
}

#[test]
fn somebody_named_alone_is_not_the_person_alone() {
    for (lang, texts) in [
        ("th", &["น้องหนูคนเดียว", "มีน้องสาวหนูคนเดียว", "ลูกฉันคนเดียว"][..]),
        ("lo", &["ລູກຂ້ອຍຄົນດຽວ", "ນ້ອງຂ້ອຍຜູ້ດຽວ"]),
        ("en", &["my sister only", "her only me"]),
    ] {
        for text in texts {
            let mut person = asked_of_age(lang, "1");
            person.type_in("24");
            person.type_in(text);
            assert_ne!(person.value("minor"), "no", "{text}");
        }
    }
    for (lang, texts) in [
        ("th", &["หนูคนเดียวค่ะ", "แค่ผมคนเดียวครับ", "มีแค่หนู"][..]),
        ("lo", &["ແຕ່ຂ້ອຍຜູ້ດຽວ", "ຂ້ອຍຄົນດຽວເດີ້"]),
        ("en", &["it's just me", "only me"]),
    ] {
        for text in texts {
            let mut person = asked_of_age(lang, "1");
            person.type_in("24");
            person.type_in(text);
            assert_eq!(person.value("minor"), "no", "{text}");
        }
    }
}

#[test]
fn ages_of_everybody_answer_it_at_once() {
    for (lang, text, choice) in [
        ("en", "we are 20 and 22", "no"),
        ("en", "all over 20", "no"),
        ("en", "15 and 17", "yes"),
        ("en", "i am 30 and she is 16", "yes"),
        ("th", "ทุกคนเกิน 20 ปี", "no"),
        ("th", "พวกเราอายุ 19 กับ 24", "no"),
        ("lo", "ທຸກຄົນເກີນ 20 ປີ", "no"),
        ("lo", "20 ປີ ກັບ 16 ປີ", "yes"),
    ] {
        let mut person = asked_of_age(lang, "2");
        person.type_in(text);
        assert_eq!(person.value("minor"), choice, "{text}: {:?}", person.last());
    }
}

/// The learned model may hear a child in “no children”.
#[test]
fn whoever_says_that_there_is_no_child_has_told_of_none() {
    for (lang, text) in [
        ("th", "ไม่มีเด็กค่ะ"),
        ("lo", "ບໍ່ມີເດັກນ້ອຍ"),
        ("en", "no one under 18"),
    ] {
        let mut person = asked_of_age(lang, "1");
        person.type_in(text);
        assert_eq!(person.value("minor"), "no", "{text}");
        assert!(!person.conv.talk.minor, "{text}");
    }
}

/// “About 10” is how many they are, or a slip: nobody's age where none is asked for.
#[test]
fn a_rough_number_is_nobodys_age() {
    for (lang, text) in [
        ("en", "about 10"),
        ("th", "ประมาณ 10"),
        ("th", "ประมาณ ๑๒ ค่ะ"),
        ("lo", "ປະມານ ໑໒"),
        ("en", "12"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert!(!person.conv.talk.minor, "{text}");
        assert_eq!(person.conv.talk.level(), None, "{text}");
        // Where it is asked, it is one.
        let mut person = asked_of_age(lang, "1");
        person.type_in(text);
        assert_eq!(person.value("minor"), "yes", "{text}");
    }
}

/// The learned model hears an alarm in a few of them; an age alone is none.
#[test]
fn an_age_alone_is_a_child_and_no_alarm() {
    for (lang, text) in [
        ("en", "i am 15"),
        ("en", "I'm 16"),
        ("en", "im 14"),
        ("en", "i am 17"),
        ("th", "หนูอายุ 13 ค่ะ"),
        ("lo", "ຂ້ອຍອາຍຸ 14"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(person.conv.talk.aside, None, "{text}");
        assert_eq!(person.at(), "safe", "{text}");
        assert_eq!(person.value("minor"), "yes", "{text}");
        assert_eq!(person.conv.talk.level(), Some(2), "{text}");
        assert!(!person.conv.talk.self_harm, "{text}");
    }
}

#[test]
fn a_year_of_birth_is_an_age_where_one_is_asked_for() {
    for (lang, text, minor) in [
        ("en", "born 2012", "yes"),
        ("th", "เกิดปี 2555", "yes"),
        ("lo", "ເກີດປີ 2013", "yes"),
        ("en", "I was born in 1990", ""),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        person.type_in("1");
        assert_eq!(person.at(), "minor");
        // November 2026.
        person.now = 1_795_000_000_000;
        person.type_in(text);
        assert_eq!(person.value("minor"), minor, "{text}");
        assert_eq!(person.conv.talk.muddled, 0, "{text}");
    }
}

/// “Twenty five” holds a five, and is no child of five.
#[test]
fn a_grown_age_in_words_is_no_childs() {
    for (lang, text) in [
        ("en", "twenty five"),
        ("en", "I am thirty"),
        ("th", "สามสิบ"),
        ("th", "อายุสามสิบห้า"),
        ("th", "ยี่สิบห้าปี"),
        ("th", "ซาวสองปี"),
        ("th", "yi sip ha"),
        ("lo", "ຊາວຫ້າ"),
        ("lo", "ສາມສິບປີ"),
        ("lo", "xao ha pi"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        person.type_in("1");
        assert_eq!(person.at(), "minor");
        person.type_in(text);
        assert!(person.conv.talk.grown_told, "{text}: {:?}", person.last());
        assert_ne!(person.value("minor"), "yes", "{text}");
    }
    for (lang, text) in [
        ("en", "i am sip hok"),
        ("th", "sip hok"),
        ("lo", "sip ha pi"),
        ("lo", "ສິບຫ້າ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        person.type_in("1");
        person.type_in(text);
        assert_eq!(person.value("minor"), "yes", "{text}");
    }
}
