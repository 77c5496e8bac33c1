//! What the platform knows: chats and their messages, updates that wait for
//! the bot, calls that it made, rules that it broke.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{body::Fields, keyboard::Keyboard};
use crate::patience::unix_seconds;

/// The bot's own id, as in front of the colon in its token.
pub const BOT_ID: i64 = 7_000_000_001;

/// The platform's own longest poll.
const LONGEST_POLL: Duration = Duration::from_secs(50);

/// What befalls the bot's next calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 429 with `retry_after` seconds. Nothing is done.
    TooMany { retry_after: u32 },
    /// A 5xx with this code. Nothing is done.
    Broken(u16),
    /// The connection is closed before an answer. Nothing is done.
    HangUp,
    /// The call is carried out, and its answer lost on the way.
    LoseAnswer,
}

/// One message in a chat, whoever wrote it.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: i64,
    pub chat: i64,
    pub from_bot: bool,
    pub text: String,
    pub keyboard: Keyboard,
    /// `protect_content`: cannot be forwarded or saved.
    pub protected: bool,
    /// `disable_notification`.
    pub silent: bool,
    pub edits: u32,
    pub deleted: bool,
    pub sent_at: Instant,
    /// Rises with everything that happens in any chat, edits included.
    pub(crate) turn: u64,
    pub(crate) json: Value,
}

/// One call that the bot made, in the order of arrival.
#[derive(Clone, Debug)]
pub struct Call {
    pub method: String,
    pub fields: Fields,
    /// The HTTP status answered; 0 where the connection was closed instead.
    pub status: u16,
    pub at: Instant,
}

#[derive(Debug)]
pub(crate) struct Chat {
    pub info: Value,
    pub messages: Vec<Message>,
    pub blocked: bool,
}

/// An update on its way to the bot.
#[derive(Debug)]
pub(crate) struct Update {
    pub chat: i64,
    pub body: Value,
    pub attempts: u32,
    pub stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Stage {
    Waiting { not_before: Instant },
    Underway,
}

#[derive(Clone, Debug)]
pub(crate) struct Webhook {
    pub url: String,
    pub secret: Option<String>,
    pub registered: bool,
}

#[derive(Debug)]
pub(crate) struct World {
    pub token: String,
    pub chats: HashMap<i64, Chat>,
    pub presses: HashMap<String, i64>,
    pub unanswered: HashSet<String>,
    pub pending: BTreeMap<u32, Update>,
    pub acknowledged: Vec<(u32, Value)>,
    pub webhook: Option<Webhook>,
    pub allowed: Option<Vec<String>>,
    pub tunnels: HashMap<String, String>,
    pub calls: Vec<Call>,
    pub violations: Vec<String>,
    pub faults: VecDeque<(Fault, usize)>,
    /// What the next calls of a method are refused with.
    pub refusals: VecDeque<(&'static str, u16, &'static str)>,
    /// When a delivery failed last, and what is told of it.
    pub last_error: Option<(u64, &'static str)>,
    pub commands: HashMap<String, Value>,
    pub files: HashMap<String, Vec<u8>>,
    pub down: bool,
    pub held: bool,
    pub at_once: bool,
    pub copies: usize,
    /// Which long poll is the newest: an older one is told of the conflict.
    pub poll: u64,
    /// So long a poll is kept open at most.
    pub longest_poll: Duration,
    /// Polls that were answered with nothing.
    pub empty_polls: usize,
    /// Updates are counted from here.
    pub first_update: u32,
    counter: u64,
}

impl World {
    pub fn new(token: String) -> Self {
        Self {
            token,
            chats: HashMap::new(),
            presses: HashMap::new(),
            unanswered: HashSet::new(),
            pending: BTreeMap::new(),
            acknowledged: Vec::new(),
            webhook: None,
            allowed: None,
            tunnels: HashMap::new(),
            calls: Vec::new(),
            violations: Vec::new(),
            faults: VecDeque::new(),
            refusals: VecDeque::new(),
            last_error: None,
            commands: HashMap::new(),
            files: HashMap::new(),
            down: false,
            held: false,
            at_once: false,
            copies: 1,
            poll: 0,
            longest_poll: LONGEST_POLL,
            empty_polls: 0,
            first_update: 1_000_000,
            counter: 0,
        }
    }

