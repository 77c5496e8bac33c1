//! A changed interview file never breaks a talk that is under way.

use bot::channel::Said;
use bot::talk::interview::BUILT_IN;
use bot::talk::{Effect, Event, step};

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{Person, world};

/// The file without the question `id`, and without what depends on it.
fn without(id: &str) -> String {
    let (questions, rest) = BUILT_IN.split_at(BUILT_IN.find("[[rule]]").expect("rules"));
    let about = format!("{id}=");
    let not_about = format!("{id}!=");
    let kept: Vec<String> = questions
        .split("[[question]]\n")
        .filter(|q| !q.starts_with(&format!("id = \"{id}\"\n")))
        .map(|q| {
            q.lines()
                .filter(|l| {
                    !(l.starts_with("when") && (l.contains(&about) || l.contains(&not_about)))
                })
                .map(|l| format!("{l}\n"))
                .collect()
        })
        .collect();
    format!("{}{rest}", kept.join("[[question]]\n"))
}

#[test]
fn a_question_that_is_gone_is_passed_over() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.type_in("1");
    assert_eq!(person.at(), "minor");
    let told = person.conv.told.clone();
    let changed = world(&without("other_answers").replacen("\"morning\"", "", 1));
    person.conv.talk.at = Some("a_question_of_yesterday".into());
    person.conv.talk.editing = Some("another_one".into());
    let ctx = person.ctx();
    let event = Event::Person(Said::Text("still here".into()));
    let (conv, effects) = step(&changed, person.conv.clone(), &event, &ctx);
    assert!(effects.iter().any(|e| matches!(e, Effect::Say(_))));
    for (id, answer) in &told.answers {
        assert_eq!(conv.told.answers.get(id), Some(answer), "{id}");
    }
    assert_eq!(conv.told.answers["story"].value, "still here");
}

#[test]
fn nobody_agrees_to_an_agency_that_the_directory_does_not_know() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1", "pier 3", "1"]);
    assert_eq!(person.at(), "write_back");
    let that = "agency = { TH = \"th-1300\", LA";
    assert!(BUILT_IN.contains(that));
    let unknown = BUILT_IN.replacen(that, "agency = { TH = \"th-9999\", LA", 1);
    let event = Event::Person(Said::Text("1".into()));
    for (file, next) in [(BUILT_IN, "tell_social"), (unknown.as_str(), "tell_police")] {
        let (conv, _) = step(&world(file), person.conv.clone(), &event, &person.ctx());
        assert_eq!(conv.talk.at.as_deref(), Some(next));
    }
}

#[test]
fn a_talk_of_an_earlier_version_goes_on() {
    // What was kept before there were pages, several choices and a word for duress.
    let talk =
        r#"{"greeted":true,"mode":"bot","at":"landmark","trail":["safe"],"resume_word":"mango"}"#;
    let told =
        r#"{"answers":{"safe":{"value":"yes","form":"choice","group":"safe_contact","at":1}}}"#;
    let mut person = Person::new("en");
    person.conv.talk = serde_json::from_str(talk).expect("a talk");
    person.conv.told = serde_json::from_str(told).expect("answers");
    person.type_in("pier 3");
    assert_eq!(person.value("landmark"), "pier 3");
    assert_eq!(person.at(), "danger");
}
