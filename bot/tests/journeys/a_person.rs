//! A person is asked for: nobody is there, one comes and writes, hands back, or goes away
//! without a word.

use bot::talk::StaffEvent;

use super::side_by_side::{Do, play};

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
