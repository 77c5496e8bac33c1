//! JSON with something in it that no reader takes: half a surrogate pair, bytes that are
//! no UTF-8, a control character, a number out of range, nesting without end. One such
//! byte must not cost a delivery its messages, so what cannot be read is mended and read
//! again. What can be read is read as it is, and costs nothing more.

use serde::de::DeserializeOwned;
use serde_json::Value;

/// The deepest nesting that is left as it is; what lies deeper becomes `null`. Readers
/// give up at 128, and no platform goes beyond twenty.
const DEEPEST: usize = 100;
const NOT_READABLE: char = '\u{fffd}';

/// Reads a body, mended where it must be; none where even that does not help.
pub(in crate::channel) fn read<T: DeserializeOwned>(body: &[u8]) -> Option<T> {
    serde_json::from_slice(body)
        .ok()
        .or_else(|| serde_json::from_str(&mended(body)).ok())
}

/// The bodies in a delivery: one, or each of a list that stands where one should.
pub(in crate::channel) fn bodies(body: &[u8]) -> Option<Vec<Value>> {
    read(body).map(|value| match value {
        Value::Array(all) => all,
        one => vec![one],
    })
}

/// The body with all that no reader takes replaced, where its structure allows it.
pub(in crate::channel) fn mended(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut mender = Mender {
        rest: text,
        made: String::with_capacity(text.len()),
        depth: 0,
    };
    mender.mend();
    mender.made
}

/// Goes over a text once, without recursion.
struct Mender<'a> {
    rest: &'a str,
    made: String,
    depth: usize,
}

impl Mender<'_> {
    fn mend(&mut self) {
        while let Some(next) = self.rest.chars().next() {
            match next {
                '"' => self.text(),
                '{' | '[' => {
                    if self.depth == DEEPEST {
                        self.put("null");
                    }
                    self.depth += 1;
                    self.copy(next);
                }
                '}' | ']' => {
                    self.copy(next);
                    self.depth = self.depth.saturating_sub(1);
                }
                ',' | ':' => self.copy(next),
                space if space.is_whitespace() => {
                    self.put(" ");
                    self.skip(space.len_utf8());
                }
                _ => self.word(),
            }
        }
    }

    /// Writes, unless this lies too deep.
    fn put(&mut self, what: &str) {
        if self.depth <= DEEPEST {
            self.made.push_str(what);
        }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn copy(&mut self, next: char) {
        self.put(next.encode_utf8(&mut [0; 4]));
        self.skip(next.len_utf8());
    }

    fn replace(&mut self, bytes: usize) {
        self.put(NOT_READABLE.encode_utf8(&mut [0; 4]));
        self.skip(bytes);
    }

    /// A number, `true`, `false` or `null`; anything else, and a number that does not
    /// fit, says nothing. What is nothing but a word is no delivery.
    fn word(&mut self) {
        let is_end =
            |c: char| matches!(c, '"' | '{' | '}' | '[' | ']' | ',' | ':') || c.is_whitespace();
        let word = &self.rest[..self.rest.find(is_end).unwrap_or(self.rest.len())];
        let is_kept = self.depth == 0 || serde_json::from_str::<serde_json::Value>(word).is_ok();
        self.put(if is_kept { word } else { "null" });
        self.skip(word.len());
    }

    /// A text, from its first quote to its last.
    fn text(&mut self) {
        self.copy('"');
        while let Some(next) = self.rest.chars().next() {
            match next {
                '"' => return self.copy('"'),
                '\\' => self.escape(),
                control if control < ' ' => self.replace(1),
                _ => self.copy(next),
            }
        }
    }

    fn escape(&mut self) {
        let bytes = match self.rest.as_bytes().get(1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 2,
            Some(b'u') => match (unit(self.rest), self.rest.get(6..).and_then(unit)) {
                (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
                // Half of a pair.
                (Some(0xd800..=0xdfff), _) => return self.replace(6),
                (Some(_), _) => 6,
                (None, _) => return self.replace(2),
            },
            // It escapes nothing; what follows stands for itself.
            _ => return self.replace(1),
        };
        let whole = self.rest.get(..bytes).unwrap_or_default();
        self.put(whole);
        self.skip(bytes);
    }
}

/// The UTF-16 unit that an escape at the start of a text stands for.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
    is_hex
        .then(|| u16::from_str_radix(digits, 16).ok())
        .flatten()
}

#[cfg(test)]
mod tests;
