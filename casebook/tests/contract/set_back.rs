//! What a clock does that ran ahead and was set right.

use casebook::attachment::FETCH;
use casebook::believed;
use casebook::case::claim::{self, Claim};
use casebook::case::left_alone;
use casebook::erasure::{self, LATER};
use casebook::in_order::Newest;
use casebook::outbox::QUIET;
use casebook::scope::{Role, Scope};
use casebook::session::IDLE;
use casebook::sign_in::LOCKED_FOR;
use casebook::{Entropy, Uuid, args, conversation, jobs, listener, set_back};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, MINUTE, Made, NOON, Story};
use crate::invitations::PASSWORD;

contract!(
    a_clock_that_is_set_back_holds_up_no_alert,
    whoever_wrote_to_a_clock_that_ran_ahead_counts_as_silent,
    what_is_tried_again_later_does_not_wait_for_the_clock,
    a_p1_is_not_kept_by_somebody_who_is_gone,
    whoever_waits_is_not_kept_by_somebody_who_is_gone,
    a_session_that_nobody_uses_ends,
    a_locked_account_opens,
    a_deletion_waits_no_longer_than_one_that_is_asked_for_now,
    a_file_that_waits_for_its_next_try_keeps_its_pause,
    what_is_right_stays_as_it_is,
    messages_are_read_in_the_order_in_which_they_were_said,
    the_time_that_was_believed_last_is_kept,
);

