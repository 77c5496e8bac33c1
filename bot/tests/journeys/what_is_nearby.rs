//! Where it is asked what is nearby: danger is no place, nor is a sentence about people. It is kept, and the
//! place is asked for once more. A country there takes a slip back.

use bot::talk::state::{Aside, Mode};
use casebook::told::OTHER_WORDS;

use super::person::Person;

fn at_the_landmark(lang: &str) -> Person {
    let person = Person::who_answered(lang, &["1", "1", "1", "1"]);
    assert_eq!(person.at(), "landmark");
    person
}

#[test]
fn danger_and_what_happens_are_no_place() {
    for (lang, text) in [
        ("en", "they beat us every day"),
        ("en", "i am bleeding"),
        ("en", "they are moving us tonight"),
        ("en", "we are 12 people from kenya"),
        ("en", "rao don ti tuk wan"),
        ("th", "เขากำลังจะมาฆ่าฉัน"),
        ("th", "เลือดออก"),
        ("th", "ติดต่อไม่ได้เลย"),
        ("lo", "ຖືກຂັງ"),
        ("lo", "ເຂົາຕີຂ້ອຍ"),
        ("lo", "ຂ້ອຍບໍ່ໄດ້ເງິນ 5 ເດືອນ"),
    ] {
        let mut person = at_the_landmark(lang);
        person.type_in(text);
        if person.conv.talk.aside == Some(Aside::QuietCheck) {
            person.press("aside:quiet:no");
        }
        assert_eq!(person.at(), "landmark", "{text}: {:?}", person.last());
        assert_eq!(person.value("landmark"), "", "{text}");
        assert_eq!(person.value(OTHER_WORDS), text, "{text}");
        person.is_told("ask-landmark");
        // Once: what comes then is the place, whatever it says.
        person.type_in(text);
        assert_ne!(person.at(), "landmark", "{text}");
        assert_eq!(person.value("landmark"), text, "{text}");
    }
}

#[test]
fn a_place_is_one_whatever_stands_around_it() {
    for (lang, text) in [
        ("en", "pier 3"),
        ("en", "they beat us in the house behind the temple"),
        ("en", "we are in a yellow building"),
        ("en", "Happy Karaoke"),
        ("en", "i work at a car wash"),
        ("th", "เขาขังเราในห้องแถวหลังตลาด"),
        ("th", "ร้านลาบป้าดา"),
        ("th", "เขาค้อ"),
        ("lo", "ຖືກຂັງຢູ່ໂຮງງານຕັດຫຍິບ"),
        ("lo", "ຮ້ານເຝີ"),
    ] {
        let mut person = at_the_landmark(lang);
        person.type_in(text);
        assert_eq!(
            person.value("landmark"),
            text,
            "{text}: {:?}",
            person.last()
        );
    }
}

#[test]
fn he_is_coming_to_kill_me_is_danger_first() {
    for (lang, text) in [
        ("en", "he is coming to kill me now"),
        ("th", "เขากำลังจะมาฆ่าฉัน"),
        ("lo", "ລາວກຳລັງມາຂ້າຂ້ອຍ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
        assert_eq!(person.conv.talk.level(), Some(1), "{text}");
        person.is_told("danger-heard");
    }
}

#[test]
fn a_country_there_takes_a_slip_back() {
    for (lang, answers, text, country) in [
        ("en", ["1", "3", "3"], "Thailand", "TH"),
        ("th", ["1", "3", "3"], "ไทย", "TH"),
        ("th", ["1", "3", "3"], "อยู่ประเทศไทย", "TH"),
        ("lo", ["1", "3", "3"], "ລາວ", "LA"),
        ("lo", ["1", "3", "3"], "ຢູ່ໄທ", "TH"),
    ] {
        let mut person = Person::who_answered(lang, &answers);
        assert_eq!(person.at(), "landmark", "{lang}");
        person.type_in(text);
        assert_eq!(
            person.value("country"),
            country,
            "{text}: {:?}",
            person.last()
        );
        assert_eq!(person.at(), "province", "{text}");
        assert_eq!(person.value("landmark"), "", "{text}");
    }
    let mut person = Person::who_answered("th", &["1", "3", "3"]);
    person.type_in("กรุงเทพ");
    assert_eq!(person.value("country"), "TH");
    assert_eq!(person.value("province"), "TH-10");
    assert_eq!(person.at(), "landmark");
}

#[test]
fn the_country_once_more_is_no_province() {
    for (lang, text) in [
        ("en", "i am in Thailand"),
        ("th", "อยู่ประเทศไทย"),
        ("lo", "ຢູ່ປະເທດໄທ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1"]);
        person.type_in(text);
        assert_eq!(person.at(), "province", "{text}");
        assert_eq!(person.value("country"), "TH", "{text}");
    }
}
