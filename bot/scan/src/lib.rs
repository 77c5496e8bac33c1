//! The text reader: what a message says, found by rules alone.
//!
//! [`Scanner::read`] looks at one message and says how much distress is in it, whether it speaks of
//! self-harm or of a child, whether the chat should be hidden, and whether the whole message is a
//! command. It knows nothing of the conversation and keeps nothing. The caller runs it on every
//! text before the text is treated as an answer; it may only ever raise a priority.
//!
//! # How a text is read
//! 1. `normalise.rs` gives it one spelling; punctuation is remembered as breaks.
//! 2. `command.rs` compares the *whole* message with the commands, and nothing less.
//! 3. `matcher.rs` finds the phrases of the lexicon twice: in the strict form, then in the loose
//!    form of `loose.rs` (one word for many, no tones, no spaces around Thai and Lao). A loose
//!    match gives way to a strict one in the same place. Words spelt letter by letter are joined
//!    and searched too.
//! 4. `negation.rs` looks directly before each match: “nobody hit me” raises nothing.
//! 5. `reading.rs` keeps the longest matches and raises what they raise.
//!
//! # How to add a phrase
//! Add a row to `bot/data/lexicon.csv` and run `cargo test -p bot scan`. The columns:
//! * `category`: see [`Category`]. Command categories count only as the whole message, and a
//!   phrase can be one command only.
//! * `class`: what the phrase raises by itself: `p1` danger to life (weapon, death threat,
//!   bleeding, violence now, pursued, being moved now, a child in danger now, intent of self-harm);
//!   `p2` held, exploited now, or a minor exploited; `some` any other sign; `none` otherwise.
//! * `lang`: the writing, `th`, `lo`, `en`, `th-Latn`, `lo-Latn` or `lo-Thai` (Lao in Thai letters).
//! * `phrase`: as people type it. Case, invisible characters, tone order and stretched letters do
//!   not matter. One `…` means “then, at most 24 letters later”: `ยึด…พาสปอร์ต`.
//! * `gloss`: what it means, in English. `confidence`: how sure you are. No row of Lao has been
//!   reviewed by a native speaker; `high` there says “a standard word”.
//!
//! Prefer the shortest phrase that cannot be part of something innocent. Where it can, add the
//! innocent thing as `harmless`: the longer phrase wins. A phrase whose negation is the distress
//! (`ออกไม่ได้`, cannot get out) is written with its negation. Words that mean the same in every
//! phrase (he, she, boss) go to `bot/data/folds.csv` instead of being spelt out row by row.

mod command;
mod concepts;
mod decimal;
mod explain;
mod features;
mod letters;
mod lexicon;
mod loose;
mod matcher;
mod model;
mod negation;
mod normalise;
mod parts;
mod reading;
mod score;
pub mod second;
mod verdict;
mod views;

/// The parts of the learned model, for the program that learns it.
pub mod learned {
    pub use crate::features::Feature;
    pub use crate::model::{
        ALL_HEADS, AllLimits, Draft, HEADS, Head, Limits, Model, ModelError, Scores, place,
    };
    pub use crate::verdict::Heard;
}

pub use command::{Command, politely};
pub use decimal::decimal;
pub use letters::{Script, letters};
pub use lexicon::{Category, Confidence, Distress, LexiconError, Phrase, Writing, add};
pub use normalise::normalise;
pub use reading::{Match, Reading, Source};

use command::{Commands, named_language};
use concepts::Concepts;
use features::{Feature, features};
use letters::{is_latin, telling_letter};
use lexicon::GAP;
use loose::{Folds, Loose};
use matcher::{Found, Matcher, Pattern};
use model::{Model, Scores};
use negation::Negation;
use normalise::{Normal, normal};
use reading::{Hit, longest, spread_negation};
use verdict::Heard;

/// Loose forms shorter than this are found in too many other words.
const SHORTEST_LOOSE: usize = 4;

