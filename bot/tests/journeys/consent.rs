//! An operator asks whether an agency may be told: the question comes with its buttons,
//! waits until it is answered, and nobody agrees to what they have not seen.

use bot::channel::Said;
use bot::talk::state::{Aside, Mode};
use bot::talk::{Effect, StaffEvent};
use bot::words::Lang;
use casebook::Uuid;
use casebook::case::ServiceLine;

use super::i_need_help::UP_TO_THE_CODE;
use super::person::{MINUTE, Person};

const AGENCY: &str = "th-dsi";

fn referral(agency: &str) -> Uuid {
    Uuid::from_u128(agency.bytes().map(u128::from).sum())
}

/// What the button under the question about this agency brings back.
fn button(choice: &str, agency: &str) -> String {
    format!("aside:consent:{choice}/{}", referral(agency).simple())
}

fn ask(person: &mut Person, agency: &str) -> Uuid {
    let referral = referral(agency);
    let agency = agency.to_owned();
    let line = ServiceLine::Protection;
    person.staff(StaffEvent::AskConsent {
        referral,
        agency,
        line,
    });
    referral
}

/// Somebody who was silent when it was asked, so that it waits for them.
fn silent(lang: &str) -> (Person, Uuid) {
    let mut person = Person::who_answered(lang, &UP_TO_THE_CODE);
    person.wait(20 * MINUTE);
    let referral = ask(&mut person, AGENCY);
    person.waited = true;
    person.wait(20 * MINUTE);
    (person, referral)
}

fn settled(person: &Person) -> Vec<(Uuid, bool)> {
    let all = person.effects.iter().filter_map(|e| match e {
        Effect::SettleReferral { referral, granted } => Some((*referral, *granted)),
        _ => None,
    });
    all.collect()
}

#[track_caller]
fn offers_its_buttons(person: &Person) {
    let data: Vec<&str> = person
        .last()
        .choices
        .iter()
        .map(|c| c.data.as_str())
        .collect();
    assert_eq!(data, [button("yes", AGENCY), button("no", AGENCY)]);
}

#[test]
fn one_that_waited_comes_with_its_buttons_when_they_write() {
    for lang in Lang::all() {
        for (typed, granted) in [("yes", true), ("no", false), ("1", true), ("2", false)] {
            let (mut person, referral) = silent(lang.code());
            person.type_in("hello, I am back");
            offers_its_buttons(&person);
            person.type_in(typed);
            assert_eq!(settled(&person), [(referral, granted)], "{typed}");
        }
    }
}

#[test]
fn a_yes_before_it_was_seen_agrees_to_nothing() {
    for said in ["yes", "1", "ok", "ໂດຍ"] {
        let (mut person, _) = silent("en");
        person.type_in(said);
        assert!(settled(&person).is_empty(), "{said}");
        offers_its_buttons(&person);
    }
}

#[test]
fn beside_an_operator_it_comes_with_its_buttons_too() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.staff(StaffEvent::TookOver);
    person.wait(20 * MINUTE);
    let referral = ask(&mut person, AGENCY);
    person.waited = true;
    person.type_in("hello?");
    offers_its_buttons(&person);
    person.type_in("yes");
    assert_eq!(settled(&person), [(referral, true)]);
    assert_eq!(person.conv.talk.mode, Mode::Operator);
}

#[test]
fn after_hiding_it_comes_with_its_buttons() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.type_in("8");
    ask(&mut person, AGENCY);
    person.waited = true;
    let word = person.conv.talk.resume_word.clone();
    person.type_in(&word);
    offers_its_buttons(&person);
    person.is_told("greeting-again");
}

#[test]
fn what_comes_between_does_not_lose_it() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    let referral = ask(&mut person, AGENCY);
    person.type_in("7");
    person.is_told("menu");
    person.press("nav:go-on");
    offers_its_buttons(&person);
    person.hear(Said::Start);
    assert_eq!(
        person.at(),
        "safe",
        "first of all it is asked whether it is safe"
    );
    person.press(&button("yes", AGENCY));
    assert_eq!(settled(&person), [(referral, true)]);
    // Once it has its answer, its button is an old one.
    person.press(&button("no", AGENCY));
    assert_eq!(settled(&person).len(), 1);
    person.is_told("old-button");
}

#[test]
fn of_two_questions_each_button_answers_its_own() {
    for lang in Lang::all() {
        let mut person = Person::who_answered(lang.code(), &UP_TO_THE_CODE);
        let first = ask(&mut person, "th-1300");
        let second = ask(&mut person, AGENCY);
        person.press(&button("yes", "th-1300"));
        assert_eq!(settled(&person), [(first, true)]);
        assert_eq!(person.conv.talk.agreed.last().unwrap(), "th-1300");
        // The other still waits, and is shown again.
        offers_its_buttons(&person);
        person.press(&button("no", AGENCY));
        assert_eq!(settled(&person), [(first, true), (second, false)]);
    }
}

