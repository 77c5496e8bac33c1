//! Return codes that are given at once: two chats take each other's report along, or one is
//! written in while it is taken. Nothing stops, is lost, or is done twice.

use std::collections::BTreeSet;

use tests::{
    Order, Person, Program, Telegram,
    console::{Staff, between, case_page},
    on_both_databases, patience,
    program::Setup,
    words,
};

/// Pairs of people who have each other's number: on PostgreSQL two desks share them.
const PAIRS: usize = 4;
const ROUNDS: usize = 6;
/// More than are heard one after another.
const CROWD: usize = 40;
/// Who of them takes the report: one in each half.
const TAKERS: [usize; 2] = [5, 33];
const STORY: &str = "they do not let us leave the fishing boat";

/// One of a pair: who they are, and the number of what they told.
struct Told {
    person: Person,
    code: String,
}

/// Nobody is slowed down: all of them speak at once, again and again.
async fn begins(program: Setup) -> Program {
    let program = program.with("telegram.rate", "0");
    let program = program.with("telegram.rate_per_chat", "0");
    program.with("limits.contact_rate", "0").start().await
}

async fn told(telegram: &Telegram, story: &str) -> Told {
    let person = telegram.person("en");
    let code = person.tells(story).await;
    Told { person, code }
}

/// What staff read of all cases.
async fn read_by_staff(operator: &Staff) -> String {
    let mut pages = String::new();
    for case in operator.lists_cases().await {
        let page = operator.opens(&case_page(&case)).await;
        // What was told stands above the talk, and holds the same words.
        pages.push_str(&between(&page, "id=\"latest\"", "</html>"));
    }
    pages
}

/// Nothing was put aside or taken for an outage, all was answered, and each update had its
/// effects once.
async fn is_sound(program: &Program, telegram: &Telegram) {
    telegram.delivers_everything().await;
    let unsent = "SELECT COUNT(*) FROM outbox";
    let sent = patience::until(async || (program.counts(unsent).await == 0).then_some(()));
    assert!(sent.await.is_some(), "{}", program.log());
    let troubled = "SELECT COUNT(*) FROM troubled_events";
    assert_eq!(program.counts(troubled).await, 0, "{}", program.log());
    for fault in ["ERROR", "cannot commit"] {
        assert!(!program.log().contains(fault), "{}", program.log());
    }
    let updates: BTreeSet<u32> = telegram.acknowledged().into_iter().collect();
    assert_eq!(program.status().await["messages_in"], updates.len());
    program.audit_is_intact().await;
}

