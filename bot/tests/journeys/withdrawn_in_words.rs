//! “Don't tell anyone any more”, in words: as easy as agreeing was.

use bot::talk::Effect;

use super::person::{MINUTE, Person};
use super::side_by_side::{Do, play};

/// Both agencies may know, and what may still be told is asked.
const BOTH: [&str; 11] = ["1", "3", "1", "1", "pier 3", "1", "1", "1", "1", "1", "1"];

const NOBODY: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "don't tell anyone",
            "please do not tell anybody",
            "do not share my information anymore",
            "stop sharing my information",
            "tell no one please",
        ],
    ),
    (
        "th",
        &[
            "อย่าบอกใครนะ",
            "อย่าบอกใครเลยค่ะ",
            "ไม่อยากให้ใครรู้แล้ว",
            "หยุดส่งข้อมูลของฉัน",
            "ya bok khrai na",
        ],
    ),
    (
        "lo",
        &[
            "ຢ່າບອກໃຜເດີ້",
            "ບໍ່ຢາກໃຫ້ໃຜຮູ້ແລ້ວ",
            "ຢຸດສົ່ງຂໍ້ມູນຂອງຂ້ອຍ",
            "ya bok phai der",
        ],
    ),
];

const SOMEBODY: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "take back my consent",
            "I want to withdraw my consent",
            "i changed my mind about telling",
        ],
    ),
    (
        "th",
        &["ขอถอนความยินยอม", "ยกเลิกความยินยอมค่ะ", "ขอถอนคำยินยอม"],
    ),
    ("lo", &["ຂໍຖອນການຍິນຍອມ", "ຍົກເລີກການຍິນຍອມ", "ຂໍຖອນຄຳຍິນຍອມ"]),
];

fn agreed(lang: &str) -> Person {
    let mut person = Person::who_answered(lang, &BOTH);
    assert_eq!(person.conv.talk.agreed, ["th-1300", "th-ahtd"]);
    person.effects.clear();
    person
}

fn withdrawn(person: &Person) -> Vec<&str> {
    let all = person.effects.iter().filter_map(|e| match e {
        Effect::Withdraw { agency } => Some(agency.as_str()),
        Effect::Consent {
            agency,
            granted: false,
            ..
        } => Some(agency.as_str()),
        _ => None,
    });
    all.collect()
}

#[test]
fn nobody_may_know_any_longer() {
    for (lang, texts) in NOBODY {
        for text in texts {
            let mut person = agreed(lang);
            person.type_in(text);
            assert!(person.conv.talk.agreed.is_empty(), "{text}");
            for agency in ["th-1300", "th-ahtd"] {
                assert!(withdrawn(&person).contains(&agency), "{text}: {agency}");
            }
            assert_ne!(person.value("tell_social"), "yes", "{text}");
            assert_ne!(person.value("tell_police"), "yes", "{text}");
        }
    }
}

/// It holds a no, and is none to whatever is asked just then.
#[test]
fn no_longer_agreeing_takes_back_and_answers_nothing_else() {
    for (lang, texts) in [
        ("en", ["I no longer agree", "i dont agree anymore"]),
        ("th", ["ไม่ยินยอมแล้ว", "ไม่ยินยอมแล้วค่ะ"]),
        ("lo", ["ບໍ່ຍິນຍອມແລ້ວ", "ຂ້ອຍບໍ່ຍິນຍອມແລ້ວເດີ້"]),
    ] {
        for text in texts {
            // Where a no would be an answer: at “is anyone under 18?”.
            let mut person = agreed(lang);
            assert_eq!(person.at(), "minor");
            person.type_in(text);
            person.is_told("withdraw");
            assert_eq!(person.value("minor"), "", "{text}");
            // At the second of two consents it is a no to both.
            let mut person = Person::who_answered(lang, &BOTH[..8]);
            assert_eq!(person.at(), "tell_police");
            person.effects.clear();
            person.type_in(text);
            assert!(person.conv.talk.agreed.is_empty(), "{text}");
            assert!(withdrawn(&person).contains(&"th-1300"), "{text}");
            assert_eq!(person.value("tell_police"), "no", "{text}");
            // And where nobody was agreed to, the answer to the open one.
            let mut person = Person::who_answered(lang, &BOTH[..7]);
            person.type_in(text);
            assert_eq!(person.value("tell_social"), "no", "{text}");
        }
    }
}

