//! What somebody says of an earlier answer, or of a later question, while something else is asked: the
//! place is another one, the phone is the boss's, “don't write to me”, “only at night”.

use bot::talk::Effect;
use bot::talk::state::{Aside, Mode, Wishes};

use super::person::Person;

/// In Bangkok.
const AT_PHONE: [&str; 5] = ["1", "3", "1", "1", "pier 3"];

fn at_phone(lang: &str) -> Person {
    let person = Person::who_answered(lang, &AT_PHONE);
    assert_eq!(person.at(), "phone");
    person
}

#[track_caller]
fn is_not_puzzled(person: &Person, text: &str) {
    for id in ["not-understood", "not-understood-twice"] {
        let words = person.words(id);
        assert!(!person.last().text.contains(&words), "{text}");
    }
}

#[test]
fn not_this_country_but_that_one_is_the_new_answer() {
    for (lang, text) in [
        ("en", "laos not thailand"),
        ("en", "sorry, laos not thailand"),
        ("en", "it's in Laos not Thailand"),
        ("en", "no wait, laos"),
        ("th", "ลาวครับ ไม่ใช่ไทย"),
        ("th", "อยู่ลาวนะไม่ใช่ไทย"),
        ("th", "เดี๋ยว ไม่ใช่ ลาว"),
        ("lo", "ຢູ່ລາວ ບໍ່ແມ່ນໄທ"),
        ("lo", "ລາວເດີ້ ບໍ່ແມ່ນໄທ"),
    ] {
        let mut person = at_phone(lang);
        person.type_in(text);
        assert_eq!(person.value("country"), "LA", "{text}");
        // The province was one of the other country.
        assert_eq!(person.at(), "province", "{text}");
        let said = person.words("country-taken").lines().count();
        assert!(person.last().text.lines().count() > said, "{text}");
    }
    // Said in place of the province that is asked for.
    let mut person = Person::who_answered("en", &["1", "3", "1"]);
    person.type_in("no wait, laos");
    assert_eq!((person.value("country"), person.at()), ("LA", "province"));
    // With the province, nothing of it is asked again.
    for (lang, text) in [
        ("en", "sorry, wrong, it is in Savannakhet, Laos"),
        ("th", "ขอโทษ ผิด อยู่ลาว สะหวันนะเขต"),
    ] {
        let mut person = at_phone(lang);
        person.type_in(text);
        assert_eq!(person.value("country"), "LA", "{text}");
        assert_eq!(person.value("province"), "LA-SV", "{text}");
        assert_eq!(person.at(), "phone", "{text}");
    }
    // Which other country it is, no choice says.
    for (lang, text) in [
        ("en", "actually i am in myanmar not thailand"),
        ("en", "myawaddy, not thailand"),
        ("th", "ขอโทษ ผิด อยู่พม่า"),
    ] {
        let mut person = at_phone(lang);
        person.type_in(text);
        assert_eq!(person.at(), "country", "{text}");
    }
    for (lang, text) in [
        ("en", "I am not Thai"),
        ("en", "i do not like thailand"),
        ("th", "หนูไม่ใช่คนไทย"),
    ] {
        let mut person = at_phone(lang);
        person.type_in(text);
        assert_eq!(person.at(), "phone", "{text}");
    }
}

#[test]
fn not_this_province_but_that_one_is_the_new_answer() {
    for (lang, text) in [
        ("en", "it's udon thani not bangkok"),
        ("en", "not bangkok, udon thani"),
        ("th", "อุดรธานี ไม่ใช่กรุงเทพ"),
        ("lo", "ອຸດອນທານີ ບໍ່ແມ່ນບາງກອກ"),
    ] {
        let mut person = at_phone(lang);
        assert_eq!(person.value("province"), "TH-10");
        person.type_in(text);
        assert_eq!(person.value("province"), "TH-41", "{text}");
        assert_eq!(person.at(), "phone", "{text}");
    }
}

#[test]
fn the_phone_is_somebody_elses_after_all() {
    for (lang, text, whose) in [
        ("en", "the phone is my boss's", "checked"),
        ("en", "phone is borrowed actually", "borrowed"),
        ("en", "he reads my phone", "checked"),
        ("th", "โทรศัพท์ไม่ใช่ของหนูนะ ของนาย", "checked"),
        ("lo", "ໂທລະສັບແມ່ນຂອງນາຍ", "checked"),
        ("en", "it is not my phone", "borrowed"),
    ] {
        let mut person = at_phone(lang);
        person.type_in("1");
        assert_eq!(person.value("phone"), "mine");
        let at = person.at().to_owned();
        person.type_in(text);
        assert_eq!(person.value("phone"), whose, "{text}");
        is_not_puzzled(&person, text);
        assert_eq!(person.at(), at, "{text}");
    }
    // Who looks into it may have written that.
    let mut checked = at_phone("en");
    checked.type_in("3");
    checked.type_in("it is my own phone");
    assert_eq!(checked.value("phone"), "checked");
}

