//! What can be wrong with an interview file, so that `doctor` and every start say it
//! before somebody in trouble finds out.

use std::collections::BTreeSet;

use casebook::told::Group;
use unicode_segmentation::UnicodeSegmentation as _;

use super::kind::Kind;
use super::{Ask, Condition, Interview, Mood, Question};
use crate::words::{Lang, Words};

/// A label of a quick reply on LINE, in letters with their marks.
const LINE_LABEL: usize = 20;
/// The title of a row of a list on WhatsApp, in code points: Thai and Lao marks count.
const WHATSAPP_ROW: usize = 24;
/// What a button of Telegram brings back, in bytes.
const TELEGRAM_DATA: usize = 64;

impl Interview {
    pub(super) fn faults(&self, words: &Words) -> Vec<String> {
        let mut faults = Vec::new();
        let mut seen = BTreeSet::from(Mood::NAMES);
        for question in &self.questions {
            for condition in &question.when {
                let at = format!("{}: ", question.id);
                self.check_condition(condition, &seen, &at, &mut faults);
            }
            if !seen.insert(&question.id) {
                faults.push(format!("{}: asked twice", question.id));
            }
            self.check_question(question, words, &mut faults);
        }
        self.check_rules(&seen, words, &mut faults);
        self.check_reader(&seen, words, &mut faults);
        self.check_reach(&mut faults);
        self.check_ends(&mut faults);
        self.check_whole(&mut faults);
        self.check_relied_on(&mut faults);
        self.check_asked(words, &mut faults);
        let numbers = self.numbers.values().chain(self.self_harm_numbers.values());
        for id in numbers.flatten() {
            need(words, &format!("number-{id}"), &mut faults);
        }
        for guide in &self.guides {
            guide.faults(words, &mut faults);
        }
        faults
    }

    fn check_condition(
        &self,
        condition: &Condition,
        seen: &BTreeSet<&str>,
        at: &str,
        faults: &mut Vec<String>,
    ) {
        let asked = condition.question.as_str();
        if !seen.contains(asked) {
            let what = if self.question(asked).is_some() {
                "is not asked before it"
            } else {
                "is no question"
            };
            return faults.push(format!("{at}depends on “{asked}”, which {what}"));
        }
        let Some(question) = self.question(asked).filter(|q| !q.takes_any_text()) else {
            return;
        };
        let known = question.fixed_choices();
        for value in condition
            .values
            .iter()
            .filter(|v| !known.contains(&v.as_str()))
        {
            faults.push(format!("{at}“{asked}” is never answered with “{value}”"));
        }
    }

    fn check_question(&self, question: &Question, words: &Words, faults: &mut Vec<String>) {
        let id = &question.id;
        if let Some(why) = question.kind.forbidden() {
            faults.push(format!("{id}: nobody may be asked this: {why}"));
        }
        if question.kind == Kind::Sign && question.group == Group::Triage {
            faults.push(format!(
                "{id}: a sign is not for everybody: its group is signs, or health"
            ));
        }
        let fixed = question.fixed_choices();
        let chooses = !question.takes_any_text();
        if chooses && fixed.is_empty() {
            faults.push(format!("{id}: has no choices"));
        }
        if !chooses && !fixed.is_empty() {
            faults.push(format!("{id}: takes any words, so it has no choices"));
        }
        if question.ask == Ask::Consent
            && (question.agency.is_empty() || question.shares.is_empty())
        {
            faults.push(format!(
                "{id}: a consent names an agency and what it may see"
            ));
        }
        let mut once = BTreeSet::new();
        for choice in fixed.iter().filter(|choice| !once.insert(**choice)) {
            faults.push(format!("{id}: “{choice}” stands twice among its choices"));
        }
        need(words, &format!("ask-{id}"), faults);
        need(words, &format!("field-{id}"), faults);
        if chooses {
            need(words, &format!("ask-{id}.simple"), faults);
        }
        for choice in fixed {
            if choice == "simple" {
                faults.push(format!(
                    "{id}: “simple” is the name of the simpler question"
                ));
            }
            let data = format!("q:{id}:{choice}").len();
            if data > TELEGRAM_DATA {
                faults.push(format!("{id}: “{choice}” makes {data} bytes for Telegram"));
            }
            check_label(words, &format!("ask-{id}.{choice}"), faults);
        }
    }

    fn check_rules(&self, seen: &BTreeSet<&str>, words: &Words, faults: &mut Vec<String>) {
        for rule in &self.rules {
            for condition in &rule.when {
                let at = format!("rule {}: ", rule.id);
                self.check_condition(condition, seen, &at, faults);
            }
            if !self.can_hold(&rule.when) {
                faults.push(format!("rule {}: can never fire", rule.id));
            }
            need(words, &format!("rule-{}", rule.id), faults);
        }
        for condition in &self.official.when {
            self.check_condition(condition, seen, "official: ", faults);
        }
    }

