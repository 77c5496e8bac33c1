//! What keeps the program from starting: one clear sentence, and a failure. It never
//! goes on with half of what it needs.

use std::path::Path;
use std::process::Stdio;

use tests::program::free_port;
use tests::{Database, Program, on_both_databases, patience, program_path};
use tokio::process::Command;

/// Starts with what it cannot use; the one sentence that it says.
async fn refuses(program: &Program) -> String {
    let (logged, said) = waits_and_refuses(program).await;
    assert_eq!(logged, "", "{said}");
    said
}

/// What stands in the log before it, too.
async fn waits_and_refuses(program: &Program) -> (String, String) {
    let output = program.command(&["serve"]).await;
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let (logged, said) = said.trim().rsplit_once('\n').unwrap_or(("", said.trim()));
    assert!(
        said.ends_with('.') && said.starts_with(char::is_uppercase),
        "{said}"
    );
    assert!(
        !said.contains("Error") && !said.contains("struct "),
        "{said}"
    );
    (logged.to_owned(), said.to_owned())
}

async fn stopped(database: Database) -> Program {
    let mut program = Program::on(database).start().await;
    program.stops().await;
    program
}

fn write(program: &Program, file: &str, text: &str) {
    std::fs::write(program.directory().join(file), text).expect("the file");
}

fn key(program: &Program) -> std::path::PathBuf {
    program.directory().join("data/master.key")
}

/// A disk that takes no line of the log is no reason to leave people alone: it starts, is
/// there, and stops in order, each of which it would have logged.
#[tokio::test]
async fn a_log_that_takes_nothing_ends_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("127.0.0.1:{}", free_port().await);
    let full = std::fs::File::options().write(true).open("/dev/full");
    let mut program = Command::new(program_path())
        .arg("serve")
        .current_dir(folder.path())
        .env_clear()
        .envs([
            ("SAIDUAN_HTTP__LISTEN", address.as_str()),
            ("SAIDUAN_METRICS__LISTEN", "127.0.0.1:0"),
            ("SAIDUAN_TELEGRAM__TOKEN", "1:token"),
            ("SAIDUAN_TELEGRAM__WEBHOOK_SECRET", "which-is-warned-of"),
            ("SAIDUAN_LOG", "debug"),
        ])
        .stdout(Stdio::null())
        .stderr(full.expect("a device that is always full"))
        .kill_on_drop(true)
        .spawn()
        .expect("the program starts");
    let ready = patience::until(async || {
        let ready = reqwest::get(format!("http://{address}/health/ready")).await;
        ready.is_ok_and(|r| r.status().is_success()).then_some(())
    });
    assert!(ready.await.is_some(), "{:?}", program.try_wait());
    let pid = program.id().expect("it runs").to_string();
    let sent = Command::new("kill").args(["-TERM", &pid]).status().await;
    assert!(sent.is_ok_and(|sent| sent.success()));
    let ended = tokio::time::timeout(patience::PATIENCE, program.wait()).await;
    let ended = ended
        .expect("it stops")
        .expect("a process can be waited for");
    assert!(ended.success(), "{ended}");
}