/// Each names one of the two who were agreed to, or two others in Laos.
const NAMED: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "I changed my mind, do not tell 1300",
            "don't tell the help centre",
            "actually no, please do not tell 1300 anything",
        ],
    ),
    (
        "th",
        &[
            "อย่าบอกศูนย์ช่วยเหลือ",
            "เปลี่ยนใจแล้ว ไม่ต้องบอก 1300",
            "ไม่ให้บอกศูนย์ช่วยเหลือสังคมแล้วค่ะ",
        ],
    ),
    ("lo", &["ຢ່າບອກສູນຊ່ວຍເຫຼືອ", "ປ່ຽນໃຈແລ້ວ ບໍ່ໃຫ້ບອກ 1300"]),
];

#[test]
fn one_that_is_named_is_told_nothing_more_and_the_question_stays() {
    for (lang, texts) in NAMED {
        for text in texts {
            let mut person = agreed(lang);
            person.type_in(text);
            assert_eq!(person.conv.talk.agreed, ["th-ahtd"], "{text}");
            assert!(withdrawn(&person).contains(&"th-1300"), "{text}");
            assert!(!withdrawn(&person).contains(&"th-ahtd"), "{text}");
            assert_eq!(person.value("tell_social"), "no", "{text}");
            assert_eq!(person.at(), "minor", "{text}");
            // While the next one is asked about, the answer to that is still theirs.
            let mut person = Person::who_answered(lang, &BOTH[..8]);
            assert_eq!(person.at(), "tell_police");
            person.type_in(text);
            assert!(person.conv.talk.agreed.is_empty(), "{text}");
            assert_eq!(person.at(), "tell_police", "{text}");
            assert_eq!(person.value("tell_police"), "", "{text}");
        }
    }
    for text in ["ຢ່າບອກສະຫະພັນແມ່ຍິງ", "ບໍ່ຢາກໃຫ້ບອກ 1362"]
    {
        let mut person = Person::who_answered("lo", &["1", "3", "2", "1", "ຂ້າມ", "1", "1", "1"]);
        assert_eq!(person.conv.talk.agreed, ["la-lwu"]);
        person.type_in(text);
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
    }
}

/// The words of a refusal, or a name, alone take nothing back.
#[test]
fn a_name_in_a_story_takes_nothing_back() {
    for (lang, text) in [
        ("en", "my friend called 1300 and they did not answer"),
        ("en", "do not tell my mother about this"),
        ("th", "เพื่อนโทรไปศูนย์ช่วยเหลือแล้ว"),
        ("th", "ไม่ให้สหภาพสตรีเข้ามาดูในร้าน"),
        ("lo", "ເຂົາບໍ່ໃຫ້ແມ່ຍິງລາວອອກໄປໃສ"),
    ] {
        let mut person = agreed(lang);
        person.type_in(text);
        assert_eq!(person.conv.talk.agreed.len(), 2, "{text}");
    }
}

/// “Them” is whoever is asked about just then, else the one who was agreed to.
#[test]
fn do_not_tell_them_is_a_no_to_whom_it_is_asked_of() {
    for (lang, text) in [
        ("en", "don't tell them"),
        ("en", "no wait, I changed my mind, don't tell them"),
        ("th", "อย่าบอกเขานะ"),
        ("th", "ไม่เอาแล้ว อย่าบอกเขา"),
        ("lo", "ຢ່າບອກຂະເຈົ້າເດີ້"),
        ("lo", "ບໍ່ເອົາແລ້ວ ຢ່າບອກເຂົາ"),
    ] {
        let mut person = Person::who_answered(lang, &BOTH[..8]);
        assert_eq!(person.at(), "tell_police");
        person.type_in(text);
        assert_eq!(person.value("tell_police"), "no", "{text}");
        assert_eq!(person.conv.talk.agreed, ["th-1300"], "{text}");
        // Where nothing of the kind is asked it is the one who may be told.
        let mut person = Person::who_answered(lang, &BOTH[..8]);
        person.type_in("2");
        person.type_in("1");
        assert_eq!(person.conv.talk.agreed, ["th-1300"]);
        person.type_in(text);
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
    }
}

