//! Random conversations: whatever happens in whatever order, nothing panics, nothing
//! that was told is lost, help can be reached, and nobody is asked the same again
//! without a reason.

use bot::channel::{Media, Place, Said};
use bot::talk::state::Mode;
use bot::talk::{Effect, StaffEvent};
use casebook::case::ServiceLine;
use proptest::prelude::*;

use super::person::{MINUTE, Person};

/// One thing that happens.
#[derive(Debug, Clone)]
enum Happens {
    Digit(u8),
    Text(&'static str),
    /// The n-th button under the last answer.
    Button(usize),
    /// A button that was never offered, or long ago.
    Forged(&'static str),
    Photo,
    Place,
    Start,
    Edited,
    /// Takes back a message of theirs, whose words are no longer known.
    TakenBack,
    Blocked,
    /// Writes the word for being made to write, where it was told.
    Duress,
    Wait(i64),
    Code,
    WrongCode,
    Staff(u8),
    Alarm,
}

const TEXTS: [&str; 36] = [
    "ช่วยด้วย ถูกขัง",
    "ຂ້ອຍຢູ່ສະຫວັນນະເຂດ",
    "the skipper keeps our passports and we have not been on land since May",
    "yes",
    "no",
    "stop",
    "delete",
    "back",
    "skip",
    "menu",
    "help",
    "ลาว",
    "ไทย",
    "blue warehouse",
    "๑",
    "໒",
    "1 3",
    "1, 2 และ 4",
    "???",
    "😀",
    "stop. he will kill me",
    "someone is coming",
    "I want to die",
    "asdf",
    "I don't know",
    "ไม่รู้ค่ะ",
    "ບໍ່ຮູ້",
    "that's all",
    "พอแล้ว",
    "ໝົດແລ້ວ",
    "hello",
    "are you there?",
    "กลัว",
    "ຢາກແຈ້ງເຫດ",
    "udon thani",
    "I am 13",
];

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

const FORGED: [&str; 9] = [
    "q:country:TH",
    "q:code:kept",
    "q:nothing:yes",
    "aside:delete:yes",
    "aside:correct:story",
    "aside:withdraw:th-1300",
    "aside:report:new-code",
    "nav:done:wish",
    "\u{0}:::",
];

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        6 => (0_u8..10).prop_map(Happens::Digit),
        4 => (0..TEXTS.len()).prop_map(|n| Happens::Text(TEXTS[n])),
        8 => (0_usize..8).prop_map(Happens::Button),
        1 => (0..FORGED.len()).prop_map(|n| Happens::Forged(FORGED[n])),
        1 => Just(Happens::Photo),
        1 => Just(Happens::Place),
        1 => Just(Happens::Start),
        1 => Just(Happens::Edited),
        1 => Just(Happens::TakenBack),
        1 => Just(Happens::Blocked),
        1 => Just(Happens::Duress),
        1 => (1_i64..20).prop_map(Happens::Wait),
        1 => Just(Happens::Code),
        1 => Just(Happens::WrongCode),
        1 => (0_u8..9).prop_map(Happens::Staff),
        1 => Just(Happens::Alarm),
    ]
}

fn happen(person: &mut Person, what: &Happens) {
    match what {
        Happens::Digit(n) => person.type_in(&n.to_string()),
        Happens::Text(text) => person.type_in(text),
        Happens::Button(n) => {
            let choices = person.sent.last().map(|b| b.choices.clone());
            let choices = choices.unwrap_or_default();
            let data = choices
                .get(n % choices.len().max(1))
                .map(|c| c.data.clone());
            person.press(&data.unwrap_or_default());
        }
        Happens::Forged(data) => person.press(data),
        Happens::Photo => person.hear(Said::Media(Media {
            kind: "photo".into(),
            file_id: "1".into(),
            name: None,
            mime: None,
            size: None,
            caption: None,
        })),
        Happens::Place => person.hear(Said::Location(Place::new(15.2, 104.8, [Some("ປາກເຊ")]))),
        Happens::Start => person.hear(Said::Start),
        Happens::Edited => person.hear(Said::Edited("blue warehouse 2".into())),
        Happens::TakenBack => person.hear(Said::Withdrawn(Some("blue warehouse".into()))),
        Happens::Blocked => person.hear(Said::Blocked(true)),
        Happens::Duress => {
            let word = person.conv.talk.duress_word.clone();
            person.type_in(&word);
        }
        Happens::Wait(minutes) => person.wait(minutes * MINUTE),
        Happens::Code => {
            if let Some(code) = person.known_code() {
                person.type_in(&code);
            }
        }
        Happens::WrongCode => person.type_in("11111 22222 33333 44444 55555"),
        Happens::Staff(n) => person.staff(staff(*n)),
        Happens::Alarm => person.alarm(bot::scan::Distress::P2),
    }
}

fn staff(n: u8) -> StaffEvent {
    let agency = "th-ahtd".to_owned();
    match n {
        0 => StaffEvent::Said {
            text: "hello".into(),
        },
        1 => StaffEvent::HandedBack,
        2 => StaffEvent::AskConsent {
            referral: casebook::Uuid::from_u128(7),
            agency,
            line: ServiceLine::Protection,
        },
        3 => StaffEvent::ReferralAccepted { agency },
        4 => StaffEvent::Closed {
            reason: "helped".into(),
        },
        5 => StaffEvent::LeftAlone,
        6 => StaffEvent::ReferralDeclined { agency },
        7 => StaffEvent::Read,
        _ => StaffEvent::TookOver,
    }
}

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
        answers in prop::collection::vec(1_u8..7, 60),
    ) {
        // Somebody who answers every question with something it takes.
        let mut person = Person::new("lo");
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
                person.type_in("ອິອິ");
                if person.at() == at {
                    continue;
                }
                asked.push(at);
                continue;
            }
            if person.last().choices.iter().any(|c| c.data == done) {
                person.press(&done);
            } else if ways.is_empty() {
                person.type_in("ຮ້ານ");
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
