//! What keeps a person safe while somebody else holds the phone, with the whole program:
//! deletion, the word for being forced to write, the word before anything else, and the
//! truth about when anybody is there.

use tests::{
    Database, Person, Program, Telegram, console::case_page, on_both_databases, patience, words,
};

async fn begins(database: Database, telegram: &Telegram) -> Program {
    let program = Program::on(database).polling(telegram);
    let program = program.with("telegram.rate", "0");
    program.with("telegram.rate_per_chat", "0").start().await
}

/// Which of the words of a list in the locale stands in a text.
fn one_of(list: &str, text: &str) -> String {
    let all = words::piece("en", list);
    let found = all.split(", ").find(|word| text.contains(word));
    found
        .unwrap_or_else(|| panic!("none of {all:?} in {text:?}"))
        .to_owned()
}

/// What is answered first.
const FIRST_OF_ALL: [(&str, &str); 8] = [
    ("safe", "yes"),
    ("danger", "no"),
    ("country", "TH"),
    ("phone", "mine"),
    ("write_back", "yes"),
    ("code", "kept"),
    ("enough", "more"),
    ("about", "me"),
];

/// Told where, and with a number and two words for later.
async fn has_told(person: &Person, answers: &[(&str, &str)], until: &str) {
    let mut all = FIRST_OF_ALL.to_vec();
    all.push(("landmark", "behind the blue warehouse at pier nine"));
    all.extend(answers);
    person.says("/start").await;
    person.is_interviewed_until(&all, until).await;
}

