//! `saiduan channels setup` and `check` for Messenger.

use serde_json::{Value, json};

use super::Messenger;
use super::message::{KEY, START};
use crate::channel::measure::Unit;
use crate::channel::meta::graph::Fault;
use crate::channel::meta::register::{self, Subscription};
use crate::channel::{Finding, Setup};
use crate::words::{Lang, Words, grammar};

const WEBHOOK: Subscription<'static> = Subscription {
    object: "page",
    fields: &[
        "messages",
        "messaging_postbacks",
        "messaging_optins",
        "messaging_referrals",
        "message_deliveries",
        "message_reads",
        "message_reactions",
        "message_edits",
        "message_echoes",
        "messaging_handovers",
        "standby",
        "messaging_policy_enforcement",
    ],
    // Who telephones is told that nobody can take it.
    wished: &["calls"],
};

/// The same, and what Meta does to the page's template, where one is used.
const WITH_TEMPLATE: &[&str] = &["calls", "message_template_status_update"];

/// The keys of the menu: what the line of typed shortcuts says of them.
const KEYS: [&str; 4] = ["9", "8", "7", "0"];

/// Letters of a greeting at most.
const GREETING: usize = 160;

impl Messenger {
    pub(super) async fn set_up(&self, set: Setup<'_>) -> Vec<Finding> {
        let webhook = self.webhook();
        let mut found = match set.webhook {
            Some(url) => register::register(&self.graph, &self.gate, webhook, url).await,
            None => vec![register::no_webhook()],
        };
        found.push(self.subscribe(webhook).await);
        found.push(self.set_profile(set.words).await);
        if let Some(templates) = self.templates() {
            found.extend(templates.propose(set.words).await);
        }
        found
    }

    fn webhook(&self) -> Subscription<'static> {
        let template = self.template.as_ref();
        Subscription {
            wished: template.map_or(WEBHOOK.wished, |_| WITH_TEMPLATE),
            ..WEBHOOK
        }
    }

    /// What is only wished for costs itself alone where the page may not tell it.
    async fn subscribe(&self, webhook: Subscription<'_>) -> Finding {
        let mut fields = webhook.fields.to_vec();
        if let Err(fault) = self.tell(&fields).await {
            return Finding::fault(format!(
                "the page does not deliver to this app ({fault}): has the token pages_manage_metadata and pages_messaging?"
            ));
        }
        for wish in webhook.wished {
            fields.push(wish);
            if self.tell(&fields).await.is_err() {
                fields.pop();
            }
        }
        Finding::good("the page delivers to this app")
    }

    async fn tell(&self, fields: &[&str]) -> Result<Value, Fault> {
        let fields = json!({ "subscribed_fields": fields });
        self.graph.post("me/subscribed_apps", &fields).await
    }

    /// “Get started”, the text of an empty chat, and the menu.
    async fn set_profile(&self, words: &Words) -> Finding {
        let profile = profile(words);
        match self.graph.post("me/messenger_profile", &profile).await {
            Ok(_) => Finding::good("“Get started”, greeting and menu are set"),
            Err(fault) => Finding::fault(format!(
                "“Get started”, greeting and menu are not taken ({fault})"
            )),
        }
    }

    pub(super) async fn look(&self, set: Setup<'_>) -> Vec<Finding> {
        let mut found = match self.graph.get("me?fields=id,name").await {
            Ok(page) => vec![page_of(&page)],
            Err(Fault::Said(said, _)) if said.is_about_secret => {
                return vec![register::wrong_secret()];
            }
            Err(Fault::Said(said, _)) if said.is_about_token() => {
                return vec![Finding::fault(
                    "messenger.page_token is not a token that Meta knows, or has run out",
                )];
            }
            Err(fault) => return vec![Finding::fault(format!("Meta cannot be asked ({fault})"))],
        };
        let webhook = self.webhook();
        found.extend(register::look(&self.graph, &self.gate, webhook, set.webhook).await);
        found.push(self.look_at_page().await);
        found.push(self.look_at_profile().await);
        match self.templates() {
            Some(templates) => found.extend(templates.look().await),
            None => found.push(Finding::note(
                "messenger.template is not set: an answer later than a day waits until the person writes again, and they are not told that it does",
            )),
        }
        if self.human_agent {
            found.push(Finding::note(
                "messenger.human_agent is on: Meta must have granted “Human Agent” to the app, else answers later than a day wait",
            ));
        }
        found
    }

    async fn look_at_page(&self) -> Finding {
        let path = "me/subscribed_apps";
        let found = register::look_at_apps(&self.graph, path, "the page", WEBHOOK.fields).await;
        found.unwrap_or_else(|fault| {
            Finding::note(format!(
                "whether the page delivers to this app is not known ({fault})"
            ))
        })
    }

    async fn look_at_profile(&self) -> Finding {
        let path = "me/messenger_profile?fields=get_started,greeting,persistent_menu";
        match self.graph.get(path).await {
            Ok(told) if told["data"][0]["get_started"]["payload"] == START => {
                Finding::good("“Get started”, greeting and menu")
            }
            Ok(_) => Finding::fault(
                "“Get started” is not set, or not by this program: run `saiduan channels setup`",
            ),
            Err(fault) => Finding::note(format!("the page's profile is not known ({fault})")),
        }
    }
}

