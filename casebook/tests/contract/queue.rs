//! The queue, and whose a case is.

use casebook::answered;
use casebook::case::change;
use casebook::case::claim::{self, Claim};
use casebook::case::left_alone;
use casebook::case::queue::{self, Filter};
use casebook::case::{CloseReason, view};
use casebook::scope::{Role, Scope};
use casebook::staff::{self, By};
use casebook::{Error, Uuid, args, audit, duty, intake};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, MINUTE, Made, NOON, Story};

contract!(
    the_most_urgent_and_the_longest_waiting_come_first,
    an_unanswered_message_brings_a_closed_case_back,
    each_part_of_the_queue_counts_what_it_lists,
    nobody_outside_the_hotline_sees_the_queue,
    a_case_is_found_by_its_reference,
    two_operators_who_click_together_exactly_one_gets_it,
    the_slower_operator_is_told_who_has_it,
    only_a_supervisor_takes_a_case_over,
    a_p1_claim_left_idle_returns_to_the_queue,
    whoever_is_shut_out_keeps_no_case,
    what_a_closed_account_still_has_is_found,
    an_unanswered_p1_is_announced_once,
    a_p1_that_was_answered_is_announced_when_somebody_waits_again,
    whoever_waits_behind_an_operator_who_is_gone_is_found,
    whoever_comes_back_to_an_operator_who_went_home_does_not_wait,
    a_case_on_which_somebody_waits_for_who_is_not_there_goes_back_to_the_queue,
    a_trial_is_announced_to_nobody,
    an_answer_from_before_it_became_a_p1_does_not_count,
);

async fn listed(house: &House, scope: &casebook::scope::Scope, filter: Filter) -> Vec<Uuid> {
    let mut tx = house.begin().await;
    let rows = queue::list(&mut tx, scope, filter).await.unwrap();
    rows.into_iter().map(|r| r.id).collect()
}

async fn claimed(house: &House, scope: &casebook::scope::Scope, case: Uuid) -> Claim {
    let mut tx = house.begin().await;
    let claim = claim::claim(&mut tx, &house.act(scope), case)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    claim
}

async fn at(house: &House, priority: i64, opened_at: i64) -> Made {
    house
        .case(Story {
            priority,
            opened_at,
            ..Story::default()
        })
        .await
}

async fn the_most_urgent_and_the_longest_waiting_come_first(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let third = at(&house, 3, NOON - 3 * HOUR).await;
    let late = at(&house, 2, NOON - 2 * MINUTE).await;
    let early = at(&house, 2, NOON - 20 * MINUTE).await;
    let answered = at(&house, 2, NOON - HOUR).await;
    let first = at(&house, 1, NOON).await;
    let mut tx = house.begin().await;
    answered::by_call(&mut tx, answered.id, NOON).await.unwrap();
    tx.commit().await.unwrap();
    let order = listed(&house, &noy, Filter::All).await;
    assert_eq!(order, [first.id, early.id, late.id, answered.id, third.id]);
}

async fn an_unanswered_message_brings_a_closed_case_back(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let case = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let act = house.act(&noy);
    change::close(&mut tx, &act, case.id, CloseReason::Helped, "")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(listed(&house, &noy, Filter::All).await.is_empty());
    let mut tx = house.begin().await;
    let wrote = "UPDATE cases SET waiting_since = $2 WHERE id = $1";
    tx.execute(wrote, args![case.id, NOON + MINUTE])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(listed(&house, &noy, Filter::Unclaimed).await, [case.id]);
}

async fn each_part_of_the_queue_counts_what_it_lists(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Operator).await;
    let (mine, theirs) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    let free = house.case(Story::default()).await;
    claimed(&house, &noy, mine.id).await;
    claimed(&house, &som, theirs.id).await;
    let mut tx = house.begin().await;
    let counts = queue::counts(&mut tx, &noy).await.unwrap();
    drop(tx);
    assert_eq!((counts.unclaimed, counts.mine, counts.all_open), (1, 1, 3));
    assert_eq!(listed(&house, &noy, Filter::Mine).await, [mine.id]);
    assert_eq!(listed(&house, &noy, Filter::Unclaimed).await, [free.id]);
    assert_eq!(house.audited("case.read").await, 0);
}

