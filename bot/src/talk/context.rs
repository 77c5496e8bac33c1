//! Words that mean something only beside others (`locales/*/grammar.toml`): a bar, where a
//! child is spoken of; a police officer, where somebody is said to own the place.
//!
//! They raise and they ask. They never lower, and they decide nothing alone.

use std::sync::LazyLock;

use super::event::Part;
use super::heard::without_first;
use super::interview::{Ask, Priority, Question};
use super::state::{Aside, Conversation, Mode};
use super::step::Turn;
use super::telling::{FAMILY, Whom, sentences};
use crate::scan::{Category, Distress, Match, letters, normalise};
use crate::words::{self, Phrases, are_near, grammar, places, replaced};

/// Stands between the parts of a phrase that has two.
const APART: &str = "…";

/// “Do not tell the police.”
pub(super) const REFUSES: &str = "refuse-police-words";

/// What holds such words, and refuses nothing: “no police came”.
const ABSENT: &str = "police-absent-words";

/// Whoever stands between “the doer is” and “a policeman” is named in so many letters.
const NEAR: usize = 24;

/// So few letters beside such words say nothing more.
const FEW: usize = 5;

/// So many words stand between somebody and what they said.
const REPORTING: usize = 3;

/// The choice of a consent that says that an official is part of it.
pub(super) const OFFICIAL: &str = "official";

/// Officials of one writing, what they do, and what is said behind them.
struct Official {
    who: Vec<String>,
    does: Vec<String>,
    did: Vec<String>,
}

/// The lists of all languages in the strict normal form.
struct Words {
    child: Phrases,
    deeds: Phrases,
    sold: Phrases,
    officials: Vec<Official>,
    officials_sell: Phrases,
    doer_is: Vec<String>,
    relative_is: Vec<String>,
    /// “Is a”, behind whoever of their own is named as the doer.
    kin_is: Vec<String>,
    /// Who of all of them, of whichever writing.
    who: Phrases,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let normal = |all: &[String]| -> Vec<String> { all.iter().map(|w| normalise(w)).collect() };
    let official = || grammar::all().flat_map(|g| &g.context.official);
    let who: Vec<String> = official().flat_map(|o| normal(&o.who)).collect();
    let phrases = |all: Vec<&str>| {
        let halves = |phrase: &str| {
            let halves: Vec<_> = phrase.split(APART).map(normalise).collect();
            halves.join(APART)
        };
        let all: Vec<String> = all.into_iter().map(halves).collect();
        Phrases::new(all.iter().map(String::as_str), APART)
    };
    let listed = |all: Vec<&str>| all.into_iter().map(normalise).collect();
    Words {
        child: phrases(grammar::every(|g| &g.context.child)),
        deeds: phrases(grammar::every(|g| &g.context.deed)),
        sold: phrases(grammar::every(|g| &g.context.sold)),
        officials: official()
            .map(|o| Official {
                who: normal(&o.who),
                does: normal(&o.does),
                did: normal(&o.did),
            })
            .collect(),
        officials_sell: phrases(grammar::every(|g| &g.context.official_sells)),
        doer_is: listed(grammar::every(|g| &g.context.doer_is)),
        relative_is: listed(grammar::every(|g| &g.context.relative_is)),
        kin_is: listed(grammar::every(|g| &g.context.kin_is)),
        who: Phrases::new(who.iter().map(String::as_str), APART),
    }
});

