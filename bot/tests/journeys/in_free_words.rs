//! Random talks in people's own words, in three languages: what is typed is an answer, or kept as
//! it was written; nothing is asked twice without a reason; and several answers in one message are
//! all taken.

use bot::scan::Distress;
use bot::talk::state::{Aside, Mode};
use proptest::prelude::*;

use super::person::{Person, WORLD};
use super::sayings::{Saying, joined, saying, together};

fn lang() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("th"), Just("lo"), Just("en")]
}

/// Every word of what was told.
fn told(person: &Person) -> String {
    let answers = person.conv.told.answers.values();
    answers.map(|a| a.value.clone() + "\n").collect()
}

/// The bot asks, and nothing stands before the question.
fn is_asked(person: &Person) -> bool {
    let talk = &person.conv.talk;
    talk.mode == Mode::Bot && talk.aside.is_none() && talk.guided.is_none() && !talk.locked
}

/// The question of the interview that was shown last.
fn shown(person: &Person) -> Option<String> {
    let at = person.conv.talk.at.clone()?;
    let ways = [
        format!("q:{at}:"),
        format!("nav:skip:{at}"),
        format!("nav:done:{at}"),
    ];
    let choices = &person.last().choices;
    let is_shown = choices
        .iter()
        .any(|c| ways.iter().any(|way| c.data.starts_with(way)));
    (is_asked(person) && is_shown).then_some(at)
}

