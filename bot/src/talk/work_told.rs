//! “I work in construction”, ทำงานโรงงาน, ເຮັດວຽກຢູ່ໂຮງງານ: the kind of work, told before it is asked. Only
//! where it is said that somebody works there, and of work that is nothing else besides: a bar may be
//! either.

use super::heard::without_first;
use super::step::Turn;
use crate::words::places;

const SECTOR: &str = "sector";
const KIND: &str = "work_kind";
/// “To work in”; and what makes of it another time: “used to”, “want to”.
const WORKS: &str = "works-in-words";
const ANOTHER_TIME: &str = "works-another-time-words";
const NOT: &str = "telling-not-words";
/// Shorter words of Thai and Lao are the beginning of others.
const LEAST: usize = 4;

impl Turn<'_> {
    pub(super) fn hear_work(&mut self, text: &str) {
        if self.unasked(SECTOR).is_none() || self.unasked(KIND).is_none() {
            return;
        }
        let whole = self.whole(text);
        let words = &self.world.words;
        let works = words.longest_first(WORKS);
        let later = words.longest_first(ANOTHER_TIME);
        let told = |word: &String| {
            let at = places(&whole, word).next()?;
            let before = whole[..at].trim_end();
            let is_now = !later.iter().any(|w| before.ends_with(w.as_str()));
            let behind = whole[at + word.len()..].trim();
            (is_now && !self.speaks_of(NOT, before)).then(|| self.kind_of_work(behind))?
        };
        let first_words = || {
            let is_first = self.current().is_none() && self.conv.talk.trail.is_empty();
            let is_all = || self.is_kind_alone(&whole);
            is_first.then(is_all)?
        };
        let Some((sector, kind)) = works.iter().find_map(told).or_else(first_words) else {
            return;
        };
        self.keep_choice(SECTOR, sector);
        self.note_answered(SECTOR);
        if let Some(kind) = kind {
            self.keep_choice(KIND, &kind);
            self.note_answered(KIND);
        }
        self.told_early = true;
    }

    /// The work with whose name words begin, if nothing else is called so.
    fn kind_of_work(&self, behind: &str) -> Option<(&'static str, Option<String>)> {
        let ways = self.ways(behind);
        let begins = |list: String| {
            let listed = self.world.words.listed(&list);
            listed.iter().any(|name| {
                let is_long = name.is_ascii() || name.chars().count() >= LEAST;
                let is_first = |way: &String| way == name || without_first(way, name).is_some();
                is_long && ways.iter().any(is_first)
            })
        };
        self.one_work(begins)
    }

    fn is_kind_alone(&self, whole: &str) -> Option<(&'static str, Option<String>)> {
        let ways = self.ways(whole);
        self.one_work(|list| self.is_one_of(&list, &ways))
    }

    fn one_work(&self, says: impl Fn(String) -> bool) -> Option<(&'static str, Option<String>)> {
        let named = |question: &str| -> Vec<String> {
            let question = self.world.interview.question(question);
            let choices = question.map(|q| q.choices.clone()).unwrap_or_default();
            let is_said = |c: &String| {
                let id = question.map(|q| q.id.as_str()).unwrap_or_default();
                !c.starts_with("other") && says(format!("heard-{id}.{c}"))
            };
            choices.into_iter().filter(is_said).collect()
        };
        let (mut sectors, kinds) = (named(SECTOR), named(KIND));
        sectors.retain(|sector| sector != "work");
        match (&sectors[..], &kinds[..]) {
            ([], [kind]) => Some(("work", Some(kind.clone()))),
            ([sector], []) if sector == "boat" => Some(("boat", None)),
            _ => None,
        }
    }
}
