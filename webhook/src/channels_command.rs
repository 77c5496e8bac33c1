//! `saiduan channels setup` and `check`: what a technician does once for each platform,
//! and what is wrong with it, in words. Says a line for each thing, in the manner of
//! `doctor`.

use std::process::ExitCode;

use anyhow::Result;
use bot::channel::{Finding, Level, Setup};
use clap::Subcommand;

use crate::channels::{self, Channels};
use crate::config::Config;
use crate::start;
use crate::terminal::print;

/// What is done with the channels.
#[derive(Debug, Subcommand)]
pub enum ChannelsCommand {
    /// Register webhooks, commands and menus with every configured platform
    Setup,
    /// Say what is wrong with the account on each of them
    Check,
}

/// Prints a line for each thing; fails when one is wrong.
///
/// # Errors
/// What keeps the installation from being opened.
pub async fn run(config: &Config, command: &ChannelsCommand) -> Result<ExitCode> {
    let client = bot::net::client()?;
    let (words, _) = start::words_and_interview(config)?;
    let opened = start::open_existing(config).await?;
    let channels = Channels::of(config, &opened.vault, &words, &client)?;
    let mut is_wrong = false;
    if channels.all().is_empty() {
        say(
            "",
            &Finding::note("no platform is configured; the web chat needs no setup"),
        )?;
    }
    for channel in channels.all() {
        let webhook = channels::webhook(config, channel.name());
        let set = Setup {
            words: &words,
            webhook: webhook.as_deref(),
            now: opened.clock.now(),
        };
        let found = match command {
            ChannelsCommand::Setup => channel.setup(set).await,
            ChannelsCommand::Check => channel.check(set).await,
        };
        for finding in found {
            is_wrong |= finding.level == Level::Fault;
            say(channel.name(), &finding)?;
        }
    }
    opened.db.close().await;
    Ok(match is_wrong {
        true => ExitCode::FAILURE,
        false => ExitCode::SUCCESS,
    })
}

fn say(channel: &str, finding: &Finding) -> Result<()> {
    let level = match finding.level {
        Level::Good => "ok    ",
        Level::Note => "note  ",
        Level::Fault => "fault ",
    };
    match channel {
        "" => print(format!("{level} {}", finding.what)),
        channel => print(format!("{level} {channel}: {}", finding.what)),
    }
}
