//! Somebody answers in words where a choice is asked for: what they wrote is among what
//! was told, for those whose eyes it is for.

use bot::channel::{Media, Said};
use bot::scan::Distress;
use bot::talk::StaffEvent;
use bot::talk::event::Event;
use bot::talk::interview::Ask;
use bot::talk::state::{Aside, Mode};
use bot::words::Lang;
use casebook::Uuid;
use casebook::case::ServiceLine;
use casebook::told::{Answer, Form, Group, OTHER_WORDS, beside};

use super::person::{Person, WORLD};

const HOUSE: [(&str, &str); 3] = [
    (
        "en",
        "yes they beat him now, send someone to the yellow house",
    ),
    ("th", "มี ตอนนี้เขาตีน้อง ส่งคนมาที่บ้านสีเหลืองหน่อย"),
    ("lo", "ມີ ດຽວນີ້ເຂົາຕີນ້ອງ ສົ່ງຄົນມາເຮືອນສີເຫຼືອງແດ່"),
];

#[track_caller]
fn told<'a>(person: &'a Person, step: &str) -> &'a Answer {
    let answers = &person.conv.told.answers;
    let found = answers.get(step);
    found.unwrap_or_else(|| panic!("no {step} in {answers:?}"))
}

#[test]
fn words_about_danger_are_told_to_whoever_may_know_the_place() {
    for (lang, text) in HOUSE {
        let mut person = Person::who_answered(lang, &["1"]);
        assert_eq!(person.at(), "danger");
        person.type_in(text);
        let words = told(&person, &beside("danger"));
        assert_eq!((words.value.as_str(), words.group), (text, Group::Place));
        assert_eq!(words.form, Form::Text);
    }
}

/// What is asked with choices, every question of it.
#[test]
fn nothing_that_is_typed_at_a_question_stays_out_of_what_was_told() {
    let texts = [
        "the man with the red cap has a key and sleeps by the door",
        "red cap",
        "ชายหมวกแดงเฝ้าประตูอยู่",
        "0812345678",
    ];
    for text in texts {
        for question in WORLD.interview.questions() {
            let mut person = Person::who_answered("en", &["1", "3", "1"]);
            person.conv.told.answers.remove(&question.id);
            person.conv.talk.at = Some(question.id.clone());
            person.type_in(text);
            let held = person.conv.told.answers.iter();
            let mut held = held.filter(|(_, a)| a.form == Form::Text && a.value == text);
            let (step, answer) = held.next().unwrap_or_else(|| panic!("{}", question.id));
            assert_ne!(
                answer.group,
                Group::Triage,
                "{step}: free text goes to nobody by itself"
            );
            if question.ask == Ask::Consent {
                assert_eq!(answer.group, Group::Hotline, "{step}");
            }
        }
    }
}

#[test]
fn a_first_message_that_tells_something_is_told() {
    for (lang, text) in HOUSE {
        let mut person = Person::silent(lang);
        person.type_in(text);
        assert_eq!(told(&person, OTHER_WORDS).value, text);
        let mut greeting = Person::silent(lang);
        greeting.type_in("Hello");
        assert!(greeting.conv.told.answers.is_empty());
    }
}

#[test]
fn words_at_the_gentle_question_about_danger_are_words_about_danger() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "Udon Thani"]);
    person.alarm(Distress::P2);
    assert_eq!(person.conv.talk.aside, Some(Aside::DangerCheck));
    person.type_in("he is at the gate of the blue warehouse");
    assert_eq!(told(&person, &beside("danger")).group, Group::Place);
    assert!(!person.conv.told.answers.contains_key("landmark"));
}

#[test]
fn words_before_and_after_hiding_are_told() {
    let mut person = Person::who_answered("en", &["1", "3", "1"]);
    person.type_in("someone is coming, it is the green shop behind the pier");
    assert_eq!(person.conv.talk.mode, Mode::Hidden);
    let coming = told(&person, OTHER_WORDS).value.clone();
    assert!(coming.contains("green shop"));
    person.type_in("who is this");
    assert_eq!(told(&person, OTHER_WORDS).value, coming);
    person.type_in("he took the others away in a white van just now");
    assert!(
        told(&person, OTHER_WORDS)
            .value
            .ends_with("in a white van just now")
    );
}

#[test]
fn what_stands_under_a_picture_is_told() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "Udon Thani"]);
    assert_eq!(person.at(), "landmark");
    person.hear(Said::Media(Media {
        kind: "photo".into(),
        file_id: "1".into(),
        name: None,
        mime: None,
        size: None,
        caption: Some("this gate".into()),
    }));
    assert_eq!(told(&person, &beside("landmark")).group, Group::Place);
}

#[test]
fn what_is_said_about_an_agency_goes_to_none() {
    let mut person = Person::who_answered("en", &["1", "3", "1"]);
    let (referral, agency) = (Uuid::from_u128(1), "th-1300".to_owned());
    person.staff(StaffEvent::AskConsent {
        referral,
        agency,
        line: ServiceLine::Protection,
    });
    person.type_in("not them, my boss knows them");
    assert_eq!(told(&person, &beside("consent")).group, Group::Hotline);
    assert!(matches!(person.conv.talk.aside, Some(Aside::Consent(_))));
}

