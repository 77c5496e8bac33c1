//! Which questions can be reached at all, and that every talk ends.

use std::collections::{BTreeMap, BTreeSet};

use casebook::told::{Answer, Form, Told};

use super::{Ask, Condition, Interview, Mood, PAGE};

/// What a question can be answered with, as far as conditions see it. `None` is no
/// answer, or a skipped one.
type Values = BTreeSet<Option<String>>;

impl Interview {
    /// Questions whose conditions can never hold together, those of the questions they
    /// depend on included.
    pub(super) fn check_reach(&self, faults: &mut Vec<String>) {
        for question in &self.questions {
            let mut open: BTreeMap<String, Values> = BTreeMap::new();
            self.narrow(&question.when, &mut open, 0);
            let is_brief = |name: &str| open.get(name).is_some_and(|v| v.contains(&yes()));
            let both = open.contains_key("brief")
                && open.contains_key("calm")
                && is_brief("brief")
                && is_brief("calm")
                && open["brief"].len() == 1
                && open["calm"].len() == 1;
            if both || open.values().any(BTreeSet::is_empty) {
                faults.push(format!("{}: can never be asked", question.id));
            }
        }
    }

    /// Whether all of these can hold of what somebody tells: rules and signs are read from the
    /// answers alone, in no mood.
    pub(super) fn can_hold(&self, when: &[Condition]) -> bool {
        let of_mood = |c: &&Condition| Mood::NAMES.contains(&c.question.as_str());
        let no_mood = |c: &Condition| c.holds(&Told::default(), Mood::default());
        let mut open: BTreeMap<String, Values> = BTreeMap::new();
        self.narrow(when, &mut open, 0);
        when.iter().filter(of_mood).all(no_mood) && open.values().all(|v| !v.is_empty())
    }

    fn narrow(&self, when: &[Condition], open: &mut BTreeMap<String, Values>, depth: usize) {
        // Conditions look back only, so this is never reached in a file without faults.
        if depth > self.questions.len() {
            return;
        }
        for condition in when {
            let asked = &condition.question;
            // Of several, two can be chosen: one condition says nothing about another.
            if self.question(asked).is_some_and(|q| q.ask == Ask::Several) {
                continue;
            }
            let all = self.values(asked);
            let values = open.entry(asked.clone()).or_insert_with(|| all.clone());
            values.retain(|v| {
                let meets = v
                    .as_ref()
                    .is_some_and(|v| condition.values.is_empty() || condition.values.contains(v));
                meets == condition.holds_when_equal
            });
            let before = self.question(asked).filter(|_| condition.holds_when_equal);
            if let Some(before) = before {
                self.narrow(&before.when, open, depth + 1);
            }
        }
    }

    fn values(&self, id: &str) -> Values {
        match self.question(id) {
            Some(question) => {
                let fixed = question
                    .fixed_choices()
                    .into_iter()
                    .map(|c| Some(c.to_owned()));
                let text = question
                    .takes_any_text()
                    .then(|| Some("any words".to_owned()));
                fixed.chain(text).chain([None]).collect()
            }
            None => BTreeSet::from([yes(), Some("no".to_owned())]),
        }
    }

    /// Walks to the end by always choosing the first, second, … choice, in each mood.
    pub(super) fn check_ends(&self, faults: &mut Vec<String>) {
        let moods = [(false, true), (true, false), (false, false)];
        let moods = moods.into_iter().flat_map(|(brief, calm)| {
            let with = |(urgent, child)| Mood {
                brief,
                calm,
                urgent,
                child,
            };
            [(false, false), (false, true), (true, false), (true, true)].map(with)
        });
        for mood in moods {
            for nth in 0..PAGE {
                if self.walk(mood, nth).is_none() {
                    faults.push(format!("a talk that always takes choice {nth} never ends"));
                }
            }
        }
    }

    fn walk(&self, mood: Mood, nth: usize) -> Option<Told> {
        let mut told = Told::default();
        for _ in 0..=self.questions.len() {
            let Some(question) = self.open(&told, mood).next() else {
                return Some(told);
            };
            let choices = question.fixed_choices();
            let value = choices.get(nth % choices.len().max(1)).copied();
            let answer = Answer {
                value: value.unwrap_or("any words").to_owned(),
                form: Form::Choice,
                group: question.group,
                at: 0,
            };
            told.answers.insert(question.id.clone(), answer);
        }
        None
    }
}

fn yes() -> Option<String> {
    Some("yes".to_owned())
}
