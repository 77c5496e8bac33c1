//! A number never stands without whose it is: a line each, where it may be shown now.

use casebook::Millis;
use casebook::directory::Agency;

use crate::words::{Lang, Words};

/// The lines of these agencies, in their order.
pub fn number_lines<'a>(
    words: &Words,
    lang: Lang,
    agencies: impl Iterator<Item = &'a Agency>,
    now: Millis,
) -> Vec<String> {
    let line = |agency: &Agency| {
        let number = agency.public_number(now)?.to_owned();
        let what = words.say(lang, &format!("number-{}", agency.id), &[]);
        let args = [("number", number.into()), ("what", what.into())];
        Some(words.say(lang, "number-line", &args))
    };
    agencies.filter_map(line).collect()
}
