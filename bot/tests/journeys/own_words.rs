//! Answers in people's own words: other ways to say a choice, “I do not know”, “that is
//! all”, a greeting, a wish to report, a province where the country is asked for.

use bot::talk::state::Mode;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{Person, WORLD};
use super::side_by_side::{Do, play};

/// Somebody at this question.
fn at(lang: &str, question: &str) -> Person {
    let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
    person.type_in("1");
    person.conv.talk.at = Some(question.to_owned());
    person.conv.told.answers.remove(question);
    person.press("nav:go-on");
    person
}

#[track_caller]
fn means(lang: &str, question: &str, text: &str, choice: &str) {
    let mut person = at(lang, question);
    person.type_in(text);
    assert_eq!(person.value(question), choice, "{question}: “{text}”");
    assert_eq!(person.conv.talk.mode, Mode::Bot, "{question}: “{text}”");
}

#[test]
fn a_choice_can_be_said_as_people_say_it() {
    for (lang, question, text, choice) in [
        ("lo", "phone", "ຂອງຂ້ອຍ", "mine"),
        ("lo", "phone", "ແມ່ນຂອງຂ້ອຍເດີ້", "mine"),
        ("lo", "phone", "ຢືມໝູ່ມາ", "borrowed"),
        ("lo", "phone", "ນາຍຈ້າງກວດຢູ່", "checked"),
        ("th", "phone", "ของผม", "mine"),
        ("th", "phone", "เครื่องของหนูเองค่ะ", "mine"),
        ("th", "phone", "ยืมเพื่อนมาครับ", "borrowed"),
        ("en", "phone", "my phone", "mine"),
        ("en", "phone", "It's my phone, thanks", "mine"),
        ("en", "phone", "it is my friend's phone", "borrowed"),
        ("en", "phone", "They check my phone", "checked"),
        ("lo", "about", "ຂ້ອຍ", "me"),
        ("lo", "about", "ເລື່ອງຂອງຂ້ອຍເອງ", "me"),
        ("lo", "about", "ໝູ່ຂ້ອຍ", "known"),
        ("th", "about", "ตัวผมเองครับ", "me"),
        ("th", "about", "น้องสาวค่ะ", "known"),
        ("en", "about", "It's about me", "me"),
        ("en", "about", "my sister", "known"),
        ("en", "about", "I have a question", "question"),
        ("en", "sector", "sex", "sex"),
        ("en", "sector", "it is about fishing", "boat"),
        ("th", "sector", "เรื่องคอลเซ็นเตอร์", "scam"),
        ("lo", "sector", "ວຽກໂຮງງານ", "work"),
        ("en", "time", "it's happening right now", "now"),
        ("th", "time", "เมื่อวานนี้เองครับ", "days"),
        ("lo", "time", "ຫຼາຍປີແລ້ວ", "before"),
        ("en", "seen_self", "I saw it myself", "yes"),
        ("lo", "seen_self", "ໝູ່ເລົ່າໃຫ້ຟັງ", "no"),
        ("en", "papers", "my boss has it", "yes"),
        ("th", "papers", "อยู่กับตัวค่ะ", "no"),
        ("en", "minor", "all adults", "no"),
        ("th", "minor", "ไม่มีเด็กครับ", "no"),
        ("en", "other_answers", "say nothing please", "silent"),
        ("th", "other_answers", "บอกว่าผิดเบอร์", "wrong_number"),
        ("lo", "danger", "ຂ້ອຍເອງ", "me"),
        ("en", "danger", "it is my sister", "other"),
        ("th", "safe", "คุยได้ค่ะ", "yes"),
        ("en", "safe", "I'm not sure", "watched"),
    ] {
        means(lang, question, text, choice);
    }
}

#[test]
fn what_frightens_is_heard_also_where_it_is_an_answer() {
    let mut person = at("en", "threats");
    person.type_in("he has a knife and will kill me");
    assert_eq!(person.conv.talk.level(), Some(1));
    let mut person = at("en", "sector");
    person.conv.told.answers.remove("about");
    person.type_in("I was raped");
    assert!(
        person.conv.talk.level().is_some_and(|l| l <= 2),
        "{:?}",
        person.conv.talk.raised
    );
}

