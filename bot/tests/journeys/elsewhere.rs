//! It happens in another country: numbers to call there, somebody to tell, and the name of
//! the country.

use super::person::Person;
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    let script = [
        Do::Type("1"),
        Do::Type("1"),
        Do::Write(["พม่า", "ມຽນມາ", "Myanmar"]),
        Do::Type("7"),
        Do::Type("1"),
        Do::Write(["ตึกสีฟ้าริมแม่น้ำ", "ຕຶກສີຟ້າແຄມແມ່ນ້ຳ", "blue building by the river"]),
        Do::Type("1"),
        Do::Type("1"),
        Do::Type("1"),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn somebody_can_be_told_and_the_country_is_kept_by_its_name() {
    for (lang, name, agency) in [
        ("en", "Cambodia", "th-1300-abroad"),
        ("th", "อยู่กัมพูชาค่ะ", "th-1300-abroad"),
        ("lo", "ຢູ່ມຽນມາ", "la-lwu"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(name);
        assert_eq!(person.value("country"), "other", "{name}");
        assert_eq!(person.at(), "landmark", "no provinces there");
        let told = person.conv.told.answers.values();
        assert!(told.clone().any(|a| a.value == name), "{told:?}");
        for answer in ["a red gate", "1", "1"] {
            person.type_in(answer);
        }
        assert_eq!(person.at(), "tell_social");
        person.type_in("1");
        assert_eq!(person.conv.talk.agreed, [agency], "{name}");
        assert_eq!(person.at(), "code", "police of neither country");
    }
}

#[test]
fn emergency_numbers_say_to_call_those_of_that_country() {
    let mut person = Person::who_answered("en", &["1", "3", "3"]);
    person.type_in("help");
    person.is_told("numbers-other");
    assert!(!person.last().text.contains("191"), "{:?}", person.last());
    person.type_in("I want to die");
    person.is_told("self-harm-heard");
    person.is_told("numbers-other");
    // Nobody knows yet where it is: the two countries, and no third.
    let mut nowhere = Person::new("en");
    nowhere.type_in("help");
    let elsewhere = nowhere.words("numbers-other");
    assert!(!nowhere.last().text.contains(&elsewhere));
}

#[test]
fn a_third_country_is_heard_in_a_sentence_and_before_it_is_asked() {
    for (lang, text) in [
        ("en", "im in cambodia and i cant get out"),
        ("en", "my brother is in myanmar kk park"),
        ("en", "cambodia"),
        ("th", "หนูอยู่พม่า เมียวดี ถูกหลอกมาทำคอลเซ็นเตอร์"),
        ("th", "อยู่พม่า"),
        ("lo", "ຂ້ອຍຢູ່ກຳປູເຈຍ ຖືກຕົວະມາເຮັດວຽກ"),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(text);
        assert_eq!(person.value("country"), "other", "{text}");
    }
    for (lang, text) in [
        ("en", "cambodia, poipet"),
        ("en", "cambodia poipet"),
        ("th", "เขมรปอยเปต"),
        ("lo", "yu jin"),
        ("th", "เขมร ปอยเปต"),
        ("lo", "ຢູ່ພະມ້າ ເມືອງຍະວະດີ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        assert_eq!(person.value("country"), "other", "{text}");
    }
}

/// Brought over from Mae Sot, in Thailand: it happens in Myanmar all the same.
#[test]
fn the_way_there_does_not_move_it_back() {
    let mut person = Person::silent("th");
    person.type_in("หนูอยู่พม่า เมียวดี ถูกหลอกมาทำงาน");
    person.type_in("แม่สอดข้ามมา");
    assert_eq!(person.value("country"), "other");
    assert_eq!(person.value("province"), "");
}

#[test]
fn a_third_country_that_is_only_spoken_of_is_not_where_it_happens() {
    for (lang, text) in [
        ("en", "I come from Myanmar and work in Thailand"),
        ("en", "they are going to sell us in cambodia"),
        ("en", "my boss is chinese"),
        ("th", "หนูเป็นคนพม่า"),
        ("th", "นายจะไปเขมร"),
        ("lo", "ຂ້ອຍມາຈາກພະມ້າ"),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(text);
        assert_ne!(person.value("country"), "other", "{text}");
    }
    for (lang, text, iso) in [
        ("th", "ไทย นครพนม ตรงตลาดอินโดจีน", "TH-48"),
        ("th", "ไทย สมุทรสาคร มีคนพม่าเยอะ", "TH-74"),
        ("lo", "ໄທ ມຸກດາຫານ ຕະຫຼາດອິນໂດຈີນ", "TH-49"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        assert_eq!(person.value("province"), iso, "{text}");
    }
}
