//! With somebody beside them nobody has a screen of police numbers: the line that asks for the place is
//! all that is said.

use bot::talk::state::Mode;

use super::person::Person;

#[test]
fn with_somebody_beside_them_the_place_line_stands_alone() {
    for (lang, text) in [
        ("en", "he is here now"),
        ("th", "เขาอยู่ตรงนี้"),
        ("lo", "ລາວຢູ່ນີ້"),
        ("th", "khao yu trong ni"),
    ] {
        for way in [&[][..], &["1", "3", "1"]] {
            let mut person = Person::who_answered(lang, way);
            person.type_in(text);
            assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text} {way:?}");
            let calls = person.words("numbers-intro");
            assert!(!person.last().text.contains(&calls), "{text} {way:?}");
        }
    }
    let mut person = Person::new("en");
    person.type_in("2");
    person.is_told("numbers-intro");
}

#[test]
fn to_forbid_that_the_police_are_told_is_no_danger() {
    for (lang, text) in [
        ("th", "ไม่อยากให้บอกตำรวจแล้ว"),
        ("lo", "ບໍ່ຢາກໃຫ້ບອກຕຳຫຼວດແລ້ວ"),
        ("en", "do not tell the police now"),
    ] {
        let way = ["1", "3", "1", "1", "pier 3", "1", "1", "1", "1", "1"];
        let mut person = Person::who_answered(lang, &way);
        person.type_in(text);
        person.is_told("official-out");
        let calls = person.words("numbers-intro");
        assert!(!person.last().text.contains(&calls), "{text}");
        assert_eq!(person.conv.talk.aside, None, "{text}");
        assert_eq!(person.value("tell_police"), "no", "{text}");
    }
}
