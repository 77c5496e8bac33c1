//! `saiduan channels setup` and `check` for Telegram.

use reqwest::Url;
use serde::{Deserialize as _, Serialize};
use serde_json::Value;
use teloxide::RequestError;
use teloxide::prelude::{Request as _, Requester as _};
use teloxide::requests::{JsonRequest, Payload};
use teloxide::types::{AllowedUpdate, WebhookInfo};

use super::{Telegram, fault, webhook};
use crate::channel::{Finding, Setup};
use crate::words::Lang;

impl Telegram {
    pub(super) async fn set_up(&self, set: Setup<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        match set.webhook.and_then(|url| Url::parse(url).ok()) {
            Some(url) => found.push(said("webhook registered", self.set_webhook(url).await)),
            None if self.polls => found.push(Finding::note(
                "no webhook: http.public_url is not https, so the program polls",
            )),
            None => found.push(Finding::note(webhook::NEITHER)),
        }
        let commands = self.set_commands(set.words).await;
        found.push(said("commands named in every language", commands));
        let away = self.set_descriptions(set).await;
        // A Bot API server of one's own may lack it, and the chat works without.
        found.push(match away {
            Ok(()) => Finding::good("text of the empty chat set in every language"),
            Err(error) => Finding::note(format!(
                "the text of the empty chat is not set ({})",
                fault(&error)
            )),
        });
        found
    }

    /// What the app shows in a chat that has no message yet, also while we are down.
    async fn set_descriptions(&self, set: Setup<'_>) -> Result<(), RequestError> {
        use teloxide::payloads::SetMyDescriptionSetters as _;
        for lang in Lang::all() {
            let text = set.words.say(*lang, "channel-away", &[]);
            if *lang == Lang::ENGLISH {
                let all = self.bot.set_my_description().description(text.clone());
                all.send().await?;
            }
            let one = self.bot.set_my_description().description(text);
            one.language_code(lang.code()).send().await?;
        }
        Ok(())
    }

    pub(super) async fn look(&self, set: Setup<'_>) -> Vec<Finding> {
        let me = match self.asked(Me {}).await {
            Ok(me) => me,
            Err(error) => {
                return vec![Finding::fault(match fault(&error) {
                    "wrong-token" => "telegram.token is not a token that Telegram knows".to_owned(),
                    other => format!("Telegram cannot be asked ({other})"),
                })];
            }
        };
        let name = me["username"].as_str().unwrap_or_default();
        let mut found = vec![Finding::good(format!("token: this is @{name}"))];
        let info = self.asked(Webhook {}).await.map(webhook_of);
        let why = match info {
            Ok(Some(info)) => {
                found.extend(webhook::look(&info, set.webhook, self.polls, set.now));
                return found;
            }
            Ok(None) => "unreadable-answer",
            Err(error) => fault(&error),
        };
        found.push(Finding::fault(format!(
            "the webhook cannot be asked for ({why})"
        )));
        found
    }

    async fn asked<P>(&self, what: P) -> Result<Value, RequestError>
    where
        P: Payload<Output = Value> + Serialize + Sync + 'static,
    {
        JsonRequest::new(self.bot.clone(), what).send().await
    }
}

/// `getMe` and `getWebhookInfo`, with the answers left as they are: what the library's types
/// demand need not be told, and kinds of updates that they do not know may be registered.
#[derive(Serialize)]
struct Me {}

impl Payload for Me {
    type Output = Value;
    const NAME: &'static str = "GetMe";
}

#[derive(Serialize)]
struct Webhook {}

impl Payload for Webhook {
    type Output = Value;
    const NAME: &'static str = "GetWebhookInfo";
}

/// What of the webhook can be looked at here; kinds of updates that nobody knows are none that
/// are missed.
fn webhook_of(mut told: Value) -> Option<WebhookInfo> {
    let kinds = told.get_mut("allowed_updates");
    if let Some(kinds) = kinds.and_then(Value::as_array_mut) {
        kinds.retain(|kind| AllowedUpdate::deserialize(kind).is_ok());
    }
    serde_json::from_value(told).ok()
}

fn said(what: &str, done: Result<(), RequestError>) -> Finding {
    match done {
        Ok(()) => Finding::good(what),
        Err(error) => Finding::fault(format!("not done: {what} ({})", fault(&error))),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::channel::commands::COMMANDS;
    use crate::channel::measure::Unit;
    use crate::words::Words;

    #[test]
    fn a_webhook_with_kinds_of_tomorrow_can_be_looked_at() {
        let told = json!({ "url": "https://a.example", "has_custom_certificate": false, "pending_update_count": 0,
            "allowed_updates": ["message", "holograms"] });
        let kinds = webhook_of(told).and_then(|info| info.allowed_updates);
        assert_eq!(kinds, Some(vec![AllowedUpdate::Message]));
        assert!(webhook_of(json!("?")).is_none());
    }

    /// The Bot API's limits: 512 characters for the text of the empty chat, 1 to 256 for
    /// what a command does.
    #[test]
    fn what_is_set_up_fits_in_every_language() {
        let words = Words::load().unwrap();
        for lang in Lang::all() {
            let length = |id: &str| Unit::Utf16.count(&words.say(*lang, id, &[]));
            let away = length("channel-away");
            assert!((1..=512).contains(&away), "{}: {away}", lang.code());
            for command in COMMANDS {
                let described = length(&format!("command-{command}"));
                assert!((1..=256).contains(&described), "{} {command}", lang.code());
            }
        }
    }
}
