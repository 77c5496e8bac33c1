//! What is typed in place of a button: the numbers that are shown, labels with what
//! people say around them, and what is no yes.

use bot::talk::{Effect, StaffEvent};
use casebook::case::ServiceLine;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::Person;

#[test]
fn a_number_means_the_answer_that_stands_beside_it() {
    let mut person = Person::who_answered("en", &["1", "3", "7", "1"]);
    assert_eq!(person.at(), "country");
    person.is_told("ask-country");
    person.type_in("2");
    assert_eq!(person.value("country"), "LA");
    let mut person = Person::who_answered("en", &["7", "1", "1"]);
    assert_eq!(person.value("safe"), "yes");
    assert!(person.conv.talk.guided.is_none());
    person.type_in("More");
    person.type_in("Emergency numbers");
    person.type_in("Whom to call there");
    let guided = person.conv.talk.guided.as_ref();
    assert!(guided.is_none_or(|g| g.guide == "places"));
}

#[test]
fn a_number_at_a_province_of_a_guide_is_the_province_beside_it() {
    let mut person = Person::new("en");
    person.press("guide:places:open");
    person.type_in("1");
    let second = person.last().choices[1].clone();
    person.type_in("2");
    assert!(
        person.last().text.contains(&second.label),
        "{:?}",
        person.last()
    );
}

#[test]
fn a_bare_yes_to_danger_is_urgent_at_once_and_then_asked_about() {
    for (lang, yes) in [
        ("en", "yes"),
        ("en", "Yes please"),
        ("th", "ใช่"),
        ("th", "มี"),
        ("th", "มีค่ะ"),
        ("lo", "ແມ່ນ"),
        ("lo", "ມີ"),
        ("lo", "ມີເດີ້"),
    ] {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(yes);
        assert_eq!(
            person.conv.talk.raised,
            Some((1, "danger-now".into())),
            "{yes}"
        );
        person.is_told("danger-heard");
        person.is_told("danger-who");
        person.type_in("2");
        assert_eq!(person.value("danger"), "other", "{yes}");
        assert_eq!(person.at(), "country", "{yes}");
    }
}

#[test]
fn a_polite_word_alone_agrees_to_nothing() {
    let up_to_consent = &UP_TO_THE_CODE[..7];
    for word in ["ครับ", "ค่ะ", "ok", "sure", "ເຈົ້າ", "ໂດຍ", "okay", "โอเค"]
    {
        let mut person = Person::who_answered("en", up_to_consent);
        assert_eq!(person.at(), "tell_social");
        person.type_in(word);
        assert_eq!(person.at(), "tell_social", "{word}");
        assert!(person.conv.talk.agreed.is_empty(), "{word}");
        let mut asked = Person::who_answered("en", up_to_consent);
        asked.staff(StaffEvent::AskConsent {
            referral: casebook::Uuid::from_u128(7),
            agency: "th-ahtd".into(),
            line: ServiceLine::Protection,
        });
        asked.type_in(word);
        assert!(asked.conv.talk.agreed.is_empty(), "{word}");
        let said = [asked.words("consent-how"), asked.words("not-understood")];
        let answer = &asked.last().text;
        assert!(said.iter().any(|words| answer.contains(words)), "{word}");
        let mut leaves = Person::who_answered("en", &["1"]);
        leaves.type_in("delete");
        leaves.type_in(word);
        let erased = leaves
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Erase { .. }));
        assert!(!erased, "{word}");
    }
}

#[test]
fn the_full_word_agrees_and_deletes() {
    let up_to_consent = &UP_TO_THE_CODE[..7];
    for word in [
        "Yes, tell them",
        "tell them please",
        "yes",
        "บอกได้ค่ะ",
        "ยินยอมครับ",
        "ບອກໄດ້",
        "ຍິນຍອມ",
    ] {
        let mut person = Person::who_answered("en", up_to_consent);
        person.type_in(word);
        assert_eq!(person.conv.talk.agreed, ["th-1300"], "{word}");
    }
    for word in ["delete it", "Yes, delete", "ลบค่ะ", "ລຶບ"] {
        let mut person = Person::who_answered("en", &["1"]);
        person.type_in("delete");
        person.type_in(word);
        let erased = person
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Erase { .. }));
        assert!(erased, "{word}");
    }
}

