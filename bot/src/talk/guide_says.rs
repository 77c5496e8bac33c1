//! What a guide says: its open question, and what follows from the answers.

use super::event::{Arg, Label, Part};
use super::guide::{Guide, GuideQuestion, Kind};
use super::guided::{AFTER, InGuide, KEEP};
use super::step::Turn;

impl Turn<'_> {
    /// Asks the guide's open question again; false outside a guide.
    pub fn ask_guided(&mut self) -> bool {
        let Some((guide, here)) = self.here() else {
            return false;
        };
        if here.held.is_some() {
            self.say("guide-keep");
            self.guided_buttons(&guide.id, "guide-keep", &KEEP.map(str::to_owned));
            return true;
        }
        match guide.next(&here.answers) {
            Some(question) => {
                if let Some(here) = &mut self.conv.talk.guided {
                    here.asks_age = question.age;
                }
                let name = format!("guide-{}-{}", guide.id, question.id);
                self.say_made(&name);
                if question.choices.is_empty() {
                    self.province_buttons(&guide.id, here.answers.values().next());
                } else {
                    self.guided_buttons(&guide.id, &name, &question.choices);
                }
            }
            None => {
                if let Some(here) = &mut self.conv.talk.guided {
                    here.asks_age = false;
                }
                self.say("guide-after");
                self.guided_buttons(&guide.id, "guide-after", &AFTER.map(str::to_owned));
            }
        }
        self.button("nav:menu".into(), Label::Words("button-menu".into()));
        self.reply.footer = true;
        true
    }

    /// After an answer: the next question, or what the guide says to all of them.
    pub(super) fn go_on_guided(&mut self) {
        let Some((guide, here)) = self.here() else {
            return;
        };
        if guide.next(&here.answers).is_none() {
            match guide.kind {
                Kind::Check => self.check_result(&guide, &here),
                Kind::Pages => self.page(&guide, &here),
                Kind::Places => self.places(&guide, &here),
            }
        }
        self.ask_guided();
    }

    /// What the answers to a check warn of, where it was left before its end. Nothing is called
    /// harmless there.
    pub(super) fn warn_of(&mut self, guide: &Guide, here: &InGuide) {
        let warns = guide.signs(&here.answers).next().is_some();
        if guide.kind == Kind::Check && warns {
            self.check_result(guide, here);
        }
    }

    fn check_result(&mut self, guide: &Guide, here: &InGuide) {
        self.say_made(&format!(
            "guide-{}-verdict-{}",
            guide.id,
            guide.verdict(&here.answers)
        ));
        for question in guide.signs(&here.answers) {
            self.say_made(&format!("guide-{}-sign-{}", guide.id, question.id));
        }
    }

    /// One page; then the last question again, until the person has read enough.
    fn page(&mut self, guide: &Guide, here: &InGuide) {
        let [first, last] = guide.questions.as_slice() else {
            return;
        };
        let chosen = |q: &GuideQuestion| here.answers.get(&q.id).cloned().unwrap_or_default();
        let (country, topic) = (chosen(first), chosen(last));
        if last.choices.last() == Some(&topic) {
            return;
        }
        self.say_made(&format!("guide-{}-{country}-{topic}", guide.id));
        if guide.with_numbers.contains(&topic) {
            self.reply.parts.push(Part::Numbers {
                country: Some(country),
                by_other: false,
            });
        }
        if let Some(here) = &mut self.conv.talk.guided {
            here.answers.remove(&last.id);
        }
    }

    fn places(&mut self, guide: &Guide, here: &InGuide) {
        let mut answers = guide
            .questions
            .iter()
            .filter_map(|q| here.answers.get(&q.id));
        let (country, province) = (answers.next().cloned(), answers.next().cloned());
        self.reply.parts.push(Part::Numbers {
            country: country.clone(),
            by_other: false,
        });
        let agencies = country.and_then(|c| guide.provincial.get(&c).cloned());
        for agency in agencies.unwrap_or_default() {
            self.reply.parts.push(Part::Words {
                id: "guide-in-province".into(),
                args: vec![
                    ("agency", Arg::Agency(agency)),
                    (
                        "province",
                        Arg::Province(province.clone().unwrap_or_default()),
                    ),
                ],
            });
        }
    }

    /// A message whose id is made of the guide's own names.
    fn say_made(&mut self, id: &str) {
        self.reply.parts.push(Part::words(id));
    }

    fn guided_buttons(&mut self, guide: &str, name: &str, choices: &[String]) {
        for choice in choices {
            self.button(
                format!("guide:{guide}:{choice}"),
                Label::Words(format!("{name}.{choice}")),
            );
        }
    }

    fn province_buttons(&mut self, guide: &str, country: Option<&String>) {
        let near = country
            .and_then(|c| self.world.interview.near(c))
            .unwrap_or_default();
        for iso in near {
            self.button(format!("guide:{guide}:{iso}"), Label::Province(iso));
        }
    }
}