/// The reader. Building it parses the lexicon; build it once and share it.
pub struct Scanner {
    phrases: Vec<Phrase>,
    /// Tones of each phrase's loose form, for those without a gap.
    tones: Vec<Vec<Option<char>>>,
    strict: Matcher,
    loose: Matcher,
    joined: Matcher,
    folds: Folds,
    commands: Commands,
    negation: Negation,
    model: Model,
    concepts: Concepts,
}

/// The learned model that is part of the program.
const MODEL: &[u8] = include_bytes!("../../data/model.bin");

impl std::fmt::Debug for Scanner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scanner")
            .field("phrases", &self.phrases.len())
            .finish_non_exhaustive()
    }
}

impl Scanner {
    /// Builds the reader from the lexicon that is part of the program.
    ///
    /// # Errors
    /// A row that cannot be read or that contradicts another.
    pub fn new() -> Result<Self, LexiconError> {
        Self::with_model(Model::read(MODEL)?)
    }

    /// Builds the reader with another learned model.
    ///
    /// # Errors
    /// A row of the lexicon that cannot be read or that contradicts another.
    pub fn with_model(model: Model) -> Result<Self, LexiconError> {
        let phrases = lexicon::phrases()?;
        let folds = Folds::new()?;
        let scanned: Vec<_> = (0..phrases.len())
            .filter(|&index| phrases[index].category.is_scanned())
            .collect();
        let strict = form(&phrases, &scanned, |half| half.to_owned())?;
        let loose = form(&phrases, &scanned, |half| {
            let loose = folds.loosen(half).text;
            if loose.chars().count() < SHORTEST_LOOSE {
                String::new()
            } else {
                loose
            }
        })?;
        let joined = form(&phrases, &scanned, |half| {
            let joined = Folds::without_spaces(half).text;
            let usable = joined.len() > SHORTEST_LOOSE && joined.chars().all(is_latin);
            if usable { joined } else { String::new() }
        })?;
        let tones = phrases
            .iter()
            .map(|row| folds.loosen(&normalise(&row.phrase)).tones());
        Ok(Self {
            tones: tones.collect(),
            strict: Matcher::new(strict)?,
            loose: Matcher::new(loose)?,
            joined: Matcher::new(joined)?,
            commands: Commands::new(&phrases)?,
            negation: Negation::new(&phrases),
            folds,
            phrases,
            model,
            concepts: Concepts::new()?,
        })
    }

    /// Reads one message. Linear in its length; never fails.
    #[must_use]
    pub fn read(&self, text: &str) -> Reading {
        let read = normal(text);
        let heard = self.listen(text, &read);
        // Signs and numbers alone hold nothing that the model could weigh: to it “?” was a wish
        // to die, and “12” a child.
        if read.text.chars().all(|c| c.is_ascii_digit() || c == ' ') {
            return Reading {
                sure: true,
                ..heard.reading
            };
        }
        let (scores, pieces) = self.score(&read.text, &heard.reading.matches);
        let limits = self.model.limits(heard.reading.script);
        let mut reading = heard.judge(&scores, limits);
        if !reading.sure {
            explain::explain(
                &self.model,
                &read.text,
                &pieces,
                &heard.reading,
                &mut reading,
            );
        }
        // “Stop” beside distress keeps the report and hides the chat (domain reference 7.3).
        if reading.distress > Distress::None && self.commands.stops_in_part(&read) {
            reading.hide = true;
            reading.command = Command::None;
        }
        reading
    }

    /// The model's scores, and the pieces that made the first of them. A long text is scored part
    /// by part, so that one sentence in a long story weighs as much as if it stood alone.
    fn score(&self, text: &str, matches: &[Match]) -> (Scores, Vec<Feature>) {
        let mut best: Option<(Scores, Vec<Feature>)> = None;
        for (start, end) in parts::of(text) {
            let mut pieces = features(&self.concepts, &text[start..end], matches);
            let scores = self.model.score(&pieces);
            let shift = u32::try_from(start).unwrap_or(u32::MAX);
            pieces.iter_mut().for_each(|piece| piece.shift(shift));
            best = Some(match best {
                None => (scores, pieces),
                Some((most, of)) => {
                    let of = if scores[0] > most[0] { pieces } else { of };
                    (std::array::from_fn(|head| most[head].max(scores[head])), of)
                }
            });
        }
        best.unwrap_or_default()
    }