#[test]
fn ordinary_answers_are_understood() {
    for (lang, text, country) in [
        ("th", "อยู่ไทยค่ะ", "TH"),
        ("th", "ไทยครับ", "TH"),
        ("th", "เมืองไทย", "TH"),
        ("th", "พม่าค่ะ", "other"),
        ("en", "in thailand", "TH"),
        ("en", "I am in Laos", "LA"),
        ("en", "Cambodia", "other"),
        ("lo", "ຢູ່ໄທ", "TH"),
        ("lo", "ຢູ່ລາວເດີ້", "LA"),
        ("lo", "ມຽນມາ", "other"),
        ("en", "two", "LA"),
        ("en", "No. 1", "TH"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        assert_eq!(person.value("country"), country, "{text}");
        assert_eq!(person.conv.lang.code(), lang, "{text}");
    }
    for (lang, text, safe) in [
        ("th", "ปลอดภัยค่ะ", "yes"),
        ("en", "safe", "yes"),
        ("en", "not safe", "no"),
        ("lo", "ປອດໄພເດີ້", "yes"),
        ("en", "one", "yes"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(person.value("safe"), safe, "{text}");
    }
}

#[test]
fn labels_of_the_menu_are_presses_and_raise_nothing() {
    for (lang, label) in [
        ("en", "Emergency numbers"),
        ("th", "เบอร์ฉุกเฉิน"),
        ("lo", "ເບີໂທສຸກເສີນ"),
    ] {
        for before in [&["1"][..], &["1", "7"]] {
            let mut person = Person::who_answered(lang, before);
            person.type_in(label);
            assert_eq!(person.conv.talk.level(), None, "{label}");
            person.is_told("numbers-intro");
        }
    }
    let mut person = Person::who_answered("th", &["1"]);
    person.type_in("ข้อ 2");
    assert!(!person.conv.talk.minor);
    assert_eq!(person.value("danger"), "other");
}

#[test]
fn only_a_question_is_no_case_and_its_buttons_can_be_typed() {
    let mut person = Person::who_answered("en", &["1", "3", "1"]);
    person.press("nav:skip:province");
    person.press("nav:skip:landmark");
    for answer in ["1", "2", "2", "2", "1", "4"] {
        person.type_in(answer);
    }
    person.is_told("end-question-look");
    assert!(!person.conv.has_case);
    for typed in ["1", "Is this job safe?"] {
        let mut person = person.again();
        person.type_in(typed);
        let guide = person.conv.talk.guided.as_ref().map(|g| g.guide.as_str());
        assert_eq!(guide, Some("job"), "{typed}");
        assert_eq!(person.value("story"), "");
    }
    person.type_in("5");
    assert_eq!(person.value("story"), "");
    person.type_in("Can my boss keep my passport?");
    assert!(person.conv.has_case, "a person answers it");
}

/// A chat that is cut off once it is known where is a case already, in every language.
#[test]
fn whoever_says_where_has_a_case() {
    for lang in ["th", "lo", "en"] {
        for (answers, known) in [
            (&["1"][..], false),
            (&["1", "3"], false),
            (&["1", "3", "1"], false),
            (&["1", "3", "1", "1"], true),
            (&["1", "3", "1", "behind the school"], true),
            (&["1", "3", "3"], true),
        ] {
            let person = Person::who_answered(lang, answers);
            assert_eq!(person.conv.has_case, known, "{lang} {answers:?}");
        }
        // Where it is stays unknown, and somebody may be told: a case as well.
        let mut person = Person::who_answered(lang, &["1", "3", "1"]);
        person.press("nav:skip:province");
        person.press("nav:skip:landmark");
        person.type_in("1");
        person.type_in("1");
        assert!(!person.conv.has_case);
        person.type_in("1");
        assert!(person.conv.has_case, "{lang}: they agreed");
    }
}

/// In English the menu has that name too.
#[test]
fn more_turns_the_page_of_a_list_that_has_more() {
    let way = ["1", "3", "1", "1", "pier 3", "1", "1", "2", "2", "1"];
    for (lang, text) in [("en", "more"), ("th", "ดูเพิ่ม"), ("lo", "ເບິ່ງຕື່ມ")]
    {
        let mut person = Person::who_answered(lang, &way);
        person.type_in("my report");
        person.type_in("3");
        let first = person.last().choices.clone();
        assert!(first.iter().any(|c| c.data.ends_with('+')), "{first:?}");
        person.type_in(text);
        let second = person.last().choices.clone();
        assert!(
            second.iter().any(|c| c.data == "aside:correct:tell_social"),
            "{second:?}"
        );
        // Where there is no more it is the menu, or nothing.
        let mut asked = Person::who_answered(lang, &["1"]);
        asked.type_in(text);
        assert_eq!(asked.at(), "danger");
    }
}

/// “Option three”, as a screen reader reads it out, ข้อแรก, ຂໍ້ທີສອງ.
#[test]
fn the_number_of_a_choice_is_understood_as_it_is_said() {
    for (lang, text, value) in [
        ("en", "option three", "other"),
        ("en", "number one", "TH"),
        ("en", "the first one", "TH"),
        ("en", "2nd", "LA"),
        ("en", "the third one", "other"),
        ("th", "ข้อสอง", "LA"),
        ("th", "ข้อ สอง", "LA"),
        ("th", "ข้อที่สาม", "other"),
        ("th", "ข้อแรก", "TH"),
        ("th", "อันแรก", "TH"),
        ("lo", "ຂໍ້ທີສອງ", "LA"),
        ("lo", "ຂໍ້ໜຶ່ງ", "TH"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        assert_eq!(person.value("country"), value, "{text}");
        assert_eq!(person.conv.talk.aside, None, "{text}");
    }
}

/// ❌ is a no, as 👎 is; ✅ a light yes, which answers nothing grave, as 👍.
#[test]
fn a_cross_is_a_no_and_a_tick_a_light_yes() {
    let mut person = Person::who_answered("th", &UP_TO_THE_CODE[..5]);
    assert_eq!(person.at(), "phone");
    person.type_in("1");
    assert_eq!(person.at(), "write_back");
    let mut agrees = person.again();
    agrees.type_in("✅");
    assert_eq!(agrees.value("write_back"), "yes");
    person.type_in("❌");
    assert_eq!(person.value("write_back"), "no");
    person.type_in("✅");
    assert_ne!(person.value("tell_social"), "yes", "no full word");
}
