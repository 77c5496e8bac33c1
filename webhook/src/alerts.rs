//! Announces late P1 cases to the on-call address: the reference, nothing of what was
//! said. A task of its own, because the address may be slow and the clock must not wait.

use std::time::Duration;

use bot::desk::Tools;
use casebook::{Result, case, jobs};
use reqwest::Client;
use tokio_util::sync::CancellationToken;

use crate::config::Secret;

/// The kind of job that announces a late P1.
pub const JOB: &str = "alert";
/// How often it is looked whether there is one.
const TICK: Duration = Duration::from_secs(2);
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

async fn announce(tools: &Tools, url: &Secret, client: &Client) -> Result<()> {
    loop {
        let now = tools.clock.now();
        let mut tx = tools.db.begin().await?;
        let Some(job) = jobs::take(&mut tx, JOB, tools.process, now).await? else {
            return Ok(());
        };
        // Somebody may have answered while the address was not to be reached.
        let reference = case::claim::still_unanswered(&mut tx, job.subject_id).await?;
        tx.commit().await?;
        let told = match reference {
            Some(reference) => tell(client, url, &reference).await,
            None => Ok(()),
        };
        let mut tx = tools.db.begin().await?;
        match told {
            Ok(()) => jobs::done(&mut tx, job.id).await?,
            Err(error) => {
                tracing::error!(error, job.id = %job.id, "the on-call address does not take the alert; trying again");
                let pause = 5_000_i64.saturating_mul(1 << job.attempts.clamp(0, 6));
                jobs::again(&mut tx, job.id, now + pause, error).await?;
            }
        }
        tx.commit().await?;
        if told.is_err() {
            return Ok(());
        }
    }
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
