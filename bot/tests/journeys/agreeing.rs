//! “May we tell them?”: a yes in a sentence is one; a bare “ok” agrees to nothing, and is told how to agree.

use super::person::Person;

/// At the first consent, in Thailand: 1300 is asked about.
fn asked(lang: &str) -> Person {
    let person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3", "1", "1"]);
    assert_eq!(person.at(), "tell_social");
    person
}

#[test]
fn a_yes_in_a_sentence_is_one() {
    for (lang, text) in [
        ("en", "yes you can tell"),
        ("en", "ok sure you can tell them about us"),
        ("en", "yes, 1300"),
        ("en", "1300 ok"),
        ("th", "โอเคบอกได้"),
        ("th", "บอกเขาได้เลยค่ะ ขอบคุณนะคะ"),
        ("th", "1300 ได้"),
        ("th", "ok bok dai"),
        ("lo", "ເອີ ບອກໄດ້"),
        ("lo", "ໄດ້ຢູ່"),
        ("lo", "ບອກ 1300 ໄດ້ໂລດ"),
    ] {
        let mut person = asked(lang);
        person.type_in(text);
        assert_eq!(
            person.value("tell_social"),
            "yes",
            "{text}: {:?}",
            person.last()
        );
        assert_eq!(person.conv.talk.agreed, ["th-1300"], "{text}");
        assert_eq!(person.at(), "tell_police", "{text}");
    }
}

#[test]
fn what_only_sounds_like_one_is_none() {
    for (lang, text) in [
        ("en", "you can tell them only if i am gone"),
        ("en", "you cannot tell them"),
        ("en", "you can tell my mother"),
        ("en", "he says you can tell"),
        ("en", "1300 is not ok"),
        ("en", "i didnt say you can tell them"),
        ("en", "you can tell them when i am out of here"),
        ("en", "who can tell them where i am"),
        ("en", "tell me what you can tell them"),
        ("en", "the woman said you can tell them"),
        ("en", "can you tell everyone"),
        ("th", "บอกได้ตอนหนูออกมาแล้ว"),
        ("th", "บอกเลยว่ากลัวมาก"),
        ("lo", "ບອກໄດ້ຕອນຂ້ອຍອອກມາແລ້ວ"),
        ("lo", "ບອກເລີຍວ່າຢ້ານ"),
        ("th", "บอกได้ไหม"),
        ("th", "ถ้าฉันออกไปแล้วบอกได้"),
        ("th", "บอกแม่ได้"),
        ("lo", "ບອກໄດ້ບໍ"),
        ("lo", "ບໍ່ໃຫ້ບອກໄດ້"),
    ] {
        let mut person = asked(lang);
        person.type_in(text);
        assert_ne!(person.value("tell_social"), "yes", "{text}");
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
    }
}

#[test]
fn a_bare_word_is_told_how_to_agree_and_nobody_has_missed_anything() {
    for (lang, text) in [
        ("en", "sure"),
        ("en", "ok"),
        ("th", "ตกลงค่ะ"),
        ("th", "โอเค"),
        ("lo", "ຕົກລົງ"),
        ("lo", "ໂອເຄ"),
    ] {
        let mut person = asked(lang);
        for _ in 0..4 {
            person.type_in(text);
            assert_eq!(person.at(), "tell_social", "{text}");
            person.is_told("consent-how");
            assert!(person.conv.talk.agreed.is_empty(), "{text}");
            let sorry = person.words("not-understood");
            assert!(!person.last().text.contains(&sorry), "{text}");
        }
        person.type_in("1");
        assert_eq!(person.value("tell_social"), "yes", "{text}");
    }
}

#[test]
fn a_yes_to_one_and_a_no_to_the_police_are_both_heard() {
    for (lang, text) in [
        ("en", "yes you can tell 1300 but not the police"),
        ("th", "บอกได้แต่ไม่บอกตำรวจ"),
        ("th", "บอก 1300 ได้ แต่อย่าบอกตำรวจ"),
        ("lo", "ບອກ 1300 ໄດ້ ແຕ່ຢ່າບອກຕຳຫຼວດ"),
    ] {
        let mut person = asked(lang);
        person.type_in(text);
        assert_eq!(
            person.value("tell_social"),
            "yes",
            "{text}: {:?}",
            person.last()
        );
        assert_eq!(person.value("tell_police"), "no", "{text}");
        assert_eq!(person.conv.talk.agreed, ["th-1300"], "{text}");
        assert_eq!(person.at(), "code", "{text}");
    }
}

/// Danger told with the yes is heard as everywhere.
#[test]
fn danger_beside_a_yes_is_heard() {
    let mut person = asked("en");
    person.type_in("yes you can tell, they will kill us tonight");
    assert_eq!(person.conv.talk.level(), Some(1));
}
