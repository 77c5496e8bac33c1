//! `POST /chat/file`: a picture, a voice message or a paper, from a plain form. Only
//! within a session, a few at a time, and only kinds that are kept at all: the visitor
//! is told at once when one is not.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::extract::State;
use axum::extract::multipart::{Field, Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use bot::channel::LARGEST_FILE;
use bot::media::kind::Kind;
use bot::words::Lang;
use casebook::{Millis, web_chat};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::Chat;
use super::caller::Caller;
use super::door::{Door, Upload};
use super::hear::read;
use super::page::Draft;
use super::refusal::Refusal;
use super::session::Nonce;

/// The largest form: the file, and what a form puts around it.
pub(super) const LARGEST_FORM: usize = LARGEST_FILE + (64 << 10);
/// Forms that are read at one time: each is in memory while it is.
const AT_ONCE: usize = 4;
/// Files of one visitor in a [`WINDOW`].
const LIMIT: u32 = 10;
const WINDOW: Millis = 600_000;
/// Visitors that are remembered at once; beyond it all of them are forgotten.
const TABLE: usize = 10_000;

/// How many files came from whom, in memory only.
#[derive(Debug)]
pub(super) struct Uploads {
    seen: Mutex<HashMap<[u8; 32], (Millis, u32)>>,
    /// Whose forms are being read.
    busy: Mutex<HashSet<[u8; 32]>>,
    room: Semaphore,
}

impl Default for Uploads {
    fn default() -> Self {
        Self {
            seen: Mutex::default(),
            busy: Mutex::default(),
            room: Semaphore::new(AT_ONCE),
        }
    }
}

/// The place in which one visitor's form is read, until it is dropped.
struct Place<'u> {
    uploads: &'u Uploads,
    visitor: [u8; 32],
    _room: SemaphorePermit<'u>,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut busy = self.uploads.busy();
        busy.remove(&self.visitor);
    }
}

impl Uploads {
    fn busy(&self) -> MutexGuard<'_, HashSet<[u8; 32]>> {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place, of which a visitor has one at a time.
    fn place(&self, visitor: [u8; 32]) -> Option<Place<'_>> {
        let room = self.room.try_acquire().ok()?;
        let is_first = self.busy().insert(visitor);
        // A place that is not theirs is never made: it would end the one that is.
        is_first.then(|| Place {
            uploads: self,
            visitor,
            _room: room,
        })
    }

    fn admit(&self, visitor: [u8; 32], now: Millis) -> bool {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= TABLE {
            seen.clear();
        }
        let (since, count) = seen.entry(visitor).or_insert((now, 0));
        if now - *since >= WINDOW {
            (*since, *count) = (now, 0);
        }
        *count = count.saturating_add(1);
        *count <= LIMIT
    }
}

/// What the form holds.
#[derive(Debug, Default)]
struct Filled {
    event: String,
    page: String,
    name: Option<String>,
    bytes: Vec<u8>,
}

/// `POST /chat/file`.
pub(super) async fn upload<D: Door>(
    State(chat): State<Chat<D>>,
    caller: Caller,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let (page, taken) = take(&chat, &caller, form).await;
    let Err(refusal) = taken else {
        return Redirect::to("/chat#now").into_response();
    };
    let lang = Lang::parse(&page).or(caller.language);
    let mut draft = Draft::new(&chat, lang);
    draft.refuse(&chat, refusal, &[draft.lang]);
    let talk = read(&chat, caller.token.as_ref(), Some(&refusal)).await;
    draft.page(&chat, talk.as_ref(), refusal.status())
}

/// The language of the page, and whether the file was taken.
async fn take<D: Door>(
    chat: &Chat<D>,
    caller: &Caller,
    form: Result<Multipart, MultipartRejection>,
) -> (String, Result<(), Refusal>) {
    let mut filled = Filled::default();
    let taken = async {
        if !caller.is_from_here(chat.0.public_url.as_deref()) {
            return Err(Refusal::Elsewhere);
        }
        // Whose it is is asked before the file is read.
        let token = caller.token.as_ref().ok_or(Refusal::NotBegun)?;
        let hash = token.hash(&chat.vault);
        let mut tx = chat.db.read().await?;
        let visit = web_chat::visit(&mut tx, &hash).await?;
        drop(tx);
        let now = chat.clock.now();
        if visit.is_none_or(|visit| visit.left(now) == 0) {
            return Err(Refusal::NotBegun);
        }
        let _place = chat.0.uploads.place(hash).ok_or(Refusal::Busy)?;
        if !chat.0.uploads.admit(hash, now) {
            return Err(Refusal::TooMany);
        }
        let mut form = form.map_err(|_| Refusal::NoFile)?;
        while let Some(field) = form.next_field().await.map_err(|e| unread(e.status()))? {
            fill(&mut filled, field).await?;
        }
        let kind = kept(&filled.bytes)?;
        let nonce = Nonce::parse(&filled.event).ok_or(Refusal::NoFile)?;
        let event = nonce.event_id(&chat.vault, token, [b"file", &filled.bytes]);
        let upload = Upload {
            kind,
            name: filled.name.take(),
            bytes: std::mem::take(&mut filled.bytes),
        };
        let lang = Lang::parse(&filled.page);
        let (token, door) = (token.as_str(), &chat.door);
        door.sent(token, &event, lang, upload).await?;
        Ok(())
    }
    .await;
    (filled.page, taken)
}

async fn fill(filled: &mut Filled, field: Field<'_>) -> Result<(), Refusal> {
    match field.name().unwrap_or_default() {
        "file" => {
            filled.name = field
                .file_name()
                .filter(|n| !n.is_empty())
                .map(str::to_owned);
            let bytes = field.bytes().await.map_err(|e| unread(e.status()))?;
            filled.bytes = bytes.into();
        }
        "event" => filled.event = field.text().await.map_err(|e| unread(e.status()))?,
        "page" => filled.page = field.text().await.map_err(|e| unread(e.status()))?,
        _ => {}
    }
    Ok(())
}

fn unread(status: StatusCode) -> Refusal {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::FileTooLarge,
        _ => Refusal::NoFile,
    }
}

fn kept(bytes: &[u8]) -> Result<Kind, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::NoFile);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Refusal::FileTooLarge);
    }
    Kind::of(bytes).ok_or(Refusal::WrongType)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_has_one_place_and_all_of_them_a_few() {
        let uploads = Uploads::default();
        let first = uploads.place([0; 32]);
        assert!(first.is_some());
        for _ in 0..2 {
            assert!(uploads.place([0; 32]).is_none(), "a second place");
        }
        drop(first);
        let visitors = 0..u8::try_from(AT_ONCE).unwrap();
        let all: Vec<_> = visitors.map(|v| uploads.place([v; 32])).collect();
        assert!(all.iter().all(Option::is_some));
        assert!(uploads.place([9; 32]).is_none(), "no room");
    }
}
