//! Finds the phrases of the lexicon in a text in one pass.
//!
//! All matches are found, overlapping ones too, and only then weighed (`reading.rs`): searching
//! for the leftmost longest alone would let a long phrase that breaks off inside a word hide a
//! shorter one that stands. Linear in the length of the text.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::LexiconError;
use super::letters::stands_alone;

/// Letters that may stand between the two halves of a phrase with a gap.
const REACH: usize = 24;

/// Bytes of a phrase whose states are tables: a Thai or Lao letter. Two take twice the memory, and
/// the search is a small part of reading a text.
const DENSE: usize = 3;

/// A set of phrases in one form (strict, loose or joined).
pub(super) struct Matcher {
    search: AhoCorasick,
    parts: Vec<Part>,
    gaps: usize,
}

/// What a found string is: a whole phrase or one half of one.
#[derive(Debug, Clone, Copy)]
struct Part {
    phrase: usize,
    role: Role,
}

#[derive(Debug, Clone, Copy)]
enum Role {
    Whole,
    First { gap: usize },
    Second { gap: usize },
}

/// A phrase found at some bytes of the text that was searched.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Found {
    pub(super) phrase: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The bytes between the two halves, where there are two.
    pub(super) gap: Option<(usize, usize)>,
}

/// A phrase as it is searched for.
pub(super) enum Pattern {
    Whole(String),
    Halves(String, String),
}

impl Matcher {
    /// `patterns`: the index of a phrase, and its form. Empty forms are left out.
    pub(super) fn new(patterns: Vec<(usize, Pattern)>) -> Result<Self, LexiconError> {
        let (mut texts, mut parts, mut gaps) = (Vec::new(), Vec::new(), 0);
        for (phrase, pattern) in patterns {
            match pattern {
                Pattern::Whole(text) => {
                    texts.push(text);
                    parts.push(Part {
                        phrase,
                        role: Role::Whole,
                    });
                }
                Pattern::Halves(first, second) => {
                    texts.extend([first, second]);
                    let role = Role::First { gap: gaps };
                    parts.push(Part { phrase, role });
                    let role = Role::Second { gap: gaps };
                    parts.push(Part { phrase, role });
                    gaps += 1;
                }
            }
        }
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .dense_depth(DENSE)
            .build(&texts)?;
        Ok(Self {
            search,
            parts,
            gaps,
        })
    }

    /// Every phrase in `text` that begins and ends between words, in order of their ends.
    pub(super) fn find(&self, text: &str, whole_words: bool) -> Vec<Found> {
        let mut found = Vec::new();
        let mut open: Vec<Option<(usize, usize)>> = vec![None; self.gaps];
        for hit in self.search.find_overlapping_iter(text) {
            let (start, end) = (hit.start(), hit.end());
            if whole_words && !stands_alone(text, start, end) {
                continue;
            }
            let Part { phrase, role } = self.parts[hit.pattern().as_usize()];
            match role {
                Role::Whole => found.push(Found {
                    phrase,
                    start,
                    end,
                    gap: None,
                }),
                Role::First { gap } => open[gap] = Some((start, end)),
                Role::Second { gap } => {
                    let first = open[gap].filter(|&(_, to)| is_near(text, to, start));
                    if let Some((from, to)) = first {
                        let gap = Some((to, start));
                        found.push(Found {
                            phrase,
                            start: from,
                            end,
                            gap,
                        });
                    }
                }
            }
        }
        found
    }
}

fn is_near(text: &str, from: usize, to: usize) -> bool {
    from <= to && to - from <= REACH * 4 && text[from..to].chars().count() <= REACH
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(patterns: Vec<Pattern>, text: &str) -> Vec<(usize, usize, usize)> {
        let patterns = patterns.into_iter().enumerate().collect();
        Matcher::new(patterns)
            .expect("a search")
            .find(text, true)
            .into_iter()
            .map(|found| (found.phrase, found.start, found.end))
            .collect()
    }

    #[test]
    fn a_long_phrase_cut_off_in_a_word_does_not_hide_a_short_one() {
        let patterns = vec![
            Pattern::Whole("in danger".into()),
            Pattern::Whole("i am in".into()),
        ];
        assert_eq!(spans(patterns, "i am in dangerland"), [(1, 0, 7)]);
    }

    #[test]
    fn two_halves_match_when_they_are_near_and_in_order() {
        let halves = || vec![Pattern::Halves("took".into(), "passport".into())];
        assert_eq!(spans(halves(), "took all our passport").len(), 1);
        assert!(spans(halves(), "passport he took").is_empty());
        let far = format!("took {} passport", "word ".repeat(9));
        assert!(spans(halves(), &far).is_empty());
    }
}