#[test]
fn where_nobody_is_named_it_is_asked_who() {
    for (lang, texts) in SOMEBODY {
        for text in texts {
            let mut person = agreed(lang);
            person.type_in(text);
            person.is_told("withdraw");
            assert_eq!(person.conv.talk.agreed.len(), 2, "{text}");
            person.type_in("2");
            assert_eq!(person.conv.talk.agreed, ["th-1300"], "{text}");
            // With one left there is nothing to choose.
            person.type_in(text);
            assert!(person.conv.talk.agreed.is_empty(), "{text}");
        }
    }
}

#[test]
fn the_police_alone_are_left_out_where_they_are_named() {
    for (lang, text) in [
        ("en", "stop telling the police"),
        ("th", "เลิกบอกตำรวจ"),
        ("lo", "ຢຸດບອກຕຳຫຼວດ"),
    ] {
        let mut person = agreed(lang);
        person.type_in(text);
        assert_eq!(person.conv.talk.agreed, ["th-1300"], "{text}");
        person.is_told("official-out");
        let missed = person.words("not-understood");
        assert!(!person.last().text.contains(&missed), "{text}");
    }
}

#[test]
fn where_it_is_asked_it_is_a_no_and_takes_the_others_back_too() {
    for (lang, texts) in NOBODY {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3", "1", "1", "1"]);
        assert_eq!(person.at(), "tell_police");
        person.type_in(texts[0]);
        assert_eq!(person.value("tell_police"), "no");
        assert!(person.conv.talk.agreed.is_empty(), "{}", texts[0]);
    }
}

/// To stop shows nothing, so that it takes no number; whom they had let us tell is not said then, and a
/// choice among them is not shown.
#[test]
fn after_ten_quiet_minutes_it_needs_no_number() {
    for (lang, text) in [
        ("en", "don't tell anyone"),
        ("th", "อย่าบอกใครนะ"),
        ("lo", "ຢ່າບອກໃຜເດີ້"),
    ] {
        let mut person = agreed(lang);
        person.wait(11 * MINUTE);
        person.type_in(text);
        assert!(person.conv.talk.agreed.is_empty(), "{text}");
        assert!(person.conv.talk.locked);
        person.is_told("withdrawn-all");
        assert!(!person.last().text.contains("1300"), "{:?}", person.last());
    }
    for (lang, text) in [
        ("en", "do not tell 1300 anymore"),
        ("th", "อย่าบอก 1300 แล้ว"),
        ("lo", "ຢ່າບອກ 1300 ແລ້ວ"),
    ] {
        let mut person = agreed(lang);
        person.wait(11 * MINUTE);
        person.type_in(text);
        assert_eq!(person.conv.talk.agreed, ["th-ahtd"], "{text}");
        assert!(person.conv.talk.locked);
    }
    let mut person = agreed("en");
    person.wait(11 * MINUTE);
    person.type_in("take back my consent");
    assert_eq!(person.conv.talk.agreed.len(), 2);
    person.is_told("report-needs-code");
}

#[test]
fn told_of_somebody_else_it_takes_nothing_back() {
    for (lang, text) in [
        ("en", "he said don't tell anyone what happens in the house"),
        ("en", "my sister did not tell anyone"),
        ("en", "they do not tell anyone"),
        ("en", "not sure what 1300 can do"),
        ("en", "I stop working at nine"),
        ("th", "เขาไม่ให้บอกใคร"),
        ("th", "อย่าบอกคนพม่าที่นี่"),
        ("lo", "ລາວບໍ່ໃຫ້ບອກໃຜ"),
    ] {
        let mut person = agreed(lang);
        person.type_in(text);
        assert_eq!(person.conv.talk.agreed.len(), 2, "{text}");
    }
}

#[test]
fn in_three_languages() {
    use Do::{Type, Write};
    let mut script: Vec<Do> = BOTH.iter().map(|t| Type(t)).collect();
    script.extend([
        Write(["ขอถอนความยินยอม", "ຂໍຖອນການຍິນຍອມ", "take back my consent"]),
        Type("1"),
        Write(["อย่าบอกใครนะ", "ຢ່າບອກໃຜເດີ້", "don't tell anyone"]),
        Write(["อย่าบอกใครนะ", "ຢ່າບອກໃຜເດີ້", "don't tell anyone"]),
    ]);
    insta::assert_snapshot!(play(&script));
}
