//! An official is part of it: the police are not told, and only the central body is
//! offered.

use bot::talk::Effect;

use super::person::{Person, WORLD};
use super::side_by_side::{Do, play};

const UP_TO_THE_POLICE: [&str; 8] = ["1", "3", "1", "1", "pier 3", "1", "1", "1"];

#[test]
fn in_three_languages() {
    let mut script: Vec<Do> = UP_TO_THE_POLICE.iter().map(|t| Do::Type(t)).collect();
    script.extend([Do::Type("3"), Do::Type("1")]);
    insta::assert_snapshot!(play(&script));
}

#[test]
fn the_police_are_refused_and_the_flag_is_set() {
    let mut person = Person::who_answered("en", &UP_TO_THE_POLICE);
    assert!(!WORLD.interview.official_suspected(&person.conv.told));
    person.type_in("3");
    assert!(WORLD.interview.official_suspected(&person.conv.told));
    let consents: Vec<(&str, bool)> = person
        .effects
        .iter()
        .filter_map(|e| match e {
            Effect::Consent {
                agency, granted, ..
            } => Some((agency.as_str(), *granted)),
            _ => None,
        })
        .collect();
    assert_eq!(consents, [("th-1300", true), ("th-ahtd", false)]);
    assert_eq!(person.at(), "tell_special");
    person.type_in("1");
    assert_eq!(person.conv.talk.agreed, ["th-1300", "th-dsi"]);
}

#[test]
fn an_official_heard_in_words_is_asked_about_once_and_left_out() {
    for (lang, text) in [
        ("th", "ตำรวจเป็นเจ้าของร้าน"),
        ("lo", "ຕຳຫຼວດເກັບເງິນຈາກເຈົ້າຂອງຮ້ານ"),
        ("en", "the police take money from the owner"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert!(person.conv.official_suspected(&WORLD.interview), "{text}");
        person.is_told("official-ask");
        person.type_in("1");
        person.is_told("official-out");
        assert_eq!(person.value("tell_police"), "official");
        assert_eq!(person.at(), "phone");
        for answer in ["1", "1", "1"] {
            person.type_in(answer);
        }
        assert_eq!(person.at(), "tell_special", "{text}");
        person.type_in("2");
        person.type_in(text);
        let asks = person.words("official-ask");
        assert!(!person.last().text.contains(&asks), "asked once");
    }
}

#[test]
fn whoever_wants_the_police_all_the_same_is_asked_for_consent_as_everybody() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
    person.type_in("the owner is a policeman");
    person.type_in("2");
    assert_eq!(person.value("tell_police"), "");
    assert!(
        person.conv.official_suspected(&WORLD.interview),
        "it stays sealed with the case"
    );
    assert_eq!(person.at(), "phone");
}

#[test]
fn a_yes_to_the_police_is_taken_back_when_they_are_left_out() {
    let mut person = Person::who_answered("en", &UP_TO_THE_POLICE);
    person.type_in("1");
    assert_eq!(person.conv.talk.agreed, ["th-1300", "th-ahtd"]);
    person.type_in("1");
    while person.at() != "story" {
        person.type_in("1");
    }
    person.type_in("policemen get paid by the boss");
    person.type_in("1");
    assert_eq!(person.conv.talk.agreed, ["th-1300"]);
}

#[test]
fn in_laos_in_three_languages() {
    let answers = ["1", "3", "2", "1", "pier 3", "1", "1", "1", "3"];
    let script: Vec<Do> = answers.iter().map(|t| Do::Type(t)).collect();
    insta::assert_snapshot!(play(&script));
}

#[test]
fn whoever_was_refused_is_not_asked_for_again_by_the_same_name() {
    for lang in ["th", "lo", "en"] {
        let mut person =
            Person::who_answered(lang, &["1", "3", "2", "1", "pier 3", "1", "1", "1", "3"]);
        assert_eq!(person.value("tell_police"), "official");
        person.is_told("official-out");
        assert_eq!(person.at(), "code");
        assert_eq!(person.conv.talk.agreed, ["la-lwu"]);
        assert!(person.conv.official_suspected(&WORLD.interview));
        // Back, and the police may know after all.
        let back = person.words("button-back");
        person.type_in(&back);
        assert_eq!(person.at(), "tell_police");
        person.type_in("1");
        assert_eq!(person.conv.talk.agreed, ["la-lwu", "la-atd"]);
    }
}

