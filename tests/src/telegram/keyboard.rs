//! The buttons that come with a message, and the platform's rules for them.

use serde_json::Value;

/// Buttons a person sees with a message.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Keyboard {
    #[default]
    None,
    /// Buttons under the message, row by row.
    Inline(Vec<Vec<Button>>),
    /// Buttons in place of the letters: pressing one says its label.
    Reply(Vec<Vec<String>>),
    /// Takes away the buttons in place of the letters.
    Remove,
    /// Opens the field to write in.
    ForceReply,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    pub label: String,
    pub action: Action,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// `callback_data`, 1 to 64 bytes.
    Press(String),
    /// `url`.
    Open(String),
}

impl Keyboard {
    /// The buttons under the message, in reading order.
    pub fn buttons(&self) -> Vec<&Button> {
        match self {
            Self::Inline(rows) => rows.iter().flatten().collect(),
            _ => Vec::new(),
        }
    }

    /// Every label in reading order, of either kind of button.
    pub fn labels(&self) -> Vec<&str> {
        match self {
            Self::Inline(rows) => rows.iter().flatten().map(|b| b.label.as_str()).collect(),
            Self::Reply(rows) => rows.iter().flatten().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// Reads `reply_markup`, or says which rule of the platform it breaks.
    pub fn parse(markup: Option<&Value>) -> Result<Self, String> {
        let Some(markup) = markup else {
            return Ok(Self::None);
        };
        let known = [
            "inline_keyboard",
            "keyboard",
            "remove_keyboard",
            "force_reply",
        ];
        let kind = known.iter().find(|kind| markup.get(kind).is_some());
        match kind {
            Some(&"inline_keyboard") => inline(&markup["inline_keyboard"]),
            Some(&"keyboard") => reply(&markup["keyboard"]),
            Some(&"remove_keyboard") => Ok(Self::Remove),
            Some(_) => Ok(Self::ForceReply),
            None => Err(format!("reply_markup is none of {known:?}: {markup}")),
        }
    }
}

fn rows<T>(
    rows: &Value,
    button: impl Fn(&Value) -> Result<T, String>,
) -> Result<Vec<Vec<T>>, String> {
    let rows = rows
        .as_array()
        .ok_or("a keyboard that is not a list of rows")?;
    rows.iter()
        .map(|row| {
            let row = row
                .as_array()
                .ok_or("a row that is not a list of buttons")?;
            row.iter().map(&button).collect()
        })
        .collect()
}

fn inline(markup: &Value) -> Result<Keyboard, String> {
    let rows = rows(markup, button)?;
    if rows.iter().any(|row| row.len() > 8) {
        return Err("more than 8 buttons in a row".to_owned());
    }
    if rows.iter().flatten().count() > 100 {
        return Err("more than 100 buttons".to_owned());
    }
    Ok(Keyboard::Inline(rows))
}

fn button(value: &Value) -> Result<Button, String> {
    let label = value["text"].as_str().unwrap_or("");
    if label.is_empty() {
        return Err(format!("a button without text: {value}"));
    }
    let fields = value.as_object().ok_or("a button that is not an object")?;
    let mut actions = fields
        .iter()
        .filter(|(key, _)| !["text", "style"].contains(&key.as_str()));
    let (Some((key, action)), None) = (actions.next(), actions.next()) else {
        return Err(format!("a button needs exactly one action: {value}"));
    };
    let action = action.as_str().unwrap_or("");
    let action = match key.as_str() {
        "callback_data" if (1..=64).contains(&action.len()) => Action::Press(action.to_owned()),
        "callback_data" => {
            return Err(format!(
                "BUTTON_DATA_INVALID: {} bytes, 1 to 64 allowed: {action:?}",
                action.len()
            ));
        }
        "url" if opens(action) => Action::Open(action.to_owned()),
        "url" => return Err(format!("BUTTON_URL_INVALID: {action:?}")),
        other => {
            return Err(format!(
                "a button action that this stand-in does not know: {other}"
            ));
        }
    };
    Ok(Button {
        label: label.to_owned(),
        action,
    })
}

/// Telegram opens web pages and its own addresses; `tel:` is refused.
fn opens(address: &str) -> bool {
    reqwest::Url::parse(address).is_ok_and(|url| ["https", "http", "tg"].contains(&url.scheme()))
}

fn reply(markup: &Value) -> Result<Keyboard, String> {
    rows(markup, |button| {
        let label = button
            .as_str()
            .or_else(|| button["text"].as_str())
            .unwrap_or("");
        (!label.is_empty())
            .then(|| label.to_owned())
            .ok_or_else(|| format!("a button without text: {button}"))
    })
    .map(Keyboard::Reply)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn with(button: Value) -> Result<Keyboard, String> {
        Keyboard::parse(Some(&json!({ "inline_keyboard": [[button]] })))
    }

    #[test]
    fn callback_data_is_counted_in_bytes() {
        assert!(with(json!({"text": "ກ", "callback_data": "ກ".repeat(21)})).is_ok());
        assert!(with(json!({"text": "ກ", "callback_data": "ກ".repeat(22)})).is_err());
        assert!(with(json!({"text": "ກ", "callback_data": ""})).is_err());
    }

    #[test]
    fn a_button_has_a_label_and_one_action() {
        assert!(with(json!({"text": "", "callback_data": "a"})).is_err());
        assert!(with(json!({"text": "a"})).is_err());
        assert!(
            with(json!({"text": "a", "callback_data": "a", "url": "https://example.org"})).is_err()
        );
        assert!(with(json!({"text": "a", "url": "not an address"})).is_err());
        assert!(with(json!({"text": "a", "url": "https://example.org"})).is_ok());
        assert!(with(json!({"text": "a", "url": "tel:1300"})).is_err());
    }

    #[test]
    fn rows_and_keyboards_are_bounded() {
        let button = json!({"text": "a", "callback_data": "a"});
        let row = vec![button.clone(); 9];
        assert!(Keyboard::parse(Some(&json!({ "inline_keyboard": [row] }))).is_err());
        let rows = vec![vec![button; 8]; 13];
        assert!(Keyboard::parse(Some(&json!({ "inline_keyboard": rows }))).is_err());
        assert!(Keyboard::parse(Some(&json!({ "buttons": [] }))).is_err());
    }

    #[test]
    fn labels_read_in_order() {
        let keyboard = Keyboard::parse(Some(&json!({"keyboard": [["a", {"text": "b"}], ["c"]]})));
        assert_eq!(keyboard.expect("a keyboard").labels(), ["a", "b", "c"]);
    }
}
