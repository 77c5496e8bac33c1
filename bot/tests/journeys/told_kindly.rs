//! What people say in passing that must not be lost on us: a name that shall be left out, that they
//! cannot hear, that they write another language, who is in danger instead of them, and one urgent
//! thing after the other.

use bot::talk::state::Aside;
use bot::words::Lang;

use super::person::Person;

const UP_TO_THE_CONSENT: [&str; 7] = ["1", "3", "1", "1", "pier 3", "1", "1"];

#[test]
fn a_yes_without_the_name_is_a_yes() {
    for (lang, text) in [
        ("en", "yes but not my name"),
        ("en", "you can tell them but dont say my name"),
        ("en", "yes, tell them, but do not tell them it was me"),
        ("th", "บอกได้ แต่อย่าบอกชื่อผม"),
        ("th", "บอกได้แต่ไม่ให้บอกชื่อ"),
        ("th", "บอกได้ค่ะ แต่อย่าบอกว่าเป็นหนู"),
        ("lo", "ບອກໄດ້ ແຕ່ຢ່າບອກຊື່ຂ້ອຍ"),
        ("lo", "ໄດ້ ແຕ່ບໍ່ບອກຊື່"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CONSENT);
        assert_eq!(person.at(), "tell_social");
        person.type_in(text);
        assert_eq!(person.value("tell_social"), "yes", "{text}");
        assert_eq!(person.at(), "tell_police", "{text}");
        person.is_told("name-left-out");
    }
    // No yes stands before it, or more than a name is left out.
    for (lang, text) in [
        ("en", "not my name"),
        ("en", "yes but not my name and not where i am"),
        ("en", "ok but no name"),
        ("th", "อย่าบอกชื่อผม"),
        ("th", "บอกได้ แต่อย่าบอกที่อยู่"),
        ("lo", "ຢ່າບອກຊື່ຂ້ອຍ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CONSENT);
        person.type_in(text);
        assert_ne!(person.value("tell_social"), "yes", "{text}");
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
    }
}

#[test]
fn whoever_cannot_hear_is_told_that_writing_is_enough() {
    for (lang, text) in [
        ("en", "I am deaf. I cannot phone"),
        ("th", "หนูหูหนวก โทรไม่ได้"),
        ("lo", "ຂ້ອຍຫູໜວກ ໂທບໍ່ໄດ້"),
    ] {
        for way in [&[][..], &["1"], &["1", "3"]] {
            let mut person = Person::who_answered(lang, way);
            let at = person.at().to_owned();
            person.type_in(text);
            person.is_told("writing-is-enough");
            assert_eq!(person.at(), at, "{text}");
        }
    }
}

#[test]
fn another_language_in_plain_letters_is_kept_and_looked_at() {
    for (code, text) in [
        ("vi", "toi la nguoi viet nam, giup toi voi"),
        ("km", "chuoy khnhom phong"),
        ("my", "kya ma ko ku nyi par"),
    ] {
        // Unless it is a language of ours meanwhile.
        if Lang::parse(code).is_some() {
            continue;
        }
        for lang in ["en", "th", "lo"] {
            let mut person = Person::who_answered(lang, &[]);
            person.type_in(text);
            person.is_told("language-unknown");
            let wants = bot::talk::Effect::WantsHuman;
            assert!(person.effects.contains(&wants), "{text}");
            assert_eq!(person.at(), "safe", "{text}");
        }
    }
}

#[test]
fn whoever_names_somebody_in_their_stead_has_answered() {
    for (lang, text, value) in [
        ("en", "not me. her", "other"),
        ("en", "no not me but my friend", "other"),
        ("en", "idk maybe her", "not_sure"),
        ("th", "ไม่รู้อันตรายไหม", "not_sure"),
        ("th", "ไม่ใช่หนู เพื่อนหนู", "other"),
        ("lo", "ບໍ່ແມ່ນຂ້ອຍ ໝູ່ຂ້ອຍ", "other"),
    ] {
        let mut person = Person::who_answered(lang, &["1"]);
        person.type_in(text);
        assert_eq!(person.value("danger"), value, "{text}");
        assert_eq!(person.at(), "country", "{text}");
    }
}

#[test]
fn what_is_urgent_and_goes_on_is_not_met_with_the_same_question_each_time() {
    for (lang, texts) in [
        (
            "en",
            [
                "he is beating my friend now",
                "there is blood everywhere",
                "he has a gun",
            ],
        ),
        ("th", ["เพื่อนหนูโดนตีเมื่อกี้", "เลือดออกเยอะมาก", "นายจ้างมีปืน"]),
        ("lo", ["ນາຍຕີໝູ່ຂ້ອຍຢູ່", "ເລືອດອອກຫຼາຍ", "ນາຍຈ້າງມີປືນ"]),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3"]);
        assert_eq!(person.at(), "phone");
        person.type_in(texts[0]);
        assert_eq!(person.value("phone"), "", "{}", texts[0]);
        person.is_told("ask-phone");
        for text in &texts[1..] {
            person.type_in(text);
            person.is_told("danger-heard");
            assert!(
                person.last().choices.is_empty(),
                "{text}: {:?}",
                person.last()
            );
            assert!(
                !person.last().text.contains(&person.words("ask-phone")),
                "{text}"
            );
        }
        // What calms down is an answer, or is asked again.
        person.type_in("xyzzy");
        assert!(!person.last().choices.is_empty(), "{:?}", person.last());
        person.type_in("1");
        assert_eq!(person.value("phone"), "mine");
    }
}

#[test]
fn an_age_in_a_longer_answer_is_heard() {
    const UP_TO_THE_AGE: [&str; 11] = ["1", "3", "1", "1", "pier 3", "1", "1", "2", "2", "1", "1"];
    for (lang, text, value) in [
        ("en", "i'll be 18 in two months", "yes"),
        ("en", "I am 19, no kids here", "no"),
        ("en", "no kids, I am 25", "no"),
        ("th", "หนูอายุ 19 ปีแล้วค่ะ ไม่มีเด็ก", "no"),
        ("th", "หนูอายุ 16 ปีค่ะ ทำงานร้านคาราโอเกะ", "yes"),
        ("th", "อีกสองเดือนจะครบ 18", "yes"),
        ("lo", "ຂ້ອຍອາຍຸ 22 ປີ ບໍ່ມີເດັກນ້ອຍ", "no"),
        ("lo", "ຍັງບໍ່ຮອດ 18", "yes"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_AGE);
        assert_eq!(person.at(), "minor");
        person.type_in(text);
        assert_eq!(person.value("minor"), value, "{text}: {:?}", person.last());
    }
    for (lang, text) in [
        ("th", "อยู่ที่นี่มา 15 ปี ไม่รู้ใครอายุเท่าไหร่"),
        ("en", "been here long, 12 years"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_AGE);
        person.type_in(text);
        assert_eq!(person.value("minor"), "", "{text}");
    }
}

#[test]
fn a_lent_phone_is_one_whoever_lent_it() {
    for (lang, text) in [
        ("lo", "ຢືມໂທລະສັບຄົນຂາຍນໍ້າມັນມາ"),
        ("th", "ยืมโทรศัพท์เขามาแป๊บเดียว"),
        ("th", "ยืมเขามา"),
        ("en", "borrowed from a man at the pump"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3"]);
        person.type_in(text);
        assert_eq!(person.value("phone"), "borrowed", "{text}");
    }
}

#[test]
fn despair_and_shame_are_answered() {
    for (lang, text, answer) in [
        ("en", "nobody answers me", "still-here"),
        ("en", "i give up", "weary-heard"),
        ("en", "nobody cares", "weary-heard"),
        ("th", "ไม่มีใครสนใจ", "weary-heard"),
        ("lo", "ບໍ່ມີໃຜສົນໃຈ", "weary-heard"),
        ("en", "i am ashamed", "ashamed-heard"),
        ("th", "อาย", "ashamed-heard"),
        ("th", "หนูอายค่ะ", "ashamed-heard"),
        ("lo", "ຂ້ອຍອາຍ", "ashamed-heard"),
        ("en", "i cant read well", "speaking-heard"),
        ("en", "can i talk instead of type", "speaking-heard"),
        ("th", "อ่านหนังสือไม่ออกค่ะ", "speaking-heard"),
        ("lo", "ຂຽນບໍ່ເກັ່ງ", "speaking-heard"),
    ] {
        for question in ["about", "sector", "story"] {
            let mut person = super::ordinary_answers::at(lang, question);
            person.type_in(text);
            person.is_told(answer);
            assert_eq!(person.at(), question, "{text}");
        }
    }
}

#[test]
fn a_complaint_about_us_is_one_in_other_words_too() {
    for (lang, text) in [
        ("en", "your staff was rude to me"),
        ("th", "คนของคุณพูดไม่ดีกับฉัน"),
        ("lo", "ພະນັກງານຂອງພວກເຈົ້າເວົ້າແຮງ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "about");
        person.type_in(text);
        person.is_told("complaint-kept");
        let complains = bot::talk::Effect::Complain(text.to_owned());
        assert!(person.effects.contains(&complains), "{text}");
    }
    // It may be about staff elsewhere, too: what was not right is asked for.
    for (lang, text) in [
        ("lo", "ພະນັກງານເວົ້າແຮງ"),
        ("th", "พนักงานพูดไม่ดี"),
        ("en", "the staff was rude"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "about");
        person.type_in(text);
        person.is_told("complaint-ask");
    }
    for (lang, text) in [
        ("en", "the staff at the factory was rude to me"),
        ("en", "my boss was rude to me"),
        ("en", "your staff was very kind to me"),
        ("lo", "ພະນັກງານຂອງພວກເຈົ້າເວົ້າດີຫຼາຍ"),
        ("th", "หัวหน้าพูดไม่ดีกับฉัน"),
        ("lo", "ນາຍເວົ້າແຮງ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "about");
        person.type_in(text);
        let complains = |e: &bot::talk::Effect| matches!(e, bot::talk::Effect::Complain(_));
        assert!(!person.effects.iter().any(complains), "{text}");
        assert_ne!(person.conv.talk.aside, Some(Aside::Complaint), "{text}");
    }
}

/// What the learned model alone takes for danger, where a name or an hour is asked about.
#[test]
fn a_name_left_out_and_when_somebody_comes_are_no_danger() {
    for (lang, text) in [
        ("en", "only if you dont say my name"),
        ("en", "yes but not my name"),
        ("th", "บอกได้ แต่อย่าบอกชื่อผม"),
        ("lo", "ບອກໄດ້ ແຕ່ຢ່າບອກຊື່ຂ້ອຍ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CONSENT);
        person.type_in(text);
        person.is_told("name-left-out");
        assert_ne!(person.conv.talk.aside, Some(Aside::DangerCheck), "{text}");
    }
    for (lang, text) in [
        ("en", "when do they come"),
        ("th", "เขาจะมาเมื่อไหร่"),
        ("lo", "ຊິມາເມື່ອໃດ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1"]);
        person.staff(bot::talk::StaffEvent::OnTheWay);
        person.type_in(text);
        person.is_told("asked-long");
        assert_eq!(person.conv.talk.aside, None, "{text}");
    }
}

#[test]
fn what_somebody_wrote_here_is_told_to_nobody_who_asks() {
    for (lang, text) in [
        ("th", "เขาเขียนอะไรไว้บ้าง"),
        ("lo", "ລາວຂຽນຫຍັງໄວ້ແດ່"),
        ("en", "what did she write to you"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1"]);
        person.type_in(text);
        person.is_told("asked-others");
        assert_eq!(person.conv.talk.aside, None, "{text}");
    }
    let mut person = Person::who_answered("th", &["1", "3", "1"]);
    person.type_in("เขาบอกอะไรก็ต้องทำ");
    let words = person.words("asked-others");
    assert!(!person.last().text.contains(&words));
}
