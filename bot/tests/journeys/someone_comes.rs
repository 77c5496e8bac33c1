//! “Someone is coming”: said now it brings silence, told as a story it is told, and where it
//! may be either it is asked.

use bot::talk::Effect;
use bot::talk::StaffEvent;
use bot::talk::state::{Aside, Mode};

use super::person::{MINUTE, Person};
use super::side_by_side::{Do, play};

const UP_TO_THE_PROVINCE: [&str; 3] = ["1", "3", "1"];
/// A market, their own phone, nobody is told; it is about them, nobody is a child, other work.
const UP_TO_THE_STORY: [&str; 14] = [
    "1", "3", "1", "1", "market", "1", "1", "2", "2", "1", "1", "2", "1", "6",
];

/// Said in a hurry, with the phone about to go away.
const NOW: [(&str, &str); 65] = [
    ("en", "wait someone is at the door"),
    ("en", "hold on someone is at my door"),
    ("en", "my boss just walked in"),
    ("en", "wait, he just came in"),
    ("th", "แปปนึงมีคน"),
    ("th", "แป๊บนึง มีคนค่ะ"),
    ("th", "เงียบ"),
    ("th", "เงียบไว้"),
    ("th", "มีคนอยู่หน้าประตู"),
    ("th", "หัวหน้าเข้ามาแล้ว"),
    ("lo", "ຮອບດຽວ ມີຄົນ"),
    ("lo", "ງຽບ"),
    ("lo", "ງຽບໄວ້"),
    ("lo", "ງຽບໄວ້ເດີ້"),
    ("lo", "ມີຄົນຢູ່ໜ້າປະຕູ"),
    ("lo", "ບຶດໜຶ່ງ ມີຄົນ"),
    ("en", "someone at the door"),
    ("en", "he comes"),
    ("en", "boss comes"),
    ("en", "boss is here!!"),
    ("en", "shh"),
    ("en", "be quiet"),
    ("en", "don't reply now"),
    ("th", "เงียบก่อน"),
    ("th", "อย่าเพิ่งตอบนะ"),
    ("lo", "ຢ່າຟ້າວຕອບ"),
    ("lo", "ມິດໆ"),
    ("lo", "phua ma laeo"),
    ("th", "ลาวมาแล้ว"),
    ("en", "someone is coming"),
    ("en", "somebody is coming, bye"),
    ("en", "boss is coming"),
    ("en", "wait someone is coming"),
    ("en", "he is back"),
    ("en", "he came back"),
    ("en", "someone is here, write you tomorrow"),
    ("en", "guards are coming!!"),
    ("th", "มีคนมา"),
    ("th", "หยุดก่อน มีคนมา"),
    ("th", "เขากลับมาแล้ว"),
    ("th", "มีคนมาแล้วค่ะ"),
    ("th", "นายมาแล้ว พรุ่งนี้คุยต่อ"),
    ("th", "หัวหน้ามา"),
    ("th", "แค่นี้ก่อน มีคนมา"),
    ("th", "มีคนมาเด้อ"),
    ("lo", "ມີຄົນມາ"),
    ("lo", "ມີຄົນມາແລ້ວ"),
    ("lo", "ຖ້າກ່ອນ ມີຄົນມາ"),
    ("lo", "ນາຍມາແລ້ວ"),
    ("lo", "ລາວກັບມາແລ້ວ"),
    ("lo", "ມີຄົນມາ ມື້ອື່ນລົມຕໍ່"),
    ("lo", "ຢຸດກ່ອນ ມີຄົນມາເດີ້"),
    ("lo", "ມັນມາແລ້ວ"),
    ("en", "he is coming"),
    ("en", "boss is back"),
    ("th", "เขากำลังมา"),
    ("th", "เจ้านายกำลังมา"),
    ("th", "หัวหน้ากำลังมา"),
    ("th", "หัวหน้าจะมาแล้ว"),
    ("th", "มันกำลังมา"),
    ("lo", "ເຂົາກຳລັງມາ"),
    ("lo", "ຫົວໜ້າກຳລັງມາ"),
    ("lo", "ນາຍກຳລັງມາ"),
    ("lo", "ລາວກຳລັງມາ"),
    ("lo", "ຫົວໜ້າຊິມາແລ້ວ"),
];

