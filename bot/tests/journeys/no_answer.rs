//! What says nothing is no fact: “no”, “I do not know”, one digit, where words are asked for;
//! thanks; a digit where nothing can be chosen; and several choices, whose numbers stay.

use bot::talk::state::Aside;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::Person;

/// Somebody at this question.
fn at(lang: &str, question: &str) -> Person {
    let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
    for answer in ["1", "2", "1", "2"] {
        person.type_in(answer);
    }
    person.conv.talk.at = Some(question.to_owned());
    person.conv.told.answers.remove(question);
    person.press("nav:go-on");
    assert_eq!(person.at(), question);
    person
}

const NOTHING: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "no",
            "I don't know",
            "none",
            "nothing",
            "idk",
            "1",
            "not sure",
            "no thanks",
        ],
    ),
    (
        "th",
        &["ไม่", "ไม่รู้ค่ะ", "ไม่มี", "ไม่มีครับ", "1", "ไม่แน่ใจ", "ไม่บอก"],
    ),
    ("lo", &["ບໍ່", "ບໍ່ຮູ້", "ບໍ່ມີ", "ບໍ່ມີຫຍັງ", "1", "ບໍ່ແນ່ໃຈ", "ບໍ່ບອກ"]),
];

#[test]
fn what_says_nothing_is_no_answer_in_words() {
    for (lang, texts) in NOTHING {
        for text in texts {
            for question in ["landmark", "story", "who", "code_word"] {
                let mut person = at(lang, question);
                person.type_in(text);
                assert_eq!(person.value(question), "", "{question}: {text}");
                assert_ne!(person.at(), question, "{question}: {text}");
                // Nor is a question asked that follows only from a word.
                assert_ne!(person.at(), "other_answers", "{question}: {text}");
            }
        }
    }
}

#[test]
fn words_are_an_answer_all_the_same() {
    for (question, text) in [
        ("landmark", "pier 3"),
        ("landmark", "7-11"),
        ("who", "0812345678"),
        ("who", "ไม่รู้ชื่อ แต่ร้านชื่อดาว"),
        ("story", "no pay for two months"),
        ("code_word", "lotus"),
        ("code_word", "hello"),
    ] {
        let mut person = at("en", question);
        person.type_in(text);
        assert_eq!(person.value(question), text);
    }
}

