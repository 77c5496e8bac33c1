//! What whoever looks after the machine does from the command line.

use std::path::Path;
use std::process::Command;

use tests::{Database, Program, on_both_databases, program_path};

/// The program's last line of one stream.
fn last(stream: &[u8]) -> String {
    let said = String::from_utf8_lossy(stream);
    said.lines().last().unwrap_or_default().to_owned()
}

/// Fails unless the command is refused with these words.
async fn is_refused(program: &Program, command: &[&str], words: &str) {
    let output = program.command(command).await;
    let said = last(&output.stderr);
    assert!(!output.status.success(), "{command:?}");
    assert!(said.contains(words), "{command:?}: {said}");
}

on_both_databases! {
    async fn the_last_administrator_stays_and_an_account_opens_again(database: Database) {
        let program = Program::on(database).start().await;
        is_refused(&program, &["staff", "disable", "admin"], "last administrator").await;
        let add = |login| ["staff", "add", login, "--role", "officer"];
        is_refused(&program, &add("kham"), "staff agencies").await;
        is_refused(&program, &add("K H A M"), "2 to 40").await;
        let unknown = ["staff", "add", "kham", "--role", "chief"];
        is_refused(&program, &unknown, "supervisor").await;
        is_refused(&program, &["staff", "enable", "kham"], "staff list").await;

        let agencies = program.command(&["staff", "agencies"]).await;
        let agencies = String::from_utf8_lossy(&agencies.stdout).into_owned();
        let id = agencies.lines().next().and_then(|line| line.split('\t').next());
        program.employs_officer("kham", id.expect("an agency")).await;
        for (command, words) in [("disable", "closed"), ("enable", "open")] {
            let output = program.command(&["staff", command, "kham"]).await;
            assert!(last(&output.stdout).contains(words), "{output:?}");
            if command == "disable" {
                is_refused(&program, &["staff", "reset", "kham"], "`saiduan staff enable kham`").await;
            }
        }
        let kham = program.command(&["staff", "list"]).await;
        let kham = String::from_utf8_lossy(&kham.stdout).into_owned();
        assert!(kham.contains("active"));
        // Who has not set up the account yet is not there.
        let add = ["staff", "add", "noy", "--role", "operator", "--language", "lo"];
        assert!(program.command(&add).await.status.success());
        let listed = program.command(&["staff", "list"]).await;
        let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
        let noy = listed.lines().find(|l| l.starts_with("noy")).expect("noy");
        assert!(noy.ends_with("invited"), "{noy}");
        // The link went when the account was shut.
        assert!(program.command(&["staff", "disable", "noy"]).await.status.success());
        let enabled = program.command(&["staff", "enable", "noy"]).await;
        assert!(last(&enabled.stdout).contains("/console/invite/"), "{enabled:?}");
        let french = ["staff", "add", "jean", "--role", "operator", "--language", "fr"];
        is_refused(&program, &french, "th, lo, en").await;
        program.audit_is_intact().await;
    }

    /// As after an older backup was restored: the note has seen more than there is. Whoever
    /// checks reads what that may be, and what to do.
    async fn a_log_that_is_shorter_than_was_noted_says_what_to_do(database: Database) {
        let mut program = Program::on(database).start().await;
        program.stops().await;
        let folder = program.directory().join("data/destroyed");
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join("audit");
        let seen = std::fs::read_to_string(&file).unwrap_or_default();
        std::fs::write(&file, format!("{seen}elsewhere 7 00ff\n")).expect("a note");
        let verified = program.command(&["audit", "verify"]).await;
        assert!(!verified.status.success(), "{verified:?}");
        let said = String::from_utf8_lossy(&verified.stdout).into_owned();
        for part in ["chain elsewhere ends before entry 7", "If an older backup was restored", "data/destroyed/audit"] {
            assert!(said.contains(part), "{part} in {said}");
        }
        std::fs::remove_file(&file).expect("it goes");
        program.audit_is_intact().await;
    }

    /// A log that was emptied with its heads verifies by itself, and an empty list of what was
    /// erased looks like one that was never needed.
    async fn a_used_database_without_its_log_or_its_list_is_a_fault(database: Database) {
        let mut program = Program::on(database).start().await;
        let visitor = tests::visitor::Visitor::comes(&program).await;
        visitor.says("they do not let us leave the fishing boat").await;
        program.stops().await;
        program.audit_is_intact().await;
        let list = program.directory().join("data/destroyed");
        std::fs::rename(&list, program.directory().join("elsewhere")).expect("it goes");
        for command in [&["audit", "verify"][..], &["doctor"]] {
            let output = program.command(command).await;
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(!output.status.success(), "{command:?}: {said}");
            assert!(said.contains("data/destroyed/keys, is gone"), "{said}");
        }
        program.restarts().await;
        program.logs("data/destroyed/keys, is gone").await;
        program.stops().await;
        // Written within half a minute of the start, so perhaps not yet.
        let _ = std::fs::remove_dir_all(&list);
        std::fs::rename(program.directory().join("elsewhere"), &list).expect("it is back");
        program.audit_is_intact().await;

        program.sql("DELETE FROM audit_entries").await;
        program.sql("DELETE FROM audit_chains").await;
        // Written within half a minute of the start, so perhaps not yet.
        let _ = std::fs::remove_file(list.join("audit"));
        for command in [&["audit", "verify"][..], &["doctor"]] {
            let output = program.command(command).await;
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(!output.status.success(), "{command:?}: {said}");
            assert!(said.contains("The audit log is empty"), "{said}");
        }
        program.restarts().await;
        program.logs("The audit log is empty").await;
    }

    /// An empty database is a beginning, the key of one that is to come beside it or not. Where a
    /// hotline was noted its own is gone: a new one in its place would know none of its cases.
    async fn a_database_that_is_gone_is_no_beginning(database: Database) {
        let mut program = Program::on(database).start().await;
        program.stops().await;
        let note = program.directory().join("data/destroyed/audit");
        std::fs::write(&note, "console 7 00ff\n").expect("a note");
        program.empties_its_database().await;
        let gone = "A hotline ran here before";
        for command in ["serve", "migrate", "serve"] {
            is_refused(&program, &[command], gone).await;
        }
        let doctor = program.command(&["doctor"]).await;
        let said = String::from_utf8_lossy(&doctor.stdout).into_owned();
        assert!(!doctor.status.success() && said.contains(gone), "{said}");
        if database == Database::Sqlite {
            let file = program.directory().join("data/saiduan.db");
            assert!(!file.exists(), "nothing takes the place of what is to be brought back");
        }

        // A log was never noted, but something was erased.
        let erased = program.directory().join("data/destroyed/keys");
        std::fs::remove_file(&note).expect("it goes");
        std::fs::write(&erased, "01a22634-f8c0-7004-acf3-9263a6317b09\n").expect("an id");
        is_refused(&program, &["serve"], gone).await;
        std::fs::write(&erased, "").expect("as at the first start");

        let doctor = program.command(&["doctor"]).await;
        let said = String::from_utf8_lossy(&doctor.stdout).into_owned();
        assert!(said.contains("note   no database yet"), "{said}");
        assert!(doctor.status.success(), "{said}");
        program.restarts().await;
        program.stops().await;

        // Another database than the one that was noted, with a hotline of its own.
        std::fs::write(&note, "console 7 00ff\n").expect("a note");
        program.restarts().await;
        program.logs("names another database than before").await;
    }

    /// A full disk still reads: nothing that is only looked at tells it from a good one.
    async fn doctor_finds_a_database_that_takes_nothing(database: Database) {
        let program = Program::on(database).start().await;
        assert!(program.command(&["doctor"]).await.status.success());
        program.sql("ALTER TABLE settings RENAME COLUMN changed_at TO changed").await;
        let output = program.command(&["doctor"]).await;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(!output.status.success(), "{said}");
        assert!(said.contains("fault  the database takes what is told"), "{said}");
        program.sql("ALTER TABLE settings RENAME COLUMN changed TO changed_at").await;
    }

    /// All that is missing is listed before anything is asked.
    async fn opening_lists_first_what_is_missing(database: Database) {
        let program = Program::on(database).start().await;
        let output = program.command_with_input(&["open"], "no\n").await;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let asked = said.find("Type yes").expect("a question");
        for code in ["(nobody-on-duty)", "(not-reviewed:lo)", "(not-dialled:th-1300)"] {
            let listed = said.find(code).unwrap_or_else(|| panic!("{code} in {said}"));
            assert!(listed < asked, "{said}");
        }
        assert!(last(&output.stdout).contains("Not opened"), "{said}");
        assert!(said.contains("Lao Women's Union 1362"), "{said}");
        assert!(said.contains("read the words in Lao ("), "{said}");
        is_refused(&program, &["open", "--by", "noy"], "no administrator").await;
        let slip = ["open", "--accept", "not-dialed:th-1300"];
        is_refused(&program, &slip, "“not-dialed:th-1300” is not a name on the list").await;

        let yes = "yes\n".repeat(100);
        let opened = program.command_with_input(&["open", "--by", "admin"], &yes).await;
        assert!(opened.status.success(), "{opened:?}");
        let by_name = "SELECT COUNT(*) FROM audit_entries
            WHERE action = 'hotline.open' AND actor LIKE 'staff:%'";
        assert_eq!(program.counts(by_name).await, 1);
    }
}

