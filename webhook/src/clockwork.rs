//! What happens because time passes: idle claims return, unanswered P1 cases become
//! alerts, erasures come due, what was kept for long enough goes, leases are kept (and
//! those of dead processes freed), the audit chains are tied.

use std::time::Duration;

use bot::desk::{Desk, DeskError, Tools};
use bot::talk::StaffEvent;
use casebook::audit_note::AuditNote;
use casebook::believed::{self, Belief};
use casebook::presence::{Presence, free_the_dead};
use casebook::referral::settle;
use casebook::retention::{self, Periods};
use casebook::telling::{self, News};
use casebook::{
    Millis, Result, Uuid, audit, case, duty, erasure, forgetting, inbound, jobs, set_back,
};
use tokio::time::{MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

use crate::alerts;

/// How often the clock is looked at.
const TICK: Duration = Duration::from_secs(2);
/// Leases are kept every so many ticks: half a minute.
const LEASES: u64 = 15;
/// Chains are tied and old event ids forgotten every so many ticks: an hour.
const HOURLY: u64 = 1_800;
/// By this rule a deletion that was to wait is carried out.
const ERASE_RULE: &str = "erase-due";

/// The clock's own audit chain.
const CHAIN: &str = "clock";

/// Runs until `stop`; with `announces` there is an address for alerts.
pub async fn run(
    tools: Tools,
    desk: Desk,
    announces: bool,
    periods: Periods,
    mut presence: Presence,
    stop: CancellationToken,
) {
    let mut belief = Belief::begin(tools.clock.clone(), known(&tools).await);
    let mut is_believed = true;
    // Before a start it may have been set back while nobody looked.
    let mut was_set_back = true;
    let mut tick = interval(TICK);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    for count in 0_u64.. {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = tick.tick() => {}
        }
        let look = belief.look();
        if is_believed && !look.is_believed {
            tracing::warn!(
                "the clock was set, or is far from where it was; what is to be erased waits until it has run evenly for an hour"
            );
        }
        is_believed = look.is_believed;
        was_set_back |= look.was_set_back;
        if was_set_back {
            let done = set_all_right(&tools).await;
            was_set_back = done.is_err();
            report("set_all_right", done);
        }
        report("presence", alive(&tools, &mut presence).await);
        report("watch", watch(&tools, announces).await);
        report("untold", untold(&tools, &desk).await);
        report("left_alone", left_alone(&tools, &desk).await);
        if is_believed {
            report("erase", erase(&tools).await);
        }
        if count % LEASES == 0 {
            report("leases", bot::courier::keep_leases(&tools).await);
            report("note", note(&tools).await);
            report("set_right", set_right(&tools).await);
        }
        if count % HOURLY == 0 {
            report("hourly", hourly(&tools).await);
        }
        if count % HOURLY == 0 && is_believed {
            report("prune", prune(&tools).await);
            report("keep", keep(&tools, periods).await);
            report("forget", forget(&tools).await);
        }
    }
}

fn report(what: &'static str, done: Result<()>) {
    if let Err(error) = done {
        tracing::error!(clock.work = what, error = %error, "the clock's work failed; trying again");
    }
}

/// Shows that this process is alive, and takes over from those that are not.
async fn alive(tools: &Tools, presence: &mut Presence) -> Result<()> {
    presence.keep().await?;
    let freed = free_the_dead(&tools.db, tools.process).await?;
    if freed > 0 {
        tracing::info!(freed, "a process is gone; what it had in hand goes on");
    }
    Ok(())
}

/// Idle P1 claims go back to the queue, who is not there goes off duty, and what they keep
/// others from goes back too; P1 cases that nobody answered become alerts, where there is an
/// address for them.
async fn watch(tools: &Tools, announces: bool) -> Result<()> {
    let now = tools.clock.now();
    let mut tx = tools.db.begin().await?;
    case::claim::return_idle(&mut tx, &tools.vault, now).await?;
    // Without one they stay as they are: an address that is given later hears of them.
    if announces {
        for late in case::claim::unanswered_p1(&mut tx, &tools.vault, now).await? {
            jobs::add(&mut tx, tools.entropy.id(now), alerts::JOB, late.id, now).await?;
        }
    }
    duty::lapse(&mut tx, &tools.vault, now).await?;
    case::left_alone::give_back(&mut tx, &tools.vault, now).await?;
    settle::expire(&mut tx, &tools.vault, now).await?;
    tx.commit().await
}

/// Tells people what became of a referral, and that somebody reads what they told, where
/// the page that changed it could not.
async fn untold(tools: &Tools, desk: &Desk) -> Result<()> {
    loop {
        let mut tx = tools.db.begin().await?;
        let now = tools.clock.now();
        let found = telling::due(&mut tx, &tools.entropy, tools.process, now).await?;
        tx.commit().await?;
        let Some((telling, news)) = found else {
            return Ok(());
        };
        // Whoever erased everything need not hear of it. What could not be written is told
        // when its lease is over.
        let told = desk.tell_once(telling, Uuid::nil(), event(news)).await;
        if let Err(error @ DeskError::NotDurable) = told {
            tracing::error!(error = %error, report.id = %telling.report, "somebody could not be told; trying again");
        }
    }
}