/// “Officials” is no yes and no no: it is asked, and the police are not told by a misunderstanding.
#[test]
fn officials_named_where_the_police_are_asked_about_are_asked_about() {
    for (lang, texts) in [
        (
            "en",
            [
                "officials",
                "police officer owns the bar",
                "officials are part of it",
            ],
        ),
        ("th", ["เจ้าหน้าที่รัฐเกี่ยวด้วย", "ตำรวจเป็นเจ้าของร้าน", "พวกตำรวจ"]),
        ("lo", ["ຕຳຫຼວດກໍແມ່ນພວກເຂົາ", "ເຈົ້າໜ້າທີ່ກ່ຽວຂ້ອງນຳ", "ພວກຕຳຫຼວດ"]),
    ] {
        for text in texts {
            let mut person = Person::who_answered(lang, &UP_TO_THE_POLICE);
            person.type_in(text);
            person.is_told("official-ask");
            let missed = person.words("not-understood");
            assert!(!person.last().text.contains(&missed), "{text}");
            assert!(person.conv.official_suspected(&WORLD.interview), "{text}");
            let mut other = person.again();
            person.type_in("1");
            assert_eq!(person.value("tell_police"), "official", "{text}");
            assert_eq!(person.conv.talk.agreed, ["th-1300"], "{text}");
            other.type_in("2");
            assert_eq!(other.at(), "tell_police", "{text}");
            assert_eq!(other.conv.talk.agreed, ["th-1300"], "{text}");
        }
    }
    // Whoever wants them told is not asked to leave them out.
    let mut person = Person::who_answered("en", &UP_TO_THE_POLICE);
    person.type_in("please call the police");
    let asks = person.words("official-ask");
    assert!(!person.last().text.contains(&asks));
}

/// The simpler form of the question keeps its warning.
#[test]
fn the_simpler_question_says_what_to_choose_where_officials_are_part_of_it() {
    for lang in ["th", "lo", "en"] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_POLICE);
        let warning = person.last().text.lines().find(|l| l.contains('3'));
        let warning = warning.expect("a warning").to_owned();
        person.type_in(match lang {
            "th" => "อิอิ",
            "lo" => "ອິອິ",
            _ => "qq",
        });
        assert!(person.last().text.contains(&warning), "{:?}", person.last());
    }
}

/// Up to “who is doing it?”, with this answer to “may we tell the police?”
fn at_who(lang: &str, police: &str) -> Person {
    let mut person = Person::who_answered(lang, &UP_TO_THE_POLICE);
    person.type_in(police);
    let skip = person.words("button-skip");
    for _ in 0..30 {
        match person.at() {
            "who" => return person,
            "code" | "about" => person.type_in("1"),
            "minor" => person.type_in("2"),
            _ => person.type_in(&skip),
        }
    }
    panic!("never asked: {:?}", person.last());
}

const DOERS: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "a policeman called somchai",
            "police",
            "my uncle he is a police officer",
            "immigration officer at the bridge",
            "the village chief",
            "soldiers from the border",
        ],
    ),
    (
        "th",
        &[
            "ตำรวจชื่อสมชาย",
            "คนทำคือตำรวจ",
            "ผู้ใหญ่บ้าน",
            "ทหาร",
            "ใครก็ไม่รู้ เป็นตำรวจ",
            "tamruat",
        ],
    ),
    (
        "lo",
        &[
            "ຕຳຫຼວດຊື່ ສົມຊາຍ",
            "ຜົວເປັນຕຳຫຼວດ",
            "ນາຍບ້ານ",
            "ທະຫານ",
            "tamluat",
            "ตำหลวด",
        ],
    ),
];

/// The police are agreed to, and then one of them is named as the one who does it.
#[test]
fn an_official_who_does_it_is_asked_about_and_the_yes_is_taken_back() {
    for (lang, texts) in DOERS {
        for text in texts {
            let mut person = at_who(lang, "1");
            assert_eq!(person.conv.talk.agreed, ["th-1300", "th-ahtd"]);
            person.type_in(text);
            person.is_told("official-ask");
            assert_eq!(person.value("who"), *text);
            assert!(person.conv.official_suspected(&WORLD.interview), "{text}");
            person.type_in("1");
            person.is_told("official-out");
            assert_eq!(person.conv.talk.agreed, ["th-1300"], "{text}");
        }
    }
    // Who refused them is not asked, and it stays with the case.
    let mut person = at_who("en", "2");
    person.type_in("a policeman called somchai");
    let asks = person.words("official-ask");
    assert!(!person.last().text.contains(&asks));
    assert!(person.conv.official_suspected(&WORLD.interview));
}

