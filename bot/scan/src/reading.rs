//! What was read in a text, and how overlapping matches are weighed against each other.

use std::collections::HashSet;

use serde::Serialize;

use super::command::Command;
use super::letters::Script;
use super::lexicon::{Category, Distress, Phrase, Writing};

/// What the scan read in one message. It raises; it never lowers what is already known.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Reading {
    pub distress: Distress,
    pub self_harm: bool,
    pub minor: bool,
    /// Someone may see the chat: one harmless line, then silence. Never deletes.
    pub hide: bool,
    pub command: Command,
    /// The language that a `Command::Language` names: `th`, `lo` or `en`.
    pub language: Option<String>,
    /// Why. Each phrase once, in order of the text; harmless and negated ones too.
    pub matches: Vec<Match>,
    pub script: Option<Script>,
    /// A letter by which to know the language where the script has no name here (Khmer), or is
    /// Latin and has letters of its own (ế).
    #[serde(skip)]
    pub letter: Option<char>,
    /// Whether known phrases say all of this. Where not, the learned model raised some of it:
    /// likely, but worth a gentle question before it is believed.
    pub sure: bool,
    /// How far the learned model is above (or below) the limit from which it raises an alarm.
    pub score: f32,
}

/// Why a text was read as it was: a phrase of the lexicon that stands in it, or a part of it that
/// weighed much in the learned model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Match {
    /// The phrase as it is in the lexicon, or the part as it stands in the text.
    pub phrase: String,
    pub source: Source,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Writing>,
    /// What it raised the reading to, if nothing else were there.
    pub raised: Distress,
    pub negated: bool,
    /// For a part: how much of all that spoke for the alarm it is, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<u8>,
}

/// Who found a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// The lexicon.
    Phrase,
    /// The learned model.
    Model,
}

/// A phrase at some bytes of the strict text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub(super) phrase: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) has_gap: bool,
    pub(super) negated: bool,
}

/// Hits in order of the text, longer ones first, without those that a harmless or a weightier
/// longer one contains.
pub(super) fn longest(phrases: &[Phrase], mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end), hit.phrase));
    let mut covers = Covers::default();
    hits.retain(|hit| covers.keeps(&phrases[hit.phrase], hit));
    hits
}

/// How far right the longer hits seen so far reach: harmless ones, and those of each class.
#[derive(Default)]
struct Covers {
    harmless: Reach,
    classes: [Reach; 4],
}

/// The furthest end of some hits and where the first hit with that end begins.
#[derive(Default, Clone, Copy)]
struct Reach {
    start: usize,
    end: usize,
}

impl Reach {
    fn extend(&mut self, hit: &Hit) {
        if hit.end > self.end {
            (self.start, self.end) = (hit.start, hit.end);
        }
    }

    /// Whether a longer hit holds all of this one.
    fn contains(self, hit: &Hit) -> bool {
        hit.end < self.end || (hit.end == self.end && self.start < hit.start)
    }
}

impl Covers {
    fn keeps(&mut self, phrase: &Phrase, hit: &Hit) -> bool {
        if self.harmless.contains(hit) {
            return false;
        }
        if phrase.category == Category::Harmless {
            self.harmless.extend(hit);
            return true;
        }
        let class = phrase.class as usize;
        let weighs_less = self.classes[class..]
            .iter()
            .any(|reach| reach.contains(hit));
        if weighs_less && !phrase.category.is_flag() {
            return false;
        }
        // Two halves say nothing about what stands between them.
        if !hit.has_gap {
            self.classes[class].extend(hit);
        }
        true
    }
}

/// A hit that begins inside a negated one is negated with it (`ไม่โดนเขาตีหนู`).
pub(super) fn spread_negation(hits: &mut [Hit]) {
    let mut end = 0;
    for hit in hits {
        hit.negated |= hit.start < end;
        if hit.negated && !hit.has_gap {
            end = end.max(hit.end);
        }
    }
}

impl Reading {
    /// Adds what the weighed hits raise.
    pub(super) fn raise(&mut self, phrases: &[Phrase], hits: &[Hit]) {
        let mut known = HashSet::new();
        let mut aged = false;
        for hit in hits {
            let phrase = &phrases[hit.phrase];
            if !known.insert((hit.phrase, hit.negated)) {
                continue;
            }
            let raised = if hit.negated {
                Distress::None
            } else {
                phrase.class
            };
            if !hit.negated {
                self.flag(phrase.category);
                aged |= phrase.category == Category::MinorAge;
            }
            self.distress = self.distress.max(raised);
            self.matches.push(Match {
                phrase: phrase.phrase.clone(),
                source: Source::Phrase,
                category: Some(phrase.category),
                lang: Some(phrase.lang),
                raised,
                negated: hit.negated,
                weight: None,
            });
        }
        // “Any minor exploited” is P2 (domain reference 5.3).
        if aged && self.distress == Distress::Some {
            self.distress = Distress::P2;
        }
    }

    fn flag(&mut self, category: Category) {
        match category {
            Category::SelfHarm => self.self_harm = true,
            Category::Hide => self.hide = true,
            Category::Minor
            | Category::MinorAge
            | Category::ChildBegging
            | Category::ChildDanger => self.minor = true,
            _ => {}
        }
    }
}
