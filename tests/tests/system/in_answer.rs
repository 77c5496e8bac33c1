//! “Yes, him” says nothing without what it answers, and what somebody passes on may not be
//! their own words: staff see both, on every channel, and nobody learns who wrote first.

use serde_json::{Value, json};
use tests::console::{Staff, case_page};
use tests::meta::Kind;
use tests::{Line, Meta, Person, Program, Telegram, on_both_databases, patience, words};

const HOUSE: &str = "ເຮືອນສີຟ້າ ຫຼັງຕະຫຼາດ";
const OTHER: &str = "ອ້າຍຂອງນາຍຈ້າງກໍຢູ່ນັ້ນ";
const ASKED: &str = "The man with the blue car?";
const YES: &str = "ແມ່ນ ລາວນັ້ນລະ";
const THREAT: &str = "ຖ້າມຶງໜີ ກູຈະຂ້າ";

fn answers() -> String {
    words::piece("en", "case-answers")
}

/// The words in the frame of what is answered, in the order of the page.
fn quoted(page: &str) -> Vec<&str> {
    let frames = page.split("<blockquote class=\"quoted\"").skip(1);
    let words = frames.filter_map(|rest| rest.split_once('>')?.1.split_once("</blockquote>"));
    words.map(|(words, _)| words).collect()
}

/// Waits until the page of the case shows these words, each at the end of what was answered:
/// before an operator's first words the program says that somebody is there.
async fn sees_answered(operator: &Staff, case: &str, wanted: &[&str]) -> String {
    let mut page = String::new();
    let seen = patience::until(async || {
        page = operator.opens(&case_page(case)).await;
        let quoted = quoted(&page);
        let are_these = quoted
            .iter()
            .zip(wanted)
            .all(|(is, wanted)| is.ends_with(wanted));
        (quoted.len() == wanted.len() && are_these).then_some(())
    });
    let seen = seen.await;
    assert!(seen.is_some(), "{wanted:?} in {page}");
    page
}

async fn on_telegram(database: tests::Database) -> (Telegram, Program, Staff, Person, String) {
    let telegram = Telegram::start().await;
    let program = Program::on(database).webhook(&telegram);
    let program = program.with("telegram.rate", "0");
    let mut program = program.with("telegram.rate_per_chat", "0").start().await;
    program.opens().await;
    let operator = program.employs_operator("operator1").await;
    let person = telegram.person("en");
    person.says("/start").await;
    let answers = [
        ("safe", "yes"),
        ("danger", "no"),
        ("country", "LA"),
        ("phone", "mine"),
        ("story", HOUSE),
    ];
    person.is_interviewed(&answers).await;
    let case = operator.finds_case(HOUSE).await;
    (telegram, program, operator, person, case)
}

