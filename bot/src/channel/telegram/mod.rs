//! Telegram, through teloxide's types and `Bot`.
//!
//! Inwards: a webhook on a route of ours, or long polling (`poll.rs`); both parse
//! with `parse.rs` and go through the desk before anything is acknowledged. (A
//! dispatcher that acknowledges into memory loses messages in a crash.)

mod lenient;
mod parse;
mod plain;
pub mod poll;
mod send;

use std::time::Duration;

use casebook::Uuid;
use casebook::told::Body;
use reqwest::Url;
use teloxide::payloads::{SendMessage, SendMessageSetters as _};
use teloxide::prelude::{Request as _, Requester as _};
use teloxide::types::{
    AllowedUpdate, BotCommand, ChatId, InlineKeyboardButton, InlineKeyboardMarkup,
    LinkPreviewOptions,
};
use teloxide::{ApiError, Bot, RequestError};

pub use parse::{Parsed, parse};
use send::Sender;

use super::{Channel, SendError, Sending, Sent};
use crate::words::{Lang, Words};

/// The name of this channel in the database and in addresses.
pub const NAME: &str = "telegram";

/// Characters in one message, after Telegram's own counting of UTF-16 units.
const LONGEST: usize = 4_096;

/// The bot on Telegram.
#[derive(Debug, Clone)]
pub struct Telegram {
    bot: Bot,
    sender: Sender,
    account: String,
    rates: (u32, u32),
}

/// Why the settings for Telegram cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TelegramError {
    #[error("telegram.token must look like 123456:ABC…, as the platform gave it")]
    Token,
    #[error("telegram.api_url is not an address")]
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
        let sender = Sender::new(client, bot.api_url(), token).ok_or(TelegramError::ApiUrl)?;
        Ok(Self {
            bot,
            sender,
            account,
            rates,
        })
    }

    /// The bot's own id: the number before the colon of its token.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// Has updates delivered to `url`, with `secret` in each request's header.
    ///
    /// # Errors
    /// What the platform answers.
    pub async fn set_webhook(&self, url: Url, secret: &str) -> Result<(), RequestError> {
        use teloxide::payloads::SetWebhookSetters as _;
        self.bot
            .set_webhook(url)
            .secret_token(secret)
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

    async fn send_text(&self, address: &str, body: &Body) -> Result<Sent, SendError> {
        let chat = ChatId(
            address
                .parse()
                .map_err(|_| SendError::Refused("address".into()))?,
        );
        let pieces = pieces(&body.text);
        for (number, piece) in pieces.iter().enumerate() {
            let mut message = SendMessage::new(chat, *piece)
                .link_preview_options(no_preview())
                .protect_content(true);
            if number + 1 == pieces.len() && !body.choices.is_empty() {
                message = message.reply_markup(keyboard(body));
            }
            self.sender.send(&message).await?;
        }
        // Nothing of ours goes back to a message on Telegram, so its id is not kept.
        Ok(Sent { platform_id: None })
    }
}

/// The commands in the app's menu, without the slash.
const COMMANDS: [&str; 6] = ["help", "human", "hide", "language", "stop", "delete"];

fn wanted() -> Vec<AllowedUpdate> {
    vec![
        AllowedUpdate::Message,
        AllowedUpdate::EditedMessage,
        AllowedUpdate::CallbackQuery,
        AllowedUpdate::MyChatMember,
    ]
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// Choices one a row and numbered, as they can also be typed; the rest in one row.
fn keyboard(body: &Body) -> InlineKeyboardMarkup {
    let mut rows: Vec<Vec<InlineKeyboardButton>> = Vec::new();
    let mut navigation = Vec::new();
    for choice in &body.choices {
        if choice.data.starts_with("nav:") {
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

/// A text in pieces that one message can hold, cut between lines where it can be.
fn pieces(text: &str) -> Vec<&str> {
    let mut rest = text;
    let mut made = Vec::new();
    while rest.encode_utf16().count() > LONGEST {
        let mut units = 0;
        let end = rest.char_indices().find(|(_, c)| {
            units += c.len_utf16();
            units > LONGEST
        });
        let end = end.map_or(rest.len(), |(at, _)| at);
        let cut = rest[..end].rfind('\n').filter(|at| *at > 0).unwrap_or(end);
        made.push(&rest[..cut]);
        rest = rest[cut..].trim_start_matches('\n');
    }
    if !rest.is_empty() {
        made.push(rest);
    }
    made
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

    fn send<'a>(
        &'a self,
        address: &'a str,
        body: &'a Body,
        _key: Uuid,
    ) -> Sending<'a, Result<Sent, SendError>> {
        Box::pin(self.send_text(address, body))
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
}

#[cfg(test)]
mod tests {
    use casebook::told::Choice;

    use super::*;

    #[test]
    fn a_long_text_is_cut_between_lines_and_nothing_is_lost() {
        let line = "ຢູ່".repeat(100);
        let text = vec![line.as_str(); 60].join("\n");
        let made = pieces(&text);
        assert!(made.iter().all(|p| p.encode_utf16().count() <= LONGEST));
        assert_eq!(made.join("\n"), text);
        let marks = "\u{0e48}".repeat(9_000);
        assert_eq!(pieces(&marks).concat(), marks);
    }

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
        };
        let rows = keyboard(&body).inline_keyboard;
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[1][0].text, "2 · Q:A:NO");
        assert_eq!(rows[2].len(), 2);
    }
}
