//! The program is killed with SIGKILL at random moments under load, and starts again
//! on what it left behind, while the platform delivers again whatever was not
//! acknowledged, and some of what was.
//!
//! `SAIDUAN_KILL_SECONDS` makes each run longer, `SAIDUAN_KILL_SEED` repeats one.

mod after_silence;
mod codes;
mod decided;
mod load;

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use rand::{RngExt as _, SeedableRng as _, rngs::StdRng, seq::IndexedRandom as _};
use tests::{Database, Fault, Program, Telegram, on_both_databases, patience};
use tokio::time::Instant;

on_both_databases! {
    async fn nothing_is_lost_or_done_twice_by_webhook(database: Database) {
        let telegram = Arc::new(Telegram::start().await);
        let program = Program::on(database).webhook(&telegram);
        let program = program.with("telegram.rate", "0").with("telegram.rate_per_chat", "0");
        is_killed_again_and_again(telegram.clone(), program.with("limits.contact_rate", "0").start().await, database).await;
    }

    async fn nothing_is_lost_or_done_twice_by_polling(database: Database) {
        let telegram = Arc::new(Telegram::start().await);
        let program = Program::on(database).polling(&telegram);
        let program = program.with("telegram.rate", "0").with("telegram.rate_per_chat", "0");
        is_killed_again_and_again(telegram.clone(), program.with("limits.contact_rate", "0").start().await, database).await;
    }
}

fn setting(name: &str, default: u64) -> u64 {
    let given = std::env::var(name).ok();
    given.map_or(default, |text| text.parse().expect("a whole number"))
}

async fn is_killed_again_and_again(telegram: Arc<Telegram>, mut program: Program, on: Database) {
    let seed = setting("SAIDUAN_KILL_SEED", patience::unix_seconds());
    eprintln!("SAIDUAN_KILL_SEED={seed} repeats this");
    let mut random = StdRng::seed_from_u64(seed);
    let stop = Arc::new(AtomicBool::new(false));
    let load = load::begin(&telegram, &program, &stop).await;
    let until = Instant::now() + Duration::from_secs(setting("SAIDUAN_KILL_SECONDS", 15));
    let mut kills = 0;
    for round in 0.. {
        if Instant::now() >= until {
            break;
        }
        kills += a_round(&telegram, &mut program, &mut random).await;
        if round % 3 == 0 {
            // On a busy machine a start takes long, and people wait only so long.
            catches_up(&telegram, &program).await;
        }
        if random.random_ratio(1, 4) {
            program.audit_is_intact().await;
        }
    }
    telegram.recovers();
    stop.store(true, Ordering::Relaxed);
    let done = load.ends().await;
    telegram.delivers_everything().await;
    done.is_all_there(&telegram, &program).await;
    program.audit_is_intact().await;
    let status = program.status().await;
    eprintln!("{on:?}: {kills} kills, {status}");
}

/// Waits until all that waited at this moment is taken in, and sent: as long as it takes on a
/// machine that is busy, while there is less of it from one patience to the next.
async fn catches_up(telegram: &Telegram, program: &Program) {
    let waiting = telegram.unacknowledged();
    let left = || {
        let left = telegram.unacknowledged().into_iter();
        left.filter(|update| waiting.contains(update)).collect()
    };
    let mut before: Vec<u32> = left();
    while !before.is_empty() {
        let fewer = patience::until(async || {
            let now: Vec<u32> = left();
            (now.len() < before.len()).then_some(now)
        });
        let Some(now) = fewer.await else {
            let refused = before.iter().map(|update| telegram.refused(*update));
            panic!(
                "nothing more of {} is taken in, which was refused so often: {:?}; {}\n{}",
                waiting.len(),
                refused.collect::<Vec<_>>(),
                program.status().await,
                program.log()
            );
        };
        before = now;
    }
    let newest = program
        .counts("SELECT COALESCE(MAX(at), 0) FROM messages")
        .await;
    let unsent = format!(
        "SELECT COUNT(*) FROM outbox o JOIN messages m ON m.id = o.message_id
         WHERE o.state = 'queued' AND m.at <= {newest}"
    );
    let sent = patience::until(async || (program.counts(&unsent).await == 0).then_some(()));
    assert!(
        sent.await.is_some(),
        "not sent: {}",
        program.sql(&unsent).await
    );
}

/// From one random moment to the next: a fault of the platform, a kill, sometimes
/// another in the middle of the start, and a few deliveries that come once more.
async fn a_round(telegram: &Telegram, program: &mut Program, random: &mut StdRng) -> usize {
    let faults = [
        Fault::Broken(502),
        Fault::HangUp,
        Fault::LoseAnswer,
        Fault::TooMany { retry_after: 1 },
    ];
    if random.random_ratio(1, 3) {
        telegram.fails(*faults.choose(random).expect("there are some"), 1);
    }
    // The random moment is the point of it: there is no condition to wait for.
    tokio::time::sleep(Duration::from_millis(random.random_range(20..900))).await;
    program.dies().await;
    let mut kills = 1;
    if random.random_ratio(1, 4) {
        let moment = Duration::from_millis(random.random_range(1..400));
        program.restarts_for(moment).await;
        kills += 1;
    }
    let acknowledged = telegram.acknowledged();
    let again: Vec<u32> = acknowledged.sample(random, 3).copied().collect();
    telegram.redelivers(&again);
    program.restarts().await;
    kills
}