#[test]
fn mine_but_somebody_looks_into_it_is_an_answer_and_no_silence() {
    for (lang, text) in [
        ("en", "mine but my mom checks sometimes"),
        ("en", "they look at it every night"),
        ("th", "ของหนูแต่เถ้าแก่ชอบเอาไปดู"),
        ("th", "ของผม แต่นายมาดู"),
        ("th", "ของหนู แต่เจ้านายเอาไปดูตลอด"),
        ("lo", "ຂອງຂ້ອຍ ແຕ່ນາຍມາກວດ"),
        ("lo", "ຂອງຂ້ອຍ ແຕ່ແມ່ເປີດເບິ່ງ"),
    ] {
        let mut person = at_phone(lang);
        person.type_in(text);
        assert_eq!(person.value("phone"), "checked", "{text}");
        assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
    }
}

#[test]
fn do_not_write_is_heard_before_it_is_asked_and_why_brings_no_silence() {
    for (lang, text) in [
        ("en", "don't write to me"),
        ("en", "please do not text me"),
        ("en", "dont text me he will see"),
        ("en", "don't text me, he will see"),
        ("th", "อย่าเขียนมานะ เดี๋ยวเขาเห็น"),
        ("th", "อย่าส่งข้อความมา เดี๋ยวผัวเห็น"),
        ("lo", "ຢ່າສົ່ງຂໍ້ຄວາມມາ ຢ້ານເພິ່ນເຫັນ"),
    ] {
        let mut person = at_phone(lang);
        person.type_in(text);
        assert_eq!(person.value("write_back"), "no", "{text}");
        assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
        assert!(person.effects.contains(&Effect::WriteBack(false)), "{text}");
        is_not_puzzled(&person, text);
        if person.conv.talk.aside == Some(Aside::DangerCheck) {
            person.press("aside:danger:no");
        }
        assert_eq!(person.at(), "phone", "{text}");
        person.type_in("1");
        assert_eq!(person.at(), "tell_social", "{text}");
    }
    for (lang, text) in [
        ("en", "don't write to me, he is here"),
        ("th", "อย่าส่งมา เขามาแล้ว"),
    ] {
        let mut person = at_phone(lang);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text}");
    }
    for (lang, text) in [
        ("en", "please don't send me back home"),
        ("th", "อย่าส่งหนูกลับลาว"),
        ("en", "he said don't write to me"),
    ] {
        let mut person = at_phone(lang);
        person.type_in(text);
        assert_eq!(person.value("write_back"), "", "{text}");
    }
}

#[test]
fn write_only_at_night_is_a_permission_with_its_hours() {
    for (lang, text, hours) in [
        ("en", "write only at night", "h22-06"),
        ("en", "you can text me in the morning", "h06-12"),
        ("en", "only write after 10pm please", "h22-06"),
        ("th", "เขียนมาได้แค่ตอนกลางคืนนะ", "h22-06"),
        ("th", "khian ma dai ton klang wan", "h12-18"),
        ("lo", "ຂຽນມາໄດ້ຕອນກາງຄືນເທົ່ານັ້ນ", "h22-06"),
    ] {
        let mut person = at_phone(lang);
        person.type_in(text);
        assert_eq!(person.value("hours"), hours, "{text}");
        assert_eq!(person.value("write_back"), "yes", "{text}");
        assert_eq!(person.at(), "phone", "{text}");
        let wishes = Wishes::of(&person.conv.told);
        assert!(person.effects.contains(&Effect::Wishes(wishes)), "{text}");
    }
    for (lang, text, hours) in [
        ("en", "yes but only night", "h22-06"),
        ("th", "ได้หลังสามทุ่ม", "h22-06"),
        ("lo", "ຕອນແລງເທົ່ານັ້ນ", "h18-22"),
    ] {
        let mut person = at_phone(lang);
        person.type_in("1");
        assert_eq!(person.at(), "write_back");
        person.type_in(text);
        assert_eq!(person.value("hours"), hours, "{text}");
        assert_eq!(person.at(), "tell_social", "{text}");
    }
    for (lang, text) in [
        ("en", "don't write at night"),
        ("en", "he texts me every night"),
        ("en", "we work at night"),
    ] {
        let mut person = at_phone(lang);
        person.type_in(text);
        assert_eq!(person.value("hours"), "", "{text}");
        assert_ne!(person.value("write_back"), "yes", "{text}");
    }
}

