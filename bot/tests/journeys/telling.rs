//! Whom we may tell, and may not any longer, in the many orders in which people say it: a no counts
//! at once, and a yes brings the question back.

use bot::talk::state::Aside;
use bot::talk::{Effect, StaffEvent};
use casebook::Uuid;
use casebook::case::ServiceLine;

use super::person::{MINUTE, Person};

/// Both agencies may know, and what may still be told is asked.
const BOTH: [&str; 11] = ["1", "3", "1", "1", "pier 3", "1", "1", "1", "1", "1", "1"];
/// Neither may.
const NEITHER: [&str; 10] = ["1", "3", "1", "1", "pier 3", "1", "1", "2", "2", "1"];
/// As far as “may we tell 1300?”.
const ASKED: [&str; 7] = ["1", "3", "1", "1", "pier 3", "1", "1"];

#[test]
fn an_agency_that_is_named_in_a_no_is_told_nothing_more() {
    for (lang, text, stopped) in [
        ("en", "I don't want 1300 to know", "th-1300"),
        ("en", "no dont tell 1300 please", "th-1300"),
        ("en", "cancel telling 1300", "th-1300"),
        ("en", "cancel police", "th-ahtd"),
        ("en", "remove police", "th-ahtd"),
        ("en", "actually no to police", "th-ahtd"),
        ("en", "please don't let the police know about me", "th-ahtd"),
        ("th", "ยังไม่ต้องบอก 1300", "th-1300"),
        ("th", "ขอยกเลิกบอก 1300", "th-1300"),
        ("th", "mai tong bok 1300", "th-1300"),
        ("th", "ยกเลิกที่บอกตำรวจ", "th-ahtd"),
        ("th", "ยกเลิกตำรวจ", "th-ahtd"),
        ("th", "ya bok tamruat", "th-ahtd"),
        ("th", "mai yak hai tamruat ru", "th-ahtd"),
        ("lo", "ຍົກເລີກຕຳຫຼວດ", "th-ahtd"),
        ("lo", "ya bok tamluat", "th-ahtd"),
        ("lo", "bo yak hai tamluat hu", "th-ahtd"),
        ("lo", "บ่อยากให้ตำรวจฮู้", "th-ahtd"),
    ] {
        let mut person = Person::who_answered(lang, &BOTH);
        let at = person.at().to_owned();
        person.type_in(text);
        let stays = if stopped == "th-1300" {
            "th-ahtd"
        } else {
            "th-1300"
        };
        assert_eq!(person.conv.talk.agreed, [stays], "{text}");
        let withdraws = Effect::Withdraw {
            agency: stopped.to_owned(),
        };
        assert!(person.effects.contains(&withdraws), "{text}");
        assert_eq!(person.at(), at, "{text}");
    }
}

#[test]
fn nobody_at_all_in_other_words() {
    for (lang, text) in [
        ("en", "dont tell nobody"),
        ("th", "mai hai bok khrai"),
        ("lo", "บ่อยากให้ไผฮู้"),
        ("lo", "bo yak hai phai hu"),
    ] {
        let mut person = Person::who_answered(lang, &BOTH);
        person.type_in(text);
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
    }
}

#[test]
fn told_of_others_it_takes_nothing_back() {
    for (lang, text) in [
        ("en", "the police did not tell me"),
        ("en", "the police do not know"),
        ("en", "I have not told the police yet"),
        ("en", "1300 did not answer"),
        ("en", "don't stop telling 1300"),
        ("th", "ตำรวจไม่รู้"),
        ("th", "ยังไม่ได้บอก 1300"),
        ("th", "ไม่เห็นใคร"),
        ("th", "mai hai pai"),
        ("lo", "ຕຳຫຼວດບໍ່ມາ"),
        ("lo", "bo hai pai"),
        ("lo", "ລາວບໍ່ໃຫ້ບອກ 1300"),
    ] {
        let mut person = Person::who_answered(lang, &BOTH);
        person.type_in(text);
        assert_eq!(person.conv.talk.agreed, ["th-1300", "th-ahtd"], "{text}");
    }
}

