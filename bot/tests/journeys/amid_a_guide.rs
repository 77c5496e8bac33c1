//! What somebody says in the middle of a guide (is this job safe, what may I do, whom can I
//! call) that is no answer to it. Nothing of it is kept, except in danger and by their own wish.

use super::person::Person;
use super::side_by_side::{Do, play};

/// Every guide, at its first question, amid it, and at its end.
const WAYS: [(&str, &[&str]); 8] = [
    ("job", &[]),
    ("job", &["1", "1", "2"]),
    ("job", &["1", "1", "2", "2", "2", "1", "2", "25"]),
    ("rights", &[]),
    ("rights", &["1"]),
    ("places", &[]),
    ("places", &["1"]),
    ("places", &["3"]),
];

const LANGS: [&str; 3] = ["th", "lo", "en"];

fn amid(lang: &str, (guide, answers): (&str, &[&str])) -> Person {
    let mut person = Person::new(lang);
    person.press(&format!("guide:{guide}:open"));
    for answer in answers {
        person.type_in(answer);
    }
    person
}

/// Nothing was kept, and nobody was called.
#[track_caller]
fn is_untold(person: &Person, what: &str) {
    let told = &person.conv.told.answers;
    assert!(told.is_empty(), "{what}: {told:?}");
    assert!(!person.conv.has_case, "{what}");
    assert_eq!(person.conv.talk.level(), None, "{what}");
}

/// The same said in each language, at each place of each guide.
fn each(texts: [&str; 3], check: impl Fn(&Person, &Person, &str)) {
    for way in WAYS {
        for (lang, text) in LANGS.into_iter().zip(texts) {
            let before = amid(lang, way);
            let mut person = before.again();
            person.type_in(text);
            check(&before, &person, &format!("{way:?} {lang} “{text}”"));
        }
    }
}

fn is_where_it_was(before: &Person, person: &Person, what: &str) {
    is_untold(person, what);
    let here = |p: &Person| p.conv.talk.guided.clone().map(|g| (g.guide, g.answers));
    assert_eq!(here(person), here(before), "{what}");
    assert_eq!(person.last().choices, before.last().choices, "{what}");
}

#[test]
fn danger_and_a_cry_for_help_leave_it_at_once() {
    for texts in [
        [
            "เขามีมีด จะฆ่าเรา",
            "ລາວມີມີດ ຈະຂ້າພວກຂ້ອຍ",
            "he has a knife, he will kill us",
        ],
        ["ช่วยด้วย", "ຊ່ວຍແດ່", "help me please he is hitting me"],
        ["อยากตาย", "ຢາກຕາຍ", "I want to die"],
        ["หนูอายุ 15", "ຂ້ອຍອາຍຸ 15 ປີ", "I am 15"],
    ] {
        each(texts, |_, person, what| {
            assert!(person.conv.talk.guided.is_none(), "{what}");
            assert!(person.conv.has_case, "{what}");
            assert!(person.conv.talk.level() <= Some(2), "{what}");
            let asks = person.last().choices.iter();
            let guided = |data: &str| data.starts_with("guide:");
            assert!(!asks.clone().any(|c| guided(&c.data)), "{what}");
        });
    }
}

#[test]
fn a_question_to_us_is_answered_and_the_guide_stays() {
    for (answer, texts) in [
        (
            "asked-free",
            ["ค่าบริการเท่าไหร่", "ຄ່າບໍລິການເທົ່າໃດ", "how much does it cost"],
        ),
        (
            "asked-free",
            ["ต้องจ่ายเงินไหม", "ຕ້ອງຈ່າຍເງິນບໍ", "do I have to pay"],
        ),
        ("asked-who", ["คุณเป็นใคร", "ເຈົ້າແມ່ນໃຜ", "who are you"]),
        (
            "asked-police",
            ["เป็นตำรวจไหม", "ແມ່ນຕຳຫຼວດບໍ", "are you the police?"],
        ),
        ("asked-reads", ["ใครอ่านข้อความนี้", "ໃຜອ່ານ", "who reads this"]),
        ("thanks-heard", ["ขอบคุณค่ะ", "ຂອບໃຈ", "thank you"]),
        ("greeting-again", ["สวัสดี", "ສະບາຍດີ", "hello"]),
        ("afraid-heard", ["กลัว", "ຢ້ານ", "I am scared"]),
    ] {
        each(texts, |before, person, what| {
            is_where_it_was(before, person, what);
            person.is_told(answer);
        });
    }
}

