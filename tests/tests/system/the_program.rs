//! What starts, kills and reads the program, tried on a small script that
//! prints what `serve` prints. (Scenarios run the real one.)

use std::{
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use tests::{Database, Program, on_both_databases};

/// Counts its starts in a file, like a program with a database.
const SCRIPT: &str = r#"#!/bin/sh
echo start >> starts
case "$1" in
serve) ;;
status) echo "{\"starts\": $(wc -l < starts), \"url\": \"$SAIDUAN_DATABASE__URL\"}"; exit ;;
scan) exec cat ;;
*) echo "no such command" >&2; exit 2 ;;
esac
echo "level=info listening $SAIDUAN_HTTP__LISTEN" >&2
echo "training mode"
echo "chat     http://127.0.0.1:4567/chat"
echo "console  http://127.0.0.1:4567/console"
[ "$(wc -l < starts)" = 1 ] && echo "first administrator (once)  http://127.0.0.1:4567/console/invite/abc"
[ -n "$SAIDUAN_TEST__PANIC" ] && echo "thread 'main' panicked at src/main.rs:1:1:" >&2
trap 'exit 0' TERM
while :; do sleep 0.05; done
"#;

fn script(directory: &Path) -> PathBuf {
    let path = directory.join("script");
    std::fs::write(&path, SCRIPT).expect("the script");
    let executable = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&path, executable).expect("an executable script");
    path
}

on_both_databases! {
    /// It is read, killed, started again where it was, and asked.
    async fn it_survives_being_killed(database: Database) {
        let directory = tempfile::tempdir().expect("a directory");
        let mut program = Program::on(database).program(script(directory.path())).start().await;
        assert_eq!(program.chat(), "http://127.0.0.1:4567/chat");
        assert_eq!(program.invite(), "http://127.0.0.1:4567/console/invite/abc");
        program.logs("listening 127.0.0.1:0").await;
        assert!(program.peak_memory() > 100_000);

        program.dies().await;
        program.restarts().await;
        program.logs("listening 127.0.0.1:4567").await;
        assert_eq!(program.invite(), "http://127.0.0.1:4567/console/invite/abc");
        let status = program.status().await;
        assert_eq!(status["starts"], 3);
        let url = status["url"].as_str().expect("an address");
        assert_eq!(url.starts_with("postgres://"), database == Database::Postgres);
        program.stops().await;
    }
}

#[tokio::test]
async fn commands_read_their_input_and_tell_their_failure() {
    let directory = tempfile::tempdir().expect("a directory");
    let program = Program::on(Database::Sqlite)
        .program(script(directory.path()))
        .start()
        .await;
    let lines = "{\"id\": 1}\n".repeat(20_000);
    let echoed = program.command_with_input(&["scan"], &lines).await;
    assert_eq!(echoed.stdout.len(), lines.len());
    let unknown = program.command(&["dance"]).await;
    assert_eq!(unknown.status.code(), Some(2));
    assert_eq!(unknown.stderr, b"no such command\n");
}

#[tokio::test]
async fn a_panic_in_the_log_fails_the_test() {
    let directory = tempfile::tempdir().expect("a directory");
    let setup = Program::on(Database::Sqlite).program(script(directory.path()));
    let program = setup.with("test.panic", "yes").start().await;
    program.logs("panicked at").await;
    let dropped = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop(program)));
    let complaint = *dropped
        .expect_err("the drop fails")
        .downcast::<String>()
        .expect("words");
    assert!(complaint.contains("the program panicked"), "{complaint}");
}

#[tokio::test]
async fn a_program_that_ends_at_once_is_noticed() {
    let start = tokio::spawn(Program::on(Database::Sqlite).program("/bin/false").start());
    let failure = start.await.expect_err("it cannot start");
    let complaint = *failure.into_panic().downcast::<String>().expect("words");
    assert!(
        complaint.contains("it ended with exit status: 1"),
        "{complaint}"
    );
}
