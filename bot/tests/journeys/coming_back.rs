//! “My report”: coming back with the number, seeing where it stands, adding, changing,
//! taking back a consent, a new number, deleting.

use bot::channel::Said;
use bot::talk::Effect;
use bot::talk::state::Aside;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{MINUTE, Person};
use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Label, Type, Wait, Write};
    let mut script: Vec<Do> = UP_TO_THE_CODE.iter().map(|t| Type(t)).collect();
    script.extend([
        Wait(30),
        Label("button-menu"),
        Label("menu.report"),
        // random bytes of the eleventh step, in the form of a code
        Type("03318 61989 69813 34989 38953"),
        Label("report.status"),
        Label("button-menu"),
        Type("4"),
        Label("report.add"),
        Write(["นายจ้างชื่อสมชาย", "ນາຍຈ້າງຊື່ສົມໄຊ", "the boss is called Somchai"]),
        Type("7"),
        Type("4"),
        Label("report.consent"),
        Type("1"),
        Type("7"),
        Type("4"),
        Label("report.new-code"),
        Label("ask-code.cannot"),
        Type("7"),
        Type("4"),
        Label("report.delete"),
        Label("delete-ask.no"),
    ]);
    insta::assert_snapshot!(play(&script));
}

#[test]
fn after_ten_quiet_minutes_nothing_is_shown_changed_or_erased() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.wait(11 * MINUTE);
    for way in ["status", "add", "correct", "consent", "new-code", "delete"] {
        let before = person.conv.told.clone();
        person.effects.clear();
        person.press(&format!("aside:report:{way}"));
        person.is_told("report-needs-code");
        assert_eq!(person.conv.told, before, "{way}");
        assert!(!person.effects.iter().any(|e| matches!(
            e,
            Effect::KeepCode(_)
                | Effect::KeepCodeBeside(_)
                | Effect::Erase { .. }
                | Effect::Withdraw { .. }
                | Effect::AskStanding
        )));
    }
    person.press("aside:correct:landmark");
    person.press("aside:withdraw:th-1300");
    person.press("aside:delete:yes");
    assert!(!person.last().text.contains("pier 3"));
    assert!(
        !person
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Erase { .. }))
    );
    // New messages are always taken.
    person.type_in("1");
    assert_eq!(person.value("about"), "me");
}

#[test]
fn a_consent_is_taken_back_as_easily_as_it_was_given() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    assert_eq!(person.conv.talk.agreed, ["th-1300"]);
    person.press("aside:report:consent");
    person.press("aside:withdraw:th-1300");
    let agency = "th-1300".to_owned();
    assert!(person.effects.contains(&Effect::Withdraw { agency }));
    assert_eq!(person.value("tell_social"), "no");
    assert!(person.conv.talk.agreed.is_empty());
}

#[test]
fn the_old_number_dies_with_the_new_one() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    let old = person.code();
    person.press("aside:report:new-code");
    let new = person.code();
    assert_ne!(old, new);
    assert!(person.last().text.contains(&new));
    // It stays until it is kept: anything else shows it again.
    person.type_in("asdf");
    assert!(person.last().text.contains(&new));
    person.press("nav:skip:code");
    assert_eq!(person.at(), "code");
    person.press("q:code:kept");
    person.wait(11 * MINUTE);
    person.type_in(&old);
    person.is_told("code-unknown");
    person.type_in(&new);
    person.is_told("code-welcome");
}

#[test]
fn the_number_opens_among_other_words_and_in_a_corrected_message() {
    let told = Person::who_answered("en", &UP_TO_THE_CODE);
    let code = told.code();
    let ways = [
        Said::Text(format!("hello, my number is {code} please")),
        Said::Text(format!("code:{}", code.replace(' ', "/"))),
        Said::Edited(format!("({})", code.replace(' ', "-"))),
    ];
    for way in ways {
        let mut person = told.again();
        person.wait(11 * MINUTE);
        person.hear(way);
        person.is_told("code-welcome");
        assert!(!person.conv.talk.locked);
    }
    // Words of danger beside it are heard in the report that it opens.
    let mut person = told.again();
    person.wait(11 * MINUTE);
    person.type_in(&format!("{code} he has a knife and will kill me"));
    assert!(person.conv.talk.raised.is_some());
    person.is_told("code-welcome");
}

#[test]
fn a_number_that_cannot_be_kept_opens_nothing() {
    let answers = &UP_TO_THE_CODE[..9];
    let mut person = Person::who_answered("en", answers);
    let code = person.code();
    person.press("q:code:cannot");
    person.is_told("code-not-kept");
    assert!(person.effects.contains(&Effect::DropCode));
    person.type_in(&code);
    person.is_told("code-unknown");
}

