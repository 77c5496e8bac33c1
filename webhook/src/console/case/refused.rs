//! Why a message did not go, for who wrote it: a sentence where it is known what the
//! platform means, and the platform's own word for whoever looks it up.

use casebook::case::talk::{Delivery, Message};

use crate::console::labels::Labels;

/// None for what went, and where its state says it all.
pub(super) fn why(labels: Labels<'_>, message: &Message) -> Option<String> {
    let failed = message.delivery == Some(Delivery::Failed);
    let code = message.why.as_deref().filter(|_| failed)?;
    let why = labels.say(meaning(code)?);
    Some(labels.with("case-refused", &[("why", &why), ("code", code)]))
}

/// The message of `locales/` for a word of the channels: `refused-` and the platform's
/// code, or the HTTP status where it gave none.
fn meaning(code: &str) -> Option<&'static str> {
    let number = code.strip_prefix("refused-").and_then(|n| n.parse().ok());
    Some(match (code, number) {
        ("window" | "blocked" | "not-there", _) => return None,
        ("chat-not-found", _) => "case-refused-gone",
        ("gave-up", _) => "case-refused-gave-up",
        ("channel-off", _) => "case-refused-off",
        ("address" | "empty" | "shape", _) => "case-refused-shape",
        (_, Some(130_472 | 131_049 | 131_050)) => "case-refused-advertising",
        (_, Some(100 | 131_008 | 131_009 | 131_051..=131_053 | 400 | 413)) => "case-refused-shape",
        (_, Some(132_000..=132_999)) => "case-refused-template",
        (_, Some(403 | 404 | 130_497 | 131_045 | 133_000..=133_999)) => "case-refused-account",
        _ => "case-refused-other",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_sentence_or_is_said_already() {
        let said = |code: &str| meaning(code).unwrap_or("");
        assert_eq!(said("chat-not-found"), "case-refused-gone");
        assert_eq!(said("gave-up"), "case-refused-gave-up");
        assert_eq!(said("channel-off"), "case-refused-off");
        assert_eq!(said("refused-131049"), "case-refused-advertising");
        assert_eq!(said("refused-132001"), "case-refused-template");
        assert_eq!(said("refused-100"), "case-refused-shape");
        assert_eq!(said("refused-403"), "case-refused-account");
        // Meta lets our account write to nobody in that country.
        assert_eq!(said("refused-130497"), "case-refused-account");
        for code in ["refused", "refused-7", "something-new"] {
            assert_eq!(said(code), "case-refused-other", "{code}");
        }
        for code in ["window", "blocked", "not-there"] {
            assert_eq!(meaning(code), None);
        }
    }
}
