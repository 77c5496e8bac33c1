//! A browser without a script, of somebody who is signed in.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, IF_NONE_MATCH, LOCATION, REFERER};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use tower::ServiceExt as _;

/// Far more than a page of ours.
const LIMIT: usize = 1 << 22;

pub(super) struct Browser {
    app: Router,
    session: String,
    /// The address of the page that is shown.
    at: String,
    /// The body of the last answer.
    pub page: String,
    pub status: StatusCode,
    pub answer: HeaderMap,
}

impl Browser {
    /// Of whoever has this session.
    pub(super) fn new(app: Router, session: &str) -> Self {
        Self {
            app,
            session: format!("saiduan_console={session}"),
            at: String::new(),
            page: String::new(),
            status: StatusCode::OK,
            answer: HeaderMap::new(),
        }
    }

    pub(super) async fn goes(&mut self, path: &str) -> &mut Self {
        self.request(Method::GET, path, String::new(), None).await;
        path.clone_into(&mut self.at);
        self
    }

    /// Asks for a part again, with the tag of the last answer.
    pub(super) async fn looks_again(&mut self, path: &str) -> StatusCode {
        let tag = self.answer["etag"].to_str().unwrap().to_owned();
        self.request(Method::GET, path, String::new(), Some(tag))
            .await;
        self.status
    }

    /// Sends a form with the token of the page that is shown; follows where it leads.
    pub(super) async fn posts(&mut self, path: &str, fields: &[(&str, &str)]) -> &mut Self {
        let token = between(&self.page, "name=\"form_token\" value=\"", "\"");
        let mut body = pair("form_token", &token);
        for (name, value) in fields {
            body.push('&');
            body.push_str(&pair(name, value));
        }
        self.request(Method::POST, path, body, None).await;
        if self.status == StatusCode::SEE_OTHER {
            let to = self.answer[LOCATION].to_str().unwrap().to_owned();
            return Box::pin(self.goes(to.split('#').next().unwrap())).await;
        }
        self
    }

    async fn request(&mut self, method: Method, path: &str, body: String, tag: Option<String>) {
        let mut request = Request::builder()
            .method(&method)
            .uri(path)
            .header("sec-fetch-site", "same-origin")
            .header(REFERER, format!("http://console.test{}", self.at))
            .header(COOKIE, &self.session);
        if let Some(tag) = tag {
            request = request.header(IF_NONE_MATCH, tag);
        }
        if method == Method::POST {
            request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let request = request.body(Body::from(body)).unwrap();
        let response = self.app.clone().oneshot(request).await.unwrap();
        self.status = response.status();
        self.answer = response.headers().clone();
        let bytes = to_bytes(response.into_body(), LIMIT).await.unwrap();
        self.page = String::from_utf8(bytes.to_vec()).unwrap();
    }

    pub(super) fn shows(&self, text: &str) -> bool {
        self.page.contains(text)
    }

    /// What stands on the page between two texts, the first time.
    pub(super) fn between(&self, before: &str, after: &str) -> String {
        between(&self.page, before, after)
    }
}

fn between(page: &str, before: &str, after: &str) -> String {
    let rest = page.split_once(before).map_or("", |(_, rest)| rest);
    let found = rest.split_once(after).map_or("", |(found, _)| found);
    found.to_owned()
}

fn pair(name: &str, value: &str) -> String {
    let escaped: String = value.bytes().map(|b| format!("%{b:02X}")).collect();
    format!("{name}={escaped}")
}
