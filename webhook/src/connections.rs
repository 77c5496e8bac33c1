//! Connections: how many are open at once, and how long one may take to say what it wants.
//! An answer may take as long as it likes: pages look for news in requests that wait.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use anyhow::Result;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::{Extension, Router};
use http_body::{Frame, SizeHint};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{Sleep, sleep};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::Layer as _;

/// How long open requests may go on after a stop was asked for.
pub const GRACE: Duration = Duration::from_secs(10);
/// Before it is tried again to take a connection, when there is no room for another file.
const BREATH: Duration = Duration::from_secs(1);
/// Where people write and send files: their bodies may take longer.
const CHAT: &str = "/chat";

/// What one connection, and all of them together, may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    pub connections: usize,
    /// For the head of a request, and between two requests: longer than a proxy keeps an
    /// idle connection, so that it is the proxy that ends it.
    pub head: Duration,
    /// For all of a request's body.
    pub body: Duration,
    /// For what a person says or sends, from a phone with a weak signal: a long text in Thai or
    /// Lao is 36 KB in a form.
    pub chat: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4_096,
            head: Duration::from_secs(65),
            body: Duration::from_secs(30),
            chat: Duration::from_secs(180),
        }
    }
}

/// Answers on `listener` until it is asked to stop.
///
/// # Errors
/// None that one connection could bring about.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: CancellationToken,
) -> Result<()> {
    let router = router.layer(from_fn_with_state(limits, in_time));
    let room = Arc::new(Semaphore::new(limits.connections));
    let open = TaskTracker::new();
    let taken = async {
        loop {
            let place = Arc::clone(&room).acquire_owned().await?;
            let (stream, peer) = accept(&listener).await;
            let talk = converse(stream, peer, router.clone(), limits, stop.clone());
            open.spawn(async move {
                talk.await;
                drop(place);
            });
        }
    };
    tokio::select! {
        () = stop.cancelled() => {}
        ended = taken => return ended,
    }
    drop(listener);
    open.close();
    // Whoever is not done by then is cut off.
    let _ = tokio::time::timeout(GRACE, open.wait()).await;
    Ok(())
}

async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(taken) => return taken,
            Err(error) if is_theirs(error.kind()) => {}
            Err(error) => {
                tracing::error!(%error, "a connection cannot be taken");
                sleep(BREATH).await;
            }
        }
    }
}

fn is_theirs(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset
    )
}

async fn converse(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: Limits,
    stop: CancellationToken,
) {
    let service = TowerToHyperService::new(Extension(ConnectInfo(peer)).layer(router));
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head);
    let mut talk = std::pin::pin!(builder.serve_connection(TokioIo::new(stream), service));
    // A connection that breaks is its client's affair.
    tokio::select! {
        _ = talk.as_mut() => return,
        () = stop.cancelled() => talk.as_mut().graceful_shutdown(),
    }
    let _ = talk.await;
}

/// Ends the reading of a body that takes too long.
async fn in_time(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let within = match request.uri().path().starts_with(CHAT) {
        true => limits.chat,
        false => limits.body,
    };
    let timed = |body| {
        Body::new(Timed {
            body,
            end: Box::pin(sleep(within)),
        })
    };
    next.run(request.map(timed)).await
}

struct Timed {
    body: Body,
    end: Pin<Box<Sleep>>,
}

impl HttpBody for Timed {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        // The end first: somebody who sends a byte at a time is never waited for.
        if self.end.as_mut().poll(cx).is_ready() {
            let late = std::io::Error::from(ErrorKind::TimedOut);
            return Poll::Ready(Some(Err(axum::Error::new(late))));
        }
        Pin::new(&mut self.body).poll_frame(cx)
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
    use axum::routing::{get, post};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    const SOON: Duration = Duration::from_millis(50);

    fn limits() -> Limits {
        Limits {
            connections: 2,
            head: SOON,
            body: SOON,
            chat: Duration::from_secs(60),
        }
    }

    /// A server with these limits, and how it is stopped.
    async fn server(limits: Limits) -> (SocketAddr, CancellationToken) {
        let router = Router::new()
            .route(
                "/",
                get(async |ConnectInfo(_): ConnectInfo<SocketAddr>| "here"),
            )
            .route("/", post(async |body: Bytes| body))
            .route("/chat/file", post(async |body: Bytes| body))
            .route(
                "/slow",
                get(async || {
                    sleep(SOON * 4).await;
                    "at last"
                }),
            );
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let stop = CancellationToken::new();
        tokio::spawn(serve(listener, router, limits, stop.clone()));
        (address, stop)
    }

    /// What comes back until the server closes the connection.
    async fn answer(stream: &mut TcpStream) -> String {
        let mut all = Vec::new();
        // A connection that is reset has ended too.
        let _ = stream.read_to_end(&mut all).await;
        String::from_utf8(all).unwrap()
    }

    async fn says(address: SocketAddr, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(text.as_bytes()).await.unwrap();
        stream
    }

    #[tokio::test]
    async fn whoever_does_not_finish_is_cut_off() {
        let (address, _stop) = server(limits()).await;
        for unfinished in ["", "GET / HT", "GET / HTTP/1.1\r\nHost: x\r\n"] {
            let mut stream = says(address, unfinished).await;
            assert!(!answer(&mut stream).await.contains("200"), "{unfinished}");
        }
        let half = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345";
        let mut stream = says(address, half).await;
        assert!(answer(&mut stream).await.starts_with("HTTP/1.1 400"));
    }

    #[tokio::test]
    async fn an_answer_and_a_file_may_take_their_time() {
        let (address, _stop) = server(limits()).await;
        let mut stream = says(address, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await;
        assert!(answer(&mut stream).await.ends_with("at last"));
        let half = "POST /chat/file HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\
                    Content-Length: 2\r\n\r\n1";
        let mut stream = says(address, half).await;
        sleep(SOON * 2).await;
        stream.write_all(b"2").await.unwrap();
        assert!(answer(&mut stream).await.ends_with("12"));
    }

    #[tokio::test]
    async fn beyond_the_limit_a_connection_waits_for_a_place() {
        let limits = Limits {
            head: Duration::from_secs(60),
            ..limits()
        };
        let (address, stop) = server(limits).await;
        let ask = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        let (one, other) = (says(address, "").await, says(address, "").await);
        let mut third = says(address, ask).await;
        let early = tokio::time::timeout(SOON, third.read_u8()).await;
        assert!(early.is_err(), "answered without a place");
        drop(one);
        assert_eq!(third.read_u8().await.unwrap(), b'H');
        stop.cancel();
        drop(other);
    }
}
