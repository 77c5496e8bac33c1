//! Notes, calls, priority and closing.

use casebook::case::change;
use casebook::case::priority::Priority;
use casebook::case::record::NoteKind;
use casebook::case::view::{self, Case};
use casebook::case::{CloseReason, ServiceLine};
use casebook::intake::{self, Changes, Facts, Raise, Touch};
use casebook::scope::{Role, Scope};
use casebook::{Error, args, form_use};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, MINUTE, Made, NOON, Story};

contract!(
    raising_takes_a_reason_and_lowering_a_supervisor,
    a_recorded_call_stops_the_clock,
    a_note_is_read_by_the_hotline_and_sealed_in_the_database,
    a_closed_case_can_be_opened_again,
    the_kind_of_work_is_set_in_codes_only,
    what_staff_set_stays_when_the_person_writes_on,
    whoever_does_not_have_a_case_changes_nothing_but_notes_and_danger,
    a_form_that_is_pressed_twice_is_taken_once,
    a_lowered_priority_stands_until_a_rule_fires_again,
);

async fn opened(house: &House, scope: &Scope, made: Made) -> Case {
    let mut tx = house.begin().await;
    let case = view::open(&mut tx, &house.act(scope), made.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    case.unwrap()
}

async fn raising_takes_a_reason_and_lowering_a_supervisor(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let head = house.member("head", Role::Supervisor).await;
    let made = house.case(Story::default()).await;
    house.clock.advance(10 * MINUTE);
    let set = async |scope: &Scope, to, reason| {
        let mut tx = house.begin().await;
        let done = change::set_priority(&mut tx, &house.act(scope), made.id, to, reason).await;
        tx.commit().await.unwrap();
        done
    };
    let silent = set(&noy, Priority::P1, "  ").await;
    assert!(matches!(silent, Err(Error::Refused("reason-missing"))));
    set(&noy, Priority::P1, "they are at the door")
        .await
        .unwrap();
    let case = opened(&house, &noy, made).await;
    assert_eq!(case.facts.clear.priority, 1);
    assert_eq!(case.facts.clear.priority_rule, "named-person");
    assert_eq!(case.facts.clear.due_at, NOON + 15 * MINUTE);
    let lowered = set(&noy, Priority::P3, "all calm").await;
    assert!(matches!(lowered, Err(Error::Refused("not-supervisor"))));
    set(&head, Priority::P3, "all calm").await.unwrap();
    let case = opened(&house, &noy, made).await;
    assert_eq!(case.facts.clear.due_at, NOON + 10 * MINUTE + 4 * HOUR);
    let notes: Vec<_> = case
        .notes
        .iter()
        .map(|n| (n.by.as_str(), n.kind, n.change))
        .collect();
    assert_eq!(
        notes,
        [
            ("noy", NoteKind::Priority, Some((2, 1))),
            ("head", NoteKind::Priority, Some((1, 3)))
        ]
    );
    assert_eq!(house.audited("priority.raise").await, 1);
    assert_eq!(house.audited("priority.lower").await, 1);
}

async fn a_recorded_call_stops_the_clock(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    change::called(
        &mut tx,
        &house.act(&noy),
        made.id,
        "she will write again at night",
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let case = opened(&house, &noy, made).await;
    assert_eq!(case.facts.clear.answered_at, Some(NOON));
    assert_eq!(case.facts.clear.waiting_since, None);
    assert_eq!(case.notes[0].kind, NoteKind::Call);
    assert_eq!(house.audited("case.call").await, 1);
}

async fn a_note_is_read_by_the_hotline_and_sealed_in_the_database(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let act = house.act(&noy);
    change::note(&mut tx, &act, made.id, " the bridge at dusk ")
        .await
        .unwrap();
    assert!(change::note(&mut tx, &act, made.id, " ").await.is_err());
    let kept: Vec<(Vec<u8>,)> = tx
        .fetch_all("SELECT sealed FROM notes", args![])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(!kept[0].0.windows(6).any(|w| w == b"bridge"));
    assert_eq!(
        opened(&house, &noy, made).await.notes[0].text,
        "the bridge at dusk"
    );
}

async fn a_closed_case_can_be_opened_again(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let act = house.act(&noy);
    change::close(&mut tx, &act, made.id, CloseReason::Asked, "as agreed")
        .await
        .unwrap();
    let twice = change::close(&mut tx, &act, made.id, CloseReason::Asked, "").await;
    assert!(matches!(twice, Err(Error::Refused("not-open"))));
    tx.commit().await.unwrap();
    let closed = opened(&house, &noy, made).await;
    assert_eq!(closed.facts.clear.close_reason, "asked");
    assert_eq!(closed.notes[0].text, "as agreed");
    let mut tx = house.begin().await;
    change::reopen(&mut tx, &act, made.id).await.unwrap();
    let twice = change::reopen(&mut tx, &act, made.id).await;
    assert!(matches!(twice, Err(Error::Refused("not-closed"))));
    tx.commit().await.unwrap();
    assert_eq!(opened(&house, &noy, made).await.facts.clear.status, "open");
}

async fn the_kind_of_work_is_set_in_codes_only(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let act = house.act(&noy);
    let words = change::set_work(&mut tx, &act, made.id, ServiceLine::Return, "She said").await;
    assert!(matches!(words, Err(Error::Refused("sector-unknown"))));
    change::set_work(&mut tx, &act, made.id, ServiceLine::Return, "boat")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let clear = opened(&house, &noy, made).await.facts.clear;
    assert_eq!(
        (clear.service_line.as_str(), clear.sector.as_str()),
        ("return", "boat")
    );
}

async fn touched(house: &House, made: Made, changes: Changes) {
    let mut tx = house.begin().await;
    let touch = Touch {
        case_id: made.id,
        changes,
        wants_human: false,
        waiting_since: house.now(),
    };
    intake::touch(&mut tx, vec![touch]).await.unwrap();
    tx.commit().await.unwrap();
}

async fn what_staff_set_stays_when_the_person_writes_on(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let line = ServiceLine::Reintegration;
    change::set_work(&mut tx, &house.act(&noy), made.id, line, "home")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let told = Facts {
        kind: "request".into(),
        language: "lo".into(),
        service_line: "protection".into(),
        sector: String::new(),
        country: "TH".into(),
        province: String::new(),
        age_band: String::new(),
    };
    let now = Facts {
        country: "LA".into(),
        age_band: "minor".into(),
        ..told.clone()
    };
    touched(&house, made, told.since(&told)).await;
    touched(&house, made, now.since(&told)).await;
    let clear = opened(&house, &noy, made).await.facts.clear;
    assert_eq!(
        (clear.sector.as_str(), clear.service_line.as_str()),
        ("home", "reintegration")
    );
    assert_eq!(
        (clear.country.as_str(), clear.province.as_str()),
        ("LA", "TH-34")
    );
    assert_eq!(clear.age_band, "minor");
    // What the person says about it themselves is newer.
    let boat = Facts {
        sector: "boat".into(),
        ..now.clone()
    };
    touched(&house, made, boat.since(&now)).await;
    let unsaid = Changes {
        sector: Some(String::new()),
        ..Changes::default()
    };
    assert_eq!(now.since(&boat), unsaid);
    assert_eq!(opened(&house, &noy, made).await.facts.clear.sector, "boat");
}

async fn a_lowered_priority_stands_until_a_rule_fires_again(fresh: Fresh) {
    let house = House::new(fresh).await;
    let head = house.member("head", Role::Supervisor).await;
    let made = house
        .case(Story {
            priority: 1,
            ..Story::default()
        })
        .await;
    let mut tx = house.begin().await;
    let to = Priority::P3;
    change::set_priority(&mut tx, &house.act(&head), made.id, to, "all calm")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    touched(&house, made, Changes::default()).await;
    assert_eq!(opened(&house, &head, made).await.facts.clear.priority, 3);
    let fires = |priority: i64| Raise {
        case_id: made.id,
        priority,
        rule: "words-p1".into(),
        at: house.now(),
    };
    let mut tx = house.begin().await;
    let all = vec![fires(3), fires(4), fires(1), fires(1)];
    let raised = intake::raise(&mut tx, all).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        raised,
        [fires(1)],
        "what is lower, or as it is, changes nothing"
    );
    let clear = opened(&house, &head, made).await.facts.clear;
    assert_eq!(
        (clear.priority, clear.priority_rule.as_str()),
        (1, "words-p1")
    );
    assert_eq!(clear.due_at, house.now() + 5 * MINUTE);
}

async fn whoever_does_not_have_a_case_changes_nothing_but_notes_and_danger(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let head = house.member("head", Role::Supervisor).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let (hers, his) = (house.act(&noy), house.act(&head));
    change::set_work(&mut tx, &hers, made.id, ServiceLine::Return, "home")
        .await
        .unwrap();
    let line = ServiceLine::Protection;
    for (what, done) in [
        (
            "a call",
            change::called(&mut tx, &his, made.id, "spoke").await,
        ),
        (
            "the work",
            change::set_work(&mut tx, &his, made.id, line, "boat").await,
        ),
        (
            "less urgent",
            change::set_priority(&mut tx, &his, made.id, Priority::P4, "calm").await,
        ),
        (
            "closing",
            change::close(&mut tx, &his, made.id, CloseReason::Helped, "").await,
        ),
    ] {
        assert!(
            matches!(done, Err(Error::Refused("not-claimed"))),
            "{what}: {done:?}"
        );
    }
    change::note(&mut tx, &his, made.id, "look at the pier")
        .await
        .unwrap();
    change::set_priority(&mut tx, &his, made.id, Priority::P1, "a knife")
        .await
        .unwrap();
    change::close(&mut tx, &hers, made.id, CloseReason::Helped, "")
        .await
        .unwrap();
    change::reopen(&mut tx, &hers, made.id).await.unwrap();
    let reopened = change::close(&mut tx, &his, made.id, CloseReason::Helped, "").await;
    assert!(matches!(reopened, Err(Error::Refused("not-claimed"))));
    tx.commit().await.unwrap();
    let clear = opened(&house, &noy, made).await.facts.clear;
    assert_eq!((clear.priority, clear.sector.as_str()), (1, "home"));
    assert_eq!(clear.answered_at, None);
    assert_eq!(clear.claimed_name.as_deref(), Some("noy"));
    // Claimed by the first change, and by opening it again.
    assert_eq!(house.audited("case.claim").await, 2);
}

async fn a_form_that_is_pressed_twice_is_taken_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    let now = house.now();
    let mut tx = house.begin().await;
    let first = form_use::is_first(&mut tx, Some(b"form"), now).await;
    assert!(first.unwrap());
    drop(tx);
    // What was not written can be sent again.
    let mut tx = house.begin().await;
    let mut taken = Vec::new();
    for (form, at) in [
        (Some(&b"form"[..]), now),
        (Some(b"form"), now + MINUTE),
        (Some(b"other"), now),
        (None, now),
        (None, now),
        (Some(b"form"), now + 25 * HOUR),
    ] {
        taken.push(form_use::is_first(&mut tx, form, at).await.unwrap());
    }
    assert_eq!(taken, [true, false, true, true, true, true]);
}