#[test]
fn another_country_asks_again_whom_to_tell() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.press("aside:report:correct");
    person.press("aside:correct:country");
    person.press("q:country:LA");
    let agency = "th-1300".to_owned();
    assert!(person.effects.contains(&Effect::Withdraw { agency }));
    person.press("nav:go-on");
    assert_eq!(person.at(), "province");
    assert!(!person.conv.told.answers.contains_key("tell_social"));
}

#[test]
fn deleting_says_what_cannot_be_deleted() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.erases_chat = true;
    person.press("aside:report:delete");
    person.press("aside:delete:yes");
    assert!(person.effects.contains(&Effect::EraseChat));
    person.is_told("deleted-chat-here");
    person.is_told("deleted-not-elsewhere");
}

#[test]
fn five_wrong_numbers_in_an_hour_are_enough() {
    let mut person = Person::new("en");
    for _ in 0..5 {
        person.type_in("11111 22222 33333 44444 55555");
        person.is_told("code-unknown");
    }
    person.type_in("11111 22222 33333 44444 55555");
    person.is_told("code-wait");
    person.wait(61 * MINUTE);
    person.type_in("11111 22222 33333 44444 55555");
    person.is_told("code-unknown");
}

/// A month later: whether they are safe is asked of whoever comes back to what was closed, and a
/// greeting is no misunderstanding.
#[test]
fn whoever_comes_back_to_a_closed_report_is_asked_whether_they_are_safe() {
    use bot::talk::StaffEvent;
    for (lang, hello) in [("en", "hello"), ("th", "สวัสดีค่ะ"), ("lo", "ສະບາຍດີ")]
    {
        let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
        let code = person.code();
        person.staff(StaffEvent::Closed {
            reason: "helped".into(),
        });
        person.wait(30 * 24 * 60 * MINUTE);
        person.type_in(hello);
        let puzzled = person.words("not-understood");
        assert!(!person.last().text.contains(&puzzled), "{hello}");
        assert_eq!(person.conv.talk.aside, Some(Aside::Safe), "{hello}");
        person.type_in(&code);
        person.is_told("code-welcome");
        person.is_told("closed-for-now");
        person.is_told("after-safe");
        person.type_in("1");
        assert_eq!(person.conv.talk.aside, Some(Aside::WriteAgain), "{hello}");
    }
}

/// Who lost the number that they kept can ask a person, as who kept none.
#[test]
fn a_number_that_was_lost_is_not_asked_for() {
    for (lang, text) in [
        ("en", "i lost the number"),
        ("en", "sorry i forgot my number"),
        ("th", "ลืมเลข ทำไง"),
        ("th", "เลขหายค่ะ"),
        ("lo", "ເລກເສຍແລ້ວ"),
        ("lo", "ລືມເລກ ເຮັດແນວໃດ"),
    ] {
        let told = Person::who_answered(lang, &UP_TO_THE_CODE);
        let mut person = told.again();
        person.wait(30 * MINUTE);
        person.type_in(text);
        person.is_told("number-lost");
        assert_eq!(person.conv.talk.aside, Some(Aside::NoNumber), "{text}");
        person.effects.clear();
        person.type_in("1");
        assert!(person.effects.contains(&Effect::WantsHuman), "{text}");
        assert!(person.conv.talk.locked, "{text}");
        // On another phone, as the very first words.
        let mut other = Person::silent(lang);
        other.type_in(text);
        other.is_told("number-lost");
        assert_eq!(other.conv.talk.aside, Some(Aside::NoNumber), "{text}");
        other.type_in("3");
        assert_eq!(other.at(), "safe", "{text}");
        // Where nothing is locked, another is made in “My report”.
        let mut here = told.again();
        here.type_in(text);
        assert_eq!(here.conv.talk.aside, Some(Aside::Report), "{text}");
    }
    // Other numbers, and other passwords.
    for (lang, text) in [
        ("th", "ลืมเลขบ้าน"),
        ("th", "ลืมรหัสเฟส"),
        ("th", "ลืมรหัสไวไฟ"),
        ("lo", "ລືມເລກບ້ານ"),
        ("lo", "ລືມລະຫັດເຟສ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        assert_eq!(person.at(), "landmark");
        person.type_in(text);
        assert_eq!(person.conv.talk.aside, None, "{text}");
        assert_eq!(person.at(), "phone", "{text}");
    }
    let mut plate = Person::who_answered("en", &UP_TO_THE_CODE);
    plate.type_in("i lost the number plate of the car");
    assert_eq!(plate.conv.talk.aside, None);
    // Where the number is asked for.
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.wait(30 * MINUTE);
    for typed in ["7", "4", "i lost the number"] {
        person.type_in(typed);
    }
    person.is_told("number-lost");
}
