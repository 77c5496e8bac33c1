//! `saiduan staff`: accounts from the command line, for whoever has the machine.

use anyhow::{Result, anyhow};
use bot::words::Lang;
use casebook::scope::Role;
use casebook::staff::{self, By, Login, Name, NewStaff, Staff};
use casebook::token::Token;
use casebook::{Error, Pen, Tx, directory};

use crate::config::Config;
use crate::start;
use crate::terminal::{Terminal, print};

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
        /// The agency of an officer or manager, by its id (`staff agencies`)
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
    /// Open a closed account again, with the password it had
    Enable { login: String },
    /// Every agency of the directory: its id, country and name
    Agencies,
}

/// Does it, and prints what came of it.
///
/// # Errors
/// One clear sentence.
pub async fn run(config: &Config, command: StaffCommand) -> Result<()> {
    let terminal = Terminal::here()?;
    let opened = start::open_existing(config).await?;
    let mut tx = opened.db.begin().await?;
    let pen = Pen {
        vault: &opened.vault,
        entropy: &opened.entropy,
        chain: "program",
        now: opened.clock.now(),
    };
    let mut desk = Desk {
        terminal,
        tx: &mut tx,
        pen,
    };
    let printed = desk.does(config, command).await?;
    tx.commit().await?;
    if !printed.is_empty() {
        print(printed.trim_end_matches('\n'))?;
    }
    opened.db.close().await;
    Ok(())
}

/// Where accounts are looked after.
struct Desk<'d> {
    terminal: Terminal,
    tx: &'d mut Tx,
    pen: Pen<'d>,
}

impl Desk<'_> {
    /// What is to be printed once it is kept.
    async fn does(&mut self, config: &Config, command: StaffCommand) -> Result<String> {
        match command {
            StaffCommand::List => self.list().await,
            StaffCommand::Agencies => self.agencies().await,
            StaffCommand::Add {
                login,
                role,
                name,
                agency,
                language,
            } => {
                let name = name.unwrap_or_else(|| login.clone());
                if Lang::parse(&language).is_none_or(|known| known.code() != language) {
                    let codes: Vec<&str> = Lang::offered().into_iter().map(Lang::code).collect();
                    let args = [
                        ("what", language.into()),
                        ("languages", codes.join(", ").into()),
                    ];
                    let refused = self.terminal.with("program-staff-language", &args);
                    return Err(anyhow!(refused + "\n"));
                }
                let new = NewStaff {
                    name: Name::parse(&name).map_err(|e| self.refused(e, &name))?,
                    login: Login::parse(&login).map_err(|e| self.refused(e, &login))?,
                    role: role
                        .parse::<Role>()
                        .map_err(|_| self.wrong("program-staff-role", &role))?,
                    agency,
                    language,
                };
                let about = new.agency.as_deref().unwrap_or(&login);
                let made = staff::add(self.tx, self.pen, By::Program, &new).await;
                Ok(address(config, &made.map_err(|e| self.refused(e, about))?))
            }
            StaffCommand::Reset { login } => {
                let member = self.find(&login).await?;
                let link = staff::reset(self.tx, self.pen, By::Program, member.id).await;
                let link = link.map_err(|e| self.refused(e, &login))?;
                Ok(link.map(|link| address(config, &link)).unwrap_or_default())
            }
            StaffCommand::Disable { login } => {
                let member = self.find(&login).await?;
                let done = staff::disable(self.tx, self.pen, By::Program, member.id).await;
                done.map_err(|e| self.refused(e, &login))?;
                Ok(self.says("program-staff-disabled", &login))
            }
            StaffCommand::Enable { login } => {
                let member = self.find(&login).await?;
                let link = staff::enable(self.tx, self.pen, By::Program, member.id).await?;
                let said = self.says("program-staff-enabled", &login);
                let link = link.map(|link| address(config, &link));
                Ok(said + &link.unwrap_or_default())
            }
        }
    }

    async fn list(&mut self) -> Result<String> {
        let now = self.pen.now;
        let row = |member: Staff| {
            let state = member.standing(now).code();
            let agency = member.agency_id.as_deref().unwrap_or("-");
            format!("{}\t{}\t{agency}\t{state}\n", member.login, member.role)
        };
        let all = staff::list(self.tx, By::Program).await?;
        Ok(all.into_iter().map(row).collect())
    }

    async fn agencies(&mut self) -> Result<String> {
        let all = directory::all(self.tx).await?;
        let name = |a: &directory::Agency| self.terminal.agency(a);
        let row = |a: &directory::Agency| format!("{}\t{}\t{}\n", a.id, a.country, name(a));
        Ok(all.iter().map(row).collect())
    }

    async fn find(&mut self, login: &str) -> Result<Staff> {
        let parsed = Login::parse(login).map_err(|e| self.refused(e, login))?;
        let found = staff::by_login(self.tx, &parsed).await?;
        found.ok_or_else(|| self.wrong("program-staff-unknown", login))
    }

    fn says(&self, id: &str, what: &str) -> String {
        self.terminal.with(id, &[("what", what.into())]) + "\n"
    }

    fn wrong(&self, id: &str, what: &str) -> anyhow::Error {
        anyhow!(self.says(id, what))
    }

    /// What the casebook refuses, in words.
    fn refused(&self, error: Error, what: &str) -> anyhow::Error {
        let id = match &error {
            Error::Refused("login-form") => "program-staff-login-form",
            Error::Refused("login-taken") => "program-staff-login-taken",
            Error::Refused("name-form") => "program-staff-name-form",
            Error::Refused("agency-needed") => "program-staff-agency-needed",
            Error::Refused("agency-unfit") => "program-staff-agency-unfit",
            Error::Refused("agency-unknown") => "program-staff-agency-unknown",
            Error::Refused("account-closed") => "program-staff-closed",
            Error::Refused("last-administrator") => "program-staff-last",
            _ => return error.into(),
        };
        self.wrong(id, what)
    }
}

/// The link with which an account is begun, on a line. Where the server listens on a port
/// of its own choice, `http.public_url` says what the address is.
fn address(config: &Config, token: &Token) -> String {
    let base = config
        .http
        .public_url
        .clone()
        .unwrap_or_else(|| format!("http://{}", config.http.listen));
    format!("{base}/console/invite/{}\n", token.text())
}