on_both_databases! {
    /// Each update is brought twice at once, and some of them once more later.
    async fn two_chats_take_each_others_report_again_and_again(database: Database) {
        let telegram = Telegram::start().await;
        let program = Program::on(database).webhook(&telegram).with("telegram.rate", "0");
        let program = program.with("telegram.rate_per_chat", "0");
        let program = program.with("limits.contact_rate", "0").start().await;
        let operator = program.employs_operator("operator1").await;
        let mut pairs = Vec::new();
        for pair in 0..PAIRS {
            let mut two = Vec::new();
            for side in ["a", "b"] {
                two.push(told(&telegram, &format!("{pair}{side}xtold {STORY}")).await);
            }
            pairs.push(two);
        }
        telegram.repeats(2);
        let welcome = words::piece("en", "code-welcome");
        for round in 0..ROUNDS {
            // In every second round each takes their own back.
            let given = |two: &[Told], side: usize| two[(side + round + 1) % 2].code.clone();
            let mut wrote = Vec::new();
            for two in &pairs {
                for side in 0..2 {
                    wrote.push(two[side].person.says(&given(two, side)).await.update);
                }
            }
            for (pair, two) in pairs.iter().enumerate() {
                for (side, told) in two.iter().enumerate() {
                    told.person.hears(&welcome).await;
                    let word = format!("p{pair}s{side}r{round}x {STORY}");
                    wrote.push(told.person.says(&word).await.update);
                    told.person.hears_something().await;
                }
            }
            telegram.delivers_everything().await;
            telegram.redelivers(&wrote);
        }
        is_sound(&program, &telegram).await;
        let people = 2 * PAIRS;
        for what in ["contacts", "reports", "cases"] {
            assert_eq!(program.status().await[what], people, "{what}");
        }
        for two in &pairs {
            for told in two {
                let heard = told.person.messages();
                let welcomed = heard.iter().filter(|m| m.text.contains(&welcome)).count();
                assert_eq!(welcomed, ROUNDS, "{}", told.person.transcript());
            }
        }
        // Each word stands once, with the report that its code had opened.
        for pair in 0..PAIRS {
            for (mine, story) in ["a", "b"].iter().enumerate() {
                let case = operator.finds_case(&format!("{pair}{story}xtold")).await;
                let page = operator.opens(&case_page(&case)).await;
                let talk = between(&page, "id=\"latest\"", "</html>");
                for round in 0..ROUNDS {
                    for side in 0..2 {
                        let told_here = (side + round + 1) % 2 == mine;
                        let times = talk.matches(&format!("p{pair}s{side}r{round}x")).count();
                        assert_eq!(times, usize::from(told_here), "p{pair}s{side}r{round}x: {talk}");
                    }
                }
            }
        }
    }

    /// What came in one delivery with the code is written where it was said before, or
    /// begins a report of its own, and is never written over.
    async fn who_writes_while_the_report_is_taken_is_heard(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(Program::on(database).polling(&telegram)).await;
        let operator = program.employs_operator("operator1").await;
        let told = told(&telegram, &format!("firstxtold {STORY}")).await;
        let other = telegram.person("en");
        other.says("/start").await;
        other.hears_something().await;
        let welcome = words::piece("en", "code-welcome");
        let (mut has, mut takes) = (&told.person, &other);
        for round in 0..4 {
            telegram.delivers_everything().await;
            // What is written now comes together.
            telegram.holds();
            let (code, word) = (told.code.as_str(), format!("r{round}x {STORY}"));
            match round % 2 {
                0 => {
                    takes.says(code).await;
                    has.says(&word).await;
                }
                _ => {
                    has.says(&word).await;
                    takes.says(code).await;
                }
            }
            telegram.release(Order::Together).await;
            takes.hears(&welcome).await;
            has.hears_something().await;
            (has, takes) = (takes, has);
        }
        is_sound(&program, &telegram).await;
        let read = read_by_staff(&operator).await;
        assert!(read.contains("firstxtold"), "{read}");
        for word in ["r0x", "r1x", "r2x", "r3x"] {
            assert_eq!(read.matches(word).count(), 1, "{word}: {read}");
        }
    }

    /// So many write at once that several cores hear them; one report's code comes from two
    /// of them, and whoever told it writes.
    async fn a_crowd_is_heard_while_two_take_one_report(database: Database) {
        let telegram = Telegram::start().await;
        let program = begins(Program::on(database).polling(&telegram)).await;
        let operator = program.employs_operator("operator1").await;
        let told = told(&telegram, &format!("firstxtold {STORY}")).await;
        let crowd: Vec<Person> = (0..CROWD).map(|_| telegram.person("en")).collect();
        for person in &crowd {
            person.says("/start").await;
        }
        for person in &crowd {
            person.hears_something().await;
        }
        telegram.delivers_everything().await;
        telegram.holds();
        for (n, person) in crowd.iter().enumerate() {
            match TAKERS.contains(&n) {
                true => person.says(&told.code).await,
                false => person.says(&format!("c{n}x {STORY}")).await,
            };
        }
        told.person.says(&format!("ownx {STORY}")).await;
        telegram.release(Order::Together).await;
        let welcome = words::piece("en", "code-welcome");
        for (n, person) in crowd.iter().enumerate() {
            match TAKERS.contains(&n) {
                true => person.hears(&welcome).await,
                false => person.hears_something().await,
            };
        }
        told.person.hears_something().await;
        is_sound(&program, &telegram).await;
        let read = read_by_staff(&operator).await;
        for n in (0..CROWD).filter(|n| !TAKERS.contains(n)) {
            assert_eq!(read.matches(&format!("c{n}x")).count(), 1, "c{n}x: {read}");
        }
        assert!(read.contains("firstxtold"), "{read}");
        assert_eq!(read.matches("ownx").count(), 1, "{read}");
    }
}
