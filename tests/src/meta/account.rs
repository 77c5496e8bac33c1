//! What a technician sets up: the app's webhook, what the business account or the page
//! delivers to, templates, and the page's profile.

use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;

use super::delivery::hex;
use super::{NUMBER, SECRET, TOKEN, World};

/// The app's id.
const APP: &str = "77";
/// The business account's id.
pub const ACCOUNT: &str = "102290129340398";

/// What an app may hear of: WhatsApp's and Messenger's fields.
const FIELDS: [&[&str]; 2] = [
    &[
        "account_update",
        "calls",
        "message_template_status_update",
        "messages",
        "messaging_handovers",
        "standby",
    ],
    &[
        "calls",
        "message_deliveries",
        "message_echoes",
        "message_edits",
        "message_reactions",
        "message_reads",
        "message_template_status_update",
        "messaging_handovers",
        "messaging_optins",
        "messaging_policy_enforcement",
        "messaging_postbacks",
        "messaging_referrals",
        "standby",
    ],
];

type Answer = (u16, Value);

/// One call.
pub(super) struct Asked<'a> {
    pub method: &'a str,
    /// Without the version.
    pub path: &'a str,
    /// The bearer.
    pub bearer: &'a str,
    pub body: &'a Value,
}

/// The answer, for a call that is about the account.
pub(super) fn answer(world: &mut World, asked: &Asked<'_>) -> Option<Answer> {
    let done = || (200, json!({ "success": true }));
    let is_app = asked.bearer == format!("{APP}|{SECRET}");
    let kept = |world: &World| world.set.get(asked.path).cloned().unwrap_or(json!([]));
    let parts: Vec<&str> = asked.path.split('/').collect();
    Some(match (asked.method, parts.as_slice()) {
        ("GET", ["app"]) => (200, json!({ "id": APP, "name": "app" })),
        (_, [APP, "subscriptions"]) if !is_app => refusal(190),
        ("POST", [APP, "subscriptions"]) => {
            let fields = asked.body["fields"].as_str().unwrap_or_default();
            if fields.split(',').any(|field| is_refused(world, field)) {
                return Some(refusal(100));
            }
            let fields: Vec<Value> = fields.split(',').map(|f| json!({ "name": f })).collect();
            let mut set = asked.body.clone();
            set["fields"] = json!(fields);
            set["active"] = json!(true);
            world.set.insert(asked.path.to_owned(), json!([set]));
            done()
        }
        ("POST", [ACCOUNT, "subscribed_apps"]) => {
            let app = json!({ "whatsapp_business_api_data": { "id": APP, "name": "app" } });
            world.set.insert(asked.path.to_owned(), json!([app]));
            done()
        }
        ("POST", ["me", "subscribed_apps"]) => {
            let fields = &asked.body["subscribed_fields"];
            let mut names = fields.as_array().into_iter().flatten();
            if names.any(|field| is_refused(world, field.as_str().unwrap_or_default())) {
                return Some(refusal(100));
            }
            let app = json!({ "id": APP, "name": "app", "subscribed_fields": fields });
            world.set.insert(asked.path.to_owned(), json!([app]));
            done()
        }
        ("POST", [NUMBER, "conversational_automation"]) => {
            let set = asked.body;
            let all = |name: &str| set[name].as_array().cloned().unwrap_or_default();
            let length = |text: &Value| text.as_str().map_or(0, |text| text.chars().count());
            let commands = all("commands");
            let is_fine = commands.len() <= 30
                && commands.iter().all(|command| {
                    (1..=32).contains(&length(&command["command_name"]))
                        && (1..=256).contains(&length(&command["command_description"]))
                });
            let prompts = all("prompts");
            if !is_fine
                || prompts.len() > 4
                || prompts.iter().any(|p| !(1..=80).contains(&length(p)))
            {
                return Some(refusal(100));
            }
            world.set.insert(asked.path.to_owned(), set.clone());
            done()
        }
        ("POST", [NUMBER, "whatsapp_business_profile"]) => {
            let text = asked.body["description"].as_str();
            let is_fine = asked.body["messaging_product"] == "whatsapp"
                && text.is_none_or(|text| (1..=256).contains(&text.chars().count()));
            if !is_fine {
                return Some(refusal(100));
            }
            world.set.insert(asked.path.to_owned(), json!([asked.body]));
            done()
        }
        ("POST", [ACCOUNT | "me", "message_templates"]) => {
            let text = asked.body["components"][0]["text"].as_str();
            if text.is_none_or(|text| text.is_empty() || text.chars().count() > 1_024) {
                return Some(refusal(100));
            }
            let mut all = kept(world);
            let mut template = asked.body.clone();
            // A page's is looked at within seconds.
            let is_page = parts[0] == "me";
            template["status"] = json!(if is_page { "APPROVED" } else { "PENDING" });
            all.as_array_mut().expect("a list").push(template);
            world.set.insert(asked.path.to_owned(), all);
            done()
        }
        ("POST", ["me", "messenger_profile"]) => {
            let mut greetings = asked.body["greeting"].as_array().into_iter().flatten();
            if greetings.any(|greeting| !is_greeting(greeting)) {
                return Some(refusal(100));
            }
            world.set.insert(asked.path.to_owned(), json!([asked.body]));
            done()
        }
        (
            "GET",
            [APP, "subscriptions"]
            | [_, "subscribed_apps"]
            | [ACCOUNT | "me", "message_templates"]
            | ["me", "messenger_profile"]
            | [NUMBER, "whatsapp_business_profile"],
        ) => (200, json!({ "data": kept(world) })),
        _ => return None,
    })
}

/// Nothing that an app may hear of, or nothing that this one may.
fn is_refused(world: &World, field: &str) -> bool {
    Some(field) == world.kept_back || !FIELDS.iter().any(|all| all.contains(&field))
}

/// What a request proves itself with beside its token.
pub(super) fn proof() -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("any length");
    mac.update(TOKEN.as_bytes());
    hex(&mac.finalize().into_bytes())
}

/// In a language that Messenger can be had in (of its list, those of this region), and short.
fn is_greeting(greeting: &Value) -> bool {
    let locales = ["default", "th_TH", "en_US", "en_GB", "vi_VN"];
    let text = greeting["text"].as_str().unwrap_or_default();
    let is_known = greeting["locale"]
        .as_str()
        .is_some_and(|l| locales.contains(&l));
    is_known && !text.is_empty() && text.chars().count() <= 160
}

fn refusal(code: i64) -> Answer {
    let error = json!({ "message": "(#1) no", "type": "OAuthException", "code": code });
    (400, json!({ "error": error }))
}