#[test]
fn nobody_else_who_does_it_is_taken_for_an_official() {
    for (lang, texts) in [
        (
            "en",
            &[
                "my boss",
                "a woman called noi",
                "please call the police",
                "the captain of the boat",
                "my aunt and her friend",
                "he works in an office",
                "the owner of the policy company",
                "are you police?",
            ][..],
        ),
        (
            "th",
            &[
                "เถ้าแก่ชื่อสมชาย",
                "คนโรคจิตมาก",
                "เพื่อนที่โตมาด้วยกัน",
                "นายจ้าง ผู้ว่าจ้าง",
                "โทรหาตำรวจให้หน่อย",
                "พี่สาวข้างบ้าน",
                "คนจ่ายเงิน",
                "ผัวชอบตีหนู",
                "นายพลวัฒน์",
            ],
        ),
        (
            "lo",
            &[
                "ນາຍຈ້າງຊື່ສົມຊາຍ",
                "ແມ່ປ້າ",
                "ເຈົ້າຂອງຮ້ານ",
                "ຊ່ວຍໂທຫາຕຳຫຼວດແດ່",
                "ຜູ້ຊາຍຈີນ",
                "ພະນັກງານຂອງຮ້ານ",
                "khang nu nai ban",
            ],
        ),
    ] {
        for text in texts {
            let mut person = at_who(lang, "1");
            person.type_in(text);
            let asks = person.words("official-ask");
            assert!(!person.last().text.contains(&asks), "{text}");
            assert!(!person.conv.talk.official_heard, "{text}");
        }
    }
}

/// Told in the first message, before anything was asked.
#[test]
fn an_official_in_the_first_message_is_asked_about_before_the_police() {
    for (lang, text) in [
        ("en", "the one who sold me is a policeman"),
        ("en", "my trafficker is a cop"),
        (
            "en",
            "police officer brought girls to the house, he is with them",
        ),
        ("th", "คนที่ขายเราเป็นตำรวจ"),
        ("th", "แฟนเป็นตำรวจ บังคับให้รับแขก"),
        ("lo", "ຄົນທີ່ຂາຍຂ້ອຍແມ່ນຕຳຫຼວດ"),
        ("lo", "ຕຳຫຼວດພາຂ້ອຍມາຂາຍ"),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(text);
        assert!(person.conv.talk.official_heard, "{text}");
    }
}

const REPLIES: [(&str, &str, &[&str]); 3] = [
    (
        "en",
        "the cop is friend of the boss",
        &[
            "dont tell them please i am afraid",
            "don't tell the police",
            "yes please",
            "yes they are his friends",
            "no, do not tell them",
            "i am afraid of the police",
            "please dont tell",
        ],
    ),
    (
        "th",
        "ตำรวจเป็นเจ้าของร้าน",
        &[
            "ใช่ อย่าบอกตำรวจ",
            "ใช่ อย่าบอก",
            "อย่าบอกเขานะ กลัว",
            "ใช่ ไม่ให้บอก",
            "หนูกลัวตำรวจ",
            "อย่าบอกตำรวจ",
        ],
    ),
    (
        "lo",
        "ຕຳຫຼວດເປັນເຈົ້າຂອງຮ້ານ",
        &[
            "ຢ່າບອກເດີ້ ຂ້ອຍຢ້ານ",
            "ແມ່ນ ຢ່າບອກຕຳຫຼວດ",
            "ຢ່າບອກຂະເຈົ້າ",
            "ແມ່ນແລ້ວ ຫຼີກເວັ້ນ",
            "ຂ້ອຍຢ້ານຕຳຫຼວດ",
        ],
    ),
];

#[test]
fn the_reply_to_shall_we_leave_them_out_is_heard_however_it_is_said() {
    for (lang, named, replies) in REPLIES {
        for way in [&UP_TO_THE_POLICE[..], &UP_TO_THE_POLICE[..4]] {
            for reply in replies {
                let mut person = Person::who_answered(lang, way);
                person.type_in(named);
                person.is_told("official-ask");
                person.type_in(reply);
                assert_eq!(person.value("tell_police"), "official", "{reply}");
                assert_eq!(person.conv.talk.aside, None, "{reply}: {:?}", person.last());
                let out = person.words("official-out");
                let said = &person.last().text;
                assert_eq!(said.matches(&out).count(), 1, "{reply}: {said}");
                let reads = person.words("asked-reads");
                let police = person.words("asked-police");
                assert!(
                    !said.contains(&reads) && !said.contains(&police),
                    "{reply}: {said}"
                );
            }
        }
    }
}

