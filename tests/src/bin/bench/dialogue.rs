//! What one person does next: presses a button that answers the question,
//! writes where there is none, makes room for someone new after a while.

use std::{
    collections::HashSet,
    fmt::{self, Write},
};

use serde::{Deserialize, Serialize};

/// More steps than any interview has.
const STEPS: usize = 40;

/// What someone still writes when nothing is asked any more.
const AFTERTHOUGHTS: usize = 2;

/// Buttons that answer a question. The others go back, aside, or skip it.
const ANSWER: &str = "q:";
const SKIP: &str = "nav:skip";

/// After this answer the bot promises to be silent, and a reply is waited for
/// in vain.
const SILENCES: &str = "q:safe:no";

/// Said where no button leads on. Invented, and nothing that calls for help
/// at once: an emergency is another path.
const SAID: [(&str, &[&str]); 3] = [
    (
        "lo",
        &["ຢູ່ໃກ້ທ່າເຮືອ", "ນາຍຈ້າງເກັບໜັງສືຜ່ານແດນໄວ້", "ບໍ່ໄດ້ຮັບເງິນເດືອນສາມເດືອນແລ້ວ"],
    ),
    (
        "th",
        &[
            "อยู่ใกล้ท่าเรือ",
            "นายจ้างเก็บหนังสือเดินทางไว้",
            "ไม่ได้รับเงินเดือนมาสามเดือนแล้ว",
        ],
    ),
    (
        "en",
        &[
            "Near the harbour",
            "The employer keeps our passports",
            "We have not been paid for three months",
        ],
    ),
];

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Markup {
    #[serde(default)]
    pub inline_keyboard: Vec<Vec<Key>>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Key {
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    callback_data: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

/// The bot's newest message in a chat.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    pub id: u64,
    pub text: String,
    pub markup: Option<Markup>,
}

impl Shown {
    fn data(&self) -> impl Iterator<Item = &String> {
        let keys = self
            .markup
            .iter()
            .flat_map(|markup| markup.inline_keyboard.iter().flatten());
        keys.filter_map(|key| key.callback_data.as_ref())
    }

    /// Whether this is a question: it can be answered, or skipped.
    fn asks(&self) -> bool {
        self.data()
            .any(|data| data.starts_with(ANSWER) || data.starts_with(SKIP))
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys = self
            .markup
            .iter()
            .flat_map(|markup| markup.inline_keyboard.iter().flatten());
        let keys: Vec<&str> = keys.map(|key| key.text.as_str()).collect();
        write!(f, "{} {keys:?}", self.text)
    }
}

/// One person after the other at one place.
#[derive(Debug)]
pub struct Dialogue {
    pub chat: i64,
    language: usize,
    step: usize,
    afterthoughts: usize,
    pressed: HashSet<String>,
}

impl Dialogue {
    pub fn new(chat: i64) -> Self {
        Self {
            chat,
            language: chat as usize % SAID.len(),
            step: 0,
            afterthoughts: 0,
            pressed: HashSet::new(),
        }
    }

    pub fn is_over(&self) -> bool {
        self.step >= STEPS || self.afterthoughts >= AFTERTHOUGHTS
    }

    /// Writes the next update in the platform's form.
    /// Returns what was pressed or said.
    pub fn next(&mut self, update: u64, shown: &Shown, body: &mut String) -> String {
        let (language, words) = SAID[self.language];
        let (chat, step) = (self.chat, self.step);
        self.step += 1;
        self.afterthoughts += usize::from(step > 0 && !shown.asks());
        let from = format!(
            r#""from":{{"id":{chat},"is_bot":false,"first_name":"x","language_code":"{language}"}}"#
        );
        let place = format!(
            r#""chat":{{"id":{chat},"first_name":"x","type":"private"}},"date":1700000000"#
        );
        body.clear();
        match self.forward(shown) {
            Some(pressed) => {
                let text = serde_json::to_string(&shown.text).unwrap_or_default();
                let markup = serde_json::to_string(&shown.markup).unwrap_or_default();
                let data = serde_json::to_string(&pressed).unwrap_or_default();
                let _ = write!(
                    body,
                    r#"{{"update_id":{update},"callback_query":{{"id":"{update}",{from},"message":{{"message_id":{},"from":{{"id":7000000002,"is_bot":true,"first_name":"Bench","username":"bench_bot"}},{place},"text":{text},"reply_markup":{markup}}},"chat_instance":"{chat}","data":{data}}}}}"#,
                    shown.id
                );
                pressed
            }
            None => {
                let said = if step == 0 {
                    "/start"
                } else {
                    words[step % words.len()]
                };
                let _ = write!(
                    body,
                    r#"{{"update_id":{update},"message":{{"message_id":{update},{from},{place},"text":"{said}"}}}}"#
                );
                said.to_owned()
            }
        }
    }

    /// One of the answers offered, another one for another person, so that the
    /// interview is walked in all its branches; none twice in a dialogue.
    fn forward(&mut self, shown: &Shown) -> Option<String> {
        let new = |data: &&String| {
            data.starts_with(ANSWER) && *data != SILENCES && !self.pressed.contains(*data)
        };
        let answers: Vec<&String> = shown.data().filter(new).collect();
        let wanted = (self.chat as usize / 3 + self.step) % answers.len().max(1);
        let chosen = (*answers.get(wanted)?).clone();
        self.pressed.insert(chosen.clone());
        Some(chosen)
    }
}
