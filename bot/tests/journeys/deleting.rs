//! Deletion that waits 72 hours, and the return code in between.

use bot::talk::Effect;
use bot::talk::state::{Aside, Mode};
use bot::words::Lang;

use super::person::{MINUTE, Person};
use super::side_by_side::{Do, play};

const HOURS: i64 = 60 * MINUTE;

/// Somebody in danger who agreed that one agency is told, kept the code, and asked for
/// everything to be deleted.
fn deleting(lang: &str) -> Person {
    let mut person = Person::who_answered(
        lang,
        &[
            "1",
            "1",
            "1",
            "Udon Thani",
            "the yellow house",
            "1",
            "1",
            "1",
            "2",
            "1",
        ],
    );
    assert_eq!(person.conv.talk.agreed, ["th-1300"]);
    person.press("aside:report:delete");
    person.press("aside:delete:yes");
    person.is_told("delete-later");
    person
}

fn erased_at(person: &Person) -> Vec<i64> {
    let erased = person.effects.iter().filter_map(|e| match e {
        Effect::Erase { at } => Some(*at),
        _ => None,
    });
    erased.collect()
}

#[test]
fn nobody_is_listed_as_knowing_once_deletion_was_asked_for() {
    let mut person = deleting("en");
    person.press("aside:report:consent");
    person.is_told("withdraw-nothing");
    assert_eq!(person.value("tell_social"), "no");
}

#[test]
fn the_code_calls_it_off_and_says_so_and_it_can_be_deleted_all_the_same() {
    for lang in Lang::all() {
        let mut person = deleting(lang.code());
        let code = person.code();
        let first = erased_at(&person);
        person.wait(24 * HOURS);
        person.type_in(&code);
        assert!(person.effects.contains(&Effect::CancelErase));
        person.is_told("delete-anyway");
        assert_eq!(person.conv.erase_at, None);
        let label = person.words("delete-anyway.yes");
        person.type_in(&label);
        person.is_told("delete-later");
        // At the time at which it would have been: nobody waits longer for coming back.
        assert_eq!(erased_at(&person), [first[0], first[0]]);
        assert_eq!(person.conv.erase_at, Some(first[0]));
    }
}

#[test]
fn whoever_keeps_it_is_not_asked_again() {
    let mut person = deleting("en");
    let code = person.code();
    person.wait(11 * MINUTE);
    person.type_in(&code);
    person.type_in("no");
    person.is_told("delete-kept");
    person.type_in(&code);
    assert_ne!(person.conv.talk.aside, Some(Aside::DeleteAnyway));
    assert_eq!(person.conv.talk.mode, Mode::Bot);
}

#[test]
fn whoever_comes_back_with_nothing_to_delete_is_asked_nothing() {
    let mut person = Person::who_answered(
        "en",
        &["1", "3", "1", "Udon Thani", "here", "1", "1", "1", "1", "1"],
    );
    let code = person.code();
    person.type_in(&code);
    assert_eq!(person.conv.talk.aside, None);
}

#[test]
fn asking_twice_makes_nobody_wait_longer() {
    let mut person = deleting("en");
    person.now += HOURS;
    person.press("aside:report:delete");
    person.press("aside:delete:yes");
    let all = erased_at(&person);
    assert_eq!(all[0], all[1]);
}

#[test]
fn the_very_word_on_the_button_deletes() {
    for lang in Lang::all() {
        let mut person = Person::who_answered(lang.code(), &["1", "3", "1"]);
        person.press("aside:report:delete");
        let label = person.words("delete-ask.yes");
        person.type_in(&label);
        person.is_told("deleted");
    }
}

#[test]
fn where_it_is_not_gone_at_once_it_is_not_said_to_be() {
    for lang in ["th", "lo", "en"] {
        let mut person = Person::who_answered(lang, &["1", "1", "1"]);
        person.conv.has_case = true;
        assert_eq!(person.conv.talk.level(), Some(1));
        let word = person.words("delete-ask.yes");
        person.press("nav:menu");
        person.press("aside:report:delete");
        person.is_told("delete-ask-later");
        let gone = person.words("delete-ask");
        assert!(!person.last().text.contains(&gone), "{:?}", person.last());
        person.type_in(&word);
        person.is_told("delete-later-no-number");
    }
    let mut calm = Person::who_answered("en", &["1", "3", "1"]);
    calm.type_in("delete");
    calm.is_told("delete-ask");
}

#[test]
fn in_danger_in_three_languages() {
    use Do::{Type, Write};
    let script = [
        Type("1"),
        Type("1"),
        Type("1"),
        Write(["ลบ", "ລຶບ", "delete"]),
        Write(["อิอิ", "ອິອິ", "hmm"]),
        Type("1"),
    ];
    insta::assert_snapshot!(play(&script));
}

/// It is asked about before anything goes, so that few words in any order are enough.
#[test]
fn a_wish_to_delete_is_heard_in_any_order_of_its_words() {
    for (lang, text) in [
        ("en", "pls delete my info"),
        ("en", "wipe it"),
        ("en", "delete me"),
        ("en", "please erase what I told you"),
        ("th", "ลบทิ้งให้หมด"),
        ("th", "ช่วยลบหน่อยค่ะ"),
        ("th", "ลบที่คุยให้หน่อย"),
        ("th", "อยากลบเรื่องที่เล่า"),
        ("lo", "ລົບໃຫ້ແດ່"),
        ("lo", "lup mot"),
        ("lo", "lop hai dae"),
        ("lo", "ลบให้แน่"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert_eq!(person.conv.talk.aside, Some(Aside::Delete), "{text}");
    }
    for (lang, text) in [
        ("en", "he wants to delete my photo"),
        ("en", "they delete all our messages every day"),
        ("en", "delete my name"),
        ("th", "เขาลบข้อความของหนู"),
        ("th", "อย่าลบนะ"),
        ("lo", "ລາວລຶບແຊັດ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert_ne!(person.conv.talk.aside, Some(Aside::Delete), "{text}");
    }
}