/// Gives people back to the program who wait behind an operator who is gone.
async fn left_alone(tools: &Tools, desk: &Desk) -> Result<()> {
    let mut tx = tools.db.read().await?;
    let reports = case::left_alone::reports(&mut tx, tools.clock.now()).await?;
    drop(tx);
    for report in reports {
        if let Err(error) = desk.tell(report, Uuid::nil(), StaffEvent::LeftAlone).await {
            tracing::error!(error = %error, report.id = %report, "somebody waits behind an operator who is gone");
        }
    }
    Ok(())
}

fn event(news: News) -> StaffEvent {
    match news {
        News::Asking {
            referral,
            agency,
            line,
        } => StaffEvent::AskConsent {
            referral,
            agency,
            line,
        },
        News::NotAsked { referral } => StaffEvent::AskNoConsent { referral },
        News::Accepted { agency } => StaffEvent::ReferralAccepted { agency },
        News::Declined { agency } => StaffEvent::ReferralDeclined { agency },
        News::Overridden { agency } => StaffEvent::ReferralOverridden { agency },
        News::Read => StaffEvent::Read,
    }
}

async fn erase(tools: &Tools) -> Result<()> {
    let now = tools.clock.now();
    let mut tx = tools.db.read().await?;
    let due = erasure::due(&mut tx, now).await?;
    drop(tx);
    if due.is_empty() {
        return Ok(());
    }
    let mut tx = tools.db.begin().await?;
    erasure::erase(
        &mut tx,
        &tools.vault,
        &tools.destroyed,
        CHAIN,
        &due,
        &format!("rule:{ERASE_RULE}"),
        now,
    )
    .await?;
    tx.commit().await
}

async fn hourly(tools: &Tools) -> Result<()> {
    let now = tools.clock.now();
    let mut tx = tools.db.begin().await?;
    case::claim::return_closed(&mut tx, &tools.vault, now).await?;
    audit::checkpoint(&mut tx, &tools.vault, now).await?;
    tx.commit().await
}

/// What was kept long enough and nobody is told of goes; and the time is kept, to which the
/// clock is compared at the next start.
async fn prune(tools: &Tools) -> Result<()> {
    let now = tools.clock.now();
    let mut tx = tools.db.begin().await?;
    inbound::prune(&mut tx, now).await?;
    retention::prune(&mut tx, now).await?;
    believed::keep(&mut tx, now).await?;
    tx.commit().await
}

/// The time that was believed last. Where it cannot be read, it is taken to be long ago.
async fn known(tools: &Tools) -> Option<Millis> {
    let read = async {
        let mut tx = tools.db.read().await?;
        believed::known(&mut tx).await
    };
    read.await.unwrap_or(Some(0))
}

/// After this machine's clock was set back nobody waits longer for it.
async fn set_right(tools: &Tools) -> Result<()> {
    let mut tx = tools.db.begin().await?;
    let rows = set_back::set_right(&mut tx, tools.clock.now()).await?;
    tx.commit().await?;
    say_set_right(rows);
    Ok(())
}

/// The same at once, and of all that is looked at only then.
async fn set_all_right(tools: &Tools) -> Result<()> {
    let now = tools.clock.now();
    let mut tx = tools.db.begin().await?;
    let rows = set_back::set_right(&mut tx, now).await?;
    let rows = rows + set_back::silence(&mut tx, now).await?;
    tx.commit().await?;
    say_set_right(rows);
    Ok(())
}

fn say_set_right(rows: u64) {
    if rows > 0 {
        tracing::warn!(
            rows,
            "the clock was set back; whoever waits does so from now on"
        );
    }
}

/// Notes beside the database how far the audit log has come.
async fn note(tools: &Tools) -> Result<()> {
    let mut tx = tools.db.moment().await?;
    AuditNote::beside(&tools.destroyed).keep(&mut tx).await
}

/// Erases what was kept for long enough, a little at a time: people wait meanwhile.
async fn keep(tools: &Tools, periods: Periods) -> Result<()> {
    let (vault, list) = (&tools.vault, &tools.destroyed);
    loop {
        let now = tools.clock.now();
        let mut tx = tools.db.begin().await?;
        let erased = retention::erase(&mut tx, vault, list, CHAIN, periods, now).await?;
        tx.commit().await?;
        if erased == 0 {
            return Ok(());
        }
        tracing::info!(reports = erased, "what was kept for long enough is erased");
    }
}

/// Forgets the addresses of those of whom nothing is kept any more.
async fn forget(tools: &Tools) -> Result<()> {
    let (vault, list) = (&tools.vault, &tools.destroyed);
    loop {
        let now = tools.clock.now();
        let mut tx = tools.db.begin().await?;
        let forgotten = forgetting::forget(&mut tx, vault, list, CHAIN, now).await?;
        tx.commit().await?;
        if forgotten == 0 {
            return Ok(());
        }
    }
}