    fn check_reader(&self, seen: &BTreeSet<&str>, words: &Words, faults: &mut Vec<String>) {
        let reader = &self.reader;
        for indicator in &reader.indicators {
            for condition in &indicator.when {
                let at = format!("indicator {}: ", indicator.id);
                self.check_condition(condition, seen, &at, faults);
            }
            if !self.can_hold(&indicator.when) {
                faults.push(format!("indicator {}: can never fire", indicator.id));
            }
            need(words, &format!("sign-{}", indicator.id), faults);
        }
        let codes: BTreeSet<&str> = reader.indicators.iter().map(|i| i.id.as_str()).collect();
        for strong in &reader.strong {
            for condition in &strong.when {
                self.check_condition(condition, seen, "strong: ", faults);
            }
            if !self.can_hold(&strong.when) {
                faults.push("strong: can never hold".into());
            }
            let named = strong.any.iter().chain(&strong.with);
            for code in named.filter(|c| !codes.contains(c.as_str())) {
                faults.push(format!("strong: there is no indicator “{code}”"));
            }
        }
        let asked = reader.completeness.iter().flat_map(|c| &c.any);
        // A pin is not asked for: it comes by itself.
        for id in asked.filter(|q| *q != "pin" && !seen.contains(q.as_str())) {
            faults.push(format!("completeness: there is no question “{id}”"));
        }
    }
}

pub(crate) fn need(words: &Words, id: &str, faults: &mut Vec<String>) {
    for lang in Lang::all() {
        if !words.has(*lang, id) {
            faults.push(format!("{id}: has no words in {}", lang.code()));
        }
    }
}

fn check_label(words: &Words, id: &str, faults: &mut Vec<String>) {
    need(words, id, faults);
    for lang in Lang::all().iter().filter(|l| words.has(**l, id)) {
        if let Some(fault) = too_long(&words.say(*lang, id, &[])) {
            faults.push(format!("{id} in {}: {fault}", lang.code()));
        }
    }
}

/// What is wrong with a button's label on some channel.
pub(crate) fn too_long(label: &str) -> Option<String> {
    let letters = label.graphemes(true).count();
    let points = label.chars().count();
    if letters > LINE_LABEL {
        return Some(format!("{letters} letters, LINE shows {LINE_LABEL}"));
    }
    (points > WHATSAPP_ROW).then(|| format!("{points} code points, WhatsApp shows {WHATSAPP_ROW}"))
}

#[cfg(test)]
mod tests {
    use super::super::BUILT_IN;
    use super::*;

