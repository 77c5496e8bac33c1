//! The words for what the casebook keeps as codes, in one language.
//!
//! A question's name is the message `field-<step>`, a choice the attribute
//! `ask-<step>.<choice>`, a rule of priority `rule-<rule>`: the conversation's own
//! words. A hotline may ask questions of its own; where one of those has no words,
//! the code itself is shown, because an answer must never vanish from the page.

use bot::words::{Lang, Words};
use casebook::directory::{self, Agency};
use casebook::told::{Answer, Form, Group};
use casebook::{Millis, provinces};

use super::when;
use crate::app::App;

/// Words in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Labels<'a> {
    words: &'a Words,
    pub lang: Lang,
    pub now: Millis,
}

/// A text, and the language it is in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Shown {
    pub text: String,
    pub lang: &'static str,
}

/// An answer under its question's name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Told {
    pub field: String,
    pub answer: Shown,
}

const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;
const DAY: Millis = 24 * HOUR;

impl<'a> Labels<'a> {
    pub fn new(app: &'a App, lang: Lang) -> Self {
        Self {
            words: &app.words,
            lang,
            now: app.clock.now(),
        }
    }

    pub fn say(&self, id: &str) -> String {
        self.words.say(self.lang, id, &[])
    }

    pub fn with(&self, id: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args.iter().map(|(k, v)| (*k, (*v).into())).collect();
        self.words.say(self.lang, id, &args)
    }

    /// The message `id` with the number `n` in it.
    pub fn count(&self, id: &str, n: i64) -> String {
        self.words.say(self.lang, id, &[("n", n.into())])
    }

    /// The message `<stem><code>`, or the code where there is none.
    pub fn code(&self, stem: &str, code: &str) -> String {
        let id = format!("{stem}{code}");
        if self.words.has(self.lang, &id) {
            self.say(&id)
        } else {
            code.to_owned()
        }
    }

    /// The message `<stem><code>`, if there is one.
    pub fn known(&self, stem: &str, code: &str) -> Option<String> {
        let id = format!("{stem}{code}");
        self.words.has(self.lang, &id).then(|| self.say(&id))
    }

    /// A text in the page's own language.
    pub fn own(&self, text: String) -> Shown {
        Shown {
            text,
            lang: self.lang.code(),
        }
    }

    pub fn priority(&self, number: i64) -> String {
        self.say(match number {
            1 => "case-priority-1",
            2 => "case-priority-2",
            3 => "case-priority-3",
            _ => "case-priority-4",
        })
    }

    /// “Ubon Ratchathani (Thailand)”, as exactly as it is known.
    pub fn place(&self, country: &str, province: &str) -> String {
        let in_country = self.known("country-", country);
        match (provinces::by_iso(province), in_country) {
            (Some(p), Some(country)) => self.with(
                "case-place",
                &[("province", self.lang.province(p)), ("country", &country)],
            ),
            (_, Some(country)) => country,
            _ => self.say("case-place-unknown"),
        }
    }

    /// What it is about, if that was told.
    pub fn sector(&self, sector: &str) -> Option<String> {
        let stems = ["ask-work_kind.", "ask-other_kind."];
        let exact = stems.iter().find_map(|stem| self.known(stem, sector));
        (!sector.is_empty()).then(|| exact.unwrap_or_else(|| self.code("ask-sector.", sector)))
    }

    /// The name of the language with this code, in the page's own language; as its speakers
    /// write it where that has no name for it.
    pub fn language(&self, code: &str) -> Shown {
        if let Some(name) = self.known("case-speaks-", code) {
            return self.own(name);
        }
        match Lang::parse(code) {
            Some(lang) => Shown {
                text: self.words.say(lang, "language-name", &[]),
                lang: lang.code(),
            },
            None => self.own(code.to_owned()),
        }
    }

    /// What the program said, as staff read it.
    pub fn of_program(&self, text: &str) -> String {
        bot::talk::without_words(self.words, text)
    }

    pub fn agency(&self, agencies: &[Agency], id: &str) -> String {
        let found = agencies.iter().find(|a| a.id == id);
        found.map_or_else(|| id.to_owned(), |a| self.name(a))
    }

    /// What an agency is called in the page's own language.
    pub fn name(&self, agency: &Agency) -> String {
        self.words.agency(self.lang, agency)
    }

    /// An agency's number as staff see it: never without its country, since short numbers
    /// are other services across the border, and with whether somebody reached it.
    pub fn number(&self, agency: &Agency) -> String {
        if agency.hotline.is_empty() {
            return self.say("case-refer-number-none");
        }
        let country = self.code("country-", &agency.country);
        let mark = self.dialled(agency);
        format!("{} ({country}) · {mark}", self.hotline(agency))
    }

    /// A number as it is dialled: what is pressed once it answers, in the page's own words.
    pub fn hotline(&self, agency: &Agency) -> String {
        match agency.hotline.split_once(directory::THEN) {
            Some((number, key)) => {
                self.with("case-number-then", &[("number", number), ("key", key)])
            }
            None => agency.hotline.clone(),
        }
    }

