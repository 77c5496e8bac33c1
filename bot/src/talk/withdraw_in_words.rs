//! “Don't tell anyone”, “I take back my consent”, “I changed my mind, do not tell 1300”, said in
//! words: as easy as agreeing was, and heard wherever it is said (domain reference 5.6). The lists
//! are in `locales/*/heard.ftl`.

use super::heard::without_first;
use super::interview::Ask;
use super::state::Aside;
use super::step::Turn;
use super::telling::{Whom, says_more};
use crate::scan::letters;

/// Longer texts tell a story, in which somebody else may have said it.
const LONGEST: usize = 60;

/// Nobody may know any longer; and a wish to take back that does not say from whom.
pub(super) const ALL: &str = "withdraw-all-words";
pub(super) const SOME: &str = "withdraw-words";
/// “Don't tell them”: whoever is asked about, else one of those who were agreed to.
pub(super) const THEM: &str = "withdraw-them-words";
/// Whom stories are about.
const OTHERS: &str = "found-out-who";
/// “Do not tell”, before the name of an agency.
pub(super) const NAMED: &str = "withdraw-named-words";

impl Turn<'_> {
    /// Hears that somebody may no longer know. Where nobody was agreed to there is nothing to
    /// take back, and that is said.
    pub fn withdraws_in_words(&mut self, text: &str) -> bool {
        let letters = letters(text);
        let takes_words = matches!(
            self.conv.talk.aside,
            Some(Aside::Consent(_) | Aside::Complaint | Aside::Add)
        );
        if letters > LONGEST || takes_words || self.conv.talk.guided.is_some() {
            return false;
        }
        // “He tells nobody”, “they do not let me tell”: that is told of others.
        if self.begins_with(OTHERS, text) {
            return false;
        }
        let said = self.behind_changed_mind(text);
        let begins = |list| self.begins_with(list, text) || self.begins_with(list, &said);
        let forbidden = self.forbidden(text);
        if forbidden == Some(Whom::Police) && !says_more(text) {
            return self.police_are_out();
        }
        let all = begins(ALL) || forbidden == Some(Whom::Anyone);
        let them = begins(THEM);
        let mut named = self.named_to_stop(&said);
        if let Some(Whom::Agency(agency)) = forbidden
            && self.conv.talk.agreed.contains(&agency)
            && !named.contains(&agency)
        {
            named.push(agency);
        }
        if says_more(text) && !named.is_empty() {
            self.stop_telling_all(&named, true);
            // What else it says is heard as everywhere.
            return false;
        }
        if !(all || them || !named.is_empty() || begins(SOME)) {
            return false;
        }
        let asked = self.current().filter(|q| q.ask == Ask::Consent).cloned();
        let asked = asked.filter(|_| self.conv.talk.aside.is_none());
        let agreed = self.conv.talk.agreed.clone();
        if self.refuses_police(text) {
            return self.police_are_out();
        }
        if agreed.is_empty() && asked.is_none() {
            self.keep_here(text);
            self.say(if all || them {
                "asked-reads"
            } else {
                "withdraw-nothing"
            });
            self.ask_again();
            return true;
        }
        self.conv.talk.aside = None;
        let refused = asked.filter(|_| named.is_empty());
        let is_plain = all || refused.is_some() || agreed.len() == 1;
        let is_named = !named.is_empty();
        let stopped = match () {
            () if is_named => named,
            // Whoever is asked about just now, and nobody else.
            () if them && refused.is_some() => Vec::new(),
            () if is_plain => agreed,
            () => {
                // To stop is possible at any time, and shows nothing; a choice among them would.
                if !self.needs_code() {
                    self.ask_withdraw();
                }
                return true;
            }
        };
        self.stop_telling_all(&stopped, is_named);
        match refused {
            Some(question) => self.choose(&question, "no"),
            None => self.ask_again(),
        }
        true
    }

    /// Stops telling these. After a silence those whom the text did not name are not named to whoever
    /// reads the answer.
    fn stop_telling_all(&mut self, agencies: &[String], named: bool) {
        let is_hidden = self.conv.talk.locked && !named;
        let before = self.reply.parts.len();
        for agency in agencies {
            self.stop_telling(agency);
        }
        if is_hidden && !agencies.is_empty() {
            self.reply.parts.truncate(before);
            self.say("withdrawn-all");
        }
    }

    /// “I no longer agree” is more than the no that stands in it: that would answer whatever is
    /// asked just now.
    pub fn withdraws_outright(&mut self, text: &str) -> bool {
        let listed = self.world.words.listed(SOME);
        let is_listed = self.polite(text).iter().any(|form| listed.contains(form));
        is_listed && self.withdraws_in_words(text)
    }

    /// The agencies that were agreed to and are named behind “do not tell”.
    fn named_to_stop(&self, text: &str) -> Vec<String> {
        if !self.begins_with(NAMED, text) {
            return Vec::new();
        }
        let agreed = self.conv.talk.agreed.iter();
        let named = agreed.filter(|agency| self.names_agency(agency, text));
        named.cloned().collect()
    }

    /// “Do not tell them” at an operator's question is a no to it.
    pub(super) fn refuses_them(&self, text: &str) -> bool {
        self.begins_with(THEM, &self.behind_changed_mind(text))
    }

    /// “Stop telling the police” was heard already (`context.rs`), and takes nobody else out.
    fn police_are_out(&mut self) -> bool {
        let asked = self.current().map(|q| q.id.clone());
        let is_asked = self.about_officials().is_some_and(|q| Some(q.id) == asked);
        if is_asked {
            return false;
        }
        if self.reply.parts.is_empty() {
            // They were out before.
            self.say("official-out");
        }
        self.ask_again();
        true
    }

    /// True where a text begins with one of these phrases, with what people say around it
    /// taken off.
    pub(super) fn begins_with(&self, list: &str, text: &str) -> bool {
        let listed = self.world.words.listed(list);
        let ways = self.ways(text);
        let begins = |phrase: &String| {
            let is_first = |way: &String| way == phrase || without_first(way, phrase).is_some();
            ways.iter().any(is_first)
        };
        listed.iter().any(begins)
    }
}
