//! What Telegram tells of its deliveries to us, in words for a technician: never its own
//! text, which may quote people.

use casebook::Millis;
use reqwest::Url;
use teloxide::types::WebhookInfo;

use super::wanted;
use crate::channel::Finding;

/// For so long after a failed delivery something is wrong now.
const RECENT: Millis = 3_600_000;
/// So many updates wait only where they are not taken.
const MANY: u32 = 100;

/// With a secret and no https address somebody else must register the webhook.
pub(super) const NEITHER: &str = "telegram.webhook_secret is set and http.public_url is not https: the program registers no webhook, and does not poll either";

/// What is to be said of the webhook as it is, where `is_wanted` it should be, or the
/// program polls.
pub(super) fn look(
    info: &WebhookInfo,
    is_wanted: Option<&str>,
    polls: bool,
    now: Millis,
) -> Vec<Finding> {
    let is = info.url.as_ref().map(Url::as_str);
    let mut found = vec![match polls || is_wanted.is_some() {
        true => address(is, is_wanted),
        false => by_others(is),
    }];
    found.extend(kinds(info));
    found.extend(failure(info, now));
    found.extend(waiting(info));
    found
}

fn address(is: Option<&str>, wanted: Option<&str>) -> Finding {
    match (is, wanted) {
        (Some(is), Some(wanted)) if is == wanted => Finding::good("webhook address"),
        (None, None) => Finding::good("no webhook: the program polls"),
        (Some(_), None) => {
            Finding::note("a webhook is registered; a program that polls takes it off at its start")
        }
        (_, Some(wanted)) => Finding::fault(format!(
            "the webhook is not {wanted}: run `saiduan channels setup`"
        )),
    }
}

fn by_others(is: Option<&str>) -> Finding {
    match is {
        Some(_) => Finding::note(format!(
            "{NEITHER}. A webhook is registered: does it lead here, with this secret?"
        )),
        None => Finding::fault(format!(
            "{NEITHER}. Nothing is heard: set http.public_url to an https address, or take telegram.webhook_secret out"
        )),
    }
}

/// A program that polls says with each request what it wants.
fn kinds(info: &WebhookInfo) -> Option<Finding> {
    info.url.as_ref()?;
    let told = info.allowed_updates.as_deref().unwrap_or_default();
    let missing: Vec<String> = wanted()
        .iter()
        .filter(|kind| !told.contains(kind))
        .filter_map(|kind| serde_json::to_value(kind).ok()?.as_str().map(str::to_owned))
        .collect();
    (!missing.is_empty()).then(|| {
        Finding::fault(format!(
            "Telegram does not tell of {}: run `saiduan channels setup`",
            missing.join(", ")
        ))
    })
}

fn failure(info: &WebhookInfo, now: Millis) -> Option<Finding> {
    let why = meaning(info.last_error_message.as_deref()?);
    let ago = info
        .last_error_date
        .map(|at| now.saturating_sub(at.timestamp_millis()));
    let Some(ago) = ago.filter(|ago| *ago < RECENT) else {
        return Some(Finding::note(format!(
            "a delivery failed more than an hour ago: {why}"
        )));
    };
    let minutes = ago.max(0) / 60_000;
    Some(Finding::fault(format!(
        "a delivery failed {minutes} minutes ago: {why}"
    )))
}

fn meaning(text: &str) -> &'static str {
    let text = text.to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if says(&["401", "unauthorized", "403", "forbidden"]) {
        "the program refused it: what it was started with is not the secret that is registered (telegram.webhook_secret); run `saiduan channels setup` with the program's own configuration"
    } else if says(&["404", "not found"]) {
        "there is nothing at that address: does the proxy let POST /webhooks/telegram through, and does the program run with telegram.token?"
    } else if says(&["413", "too large"]) {
        "the proxy lets no body of this size through"
    } else if says(&["500", "502", "503", "504", "bad gateway", "unavailable"]) {
        "the proxy or the program answered that it cannot: is the program running, and its database?"
    } else if says(&["ssl", "tls", "certificate"]) {
        "the certificate is not one that Telegram takes: is it valid, whole with its chain, and for this name?"
    } else if says(&["timeout", "timed out"]) {
        "nothing answered in time: is the server reachable from outside, on port 443, 80, 88 or 8443?"
    } else if says(&["refused", "reset", "unreachable"]) {
        "there was no connection: does something listen there?"
    } else if says(&["resolve", "host"]) {
        "the name of the server is not found"
    } else {
        "Telegram gives a reason that is not known here; ask it with getWebhookInfo"
    }
}

