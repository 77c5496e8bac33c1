//! `saiduan channels setup` and `check` for WhatsApp.

use serde_json::{Value, json};

use super::{Template, WhatsApp};
use crate::channel::meta::fields::list;
use crate::channel::meta::graph::Fault;
use crate::channel::meta::register::{self, Subscription};
use crate::channel::{Finding, Setup};
use crate::words::{Lang, Words};

const WEBHOOK: Subscription<'static> = Subscription {
    object: "whatsapp_business_account",
    fields: &["messages"],
    // Who telephones is told that nobody can take it, a new id stays the same person, and
    // what Meta does to the account and its templates is in the log.
    wished: &[
        "calls",
        "user_id_update",
        "account_update",
        "message_template_status_update",
    ],
};

const NO_ACCOUNT: &str = "whatsapp.business_account_id is not set: whether the account delivers to this app, and its templates, cannot be looked at";

impl WhatsApp {
    pub(super) async fn set_up(&self, set: Setup<'_>) -> Vec<Finding> {
        let mut found = match set.webhook {
            Some(url) => register::register(&self.graph, &self.gate, WEBHOOK, url).await,
            None => vec![register::no_webhook()],
        };
        found.push(self.set_automation(set.words).await);
        let Some(account) = &self.business_account else {
            found.push(Finding::note(NO_ACCOUNT));
            return found;
        };
        found.push(self.subscribe(account).await);
        if let Some(template) = &self.template {
            found.extend(self.propose(account, template, set.words).await);
        }
        found
    }

    async fn subscribe(&self, account: &str) -> Finding {
        let path = format!("{account}/subscribed_apps");
        match self.graph.post(&path, &json!({})).await {
            Ok(_) => Finding::good("the business account delivers to this app"),
            Err(fault) => Finding::fault(format!(
                "the business account does not deliver to this app ({fault}): has the token whatsapp_business_management?"
            )),
        }
    }

    /// Hands in the template in each language that Meta does not know it in.
    async fn propose(&self, account: &str, template: &Template, words: &Words) -> Vec<Finding> {
        let known = match self.templates(account, template).await {
            Ok(known) => known,
            Err(fault) => {
                return vec![Finding::fault(format!(
                    "the account's templates cannot be looked at ({fault})"
                ))];
            }
        };
        let mut found = Vec::new();
        for language in &template.languages {
            if known.iter().any(|k| k.language == *language) {
                continue;
            }
            let lang = Lang::parse(language).unwrap_or(Lang::ENGLISH);
            let text = words.say(lang, "channel-waiting", &[]);
            let body = json!({
                "name": template.name,
                "language": language,
                "category": "UTILITY",
                "components": [{ "type": "BODY", "text": text }],
            });
            let path = format!("{account}/message_templates");
            found.push(match self.graph.post(&path, &body).await {
                Ok(_) => Finding::good(format!(
                    "template {} ({language}) handed in: Meta looks at it for up to a day",
                    template.name
                )),
                Err(fault) => Finding::fault(format!(
                    "template {} ({language}) is not taken ({fault})",
                    template.name
                )),
            });
        }
        found
    }

    /// The template in each language, as Meta has it.
    async fn templates(&self, account: &str, template: &Template) -> Result<Vec<Known>, Fault> {
        let name = &template.name;
        let path = format!(
            "{account}/message_templates?name={name}&fields=name,language,status,category&limit=200"
        );
        let told = self.graph.get(&path).await?;
        let ours = list(&told["data"]).filter(|t| t["name"] == template.name.as_str());
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(ours
            .map(|t| Known {
                language: text(&t["language"]),
                status: text(&t["status"]),
                category: text(&t["category"]),
            })
            .collect())
    }

    pub(super) async fn look(&self, set: Setup<'_>) -> Vec<Finding> {
        let mut found = match self.look_at_number().await {
            Ok(number) => number_of(&number),
            Err(Fault::Said(said, _)) if said.is_about_secret => {
                return vec![register::wrong_secret()];
            }
            Err(Fault::Said(said, _)) if said.is_about_token() => {
                return vec![Finding::fault(
                    "whatsapp.access_token is not a token that Meta knows, or has run out: make one for a system user, which does not",
                )];
            }
            Err(fault @ Fault::Said(..)) => vec![Finding::fault(format!(
                "whatsapp.phone_number_id is not a number that the token may use ({fault})"
            ))],
            Err(fault) => return vec![Finding::fault(format!("Meta cannot be asked ({fault})"))],
        };
        found.extend(register::look(&self.graph, &self.gate, WEBHOOK, set.webhook).await);
        found.push(self.look_at_automation().await);
        let Some(account) = &self.business_account else {
            found.push(Finding::note(NO_ACCOUNT));
            return found;
        };
        found.push(self.look_at_account(account).await);
        found.extend(self.look_at_templates(account).await);
        found
    }

