//! A yes with a sentence behind it, where it was asked whether anyone is in danger: “yes he is
//! beating someone next door”, “ใช่ พี่สาวหนู”. It is a yes at once; who it is about is taken from
//! the words where they say it, and asked where they do not.

use super::distress::{DANGER, DANGER_SAID, model_alone};
use super::heard::without_first;
use super::place_names::anywhere;
use super::someone_comes::parts;
use super::state::Aside;
use super::step::Turn;
use crate::scan::{Command, normalise};
use crate::words::is_spaced;

/// What a yes begins with, and what makes no yes of it: lists in `locales/`.
pub(super) const YES: &str = "leading-yes-words";
const NOT: &str = "leading-yes-not";

/// “Now”, and how else a yes or a no to “is someone in danger right now?” is written: “mai mee”, “bo mi”.
const YESES: [&str; 3] = ["danger-now-words", "there-is-words", DANGER_SAID];
/// “Not me”, before somebody else; and a doubt, before whoever it may be.
const NOT_ME: &str = "not-me-words";
const UNSURE: &str = "unsure-words";
const BUT: &str = "but-words";
const NOES: [&str; 3] = ["heard-danger.no", "there-is-none-words", "no-words"];

impl Turn<'_> {
    /// What stands behind a yes that a text begins with. “Yes?”, “มีไหม” and “yes but no” are
    /// none.
    pub fn behind_yes(&self, text: &str) -> Option<String> {
        if self.ctx.reading.command == Command::No {
            return None;
        }
        let words = &self.world.words;
        let (yes, not) = (words.longest_first(YES), words.longest_first(NOT));
        let mut rest = normalise(text);
        let mut said = false;
        let there_is = words.listed("there-is-words");
        let first = |rest: &str| {
            let found = |word: &String| Some((word.clone(), without_first(rest, word)?.to_owned()));
            yes.iter().find_map(found)
        };
        while let Some((word, behind)) = first(&rest) {
            // มีรถแดง: what there is, and no yes, unless it is somebody.
            let joined = !is_spaced(&word) && !rest[word.len()..].starts_with(' ');
            if joined && there_is.contains(&word) && self.who_is_named(&behind).is_none() {
                break;
            }
            rest = behind;
            said = true;
        }
        let is_not = |word: &String| rest == *word || without_first(&rest, word).is_some();
        (said && !not.iter().any(is_not)).then_some(rest)
    }

    /// Whom words name as the one in danger: themselves, or somebody else.
    pub fn who_is_named(&self, words: &str) -> Option<&'static str> {
        let named = normalise(words);
        let longest = |who: &str| {
            let list = self.world.words.listed(&format!("heard-{DANGER}.{who}"));
            let is_first =
                |word: &&String| named == **word || without_first(&named, word).is_some();
            list.iter()
                .filter(is_first)
                .map(|w| w.len())
                .max()
                .unwrap_or(0)
        };
        let (me, other) = (longest("me"), longest("other"));
        match () {
            () if me == other => None,
            () if me > other => Some("me"),
            () => Some("other"),
        }
    }

    /// A yes with words at “is anyone in danger?”, however it was asked.
    pub fn danger_in_words(&mut self, text: &str) -> bool {
        let Some(rest) = self.behind_yes(text) else {
            return false;
        };
        self.keep_beside_id(DANGER, text);
        self.conv.talk.aside = None;
        self.note_danger();
        match self.who_is_named(&rest) {
            Some(who) => self.who_in_danger(who),
            None => self.ask_aside(&Aside::WhoInDanger),
        }
        true
    }

    /// “Not me, my sister”, “maybe her”: somebody else, or a doubt, which a human looks at.
    pub fn other_in_danger(&mut self, text: &str) -> bool {
        let behind = |list: &str, text: &str| {
            let words = self.world.words.longest_first(list);
            let mut rests = words.iter().filter_map(|word| without_first(text, word));
            rests.next().map(str::to_owned)
        };
        let whole = normalise(text);
        let (not_me, unsure) = (behind(NOT_ME, &whole), behind(UNSURE, &whole));
        let is_sure = not_me.is_some();
        let Some(rest) = not_me.or(unsure) else {
            return false;
        };
        let rest = behind(BUT, &rest).unwrap_or(rest);
        // “I don't know, maybe her.”
        let rest = behind(UNSURE, &rest).unwrap_or(rest);
        // “I don't know whether it is dangerous.”
        let is_doubt = !is_sure && self.speaks_of(DANGER_SAID, &rest);
        if !is_doubt && self.who_is_named(&rest) != Some("other") {
            return false;
        }
        self.keep_beside_id(DANGER, text);
        if is_sure {
            self.note_danger();
            self.who_in_danger("other");
        } else {
            self.keep_choice(DANGER, "not_sure");
            self.note_answered(DANGER);
            self.ask_next();
        }
        true
    }

    /// “Me”, “now”, “I do not know” at “is someone in danger?”: a yes, with or without who; or
    /// a doubt, which a human looks at.
    fn danger_named(&mut self, text: &str) -> bool {
        let words = &self.world.words;
        let ways = self.ways(text);
        let is_listed = |id: &str| {
            let list = words.listed(id);
            ways.iter().any(|way| list.contains(way))
        };
        let says = |id: &str| ways.iter().any(|way| self.says(id, way));
        // “No, he ran away”: what only the learned model hears in the rest is what was asked about.
        let first = parts(text).next().unwrap_or_default();
        let is_first_no = || {
            let ways = self.ways(first);
            model_alone(&self.ctx.reading) && NOES.into_iter().any(|no| self.is_one_of(no, &ways))
        };
        let is_no = NOES.into_iter().any(is_listed) || says("danger-check.no") || is_first_no();
        if is_no && self.conv.talk.aside == Some(Aside::DangerCheck) {
            self.conv.talk.aside = None;
            self.keep_beside_id(DANGER, text);
            self.danger_checked(false);
            return true;
        }
        let is_now = YESES.into_iter().any(is_listed) || says("danger-check.yes");
        // แม่สอด is a town, and nobody's mother.
        let who = self
            .who_is_named(text)
            .filter(|_| !is_no && anywhere(first).is_empty());
        if is_no || !(is_now || who.is_some() || self.says_unsure(text)) {
            return false;
        }
        self.conv.talk.aside = None;
        self.keep_beside_id(DANGER, text);
        match who {
            Some(who) => {
                self.note_danger();
                self.who_in_danger(who);
            }
            None if is_now => self.danger_now(),
            None => {
                self.keep_choice(DANGER, "not_sure");
                self.say("saved");
                self.ask_again();
            }
        }
        true
    }

    /// Words at one of the two questions about danger that are no choice of it: true where
    /// they were heard. What says nothing of it is asked once more, and then let be.
    pub fn danger_aside_in_words(&mut self, aside: &Aside, text: &str) -> bool {
        let is_vague = *aside == Aside::DangerCheck && self.is_vague(text);
        match aside {
            _ if is_vague => {}
            Aside::DangerCheck if self.danger_in_words(text) => return true,
            Aside::DangerCheck if self.danger_named(text) => return true,
            Aside::WhoInDanger => {
                let rest = self.behind_yes(text).unwrap_or_else(|| text.to_owned());
                if let Some(who) = self.who_is_named(&rest) {
                    self.conv.talk.aside = None;
                    self.keep_beside_id(DANGER, text);
                    self.who_in_danger(who);
                    return true;
                }
            }
            _ => {}
        }
        if std::mem::replace(&mut self.conv.talk.danger_asked_again, true) {
            return false;
        }
        self.keep_beside_id(DANGER, text);
        self.say("saved");
        self.reply.numbered = true;
        self.ask_aside(aside);
        true
    }
}
