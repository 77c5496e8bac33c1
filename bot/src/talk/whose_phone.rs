//! Whose phone it is, in any words: “my mum phone”, มือถือแม่, ໂທລະສັບເອື້ອຍ. A word for a phone
//! beside somebody is enough, where the whole phrase stands in no list.

use std::sync::LazyLock;

use super::found_out::begins;
use super::heard::without_first;
use super::interview::{Kind, Question};
use super::step::Turn;
use super::telling::FAMILY;
use crate::scan::letters;
use crate::words::{grammar, is_spaced, places, replaced};

/// The question that it answers, by the name that it has in the interview.
pub(super) const PHONE: &str = "phone";
const CHECKED: &str = "checked";
const BORROWED: &str = "borrowed";
/// “Not mine”; and no longer texts are about the phone alone.
const NOT_MINE: &str = "phone-not-mine-words";
const FEW: usize = 40;
/// So many letters stand between the borrowing and the phone.
const NEAR: usize = 14;
/// Shorter words are the beginning of others.
const LEAST: usize = 6;
/// Behind an owner.
static OWNS: LazyLock<Vec<&str>> = LazyLock::new(|| grammar::every(|g| &g.naming.owner_ends));
const CHOICES: [&str; 3] = ["mine", BORROWED, CHECKED];

