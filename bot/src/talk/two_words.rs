//! The two words of a talk: the one that wakes the program after hiding, and the one for
//! whoever is made to write. Each is drawn once from a list of `locales/`, whose order is
//! the same in every language: whoever changes the language keeps their word, and may write
//! it in either.

use super::missed::STORY_LETTERS;
use super::render::DOTS;
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{letters, normalise};
use crate::words::{Lang, Words, places};

/// So many letters may stand beside the word that wakes: “the word is …”, “hello … please”.
const BESIDE_WORD: usize = 16;

const RESUME: &str = "resume-words";
const DURESS: &str = "duress-words";

/// So many spaces may stand in a word and before it.
const SPACES: usize = 3;

/// A text of ours with dots for the two words: whoever reads it at the hotline has no use for
/// what wakes the chat on somebody's phone, or makes it harmless. They end their lines.
pub fn without_words(words: &Words, text: &str) -> String {
    let lists = [words.listed(RESUME), words.listed(DURESS)];
    let is_one = |tail: &str| {
        let tail = normalise(tail);
        lists.iter().any(|list| list.contains(&tail))
    };
    let hidden = |line: &str| {
        let mut spaces = line.rmatch_indices(' ').take(SPACES);
        let at = spaces.find(|(at, _)| is_one(&line[*at..]));
        at.map_or_else(
            || line.to_owned(),
            |(at, _)| format!("{} {DOTS}", &line[..at]),
        )
    };
    let lines: Vec<String> = text.split('\n').map(hidden).collect();
    lines.join("\n")
}

