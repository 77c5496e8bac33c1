//! “Which province?”: short names and towns find it, two of a name are asked about, and
//! what is no province is kept and not called one.

use bot::words::Lang;
use casebook::told::{Form, Group, OTHER_WORDS, beside};

use super::person::Person;
use super::side_by_side::{Do, play};

fn asked(lang: &str, country: &str) -> Person {
    let person = Person::who_answered(lang, &["1", "3", country]);
    assert_eq!(person.at(), "province");
    person
}

#[test]
fn in_three_languages() {
    use Do::{Label, Type, Write};
    let script = [
        Type("1"),
        Type("3"),
        Type("2"),
        Write(["เวียงจันทน์", "ວຽງຈັນ", "Vientiane"]),
        Type("2"),
        Label("button-back"),
        Write(["ปากเซ", "ປາກເຊ", "pakse"]),
        Label("button-back"),
        Write(["แถวโรงเลื่อย", "ແຖວໂຮງເລື່ອຍ", "by the sawmill"]),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn short_names_and_slips_are_taken_and_said_back() {
    for (country, text, iso) in [
        ("1", "อุดร", "TH-41"),
        ("1", "เมืองอุบล", "TH-34"),
        ("1", "Udon", "TH-41"),
        ("1", "ukdon", "TH-41"),
        ("2", "ປາກເຊ", "LA-CH"),
        ("2", "ສະຫວັນ", "LA-SV"),
        ("2", "vte", "LA-VT"),
    ] {
        let mut person = asked("en", country);
        person.type_in(text);
        assert_eq!(person.value("province"), iso, "{text}");
        assert_eq!(person.at(), "landmark");
        assert!(person.last().text.starts_with("Got it: "), "{text}");
    }
}

#[test]
fn a_name_of_two_is_asked_about_and_either_can_be_pressed_or_typed() {
    for lang in Lang::all() {
        let mut person = asked(lang.code(), "2");
        person.type_in("Vientiane");
        person.is_told("province-which");
        assert_eq!(person.value("province"), "");
        let shown = person.last().choices.clone();
        let mut pressed = person.again();
        let province = shown
            .iter()
            .find(|c| c.data == "q:province:LA-VI")
            .expect("a button");
        pressed.press(&province.data);
        assert_eq!(pressed.value("province"), "LA-VI");
        let mut typed = person.again();
        typed.type_in(&province.label);
        assert_eq!(typed.value("province"), "LA-VI");
        assert!(typed.conv.talk.between.is_empty());
    }
}

#[test]
fn what_is_no_province_is_kept_as_place_words() {
    let mut person = asked("en", "1");
    person.type_in("by the old sawmill");
    let kept = &person.conv.told.answers[&beside("province")];
    assert_eq!(
        (kept.value.as_str(), kept.group),
        ("by the old sawmill", Group::Place)
    );
    assert_eq!(person.conv.told.answers["province"].form, Form::Skipped);
    assert_eq!(person.at(), "landmark");
}

#[test]
fn a_story_is_kept_as_words_and_the_province_asked_again() {
    let story = "he said there was work in Bangkok and then they drove us all night to a farm";
    let mut person = asked("en", "1");
    person.type_in(story);
    assert_eq!(person.value(OTHER_WORDS), story);
    assert_eq!(person.at(), "province");
    assert!(!person.conv.told.answers.contains_key("province"));
}

#[test]
fn commands_and_ways_are_heard_before_a_slip_is_forgiven() {
    for lang in Lang::all() {
        for way in [
            "button-menu",
            "button-human",
            "command-hide",
            "command-stop",
        ] {
            let mut person = asked(lang.code(), "1");
            let way = person.words(way);
            person.type_in(&way);
            assert!(!person.conv.told.answers.contains_key("province"), "{way}");
        }
    }
}

/// The place is what help needs most: words of danger in its stead do not pass it over.
#[test]
fn a_cry_of_danger_is_no_place_and_the_province_is_asked_again() {
    for (lang, text) in [("en", "he has a knife"), ("th", "เขามีมีด"), ("lo", "ລາວມີມີດ")]
    {
        let mut person = asked(lang, "1");
        person.type_in(text);
        person.is_told("danger-heard");
        assert_eq!(person.at(), "province", "{text}");
        assert_eq!(person.value(OTHER_WORDS), text);
        person.type_in("Bangkok");
        assert_eq!(person.value("province"), "TH-10");
    }
}

#[test]
fn the_capital_has_many_names() {
    for text in [
        "Vientiane prefecture",
        "Vientiane Municipality",
        "vientiane city",
        "เวียงจันทน์เมืองหลวง",
        "นครเวียงจันทน์",
        "ເມືອງຫຼວງວຽງຈັນ",
    ] {
        let mut person = Person::who_answered("en", &["1", "3", "2"]);
        assert_eq!(person.at(), "province");
        person.type_in(text);
        assert_eq!(person.value("province"), "LA-VT", "{text}");
        // The country and the province in one, where the country is asked for.
        let mut person = Person::who_answered("en", &["1", "3"]);
        person.type_in(text);
        assert_eq!(
            person.value("province"),
            "LA-VT",
            "{text}: {:?}",
            person.last()
        );
    }
}

/// “Maid” and “worker” hold the words for where somebody comes from.
#[test]
fn a_maid_in_bangkok_is_in_bangkok() {
    for (lang, text, province) in [
        ("th", "เป็นแม่บ้านอยู่กรุงเทพ", "TH-10"),
        ("th", "เป็นคนงานที่ระยอง", "TH-21"),
        ("lo", "ເປັນແມ່ບ້ານຢູ່ບາງກອກ", "TH-10"),
        ("lo", "ເປັນຄົນງານຢູ່ລະຍອງ", "TH-21"),
        ("th", "บ้านอยู่อุดร", ""),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        assert_eq!(person.value("province"), province, "{text}");
    }
    for (lang, text) in [("en", "Sihanoukville"), ("th", "ปอยเปต"), ("lo", "ທ່າຂີ້ເຫຼັກ")]
    {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        assert_eq!(person.value("country"), "other", "{text}");
    }
}

#[test]
fn no_wait_it_is_another_province() {
    for (lang, text, province) in [
        ("en", "no wait it is Udon Thani", "TH-41"),
        ("th", "ไม่ใช่ อยู่อุดร", "TH-41"),
        ("lo", "ບໍ່ແມ່ນ ຢູ່ອຸດອນ", "TH-41"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "4"]);
        assert_eq!(person.value("province"), "TH-43");
        person.type_in(text);
        assert_eq!(person.value("province"), province, "{text}");
        assert_eq!(person.at(), "landmark", "{text}");
    }
}
