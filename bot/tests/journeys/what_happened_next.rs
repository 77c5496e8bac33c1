//! What happened next: referred, help on the way, closed; safe or not; how it was, and a
//! complaint.

use bot::talk::StaffEvent;

use super::i_need_help::UP_TO_THE_CODE;
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Staff, Type, Write};
    let agency = || "th-1300".to_owned();
    let mut script: Vec<Do> = UP_TO_THE_CODE.iter().map(|t| Type(t)).collect();
    script.extend([
        Staff(StaffEvent::ReferralDeclined { agency: agency() }),
        Staff(StaffEvent::ReferralAccepted { agency: agency() }),
        Staff(StaffEvent::OnTheWay),
        Staff(StaffEvent::Closed {
            reason: "helped".into(),
        }),
        Type("2"),
        Type("1"),
        Type("3"),
        Write(["คนที่คุยด้วยพูดไม่ดี", "ຄົນທີ່ລົມນຳເວົ້າບໍ່ດີ", "they were rude to me"]),
        Staff(StaffEvent::ComplaintRead),
    ]);
    insta::assert_snapshot!(play(&script));
}