impl Turn<'_> {
    /// What a text says besides distress.
    pub fn hear_context(&mut self, text: &str) {
        let is_doer = self.names_official_as_doer(text);
        let text = self.whole(text);
        if speaks(&text, |words| &words.deeds) {
            self.conv.talk.minor = true;
            self.raise(Priority::P2, "minor-words");
        }
        if speaks(&text, |words| &words.sold) {
            self.raise(Priority::P2, "words-unsure");
            self.checks_danger = true;
        }
        let speaks_of_child = self.ctx.reading.minor || self.conv.talk.minor;
        if speaks_of_child && (speaks(&text, |words| &words.child) || self.hears_use()) {
            self.raise(Priority::P2, "minor-words");
        }
        let is_harmed = self.ctx.reading.distress > Distress::None;
        if speaks_of_official(&text, is_harmed) || is_doer {
            self.conv.talk.official_heard = true;
            self.note_why_refused();
        }
        self.hear_refusal(&text);
    }

    /// A phrase of the scan that raises nothing by itself, as “restaurant with drinks”.
    fn hears_use(&self) -> bool {
        let says = |m: &Match| m.category == Some(Category::ForcedProstitution) && !m.negated;
        self.ctx.reading.matches.iter().any(says)
    }

    /// Says once who reads, and who may be told, when a child is heard in words.
    pub fn tell_about_heard_child(&mut self) {
        let reading = &self.ctx.reading;
        let is_phrase = |m: &Match| {
            let child = matches!(
                m.category,
                Some(
                    Category::Minor
                        | Category::MinorAge
                        | Category::ChildBegging
                        | Category::ChildDanger
                )
            );
            child && !m.negated && m.source != crate::scan::Source::Model
        };
        let is_sure = reading.matches.iter().any(is_phrase);
        let is_urgent = self.conv.talk.level().is_some_and(|level| level <= 2);
        if reading.minor && (is_sure || (is_urgent && !self.is_pronoun_alone())) {
            self.tell_about_children();
        }
    }

    /// True where nothing but หนู or ໜູ made the learned model hear a child: the grown-up say it
    /// of themselves too.
    fn is_pronoun_alone(&self) -> bool {
        let pronouns = self.world.words.listed("child-pronouns");
        let speaks = |m: &&Match| m.category == Some(Category::Minor);
        let mut heard = self.ctx.reading.matches.iter().filter(speaks);
        heard.all(|m| {
            let part = normalise(&m.phrase);
            pronouns.iter().any(|p| part.contains(p.as_str()))
        })
    }

    // --- an official is part of it -------------------------------------------------------

    /// “Do not tell the police”, wherever it is said, is a no to them; also where they were
    /// agreed to before.
    fn hear_refusal(&mut self, text: &str) {
        if !self.refuses_police(text) {
            return;
        }
        let Some(question) = self.about_officials() else {
            return;
        };
        if matches!(self.value(&question.id), Some("no" | OFFICIAL)) {
            return;
        }
        let choice = match self.conv.talk.official_heard {
            true => OFFICIAL,
            false => "no",
        };
        self.keep_choice(&question.id, choice);
        self.consent(&question, false);
        if self.conv.talk.mode == Mode::Bot {
            self.say("official-out");
        }
    }

    /// An official who is named after a no to the police: it stays a no, and says why.
    fn note_why_refused(&mut self) {
        let refused = self
            .about_officials()
            .filter(|q| self.value(&q.id) == Some("no"));
        if let Some(question) = refused {
            self.keep_choice(&question.id, OFFICIAL);
        }
    }

    /// True for that, where the police are what was asked about: nothing more is to answer.
    pub fn has_refused_police(&self, question: &Question, text: &str) -> bool {
        let is_asked = self.about_officials().is_some_and(|q| q.id == question.id);
        is_asked && self.refuses_police(text)
    }

    /// In so many words, or in others of which nothing else is said.
    pub(super) fn refuses_police(&self, text: &str) -> bool {
        let is_said = |sentence| {
            // Before anything is taken out: few texts say it.
            if !self.speaks_of(REFUSES, sentence) {
                return false;
            }
            let absent = self.world.words.longest_first(ABSENT);
            let said = replaced(&self.whole(sentence), absent.iter(), " ");
            self.speaks_of(REFUSES, &said) && !self.is_reported(sentence)
        };
        sentences(text).any(is_said) || self.forbidden(text) == Some(Whom::Police)
    }

    /// “He said don't tell the police”, แม่ไม่ให้บอกตำรวจ: somebody else's words, and not the person's wish.
    fn is_reported(&self, sentence: &str) -> bool {
        let words = &self.world.words;
        let refused = words.longest_first(REFUSES);
        let reported = words.longest_first("reported-words");
        let who = ["found-out-who", FAMILY].map(|list| words.longest_first(list));
        let whole = self.whole(sentence);
        let mut who = who.iter().flat_map(|list| list.iter());
        who.any(|who| {
            let mut rest = without_first(&whole, who);
            for _ in 0..=REPORTING {
                let Some(said) = rest else {
                    return false;
                };
                if refused
                    .iter()
                    .any(|phrase| said.starts_with(phrase.as_str()))
                {
                    return true;
                }
                rest = reported.iter().find_map(|word| without_first(said, word));
            }
            false
        })
    }

    /// “Shall we leave the police out?”, before the next question: once, and not where
    /// the person has said so already. What had no answer comes again before the police are asked
    /// about.
    pub fn check_official(&mut self) -> bool {
        let talk = &self.conv.talk;
        if !talk.official_heard || talk.mode != Mode::Bot {
            return false;
        }
        let Some(question) = self.about_officials() else {
            return false;
        };
        if matches!(self.value(&question.id), Some("no" | OFFICIAL)) {
            return false;
        }
        let talk = &self.conv.talk;
        let comes_next = || self.next_open(self.mood()).as_ref() == Some(&question.id);
        if talk.official_asked && !(talk.official_open && comes_next()) {
            return false;
        }
        self.ask_to_leave_out();
        true
    }

    pub(super) fn ask_to_leave_out(&mut self) {
        self.conv.talk.official_asked = true;
        self.conv.talk.official_open = true;
        self.ask_aside(&Aside::LeaveOut);
    }

    /// The answer to that. What was heard stays sealed with the case either way.
    pub fn leave_out(&mut self, yes: bool) {
        self.conv.talk.official_open = false;
        if yes {
            self.officials_are_out();
        }
        self.ask_again();
    }

    /// Nothing is told to them; said once, also where the same words refused them already.
    pub(super) fn officials_are_out(&mut self) {
        self.conv.talk.official_open = false;
        let Some(question) = self.about_officials() else {
            return;
        };
        if self.value(&question.id) != Some(OFFICIAL) {
            self.keep_choice(&question.id, OFFICIAL);
            self.consent(&question, false);
        }
        let said = Part::words("official-out");
        if !self.reply.parts.contains(&said) {
            self.reply.parts.push(said);
        }
    }

    pub(super) fn about_officials(&self) -> Option<Question> {
        let mut questions = self.world.interview.questions();
        let asks = |q: &&Question| q.ask == Ask::Consent && q.choices.iter().any(|c| c == OFFICIAL);
        questions.find(asks).cloned()
    }
}

