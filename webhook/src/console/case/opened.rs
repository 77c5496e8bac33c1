//! What is read for the pages about a case: one content read, and how the platform of the report
//! that is shown stands.

use std::time::Duration;

use bot::channel::Quota;
use casebook::act::Read;
use casebook::case::talk::{self, Talk};
use casebook::case::view::{self, Case, Report, Talker};
use casebook::directory::{self, Agency};
use casebook::outbox::QUIET;
use casebook::{Millis, Uuid};

use crate::app::App;
use crate::console::error::{Error, Result};
use crate::console::who::Signed;

/// What was read for one page.
pub(super) struct Opened {
    pub case: Case,
    pub talk: Talk,
    /// The report that is shown and written to.
    pub report: Option<Uuid>,
    pub agencies: Vec<Agency>,
    /// How its platform stands.
    pub platform: Platform,
}

/// What a platform lets us do just now.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Platform {
    /// How long after their last message a person may be written to.
    pub window: Option<Duration>,
    /// What is used of the plan.
    pub quota: Option<Quota>,
}

impl Opened {
    /// The report that is shown.
    pub(super) fn shown(&self) -> Option<&Report> {
        let mut reports = self.case.reports.iter();
        reports.find(|r| Some(r.id) == self.report)
    }

    /// Whoever told it hides.
    pub(super) fn hides(&self) -> bool {
        self.shown().is_some_and(|r| r.talker == Talker::Hidden)
    }

    /// Why what is said to the person now would not reach them at once. Ten minutes after
    /// their last message nothing is pushed without permission; to somebody who hides,
    /// nothing at all.
    pub(super) fn would_wait(&self, now: Millis) -> Option<&'static str> {
        let talk = self.shown()?.talk.as_ref()?;
        if self.hides() {
            return Some("case-hidden");
        }
        let silent_for = now - talk.last_in_at;
        let open = self.platform.window;
        let open = open.map(|w| i64::try_from(w.as_millis()).unwrap_or(i64::MAX));
        if !talk.write_ok && silent_for >= QUIET {
            return Some("case-would-wait");
        }
        let is_over = open.is_some_and(|open| silent_for >= open);
        is_over.then_some("case-state-window")
    }
}

impl Platform {
    fn of(app: &App, case: &Case, report: Option<Uuid>) -> Self {
        let report = case.reports.iter().find(|r| Some(r.id) == report);
        let talk = report.and_then(|r| r.talk.as_ref());
        let channel = talk.and_then(|talk| app.channels.get(&talk.channel));
        channel.map_or_else(Self::default, |channel| Self {
            // What the operator writes here is written by staff.
            window: channel.window(true),
            quota: channel.quota(),
        })
    }
}

/// Reads a case; one content read.
pub(super) async fn read(
    app: &App,
    signed: &Signed,
    id: Uuid,
    wished: Option<Uuid>,
) -> Result<Opened> {
    let act = app.act(signed);
    let mut tx = app.reading(&act, Read::Case, id).await?;
    let case = view::open(&mut tx, &act, id)
        .await?
        .ok_or(Error::NotFound)?;
    let report = chosen(&case, wished);
    let talk = match report {
        Some(report) => talk::read(&mut tx, &act, report).await?,
        None => None,
    };
    let agencies = directory::all(&mut tx).await?;
    tx.commit().await?;
    Ok(Opened {
        platform: Platform::of(app, &case, report),
        case,
        talk: talk.unwrap_or_default(),
        report,
        agencies,
    })
}

fn chosen(case: &Case, wished: Option<Uuid>) -> Option<Uuid> {
    let is_open = |r: &&Report| r.told.is_some();
    let wished = case
        .reports
        .iter()
        .filter(is_open)
        .find(|r| Some(r.id) == wished);
    wished.or_else(|| case.lead()).map(|r| r.id)
}