async fn nobody_outside_the_hotline_sees_the_queue(fresh: Fresh) {
    let house = House::new(fresh).await;
    let case = house.case(Story::default()).await;
    let officer = house.officer("officer", "th-1300").await;
    let admin = house.member("admin", Role::Administrator).await;
    for scope in [officer, admin] {
        let mut tx = house.begin().await;
        let act = house.act(&scope);
        let is_refused = |e: Error| matches!(e, Error::Refused("not-hotline"));
        assert!(is_refused(
            queue::list(&mut tx, &scope, Filter::All).await.unwrap_err()
        ));
        assert!(is_refused(
            queue::counts(&mut tx, &scope).await.unwrap_err()
        ));
        assert!(is_refused(
            claim::claim(&mut tx, &act, case.id).await.unwrap_err()
        ));
        assert!(is_refused(
            view::open(&mut tx, &act, case.id).await.unwrap_err()
        ));
    }
}

async fn a_case_is_found_by_its_reference(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let case = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let rows = queue::list(&mut tx, &noy, Filter::All).await.unwrap();
    let typed = format!(" {} ", rows[0].reference.to_lowercase());
    assert_eq!(
        queue::find(&mut tx, &noy, &typed).await.unwrap(),
        Some(case.id)
    );
    assert_eq!(queue::find(&mut tx, &noy, "nothing").await.unwrap(), None);
}

async fn two_operators_who_click_together_exactly_one_gets_it(fresh: Fresh) {
    let house = std::sync::Arc::new(House::new(fresh).await);
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Operator).await;
    for _ in 0..8 {
        let case = house.case(Story::default()).await;
        let click = |scope: casebook::scope::Scope| {
            let house = std::sync::Arc::clone(&house);
            tokio::spawn(async move { claimed(&house, &scope, case.id).await })
        };
        let (one, other) = (click(noy.clone()), click(som.clone()));
        let ends = [one.await.unwrap(), other.await.unwrap()];
        let won = ends.iter().filter(|c| **c == Claim::Yours).count();
        let told = ends.iter().filter(|c| matches!(c, Claim::Taken(_))).count();
        assert_eq!((won, told), (1, 1));
    }
    assert_eq!(house.audited("case.claim").await, 8);
}

async fn the_slower_operator_is_told_who_has_it(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Operator).await;
    let case = house.case(Story::default()).await;
    assert_eq!(claimed(&house, &noy, case.id).await, Claim::Yours);
    assert_eq!(claimed(&house, &noy, case.id).await, Claim::Yours);
    house.clock.advance(MINUTE);
    let Claim::Taken(holder) = claimed(&house, &som, case.id).await else {
        panic!("two have it");
    };
    assert_eq!((holder.name.as_str(), holder.since), ("noy", NOON));
    let nothing = house.entropy.id(NOON);
    assert_eq!(claimed(&house, &som, nothing).await, Claim::Gone);
    let mut tx = house.begin().await;
    let not_theirs = claim::release(&mut tx, &house.act(&som), case.id)
        .await
        .unwrap();
    let theirs = claim::release(&mut tx, &house.act(&noy), case.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!((not_theirs, theirs), (false, true));
    assert_eq!(claimed(&house, &som, case.id).await, Claim::Yours);
}

