//! The leanest Bot API that a bot can work with: it answers at once, and
//! passes what was sent on to the person who waits for it.

use std::{
    fmt::Write,
    net::{Ipv4Addr, SocketAddr},
    rc::Rc,
};

use serde::Deserialize;
use tokio::{
    io::AsyncWriteExt,
    net::{TcpListener, TcpStream},
};

use crate::{dialogue::Markup, people::Load, wire::Inbox};

/// What matters of `sendMessage` and `editMessageText`.
#[derive(Debug, Deserialize)]
pub struct Sent {
    pub chat_id: i64,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub reply_markup: Option<Markup>,
    /// Set where the answer to a webhook carries the call.
    #[serde(default)]
    pub method: Option<String>,
}

pub async fn listen(load: Rc<Load>) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    tokio::task::spawn_local(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let load = load.clone();
            tokio::task::spawn_local(async move {
                // A connection that breaks is opened again by the bot.
                let _ = answer_all(stream, &load).await;
            });
        }
    });
    Ok(address)
}

async fn answer_all(mut stream: TcpStream, load: &Load) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut inbox = Inbox::default();
    let (mut body, mut response) = (String::new(), String::new());
    while let Some((line, sent)) = inbox.next(&mut stream).await? {
        body.clear();
        answer(line, sent, load, &mut body);
        response.clear();
        let _ = write!(
            response,
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(response.as_bytes()).await?;
    }
    Ok(())
}

/// `line` is `POST /bot<token>/<method> HTTP/1.1`.
fn answer(line: &[u8], sent: &[u8], load: &Load, body: &mut String) {
    let path = line.split(|byte| *byte == b' ').nth(1).unwrap_or_default();
    let method = path.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
    let method = method
        .split(|byte| *byte == b'?')
        .next()
        .unwrap_or_default();
    let is = |name: &str| method.eq_ignore_ascii_case(name.as_bytes());
    if is("getMe") {
        body.push_str(ME);
    } else if is("sendMessage") || is("editMessageText") {
        match serde_json::from_slice::<Sent>(sent) {
            Ok(sent) => message(load, sent, body),
            Err(error) => {
                load.complain(&format!("a message that cannot be read: {error}"));
                body.push_str(r#"{"ok":false,"error_code":400,"description":"Bad Request"}"#);
            }
        }
    } else {
        body.push_str(r#"{"ok":true,"result":true}"#);
    }
}

fn message(load: &Load, sent: Sent, body: &mut String) {
    let chat = sent.chat_id;
    let id = load.deliver(sent);
    let _ = write!(
        body,
        r#"{{"ok":true,"result":{{"message_id":{id},"date":1700000000,"chat":{{"id":{chat},"type":"private","first_name":"x"}},"text":"x"}}}}"#
    );
}

const ME: &str = r#"{"ok":true,"result":{"id":7000000002,"is_bot":true,"first_name":"Bench","username":"bench_bot","can_join_groups":false,"can_read_all_group_messages":false,"supports_inline_queries":false,"can_connect_to_business":false,"has_main_web_app":false}}"#;
