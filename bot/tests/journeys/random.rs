//! Random conversations: whatever happens in whatever order, nothing panics, nothing
//! that was told is lost, help can be reached, and nobody is asked the same again
//! without a reason.

use bot::channel::Said;
use bot::talk::state::Mode;
use bot::talk::{Effect, StaffEvent};
use proptest::prelude::*;

use super::happenings::{Happens, happen, happens};
use super::person::Person;
use super::sayings::words;

/// What somebody tells that is no answer, no command and no greeting.
const TOLD: [&str; 12] = [
    "red gate behind the temple",
    "two dogs and a man with a radio",
    "a grey van comes at five",
    "Lotus 88",
    "บ้านสีฟ้าติดคลอง",
    "รถตู้สีเทา ทะเบียนลงท้าย 42",
    "คนที่ประตูชื่อเล็ก",
    "ปั๊มน้ำมันเก่า",
    "ເຮືອນສີຂຽວຢູ່ແຄມນ້ຳ",
    "ລົດສີຂາວ ທະບຽນ 4471",
    "ຫຼັງວັດເກົ່າ ຫ້ອງທີສາມ",
    "ປ້າຍຮ້ານສີແດງ",
];

/// Whoever writes gets an answer, unless they hide or an operator is writing.
fn is_answered(person: &mut Person, what: &Happens) -> Result<(), TestCaseError> {
    let is_theirs = !matches!(
        what,
        Happens::Wait(_)
            | Happens::Staff(_)
            | Happens::Alarm
            | Happens::Code
            | Happens::TakenBack
            | Happens::Blocked
    );
    let before = person.conv.talk.mode;
    let sent = person.sent.len();
    happen(person, what);
    let silent = before != Mode::Bot || person.conv.talk.mode != Mode::Bot;
    if is_theirs && !silent {
        prop_assert!(person.sent.len() > sent, "no answer to {what:?}");
        prop_assert!(!person.last().text.trim().is_empty());
    }
    Ok(())
}

