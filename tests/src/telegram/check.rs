//! What the platform accepts: which methods there are, which fields each has,
//! which are required, and how long a text may be. `methods.txt` is the table:
//! a method and its `field:kind`, with `!` where it is required.

use serde_json::Value;

use super::body::Fields;

/// A call that passed, and what a strict reader would still object to: the
/// platform ignores unknown fields, a test should not.
#[derive(Debug)]
pub struct Checked {
    pub fields: Fields,
    pub objections: Vec<String>,
}

/// The method's name as the platform writes it; callers may use any case.
pub fn method(name: &str) -> Option<&'static str> {
    line(name).and_then(|line| line.split(' ').next())
}

fn line(name: &str) -> Option<&'static str> {
    include_str!("methods.txt").lines().find(|line| {
        let known = line.split(' ').next().unwrap_or_default();
        known.eq_ignore_ascii_case(name)
    })
}

/// Reads the fields of a known method by their own types. An error is the
/// description of the platform's 400.
pub fn check(method: &str, given: Fields) -> Result<Checked, String> {
    let mut given: Fields = given
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .collect();
    let mut fields = Fields::new();
    for field in line(method).unwrap_or_default().split(' ').skip(1) {
        let (name, kind) = field.split_once(':').unwrap_or((field, "json"));
        match given.remove(name) {
            Some(value) => {
                let value = typed(kind.trim_end_matches('!'), value).map_err(|value| {
                    format!("Bad Request: field {name:?} must be {kind}, not {value}")
                })?;
                fields.insert(name.to_owned(), value);
            }
            None if kind.ends_with('!') => {
                return Err(format!(
                    "Bad Request: field {name:?} is required by {method}"
                ));
            }
            None => {}
        }
    }
    content(method, &fields)?;
    let objections = given
        .keys()
        .map(|name| format!("{method} has no field {name:?}"))
        .collect();
    Ok(Checked { fields, objections })
}

/// Forms carry everything as text; JSON may carry a number as text too.
fn typed(kind: &str, value: Value) -> Result<Value, Value> {
    let read = match (&value, kind) {
        (Value::String(text), "whole" | "number" | "flag" | "json" | "chat") => {
            serde_json::from_str(text).unwrap_or_else(|_| value.clone())
        }
        _ => value.clone(),
    };
    let fits = match kind {
        "text" => read.is_string(),
        "whole" => read.is_i64(),
        "number" => read.is_number(),
        "flag" => read.is_boolean(),
        "chat" => read.is_i64() || read.as_str().is_some_and(|name| name.starts_with('@')),
        _ => read.is_array() || read.is_object(),
    };
    if fits { Ok(read) } else { Err(value) }
}

fn content(method: &str, fields: &Fields) -> Result<(), String> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    match method {
        "sendMessage" | "editMessageText" => message_text(text("text").unwrap_or("")),
        "answerCallbackQuery" => at_most(200, "text", text("text")),
        "setMyName" => at_most(64, "name", text("name")),
        "setMyDescription" => at_most(512, "description", text("description")),
        "setMyShortDescription" => at_most(120, "short_description", text("short_description")),
        "setMyCommands" => commands(&fields["commands"]),
        "setWebhook" => secret(text("secret_token")),
        "deleteMessages" => match fields["message_ids"].as_array().map(Vec::len) {
            Some(1..=100) => Ok(()),
            _ => Err("Bad Request: 1 to 100 message_ids".to_owned()),
        },
        "sendChatAction" if !text("action").is_some_and(|action| ACTIONS.contains(&action)) => {
            Err("Bad Request: wrong parameter action in request".to_owned())
        }
        _ => Ok(()),
    }?;
    match text("parse_mode") {
        None => Ok(()),
        // Markup in what a person said would be an injection: plain text only.
        Some(mode) => Err(format!(
            "Bad Request: this stand-in reads no parse_mode, {mode} included"
        )),
    }
}

