//! Announces late P1 cases to the on-call address: the reference, nothing of what was
//! said. A task of its own, because the address may be slow and the clock must not wait.

use std::time::Duration;

use bot::desk::Tools;
use casebook::jobs::{self, Job};
use casebook::{Millis, Result, case};
use reqwest::Client;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::config::Secret;

/// The kind of job that announces a late P1.
pub const JOB: &str = "alert";
/// How often it is looked whether there is one.
const TICK: Duration = Duration::from_secs(2);
/// How many are on their way at once.
const AT_ONCE: usize = 16;
/// The longest that one waits for its next try.
const LONGEST: Millis = 30_000;
/// How long one alert may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Runs until `stop`.
pub async fn run(tools: Tools, url: Secret, client: Client, stop: CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(TICK) => {}
        }
        if let Err(error) = announce(&tools, &url, &client).await {
            tracing::error!(error = %error, "the alerts cannot be read; trying again");
        }
    }
}

/// Announces what is due, several at once: an address that takes its time keeps back only
/// itself. Goes on as long as one arrives.
async fn announce(tools: &Tools, url: &Secret, client: &Client) -> Result<()> {
    loop {
        let mut telling = JoinSet::new();
        while telling.len() < AT_ONCE {
            let now = tools.clock.now();
            let mut tx = tools.db.begin().await?;
            let Some(job) = jobs::take(&mut tx, JOB, tools.process, now).await? else {
                break;
            };
            // Somebody may have answered while the address was not to be reached.
            let reference = case::claim::still_unanswered(&mut tx, job.subject_id).await?;
            if reference.is_none() {
                jobs::done(&mut tx, job.id).await?;
            }
            tx.commit().await?;
            if let Some(reference) = reference {
                let (client, url) = (client.clone(), url.clone());
                telling.spawn(async move { (job, tell(&client, &url, &reference).await) });
            }
        }
        let mut has_arrived = false;
        while let Some(told) = telling.join_next().await {
            // One that broke off is taken up again when its lease is over.
            let Ok((job, told)) = told else { continue };
            settle(tools, &job, told).await?;
            has_arrived |= told.is_ok();
        }
        if !has_arrived {
            return Ok(());
        }
    }
}

/// Notes what became of an alert. Where one arrives, the others have waited long enough.
async fn settle(tools: &Tools, job: &Job, told: Result<(), &'static str>) -> Result<()> {
    let mut tx = tools.db.begin().await?;
    let now = tools.clock.now();
    match told {
        Ok(()) => {
            jobs::done(&mut tx, job.id).await?;
            jobs::wake(&mut tx, JOB, now).await?;
        }
        Err(error) => {
            tracing::error!(error, job.id = %job.id, "the on-call address does not take the alert; trying again");
            jobs::again(&mut tx, job.id, now + pause(job.attempts), error).await?;
        }
    }
    tx.commit().await
}

/// How long an alert waits after so many tries. Somebody is in danger meanwhile, and one
/// small request costs nothing.
fn pause(attempts: i64) -> Millis {
    LONGEST.min(5_000 << attempts.clamp(1, 10).saturating_sub(1))
}

async fn tell(client: &Client, url: &Secret, reference: &str) -> Result<(), &'static str> {
    let body = serde_json::json!({ "alert": "p1-unanswered", "case": reference });
    let sent = client
        .post(url.expose())
        .json(&body)
        .timeout(PATIENCE)
        .send()
        .await;
    match sent {
        Ok(answer) if answer.status().is_success() => Ok(()),
        Ok(_) => Err("refused"),
        Err(_) => Err("unreachable"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alert_never_waits_for_more_than_half_a_minute() {
        assert_eq!(
            [1, 2, 3, 4, 5, 90].map(pause),
            [5_000, 10_000, 20_000, 30_000, 30_000, 30_000]
        );
    }
}