    /// Whether somebody dialled an agency's number lately.
    pub fn dialled(&self, agency: &Agency) -> String {
        self.say(match agency.is_verified(self.now) {
            true => "case-refer-verified",
            false => "case-refer-unverified",
        })
    }

    pub fn groups(&self, groups: &[Group]) -> Vec<String> {
        groups
            .iter()
            .map(|g| self.code("case-group-", g.code()))
            .collect()
    }

    /// An answer; `None` for a question that was skipped.
    pub fn told(&self, step: &str, answer: &Answer) -> Option<Told> {
        let value = &answer.value;
        let answer = match answer.form {
            Form::Skipped => return None,
            Form::Text | Form::Pin => Shown {
                text: value.clone(),
                lang: script(value, self.lang.code()),
            },
            Form::Choice => self.own(self.code(&format!("ask-{step}."), value)),
            Form::Several => {
                let choices = value.split(' ').filter(|c| !c.is_empty());
                let all: Vec<String> = choices
                    .map(|c| self.code(&format!("ask-{step}."), c))
                    .collect();
                self.own(all.join(", "))
            }
            Form::Country => self.own(self.code("country-", value)),
            Form::Province => self.own(
                provinces::by_iso(value)
                    .map_or(value.as_str(), |p| self.lang.province(p))
                    .to_owned(),
            ),
        };
        Some(Told {
            field: bot::talk::field(self.words, self.lang, step),
            answer,
        })
    }

    /// “3 minutes”, “2 hours”, “5 days”: the largest unit that is still telling.
    fn span(&self, millis: Millis) -> String {
        let (id, n) = if millis < HOUR {
            ("case-minutes", millis / MINUTE)
        } else if millis < 2 * DAY {
            ("case-hours", millis / HOUR)
        } else {
            ("case-days", millis / DAY)
        };
        self.words.say(self.lang, id, &[("n", n.into())])
    }

    /// That so many messages wait, if any do.
    pub fn held(&self, messages: usize) -> Option<String> {
        let args = [("n", messages.into())];
        (messages > 0).then(|| self.words.say(self.lang, "case-held", &args))
    }

    /// How long is left until `due`, and true when it is over: “2 minutes left”.
    pub fn left(&self, due: Millis) -> (String, bool) {
        let is_over = due <= self.now;
        if is_over {
            return (self.since("case-late", due), true);
        }
        // A started minute counts as one: nobody is told “0 minutes left”.
        let span = self.span(due - self.now + MINUTE - 1);
        (self.with("case-left", &[("time", &span)]), false)
    }

    /// `id` with how long ago `at` was, in its variable `time`; `id.now` where that is less
    /// than a minute.
    pub fn since(&self, id: &str, at: Millis) -> String {
        let ago = (self.now - at).max(0);
        // Nobody is told “0 minutes”.
        match self.known(id, ".now").filter(|_| ago < MINUTE) {
            Some(now) => now,
            None => self.with(id, &[("time", &self.span(ago))]),
        }
    }

    /// The day of `at`: “22 November”, with its year where that is another one.
    pub fn day(&self, at: Millis) -> String {
        when::day(self.words, self.lang, at, self.now)
    }

    /// The clock on the same day, day and clock before it.
    pub fn when(&self, at: Millis) -> String {
        when::moment(self.words, self.lang, at, self.now)
    }
}

/// The language of a text by its letters: what line breaks and fonts depend on.
pub(super) fn script(text: &str, otherwise: &'static str) -> &'static str {
    let is_latin = || text.chars().any(|c| c.is_ascii_alphabetic());
    match Lang::of_text(text) {
        Some(lang) => lang.code(),
        None if is_latin() => Lang::ENGLISH.code(),
        None => otherwise,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pressed_after_a_number_is_said_in_the_pages_language() {
        let words = Words::load().unwrap();
        let all = directory::shipped().unwrap();
        for (lang, says) in [("en", "press"), ("th", "กด"), ("lo", "ກົດ")] {
            let labels = Labels {
                words: &words,
                lang: Lang::parse(lang).unwrap(),
                now: 0,
            };
            let number = |id: &str| labels.hotline(all.iter().find(|a| a.id == id).unwrap());
            assert_eq!(number("th-mol-tip"), format!("1506 {says} 5"));
            assert_eq!(number("th-1300"), "1300");
            let rest = all.iter().map(|a| labels.hotline(a));
            let is_english = |n: &String| n.bytes().any(|b| b.is_ascii_alphabetic());
            assert!(lang == "en" || !rest.into_iter().any(|n| is_english(&n)));
        }
    }

    #[test]
    fn a_text_is_in_the_language_of_its_script() {
        assert_eq!(script("ຂ້ອຍຢູ່ຮ້ານ 7-11", "th"), "lo");
        assert_eq!(script("ร้าน Lotus", "en"), "th");
        assert_eq!(script("near the pier", "lo"), "en");
        assert_eq!(script("15.2, 104.8", "lo"), "lo");
    }
}
