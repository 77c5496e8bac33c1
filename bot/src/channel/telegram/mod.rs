//! Telegram, through teloxide's types and `Bot`.
//!
//! Inwards: a webhook on a route of ours, or long polling (`poll.rs`); both parse
//! with `parse.rs` and go through the desk before anything is acknowledged. (A
//! dispatcher that acknowledges into memory loses messages in a crash.)

mod around;
mod card;
mod content;
mod fetch;
mod lenient;
mod parse;
mod pieces;
mod plain;
pub mod poll;
mod presses;
mod reaction;
mod section;
mod send;
mod set_up;
mod webhook;

use std::sync::Arc;
use std::time::Duration;

use casebook::Millis;
use casebook::told::Body;
use reqwest::Url;
use reqwest::header::HeaderMap;
use teloxide::prelude::{Request as _, Requester as _};
use teloxide::types::{
    AllowedUpdate, BotCommand, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, MessageId,
};
use teloxide::{ApiError, Bot, RequestError};

use presses::Presses;
pub use section::Section;
use send::{Sender, send_error};

use super::commands::COMMANDS;
#[cfg(test)]
use super::measure::Unit;
use super::meta::doubts::Doubts;
use super::numbered::is_way;
use super::{
    Channel, Delivery, Errand, FetchError, Fetched, Finding, Inbound, Inlet, Letter, Media,
    SendError, Sending, Sent, Setup, signature,
};
use crate::scan::Scanner;
use crate::words::{Lang, Words};

/// The name of this channel in the database and in addresses.
pub const NAME: &str = "telegram";

/// The longest message, after Telegram's own counting of UTF-16 units.
const LONGEST: usize = 4_096;

/// The bot on Telegram.
#[derive(Debug, Clone)]
pub struct Telegram {
    bot: Bot,
    sender: Sender,
    account: String,
    rates: (u32, u32),
    client: reqwest::Client,
    /// Pieces that were taken of messages that are not through.
    pieces: Arc<Doubts>,
    presses: Arc<Presses>,
    /// What each delivery to the webhook carries in its header.
    secret: Arc<str>,
    /// It asks for what people write, and nothing is delivered to it.
    polls: bool,
}

/// Why the settings for Telegram cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TelegramError {
    #[error("The telegram.token must look like 123456:ABC…, as the platform gave it")]
    Token,
    #[error("The telegram.api_url is not an address")]
    ApiUrl,
}

impl Telegram {
    /// The bot with this token, at the platform or at a Bot API server of one's own.
    ///
    /// # Errors
    /// A token or an address that cannot be one.
    pub fn new(
        token: &str,
        api_url: Option<&str>,
        rates: (u32, u32),
        client: reqwest::Client,
    ) -> Result<Self, TelegramError> {
        let account = token
            .split_once(':')
            .map(|(id, _)| id)
            .filter(|id| id.parse::<u64>().is_ok());
        let account = account.ok_or(TelegramError::Token)?.to_owned();
        let mut bot = Bot::with_client(token, client.clone());
        if let Some(url) = api_url {
            bot = bot.set_api_url(Url::parse(url).map_err(|_| TelegramError::ApiUrl)?);
        }
        let sender =
            Sender::new(client.clone(), bot.api_url(), token).ok_or(TelegramError::ApiUrl)?;
        Ok(Self {
            bot,
            sender,
            account,
            rates,
            client,
            pieces: Arc::default(),
            presses: Arc::default(),
            secret: Arc::from(""),
            polls: true,
        })
    }

    /// The same bot, whose deliveries carry `secret`; without one none is genuine.
    pub fn with_secret(mut self, secret: &str) -> Self {
        self.secret = Arc::from(secret);
        self
    }

    /// The same bot, which asks for what people write (or waits for it to be delivered).
    pub fn that_polls(mut self, polls: bool) -> Self {
        self.polls = polls;
        self
    }

    /// True when it asks for what people write.
    pub fn polls(&self) -> bool {
        self.polls
    }

    /// Nothing was taken after `since`: a press that comes now may have waited so long.
    pub fn was_away(&self, since: Millis, now: Millis) {
        self.presses.were_not_taken(since, now);
    }

    /// What is known only beside earlier events: how old a press may be.
    fn order(&self, events: &mut [Inbound], now: Millis) {
        self.presses.date(events, now);
    }

    /// The bot's own id: the number before the colon of its token.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// Has updates delivered to `url`, with the secret in each request's header.
    ///
    /// # Errors
    /// What the platform answers.
    pub async fn set_webhook(&self, url: Url) -> Result<(), RequestError> {
        use teloxide::payloads::SetWebhookSetters as _;
        self.bot
            .set_webhook(url)
            .secret_token(&*self.secret)
            .allowed_updates(wanted())
            .send()
            .await?;
        Ok(())
    }

