//! What the answers say together: which indicators fired and why, and how much a tip
//! holds. Nothing is summed silently, and nothing is called a verdict.

use casebook::told::{Form, Sign, SignLevel, Signs, Told};
use serde::Deserialize;

use super::condition::{Condition, Mood};

/// One way in which an indicator fires.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Indicator {
    pub id: String,
    pub when: Vec<Condition>,
}

/// When the signs together are strong.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Strong {
    #[serde(default)]
    pub when: Vec<Condition>,
    #[serde(default)]
    pub any: Vec<String>,
    #[serde(default)]
    pub with: Vec<String>,
}

/// Points for something that makes a tip useful.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Completeness {
    pub points: u8,
    /// Questions of which one is answered.
    pub any: Vec<String>,
    /// Answers that tell nothing.
    #[serde(default)]
    pub unless: Vec<String>,
}

/// The part of an interview file that reads the answers.
#[derive(Debug, Clone, Default)]
pub(super) struct Reader {
    pub indicators: Vec<Indicator>,
    pub strong: Vec<Strong>,
    pub completeness: Vec<Completeness>,
}

impl Reader {
    /// What `told` says together.
    pub fn read(&self, told: &Told) -> Signs {
        let fired = self.fired(told);
        let level = if self.strong.iter().any(|s| s.holds(told, &fired)) {
            SignLevel::Strong
        } else if fired.is_empty() {
            SignLevel::None
        } else {
            SignLevel::Some
        };
        Signs {
            level,
            fired,
            completeness: self.completeness(told),
        }
    }

    fn fired(&self, told: &Told) -> Vec<Sign> {
        let mut fired: Vec<Sign> = Vec::new();
        for indicator in self.indicators.iter().filter(|i| hold(&i.when, told)) {
            let because = indicator.when.iter().filter(|c| c.holds_when_equal);
            let because: Vec<String> = because.map(|c| c.question.clone()).collect();
            match fired.iter_mut().find(|s| s.code == indicator.id) {
                Some(sign) => sign.because.extend(because),
                None => fired.push(Sign {
                    code: indicator.id.clone(),
                    because,
                }),
            }
        }
        fired.sort_by(|a, b| a.code.cmp(&b.code));
        fired
    }

    fn completeness(&self, told: &Told) -> u8 {
        let holds = |c: &&Completeness| {
            c.any.iter().filter_map(|q| told.answers.get(q)).any(|a| {
                a.form != Form::Skipped
                    && !a.value.trim().is_empty()
                    && !c.unless.contains(&a.value)
            })
        };
        self.completeness
            .iter()
            .filter(holds)
            .map(|c| c.points)
            .sum()
    }
}

impl Strong {
    fn holds(&self, told: &Told, fired: &[Sign]) -> bool {
        let one_of =
            |codes: &[String]| codes.is_empty() || fired.iter().any(|s| codes.contains(&s.code));
        hold(&self.when, told) && one_of(&self.any) && one_of(&self.with)
    }
}

fn hold(when: &[Condition], told: &Told) -> bool {
    when.iter().all(|c| c.holds(told, Mood::default()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use casebook::told::{Answer, Group};

    use super::*;
    use crate::talk::interview::{BUILT_IN, Interview};
    use crate::words::Words;

    fn told(answers: &[(&str, &str)]) -> Told {
        let answer = |value: &str| Answer {
            value: value.into(),
            form: Form::Several,
            group: Group::Triage,
            at: 0,
        };
        let answers: BTreeMap<String, Answer> = answers
            .iter()
            .map(|(q, v)| ((*q).to_owned(), answer(v)))
            .collect();
        Told {
            answers,
            ..Told::default()
        }
    }

    fn signs(answers: &[(&str, &str)]) -> Signs {
        let interview = Interview::parse(BUILT_IN, &Words::load().unwrap()).unwrap();
        interview.signs(&told(answers))
    }

    #[test]
    fn one_indicator_is_some_and_says_why() {
        let signs = signs(&[("papers", "yes"), ("leave", "yes")]);
        assert_eq!(signs.level, SignLevel::Some);
        assert_eq!(signs.fired.len(), 1);
        assert_eq!(signs.fired[0].code, "I07");
        assert_eq!(signs.fired[0].because, ["papers"]);
        assert_eq!(self::signs(&[]).level, SignLevel::None);
    }

    #[test]
    fn not_leaving_and_papers_kept_are_strong() {
        assert_eq!(
            signs(&[("leave", "no"), ("papers", "yes")]).level,
            SignLevel::Strong
        );
        assert_eq!(
            signs(&[("papers", "yes"), ("debt", "yes")]).level,
            SignLevel::Some
        );
        assert_eq!(signs(&[("leave", "no")]).level, SignLevel::Some);
    }

    #[test]
    fn a_child_in_the_sex_trade_and_a_person_sold_are_strong() {
        assert_eq!(
            signs(&[("minor", "yes"), ("sector", "sex")]).level,
            SignLevel::Strong
        );
        assert_eq!(
            signs(&[("sign_scam", "passport sold")]).level,
            SignLevel::Strong
        );
    }

    #[test]
    fn what_was_asked_together_counts_until_it_is_asked_apart() {
        let codes = |s: Signs| s.fired.into_iter().map(|f| f.code).collect::<Vec<_>>();
        assert_eq!(codes(signs(&[("threats", "yes")])), ["I06"]);
        assert_eq!(
            codes(signs(&[
                ("threats", "yes"),
                ("hurt", "yes"),
                ("threatened", "no")
            ])),
            ["I05"]
        );
    }

    #[test]
    fn a_tip_with_a_place_a_time_and_a_name_can_be_acted_on() {
        let full = [
            ("landmark", "ท่าเรือ 3"),
            ("time", "now"),
            ("who", "เรือโชคชัย"),
        ];
        assert_eq!(signs(&full).completeness, 7);
        assert_eq!(
            signs(&[("time", "not_sure"), ("seen_self", "no")]).completeness,
            0
        );
        assert_eq!(
            signs(&[
                ("landmark", "x"),
                ("time", "days"),
                ("who", "x"),
                ("how_many", "few"),
                ("seen_self", "yes"),
                ("write_back", "yes")
            ])
            .completeness,
            11
        );
    }
}
