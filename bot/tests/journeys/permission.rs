//! Whether we may write: taken back at any later question, and never given by a polite word.

use bot::talk::Effect;

use super::person::Person;

const UP_TO_WRITING: [&str; 6] = ["1", "3", "1", "1", "pier 3", "1"];

fn asked(lang: &str) -> Person {
    let person = Person::who_answered(lang, &UP_TO_WRITING);
    assert_eq!(person.at(), "write_back");
    person
}

#[test]
fn what_was_allowed_is_taken_back_at_a_later_question() {
    for (lang, texts) in [
        (
            "en",
            &[
                "actually no don't write to me",
                "I changed my mind, please do not write to me",
                "stop writing to me",
            ][..],
        ),
        (
            "th",
            &["ไม่ต้องส่งมา", "เปลี่ยนใจแล้ว อย่าส่งข้อความมา", "อย่าทักมาแล้วนะคะ"],
        ),
        ("lo", &["ຢ່າສົ່ງຂໍ້ຄວາມມາ", "ປ່ຽນໃຈແລ້ວ ບໍ່ຕ້ອງສົ່ງມາ"]),
    ] {
        for text in texts {
            let mut person = asked(lang);
            person.type_in("1");
            assert_eq!(person.value("write_back"), "yes");
            let at = person.at().to_owned();
            person.effects.clear();
            person.type_in(text);
            assert_eq!(person.value("write_back"), "no", "{text}");
            assert!(!person.write_ok, "{text}");
            assert!(
                person.effects.contains(&Effect::WriteBack(false)),
                "{text}: {:?}",
                person.effects
            );
            person.is_told("human-will-not-write");
            // And no answer to what was asked just then.
            assert_eq!(person.at(), at, "{text}");
            assert_eq!(person.value(&at), "", "{text}");
        }
    }
}

#[test]
fn what_somebody_else_says_takes_nothing_back() {
    for (lang, text) in [
        ("en", "he told me do not write to my family or he hits me"),
        ("en", "they do not send us home"),
        ("en", "they don't send messages"),
        ("en", "no"),
        ("th", "เขาห้ามติดต่อ"),
        ("lo", "ລາວບໍ່ໃຫ້ສົ່ງຂໍ້ຄວາມ"),
    ] {
        let mut person = asked(lang);
        person.type_in("1");
        person.type_in(text);
        assert_eq!(person.value("write_back"), "yes", "{text}");
    }
}

/// It may only mean that somebody reads.
#[test]
fn a_polite_word_alone_allows_nothing() {
    for (lang, words) in [
        (
            "th",
            &["ค่ะ", "คะ", "ครับ", "คับ", "จ้า", "อืม", "kha", "krub"][..],
        ),
        ("lo", &["ເຈົ້າ", "ໂດຍ", "ຄັບ", "ຄ່ະ", "jao"]),
    ] {
        for word in words {
            let mut person = asked(lang);
            person.type_in(word);
            assert_eq!(person.value("write_back"), "", "{word}");
            assert_eq!(person.at(), "write_back", "{word}");
            // The same where a human was asked for.
            let mut person = Person::new(lang);
            person.type_in("9");
            person.type_in(word);
            assert_eq!(person.value("write_back"), "", "{word}");
        }
    }
    for (lang, word) in [
        ("th", "ได้ค่ะ"),
        ("th", "ค่ะ ได้"),
        ("th", "ใช่ครับ"),
        ("lo", "ໄດ້ເດີ້"),
    ] {
        let mut person = asked(lang);
        person.type_in(word);
        assert_eq!(person.value("write_back"), "yes", "{word}");
    }
}

/// Elsewhere it is a yes: nobody is in danger of too much being believed.
#[test]
fn a_polite_word_answers_whether_somebody_is_in_danger() {
    let mut person = Person::who_answered("th", &["1"]);
    assert_eq!(person.at(), "danger");
    person.type_in("ค่ะ");
    assert_eq!(person.conv.talk.level(), Some(1));
}

/// Writing is all that we do: “no calls” behind a yes takes nothing from it.
#[test]
fn a_yes_to_writing_that_forbids_calls_is_one() {
    for (lang, text) in [
        ("en", "yes but only text, no call"),
        ("en", "ok you can text me but dont call"),
        ("th", "ได้แต่ห้ามโทร"),
        ("th", "ส่งได้ แต่ห้ามโทร"),
        ("lo", "ໄດ້ ແຕ່ຢ່າໂທ"),
        ("lo", "ໄດ້ແຕ່ຫ້າມໂທ"),
    ] {
        let mut person = asked(lang);
        person.type_in(text);
        assert_eq!(person.value("write_back"), "yes", "{text}");
    }
    for (lang, text) in [
        ("en", "dont call me"),
        ("en", "no, not here, no call"),
        ("th", "อย่าโทร"),
        ("lo", "ຢ່າໂທ"),
    ] {
        let mut person = asked(lang);
        person.type_in(text);
        assert_ne!(person.value("write_back"), "yes", "{text}");
    }
}
