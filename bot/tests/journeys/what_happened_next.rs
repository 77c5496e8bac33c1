//! What happened next: referred, help on the way, closed; safe or not; how it was, and a
//! complaint.

use bot::talk::state::Aside;
use bot::talk::{Effect, StaffEvent};

use super::i_need_help::UP_TO_THE_CODE;
use super::person::Person;
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

/// Closed, and not safe: in words around the no, or in their place. A person looks again, and it is
/// asked whether we may write.
#[test]
fn whoever_is_not_safe_at_the_end_says_so_in_their_own_words() {
    for (lang, text) in [
        ("en", "no i am still there they have me"),
        ("en", "not yet. they know where i live and took my papers"),
        ("th", "ยังไม่ปลอดภัย เขายังตามอยู่"),
        ("th", "เขาจะฆ่าฉัน"),
        ("lo", "ຍັງບໍ່ປອດໄພ ເຂົາຍັງຕາມຢູ່"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        let reason = "no_contact".into();
        person.staff(StaffEvent::Closed { reason });
        person.effects.clear();
        person.type_in(text);
        person.is_told("after-not-safe");
        assert_eq!(person.conv.talk.aside, Some(Aside::WriteAgain), "{text}");
        assert!(person.effects.contains(&Effect::WantsHuman), "{text}");
        assert!(!person.last().text.contains(&person.words("danger-check")));
        person.type_in("1");
        assert_eq!(person.conv.talk.aside, Some(Aside::Feedback), "{text}");
        assert!(!person.last().text.contains(&person.words("danger-check")));
    }
    // Told at the next question, it does not end what is asked there.
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    let reason = "no_contact".into();
    person.staff(StaffEvent::Closed { reason });
    person.type_in("2");
    person.type_in("they locked me in and took my phone");
    assert_eq!(person.conv.talk.aside, Some(Aside::WriteAgain));
    for (lang, text) in [
        ("en", "no i am safe now"),
        ("en", "i was scared. safe now"),
        ("en", "i am safe, thank you so much"),
        ("th", "ปลอดภัยแล้วค่ะ ขอบคุณ"),
        ("lo", "ປອດໄພແລ້ວ ຂອບໃຈ"),
    ] {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        let reason = "helped".into();
        person.staff(StaffEvent::Closed { reason });
        person.effects.clear();
        person.type_in(text);
        assert!(!person.effects.contains(&Effect::WantsHuman), "{text}");
    }
}