#[test]
fn what_the_words_say_besides_is_kept() {
    let mut person = at("en", "papers");
    person.type_in("my boss has it");
    let told: Vec<&str> = person
        .conv
        .told
        .answers
        .values()
        .map(|a| a.value.as_str())
        .collect();
    assert!(told.contains(&"my boss has it"), "{told:?}");
    let mut person = Person::new("en");
    person.type_in("I can talk");
    assert!(!person.conv.has_case, "that alone is no report");
}

#[test]
fn i_do_not_know_is_not_sure_where_that_can_be_said() {
    let texts = [
        ("en", "I don't know"),
        ("en", "maybe"),
        ("th", "ไม่รู้"),
        ("th", "ไม่แน่ใจค่ะ"),
        ("lo", "ບໍ່ຮູ້"),
        ("lo", "ບໍ່ແນ່ໃຈເດີ້"),
        ("lo", "ອາດຈະ"),
    ];
    for (lang, text) in texts {
        for question in ["danger", "papers", "threats", "minor", "reach"] {
            means(lang, question, text, "not_sure");
        }
        let mut person = at(lang, "sector");
        person.type_in(text);
        assert_ne!(person.at(), "sector", "{text}");
        person.is_told("passed-over");
    }
}

#[test]
fn nothing_said_so_is_a_yes_to_telling_an_agency() {
    for (lang, text) in [
        ("en", "I think maybe yes"),
        ("th", "น่าจะได้"),
        ("lo", "ອາດຈະໄດ້"),
        ("en", "i do not know"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier", "1", "1"]);
        assert_eq!(person.at(), "tell_social");
        person.type_in(text);
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
    }
}

#[test]
fn that_is_all_ends_a_choice_of_several_and_not_the_talk() {
    for (lang, words) in [
        (
            "en",
            &[
                "done",
                "that's all",
                "no more",
                "finish",
                "enough",
                "ok that is all thanks",
            ][..],
        ),
        (
            "th",
            &["พอแล้ว", "แค่นี้", "ครบแล้ว", "แค่นี้แหละค่ะ", "ไม่มีแล้ว", "หมดแล้วครับ"],
        ),
        ("lo", &["ພໍແລ້ວ", "ໝົດແລ້ວ", "ບໍ່ມີແລ້ວ", "ສ່ຳນີ້ແຫຼະ", "ຄົບແລ້ວເດີ້"]),
    ] {
        for word in words {
            let mut person = at(lang, "wish");
            person.type_in("1");
            assert!(person.conv.talk.choosing.is_some());
            person.type_in(word);
            assert_eq!(person.value("wish"), "police", "{word}");
            assert_ne!(person.at(), "wish", "{word}");
            let stopped = person.words("stopped");
            assert!(!person.last().text.contains(&stopped), "{word}");
        }
        // What to write is said under every such question.
        let mut person = at(lang, "wish");
        person.type_in("1");
        let asks = person.last().text.clone();
        assert!(words.iter().any(|w| asks.contains(w)), "{asks}");
    }
    let mut person = at("en", "story");
    person.type_in("enough");
    person.is_told("stopped");
}

#[test]
fn two_digits_written_together_are_two_choices() {
    for (lang, text) in [("lo", "໑໒"), ("th", "๑๒"), ("en", "12")] {
        let mut person = at(lang, "wish");
        person.type_in(text);
        assert_eq!(person.value("wish"), "police safe_place", "{text}");
        assert!(!person.conv.talk.minor, "{text}");
    }
}

#[test]
fn a_bare_number_is_nobodys_age() {
    for text in ["12", "13", "17", "๑๒", "໑໒"] {
        let mut person = Person::who_answered("lo", &["1", "3", "2"]);
        person.type_in(text);
        assert!(!person.conv.talk.minor, "{text}");
        assert_eq!(person.conv.talk.level(), None, "{text}");
    }
    let mut person = at("en", "minor");
    person.type_in("17");
    assert_eq!(
        person.value("minor"),
        "yes",
        "where it is asked for it is one"
    );
}

#[test]
fn a_place_answers_the_country_too() {
    for (lang, text, country, province) in [
        ("en", "udon thani", "TH", "TH-41"),
        ("en", "Bangkok", "TH", "TH-10"),
        ("en", "in Pakse", "LA", "LA-CH"),
        ("th", "ปากเซ", "LA", "LA-CH"),
        ("th", "อยู่กรุงเทพ", "TH", "TH-10"),
        ("lo", "ສະຫວັນນະເຂດ", "LA", "LA-SV"),
        ("lo", "ຢູ່ອຸດອນ", "TH", "TH-41"),
        (
            "en",
            "in udon thani near the big market, the shop is called Green Lotus",
            "TH",
            "TH-41",
        ),
        (
            "th",
            "ตอนนี้อยู่อุดรธานีใกล้ตลาดใหญ่ หลังวัดเก่า มีป้ายสีเขียวข้างหน้าร้าน",
            "TH",
            "TH-41",
        ),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        assert_eq!(person.value("country"), country, "{text}");
        assert_eq!(person.value("province"), province, "{text}");
        assert_eq!(person.at(), "landmark", "{text}");
    }
    let mut person = Person::who_answered("lo", &["1", "3"]);
    person.type_in("ວຽງຈັນ");
    assert_eq!(person.value("country"), "LA");
    person.is_told("province-which");
    for text in [
        "I am from Udon Thani and they took me over the river to another place",
        "from Udon",
        "Udon or Pakse",
        "I do not know where",
    ] {
        let mut person = Person::who_answered("en", &["1", "3"]);
        person.type_in(text);
        assert_eq!(person.value("country"), "", "{text}");
    }
}

#[test]
fn a_greeting_a_question_who_is_there_a_report_and_a_fear_are_answered() {
    for (lang, text, answer) in [
        ("en", "hi", "greeting-again"),
        ("th", "ฮัลโหล", "greeting-again"),
        ("lo", "ສະບາຍດີ", "greeting-again"),
        ("en", "I want to report something", "report-heard"),
        ("en", "can I report a case please", "report-heard"),
        ("th", "อยากแจ้งเรื่อง", "report-heard"),
        ("th", "หนูอยากแจ้งเรื่องหน่อยค่ะ", "report-heard"),
        ("th", "ผมมีเรื่องจะบอกครับ", "report-heard"),
        ("lo", "ຂ້ອຍຢາກແຈ້ງເລື່ອງ", "report-heard"),
        ("lo", "ຢາກແຈ້ງເຫດ", "report-heard"),
        ("th", "กลัว", "afraid-heard"),
        ("th", "กลัวมากค่ะ", "afraid-heard"),
        ("lo", "ຂ້ອຍຢ້ານຫຼາຍ", "afraid-heard"),
        ("en", "I am so scared", "afraid-heard"),
        ("en", "are you there?", "still-here"),
        ("th", "มีใครอยู่ไหมคะ", "still-here"),
        ("lo", "ຍັງຢູ່ບໍ?", "still-here"),
    ] {
        for question in ["country", "province", "about"] {
            let mut person = at(lang, question);
            person.type_in(text);
            person.is_told(answer);
            assert_eq!(person.at(), question, "{text}");
            assert_eq!(person.conv.talk.muddled, 0, "{text}");
        }
    }
}

#[test]
fn after_the_third_miss_the_next_question_comes() {
    for lang in ["th", "lo", "en"] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        assert_eq!(person.at(), "country");
        for _ in 0..2 {
            person.type_in("xyzzy plugh");
            assert_eq!(person.at(), "country");
        }
        person.type_in("xyzzy plugh");
        assert_ne!(person.at(), "country");
        person.is_told("passed-over");
        let back = person.words("button-back");
        person.type_in(&back);
        assert_eq!(person.at(), "country", "and it can be answered after all");
    }
    // Whoever goes on telling is not asked the same for ever.
    let mut person = Person::who_answered("en", &["1", "3"]);
    let story = "the owner counts us every evening and keeps a list of what everybody eats";
    for _ in 0..3 {
        person.type_in(story);
        if person.conv.talk.aside.is_some() {
            person.type_in("no");
        }
    }
    assert_ne!(person.at(), "country");
}

