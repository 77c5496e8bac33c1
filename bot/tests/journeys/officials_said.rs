//! What is said of the police where nobody asked about them, why they are refused, and a question about
//! them that has no answer.

use bot::talk::state::Aside;

use super::person::{Person, WORLD};

const UP_TO_THE_CONSENT: [&str; 7] = ["1", "3", "1", "1", "pier 3", "1", "1"];

#[test]
fn police_named_at_another_consent_are_asked_about() {
    for (lang, text) in [
        ("en", "police come to drink here"),
        ("th", "ตำรวจมากินเหล้าที่นี่"),
        ("lo", "ຕຳຫຼວດມາກິນເຫຼົ້າຢູ່ນີ້"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CONSENT);
        assert_eq!(person.at(), "tell_social");
        person.type_in(text);
        person.is_told("official-ask");
        person.type_in("1");
        assert_eq!(person.value("tell_police"), "official", "{text}");
        assert_eq!(person.value("tell_social"), "", "{text}");
        assert_eq!(person.at(), "tell_social", "{text}");
    }
}

#[test]
fn an_official_in_the_family_who_does_it_is_heard() {
    for (lang, text) in [
        ("th", "คนทำคือน้าผมเป็นตำรวจ"),
        ("lo", "ຄົນເຮັດແມ່ນນ້າຂ້ອຍເປັນຕຳຫຼວດ"),
        ("en", "the man doing it is my uncle who is a policeman"),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(text);
        assert!(person.conv.official_suspected(&WORLD.interview), "{text}");
    }
}

#[test]
fn a_no_to_the_police_because_they_are_part_of_it_says_so() {
    for (lang, text) in [
        ("en", "no they are corrupt"),
        ("th", "ไม่ให้บอก เขารับส่วย"),
        ("lo", "ບໍ່ໃຫ້ບອກ ຂະເຈົ້າກິນສິນບົນ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CONSENT);
        person.type_in("1");
        assert_eq!(person.at(), "tell_police");
        person.type_in(text);
        assert_eq!(person.value("tell_police"), "official", "{text}");
        assert!(person.conv.official_suspected(&WORLD.interview), "{text}");
    }
}

#[test]
fn without_an_answer_the_police_are_left_out() {
    for (lang, first) in [
        ("en", "the owner is a policeman"),
        ("th", "ตำรวจเป็นเจ้าของร้าน"),
        ("lo", "ຕຳຫຼວດເກັບເງິນຈາກເຈົ້າຂອງຮ້ານ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(first);
        person.is_told("official-ask");
        person.type_in("xyz");
        assert_eq!(person.conv.talk.aside, Some(Aside::LeaveOut));
        person.type_in("abc");
        person.is_told("official-out");
        assert_eq!(person.value("tell_police"), "official");
        assert_eq!(person.at(), "phone");
    }
    for (lang, first, text) in [
        ("lo", "ຕຳຫຼວດເກັບເງິນຈາກເຈົ້າຂອງຮ້ານ", "ຢ້ານ"),
        ("lo", "ຕຳຫຼວດເກັບເງິນຈາກເຈົ້າຂອງຮ້ານ", "ບອກຕຳຫຼວດບໍ່ໄດ້"),
        ("th", "ตำรวจเป็นเจ้าของร้าน", "กลัวค่ะ"),
        ("en", "the owner is a policeman", "i am scared"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(first);
        person.type_in(text);
        person.is_told("official-out");
        assert_eq!(person.value("tell_police"), "official", "{text}");
    }
}
