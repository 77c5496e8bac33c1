//! `saiduan serve`: everything at once, and an orderly stop.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use bot::channel::Abilities;
use bot::channel::telegram::{self, Telegram};
use bot::desk::{Desk, Tools, Typing};
use bot::media::Fetcher;
use bot::scan::Scanner;
use bot::second_reader;
use bot::talk::World;
use casebook::files::Files;
use casebook::presence::{Presence, free_the_dead};
use casebook::{Millis, Pen, inbound, invite, outbox};
use reqwest::Url;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio_util::sync::CancellationToken;

use crate::app::{App, Parts};
use crate::channels::Channels;
use crate::config::Config;
use crate::connections::{self, Limits};
use crate::door::WebDoor;
use crate::metrics::Metrics;
use crate::start::{self, Opened};
use crate::terminal::Terminal;
use crate::{channels, chat, clockwork, console, health, hooks, metrics, panics, second, voice};

/// Desks side by side on PostgreSQL.
const DESKS: usize = 2;
/// How often platforms are asked how much of the plan is used.
const PLANS: Duration = Duration::from_secs(600);
/// How often the directory is read again, for numbers that staff have dialled since.
const DIRECTORY: Duration = Duration::from_secs(10);
/// How long a set-up call to a platform waits before it is tried again.
const AGAIN: Duration = Duration::from_secs(5);

/// Runs the hotline until it is asked to stop.
///
/// # Errors
/// What keeps it from starting, in one clear sentence.
pub async fn run(config: Config) -> Result<()> {
    let (words, interview) = start::words_and_interview(&config)?;
    let scanner = Arc::new(Scanner::new().context("The lexicon cannot be read.")?);
    let second = second::reader(&config)?;
    if let Some(second) = &second {
        second::find(second).await?;
    }
    let client = bot::net::client()?;
    let opened = start::open(&config).await?;
    let channels = Channels::of(&config, &opened.vault, &words, &client)?;
    let files = Files::at(&config.files.url)?;
    outbox::free_leases(&opened.db).await?;
    let newest = inbound::newest(&mut opened.db.read().await?).await?;
    let recordings = start::recordings(&config, &words);
    let hours = start::hours(&config)?;
    let world = start::world(&opened.db, &words, &interview, &hours, &recordings).await?;
    let (world_now, world) = watch::channel(Arc::new(world));
    let (courier_box, parcels) = mpsc::unbounded_channel();
    let tools = tools(
        &config,
        &opened,
        world,
        courier_box,
        Abilities::of(channels.all()),
    );
    let presence = Presence::of(&opened.db, tools.process).await?;
    // Before the courier looks: what a killed process left is sent first of all.
    free_the_dead(&opened.db, tools.process).await?;
    let (desk, desks) = Desk::start(&tools, DESKS);

    let stop = CancellationToken::new();
    let routes = channels.all().to_vec();
    let typing = Typing::new(tools.clone(), channels.by_name());
    let courier = bot::courier::start(
        tools.clone(),
        desk.clone(),
        routes,
        typing.clone(),
        parcels,
        stop.clone(),
    );
    let fetcher = Fetcher {
        tools: tools.clone(),
        desk: desk.clone(),
        channels: channels.by_name(),
        files: files.clone(),
    };
    let mut tasks = fetcher.start(&stop);
    if let Some(reader) = second {
        let reading = second_reader::Reading {
            tools: tools.clone(),
            desk: desk.clone(),
            reader,
            scanner: Arc::clone(&scanner),
        };
        tasks.push(reading.start(&stop));
    }
    tasks.extend([
        tokio::spawn(clockwork::run(
            tools.clone(),
            desk.clone(),
            config.alerts.url.clone(),
            config.retention.periods(),
            client,
            presence,
            stop.clone(),
        )),
        tokio::spawn(follow_plans(tools.clone(), channels.clone(), stop.clone())),
        tokio::spawn(follow_directory(opened.db.clone(), world_now, stop.clone())),
    ]);

    let app = App::new(Parts {
        db: opened.db.clone(),
        vault: Arc::clone(&opened.vault),
        clock: opened.clock.clone(),
        entropy: Arc::clone(&opened.entropy),
        words: Arc::clone(&words),
        desk: desk.clone(),
        channels,
        typing,
        files,
        metrics: Metrics::default(),
        config,
    });
    let staff = console::routes(&app).with_state(app.clone());
    let mut router = health::router(app.clone()).merge(staff);
    // The bare address is what people type.
    let front = match app.config.web.enabled {
        true => "/chat",
        false => "/console",
    };
    router = router.route("/", get(move || async move { Redirect::to(front) }));
    if app.config.web.enabled {
        router = router.merge(web_chat(&app, &scanner));
    }
    router = router.merge(hooks::router(&app, app.channels.inlets(), &scanner));
    router = router.merge(voice::router(&recordings));
    if let Some(telegram) = app.channels.telegram.clone() {
        tasks.push(connect_telegram(&app, telegram, newest, &scanner, &stop));
    }
    let (listener, address) = listen(&app.config.http.listen).await?;
    let (metrics_listener, _) = listen(&app.config.metrics.listen).await?;
    stop_on_signal(stop.clone())?;
    announce(&app, address).await?;
    let limits = Limits::default();
    let metrics = tokio::spawn(connections::serve(
        metrics_listener,
        metrics::router(app.clone()),
        limits,
        stop.clone(),
    ));
    connections::serve(listener, router, limits, stop.clone()).await?;

    stop.cancel();
    drop((app, tools));
    let _ = tokio::time::timeout(connections::GRACE, async {
        let _ = metrics.await;
        for task in tasks {
            let _ = task.await;
        }
        // The courier writes its last outcomes through the desks, so it goes first.
        let _ = courier.await;
        drop(desk);
        for task in desks {
            let _ = task.await;
        }
    })
    .await;
    opened.db.close().await;
    Ok(())
}