#[test]
fn the_person_sees_their_words_under_the_questions_name() {
    for lang in Lang::all() {
        let mut person = Person::who_answered(lang.code(), &["1"]);
        person.type_in("maybe, the cook went away");
        for answer in ["3", "1"] {
            person.type_in(answer);
        }
        person.press("aside:report:correct");
        let list = &person.last().text;
        assert!(list.contains("maybe, the cook went away"), "{list}");
        assert!(list.contains(&person.words("field-danger")), "{list}");
    }
}

/// Whoever has a number that was made after a silence sees nothing of what was told
/// before, also where words were added to it since.
#[test]
fn words_that_are_added_after_a_silence_do_not_show_the_ones_before() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "Udon Thani", "the yellow house"]);
    person.type_in("no idea whose phone");
    person.conv.talk.shown_from = person.now + 1;
    person.wait(1_000);
    person.type_in("a black phone");
    let later = told(&person, &beside(&beside("phone")));
    assert_eq!(later.value, "a black phone");
    let _ = person.again();
    person.event(Event::Person(Said::Press("aside:report:correct".into())));
    let list = &person.last().text;
    assert!(list.contains("a black phone"), "{list}");
    assert!(!list.contains("no idea"), "{list}");
}

/// “Send someone” is no “someone is coming”: the chat must not fall silent.
#[test]
fn whoever_asks_for_somebody_to_be_sent_is_not_taken_for_hiding() {
    for (lang, text) in [
        ("th", "ส่งคนมาที่บ้านสีเหลืองหน่อย"),
        ("th", "ให้คนมาช่วยหน่อย"),
        ("th", "ขอคนมารับหน่อย"),
        ("lo", "ສົ່ງຄົນມາຊ່ວຍແດ່"),
        ("lo", "ໃຫ້ຄົນມາຮັບແດ່"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1"]);
        person.type_in(text);
        assert_eq!(person.conv.talk.mode, Mode::Bot, "{text}");
    }
}

/// A flood of words costs no more with each message; the talk itself has all of them.
#[test]
fn words_in_one_place_have_an_end() {
    let mut person = Person::who_answered("en", &["1"]);
    let long = "he has the key and we wait ".repeat(100);
    for _ in 0..60 {
        person.type_in(&long);
    }
    let kept = person.conv.told.answers.values().map(|a| a.value.len());
    let kept: usize = kept.sum();
    assert!((50_000..70_000).contains(&kept), "{kept}");
}

#[test]
fn answers_in_latin_letters_are_answers() {
    for (lang, way, question, text, value) in [
        ("th", &["1"][..], "danger", "mai mi krai antarai", "no"),
        ("th", &["1", "3"], "country", "yu fang thai", "TH"),
        (
            "th",
            &["1", "3", "1", "1", "pier 3"],
            "phone",
            "khong chan eng",
            "mine",
        ),
        (
            "th",
            &["1", "3", "1", "1", "pier 3", "1", "1"],
            "tell_social",
            "bok dai",
            "yes",
        ),
        (
            "th",
            &["1", "3", "1", "1", "pier 3", "1", "1"],
            "tell_social",
            "บอกเลยค่ะ",
            "yes",
        ),
        ("lo", &[], "safe", "plodphai yu", "yes"),
        ("lo", &["1"], "danger", "bo mi phai", "no"),
        ("lo", &["1", "3"], "country", "yu fang lao", "LA"),
        (
            "lo",
            &["1", "3", "2", "1", "pier 3"],
            "phone",
            "yuem ma",
            "borrowed",
        ),
        (
            "lo",
            &["1", "3", "2", "1", "pier 3", "1", "1"],
            "tell_social",
            "ບອກໂລດ",
            "yes",
        ),
        (
            "lo",
            &["1", "3", "2", "1", "pier 3", "1", "1"],
            "tell_social",
            "bo hai bok",
            "no",
        ),
    ] {
        let mut person = Person::who_answered(lang, way);
        assert_eq!(person.at(), question);
        person.type_in(text);
        assert_eq!(person.value(question), value, "{text}: {:?}", person.last());
    }
}

#[test]
fn whoever_asks_to_be_called_asks_for_a_person() {
    for (lang, text) in [
        ("en", "call me"),
        ("en", "call me 020 5555 1234"),
        ("th", "โทรกลับได้ไหม"),
        ("th", "โทรมาหน่อย 0812345678"),
        ("lo", "ໂທຫາແດ່"),
        ("lo", "ໂທຫາຂ້ອຍ 02055551234"),
        ("lo", "ຢາກລົມນຳພະນັກງານ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert!(
            person.effects.contains(&bot::talk::Effect::WantsHuman),
            "{text}"
        );
        let number: String = text.chars().filter(char::is_ascii_digit).collect();
        let told = person.conv.told.answers.values();
        let kept = told
            .map(|a| a.value.replace(' ', ""))
            .any(|a| a.contains(&number));
        assert!(number.is_empty() || kept, "{text}");
    }
}