    fn faults_of(change: impl Fn(String) -> String) -> Vec<String> {
        let words = Words::load().unwrap();
        match Interview::parse(&change(BUILT_IN.to_owned()), &words) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.0,
        }
    }

    #[test]
    fn triage_holds_what_the_question_about_it_names_and_no_sign() {
        let interview = Interview::parse(BUILT_IN, &Words::load().unwrap()).unwrap();
        let all = interview.questions();
        let triage: Vec<&str> = all
            .filter(|q| q.group == Group::Triage)
            .map(|q| q.id.as_str())
            .collect();
        // How urgent, where, for whom, what age, what it is about, what help.
        let named = [
            "danger",
            "country",
            "province",
            "about",
            "minor",
            "sector",
            "work_kind",
            "other_kind",
            "wish",
        ];
        assert_eq!(triage, named);
        let faults = faults_of(|file| file.replacen("group = \"signs\"", "group = \"triage\"", 1));
        assert!(
            faults.iter().any(|f| f.contains("not for everybody")),
            "{faults:?}"
        );
    }

    /// The built-in file with one more question at its end.
    fn with_question(lines: &str) -> Vec<String> {
        let question = format!("[[question]]\n{lines}\ngroup = \"triage\"\n\n[[rule]]\n");
        faults_of(|file| file.replacen("[[rule]]\n", &question, 1))
    }

    #[track_caller]
    fn says(faults: &[String], part: &str) {
        assert!(
            faults.iter().any(|f| f.contains(part)),
            "{part}: {faults:?}"
        );
    }

    #[test]
    fn the_built_in_interview_has_no_fault() {
        assert_eq!(faults_of(|file| file), Vec::<String>::new());
    }

    #[test]
    fn what_nobody_may_be_asked_is_refused_by_its_kind() {
        let kinds = [
            "name",
            "id_number",
            "birthday",
            "immigration",
            "why",
            "sexual_detail",
            "violence_detail",
            "injury_photo",
            "evidence",
            "money",
            "password",
            "label",
        ];
        for kind in kinds {
            let faults = faults_of(|file| {
                file.replacen("kind = \"story\"", &format!("kind = \"{kind}\""), 1)
            });
            says(&faults, "story: nobody may be asked this");
        }
        says(
            &faults_of(|f| f.replacen("kind = \"story\"", "kind = \"gossip\"", 1)),
            "unknown variant",
        );
    }

    #[test]
    fn unknown_ids_and_values_are_named() {
        let faults = with_question(
            "id = \"x\"\nask = \"text\"\nkind = \"what\"\nwhen = [\"nothing=yes\", \"phone=stolen\"]",
        );
        says(&faults, "x: depends on “nothing”, which is no question");
        says(&faults, "x: “phone” is never answered with “stolen”");
        says(&faults, "ask-x: has no words in lo");
        let faults = faults_of(|f| f.replacen("when = [\"leave=no\"]", "when = [\"leve=no\"]", 1));
        says(&faults, "cannot-leave: depends on “leve”");
    }

    #[test]
    fn a_question_that_can_never_be_asked_is_named() {
        for when in [
            "[\"country=TH\", \"country=LA\"]",
            "[\"country=TH\", \"country!=TH\"]",
            "[\"brief=yes\", \"calm=yes\"]",
            "[\"enough=done\", \"brief=no\"]",
            "[\"about=question\", \"minor=yes\"]",
        ] {
            let lines = format!("id = \"x\"\nask = \"text\"\nkind = \"what\"\nwhen = {when}");
            says(&with_question(&lines), "x: can never be asked");
        }
    }

    #[test]
    fn what_can_never_fire_is_named() {
        for (that, this, part) in [
            (
                "[\"danger=me|other\"]",
                "[\"danger=me\", \"danger=no\"]",
                "rule danger-now: can never fire",
            ),
            (
                "[\"leave=no\"]",
                "[\"leave=no\", \"about=question\"]",
                "rule cannot-leave: can never fire",
            ),
            (
                "[\"leave=no\"]",
                "[\"leave=no\", \"calm=yes\"]",
                "rule cannot-leave: can never fire",
            ),
            (
                "[\"against=yes\"]",
                "[\"against=yes\", \"against=no\"]",
                "indicator I01: can never fire",
            ),
            (
                "[\"minor=yes\", \"debt=yes\"]",
                "[\"minor=yes\", \"minor=no\"]",
                "strong: can never hold",
            ),
        ] {
            assert!(BUILT_IN.contains(that), "{that}");
            says(&faults_of(|file| file.replacen(that, this, 1)), part);
        }
        // Of several, two can be chosen.
        let both = faults_of(|file| {
            file.replacen(
                "[\"sign_scam=ransom|sold\"]",
                "[\"sign_scam=ransom\", \"sign_scam=sold\"]",
                1,
            )
        });
        assert_eq!(both, Vec::<String>::new());
    }

    #[test]
    fn a_choice_that_stands_twice_is_named() {
        let that = "choices = [\"me\", \"other\", \"no\", \"not_sure\"]";
        let this = "choices = [\"me\", \"me\", \"other\", \"no\", \"not_sure\"]";
        let faults = faults_of(|file| file.replacen(that, this, 1));
        says(&faults, "danger: “me” stands twice");
    }

    #[test]
    fn a_question_that_looks_forward_or_is_there_twice_is_named() {
        let forward = faults_of(|f| {
            f.replacen(
                "id = \"landmark\"\n",
                "id = \"landmark\"\nwhen = [\"about=me\"]\n",
                1,
            )
        });
        says(
            &forward,
            "landmark: depends on “about”, which is not asked before it",
        );
        let twice = with_question("id = \"about\"\nask = \"text\"\nkind = \"what\"");
        says(&twice, "about: asked twice");
    }

    #[test]
    fn labels_are_counted_as_each_channel_counts() {
        assert_eq!(too_long("ติดต่อคนเดี๋ยวนี้"), None);
        assert!(too_long("a label of 21 letters").unwrap().contains("LINE"));
        let marks = "ກໍ່".repeat(9);
        assert!(too_long(&marks).unwrap().contains("WhatsApp"));
        let long = "x".repeat(80);
        let faults = with_question(&format!(
            "id = \"x\"\nask = \"choice\"\nkind = \"what\"\nchoices = [\"{long}\"]"
        ));
        says(&faults, "bytes for Telegram");
    }
}
