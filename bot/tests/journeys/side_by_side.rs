//! One script in three languages, and the conversation that comes of it.

use std::fmt::Write as _;

use bot::channel::Said;
use bot::scan::Distress;
use bot::talk::StaffEvent;

use super::person::{Person, WORLD};

/// What a person does.
pub enum Do {
    /// Types the same in every language: a number, a code.
    Type(&'static str),
    /// Writes words: in Thai, in Lao, in English.
    Write([&'static str; 3]),
    /// Types the label of a message of `locales/`, in their language.
    Label(&'static str),
    /// Says nothing for so many minutes.
    Wait(i64),
    Start,
    /// What staff do.
    Staff(StaffEvent),
    /// A second reader heard so much in what was written last.
    Alarm(Distress),
}

const LANGS: [&str; 3] = ["th", "lo", "en"];

/// Plays `script` in all languages; the three conversations, turn by turn.
pub fn play(script: &[Do]) -> String {
    go(LANGS.iter().map(|l| Person::new(l)).collect(), script)
}

/// The same where the hotline has hours, and is closed.
pub fn play_closed(script: &[Do]) -> String {
    let people = LANGS.iter().map(|l| Person::new(l).while_closed());
    go(people.collect(), script)
}

fn go(mut people: Vec<Person>, script: &[Do]) -> String {
    let mut page = String::new();
    answers(&mut page, &mut people);
    for what in script {
        for (at, person) in people.iter_mut().enumerate() {
            act(&mut page, person, what, at);
        }
        answers(&mut page, &mut people);
    }
    let same = people.windows(2).all(|two| {
        let answers = |p: &Person| p.conv.told.answers.keys().cloned().collect::<Vec<_>>();
        two[0].at() == two[1].at() && answers(&two[0]) == answers(&two[1])
    });
    let told = |p: &Person| p.conv.told.answers.keys().cloned().collect::<Vec<_>>();
    let told: Vec<_> = people.iter().map(told).collect();
    assert!(same, "the languages went different ways: {told:?}\n{page}");
    page
}

fn act(page: &mut String, person: &mut Person, what: &Do, at: usize) {
    let mark = LANGS[at];
    match what {
        Do::Type(text) => say(page, person, mark, text),
        Do::Write(texts) => say(page, person, mark, texts[at]),
        Do::Label(id) => {
            let label = person.words(id);
            say(page, person, mark, &label);
        }
        Do::Wait(minutes) => {
            let _ = writeln!(page, "{mark} … {minutes} min");
            person.wait(minutes * super::person::MINUTE);
        }
        Do::Staff(event) => {
            let _ = writeln!(page, "{mark} staff: {event:?}");
            person.staff(event.clone());
        }
        Do::Alarm(distress) => {
            let _ = writeln!(page, "{mark} second reader: {distress:?}");
            person.alarm(*distress);
        }
        Do::Start => {
            let _ = writeln!(page, "{mark} /start");
            person.hear(Said::Start);
        }
    }
}

fn say(page: &mut String, person: &mut Person, mark: &str, text: &str) {
    let _ = writeln!(page, "{mark} > {text}");
    person.type_in(text);
}

/// What came back since the last turn, and what can be pressed.
fn answers(page: &mut String, people: &mut [Person]) {
    for (person, mark) in people.iter_mut().zip(LANGS) {
        let sent = std::mem::take(&mut person.sent);
        for body in &sent {
            // The shortcuts stand under every question.
            let footer = WORLD.words.say(person.conv.lang, "footer", &[]);
            let lines = body.text.lines().filter(|l| !l.is_empty() && *l != footer);
            for line in lines {
                let _ = writeln!(page, "   {mark} {line}");
            }
            let labels: Vec<&str> = body.choices.iter().map(|c| c.label.as_str()).collect();
            if !labels.is_empty() {
                let _ = writeln!(page, "   {mark} [{}]", labels.join("] ["));
            }
        }
    }
    page.push('\n');
}