/// A command in the wrong folder makes no second hotline there.
#[tokio::test]
async fn in_another_folder_there_is_no_hotline() {
    let program = Program::on(Database::Sqlite).start().await;
    let elsewhere = tempfile::tempdir().expect("a folder");
    for command in [
        &["staff", "list"][..],
        &["open"],
        &["status"],
        &["audit", "verify"],
    ] {
        let output = Command::new(program.path())
            .args(command)
            .current_dir(elsewhere.path())
            .env_clear()
            .output()
            .expect("the program starts");
        assert!(!output.status.success(), "{command:?}");
        assert!(
            last(&output.stderr).contains("no hotline here"),
            "{output:?}"
        );
    }
    let left = std::fs::read_dir(elsewhere.path())
        .expect("a folder")
        .count();
    assert_eq!(left, 0);
}

/// What people type is the bare address.
#[tokio::test]
async fn the_bare_address_leads_to_the_chat() {
    let program = Program::on(Database::Sqlite).start().await;
    let page = reqwest::get(program.url("/")).await.expect("an answer");
    assert_eq!(page.url().path(), "/chat");
    assert!(page.status().is_success());
}

/// Runs a command of the program in `folder`, with these settings; its success, and all
/// that it printed.
fn runs(folder: &Path, command: &str, settings: &[(&str, &str)]) -> (bool, String) {
    let output = Command::new(program_path())
        .arg(command)
        .current_dir(folder)
        .env_clear()
        .env("SAIDUAN_LANGUAGE", "en")
        .envs(settings.iter().copied())
        .output()
        .expect("the program starts");
    let printed = [output.stdout, output.stderr].concat();
    let printed = String::from_utf8_lossy(&printed).into_owned();
    (output.status.success(), printed)
}

