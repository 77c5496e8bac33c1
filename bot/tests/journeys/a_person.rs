//! A person is asked for: nobody is there, one comes and writes, hands back, or goes away
//! without a word.

use bot::talk::StaffEvent;

use super::side_by_side::{Do, play, play_closed};

#[test]
fn in_three_languages() {
    use Do::{Staff, Type, Write};
    let script = [
        Type("1"),
        Type("3"),
        Type("1"),
        Type("9"),
        Type("1"),
        Staff(StaffEvent::Read),
        Staff(StaffEvent::Said {
            text: "…".to_owned(),
        }),
        Write(["สวัสดี", "ສະບາຍດີ", "hello"]),
        Type("9"),
        Staff(StaffEvent::HandedBack),
        Staff(StaffEvent::TookOver),
        Staff(StaffEvent::LeftAlone),
    ];
    insta::assert_snapshot!(play(&script));
}

#[test]
fn outside_the_hours_in_three_languages() {
    use Do::{Type, Write};
    let script = [
        Type("1"),
        Type("3"),
        Type("1"),
        Type("9"),
        Type("2"),
        Write(["มีใครอยู่ไหม", "ມີໃຜຢູ່ບໍ", "anyone there?"]),
    ];
    insta::assert_snapshot!(play_closed(&script));
}

#[test]
fn a_complaint_in_three_languages() {
    use Do::{Type, Write};
    let script = [
        Type("1"),
        Write(["ร้องเรียน", "ຮ້ອງທຸກ", "complaint"]),
        Write(["ไม่มีใครตอบเลย", "ບໍ່ມີໃຜຕອບເລີຍ", "nobody answered"]),
        Write(["สองวันแล้ว", "ສອງມື້ແລ້ວ", "for two days"]),
        Type("3"),
        Write(["ไม่มีแล้ว", "ບໍ່ມີແລ້ວ", "nothing more"]),
        Type("3"),
    ];
    insta::assert_snapshot!(play(&script));
}
