//! `saiduan staff`: accounts from the command line, for whoever has the machine.

use anyhow::{Context as _, Result, bail};
use casebook::scope::Role;
use casebook::staff::{self, By, Login, Name, NewStaff, Staff};
use casebook::token::Token;
use casebook::{Pen, Tx};

use crate::config::Config;
use crate::start::{self, Opened};

/// What can be done with accounts.
#[derive(Debug, clap::Subcommand)]
pub enum StaffCommand {
    /// Make an account, and print the link with which it is begun
    Add {
        /// What they sign in with
        login: String,
        /// operator, supervisor, officer, manager, administrator or auditor
        #[arg(long)]
        role: String,
        /// The name that colleagues see; the login when it is not given
        #[arg(long)]
        name: Option<String>,
        /// The agency of an officer or manager, by its id
        #[arg(long)]
        agency: Option<String>,
        /// The language of the console: th, lo or en
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Every account
    List,
    /// Take password and authenticator away, and print a new link
    Reset { login: String },
    /// Close an account and end its sessions
    Disable { login: String },
}

/// Does it, and prints what came of it.
///
/// # Errors
/// One clear sentence.
pub async fn run(config: &Config, command: StaffCommand) -> Result<()> {
    let opened = start::open(config).await?;
    let mut tx = opened.db.begin().await?;
    let pen = Pen {
        vault: &opened.vault,
        entropy: &opened.entropy,
        chain: "program",
        now: opened.clock.now(),
    };
    let link = match command {
        StaffCommand::List => {
            list(&mut tx).await?;
            None
        }
        StaffCommand::Add {
            login,
            role,
            name,
            agency,
            language,
        } => {
            let new = NewStaff {
                name: Name::parse(name.as_deref().unwrap_or(&login))
                    .context("This name cannot be used.")?,
                login: Login::parse(&login).context("This login cannot be used.")?,
                role: role
                    .parse::<Role>()
                    .ok()
                    .with_context(|| format!("There is no role “{role}”."))?,
                agency,
                language,
            };
            Some(staff::add(&mut tx, pen, By::Program, &new).await?)
        }
        StaffCommand::Reset { login } => {
            let member = find(&mut tx, &login).await?;
            staff::reset(&mut tx, pen, By::Program, member.id).await?
        }
        StaffCommand::Disable { login } => {
            let member = find(&mut tx, &login).await?;
            staff::disable(&mut tx, pen, By::Program, member.id).await?;
            None
        }
    };
    tx.commit().await?;
    if let Some(token) = link {
        println!("{}", address(config, &token));
    }
    close(opened).await;
    Ok(())
}

async fn close(opened: Opened) {
    opened.db.close().await;
}

async fn list(tx: &mut Tx) -> Result<()> {
    for member in staff::list(tx, By::Program).await? {
        let state = if member.disabled_at.is_some() {
            "disabled"
        } else {
            "active"
        };
        let agency = member.agency_id.as_deref().unwrap_or("-");
        println!("{}\t{}\t{agency}\t{state}", member.login, member.role);
    }
    Ok(())
}

async fn find(tx: &mut Tx, login: &str) -> Result<Staff> {
    let parsed = Login::parse(login)?;
    match staff::by_login(tx, &parsed).await? {
        Some(member) => Ok(member),
        None => bail!("There is no account “{login}”."),
    }
}

/// The link with which an account is begun. Where the server listens on a port of its
/// own choice, `http.public_url` says what the address is.
fn address(config: &Config, token: &Token) -> String {
    let base = config
        .http
        .public_url
        .clone()
        .unwrap_or_else(|| format!("http://{}", config.http.listen));
    format!("{base}/console/invite/{}", token.text())
}