#[test]
fn the_first_of_two_is_asked_again_when_the_second_has_its_answer() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    person.staff(StaffEvent::TookOver);
    ask(&mut person, AGENCY);
    let second = ask(&mut person, "th-1300");
    // Asked twice, as after a crash, it is one question.
    ask(&mut person, "th-1300");
    person.type_in("yes");
    assert_eq!(settled(&person), [(second, true)]);
    offers_its_buttons(&person);
    person.type_in("no");
    assert_eq!(settled(&person).len(), 2);
    assert_eq!(person.conv.talk.aside, None);
}

#[test]
fn a_button_from_before_that_names_the_agency_answers_too() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    let first = ask(&mut person, "th-1300");
    ask(&mut person, AGENCY);
    person.press("aside:consent:yes/th-1300");
    assert_eq!(settled(&person), [(first, true)]);
    person.press("aside:consent:yes/th-191");
    person.is_told("old-button");
    assert_eq!(settled(&person).len(), 1);
}

/// It says what they would be told, and what for; and that is what is agreed to.
#[test]
fn nobody_is_asked_for_more_than_is_named() {
    let named = |agency: &str, line: ServiceLine| {
        let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
        let referral = referral(agency);
        person.staff(StaffEvent::AskConsent {
            referral,
            agency: agency.to_owned(),
            line,
        });
        let asked = person.last().text.clone();
        person.type_in("yes");
        let consent = person.effects.iter().rev().find_map(|e| match e {
            Effect::Consent {
                groups, purpose, ..
            } => Some((groups.clone(), purpose.clone())),
            _ => None,
        });
        let (groups, purpose) = consent.expect("a consent");
        for group in [
            "triage",
            "signs",
            "place",
            "suspect",
            "safe_contact",
            "own_words",
        ] {
            let words = person.words(&format!("share-{group}"));
            let is_agreed = groups.split(' ').any(|g| g == group);
            assert_eq!(asked.contains(&words), is_agreed, "{group}: {asked}");
        }
        assert_eq!(purpose, line.code());
        assert!(asked.contains(&person.words(&format!("purpose-{purpose}"))));
        groups
    };
    let protection = ServiceLine::Protection;
    assert_eq!(named("th-191", protection), "triage signs place suspect");
    assert_eq!(
        named("th-191", ServiceLine::Return),
        "triage signs place suspect"
    );
    assert!(named("th-1300", protection).ends_with("own_words"));
    // Across the border goes only the least.
    assert_eq!(named("la-lwu", protection), "triage");
}

/// Whatever is open: an old button shows it again, or a yes is no answer to it.
#[test]
fn after_an_old_button_a_yes_is_said_to_what_was_shown_last() {
    let old = ["q:country:TH", "aside:safe:no", "nav:skip:minor", "xyz"];
    for lang in Lang::all() {
        for press in old {
            for beside_operator in [false, true] {
                let mut person = Person::who_answered(lang.code(), &UP_TO_THE_CODE);
                if beside_operator {
                    person.staff(StaffEvent::TookOver);
                }
                let referral = ask(&mut person, AGENCY);
                let sent = person.sent.len();
                person.press(press);
                let is_shown = person.sent.len() > sent;
                if is_shown {
                    offers_its_buttons(&person);
                }
                person.type_in("yes");
                assert_eq!(settled(&person), [(referral, true)], "{press}");
            }
        }
    }
}

/// News that comes between is no question, but it is what was shown last.
#[test]
fn a_yes_after_news_agrees_to_nothing() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    let referral = ask(&mut person, AGENCY);
    person.staff(StaffEvent::ReferralAccepted {
        agency: "th-1300".into(),
    });
    person.type_in("yes");
    assert!(settled(&person).is_empty());
    offers_its_buttons(&person);
    person.type_in("yes");
    assert_eq!(settled(&person), [(referral, true)]);
}

/// Whatever question is open: after an old button it is shown again wherever a “yes” would
/// be taken as its answer.
#[test]
fn an_old_button_leaves_no_yes_to_a_question_that_is_not_shown() {
    let all = [
        Aside::Menu,
        Aside::Report,
        Aside::Add,
        Aside::Correct { page: 0 },
        Aside::Withdraw,
        Aside::Language,
        Aside::Delete,
        Aside::DeleteAnyway,
        Aside::Code,
        Aside::CodeForReport,
        Aside::DangerCheck,
        Aside::NoNumber,
        Aside::WhoInDanger,
        Aside::LeaveOut,
        Aside::HumanWrite,
        Aside::Safe,
        Aside::WriteAgain,
        Aside::Feedback,
        Aside::Complaint,
    ];
    for aside in all {
        for press in ["xyz", "q:country:TH", "aside:none-such:yes"] {
            let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
            person.conv.talk.aside = Some(aside.clone());
            person.press(press);
            let mut shown = person.last().choices.iter();
            let shows_yes = shown.any(|c| c.data.starts_with("aside:") && c.data.ends_with(":yes"));
            let before = person.effects.len();
            person.type_in("yes");
            let acts = person.effects[before..].iter().any(|e| {
                matches!(
                    e,
                    Effect::Erase { .. }
                        | Effect::WriteBack(true)
                        | Effect::Consent { granted: true, .. }
                        | Effect::Raise { .. }
                )
            });
            assert!(shows_yes || !acts, "{aside:?} after {press}");
        }
    }
}

