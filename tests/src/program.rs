//! The real `saiduan` program, started as its users start it: in a directory
//! of its own, configured through the environment, read through what it prints.
//! It can be killed without warning and started again on what it left behind.

mod log;
mod setup;

use std::{
    path::{Path, PathBuf},
    process::{Output, Stdio},
    time::Duration,
};

use serde_json::Value;
use tokio::{
    io::AsyncWriteExt,
    process::{Child, Command},
};

pub use setup::Setup;

use crate::{
    database::{Database, Fresh},
    patience,
    telegram::Telegram,
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
    child: Option<Child>,
    running: Running,
    invite: Option<String>,
    stdout: Lines,
    stderr: Lines,
    database: Fresh,
    directory: tempfile::TempDir,
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

    /// One SQL statement on PostgreSQL; rows as lines, columns parted by `|`.
    pub fn sql(&self, statement: &str) -> String {
        self.database.sql(statement)
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

    fn path(&self) -> PathBuf {
        self.setup.program.clone().unwrap_or_else(program_path)
    }

    fn prepared(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.path());
        command
            .args(arguments)
            .current_dir(self.directory.path())
            .env_clear()
            .envs(self.setup.environment(&self.database))
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.directory.path())
            .env("RUST_BACKTRACE", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        command
    }

    /// Starts `serve` and waits until it has said where it is reached.
    async fn launch(&mut self, first: bool) {
        let before = self.stdout.count();
        let mut child = self.prepared(&["serve"]).spawn().unwrap_or_else(|error| {
            panic!(
                "{} does not start: {error}; cargo build -p webhook",
                self.path().display()
            )
        });
        self.stdout
            .follow(child.stdout.take().expect("a pipe from its output"));
        self.stderr
            .follow(child.stderr.take().expect("a pipe from its log"));
        self.running.pid = child.id().expect("a process that was just started");
        self.child = Some(child);
        let said = patience::when(|| self.has_said_where(before, first)).await;
        let Some(base) = said else {
            panic!(
                "it does not say where it is reached:\n{}\n{}",
                self.printed(),
                self.log()
            );
        };
        self.running.base = base;
        self.invite = self
            .invite
            .take()
            .or_else(|| self.stdout.after(0, "first administrator (once)"));
    }

    fn has_said_where(&mut self, before: usize, first: bool) -> Option<String> {
        if let Some(Ok(Some(status))) = self.child.as_mut().map(Child::try_wait) {
            panic!(
                "it ended with {status}:\n{}\n{}",
                self.printed(),
                self.log()
            );
        }
        let chat = self.stdout.after(before, "chat")?;
        self.stdout.after(before, "console")?;
        if first {
            self.stdout.after(before, "first administrator (once)")?;
        }
        let base = chat.strip_suffix("/chat");
        Some(
            base.unwrap_or_else(|| panic!("the chat's address ends in /chat: {chat}"))
                .to_owned(),
        )
    }

    async fn begin(setup: Setup, telegram: Option<&Telegram>) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let database = Fresh::new(setup.database, directory.path());
        let running = Running {
            pid: 0,
            base: String::new(),
        };
        let (stdout, stderr) = (Lines::default(), Lines::default());
        let mut program = Self {
            setup,
            child: None,
            running,
            invite: None,
            stdout,
            stderr,
            database,
            directory,
        };
        program.launch(true).await;
        if let (Some(telegram), Some(secret)) =
            (telegram, program.setup.get("telegram.webhook_secret"))
        {
            telegram.delivers_to(&program.url("/webhooks/telegram"), secret);
        }
        program
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

/// `SAIDUAN_BINARY`, else the program beside this test: both lie in Cargo's
/// target directory, the test one level deeper.
fn program_path() -> PathBuf {
    if let Some(path) = std::env::var_os("SAIDUAN_BINARY") {
        return path.into();
    }
    let test = std::env::current_exe().expect("this process has a file");
    let mut directories = test
        .ancestors()
        .skip(1)
        .map(|directory| directory.join("saiduan"));
    directories
        .find(|path| path.is_file())
        .expect("the program is built: cargo build -p webhook, or run tests/run")
}