    /// What this call of a method is refused with.
    pub fn next_refusal(&mut self, method: &str) -> Option<(u16, &'static str)> {
        let at = self.refusals.iter().position(|(of, ..)| *of == method)?;
        let (_, code, text) = self.refusals.remove(at)?;
        Some((code, text))
    }

    /// The next number of a row that everything here shares.
    pub fn number(&mut self) -> u64 {
        self.counter += 1;
        self.counter
    }

    /// Adds a message to a chat that exists. `json` gains id, chat and date.
    pub fn add(
        &mut self,
        chat: i64,
        from_bot: bool,
        mut json: Value,
        keyboard: Keyboard,
    ) -> Message {
        let turn = self.number();
        let info = &self.chats[&chat].info;
        json["message_id"] = json!(turn);
        json["chat"] = info.clone();
        json["date"] = json!(unix_seconds());
        let text = json["text"]
            .as_str()
            .or_else(|| json["caption"].as_str())
            .unwrap_or("");
        let message = Message {
            id: turn as i64,
            chat,
            from_bot,
            text: text.to_owned(),
            keyboard,
            protected: false,
            silent: false,
            edits: 0,
            deleted: false,
            sent_at: Instant::now(),
            turn,
            json,
        };
        if let Some(chat) = self.chats.get_mut(&chat) {
            chat.messages.push(message.clone());
        }
        message
    }

    /// Queues an update for the bot, unless it is of a kind that the bot did
    /// not ask for. Returns its id.
    pub fn queue(&mut self, chat: i64, mut body: Value) -> u32 {
        let id = self.number() as u32 + self.first_update;
        if self.wants(&body) {
            body["update_id"] = json!(id);
            let stage = Stage::Waiting {
                not_before: Instant::now(),
            };
            self.pending.insert(
                id,
                Update {
                    chat,
                    body,
                    attempts: 0,
                    stage,
                },
            );
        }
        id
    }

    fn wants(&self, body: &Value) -> bool {
        let kinds: Vec<&String> = body
            .as_object()
            .map(|body| body.keys().collect())
            .unwrap_or_default();
        match &self.allowed {
            Some(allowed) if !allowed.is_empty() => kinds.iter().any(|kind| allowed.contains(kind)),
            _ => !kinds
                .iter()
                .any(|kind| ["chat_member", "message_reaction"].contains(&kind.as_str())),
        }
    }

    pub fn acknowledge(&mut self, id: u32) {
        if let Some(update) = self.pending.remove(&id) {
            self.acknowledged.push((id, update.body));
        }
    }

    pub fn message_mut(&mut self, chat: i64, id: i64) -> Option<&mut Message> {
        self.chats
            .get_mut(&chat)?
            .messages
            .iter_mut()
            .find(|message| message.id == id)
    }

    /// The fault that the next call meets, used up by one.
    pub fn next_fault(&mut self) -> Option<Fault> {
        let (fault, left) = self.faults.front_mut()?;
        let fault = *fault;
        *left -= 1;
        if *left == 0 {
            self.faults.pop_front();
        }
        Some(fault)
    }

    /// The chat as a person would scroll through it, for failed tests.
    pub fn transcript(&self, chat: i64) -> String {
        let Some(chat) = self.chats.get(&chat) else {
            return "(no such chat)".to_owned();
        };
        let lines = chat.messages.iter().map(|message| {
            let who = if message.from_bot { "bot   " } else { "person" };
            let gone = if message.deleted { " (deleted)" } else { "" };
            let edited = if message.edits > 0 { " (edited)" } else { "" };
            let buttons: String = message
                .keyboard
                .labels()
                .iter()
                .map(|l| format!(" [{l}]"))
                .collect();
            format!(
                "  {who} {}{edited}{gone}: {}{buttons}\n",
                message.id, message.text
            )
        });
        lines.collect()
    }
}