const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

fn message_text(text: &str) -> Result<(), String> {
    if text.trim().is_empty() {
        return Err("Bad Request: message text is empty".to_owned());
    }
    if text.chars().count() > 4096 {
        return Err("Bad Request: message is too long".to_owned());
    }
    Ok(())
}

fn at_most(limit: usize, name: &str, text: Option<&str>) -> Result<(), String> {
    match text.map(|text| text.chars().count()) {
        Some(length) if length > limit => Err(format!(
            "Bad Request: {name} has {length} of {limit} characters"
        )),
        _ => Ok(()),
    }
}

fn commands(list: &Value) -> Result<(), String> {
    let list = list.as_array().map_or(&[][..], Vec::as_slice);
    let name_fits = |name: &str| {
        (1..=32).contains(&name.len())
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    let fits = |command: &Value| {
        let description = command["description"]
            .as_str()
            .unwrap_or("")
            .chars()
            .count();
        command["command"].as_str().is_some_and(name_fits) && (1..=256).contains(&description)
    };
    if list.len() > 100 {
        return Err("Bad Request: more than 100 commands".to_owned());
    }
    match list.iter().find(|command| !fits(command)) {
        Some(command) => Err(format!("Bad Request: BOT_COMMAND_INVALID {command}")),
        None => Ok(()),
    }
}

fn secret(token: Option<&str>) -> Result<(), String> {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    match token {
        Some(token) if !(1..=256).contains(&token.len()) || !token.bytes().all(allowed) => {
            Err("Bad Request: secret token contains unallowed characters".to_owned())
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn checked(method: &str, fields: Value) -> Result<Checked, String> {
        check(method, fields.as_object().expect("an object").clone())
    }

    #[test]
    fn any_case_names_the_method() {
        assert_eq!(method("SendMessage"), Some("sendMessage"));
        assert_eq!(method("getme"), Some("getMe"));
        assert_eq!(method("sendMesage"), None);
    }

    #[test]
    fn a_text_has_1_to_4096_characters() {
        let send = |text: String| checked("sendMessage", json!({"chat_id": 1, "text": text}));
        assert!(send("ກ".repeat(4096)).is_ok());
        assert!(send("ກ".repeat(4097)).is_err());
        assert!(send(" ".to_owned()).is_err());
        assert!(checked("sendMessage", json!({"chat_id": 1})).is_err());
    }

    #[test]
    fn text_is_read_as_the_fields_own_type() {
        let checked = checked(
            "sendMessage",
            json!({"chat_id": "-5", "text": "7", "protect_content": "true", "reply_markup": "{\"remove_keyboard\":true}"}),
        )
        .expect("a good call");
        assert_eq!(checked.fields["chat_id"], -5);
        assert_eq!(checked.fields["text"], "7");
        assert_eq!(checked.fields["protect_content"], true);
        assert_eq!(checked.fields["reply_markup"]["remove_keyboard"], true);
    }

    #[test]
    fn unknown_fields_are_objected_to() {
        let checked = checked(
            "sendMessage",
            json!({"chat_id": 1, "text": "a", "txet": "b"}),
        );
        assert_eq!(
            checked.expect("accepted").objections,
            ["sendMessage has no field \"txet\""]
        );
    }

    #[test]
    fn commands_and_secrets_follow_their_alphabets() {
        let commands = |name: &str| {
            checked(
                "setMyCommands",
                json!({"commands": [{"command": name, "description": "d"}]}),
            )
        };
        assert!(commands("start").is_ok());
        assert!(commands("Start").is_err());
        let hook = |secret: &str| {
            checked(
                "setWebhook",
                json!({"url": "https://h.test", "secret_token": secret}),
            )
        };
        assert!(hook("a-B_9").is_ok());
        assert!(hook("a b").is_err());
        assert!(hook(&"a".repeat(257)).is_err());
    }
}
