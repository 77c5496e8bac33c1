//! A message goes out in pieces where it is longer than one may be, and a recording goes
//! ahead of it. What was taken of a message that must go again is remembered: it is not
//! sent twice, and its ids are not lost, by which it is deleted from the chat later.

use std::time::Duration;

use teloxide::payloads::{SendMessage, SendMessageSetters as _};
use teloxide::prelude::{Request as _, Requester as _};
use teloxide::types::{ChatId, InputFile, LinkPreviewOptions};
use tokio::time::Instant;

use super::{LONGEST, Telegram, fault, keyboard};
use crate::channel::measure::Unit;
use crate::channel::{Letter, SendError, Sent};
use crate::recordings::Recording;

/// How long a recording may take before the text goes without it.
const VOICE: Duration = Duration::from_secs(5);

/// The recording's place among the pieces; those of the text follow.
const AHEAD: usize = 0;

impl Telegram {
    pub(super) async fn send_text(&self, letter: Letter<'_>) -> Result<Sent, SendError> {
        let sent = self.send_pieces(letter).await;
        if !sent.as_ref().is_err_and(SendError::is_passing) {
            self.pieces.forget(letter.key);
        }
        sent
    }

    async fn send_pieces(&self, letter: Letter<'_>) -> Result<Sent, SendError> {
        let Letter { address, body, .. } = letter;
        let chat = address.parse().map(ChatId);
        let chat = chat.map_err(|_| SendError::Refused("address".into()))?;
        let pieces = Unit::Utf16.pieces(&body.text, LONGEST);
        let mut sent: Vec<String> = Vec::new();
        sent.extend(self.send_ahead(chat, letter).await);
        for (number, piece) in pieces.iter().enumerate() {
            let place = AHEAD + 1 + number;
            if let Some(before) = self.pieces.set_off(letter.key, place, Instant::now()) {
                sent.push(before);
                continue;
            }
            if !sent.is_empty() {
                // Each is a message to this chat, as its rate counts.
                tokio::time::sleep(self.pace()).await;
            }
            let mut message = SendMessage::new(chat, *piece)
                .link_preview_options(no_preview())
                .protect_content(true);
            if number + 1 == pieces.len() && !body.choices.is_empty() {
                message = message.reply_markup(keyboard(body));
            }
            let id = self.sender.send(&message).await?.to_string();
            self.pieces.taken(letter.key, place, &id);
            sent.push(id);
        }
        let platform_id = (!sent.is_empty()).then(|| sent.join(","));
        Ok(Sent::whole(platform_id))
    }

    /// The pause between two messages to one chat.
    fn pace(&self) -> Duration {
        match self.rates.1 {
            0 => Duration::ZERO,
            rate => Duration::from_secs(1) / rate,
        }
    }

    /// The platform's id of the recording that goes ahead, now or with an earlier try.
    async fn send_ahead(&self, chat: ChatId, letter: Letter<'_>) -> Option<String> {
        let before = self.pieces.set_off(letter.key, AHEAD, Instant::now());
        if before.is_some() {
            return before;
        }
        let id = self.send_voice(chat, letter.recording?).await?;
        self.pieces.taken(letter.key, AHEAD, &id);
        Some(id)
    }

    /// The platform's id of the recording; none if it was not taken.
    async fn send_voice(&self, chat: ChatId, recording: &Recording) -> Option<String> {
        use teloxide::payloads::SendVoiceSetters as _;
        let voice = InputFile::file(&recording.file).file_name("voice.m4a");
        let seconds = u32::try_from(recording.length.as_secs()).ok()?;
        let request = self
            .bot
            .send_voice(chat, voice)
            .duration(seconds)
            .protect_content(true);
        match tokio::time::timeout(VOICE, request.send()).await {
            Ok(Ok(sent)) => Some(sent.id.to_string()),
            Ok(Err(error)) => {
                tracing::warn!(error = fault(&error), "a recording was not sent");
                None
            }
            Err(_) => None,
        }
    }
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use casebook::Uuid;
    use casebook::told::Body;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;
    use crate::words::Lang;

    /// A platform that takes a message each time but the second; the texts that it took.
    async fn platform() -> (String, Arc<Mutex<Vec<String>>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let taken = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&taken);
        tokio::spawn(async move {
            for number in 1.. {
                let (mut stream, _) = listener.accept().await.unwrap();
                let text = text_of(&mut stream).await;
                let (status, answer) = if number == 2 {
                    let parameters = r#""parameters":{"retry_after":3}"#;
                    (
                        "429 Too Many Requests",
                        format!(r#"{{"ok":false,{parameters}}}"#),
                    )
                } else {
                    seen.lock().unwrap().push(text);
                    let id = format!(r#"{{"ok":true,"result":{{"message_id":{number}}}}}"#);
                    ("200 OK", id)
                };
                let length = answer.len();
                let head = format!(
                    "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n"
                );
                stream.write_all((head + &answer).as_bytes()).await.unwrap();
            }
        });
        (url, taken)
    }

    async fn text_of(stream: &mut tokio::net::TcpStream) -> String {
        let mut bytes = Vec::new();
        loop {
            let mut some = [0; 4_096];
            let count = stream.read(&mut some).await.unwrap();
            assert!(count > 0, "the request ended early");
            bytes.extend_from_slice(&some[..count]);
            let whole = String::from_utf8_lossy(&bytes).into_owned();
            let body = whole.split_once("\r\n\r\n").map(|(_, body)| body);
            if let Some(json) = body.and_then(|b| serde_json::from_str::<serde_json::Value>(b).ok())
            {
                return json["text"].as_str().unwrap().to_owned();
            }
        }
    }

    #[tokio::test]
    async fn a_piece_that_was_taken_is_not_sent_again_and_its_id_is_kept() {
        let (url, taken) = platform().await;
        let client = crate::net::client().unwrap();
        let telegram = Telegram::new("7:t", Some(&url), (0, 0), client).unwrap();
        let body = Body {
            text: format!("{}b", "a".repeat(LONGEST)),
            choices: Vec::new(),
            platform_id: None,
            recording: None,
        };
        let letter = Letter {
            address: "42",
            body: &body,
            key: Uuid::from_u128(1),
            lang: Lang::ENGLISH,
            by_staff: false,
            silence: Duration::ZERO,
            recording: None,
        };
        let first = telegram.send_text(letter).await;
        assert_eq!(first, Err(SendError::Later(Duration::from_secs(3))));
        let again = telegram.send_text(letter).await.unwrap();
        assert_eq!(again.platform_id.as_deref(), Some("1,3"));
        assert_eq!(*taken.lock().unwrap(), ["a".repeat(LONGEST), "b".into()]);
        // What is through is forgotten.
        assert_eq!(telegram.pieces.set_off(letter.key, 1, Instant::now()), None);
    }

    #[test]
    fn pieces_keep_to_the_rate_of_a_chat() {
        let client = crate::net::client().unwrap();
        let of = |rate| Telegram::new("7:t", None, (0, rate), client.clone()).unwrap();
        assert_eq!(of(0).pace(), Duration::ZERO);
        assert_eq!(of(1).pace(), Duration::from_secs(1));
        assert_eq!(of(4).pace(), Duration::from_millis(250));
    }
}
