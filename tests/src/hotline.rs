//! A hotline at work: staff who have an account, and its doors open.

use std::process::Output;

use crate::{console::Staff, program::Program};

impl Program {
    /// Makes an account from the command line, and begins it in the console.
    pub async fn employs(&self, login: &str, about: &[&str]) -> Staff {
        let arguments = [&["staff", "add", login], about].concat();
        let output = self.command(&arguments).await;
        let invite = last_line(&output);
        // The program runs on a port of its own choice, which the command cannot know.
        let path = invite.split_once("/console");
        let path = path.unwrap_or_else(|| panic!("{output:?}")).1;
        Staff::begins(self, &self.url(&format!("/console{path}")), login).await
    }

    /// An operator who is on duty.
    pub async fn employs_operator(&self, login: &str) -> Staff {
        let operator = self.employs(login, &["--role", "operator"]).await;
        operator.goes_on_duty().await;
        operator
    }

    pub async fn employs_officer(&self, login: &str, agency: &str) -> Staff {
        let about = ["--role", "officer", "--agency", agency];
        self.employs(login, &about).await
    }

    /// Leaves training mode, with an explicit yes to everything that is missing,
    /// and starts again.
    pub async fn opens(&mut self) {
        let yes = "yes\n".repeat(100);
        let output = self.command_with_input(&["open"], &yes).await;
        assert!(output.status.success(), "{output:?}");
        assert!(last_line(&output).contains("open"), "{output:?}");
        self.stops().await;
        self.restarts().await;
    }

    /// Fails unless the audit log is whole.
    pub async fn audit_is_intact(&self) {
        let output = self.command(&["audit", "verify"]).await;
        assert!(output.status.success(), "{output:?}");
        assert_eq!(last_line(&output), "intact");
    }
}

fn last_line(output: &Output) -> String {
    let printed = String::from_utf8_lossy(&output.stdout);
    let last = printed.lines().last();
    last.unwrap_or_else(|| panic!("{output:?}"))
        .trim()
        .to_owned()
}
