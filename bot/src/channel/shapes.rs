//! Every shape of sample that was collected of what the platforms deliver, in bodies of
//! our own (`shapes/<channel>.jsonl`, a line each), and the effect that each has. A shape
//! without an effect would be a person who is not heard: what changes here is looked at
//! line by line. `shape` names the sample; `escaped` is the form in which Meta writes
//! letters and slashes.

use std::sync::{Arc, LazyLock};

use serde::Deserialize;
use serde_json::Value;

use super::line::Line;
use super::messenger::{self, Messenger};
use super::telegram::Telegram;
use super::whatsapp::{self, WhatsApp};
use super::{Album, Arrival, Delivery, Errand, Inbound, Inlet, Said, Which};
use crate::scan::Scanner;
use crate::words::Words;

const URL: &str = "https://platform.example";
const NOW: casebook::Millis = 1_795_330_900_000;
/// Takes a moment to make.
static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().unwrap());

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    shape: String,
    effect: String,
    body: Value,
    #[serde(default)]
    escaped: bool,
}

fn rows(list: &str) -> Vec<Row> {
    let row = |line: &str| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"));
    list.lines().map(row).collect()
}

/// As Meta writes it: `\uXXXX` for a letter that is not ASCII, and `\/` for a slash.
fn escaped(body: &Value) -> String {
    let mut written = String::new();
    for c in body.to_string().chars() {
        match c {
            '/' => written.push_str("\\/"),
            c if c.is_ascii() => written.push(c),
            c => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    written.push_str(&format!("\\u{unit:04x}"));
                }
            }
        }
    }
    written
}

fn effect(delivery: &Delivery) -> String {
    let events = delivery.events.iter().map(event);
    let errands = delivery.errands.iter().map(|errand| match errand {
        Errand::AnswerPress(id) => format!("answer press {id}"),
        Errand::MarkRead(id) => format!("mark {id} as read"),
        Errand::AnswerUnnamed(token) => format!("answer with {token}"),
        Errand::LeaveGroup(id) => format!("leave {id}"),
    });
    let ignored = delivery.ignored.iter().map(|kind| format!("({kind})"));
    let all: Vec<String> = events.chain(errands).chain(ignored).collect();
    all.join("; ")
}

fn event(event: &Inbound) -> String {
    let mut told = said(&event.said);
    told.push_str(&format!(" by {}", event.address));
    if let Some(about) = &event.about {
        told.push_str(&format!(" in {about}"));
    }
    if let Some(answers) = &event.around.answers {
        told.push_str(&format!(", answers {answers}"));
    }
    if let Some(words) = &event.around.quoted {
        told.push_str(&format!(", quotes {}", quoted(words)));
    }
    if event.around.passed_on {
        told.push_str(", passed on");
    }
    match &event.album {
        Some(Album::Named(album)) => told.push_str(&format!(", of album {album}")),
        Some(Album::Moment) => told.push_str(", beside others"),
        None => {}
    }
    if event.quietly {
        told.push_str(", quietly");
    }
    told
}

/// In one line, marks and all.
fn quoted(text: &str) -> String {
    format!("“{}”", text.replace('\n', "\\n"))
}

fn said(said: &Said) -> String {
    match said {
        Said::Start => "start".into(),
        Said::Opened => "opened".into(),
        Said::Text(text) => format!("text {}", quoted(text)),
        Said::Press(data) => format!("press {}", quoted(data)),
        Said::Media(media) => match &media.caption {
            Some(caption) => format!("{} {}", media.kind, quoted(caption)),
            None => media.kind.clone(),
        },
        Said::Location(place) => format!("place {}", quoted(&place.words())),
        Said::PlaceMoved(place) => format!("place moved to {}", quoted(&place.words())),
        Said::Edited(text) => format!("edited {}", quoted(text)),
        Said::Withdrawn(_) => "withdrawn".into(),
        Said::Reaction(Some(sign)) => format!("reaction {sign}"),
        Said::Reaction(None) => "reaction off".into(),
        Said::Sticker(words) => format!("sticker {}", quoted(words)),
        Said::Unsupported => "unsupported".into(),
        Said::Called => "called".into(),
        Said::Blocked(true) => "blocked".into(),
        Said::Blocked(false) => "allowed".into(),
        Said::Moved(to) => format!("moved to {to}"),
        Said::Receipt(receipt) => {
            let what = match &receipt.what {
                Arrival::Delivered => "delivered".to_owned(),
                Arrival::Read => "read".to_owned(),
                Arrival::Failed(why) => format!("failed ({why})"),
                Arrival::InAnotherForm => "again in another form".to_owned(),
            };
            match &receipt.which {
                Which::Message(id) => format!("{id} {what}"),
                Which::UpTo(_) => format!("all {what}"),
            }
        }
    }
}

fn check(list: &str, count: usize, inlet: &dyn Inlet) {
    let rows = rows(list);
    let mut wrong = Vec::new();
    for row in &rows {
        let body = match row.escaped {
            true => escaped(&row.body),
            false => row.body.to_string(),
        };
        let delivery = inlet.read(body.as_bytes(), &SCANNER, NOW);
        let is = effect(&delivery.in_order());
        if is != row.effect || is.is_empty() {
            wrong.push(format!(
                "{}\n  is:     {is}\n  wanted: {}",
                row.shape, row.effect
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(rows.len(), count);
}

#[test]
fn what_line_delivers() {
    let words = Arc::new(Words::load().unwrap());
    let client = crate::net::client().unwrap();
    let line = Line::new("s", "t", URL, URL, words, client).unwrap();
    check(include_str!("shapes/line.jsonl"), 37, &line);
}

#[test]
fn what_messenger_delivers() {
    let settings = messenger::Settings {
        app_secret: "s",
        verify_token: "v",
        page_token: "t",
        api_url: URL,
        human_agent: false,
    };
    let client = crate::net::client().unwrap();
    let messenger = Messenger::new(settings, None, client.clone(), client).unwrap();
    check(include_str!("shapes/messenger.jsonl"), 41, &messenger);
}

#[test]
fn what_telegram_delivers() {
    let client = crate::net::client().unwrap();
    let telegram = Telegram::new("7:t", Some(URL), (0, 0), client).unwrap();
    check(include_str!("shapes/telegram.jsonl"), 51, &telegram);
}

#[test]
fn what_whatsapp_delivers() {
    let settings = whatsapp::Settings {
        app_secret: "s",
        verify_token: "v",
        access_token: "t",
        phone_number_id: "7",
        business_account_id: None,
        api_url: URL,
    };
    let (words, client) = (
        Arc::new(Words::load().unwrap()),
        crate::net::client().unwrap(),
    );
    let whatsapp = WhatsApp::new(settings, None, words, client).unwrap();
    check(include_str!("shapes/whatsapp.jsonl"), 62, &whatsapp);
}
