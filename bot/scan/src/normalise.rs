//! One spelling for what people type: the strict normal form.
//!
//! It changes nothing that carries meaning, so that a phrase of the lexicon and a message are
//! compared in the same spelling (domain reference 7.2). In order:
//! 1. invisible characters, repetition signs and apostrophes removed; Unicode NFKC (`ำ`/`ํา`, `ໜ`/`ຫນ`, full-width letters), lower case, digits to `0`–`9`;
//! 2. invisible characters removed: zero-width spaces and joiners, direction marks, soft hyphens;
//! 3. `เเ` → `แ`, `ເເ` → `ແ`, `ຫຼ` → `ຫລ`, `ຣ` → `ລ`; the repetition signs `ๆ` and `ໆ` dropped;
//! 4. marks on one consonant in one order without repeats (vowel, nikhahit, tone);
//! 5. apostrophes dropped, all other punctuation and white space to single spaces;
//! 6. three or more of one letter folded to one (`ช่วยยยย`, `heeelp`).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::decimal::decimal;
use super::letters::{is_mark, is_nikhahit, is_tone, is_unspaced};

/// A message in the strict normal form.
#[derive(Debug, Default)]
pub(super) struct Normal {
    pub(super) text: String,
    /// Byte offsets in `text` of the spaces that stand for punctuation or a new line, ascending.
    pub(super) breaks: Vec<usize>,
}

impl Normal {
    /// Whether punctuation or a new line lies in `text[start..end]`.
    pub(super) fn has_break(&self, start: usize, end: usize) -> bool {
        let first = self.breaks.partition_point(|&at| at < start);
        self.breaks.get(first).is_some_and(|&at| at < end)
    }
}

/// The strict normal form of a text. Doing it twice changes nothing more.
#[must_use]
pub fn normalise(text: &str) -> String {
    normal(text).text
}

pub(super) fn normal(text: &str) -> Normal {
    // What is dropped goes first: letters that it kept apart must meet before they are composed.
    let kept = text.chars().filter(|c| !is_dropped(*c));
    match text.chars().all(is_composed) {
        true => written(kept),
        false => written(kept.nfkc()),
    }
}

fn written(text: impl Iterator<Item = char>) -> Normal {
    let mut writer = Writer::default();
    for c in text {
        if is_unspaced(c) || c.is_ascii_lowercase() {
            writer.take(c);
        } else {
            c.to_lowercase().for_each(|c| writer.take(c));
        }
    }
    writer.finish()
}

/// Nothing of it is composed or taken apart: nearly everything that people type in Thai, Lao
/// and English. The order of marks is the writer's.
fn is_composed(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{0E01}'..='\u{0E5B}' | '\u{0E81}'..='\u{0ED9}')
}

/// Invisible characters, the repetition signs and apostrophes.
fn is_dropped(c: char) -> bool {
    is_invisible(c)
        || matches!(
            c,
            '\u{0E46}' | '\u{0EC6}' | '\'' | '’' | '‘' | 'ʼ' | '`' | '´'
        )
}

/// Marks that one consonant may carry; more are noise.
const MARKS: usize = 6;

#[derive(Default)]
struct Writer {
    out: Normal,
    /// Marks of the cluster being read, in no order yet.
    marks: [Option<char>; MARKS],
    /// The last base character written, and how many times in a row it was read.
    last: Option<char>,
    run: usize,
    space: Option<Space>,
}

#[derive(Clone, Copy, PartialEq)]
enum Space {
    Plain,
    Break,
}

impl Writer {
    fn take(&mut self, c: char) {
        match c {
            _ if is_dropped(c) => {}
            '\u{0300}'..='\u{036F}' => {}
            '\u{0E33}' => self.take_am('\u{0E4D}', 'า'),
            '\u{0EB3}' => self.take_am('\u{0ECD}', 'າ'),
            _ if is_mark(c) => self.mark(c),
            // A mark of another script: once its letter is gone it would change its order.
            _ if canonical_combining_class(c) != 0 => {}
            _ if is_kept(c) => self.base(one_spelling(c)),
            ' ' | '\t' | '\u{00A0}' => self.gap(Space::Plain),
            _ => self.gap(Space::Break),
        }
    }

    fn take_am(&mut self, nikhahit: char, aa: char) {
        self.mark(nikhahit);
        self.base(aa);
    }

    fn mark(&mut self, c: char) {
        for slot in &mut self.marks {
            match slot {
                Some(known) if *known == c => return,
                Some(_) => {}
                None => {
                    *slot = Some(c);
                    return;
                }
            }
        }
    }

    /// Writes the marks of the cluster just read, vowels before tones.
    fn flush(&mut self) {
        if self.marks[0].is_none() {
            return;
        }
        self.write_space();
        // By letter too: the order must not depend on how they were typed.
        self.marks.sort_by_key(|mark| match mark {
            Some(c) if is_nikhahit(*c) => (1_u8, *mark),
            Some(c) if is_tone(*c) => (2, *mark),
            Some(_) => (0, *mark),
            None => (3, None),
        });
        for mark in self.marks.iter_mut().filter_map(Option::take) {
            self.out.text.push(mark);
        }
        self.last = None;
    }

