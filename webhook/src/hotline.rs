//! Everything that works behind the doors: the desks, the courier, the clock, and what
//! follows the platforms.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use bot::channel::Abilities;
use bot::channel::telegram::{self, Telegram};
use bot::desk::{Desk, Outgoing, Tools, Typing};
use bot::media::Fetcher;
use bot::recordings::Recordings;
use bot::scan::Scanner;
use bot::second_reader::{self, SecondReader};
use bot::talk::World;
use casebook::audit_note::AuditNote;
use casebook::files::Files;
use casebook::presence::{Presence, free_the_dead};
use casebook::{Db, Millis, inbound, outbox};
use reqwest::Url;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::app::{App, Parts};
use crate::channels::Channels;
use crate::config::Config;
use crate::metrics::Metrics;
use crate::start::{self, Opened};
use crate::{alerts, channels, clockwork, connections, panics, second};

/// Desks side by side on PostgreSQL.
const DESKS: usize = 2;
/// How often platforms are asked how much of the plan is used.
const PLANS: Duration = Duration::from_secs(600);
/// How often the directory is read again, for numbers that staff have dialled since.
const DIRECTORY: Duration = Duration::from_secs(10);
/// How long a set-up call to a platform waits before it is tried again.
const AGAIN: Duration = Duration::from_secs(5);

/// A hotline at work.
pub struct Hotline {
    pub app: App,
    pub scanner: Arc<Scanner>,
    pub recordings: Arc<Recordings>,
    desk: Desk,
    desks: Vec<JoinHandle<()>>,
    courier: JoinHandle<()>,
    tasks: Vec<JoinHandle<()>>,
}

impl Hotline {
    /// Opens the installation and sets everybody to work; they go on until `stop`.
    ///
    /// # Errors
    /// What keeps it from starting, in one clear sentence.
    pub async fn begin(config: Config, stop: &CancellationToken) -> Result<Self> {
        let (words, interview) = start::words_and_interview(&config)?;
        let scanner = Arc::new(Scanner::new().context("The lexicon cannot be read.")?);
        let second = second::reader(&config)?;
        if let Some(second) = &second {
            second::find(second).await?;
        }
        let client = bot::net::client()?;
        // Before anything is made: without the list nothing could be erased.
        start::destroyed_list(&config)?;
        let opened = start::open(&config).await?;
        let channels = Channels::of(&config, &opened.vault, &words, &client)?;
        let files = Files::at(&config.files.url)?;
        set_to_rights(&opened).await?;
        let newest = inbound::newest(&mut opened.db.read().await?).await?;
        let recordings = start::recordings(&config, &words);
        let hours = start::hours(&config)?;
        let world = start::world(&opened.db, &words, &interview, &hours, &recordings).await?;
        let (world_now, world) = watch::channel(Arc::new(world));
        let (courier_box, parcels) = mpsc::unbounded_channel();
        let abilities = Abilities::of(channels.all());
        let tools = tools(&config, &opened, world, courier_box, abilities);
        let presence = Presence::of(&opened.db, tools.process).await?;
        // Before the courier looks: what a killed process left is sent first of all.
        free_the_dead(&opened.db, tools.process).await?;
        let (desk, desks) = Desk::start(&tools, DESKS);
        let typing = Typing::new(tools.clone(), channels.by_name());
        let courier = bot::courier::start(
            tools.clone(),
            desk.clone(),
            channels.all().to_vec(),
            typing.clone(),
            parcels,
            stop.clone(),
        );
        let beside = Beside {
            tools: &tools,
            desk: &desk,
            channels: &channels,
            stop,
        };
        let mut tasks = beside.fetch(&files);
        tasks.extend(second.map(|reader| beside.read_again(reader, &scanner)));
        tasks.push(beside.watch_the_clock(&config, presence));
        tasks.extend(beside.follow(world_now));
        tasks.extend(config.alerts.url.clone().map(|url| {
            let alerting = alerts::run(tools.clone(), url, client, stop.clone());
            tokio::spawn(alerting)
        }));
        let app = App::new(Parts {
            db: opened.db,
            vault: opened.vault,
            clock: opened.clock,
            entropy: opened.entropy,
            words,
            desk: desk.clone(),
            channels,
            typing,
            files,
            metrics: Metrics::default(),
            seen: Default::default(),
            config,
        });
        if let Some(telegram) = app.channels.telegram.clone() {
            tasks.push(connect_telegram(&app, telegram, newest, &scanner, stop));
        }
        Ok(Self {
            app,
            scanner,
            recordings,
            desk,
            desks,
            courier,
            tasks,
        })
    }

