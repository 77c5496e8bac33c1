//! What happens because time passes, or because two people do the same at once. The
//! program runs on the real clock; minutes are taken off in its database.

use std::sync::{Arc, Mutex};

use axum::{Router, extract::State, http::StatusCode, routing::post};
use tests::{
    Database, DeafHost, Person, Program, Telegram, console::case_page, on_both_databases, patience,
    words,
};

/// The on-call address: what it was told. It refuses the first time.
#[derive(Clone, Default)]
struct OnCall(Arc<Mutex<Vec<String>>>);

impl OnCall {
    async fn listens(&self) -> String {
        let app = Router::new()
            .route("/pager", post(ring))
            .with_state(self.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move { axum::serve(listener, app).await });
        format!("http://{address}/pager")
    }

    fn heard(&self) -> Vec<String> {
        self.0.lock().expect("the lock").clone()
    }
}

async fn ring(State(on_call): State<OnCall>, body: String) -> StatusCode {
    let mut heard = on_call.0.lock().expect("the lock");
    heard.push(body);
    match heard.len() {
        1 => StatusCode::BAD_GATEWAY,
        _ => StatusCode::OK,
    }
}

/// Somebody who says that they are in danger.
async fn in_danger(telegram: &Telegram) -> Person {
    let person = telegram.person("th");
    person.says("/start").await;
    let answers = [
        ("safe", "yes"),
        ("danger", "me"),
        ("country", "TH"),
        ("landmark", "the blue warehouse"),
    ];
    person.is_interviewed_until(&answers, "phone").await;
    person
}

fn unhurried(telegram: &Telegram, database: Database) -> tests::program::Setup {
    let program = Program::on(database).polling(telegram);
    program
        .with("telegram.rate", "0")
        .with("telegram.rate_per_chat", "0")
}