/// At “is someone in danger?” the rest of the message is the answer.
#[test]
fn beside_an_answer_it_counts_too() {
    let mut person = Person::who_answered("en", &BOTH);
    person.type_in("they come to drink with the boss");
    assert_eq!(person.conv.talk.aside, Some(Aside::DangerCheck));
    person.type_in("yes, and don't tell 1300");
    assert_eq!(person.conv.talk.agreed, ["th-ahtd"]);
    assert_eq!(person.value("danger"), "yes", "{:?}", person.last());
}

#[test]
fn a_no_to_telling_needs_no_name_where_one_is_asked_about() {
    for (lang, text) in [
        ("en", "please don't tell"),
        ("en", "don't tell 1300"),
        ("th", "ไม่บอก"),
        ("th", "ยังไม่บอกนะ"),
        ("th", "อย่าบอก 1300"),
        ("th", "mai bok"),
        ("lo", "ບໍ່ບອກ"),
        ("lo", "ຍັງບໍ່ບອກເດີ້"),
        ("lo", "bo bok"),
    ] {
        let mut person = Person::who_answered(lang, &ASKED);
        person.type_in(text);
        assert_eq!(person.value("tell_social"), "no", "{text}");
        assert_eq!(person.at(), "tell_police", "{text}");
    }
}

#[test]
fn a_full_yes_may_name_whom_it_is_for() {
    for (lang, text, value) in [
        ("en", "yes tell 1300", "yes"),
        ("en", "you may tell 1300", "yes"),
        ("th", "บอก 1300 ได้", "yes"),
        ("th", "ให้บอก 1300 ได้", "yes"),
        ("lo", "ບອກ 1300 ໄດ້", "yes"),
        ("en", "tell the police", ""),
        ("en", "yes tell the police", ""),
        ("en", "should I tell 1300?", ""),
        ("th", "บอก 1300 ได้ไหม", ""),
    ] {
        let mut person = Person::who_answered(lang, &ASKED);
        person.type_in(text);
        assert_eq!(person.value("tell_social"), value, "{text}");
    }
}

#[test]
fn a_change_of_mind_brings_the_question_back_and_agrees_to_nothing_by_itself() {
    for (lang, text, question) in [
        ("en", "actually you can tell 1300", "tell_social"),
        ("en", "tell 1300", "tell_social"),
        ("en", "ok you can tell the police again", "tell_police"),
        (
            "en",
            "I changed my mind, you may tell the police now",
            "tell_police",
        ),
        ("th", "เปลี่ยนใจแล้ว บอก 1300 ได้", "tell_social"),
        ("th", "บอก 1300 ได้แล้วนะ", "tell_social"),
        ("th", "ให้บอกตำรวจได้", "tell_police"),
        ("th", "bok 1300 dai", "tell_social"),
        ("lo", "ປ່ຽນໃຈແລ້ວ ບອກ 1300 ໄດ້", "tell_social"),
        ("lo", "ບອກຕຳຫຼວດໄດ້", "tell_police"),
        ("en", "let the police know where I am", "tell_police"),
        ("th", "ช่วยบอกตำรวจด้วย", "tell_police"),
        ("th", "ให้ตำรวจมาช่วย", "tell_police"),
    ] {
        let mut person = Person::who_answered(lang, &NEITHER);
        let at = person.at().to_owned();
        person.type_in(text);
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
        assert_eq!(person.at(), question, "{text}");
        let mut yes = person.again();
        yes.type_in("1");
        assert_eq!(yes.value(question), "yes", "{text}");
        assert_eq!(yes.conv.talk.agreed.len(), 1, "{text}");
        assert_eq!(yes.at(), at, "{text}");
        person.type_in("2");
        assert_eq!(person.value(question), "no", "{text}");
        assert_eq!(person.at(), at, "{text}");
    }
}

/// After a silence somebody else may hold the phone.
#[test]
fn after_a_silence_it_takes_the_number() {
    let mut person = Person::who_answered("en", &NEITHER);
    person.wait(15 * MINUTE);
    person.type_in("you can tell 1300");
    assert_eq!(person.value("tell_social"), "no");
    assert_ne!(person.at(), "tell_social");
}

#[test]
fn the_police_by_name_where_they_are_asked_about() {
    for (lang, text, value) in [
        ("en", "yes tell the police", "yes"),
        ("en", "tell the police", "yes"),
        ("th", "บอกตำรวจได้", "yes"),
        ("lo", "ບອກຕຳຫຼວດໄດ້", "yes"),
        ("en", "yes but not the police", ""),
        ("en", "should I tell the police", ""),
    ] {
        let mut person = Person::who_answered(lang, &ASKED);
        person.type_in("2");
        person.type_in(text);
        let told = match person.value("tell_police") {
            "yes" => "yes",
            _ => "",
        };
        assert_eq!(told, value, "{text}");
    }
}