#[test]
fn a_phone_is_no_place() {
    for (lang, text, whose) in [
        ("en", "my own phone", "mine"),
        ("en", "it's my mum's phone", "borrowed"),
        ("th", "มือถือของแม่", "borrowed"),
        ("lo", "ໂທລະສັບຂອງຂ້ອຍເອງ", "mine"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        assert_eq!(person.at(), "landmark");
        person.type_in(text);
        assert_eq!(person.value("landmark"), "", "{text}");
        assert_eq!(person.value("phone"), whose, "{text}");
        person.type_in("pier 3");
        assert_eq!(person.at(), "write_back", "{text}");
    }
}

#[test]
fn whose_phone_it_is_can_be_said_of_anybody() {
    for (lang, text, whose) in [
        ("en", "my mum phone", "borrowed"),
        ("en", "my roommate's mobile", "borrowed"),
        ("en", "this is my personal phone", "mine"),
        ("th", "มือถือแม่", "borrowed"),
        ("th", "เครื่องของน้องสาวค่ะ", "borrowed"),
        ("th", "โทรศัพท์มือถือของหนูเอง", "mine"),
        ("lo", "ມືຖືແມ່", "borrowed"),
        ("lo", "ໂທລະສັບເອື້ອຍ", "borrowed"),
        ("lo", "ມືຖືຂອງຂ້ອຍເອງ", "mine"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3"]);
        assert_eq!(person.at(), "phone");
        person.type_in(text);
        assert_eq!(person.value("phone"), whose, "{text}");
    }
}

#[test]
fn thanks_are_answered_as_thanks() {
    for (lang, texts) in [
        (
            "en",
            &["thank you", "Thanks a lot!", "ok thank you so much", "thx"][..],
        ),
        ("th", &["ขอบคุณค่ะ", "ขอบคุณมากครับ", "ขอบใจนะ", "ขอบคุณที่ช่วย"]),
        ("lo", &["ຂອບໃຈ", "ຂອບໃຈຫຼາຍໆເດີ້", "ຂອບໃຈທີ່ຊ່ວຍ"]),
    ] {
        for text in texts {
            for way in [&[][..], &["1", "3"], &UP_TO_THE_CODE] {
                let mut person = Person::who_answered(lang, way);
                let at = person.at().to_owned();
                person.type_in(text);
                person.is_told("thanks-heard");
                assert!(
                    !person
                        .last()
                        .text
                        .starts_with(&person.words("greeting-again"))
                );
                assert_eq!(person.at(), at, "{text}");
            }
        }
    }
}

#[test]
fn evening_is_a_time_of_day() {
    let mut person = at("en", "hours");
    person.type_in("evening");
    assert_eq!(person.value("hours"), "h18-22");
}

#[test]
fn the_numbers_of_several_choices_stay() {
    for lang in ["th", "lo", "en"] {
        let mut person = at(lang, "sign_site");
        for text in ["2", "3"] {
            person.type_in(text);
        }
        assert_eq!(person.value("sign_site"), "no_gear moved_night", "{lang}");
        person.type_in("2");
        assert_eq!(person.value("sign_site"), "no_gear moved_night", "{lang}");
    }
}

#[test]
fn none_of_these_takes_no_sign_away() {
    for text in ["26", "2 6", "6 2", "2 and 6"] {
        let mut person = at("en", "sign_site");
        person.type_in(text);
        assert_eq!(person.value("sign_site"), "no_gear", "{text}");
    }
    let mut person = at("en", "sign_site");
    person.type_in("6");
    assert_eq!(person.value("sign_site"), "none");
}

#[test]
fn a_digit_where_nothing_can_be_chosen_is_said_to_be_one() {
    for lang in ["th", "lo", "en"] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        while !person.conv.talk.ended {
            let at = person.at().to_owned();
            person.press(&format!("nav:skip:{at}"));
            if person.at() == at {
                person.type_in("2");
            }
        }
        person.type_in("1");
        person.is_told("number-alone");
        assert!(!person.last().text.contains(&person.words("not-understood")));
    }
}

#[test]
fn nobody_who_refused_is_told_that_somebody_writes() {
    for lang in ["th", "lo", "en"] {
        let way = ["1", "3", "1", "1", "pier 3", "1"];
        let mut person = Person::who_answered(lang, &way);
        assert_eq!(person.at(), "write_back");
        for answer in ["2", "2", "2", "1", "4"] {
            person.type_in(answer);
        }
        assert!(person.conv.talk.ended);
        person.is_told("end-question-look");
    }
}

#[test]
fn whoever_chats_for_work_is_not_called_forced() {
    for (lang, text) in [
        ("en", "chat work"),
        ("th", "งานแชท"),
        ("th", "ตอบแชท"),
        ("lo", "ວຽກແຊັດ"),
    ] {
        let mut person = at(lang, "sector");
        person.type_in(text);
        assert_eq!(person.value("sector"), "work", "{text}");
    }
    for (lang, force) in [("en", "Forced"), ("th", "บังคับ"), ("lo", "ບັງຄັບ")]
    {
        let label = Person::new(lang).words("ask-sector.scam");
        assert!(label.starts_with(force), "{label}");
    }
}

/// “No thanks” says that they would rather not say, and not that nobody is in danger.
const DECLINED: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "no thanks",
            "No thank you",
            "I'd rather not say",
            "i don't want to answer",
        ],
    ),
    (
        "th",
        &["ไม่เอา", "ไม่ต้อง", "ไม่อยาก", "ไม่อยากตอบ", "ไม่บอก", "mai ao"],
    ),
    (
        "lo",
        &["ບໍ່ຕ້ອງ", "ບໍ່ເອົາ", "ບໍ່ຢາກ", "ບໍ່ຢາກຕອບ", "ບໍ່ບອກເດີ້", "bo ao"],
    ),
];

