//! A complaint, a refusal and a country that are said in words where something else is asked.

use bot::talk::Effect;
use bot::talk::StaffEvent;
use bot::words::Lang;

use super::person::Person;

const BEFORE: [&str; 4] = ["1", "3", "1", "1"];

fn is_told(person: &Person, text: &str) -> bool {
    let mut answers = person.conv.told.answers.values();
    answers.any(|a| a.value.contains(text))
}

#[test]
fn a_complaint_that_says_of_what_goes_past_the_operator_and_stands_nowhere() {
    for (lang, text) in [
        ("en", "complain about Nok, she was rude"),
        (
            "en",
            "I want to complain about your operator, he insulted me",
        ),
        ("en", "Hello. I would like to complain that nobody answers"),
        ("en", "complaint: your program asks the same again"),
        ("en", "I have a complaint about the person who wrote to me"),
        ("th", "ขอร้องเรียนเจ้าหน้าที่ที่คุยกับฉัน พูดไม่ดี"),
        ("th", "อยากร้องเรียน พนักงานพูดไม่ดี"),
        ("th", "สวัสดีค่ะ ต้องการร้องเรียนคนที่คุยเมื่อกี้"),
        ("lo", "ຢາກຮ້ອງທຸກ ພະນັກງານເວົ້າບໍ່ດີ"),
        ("lo", "ຂໍຮ້ອງທຸກພະນັກງານທີ່ລົມກັບຂ້ອຍ"),
        ("lo", "ຢາກຮ້ອງຮຽນ ພະນັກງານເວົ້າຫຍາບ"),
    ] {
        let mut person = Person::who_answered(lang, &BEFORE[..3]);
        assert_eq!(person.at(), "province");
        let mut beside = person.again();
        beside.staff(StaffEvent::TookOver);
        for person in [&mut person, &mut beside] {
            person.type_in(text);
            let told = Effect::Complain(text.to_owned());
            assert!(person.effects.contains(&told), "{text}");
            person.is_told("complaint-kept");
            assert!(!is_told(person, text), "{text}");
        }
        assert_eq!(person.at(), "province", "{text}");
        let mut first = Person::silent(lang);
        first.type_in(text);
        assert!(first.effects.contains(&Effect::Complain(text.to_owned())));
    }
}

#[test]
fn a_complaint_about_somebody_else_is_a_report() {
    for (lang, text) in [
        ("en", "I want to complain about my boss, he keeps our pay"),
        ("en", "my friends complain about the heat in the shop"),
        ("th", "อยากร้องเรียนนายจ้าง ไม่จ่ายค่าแรง"),
        ("lo", "ຢາກຮ້ອງທຸກນາຍຈ້າງ ບໍ່ຈ່າຍຄ່າແຮງ"),
    ] {
        let mut person = Person::who_answered(lang, &BEFORE);
        person.type_in(text);
        let is_complaint = |e: &Effect| matches!(e, Effect::Complain(_));
        assert!(!person.effects.iter().any(is_complaint), "{text}");
        assert!(is_told(&person, text), "{text}");
    }
}

/// Said before it is asked, and when it is.
const NOT_THE_POLICE: [(&str, &str); 10] = [
    ("en", "dont tell the police please"),
    ("en", "Do not call the police"),
    ("en", "i do not want the police"),
    ("en", "no police please"),
    ("th", "อย่าบอกตำรวจนะคะ"),
    ("th", "ไม่อยากให้ตำรวจรู้"),
    ("th", "ไม่ต้องแจ้งตำรวจค่ะ"),
    ("lo", "ຢ່າບອກຕຳຫຼວດເດີ້"),
    ("lo", "ບໍ່ຢາກໃຫ້ຕຳຫຼວດຮູ້"),
    ("lo", "ບໍ່ຕ້ອງບອກຕຳຫຼວດ"),
];

