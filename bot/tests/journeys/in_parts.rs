//! Several answers in one message, and what was told taken back in words.

use super::person::Person;
use super::side_by_side::{Do, play};

#[test]
fn what_one_message_answers_is_not_asked_again() {
    for (lang, text, country) in [
        ("en", "yes safe. no danger. Thailand.", "TH"),
        ("en", "I'm 22, safe, in Bangkok, nobody in danger", "TH"),
        ("th", "ปลอดภัย ไม่มีใครอันตราย อยู่ลาว", "LA"),
        ("lo", "ປອດໄພ ບໍ່ມີໃຜຢູ່ໃນອັນຕະລາຍ ຢູ່ໄທ", "TH"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(person.value("safe"), "yes", "{text}: {:?}", person.last());
        assert_eq!(person.value("danger"), "no", "{text}");
        assert_eq!(person.value("country"), country, "{text}");
        for id in ["ask-safe", "ask-danger", "ask-country"] {
            let asked = person.words(id);
            assert!(!person.last().text.contains(&asked), "{text}: {id}");
        }
    }
    for (lang, text, whose) in [
        ("lo", "ປອດໄພ ຢູ່ໄທ ໂທລະສັບຂ້ອຍເອງ", "mine"),
        ("en", "safe, in Thailand, it is my phone", "mine"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(person.value("safe"), "yes", "{text}");
        assert_eq!(person.value("country"), "TH", "{text}");
        assert_eq!(person.value("phone"), whose, "{text}");
        assert_eq!(person.at(), "danger", "{text}");
    }
}

#[test]
fn a_no_with_a_place_behind_it_is_both() {
    for (lang, text) in [
        ("en", "no, in Thailand, Nong Khai"),
        ("th", "ไม่มี อยู่หนองคาย"),
        ("lo", "ບໍ່ມີ ຢູ່ໜອງຄາຍ"),
    ] {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        assert_eq!(person.value("danger"), "no", "{text}: {:?}", person.last());
        assert_eq!(person.value("country"), "TH", "{text}");
        assert_eq!(person.value("province"), "TH-43", "{text}");
    }
}

/// Nothing calm is taken out of words of need, nor out of a story.
#[test]
fn a_no_before_danger_is_no_answer() {
    for (lang, way, text) in [
        ("en", &["1"][..], "no, he has a knife"),
        ("th", &["1"], "ไม่ เขามีมีด"),
        ("lo", &["1"], "ບໍ່ ລາວມີມີດ"),
        ("en", &[], "safe, but he locks the door and beats us"),
    ] {
        let mut person = Person::who_answered(lang, way);
        person.type_in(text);
        assert_ne!(person.value("danger"), "no", "{text}");
        assert!(person.conv.talk.level() <= Some(2), "{text}");
    }
}

#[test]
fn several_choices_are_taken_by_their_names() {
    let way = [
        "1", "3", "1", "1", "pier 3", "1", "1", "1", "1", "1", "1", "2",
    ];
    for (lang, text, taken) in [
        ("en", "police and a doctor", "police doctor"),
        ("th", "ตำรวจกับหมอ", "police doctor"),
        ("lo", "ຕຳຫຼວດ ແລະ ໝໍ", "police doctor"),
    ] {
        let mut person = Person::who_answered(lang, &way);
        for _ in 0..12 {
            if person.at() == "wish" {
                break;
            }
            person.type_in(match lang {
                "th" => "ข้าม",
                "lo" => "ຂ້າມ",
                _ => "skip",
            });
        }
        assert_eq!(person.at(), "wish", "{:?}", person.last());
        person.type_in(text);
        assert_eq!(person.value("wish"), taken, "{text}: {:?}", person.last());
    }
}

/// After “only a question” a person answers: what is written must be there to be read.
#[test]
fn a_question_that_a_person_answers_is_kept_whatever_the_program_says_to_it() {
    for (lang, texts) in [
        ("en", ["how much is the visa", "is it free?"]),
        ("th", ["วีซ่าราคาเท่าไหร่", "ฟรีไหม"]),
        ("lo", ["ວີຊ່າລາຄາເທົ່າໃດ", "ຟຣີບໍ"]),
    ] {
        let mut person = Person::new(lang);
        for _ in 0..20 {
            if person.value("about") == "question" || person.at() == "about" {
                break;
            }
            person.type_in(if person.at() == "danger" { "3" } else { "1" });
        }
        assert_eq!(person.at(), "about", "{lang}");
        person.type_in("4");
        for text in texts {
            person.type_in(text);
            let mut told = person.conv.told.answers.values();
            assert!(told.any(|a| a.value.contains(text)), "{text}");
        }
        assert!(person.conv.has_case);
    }
}

/// Somebody who spoke of dying is asked one thing at a time.
#[test]
fn which_of_two_places_waits_for_what_comes_first() {
    for (lang, dying, place) in [
        ("en", "i want to kill myself", "vientiane"),
        ("th", "อยากตาย", "เวียงจันทน์"),
        ("lo", "ຢາກຕາຍ", "ວຽງຈັນ"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(dying);
        assert_eq!(person.at(), "country", "{lang}");
        person.type_in(place);
        assert_eq!(person.value("country"), "LA", "{place}");
        let which = person.words("province-which");
        assert!(!person.last().text.contains(&which), "{:?}", person.last());
        assert_eq!(person.conv.talk.between.len(), 2, "{place}");
        let asks = person.words("human-write-ok");
        assert!(person.last().text.contains(&asks), "{:?}", person.last());
    }
}

#[test]
fn whoever_names_themselves_where_danger_is_asked_about_says_yes() {
    for (lang, text, danger) in [
        ("en", "me", "me"),
        ("en", "my sister", "other"),
        ("th", "ข้อยเอง", "me"),
        ("th", "หนูเอง", "me"),
        ("lo", "ຂ້ອຍເອງ", "me"),
        ("en", "now", "yes"),
        ("th", "ตอนนี้เลย", "yes"),
        ("lo", "ດຽວນີ້", "yes"),
        ("en", "I do not know", "not_sure"),
        ("th", "ไม่รู้", "not_sure"),
        ("lo", "ບໍ່ຮູ້", "not_sure"),
        ("en", "nobody", "no"),
    ] {
        let mut person = Person::who_answered(lang, &super::i_need_help::UP_TO_THE_CODE);
        person.alarm(bot::scan::Distress::P1);
        person.is_told("danger-check");
        person.type_in(text);
        assert_eq!(
            person.value("danger"),
            danger,
            "{text}: {:?}",
            person.last()
        );
        let is_urgent = person.conv.talk.level() == Some(1);
        assert_eq!(
            is_urgent,
            matches!(danger, "me" | "other" | "yes"),
            "{text}"
        );
        assert!(person.conv.talk.level() <= Some(2), "{text}: still raised");
    }
}

const IN_BANGKOK: [&str; 6] = ["1", "3", "1", "1", "pier 3", "1"];

#[test]
fn another_country_behind_a_word_for_a_mistake_is_the_new_one() {
    for (lang, texts) in [
        (
            "en",
            [
                "i made a mistake its in laos",
                "not thailand, laos",
                "wrong, I am in Pakse",
            ],
        ),
        ("th", ["ตอบผิด อยู่ลาว", "ไม่ใช่ไทย อยู่ลาว", "ผิดแล้ว อยู่ปากเซ"]),
        ("lo", ["ຕອບຜິດ ຢູ່ລາວ", "ບໍ່ແມ່ນໄທ ຢູ່ລາວ", "ຜິດແລ້ວ ຢູ່ປາກເຊ"]),
    ] {
        for text in texts {
            let mut person = Person::who_answered(lang, &IN_BANGKOK);
            assert_eq!(person.value("country"), "TH");
            person.type_in(text);
            assert_eq!(person.value("country"), "LA", "{text}");
            let is_known =
                text.contains("Pakse") || text.contains("ปากเซ") || text.contains("ປາກເຊ");
            let province = if is_known { "LA-CH" } else { "" };
            assert_eq!(person.value("province"), province, "{text}");
            person.press("nav:back");
            assert_ne!(person.at(), "phone", "it can be taken back: {text}");
        }
    }
    // Another province of the same country; and words that take nothing back.
    let mut person = Person::who_answered("en", &IN_BANGKOK);
    person.type_in("sorry, I was wrong, it is Udon Thani");
    assert_eq!(person.value("province"), "TH-41");
    for text in [
        "it is not far from Bangkok",
        "something is wrong with my boss",
        "not laos",
    ] {
        let mut person = Person::who_answered("en", &IN_BANGKOK);
        person.type_in(text);
        assert_eq!(person.conv.talk.editing, None, "{text}");
    }
}

#[test]
fn a_wish_to_change_an_answer_shows_them() {
    for (lang, text) in [
        ("en", "change my answer to country"),
        ("th", "ขอเปลี่ยนคำตอบ"),
        ("lo", "ຢາກປ່ຽນຄຳຕອບ"),
    ] {
        let mut person = Person::who_answered(lang, &IN_BANGKOK[..4]);
        person.type_in(text);
        person.is_told("correct");
        assert_eq!(person.value("landmark"), "", "{text}");
    }
}

#[test]
fn in_three_languages() {
    use Do::{Type, Write};
    let script = [
        Write([
            "ปลอดภัย ไม่มีใครอันตราย อยู่ไทย",
            "ປອດໄພ ບໍ່ມີໃຜຢູ່ໃນອັນຕະລາຍ ຢູ່ໄທ",
            "safe. no danger. Thailand.",
        ]),
        Type("1"),
        Write([
            "ตอบผิด อยู่ลาว",
            "ຕອບຜິດ ຢູ່ລາວ",
            "i made a mistake, it is in Laos",
        ]),
        Type("1"),
    ];
    insta::assert_snapshot!(play(&script));
}

/// One sentence of several is a place by itself; so is one where a place is asked for.
#[test]
fn a_sentence_that_is_a_place_is_heard_beside_others() {
    for (lang, text, country, province) in [
        ("en", "I am safe. we are in Udon Thani", "TH", "TH-41"),
        ("th", "ตอนนี้ปลอดภัย อยู่ที่อุดร", "TH", "TH-41"),
        ("lo", "ປອດໄພດີ. ຢູ່ລາວ", "LA", ""),
        ("lo", "ຂ້ອຍປອດໄພ, ຢູ່ອຸດອນ", "TH", "TH-41"),
    ] {
        for way in [&[][..], &["1", "3"]] {
            let mut person = Person::who_answered(lang, way);
            person.type_in(text);
            assert_eq!(
                person.value("country"),
                country,
                "{text}: {:?}",
                person.last()
            );
            assert_eq!(person.value("province"), province, "{text}");
        }
    }
    // Two places, a place somebody comes from, and a word that is one by chance.
    for (lang, text) in [
        ("en", "I am in Laos. she is in Thailand"),
        ("th", "เธออยู่ลาว ฉันอยู่ไทย"),
        ("th", "ไม่มีใคร เลย"),
        ("lo", "ຂ້ອຍກັບລາວ. ລາວ"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(person.value("country"), "", "{text}");
    }
}

/// Another phone than the one that was told before is no place, and not lost.
#[test]
fn a_phone_that_is_told_twice_is_kept() {
    for (lang, text) in [
        ("en", "my own phone"),
        ("th", "มือถือของฉันเอง"),
        ("lo", "ໂທລະສັບຂອງຂ້ອຍເອງ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        assert_eq!(person.at(), "landmark");
        person.type_in(text);
        assert_eq!(person.value("phone"), "mine");
        person.conv.told.answers.get_mut("phone").expect("it").value = "borrowed".into();
        assert_eq!(person.at(), "landmark");
        person.type_in(text);
        let told = &person.conv.told.answers;
        assert!(told.values().any(|a| a.value == text), "{text}: {told:?}");
    }
}

/// An answer with a sentence behind it is that answer, and the sentence is kept.
#[test]
fn an_answer_that_goes_on_is_an_answer() {
    for (lang, question, text, choice) in [
        ("en", "safe", "yes but quick", "yes"),
        (
            "en",
            "safe",
            "yes but he is in the next room, someone may see",
            "watched",
        ),
        (
            "en",
            "phone",
            "its mine but he checks it at night",
            "checked",
        ),
        ("en", "write_back", "no no please he will see", "no"),
        ("en", "code", "I cannot keep it he searches us", "cannot"),
        ("en", "minor", "no we are 20 and 22 and 25", "no"),
        ("en", "leave", "no the door is locked", "no"),
        ("en", "papers", "yes my boss took it when I came", "yes"),
        ("th", "leave", "ไม่ได้ค่ะ เขาล็อกประตู", "no"),
        ("th", "debt", "ค่ะ ต้องใช้หนี้ค่านายหน้า", "yes"),
        ("th", "work_kind", "โรงงานแกะกุ้งค่ะ", "factory"),
        ("lo", "work_kind", "ໂຮງງານປອກກຸ້ງ", "factory"),
        ("en", "work_kind", "shrimp peeling factory", "factory"),
        ("lo", "write_back", "ໄດ້ ແຕ່ຢ່າໂທ", "yes"),
    ] {
        let mut person = super::ordinary_answers::at(lang, question);
        person.type_in(text);
        assert_eq!(
            person.value(question),
            choice,
            "{question}: {text}: {:?}",
            person.last()
        );
        let mut told = person.conv.told.answers.values();
        assert!(told.any(|a| a.value.contains(text)), "{text}");
    }
}

/// What only begins like one is none.
#[test]
fn a_no_that_belongs_to_a_word_is_no_answer() {
    for (lang, question, text) in [
        ("en", "debt", "no money for food since May"),
        ("en", "leave", "no idea where the key hangs"),
        ("en", "reach", "no phone signal near the river"),
        ("en", "papers", "yes or no, hard to explain"),
        ("en", "work_kind", "first a farm and then a factory"),
        ("th", "leave", "ไม่มีป้ายหน้าร้าน"),
        ("lo", "leave", "ບໍ່ມີປ້າຍໜ້າຮ້ານ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, question);
        person.type_in(text);
        assert_eq!(person.value(question), "", "{question}: {text}");
    }
}

/// To a consent a no that comes first is one; a yes takes the full word.
#[test]
fn a_consent_is_refused_by_a_no_that_comes_first() {
    for (lang, text) in [
        ("en", "no, I am afraid of them"),
        ("th", "ไม่เอาค่ะ กลัวเขา"),
        ("lo", "ບໍ່ເອົາ ຢ້ານເຂົາ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "tell_social");
        person.type_in(text);
        assert_eq!(
            person.value("tell_social"),
            "no",
            "{text}: {:?}",
            person.last()
        );
    }
    for (lang, text) in [
        ("en", "ok, I think so"),
        ("th", "ค่ะ กลัวเขา"),
        ("lo", "ເຈົ້າ ຢ້ານ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "tell_social");
        person.conv.talk.agreed.clear();
        person.type_in(text);
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
    }
}

/// “Skip” at what was asked in between takes nothing from the question before it.
#[test]
fn skipping_what_was_asked_in_between_loses_no_answer() {
    for (lang, skip) in [("en", "skip"), ("th", "ข้าม"), ("lo", "ຂ້າມ")] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in("Lotus 88");
        person.conv.talk.at = Some("landmark".into());
        person.alarm(bot::scan::Distress::P2);
        person.is_told("danger-check");
        person.type_in(skip);
        assert_eq!(person.value("landmark"), "Lotus 88");
        assert_eq!(person.at(), "phone");
    }
}

#[test]
fn another_province_behind_a_sorry_is_the_new_answer() {
    for (lang, text) in [
        ("en", "no sorry it is Chiang Rai"),
        ("en", "actually it's Chiang Rai"),
        ("th", "ขอโทษ อยู่เชียงราย"),
        ("lo", "ຂໍໂທດ ຢູ່ຊຽງຮາຍ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1"]);
        person.type_in("Chiang Mai");
        assert_eq!(person.value("province"), "TH-50");
        assert_eq!(person.at(), "landmark");
        person.type_in(text);
        assert_eq!(person.value("province"), "TH-57", "{text}");
        assert_eq!(person.value("landmark"), "", "{text}");
        assert_eq!(person.at(), "landmark", "{text}");
        let name = casebook::provinces::by_iso("TH-57").unwrap().name(lang);
        assert!(
            person.last().text.contains(name),
            "{text}: {:?}",
            person.last()
        );
    }
}

#[test]
fn two_sentences_joined_by_and_are_both_heard() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
    assert_eq!(person.at(), "landmark");
    person.type_in("It's my own phone and yes you may write to me");
    assert_eq!(person.value("phone"), "mine");
    assert_eq!(person.value("write_back"), "yes");
    assert!(person.write_ok);
}

#[test]
fn the_country_once_more_is_no_province() {
    for (lang, text) in [("th", "ประเทศลาว"), ("lo", "ປະເທດລາວ"), ("en", "Lao PDR")]
    {
        let mut person = Person::who_answered(lang, &["1", "3", "2"]);
        assert_eq!(person.at(), "province");
        person.type_in(text);
        assert_eq!(person.at(), "province", "{text}");
        // Said again it is let be.
        person.type_in(text);
        assert_ne!(person.at(), "province", "{text}");
    }
}