#[test]
fn a_question_of_staff_is_agreed_to_by_name_too() {
    for (text, agreed) in [
        ("yes please tell dsi", true),
        ("no not them", false),
        ("tell dsi?", false),
    ] {
        let mut person = Person::who_answered("en", &NEITHER);
        person.staff(StaffEvent::TookOver);
        person.staff(StaffEvent::AskConsent {
            referral: Uuid::from_u128(7),
            agency: "th-dsi".into(),
            line: ServiceLine::Suppression,
        });
        person.type_in(text);
        assert_eq!(
            person.conv.talk.agreed.contains(&"th-dsi".to_owned()),
            agreed,
            "{text}"
        );
    }
}

/// What the boss forbids is not what the person wishes.
#[test]
fn the_words_of_somebody_else_take_nothing_back() {
    for (lang, text) in [
        ("en", "he said dont tell police"),
        ("en", "my boss told me do not tell the police"),
        ("en", "it was not the police"),
        ("en", "no police came"),
        ("th", "นายบอกว่าอย่าบอกตำรวจ"),
        ("th", "แม่ไม่ให้บอกตำรวจ"),
        ("lo", "ນາຍຫ້າມບອກຕຳຫຼວດ"),
    ] {
        let mut person = Person::who_answered(lang, &BOTH);
        person.type_in(text);
        assert_eq!(person.conv.talk.agreed, ["th-1300", "th-ahtd"], "{text}");
    }
    for (lang, text) in [
        ("en", "they will hurt me please dont tell the police"),
        ("en", "he knows them, don't tell the police"),
        ("en", "I want help but no police"),
        ("th", "นายรู้จักเขา อย่าบอกตำรวจ"),
    ] {
        let mut person = Person::who_answered(lang, &BOTH);
        person.type_in(text);
        assert_eq!(person.conv.talk.agreed, ["th-1300"], "{text}");
    }
}

#[test]
fn do_not_tell_my_mother_is_answered_and_no_alarm() {
    for (lang, text) in [
        ("en", "dont tell my mother"),
        ("en", "please do not tell my family"),
        ("th", "อย่าบอกแม่นะ"),
        ("lo", "ຢ່າບອກແມ່"),
    ] {
        let mut person = Person::who_answered(lang, &BOTH);
        let at = person.at().to_owned();
        person.type_in(text);
        person.is_told("asked-reads");
        assert_eq!(person.at(), at, "{text}");
        assert_eq!(person.conv.talk.aside, None, "{text}");
        assert_eq!(person.conv.talk.agreed.len(), 2, "{text}");
    }
}

#[test]
fn tell_everyone_is_a_yes_to_who_is_asked_about_and_brings_back_who_was_refused() {
    let at_social = ["1", "3", "1", "1", "pier 3", "1", "1"];
    for (lang, text) in [
        ("en", "yes tell all of them"),
        ("en", "you can tell everyone"),
        ("en", "tell everyone who can help"),
        ("th", "บอกได้หมดเลย"),
        ("th", "บอกทุกคนเลย"),
        ("lo", "ບອກໄດ້ໝົດ"),
        ("lo", "ບອກໄດ້ທຸກບ່ອນ"),
    ] {
        let mut person = Person::who_answered(lang, &at_social);
        assert_eq!(person.at(), "tell_social");
        person.type_in(text);
        assert_eq!(person.conv.talk.agreed, ["th-1300"], "{text}");
        assert_eq!(person.at(), "tell_police", "{text}: each is asked about");

        let mut refused = Person::who_answered(lang, &at_social);
        refused.type_in("2");
        assert_eq!(refused.at(), "tell_police");
        refused.type_in(text);
        assert_eq!(refused.conv.talk.agreed, ["th-ahtd"], "{text}");
        assert_eq!(refused.at(), "tell_social", "{text}");
        refused.type_in(text);
        assert_eq!(refused.conv.talk.agreed, ["th-ahtd", "th-1300"], "{text}");
        assert_eq!(refused.at(), "code", "{text}");
    }
    for (lang, text) in [
        ("en", "don't tell everyone"),
        ("en", "should I tell everyone?"),
        ("en", "he will tell everyone"),
        ("en", "I already told everyone"),
        ("th", "อย่าบอกทุกคน"),
        ("th", "เขาจะบอกทุกคน"),
        ("th", "บอกทุกคนแล้ว"),
        ("th", "บอกหมดแล้ว"),
        ("th", "khao bok thuk khon"),
        ("lo", "ເຂົາຊິບອກທຸກຄົນ"),
        ("lo", "ບອກໝົດແລ້ວ"),
    ] {
        let mut person = Person::who_answered(lang, &at_social);
        person.type_in(text);
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
    }
}

