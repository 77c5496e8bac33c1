//! What the platforms refuse about a message, with their error codes.

use std::collections::HashSet;

use serde_json::Value;

use super::{Chat, Kind, Message, NUMBER, TEMPLATE, World};

/// What rides along with a message.
pub(super) const KEY: &str = "biz_opaque_callback_data";

/// A refusal: status, code, subcode, and whether it is a rule broken.
pub(super) type Refusal = (u16, i64, i64, Option<String>);

/// Where a message goes and what it is, or why not.
pub(super) fn message(
    kind: Kind,
    world: &World,
    body: &Value,
) -> Result<(String, Message), Refusal> {
    let broken = |what: String| (400, 100, 0, Some(what));
    let is_unknown = body.get(KEY).is_some() || body["to"].is_null();
    if world.lags && is_unknown {
        return Err((422, -1, 0, None));
    }
    let (to, message) = match kind {
        Kind::WhatsApp => whatsapp(body, world.lags).map_err(broken)?,
        Kind::Messenger => messenger(body).map_err(broken)?,
    };
    let Some(chat) = world.chats.get(&to) else {
        return Err((400, 100, 2_018_001, Some(format!("nobody at {to}"))));
    };
    may_be_written_to(kind, chat, &message)?;
    Ok((to, message))
}

fn may_be_written_to(kind: Kind, chat: &Chat, message: &Message) -> Result<(), Refusal> {
    match kind {
        _ if chat.has_blocked && kind == Kind::WhatsApp => Err((400, 131_026, 0, None)),
        _ if chat.has_blocked => Err((400, 551, 1_545_041, None)),
        Kind::WhatsApp if chat.is_closed() && message.template.is_none() => {
            Err((400, 131_047, 0, None))
        }
        Kind::Messenger
            if chat.is_closed() && message.tag.is_none() && message.template.is_none() =>
        {
            Err((400, 10, 2_018_278, None))
        }
        _ => Ok(()),
    }
}

fn text<'b>(value: &'b Value, name: &str) -> &'b str {
    value[name].as_str().unwrap_or_default()
}

fn within(what: &str, text: &str, longest: usize) -> Result<(), String> {
    let length = text.chars().count();
    match (1..=longest).contains(&length) {
        true => Ok(()),
        false => Err(format!("{what} of {length}, not 1 to {longest}: {text:?}")),
    }
}

fn only(value: &Value, allowed: &[&str]) -> Result<(), String> {
    let fields = value.as_object().into_iter().flatten();
    let odd: Vec<&String> = fields
        .map(|(name, _)| name)
        .filter(|name| !allowed.contains(&name.as_str()))
        .collect();
    match odd.is_empty() {
        true => Ok(()),
        false => Err(format!("fields {odd:?}")),
    }
}

fn whatsapp(body: &Value, lags: bool) -> Result<(String, Message), String> {
    only(
        body,
        &[
            "messaging_product",
            "recipient_type",
            "to",
            "recipient",
            "type",
            "text",
            "interactive",
            "template",
            "audio",
            KEY,
        ],
    )?;
    if body["messaging_product"] != "whatsapp" || body["recipient_type"] != "individual" {
        return Err("messaging_product, recipient_type".into());
    }
    let to = match (body["to"].as_str(), body["recipient"].as_str()) {
        (Some(number), None) if number.bytes().all(|b| b.is_ascii_digit()) => number,
        (None, Some(id)) if id.contains('.') => id,
        (Some(id), None) if lags && id.contains('.') => id,
        _ => {
            return Err(format!(
                "to {} or recipient {}",
                body["to"], body["recipient"]
            ));
        }
    };
    let mut message = Message {
        id: String::new(),
        text: String::new(),
        choices: Vec::new(),
        template: None,
        tag: None,
    };
    match text(body, "type") {
        "text" => {
            message.text = text(&body["text"], "body").to_owned();
            within("text", &message.text, 4_096)?;
        }
        "interactive" => {
            message.text = text(&body["interactive"]["body"], "text").to_owned();
            within("body", &message.text, 1_024)?;
            message.choices = interactive(&body["interactive"])?;
        }
        "template" => {
            let template = &body["template"];
            let language = text(&template["language"], "code");
            if text(template, "name") != TEMPLATE || !["th", "lo", "en"].contains(&language) {
                return Err(format!("no such template: {template}"));
            }
            // The published specification demands it, and nothing else is known.
            if text(&template["language"], "policy") != "deterministic" {
                return Err(format!("no language policy: {template}"));
            }
            message.template = Some((TEMPLATE.to_owned(), language.to_owned()));
            message.text = format!("template {language}");
        }
        "audio" => {
            only(&body["audio"], &["link"])?;
            message.text = audio(text(&body["audio"], "link"))?;
        }
        other => return Err(format!("type {other:?}")),
    }
    if message.template.is_none() && body["type"] != "audio" && !lags {
        within("callback data", text(body, KEY), 512)?;
    }
    Ok((to.to_owned(), message))
}

