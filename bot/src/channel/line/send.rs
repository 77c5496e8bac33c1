//! How a message gets to a person on LINE.
//!
//! A reply is free, and has no key over its tries; a push counts against the plan, and
//! has one. So a reply whose answer is lost is tried again with the same token: if the
//! platform then says that the token is not good any more, the first try had arrived.

use std::time::Duration;

use casebook::Uuid;
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use tokio::time::Instant;

use super::{Line, render};
use crate::channel::{Letter, SendError, Sent, download};

/// Most messages of one request.
const MOST: usize = 5;
const BREATH: Duration = Duration::from_secs(1);

/// Why a request was not taken.
enum Refusal {
    /// Nobody knows whether it was.
    Lost,
    /// The reply token is used up or too old.
    Token,
    No(SendError),
}

impl Line {
    pub(super) async fn deliver(&self, letter: Letter<'_>) -> Result<Sent, SendError> {
        let messages = render::messages(letter.body);
        if messages.is_empty() {
            return Err(SendError::Refused("empty".into()));
        }
        // In the same request, since a reply token is good for one.
        if let Some(recording) = letter.recording.and_then(render::recording)
            && messages.len() < MOST
        {
            let mut aloud = vec![recording];
            aloud.extend(messages.iter().cloned());
            match self.carry(letter, aloud).await {
                Err(SendError::Refused(_)) => {}
                done => return done,
            }
        }
        self.carry(letter, messages).await
    }

    async fn carry(&self, letter: Letter<'_>, messages: Vec<Value>) -> Result<Sent, SendError> {
        // What needs several requests is pushed: each has its key, so that a later try
        // repeats nothing that has arrived.
        if messages.len() <= MOST
            && !self.tickets.may_be_there(letter.key)
            && let Some(sent) = self.reply(letter, &messages).await?
        {
            return Ok(sent);
        }
        let mut sent = Sent { platform_id: None };
        for (number, some) in (0_u8..).zip(messages.chunks(MOST)) {
            sent = self.push(letter, number, some).await?;
        }
        Ok(sent)
    }

    /// Sends with a reply token; none when there is none that is good.
    async fn reply(
        &self,
        letter: Letter<'_>,
        messages: &[Value],
    ) -> Result<Option<Sent>, SendError> {
        let Letter { address, key, .. } = letter;
        while let Some(mut ticket) = self.tickets.take(address, key, Instant::now()) {
            let body = json!({ "replyToken": ticket.token, "messages": messages });
            let asked = self.ask(Method::POST, "/v2/bot/message/reply").json(&body);
            match judged(asked).await {
                Ok(sent) => return Ok(Some(sent)),
                Err(Refusal::Token) if ticket.tried_for == Some(key) => {
                    return Ok(Some(Sent { platform_id: None }));
                }
                Err(Refusal::Token) => {}
                Err(Refusal::Lost) => {
                    ticket.tried_for = Some(key);
                    self.tickets.give_back(address, ticket);
                    return Err(SendError::Later(BREATH));
                }
                Err(Refusal::No(error)) => {
                    self.tickets.give_back(address, ticket);
                    return Err(error);
                }
            }
        }
        Ok(None)
    }

    async fn push(
        &self,
        letter: Letter<'_>,
        number: u8,
        messages: &[Value],
    ) -> Result<Sent, SendError> {
        let body = json!({ "to": letter.address, "messages": messages });
        let asked = self
            .ask(Method::POST, "/v2/bot/message/push")
            .header(
                "x-line-retry-key",
                retry_key(letter.key, number).to_string(),
            )
            .json(&body);
        let sent = judged(asked).await;
        let is_lost = matches!(sent, Err(Refusal::Lost));
        self.tickets.is_in_doubt(letter.key, is_lost);
        sent.map_err(|refusal| match refusal {
            Refusal::Lost => SendError::Later(BREATH),
            Refusal::Token => SendError::Refused("refused".into()),
            Refusal::No(error) => error,
        })
    }
}

/// The key of the n-th request of one message: the message's own for the first.
fn retry_key(key: Uuid, number: u8) -> Uuid {
    let mut bytes = key.into_bytes();
    bytes[15] ^= number;
    Uuid::from_bytes(bytes)
}

async fn judged(asked: RequestBuilder) -> Result<Sent, Refusal> {
    let answer = asked.send().await.map_err(|error| {
        if error.is_connect() {
            Refusal::No(SendError::Unreachable)
        } else {
            Refusal::Lost
        }
    })?;
    let status = answer.status();
    let pause = download::retry_after(&answer).unwrap_or(BREATH);
    let body = json_of(answer).await;
    match status {
        // 409: this retry key was accepted before.
        status if status.is_success() || status == StatusCode::CONFLICT => Ok(sent(&body)),
        StatusCode::BAD_REQUEST if says(&body, "reply token") => Err(Refusal::Token),
        StatusCode::UNAUTHORIZED => Err(Refusal::No(SendError::Unreachable)),
        StatusCode::TOO_MANY_REQUESTS if says(&body, "monthly limit") => {
            Err(Refusal::No(SendError::OverQuota))
        }
        StatusCode::TOO_MANY_REQUESTS => Err(Refusal::No(SendError::Later(pause))),
        status if status.is_server_error() => Err(Refusal::Lost),
        status => {
            let why = format!("refused-{}", status.as_u16());
            Err(Refusal::No(SendError::Refused(why)))
        }
    }
}

async fn json_of(answer: Response) -> Value {
    answer.json().await.unwrap_or(Value::Null)
}

fn says(body: &Value, words: &str) -> bool {
    let message = body["message"].as_str().unwrap_or_default();
    message.to_ascii_lowercase().contains(words)
}

/// The platform's id of the last message.
fn sent(body: &Value) -> Sent {
    let last = body["sentMessages"].as_array().and_then(|all| all.last());
    Sent {
        platform_id: last.and_then(|m| m["id"].as_str()).map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_request_of_a_message_has_a_key_that_stays_the_same() {
        let key = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001);
        assert_eq!(retry_key(key, 0), key);
        assert_ne!(retry_key(key, 1), key);
        assert_eq!(retry_key(key, 1), retry_key(key, 1));
    }
}
