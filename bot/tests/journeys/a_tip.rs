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
            "ลูกเรือลงจากเรือไม่ได้",
            "ລູກເຮືອລົງຈາກເຮືອບໍ່ໄດ້",
            "the crew never comes ashore",
        ]),
        Type("1"),
        // saw it, they can be reached, police would be dangerous
        Type("1"),
        Type("1"),
        Type("1"),
        Label("ask-sign_boat.no_shore"),
        Label("button-done"),
        Type("3"),
        Type("6"),
        Label("ask-wish.tell_only"),
        Label("button-done"),
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
        "the crew never comes ashore",
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
    // A place, a time, seen with their own eyes, and they may be written to.
    assert_eq!(told.signs.completeness, 3 + 2 + 1 + 1);
}