impl Turn<'_> {
    /// Chooses both, once a talk.
    pub fn choose_words(&mut self) {
        if self.conv.talk.resume_word.is_empty() {
            self.conv.talk.resume_word = self.one_of(RESUME, self.ctx.random[15]);
        }
        if self.conv.talk.duress_word.is_empty() {
            self.conv.talk.duress_word = self.one_of(DURESS, self.ctx.random[14]);
        }
    }

    fn one_of(&self, id: &str, random: u8) -> String {
        let lang = if self.conv.talk.greeted {
            self.conv.lang
        } else {
            self.guess_language()
        };
        let words = self.world.words.written(lang, id);
        let pick = usize::from(random) % words.len().max(1);
        words.get(pick).cloned().unwrap_or_default()
    }

    /// The same words in the language that is spoken now: a keyboard may have no other.
    pub fn translate_words(&mut self) {
        let in_this = |id: &str, word: &str| {
            let at = self.place_in(id, word)?;
            self.world
                .words
                .written(self.conv.lang, id)
                .get(at)
                .cloned()
        };
        let resume = in_this(RESUME, &self.conv.talk.resume_word);
        let duress = in_this(DURESS, &self.conv.talk.duress_word);
        if let Some(word) = resume {
            self.conv.talk.resume_word = word;
        }
        if let Some(word) = duress {
            self.conv.talk.duress_word = word;
        }
    }

    /// Which of the list a word is, in whichever language.
    fn place_in(&self, id: &str, word: &str) -> Option<usize> {
        let listed = self.world.words.listed(id);
        let word = normalise(word);
        let at = listed.iter().position(|w| *w == word)?;
        Some(at % self.length(id)?)
    }

    /// How long a list is, where it is as long in every language.
    fn length(&self, id: &str) -> Option<usize> {
        let (all, langs) = (self.world.words.listed(id).len(), Lang::all().len());
        (all > 0 && all.is_multiple_of(langs)).then_some(all / langs)
    }

    /// A word in the normal form of every language.
    fn in_all_languages(&self, id: &str, word: &str) -> Vec<String> {
        let mut all = vec![normalise(word)];
        if let (Some(at), Some(length)) = (self.place_in(id, word), self.length(id)) {
            let listed = self.world.words.listed(id);
            all.extend(listed.iter().skip(at).step_by(length).cloned());
        }
        all.retain(|w| !w.is_empty());
        all
    }

    /// True for the word that wakes: alone, with what people say around it, or within a few
    /// words. Within more of them it stands by chance: “behind the papaya market”.
    pub fn is_resume_word(&self, text: &str) -> bool {
        let words = self.in_all_languages(RESUME, &self.conv.talk.resume_word);
        let ways = self.ways(text);
        let Some(whole) = ways.first() else {
            return false;
        };
        let all = letters(whole);
        let is_in = |word: &String| {
            let beside = all.saturating_sub(letters(word));
            ways.contains(word) || (beside <= BESIDE_WORD && places(whole, word).next().is_some())
        };
        words.iter().any(is_in)
    }

    /// True for a message with the word in it that the person was told for this: alone, in a
    /// line of its own, or in a few words. In a story it stands by chance.
    pub fn is_duress(&self, said: &Said) -> bool {
        let Some(text) = said.text().filter(|_| self.conv.talk.duress_told) else {
            return false;
        };
        let words = self.in_all_languages(DURESS, &self.conv.talk.duress_word);
        let is_short = letters(text) < STORY_LETTERS;
        let whole = normalise(text);
        let is_in = |word: &String| {
            (is_short && whole.contains(word.as_str()))
                || text.lines().any(|line| normalise(line) == *word)
        };
        words.iter().any(is_in)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Command;
    use crate::talk::place_names::named;
    use crate::talk::script::world;

    #[test]
    fn the_lists_are_as_long_in_every_language_and_hold_no_word_twice() {
        let words = Words::load().unwrap();
        for id in [RESUME, DURESS] {
            let lengths = Lang::all().iter().map(|l| words.written(*l, id).len());
            let lengths: Vec<usize> = lengths.collect();
            assert!(lengths.windows(2).all(|two| two[0] == two[1]), "{id}");
            let mut all = words.listed(id).to_vec();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), words.listed(id).len(), "{id}");
        }
    }

    #[test]
    fn neither_word_is_read_by_staff_in_what_we_said() {
        let words = Words::load().unwrap();
        for lang in Lang::all() {
            for word in words.written(*lang, RESUME) {
                let said = words.say(*lang, "greeting-hide", &[("word", word.clone().into())]);
                let read = without_words(&words, &said);
                assert!(said.contains(&word) && !read.contains(&word), "{read}");
                assert!(read.ends_with(&format!(" {DOTS}")), "{read}");
                assert_eq!(read.lines().next(), said.lines().next());
            }
            for word in words.written(*lang, DURESS) {
                let said = words.say(*lang, "ask-code", &[("duress", word.clone().into())]);
                let read = without_words(&words, &said);
                assert!(said.contains(&word) && !read.contains(&word), "{read}");
                assert_eq!(read.lines().count(), said.lines().count());
            }
        }
        let told = "I sell mango and papaya here";
        assert_eq!(without_words(&words, told), told);
    }

    #[test]
    fn no_word_is_a_place_a_command_or_a_label() {
        let world = world();
        let scanner = crate::scan::Scanner::new().unwrap();
        for id in [RESUME, DURESS] {
            for word in world.words.listed(id).iter() {
                assert!(named(None, word).is_empty(), "{word} is a place");
                assert_eq!(scanner.read(word).command, Command::None, "{word}");
                for question in world.interview.questions() {
                    let labelled = world.interview.labelled(&question.id, word);
                    assert!(labelled.is_empty(), "{word} answers {}", question.id);
                }
                for place in [
                    "market",
                    "ตลาด",
                    "ຕະຫຼາດ",
                    "shop",
                    "ร้าน",
                    "ຮ້ານ",
                    "shirt",
                    "เสื้อ",
                    "ເສື້ອ",
                ] {
                    assert!(!word.starts_with(&normalise(place)), "{word}");
                }
            }
        }
    }
}