#[test]
fn nonsense_twice_brings_the_choices_and_a_human() {
    for way in WAYS {
        for (lang, text) in LANGS.into_iter().zip(["อิอิ", "ອິອິ", "qq"]) {
            let before = amid(lang, way);
            let mut person = before.again();
            person.type_in(text);
            person.type_in(text);
            person.is_told("guide-not-understood");
            is_untold(&person, lang);
            let offers = person.last().choices.iter();
            assert!(offers.clone().any(|c| c.data == "nav:human"), "{way:?}");
            assert!(
                person.last().text.contains(" · "),
                "{way:?}: {:?}",
                person.last()
            );
        }
    }
}

#[test]
fn a_language_is_changed_and_the_guide_stays() {
    for way in WAYS {
        for (from, to, text) in [
            ("th", "en", "English"),
            ("lo", "th", "ภาษาไทย"),
            ("en", "lo", "ພາສາລາວ"),
        ] {
            let before = amid(from, way);
            let mut person = before.again();
            person.type_in(text);
            assert_eq!(person.conv.lang.code(), to);
            assert_eq!(person.conv.talk.guided, before.conv.talk.guided, "{way:?}");
            is_untold(&person, text);
        }
    }
}

#[test]
fn a_wish_to_report_ends_it_and_says_that_words_are_kept_from_here_on() {
    for texts in [
        ["อยากแจ้งเรื่อง", "ຢາກແຈ້ງເຫດ", "I want to report"],
        ["อยากแจ้งเบาะแส", "ຢາກລາຍງານ", "I want to report something"],
    ] {
        each(texts, |_, person, what| {
            assert!(person.conv.talk.guided.is_none(), "{what}");
            person.is_told("guide-tell");
            person.is_told("ask-safe");
            is_untold(person, what);
        });
    }
}

#[test]
fn stopping_calls_nothing_saved_where_nothing_was() {
    each(["หยุด", "ຢຸດ", "stop"], |_, person, what| {
        person.is_told("guide-stopped");
        assert!(person.conv.talk.guided.is_none(), "{what}");
        is_untold(person, what);
    });
    let mut person = Person::who_answered("en", &["1", "3"]);
    person.press("guide:job:open");
    person.type_in("stop");
    person.is_told("stopped");
}

#[test]
fn a_country_is_never_told_in_a_guide() {
    for texts in [
        ["ลาว", "ລາວ", "Laos"],
        ["อยู่ประเทศลาว", "ຢູ່ປະເທດລາວ", "I am in Laos"],
        ["ไทย", "ໄທ", "Thailand"],
    ] {
        each(texts, |_, person, what| {
            is_untold(person, what);
            let mut person = person.again();
            for text in ["ลาว", "ลาว"] {
                person.type_in(text);
                is_untold(&person, what);
            }
        });
    }
}

#[test]
fn another_place_than_the_country_that_was_chosen_changes_the_country() {
    for (lang, laos, pakse) in [
        ("th", "ปากเซ", "LA-CH"),
        ("lo", "ຢູ່ສະຫວັນນະເຂດ", "LA-SV"),
        ("en", "I am in Pakse", "LA-CH"),
    ] {
        let mut person = amid(lang, ("places", &["1"]));
        person.type_in(laos);
        let here = person.conv.talk.guided.clone().unwrap();
        assert_eq!(here.answers["country"], "LA", "{laos}");
        assert_eq!(here.answers["province"], pakse, "{laos}");
        person.is_told("guide-after");
        let mut person = amid(lang, ("rights", &["1"]));
        person.type_in(laos);
        person.is_told("guide-rights-topic");
        person.type_in("5");
        assert!(person.last().text.contains("1191"), "{:?}", person.last());
        is_untold(&person, laos);
    }
    // Two provinces have this name.
    let mut person = amid("en", ("places", &["1"]));
    person.type_in("Vientiane");
    person.is_told("province-which");
    person.press_label("Vientiane Province");
    person.is_told("guide-after");
}

#[test]
fn the_name_of_a_place_is_knowing_where_the_work_is() {
    for (lang, place, unknown) in [
        ("th", "อุดรธานี", "ไม่รู้"),
        ("lo", "ຢູ່ປາກເຊ", "ບໍ່ຮູ້"),
        ("en", "in Bangkok", "no idea"),
    ] {
        let mut person = amid(lang, ("job", &["1"]));
        let mut other = person.again();
        person.type_in(place);
        let answers = |p: &Person| p.conv.talk.guided.clone().unwrap().answers;
        assert_eq!(answers(&person)["place"], "yes", "{place}");
        is_untold(&person, place);
        other.type_in(unknown);
        assert_eq!(answers(&other)["place"], "no", "{unknown}");
    }
}