fn tools(
    config: &Config,
    opened: &Opened,
    world: watch::Receiver<Arc<World>>,
    courier: mpsc::UnboundedSender<bot::desk::Outgoing>,
    abilities: Abilities,
) -> Tools {
    Tools {
        db: opened.db.clone(),
        vault: Arc::clone(&opened.vault),
        clock: opened.clock.clone(),
        entropy: Arc::clone(&opened.entropy),
        world,
        destroyed: opened.destroyed.clone(),
        courier,
        process: opened.entropy.id(opened.clock.now()),
        contact_rate: config.limits.contact_rate,
        second_reader: config.scan.embeddings_url.is_some(),
        abilities: Arc::new(abilities),
    }
}

fn web_chat(app: &App, scanner: &Arc<Scanner>) -> Router {
    let door = WebDoor {
        desk: app.desk.clone(),
        scanner: Arc::clone(scanner),
        clock: app.clock.clone(),
        files: app.files.clone(),
        vault: Arc::clone(&app.vault),
        entropy: Arc::clone(&app.entropy),
    };
    let parts = chat::Parts {
        db: app.db.clone(),
        vault: Arc::clone(&app.vault),
        clock: app.clock.clone(),
        entropy: Arc::clone(&app.entropy),
        words: Arc::clone(&app.words),
        door,
    };
    chat::router(parts, &app.config)
}

/// Webhook when the platform can reach us or a secret is set; long polling else.
fn connect_telegram(
    app: &App,
    telegram: Telegram,
    newest: Option<Millis>,
    scanner: &Arc<Scanner>,
    stop: &CancellationToken,
) -> tokio::task::JoinHandle<()> {
    let (app, scanner, stop) = (app.clone(), Arc::clone(scanner), stop.clone());
    if let Some(newest) = newest {
        telegram.was_away(newest, app.clock.now());
    }
    if channels::is_delivered(&app.config) {
        if !app.config.is_https() {
            tracing::warn!(
                "telegram.webhook_secret is set and http.public_url is not https: no webhook is registered, and telegram is not polled; somebody else must register one"
            );
        }
        return tokio::spawn(prepare(telegram, app, async {}, stop));
    }
    let (desk, clock) = (app.desk.clone(), app.clock.clone());
    let (polled, stopping) = (telegram.clone(), stop.clone());
    let poll = async move {
        let start = || {
            let (telegram, desk, scanner) = (polled.clone(), desk.clone(), Arc::clone(&scanner));
            telegram::poll::poll(
                telegram,
                desk,
                scanner,
                clock.clone(),
                newest,
                stopping.clone(),
            )
        };
        panics::begin_again("polling telegram", AGAIN, &stopping, start).await;
    };
    tokio::spawn(prepare(telegram, app, poll, stop))
}

