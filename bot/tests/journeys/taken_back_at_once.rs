//! Answers that the same message takes back, or behind which a child or a question stands, and a
//! deletion that is called off: what would harm somebody, were its first word taken, is asked again.

use super::person::{MINUTE, Person};

/// Up to the question about children; and from there up to “can you leave?”.
const TO_MINOR: [&str; 11] = ["1", "3", "1", "1", "pier 3", "1", "1", "2", "2", "1", "1"];
const TO_LEAVE: [&str; 5] = ["2", "1", "4", "skip", "1"];

/// Somebody who stands at the question `id`, every other sign answered with a no.
pub fn at(lang: &str, id: &str) -> Person {
    let mut person = Person::new(lang);
    let mut way = TO_MINOR.iter().chain(&TO_LEAVE);
    while person.at() != id {
        let next = way.next().copied().unwrap_or("2");
        person.type_in(match (next, lang) {
            ("skip", "th") => "ข้าม",
            ("skip", "lo") => "ຂ້າມ",
            (next, _) => next,
        });
    }
    person
}

pub fn answer<'a>(person: &'a Person, id: &str) -> Option<&'a str> {
    let answer = person.conv.told.answers.get(id)?;
    Some(answer.value.as_str())
}

#[test]
fn a_first_word_that_the_rest_takes_back_is_no_answer() {
    for (lang, id, text) in [
        ("en", "phone", "mine, well it's his"),
        ("en", "write_back", "yes but only if he can't see it"),
        ("en", "leave", "yes but only with the guard"),
        ("th", "leave", "ออกได้ แต่ต้องมีคนตามไปด้วย"),
        ("lo", "leave", "ອອກໄດ້ ແຕ່ຕ້ອງມີຄົນໄປນຳ"),
        ("en", "papers", "no but the boss has my passport"),
        ("th", "papers", "ไม่มี แต่บัตรอยู่กับเจ๊"),
        ("lo", "papers", "ບໍ່ມີ ເພາະນາຍເອົາໄປແລ້ວ"),
        ("en", "threats", "no but he said he would kill my brother"),
        ("en", "debt", "no but I owe them 30000"),
        ("en", "code", "I kept it, no I didn't"),
        ("en", "leave", "yes if I pay"),
        ("lo", "leave", "ອອກໄດ້ ຖ້າຈ່າຍ"),
        ("en", "tell_social", "yes?"),
        ("en", "tell_police", "yes, tell them?"),
    ] {
        let mut person = at(lang, id);
        person.type_in(text);
        assert_eq!(answer(&person, id), None, "{text}: {:?}", person.last());
        // Nothing of it is lost.
        let mut told = person.conv.told.answers.values();
        assert!(told.any(|a| a.value.contains(text)), "{text}");
    }
}

#[test]
fn a_deletion_that_is_only_asked_about_deletes_nothing() {
    for (lang, text) in [("en", "delete?"), ("en", "yes, delete?"), ("th", "ลบ?")] {
        let mut person = at(lang, "minor");
        person.press("nav:menu");
        person.press("aside:report:delete");
        person.is_told("delete-ask");
        person.type_in(text);
        let erases = |e: &bot::talk::Effect| matches!(e, bot::talk::Effect::Erase { .. });
        assert!(!person.effects.iter().any(erases), "{text}");
    }
}

#[test]
fn what_weighs_is_taken_and_a_word_behind_a_yes_takes_nothing_back() {
    for (lang, id, text, choice) in [
        ("en", "safe", "yes but quick", "yes"),
        ("th", "phone", "ของหนู เขารู้รหัส", "checked"),
        ("en", "phone", "mine but he knows the pin", "checked"),
        (
            "en",
            "phone",
            "mine but the manager opens it every evening",
            "checked",
        ),
        (
            "en",
            "phone",
            "it is my phone but sometimes they look",
            "checked",
        ),
        ("th", "phone", "ของหนูแต่เขาชอบมาเช็ค", "checked"),
        ("th", "phone", "มือถือเถ้าแก่", "checked"),
        ("lo", "phone", "ຂອງຂ້ອຍ ແຕ່ເຂົາມັກເອົາໄປເບິ່ງ", "checked"),
        ("lo", "phone", "ໂທລະສັບຂອງນາຍຈ້າງ", "checked"),
        ("en", "leave", "no but on Sundays the cook goes out", "no"),
        ("en", "papers", "yes but only my passport they say", "yes"),
        ("en", "leave", "no because he locks it", "no"),
        ("th", "leave", "ออกไม่ได้ แต่วันอาทิตย์เขาไม่อยู่", "no"),
    ] {
        let mut person = at(lang, id);
        person.type_in(text);
        let value = answer(&person, id);
        assert_eq!(value, Some(choice), "{text}: {:?}", person.last());
    }
}

