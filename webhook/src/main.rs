//! The `saiduan` program.

mod allocator;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use webhook::config::Config;
use webhook::terminal::sentence;
use webhook::{
    audit_command, channels_command, doctor, migrate_command, open_command, panics, scan_command,
    serve, staff_command, status_command, talk_command,
};

/// A hotline that people reach from the messaging app they already have.
#[derive(Parser)]
#[command(name = "saiduan", display_name = "saiduan", version)]
struct Cli {
    /// Another configuration file than saiduan.toml
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Run the hotline (also without a command)
    Serve,
    /// Bring the database up to date
    Migrate,
    /// Check configuration, database, keys, words, interview
    Doctor,
    /// Add, list, reset and disable staff
    #[command(subcommand)]
    Staff(staff_command::StaffCommand),
    /// Leave training mode
    Open(open_command::Args),
    /// Count what there is
    Status(status_command::Args),
    /// Try the interview in this terminal
    Talk(talk_command::Args),
    /// Say what the bot sees in messages: a JSON object a line in, one out
    Scan,
    /// Register with the messaging platforms, and look at what is wrong there
    #[command(subcommand)]
    Channels(channels_command::ChannelsCommand),
    /// Look after the audit log
    #[command(subcommand)]
    Audit(audit_command::AuditCommand),
}

fn main() -> ExitCode {
    allocator::give_back_at_once();
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        // Where a full disk or a closed pipe takes no line, telling that on the same way would
        // panic, and end the hotline.
        .log_internal_errors(false)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("SAIDUAN_LOG")
                .unwrap_or_else(|_| "info,sqlx=warn".into()),
        )
        .init();
    match run(cli) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{}", sentence(&error));
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<ExitCode> {
    let config = Config::load(cli.config.as_deref(), std::env::vars())?;
    bot::words::begin(config.locales.folder.as_deref())?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        match cli.command.unwrap_or(Command::Serve) {
            Command::Serve => {
                panics::log_places_only();
                serve::run(config).await?;
            }
            Command::Migrate => migrate_command::run(&config).await?,
            Command::Doctor => return doctor::run(&config).await,
            Command::Staff(command) => staff_command::run(&config, command).await?,
            Command::Open(args) => return open_command::run(&config, &args).await,
            Command::Status(args) => status_command::run(&config, &args).await?,
            Command::Talk(args) => talk_command::run(&config, &args)?,
            Command::Scan => scan_command::run(&config).await?,
            Command::Channels(command) => return channels_command::run(&config, &command).await,
            Command::Audit(command) => return audit_command::run(&config, &command).await,
        }
        Ok(ExitCode::SUCCESS)
    })
}