on_both_databases! {
    /// An operator asks several things, and the person answers one of them.
    async fn staff_see_what_a_person_answers_and_what_they_pass_on(database: Database) {
        let (_telegram, program, operator, person, case) = on_telegram(database).await;
        operator.writes(&case, ASKED).await;
        let asked = person.hears(ASKED).await;
        operator.writes(&case, "Or the one in the shop?").await;
        person.hears("in the shop").await;
        person.replies(asked.id, YES, None).await;
        let page = sees_answered(&operator, &case, &[ASKED]).await;
        assert_eq!(page.matches(&answers()).count(), 1);
        let link = page.split("case-answers\"><a href=\"#m-").nth(1).unwrap_or_default();
        let link = link.split('"').next().unwrap_or_default();
        assert!(page.contains(&format!("id=\"m-{link}\"")), "{page}");
        // A part of their own words.
        let own = person.says(&format!("{HOUSE}. {OTHER}")).await;
        person.replies(own.message, YES, Some(OTHER)).await;
        sees_answered(&operator, &case, &[ASKED, OTHER]).await;
        // What somebody else wrote.
        let passed_on = words::piece("en", "case-passed-on");
        assert!(!page.contains(&passed_on));
        person.forwards(THREAT).await;
        let page = operator.sees(&case_page(&case), &passed_on).await;
        assert_eq!(page.matches(&passed_on).count(), 1);
        assert!(page.contains(THREAT) && !page.contains("Someone else"));
        let log = program.log();
        assert!([ASKED, OTHER, THREAT, YES, "Someone else"].iter().all(|words| !log.contains(words)), "{log}");
    }

    /// What was answered is taken back: its words stand nowhere any more.
    async fn what_is_taken_back_leaves_what_answers_it(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let meta = Meta::start(kind).await;
            let mut program = meta.configures(Program::on(database)).start().await;
            meta.connects(&program).await;
            program.opens().await;
            let operator = program.employs_operator("operator1").await;
            let person = meta.person();
            person.says("ສະບາຍດີ").await;
            let told = [("safe", "yes"), ("danger", "no"), ("country", "LA"), ("phone", "mine"), ("story", HOUSE)];
            person.is_interviewed(&told).await;
            let case = operator.finds_case(HOUSE).await;
            operator.writes(&case, ASKED).await;
            let asked = person.hears(ASKED).await.id;
            let answer = |id: &str, text: &str| person.event(match kind {
                Kind::WhatsApp => json!({ "type": "text", "text": { "body": text }, "context": { "from": "1555", "id": id } }),
                Kind::Messenger => json!({ "message": { "text": text, "reply_to": { "mid": id } } }),
            });
            person.bring(vec![answer(&asked, YES)]).await;
            sees_answered(&operator, &case, &[ASKED]).await;
            let own = person.says(OTHER).await;
            person.bring(vec![answer(&own, "ຢູ່ຊັ້ນສອງ")]).await;
            sees_answered(&operator, &case, &[ASKED, OTHER]).await;
            let back = match kind {
                Kind::WhatsApp => json!({ "type": "revoke", "revoke": { "original_message_id": own } }),
                Kind::Messenger => json!({ "message": { "mid": own, "is_deleted": true } }),
            };
            person.bring(vec![person.event(back)]).await;
            let page = sees_answered(&operator, &case, &[ASKED]).await;
            let gone = words::piece("en", "case-answers-withdrawn");
            assert!(page.contains(&gone) && !page.contains(OTHER), "{page}");
            // What was never here, or not in this report.
            person.bring(vec![answer("another", "ໂຕນີ້")]).await;
            operator.sees(&case_page(&case), &words::piece("en", "case-answers-unknown")).await;
        }
    }

    async fn staff_see_it_on_line_too(database: Database) {
        let line = Line::start().await;
        let mut program = line.configures(Program::on(database)).start().await;
        line.delivers_to(&program.url("/webhooks/line"));
        program.opens().await;
        let operator = program.employs_operator("operator1").await;
        let person = line.person();
        person.says("สวัสดี").await;
        let told = [("safe", "yes"), ("danger", "no"), ("country", "TH"), ("phone", "mine"), ("story", HOUSE)];
        person.is_interviewed(&told).await;
        let case = operator.finds_case(HOUSE).await;
        operator.writes(&case, ASKED).await;
        let asked = person.hears(ASKED).await.id;
        let answer = |id: &str| json!({ "type": "text", "text": YES, "quoteToken": "q", "quotedMessageId": id });
        person.sends(answer(&asked)).await;
        let page = sees_answered(&operator, &case, &[ASKED]).await;
        assert_eq!(page.matches(&answers()).count(), 1);
        let photo = person.sends_file("image", b"\xff\xd8\xff\xe0\0\x09JFIF\0\x01\x01\xff\xda\0\x06scandots\xff\xd9").await;
        person.sends(answer(&photo)).await;
        operator.sees(&case_page(&case), &words::piece("en", "case-answers-without-words")).await;
    }
}

/// WhatsApp says of a message how often it was passed on, and not by whom.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_went_from_hand_to_hand_is_passed_on() {
    let meta = Meta::start(Kind::WhatsApp).await;
    let mut program = meta
        .configures(Program::on(tests::Database::Sqlite))
        .start()
        .await;
    meta.connects(&program).await;
    program.opens().await;
    let operator = program.employs_operator("operator1").await;
    let person = meta.person();
    let forwarded = |context: Value| {
        person.event(json!({ "type": "text", "text": { "body": THREAT }, "context": context }))
    };
    person.says("ສະບາຍດີ").await;
    person
        .bring(vec![forwarded(json!({ "forwarded": true }))])
        .await;
    person
        .bring(vec![forwarded(json!({ "frequently_forwarded": true }))])
        .await;
    person.says(THREAT).await;
    let case = operator.finds_case(THREAT).await;
    let passed_on = words::piece("en", "case-passed-on");
    let seen = patience::until(async || {
        let page = operator.opens(&case_page(&case)).await;
        (page.matches(THREAT).count() >= 3).then_some(page)
    });
    let page = seen.await.expect("all three are kept");
    assert_eq!(page.matches(&passed_on).count(), 2, "{page}");
}
