//! What people type for a yes, a no, “none” or “I do not know” at any question that has it, and
//! how an answer is spelled in other letters: “mai mee”, “bo mi”, 👍. The lists are in
//! `locales/*/heard.ftl`; what a question says of itself goes before them.

use super::interview::{Kind, Question};
use super::step::Turn;

const SPELLED: &str = "spelled-words";

/// The lists, and the choice that each stands for. The first are words of the whole answer, the
/// next answer “is there?”, and the last are light words, which answer nothing grave.
const ALWAYS: [(&str, &str); 3] = [
    ("yes", "yes-words"),
    ("no", "no-words"),
    ("none", "none-words"),
];
const THERE: [(&str, &str); 2] = [("yes", "there-is-words"), ("no", "there-is-none-words")];
const LIGHT: [(&str, &str); 1] = [("yes", "light-yes-words")];

impl Turn<'_> {
    /// How our lists spell these ways to read a text, where they are written otherwise.
    pub fn spelled(&self, ways: &[String]) -> Vec<String> {
        let pairs = self.world.words.pairs(SPELLED);
        let ours = ways.iter().filter_map(|way| pairs.get(way));
        ours.flatten().cloned().collect()
    }

    /// The choice that these ways name wherever it can be chosen.
    pub fn heard_at_any(
        &self,
        question: &Question,
        choices: &[String],
        ways: &[String],
    ) -> Option<String> {
        let (there, light) = match question.kind {
            Kind::Urgency | Kind::People | Kind::Sign => (&THERE[..], &[][..]),
            Kind::Safety | Kind::Contact | Kind::Flow | Kind::Witness => (&[][..], &LIGHT[..]),
            _ => (&[][..], &[][..]),
        };
        let mut lists = ALWAYS.iter().chain(there).chain(light);
        let says = |(choice, list): &&(&str, &str)| {
            choices.iter().any(|c| c == choice) && self.is_one_of(list, ways)
        };
        lists.find(says).map(|(choice, _)| (*choice).to_owned())
    }
}
