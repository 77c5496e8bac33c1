//! A bot that stores nothing: it acknowledges, and sends a message with two
//! buttons. A process of its own, as the program is.

use std::{net::SocketAddr, process::Stdio};

use anyhow::Context;
use axum::{Router, body::Bytes, extract::State, http::StatusCode, routing::post};
use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use crate::TOKEN;

/// Starts this program once more, as the echo bot of this Bot API.
pub async fn start(api: SocketAddr) -> anyhow::Result<(Child, SocketAddr)> {
    let mut process = Command::new(std::env::current_exe()?)
        .args(["be-echo", &api.to_string()])
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let output = process.stdout.take().context("a pipe from its output")?;
    let line = BufReader::new(output).lines().next_line().await?;
    let address = line.context("the echo server said nothing")?.parse()?;
    Ok((process, address))
}

/// What that process does.
#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
pub async fn serve(api: &str) -> anyhow::Result<()> {
    let url = format!("http://{api}/bot{TOKEN}/SendMessage");
    let http = reqwest::Client::builder().build()?;
    let app = Router::new()
        .route("/webhooks/telegram", post(echo))
        .with_state((http, url));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    axum::serve(listener, app).await?;
    Ok(())
}

async fn echo(State((http, url)): State<(reqwest::Client, String)>, update: Bytes) -> StatusCode {
    let Ok(update) = serde_json::from_slice::<Value>(&update) else {
        return StatusCode::BAD_REQUEST;
    };
    let from = update["message"]["from"]["id"].as_i64();
    let Some(chat) = from.or(update["callback_query"]["from"]["id"].as_i64()) else {
        return StatusCode::BAD_REQUEST;
    };
    let id = &update["update_id"];
    let body = format!(
        r#"{{"chat_id":{chat},"text":"ຢູ່ໃສ? · อยู่ที่ไหน","reply_markup":{{"inline_keyboard":[[{{"text":"ກັບຄືນ","callback_data":"nav:back"}},{{"text":"ລາວ","callback_data":"q:{id}"}}]]}}}}"#
    );
    tokio::spawn(async move {
        let answer = http
            .post(url)
            .header("content-type", "application/json")
            .body(body)
            .send()
            .await;
        if let Ok(answer) = answer {
            // Read to its end, so that the connection can be used again.
            let _ = answer.bytes().await;
        }
    });
    StatusCode::OK
}
