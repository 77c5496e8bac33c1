//! Decisions in the load under which the program is killed: an officer accepts, an operator
//! refers to one more agency, each again until the console has answered. Everybody hears
//! of each once.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use reqwest::StatusCode;
use tests::{
    Person, Program, Telegram,
    console::{Staff, case_page},
    patience, words,
};

/// Cases that wait for an officer when the load begins.
const CASES: usize = 6;
const FIRST: &str = "th-1300";
const SECOND: &str = "th-ahtd";

/// Cases that are offered to one agency, and their people.
pub struct Offered {
    pub people: Vec<(Person, String)>,
    cases: Vec<String>,
    packets: Vec<String>,
    officer: Arc<Staff>,
}

/// People who have told something, were asked, and said yes.
pub async fn offered(
    telegram: &Arc<Telegram>,
    program: &Program,
    operator: &Staff,
    report: &str,
) -> Offered {
    let officer = Arc::new(program.employs_officer("officer", FIRST).await);
    let (mut people, mut cases) = (Vec::new(), Vec::new());
    for number in 0..CASES {
        let (person, word) = (telegram.person("en"), format!("d{number}n0x"));
        person.says(&format!("{word} {report}")).await;
        person.hears_something().await;
        let case = operator.finds_case(&word).await;
        operator.refers(&case, FIRST).await;
        person.hears(&words::piece("en", "consent-ask")).await;
        person.presses(&words::piece("en", "consent-ask.yes")).await;
        person.hears(&words::piece("en", "consent-yes")).await;
        people.push((person, word));
        cases.push(case);
    }
    let packets = officer.lists_packets().await;
    assert_eq!(packets.len(), CASES, "offered");
    Offered {
        people,
        cases,
        packets,
        officer,
    }
}

impl Offered {
    /// Decides one after the other while the program is killed.
    pub fn decides(
        &self,
        operator: Arc<Staff>,
        stop: Arc<AtomicBool>,
    ) -> impl Future<Output = ()> + use<> {
        let (cases, packets) = (self.cases.clone(), self.packets.clone());
        let officer = self.officer.clone();
        async move {
            let (token, officers) = (operator.form_token().await, officer.packet_token().await);
            for (case, packet) in cases.iter().zip(packets) {
                let accept = format!("/console/referral/{packet}/accept");
                let form = [("form_token", officers.as_str()), ("once", "1")];
                let refer = format!("{}/refer/{SECOND}", case_page(case));
                let asks = [
                    ("form_token", token.as_str()),
                    ("once", "1"),
                    ("line", "protection"),
                ];
                let (accepts, refers) = (
                    until_answered(&officer, &accept, &form),
                    until_answered(&operator, &refer, &asks),
                );
                tokio::join!(accepts, refers);
                if !stop.load(Ordering::Relaxed) {
                    // Spread over the kills.
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
            }
        }
    }
}

/// Whoever gets no answer presses again.
async fn until_answered(staff: &Staff, path: &str, form: &[(&str, &str)]) {
    let deadline = tokio::time::Instant::now() + patience::PATIENCE;
    while tokio::time::Instant::now() < deadline {
        let answer = staff.try_post(path, form).await;
        let is_taken =
            |status: StatusCode| status.is_redirection() || status == StatusCode::CONFLICT;
        if answer.is_ok_and(|answer| is_taken(answer.status())) {
            return;
        }
        tokio::time::sleep(patience::GLANCE).await;
    }
    panic!("{path} was never answered");
}

/// Each was asked once about each agency, and heard once that one has accepted.
pub async fn are_told_once(program: &Program) {
    let jobs = "SELECT COUNT(*) FROM jobs WHERE kind = 'referral.tell'";
    let told = patience::until(async || (program.counts(jobs).await == 0).then_some(()));
    assert!(told.await.is_some(), "somebody has still to hear of it");
    let cases = CASES as i64;
    for (what, sql, count) in [
        ("referred", "SELECT COUNT(*) FROM referrals", 2 * cases),
        (
            "accepted",
            "SELECT COUNT(*) FROM referrals WHERE state = 'accepted'",
            cases,
        ),
        (
            "asked",
            "SELECT COUNT(*) FROM audit_entries WHERE action = 'consent.ask'",
            2 * cases,
        ),
        (
            "told",
            "SELECT COUNT(*) FROM audit_entries WHERE action = 'referral.tell_accepted'",
            cases,
        ),
    ] {
        assert_eq!(program.counts(sql).await, count, "{what}");
    }
}