/// Registers the webhook and the commands, however long the platform takes to answer.
async fn prepare(
    telegram: Telegram,
    app: App,
    then: impl Future<Output = ()>,
    stop: CancellationToken,
) {
    let url = channels::webhook(&app.config, telegram::NAME).and_then(|u| Url::parse(&u).ok());
    let register = async {
        if let Some(url) = url {
            while telegram.set_webhook(url.clone()).await.is_err() {
                tracing::warn!("telegram does not take the webhook; trying again");
                tokio::time::sleep(AGAIN).await;
            }
        }
        while telegram.set_commands(&app.words).await.is_err() {
            tracing::warn!("telegram does not take the names of the commands; trying again");
            tokio::time::sleep(AGAIN).await;
        }
    };
    let both = async { tokio::join!(register, then) };
    tokio::select! {
        () = stop.cancelled() => {}
        _ = both => {}
    }
}

/// Keeps what staff see of each platform's plan, and lets go what waits for it.
async fn follow_plans(tools: Tools, channels: Channels, stop: CancellationToken) {
    loop {
        let asked = async {
            for channel in channels.all() {
                bot::courier::plans::look(&tools, channel.as_ref()).await;
            }
            tokio::time::sleep(PLANS).await;
        };
        tokio::select! {
            () = stop.cancelled() => return,
            () = asked => {}
        }
    }
}

async fn follow_directory(
    db: casebook::Db,
    now: watch::Sender<Arc<World>>,
    stop: CancellationToken,
) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(DIRECTORY) => {}
        }
        let before = now.borrow().clone();
        let World {
            words,
            interview,
            hours,
            recordings,
            ..
        } = before.as_ref();
        match start::world(&db, words, interview, hours, recordings).await {
            Ok(world) => {
                now.send_replace(Arc::new(world));
            }
            Err(error) => {
                tracing::warn!(error = %error, "the directory cannot be read; the one before stays")
            }
        }
    }
}

async fn listen(address: &str) -> Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("The server cannot listen on {address}."))?;
    let bound = listener.local_addr()?;
    Ok((listener, bound))
}

/// Says where everything is; a fresh installation also how its first administrator
/// gets in.
async fn announce(app: &App, address: SocketAddr) -> Result<()> {
    let base = app
        .config
        .http
        .public_url
        .clone()
        .unwrap_or_else(|| format!("http://{address}"));
    let mut tx = app.db.begin().await?;
    let pen = Pen {
        vault: &app.vault,
        entropy: &app.entropy,
        chain: "program",
        now: app.clock.now(),
    };
    let first = invite::first_administrator(&mut tx, pen).await?;
    let training = casebook::settings::mode(&mut tx).await? == casebook::settings::Mode::Training;
    tx.commit().await?;
    let terminal = Terminal::here()?;
    let announce = |id: &str, address: String| {
        println!("{}", terminal.with(id, &[("address", address.into())]));
    };
    if app.config.web.enabled {
        announce("program-chat", format!("{base}/chat"));
    }
    announce("program-console", format!("{base}/console"));
    if let Some(token) = first {
        let link = format!("{base}/console/invite/{}", token.text());
        announce("program-first", link);
    }
    if training {
        println!("{}", terminal.say("program-training"));
    }
    Ok(())
}

/// Stops the program on Ctrl-C and on SIGTERM: from this moment on, not from when the task
/// below first runs.
fn stop_on_signal(stop: CancellationToken) -> std::io::Result<()> {
    #[cfg(unix)]
    let asked = {
        use tokio::signal::unix::{SignalKind, signal};
        let mut interrupted = signal(SignalKind::interrupt())?;
        let mut terminated = signal(SignalKind::terminate())?;
        async move {
            tokio::select! {
                _ = interrupted.recv() => {}
                _ = terminated.recv() => {}
            }
        }
    };
    #[cfg(not(unix))]
    let asked = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    tokio::spawn(async move {
        asked.await;
        tracing::info!("stopping");
        stop.cancel();
    });
    Ok(())
}
