//! `saiduan serve`: everything at once, and an orderly stop.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use bot::scan::Scanner;
use casebook::{Pen, invite};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::config::Config;
use crate::connections::{self, Limits};
use crate::door::WebDoor;
use crate::hotline::Hotline;
use crate::terminal::{Terminal, print, sentence};
use crate::{chat, console, health, hooks, metrics, start, voice};

/// Runs the hotline until it is asked to stop.
///
/// # Errors
/// What keeps it from starting, in one clear sentence.
pub async fn run(config: Config) -> Result<()> {
    // Before anything else: where this hotline runs already, a second start must not touch
    // what the first has in hand. Whoever comes waits until the doors are open.
    let (listener, address) = listen(&config.http.listen).await?;
    let (metrics_listener, _) = listen(&config.metrics.listen).await?;
    // And where it runs on another address: held until everything is put down.
    let alone = start::alone(&config)?;
    let stop = CancellationToken::new();
    let hotline = Hotline::begin(config, &stop).await?;
    let router = doors(&hotline);
    let app = hotline.app.clone();
    stop_on_signal(stop.clone())?;
    announce(&app, address).await?;
    let limits = Limits::default();
    let metrics = tokio::spawn(connections::serve(
        metrics_listener,
        metrics::router(app),
        limits,
        stop.clone(),
    ));
    connections::serve(listener, router, limits, stop.clone()).await?;
    stop.cancel();
    let _ = metrics.await;
    hotline.end().await;
    drop(alone);
    Ok(())
}

/// Every way in.
fn doors(hotline: &Hotline) -> Router {
    let Hotline { app, scanner, .. } = hotline;
    let staff = console::routes(app).with_state(app.clone());
    // The bare address is what people type.
    let front = match app.config.web.enabled {
        true => "/chat",
        false => "/console",
    };
    let words = Arc::clone(&app.words);
    let mut router = health::router(app.clone())
        .merge(staff)
        .route("/", get(move || async move { Redirect::to(front) }));
    if app.config.web.enabled {
        router = router.merge(web_chat(app, scanner));
    }
    router
        .merge(hooks::router(app, app.channels.inlets(), scanner))
        .merge(voice::router(&hotline.recordings))
        .fallback_service(chat::nowhere::routes(words, front))
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
        say(terminal.with(id, &[("address", address.into())]));
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
        say(terminal.say("program-training"));
    }
    Ok(())
}

/// A line for whoever started it. A disk too full for it keeps no hotline from starting.
fn say(line: String) {
    if let Err(error) = print(line) {
        tracing::warn!(error = %sentence(&error), "unprinted");
    }
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
