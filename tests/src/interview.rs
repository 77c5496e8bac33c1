//! Going through the interview on whichever platform, whatever its questions are and in
//! whatever order they come: a question is known by its id, as its buttons carry it.

use std::future::Future;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::patience;

/// More often than this nobody is asked the same.
const PATIENT: usize = 4;

/// “Is someone in danger right now?”: no.
const DANGER_NO: &str = "aside:danger:no";

/// What came of an interview.
#[derive(Clone, Debug, Default)]
pub struct Interviewed {
    /// The questions that were asked, in order.
    pub asked: Vec<String>,
    /// The return code, if it was given: 25 digits in groups.
    pub code: Option<String>,
}

/// A message that can be answered with a tap.
#[derive(Clone, Debug)]
pub struct Asked {
    pub text: String,
    /// What the things that can be tapped carry, in order.
    pub offers: Vec<String>,
}

impl Asked {
    /// The question that it asks.
    pub fn question(&self) -> Option<String> {
        question(&self.offers)
    }
}

/// Waits for a message among the new ones that can be answered with a tap; all have been
/// read then. Where there are several, the newest counts.
pub async fn newest(seen: &AtomicUsize, chat: impl Fn() -> Vec<Asked>) -> Option<Asked> {
    let asked = patience::when(|| {
        let chat = chat();
        let mut new = chat.iter().skip(seen.load(Ordering::Relaxed));
        let asked = new.rfind(|m| !m.offers.is_empty())?.clone();
        seen.store(chat.len(), Ordering::Relaxed);
        Some(asked)
    });
    asked.await
}

/// Somebody who can be asked.
pub trait Interviewee: Sync {
    /// Waits for a message that can be answered with a tap, after the last one; it has
    /// been read then.
    fn is_asked(&self) -> impl Future<Output = Asked> + Send;

    /// Taps what carries this, under the message that was read last.
    fn taps(&self, data: &str) -> impl Future<Output = ()> + Send;

    /// Answers in words.
    fn answers_with(&self, words: &str) -> impl Future<Output = ()> + Send;

    /// The chat, for tests that fail.
    fn whole_chat(&self) -> String;
}

/// Answers each question that has an answer here (the id of a choice, or words of one's
/// own), passes over the others, and takes the first choice where that is not possible.
/// Returns when nothing is asked any more, or at the question `last`, which is left open.
pub async fn walk(person: &impl Interviewee, answers: &[(&str, &str)], last: &str) -> Interviewed {
    let mut done = Interviewed::default();
    loop {
        let asked = person.is_asked().await;
        done.code = done.code.or_else(|| code(&asked.text));
        if asked.offers.iter().any(|data| data == DANGER_NO) {
            // The gentle question after words that may have meant danger.
            person.taps(DANGER_NO).await;
            continue;
        }
        let Some(question) = asked.question() else {
            return done;
        };
        let times = done.asked.iter().filter(|asked| **asked == question);
        if times.count() >= PATIENT {
            let chat = person.whole_chat();
            panic!("{question:?} is asked again and again:\n{chat}");
        }
        done.asked.push(question.clone());
        if question == last {
            return done;
        }
        answer(person, &asked.offers, &question, answers).await;
    }
}

async fn answer(
    person: &impl Interviewee,
    offers: &[String],
    question: &str,
    answers: &[(&str, &str)],
) {
    let done = format!("nav:done:{question}");
    if offers.contains(&done) {
        // Several may be chosen; one was.
        return person.taps(&done).await;
    }
    if let Some((_, answer)) = answers.iter().find(|(id, _)| *id == question) {
        let choice = format!("q:{question}:{answer}");
        return match offers.contains(&choice) {
            true => person.taps(&choice).await,
            false => person.answers_with(answer).await,
        };
    }
    let skip = format!("nav:skip:{question}");
    let data = offers.iter().find(|data| **data == skip);
    let data = data.or_else(|| offers.first());
    person.taps(data.expect("a question has a button")).await;
}

/// The question that what can be tapped belongs to.
pub fn question(offers: &[String]) -> Option<String> {
    offers.iter().find_map(|data| {
        let rest = data
            .strip_prefix("q:")
            .or_else(|| data.strip_prefix("nav:skip:"))?;
        rest.split(':').next().map(str::to_owned)
    })
}

/// 25 digits, in groups parted by spaces or hyphens.
pub fn code(text: &str) -> Option<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit() && c != ' ' && c != '-');
    let mut runs = runs.map(|run| run.trim_matches([' ', '-']));
    runs.find(|run| run.chars().filter(char::is_ascii_digit).count() == 25)
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_among_other_numbers() {
        let text = "0 stop\nKeep this number: 12345 67890 12345 67890 12345\nIt looks";
        assert_eq!(code(text).as_deref(), Some("12345 67890 12345 67890 12345"));
        assert_eq!(code("In Laos, call 1191. In Thailand 191"), None);
    }
}