    /// What the phrases alone say.
    #[must_use]
    pub fn hear(&self, text: &str) -> Heard {
        self.listen(text, &normal(text))
    }

    /// The pieces of a text that the learned model looks at.
    #[must_use]
    pub fn pieces(&self, text: &str, heard: &Heard) -> Vec<Feature> {
        features(&self.concepts, &normalise(text), &heard.reading.matches)
    }

    fn listen(&self, text: &str, read: &Normal) -> Heard {
        let whole = self.commands.read(text, read);
        let mut reading = Reading {
            command: whole.map_or(Command::None, Command::from),
            language: whole.and_then(named_language).map(str::to_owned),
            hide: whole == Some(Category::HideNow),
            script: Script::of(&read.text),
            letter: telling_letter(&read.text),
            ..Reading::default()
        };
        let differences = score::difference(read);
        let hits = self.hits(read, &differences);
        reading.raise(&self.phrases, &hits);
        Heard {
            covered: if parts::is_long(&read.text) {
                1.0
            } else {
                covered(&self.phrases, &hits, read.text.len())
            },
            whole: whole.is_some() || only_harmless(&self.phrases, &hits, &read.text),
            difference: !differences.is_empty(),
            reading,
        }
    }

    fn hits(&self, read: &Normal, differences: &[(usize, usize)]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = self
            .strict
            .find(&read.text, true)
            .into_iter()
            .filter(|found| !self.denied_inside(&read.text, found))
            .map(hit)
            .collect();
        let exact = Exact::of(&self.phrases, &hits);
        let loose = self.folds.loosen(&read.text);
        let again = self.loose.find(&loose.text, true).into_iter();
        let again: Vec<_> = again
            .filter(|found| self.tones_fit(&loose, found))
            .filter_map(|found| self.in_strict(read, &loose, found, &exact))
            .collect();
        hits.extend(again);
        if let Some(joined) = Folds::join_spaced(&read.text) {
            let spelt = self.joined.find(&joined.text, false).into_iter();
            hits.extend(spelt.filter_map(|found| self.in_strict(read, &joined, found, &exact)));
        }
        let mut hits = longest(&self.phrases, hits);
        for hit in &mut hits {
            hit.negated = self.phrases[hit.phrase].category != Category::Harmless
                && self.negation.negates(read, hit.start, hit.end);
        }
        spread_negation(&mut hits);
        hits.retain(|hit| {
            let blow =
                [Category::Violence, Category::Weapon].contains(&self.phrases[hit.phrase].category);
            !(blow && score::follows(read, hit.end))
        });
        let is_age = |hit: &Hit| {
            [Category::Minor, Category::MinorAge].contains(&self.phrases[hit.phrase].category)
        };
        hits.retain(|hit| !(is_age(hit) && score::has_tens(&read.text, hit.start)));
        for hit in &mut hits {
            let age = is_age(hit);
            let within = |&(start, end): &(usize, usize)| hit.start < end && start < hit.end;
            hit.negated |= age && differences.iter().any(within);
        }
        hits
    }

    fn tones_fit(&self, loose: &Loose, found: &Found) -> bool {
        found.gap.is_some() || loose.tones_fit(found.start, found.end, &self.tones[found.phrase])
    }

    /// A match in another form, put back where it stands in the strict text; `None` where the
    /// strict reading of the same letters says something else.
    fn in_strict(&self, read: &Normal, loose: &Loose, found: Found, exact: &Exact) -> Option<Hit> {
        let (start, end) = loose.source(found.start, found.end);
        let phrase = &self.phrases[found.phrase];
        let slip = found.gap.is_none()
            && loose.tones_differ(found.start, found.end, &self.tones[found.phrase]);
        if exact.settles(phrase, start, end, slip) {
            return None;
        }
        let gap = found.gap.map(|(from, to)| {
            (
                loose.source(found.start, from).1,
                loose.source(to, found.end).0,
            )
        });
        let found = Found {
            start,
            end,
            gap,
            ..found
        };
        (!self.denied_inside(&read.text, &found)).then(|| hit(found))
    }

