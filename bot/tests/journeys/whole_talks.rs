//! Hiding and waking, quiet and no number, and silence beside an operator:
//! each in three languages, turn by turn.

use bot::talk::StaffEvent;

use super::side_by_side::{Do, play};

#[test]
fn hidden_and_woken() {
    use Do::{Label, Start, Type, Wait, Write};
    let script = [
        Label("ask-safe.yes"),
        Label("ask-danger.no"),
        // It falls silent, what is told is kept, and nothing is answered.
        Type("8"),
        Write([
            "ประตูถูกล็อกอยู่ ออกไปไม่ได้",
            "ປະຕູຖືກລັອກຢູ່ ອອກໄປບໍ່ໄດ້",
            "the door is locked, we cannot get out",
        ]),
        Wait(3),
        // Opening the chat again wakes it, with a greeting that says nothing.
        Start,
        Label("ask-safe.yes"),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn quiet_and_no_number() {
    use Do::{Label, Type, Wait, Write};
    let script = [
        Label("ask-safe.yes"),
        Label("ask-danger.no"),
        Label("ask-country.TH"),
        Wait(11),
        Type("7"),
        Label("menu.report"),
        Write(["อะไรนะ", "ຫຍັງນໍ", "what"]),
        Write(["เลขหายไปแล้ว", "ເລກຫາຍແລ້ວ", "I lost the number"]),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn silence_beside_an_operator() {
    use Do::{Label, Staff, Type, Wait, Write};
    let said = |text: &str| Staff(StaffEvent::Said { text: text.into() });
    let script = [
        Label("ask-safe.yes"),
        Type("9"),
        Staff(StaffEvent::TookOver),
        said("…"),
        Write(["อยู่ในห้อง", "ຢູ່ໃນຫ້ອງ", "I am in the room"]),
        Type("8"),
        Write([
            "ประตูถูกล็อกอยู่ ออกไปไม่ได้",
            "ປະຕູຖືກລັອກຢູ່ ອອກໄປບໍ່ໄດ້",
            "the door is locked, we cannot get out",
        ]),
        Wait(2),
        said("…"),
        Staff(StaffEvent::HandedBack),
    ];
    insta::assert_snapshot!(play(&script));
}