/// Told: before, later, or again and again.
const NOT_NOW: [(&str, &str); 23] = [
    ("en", "he came back to the village last week"),
    ("en", "yesterday someone came in"),
    ("en", "my boss is coming back tomorrow"),
    ("en", "he is coming back at 6"),
    ("en", "The boss is coming back at five"),
    ("en", "he came back last night"),
    ("en", "someone is coming to my village"),
    ("en", "they came back on sunday"),
    ("en", "my boss is coming every day"),
    ("th", "เมื่อวานมีคนมาที่ห้อง"),
    ("th", "เมื่อวาน มีคนมาที่ห้อง"),
    ("th", "พรุ่งนี้เขามาอีก"),
    ("th", "เดี๋ยวเขากลับมาตอนเย็น"),
    ("th", "อาทิตย์ที่แล้วมีคนมาที่บ้าน"),
    ("th", "มีคนมาที่หมู่บ้าน"),
    ("th", "มีคนมาทุกคืน"),
    ("lo", "ມື້ວານມີຄົນມາຫາ"),
    ("lo", "ມື້ວານ ມີຄົນມາຫາ"),
    ("lo", "ມື້ອື່ນລາວກັບມາ"),
    ("lo", "ອາທິດແລ້ວມີຄົນມາ"),
    ("lo", "ມີຄົນມາທຸກຄືນ"),
    ("lo", "ລາວມາຕອນແລງ"),
    ("lo", "ເດືອນກ່ອນມີຄົນມາ"),
];

#[test]
fn in_three_languages() {
    use Do::{Label, Type, Write};
    let script = [
        Type("1"),
        // Too long to be typed by somebody who must put the phone away: asked.
        Write([
            "บ้านท้ายซอยมีคนมาเช่าใหม่ กลางวันเงียบ แต่มีรถเข้าออกทั้งวันเลย",
            "ຢູ່ທ້າຍຊອຍມີຄົນມາເຊົ່າເຮືອນຫຼັງໃໝ່ ກາງເວັນງຽບ ແຕ່ມີລົດເຂົ້າອອກຕະຫຼອດເລີຍ",
            "someone is coming and going at the house behind the market, with cars and boxes",
        ]),
        Label("quiet-check.no"),
        // From here on it is not asked again.
        Write([
            "บ้านท้ายซอยมีคนมาเช่าใหม่ กลางวันเงียบ แต่มีรถเข้าออกทั้งวันเลย",
            "ຢູ່ທ້າຍຊອຍມີຄົນມາເຊົ່າເຮືອນຫຼັງໃໝ່ ກາງເວັນງຽບ ແຕ່ມີລົດເຂົ້າອອກຕະຫຼອດເລີຍ",
            "someone is coming and going at the house behind the market, with cars and boxes",
        ]),
        Write(["มีคนมา", "ມີຄົນມາ", "someone is coming"]),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn said_now_it_is_silent_at_once() {
    for (lang, text) in NOW {
        let mut person = Person::who_answered(lang, &UP_TO_THE_PROVINCE);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text}");
        assert_eq!(person.last().text, person.words("hide-line"), "{text}");
    }
}

#[test]
fn told_as_a_story_it_is_no_wish_to_hide() {
    for (lang, text) in NOT_NOW {
        let mut person = Person::who_answered(lang, &UP_TO_THE_PROVINCE);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
        assert_ne!(person.conv.talk.aside, Some(Aside::QuietCheck), "{text}");
        assert!(!person.effects.contains(&Effect::Hush), "{text}");
        // With the first word too.
        let mut person = Person::silent(lang);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
    }
}

/// Whom somebody has left or borrowed from, and who is wished for: nobody comes.
const NOBODY_COMES: [(&str, &str); 23] = [
    ("th", "ยืมเขามา"),
    ("th", "ยืมโทรศัพท์เขามาแป๊บเดียว"),
    ("th", "ยืมโทรศัพท์เจ้านายมา"),
    ("th", "หนูหนีเขามา"),
    ("th", "หนีผัวมา"),
    ("th", "หนีจากเถ้าแก่มา"),
    ("th", "กู้เงินเขามา 5 หมื่น"),
    ("th", "ขายให้เจ๊มาสองทอด"),
    ("th", "หนูออกจากลาวมาได้ 2 ปี"),
    ("th", "รอคนมาช่วยอยู่"),
    ("th", "song khon ma chuay"),
    ("lo", "ຢືມໂທລະສັບລາວມາ"),
    ("lo", "ຢືມໂທລະສັບຫົວໜ້າມາ"),
    ("lo", "ຂ້ອຍໜີເຂົາມາ"),
    ("lo", "ໜີຜົວມາ"),
    ("lo", "ໜີນາຍຈ້າງມາ"),
    ("lo", "ຂ້ອຍອອກຈາກລາວມາ 2 ປີແລ້ວ"),
    ("lo", "ຂ້ອຍຈາກລາວມາດົນແລ້ວ"),
    ("lo", "ເອົາຄົນມາຊ່ວຍ"),
    ("lo", "ຖ້າຄົນມາຊ່ວຍຢູ່"),
    ("lo", "song khon ma suay dae"),
    ("lo", "ເອົາຄົນມາລົມ"),
    ("lo", "ao khon ma lom"),
];

#[test]
fn whom_somebody_left_or_wishes_for_is_nobody_who_comes() {
    for (lang, text) in NOBODY_COMES {
        for way in [&[][..], &["1"], &UP_TO_THE_PROVINCE] {
            let mut person = Person::who_answered(lang, way);
            person.type_in(text);
            assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
            assert_ne!(person.conv.talk.aside, Some(Aside::QuietCheck), "{text}");
            // And somebody who comes behind it still does.
            let mut person = Person::who_answered(lang, way);
            let comes = if lang == "th" {
                "ยามมาแล้ว"
            } else {
                "ຍາມມາແລ້ວ"
            };
            person.type_in(&format!("{text} {comes}"));
            assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text} {comes}");
        }
    }
    // Told as done, or happening: it may be either.
    for (lang, text) in [
        ("th", "หนูหนีนายจ้างมาแล้ว"),
        ("th", "หนีไม่ทันเขามาแล้ว"),
        ("th", "กลัวนายมาเห็น"),
        ("lo", "ຢ້ານນາຍມາເຫັນ"),
    ] {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        let asks = person.conv.talk.aside == Some(Aside::QuietCheck);
        assert!(asks || person.conv.talk.mode == Mode::Hidden, "{text}");
    }
}