/// Whoever has the phone after a silence gives no permission.
#[test]
fn hours_are_not_heard_while_the_talk_is_locked() {
    let mut person = at_phone("en");
    person.wait(super::person::MINUTE * 11);
    person.type_in("write to me at night");
    assert_eq!(person.value("write_back"), "");
}

#[test]
fn safe_for_now_offers_silence_and_does_not_fall_silent() {
    let mut person = Person::new("th");
    person.type_in("ตอนนี้ปลอดภัย แต่เดี๋ยวเขากลับมา");
    assert_eq!(person.conv.talk.mode, Mode::Bot);
    assert_eq!(person.conv.talk.aside, Some(Aside::QuietCheck));
}

#[test]
fn not_safe_with_more_behind_it_is_not_safe() {
    for (lang, text) in [
        ("lo", "bor plodpai nay yu kai"),
        ("th", "mai plodpai mi kon du yu"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(person.value("safe"), "no", "{text}");
    }
    for (lang, text) in [
        ("lo", "ມີຄົນເຝົ້າຢູ່ແຕ່ລາວນອນ"),
        ("en", "cannot talk long"),
        ("en", "yes but he sleeps in the next bed"),
        ("th", "ปลอดภัย แต่ผัวนอนอยู่ข้าง ๆ"),
        ("lo", "ປອດໄພ ແຕ່ຜົວນອນຢູ່ທາງຂ້າງ"),
        ("lo", "ດຽວນີ້ປອດໄພ ແຕ່ຈັກໜ້ອຍລາວຈະກັບມາ"),
        ("th", "คุยไม่ได้นาน"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(person.value("safe"), "watched", "{text}");
    }
}

#[test]
fn three_answers_are_set_right_at_once() {
    for (lang, text) in [
        (
            "en",
            "wait wrong. its udon thani not bangkok. the phone is my boss's. and dont write to me",
        ),
        (
            "th",
            "แก้หน่อย โทรศัพท์ไม่ใช่ของหนูนะ แล้วก็อย่าส่งข้อความมา แล้วก็อยู่อุดรธานี ไม่ใช่กรุงเทพ",
        ),
        (
            "lo",
            "ແກ້ແດ່ ໂທລະສັບແມ່ນຂອງນາຍ ແລະ ຢ່າສົ່ງຂໍ້ຄວາມມາ ແລະ ຢູ່ອຸດອນທານີ ບໍ່ແມ່ນບາງກອກ",
        ),
    ] {
        let mut person = at_phone(lang);
        for answer in ["1", "1", "2", "2", "1"] {
            person.type_in(answer);
        }
        assert_eq!(person.at(), "about", "{text}");
        assert_eq!(person.value("write_back"), "yes");
        person.type_in(text);
        assert_eq!(person.value("province"), "TH-41", "{text}");
        assert_ne!(person.value("phone"), "mine", "{text}");
        assert_eq!(person.value("write_back"), "no", "{text}");
        is_not_puzzled(&person, text);
        assert_eq!(person.at(), "about", "{text}");
    }
}

#[test]
fn a_plain_answer_is_no_alarm() {
    let mut person = at_phone("en");
    person.type_in("not mine");
    assert_eq!(person.value("phone"), "borrowed");
    assert_eq!(person.conv.talk.aside, None, "{:?}", person.last());
    assert_eq!(person.at(), "write_back");
}

#[test]
fn no_to_is_someone_in_danger_is_one_in_latin_letters() {
    for (lang, text) in [
        ("th", "mai mee"),
        ("lo", "bor mi"),
        ("en", "no"),
        ("th", "ไม่มีเว้ย มันหนีไปละ"),
    ] {
        let mut person = at_phone(lang);
        person.alarm(bot::scan::Distress::P2);
        assert_eq!(person.conv.talk.aside, Some(Aside::DangerCheck));
        person.type_in(text);
        assert_eq!(person.value("danger"), "no", "{text}");
        assert_eq!(person.conv.talk.aside, None, "{text}");
    }
}

#[test]
fn who_answers_the_question_before_is_in_no_danger_by_that() {
    for (lang, text) in [("en", "yes safe"), ("th", "ใช่ ปลอดภัย"), ("lo", "ແມ່ນ ປອດໄພ")]
    {
        let mut person = Person::who_answered(lang, &["1"]);
        assert_eq!(person.at(), "danger");
        person.type_in(text);
        assert_ne!(person.conv.talk.level(), Some(1), "{text}");
        assert!(
            !matches!(person.value("danger"), "yes" | "me" | "other"),
            "{text}"
        );
    }
}

#[test]
fn fear_alone_is_not_asked_the_same_for_ever() {
    let mut person = Person::who_answered("lo", &["1"]);
    for _ in 0..3 {
        assert_eq!(person.at(), "danger");
        person.type_in("ຢ້ານ");
        person.is_told("afraid-heard");
    }
    assert_eq!(person.at(), "country");
}

#[test]
fn leave_them_out_is_a_yes_in_words() {
    for (lang, text) in [
        ("en", "leave them out"),
        ("th", "กันออกไปเลย"),
        ("lo", "ແມ່ນ ກັນອອກ"),
    ] {
        let mut person = at_phone(lang);
        for answer in ["1", "1", "1"] {
            person.type_in(answer);
        }
        assert_eq!(person.at(), "tell_police");
        person.type_in(match lang {
            "en" => "police are friends with boss",
            "th" => "ตำรวจรู้จักกับนาย",
            _ => "ຕຳຫຼວດກໍຢູ່ນຳເຂົາ",
        });
        assert_eq!(person.conv.talk.aside, Some(Aside::LeaveOut), "{text}");
        person.type_in(text);
        assert_eq!(person.value("tell_police"), "official", "{text}");
    }
}

#[test]
fn a_polite_word_beside_the_full_yes_takes_nothing_from_it() {
    for (lang, text, agreed) in [
        ("th", "โอเค บอกได้", true),
        ("en", "ok, yes tell them", true),
        ("lo", "ໂອເຄ ບອກໄດ້", true),
        ("th", "โอเค", false),
        ("en", "ok, ok", false),
    ] {
        let mut person = at_phone(lang);
        for answer in ["1", "1"] {
            person.type_in(answer);
        }
        assert_eq!(person.at(), "tell_social");
        person.type_in(text);
        assert_eq!(person.value("tell_social") == "yes", agreed, "{text}");
    }
}

#[test]
fn a_town_that_begins_like_a_mother_is_nobody_in_danger() {
    let mut person = at_phone("th");
    person.alarm(bot::scan::Distress::P2);
    person.type_in("แม่สอดข้ามมา");
    assert_ne!(person.conv.talk.level(), Some(1));
    let mut mother = at_phone("th");
    mother.alarm(bot::scan::Distress::P2);
    mother.type_in("แม่หนู");
    assert_eq!(mother.value("danger"), "other");
}

#[test]
fn that_the_phone_is_not_theirs_asks_anew_whether_we_may_write_to_it() {
    for (lang, text) in [
        ("en", "it is my friends phone not mine"),
        ("en", "sorry, this is not my phone"),
        ("th", "เครื่องนี้ของเพื่อน ไม่ใช่ของหนู"),
        ("lo", "ໂທລະສັບນີ້ຂອງໝູ່ ບໍ່ແມ່ນຂອງຂ້ອຍ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "how_many");
        assert_eq!(person.value("phone"), "mine");
        assert_eq!(person.value("write_back"), "yes");
        person.type_in(text);
        assert_eq!(person.value("phone"), "borrowed", "{text}");
        assert_eq!(person.at(), "write_back", "{text}");
        person.type_in("2");
        assert_eq!(person.value("write_back"), "no", "{text}");
    }
    for (lang, text) in [
        ("en", "not mine"),
        ("en", "the passport is not mine"),
        ("th", "ไม่ใช่ของหนู"),
        ("lo", "ບໍ່ແມ່ນຂອງຂ້ອຍ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "how_many");
        person.type_in(text);
        assert_eq!(person.value("phone"), "mine", "{text}");
    }
}

#[test]
fn another_answer_behind_a_mistake_is_asked_for_anew() {
    for (lang, text) in [
        ("en", "no wait nobody is under 18, i made a mistake"),
        ("en", "sorry i was wrong, no one is under 18"),
        ("en", "actually nobody is under 18"),
        ("th", "ตอบผิด ไม่มีใครต่ำกว่า 18"),
        ("lo", "ຕອບຜິດ ບໍ່ມີໃຜຕ່ຳກວ່າ 18"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "sector");
        person.conv.told.answers.insert(
            "minor".into(),
            casebook::told::Answer {
                value: "yes".into(),
                form: casebook::told::Form::Choice,
                group: casebook::told::Group::Triage,
                at: person.now,
            },
        );
        person.type_in(text);
        assert_eq!(person.at(), "minor", "{text}");
        assert_eq!(person.value("minor"), "yes", "until the new answer comes");
        person.type_in("2");
        assert_eq!(person.value("minor"), "no", "{text}");
        assert_eq!(person.conv.talk.editing, None, "{text}");
    }
    // An answer to what is asked, what says nothing new, and a story take nothing back.
    for (lang, question, text) in [
        ("en", "about", "no, my friend"),
        ("en", "sector", "sorry, on a boat"),
        ("en", "sector", "sorry i am slow"),
        ("en", "story", "but nobody is under 18 there"),
        ("en", "sector", "no wait, my phone is old"),
        ("en", "threats", "no, they keep it"),
        ("th", "about", "ไม่ใช่ เพื่อนหนู"),
        ("th", "sector", "ขอโทษค่ะ พิมพ์ช้า"),
        ("lo", "about", "ບໍ່ແມ່ນ ໝູ່ຂ້ອຍ"),
        ("lo", "sector", "ຂໍໂທດ ພິມຊ້າ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, question);
        person.type_in(text);
        assert_eq!(person.conv.talk.editing, None, "{text}");
    }
}

#[test]
fn that_somebody_is_in_danger_after_all_counts_over_a_no() {
    for (lang, text, who) in [
        ("en", "actually someone is in danger", ""),
        ("en", "no wait, my sister is in danger", "other"),
        ("en", "i made a mistake, i am in danger", "me"),
        ("th", "ตอบผิด มีคนอยู่ในอันตราย", ""),
        ("th", "จริงๆ หนูอยู่ในอันตราย", "me"),
        ("lo", "ຕອບຜິດ ມີຄົນຕົກຢູ່ໃນອັນຕະລາຍ", ""),
    ] {
        let mut person = super::ordinary_answers::at(lang, "about");
        assert_eq!(person.value("danger"), "no");
        person.type_in(text);
        assert_eq!(person.conv.talk.level(), Some(1), "{text}");
        match who {
            "" => {
                assert_eq!(person.value("danger"), "yes", "{text}");
                assert_eq!(person.conv.talk.aside, Some(Aside::WhoInDanger), "{text}");
            }
            who => assert_eq!(person.value("danger"), who, "{text}"),
        }
    }
    for (lang, text) in [
        ("en", "nobody is in danger"),
        ("en", "is someone in danger?"),
        ("en", "the road is dangerous"),
        ("th", "ไม่มีใครอยู่ในอันตราย"),
        ("lo", "ບໍ່ມີໃຜຢູ່ໃນອັນຕະລາຍ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "about");
        person.type_in(text);
        assert_eq!(person.value("danger"), "no", "{text}");
    }
}

#[test]
fn not_safe_behind_a_mistake_is_not_safe() {
    for (lang, text) in [
        ("lo", "ຕອບຜິດ ດຽວນີ້ບໍ່ປອດໄພ"),
        ("th", "ตอบผิด ตอนนี้ไม่ปลอดภัย"),
        ("en", "i made a mistake, i am not safe"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "about");
        person.type_in(text);
        assert_eq!(person.value("safe"), "no", "{text}");
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text}");
    }
}

#[test]
fn where_somebody_is_stands_behind_where_they_come_from() {
    for (lang, text, country) in [
        ("en", "i am lao but i am in thailand", "TH"),
        ("en", "from laos, now in thailand", "TH"),
        ("th", "มาจากลาวตอนนี้อยู่ไทย", "TH"),
        ("th", "เป็นคนลาวแต่อยู่ไทย", "TH"),
        ("lo", "ເປັນຄົນລາວແຕ່ຢູ່ໄທ", "TH"),
        ("en", "i am thai but i am in laos", "LA"),
        ("th", "เป็นคนลาว แต่มาอยู่ไทย", "TH"),
        ("th", "ตอนนี้อยู่ลาว แต่ก่อนอยู่ไทย", "not TH"),
        ("en", "in laos now, was in thailand", "not TH"),
        ("en", "in thailand but i am lao", ""),
        ("th", "อยู่ไทยแต่เป็นคนลาว", ""),
        ("lo", "ຢູ່ໄທແຕ່ເປັນຄົນລາວ", ""),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        match country {
            "" => assert_ne!(person.value("country"), "LA", "{text}"),
            "not TH" => assert_ne!(person.value("country"), "TH", "{text}"),
            one => assert_eq!(person.value("country"), one, "{text}"),
        }
    }
}
