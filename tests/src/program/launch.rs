//! Starting the program, and waiting until it has said where it is reached.

use std::{path::PathBuf, process::Stdio};

use tokio::process::{Child, Command};

use super::{Program, Running, Setup, broken, log::Lines};
use crate::{database::Fresh, patience, telegram::Telegram};

impl Program {
    /// The file of the program itself.
    pub fn path(&self) -> PathBuf {
        self.setup.program.clone().unwrap_or_else(program_path)
    }

    pub(super) fn prepared(&self, arguments: &[&str]) -> Command {
        let mut command = match self.setup.breakable {
            true => broken::ready(&self.path()),
            false => Command::new(self.path()),
        };
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
    pub(super) async fn launch(&mut self, first: bool) {
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

    pub(super) async fn begin(mut setup: Setup, telegram: Option<&Telegram>) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let database = Fresh::new(setup.database, directory.path());
        let running = Running {
            pid: 0,
            base: String::new(),
        };
        let (stdout, stderr) = (Lines::default(), Lines::default());
        let gate = broken::gate(&mut setup, &database).await;
        let mut program = Self {
            setup,
            gate,
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

/// `SAIDUAN_BINARY`, else the program beside this test: both lie in Cargo's
/// target directory, the test one level deeper.
pub fn program_path() -> PathBuf {
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