impl Conversation {
    /// True when an official is part of it, by an answer or in the person's own words.
    pub fn official_suspected(&self, interview: &super::interview::Interview) -> bool {
        self.talk.official_heard || interview.official_suspected(&self.told)
    }
}

/// “I don't want the police told any more”, and nothing else: no word of danger, which the learned model
/// alone may hear in it.
pub(super) fn only_refuses_police(words: &words::Words, text: &str) -> bool {
    let whole = normalise(text);
    let rest = replaced(&whole, words.longest_first(REFUSES).iter(), " ");
    rest != whole && letters(&rest) <= FEW
}

/// True when a text has one of these phrases.
fn speaks(text: &str, of: impl Fn(&Words) -> &Phrases) -> bool {
    of(&WORDS).stand_in(text)
}

/// An official who is part of it. “My boyfriend is a policeman” alone says nothing of that: it is
/// heard beside words of harm.
fn speaks_of_official(text: &str, is_harmed: bool) -> bool {
    if !WORDS.who.stand_in(text) {
        return false;
    }
    let is_one = |is: &String| places(text, is).any(|at| begins_with_one(&text[at + is.len()..]));
    // “… is my uncle, who is a policeman”: whoever stands between.
    let names_kin = |is: &String| {
        places(text, is).any(|at| {
            let rest = &text[at + is.len()..];
            let is_official = |link: &String| {
                places(rest, link).any(|at| {
                    rest[..at].chars().count() <= NEAR && begins_with_one(&rest[at + link.len()..])
                })
            };
            WORDS.kin_is.iter().any(is_official)
        })
    };
    let is_doer = WORDS.doer_is.iter().any(|is| is_one(is) || names_kin(is));
    if is_doer || (is_harmed && WORDS.relative_is.iter().any(is_one)) {
        return true;
    }
    let is_near = |official: &Official| {
        official.who.iter().any(|who| {
            let does = |does: &String| are_near(text, who, does) || are_near(text, does, who);
            let did = |did: &String| are_near(text, who, did);
            official.does.iter().any(does) || official.did.iter().any(did)
        })
    };
    WORDS.officials_sell.stand_in(text) || WORDS.officials.iter().any(is_near)
}

