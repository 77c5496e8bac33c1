//! Questions beside the interview in people's own words; and what is not understood does not
//! let the next number answer something else.

use bot::talk::StaffEvent;
use bot::talk::state::Aside;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{MINUTE, Person};

fn with_report(lang: &str) -> Person {
    let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
    person.press("aside:menu:report");
    assert_eq!(person.conv.talk.aside, Some(Aside::Report));
    person
}

#[test]
fn what_can_be_done_with_a_report_can_be_said() {
    for (lang, text, means) in [
        ("en", "status", "standing-title"),
        ("en", "any news?", "standing-title"),
        ("th", "สถานะ", "standing-title"),
        ("th", "ถึงไหนแล้วคะ", "standing-title"),
        ("lo", "ສະຖານະ", "standing-title"),
        ("en", "change", "correct"),
        ("th", "แก้ไขค่ะ", "correct"),
        ("lo", "ແກ້ໄຂ", "correct"),
        ("th", "เพิ่มเติม", "report-add"),
        ("en", "add something", "report-add"),
        ("lo", "ຕື່ມ", "report-add"),
    ] {
        let mut person = with_report(lang);
        person.type_in(text);
        person.is_told(means);
        assert_eq!(person.value("story"), "", "{text}");
    }
}

#[test]
fn a_word_that_says_nothing_is_asked_about_once() {
    for (lang, text) in [("en", "hm what"), ("th", "อะไรนะ"), ("lo", "ຫຍັງນໍ")]
    {
        let mut person = with_report(lang);
        person.type_in(text);
        person.is_told("report");
        person.type_in("1");
        person.is_told("standing-title");
        let mut person = with_report(lang);
        let at = person.at().to_owned();
        person.type_in(text);
        person.type_in(text);
        assert_eq!(person.conv.talk.aside, None, "{text}");
        assert_eq!(person.at(), at);
    }
}

#[test]
fn whoever_lost_the_number_gets_a_new_one() {
    for (lang, text) in [
        ("en", "i lost the number"),
        ("en", "I don't have it"),
        ("th", "ทำเลขหายค่ะ"),
        ("th", "จำไม่ได้"),
        ("lo", "ເລກຫາຍແລ້ວ"),
        ("lo", "ລືມແລ້ວ"),
    ] {
        let way = &UP_TO_THE_CODE[..UP_TO_THE_CODE.len() - 1];
        let mut person = Person::who_answered(lang, way);
        person.wait(11 * MINUTE);
        person.press("aside:menu:report");
        assert_eq!(person.conv.talk.aside, Some(Aside::NoNumber));
        let before = person.known_code();
        person.type_in(text);
        assert_ne!(person.known_code(), before, "{text}");
        assert_eq!(person.value("about"), "", "{text}");
        assert_eq!(person.value("minor"), "", "{text}");
    }
}

#[test]
fn are_you_safe_now_waits_for_its_answer() {
    for (lang, odd, no) in [
        ("en", "what", "still there"),
        ("th", "อะไรนะ", "ยังอยู่ที่เดิม"),
        ("lo", "ຫຍັງນໍ", "ຍັງຢູ່ບ່ອນເກົ່າ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        let reason = "helped".into();
        person.staff(StaffEvent::Closed { reason });
        person.type_in(odd);
        person.is_told("after-safe");
        person.type_in(no);
        person.is_told("after-not-safe");
        assert_eq!(person.conv.talk.level(), Some(2), "{lang}");
    }
}
