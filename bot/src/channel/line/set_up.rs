//! `saiduan channels setup` and `check` for LINE.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Line, answered};
use crate::channel::{Finding, Setup};

impl Line {
    pub(super) async fn set_up(&self, set: Setup<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        match set.webhook {
            Some(url) => found.push(self.register(url).await),
            None => found.push(Finding::fault(
                "no webhook: LINE delivers to https only; set http.public_url to the https address",
            )),
        }
        found.extend(self.set_menus(set.words).await);
        found.push(Finding::note(
            "the greeting and the reply while we are away have no API: set them in the LINE Official Account Manager (docs/channels/line.md)",
        ));
        found
    }

    async fn register(&self, url: &str) -> Finding {
        let asked = self.ask(Method::PUT, "/v2/bot/channel/webhook/endpoint");
        let asked = asked.json(&json!({ "endpoint": url }));
        match answered(asked.send().await).await {
            Ok(_) => Finding::good(format!("webhook registered: {url}")),
            Err(why) => Finding::fault(format!("LINE does not take the webhook {url} ({why})")),
        }
    }

    pub(super) async fn look(&self, set: Setup<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        match self.get("/v2/bot/info").await {
            Ok(info) => found.extend(account(&info)),
            Err(why) if why.ends_with("401") => {
                return vec![Finding::fault(
                    "line.access_token is not a channel access token that LINE knows",
                )];
            }
            Err(why) => return vec![Finding::fault(format!("LINE cannot be asked ({why})"))],
        }
        found.extend(self.look_at_webhook(set.webhook).await);
        found.push(self.say_quota().await);
        found.push(self.look_at_menus().await);
        found
    }

    async fn look_at_webhook(&self, wanted: Option<&str>) -> Vec<Finding> {
        let Some(wanted) = wanted else {
            return vec![Finding::fault(
                "no webhook: LINE delivers to https only; set http.public_url to the https address",
            )];
        };
        let is = match self.get("/v2/bot/channel/webhook/endpoint").await {
            Ok(is) => is,
            Err(why) => {
                return vec![Finding::fault(format!(
                    "the webhook is not set ({why}): run `saiduan channels setup`"
                ))];
            }
        };
        if is["endpoint"] != wanted {
            return vec![Finding::fault(format!(
                "the webhook is not {wanted}: run `saiduan channels setup`"
            ))];
        }
        let mut found = vec![Finding::good("webhook address")];
        if is["active"] == false {
            found.push(Finding::fault(
                "“Use webhook” is switched off in the LINE Developers console",
            ));
        }
        found.push(self.try_webhook().await);
        found
    }

    /// Has LINE send a signed, empty delivery.
    async fn try_webhook(&self) -> Finding {
        let asked = self.ask(Method::POST, "/v2/bot/channel/webhook/test");
        match answered(asked.json(&json!({})).send().await).await {
            Ok(tried) => tried_webhook(&tried),
            Err(why) => Finding::note(format!("LINE did not try the webhook ({why})")),
        }
    }

    async fn say_quota(&self) -> Finding {
        match self.look_at_quota().await {
            Ok(quota) => match quota.limit {
                Some(limit) if quota.used >= limit => Finding::fault(format!(
                    "the plan of this month is used up ({} of {limit}): staff can answer only within a minute of a person's message",
                    quota.used
                )),
                Some(limit) if quota.used * 10 >= limit * 9 => Finding::note(format!(
                    "plan: {} of {limit} messages are used this month",
                    quota.used
                )),
                Some(limit) => Finding::good(format!("plan: {} of {limit} messages", quota.used)),
                None => Finding::good(format!("plan: no limit, {} messages", quota.used)),
            },
            Err(why) => Finding::note(format!("how much of the plan is used is not known ({why})")),
        }
    }
}

fn account(info: &Value) -> Vec<Finding> {
    let name = info["basicId"].as_str().unwrap_or_default();
    let mut found = vec![Finding::good(format!("token: this is {name}"))];
    if info["chatMode"] == "chat" {
        found.push(Finding::note(
            "“Chat” is switched on in the LINE Official Account Manager: staff of the account can answer there too, beside this program",
        ));
    }
    found
}

fn tried_webhook(tried: &Value) -> Finding {
    if tried["success"] == true {
        return Finding::good("LINE reaches the webhook, and its signature is right");
    }
    match tried["statusCode"].as_i64() {
        Some(401) => Finding::fault(
            "line.channel_secret is wrong: what LINE signs is refused by this program",
        ),
        Some(code) if code > 0 => Finding::fault(format!(
            "LINE reaches the webhook, which answers {code}: is the program running there?"
        )),
        _ => Finding::fault(
            "LINE cannot reach the webhook: is the address right, and its certificate?",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::Level;

    #[test]
    fn a_wrong_secret_is_said_in_words() {
        let tried = |success: bool, status: i64| {
            tried_webhook(&json!({ "success": success, "statusCode": status }))
        };
        assert_eq!(tried(true, 200).level, Level::Good);
        assert!(tried(false, 401).what.contains("line.channel_secret"));
        assert!(tried(false, 503).what.contains("503"));
        assert!(tried(false, 0).what.contains("cannot reach"));
    }
}