#[test]
fn the_number_is_not_put_on_the_screen_again_and_again() {
    for lang in ["th", "lo", "en"] {
        let up_to_it = &UP_TO_THE_CODE[..UP_TO_THE_CODE.len() - 1];
        let mut person = Person::who_answered(lang, up_to_it);
        assert_eq!(person.at(), "code");
        let code = person.code();
        let sent = person.sent.len();
        for _ in 0..4 {
            person.type_in("the owner counts us every evening and keeps a list of what we eat");
            if person.conv.talk.aside.is_some() {
                person.type_in("2");
            }
        }
        let shown = person.sent[sent..]
            .iter()
            .filter(|b| b.text.contains(&code));
        assert!(shown.count() <= 1, "{:?}", &person.sent[sent..]);
        let later = person.words("code-later");
        assert!(person.sent[sent..].iter().any(|b| b.text.contains(&later)));
        assert_ne!(person.at(), "code");
        person.wait(20 * super::person::MINUTE);
        person.type_in(&code);
        assert!(!person.conv.talk.locked, "it still opens");
    }
}

#[test]
fn in_three_languages() {
    use Do::{Type, Write};
    let script = [
        Write(["อยากแจ้งเรื่องค่ะ", "ຢາກແຈ້ງເຫດ", "I want to report something"]),
        Write(["คุยได้ค่ะ", "ລົມໄດ້", "I can talk"]),
        Write(["ไม่รู้", "ບໍ່ຮູ້", "I don't know"]),
        Write(["อยู่อุดร", "ຢູ່ອຸດອນ", "in Udon"]),
        Write(["กลัว", "ຢ້ານ", "scared"]),
        Write(["มีใครอยู่ไหม", "ມີໃຜຢູ່ບໍ?", "are you there?"]),
        Write(["หลังตลาด", "ຫຼັງຕະຫຼາດ", "behind the market"]),
        Write(["ของหนูเอง", "ຂອງຂ້ອຍ", "my phone"]),
        Type("1"),
        Type("1"),
        Type("1"),
        Write([
            "เรื่องมันยาว เขานับพวกเราทุกเย็น แล้วก็เก็บกระเป๋าทุกคนไว้ที่ประตู",
            "ເລື່ອງມັນຍາວ ເຂົານັບພວກເຮົາທຸກແລງ ແລ້ວກໍເກັບກະເປົາທຸກຄົນໄວ້ທີ່ປະຕູ",
            "it is a long story, they count us every evening, and all the bags stand at the gate",
        ]),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn the_lists_can_be_read() {
    for id in [
        "around-before",
        "unsure-words",
        "done-words",
        "heard-phone.mine",
    ] {
        assert!(WORLD.words.listed(id).len() > 20, "{id}");
    }
}

/// A leave that is taken stops, as “bye” does: it is no answer, and no farewell to life.
#[test]
fn whoever_takes_their_leave_hears_that_they_can_come_back() {
    for (lang, texts) in [
        ("en", ["I will go now", "ok going", "talk later"]),
        ("th", ["จะไปแล้ว", "ไปก่อนนะคะ", "โอเค ไปแล้ว"]),
        ("lo", ["ຊິໄປແລ້ວ", "ໄປກ່ອນເດີ້", "ໂອເຄ ໄປແລ້ວ"]),
    ] {
        for text in texts {
            for way in [&[][..], &["1", "3", "1", "1"]] {
                let mut person = Person::who_answered(lang, way);
                let (at, told) = (person.at().to_owned(), person.conv.told.clone());
                person.type_in(text);
                person.is_told("stopped");
                assert_eq!(
                    (person.at(), &person.conv.told),
                    (at.as_str(), &told),
                    "{text}"
                );
                assert!(!person.conv.talk.self_harm, "{text}");
            }
        }
    }
}
