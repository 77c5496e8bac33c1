//! What silence keeps: whoever was talking, places and files, and what is told in it.

use bot::channel::{Media, Said};
use bot::talk::state::Mode;
use bot::talk::{Effect, StaffEvent};

use super::person::Person;

fn operator_says(person: &mut Person) {
    person.staff(StaffEvent::Said {
        text: "I am here".into(),
    });
}

fn pin(person: &mut Person) {
    person.hear(Said::Location(bot::channel::Place::new(15.2, 104.8, [])));
}

#[test]
fn whoever_opens_the_chat_without_the_word_wakes_nothing() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
    person.write_ok = true;
    person.conv.told.answers.insert(
        "code_word".into(),
        casebook::told::Answer {
            value: "lotus".into(),
            form: casebook::told::Form::Text,
            group: casebook::told::Group::SafeContact,
            at: 1,
        },
    );
    person.wait(super::person::MINUTE * 20);
    operator_says(&mut person);
    assert_eq!(person.last().text, "lotus");
    person.hear(Said::Start);
    assert_eq!(
        person.conv.talk.mode,
        Mode::Hidden,
        "what is held stays held"
    );
    person.is_told("hide-line");
    person.type_in("lotus");
    assert_eq!(person.conv.talk.mode, Mode::Operator);
}

#[test]
fn a_link_that_opens_the_chat_says_nothing_to_whoever_was_here() {
    for last in ["8", "0", "1"] {
        let mut person = Person::who_answered("en", &["1", "3"]);
        person.type_in(last);
        let (sent, before) = (person.sent.len(), person.conv.clone());
        person.hear(Said::Opened);
        assert_eq!((person.sent.len(), &person.conv), (sent, &before), "{last}");
    }
}

#[test]
fn after_hiding_the_operator_goes_on_and_not_the_program() {
    for wakes in 0..3 {
        let mut person = Person::who_answered("en", &["1", "3", "1", "1", "x", "1", "1", "1", "1"]);
        assert_eq!(person.at(), "code");
        let code = person.code();
        person.type_in("1");
        operator_says(&mut person);
        person.type_in("8");
        assert_eq!(person.conv.talk.mode, Mode::Hidden);
        match wakes {
            0 => {
                let word = person.conv.talk.resume_word.clone();
                person.type_in(&word);
            }
            1 => person.hear(Said::Start),
            _ => person.type_in(&code),
        }
        assert_eq!(person.conv.talk.mode, Mode::Operator, "{wakes}");
        person.is_told("operator-joined");
        let sent = person.sent.len();
        person.type_in("are you there?");
        assert_eq!(person.sent.len(), sent, "{wakes}: the operator reads it");
    }
}

#[test]
fn an_operator_who_hands_back_meanwhile_is_not_waited_for() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
    operator_says(&mut person);
    person.type_in("8");
    person.staff(StaffEvent::HandedBack);
    let word = person.conv.talk.resume_word.clone();
    person.type_in(&word);
    assert_eq!(person.conv.talk.mode, Mode::Bot);
    assert_eq!(person.at(), "landmark");
}

#[test]
fn a_place_and_a_file_are_kept_whoever_is_talking() {
    let begin = || Person::who_answered("en", &["1", "3", "1", "1"]);
    let mut hidden = begin();
    hidden.type_in("8");
    let mut operator = begin();
    operator_says(&mut operator);
    for mut person in [begin(), hidden, operator] {
        let mode = person.conv.talk.mode;
        let sent = person.sent.len();
        person.effects.clear();
        pin(&mut person);
        assert_eq!(person.value("pin"), "15.20000,104.80000", "{mode:?}");
        assert!(person.effects.contains(&Effect::OpenCase), "{mode:?}");
        person.effects.clear();
        person.hear(Said::Media(Media {
            kind: "photo".into(),
            file_id: "1".into(),
            name: None,
            mime: None,
            size: None,
            caption: None,
        }));
        assert!(person.effects.contains(&Effect::WantsHuman), "{mode:?}");
        let silent = person.sent.len() == sent;
        assert_eq!(silent, mode != Mode::Bot, "{mode:?}");
    }
}

#[test]
fn what_is_told_while_hidden_is_read_by_somebody() {
    for (hides, level) in [("8", 3), ("someone is coming", 2)] {
        let mut person = Person::who_answered("en", &["1"]);
        person.type_in(hides);
        assert_eq!(person.conv.talk.mode, Mode::Hidden, "{hides}");
        person.type_in("ok");
        person.type_in("the green door next to the temple");
        assert_eq!(
            person.conv.talk.raised,
            Some((level, "told-hidden".into())),
            "{hides}"
        );
        assert!(person.conv.has_case, "{hides}");
        let told: Vec<&str> = person
            .conv
            .told
            .answers
            .values()
            .map(|a| a.value.as_str())
            .collect();
        assert!(
            told.iter().any(|t| t.contains("green door next")),
            "{told:?}"
        );
    }
}

#[test]
fn nobody_waits_for_ever_behind_an_operator_who_left() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
    operator_says(&mut person);
    person.type_in("9");
    person.is_told("operator-asked");
    person.is_told("there-nobody");
    person.is_told("human-cannot-wait");
    person.staff(StaffEvent::LeftAlone);
    person.is_told("operator-away");
    assert_eq!(person.conv.talk.mode, Mode::Bot);
    assert_eq!(person.at(), "landmark");
    let sent = person.sent.len();
    person.staff(StaffEvent::LeftAlone);
    assert_eq!(person.sent.len(), sent, "nothing to hand back");
}

#[test]
fn whoever_is_in_danger_behind_an_operator_who_left_has_the_numbers() {
    for lang in ["th", "lo", "en"] {
        let mut calm = Person::who_answered(lang, &["1", "3", "1", "1"]);
        operator_says(&mut calm);
        calm.staff(StaffEvent::LeftAlone);
        calm.is_told("operator-away");
        assert!(
            !calm.last().text.contains("191"),
            "{lang}: {}",
            calm.last().text
        );

        let mut person = Person::who_answered(lang, &["1", "1", "1", "1"]);
        operator_says(&mut person);
        person.staff(StaffEvent::LeftAlone);
        for line in ["operator-away", "human-cannot-wait"] {
            person.is_told(line);
        }
        assert!(
            person.last().text.contains("191"),
            "{lang}: {}",
            person.last().text
        );
        assert_eq!(person.at(), "landmark");
    }
}

#[test]
fn the_program_follows_the_letters_somebody_writes_in_once() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
    person.type_in("อยู่หลังตลาดในบ้านสีเหลือง");
    assert_eq!(person.conv.lang.code(), "th");
    person.is_told("language-changed");
    person.type_in("ໂທລະສັບຂອງໝູ່ຂ້ອຍ");
    assert_eq!(person.conv.lang.code(), "th", "once");
    let mut chosen = Person::new("en");
    chosen.type_in("English");
    for answer in ["1", "3", "1", "1"] {
        chosen.type_in(answer);
    }
    chosen.type_in("อยู่หลังตลาดในบ้านสีเหลือง");
    assert_eq!(chosen.conv.lang.code(), "en", "they chose it");
    let mut lao = Person::who_answered("lo", &["1", "3", "1", "1"]);
    lao.type_in("ตลาดวารินชำราบ");
    assert_eq!(lao.conv.lang.code(), "lo", "a sign that was copied");
}
