//! It is not safe to chat: one line, then silence; and hiding.

use bot::talk::Effect;
use bot::talk::state::Mode;

use super::person::Person;
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Start, Type, Write};
    let script = [
        Type("2"),
        Write([
            "หลังตลาด ห้อง 4",
            "ຫຼັງຕະຫຼາດ ຫ້ອງ 4",
            "behind the market, room 4",
        ]),
        Write(["เขาจะฆ่าฉัน", "ລາວຈະຂ້າຂ້ອຍ", "he will kill me"]),
        Write(["ร่มกันแดด", "ຄັນຮົ່ມ", "umbrella"]),
        Type("8"),
        Type("1"),
        Start,
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn there_is_none_is_no_answer_that_brings_silence() {
    for (lang, none, safe) in [
        ("th", "ไม่มี", "ปอดภัย"),
        ("lo", "ບໍ່ມີ", "ປອດໄພ"),
        ("th", "ไม่มีค่ะ", "plodpai"),
    ] {
        let mut person = Person::who_answered(lang, &[]);
        person.type_in(none);
        assert_eq!(person.conv.talk.mode, Mode::Bot, "{none}");
        assert_eq!(person.at(), "safe", "{none}");
        person.type_in(safe);
        assert_eq!(person.value("safe"), "yes", "{safe}");
    }
}

#[test]
fn dangerous_where_danger_is_asked_about_is_a_yes_and_brings_no_silence() {
    for (lang, text) in [("en", "dangerous"), ("th", "อันตรายมาก"), ("lo", "ອັນຕະລາຍ")]
    {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
        person.is_told("danger-heard");
        assert_eq!(person.value("safe"), "yes", "{text}");
    }
}

/// Whoever cannot be asked for the country and the province names them in that one line.
#[test]
fn the_place_that_is_told_in_silence_is_one_to_look_for_help_near() {
    for (lang, text, country, province) in [
        (
            "en",
            "Samut Sakhon, boat pier 3, blue building",
            "TH",
            "TH-74",
        ),
        ("th", "สมุทรสาคร ท่าเรือ 3", "TH", "TH-74"),
        ("lo", "ປາກເຊ ແຂວງຈຳປາສັກ ບ້ານໂນນ", "LA", "LA-CH"),
    ] {
        let mut person = Person::who_answered(lang, &["2"]);
        let sent = person.sent.len();
        person.type_in(text);
        assert_eq!(person.sent.len(), sent, "not a word on the screen");
        assert_eq!(person.value("landmark"), text);
        assert_eq!(person.value("country"), country, "{text}");
        assert_eq!(person.value("province"), province, "{text}");
    }
    // To where somebody is taken, or where they come from, is no place to look.
    let mut person = Person::who_answered("en", &["2"]);
    person.type_in("they take us to Udon Thani");
    assert!(!person.conv.told.answers.contains_key("province"));
    // Nor do short words of whoever may hold the phone now say a place.
    let mut person = Person::who_answered("en", &["1", "8"]);
    person.type_in("Pakse");
    assert!(!person.conv.told.answers.contains_key("country"));
}

/// Over whose shoulder somebody looks, they can write only for moments.
#[test]
fn whoever_may_be_seen_is_answered_as_soon_as_whoever_is_not_safe() {
    for answer in ["2", "3"] {
        let mut person = Person::who_answered("en", &[answer]);
        person.type_in("pier 3, the blue house");
        assert_eq!(person.conv.talk.level(), Some(2), "{answer}");
    }
}

#[test]
fn stop_before_words_of_distress_hides_and_keeps() {
    for (lang, text) in [
        ("th", "หยุดก่อน เขาจะฆ่าฉัน"),
        ("lo", "ຢຸດກ່ອນ ລາວຈະຂ້າຂ້ອຍ"),
        ("en", "Stop. He will kill me"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1"]);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text}");
        assert_eq!(person.last().text, person.words("hide-line"));
        assert_eq!(person.conv.talk.level(), Some(1));
        assert!(
            !person
                .effects
                .iter()
                .any(|e| matches!(e, Effect::Erase { .. }))
        );
        assert_eq!(person.value("country"), "TH");
    }
}

#[test]
fn he_will_not_stop_is_no_wish_to_hide() {
    let mut person = Person::who_answered("en", &["1", "3", "1"]);
    person.type_in("he will not stop hitting me");
    assert_eq!(person.conv.talk.mode, Mode::Bot);
    person.type_in("stop him he will kill me");
    assert_eq!(person.conv.talk.mode, Mode::Bot);
}

#[test]
fn the_first_words_after_not_safe_are_a_place_whatever_they_are() {
    for lang in ["th", "lo", "en"] {
        let mut person = Person::who_answered(lang, &["2"]);
        let word = person.conv.talk.resume_word.clone();
        let sent = person.sent.len();
        person.type_in(&word);
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{word}");
        assert_eq!(person.sent.len(), sent, "not a word on the screen");
        assert_eq!(person.value("landmark"), word);
        person.type_in(&word);
        assert_eq!(person.conv.talk.mode, Mode::Bot, "the second time it wakes");
        person.is_told("greeting-again");
    }
    let mut person = Person::who_answered("en", &["2"]);
    person.wait(30 * super::person::MINUTE);
    person.type_in("umbrella");
    assert_eq!(person.conv.talk.mode, Mode::Bot, "later it is the word");
}

/// At “is it safe to chat now?”, who is beside the person, or not far.
#[test]
fn who_is_near_says_whether_it_is_safe() {
    for (lang, text, safe) in [
        ("en", "husband is next to me", "no"),
        ("en", "the boss is in the room", "no"),
        ("en", "boss nearby", "watched"),
        ("en", "he is sleeping", "watched"),
        ("en", "my husband is outside", "watched"),
        ("en", "in the toilet", "watched"),
        ("th", "ผัวอยู่ด้วย", "no"),
        ("th", "สามีอยู่ข้างๆ", "no"),
        ("th", "นายอยู่ใกล้ๆ", "watched"),
        ("th", "เขาหลับแล้ว", "watched"),
        ("th", "คนเดียว", "yes"),
        ("lo", "ຜົວຢູ່ນຳ", "no"),
        ("lo", "ນາຍຢູ່ໃກ້", "watched"),
        ("lo", "ລາວນອນແລ້ວ", "watched"),
        ("lo", "phua yu nam", "no"),
        ("lo", "yu phu diao", "yes"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(person.value("safe"), safe, "{text}: {:?}", person.last());
    }
}

#[test]
fn whoever_is_no_longer_safe_says_so_behind_an_actually() {
    for (lang, text) in [
        ("en", "actually i am not safe"),
        ("en", "wait, I'm not safe"),
        ("th", "จริงๆ แล้วไม่ปลอดภัย"),
        ("lo", "ທີ່ຈິງບໍ່ປອດໄພ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3"]);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text}");
        assert_eq!(person.value("safe"), "no", "{text}");
    }
}

#[test]
fn a_phone_that_somebody_looks_into_is_checked_whoever_it_belongs_to() {
    for (lang, text, phone) in [
        ("en", "mine but madam checks sometimes", "checked"),
        ("en", "my phone but my husband reads it", "checked"),
        ("th", "ของหนู แต่นายชอบเปิดดู", "checked"),
        ("lo", "ຂອງຂ້ອຍ ແຕ່ນາຍກວດ", "checked"),
        ("en", "mine, he does not check it", "mine"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3"]);
        assert_eq!(person.at(), "phone");
        person.type_in(text);
        assert_eq!(person.value("phone"), phone, "{text}");
    }
}