on_both_databases! {
    async fn a_p1_that_nobody_answers_is_announced_without_content(database: Database) {
        let (telegram, on_call) = (Telegram::start().await, OnCall::default());
        let program = unhurried(&telegram, database).with("alerts.url", &on_call.listens().await);
        let mut program = program.start().await;
        program.opens().await;
        let person = in_danger(&telegram).await;
        assert_eq!(program.counts("SELECT COUNT(*) FROM cases WHERE priority = 1 AND alerted_at IS NULL").await, 1);
        assert!(on_call.heard().is_empty());
        program.sql("UPDATE cases SET due_at = due_at - 300000").await;
        let heard = patience::until(async || (on_call.heard().len() >= 2).then(|| on_call.heard()));
        let heard = heard.await.unwrap_or_else(|| panic!("nobody was called:\n{}", program.log()));
        let reference = program.sql("SELECT reference FROM cases").await;
        for body in heard {
            let told: serde_json::Value = serde_json::from_str(&body).expect("JSON");
            assert_eq!(told, serde_json::json!({ "alert": "p1-unanswered", "case": reference }));
        }
        let done = patience::until(async || (program.counts("SELECT COUNT(*) FROM jobs").await == 0).then_some(()));
        assert!(done.await.is_some(), "it would be announced again");
        assert!(!person.has_heard(&reference));
    }

    /// Nobody waits behind another's alert, and the first that arrives wakes all.
    async fn an_address_that_hangs_keeps_back_no_alert_and_wakes_all_when_it_is_back(database: Database) {
        let (telegram, on_call) = (Telegram::start().await, DeafHost::start().await);
        let program = unhurried(&telegram, database).with("alerts.url", &format!("{}/pager", on_call.url()));
        let mut program = program.start().await;
        program.opens().await;
        for _ in 0..3 {
            in_danger(&telegram).await;
        }
        program.sql("UPDATE cases SET due_at = due_at - 300000").await;
        on_call.is_asked("POST /pager", 3).await;
        on_call.answers("POST /pager", "502 Bad Gateway", "{}").await;
        let waiting = "SELECT COUNT(*) FROM jobs WHERE kind = 'alert' AND error = 'refused' AND leased_by IS NULL";
        let failed = patience::until(async || (program.counts(waiting).await == 3).then_some(()));
        assert!(failed.await.is_some(), "{}", program.log());
        // Two would be tried again in an hour only; the third is due, and arrives.
        program.sql("UPDATE jobs SET run_at = run_at + 3600000 WHERE kind = 'alert'").await;
        program.sql("UPDATE jobs SET run_at = 0 WHERE id = (SELECT id FROM jobs WHERE kind = 'alert' ORDER BY id LIMIT 1)").await;
        on_call.is_asked("POST /pager", 1).await;
        on_call.answers("POST /pager", "200 OK", "{}").await;
        on_call.is_asked("POST /pager", 2).await;
    }

    async fn a_trial_calls_nobody(database: Database) {
        let (telegram, on_call) = (Telegram::start().await, OnCall::default());
        let program = unhurried(&telegram, database).with("alerts.url", &on_call.listens().await);
        let program = program.start().await;
        let noy = program.employs_operator("noy").await;
        in_danger(&telegram).await;
        let case = noy.finds_case("blue warehouse").await;
        assert_eq!(noy.claims(&case).await, StatusCode::SEE_OTHER);
        program.sql("UPDATE cases SET due_at = due_at - 300000, waiting_since = waiting_since - 300000, priority_at = priority_at - 300000, touched_at = touched_at - 300000").await;
        // What is idle goes back in the transaction that looks for what is unanswered.
        let back = "SELECT COUNT(*) FROM cases WHERE claimed_by IS NULL";
        let seen = patience::until(async || (program.counts(back).await == 1).then_some(()));
        assert!(seen.await.is_some(), "the clock did not look");
        assert_eq!(program.counts("SELECT COUNT(*) FROM jobs WHERE kind = 'alert'").await, 0);
        // Nor does the log say that somebody was called.
        assert_eq!(program.counts("SELECT COUNT(*) FROM audit_entries WHERE action = 'case.alert'").await, 0);
        assert!(on_call.heard().is_empty());
    }

    async fn of_two_operators_who_click_together_one_gets_the_case(database: Database) {
        let telegram = Telegram::start().await;
        let program = unhurried(&telegram, database).start().await;
        let (noy, som) = (program.employs_operator("noy").await, program.employs_operator("som").await);
        for place in ["first pier", "second pier", "third pier"] {
            let person = telegram.person("en");
            person.says(&format!("they do not let us leave the {place}")).await;
            let case = noy.finds_case(place).await;
            let (one, other) = tokio::join!(noy.claims(&case), som.claims(&case));
            let both = [one, other];
            assert!(both.contains(&StatusCode::SEE_OTHER) && both.contains(&StatusCode::CONFLICT), "{both:?}");
            let (winner, loser) = if one == StatusCode::SEE_OTHER { ("noy", &som) } else { ("som", &noy) };
            let page = loser.opens(&case_page(&case)).await;
            assert!(page.contains(winner), "{page}");
        }
    }

    async fn a_p1_claim_left_idle_goes_back_to_the_queue(database: Database) {
        let telegram = Telegram::start().await;
        let program = unhurried(&telegram, database).start().await;
        let (noy, som) = (program.employs_operator("noy").await, program.employs_operator("som").await);
        in_danger(&telegram).await;
        let case = noy.finds_case("blue warehouse").await;
        assert_eq!(noy.claims(&case).await, StatusCode::SEE_OTHER);
        program.sql("UPDATE cases SET touched_at = touched_at - 90000, priority_at = priority_at - 90000").await;
        assert_eq!(som.claims(&case).await, StatusCode::CONFLICT);
        program.sql("UPDATE cases SET touched_at = touched_at - 40000, priority_at = priority_at - 40000").await;
        som.sees("/console/queue", &format!("claim-{case}")).await;
        assert_eq!(som.claims(&case).await, StatusCode::SEE_OTHER);
    }

    async fn what_was_held_for_a_visitor_is_there_when_they_come_back(database: Database) {
        let program = Program::on(database).start().await;
        let operator = program.employs_operator("operator").await;
        let visitor = tests::visitor::Visitor::comes(&program).await;
        visitor.says("they do not let us leave the fishing boat").await;
        let case = operator.finds_case("fishing boat").await;
        operator.claims(&case).await;
        program.sql("UPDATE conversations SET last_in_at = last_in_at - 660000").await;
        operator.writes(&case, "Is the second pier near you").await;
        let page = operator.sees(&case_page(&case), "case-state-held").await;
        assert!(page.contains(&words::piece("en", "case-would-wait")), "{page}");
        assert!(!visitor.sees().await.contains("second pier"));

        visitor.says("hello again").await;
        let page = visitor.sees().await;
        assert!(page.contains("second pier"), "{page}");
        assert!(!page.contains("fishing boat"), "{page}");
    }
}