    async fn look_at_account(&self, account: &str) -> Finding {
        let path = format!("{account}/subscribed_apps");
        let found = register::look_at_apps(&self.graph, &path, "the business account", &[]).await;
        found.unwrap_or_else(|fault| {
            Finding::fault(format!(
                "whatsapp.business_account_id is not an account that the token may look at ({fault})"
            ))
        })
    }

    async fn look_at_templates(&self, account: &str) -> Vec<Finding> {
        let Some(template) = &self.template else {
            return vec![Finding::note(
                "whatsapp.template is not set: an answer later than a day waits until the person writes again, and they are not told that it does",
            )];
        };
        match self.templates(account, template).await {
            Ok(known) => template
                .languages
                .iter()
                .map(|language| approval(&template.name, language, &known))
                .collect(),
            Err(fault) => vec![Finding::fault(format!(
                "the account's templates cannot be looked at ({fault})"
            ))],
        }
    }
}

/// The template in one language.
struct Known {
    language: String,
    status: String,
    category: String,
}

fn number_of(told: &Value) -> Vec<Finding> {
    let text = |name: &str| told[name].as_str().unwrap_or_default();
    if text("display_phone_number").is_empty() {
        return vec![Finding::fault(
            "whatsapp.phone_number_id is not the id of a number: what has this id has no telephone number",
        )];
    }
    let mut found = vec![Finding::good(format!(
        "token and number: {} ({})",
        text("display_phone_number"),
        text("verified_name")
    ))];
    if text("quality_rating") == "RED" {
        found.push(Finding::note(
            "Meta rates the number's quality low: people blocked or reported it; it may be limited",
        ));
    }
    if text("code_verification_status") == "EXPIRED" {
        found.push(Finding::note(
            "the number's verification has run out: verify it again in the WhatsApp Manager",
        ));
    }
    found
}

fn approval(name: &str, language: &str, known: &[Known]) -> Finding {
    let template = known.iter().find(|k| k.language == language);
    let is_moved = template.is_some_and(|k| k.category == "MARKETING");
    match template.map(|k| k.status.as_str()) {
        // Refusals 131049, 131050 and 130472 are about advertising.
        Some("APPROVED") if is_moved => Finding::fault(format!(
            "template {name} ({language}) is MARKETING: Meta has moved it from Utility, takes it for advertising, and keeps it from some people. Ask for another look in the WhatsApp Manager, or hand in one of another name (whatsapp.template)"
        )),
        Some("APPROVED") => Finding::good(format!("template {name} ({language}) is approved")),
        Some("PENDING" | "IN_APPEAL") => Finding::note(format!(
            "template {name} ({language}) is not approved yet: answers later than a day wait"
        )),
        Some(status) => {
            let why = match status {
                "PAUSED" => {
                    "people blocked or reported what it said; Meta lets it go again by itself"
                }
                "DISABLED" => {
                    "it was paused too often: hand in one of another name (whatsapp.template)"
                }
                "REJECTED" => "Meta does not allow its words: see why in the WhatsApp Manager",
                _ => "see the WhatsApp Manager",
            };
            Finding::fault(format!(
                "template {name} ({language}) is {status}: answers later than a day wait in that language ({why})"
            ))
        }
        None => Finding::fault(format!(
            "template {name} ({language}) does not exist: run `saiduan channels setup`"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::Level;

    #[test]
    fn a_template_that_is_not_approved_is_said() {
        let known = [
            ("th", "APPROVED", "UTILITY"),
            ("lo", "REJECTED", "UTILITY"),
            ("vi", "PAUSED", "UTILITY"),
            ("km", "APPROVED", "MARKETING"),
        ];
        let known = known.map(|(language, status, category)| Known {
            language: language.to_owned(),
            status: status.to_owned(),
            category: category.to_owned(),
        });
        let level = |language: &str| approval("new_message", language, &known).level;
        assert_eq!(level("th"), Level::Good);
        assert_eq!(level("lo"), Level::Fault);
        assert_eq!(level("en"), Level::Fault);
        let paused = approval("new_message", "vi", &known);
        assert!(paused.what.contains("by itself"), "{paused:?}");
        let moved = approval("new_message", "km", &known);
        assert_eq!(moved.level, Level::Fault);
        assert!(moved.what.contains("is MARKETING"), "{moved:?}");
    }

    #[test]
    fn what_is_no_number_is_not_called_good() {
        for told in [
            json!({}),
            json!({ "id": "7", "display_phone_number": "" }),
            Value::Null,
        ] {
            assert_eq!(number_of(&told)[0].level, Level::Fault, "{told}");
        }
        let told = json!({ "display_phone_number": "+66 2", "verified_name": "N" });
        assert_eq!(number_of(&told)[0].level, Level::Good);
    }
}
