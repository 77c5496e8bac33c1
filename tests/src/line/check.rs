//! The platform's rules for messages: what is refused, each limit in its own unit.

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation as _;

use super::Message;

/// The messages of a request, or what is wrong with them.
pub(super) fn messages(body: &Value, is_reply: bool) -> Result<Vec<Message>, String> {
    let list = body["messages"]
        .as_array()
        .ok_or("messages must be a list")?;
    if !(1..=5).contains(&list.len()) {
        return Err(format!("{} messages", list.len()));
    }
    list.iter().map(|m| message(m, is_reply)).collect()
}

fn message(message: &Value, is_reply: bool) -> Result<Message, String> {
    if message["type"] == "audio" {
        return audio(message, is_reply);
    }
    only(message, &["type", "text", "quickReply"])?;
    if message["type"] != "text" {
        return Err(format!("type {}", message["type"]));
    }
    let text = message["text"].as_str().ok_or("text must be a text")?;
    let length = text.encode_utf16().count();
    if !(1..=5_000).contains(&length) {
        return Err(format!("a text of {length} UTF-16 units"));
    }
    let mut quick = Vec::new();
    if let Some(reply) = message.get("quickReply") {
        let items = reply["items"].as_array().ok_or("items must be a list")?;
        if !(1..=13).contains(&items.len()) {
            return Err(format!("{} quick replies", items.len()));
        }
        for item in items {
            quick.push(quick_reply(item)?);
        }
    }
    Ok(Message {
        id: String::new(),
        text: text.to_owned(),
        quick,
        is_reply,
    })
}

/// What the platform fetches and plays; shown here as “audio” and its address.
fn audio(message: &Value, is_reply: bool) -> Result<Message, String> {
    only(message, &["type", "originalContentUrl", "duration"])?;
    let url = message["originalContentUrl"].as_str().unwrap_or_default();
    if !url.starts_with("https://") || url.chars().count() > 2_000 {
        return Err(format!("audio at {url}"));
    }
    if message["duration"]
        .as_u64()
        .is_none_or(|millis| millis == 0)
    {
        return Err("audio without a duration".into());
    }
    Ok(Message {
        id: String::new(),
        text: format!("audio {url}"),
        quick: Vec::new(),
        is_reply,
    })
}

fn quick_reply(item: &Value) -> Result<(String, String), String> {
    only(item, &["type", "action", "imageUrl"])?;
    let action = &item["action"];
    if action["type"] == "location" {
        only(action, &["type", "label"])?;
        let label = action["label"].as_str().unwrap_or_default();
        return match (1..=20).contains(&label.graphemes(true).count()) {
            true => Ok((label.to_owned(), "location".to_owned())),
            false => Err(format!("a label of more than 20 letters: {label}")),
        };
    }
    only(action, &["type", "label", "data", "displayText"])?;
    if item["type"] != "action" || action["type"] != "postback" {
        return Err("a quick reply is an action".into());
    }
    let field = |name: &str| action[name].as_str().ok_or(format!("no {name}"));
    let (label, data, shown) = (field("label")?, field("data")?, field("displayText")?);
    if !(1..=20).contains(&label.graphemes(true).count()) {
        return Err(format!("a label of more than 20 letters: {label}"));
    }
    if !(1..=300).contains(&data.chars().count()) || shown.graphemes(true).count() > 300 {
        return Err(format!("data or displayText of more than 300: {data}"));
    }
    Ok((label.to_owned(), data.to_owned()))
}

fn only(object: &Value, known: &[&str]) -> Result<(), String> {
    let fields = object.as_object().ok_or("must be an object")?;
    match fields.keys().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(format!("unknown field {name}")),
        None => Ok(()),
    }
}

/// What is wrong with a menu.
pub(super) fn menu(menu: &Value) -> Result<(), String> {
    let size = |name: &str| menu["size"][name].as_u64().unwrap_or(0);
    if !(800..=2_500).contains(&size("width")) || size("height") < 250 {
        return Err("a menu is 800 to 2500 wide and at least 250 high".into());
    }
    let bar = menu["chatBarText"].as_str().unwrap_or_default();
    if !(1..=14).contains(&bar.chars().count()) {
        return Err(format!("a bar of more than 14: {bar}"));
    }
    let areas = menu["areas"].as_array().ok_or("areas must be a list")?;
    if areas.is_empty() || areas.len() > 20 {
        return Err(format!("{} areas", areas.len()));
    }
    Ok(())
}
