//! “I want to report something”: the shorter track of somebody who saw it.

use super::i_need_help::UP_TO_THE_CODE;
use super::person::Person;
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Label, Type, Write};
    let mut script: Vec<Do> = UP_TO_THE_CODE.iter().map(|t| Type(t)).collect();
    script.extend([
        // something I saw, nobody under 18, a boat
        Type("3"),
        Type("2"),
        Type("2"),
        Write([
            "เรือสีฟ้า มีแถบสีขาว",
            "ເຮືອສີຟ້າ ມີແຖບສີຂາວ",
            "a blue boat with a white stripe",
        ]),
        Type("1"),
        // saw it, they can be reached, police would be dangerous
        Type("1"),
        Type("1"),
        Type("1"),
        Label("ask-sign_boat.no_shore"),
        Label("button-done"),
        Type("3"),
        Write(["เรือโชคชัย 9", "ເຮືອໂຊກໄຊ 9", "boat Chokchai 9"]),
    ]);
    insta::assert_snapshot!(play(&script));
}

#[test]
fn is_shorter_and_says_how_much_it_holds() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    for answer in [
        "3",
        "2",
        "2",
        "a blue boat with a white stripe",
        "1",
        "1",
        "1",
        "1",
    ] {
        person.type_in(answer);
    }
    let told = &person.conv.told;
    for never in ["leave", "papers", "threats", "debt"] {
        assert!(!told.answers.contains_key(never), "{never}");
    }
    // No wish of their own, no word and no hours: only what a tip needs.
    let mut asked = Vec::new();
    while !person.at().is_empty() && asked.len() < 20 {
        asked.push(person.at().to_owned());
        let skip = format!("nav:skip:{}", person.at());
        person.press(&skip);
    }
    for never in ["wish", "hours", "code_word", "other_answers", "few_more"] {
        assert!(!asked.iter().any(|q| q == never), "{never}: {asked:?}");
    }
    let told = &person.conv.told;
    // A place, a time, seen with their own eyes, and they may be written to.
    assert_eq!(told.signs.completeness, 3 + 2 + 1 + 1);
}

#[test]
fn signs_of_forced_labour_are_not_asked_one_by_one_where_something_is_urgent() {
    for (about, asked) in [("1", false), ("3", true)] {
        let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
        for answer in [about, "2", "2"] {
            person.type_in(answer);
        }
        // On a boat, about oneself: P2. Something that was seen: P3.
        let urgent = person.conv.talk.level() == Some(2);
        assert_eq!(urgent, !asked);
        let mut all = Vec::new();
        while !person.at().is_empty() && all.len() < 30 {
            all.push(person.at().to_owned());
            let skip = format!("nav:skip:{}", person.at());
            person.press(&skip);
        }
        assert_eq!(all.iter().any(|q| q == "sign_boat"), asked, "{all:?}");
    }
}