    /// Leaves the webhook, so that polling may begin; what waits is not dropped.
    ///
    /// # Errors
    /// What the platform answers.
    pub async fn delete_webhook(&self) -> Result<(), RequestError> {
        self.bot.delete_webhook().send().await?;
        Ok(())
    }

    /// Names the commands in the app's menu, in each language.
    ///
    /// # Errors
    /// What the platform answers.
    pub async fn set_commands(&self, words: &Words) -> Result<(), RequestError> {
        use teloxide::payloads::SetMyCommandsSetters as _;
        for lang in Lang::all() {
            let commands: Vec<BotCommand> = COMMANDS
                .iter()
                .map(|c| BotCommand::new(*c, words.say(*lang, &format!("command-{c}"), &[])))
                .collect();
            self.bot
                .set_my_commands(commands.clone())
                .language_code(lang.code())
                .send()
                .await?;
            if *lang == Lang::ENGLISH {
                self.bot.set_my_commands(commands).send().await?;
            }
        }
        Ok(())
    }

    /// Ends the little clock on a pressed button.
    pub async fn answer_press(&self, callback: String) {
        let answer = self
            .bot
            .answer_callback_query(teloxide::types::CallbackQueryId(callback));
        if let Err(error) = answer.send().await {
            tracing::debug!(error = fault(&error), "a pressed button was not answered");
        }
    }

    /// Up to a hundred messages a request; what is older than 48 hours, or gone already,
    /// is passed over by the platform.
    async fn delete(&self, address: &str, ids: &[String]) -> Result<(), SendError> {
        let chat = address.parse().map(ChatId);
        let chat = chat.map_err(|_| SendError::Refused("address".into()))?;
        let ids: Vec<MessageId> = ids
            .iter()
            .filter_map(|id| id.parse().ok().map(MessageId))
            .collect();
        for some in ids.chunks(100) {
            let request = self.bot.delete_messages(chat, some.to_vec());
            request.send().await.map_err(|e| send_error(&e))?;
        }
        Ok(())
    }

    async fn show_typing(&self, address: &str) {
        let Ok(chat) = address.parse().map(ChatId) else {
            return;
        };
        let action = teloxide::types::ChatAction::Typing;
        if let Err(error) = self.bot.send_chat_action(chat, action).send().await {
            tracing::debug!(error = fault(&error), "typing was not shown");
        }
    }

    async fn leave(&self, group: &str) {
        let Ok(chat) = group.parse().map(ChatId) else {
            return;
        };
        if let Err(error) = self.bot.leave_chat(chat).send().await {
            tracing::warn!(error = fault(&error), "a group was not left");
        }
    }
}

fn wanted() -> Vec<AllowedUpdate> {
    vec![
        AllowedUpdate::Message,
        AllowedUpdate::EditedMessage,
        AllowedUpdate::CallbackQuery,
        AllowedUpdate::MyChatMember,
        AllowedUpdate::MessageReaction,
    ]
}

/// Choices one a row and numbered, as they can also be typed; the rest in one row. (A
/// button that sends a place stands only on the keyboard that takes the place of the
/// letters, and a message has that or buttons of its own, not both.)
fn keyboard(body: &Body) -> InlineKeyboardMarkup {
    let mut rows: Vec<Vec<InlineKeyboardButton>> = Vec::new();
    let mut navigation = Vec::new();
    for choice in &body.choices {
        if is_way(&choice.data) {
            navigation.push(InlineKeyboardButton::callback(&choice.label, &choice.data));
        } else {
            let label = format!("{} · {}", rows.len() + 1, choice.label);
            rows.push(vec![InlineKeyboardButton::callback(label, &choice.data)]);
        }
    }
    if !navigation.is_empty() {
        rows.push(navigation);
    }
    InlineKeyboardMarkup::new(rows)
}

/// A word for logs and staff: never the platform's own text, which may quote people,
/// nor an address, which holds the token.
pub(super) fn fault(error: &RequestError) -> &'static str {
    match error {
        RequestError::RetryAfter(_) => "too-fast",
        RequestError::Network(e) if e.is_connect() => "no-connection",
        RequestError::Network(e) if e.is_timeout() => "time-out",
        RequestError::Network(_) => "network",
        RequestError::InvalidJson { .. } => "unreadable-answer",
        RequestError::Io(_) => "io",
        RequestError::Api(ApiError::InvalidToken) => "wrong-token",
        RequestError::Api(ApiError::ChatNotFound) => "chat-not-found",
        RequestError::Api(ApiError::TerminatedByOtherGetUpdates) => "polled-elsewhere",
        RequestError::Api(ApiError::CantGetUpdates) => "webhook-is-set",
        RequestError::Api(_) | RequestError::MigrateToChatId(_) => "refused",
    }
}