/// As it is said where another is asked about: nothing is answered for that one.
#[test]
fn the_police_are_refused_in_few_words_of_any_writing() {
    let at_social = ["1", "3", "1", "1", "pier 3", "1", "1"];
    for (lang, text) in [
        ("en", "police no"),
        ("th", "ตำรวจไม่เอา"),
        ("th", "ตำรวจไม่เอา ตำรวจเขารู้จักกับไต๋"),
        ("th", "บ่เอาตำรวจ"),
        ("th", "mai ao tamruat"),
        ("lo", "ຕຳຫຼວດບໍ່ເອົາ"),
        ("lo", "bo ao tamluat"),
    ] {
        let mut person = Person::who_answered(lang, &at_social);
        person.type_in(text);
        let said = person.value("tell_police");
        assert!(matches!(said, "no" | "official"), "{text}: {said}");
        assert_eq!(person.value("tell_social"), "", "{text}");
        assert_eq!(person.at(), "tell_social", "{text}");
    }
    let mut person = Person::who_answered("th", &at_social);
    person.type_in("ตำรวจไม่เอาเรื่อง");
    assert_eq!(person.value("tell_police"), "");
}

/// What somebody has done is no wish that we do it, and no word about officials who are part of it.
#[test]
fn told_to_the_police_already_asks_for_no_police() {
    for (lang, text) in [
        ("en", "I reported it to the police"),
        ("en", "i already told the police but they did nothing"),
        ("en", "we went to the police"),
        ("th", "แจ้งตำรวจแล้ว"),
        ("th", "ไปแจ้งตำรวจมาแล้วค่ะ"),
        ("th", "jaeng tamruat laeo"),
        ("lo", "ແຈ້ງຕຳຫຼວດແລ້ວ"),
        ("lo", "ບອກຕຳຫຼວດໄປແລ້ວ"),
        ("lo", "jaeng tamluat leo"),
    ] {
        let mut person = Person::who_answered(lang, &ASKED);
        person.type_in("2");
        let mut refused = person.again();
        person.type_in(text);
        assert_eq!(person.value("tell_police"), "", "{text}");
        assert_eq!(person.at(), "tell_police", "{text}");
        assert_ne!(person.conv.talk.aside, Some(Aside::LeaveOut), "{text}");
        let kept = casebook::told::beside("tell_police");
        assert_eq!(person.value(&kept), text);
        refused.type_in("2");
        refused.type_in("1");
        assert_eq!(refused.at(), "about");
        refused.type_in(text);
        assert_eq!(
            refused.at(),
            "about",
            "{text}: they are not asked about again"
        );
        assert_eq!(refused.value("tell_police"), "no", "{text}");
    }
}

#[test]
fn told_to_the_police_already_is_no_wish_for_them() {
    for (lang, text, wish) in [
        ("en", "I told the police already", ""),
        ("en", "i told the police already, i want to go home", "home"),
        ("th", "แจ้งตำรวจแล้ว", ""),
        ("th", "แจ้งความแล้ว อยากกลับบ้าน", "home"),
        ("lo", "ແຈ້ງຕຳຫຼວດແລ້ວ", ""),
        ("lo", "ແຈ້ງຕຳຫຼວດແລ້ວ ຢາກເມືອບ້ານ", "home"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "wish");
        person.type_in(text);
        if person.conv.talk.aside == Some(Aside::DangerCheck) {
            person.type_in("2");
        }
        assert_eq!(person.value("wish"), wish, "{text}");
        assert_eq!(person.at(), "wish", "{text}");
    }
}