#[test]
fn a_refusal_that_names_the_police_is_a_no_at_and_before_the_question() {
    for (lang, text) in NOT_THE_POLICE {
        let answers = ["1", "3", "1", "1", "pier 3", "1", "1", "1"];
        let mut asked = Person::who_answered(lang, &answers);
        assert_eq!(asked.at(), "tell_police");
        asked.type_in(text);
        assert_eq!(asked.value("tell_police"), "no", "{text}");
        assert_eq!(asked.at(), "code", "{text}");

        let mut before = Person::who_answered(lang, &answers[..4]);
        before.type_in(text);
        before.is_told("official-out");
        for answer in ["pier 3", "1", "1", "1"] {
            before.type_in(answer);
        }
        assert_eq!(before.value("tell_police"), "no", "{text}");
        assert_ne!(before.at(), "tell_police", "{text}");
        assert!(!before.conv.talk.agreed.iter().any(|a| a == "th-ahtd"));

        let mut agreed = Person::who_answered(lang, &answers);
        agreed.type_in("1");
        assert!(agreed.conv.talk.agreed.iter().any(|a| a == "th-ahtd"));
        agreed.press("q:code:kept");
        agreed.type_in(text);
        assert!(!agreed.conv.talk.agreed.iter().any(|a| a == "th-ahtd"));
        let agency = "th-ahtd".to_owned();
        assert!(
            agreed.effects.contains(&Effect::Withdraw { agency }),
            "{text}"
        );
    }
}

#[test]
fn the_police_as_friends_of_the_boss_are_heard_and_a_yes_to_another_is_not_contradicted() {
    for (lang, text) in [
        ("en", "not the police, they are friends of the boss"),
        ("th", "อย่าบอกตำรวจ ตำรวจรู้จักกับเจ้าของร้าน"),
        ("lo", "ຢ່າບອກຕຳຫຼວດ ຕຳຫຼວດຮູ້ຈັກກັບເຈົ້າຂອງຮ້ານ"),
        ("lo", "ຕຳຫຼວດຮູ້ຈັກກັບເຈົ້າຂອງຮ້ານ"),
    ] {
        let mut person = Person::who_answered(lang, &BEFORE);
        person.type_in(text);
        assert!(person.conv.talk.official_heard, "{text}");
        if person.value("tell_police").is_empty() {
            person.press("aside:official:yes");
        }
        assert_eq!(person.value("tell_police"), "official", "{text}");
        while person.at() != "tell_social" {
            person.type_in("1");
        }
        person.type_in("1");
        assert_eq!(person.value("tell_social"), "yes");
        assert_eq!(person.at(), "tell_special", "{text}");
        let contradicts = person.words("official-not-there");
        assert!(!person.last().text.contains(&contradicts), "{text}");
    }
}

#[test]
fn after_the_choice_itself_it_is_said_that_nobody_there_is_told() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1", "pier 3", "1", "1", "1"]);
    person.type_in("3");
    person.is_told("official-not-there");
    assert_eq!(person.at(), "tell_special");
}

#[test]
fn a_country_is_the_answer_in_a_guide_that_asks_for_one() {
    for (lang, text, country) in [
        ("th", "ไทย", "TH"),
        ("th", "ลาว", "LA"),
        ("th", "อยู่ลาวค่ะ", "LA"),
        ("lo", "ລາວ", "LA"),
        ("lo", "ໄທ", "TH"),
        ("lo", "ຢູ່ໄທເດີ້", "TH"),
        ("en", "thai", "TH"),
        ("en", "lao", "LA"),
        ("en", "in Laos", "LA"),
    ] {
        for guide in ["rights", "places"] {
            let mut person = Person::new(lang);
            person.press(&format!("guide:{guide}:open"));
            person.type_in(text);
            let here = person.conv.talk.guided.as_ref().expect("a guide");
            let said = here.answers.values().next().map(String::as_str);
            assert_eq!(said, Some(country), "{guide}: {text}");
            assert_eq!(Some(person.conv.lang), Lang::parse(lang), "{text}");
        }
    }
}

#[test]
fn of_two_places_of_one_name_it_is_asked_which() {
    for (lang, text) in [("en", "vientiane"), ("th", "เวียงจันทน์"), ("lo", "ວຽງຈັນ")]
    {
        let mut person = Person::new(lang);
        person.press("guide:places:open");
        person.press("guide:places:LA");
        person.type_in(text);
        person.is_told("province-which");
        person.type_in("1");
        person.is_told("guide-after");
    }
}