/// Long, in no other time, and perhaps somebody's last words for now.
const MAYBE: [(&str, &str); 3] = [
    (
        "en",
        "someone is coming here and asking everybody in the building for names and papers",
    ),
    ("th", "มีคนมาเคาะห้องแล้วก็ถามชื่อคนงานทุกคนในตึกไปหมดแล้วค่ะ"),
    ("lo", "ມີຄົນມາເຄາະປະຕູຫ້ອງ ແລ້ວກໍຖາມຊື່ຄົນງານໝົດທຸກຄົນຢູ່ໃນຕຶກນີ້"),
];

#[test]
fn where_it_may_be_either_one_question_is_asked_and_either_answer_is_heard() {
    for (lang, text) in MAYBE {
        let mut person = Person::who_answered(lang, &UP_TO_THE_PROVINCE);
        person.type_in(text);
        assert_eq!(person.conv.talk.aside, Some(Aside::QuietCheck), "{text}");
        let first = person
            .last()
            .text
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned();
        assert!(!first.is_empty());
        let mut quiet = person.again();
        quiet.type_in("1");
        assert_eq!(quiet.conv.talk.mode, Mode::Hidden, "{text}");
        assert!(quiet.conv.talk.someone_came);
        let mut goes_on = person.again();
        goes_on.type_in("2");
        assert_eq!(goes_on.conv.talk.mode, Mode::Bot);
        assert_eq!(goes_on.at(), "province", "{text}");
        goes_on.type_in(text);
        assert_ne!(
            goes_on.conv.talk.aside,
            Some(Aside::QuietCheck),
            "asked once"
        );
        // Whoever writes the short words now is silent all the same.
        let now = NOW.iter().find(|(l, _)| *l == lang).expect("one").1;
        goes_on.type_in(now);
        assert_eq!(goes_on.conv.talk.mode, Mode::Hidden);
        // Not answered, it is in nobody's way.
        let word = person.conv.talk.resume_word.clone();
        person.type_in(&word);
        assert_eq!(person.conv.talk.mode, Mode::Bot);
    }
}