    fn denied_inside(&self, text: &str, found: &Found) -> bool {
        found
            .gap
            .and_then(|(from, to)| text.get(from..to))
            .is_some_and(|gap| self.negation.is_within(gap))
    }
}

/// Which part of a text its raising phrases are.
fn covered(phrases: &[Phrase], hits: &[Hit], length: usize) -> f32 {
    let (mut sum, mut end) = (0, 0);
    for hit in hits {
        if !hit.negated && phrases[hit.phrase].class > Distress::None {
            sum += hit.end.saturating_sub(hit.start.max(end));
            end = end.max(hit.end);
        }
    }
    sum as f32 / length.max(1) as f32
}

/// Whether known harmless phrases are (nearly) all of a message, and nothing else is in it.
fn only_harmless(phrases: &[Phrase], hits: &[Hit], text: &str) -> bool {
    if !hits
        .iter()
        .all(|hit| phrases[hit.phrase].category == Category::Harmless && !hit.has_gap)
    {
        return false;
    }
    let (mut sum, mut end) = (0, 0);
    for hit in hits {
        sum += hit.end.saturating_sub(hit.start.max(end));
        end = end.max(hit.end);
    }
    sum as f32 >= ALL * text.trim().len() as f32
}

/// The part of a message that harmless phrases must be so that the model has nothing to read.
const ALL: f32 = 0.85;

fn hit(found: Found) -> Hit {
    Hit {
        phrase: found.phrase,
        start: found.start,
        end: found.end,
        has_gap: found.gap.is_some(),
        negated: false,
    }
}

/// What the strict reading has already settled: where its matches begin and end.
struct Exact {
    /// Start, end, class, and whether it is harmless; by start.
    spans: Vec<(usize, usize, Distress, bool)>,
}

impl Exact {
    fn of(phrases: &[Phrase], hits: &[Hit]) -> Self {
        let whole = hits.iter().filter(|hit| !hit.has_gap);
        let mut spans: Vec<_> = whole
            .map(|hit| {
                let phrase = &phrases[hit.phrase];
                let harmless = phrase.category == Category::Harmless;
                (hit.start, hit.end, phrase.class, harmless)
            })
            .collect();
        spans.sort_unstable();
        Self { spans }
    }

    /// Whether a strict match holds the same letters, and is harmless, as urgent, or exactly as
    /// long, or needs no slip of a tone to be read.
    fn settles(&self, phrase: &Phrase, start: usize, end: usize, slip: bool) -> bool {
        let until = self.spans.partition_point(|span| span.0 <= start);
        // Phrases are short: a span that begins far to the left cannot reach this far.
        self.spans[..until]
            .iter()
            .rev()
            .take_while(|span| start - span.0 <= LONGEST_PHRASE)
            .any(|&(from, to, class, harmless)| {
                to >= end
                    && (slip || harmless || class >= phrase.class || (from, to) == (start, end))
            })
    }
}

/// Bytes that no phrase of the lexicon exceeds.
const LONGEST_PHRASE: usize = 240;

/// The phrases in one form; those whose form is empty are left out.
fn form(
    phrases: &[Phrase],
    scanned: &[usize],
    change: impl Fn(&str) -> String,
) -> Result<Vec<(usize, Pattern)>, LexiconError> {
    let mut patterns = Vec::with_capacity(scanned.len());
    for &index in scanned {
        let halves: Vec<_> = phrases[index].phrase.split(GAP).map(normalise).collect();
        if halves.len() > 2 || halves.iter().any(String::is_empty) {
            let phrase = phrases[index].phrase.clone();
            return Err(LexiconError::Shape { phrase });
        }
        let mut forms = halves.iter().map(|half| change(half));
        match (forms.next(), forms.next()) {
            (Some(one), None) if !one.is_empty() => patterns.push((index, Pattern::Whole(one))),
            (Some(one), Some(two)) if !one.is_empty() && !two.is_empty() => {
                patterns.push((index, Pattern::Halves(one, two)));
            }
            _ => {}
        }
    }
    Ok(patterns)
}

#[cfg(test)]
mod tests;