#[test]
fn what_is_added_before_the_yes_is_kept_with_the_rest_and_back_drops_it_all() {
    for (lang, one, more, back) in [
        (
            "en",
            "they say I will work in a restaurant and sleep above it",
            "and the man who takes us there asks for all our phones",
            "back",
        ),
        (
            "th",
            "มีคนชวนไปทำงานล้างจานที่ร้านอาหารในเมือง",
            "ร้านอยู่ใกล้ตลาด เขาบอกว่าเงินเดือนสองหมื่นบาท",
            "ย้อนกลับ",
        ),
        (
            "lo",
            "ເພິ່ນບອກວ່າຈະໄດ້ເຮັດວຽກຢູ່ຮ້ານອາຫານ ແລະ ນອນຢູ່ຊັ້ນເທິງ",
            "ແລ້ວຄົນທີ່ພາໄປບອກວ່າຕ້ອງເອົາໂທລະສັບໃຫ້ລາວທຸກຄົນ",
            "ກັບຄືນ",
        ),
    ] {
        let before = amid(lang, ("job", &["1", "1"]));
        let mut person = before.again();
        person.type_in(one);
        person.type_in(more);
        person.is_told("guide-keep");
        is_untold(&person, one);
        let mut other = person.again();
        other.type_in(back);
        other.is_told("guide-dropped");
        let answers = |p: &Person| p.conv.talk.guided.clone().unwrap().answers;
        assert_eq!(
            answers(&other),
            answers(&before),
            "{lang}: nothing else undone"
        );
        assert!(!format!("{:?}", other.conv).contains(one));
        person.type_in("1");
        assert_eq!(person.value("story"), format!("{one}\n{more}"));
        assert!(person.conv.has_case);
    }
}

/// Its own words are never danger: an answer that leaves the guide is none.
#[test]
fn every_choice_of_every_guide_can_be_typed() {
    for way in WAYS {
        for lang in LANGS {
            let before = amid(lang, way);
            let choices = before.last().choices.iter();
            for choice in choices.filter(|c| c.data.starts_with("guide:")) {
                if choice.data.ends_with(":person") {
                    continue;
                }
                let mut person = before.again();
                person.type_in(&choice.label);
                is_untold(&person, &choice.label);
                assert_ne!(person.last().text, before.last().text, "{}", choice.label);
                let missed = person.words("guide-not-understood");
                assert!(!person.last().text.contains(&missed), "{}", choice.label);
            }
        }
    }
}

#[test]
fn in_three_languages() {
    use Do::{Label, Type, Write};
    let nonsense = || Write(["อิอิ", "ອິອິ", "qq"]);
    let script = [
        Type("7"),
        Label("menu.job"),
        Write(["ค่าบริการเท่าไหร่", "ຄ່າບໍລິການເທົ່າໃດ", "how much does it cost"]),
        Write(["ขอบคุณค่ะ", "ຂອບໃຈ", "thank you"]),
        Type("1"),
        Write(["อุดรธานี", "ອຸດອນທານີ", "Udon Thani"]),
        nonsense(),
        nonsense(),
        Write(["คุณเป็นใคร", "ເຈົ້າແມ່ນໃຜ", "who are you"]),
        Label("button-back"),
        Write(["หยุด", "ຢຸດ", "stop"]),
        Type("7"),
        Label("menu.rights"),
        Type("1"),
        Write(["อยู่ปากเซ", "ຢູ່ປາກເຊ", "I am in Pakse"]),
        Type("5"),
        Write(["อยากแจ้งเรื่อง", "ຢາກແຈ້ງເຫດ", "I want to report"]),
        Type("7"),
        Label("menu.numbers"),
        Label("button-places"),
        Type("1"),
        Write(["ปากเซ", "ປາກເຊ", "Pakse"]),
        Type("7"),
        Label("menu.job"),
        Write(["ช่วยด้วย เขามีมีด", "ຊ່ວຍແດ່ ລາວມີມີດ", "help me, he has a knife"]),
    ];
    insta::assert_snapshot!(play(&script));
}

/// What leaves a guide since it may tell of danger is no longer a choice of it, and is answered.
#[test]
fn what_leaves_a_guide_is_kept_and_answered() {
    let mut person = amid("lo", ("rights", &[]));
    let before = person.last().text.clone();
    let text = "ຢ່າສົ່ງຂໍ້ຄວາມມາ. ບໍ່ມີໃຜຢູ່ໃນອັນຕະລາຍ. ຢູ່ອຸດອນ";
    person.type_in(text);
    assert_ne!(person.last().text, before);
    assert_eq!(
        person.value("write_back"),
        "no",
        "{:?} {:?}",
        person.last(),
        person.conv.told.answers
    );
}
