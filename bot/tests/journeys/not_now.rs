//! “Not now”, where it is asked whether we may write or tell, is a no to that, and no silence; and “I am
//! ok”, where it is asked whether somebody is in danger, is no yes.

use bot::talk::state::{Aside, Mode};

use super::person::Person;

#[test]
fn not_now_is_a_no_to_what_is_asked() {
    for (lang, text) in [
        ("en", "not now"),
        ("en", "not right now"),
        ("th", "ตอนนี้ไม่ได้"),
        ("lo", "ຕອນນີ້ບໍ່ໄດ້"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3", "1"]);
        assert_eq!(person.at(), "write_back");
        for question in ["write_back", "tell_social", "tell_police"] {
            assert_eq!(person.at(), question, "{text}");
            person.type_in(text);
            assert_eq!(person.conv.talk.mode, Mode::Bot, "{text} at {question}");
            assert_eq!(person.conv.talk.aside, None, "{text} at {question}");
            assert_eq!(person.value(question), "no", "{text} at {question}");
        }
        assert!(person.conv.talk.agreed.is_empty() && !person.write_ok);
    }
}

#[test]
fn not_safe_falls_silent_there_all_the_same() {
    for (lang, text) in [
        ("en", "i am not safe"),
        ("th", "ตอนนี้ไม่ปลอดภัย"),
        ("lo", "ດຽວນີ້ບໍ່ປອດໄພ"),
    ] {
        let way = ["1", "3", "1", "1", "pier 3", "1", "1"];
        let mut person = Person::who_answered(lang, &way);
        assert_eq!(person.at(), "tell_social");
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text}");
    }
}

#[test]
fn how_they_are_themselves_is_no_danger() {
    for (lang, text) in [
        ("en", "i am ok"),
        ("en", "we are fine"),
        ("th", "หนูโอเค"),
        ("th", "ได้"),
        ("lo", "ຂ້ອຍໂອເຄ"),
        ("lo", "ພວກເຮົາບໍ່ເປັນຫຍັງ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3"]);
        person.conv.talk.aside = Some(Aside::DangerCheck);
        person.type_in(text);
        assert_ne!(person.conv.talk.level(), Some(1), "{text}");
        assert!(["", "no"].contains(&person.value("danger")), "{text}");
        // A yes is one all the same.
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3"]);
        person.conv.talk.aside = Some(Aside::DangerCheck);
        person.type_in("yes");
        assert_eq!(person.conv.talk.level(), Some(1), "{text}");
    }
}
