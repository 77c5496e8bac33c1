//! A report travels the whole way: chat, case, operator, agency, and back.

use tests::console::{Staff, between};
use tests::telegram::Telegram;
use tests::{Program, on_both_databases};

const STORY: &str = "ນາຍຈ້າງຢຶດໜັງສືຜ່ານແດນໄວ້ ແລະ ບໍ່ໃຫ້ອອກໄປໃສ";

/// The link that a command printed last.
fn link(output: &std::process::Output) -> String {
    let printed = String::from_utf8_lossy(&output.stdout);
    printed
        .lines()
        .last()
        .unwrap_or_else(|| panic!("{output:?}"))
        .trim()
        .to_owned()
}

async fn joins(program: &Program, arguments: &[&str], login: &str) -> Staff {
    let output = program
        .command(&[&["staff", "add", login], arguments].concat())
        .await;
    let invite = link(&output);
    let path = invite
        .split_once("/console")
        .unwrap_or_else(|| panic!("{output:?}"))
        .1;
    Staff::begins(program, &program.url(&format!("/console{path}")), login).await
}

on_both_databases! {
    /// From the first word to the agency's acceptance, and the news of it.
    async fn a_report_travels_the_whole_way(database: Database) {
        let telegram = Telegram::start().await;
        let program = Program::on(database).polling(&telegram).with("telegram.rate", "0").with("telegram.rate_per_chat", "0").start().await;
        let operator = joins(&program, &["--role", "operator"], "operator1").await;
        let officer = joins(&program, &["--role", "officer", "--agency", "la-lwu"], "officer1").await;
        operator.fills("/console/queue", "/console/duty", &[("duty", "on"), ("to", "/console/queue")]).await;

        let person = telegram.person("lo");
        person.says("/start").await;
        person.hears("Hello").await;
        // Safe to chat, nobody in danger, in Laos, Savannakhet, no landmark.
        person.presses_nth(0).await;
        person.says("3").await;
        person.says("ລາວ").await;
        person.says("ສະຫວັນນະເຂດ").await;
        person.says(STORY).await;

        let queue = operator.sees("/console/queue", "/console/case/").await;
        let case = between(&queue, "/console/case/", "\"");
        operator.fills("/console/queue", "/console/queue/claim", &[("case", &case)]).await;
        let page = operator.sees(&format!("/console/case/{case}"), STORY).await;
        assert!(!program.database_holds(STORY), "what was told stands in the database file");

        // An officer sees nothing before a referral.
        assert!(!officer.is_answered(&format!("/console/case/{case}")).await.is_success());

        let report = between(&page, "name=\"report\" value=\"", "\"");
        let say = format!("/console/case/{case}/say");
        operator.fills(&format!("/console/case/{case}"), &say, &[("report", &report), ("text", "ສະບາຍດີ ພວກເຮົາອ່ານແລ້ວ")]).await;
        person.hears("ພວກເຮົາອ່ານແລ້ວ").await;
        person.says("ຂອບໃຈ").await;
        operator.sees(&format!("/console/case/{case}/talk"), "ຂອບໃຈ").await;
        assert_eq!(telegram.takes_violations(), Vec::<String>::new());
    }
}