/// What was only migrated is whole.
#[test]
fn doctor_finds_nothing_in_a_database_that_was_migrated() {
    let folder = tempfile::tempdir().expect("a folder");
    let (good, printed) = runs(folder.path(), "migrate", &[]);
    assert!(good, "{printed}");
    let (good, printed) = runs(folder.path(), "doctor", &[]);
    assert!(good, "{printed}");
    for said in [
        "30 days, a closed case 5 years",
        "address to listen on, metrics.listen: 127.0.0.1:9464",
        "words in Lao: no native speaker",
    ] {
        assert!(printed.contains(said), "{said}: {printed}");
    }
}

/// With what `serve` would not start, doctor finds a fault before anybody needs it.
#[test]
fn doctor_refuses_what_serve_refuses() {
    let folder = tempfile::tempdir().expect("a folder");
    let known = ("SAIDUAN_LINE__CHANNEL_SECRET", "s");
    let other = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let taken = other.local_addr().expect("an address").to_string();
    std::fs::write(folder.path().join("file"), "").expect("a file");
    for (name, value, said) in [
        (known.0, known.1, "line.access_token is missing"),
        ("SAIDUAN_TELEGRAM__TOKEN", "", "telegram.token is empty"),
        (
            "SAIDUAN_TELEGRAM__WEBHOOK_SECRET",
            "s",
            "telegram.token is missing",
        ),
        ("SAIDUAN_HOTLINE__HOURS", "nonsense", "nonsense"),
        ("SAIDUAN_HTTP__LISTEN", "nonsense", "nonsense"),
        ("SAIDUAN_METRICS__LISTEN", "nonsense", "nonsense"),
        ("SAIDUAN_HTTP__LISTEN", "192.0.2.1:80", "192.0.2.1:80"),
        ("SAIDUAN_METRICS__LISTEN", &taken, &taken),
        (
            "SAIDUAN_VAULT__DESTROYED_URL",
            "file://file",
            "cannot be written",
        ),
        (
            "SAIDUAN_VAULT__DESTROYED_URL",
            "file:///proc/destroyed",
            "cannot be written",
        ),
    ] {
        for command in ["doctor", "serve"] {
            // What is right is not used: nothing else listens there.
            let own = [
                ("SAIDUAN_HTTP__LISTEN", "127.0.0.1:0"),
                ("SAIDUAN_METRICS__LISTEN", "127.0.0.1:0"),
                (name, value),
            ];
            let (good, printed) = runs(folder.path(), command, &own);
            assert!(
                !good && printed.contains(said),
                "{command} {name}: {printed}"
            );
        }
    }
}

