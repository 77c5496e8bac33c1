//! A deletion, a human, a complaint, and what frightens somebody, in the words that people use.

use bot::talk::StaffEvent;
use bot::talk::state::{Aside, Mode};

use super::person::Person;

#[test]
fn everything_is_to_be_deleted_also_beside_an_operator() {
    for (lang, texts) in [
        ("th", &["ลบทุกอย่าง", "ลบทุกอย่างเลยค่ะ", "ขอลบข้อมูลทั้งหมด"][..]),
        ("lo", &["ລຶບທຸກຢ່າງ", "ຂໍລຶບທຸກຢ່າງແດ່", "ລຶບໝົດ"]),
        ("en", &["delete what I told you"]),
    ] {
        for text in texts {
            let mut person = Person::who_answered(lang, &["1", "3", "1"]);
            person.type_in(text);
            assert_eq!(person.conv.talk.aside, Some(Aside::Delete), "{text}");
            let mut person = Person::who_answered(lang, &["1", "3", "1"]);
            person.staff(StaffEvent::TookOver);
            person.type_in(text);
            assert_eq!(person.conv.talk.aside, Some(Aside::Delete), "{text}");
            person.is_told("delete-ask");
        }
    }
}

#[test]
fn a_human_is_asked_for() {
    for (lang, text) in [
        ("lo", "ຂ້ອຍເວົ້າກັບຄົນໄດ້ບໍ"),
        ("lo", "ຂໍລົມກັບຄົນໄດ້ບໍ"),
        ("lo", "lom kap khon dai bo"),
        ("th", "คุยกับคนได้ไหมคะ"),
        ("th", "khuy kap khon dai mai"),
        ("en", "Can I talk to a person?"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        person.is_told("human-nobody");
    }
}

#[test]
fn whoever_waits_and_asks_is_told_who_is_there() {
    for (lang, text) in [
        ("th", "ยังไม่มีใครมาเลยหรอ"),
        ("lo", "ຍັງບໍ່ມີໃຜມາ"),
        ("en", "nobody came"),
    ] {
        let mut person = Person::new(lang);
        person.type_in("9");
        person.type_in(text);
        person.is_told("still-here");
        // Whether we may write is still asked.
        person.is_told("human-write-ok");
    }
}

#[test]
fn not_safe_in_latin_letters_is_not_safe() {
    for text in ["bor plodpai", "bo plodphai", "boh pot pai", "bo plod pai"] {
        let mut person = Person::new("lo");
        person.type_in(text);
        assert_eq!(person.value("safe"), "no", "{text}");
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text}");
    }
}

#[test]
fn questions_of_frightened_people_are_answered() {
    for (lang, text, answer) in [
        ("en", "i have no passport will i go to jail", "asked-arrest"),
        ("th", "tamruat ja jap mai", "asked-arrest"),
        ("th", "khun pen krai", "asked-who"),
        ("th", "บอทหรือคน", "asked-who"),
        ("lo", "ໃຜເວົ້າ", "asked-who"),
        ("en", "will you tell my husband?", "asked-reads"),
        ("th", "จะบอกแม่หนูไหม", "asked-reads"),
        ("lo", "ຊິບອກຜົວຂ້ອຍບໍ", "asked-reads"),
        ("th", "ช่วยได้จริงหรอ", "asked-help"),
        ("en", "I don't trust you", "afraid-heard"),
        ("th", "ไม่ไว้ใจ", "afraid-heard"),
        ("lo", "ບໍ່ໄວ້ໃຈ", "afraid-heard"),
        ("en", "😭😭😭", "afraid-heard"),
        ("lo", "🙏", "still-here"),
        ("en", "I want to give feedback", "complaint-ask"),
        ("lo", "ຂໍຕິຊົມແດ່", "complaint-ask"),
        ("th", "ขอติชมหน่อย", "complaint-ask"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        person.is_told(answer);
    }
}

/// “Nobody sees it” holds the word for “who”, and asks nothing.
#[test]
fn nobody_sees_it_is_no_question() {
    for (lang, text) in [("lo", "ຕອນນີ້ປອດໄພ ບໍ່ມີໃຜເຫັນ"), ("th", "ปลอดภัยค่ะ ไม่มีใครเห็น")]
    {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(person.value("safe"), "yes", "{text}: {:?}", person.last());
    }
}

#[test]
fn a_flag_is_a_country() {
    for (flag, country) in [("🇱🇦", "LA"), ("🇹🇭", "TH")] {
        let mut person = Person::who_answered("en", &["1", "3"]);
        person.type_in(flag);
        assert_eq!(person.value("country"), country);
    }
}

#[test]
fn a_job_that_was_offered_is_looked_at() {
    let mut person = Person::new("en");
    person.type_in("my cousin offered me a job as chat operator, is it ok?");
    assert!(person.conv.talk.guided.is_some());
}