/// A P3 that an operator has and will never see again: it is everybody's at once.
async fn whoever_is_shut_out_keeps_no_case(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Operator).await;
    let (first, second) = (at(&house, 3, NOON).await, at(&house, 3, NOON).await);
    let soms = at(&house, 3, NOON).await;
    claimed(&house, &noy, first.id).await;
    claimed(&house, &noy, second.id).await;
    claimed(&house, &som, soms.id).await;
    let mut tx = house.begin().await;
    duty::begin(&mut tx, house.pen(), &noy).await.unwrap();
    staff::disable(&mut tx, house.pen(), By::Program, noy.staff())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let nobodys = listed(&house, &som, Filter::Unclaimed).await;
    assert!(nobodys.contains(&first.id) && nobodys.contains(&second.id));
    assert_eq!(listed(&house, &som, Filter::Mine).await, [soms.id]);
    assert_eq!(house.audited("case.return").await, 2);
    assert_eq!(house.audited("duty.end").await, 1);
    let mut tx = house.begin().await;
    let verdict = audit::verify(&mut tx, &house.vault).await.unwrap();
    assert_eq!(verdict.faults, Vec::<String>::new());
}

async fn what_a_closed_account_still_has_is_found(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Operator).await;
    let (left, kept) = (at(&house, 3, NOON).await, at(&house, 3, NOON).await);
    claimed(&house, &noy, left.id).await;
    claimed(&house, &som, kept.id).await;
    let mut tx = house.begin().await;
    // As earlier versions closed an account.
    let close = "UPDATE staff SET disabled_at = 1 WHERE id = $1";
    tx.execute(close, args![noy.staff()]).await.unwrap();
    for found in [1, 0] {
        let returned = claim::return_closed(&mut tx, &house.vault, NOON).await;
        assert_eq!(returned.unwrap(), found);
    }
    tx.commit().await.unwrap();
    assert_eq!(listed(&house, &som, Filter::Unclaimed).await, [left.id]);
    assert_eq!(house.audited("case.return").await, 1);
}

async fn only_a_supervisor_takes_a_case_over(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Operator).await;
    let head = house.member("head", Role::Supervisor).await;
    let case = house.case(Story::default()).await;
    claimed(&house, &noy, case.id).await;
    let mut tx = house.begin().await;
    let refused = claim::take_over(&mut tx, &house.act(&som), case.id).await;
    assert!(matches!(refused, Err(Error::Refused("not-supervisor"))));
    let taken = claim::take_over(&mut tx, &house.act(&head), case.id).await;
    assert_eq!(taken.unwrap(), Claim::Yours);
    tx.commit().await.unwrap();
    assert!(matches!(claimed(&house, &noy, case.id).await, Claim::Taken(h) if h.name == "head"));
    assert_eq!(house.audited("case.take-over").await, 1);
}