#[test]
fn the_age_of_a_child_outweighs_the_no_before_it() {
    for (lang, text) in [
        ("en", "no but my cousin is sixteen"),
        ("en", "no. yes she is 17"),
        ("en", "my friend is 16"),
        ("en", "almost 18"),
        ("th", "ไม่มี แต่น้องสิบหก"),
        ("th", "เพื่อนคนนึง 16"),
        ("lo", "ບໍ່ ແຕ່ນ້ອງຫຼ້າ 15 ປີ"),
        ("lo", "ໝູ່ຜູ້ໜຶ່ງ 16"),
    ] {
        let mut person = at(lang, "minor");
        person.type_in(text);
        let value = answer(&person, "minor");
        assert_eq!(value, Some("yes"), "{text}: {:?}", person.last());
    }
}

#[test]
fn a_no_in_any_words_refuses_a_consent_and_enough_agrees_to_nothing() {
    for (lang, text) in [
        ("en", "nah they know the owner"),
        ("en", "definitely not"),
        ("en", "not yet"),
        ("th", "ไม่เอาดีกว่า"),
        ("th", "mai hai bok"),
        ("lo", "ຢ່າຟ້າວບອກ"),
    ] {
        let mut person = at(lang, "tell_police");
        person.type_in(text);
        let value = answer(&person, "tell_police");
        assert_eq!(value, Some("no"), "{text}: {:?}", person.last());
    }
    for (lang, text) in [("en", "nothing else"), ("th", "พอแค่นี้"), ("lo", "ຄົບແລ້ວ")]
    {
        let mut person = at(lang, "tell_social");
        person.type_in(text);
        let value = answer(&person, "tell_social");
        assert_eq!(value, Some(""), "{text}: {:?}", person.last());
        assert_eq!(person.at(), "tell_police", "{text}: {:?}", person.last());
        assert!(person.conv.talk.agreed.is_empty());
    }
}

#[test]
fn officials_named_a_second_time_are_left_out() {
    for (lang, texts) in [
        (
            "en",
            ["the police sold us to the bar", "yes police are in it"],
        ),
        ("th", ["ตำรวจรับเงินจากเจ้าของ", "มีตำรวจร่วม"]),
        ("lo", ["ຕຳຫຼວດເປັນຄົນພາໄປຂາຍ", "ມີຕຳຫຼວດນຳ"]),
    ] {
        let mut person = Person::new(lang);
        person.type_in(texts[0]);
        person.is_told("official-ask");
        person.type_in(texts[1]);
        person.is_told("official-out");
        assert_eq!(answer(&person, "tell_police"), Some("official"), "{lang}");
    }
}

/// “Don't delete it” is heard, and not only saved: in three days it would be gone.
#[test]
fn a_deletion_that_waits_is_called_off_in_words() {
    for (lang, help, delete, keep) in [
        (
            "en",
            "he will kill me, help",
            "delete everything",
            "I changed my mind, don't delete it",
        ),
        ("th", "เขาจะฆ่าฉัน ช่วยด้วย", "ลบทุกอย่าง", "อย่าเพิ่งลบ"),
        ("lo", "ລາວຈະຂ້າຂ້ອຍ ຊ່ວຍແດ່", "ລຶບທຸກຢ່າງ", "ຢ່າລຶບເດີ້"),
    ] {
        let mut person = Person::who_answered(lang, &[help, "1", delete, "1"]);
        assert!(person.conv.erase_at.is_some(), "{lang}");
        let mut later = person.again();
        person.type_in(keep);
        person.is_told("delete-kept");
        assert_eq!(person.conv.erase_at, None, "{keep}");
        assert!(person.effects.contains(&bot::talk::Effect::CancelErase));
        // After a silence it may be somebody else who says so.
        later.wait(12 * MINUTE);
        later.type_in(keep);
        assert!(later.conv.erase_at.is_some(), "{keep}");
        later.is_told("no-number");
    }
}