#[test]
fn one_address_cannot_be_both_doors() {
    let folder = tempfile::tempdir().expect("a folder");
    let (good, printed) = runs(folder.path(), "migrate", &[]);
    assert!(good, "{printed}");
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = free.local_addr().expect("an address").to_string();
    drop(free);
    let alike = [
        ("SAIDUAN_HTTP__LISTEN", address.as_str()),
        ("SAIDUAN_METRICS__LISTEN", &address),
    ];
    for command in ["doctor", "serve"] {
        let (good, printed) = runs(folder.path(), command, &alike);
        assert!(!good && printed.contains(&address), "{command}: {printed}");
    }
}

#[tokio::test]
async fn a_database_that_is_not_ours_is_told_in_the_language_of_whoever_asks() {
    let mut program = Program::on(Database::Sqlite).start().await;
    program.stops().await;
    let newer =
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
        VALUES (9999, 'newer', 1, x'00', 0)";
    program.sql(newer).await;
    for (lang, said) in [
        ("en", "a newer `saiduan`"),
        ("th", "รุ่นที่ใหม่กว่า"),
        ("lo", "ລຸ້ນທີ່ໃໝ່ກວ່າ"),
    ] {
        program.set("language", lang);
        for command in ["doctor", "serve", "migrate"] {
            let output = program.command(&[command]).await;
            assert!(!output.status.success(), "{command}: {output:?}");
            let printed = [output.stdout, output.stderr].concat();
            let printed = String::from_utf8_lossy(&printed).into_owned();
            assert!(
                printed.contains(said) && printed.contains("9999"),
                "{printed}"
            );
        }
    }
}