#[test]
fn an_answer_to_an_operator_ends_no_talk() {
    for (lang, text) in [
        ("en", "he is coming back at 6"),
        ("en", "he came back last week"),
        ("en", "he is back"),
        ("en", "my husband is coming home"),
        ("th", "เดี๋ยวเขากลับมาตอนเย็น"),
        ("th", "เขากลับมาแล้ว"),
        ("th", "เมื่อวานมีคนมาที่ห้อง"),
        ("lo", "ລາວມາແລ້ວ"),
        ("lo", "ມື້ວານມີຄົນມາຫາ"),
        ("lo", "ລາວກັບມາຕອນແລງ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_PROVINCE);
        person.staff(StaffEvent::TookOver);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Operator, "{text}");
        assert!(!person.effects.contains(&Effect::Hush), "{text}");
    }
    // The words for it are a command, whoever asked what; and so is the number.
    for (lang, text) in [
        ("en", "someone is coming"),
        ("en", "Somebody is coming!"),
        ("en", "boss is coming"),
        ("en", "hide"),
        ("en", "8"),
        ("th", "มีคนมา"),
        ("th", "มีคนมาแล้วค่ะ"),
        ("lo", "ມີຄົນມາ"),
        ("lo", "ມີຄົນມາແລ້ວເດີ້"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_PROVINCE);
        person.staff(StaffEvent::TookOver);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text}");
    }
}

#[test]
fn beside_an_operator_it_is_asked_and_the_operator_goes_on() {
    let mut person = Person::who_answered("en", &UP_TO_THE_PROVINCE);
    person.staff(StaffEvent::TookOver);
    person.type_in("he is back");
    assert_eq!(person.conv.talk.aside, Some(Aside::QuietCheck));
    let mut quiet = person.again();
    quiet.press("aside:quiet:yes");
    assert_eq!(quiet.conv.talk.mode, Mode::Hidden);
    assert!(quiet.conv.talk.operator_waits);
    person.type_in("he wants to cook");
    assert_eq!(person.conv.talk.mode, Mode::Operator);
    assert_eq!(person.conv.talk.aside, None);
}

#[test]
fn whoever_was_silent_from_the_first_words_comes_back_without_a_word() {
    for (lang, first, more, help) in [
        ("en", "he is coming", "they beat me", "help"),
        ("th", "มีคนมา", "เขาตีฉัน", "ช่วยด้วย"),
        ("lo", "ມີຄົນມາ", "ເຂົາຕີຂ້ອຍ", "ຊ່ວຍແດ່"),
    ] {
        let mut silent = Person::silent(lang);
        silent.type_in(first);
        assert_eq!(silent.conv.talk.mode, Mode::Hidden, "{first}");
        let said = silent.sent.len();
        // Just now it may be dangerous still: it is kept, and the screen stays dark.
        silent.type_in(more);
        assert_eq!(silent.sent.len(), said, "{more}");
        let word = silent.conv.talk.resume_word.clone();
        let is_awake = |person: &Person, how: &str| {
            assert_eq!(person.conv.talk.mode, Mode::Bot, "{how}");
            assert!(
                person.last().text.contains(&word),
                "{how}: the word is told"
            );
        };
        let mut calls = silent.again();
        calls.type_in(help);
        is_awake(&calls, help);
        silent.wait(10 * MINUTE);
        let mut hides_again = silent.again();
        hides_again.type_in(first);
        assert_eq!(hides_again.conv.talk.mode, Mode::Hidden, "{first}");
        silent.type_in(more);
        is_awake(&silent, more);
        // From then on the word is known, and only it wakes.
        silent.type_in(first);
        silent.wait(10 * MINUTE);
        silent.type_in(help);
        assert_eq!(silent.conv.talk.mode, Mode::Hidden, "{help}");
        silent.type_in(&word);
        assert_eq!(silent.conv.talk.mode, Mode::Bot, "{word}");
    }
}