fn waiting(info: &WebhookInfo) -> Option<Finding> {
    let count = info.pending_update_count;
    let said = format!("{count} updates wait to be delivered");
    match count {
        0 => None,
        1..MANY => Some(Finding::note(said)),
        _ => Some(Finding::fault(format!(
            "{said}: the program does not take them"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::channel::Level;

    const NOW: Millis = 1_795_330_800_000;
    const URL: &str = "https://h.example/webhooks/telegram";

    fn info(more: Value) -> WebhookInfo {
        let mut info = json!({ "url": URL, "has_custom_certificate": false, "pending_update_count": 0,
            "allowed_updates": wanted() });
        for (name, value) in more.as_object().unwrap() {
            info[name] = value.clone();
        }
        serde_json::from_value(info).unwrap()
    }

    fn failed(text: &str, minutes: i64) -> Finding {
        let at = NOW / 1_000 - minutes * 60;
        let found = look(
            &info(json!({ "last_error_message": text, "last_error_date": at })),
            Some(URL),
            false,
            NOW,
        );
        assert_eq!(found.len(), 2, "{found:?}");
        found[1].clone()
    }

    #[test]
    fn a_recent_failure_is_a_fault_and_says_what_to_look_at() {
        for (text, part) in [
            (
                "Wrong response from the webhook: 401 Unauthorized",
                "secret",
            ),
            ("Wrong response from the webhook: 404 Not Found", "proxy"),
            (
                "Wrong response from the webhook: 503 Service Unavailable",
                "running",
            ),
            (
                "SSL error {error:0A000086:SSL routines::certificate verify failed}",
                "certificate",
            ),
            ("Connection timed out", "in time"),
            ("Read timeout expired", "in time"),
            ("Connection refused", "listen"),
            ("Failed to resolve host: Name or service not known", "name"),
            ("Something new", "not known"),
        ] {
            let found = failed(text, 5);
            assert_eq!(found.level, Level::Fault, "{text}");
            assert!(
                found.what.contains(part) && found.what.contains("5 minutes"),
                "{found:?}"
            );
            assert_eq!(failed(text, 61).level, Level::Note);
        }
    }

    #[test]
    fn what_waits_and_what_is_not_told_of_is_said() {
        let levels = |more: Value| -> Vec<Level> {
            look(&info(more), Some(URL), false, NOW)
                .iter()
                .map(|f| f.level)
                .collect()
        };
        assert_eq!(levels(json!({})), [Level::Good]);
        assert_eq!(
            levels(json!({ "pending_update_count": 3 })),
            [Level::Good, Level::Note]
        );
        assert_eq!(
            levels(json!({ "pending_update_count": 300 })),
            [Level::Good, Level::Fault]
        );
        let fewer = look(
            &info(json!({ "allowed_updates": ["message", "callback_query"] })),
            Some(URL),
            false,
            NOW,
        );
        assert_eq!(fewer[1].level, Level::Fault);
        assert!(
            fewer[1]
                .what
                .contains("edited_message, my_chat_member, message_reaction"),
            "{fewer:?}"
        );
        assert_eq!(
            levels(json!({ "allowed_updates": null })),
            [Level::Good, Level::Fault]
        );
        let polls = info(json!({ "url": "", "allowed_updates": null }));
        assert_eq!(look(&polls, None, true, NOW).len(), 1);
    }

    #[test]
    fn a_bot_that_nobody_delivers_to_and_that_does_not_poll_is_not_called_good() {
        let nothing = info(json!({ "url": "", "allowed_updates": null }));
        let silent = look(&nothing, None, false, NOW);
        assert_eq!(silent[0].level, Level::Fault);
        assert!(silent[0].what.contains("does not poll"), "{silent:?}");
        assert_eq!(look(&nothing, None, true, NOW)[0].level, Level::Good);
        let by_hand = look(&info(json!({})), None, false, NOW);
        assert_eq!(by_hand[0].level, Level::Note);
    }
}
