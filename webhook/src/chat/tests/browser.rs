//! A browser without a script: it keeps one cookie, fills in the form of the page
//! that it shows, and follows a redirect.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::Router;
use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body::Frame;
use tower::ServiceExt as _;

/// Far more than a page of ours.
const LIMIT: usize = 1 << 22;
const FORM: &str = "application/x-www-form-urlencoded";

pub(super) struct Browser {
    app: Router,
    /// `chat=…`, as it is sent back.
    pub cookie: Option<String>,
    /// Sent with each request.
    pub headers: Vec<(&'static str, &'static str)>,
    pub peer: [u8; 4],
    /// The body of the last answer.
    pub page: String,
    pub status: StatusCode,
    pub answer: HeaderMap,
}

impl Browser {
    pub(super) fn new(app: Router) -> Self {
        Self {
            app,
            cookie: None,
            headers: vec![("sec-fetch-site", "same-origin")],
            peer: [127, 0, 0, 1],
            page: String::new(),
            status: StatusCode::OK,
            answer: HeaderMap::new(),
        }
    }

    /// Asks for `path`.
    pub(super) async fn goes(&mut self, path: &str) -> &mut Self {
        self.request(Method::GET, path, String::new()).await;
        self
    }

    /// Sends the page's form with these fields; follows where it leads.
    pub(super) async fn submits(&mut self, fields: &[(&str, &str)]) -> &mut Self {
        self.posts("/chat", fields).await;
        self.follows().await
    }

    /// Goes where the last answer leads.
    pub(super) async fn follows(&mut self) -> &mut Self {
        while self.status == StatusCode::SEE_OTHER {
            let to = self.header(LOCATION.as_str());
            let to = to.split('#').next().unwrap_or_default().to_owned();
            self.goes(&to).await;
        }
        self
    }

    /// Types `text` and presses “Send”.
    pub(super) async fn writes(&mut self, text: &str) -> &mut Self {
        self.submits(&[("text", text)]).await
    }

    /// Sends the page's form to `path`, and stays at the answer.
    pub(super) async fn posts(&mut self, path: &str, fields: &[(&str, &str)]) -> &mut Self {
        let hidden = ["event", "page", "first"].map(|name| (name, self.hidden(name)));
        let mut all: Vec<(&str, &str)> = hidden.iter().map(|(n, v)| (*n, v.as_str())).collect();
        all.extend(fields);
        let body = all.iter().map(|(name, value)| pair(name, value));
        let body = body.collect::<Vec<_>>().join("&");
        self.request(Method::POST, path, body).await;
        self
    }

    /// Chooses a file and sends it with the page's other form; stays at the answer.
    pub(super) async fn sends_file(&mut self, name: &str, bytes: &[u8]) -> &mut Self {
        let mut body = Vec::new();
        for field in ["event", "page"] {
            let part = format!("--cut\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n");
            body.extend([part, self.hidden(field), "\r\n".into()].concat().bytes());
        }
        let head = format!("content-disposition: form-data; name=\"file\"; filename=\"{name}\"");
        body.extend(format!("--cut\r\n{head}\r\n\r\n").bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--cut--\r\n");
        let kind = "multipart/form-data; boundary=cut";
        self.send(Method::POST, "/chat/file", kind, body).await;
        self
    }

    /// Begins to send a form, and does not come to its end.
    pub(super) async fn breaks_off(&mut self, path: &str) {
        self.send(Method::POST, path, FORM, Body::new(BrokenOff))
            .await;
    }

    /// Sends a form of this kind; no kind at all where it is empty.
    pub(super) async fn sends(&mut self, path: &str, kind: &str, body: &str) {
        self.send(Method::POST, path, kind, body.to_owned()).await;
    }

    async fn request(&mut self, method: Method, path: &str, body: String) {
        self.send(method, path, FORM, body).await;
    }

    async fn send(&mut self, method: Method, path: &str, kind: &str, body: impl Into<Body>) {
        let mut request = Request::builder().method(&method).uri(path);
        for (name, value) in &self.headers {
            request = request.header(*name, *value);
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        if method == Method::POST && !kind.is_empty() {
            request = request.header(CONTENT_TYPE, kind);
        }
        let peer = ConnectInfo(SocketAddr::from((self.peer, 50_000)));
        let request = request.extension(peer).body(body.into()).unwrap();
        let response = self.app.clone().oneshot(request).await.unwrap();
        self.status = response.status();
        self.answer = response.headers().clone();
        let bytes = to_bytes(response.into_body(), LIMIT).await.unwrap();
        self.keep_cookie();
        self.page = String::from_utf8(bytes.to_vec()).unwrap();
    }

    fn keep_cookie(&mut self) {
        let Some(set) = self.answer.get(SET_COOKIE) else {
            return;
        };
        let set = set.to_str().unwrap();
        let pair = set.split(';').next().unwrap().to_owned();
        self.cookie = (!set.contains("Max-Age=0")).then_some(pair);
    }

    /// A header of the last answer; empty without one.
    pub(super) fn header(&self, name: &str) -> String {
        let value = self.answer.get(name).map(|v| v.to_str().unwrap());
        value.unwrap_or_default().to_owned()
    }

    /// A hidden field of the page that is shown.
    pub(super) fn hidden(&self, name: &str) -> String {
        between(&self.page, &format!("name=\"{name}\" value=\""), "\"")
    }

    /// What stands in the box.
    pub(super) fn draft(&self) -> String {
        let area = between(&self.page, "<textarea", "</textarea>");
        area.split_once(">\n").unwrap().1.to_owned()
    }

    /// What the page says about something that went wrong.
    pub(super) fn notice(&self) -> String {
        between(&self.page, "role=\"status\">", "</p>")
    }

    pub(super) fn shows(&self, text: &str) -> bool {
        self.page.contains(text)
    }
}

/// A body whose sender is gone.
struct BrokenOff;

impl HttpBody for BrokenOff {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        Poll::Ready(Some(Err(ErrorKind::ConnectionReset.into())))
    }
}

fn between(page: &str, before: &str, after: &str) -> String {
    let rest = page.split_once(before).map_or("", |(_, rest)| rest);
    rest.split_once(after)
        .map_or("", |(found, _)| found)
        .to_owned()
}

fn pair(name: &str, value: &str) -> String {
    let escape = |text: &str| -> String { text.bytes().map(|b| format!("%{b:02X}")).collect() };
    format!("{name}={}", escape(value))
}