/// How a question begins, up to the first name in it.
fn beginning(person: &Person, question: &str) -> String {
    let words = WORLD
        .words
        .plain(person.conv.lang, &format!("ask-{question}"));
    words
        .split('{')
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// What a talk has to hold to, step by step.
#[derive(Default)]
struct Held {
    /// What was told, word by word.
    words: Vec<String>,
    /// Questions that have their answer.
    answered: Vec<String>,
    shown: Option<String>,
}

impl Held {
    fn step(&mut self, person: &mut Person, says: &Saying) -> Result<(), TestCaseError> {
        let text = says.text(person);
        let before = person.again();
        let was_shown = self.shown.clone();
        let sent = person.sent.len();
        person.type_in(&text);
        let at = before.at().to_owned();
        let how = format!(
            "{says:?} “{text}” at {at} {:?}: {:?}",
            before.conv.talk.aside,
            person.last()
        );
        let is_silent = person.conv.talk.mode != Mode::Bot || before.conv.talk.mode != Mode::Bot;
        prop_assert!(is_silent || person.sent.len() > sent, "no answer: {how}");

        self.keeps(&before, person, says, &text, &how)?;
        self.asks_once(&before, person, says, &how, was_shown.as_deref())?;
        Ok(())
    }

    /// Nothing that was told is lost, neither now nor later.
    fn keeps(
        &mut self,
        before: &Person,
        person: &Person,
        says: &Saying,
        text: &str,
        how: &str,
    ) -> Result<(), TestCaseError> {
        let takes_back = matches!(says, Saying::Back) || before.conv.talk.editing.is_some();
        let now = told(person);
        if takes_back {
            self.words.retain(|word| now.contains(word.as_str()));
        }
        for word in &self.words {
            prop_assert!(now.contains(word.as_str()), "“{word}” is gone: {how}");
        }
        let tells = matches!(says, Saying::Tells(_));
        let answers = matches!(
            says,
            Saying::Answers(_) | Saying::Several(..) | Saying::Corrects(_)
        );
        // In a guide nothing is kept, and it says so; the next text may be a complaint.
        let is_kept = before.conv.talk.guided.is_none() && before.conv.talk.mode == Mode::Bot;
        if tells && is_kept {
            prop_assert!(now.contains(text), "lost: {how}");
            self.words.push(text.to_owned());
        }
        // Where nothing was told there is no answer to change.
        let corrects_nothing =
            matches!(says, Saying::Corrects(_)) && before.conv.told.answers.is_empty();
        if answers && !corrects_nothing && is_asked(before) && !at_end(before) {
            let changed = before.conv.told != person.conv.told
                || before.conv.talk.agreed != person.conv.talk.agreed;
            // A wish for a guide, a human or silence is obeyed; it tells nothing.
            let obeyed = !is_asked(person) || !before.value(before.at()).is_empty();
            let known = match says {
                Saying::Several(all, _) => together(person.conv.lang.code(), all)
                    .iter()
                    .all(|f| person.value(&f.question) == f.value),
                _ => false,
            };
            prop_assert!(
                changed || known || obeyed || now.contains(text),
                "neither an answer nor kept: {how}"
            );
        }
        Ok(())
    }

    /// No question is asked that has its answer, and none twice in a row without a word why.
    fn asks_once(
        &mut self,
        before: &Person,
        person: &Person,
        says: &Saying,
        how: &str,
        was_shown: Option<&str>,
    ) -> Result<(), TestCaseError> {
        let theirs = matches!(says, Saying::Back | Saying::Corrects(_))
            || before.conv.talk.editing.is_some()
            || person.conv.talk.editing.is_some();
        let changed = |id: &str| before.value(id) != person.value(id);
        if theirs || changed("country") || changed("safe") {
            let has = |id: &String| person.conv.told.answers.contains_key(id);
            self.answered.retain(has);
        }
        let is_shown = shown(person);
        if let Some(id) = &is_shown {
            let open = person.conv.talk.choosing.as_ref() == Some(id)
                || person.conv.talk.editing.as_ref() == Some(id);
            let once_more = id == "country" && person.conv.talk.country_again;
            prop_assert!(
                open || once_more || !self.answered.contains(id),
                "{id} has its answer: {how}"
            );
            let asked_so = person.last().text.starts_with(&beginning(person, id));
            let wanted = theirs
                || matches!(says, Saying::GoOn | Saying::Menu | Saying::Skip)
                || before.conv.talk.aside.is_some()
                || before.conv.talk.guided.is_some();
            prop_assert!(
                wanted || was_shown != Some(id.as_str()) || !asked_so,
                "{id} again, without a word: {how}"
            );
        }
        for id in person.conv.told.answers.keys() {
            if person.conv.talk.at.as_ref() != Some(id) && !self.answered.contains(id) {
                self.answered.push(id.clone());
            }
        }
        self.shown = is_shown;
        Ok(())
    }
}

/// After the last question.
fn at_end(person: &Person) -> bool {
    person.conv.talk.at.is_none()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_said_is_an_answer_or_kept_and_nothing_is_asked_twice(
        lang in lang(),
        all in prop::collection::vec(saying(), 1..70),
    ) {
        let mut person = Person::new(lang);
        let mut held = Held::default();
        for says in &all {
            held.step(&mut person, says)?;
        }
    }

    #[test]
    fn several_answers_in_one_message_are_all_taken(
        lang in lang(),
        chosen in prop::collection::vec(0_usize..64, 1..5),
        between in 0_usize..3,
        way in 0_usize..3,
    ) {
        let facts = together(lang, &chosen);
        // At the first questions, none of which is left out of what is said unless answered.
        let mut person = Person::who_answered(lang, &["1", "3"][..way]);
        let text = joined(&facts, between);
        // What may be urgent is asked about first, and nothing calm is taken from it.
        prop_assume!(Person::read(&text).distress < Distress::P2);
        person.type_in(&text);
        for fact in facts {
            let is_answered_before = (fact.question == "safe" && way > 0) || (fact.question == "danger" && way > 1);
            let value = person.value(&fact.question);
            prop_assert!(is_answered_before || value == fact.value, "“{text}” at {way}: {} is {value:?}: {:?}", fact.question, person.last());
        }
    }

    #[test]
    fn words_for_a_choice_are_that_choice_wherever_a_talk_has_gone(
        lang in lang(),
        before in prop::collection::vec(saying(), 0..30),
    ) {
        let mut person = Person::new(lang);
        for says in &before {
            let text = says.text(&person);
            person.type_in(&text);
        }
        if !is_asked(&person) || person.conv.talk.editing.is_some() {
            return Ok(());
        }
        let at = person.at().to_owned();
        let here = super::ordinary_answers::WAYS.iter().filter(|w| w.questions.contains(&at));
        for way in here {
            for text in way.texts(person.conv.lang.code()) {
                let mut person = person.again();
                person.type_in(text);
                let value = person.value(&at);
                let is = value == way.choice || value.split(' ').any(|v| v == way.choice);
                // A grown age before it makes “me” mean nobody else.
                prop_assert!(is || person.conv.talk.grown_told, "“{text}” at {at} is {value:?}: {:?}", person.last());
            }
        }
        prop_assert!(person.conv.talk.aside != Some(Aside::Complaint));
    }
}