/// Only the learned model hears that somebody may come, and something urgent: nobody asks on this
/// screen whether somebody is in danger before silence was offered.
#[test]
fn silence_is_offered_before_anybody_asks_about_danger() {
    for (lang, text) in [
        ("en", "he woke up"),
        ("en", "someone is knocking"),
        ("en", "footsteps"),
        ("th", "มีคนเคาะประตู"),
        ("th", "เขาตื่นแล้ว"),
        ("lo", "ມີຄົນເຄາະປະຕູ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_PROVINCE);
        person.type_in(text);
        assert_eq!(person.conv.talk.aside, Some(Aside::QuietCheck), "{text}");
        let mut quiet = person.again();
        quiet.type_in("1");
        assert_eq!(quiet.conv.talk.mode, Mode::Hidden, "{text}");
        person.type_in("2");
        assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
        // Beside an operator it may be the answer.
        let mut beside = Person::who_answered(lang, &UP_TO_THE_PROVINCE);
        beside.staff(StaffEvent::TookOver);
        beside.type_in(text);
        assert_eq!(beside.conv.talk.mode, Mode::Operator, "{text}");
        assert_eq!(beside.conv.talk.aside, None, "{text}");
    }
}

/// A phone that is put down for a moment: nothing is asked, and nothing is taken for an answer.
#[test]
fn whoever_has_to_wait_is_asked_nothing_more() {
    for (lang, text) in [
        ("en", "wait"),
        ("en", "brb"),
        ("en", "one moment please"),
        ("th", "แป๊บนะ"),
        ("th", "รอแป๊บ"),
        ("lo", "ຖ້າບຶດໜຶ່ງ"),
        ("lo", "ถ้าก่อน"),
    ] {
        for way in [&["1", "3"][..], &["1", "3", "1", "1"]] {
            let mut person = Person::who_answered(lang, way);
            let at = person.at().to_owned();
            person.type_in(text);
            assert_eq!(person.last().text, person.words("wait-heard"), "{text}");
            assert_eq!(person.at(), at, "{text}");
            assert_eq!(person.value(&at), "", "{text}");
            person.type_in("1");
            if at == "country" {
                assert_eq!(person.value(&at), "TH", "{text}");
            }
        }
    }
}

/// Whoever is asked whether to be quiet says “quiet”: the program says nothing of still being there.
#[test]
fn quiet_is_an_answer_to_shall_we_be_quiet() {
    for (lang, text, answer, mode) in [
        ("en", "he woke up", "quiet", Mode::Hidden),
        ("en", "he woke up", "stop", Mode::Hidden),
        ("th", "เขาตื่นแล้ว", "เงียบ", Mode::Hidden),
        ("th", "เขาตื่นแล้ว", "ใช่", Mode::Hidden),
        ("lo", "ມີຄົນເຄາະປະຕູ", "ງຽບ", Mode::Hidden),
        ("lo", "ມີຄົນເຄາະປະຕູ", "ມິດໄວ້", Mode::Hidden),
        ("en", "he woke up", "no need", Mode::Bot),
        ("th", "เขาตื่นแล้ว", "คุยต่อได้", Mode::Bot),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_PROVINCE);
        person.type_in(text);
        assert_eq!(person.conv.talk.aside, Some(Aside::QuietCheck), "{text}");
        person.type_in(answer);
        assert_eq!(person.conv.talk.mode, mode, "{answer}: {:?}", person.last());
        if mode == Mode::Hidden {
            assert_eq!(person.last().text, person.words("hide-line"), "{answer}");
        }
    }
}

