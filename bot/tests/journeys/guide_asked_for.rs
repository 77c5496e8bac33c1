//! Somebody asks in their own words what a guide answers.

use super::person::Person;

const ASKED: [(&str, &str, &[&str]); 6] = [
    (
        "en",
        "job",
        &[
            "i got a job offer in Bangkok is it real",
            "should I take this job in a hotel in Pattaya?",
            "is the job in Thailand a scam?",
        ],
    ),
    (
        "th",
        "job",
        &[
            "มีคนชวนไปทำงานที่กัมพูชา น่าเชื่อไหม",
            "เพื่อนชวนไปทำงานที่กรุงเทพ ปลอดภัยไหมคะ",
        ],
    ),
    ("lo", "job", &["ວຽກນີ້ດີບໍ ເຂົາຊວນໄປເຮັດວຽກຢູ່ໄທ"]),
    (
        "en",
        "rights",
        &[
            "what are my rights in Laos",
            "my rights",
            "can my boss keep my passport",
            "is it ok that they keep my passport",
            "do i have to pay the broker fee?",
        ],
    ),
    (
        "th",
        "rights",
        &[
            "สิทธิของฉันมีอะไรบ้าง",
            "สิทธิของฉัน",
            "นายจ้างไม่จ่ายเงิน ทำอะไรได้บ้าง",
            "ต้องจ่ายค่าหัวให้เถ้าแก่ไหม",
        ],
    ),
    (
        "lo",
        "rights",
        &["ສິດຂອງຂ້ອຍມີຫຍັງແດ່", "ນາຍຈ້າງບໍ່ຈ່າຍເງິນເດືອນ ເຮັດແນວໃດໄດ້"],
    ),
];

fn guide_of(person: &Person) -> Option<&str> {
    let guided = person.conv.talk.guided.as_ref();
    guided.map(|here| here.guide.as_str())
}

#[test]
fn the_guide_opens_and_nothing_is_kept() {
    let mut faults = Vec::new();
    for (lang, guide, texts) in ASKED {
        for text in texts {
            for mut person in [Person::silent(lang), Person::new(lang)] {
                person.type_in(text);
                let kept = person.conv.told.answers.len();
                if guide_of(&person) != Some(guide) || kept > 0 {
                    faults.push(format!("{lang} “{text}”: {kept} {}", person.last().text));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn amid_the_interview_the_open_question_waits_behind_the_guide() {
    for (lang, guide, texts) in ASKED {
        let mut person = Person::who_answered(lang, &["1", "3", "1"]);
        let at = person.at().to_owned();
        person.type_in(texts[0]);
        assert_eq!(guide_of(&person), Some(guide), "{lang} {}", texts[0]);
        assert_eq!(person.at(), at);
    }
}

#[test]
fn a_story_and_words_of_danger_open_none() {
    for (lang, text) in [
        (
            "en",
            "my boss keeps my passport and he locked us in the house",
        ),
        ("en", "will my boss know"),
        ("en", "who can read my words"),
        ("en", "can my boss keep my passport? he hit me with a stick"),
        ("th", "เขาชวนไปทำงานแล้วขังหนูไว้ในห้อง ช่วยได้ไหม"),
        ("th", "นายจ้างจะรู้ไหม"),
        ("lo", "ເຂົາຊວນໄປເຮັດວຽກ ແລ້ວຂັງຂ້ອຍໄວ້ ຊ່ວຍໄດ້ບໍ"),
        ("lo", "ນາຍຈ້າງຊິຮູ້ບໍ"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(guide_of(&person), None, "{lang} {text}");
    }
}

#[test]
fn the_country_that_is_named_is_not_asked_for() {
    for (lang, text) in [
        ("en", "what are my rights in Laos?"),
        ("th", "อยู่ลาว สิทธิของฉันมีอะไรบ้าง"),
        ("lo", "ຢູ່ປະເທດລາວ ຂ້ອຍມີສິດຫຍັງແດ່?"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        let asked = person.words("guide-rights-topic");
        assert!(
            person.last().text.contains(&asked),
            "{text}: {:?}",
            person.last()
        );
        let country = person.words("guide-rights-country");
        assert!(!person.last().text.contains(&country), "{text}");
    }
}

/// Where help is, with the place in the question: the guide says whom to call there.
#[test]
fn help_near_a_place_is_shown_and_the_place_is_no_report() {
    for (lang, text) in [
        ("en", "where can i get help near pakse"),
        ("th", "ขอความช่วยเหลือได้ที่ไหนในปากเซ"),
        ("lo", "ຂໍຄວາມຊ່ວຍເຫຼືອຢູ່ປາກເຊໄດ້ຢູ່ໃສ"),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(text);
        assert_eq!(
            guide_of(&person),
            Some("places"),
            "{text}: {:?}",
            person.last()
        );
        assert!(person.conv.told.answers.is_empty(), "{text}");
        assert!(
            person.last().text.contains("1191"),
            "{text}: {:?}",
            person.last()
        );
        person.is_told("guide-after");
    }
    let mut person = Person::new("en");
    person.type_in("where can i get help?");
    assert_eq!(guide_of(&person), Some("places"));
}

/// What a check of a job is told in words, as people write them.
#[test]
fn a_job_is_checked_to_the_end_by_whoever_types() {
    for (lang, first, found, papers) in [
        (
            "th",
            "มีคนชวนไปทำงานแอดมินที่ปอยเปต เงินเดือน 40000 ปลอดภัยไหม",
            "เจอในเฟส",
            "เขาเก็บพาสปอร์ต",
        ),
        (
            "en",
            "a friend on facebook offers me a job in poipet 1500 dollars a month, is it safe?",
            "i found it on facebook",
            "they keep my passport",
        ),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(first);
        assert_eq!(
            guide_of(&person),
            Some("job"),
            "{first}: {:?}",
            person.last()
        );
        person.type_in(found);
        let here = person.conv.talk.guided.clone().expect("a guide");
        assert_eq!(
            here.answers.get("found").map(String::as_str),
            Some("online"),
            "{found}"
        );
        // Told before it is asked.
        person.type_in(papers);
        let here = person.conv.talk.guided.clone().expect("a guide");
        assert_eq!(
            here.answers.get("papers").map(String::as_str),
            Some("yes"),
            "{papers}"
        );
        person.is_told("guide-noted");
        for answer in ["1", "2", "2", "1", "2", "1"] {
            person.type_in(answer);
        }
        person.is_told("guide-job-verdict-many");
        assert!(person.conv.told.answers.is_empty());
    }
}

/// Whoever lets us keep a story amid a check hears what the answers so far warn of.
#[test]
fn a_story_amid_a_check_takes_no_warning_away() {
    let mut person = Person::new("en");
    person.press("guide:job:open");
    person.type_in("4");
    person.type_in("They say I will work in a restaurant and sleep above it");
    person.type_in("1");
    person.is_told("guide-job-verdict-some");
    assert_eq!(person.at(), "safe");
}

#[test]
fn what_tells_of_harm_in_a_check_is_no_choice_of_it() {
    let mut person = Person::new("en");
    person.press("guide:job:open");
    person.type_in("my friend is locked in there and beaten");
    let here = person.conv.talk.guided.clone();
    assert!(here.is_none_or(|h| !h.answers.contains_key("found")));
}