impl Channel for Telegram {
    fn name(&self) -> &'static str {
        NAME
    }

    fn send<'a>(&'a self, letter: Letter<'a>) -> Sending<'a, Result<Sent, SendError>> {
        Box::pin(self.send_text(letter))
    }

    fn erases_chat(&self) -> bool {
        true
    }

    fn erase<'a>(
        &'a self,
        address: &'a str,
        ids: &'a [String],
    ) -> Sending<'a, Result<(), SendError>> {
        Box::pin(self.delete(address, ids))
    }

    fn probe(&self) -> Sending<'_, bool> {
        Box::pin(async {
            let answer =
                tokio::time::timeout(Duration::from_secs(5), self.bot.get_me().send()).await;
            // Any answer but a refused token is a sign of life.
            match answer {
                Ok(Ok(_)) => true,
                Ok(Err(RequestError::Network(_) | RequestError::Api(ApiError::InvalidToken)))
                | Err(_) => false,
                Ok(Err(_)) => true,
            }
        })
    }

    fn rates(&self) -> (u32, u32) {
        self.rates
    }

    fn fetch<'a>(
        &'a self,
        media: &'a Media,
        most: usize,
    ) -> Sending<'a, Result<Fetched, FetchError>> {
        Box::pin(self.download(media, most))
    }

    fn typing<'a>(&'a self, address: &'a str) -> Sending<'a, ()> {
        Box::pin(self.show_typing(address))
    }

    fn run<'a>(&'a self, errand: &'a Errand) -> Sending<'a, ()> {
        Box::pin(async move {
            match errand {
                Errand::AnswerPress(id) => self.answer_press(id.clone()).await,
                Errand::LeaveGroup(group) => self.leave(group).await,
                Errand::MarkRead(_) | Errand::AnswerUnnamed(_) => {}
            }
        })
    }

    fn setup<'a>(&'a self, set: Setup<'a>) -> Sending<'a, Vec<Finding>> {
        Box::pin(self.set_up(set))
    }

    fn check<'a>(&'a self, set: Setup<'a>) -> Sending<'a, Vec<Finding>> {
        Box::pin(self.look(set))
    }
}

impl Inlet for Telegram {
    fn name(&self) -> &'static str {
        NAME
    }

    fn is_genuine(&self, headers: &HeaderMap, _body: &[u8]) -> bool {
        let given = headers.get("x-telegram-bot-api-secret-token");
        given.is_some_and(|given| signature::is_same(&self.secret, given.as_bytes()))
    }

    fn read(&self, body: &[u8], scanner: &Scanner, now: Millis) -> Delivery {
        let mut delivery = parse::parse(body, &self.account, scanner, now);
        self.order(&mut delivery.events, now);
        delivery
    }

    /// The answer to a pressed button rides on the acknowledgement.
    fn acknowledge(&self, errand: &Errand) -> Option<serde_json::Value> {
        match errand {
            Errand::AnswerPress(id) => Some(
                serde_json::json!({ "method": "answerCallbackQuery", "callback_query_id": id }),
            ),
            Errand::LeaveGroup(_) | Errand::MarkRead(_) | Errand::AnswerUnnamed(_) => None,
        }
    }
}

/// What Telegram would refuse about a message.
#[cfg(test)]
pub(super) fn faults(body: &Body) -> Vec<String> {
    use teloxide::types::InlineKeyboardButtonKind;
    let mut faults = Vec::new();
    let pieces = Unit::Utf16.pieces(&body.text, LONGEST);
    if pieces.is_empty() || pieces.iter().any(|p| Unit::Utf16.count(p) > LONGEST) {
        faults.push("text of 1 to 4096 UTF-16 units".to_owned());
    }
    for button in keyboard(body).inline_keyboard.iter().flatten() {
        let InlineKeyboardButtonKind::CallbackData(data) = &button.kind else {
            continue;
        };
        if !(1..=64).contains(&Unit::Bytes.count(data)) {
            faults.push(format!("data of 1 to 64 bytes: {data}"));
        }
        if button.text.is_empty() {
            faults.push(format!("no label: {data}"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use casebook::told::Choice;

    use super::*;

    #[test]
    fn choices_are_numbered_and_navigation_shares_a_row() {
        let choice = |data: &str| Choice {
            data: data.into(),
            label: data.to_uppercase(),
        };
        let body = Body {
            text: "?".into(),
            choices: vec![
                choice("q:a:yes"),
                choice("q:a:no"),
                choice("nav:menu"),
                choice("nav:back"),
            ],
            platform_id: None,
            recording: None,
        };
        let rows = keyboard(&body).inline_keyboard;
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[1][0].text, "2 · Q:A:NO");
        assert_eq!(rows[2].len(), 2);
    }
}