async fn a_p1_claim_left_idle_returns_to_the_queue(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let idle = at(&house, 1, NOON).await;
    let busy = at(&house, 1, NOON).await;
    let calm = at(&house, 2, NOON).await;
    let raised = at(&house, 3, NOON).await;
    for case in [idle, busy, calm, raised] {
        claimed(&house, &noy, case.id).await;
    }
    house.clock.advance(MINUTE);
    let mut tx = house.begin().await;
    assert!(
        claim::touch(&mut tx, &house.act(&noy), busy.id)
            .await
            .unwrap()
    );
    // Whoever was at work on a calm case has their time when it becomes urgent.
    let raise = intake::Raise {
        case_id: raised.id,
        priority: 1,
        rule: "danger-to-life".into(),
        at: house.now(),
    };
    intake::raise(&mut tx, vec![raise]).await.unwrap();
    tx.commit().await.unwrap();
    house.clock.advance(MINUTE);
    let mut tx = house.begin().await;
    let returned = claim::return_idle(&mut tx, &house.vault, house.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(returned, 1);
    assert_eq!(listed(&house, &noy, Filter::Unclaimed).await, [idle.id]);
    house.clock.advance(MINUTE);
    let mut tx = house.begin().await;
    let returned = claim::return_idle(&mut tx, &house.vault, house.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(returned, 2, "the busy one and the raised one");
    assert_eq!(house.audited("case.return").await, 3);
}

async fn an_answer_from_before_it_became_a_p1_does_not_count(fresh: Fresh) {
    let house = House::new(fresh).await;
    let case = at(&house, 3, NOON).await;
    let mut tx = house.begin().await;
    // Answered, closed; then they write again, of danger.
    let later = NOON + HOUR;
    for (sql, moment) in [
        (
            "UPDATE cases SET status = 'closed', answered_at = $2, waiting_since = NULL WHERE id = $1",
            NOON,
        ),
        (
            "UPDATE cases SET priority = 1, priority_at = $2, waiting_since = $2 WHERE id = $1",
            later,
        ),
        (
            "UPDATE cases SET due_at = $2 WHERE id = $1",
            later + 5 * MINUTE,
        ),
    ] {
        tx.execute(sql, args![case.id, moment]).await.unwrap();
    }
    let due = claim::unanswered_p1(&mut tx, &house.vault, later + 5 * MINUTE).await;
    assert_eq!(due.unwrap().len(), 1);
    let still = claim::still_unanswered(&mut tx, case.id).await.unwrap();
    assert!(still.is_some());
    let answer = "UPDATE cases SET waiting_since = NULL WHERE id = $1";
    tx.execute(answer, args![case.id]).await.unwrap();
    let still = claim::still_unanswered(&mut tx, case.id).await.unwrap();
    assert!(still.is_none());
}

async fn an_unanswered_p1_is_announced_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    let silent = at(&house, 1, NOON).await;
    let answered = at(&house, 1, NOON).await;
    at(&house, 2, NOON - HOUR).await;
    let mut tx = house.begin().await;
    answered::by_call(&mut tx, answered.id, NOON).await.unwrap();
    let early = claim::unanswered_p1(&mut tx, &house.vault, NOON + 4 * MINUTE).await;
    let due = claim::unanswered_p1(&mut tx, &house.vault, NOON + 5 * MINUTE).await;
    let again = claim::unanswered_p1(&mut tx, &house.vault, NOON + 6 * MINUTE).await;
    tx.commit().await.unwrap();
    assert!(early.unwrap().is_empty());
    let due = due.unwrap();
    assert_eq!(due.iter().map(|u| u.id).collect::<Vec<_>>(), [silent.id]);
    assert_eq!(due[0].reference.len(), 8);
    assert!(again.unwrap().is_empty());
    assert_eq!(house.audited("case.alert").await, 1);
}

async fn a_p1_that_was_answered_is_announced_when_somebody_waits_again(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let case = at(&house, 1, NOON).await;
    claimed(&house, &noy, case.id).await;
    let mut tx = house.begin().await;
    // Twice: each answer makes it ready for the next alert.
    for round in 0..2 {
        let answer_at = NOON + MINUTE + round * HOUR;
        answered::by_call(&mut tx, case.id, answer_at)
            .await
            .unwrap();
        let silent = claim::unanswered_p1(&mut tx, &house.vault, answer_at + 30 * MINUTE).await;
        assert!(silent.unwrap().is_empty(), "nobody waits");
        let writes_at = answer_at + 2 * MINUTE;
        let touch = intake::Touch {
            case_id: case.id,
            changes: intake::Changes::default(),
            wants_human: false,
            waiting_since: writes_at,
        };
        intake::touch(&mut tx, vec![touch]).await.unwrap();
        let mut alerts = Vec::new();
        for minutes in [4, 5, 6] {
            let now = writes_at + minutes * MINUTE;
            let due = claim::unanswered_p1(&mut tx, &house.vault, now).await;
            alerts.push(due.unwrap().len());
        }
        assert_eq!(alerts, [0, 1, 0], "round {round}");
        let still = claim::still_unanswered(&mut tx, case.id).await.unwrap();
        assert!(still.is_some());
    }
    tx.commit().await.unwrap();
    assert_eq!(house.audited("case.alert").await, 2);
}

async fn whoever_waits_behind_an_operator_who_is_gone_is_found(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let left = at(&house, 2, NOON).await;
    let other = at(&house, 2, NOON).await;
    for case in [left, other] {
        claimed(&house, &noy, case.id).await;
    }
    let mut tx = house.begin().await;
    left_alone::note_operator(&mut tx, left.id, Some(NOON))
        .await
        .unwrap();
    tx.execute("UPDATE cases SET waiting_since = $1", args![house.now()])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let found = |minutes: i64| {
        let house = &house;
        async move {
            let mut tx = house.begin().await;
            left_alone::reports(&mut tx, house.now() + minutes * MINUTE)
                .await
                .unwrap()
        }
    };
    assert!(found(4).await.is_empty());
    assert_eq!(found(5).await, [left.report], "noy is not on duty");
    let mut tx = house.begin().await;
    left_alone::note_operator(&mut tx, left.id, None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(found(60).await.is_empty(), "the program answers");
}

async fn whoever_comes_back_to_an_operator_who_went_home_does_not_wait(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let [home, there, just_now] = [
        at(&house, 2, NOON).await,
        at(&house, 2, NOON).await,
        at(&house, 2, NOON).await,
    ];
    let mut tx = house.begin().await;
    duty::begin(&mut tx, house.pen(), &noy).await.unwrap();
    tx.commit().await.unwrap();
    claimed(&house, &noy, there.id).await;
    let writes_at = house.now() + 6 * MINUTE;
    let mut tx = house.begin().await;
    for (case, touched) in [
        (home, house.now()),
        (there, house.now()),
        (just_now, writes_at - MINUTE),
    ] {
        left_alone::note_operator(&mut tx, case.id, Some(house.now()))
            .await
            .unwrap();
        tx.execute(
            "UPDATE cases SET touched_at = $2, waiting_since = $3 WHERE id = $1",
            args![case.id, touched, writes_at],
        )
        .await
        .unwrap();
    }
    let found = left_alone::reports(&mut tx, writes_at).await.unwrap();
    assert_eq!(found, [home.report]);
}

/// Gives back what is kept by whoever is not there; what nobody has after it.
async fn given_back(house: &House, scope: &Scope) -> Vec<Uuid> {
    let mut tx = house.begin().await;
    left_alone::give_back(&mut tx, &house.vault, house.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    listed(house, scope, Filter::Unclaimed).await
}

async fn a_case_on_which_somebody_waits_for_who_is_not_there_goes_back_to_the_queue(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Operator).await;
    let [waits, touched, calm, there] = [
        at(&house, 2, NOON).await,
        at(&house, 2, NOON).await,
        at(&house, 2, NOON).await,
        at(&house, 2, NOON).await,
    ];
    for case in [waits, touched, calm] {
        claimed(&house, &noy, case.id).await;
    }
    claimed(&house, &som, there.id).await;
    let mut tx = house.begin().await;
    tx.execute("UPDATE cases SET waiting_since = $1", args![house.now()])
        .await
        .unwrap();
    answered::by_call(&mut tx, calm.id, NOON).await.unwrap();
    duty::begin(&mut tx, house.pen(), &som).await.unwrap();
    tx.commit().await.unwrap();
    house.clock.advance(4 * MINUTE);
    assert!(given_back(&house, &som).await.is_empty(), "for a moment");
    let mut tx = house.begin().await;
    let act = house.act(&noy);
    assert!(claim::touch(&mut tx, &act, touched.id).await.unwrap());
    tx.commit().await.unwrap();
    house.clock.advance(MINUTE);
    assert_eq!(given_back(&house, &som).await, [waits.id]);
    assert!(matches!(
        claimed(&house, &som, waits.id).await,
        Claim::Yours
    ));
    house.clock.advance(10 * MINUTE);
    assert_eq!(given_back(&house, &som).await, [touched.id]);
    assert_eq!(house.audited("case.return").await, 2);
}

async fn a_trial_is_announced_to_nobody(fresh: Fresh) {
    let house = House::new(fresh).await;
    house
        .case(Story {
            priority: 1,
            opened_at: NOON,
            training: true,
            ..Story::default()
        })
        .await;
    let mut tx = house.begin().await;
    let due = claim::unanswered_p1(&mut tx, &house.vault, NOON + HOUR).await;
    assert!(due.unwrap().is_empty());
    tx.commit().await.unwrap();
    assert_eq!(house.audited("case.alert").await, 0);
}
