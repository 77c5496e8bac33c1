//! Going through the interview, whatever its questions are and in whatever order
//! they come: a question is known by its id, as its buttons carry it.

use super::Person;
use crate::telegram::{
    keyboard::Action,
    world::{Message, World},
};

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

impl Person {
    /// Answers each question that has an answer here (the id of a choice, or words
    /// of one's own), passes over the others, and takes the first choice where that
    /// is not possible. Returns when nothing is asked any more.
    pub async fn is_interviewed(&self, answers: &[(&str, &str)]) -> Interviewed {
        self.is_interviewed_until(answers, "").await
    }

    /// As [`Self::is_interviewed`], up to a question that is then left open.
    pub async fn is_interviewed_until(&self, answers: &[(&str, &str)], last: &str) -> Interviewed {
        let mut done = Interviewed::default();
        loop {
            let message = self.hears_with_buttons().await;
            done.code = done.code.or_else(|| code(&message.text));
            if presses(&message).contains(&DANGER_NO.to_owned()) {
                // The gentle question after words that may have meant danger.
                self.presses_forged(message.id, DANGER_NO).await;
                continue;
            }
            let Some(question) = question(&message) else {
                return done;
            };
            let times = done.asked.iter().filter(|asked| **asked == question);
            if times.count() >= PATIENT {
                panic!(
                    "{question:?} is asked again and again:\n{}",
                    self.transcript()
                );
            }
            done.asked.push(question.clone());
            if question == last {
                return done;
            }
            self.answers(&message, &question, answers).await;
        }
    }

    async fn answers(&self, message: &Message, question: &str, answers: &[(&str, &str)]) {
        let known = answers.iter().find(|(id, _)| *id == question);
        let offered = presses(message);
        let done = format!("nav:done:{question}");
        if offered.contains(&done) {
            // Several may be chosen; one was.
            self.presses_forged(message.id, &done).await;
            return;
        }
        if let Some((_, answer)) = known {
            let press = format!("q:{question}:{answer}");
            if offered.contains(&press) {
                self.presses_forged(message.id, &press).await;
            } else {
                self.says(answer).await;
            }
            return;
        }
        let skip = format!("nav:skip:{question}");
        let press = offered.iter().find(|data| **data == skip);
        let press = press.or_else(|| offered.first());
        let press = press.expect("a question has a button");
        self.presses_forged(message.id, press).await;
    }

    /// Waits for the next message that has buttons, and has then read up to it.
    async fn hears_with_buttons(&self) -> Message {
        loop {
            let message = self.hears_something().await;
            if !message.keyboard.buttons().is_empty() {
                return message;
            }
        }
    }

    /// Presses the button that carries this, under the newest message that has it.
    pub async fn presses_data(&self, data: &str) -> u32 {
        let found = self
            .platform
            .when(|world| newest_with(world, self.id, data))
            .await;
        let Some(message) = found else {
            panic!("no button carries {data:?}:\n{}", self.transcript());
        };
        self.presses_forged(message, data).await
    }
}

fn newest_with(world: &World, chat: i64, data: &str) -> Option<i64> {
    let mut messages = world.chats[&chat].messages.iter().rev();
    messages
        .find(|message| !message.deleted && presses(message).iter().any(|known| known == data))
        .map(|message| message.id)
}

/// What the buttons of a message carry.
fn presses(message: &Message) -> Vec<String> {
    let buttons = message.keyboard.buttons().into_iter();
    buttons
        .filter_map(|button| match &button.action {
            Action::Press(data) => Some(data.clone()),
            Action::Open(_) => None,
        })
        .collect()
}

/// The question that a message asks, as its buttons name it.
pub fn question(message: &Message) -> Option<String> {
    presses(message).into_iter().find_map(|data| {
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
