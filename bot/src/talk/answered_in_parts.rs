//! Several answers in one message: “yes safe. no danger. Thailand.” The open question takes its
//! own out of it, and what answers another one is not asked again.
//!
//! Only what costs nothing is taken so: a calm answer in words of its question. Danger has its
//! own way (`distress.rs`), and nothing here is consent.

use super::choosing::is_all_or_nothing;
use super::context::REFUSES;
use super::heard::without_first;
use super::hiding::SAFE;
use super::interview::{Ask, Column, Kind, Question};
use super::someone_comes::parts;
use super::step::Turn;
use crate::scan::{Distress, letters, normalise};
use crate::words::{digits, is_spaced, places, replaced};

/// Longer texts are a story.
const LONGEST: usize = 90;

/// So many words of a listed phrase are an answer also where more follows.
const PHRASE: usize = 3;

/// What a sentence begins with that takes back what stands before it; and what explains it, which
/// at a sign does the same: “no, because he took it”.
const BUT: &str = "but-words";
const BECAUSE: &str = "because-words";

/// “Yes but quick” takes nothing back; of a sign anything behind a “but” does.
const A_WORD_OR_TWO: usize = 2;
/// So many letters are a word, where words are not parted.
const LETTERS: usize = 3;

const WATCHED: &str = "watched";
/// Of two choices that one message names, the one that harms nobody.
const CAREFUL: [(&str, &str); 3] = [("phone", "checked"), ("safe", "no"), ("safe", "watched")];

/// The questions that are answered beside another, each with the one answer that is taken.
const CALM: [(&str, &str); 2] = [("safe", "yes"), ("danger", "no")];

