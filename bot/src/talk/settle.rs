//! The end of a step: what the answers raise, whether there is a case, and what is said.

use casebook::told::{Answer, Form};

use super::event::Part;
use super::interview::{Ask, Column, Mood, Priority};
use super::state::{Effect, Mode};
use super::step::Turn;

impl Turn<'_> {
    /// Keeps the highest rule, and asks the desk to raise the case to this one: what
    /// fires again raises a case that a named person has lowered since.
    pub fn raise(&mut self, priority: Priority, rule: &str) {
        let level = priority as u8;
        if self.conv.talk.level().is_none_or(|before| level < before) {
            self.conv.talk.raised = Some((level, rule.to_owned()));
        }
        self.effects.push(Effect::Raise {
            priority,
            rule: rule.to_owned(),
        });
    }

    /// How much may be asked now.
    pub fn mood(&self) -> Mood {
        let phone = self.value("phone");
        // The answers of this step count too, before they are settled.
        let by_answers = self.world.interview.priority(&self.conv.told);
        let by_answers = by_answers.map(|(priority, _)| priority as u8);
        let level = by_answers.into_iter().chain(self.conv.talk.level()).min();
        let level = level.unwrap_or(4);
        Mood {
            brief: level == 1 || matches!(phone, Some("borrowed" | "checked")),
            calm: level > 2
                && phone == Some("mine")
                && self.value("safe") == Some("yes")
                && self.value("minor") == Some("no")
                && !self.conv.talk.minor,
            urgent: level <= 2,
            child: self.conv.talk.child || self.value("minor") == Some("yes"),
        }
    }

    /// True when there is something that a person could work on: words, a place, whom it
    /// is about, or that somebody may be told. From the answers alone that only lead there
    /// (the country, whose phone it is) no case is opened, nor for a question.
    fn is_told(&self) -> bool {
        let (told, interview) = (&self.conv.told, &self.world.interview);
        if self.value("about") == Some("question") {
            return self.has_words();
        }
        let is_consent = |id: &str| {
            interview
                .question(id)
                .is_some_and(|q| q.ask == Ask::Consent)
        };
        let agreed = |(id, answer): (&String, &Answer)| answer.value == "yes" && is_consent(id);
        self.has_words()
            || told.answers.contains_key("about")
            || self.value("danger") == Some("not_sure")
            || interview.column(told, Column::Province).is_some()
            || interview.column(told, Column::Country) == Some("other")
            || told.answers.iter().any(agreed)
    }

    fn has_words(&self) -> bool {
        let mut answers = self.conv.told.answers.values();
        answers.any(|a| matches!(a.form, Form::Text | Form::Pin))
    }

    /// Numbers that were said before the country was heard in the same message are those of it; and whoever
    /// cannot hear calls none.
    fn place_numbers(&mut self) {
        let known = self.country();
        let cannot_hear = self.conv.talk.cannot_hear;
        for part in &mut self.reply.parts {
            if let Part::Numbers { by_other, .. } = part {
                *by_other = cannot_hear;
            }
            if let Part::Numbers { country, .. } | Part::SelfHarmNumbers { country, .. } = part {
                *country = country.take().or_else(|| known.clone());
            }
        }
    }

    pub(super) fn settle(&mut self) {
        self.place_numbers();
        let fires = self.world.interview.priority(&self.conv.told);
        if let Some((priority, rule)) = fires.filter(|_| fires != self.rule_before) {
            self.raise(priority, rule);
        }
        self.conv.told.signs = self.world.interview.signs(&self.conv.told);
        let worth = self.conv.talk.level().is_some_and(|level| level <= 3);
        if (worth || self.is_told())
            && !self.conv.has_case
            && !self.effects.contains(&Effect::OpenCase)
        {
            self.effects.push(Effect::OpenCase);
        }
        if self.conv.talk.mode == Mode::Bot {
            self.conv.talk.danger_waits |= self.checks_danger;
        }
        self.check_quiet_beside_operator();
        self.consent_beside_operator();
        if !self.reply.parts.is_empty() {
            // A mere yes is said to what was shown last.
            self.conv.talk.overspoken |= !self.asked && self.asks_for_full_yes();
            let reply = std::mem::take(&mut self.reply);
            self.conv.talk.remember(&reply);
            self.effects.push(Effect::Say(reply));
        }
    }
}
