//! How a message gets to a person on LINE.
//!
//! A reply is free, and has no key over its tries; a push counts against the plan, and
//! has one. What waits for a person together goes in one reply, so that none of it needs
//! a push. So a reply whose answer is lost is tried again with the same token: if the
//! platform then says that a young token is not good any more, the first try had arrived.
//! Where the platform itself broke (5xx) it may have used the token up for nothing; then
//! a push goes, since twice is better than never.

use std::time::Duration;

use casebook::Uuid;
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use tokio::time::Instant;

use super::Line;
use super::bundle::{Item, end, fitting, open, quietly, share, tried};
use crate::channel::{Letter, SendError, Sent, download};

/// Most messages of one request.
pub(super) const MOST: usize = 5;
const BREATH: Duration = Duration::from_secs(1);
/// What only staff can mend.
const LONG: Duration = Duration::from_secs(900);

/// Why a request was not taken.
enum Refusal {
    /// The connection was lost: nobody knows whether it was.
    Lost,
    /// The platform broke over it: nobody knows whether it was.
    Broke,
    /// The reply token is used up or too old.
    Token,
    No(SendError),
}

fn says_no(error: &SendError) -> bool {
    matches!(error, SendError::Refused(_))
}

impl Line {
    /// Sends messages to one person, in order: as many as fit with one reply token, the
    /// others by push.
    pub(super) async fn deliver(&self, letters: &[Letter<'_>]) -> Vec<Result<Sent, SendError>> {
        let mut items: Vec<Item<'_>> = letters.iter().map(|l| Item::of(*l)).collect();
        loop {
            self.reply(&mut items).await;
            let next = open(&items).next();
            let Some(at) = next else {
                break;
            };
            match self.push(&items[at]).await {
                Ok(sent) => items[at].done = Some(Ok(sent)),
                Err(error) if says_no(&error) && quietly(&mut items, &[at]) => {}
                Err(error) => end(&mut items, &[at], &error),
            }
        }
        items.into_iter().filter_map(|item| item.done).collect()
    }

    /// Sends what can be sent with reply tokens that are good.
    async fn reply(&self, items: &mut [Item<'_>]) {
        let mut most = MOST;
        loop {
            // What may be there by a push is pushed again, and nothing overtakes it.
            let waiting: Vec<usize> = open(items)
                .take_while(|at| !self.tickets.may_be_there(items[*at].letter.key))
                .collect();
            let Some(first) = waiting.first() else {
                return;
            };
            let address = items[*first].letter.address;
            let keys: Vec<Uuid> = waiting.iter().map(|at| items[*at].letter.key).collect();
            let Some(mut ticket) = self.tickets.take(address, &keys, Instant::now()) else {
                return;
            };
            let group = match ticket.tried_for.is_empty() {
                true => fitting(items, &waiting, most),
                false => tried(items, &waiting, &ticket.tried_for),
            };
            if group.is_empty() {
                // The first needs several requests; each of those has its key.
                return self.tickets.give_back(address, ticket);
            }
            let messages: Vec<&Value> = group.iter().flat_map(|at| items[*at].shown()).collect();
            let body = json!({ "replyToken": ticket.token, "messages": messages });
            let asked = self.ask(Method::POST, "/v2/bot/message/reply").json(&body);
            match judged(asked).await {
                Ok(ids) => share(items, &group, &ids),
                // The try whose answer was lost had arrived.
                Err(Refusal::Token) if ticket.has_arrived(Instant::now()) => {
                    share(items, &group, &[]);
                }
                Err(Refusal::Token) => {}
                Err(lost @ (Refusal::Lost | Refusal::Broke)) => {
                    ticket.broke |= matches!(lost, Refusal::Broke);
                    ticket.tried_for = group.iter().map(|at| items[*at].letter.key).collect();
                    self.tickets.give_back(address, ticket);
                    return end(items, &group, &SendError::Later(BREATH));
                }
                Err(Refusal::No(error)) => {
                    self.tickets.give_back(address, ticket);
                    if says_no(&error) && quietly(items, &group) {
                        continue;
                    }
                    if says_no(&error) && group.len() > 1 {
                        // One of them is refused, and costs the others nothing.
                        most = 1;
                        continue;
                    }
                    return end(items, &group, &error);
                }
            }
        }
    }

    /// What needs several requests has a key for each, so that a later try repeats nothing
    /// that has arrived.
    async fn push(&self, item: &Item<'_>) -> Result<Sent, SendError> {
        let mut sent = Sent::default();
        for (number, some) in (0_u8..).zip(item.shown().chunks(MOST)) {
            sent = self.push_some(item.letter, number, some).await?;
        }
        Ok(sent)
    }

    async fn push_some(
        &self,
        letter: Letter<'_>,
        number: u8,
        messages: &[&Value],
    ) -> Result<Sent, SendError> {
        let body = json!({ "to": letter.address, "messages": messages });
        let key = retry_key(letter.key, number).to_string();
        let asked = self.ask(Method::POST, "/v2/bot/message/push");
        let asked = asked.header("x-line-retry-key", key).json(&body);
        let sent = judged(asked).await;
        let is_lost = matches!(sent, Err(Refusal::Lost | Refusal::Broke));
        self.tickets.is_in_doubt(letter.key, is_lost);
        match sent {
            Ok(mut ids) => Ok(Sent::whole(ids.pop())),
            Err(Refusal::Lost | Refusal::Broke) => Err(SendError::Later(BREATH)),
            Err(Refusal::Token) => Err(SendError::Refused("refused".into())),
            Err(Refusal::No(error)) => Err(error),
        }
    }
}

/// The key of the n-th request of one message: the message's own for the first.
fn retry_key(key: Uuid, number: u8) -> Uuid {
    let mut bytes = key.into_bytes();
    bytes[15] ^= number;
    Uuid::from_bytes(bytes)
}

/// The platform's ids of the messages that it took.
async fn judged(asked: RequestBuilder) -> Result<Vec<String>, Refusal> {
    let answer = asked.send().await.map_err(|error| {
        if error.is_connect() {
            Refusal::No(SendError::Unreachable)
        } else {
            Refusal::Lost
        }
    })?;
    let status = answer.status();
    let pause = download::retry_after(&answer).unwrap_or(BREATH);
    judge(status, pause, &json_of(answer).await)
}

fn judge(status: StatusCode, pause: Duration, body: &Value) -> Result<Vec<String>, Refusal> {
    match status {
        // 409: this retry key was accepted before.
        status if status.is_success() || status == StatusCode::CONFLICT => Ok(ids(body)),
        StatusCode::BAD_REQUEST if is_about_token(body) => Err(Refusal::Token),
        // Nobody has this id, or not with this provider (developers.line.biz/en/faq).
        StatusCode::BAD_REQUEST if says(body, "failed to send messages") => {
            Err(Refusal::No(SendError::NotThere))
        }
        StatusCode::UNAUTHORIZED => Err(Refusal::No(SendError::Unreachable)),
        // The account may not do this: until staff mend it.
        StatusCode::FORBIDDEN => Err(Refusal::No(SendError::Later(LONG))),
        StatusCode::TOO_MANY_REQUESTS if is_about_plan(body) => {
            Err(Refusal::No(SendError::OverQuota))
        }
        StatusCode::TOO_MANY_REQUESTS => Err(Refusal::No(SendError::Later(pause))),
        status if status.is_server_error() => Err(Refusal::Broke),
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

/// The plan's free messages are used up, or those that were to be paid for beside them.
fn is_about_plan(body: &Value) -> bool {
    says(body, "monthly limit") || says(body, "additional messages")
}

/// A token that is used up or too old is named in words; one that is no token at all as
/// the field that it stands in.
fn is_about_token(body: &Value) -> bool {
    let mut details = body["details"].as_array().into_iter().flatten();
    says(body, "reply token")
        || says(body, "replytoken")
        || details.any(|detail| detail["property"] == "replyToken")
}

fn ids(body: &Value) -> Vec<String> {
    let all = body["sentMessages"].as_array().into_iter().flatten();
    all.filter_map(|m| m["id"].as_str().map(str::to_owned))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_refused_in_several_words() {
        for about in [
            json!({ "message": "Invalid reply token" }),
            json!({ "message": "The request body has 1 error(s)", "details": [{ "message": "May not be empty", "property": "replyToken" }] }),
            json!({ "message": "The property, 'replyToken', in the request body is invalid (line: -, column: -)" }),
        ] {
            assert!(is_about_token(&about), "{about}");
        }
        let text = json!({ "message": "The request body has 1 error(s)", "details": [{ "message": "May not be empty", "property": "messages[0].text" }] });
        assert!(!is_about_token(&text) && !is_about_token(&Value::Null));
    }

    #[test]
    fn what_is_about_the_person_or_the_plan_is_told_apart() {
        let judged = |status: u16, message: &str| {
            let status = StatusCode::from_u16(status).unwrap();
            match judge(status, BREATH, &json!({ "message": message })) {
                Err(Refusal::No(error)) => error,
                _ => panic!("{status} {message}"),
            }
        };
        assert_eq!(judged(400, "Failed to send messages"), SendError::NotThere);
        for used_up in [
            "You have reached your monthly limit.",
            "You have exceeded the target limit for additional messages.",
        ] {
            assert_eq!(judged(429, used_up), SendError::OverQuota);
        }
        let crowd = judged(429, "Too many concurrent requests. Try again later.");
        assert_eq!(crowd, SendError::Later(BREATH));
        let shape = judged(400, "The request body has 1 error(s)");
        assert_eq!(shape, SendError::Refused("refused-400".into()));
    }

    #[test]
    fn each_request_of_a_message_has_a_key_that_stays_the_same() {
        let key = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001);
        assert_eq!(retry_key(key, 0), key);
        assert_ne!(retry_key(key, 1), key);
        assert_eq!(retry_key(key, 1), retry_key(key, 1));
    }
}
