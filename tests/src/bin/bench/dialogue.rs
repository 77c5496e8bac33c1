//! What one person does next: presses the first button that leads on and was
//! not pressed before, writes where there is none, starts anew after a while.

use std::{collections::HashSet, fmt::Write};

use serde::{Deserialize, Serialize};

/// Steps after which someone else takes this person's place: about the length
/// of an interview that is answered to its end.
const STEPS: usize = 30;

/// Parts of a button's data that lead away from the interview.
const ASIDE: [&str; 12] = [
    "back",
    "stop",
    "delete",
    "erase",
    "hide",
    "human",
    "help",
    "menu",
    "exit",
    "number",
    "emergency",
    "skip",
];

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

/// One person after the other at one place.
#[derive(Debug)]
pub struct Dialogue {
    pub chat: i64,
    language: usize,
    step: usize,
    pressed: HashSet<String>,
}

impl Dialogue {
    pub fn new(chat: i64) -> Self {
        Self {
            chat,
            language: chat as usize % SAID.len(),
            step: 0,
            pressed: HashSet::new(),
        }
    }

    pub fn is_over(&self) -> bool {
        self.step >= STEPS
    }

    /// Writes the next update in the platform's form.
    pub fn next(&mut self, update: u64, shown: &Shown, body: &mut String) {
        let (language, words) = SAID[self.language];
        let (chat, step) = (self.chat, self.step);
        self.step += 1;
        let from = format!(
            r#""from":{{"id":{chat},"is_bot":false,"first_name":"x","language_code":"{language}"}}"#
        );
        let place = format!(
            r#""chat":{{"id":{chat},"first_name":"x","type":"private"}},"date":1700000000"#
        );
        body.clear();
        let _ = match self.forward(shown) {
            Some(data) => {
                let text = serde_json::to_string(&shown.text).unwrap_or_default();
                let markup = serde_json::to_string(&shown.markup).unwrap_or_default();
                let data = serde_json::to_string(&data).unwrap_or_default();
                write!(
                    body,
                    r#"{{"update_id":{update},"callback_query":{{"id":"{update}",{from},"message":{{"message_id":{},"from":{{"id":7000000002,"is_bot":true,"first_name":"Bench","username":"bench_bot"}},{place},"text":{text},"reply_markup":{markup}}},"chat_instance":"{chat}","data":{data}}}}}"#,
                    shown.id
                )
            }
            None => {
                let said = if step == 0 {
                    "/start"
                } else {
                    words[step % words.len()]
                };
                write!(
                    body,
                    r#"{{"update_id":{update},"message":{{"message_id":{update},{from},{place},"text":"{said}"}}}}"#
                )
            }
        };
    }

    fn forward(&mut self, shown: &Shown) -> Option<String> {
        let rows = &shown.markup.as_ref()?.inline_keyboard;
        let data = rows
            .iter()
            .flatten()
            .filter_map(|key| key.callback_data.as_ref());
        let leads_on = |data: &&String| !ASIDE.iter().any(|aside| data.contains(aside));
        let chosen = data
            .filter(leads_on)
            .find(|data| !self.pressed.contains(*data))?
            .clone();
        self.pressed.insert(chosen.clone());
        Some(chosen)
    }
}
