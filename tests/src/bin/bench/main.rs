//! How many steps of conversation a second the program carries, everything
//! durable before it is acknowledged, with the whole load on the same machine.
//!
//!     tests/bench [sqlite|postgres|echo|all] [--steps 100000] [--people 200] [--aloud]
//!
//! People write to the Telegram webhook, each the next thing after both the
//! acknowledgement and the bot's reply. The load is one thread of plain
//! sockets, because it shares the cores with what it measures; `echo` runs it
//! against a server that stores nothing, and shows how far the load itself goes.

mod bot_api;
mod dialogue;
mod echo;
mod figures;
mod people;
mod wire;

use std::{net::SocketAddr, rc::Rc};

use anyhow::{Context, bail};
use tests::{Database, Program};
use tokio::task::LocalSet;

use figures::Figures;
use people::Load;

/// Bot token and webhook secret of the bench; nothing else knows the bot.
const TOKEN: &str = "7000000002:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB";
const SECRET: &str = "the-secret-of-the-bench";

#[derive(Clone, Copy, Debug)]
struct Options {
    steps: usize,
    people: usize,
    /// Print what the first of the people reads (`[buttons]`) and does (`>`).
    aloud: bool,
}

fn main() -> anyhow::Result<()> {
    let mut what = "all".to_owned();
    let mut options = Options {
        steps: 100_000,
        people: 200,
        aloud: false,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || -> anyhow::Result<usize> {
            let value = arguments
                .next()
                .with_context(|| format!("{argument} needs a number"))?;
            Ok(value.parse()?)
        };
        match argument.as_str() {
            "--steps" => options.steps = number()?,
            "--people" => options.people = number()?,
            "--aloud" => options.aloud = true,
            "be-echo" => return echo::serve(&arguments.next().context("be-echo ADDRESS")?),
            _ => what = argument,
        }
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    LocalSet::new().block_on(&runtime, run(&what, options))
}

async fn run(what: &str, options: Options) -> anyhow::Result<()> {
    let databases: &[&str] = match what {
        "all" => &["echo", "sqlite", "postgres"],
        "echo" => &["echo"],
        "sqlite" => &["sqlite"],
        "postgres" => &["postgres"],
        other => bail!("bench sqlite, postgres, echo or all; not {other:?}"),
    };
    let mut rows = Vec::new();
    for name in databases {
        let figures = measure(name, options).await?;
        println!("{figures}");
        rows.push(figures.row());
    }
    println!("{}\n{}", Figures::heading(), rows.join("\n"));
    Ok(())
}

async fn measure(name: &str, options: Options) -> anyhow::Result<Figures> {
    let load = Rc::new(Load::new(options.people));
    let api = bot_api::listen(load.clone()).await?;
    match name {
        "echo" => against_echo(load, api, options).await,
        "sqlite" => against_program(Database::Sqlite, load, api, options).await,
        _ => against_program(Database::Postgres, load, api, options).await,
    }
    .with_context(|| format!("the run on {name}"))
}

async fn against_program(
    database: Database,
    load: Rc<Load>,
    api: SocketAddr,
    options: Options,
) -> anyhow::Result<Figures> {
    let program = Program::on(database)
        .with("telegram.token", TOKEN)
        .with("telegram.api_url", &format!("http://{api}"))
        .with("telegram.webhook_secret", SECRET)
        .with("telegram.rate", "0")
        .with("telegram.rate_per_chat", "0")
        .with("limits.contact_rate", "0")
        .start()
        .await;
    let address = program.url("").trim_start_matches("http://").parse()?;
    let mut figures = people::walk(load, address, program.pid(), options).await?;
    figures.name = format!("{database:?}").to_lowercase();
    figures.memory = program.peak_memory();
    let kept = program.status().await;
    figures.kept = kept["messages_in"].as_u64();
    Ok(figures)
}

async fn against_echo(
    load: Rc<Load>,
    api: SocketAddr,
    options: Options,
) -> anyhow::Result<Figures> {
    let (mut process, address) = echo::start(api).await?;
    let pid = process.id().context("the echo server has ended")?;
    let mut figures = people::walk(load, address, pid, options).await?;
    figures.name = "echo".to_owned();
    figures.memory = figures::peak_memory(pid);
    process.kill().await?;
    Ok(figures)
}
