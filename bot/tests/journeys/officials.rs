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

#[test]
fn an_official_heard_in_words_is_asked_about_once_and_left_out() {
    for (lang, text) in [
        ("th", "ตำรวจเป็นเจ้าของร้าน"),
        ("lo", "ຕຳຫຼວດເກັບເງິນຈາກເຈົ້າຂອງຮ້ານ"),
        ("en", "the police take money from the owner"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert!(person.conv.official_suspected(&WORLD.interview), "{text}");
        person.is_told("official-ask");
        person.type_in("1");
        person.is_told("official-out");
        assert_eq!(person.value("tell_police"), "official");
        assert_eq!(person.at(), "phone");
        for answer in ["1", "1", "1"] {
            person.type_in(answer);
        }
        assert_eq!(person.at(), "tell_special", "{text}");
        person.type_in("2");
        person.type_in(text);
        let asks = person.words("official-ask");
        assert!(!person.last().text.contains(&asks), "asked once");
    }
}

#[test]
fn whoever_wants_the_police_all_the_same_is_asked_for_consent_as_everybody() {
    let mut person = Person::who_answered("en", &["1", "3", "1", "1"]);
    person.type_in("the owner is a policeman");
    person.type_in("2");
    assert_eq!(person.value("tell_police"), "");
    assert!(
        person.conv.official_suspected(&WORLD.interview),
        "it stays sealed with the case"
    );
    assert_eq!(person.at(), "phone");
}

#[test]
fn a_yes_to_the_police_is_taken_back_when_they_are_left_out() {
    let mut person = Person::who_answered("en", &UP_TO_THE_POLICE);
    person.type_in("1");
    assert_eq!(person.conv.talk.agreed, ["th-1300", "th-ahtd"]);
    person.type_in("1");
    while person.at() != "story" {
        person.type_in("1");
    }
    person.type_in("policemen get paid by the boss");
    person.type_in("1");
    assert_eq!(person.conv.talk.agreed, ["th-1300"]);
}

#[test]
fn in_laos_in_three_languages() {
    let answers = ["1", "3", "2", "1", "pier 3", "1", "1", "1", "3"];
    let script: Vec<Do> = answers.iter().map(|t| Do::Type(t)).collect();
    insta::assert_snapshot!(play(&script));
}

#[test]
fn whoever_was_refused_is_not_asked_for_again_by_the_same_name() {
    for lang in ["th", "lo", "en"] {
        let mut person =
            Person::who_answered(lang, &["1", "3", "2", "1", "pier 3", "1", "1", "1", "3"]);
        assert_eq!(person.value("tell_police"), "official");
        person.is_told("official-out");
        assert_eq!(person.at(), "code");
        assert_eq!(person.conv.talk.agreed, ["la-lwu"]);
        assert!(person.conv.official_suspected(&WORLD.interview));
        // Back, and the police may know after all.
        let back = person.words("button-back");
        person.type_in(&back);
        assert_eq!(person.at(), "tell_police");
        person.type_in("1");
        assert_eq!(person.conv.talk.agreed, ["la-lwu", "la-atd"]);
    }
}

/// “Officials” is no yes and no no: it is asked, and the police are not told by a misunderstanding.
#[test]
fn officials_named_where_the_police_are_asked_about_are_asked_about() {
    for (lang, texts) in [
        (
            "en",
            [
                "officials",
                "police officer owns the bar",
                "officials are part of it",
            ],
        ),
        ("th", ["เจ้าหน้าที่รัฐเกี่ยวด้วย", "ตำรวจเป็นเจ้าของร้าน", "พวกตำรวจ"]),
        ("lo", ["ຕຳຫຼວດກໍແມ່ນພວກເຂົາ", "ເຈົ້າໜ້າທີ່ກ່ຽວຂ້ອງນຳ", "ພວກຕຳຫຼວດ"]),
    ] {
        for text in texts {
            let mut person = Person::who_answered(lang, &UP_TO_THE_POLICE);
            person.type_in(text);
            person.is_told("official-ask");
            let missed = person.words("not-understood");
            assert!(!person.last().text.contains(&missed), "{text}");
            assert!(person.conv.official_suspected(&WORLD.interview), "{text}");
            let mut other = person.again();
            person.type_in("1");
            assert_eq!(person.value("tell_police"), "official", "{text}");
            assert_eq!(person.conv.talk.agreed, ["th-1300"], "{text}");
            other.type_in("2");
            assert_eq!(other.at(), "tell_police", "{text}");
            assert_eq!(other.conv.talk.agreed, ["th-1300"], "{text}");
        }
    }
    // Whoever wants them told is not asked to leave them out.
    let mut person = Person::who_answered("en", &UP_TO_THE_POLICE);
    person.type_in("please call the police");
    let asks = person.words("official-ask");
    assert!(!person.last().text.contains(&asks));
}

/// The simpler form of the question keeps its warning.
#[test]
fn the_simpler_question_says_what_to_choose_where_officials_are_part_of_it() {
    for lang in ["th", "lo", "en"] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_POLICE);
        let warning = person.last().text.lines().find(|l| l.contains('3'));
        let warning = warning.expect("a warning").to_owned();
        person.type_in(match lang {
            "th" => "อิอิ",
            "lo" => "ອິອິ",
            _ => "qq",
        });
        assert!(person.last().text.contains(&warning), "{:?}", person.last());
    }
}
