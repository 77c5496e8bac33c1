//! How long a text is, in the unit in which a platform counts, and how it is cut.
//!
//! A Thai or Lao letter with its vowel and tone marks is one grapheme, up to four code
//! points, and three bytes each: a limit means nothing without its unit. Nothing is
//! ever cut inside a grapheme, since a mark that has lost its letter is unreadable.

use unicode_segmentation::UnicodeSegmentation as _;

/// What a platform counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Bytes,
    CodePoints,
    Utf16,
    Graphemes,
}

impl Unit {
    /// How long `text` is.
    pub fn count(self, text: &str) -> usize {
        match self {
            Self::Bytes => text.len(),
            Self::CodePoints => text.chars().count(),
            Self::Utf16 => text.encode_utf16().count(),
            Self::Graphemes => text.graphemes(true).count(),
        }
    }

    /// Where the longest beginning of `text` ends that is at most `longest` long.
    fn fitting(self, text: &str, longest: usize) -> usize {
        let mut left = longest;
        let mut end = 0;
        for (at, grapheme) in text.grapheme_indices(true) {
            let length = match self {
                Self::Graphemes => 1,
                _ => self.count(grapheme),
            };
            if length > left {
                // A grapheme longer than a whole message is no letter of any language;
                // it is cut between code points, so that it is sent all the same.
                return if end == 0 {
                    self.code_points(text, longest)
                } else {
                    end
                };
            }
            left -= length;
            end = at + grapheme.len();
        }
        end
    }

    fn code_points(self, text: &str, longest: usize) -> usize {
        let mut left = longest;
        let mut end = 0;
        for c in text.chars() {
            let length = match self {
                Self::Bytes => c.len_utf8(),
                Self::Utf16 => c.len_utf16(),
                Self::CodePoints | Self::Graphemes => 1,
            };
            if length > left && end > 0 {
                break;
            }
            left = left.saturating_sub(length);
            end += c.len_utf8();
        }
        end
    }

    /// `text` in pieces of at most `longest`, cut between paragraphs or lines where
    /// that can be, else between words. Nothing but line breaks and spaces at the cuts
    /// is left out.
    pub fn pieces(self, text: &str, longest: usize) -> Vec<&str> {
        let mut rest = text;
        let mut made = Vec::new();
        while self.count(rest) > longest {
            let end = self.fitting(rest, longest);
            let head = &rest[..end];
            // A cut so early that most of the message stays empty is worse than one
            // between words.
            let late = |at: &usize| *at > end / 3;
            let cut = ["\n\n", "\n", " "]
                .iter()
                .find_map(|at| head.rfind(at).filter(late))
                .unwrap_or(end);
            made.push(&rest[..cut]);
            rest = rest[cut..].trim_start_matches(['\n', ' ']);
        }
        if !rest.is_empty() {
            made.push(rest);
        }
        made
    }

    /// `text`, or its beginning and “…” when it is longer than `longest`.
    pub fn shorten(self, text: &str, longest: usize) -> String {
        const MORE: &str = "…";
        if self.count(text) <= longest {
            return text.to_owned();
        }
        let end = self.fitting(text, longest.saturating_sub(self.count(MORE)));
        format!("{}{MORE}", text[..end].trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Unit; 4] = [Unit::Bytes, Unit::CodePoints, Unit::Utf16, Unit::Graphemes];

    #[test]
    fn each_platform_counts_in_its_own_way() {
        let thai = "ที่นี่";
        let counts = ALL.map(|unit| unit.count(thai));
        assert_eq!(counts, [18, 6, 6, 2]);
        assert_eq!(Unit::Utf16.count("😮"), 2);
    }

    #[test]
    fn a_long_text_is_cut_between_lines_and_nothing_is_lost() {
        let line = "ຢູ່".repeat(100);
        let text = vec![line.as_str(); 60].join("\n");
        for unit in ALL {
            let pieces = unit.pieces(&text, 4_096);
            assert!(pieces.iter().all(|p| unit.count(p) <= 4_096));
            assert_eq!(pieces.join("\n"), text);
        }
    }

    #[test]
    fn nothing_is_cut_inside_a_letter_with_its_marks() {
        let text = "น้ำ".repeat(50);
        for unit in ALL {
            for piece in unit.pieces(&text, 31) {
                assert!(unit.count(piece) <= 31);
                assert!(text.starts_with(piece), "{piece}");
                assert_eq!(piece.chars().next(), Some('น'));
            }
            let short = unit.shorten(&text, 31);
            assert!(unit.count(&short) <= 31 && short.ends_with('…'), "{short}");
        }
    }

    #[test]
    fn marks_without_end_are_sent_all_the_same() {
        let marks = "\u{0e48}".repeat(9_000);
        for unit in [Unit::Bytes, Unit::CodePoints, Unit::Utf16] {
            assert_eq!(unit.pieces(&marks, 4_096).concat(), marks);
        }
    }
}
