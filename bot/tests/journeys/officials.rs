//! An official is part of it: the police are not told, and only the central body is
//! offered.

use bot::talk::Effect;

use super::person::{Person, WORLD};
use super::side_by_side::{Do, play};

const UP_TO_THE_POLICE: [&str; 8] = ["1", "3", "1", "1", "pier 3", "1", "1", "1"];

#[test]
fn in_three_languages() {
    let mut script: Vec<Do> = UP_TO_THE_POLICE.iter().map(|t| Do::Type(t)).collect();
    script.extend([Do::Type("3"), Do::Type("1")]);
    insta::assert_snapshot!(play(&script));
}

#[test]
fn the_police_are_refused_and_the_flag_is_set() {
    let mut person = Person::who_answered("en", &UP_TO_THE_POLICE);
    assert!(!WORLD.interview.official_suspected(&person.conv.told));
    person.type_in("3");
    assert!(WORLD.interview.official_suspected(&person.conv.told));
    let consents: Vec<(&str, bool)> = person
        .effects
        .iter()
        .filter_map(|e| match e {
            Effect::Consent {
                agency, granted, ..
            } => Some((agency.as_str(), *granted)),
            _ => None,
        })
        .collect();
    assert_eq!(consents, [("th-1300", true), ("th-ahtd", false)]);
    assert_eq!(person.at(), "tell_special");
    person.type_in("1");
    assert_eq!(person.conv.talk.agreed, ["th-1300", "th-dsi"]);
}