/// An official, right at the beginning.
fn begins_with_one(text: &str) -> bool {
    let text = text.trim_start();
    let mut who = WORDS.officials.iter().flat_map(|official| &official.who);
    who.any(|who| places(text, who).next() == Some(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn official(text: &str) -> bool {
        speaks_of_official(&normalise(text), false)
    }

    #[test]
    fn whoever_does_it_is_an_official() {
        for text in [
            "the one who sold me is a policeman",
            "my trafficker is a cop",
            "police officer brought girls to the house, he is with them",
            "คนที่ขายเราเป็นตำรวจ",
            "คนทำคือทหาร",
            "คนทำคือน้าผมเป็นตำรวจ",
            "the one who sold me is my uncle who is a policeman",
            "ຄົນເຮັດແມ່ນນ້າຂ້ອຍເປັນຕຳຫຼວດ",
            "ຄົນທີ່ຂາຍຂ້ອຍແມ່ນຕຳຫຼວດ",
            "ຕຳຫຼວດພາຂ້ອຍມາຂາຍ",
            "khon khai pen tamruat",
            "khon khai men tamluat",
        ] {
            assert!(official(text), "{text}");
        }
        for text in [
            "แฟนเป็นตำรวจ บังคับให้รับแขก",
            "my husband is a soldier, he locks me in",
            "ຜົວເປັນຕຳຫຼວດ ລາວຕີຂ້ອຍ",
        ] {
            assert!(speaks_of_official(&normalise(text), true), "{text}");
        }
    }

    #[test]
    fn an_official_in_the_family_and_one_who_is_asked_for_are_none() {
        for text in [
            "my husband is a policeman",
            "พ่อเป็นตำรวจ อยากให้ช่วยเพื่อน",
            "ອ້າຍເປັນທະຫານ",
        ] {
            assert!(!official(text), "{text}");
        }
        for text in [
            "the one who sold me is my uncle, call the police",
            "my trafficker is arrested by police",
            "แฟนเป็นคนแจ้งตำรวจ",
            "คนที่ขายเราหนีตำรวจ",
            "ຄົນທີ່ຂາຍຂ້ອຍຢ້ານຕຳຫຼວດ",
            "ຕຳຫຼວດພາຂ້ອຍອອກມາ",
            "ตำรวจพาเรากลับบ้าน",
            "the police brought me home",
        ] {
            assert!(!speaks_of_official(&normalise(text), true), "{text}");
        }
    }

    #[test]
    fn an_official_who_is_part_of_it_is_heard_in_six_writings() {
        for text in [
            "ตำรวจเป็นเจ้าของร้าน",
            "ร้านนี้เป็นของตำรวจ",
            "ตำรวจมาเก็บส่วยทุกเดือน",
            "ຕຳຫຼວດເກັບເງິນຈາກເຈົ້າຂອງຮ້ານ",
            "ຮ້ານນີ້ແມ່ນຂອງຕຳຫຼວດ",
            "the police take money from the owner",
            "The owner is a police officer",
            "Officers there are paid by him",
            "tamruat pen jao khong ran",
            "tamluat kep ngoen",
            "ตำหลวดฮับเงินจากเพิ่น",
            "the police sold us to the bar",
            "ตำรวจเป็นคนพาเราไปขาย",
            "ຕຳຫຼວດຂາຍພວກເຮົາ",
            "no police, the policeman Somchai does it",
            "a soldier called Kham did this to us",
            "the police are the ones",
            "ตำรวจชื่อสมชายเป็นคนทำ",
            "ຕຳຫຼວດຊື່ສົມໄຊເປັນຄົນເຮັດ",
            "tamruat chue somchai pen khon tham",
            "tamluat sue somxay pen khon het",
        ] {
            assert!(official(text), "{text}");
        }
    }

    #[test]
    fn an_official_who_helps_is_none() {
        for text in [
            "please call the police",
            "ตำรวจจับเจ้าของร้านแล้ว",
            "โทรหาตำรวจให้หน่อย",
            "ຊ່ວຍໂທຫາຕຳຫຼວດແດ່",
            "the police came yesterday and went away again",
            "the office takes money for a visa",
            "call the police, he sold me",
            "ตำรวจเป็นคนพาออกมา",
            "he does it every night, call the police",
            "call the police, he does it again",
            "เขาเป็นคนทำ เรียกตำรวจที",
            "ລາວເປັນຄົນເຮັດ ເອີ້ນຕຳຫຼວດແດ່",
        ] {
            assert!(!official(text), "{text}");
        }
    }

    fn of_use(text: &str) -> bool {
        speaks(&normalise(text), |words| &words.child)
    }

    #[test]
    fn a_bar_is_a_word_and_no_part_of_one() {
        assert!(of_use("she is in a bar"));
        assert!(!of_use("she sells barley"));
        assert!(of_use("หนูโดนลุงทำทุกคืน"));
        assert!(of_use("ຢູ່ຮ້ານກິນດື່ມ"));
    }
}