/// Who came, and what for: told in few letters it fell silent in the middle of a story.
#[test]
fn whoever_tells_what_somebody_came_for_is_not_left_in_silence() {
    for (lang, text) in [
        ("th", "เขามาเอาพาสปอร์ตไป"),
        ("th", "เถ้าแก่มาเก็บพาสปอร์ต"),
        ("th", "เขามาบอกว่าจะจ่าย"),
        ("th", "พี่เขามาอยู่กับเรา"),
        ("th", "มีคนมาเอาตัวเพื่อนไป"),
        ("lo", "ລາວມາເອົາພາສປອດໄປ"),
        ("lo", "ມີຄົນມາເອົາພາສປອດໄປ"),
        ("lo", "ນາຍຈ້າງມາເກັບເງິນ"),
        ("th", "tong ha khon ma thaen kon"),
        ("lo", "va tong ha khon ma thaen kon"),
    ] {
        let mut asked = Person::who_answered(lang, &UP_TO_THE_PROVINCE);
        asked.type_in(text);
        assert_eq!(asked.conv.talk.mode, Mode::Bot, "{text}");
        assert_eq!(asked.conv.talk.aside, Some(Aside::QuietCheck), "{text}");
        let mut person = Person::who_answered(lang, &UP_TO_THE_STORY);
        assert_eq!(person.at(), "story");
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
        assert_ne!(person.conv.talk.aside, Some(Aside::QuietCheck), "{text}");
        assert_eq!(person.value("story"), text);
    }
    // What may be happening now is silent still.
    for (lang, text) in [
        ("th", "กลัวมากเขามาแล้ว"),
        ("th", "เขามาเปิดประตู"),
        ("th", "เขามาแล้ว เอาพาสปอร์ตไป"),
        ("lo", "ລາວມາເປີດປະຕູ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_STORY);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text}");
    }
}

/// ซ่อน, as some write it in Latin letters, is a child in English.
#[test]
fn a_son_is_no_wish_to_hide_where_english_is_spoken() {
    for (lang, mode) in [("en", Mode::Bot), ("th", Mode::Hidden)] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "market"]);
        assert_eq!(person.at(), "phone");
        person.type_in("son");
        assert_eq!(person.conv.talk.mode, mode, "{lang}");
    }
    let mut person = Person::who_answered("en", &UP_TO_THE_STORY[..10]);
    assert_eq!(person.at(), "about");
    person.type_in("son");
    assert_eq!(person.value("about"), "known");
}

/// Where it is asked whether somebody is in danger, “there is somebody” is an answer.
#[test]
fn that_there_is_somebody_is_no_wish_for_silence_without_a_wait_before_it() {
    for (lang, text) in [
        ("th", "มีคน"),
        ("lo", "ມີຄົນ"),
        ("en", "someone"),
        ("en", "wait"),
        ("th", "แป๊บนึง"),
        ("lo", "ບຶດໜຶ່ງ"),
        ("en", "wait for me at the door of the market"),
        ("en", "someone at the market sells girls"),
        ("th", "ประตูอยู่หลังร้าน"),
        ("th", "ร้านนี้เงียบมาก ไม่ค่อยมีลูกค้า"),
        ("lo", "ຮ້ານນີ້ງຽບຫຼາຍ ບໍ່ຄ່ອຍມີຄົນ"),
    ] {
        for answers in [&["1"][..], &UP_TO_THE_PROVINCE] {
            let mut person = Person::who_answered(lang, answers);
            person.type_in(text);
            assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
        }
    }
}

/// It may be told of, once the hotline is done or for the second time: silence would leave them alone.
#[test]
fn that_he_has_come_back_again_is_asked_about() {
    for (lang, text, help) in [
        ("th", "เขากลับมาอีกแล้ว", "ช่วยด้วย"),
        ("lo", "ລາວກັບມາອີກແລ້ວ", "ຊ່ວຍແດ່"),
        ("en", "he came back again", "help"),
    ] {
        for closed in [false, true] {
            let mut person = Person::who_answered(lang, &UP_TO_THE_STORY);
            if closed {
                let reason = "helped".into();
                person.staff(StaffEvent::Closed { reason });
            }
            person.type_in(text);
            assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
            assert_eq!(person.conv.talk.aside, Some(Aside::QuietCheck), "{text}");
            assert!(!person.effects.contains(&Effect::Hush), "{text}");
            person.type_in(help);
            assert!(person.last().text.contains("191"), "{:?}", person.last());
        }
    }
}

/// Whoever waits for an answer, once all is said, may say that nobody gives one.
#[test]
fn after_the_questions_quiet_may_mean_that_nobody_answers() {
    for (lang, text) in [("th", "เงียบ"), ("lo", "ງຽບ")] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.conv.talk.at = None;
        person.conv.talk.ended = true;
        person.type_in(text);
        assert_eq!(person.conv.talk.aside, Some(Aside::QuietCheck), "{text}");
        person.is_told("still-here");
    }
}