impl Turn<'_> {
    /// The choice of the open question that one part of a text names: its first part, or one
    /// that speaks of what is asked. Where another part names another choice, nothing is taken,
    /// or the careful one of the two.
    pub fn choice_in_parts(&self, question: &Question, text: &str) -> Option<String> {
        let letters = letters(text);
        let is_choice = matches!(question.ask, Ask::Choice | Ask::Code);
        if !is_choice || letters > LONGEST || digits(text).is_some() {
            return None;
        }
        let choices = self.choices(question);
        let topic = format!("topic-{}", question.id);
        let pieces = self.pieces(text);
        let mut named: Vec<String> = Vec::new();
        let mut others: Vec<String> = Vec::new();
        let mut is_leading = false;
        for (at, part) in pieces.iter().enumerate() {
            let mut one = self.heard_choice(question, &choices, part.trim());
            if one.is_none() {
                one = self.long_phrase(question, &choices, part);
                if at == 0 {
                    one = one.or_else(|| self.leading_choice(question, &choices, part));
                    is_leading = one.is_some();
                }
            }
            let is_said = at == 0 || self.speaks_of(&topic, part);
            let kept = if is_said { &mut named } else { &mut others };
            kept.extend(one.filter(|one| !kept.contains(one)));
        }
        let first = named.first()?;
        let is_calm = CALM.contains(&(&question.id, first));
        let is_urgent = self.ctx.reading.distress >= Distress::P2;
        let is_whole = pieces.len() == 1 && !is_leading;
        let mut all = named.iter().chain(&others).filter(|_| !is_whole);
        let careful = all.find(|c| CAREFUL.contains(&(&question.id, c)));
        let is_one = named.len() == 1 && others.iter().all(|c| c == first);
        let is_doubtful = (is_calm && is_urgent) || self.is_doubtful(question, first, text);
        let is_taken = is_one && !is_whole && !is_doubtful;
        // “Safe, but he will be back soon”: somebody may see.
        let is_safe_but = question.id == SAFE && first == "yes" && is_one && !is_whole;
        if is_safe_but && careful.is_none() && self.is_parted_by(BUT, text, A_WORD_OR_TWO) {
            return Some(WATCHED.to_owned());
        }
        careful.or(Some(first).filter(|_| is_taken)).cloned()
    }

    /// True where more than a word or two stands behind a “but”, or where the text tells of what
    /// its first word denies: “no but the boss has my passport”, “yes but only with the guard”. It
    /// is asked again; an answer that weighs stays what it is.
    fn is_doubtful(&self, question: &Question, choice: &str, text: &str) -> bool {
        let reading = &self.ctx.reading;
        let is_sign = question.kind == Kind::Sign;
        let is_told = is_sign && reading.distress > Distress::None
            || question.column == Some(Column::Age) && reading.minor;
        let weighs = self.world.interview.weighs(&question.id, choice);
        let steers = question.kind == Kind::Flow && question.ask == Ask::Choice;
        let reserved = || {
            let least = if is_sign { 0 } else { A_WORD_OR_TWO };
            self.is_parted_by(BUT, text, least)
                || (is_sign && self.is_parted_by(BECAUSE, text, least))
        };
        !weighs && !steers && (is_told || reserved())
    }

    /// True where one of these words parts a text, with more words than that behind it.
    fn is_parted_by(&self, list: &str, text: &str, least: usize) -> bool {
        let words = self.world.words.listed(list);
        let is_sentence = |behind: &str| match is_spaced(behind) {
            true => behind.split_whitespace().count() > least,
            false => letters(behind) > least * LETTERS,
        };
        let text = normalise(&parts(text).collect::<Vec<_>>().join(" "));
        words.iter().any(|word| {
            places(&text, word).any(|at| {
                let (before, behind) = (&text[..at], &text[at + word.len()..]);
                before.ends_with(' ') && is_sentence(behind.trim())
            })
        })
    }

    /// Sentences; and in Latin letters what stands before and behind a “but” or a “because”.
    pub(super) fn pieces(&self, text: &str) -> Vec<String> {
        let parting = self.world.words.listed("parting-words");
        let mut pieces = Vec::new();
        for part in parts(text) {
            if !is_spaced(part) {
                pieces.push(part.to_owned());
                continue;
            }
            let spaced = replaced(&self.whole(part), parting.iter(), "|");
            let split = spaced.split('|').map(|piece| piece.trim().to_owned());
            pieces.extend(split.filter(|piece| !piece.is_empty()));
        }
        pieces
    }

    /// A long phrase for a choice with more behind it: “I cannot keep it they search us”.
    fn long_phrase(&self, question: &Question, choices: &[String], part: &str) -> Option<String> {
        if !is_spaced(part) {
            return None;
        }
        let words = &self.world.words;
        let ways = self.ways(part);
        let begins = |phrase: &String| {
            let is_long = phrase.split(' ').count() >= PHRASE;
            is_long && ways.iter().any(|way| without_first(way, phrase).is_some())
        };
        let longest = |choice: &String| {
            let listed = words.listed(&format!("heard-{}.{choice}", question.id));
            let lengths = listed.iter().filter(|w| begins(w)).map(|w| w.len());
            lengths.max().map(|length| (length, choice.clone()))
        };
        let (_, choice) = choices.iter().filter_map(longest).max()?;
        Some(choice)
    }

    /// A yes or a no with more behind it: “no he locks the door”. “No money” is no no.
    fn leading_choice(
        &self,
        question: &Question,
        choices: &[String],
        part: &str,
    ) -> Option<String> {
        let text = normalise(part);
        if !is_spaced(&text) {
            return None;
        }
        let has = |choice: &str| choices.iter().any(|c| c == choice);
        let (said, rest) = match self.behind_yes(part) {
            Some(rest) if has("yes") => ("yes", rest),
            _ if has("no") => ("no", self.behind_no(&text)?),
            _ => return None,
        };
        let other = self.heard_choice(question, choices, &rest);
        other
            .is_none_or(|other| other == said)
            .then(|| said.to_owned())
    }

    /// What stands behind a no that a text begins with, where a sentence follows it.
    pub(super) fn behind_no(&self, text: &str) -> Option<String> {
        let words = &self.world.words;
        let (no, next) = (
            words.longest_first("leading-no-words"),
            words.listed("leading-no-next"),
        );
        let mut rest = text;
        let mut said = false;
        while let Some(behind) = no.iter().find_map(|word| without_first(rest, word)) {
            rest = behind;
            said = true;
        }
        let first = rest.split(' ').next().unwrap_or_default();
        let follows = next.iter().any(|word| word == first);
        (said && follows).then(|| rest.to_owned())
    }

    /// Hears that it is safe, or that nobody is in danger, before that is asked.
    pub fn hear_calm(&mut self, text: &str) {
        if self.ctx.reading.distress >= Distress::P2 || self.asks_of_safety(text) {
            return;
        }
        for (id, calm) in CALM {
            let Some(question) = self.unasked(id) else {
                continue;
            };
            let choices = self.choices(&question);
            let topic = format!("topic-{id}");
            let says = |part: &str| {
                self.speaks_of(&topic, part)
                    && self
                        .heard_choice(&question, &choices, part.trim())
                        .as_deref()
                        == Some(calm)
            };
            if parts(text).any(says) {
                self.keep_choice(id, calm);
                self.note_answered(id);
            }
        }
    }

    /// A polite word by itself.
    fn is_polite(&self, part: &str) -> bool {
        let words = self.world.words.listed("yes-words");
        words.contains(&normalise(part))
    }

    /// Several choices in words: “police and a doctor”. Each part must name one; that the police shall
    /// not be told, beside a wish, was heard already (`context.rs`).
    pub fn several_in_words(&self, question: &Question, text: &str) -> Vec<String> {
        let joined = self.world.words.listed("joining-words");
        // “With” in Lao stands in the word for going home: first without such words.
        let found = self.several_parted(question, text);
        match found.is_empty() {
            true => self.several_parted(question, &replaced(text, joined.iter(), ",")),
            false => found,
        }
    }

    fn several_parted(&self, question: &Question, text: &str) -> Vec<String> {
        let choices = self.choices(question);
        let unspaced = !is_spaced(text);
        let is_sign = |c| matches!(c, ',' | '\n' | '+' | '&' | '、') || (unspaced && c == ' ');
        let pieces = text.split(is_sign).map(str::trim);
        let pieces = pieces.filter(|part| !part.is_empty() && !self.is_polite(part));
        let (besides, wished): (Vec<&str>, Vec<&str>) =
            pieces.partition(|part| self.refuses_police(part) || self.told_police(part));
        let names = |part: &str| self.heard_choice(question, &choices, part);
        let named: Option<Vec<String>> = wished.iter().map(|part| names(part)).collect();
        let mut named = named.unwrap_or_default();
        // “No police i want to go home”: what stands around the no may be a wish too.
        let refused = self.world.words.longest_first(REFUSES);
        for part in &besides {
            let around = replaced(&self.whole(part), refused, ",");
            named.extend(around.split(',').filter_map(|part| names(part.trim())));
        }
        named.dedup();
        let least = if besides.is_empty() { 2 } else { 1 };
        match named.len() >= least && !named.iter().any(|c| is_all_or_nothing(c)) {
            true => named,
            false => Vec::new(),
        }
    }
}