impl Turn<'_> {
    /// The choice of that question that one of these ways to read a text names.
    pub fn whose_phone(&self, question: &Question, ways: &[String]) -> Option<String> {
        if question.id != PHONE {
            return None;
        }
        let words = &self.world.words;
        let phones = words.longest_first("phone-words");
        let (mine, others) = (words.listed("phone-mine"), words.listed("phone-owners"));
        let of = |owner: &String| {
            let own = OWNS.iter().find_map(|end| owner.strip_suffix(end));
            // “My boss's” has one s in the normal form.
            let own = own.unwrap_or(owner);
            let is_folded = |w: &str| {
                OWNS.iter()
                    .any(|end| w.strip_suffix(end) == Some(owner.as_str()))
            };
            let is_one = |w: &String| w == owner || w == own || is_folded(w);
            let is = |list: &[String]| list.iter().any(is_one);
            // “I borrowed this phone”, ยืมโทรศัพท์เพื่อนมา: what is left is an answer by itself.
            let joined = owner.replace(' ', "");
            let labelled = self.world.interview.labelled(PHONE, owner);
            let says = |choice: &&&str| {
                let listed = words.listed(&format!("heard-{PHONE}.{choice}"));
                let mut listed = listed.iter();
                let is_listed = listed.any(|w| is_one(w) || (!is_spaced(w) && *w == joined));
                is_listed || labelled.iter().any(|c| c == *choice)
            };
            if let Some(choice) = CHOICES.iter().find(says) {
                return Some(*choice);
            }
            match (is(mine), is(others)) {
                (true, _) => Some("mine"),
                (_, true) => Some("borrowed"),
                _ => None,
            }
        };
        let owners = ways.iter().filter_map(|way| without(way, phones));
        // “The phone is my boss's”: what people say around it stands before the rest, too.
        let found = owners
            .flat_map(|owner| self.ways(&owner).to_vec())
            .find_map(|owner| of(&owner))?;
        let offers = question.choices.iter().any(|c| c == found);
        offers.then(|| found.to_owned())
    }

    /// “Mine but madam checks sometimes”, “my mom looks at it”: somebody of those who find things out, or
    /// of their own, and what they do.
    pub(super) fn somebody_looks(&self, question: &Question, text: &str) -> Option<&'static str> {
        let whole = self.whole(text);
        let words = &self.world.words;
        let who = ["found-out-who", FAMILY].map(|list| words.longest_first(list));
        let mut who = who.iter().flat_map(|list| list.iter());
        let does = words.listed("phone-checks-words");
        let looks = |end: usize| {
            does.iter()
                .any(|word| begins(whole[end..].trim_start(), word))
        };
        let behind = |who: &String| {
            let mut ends = places(&whole, who).map(|at| at + who.len());
            ends.any(looks)
        };
        (question.id == PHONE && who.any(behind)).then_some(CHECKED)
    }

    /// “My friend's, they hide it”, where letters are not parted into words: the longest of our words with
    /// which the text begins, where no “but” follows.
    pub(super) fn begins_whose(&self, question: &Question, text: &str) -> Option<String> {
        let whole = self.whole(text);
        if question.id != PHONE || self.speaks_of("but-words", text) {
            return None;
        }
        // ຢືມໂທລະສັບຄົນຂາຍນ້ຳມັນມາ: whoever's it is.
        let lent = self.world.words.listed("borrowing-words");
        if lent.iter().any(|word| begins(&whole, word)) {
            return Some(BORROWED.to_owned());
        }
        if is_spaced(&whole) {
            return None;
        }
        let length = |choice: &str| {
            let listed = self.world.words.listed(&format!("heard-{PHONE}.{choice}"));
            let begins = listed.iter().filter(|w| without_first(&whole, w).is_some());
            let lengths = begins.map(|w| w.chars().count());
            lengths.filter(|n| *n >= LEAST).max()
        };
        let found = CHOICES.iter().filter_map(|c| Some((length(c)?, *c)));
        found.max().map(|(_, choice)| choice.to_owned())
    }

    /// Whose phone it is, said of the phone by name where something else is asked. That it is somebody
    /// else's after all, or is looked into, counts over what was told before; that it is their own
    /// does not: who looks into it may have written that.
    pub(super) fn hear_phone(&mut self, part: &str) {
        let Some(choice) = self.said_of_phone(part) else {
            return;
        };
        match self.value(PHONE) {
            None => {
                self.keep_choice(PHONE, &choice);
                self.note_answered(PHONE);
            }
            Some("mine") if choice != "mine" => self.keep_choice(PHONE, &choice),
            _ => return,
        }
        self.told_early = true;
    }

    /// True where that counts over what was told.
    pub(super) fn takes_back_phone(&self, part: &str) -> bool {
        let said = self.said_of_phone(part);
        self.value(PHONE) == Some("mine") && said.is_some_and(|choice| choice != "mine")
    }

    /// “Not mine”, in few words about a phone.
    pub(super) fn denies_phone(&self, part: &str) -> bool {
        letters(part) <= FEW
            && self.speaks_of(NOT_MINE, part)
            && self.speaks_of("phone-words", part)
    }

    /// True for words that say whose phone it is, and no more.
    pub(super) fn is_of_phone(&self, part: &str) -> bool {
        self.said_of_phone(part).is_some()
    }

    fn said_of_phone(&self, part: &str) -> Option<String> {
        let part = &*self.behind_changed_mind(part);
        let question = self.world.interview.question(PHONE)?;
        let is_open = self.conv.talk.aside.is_none() && self.conv.talk.at.as_deref() == Some(PHONE);
        if is_open || !self.speaks_of("phone-words", part) {
            return None;
        }
        if self.denies_phone(part) {
            let not_mine = self.world.words.longest_first(NOT_MINE);
            let rest = replaced(&self.whole(part), not_mine.iter(), " ");
            let whose = self.whose_phone(question, &self.ways(&rest));
            let whose = whose.filter(|choice| choice != "mine");
            return Some(whose.unwrap_or_else(|| BORROWED.to_owned()));
        }
        let looks = self.somebody_looks(question, part).map(str::to_owned);
        looks
            .or_else(|| self.heard_choice(question, &question.choices, part))
            .or_else(|| self.whose_phone(question, &self.ways(part)))
            .or_else(|| self.borrows_phone(part).then(|| BORROWED.to_owned()))
    }

    /// “I borrowed a customer's phone”: a phone stands not far behind the borrowing.
    fn borrows_phone(&self, part: &str) -> bool {
        let whole = self.whole(part);
        let words = &self.world.words;
        let (lent, phones) = (words.listed("borrowing-words"), words.listed("phone-words"));
        let is_near = |rest: &str| {
            let mut at = phones.iter().flat_map(|word| places(rest, word));
            at.any(|at| rest[..at].chars().count() <= NEAR)
        };
        let mut rests = lent.iter().filter_map(|word| without_first(&whole, word));
        rests.any(is_near)
    }

    /// “My own phone”, where a place is asked for: it answers another question, and is no
    /// place. True when it was taken.
    pub fn hears_whose_phone(&mut self, question: &Question, text: &str) -> bool {
        let Some(phone) = self.world.interview.question(PHONE).cloned() else {
            return false;
        };
        let is_asked = question.kind != Kind::Place || self.conv.talk.editing.is_some();
        let ways = self.ways(text);
        let choice = self.whose_phone(&phone, &ways);
        let Some(choice) = choice.filter(|_| !is_asked) else {
            return false;
        };
        match self.value(PHONE) {
            Some(told) if told == choice => {}
            Some(_) => self.keep_beside(&phone, text),
            None => {
                self.keep_choice(PHONE, &choice);
                self.note_answered(PHONE);
            }
        }
        true
    }
}

/// What is left beside a word for a phone, if one stands there.
fn without(text: &str, phones: &[String]) -> Option<String> {
    let rest = replaced(text, phones, " ");
    let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    (rest.len() < text.len() && !rest.is_empty()).then_some(rest)
}
