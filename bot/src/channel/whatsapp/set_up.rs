//! `saiduan channels setup` and `check` for WhatsApp.

use serde_json::{Value, json};

use super::{Template, WhatsApp};
use crate::channel::meta::graph::Fault;
use crate::channel::meta::register::{self, Subscription};
use crate::channel::meta::templates::Templates;
use crate::channel::{Finding, Setup};

const WEBHOOK: Subscription<'static> = Subscription {
    object: "whatsapp_business_account",
    fields: &["messages"],
    // Who telephones is told that nobody can take it, what is said while Meta's own agent
    // answers is heard, and what Meta does to the account and its templates is in the log.
    wished: &[
        "calls",
        "standby",
        "messaging_handovers",
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
        found.push(self.set_profile(set.words).await);
        let Some(account) = &self.business_account else {
            found.push(Finding::note(NO_ACCOUNT));
            return found;
        };
        found.push(self.subscribe(account).await);
        if let Some(template) = &self.template {
            found.extend(self.templates(account, template).propose(set.words).await);
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
        found.push(self.look_at_profile(set.words).await);
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
        self.templates(account, template).look().await
    }

    fn templates<'a>(&'a self, owner: &'a str, template: &'a Template) -> Templates<'a> {
        Templates {
            graph: &self.graph,
            owner,
            template,
            setting: "whatsapp.template",
            place: "the WhatsApp Manager",
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::Level;

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