    fn base(&mut self, c: char) {
        self.flush();
        self.write_space();
        if let Some(double) = as_double(self.last, c) {
            self.out.text.pop();
            self.out.text.push(double);
            self.last = Some(double);
            self.run = 1;
            return;
        }
        self.run = if self.last == Some(c) && !c.is_ascii_digit() {
            self.run + 1
        } else {
            1
        };
        match self.run {
            1 | 2 => self.out.text.push(c),
            3 => {
                self.out.text.pop();
            }
            _ => {}
        }
        self.last = Some(c);
    }

    fn gap(&mut self, space: Space) {
        self.flush();
        if self.space != Some(Space::Break) {
            self.space = Some(space);
        }
    }

    /// A space is written only between two things, so that none stands at either end.
    fn write_space(&mut self) {
        let Some(space) = self.space.take() else {
            return;
        };
        self.last = None;
        if self.out.text.is_empty() {
            return;
        }
        if space == Space::Break {
            self.out.breaks.push(self.out.text.len());
        }
        self.out.text.push(' ');
    }

    fn finish(mut self) -> Normal {
        self.flush();
        self.out
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{180E}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{20E3}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Letters and digits, and pictures: 🆘 is a word too.
fn is_kept(c: char) -> bool {
    is_unspaced(c)
        || c.is_ascii_alphanumeric()
        || c.is_alphanumeric()
        || matches!(c, '\u{0EBC}' | '\u{1F100}'..='\u{1FAFF}')
}

fn one_spelling(c: char) -> char {
    match c {
        '\u{0E45}' => 'า',
        '\u{0EBC}' | 'ຣ' => 'ລ',
        c if c.is_ascii() || is_unspaced(c) => c,
        c => decimal(c).map_or(c, |value| char::from(b'0' + value)),
    }
}

/// Two short vowels typed for the one that looks the same.
fn as_double(last: Option<char>, c: char) -> Option<char> {
    match (last, c) {
        (Some('เ'), 'เ') => Some('แ'),
        (Some('ເ'), 'ເ') => Some('ແ'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The shorter way leads to the same text.
        #[test]
        fn what_is_composed_already_needs_no_composing(
            text in "([ก-ฮກ-ຮa-zA-Z0-9 .!๑໑ๆໆำຳ][ะ-ฺເ-ໄ็-๎ະ-ຼ່-ໍ]{0,3}){0,20}"
        ) {
            prop_assume!(text.chars().all(is_composed));
            let kept = || text.chars().filter(|c| !is_dropped(*c));
            prop_assert_eq!(written(kept()).text, written(kept().nfkc()).text);
        }
    }

    #[test]
    fn two_spellings_of_one_word_become_one() {
        for (one, other) in [
            ("น้ำ", "นํ้า"),
            ("น้ำ", "น้ํา"),
            ("ທຳງານ", "ທໍາງານ"),
            ("ນ້ຳ", "ນໍ້າ"),
            ("ໜີ", "ຫນີ"),
            ("ໝໍ", "ຫມໍ"),
            ("ສາມຫຼ່ຽມຄຳ", "ສາມຫລ່ຽມຄຳ"),
            ("ຣັຖ", "ລັຖ"),
            ("แม่", "เเม่"),
            ("ແມ່", "ເເມ່"),
            ("ที่", "ท่ี"),
            ("ช่วย", "ช\u{200B}่ว\u{200D}ย\u{FEFF}"),
            ("ช่วยด้วย", "ช่วยด้วยยยยยย"),
            ("ช่วย", "ช่่่วย"),
            ("help", "HEEEELP!!!"),
            ("dont", "Don’t"),
            ("อายุ 15", "อายุ ๑๕"),
            ("ອາຍຸ 15", "ອາຍຸ ໑໕"),
            ("call center", "call-center"),
            ("ไกล", "ไกลๆ"),
            ("ｈｅｌｐ", "help"),
        ] {
            assert_eq!(normalise(one), normalise(other), "{one} / {other}");
        }
    }

    #[test]
    fn what_carries_meaning_stays() {
        assert_ne!(normalise("ออก"), normalise("อก"));
        assert_ne!(normalise("ขายตัว"), normalise("ขายตั๋ว"));
        assert_eq!(normalise("1000 บาท"), "1000 บาท");
        assert_eq!(normalise("🆘"), "🆘");
    }

    #[test]
    fn punctuation_is_remembered_as_a_break() {
        let read = normal("no, he came back");
        assert_eq!(read.text, "no he came back");
        assert!(read.has_break(0, 4) && !read.has_break(3, read.text.len()));
    }

    proptest! {
        #[test]
        fn doing_it_twice_changes_nothing(text in "\\PC{0,60}|[ก-๙ເ-ໝaโเ่้ \u{200B}.]{0,60}") {
            let once = normalise(&text);
            let twice = normalise(&once);
            prop_assert_eq!(once, twice);
        }
    }

    #[test]
    fn marks_of_other_scripts_are_noise() {
        assert_eq!(normalise("\u{FC5B}`\u{5B0}"), "\u{630}");
    }

    #[test]
    fn thousands_of_marks_fold_to_a_few() {
        let noise = format!("ก{}", "\u{0E49}\u{0301}".repeat(4096));
        assert_eq!(normalise(&noise), "ก้");
    }
}