fn interactive(interactive: &Value) -> Result<Vec<(String, String)>, String> {
    let action = &interactive["action"];
    let none = Vec::new();
    let list = |value: &Value| value.as_array().unwrap_or(&none).clone();
    let mut choices = Vec::new();
    match text(interactive, "type") {
        "button" => {
            for button in list(&action["buttons"]) {
                let reply = &button["reply"];
                within("button", text(reply, "title"), 20)?;
                within("button id", text(reply, "id"), 256)?;
                choices.push((
                    text(reply, "title").to_owned(),
                    text(reply, "id").to_owned(),
                ));
            }
            let titles: HashSet<&String> = choices.iter().map(|(title, _)| title).collect();
            if !(1..=3).contains(&choices.len()) || titles.len() != choices.len() {
                return Err(format!("buttons {choices:?}"));
            }
        }
        "list" => {
            within("list button", text(action, "button"), 20)?;
            let sections = list(&action["sections"]);
            for row in sections.iter().flat_map(|s| list(&s["rows"])) {
                within("row", text(&row, "title"), 24)?;
                within("row id", text(&row, "id"), 200)?;
                if let Some(description) = row["description"].as_str() {
                    within("description", description, 72)?;
                }
                choices.push((text(&row, "title").to_owned(), text(&row, "id").to_owned()));
            }
            if !(1..=10).contains(&sections.len()) || !(1..=10).contains(&choices.len()) {
                return Err(format!("rows {}", choices.len()));
            }
        }
        // Tapped, it opens the map, and comes back as a place.
        "location_request_message" if action["name"] == "send_location" => return Ok(choices),
        other => return Err(format!("interactive {other:?}")),
    }
    let ids: HashSet<&String> = choices.iter().map(|(_, id)| id).collect();
    match ids.len() == choices.len() {
        true => Ok(choices),
        false => Err(format!("ids twice: {choices:?}")),
    }
}

/// What the platform fetches and plays; shown here as “audio” and its address.
fn audio(url: &str) -> Result<String, String> {
    match url.starts_with("https://") {
        true => Ok(format!("audio {url}")),
        false => Err(format!("audio at {url}")),
    }
}

fn attached(message: &Value, attachment: &Value, tag: Option<String>) -> Result<Message, String> {
    only(message, &["attachment"])?;
    only(attachment, &["type", "payload"])?;
    let payload = &attachment["payload"];
    only(payload, &["url", "is_reusable"])?;
    if attachment["type"] != "audio" {
        return Err(format!("attachment {attachment}"));
    }
    Ok(Message {
        id: String::new(),
        text: audio(text(payload, "url"))?,
        choices: Vec::new(),
        template: None,
        tag,
    })
}

fn messenger(body: &Value) -> Result<(String, Message), String> {
    only(body, &["recipient", "message", "messaging_type", "tag"])?;
    let tag = match (text(body, "messaging_type"), body["tag"].as_str()) {
        ("UTILITY", None) => return utility(body),
        ("RESPONSE", None) => None,
        ("MESSAGE_TAG", Some("HUMAN_AGENT")) => Some("HUMAN_AGENT".to_owned()),
        other => return Err(format!("messaging_type and tag {other:?}")),
    };
    let message = &body["message"];
    if let Some(attachment) = message.get("attachment") {
        return Ok((
            text(&body["recipient"], "id").to_owned(),
            attached(message, attachment, tag)?,
        ));
    }
    only(message, &["text", "quick_replies", "metadata"])?;
    let said = text(message, "text");
    if said.is_empty() || said.encode_utf16().count() > 2_000 {
        return Err(format!("text of {}", said.chars().count()));
    }
    within("metadata", text(message, "metadata"), 1_000)?;
    let mut choices = Vec::new();
    for reply in message["quick_replies"].as_array().into_iter().flatten() {
        if reply["content_type"] != "text" {
            return Err(format!("{reply}"));
        }
        within("quick reply", text(reply, "title"), 20)?;
        within("payload", text(reply, "payload"), 1_000)?;
        choices.push((
            text(reply, "title").to_owned(),
            text(reply, "payload").to_owned(),
        ));
    }
    if choices.len() > 13 || message["quick_replies"] == serde_json::json!([]) {
        return Err(format!("{} quick replies", choices.len()));
    }
    let message = Message {
        id: String::new(),
        text: said.to_owned(),
        choices,
        template: None,
        tag,
    };
    Ok((text(&body["recipient"], "id").to_owned(), message))
}

/// A message made of a template of the page, which Meta can be had in Thai and English for.
fn utility(body: &Value) -> Result<(String, Message), String> {
    only(&body["message"], &["template"])?;
    let template = &body["message"]["template"];
    only(template, &["name", "language", "components"])?;
    let language = text(&template["language"], "code");
    let is_known = text(template, "name") == TEMPLATE && ["th", "en"].contains(&language);
    if !is_known || !template["components"].is_array() {
        return Err(format!("no such template: {template}"));
    }
    let message = Message {
        id: String::new(),
        text: format!("template {language}"),
        choices: Vec::new(),
        template: Some((TEMPLATE.to_owned(), language.to_owned())),
        tag: None,
    };
    Ok((text(&body["recipient"], "id").to_owned(), message))
}

/// The path under which messages are sent.
pub(super) fn path(kind: Kind) -> String {
    match kind {
        Kind::WhatsApp => format!("/v23.0/{NUMBER}/messages"),
        Kind::Messenger => "/v23.0/me/messages".to_owned(),
    }
}