/// What was told stays told, until the person takes it back themselves.
fn nothing_is_lost(person: &Person, words: &[&'static str]) -> Result<(), TestCaseError> {
    let told: String = person
        .conv
        .told
        .answers
        .values()
        .map(|a| a.value.clone() + "\n")
        .collect();
    for word in words {
        prop_assert!(told.contains(word), "“{word}” is gone from {told}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_whoever_writes_is_answered(
        lang in prop_oneof![Just("th"), Just("lo"), Just("en")],
        all in prop::collection::vec(happens(), 1..60),
    ) {
        let mut person = Person::new(lang);
        for what in &all {
            is_answered(&mut person, what)?;
            // Places and files, whoever is talking and however silent the chat is.
            if matches!(what, Happens::Place) {
                prop_assert!(!person.value("pin").is_empty());
            }
            if matches!(what, Happens::Place | Happens::Photo) {
                prop_assert!(person.conv.has_case);
            }
        }
        for body in &person.sent {
            prop_assert!(!body.text.contains(['{', '}', '\u{2068}', '\u{200b}']), "{}", body.text);
        }
    }

    #[test]
    fn help_can_be_reached_from_everywhere(
        lang in prop_oneof![Just("th"), Just("lo"), Just("en")],
        all in prop::collection::vec(happens(), 1..40),
    ) {
        let mut person = Person::new(lang);
        for what in &all {
            happen(&mut person, what);
        }
        // Out of hiding and away from an operator, as they can themselves.
        let word = person.conv.talk.resume_word.clone();
        person.type_in(&word);
        person.staff(StaffEvent::HandedBack);
        prop_assume!(person.conv.talk.mode == Mode::Bot);
        // In every language, whatever the talk is in.
        for help in ["help", "ช่วยด้วย", "ຊ່ວຍແດ່"] {
            reaches_help(&person, help, |p| p.last().text.contains(&p.words("numbers-intro")))?;
        }
        reaches_help(&person, "9", |p| p.effects.contains(&Effect::WantsHuman))?;
        reaches_help(&person, "ภาษาไทย", |p| p.conv.lang.code() == "th")?;
        reaches_help(&person, "ພາສາລາວ", |p| p.conv.lang.code() == "lo")?;
        reaches_help(&person, "English", |p| p.conv.lang.code() == "en")?;
        reaches_help(&person, "8", |p| p.conv.talk.mode == Mode::Hidden)?;
        reaches_help(&person, "0", |p| {
            let stopped = ["stopped", "guide-stopped"].map(|id| p.words(id));
            stopped.iter().any(|said| p.last().text.contains(said))
        })?;
        reaches_help(&person, "back", |p| !p.last().text.is_empty())?;
        reaches_help(&person, "7", |p| p.last().choices.iter().any(|c| c.data == "aside:menu:report"))?;
        for delete in ["delete", "ลบ", "ລຶບ"] {
            reaches_help(&person, delete, |p| {
                let asks = p.last().choices.iter().any(|c| c.data == "aside:delete:yes");
                // Where it was asked just now, the word is the answer.
                let deletes = p.effects.iter().any(|e| matches!(e, Effect::Erase { .. }));
                asks || deletes || p.conv.talk.locked
            })?;
        }
    }

    #[test]
    fn a_number_is_the_answer_that_is_shown_beside_it(
        lang in prop_oneof![Just("th"), Just("lo"), Just("en")],
        all in prop::collection::vec(happens(), 1..40),
    ) {
        let mut person = Person::new(lang);
        for what in &all {
            let sent = person.sent.len();
            happen(&mut person, what);
            // Where people are counted, a number is one of people.
            let counts = person.at() == "how_many";
            if person.sent.len() == sent || person.conv.talk.mode != Mode::Bot || counts {
                continue;
            }
            let shown = person.last().clone();
            for (number, choice) in bot::channel::numbered::answers(&shown) {
                let (mut typed, mut pressed) = (person.again(), person.again());
                typed.type_in(&number.to_string());
                pressed.press(&choice.data);
                prop_assert_eq!(typed.last(), pressed.last(), "{} of {:?}", number, shown);
                prop_assert_eq!(typed.conv, pressed.conv, "{} of {:?}", number, shown);
            }
        }
    }

    #[test]
    fn what_was_told_stays_told(
        lang in prop_oneof![Just("th"), Just("lo"), Just("en")],
        all in prop::collection::vec(0_usize..8, 1..60),
        seed in 0_usize..TOLD.len(),
    ) {
        // Without “back” and corrections, which take things back.
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        let mut told = Vec::new();
        for n in all {
            let asks = person.conv.talk.aside.is_none() && person.conv.talk.mode == Mode::Bot;
            match n {
                // At any question, not only where words are asked for.
                0..=2 if asks && !person.at().is_empty() => {
                    let words = TOLD[(seed + told.len()) % TOLD.len()];
                    person.type_in(words);
                    told.push(words);
                }
                3 => person.hear(Said::Start),
                _ => happen(&mut person, &Happens::Digit(u8::try_from(n % 3 + 1).unwrap_or(1))),
            }
            nothing_is_lost(&person, &told)?;
        }
    }

    #[test]
    fn nobody_is_asked_the_same_again_without_a_reason(
        lang in prop_oneof![Just("th"), Just("lo"), Just("en")],
        answers in prop::collection::vec(1_u8..7, 60),
    ) {
        // Somebody who answers every question with something it takes.
        let mut person = Person::new(lang);
        let mut asked: Vec<String> = Vec::new();
        for n in answers {
            let at = person.at().to_owned();
            if at.is_empty() || person.conv.talk.aside.is_some() || person.conv.talk.mode != Mode::Bot {
                break;
            }
            let shown = person.last().choices.iter();
            let ways = shown.filter(|c| c.data.starts_with("q:") && !c.data.ends_with(":+"));
            let ways: Vec<String> = ways.map(|c| c.data.clone()).collect();
            let done = format!("nav:done:{at}");
            // Nonsense may bring the same question again, in simpler words, three times.
            if n == 6 {
                person.type_in(words(lang).nonsense());
                if person.at() == at {
                    continue;
                }
                asked.push(at);
                continue;
            }
            if person.last().choices.iter().any(|c| c.data == done) {
                person.press(&done);
            } else if ways.is_empty() {
                person.type_in("Lotus 88");
            } else {
                person.press(&ways[usize::from(n) % ways.len()]);
            }
            if person.conv.talk.choosing.is_none() {
                // A country that stayed unknown is asked for once more, and says why.
                let before = asked.iter().filter(|a| **a == at).count();
                let may = usize::from(at == "country" && person.conv.talk.country_again);
                prop_assert!(before <= may, "{at} twice: {asked:?}");
                asked.push(at);
            }
        }
        prop_assert!(!asked.is_empty() || person.conv.talk.mode == Mode::Hidden);
    }
}

fn reaches_help(
    person: &Person,
    text: &str,
    reached: impl Fn(&Person) -> bool,
) -> Result<(), TestCaseError> {
    let mut person = person.again();
    person.effects.clear();
    person.type_in(text);
    prop_assert!(
        reached(&person),
        "{text} reached nothing: {:?}",
        person.last()
    );
    Ok(())
}
