//! The person set a word: it is sent before anything else, and whoever answers without it
//! reads small talk.

use bot::talk::StaffEvent;

use super::i_need_help::UP_TO_THE_CODE;
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Label, Staff, Start, Type, Wait, Write};
    let mut script: Vec<Do> = UP_TO_THE_CODE.iter().map(|t| Type(t)).collect();
    script.extend(["1", "2", "1", "6"].iter().map(|t| Type(t)));
    script.push(Write(["เรื่องเงินเดือน", "ເລື່ອງເງິນເດືອນ", "about the pay"]));
    script.extend(["1", "1", "2", "2", "2", "1", "5"].iter().map(|t| Type(t)));
    script.extend([
        Label("button-done"),
        Write(["นายจ้าง", "ນາຍຈ້າງ", "the boss"]),
        Type("5"),
        Write(["ดอกบัว", "ດອກບົວ", "lotus"]),
        Type("2"),
        Wait(30),
        Staff(StaffEvent::Said {
            text: "…".to_owned(),
        }),
        Write(["ใครคะ", "ແມ່ນໃຜ", "who is this"]),
        Start,
        Write(["ดอกบัว", "ດອກບົວ", "lotus"]),
    ]);
    insta::assert_snapshot!(play(&script));
}