fn page_of(told: &Value) -> Finding {
    match told["name"].as_str().unwrap_or_default() {
        "" => Finding::fault(
            "messenger.page_token is not the token of a page: what it belongs to has no name",
        ),
        name => Finding::good(format!("token: this is the page {name}")),
    }
}

/// The languages in which Messenger itself can be had, with Meta's names of them
/// (`locales/*/grammar.toml`). Lao is none: whoever reads it has the app in Thai or in another
/// language, so that each greeting says it in every language of ours.
pub(super) fn locales() -> impl Iterator<Item = (Lang, &'static str)> {
    Lang::offered().into_iter().flat_map(|lang| {
        let own = grammar::of(lang).map(|grammar| &grammar.platforms.messenger);
        own.into_iter()
            .flatten()
            .map(move |name| (lang, name.as_str()))
    })
}

/// The text of an empty chat: in this language first, then in every other that still fits.
fn greeting(words: &Words, first: Lang) -> String {
    let others = Lang::offered().into_iter().filter(|lang| *lang != first);
    let mut text = words.say(first, "channel-greeting", &[]);
    for lang in others {
        let longer = format!("{text}\n{}", words.say(lang, "channel-greeting", &[]));
        if Unit::Utf16.count(&longer) <= GREETING {
            text = longer;
        }
    }
    text
}

fn profile(words: &Words) -> Value {
    let says =
        |locale: &str, lang: Lang| json!({ "locale": locale, "text": greeting(words, lang) });
    let keys: Vec<Value> = KEYS
        .iter()
        .map(|key| json!({ "type": "postback", "title": key, "payload": format!("{KEY}{key}") }))
        .collect();
    let greetings = locales().map(|(lang, locale)| says(locale, lang));
    let greetings: Vec<Value> = std::iter::once(says("default", Lang::ENGLISH))
        .chain(greetings)
        .collect();
    json!({
        "get_started": { "payload": START },
        "greeting": greetings,
        "persistent_menu": [{
            "locale": "default",
            "composer_input_disabled": false,
            "call_to_actions": keys,
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::Level;

    #[test]
    fn the_profile_fits_in_every_language() {
        let words = Words::load().unwrap();
        let profile = profile(&words);
        let greetings = profile["greeting"].as_array().unwrap();
        assert_eq!(greetings.len(), 1 + locales().count());
        assert!(greetings.len() >= 3, "{greetings:?}");
        for greeting in greetings {
            let text = greeting["text"].as_str().unwrap();
            assert!(Unit::Utf16.count(text) <= GREETING, "{text}");
            // Whoever reads Lao finds it under any language of the app.
            for lang in Lang::offered() {
                let said = words.say(lang, "channel-greeting", &[]);
                let is_of_country = ["th", "lo"].contains(&lang.code());
                let has_room = Unit::Utf16.count(&format!("{text}\n{said}")) <= GREETING;
                assert!(
                    text.contains(&said) || !(is_of_country || has_room),
                    "{lang:?}: {text}"
                );
            }
        }
        let first = greetings[1]["text"].as_str().unwrap();
        assert!(first.starts_with("สวัสดี"), "{first}");
        let menu = &profile["persistent_menu"][0]["call_to_actions"];
        assert_eq!(menu[0]["payload"], "key:9");
    }

    #[test]
    fn what_is_no_page_is_not_called_good() {
        for told in [json!({}), json!({ "id": "7", "name": "" }), Value::Null] {
            assert_eq!(page_of(&told).level, Level::Fault, "{told}");
        }
        assert_eq!(page_of(&json!({ "name": "N" })).level, Level::Good);
    }
}