impl House {
    /// The clock was an hour ahead, and is set right.
    async fn is_set_right(&self) -> u64 {
        self.clock.set_off(-HOUR);
        let mut tx = self.begin().await;
        let rows = set_back::set_right(&mut tx, self.now()).await.unwrap();
        let rows = rows + set_back::silence(&mut tx, self.now()).await.unwrap();
        tx.commit().await.unwrap();
        rows
    }
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

/// A case that somebody takes while the clock is an hour ahead.
async fn taken_ahead(house: &House, noy: &Scope, priority: i64) -> Made {
    let case = at(house, priority, house.now()).await;
    let mut tx = house.begin().await;
    let claim = claim::claim(&mut tx, &house.act(noy), case.id).await;
    assert_eq!(claim.unwrap(), Claim::Yours);
    tx.commit().await.unwrap();
    case
}

async fn a_clock_that_is_set_back_holds_up_no_alert(fresh: Fresh) {
    let house = House::new(fresh).await;
    // Told while the clock ran two hours ahead.
    let ahead = at(&house, 1, NOON + 2 * HOUR).await;
    let on_time = at(&house, 2, NOON).await;
    let mut tx = house.begin().await;
    assert_eq!(set_back::set_right(&mut tx, NOON).await.unwrap(), 1);
    assert_eq!(set_back::set_right(&mut tx, NOON).await.unwrap(), 0);
    let due: Vec<(Uuid, i64, i64)> = tx
        .fetch_all("SELECT id, waiting_since, due_at FROM cases", args![])
        .await
        .unwrap();
    assert!(
        due.contains(&(ahead.id, NOON, NOON + 5 * MINUTE)),
        "{due:?}"
    );
    assert!(
        due.iter()
            .any(|(id, since, _)| (*id, *since) == (on_time.id, NOON))
    );
    let alerted = claim::unanswered_p1(&mut tx, &house.vault, NOON + 5 * MINUTE)
        .await
        .unwrap();
    assert_eq!(alerted.len(), 1);
    assert_eq!(alerted[0].id, ahead.id);
}

async fn whoever_wrote_to_a_clock_that_ran_ahead_counts_as_silent(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.clock.set_off(HOUR);
    let case = at(&house, 2, house.now()).await;
    let (talk, _) = house.told_in(case).await;
    let mut tx = house.begin().await;
    // Goes on with it, and nothing is held.
    for sql in [
        "UPDATE conversations SET report_id = (SELECT id FROM reports WHERE conversation_id = conversations.id)",
        "DELETE FROM outbox",
    ] {
        tx.execute(sql, args![]).await.unwrap();
    }
    let is_there = async |tx: &mut _| {
        let listener = listener::of(tx, case.report, house.now()).await;
        listener.unwrap().is_some()
    };
    assert!(is_there(&mut tx).await);
    house.clock.set_off(-HOUR);
    assert!(!is_there(&mut tx).await, "before anybody has set it right");
    let now = house.now();
    // And the picture that they sent is fetched now.
    assert_eq!(set_back::silence(&mut tx, now).await.unwrap(), 2);
    assert_eq!(set_back::silence(&mut tx, now).await.unwrap(), 0);
    let sql = "SELECT last_in_at FROM conversations WHERE id = $1";
    assert_eq!(tx.number(sql, args![talk]).await.unwrap(), now - QUIET);
    assert_eq!(set_back::last_word(now + HOUR, now), now - QUIET);
    assert_eq!(set_back::last_word(now + MINUTE, now), now + MINUTE);
}

async fn what_is_tried_again_later_does_not_wait_for_the_clock(fresh: Fresh) {
    let house = House::new(fresh).await;
    let job = house.entropy.id(NOON);
    let mut tx = house.begin().await;
    jobs::add(&mut tx, job, "alert", job, NOON + HOUR)
        .await
        .unwrap();
    assert!(
        jobs::take(&mut tx, "alert", job, NOON)
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(set_back::silence(&mut tx, NOON).await.unwrap(), 1);
    assert!(
        jobs::take(&mut tx, "alert", job, NOON)
            .await
            .unwrap()
            .is_some()
    );
}

async fn a_p1_is_not_kept_by_somebody_who_is_gone(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.clock.set_off(HOUR);
    let noy = house.member("noy", Role::Operator).await;
    taken_ahead(&house, &noy, 1).await;
    assert!(house.is_set_right().await > 0);
    for (pause, returned) in [(claim::IDLE - 1, 0), (1, 1)] {
        house.clock.advance(pause);
        let mut tx = house.begin().await;
        let idle = claim::return_idle(&mut tx, &house.vault, house.now()).await;
        assert_eq!(idle.unwrap(), returned);
        tx.commit().await.unwrap();
    }
}

async fn whoever_waits_is_not_kept_by_somebody_who_is_gone(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.clock.set_off(HOUR);
    let noy = house.member("noy", Role::Operator).await;
    let case = taken_ahead(&house, &noy, 2).await;
    let mut tx = house.begin().await;
    let since = Some(house.now());
    left_alone::note_operator(&mut tx, case.id, since)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    house.is_set_right().await;
    house.clock.advance(left_alone::GONE);
    let mut tx = house.begin().await;
    let waiting = left_alone::reports(&mut tx, house.now()).await.unwrap();
    assert_eq!(waiting, [case.report]);
    left_alone::give_back(&mut tx, &house.vault, house.now())
        .await
        .unwrap();
    let free = "SELECT COUNT(*) FROM cases WHERE claimed_by IS NULL";
    assert_eq!(tx.number(free, args![]).await.unwrap(), 1);
}

async fn a_session_that_nobody_uses_ends(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    house.clock.set_off(HOUR);
    let token = house.signs_in(&noy).await.unwrap();
    house.is_set_right().await;
    house.clock.advance(IDLE - 1);
    assert!(house.is_in(&token).await);
    house.clock.advance(1);
    assert!(!house.is_in(&token).await);
}

async fn a_locked_account_opens(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    house.clock.set_off(HOUR);
    for _ in 0..5 {
        let token = house.types("noy", "not the password", "000000").await;
        assert!(token.is_none());
    }
    house.is_set_right().await;
    house.clock.advance(LOCKED_FOR - 1);
    let code = house.code(&noy.secret);
    assert!(house.types("noy", PASSWORD, &code).await.is_none());
    house.clock.advance(1);
    assert!(house.signs_in(&noy).await.is_some());
}

async fn a_deletion_waits_no_longer_than_one_that_is_asked_for_now(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (ahead, on_time) = (at(&house, 1, NOON).await, at(&house, 1, NOON).await);
    let mut tx = house.begin().await;
    // Asked for while the clock ran a year ahead, and a minute ago.
    for (report, asked) in [
        (ahead.report, NOON + 366 * 24 * HOUR),
        (on_time.report, NOON - MINUTE),
    ] {
        let later = "UPDATE reports SET erase_at = $2 WHERE id = $1";
        tx.execute(later, args![report, asked + LATER])
            .await
            .unwrap();
    }
    assert_eq!(set_back::set_right(&mut tx, NOON).await.unwrap(), 1);
    assert_eq!(set_back::set_right(&mut tx, NOON).await.unwrap(), 0);
    let before = erasure::due(&mut tx, NOON + LATER - 1).await.unwrap();
    assert_eq!(before, [on_time.report]);
    let due = erasure::due(&mut tx, NOON + LATER).await.unwrap();
    assert!(due.len() == 2 && due.contains(&ahead.report));
}

/// Also when the program begins anew again and again.
async fn a_file_that_waits_for_its_next_try_keeps_its_pause(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (job, pause) = (house.entropy.id(NOON), 10 * MINUTE);
    let mut tx = house.begin().await;
    jobs::add(&mut tx, job, FETCH, job, NOON).await.unwrap();
    let taken = jobs::take(&mut tx, FETCH, job, NOON).await.unwrap();
    assert_eq!(taken.map(|job| job.attempts), Some(1));
    jobs::again(&mut tx, job, NOON + pause, "not-given-out")
        .await
        .unwrap();
    assert_eq!(set_back::silence(&mut tx, NOON).await.unwrap(), 0);
    // That is no pause, but a clock that ran ahead.
    assert_eq!(set_back::silence(&mut tx, NOON - HOUR).await.unwrap(), 1);
}

async fn what_is_right_stays_as_it_is(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.person("noy", Role::Operator).await;
    let token = house.signs_in(&noy).await.unwrap();
    for _ in 0..5 {
        house.types("noy", "not the password", "000000").await;
    }
    let som = house.member("som", Role::Operator).await;
    taken_ahead(&house, &som, 1).await;
    let mut tx = house.begin().await;
    // Another machine's clock may be behind by a little.
    let now = house.now() - MINUTE / 2;
    assert_eq!(set_back::set_right(&mut tx, now).await.unwrap(), 0);
    assert_eq!(set_back::silence(&mut tx, now).await.unwrap(), 0);
    tx.commit().await.unwrap();
    assert!(house.is_in(&token).await);
}

async fn messages_are_read_in_the_order_in_which_they_were_said(fresh: Fresh) {
    let house = House::new(fresh).await;
    let case = at(&house, 2, NOON + HOUR).await;
    let (_, address) = house.told_in(case).await;
    let mut tx = house.begin().await;
    let row = |rows: Vec<conversation::Loaded>| rows.into_iter().next().unwrap();
    let told = conversation::by_reports(&mut tx, &[case.report]).await;
    let told = row(told.unwrap());
    assert_eq!(told.report_updated_at, Some(NOON + HOUR));
    // The program begins anew, with the clock set right.
    let (entropy, before) = (Entropy::seeded([1; 32]), house.entropy.id(NOON + HOUR));
    let mut newest = Newest::until(told.report_updated_at.unwrap());
    let after = newest.next(&entropy, NOON);
    assert!(after > before && entropy.id(NOON) < before);
    // Whoever writes goes on with what was kept of it.
    tx.execute(
        "UPDATE conversations SET report_id = $1 WHERE id = $2",
        args![case.report, told.conversation_id],
    )
    .await
    .unwrap();
    tx.execute("UPDATE reports SET updated_at = $1", args![newest.at()])
        .await
        .unwrap();
    let told = conversation::by_contacts(&mut tx, &[address]).await;
    let told = row(told.unwrap());
    let mut newest = Newest::until(told.report_updated_at.unwrap());
    let last: Uuid = newest.next(&Entropy::seeded([2; 32]), NOON - MINUTE);
    assert!(last > after);
}

async fn the_time_that_was_believed_last_is_kept(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut tx = house.begin().await;
    assert_eq!(believed::known(&mut tx).await.unwrap(), None);
    for now in [NOON, NOON + HOUR] {
        believed::keep(&mut tx, now).await.unwrap();
        assert_eq!(believed::known(&mut tx).await.unwrap(), Some(now));
    }
}
