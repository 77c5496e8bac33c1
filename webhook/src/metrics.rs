//! Counters for operators of the program, on a listener of their own. No label and
//! no value says anything of a person.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::extract::State;
use axum::routing::get;

use crate::app::App;

/// What is counted while the program runs.
#[derive(Debug, Clone, Copy)]
pub enum Metric {
    /// A delivery with a wrong or missing secret.
    RefusedDelivery,
    /// A delivery that was understood, or not, and changes nothing.
    WithoutEffect,
    /// Something that a person did, of a kind or shape that the program cannot read: it
    /// is kept, and answered.
    NotUnderstood,
}

/// The counters of this process.
#[derive(Debug, Default)]
pub struct Metrics {
    refused: AtomicU64,
    without_effect: AtomicU64,
    not_understood: AtomicU64,
}

impl Metrics {
    /// Adds one.
    pub fn count(&self, metric: Metric) {
        self.counter(metric).fetch_add(1, Ordering::Relaxed);
    }

    fn counter(&self, metric: Metric) -> &AtomicU64 {
        match metric {
            Metric::RefusedDelivery => &self.refused,
            Metric::WithoutEffect => &self.without_effect,
            Metric::NotUnderstood => &self.not_understood,
        }
    }
}

/// `GET /metrics`.
pub fn router(app: App) -> Router {
    Router::new().route("/metrics", get(show)).with_state(app)
}

async fn show(State(app): State<App>) -> String {
    let count = |m| app.metrics.counter(m).load(Ordering::Relaxed);
    let mut lines = vec![
        line(
            "saiduan_deliveries_refused_total",
            "counter",
            count(Metric::RefusedDelivery),
        ),
        line(
            "saiduan_deliveries_without_effect_total",
            "counter",
            count(Metric::WithoutEffect),
        ),
        line(
            "saiduan_events_not_understood_total",
            "counter",
            count(Metric::NotUnderstood),
        ),
    ];
    if let Ok(mut tx) = app.db.read().await
        && let Ok(status) = casebook::status::read(&mut tx).await
    {
        let gauge = |name: &str, value: i64| line(name, "gauge", u64::try_from(value).unwrap_or(0));
        lines.push(gauge("saiduan_outbox_pending", status.outbox_pending));
        lines.push(gauge("saiduan_outbox_failed", status.outbox_failed));
        lines.push(gauge("saiduan_messages_in", status.messages_in));
        lines.push(gauge("saiduan_messages_out", status.messages_out));
        lines.push(gauge("saiduan_cases", status.cases));
        if app.config.scan.embeddings_url.is_some()
            && let Ok(second) = casebook::second_reading::counts(&mut tx).await
        {
            lines.push(gauge("saiduan_second_reader_read", second.read));
            lines.push(gauge("saiduan_second_reader_heard", second.heard));
            lines.push(gauge("saiduan_second_reader_given_up", second.given_up));
            lines.push(gauge("saiduan_second_reader_waiting", second.waiting));
        }
    }
    lines.concat()
}

fn line(name: &str, kind: &str, value: u64) -> String {
    format!("# TYPE {name} {kind}\n{name} {value}\n")
}