#[test]
fn whoever_says_that_they_may_know_is_not_heard_as_a_no() {
    for (lang, named, replies) in [
        (
            "en",
            REPLIES[0].1,
            &["no, they may know", "they can know", "no"][..],
        ),
        ("th", REPLIES[1].1, &["ให้ตำรวจรู้ได้", "ตำรวจรู้ได้", "ไม่ต้องกัน"]),
        ("lo", REPLIES[2].1, &["ໃຫ້ຕຳຫຼວດຮູ້ໄດ້", "ຕຳຫຼວດຮູ້ໄດ້"]),
    ] {
        for reply in replies {
            let mut person = Person::who_answered(lang, &UP_TO_THE_POLICE);
            person.type_in(named);
            person.type_in(reply);
            assert_eq!(person.value("tell_police"), "", "{reply}");
            assert_eq!(person.at(), "tell_police", "{reply}");
            assert_eq!(person.conv.talk.aside, None, "{reply}");
        }
    }
}

/// What was told instead of an answer leaves it open: it comes again before the police are asked about.
#[test]
fn what_has_no_answer_twice_leaves_the_police_out() {
    for (lang, named, other) in [
        (
            "en",
            REPLIES[0].1,
            ["the yellow house", "near the river pier"],
        ),
        ("th", REPLIES[1].1, ["บ้านสีเหลือง", "ใกล้ท่าเรือ"]),
        ("lo", REPLIES[2].1, ["ເຮືອນສີເຫຼືອງ", "ໃກ້ທ່າເຮືອ"]),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_POLICE[..4]);
        person.type_in(named);
        for text in other {
            person.type_in(text);
        }
        assert_eq!(
            person.conv.talk.aside,
            None,
            "{other:?}: {:?}",
            person.last()
        );
        person.is_told("official-out");
        assert_eq!(person.value("tell_police"), "official", "{lang}");
    }
}

/// No sign need part the no from what is wished for.
#[test]
fn a_no_to_the_police_leaves_the_wish_beside_it() {
    for (lang, text, wish) in [
        ("en", "No police i want to go home", "home"),
        ("en", "no police please just a doctor", "doctor"),
        ("th", "ไม่เอาตำรวจอยากกลับบ้าน", "home"),
        ("th", "mai ao tamruat yak klap ban", "home"),
        ("lo", "ບໍ່ເອົາຕຳຫຼວດຢາກເມືອບ້ານ", "home"),
        ("lo", "bo ao tamluat yak mua ban", "home"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "wish");
        person.type_in(text);
        assert_eq!(person.value("tell_police"), "no", "{text}");
        if person.conv.talk.aside.is_some() {
            person.type_in("2");
        }
        assert_eq!(person.value("wish"), wish, "{text}");
    }
}

/// The no stands, and says why: the police at the place are offered no more, and staff are warned.
#[test]
fn an_official_who_is_named_after_a_no_is_noted() {
    for (lang, text) in [
        ("en", "the policeman Somchai does it to us"),
        ("en", "the owner is a policeman"),
        ("th", "ตำรวจชื่อสมชายเป็นคนทำ"),
        ("th", "tamruat pen jao khong ran"),
        ("lo", "ຕຳຫຼວດຊື່ສົມໄຊເປັນຄົນເຮັດ"),
        ("lo", "tamluat sue somxay pen khon het"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_POLICE);
        person.type_in("2");
        person.type_in("1");
        assert_eq!(person.value("tell_police"), "no");
        assert!(!person.conv.official_suspected(&WORLD.interview));
        person.type_in(text);
        assert_eq!(person.value("tell_police"), "official", "{text}");
        assert!(person.conv.official_suspected(&WORLD.interview), "{text}");
        let asks = person.words("official-ask");
        assert!(!person.last().text.contains(&asks), "{text}: they are out");
    }
    // In one message with the no.
    let mut person = Person::who_answered("en", &UP_TO_THE_POLICE);
    person.type_in("no police... the policeman Somchai does it");
    assert_eq!(person.value("tell_police"), "official");
    assert_eq!(person.at(), "tell_special");
}

/// Letters that stand within another word name nobody.
#[test]
fn a_short_word_for_officials_is_none_within_another() {
    for (lang, text) in [("th", "ฉันโตมาที่นี่"), ("lo", "ຂ້ອຍໂຕມານຳເຂົາ")]
    {
        let mut person = Person::who_answered(lang, &UP_TO_THE_POLICE);
        person.type_in(text);
        let asks = person.words("official-ask");
        assert!(!person.last().text.contains(&asks), "{text}");
        assert_eq!(person.at(), "tell_police", "{text}");
    }
    let mut person = Person::who_answered("th", &UP_TO_THE_POLICE);
    person.type_in("ตม มาเก็บเงินทุกเดือน");
    person.is_told("official-ask");
}
