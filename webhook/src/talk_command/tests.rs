//! The talk in the terminal, driven line by line.

use bot::talk::interview::{BUILT_IN, Interview};
use bot::words::Words;

use super::*;

/// A talk that has begun, and what is said in it.
fn begun() -> Talk<Vec<u8>> {
    let words = Arc::new(Words::load().expect("the words"));
    let interview = Interview::parse(BUILT_IN, &words).expect("an interview");
    let world = World {
        words,
        interview: Arc::new(interview),
        directory: directory::shipped().expect("the directory"),
        hours: bot::hours::Hours::default(),
        recordings: Arc::default(),
    };
    let mut talk = Talk::new(world, Lang::ENGLISH, Vec::new()).expect("a talk");
    talk.hear(Said::Start).expect("a greeting");
    talk
}

/// What is answered to these lines.
fn answers(talk: &mut Talk<Vec<u8>>, lines: &[&str]) -> String {
    talk.out.clear();
    for line in lines {
        talk.take(Line::read(line)).expect("an answer");
    }
    String::from_utf8(talk.out.clone()).expect("words")
}

#[track_caller]
fn is_said(talk: &mut Talk<Vec<u8>>, lines: &[&str], id: &str) {
    let said = answers(talk, lines);
    let words = talk.world.words.say(Lang::ENGLISH, id, &[]);
    assert!(said.contains(&words), "{id} in {said}");
}

const STATUS: [&str; 3] = ["7", "My report", "1"];

/// Somebody who told something and has kept the number; and that number.
fn with_a_number() -> (Talk<Vec<u8>>, String) {
    let mut talk = begun();
    answers(&mut talk, &["he has a knife", "1", "17.9,102.6"]);
    let mut lines = 0;
    while talk.code.is_none() {
        answers(&mut talk, &["2"]);
        lines += 1;
        assert!(lines < 20, "no number: {:?}", talk.conversation.talk.at);
    }
    answers(&mut talk, &["1"]);
    let code = talk.code.clone().expect("a number");
    (talk, code)
}

#[test]
fn my_report_says_what_staff_have_done() {
    let mut talk = begun();
    answers(&mut talk, &["he has a knife"]);
    is_said(&mut talk, &STATUS, "standing-waiting");
    answers(&mut talk, &["/read"]);
    is_said(&mut talk, &STATUS, "standing-read");
    answers(&mut talk, &["/ask th-1300", "yes i agree"]);
    assert!(talk.case.standing(None).offered.is_empty());
    answers(&mut talk, &["1"]);
    assert_eq!(talk.case.standing(None).offered, ["th-1300"]);
    answers(&mut talk, &["/accept th-1300"]);
    let standing = talk.case.standing(None);
    assert!(standing.offered.is_empty());
    assert_eq!(standing.accepted, ["th-1300"]);
    answers(&mut talk, &["/operator hello", "/handback"]);
    is_said(&mut talk, &STATUS, "standing-answered");
    answers(&mut talk, &["/close helped", "1", "1", "4"]);
    is_said(&mut talk, &STATUS, "standing-closed");
}

#[test]
fn the_prompt_stands_in_silence_too() {
    let mut talk = begun();
    answers(&mut talk, &["8"]);
    assert_eq!(answers(&mut talk, &["is anybody there?"]), "> ");
    assert_eq!(answers(&mut talk, &[" "]), "> ");
}

#[test]
fn what_waits_until_the_person_writes_is_no_answer_yet() {
    let mut talk = begun();
    answers(&mut talk, &["he has a knife", "8", "/operator hello"]);
    assert!(!talk.case.standing(None).answered);
    assert!(talk.case.standing(None).read);
    answers(&mut talk, &["/start"]);
    assert!(talk.case.standing(None).answered);
}

#[test]
fn what_is_to_be_deleted_is_gone_after_three_days_and_not_before() {
    let (mut talk, code) = with_a_number();
    answers(&mut talk, &["/accept th-1300"]);
    let words = talk.world.words.say(Lang::ENGLISH, "delete-ask.yes", &[]);
    is_said(&mut talk, &["delete", &words], "delete-later");
    assert!(
        talk.case.standing(None).accepted.is_empty(),
        "sharing stops"
    );
    let said = answers(&mut talk, &STATUS);
    assert!(said.contains("72"), "{said}");
    answers(&mut talk, &["/wait 4300", "hello"]);
    assert!(talk.conversation.erase_at.is_some());
    answers(&mut talk, &["/wait 20"]);
    assert!(talk.conversation.told.answers.is_empty());
    assert!(talk.conversation.erase_at.is_none() && talk.code.is_none());
    is_said(&mut talk, &[&code], "code-unknown");
}

#[test]
fn the_number_calls_the_deletion_off_from_another_phone() {
    let (mut talk, code) = with_a_number();
    let words = talk.world.words.say(Lang::ENGLISH, "delete-ask.yes", &[]);
    is_said(&mut talk, &["delete", &words], "delete-later");
    let anyway = answers(&mut talk, &["/newphone", &code]);
    let asks = talk.world.words.say(Lang::ENGLISH, "delete-anyway", &[]);
    assert!(anyway.contains(&asks), "{anyway}");
    answers(&mut talk, &["2", "/wait 4400"]);
    assert!(!talk.conversation.told.answers.is_empty());
    // Left on another phone, it is erased there all the same.
    is_said(&mut talk, &[&code, "delete", &words], "delete-later");
    answers(&mut talk, &["/newphone", "/wait 4400"]);
    is_said(&mut talk, &[&code], "code-unknown");
}

#[test]
fn a_number_made_after_a_silence_leaves_the_kept_one_good_from_any_phone() {
    let (mut talk, kept) = with_a_number();
    is_said(
        &mut talk,
        &["/wait 30", "i lost the number", "2"],
        "code-new-beside",
    );
    answers(&mut talk, &["1"]);
    let later = talk.code.clone().expect("another number");
    assert_ne!(kept, later);
    is_said(&mut talk, &["/newphone", &kept], "code-welcome");
    assert_eq!(talk.conversation.talk.shown_from, 0);
    // On the same phone too; and then the later one opens nothing.
    let (mut talk, kept) = with_a_number();
    answers(&mut talk, &["/wait 30", "i lost the number", "2", "1"]);
    let later = talk.code.clone().expect("another number");
    is_said(&mut talk, &[&kept], "code-welcome");
    is_said(&mut talk, &["/newphone", &later], "code-unknown");
}

#[test]
fn a_language_without_words_is_refused_with_the_list() {
    let refused = language("xx").unwrap_err();
    for lang in Lang::all() {
        assert!(refused.contains(lang.code()), "{refused}");
        assert_eq!(language(lang.code()), Ok(*lang));
    }
}