    /// Waits until everybody has put down what they had in hand, or the time for that is
    /// over, and closes the database. Whoever was told to stop does.
    pub async fn end(self) {
        let db = self.app.db.clone();
        drop(self.app);
        let _ = tokio::time::timeout(connections::GRACE, async {
            for task in self.tasks {
                let _ = task.await;
            }
            // The courier writes its last outcomes through the desks, so it goes first.
            let _ = self.courier.await;
            drop(self.desk);
            for task in self.desks {
                let _ = task.await;
            }
        })
        .await;
        db.close().await;
    }
}

/// What the last process left, before anybody works: leases are given back, what was lost
/// is said, and the list of what was erased is begun.
async fn set_to_rights(opened: &Opened) -> Result<()> {
    outbox::free_leases(&opened.db).await?;
    let noted = AuditNote::beside(&opened.destroyed).noted()?;
    let mut tx = opened.db.begin().await?;
    for fault in start::lost(&mut tx, &opened.destroyed, &noted).await? {
        tracing::warn!("{fault}");
    }
    opened.destroyed.begin(&mut tx, opened.clock.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Those who work beside the desks and the courier, each in a task of its own.
struct Beside<'a> {
    tools: &'a Tools,
    desk: &'a Desk,
    channels: &'a Channels,
    stop: &'a CancellationToken,
}

impl Beside<'_> {
    /// What people sent along is fetched.
    fn fetch(&self, files: &Files) -> Vec<JoinHandle<()>> {
        let fetcher = Fetcher {
            tools: self.tools.clone(),
            desk: self.desk.clone(),
            channels: self.channels.by_name(),
            files: files.clone(),
            underway: bot::media::Underway::default(),
        };
        fetcher.start(self.stop)
    }

    fn read_again(&self, reader: SecondReader, scanner: &Arc<Scanner>) -> JoinHandle<()> {
        let reading = second_reader::Reading {
            tools: self.tools.clone(),
            desk: self.desk.clone(),
            reader,
            scanner: Arc::clone(scanner),
        };
        reading.start(self.stop)
    }

    fn watch_the_clock(&self, config: &Config, presence: Presence) -> JoinHandle<()> {
        tokio::spawn(clockwork::run(
            self.tools.clone(),
            self.desk.clone(),
            config.alerts.url.is_some(),
            config.retention.periods(),
            presence,
            self.stop.clone(),
        ))
    }

    /// What changes outside: the platforms' plans, and the directory.
    fn follow(&self, world: watch::Sender<Arc<World>>) -> [JoinHandle<()>; 2] {
        let (tools, stop) = (self.tools.clone(), self.stop);
        let directory = follow_directory(tools.db.clone(), world, stop.clone());
        let plans = follow_plans(tools, self.channels.clone(), stop.clone());
        [tokio::spawn(plans), tokio::spawn(directory)]
    }
}

fn tools(
    config: &Config,
    opened: &Opened,
    world: watch::Receiver<Arc<World>>,
    courier: mpsc::UnboundedSender<Outgoing>,
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
    if !telegram.polls() {
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

async fn follow_directory(db: Db, now: watch::Sender<Arc<World>>, stop: CancellationToken) {
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
