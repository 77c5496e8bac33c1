//! A database that stops working while the program runs, and works again: the way to
//! PostgreSQL is cut, the files of SQLite may not grow, as on a full disk.

use std::path::Path;

use tokio::process::Command;

use super::{Program, Setup};
use crate::database::{Fresh, Gate};

/// A program that outlives writing past the limit: the signal for it is ignored.
pub(super) fn ready(program: &Path) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""])
        .arg(program);
    command
}

/// The gate before PostgreSQL, set as the way to it.
pub(super) async fn gate(setup: &mut Setup, database: &Fresh) -> Option<Gate> {
    let url = database.url().filter(|_| setup.breakable)?;
    let (gate, through) = Gate::before(url).await;
    setup.set("database.url", &through);
    Some(gate)
}

impl Program {
    /// From now on the database cannot commit.
    pub async fn loses_database(&self) {
        match &self.gate {
            Some(gate) => gate.shuts(),
            None => self.limits_files("0").await,
        }
    }

    pub async fn has_database_again(&self) {
        match &self.gate {
            Some(gate) => gate.opens(),
            None => self.limits_files("unlimited").await,
        }
    }

    async fn limits_files(&self, size: &str) {
        let pid = self.running.pid.to_string();
        let limit = format!("--fsize={size}:");
        let set = Command::new("prlimit")
            .args(["--pid", &pid, &limit])
            .status();
        assert!(
            set.await.is_ok_and(|status| status.success()),
            "prlimit {limit}"
        );
    }
}