/// Refusing one purpose takes nothing back of what was agreed to for another.
#[test]
fn a_no_to_another_purpose_takes_no_yes_back() {
    for lang in Lang::all() {
        let mut person = Person::who_answered(lang.code(), &UP_TO_THE_CODE);
        assert_eq!(person.conv.talk.agreed, ["th-1300"]);
        let asked = referral("th-1300");
        person.staff(StaffEvent::AskConsent {
            referral: asked,
            agency: "th-1300".into(),
            line: ServiceLine::Suppression,
        });
        person.type_in("2");
        assert_eq!(settled(&person), [(asked, false)]);
        assert_eq!(person.conv.talk.agreed, ["th-1300"]);
        let withdraws = |e: &Effect| matches!(e, Effect::Withdraw { .. });
        assert!(!person.effects.iter().any(withdraws));
    }
}

/// Whoever was gone over hears which agency was told, after a first line that says nothing.
#[test]
fn whoever_was_gone_over_hears_which_agency_was_told() {
    for lang in Lang::all() {
        let mut person = Person::who_answered(lang.code(), &UP_TO_THE_CODE);
        person.staff(StaffEvent::ReferralOverridden {
            agency: "th-1300".into(),
        });
        let said = &person.last().text;
        assert!(said.contains("1300"), "{said}");
        assert!(!said.lines().next().unwrap().contains("1300"), "{said}");
    }
}

/// What an operator takes back is no question any more: neither its button nor its number agrees
/// to anything.
#[test]
fn one_that_is_taken_back_cannot_be_answered() {
    for lang in Lang::all() {
        let mut person = Person::who_answered(lang.code(), &["1", "3", "1", "1", "pier 3", "1"]);
        assert_eq!(person.at(), "write_back");
        let referral = ask(&mut person, AGENCY);
        offers_its_buttons(&person);
        person.staff(StaffEvent::AskNoConsent { referral });
        person.is_told("consent-not-asked");
        // The question of the interview is on the screen again, and its number is its own.
        assert_eq!(person.conv.talk.aside, None);
        person.is_told("ask-write_back");
        person.effects.clear();
        person.press(&button("yes", AGENCY));
        person.is_told("old-button");
        assert!(settled(&person).is_empty());
        assert!(person.conv.talk.agreed.is_empty());
        person.type_in("2");
        assert_eq!(person.value("write_back"), "no");
        // Taken back twice, or where it was never asked, nothing is said.
        let sent = person.sent.len();
        person.staff(StaffEvent::AskNoConsent { referral });
        assert_eq!(person.sent.len(), sent);
    }
}

#[test]
fn another_one_that_waits_goes_on_waiting() {
    let mut person = Person::who_answered("en", &UP_TO_THE_CODE);
    let first = ask(&mut person, "th-ahtd");
    let second = ask(&mut person, AGENCY);
    person.staff(StaffEvent::AskNoConsent { referral: first });
    person.type_in("hello");
    offers_its_buttons(&person);
    person.type_in("1");
    assert_eq!(settled(&person), [(second, true)]);
}

/// No space need part a no from what follows; and a doubt is answered.
#[test]
fn a_no_with_its_reason_right_behind_it_is_one() {
    for (lang, text) in [
        ("th", "ไม่เอาค่ะกลัวโดนจับ ไม่มีบัตร"),
        ("th", "ไม่ให้บอกเพราะกลัวนาย"),
        ("th", "ไม่บอกอะ"),
        ("th", "ไม่บอก 555"),
        ("lo", "ບໍ່ເອົາຢ້ານຖືກຈັບ"),
        ("lo", "ບໍ່ໃຫ້ບອກຍ້ອນຢ້ານນາຍ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "tell_social");
        person.type_in(text);
        assert_eq!(person.value("tell_social"), "no", "{text}");
    }
    for (lang, text) in [
        ("en", "yeah, tell them"),
        ("th", "เออ บอกเลย"),
        ("lo", "ເອີ ບອກໂລດ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "tell_social");
        person.type_in(text);
        assert_eq!(person.value("tell_social"), "yes", "{text}");
    }
    for (lang, text) in [
        ("en", "what would you do?"),
        ("th", "เอาไงดี"),
        ("lo", "ຄວນບອກບໍ"),
    ] {
        let mut person = super::ordinary_answers::at(lang, "tell_social");
        person.type_in(text);
        person.is_told("asked-refuse");
        assert_eq!(person.value("tell_social"), "", "{text}");
    }
}