on_both_databases! {
    /// Deleting what was told: it leaves the chat itself too, both sides of it.
    async fn what_was_said_leaves_the_chat(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(database, &telegram).await;
        let person = telegram.person("en");
        person.says("/start").await;
        let greeting = person.hears_something().await;
        let wrote = person.says("behind the blue warehouse at pier nine").await;
        person.hears_something().await;
        person.says("delete").await;
        person.hears(&words::piece("en", "delete-ask")).await;
        person.presses_data("aside:delete:yes").await;
        let last = person.hears(&words::piece("en", "deleted-chat-here")).await;
        person.sees_deleted(greeting.id).await;
        person.sees_deleted(wrote.message).await;
        let stays = |m: &tests::telegram::Message| m.id == last.id && !m.deleted;
        assert!(person.messages().iter().any(stays), "{}", person.transcript());
        assert_eq!(program.counts("SELECT COUNT(*) FROM reports WHERE erased_at IS NOT NULL").await, 1);
        program.audit_is_intact().await;
    }

    /// The folder of the list of destroyed keys is gone: who deletes and everybody behind them
    /// are answered, and what was deleted goes as soon as it can.
    async fn a_list_that_cannot_be_written_holds_nobody_up(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(database, &telegram).await;
        let person = telegram.person("en");
        person.says("behind the blue warehouse at pier nine").await;
        person.hears_something().await;
        person.says("delete").await;
        person.hears(&words::piece("en", "delete-ask")).await;
        // A file in its place lets nobody make the folder.
        let folder = program.directory().join("data/destroyed");
        let aside = program.directory().join("data/aside");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::rename(&folder, &aside).unwrap();
        std::fs::write(&folder, "").unwrap();
        person.presses_data("aside:delete:yes").await;
        person.hears(&words::piece("en", "deleted-chat-here")).await;
        let neighbour = telegram.person("en");
        neighbour.says("they do not let us leave the boat").await;
        neighbour.hears_something().await;
        let erased = "SELECT COUNT(*) FROM reports WHERE erased_at IS NOT NULL";
        assert_eq!(program.counts(erased).await, 0);
        assert!(program.log().contains("the list of destroyed keys cannot be written"));
        std::fs::remove_file(&folder).unwrap();
        std::fs::rename(&aside, &folder).unwrap();
        let gone = patience::until(async || (program.counts(erased).await == 1).then_some(()));
        assert!(gone.await.is_some(), "{}", program.log());
        program.audit_is_intact().await;
    }

    /// Who says that an official is part of it is asked about another agency than others
    /// are. Nothing that stands in the clear tells the two apart: no row that names an agency,
    /// no column of the case, no entry of the log; and staff, who turn to the agency that both
    /// agreed to, see what each said.
    async fn no_row_says_that_an_official_is_part_of_it(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(database, &telegram).await;
        program.employs_officer("officer", "th-1300").await;
        let operator = program.employs_operator("operator1").await;
        let mut cases = Vec::new();
        for (police, place) in [("official", "behind the pier"), ("yes", "behind the temple")] {
            let person = telegram.person("en");
            let answers = [
                ("landmark", place),
                ("tell_social", "yes"),
                ("tell_police", police),
                ("tell_special", "yes"),
            ];
            person.says("/start").await;
            person.is_interviewed_until(&[&answers[..], &FIRST_OF_ALL].concat(), "minor").await;
            assert_eq!(program.counts("SELECT COUNT(*) FROM consents").await, 0);
            let case = operator.finds_case(place).await;
            let shown = operator.opens(&case_page(&case)).await;
            let warned = shown.contains("An official is suspected");
            assert_eq!(warned, police == "official", "{shown}");
            cases.push(case);
        }
        let kinds = async |columns: &str| {
            program.counts(&format!("SELECT COUNT(*) FROM (SELECT DISTINCT {columns}) AS k")).await
        };
        let facts = "kind, channel, language, status, priority, priority_rule, service_line, sector,
                     country, province, age_band, length(sealed) FROM cases";
        assert_eq!(kinds(facts).await, 1);
        for case in &cases {
            operator.refers(case, "th-1300").await;
        }
        assert_eq!(program.counts("SELECT COUNT(*) FROM consents").await, 2);
        let said = "agency_id, granted, groups, purpose, until - at, withdrawn_at FROM consents";
        assert_eq!(kinds(said).await, 1);
        for agency in ["th-dsi", "th-ahtd"] {
            let logged = format!("SELECT COUNT(*) FROM audit_entries WHERE detail LIKE '%{agency}%'");
            assert_eq!(program.counts(&logged).await, 0);
        }
    }

    /// After ten quiet minutes a number that opens nothing is a message like any other: what
    /// was told stays locked after it.
    async fn a_wrong_number_takes_no_lock_away(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(database, &telegram).await;
        let person = telegram.person("en");
        has_told(&person, &[], "minor").await;
        program.sql("UPDATE conversations SET last_in_at = last_in_at - 660000").await;

        person.says("11111 22222 33333 44444 55555").await;
        person.hears(&words::piece("en", "code-unknown")).await;
        person.says("delete").await;
        person.hears(&words::piece("en", "delete-needs-code")).await;
        person.says("1").await;
        person.hears_something().await;
        assert!(!person.has_heard(&words::piece("en", "deleted")), "{}", person.transcript());
        assert_eq!(program.counts("SELECT COUNT(*) FROM reports WHERE erased_at IS NOT NULL").await, 0);
    }

    /// Whoever reads along sees a dull chat; the case is raised, and staff see why.
    async fn a_word_raises_the_case_and_the_chat_turns_dull(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(database, &telegram).await;
        let operator = program.employs_operator("noy").await;
        let person = telegram.person("en");
        has_told(&person, &[], "code").await;
        let told = person.last_heard().expect("the number");
        let duress = one_of("duress-words", &told.text);
        person.presses_data("q:code:kept").await;
        person.hears_something().await;
        assert_eq!(program.counts("SELECT COUNT(*) FROM cases WHERE priority = 1").await, 0);

        person.says(&format!("{} please", duress.to_uppercase())).await;
        let dull = person.hears(&words::piece("en", "duress-line")).await;
        assert!(dull.keyboard.buttons().is_empty(), "{:?}", dull.keyboard);
        assert_eq!(program.counts("SELECT COUNT(*) FROM cases WHERE priority = 1").await, 1);
        let case = operator.finds_case("blue warehouse").await;
        let page = operator.opens(&case_page(&case)).await;
        assert!(page.contains(&words::piece("en", "rule-duress")), "{page}");

        person.says("what is this chat about").await;
        let more = person.hears_something().await;
        assert_eq!(more.text, words::piece("en", "duress-more"));
        let word = one_of("resume-words", &told.text);
        person.says(&word).await;
        person.hears(&words::piece("en", "greeting-again")).await;
    }

    /// After a silence only the person's own word is sent; the message comes when it is
    /// answered, and not to somebody who does not know it.
    async fn only_the_word_is_sent_until_it_is_answered(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(database, &telegram).await;
        let operator = program.employs_operator("noy").await;
        let person = telegram.person("en");
        let answers = [("hours", "any"), ("code_word", "papaya salad"), ("other_answers", "wrong_number")];
        has_told(&person, &answers, "few_more").await;
        let case = operator.finds_case("blue warehouse").await;
        operator.claims(&case).await;
        person.hears(&words::piece("en", "someone-read")).await;
        program.sql("UPDATE conversations SET last_in_at = last_in_at - 660000").await;
        let before = person.messages().len();
        operator.writes(&case, "is the second pier near you").await;
        let knock = person.hears_something().await;
        assert_eq!(knock.text, "papaya salad", "{}", person.transcript());

        person.says("who is there").await;
        person.hears(&words::piece("en", "wrong-number")).await;
        assert!(!person.has_heard("second pier"));
        person.says("Papaya salad").await;
        person.hears("second pier").await;
        assert_eq!(person.messages().len(), before + 5, "{}", person.transcript());
    }

    /// Outside its hours the hotline says when somebody is there again.
    async fn who_asks_for_a_person_hears_when_there_is_one(database: Database) {
        let telegram = Telegram::start().await;
        // On the clock of both countries; 1970-01-01 was a Thursday.
        let days = (patience::unix_seconds() + 7 * 3_600) / 86_400;
        let names = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"];
        let day = names[usize::try_from((days + 2) % 7).expect("a weekday")];
        let program = Program::on(database).polling(&telegram);
        let hours = format!("{day} 09:30-17:00");
        let mut program = program.with("hotline.hours", &hours).start().await;
        program.opens().await;
        let person = telegram.person("en");
        person.says("/start").await;
        person.hears_something().await;
        person.says("9").await;
        let answer = person.hears("09:30").await;
        let name = words::piece("en", &format!("day-{day}"));
        assert!(answer.text.contains(&name), "{}", answer.text);
    }

    /// Whoever hides gets nothing more of what was said before, however much waits; it
    /// comes when they come back.
    async fn what_still_waits_does_not_reach_somebody_who_hides(database: Database) {
        let telegram = Telegram::start().await;
        // One message a second to a chat: the platform's own rate.
        let program = Program::on(database).polling(&telegram).start().await;
        let operator = program.employs_operator("noy").await;
        let person = telegram.person("en");
        person.says("they do not let us leave the blue warehouse").await;
        let greeting = person.hears_something().await;
        let case = operator.finds_case("blue warehouse").await;
        operator.claims(&case).await;
        for number in 1..=5 {
            operator.writes(&case, &format!("line {number} about the pier")).await;
        }
        person.says("8").await;
        person.hears(&words::piece("en", "hide-line")).await;
        let heard = person.messages().len();
        let held = "SELECT COUNT(*) FROM outbox WHERE state = 'held'";
        assert!(program.counts(held).await > 0, "{}", person.transcript());
        let queued = "SELECT COUNT(*) FROM outbox WHERE state = 'queued'";
        let sent = patience::until(async || (program.counts(queued).await == 0).then_some(()));
        assert!(sent.await.is_some(), "{}", person.transcript());
        person.says("is it raining").await;
        let counted = patience::until(async || (program.status().await["messages_in"] == 3).then_some(()));
        assert!(counted.await.is_some());
        assert_eq!(person.messages().len(), heard + 1, "{}", person.transcript());

        person.says(&one_of("resume-words", &greeting.text)).await;
        person.hears("line 5 about the pier").await;
        for number in 1..=5 {
            assert!(person.has_heard(&format!("line {number} about")), "{}", person.transcript());
        }
    }

    /// However much somebody writes, they can hide, delete and reach a human.
    async fn who_writes_much_can_still_hide(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(database, &telegram).await;
        let person = telegram.person("en");
        for _ in 0..62 {
            person.says("still writing").await;
        }
        person.hears(&words::piece("en", "slow-down")).await;
        person.says("9").await;
        person.hears(&words::piece("en", "human-write-ok")).await;
        person.says("8").await;
        person.hears(&words::piece("en", "hide-line")).await;
        assert_eq!(program.counts("SELECT COUNT(*) FROM cases WHERE wants_human").await, 1);
    }
}
