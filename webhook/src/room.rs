//! The room that the bodies of requests take together while they are worked on. It is
//! counted by what has arrived, not by what somebody says will: whoever sends nothing
//! takes no place from others. The beginning of each body is not counted: nearly every delivery
//! is no longer than that, so that whoever fills the room with bodies that nobody signed keeps no
//! one person's words out.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http_body::{Frame, SizeHint};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// What is counted as one, in bytes.
const UNIT: usize = 1 << 10;

/// The beginning of a body, which always finds room. Connections are few enough for it
/// (`connections.rs`): all of theirs together are as much as the room again.
const FREE: usize = 16 << 10;

/// So much may be there at once, beside the beginnings.
#[derive(Debug, Clone)]
pub struct Room(Arc<Semaphore>);

impl Room {
    pub fn of(bytes: usize) -> Self {
        Self(Arc::new(Semaphore::new(bytes / UNIT)))
    }
}

/// What one request holds until it is answered.
#[derive(Debug, Default)]
struct Held {
    places: Option<OwnedSemaphorePermit>,
    is_refused: bool,
}

/// Answers 503 to a request whose body finds no room.
pub async fn bounded(State(room): State<Room>, request: Request, next: Next) -> Response {
    let held = Arc::new(Mutex::new(Held::default()));
    let counted = |body| {
        let held = Arc::clone(&held);
        Body::new(Counted {
            body,
            room,
            held,
            seen: 0,
        })
    };
    let response = next.run(request.map(counted)).await;
    match locked(&held).is_refused {
        true => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        false => response,
    }
}

fn locked(held: &Mutex<Held>) -> std::sync::MutexGuard<'_, Held> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Counted {
    body: Body,
    room: Room,
    held: Arc<Mutex<Held>>,
    /// What has arrived.
    seen: usize,
}

impl Counted {
    /// False when there is no room for so many more bytes.
    fn take(&mut self, bytes: usize) -> bool {
        let before = self.seen.saturating_sub(FREE);
        self.seen += bytes;
        let bytes = self.seen.saturating_sub(FREE) - before;
        if bytes == 0 {
            return true;
        }
        let units = u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX);
        let found = Arc::clone(&self.room.0).try_acquire_many_owned(units);
        let mut held = locked(&self.held);
        match (found, &mut held.places) {
            (Ok(more), Some(places)) => places.merge(more),
            (Ok(first), none) => *none = Some(first),
            (Err(_), _) => held.is_refused = true,
        }
        !held.is_refused
    }
}

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        if let Poll::Ready(Some(Ok(frame))) = &polled
            && let Some(data) = frame.data_ref()
            && !self.take(data.len())
        {
            let full = std::io::Error::from(std::io::ErrorKind::OutOfMemory);
            return Poll::Ready(Some(Err(axum::Error::new(full))));
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::middleware::from_fn_with_state;
    use axum::routing::post;
    use tokio::sync::Notify;
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn what_finds_no_room_comes_again_and_room_is_given_back() {
        let (arrived, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (here, wait) = (Arc::clone(&arrived), Arc::clone(&go_on));
        let router = Router::new()
            .route(
                "/",
                post(async move |body: Bytes| {
                    here.notify_one();
                    wait.notified().await;
                    body.len().to_string()
                }),
            )
            .layer(from_fn_with_state(Room::of(3 * UNIT), bounded));
        let asks = |bytes: usize| {
            let request = Request::post("/").body(Body::from(vec![b'x'; bytes]));
            router.clone().oneshot(request.unwrap())
        };
        let first = tokio::spawn(asks(FREE + 2 * UNIT));
        arrived.notified().await;
        let second = asks(FREE + UNIT + 1).await.unwrap();
        assert_eq!(second.status(), StatusCode::SERVICE_UNAVAILABLE);
        // What is short comes in all the same.
        let third = tokio::spawn(asks(FREE));
        arrived.notified().await;
        for waits in [first, third] {
            go_on.notify_one();
            assert_eq!(waits.await.unwrap().unwrap().status(), StatusCode::OK);
        }
        go_on.notify_one();
        let fourth = asks(FREE + 3 * UNIT).await.unwrap();
        assert_eq!(fourth.status(), StatusCode::OK);
    }
}
