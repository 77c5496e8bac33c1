//! The three forms in which a Bot API call may carry its fields: JSON, a
//! urlencoded form (or query), and multipart. All end as one JSON object; the
//! last two as text, which `check` reads as the field's own type.

use serde_json::{Map, Value, json};

pub type Fields = Map<String, Value>;

/// Reads the fields of a call, or says what is wrong with the body.
pub fn read(content_type: &str, query: &str, body: &[u8]) -> Result<Fields, String> {
    let mut fields = form(query.as_bytes())?;
    fields.extend(match content_type.split(';').next().unwrap_or("").trim() {
        _ if body.is_empty() => Fields::new(),
        "application/json" => json(body)?,
        "application/x-www-form-urlencoded" => form(body)?,
        "multipart/form-data" => multipart(content_type, body)?,
        other => return Err(format!("content type {other:?} is not understood")),
    });
    Ok(fields)
}

fn json(body: &[u8]) -> Result<Fields, String> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err("the body is not a JSON object".to_owned()),
        Err(error) => Err(format!("the body is not JSON: {error}")),
    }
}

fn form(body: &[u8]) -> Result<Fields, String> {
    let text = std::str::from_utf8(body).map_err(|error| error.to_string())?;
    let address =
        reqwest::Url::parse(&format!("http://form/?{text}")).map_err(|e| e.to_string())?;
    Ok(address
        .query_pairs()
        .map(|(key, value)| (key.into_owned(), Value::String(value.into_owned())))
        .collect())
}

fn multipart(content_type: &str, body: &[u8]) -> Result<Fields, String> {
    let boundary = content_type
        .split("boundary=")
        .nth(1)
        .map(|rest| rest.split(';').next().unwrap_or("").trim_matches('"'))
        .filter(|boundary| !boundary.is_empty())
        .ok_or("multipart without a boundary")?;
    // Only the size of a file is looked at, so that its bytes may be read as anything.
    let text = String::from_utf8_lossy(body);
    let mut fields: Fields = text
        .split(&format!("--{boundary}"))
        .map(|part| part.trim_start_matches("\r\n"))
        .filter(|part| !part.is_empty() && !part.starts_with("--"))
        .map(field)
        .collect::<Result<_, _>>()?;
    attach(&mut fields)?;
    Ok(fields)
}

/// Puts files where a field names them, as `attach://` and the name of their part.
fn attach(fields: &mut Fields) -> Result<(), String> {
    let named: Vec<(String, String)> = fields
        .iter()
        .filter_map(|(name, value)| {
            let part = value.as_str()?.strip_prefix("attach://")?;
            Some((name.clone(), part.to_owned()))
        })
        .collect();
    for (name, part) in named {
        let file = fields.remove(&part).ok_or("a file that is not there")?;
        fields.insert(name, file);
    }
    Ok(())
}

/// One part: headers, an empty line, the value.
fn field(part: &str) -> Result<(String, Value), String> {
    let (head, value) = part
        .split_once("\r\n\r\n")
        .ok_or("a part without an empty line")?;
    let name = head
        .split("name=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .ok_or("a part without a name")?;
    let value = value.strip_suffix("\r\n").unwrap_or(value);
    let value = match head.split("filename=\"").nth(1) {
        None => json!(value),
        Some(rest) => json!({
            "file_name": rest.split('"').next().unwrap_or_default(),
            "has_bytes": !value.is_empty(),
        }),
    };
    Ok((name.to_owned(), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(value: Value) -> Fields {
        value.as_object().expect("an object").clone()
    }

    #[test]
    fn all_three_forms_give_the_same_fields() {
        let expected = object(json!({"chat_id": "7", "text": "ສະ ບາຍ+ດີ"}));
        let json = r#"{"chat_id": "7", "text": "ສະ ບາຍ+ດີ"}"#;
        assert_eq!(
            read("application/json; charset=utf-8", "", json.as_bytes()),
            Ok(expected.clone())
        );

        let form =
            "chat_id=7&text=%E0%BA%AA%E0%BA%B0+%E0%BA%9A%E0%BA%B2%E0%BA%8D%2B%E0%BA%94%E0%BA%B5";
        assert_eq!(
            read("application/x-www-form-urlencoded", "", form.as_bytes()),
            Ok(expected.clone())
        );
        assert_eq!(read("", form, b""), Ok(expected.clone()));

        let parts = "--x\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n7\r\n\
                     --x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nສະ ບາຍ+ດີ\r\n--x--\r\n";
        assert_eq!(
            read("multipart/form-data; boundary=x", "", parts.as_bytes()),
            Ok(expected)
        );
    }

    #[test]
    fn a_broken_body_is_an_error() {
        assert!(read("application/json", "", b"[1]").is_err());
        assert!(read("application/json", "", b"{").is_err());
        assert!(read("text/plain", "", b"hello").is_err());
        assert!(read("multipart/form-data", "", b"--x").is_err());
    }
}