#[test]
fn whoever_would_rather_not_say_has_not_said_no() {
    for (lang, texts) in DECLINED {
        for text in texts {
            for question in ["danger", "minor", "papers", "threats"] {
                let mut person = super::ordinary_answers::at(lang, question);
                person.type_in(text);
                assert_eq!(person.value(question), "", "{question}: {text}");
                assert_ne!(person.at(), question, "{question}: {text}");
            }
            // Where it is asked because of what was told, the question below it stays.
            let mut person = Person::who_answered(lang, &["1", "3"]);
            person.alarm(bot::scan::Distress::P2);
            person.type_in("xyzzy plugh");
            assert_eq!(person.conv.talk.aside, Some(Aside::DangerCheck));
            person.conv.told.answers.remove("danger");
            person.type_in(text);
            assert_eq!(person.conv.talk.aside, None, "{text}");
            assert_eq!(person.value("danger"), "", "{text}");
            assert_eq!(person.at(), "country", "{text}");
        }
    }
    for (lang, texts) in [
        ("en", &["no", "nobody", "no one", "no, nobody"][..]),
        ("th", &["ไม่มี", "ไม่", "ไม่มีใคร"]),
        ("lo", &["ບໍ່ມີ", "ບໍ່", "ບໍ່ມີໃຜ"]),
    ] {
        for text in texts {
            let mut person = super::ordinary_answers::at(lang, "danger");
            person.type_in(text);
            assert_eq!(person.value("danger"), "no", "{text}");
        }
    }
}

/// What stands in place of a word would one day be the first thing that we write.
#[test]
fn what_is_no_word_is_not_taken_for_theirs() {
    for (lang, texts) in [
        (
            "en",
            &[
                "my name is noi",
                "ok",
                "you choose",
                "why a word",
                "can i change it later",
                "i cant think of one",
                "we eat rice and fish sauce every day",
            ][..],
        ),
        (
            "th",
            &["คิดไม่ออก", "อะไรก็ได้", "หนูชื่อน้อย", "เปลี่ยนทีหลังได้ไหม", "โอเค"],
        ),
        ("lo", &["ຄິດບໍ່ອອກ", "ຫຍັງກໍໄດ້", "ຂ້ອຍຊື່ນ້ອຍ", "ປ່ຽນພາຍຫຼັງໄດ້ບໍ"]),
    ] {
        for text in texts {
            let mut person = at(lang, "code_word");
            person.type_in(text);
            assert_eq!(person.value("code_word"), "", "{text}");
            assert_eq!(person.at(), "code_word", "{text}");
            person.is_told("code-word-short");
            person.type_in(text);
            assert_eq!(person.value("code_word"), "", "{text}");
            assert_ne!(person.at(), "code_word", "{text}");
            assert_ne!(person.at(), "other_answers", "{text}");
        }
    }
    for (lang, text) in [
        ("en", "blue water"),
        ("en", "somtam"),
        ("en", "did you eat rice"),
        ("th", "กินข้าวยัง"),
        ("th", "ดอกบัว"),
        ("th", "แมวส้ม"),
        ("lo", "ດອກຈຳປາ"),
        ("lo", "ເຂົ້າໜຽວ"),
    ] {
        let mut person = at(lang, "code_word");
        person.type_in(text);
        if text == "did you eat rice" {
            // A sentence is more than a word.
            assert_eq!(person.value("code_word"), "");
            continue;
        }
        assert_eq!(person.value("code_word"), text);
        assert!(person.last().text.contains(text), "{:?}", person.last());
        assert_ne!(person.at(), "code_word", "{text}");
    }
}
