//! An operator asks whether one more agency may be told: a polite word is no yes.

use bot::talk::StaffEvent;
use casebook::case::ServiceLine;

use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Label, Staff, Type, Write};
    let ask = |n: u128| {
        Staff(StaffEvent::AskConsent {
            referral: casebook::Uuid::from_u128(n),
            agency: "th-ahtd".into(),
            line: ServiceLine::Protection,
        })
    };
    let script = [
        Type("1"),
        Type("3"),
        Type("1"),
        ask(7),
        Write(["ค่ะ", "ໂດຍ", "ok"]),
        Label("consent-ask.no"),
        ask(8),
        Type("1"),
    ];
    insta::assert_snapshot!(play(&script));
}