on_both_databases! {
    async fn without_its_own_key_it_does_not_start(database: Database) {
        let program = stopped(database).await;
        let kept = std::fs::read_to_string(key(&program)).expect("the key");

        std::fs::remove_file(key(&program)).expect("it goes");
        assert!(refuses(&program).await.contains("master.key"));
        assert!(!key(&program).exists(), "a new key was made");

        std::fs::write(key(&program), "ab".repeat(32)).expect("another key");
        refuses(&program).await;

        for broken in ["", "not a key", &kept[1..], &format!("{kept}00")] {
            std::fs::write(key(&program), broken).expect("a broken key");
            assert!(refuses(&program).await.contains("master.key"));
        }

        std::fs::remove_file(key(&program)).expect("it goes");
        std::fs::create_dir(key(&program)).expect("a folder in its place");
        refuses(&program).await;

        std::fs::remove_dir(key(&program)).expect("it goes");
        std::fs::write(key(&program), &kept).expect("the key");
        program.audit_is_intact().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_configuration_that_cannot_be_read_stops_it() {
    let program = stopped(Database::Sqlite).await;
    for (toml, named) in [
        ("telegram = 5", "telegram"),
        ("[telegram]\ntokn = \"1:a\"", "tokn"),
        ("[telegram]\ntoken = \"not a token\"", "telegram.token"),
        ("[telegram]\ntoken_file = \"nowhere\"", "nowhere"),
        ("[telegram]\nrate = \"fast\"", "rate"),
        (
            "[telegram]\ntoken = \"1:a\"\napi_url = \"nowhere\"",
            "api_url",
        ),
        ("[http\nlisten", "saiduan.toml"),
        ("[web]\nenabled = \"perhaps\"", "perhaps"),
        ("[interview]\nfile = \"nowhere.toml\"", "nowhere.toml"),
        (
            "[vault]\ndestroyed_url = \"s3://bucket/destroyed\"",
            "vault.destroyed_url",
        ),
        ("[files]\nurl = \"s3://bucket/files\"", "files.url"),
        ("[alerts]\nurl = \"pager\"", "alerts.url"),
        (
            "[http]\npublic_url = \"chat.example.org\"",
            "http.public_url",
        ),
        ("[web]\nexit_url = \"javascript:alert(1)\"", "web.exit_url"),
    ] {
        write(&program, "saiduan.toml", toml);
        let said = refuses(&program).await;
        assert!(said.contains(named), "{toml}: {said}");
    }
    std::fs::write(program.directory().join("saiduan.toml"), b"\xff\xfe").expect("the file");
    refuses(&program).await;
    std::fs::remove_file(program.directory().join("saiduan.toml")).expect("it goes");
    std::fs::create_dir(program.directory().join("saiduan.toml")).expect("a folder");
    refuses(&program).await;
    let missing = program
        .command(&["--config", "nowhere.toml", "serve"])
        .await;
    assert_eq!(missing.status.code(), Some(1), "{missing:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_or_an_address_that_is_not_to_be_had_stops_it() {
    let mut program = stopped(Database::Sqlite).await;
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let taken = nobody.local_addr().expect("an address").to_string();
    program.set("http.listen", &taken);
    assert!(refuses(&program).await.contains(&taken));
    program.set("http.listen", "127.0.0.1:0");
    program.set("database.url", "mysql://127.0.0.1/x");
    refuses(&program).await;
    program.set(
        "database.url",
        "postgres://saiduan:very-secret@127.0.0.1:1/x",
    );
    // Whoever looks on is told at once what it waits for.
    let (logged, said) = waits_and_refuses(&program).await;
    assert!(logged.contains("waiting for it"), "{logged}");
    assert_eq!(logged.lines().count(), 1, "{logged}");
    assert!(!logged.contains("very-secret"), "{logged}");
    assert!(!said.contains("very-secret"), "{said}");
    assert!(said.contains("refused"), "why it cannot be opened: {said}");
    program.set("database.url", "sqlite:///proc/nowhere/x.db");
    refuses(&program).await;
    let broken = program.directory().join("broken.db");
    std::fs::write(
        &broken,
        "this is no database, and long enough to be looked at".repeat(200),
    )
    .expect("a file");
    program.set("database.url", &address(&broken));
    refuses(&program).await;
    assert!(std::fs::read_to_string(&broken).is_ok_and(|text| text.starts_with("this is")));
}

/// On another address, but on the same file: the first one goes on as if nobody had come,
/// and what looks after it works beside it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_one_on_the_same_file_does_not_start() {
    let mut program = Program::on(Database::Sqlite).start().await;
    program
        .sql(
            "INSERT INTO jobs (id, kind, subject_id, run_at, attempts, leased_by, leased_until)
             VALUES (x'01', 'in-hand', x'01', 0, 0, x'02', 1)",
        )
        .await;
    let said = refuses(&program).await;
    assert!(said.contains("data/saiduan.db runs already"), "{said}");
    let in_hand = "SELECT COUNT(*) FROM jobs WHERE kind = 'in-hand' AND leased_by IS NOT NULL";
    assert_eq!(program.counts(in_hand).await, 1, "the first one's leases");
    program.sql("DELETE FROM jobs WHERE kind = 'in-hand'").await;
    for command in [
        &["status"][..],
        &["staff", "list"],
        &["doctor"],
        &["migrate"],
        &["audit", "verify"],
    ] {
        let output = program.command(command).await;
        assert!(output.status.success(), "{command:?}: {output:?}");
    }
    program.dies().await;
    program.restarts().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_keeps_nothing_stops_it() {
    let mut program = stopped(Database::Sqlite).await;
    for address in [
        "sqlite::memory:",
        "sqlite://data/saiduan.db?mode=ro",
        "sqlite://",
    ] {
        program.set("database.url", address);
        let said = refuses(&program).await;
        assert!(said.contains(address) && said.contains("keeps"), "{said}");
        let doctor = program.command(&["doctor"]).await;
        assert!(!doctor.status.success(), "{doctor:?}");
    }
}

fn address(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}
