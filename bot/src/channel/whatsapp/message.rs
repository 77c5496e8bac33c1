//! What a person did in one WhatsApp message.

use serde_json::Value;

use super::unknown;
use crate::channel::meta::fields::{degrees, id, list};
use crate::channel::{Around, Media, Said};

/// What it says, then the files that came along with it; a word for the counter where the
/// person did nothing.
pub(super) fn said(message: &Value) -> Result<Vec<Said>, &'static str> {
    let kind = message["type"].as_str().unwrap_or_default();
    let content = &message[kind];
    let said = match kind {
        "text" => text(&content["body"]),
        "button" => press(&content["payload"], &content["text"]),
        // A choice of the app's own: whether we may telephone.
        "interactive" if content["type"] == "call_permission_reply" => return Err("call-notice"),
        "interactive" => interactive(content),
        "image" => file("photo", content),
        "video" => file("video", content),
        "audio" | "voice" => file("voice", content),
        "document" => file("document", content),
        "sticker" => Said::Sticker(String::new()),
        "location" => location(content),
        "contacts" => cards(content),
        "reaction" => {
            let sign = content["emoji"].as_str().filter(|sign| !sign.is_empty());
            Said::Reaction(sign.map(str::to_owned))
        }
        // What somebody writes beside the things that they choose.
        "order" => told(&content["text"]),
        "edit" => return edit(&content["message"]).map(|said| vec![said]),
        "revoke" => Said::Withdrawn(None),
        "request_welcome" => Said::Opened,
        // Some deliveries name no type.
        "" if message["text"]["body"].is_string() => text(&message["text"]["body"]),
        _ => Said::Unsupported,
    };
    // A form was read as what it is, and had none.
    let is_form = content["type"] == "nfm_reply";
    Ok(match said {
        // What no type knows may have words in it all the same.
        Said::Unsupported if !is_form => unknown::said(message),
        said => vec![said],
    })
}

/// What stands around it. A button bears the message that it stands under, which nobody
/// chose; and whoever wrote what is passed on stays unnamed.
pub(super) fn around(message: &Value) -> Around {
    let is_button = matches!(message["type"].as_str(), Some("button" | "interactive"));
    let context = &message["context"];
    let is = |name: &str| context[name] == true;
    Around {
        answers: id(&context["id"]).filter(|_| !is_button),
        quoted: None,
        passed_on: is("forwarded") || is("frequently_forwarded"),
    }
}

fn text(body: &Value) -> Said {
    let text = body.as_str().map(str::to_owned);
    text.map_or(Said::Unsupported, Said::Text)
}

/// A button carries what we gave it; one of another message says its own words.
fn press(data: &Value, label: &Value) -> Said {
    let data = data.as_str().filter(|data| !data.is_empty());
    data.map_or_else(|| text(label), |data| Said::Press(data.to_owned()))
}

fn interactive(content: &Value) -> Said {
    let kind = content["type"].as_str().unwrap_or_default();
    match kind {
        "button_reply" | "list_reply" => press(&content[kind]["id"], &content[kind]["title"]),
        "nfm_reply" => form(&content[kind]),
        _ => Said::Unsupported,
    }
}

fn told(words: &Value) -> Said {
    id(words).map_or(Said::Unsupported, Said::Text)
}

/// A form that somebody filled in: all that they wrote or chose in it.
fn form(reply: &Value) -> Said {
    let raw = reply["response_json"].as_str().unwrap_or_default();
    let mut lines = Vec::new();
    match serde_json::from_str::<Value>(raw) {
        Ok(filled) => words_in(&filled, &mut lines),
        Err(_) => lines.extend(Some(raw.to_owned()).filter(|raw| !raw.trim().is_empty())),
    }
    match lines.is_empty() {
        true => Said::Unsupported,
        false => Said::Text(lines.join("\n")),
    }
}

fn words_in(value: &Value, lines: &mut Vec<String>) {
    match value {
        Value::String(words) if !words.trim().is_empty() => lines.push(words.clone()),
        Value::Number(number) => lines.push(number.to_string()),
        Value::Array(all) => all.iter().for_each(|v| words_in(v, lines)),
        Value::Object(fields) => {
            // The form's own, and nobody's words.
            let said = fields.iter().filter(|(name, _)| *name != "flow_token");
            said.for_each(|(_, v)| words_in(v, lines));
        }
        _ => {}
    }
}

/// A file, whatever is known of it; of an empty one nothing.
fn file(kind: &str, content: &Value) -> Said {
    let is_empty = content.as_object().is_none_or(serde_json::Map::is_empty);
    match is_empty {
        true => Said::Unsupported,
        false => Said::Media(media(kind, content)),
    }
}

/// A file by its id. Without one it cannot be had: an address that the delivery names is
/// nobody's whom we know.
pub(super) fn media(kind: &str, content: &Value) -> Media {
    let field = |name: &str| content[name].as_str().map(str::to_owned);
    Media {
        kind: kind.to_owned(),
        file_id: id(&content["id"]).unwrap_or_default(),
        name: field("filename"),
        mime: field("mime_type"),
        size: content["file_size"].as_u64(),
        caption: field("caption").filter(|caption| !caption.is_empty()),
    }
}

fn location(content: &Value) -> Said {
    let words = [content["name"].as_str(), content["address"].as_str()];
    let degrees = |name: &str| degrees(&content[name]);
    Said::place(degrees("latitude"), degrees("longitude"), words)
}

/// A number that somebody shares is something they tell, with all that the card says of
/// whom it reaches.
fn cards(content: &Value) -> Said {
    let lines: Vec<String> = list(content)
        .map(card)
        .filter(|line| !line.is_empty())
        .collect();
    match lines.is_empty() {
        true => Said::Unsupported,
        false => Said::Text(lines.join("\n")),
    }
}

fn card(card: &Value) -> String {
    let name = id(&card["name"]["formatted_name"]);
    let name = name.or_else(|| id(&card["name"]["first_name"]));
    let of =
        |from: &Value, field: &str| list(from).filter_map(|e| id(&e[field])).collect::<Vec<_>>();
    let org = ["company", "department", "title"].map(|field| id(&card["org"][field]));
    let place = list(&card["addresses"]).flat_map(|address| {
        ["street", "city", "state", "country"].map(|field| id(&address[field]))
    });
    let mut parts: Vec<String> = name.into_iter().collect();
    parts.extend(of(&card["phones"], "phone"));
    parts.extend(of(&card["emails"], "email"));
    parts.extend(org.into_iter().chain(place).flatten());
    parts.extend(of(&card["urls"], "url"));
    parts.join(" ")
}

/// The words that a message has now. A file that lost those beside it is there as it was.
fn edit(message: &Value) -> Result<Said, &'static str> {
    let kind = message["type"].as_str().unwrap_or("text");
    let content = &message[kind];
    let words = content["body"].as_str().or(content["caption"].as_str());
    match words {
        Some(words) => Ok(Said::Edited(words.to_owned())),
        None if id(&content["id"]).is_some() => Err("unseen-change"),
        None => Ok(Said::Unsupported),
    }
}
