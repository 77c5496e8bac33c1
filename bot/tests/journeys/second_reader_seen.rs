//! What somebody sees when a second reader raises: at most one gentle question, and nothing
//! where the program would be silent.

use bot::scan::Distress;
use bot::talk::StaffEvent;

use super::side_by_side::{Do, play};

/// Words in which the first reading hears nothing urgent.
const CALM: Do = Do::Write([
    "ดอกไม้ในสวนสีเหลืองกับสีขาว",
    "ດອກໄມ້ໃນສວນສີເຫຼືອງກັບສີຂາວ",
    "the flowers in the garden are yellow and white",
]);

/// Safe, nobody in danger, in Thailand.
fn begun() -> Vec<Do> {
    use Do::Label;
    vec![
        Label("ask-safe.yes"),
        Label("ask-danger.no"),
        Label("ask-country.TH"),
    ]
}

fn after(rest: impl IntoIterator<Item = Do>) -> String {
    let mut script = begun();
    script.extend(rest);
    play(&script)
}

#[test]
fn danger_is_asked_about_and_yes_brings_the_numbers() {
    use Do::{Alarm, Label};
    insta::assert_snapshot!(after([
        CALM,
        Alarm(Distress::P1),
        Label("danger-check.yes"),
        Label("danger-who.me"),
        // Known now: nothing more is said.
        Alarm(Distress::P1),
    ]));
}

#[test]
fn a_no_goes_on_and_it_is_not_asked_twice() {
    use Do::{Alarm, Label};
    insta::assert_snapshot!(after([
        CALM,
        Alarm(Distress::P2),
        Label("danger-check.no"),
        CALM,
        Alarm(Distress::P1),
    ]));
}

#[test]
fn a_sign_alone_is_for_staff() {
    use Do::Alarm;
    insta::assert_snapshot!(after([CALM, Alarm(Distress::Some)]));
}

#[test]
fn beside_a_wish_to_die_nothing_is_added() {
    use Do::{Alarm, Write};
    insta::assert_snapshot!(after([
        Write(["ไม่อยากอยู่แล้ว", "ບໍ່ຢາກມີຊີວິດຢູ່", "I do not want to live"]),
        Alarm(Distress::P1),
        CALM,
        Alarm(Distress::P1),
    ]));
}

#[test]
fn of_a_child_it_asks_the_same_question() {
    use Do::{Alarm, Write};
    insta::assert_snapshot!(after([
        Write(["หนูอายุ 15", "ຂ້ອຍອາຍຸ 15 ປີ", "I am 15 years old",]),
        CALM,
        Alarm(Distress::P1),
    ]));
}

#[test]
fn where_danger_is_known_nothing_is_said() {
    use Do::{Alarm, Write};
    insta::assert_snapshot!(after([
        Write(["เขามีมีด", "ລາວມີມີດ", "he has a knife"]),
        CALM,
        Alarm(Distress::P1),
        Alarm(Distress::P2),
    ]));
}

#[test]
fn whoever_hides_sees_nothing_and_is_asked_nothing_on_waking() {
    use Do::{Alarm, Start, Type, Wait};
    insta::assert_snapshot!(after([
        Type("8"),
        CALM,
        Alarm(Distress::P1),
        Wait(2),
        Start,
        Do::Label("ask-safe.yes"),
    ]));
}

#[test]
fn an_operator_is_not_interrupted_and_the_program_asks_nothing_later() {
    use Do::{Alarm, Staff};
    let said = |text: &str| Staff(StaffEvent::Said { text: text.into() });
    insta::assert_snapshot!(after([
        Staff(StaffEvent::TookOver),
        said("…"),
        CALM,
        Alarm(Distress::P1),
        said("…"),
        Staff(StaffEvent::HandedBack),
    ]));
}

#[test]
fn in_a_closed_case_it_asks_too() {
    use Do::{Alarm, Label, Staff};
    let closed = || {
        Staff(StaffEvent::Closed {
            reason: "helped".into(),
        })
    };
    insta::assert_snapshot!(after([
        CALM,
        closed(),
        Label("after-safe.yes"),
        Label("after-write.yes"),
        Label("after-feedback.good"),
        CALM,
        Alarm(Distress::P1),
        Label("danger-check.yes"),
    ]));
}

/// “Are you safe?” is open, and a yes to it must not be a yes to “is someone in danger?”.
#[test]
fn what_is_asked_at_the_end_is_answered_first() {
    use Do::{Alarm, Label, Staff};
    let closed = Staff(StaffEvent::Closed {
        reason: "helped".into(),
    });
    insta::assert_snapshot!(after([
        CALM,
        closed,
        Alarm(Distress::P1),
        Label("after-safe.yes"),
        Label("after-write.yes"),
        Label("after-feedback.good"),
        CALM,
    ]));
}
