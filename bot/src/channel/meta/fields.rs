//! Reading Meta's JSON leniently: an id may be a text or a number, and what lacks an id
//! is known by what it says.

use casebook::Millis;
use serde_json::Value;

pub(in crate::channel) use crate::channel::nameless::id_of;

/// A text that is not empty, or a number in digits.
pub(in crate::channel) fn id(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A whole number, which may be written as a text.
pub(in crate::channel) fn number(value: &Value) -> Option<i64> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        other => other.as_i64(),
    }
}

/// The first moment that is told in milliseconds; in seconds it would be the year 5138.
const MILLIS: i64 = 100_000_000_000;

/// A time, else now. WhatsApp tells it in seconds and Messenger in milliseconds, but in some
/// of its events, calls among them, in seconds too.
pub(in crate::channel) fn moment(value: &Value, now: Millis) -> Millis {
    match number(value) {
        Some(millis @ MILLIS..) => millis,
        Some(seconds @ 1..) => seconds * 1_000,
        _ => now,
    }
}

/// The elements of a list; an object that stands alone is a list of one.
pub(in crate::channel) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    let alone = value.is_object().then_some(value);
    value.as_array().into_iter().flatten().chain(alone)
}

/// A degree of latitude or longitude.
pub(in crate::channel) fn degrees(value: &Value) -> Option<f64> {
    let degrees: Option<f64> = match value {
        Value::String(text) => text.trim().parse().ok(),
        other => other.as_f64(),
    };
    // “NaN” is a number to a parser, and nowhere on earth.
    degrees.filter(|degrees| degrees.is_finite())
}
