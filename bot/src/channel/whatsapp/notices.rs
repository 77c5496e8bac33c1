//! What Meta tells of the account rather than of people: counted, and what the hotline must
//! know of is in the log, by a word of Meta's that stands here too.

use serde_json::Value;

use super::NAME;

/// What stops messages, or soon will.
const GRAVE: [&str; 13] = [
    "ACCOUNT_DELETED",
    "ACCOUNT_RESTRICTION",
    "ACCOUNT_VIOLATION",
    "DISABLED",
    "DISABLED_UPDATE",
    "DOWNGRADE",
    "FLAGGED",
    "PARTNER_APP_UNINSTALLED",
    "PARTNER_REMOVED",
    "PAUSED",
    "PENDING_DELETION",
    "PIN_CHANGED",
    "REJECTED",
];

/// The word under which a change of this field is counted.
pub(super) fn counted(field: &str, value: &Value) -> &'static str {
    let kind = match field {
        "account_alerts"
        | "account_review_update"
        | "account_update"
        | "phone_number_quality_update"
        | "security" => "account-notice",
        "group_participants_update" => "group",
        "message_template_status_update" => "template-notice",
        "messaging_handovers" => "thread-control",
        "smb_message_echoes" => "echo",
        "user_preferences" => "preferences",
        _ => return "another-field",
    };
    let told = value["event"].as_str().or(value["decision"].as_str());
    if let Some(event) = GRAVE.into_iter().find(|known| Some(*known) == told) {
        tracing::warn!(channel = NAME, field, event, "{}", grave(kind));
    }
    kind
}

fn grave(kind: &str) -> &'static str {
    match kind {
        "template-notice" => {
            "the platform has stopped a template: people may not be told that an answer waits; run `saiduan channels check`"
        }
        _ => "the platform warns, restricts or changes the account; run `saiduan channels check`",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_field_of_tomorrow_is_another_field_whatever_it_says() {
        assert_eq!(
            counted("hologram", &json!({ "event": "PAUSED" })),
            "another-field"
        );
        assert_eq!(counted("security", &Value::Null), "account-notice");
        let paused = json!({ "event": "PAUSED" });
        let template = counted("message_template_status_update", &paused);
        assert_eq!(template, "template-notice");
        assert!(grave(template).contains("waits"));
    }
}