#[test]
fn a_deletion_is_called_off_in_other_words_too() {
    for (lang, help, delete, keep) in [
        (
            "en",
            "he will kill me, help",
            "delete everything",
            &[
                "no wait i changed my mind, keep it",
                "please do not delete",
                "keep everything please",
                "sorry, dont delete",
            ][..],
        ),
        (
            "th",
            "เขาจะฆ่าฉัน ช่วยด้วย",
            "ลบทุกอย่าง",
            &["เปลี่ยนใจแล้ว ไม่ลบ", "ไม่ลบแล้วค่ะ", "เก็บไว้เหมือนเดิม"],
        ),
        (
            "lo",
            "ລາວຈະຂ້າຂ້ອຍ ຊ່ວຍແດ່",
            "ລຶບທຸກຢ່າງ",
            &["ປ່ຽນໃຈແລ້ວ ບໍ່ລຶບ", "ບໍ່ລຶບແລ້ວເດີ້", "ເກັບໄວ້ຄືເກົ່າ"],
        ),
    ] {
        for text in keep {
            let mut person = Person::who_answered(lang, &[help, "1", delete, "1"]);
            assert!(person.conv.erase_at.is_some(), "{lang}");
            person.type_in(text);
            person.is_told("delete-kept");
            assert_eq!(person.conv.erase_at, None, "{text}");
        }
    }
}

/// Who asked for a deletion and then tells that they need help must know that nobody else hears of it.
#[test]
fn what_is_urgent_while_a_deletion_waits_tells_that_nobody_else_hears_of_it() {
    for (lang, help, delete, text, keep) in [
        (
            "en",
            "he will kill me, help",
            "delete everything",
            "i am hurt please come",
            "do not delete",
        ),
        (
            "th",
            "เขาจะฆ่าฉัน ช่วยด้วย",
            "ลบทุกอย่าง",
            "เขาจะฆ่าฉันแล้ว",
            "อย่าลบ",
        ),
        ("lo", "ລາວຈະຂ້າຂ້ອຍ ຊ່ວຍແດ່", "ລຶບທຸກຢ່າງ", "ລາວຈະຂ້າຂ້ອຍແລ້ວ", "ຢ່າລຶບ"),
    ] {
        let mut person = Person::who_answered(lang, &[help, "1", delete, "1"]);
        person.type_in(text);
        person.is_told("delete-stands");
        // What it says to write is understood.
        assert!(person.words("delete-stands").contains(keep));
        person.type_in(keep);
        assert_eq!(person.conv.erase_at, None, "{keep}");
        person.type_in(text);
        let stands = person.words("delete-stands");
        assert!(!person.last().text.contains(&stands), "{text}");
    }
}

/// Whoever asks why it is still there does not want it kept.
#[test]
fn a_question_about_a_deletion_does_not_call_it_off() {
    for (lang, help, delete, text) in [
        (
            "en",
            "he will kill me, help",
            "delete everything",
            "did you not delete it?",
        ),
        ("th", "เขาจะฆ่าฉัน ช่วยด้วย", "ลบทุกอย่าง", "ยังไม่ลบอีกเหรอ"),
        ("lo", "ລາວຈະຂ້າຂ້ອຍ ຊ່ວຍແດ່", "ລຶບທຸກຢ່າງ", "ຍັງບໍ່ລຶບບໍ"),
    ] {
        let mut person = Person::who_answered(lang, &[help, "1", delete, "1"]);
        person.type_in(text);
        assert!(person.conv.erase_at.is_some(), "{text}");
    }
}
