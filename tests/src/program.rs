//! The real `saiduan` program, started as its users start it: in a directory
//! of its own, configured through the environment, read through what it prints.
//! It can be killed without warning and started again on what it left behind.

mod broken;
mod launch;
mod log;
mod setup;

use std::{
    path::Path,
    process::{Output, Stdio},
    time::Duration,
};

use serde_json::Value;
use tokio::{
    io::AsyncWriteExt,
    process::{Child, Command},
};

pub use launch::program_path;
pub use setup::Setup;

use crate::{
    database::{Database, Fresh, Gate},
    patience,
};
use log::Lines;

/// Where a running program is reached.
#[derive(Clone, Debug)]
struct Running {
    pid: u32,
    /// `http://127.0.0.1:PORT`
    base: String,
}

/// One installation of the program, running or not. Dropping it stops the
/// program, removes all it kept, and fails the test if it ever panicked.
#[derive(Debug)]
pub struct Program {
    setup: Setup,
    gate: Option<Gate>,
    child: Option<Child>,
    running: Running,
    invite: Option<String>,
    stdout: Lines,
    stderr: Lines,
    database: Fresh,
    directory: tempfile::TempDir,
}

/// A port that nothing listens on now.
pub async fn free_port() -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
    let listener = listener.expect("a port");
    listener.local_addr().expect("an address").port()
}

impl Program {
    /// An installation on this database, to be configured and started.
    pub fn on(database: Database) -> Setup {
        Setup::new(database)
    }

    /// The directory it was started in.
    pub fn directory(&self) -> &Path {
        self.directory.path()
    }

    /// A path on the running program: `program.url("/health/ready")`.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.running.base)
    }

    pub fn chat(&self) -> String {
        self.url("/chat")
    }

    pub fn console(&self) -> String {
        self.url("/console")
    }

    /// The one-time link that makes the first administrator, as printed at
    /// the first start.
    pub fn invite(&self) -> &str {
        self.invite
            .as_deref()
            .unwrap_or_else(|| panic!("no link for an administrator:\n{}", self.printed()))
    }

    /// All that it wrote to standard output, in every start.
    pub fn printed(&self) -> String {
        self.stdout.text()
    }

    /// All that it logged, in every start.
    pub fn log(&self) -> String {
        self.stderr.text()
    }

    /// Waits until it logs a line with this text.
    pub async fn logs(&self, text: &str) -> String {
        let line = patience::when(|| self.stderr.find(|line| line.contains(text))).await;
        line.unwrap_or_else(|| panic!("{text:?} is not in the log:\n{}", self.log()))
    }

    /// Whether these words stand readable in the database.
    pub fn database_holds(&self, words: &str) -> bool {
        self.database.holds(words)
    }

    /// Those among these words that stand readable in the database, in a log line, or
    /// in what was printed.
    pub fn gives_away<'w>(&self, words: &[&'w str]) -> Vec<&'w str> {
        let mut found = self.database.finds(words);
        let said = self.log() + &self.printed();
        found.extend(words.iter().filter(|words| said.contains(**words)));
        found
    }

    /// One SQL statement; rows as lines, columns parted by `|`.
    pub async fn sql(&self, statement: &str) -> String {
        self.database.sql(statement).await
    }

    /// Takes everything out of its database, while it does not run.
    pub async fn empties_its_database(&self) {
        self.database.empties().await;
    }

    /// What one SQL statement counts.
    pub async fn counts(&self, statement: &str) -> i64 {
        let counted = self.sql(statement).await;
        let number = counted.trim().parse();
        number.unwrap_or_else(|_| panic!("{statement}: {counted:?}"))
    }

    /// SIGKILL: no goodbye, no flush. Returns when the process is gone.
    pub async fn dies(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().await.expect("the process can be killed");
        }
    }

    /// SIGTERM, as a service manager stops it; fails unless it ends with 0.
    pub async fn stops(&mut self) {
        let Some(mut child) = self.child.take() else {
            return;
        };
        let pid = self.running.pid.to_string();
        let sent = Command::new("kill").args(["-TERM", &pid]).status().await;
        assert!(
            sent.is_ok_and(|status| status.success()),
            "SIGTERM could not be sent"
        );
        let ended = tokio::time::timeout(patience::PATIENCE, child.wait()).await;
        let Ok(Ok(status)) = ended else {
            panic!("it does not stop on SIGTERM:\n{}", self.log())
        };
        assert!(
            status.success(),
            "it stopped with {status}:\n{}",
            self.log()
        );
    }

    /// Waits for the process to end by itself.
    pub async fn ends(&mut self) -> std::process::ExitStatus {
        let mut child = self.child.take().expect("it is running");
        let ended = tokio::time::timeout(patience::PATIENCE, child.wait()).await;
        match ended {
            Ok(status) => status.expect("a process can be waited for"),
            Err(_) => panic!("it does not end:\n{}", self.log()),
        }
    }

    /// Starts again after [`Self::dies`] or [`Self::stops`], on the same port,
    /// directory and database.
    pub async fn restarts(&mut self) {
        assert!(self.child.is_none(), "it is still running");
        let port = self
            .running
            .base
            .rsplit(':')
            .next()
            .unwrap_or("0")
            .to_owned();
        self.setup.set("http.listen", &format!("127.0.0.1:{port}"));
        self.launch(false).await;
    }

    /// Starts again, and is killed after so long, wherever it has got to.
    pub async fn restarts_for(&mut self, moment: Duration) {
        assert!(self.child.is_none(), "it is still running");
        let mut child = self.prepared(&["serve"]).spawn().expect("it starts");
        tokio::time::sleep(moment).await;
        child.kill().await.expect("the process can be killed");
    }

    /// Changes a setting for the next start.
    pub fn set(&mut self, key: &str, value: &str) {
        self.setup.set(key, value);
    }

    /// The most memory it has used since its start, in bytes.
    pub fn peak_memory(&self) -> u64 {
        let path = format!("/proc/{}/status", self.running.pid);
        let status = std::fs::read_to_string(&path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes =
            line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
        kilobytes.unwrap_or_else(|| panic!("no VmHWM in {path}")) * 1024
    }

    pub fn pid(&self) -> u32 {
        self.running.pid
    }

    /// Runs another command of the program on the same installation.
    pub async fn command(&self, arguments: &[&str]) -> Output {
        self.command_with_input(arguments, "").await
    }

    /// As [`Self::command`], with lines on standard input.
    pub async fn command_with_input(&self, arguments: &[&str], input: &str) -> Output {
        let mut child = self
            .prepared(arguments)
            .stdin(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("a pipe to its input");
        let input = input.to_owned();
        // Beside the reading: a full pipe on one side must not block the other.
        tokio::spawn(async move { stdin.write_all(input.as_bytes()).await });
        tokio::time::timeout(Duration::from_secs(120), child.wait_with_output())
            .await
            .unwrap_or_else(|_| panic!("saiduan {arguments:?} does not end"))
            .expect("a process can be waited for")
    }

    /// What `saiduan status --json` counts.
    pub async fn status(&self) -> Value {
        let output = self.command(&["status", "--json"]).await;
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "saiduan status --json: {said}");
        serde_json::from_slice(&output.stdout).expect("one JSON object")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.start_kill();
        }
        let panicked = self.stderr.find(|line| line.contains("panicked at"));
        if std::thread::panicking() {
            eprintln!("--- what the program logged:\n{}---", self.stderr.tail(60));
        } else if let Some(line) = panicked {
            panic!("the program panicked: {line}\n{}", self.stderr.tail(60));
        }
    }
}
