//! Copies of the messages as others would have typed them.
//!
//! A copy is taught beside its message and belongs to the same situation, so it never tells a
//! model about a message by which that model is judged. It counts for less than a message.

use crate::corpus::Message;
use crate::dice::Dice;
use crate::romanise::romanise;

/// One letter in so many is left out, one doubled, one swapped with the one before it.
const HURRY: u64 = 40;

/// The copies of a message.
pub fn copies(message: &Message) -> Vec<String> {
    let mut dice = Dice::from_text(&message.text);
    let mut all = vec![hurried(&message.text, &mut dice)];
    if matches!(message.writing.as_str(), "th" | "lo" | "lo-Thai") {
        all.push(romanise(&message.text, &mut dice));
    }
    all
}

/// The text as it comes out of trembling fingers.
fn hurried(text: &str, dice: &mut Dice) -> String {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    for c in text.chars() {
        match dice.below(HURRY) {
            0 if c.is_alphabetic() || c == ' ' => {}
            1 if c.is_alphabetic() => out.extend([c, c]),
            2 if c.is_alphabetic() && !out.is_empty() => out.insert(out.len() - 1, c),
            _ => out.push(c),
        }
    }
    out.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Labels;

    fn message(writing: &str, text: &str) -> Message {
        Message {
            situation: "locked-house".to_owned(),
            writing: writing.to_owned(),
            text: text.to_owned(),
            labels: Labels::default(),
            place: "x.csv:2".to_owned(),
        }
    }

    #[test]
    fn copies_are_the_same_each_time_and_near_their_message() {
        let text = "they count us every evening and the man at the gate has all our bags";
        let message = message("en", text);
        let all = copies(&message);
        assert_eq!(all, copies(&message));
        assert_eq!(all.len(), 1);
        let off = all[0].chars().count().abs_diff(text.chars().count());
        assert!(all[0] != text && off < 8, "{}", all[0]);
    }

    #[test]
    fn thai_and_lao_letters_also_become_latin_ones() {
        for (writing, text) in [("th", "ออกจากบ้านไม่ได้"), ("lo", "ອອກຈາກເຮືອນບໍ່ໄດ້")]
        {
            let all = copies(&message(writing, text));
            assert_eq!(all.len(), 2);
            assert!(all[1].is_ascii(), "{}", all[1]);
        }
    }
}
