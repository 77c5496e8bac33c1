//! `sendMessage`, the one call that every reply makes.
//!
//! The message is teloxide's payload and what goes wrong is its `ApiError`, but not
//! its `Bot::send_message`: that builds the whole sent message of an answer from which
//! one number is needed, and after a 5xx it sleeps ten seconds while it holds one of
//! the courier's places. The courier has pauses of its own.

use std::time::Duration;

use reqwest::{Client, Response, StatusCode, Url, header};
use serde::Deserialize;
use teloxide::payloads::SendMessage;
use teloxide::{ApiError, RequestError};

use crate::channel::SendError;

/// How long a passing fault of the platform is given.
const PASSING: SendError = SendError::Later(Duration::from_secs(1));

/// Where messages are sent to.
#[derive(Clone)]
pub(super) struct Sender {
    client: Client,
    /// Holds the token.
    url: Url,
}

impl std::fmt::Debug for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sender(..)")
    }
}

/// What the platform answers, as far as it counts here.
#[derive(Deserialize)]
struct Answer {
    result: Option<Taken>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Taken {
    message_id: i64,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
}

impl Sender {
    /// `None` for an address that has no path.
    pub fn new(client: Client, api_url: Url, token: &str) -> Option<Self> {
        let mut url = api_url;
        url.path_segments_mut()
            .ok()?
            .pop_if_empty()
            .push(&format!("bot{token}"))
            .push("sendMessage");
        Some(Self { client, url })
    }

    /// Sends one message; the platform's own id of it.
    pub async fn send(&self, message: &SendMessage) -> Result<i64, SendError> {
        let json = serde_json::to_vec(message).map_err(|_| SendError::Refused("shape".into()))?;
        let request = self
            .client
            .post(self.url.clone())
            .header(header::CONTENT_TYPE, "application/json")
            .body(json);
        let response = request.send().await.map_err(|e| unanswered(&e))?;
        taken(response).await
    }
}

async fn taken(response: Response) -> Result<i64, SendError> {
    let status = response.status();
    let body = response.bytes().await.map_err(|e| unanswered(&e))?;
    match serde_json::from_slice::<Answer>(&body) {
        Ok(Answer {
            result: Some(taken),
            ..
        }) => Ok(taken.message_id),
        Ok(answer) => Err(refused(status, answer)),
        Err(_) => Err(PASSING),
    }
}

fn unanswered(error: &reqwest::Error) -> SendError {
    if error.is_connect() || error.is_timeout() {
        SendError::Unreachable
    } else {
        PASSING
    }
}

fn refused(status: StatusCode, answer: Answer) -> SendError {
    if let Some(seconds) = answer.parameters.and_then(|p| p.retry_after) {
        return SendError::Later(Duration::from_secs(seconds));
    }
    if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS {
        return PASSING;
    }
    let description = answer.description.unwrap_or_default();
    let is_about_person = status == StatusCode::FORBIDDEN || names_nobody(&description);
    let text = serde_json::Value::String(description);
    match why(&serde_json::from_value(text).unwrap_or(ApiError::Unknown(String::new()))) {
        SendError::Refused(_) if is_about_person => SendError::NotThere,
        other => other,
    }
}

/// Nobody is known there by this number (any more). Whoever writes again is there again.
fn names_nobody(description: &str) -> bool {
    ["chat not found", "PEER_ID_INVALID", "USER_ID_INVALID"]
        .iter()
        .any(|words| description.contains(words))
}

fn why(error: &ApiError) -> SendError {
    match error {
        ApiError::BotBlocked => SendError::Blocked,
        ApiError::UserDeactivated | ApiError::CantInitiateConversation => SendError::NotThere,
        // A wrong token is the hotline's to mend; the message waits for it.
        ApiError::InvalidToken => SendError::Unreachable,
        ApiError::Unknown(text)
            if text.contains("Internal Server Error") || text.contains("Bad Gateway") =>
        {
            PASSING
        }
        ApiError::ChatNotFound => SendError::NotThere,
        _ => SendError::Refused("refused".into()),
    }
}

/// The same, for the calls that teloxide's `Bot` makes.
pub(super) fn send_error(error: &RequestError) -> SendError {
    match error {
        RequestError::RetryAfter(seconds) => SendError::Later(seconds.duration()),
        RequestError::Network(e) => unanswered(e),
        RequestError::InvalidJson { .. } | RequestError::Io(_) => PASSING,
        RequestError::Api(error) => why(error),
        RequestError::MigrateToChatId(_) => SendError::Refused("refused".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(status: u16, json: &str) -> SendError {
        let answer = serde_json::from_str(json).unwrap();
        refused(StatusCode::from_u16(status).unwrap(), answer)
    }

    #[test]
    fn what_the_platform_refuses_is_told_apart() {
        let later = |seconds| SendError::Later(Duration::from_secs(seconds));
        assert_eq!(
            why(
                429,
                r#"{"ok":false,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"#
            ),
            later(7)
        );
        assert_eq!(
            why(502, r#"{"ok":false,"description":"Bad Gateway"}"#),
            later(1)
        );
        assert_eq!(
            why(
                403,
                r#"{"ok":false,"description":"Forbidden: bot was blocked by the user"}"#
            ),
            SendError::Blocked
        );
        assert_eq!(
            why(401, r#"{"ok":false,"description":"Unauthorized"}"#),
            SendError::Unreachable
        );
        // Whoever is not there now may write again: their message waits for them.
        for (status, description) in [
            (400, "Bad Request: chat not found"),
            (400, "Bad Request: PEER_ID_INVALID"),
            (403, "Forbidden: user is deactivated"),
            (
                403,
                "Forbidden: bot can't initiate conversation with a user",
            ),
            (403, "Forbidden: a reason of tomorrow"),
        ] {
            let answer = format!(r#"{{"ok":false,"description":"{description}"}}"#);
            assert_eq!(why(status, &answer), SendError::NotThere, "{description}");
        }
        assert_eq!(
            why(
                400,
                r#"{"ok":false,"description":"Bad Request: something new"}"#
            ),
            SendError::Refused("refused".into())
        );
    }

    #[test]
    fn the_address_is_the_bots_own_at_any_server() {
        let url = |api: &str| {
            Sender::new(
                crate::net::client().unwrap(),
                Url::parse(api).unwrap(),
                "1:A",
            )
            .unwrap()
            .url
            .to_string()
        };
        assert_eq!(
            url("https://api.telegram.org"),
            "https://api.telegram.org/bot1:A/sendMessage"
        );
        assert_eq!(
            url("http://127.0.0.1:81/telegram/"),
            "http://127.0.0.1:81/telegram/bot1:A/sendMessage"
        );
    }
}
