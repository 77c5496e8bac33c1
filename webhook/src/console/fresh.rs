//! Parts of pages that update by themselves: the script asks every two seconds,
//! and is answered 304 as long as nothing has changed.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

/// Tells one state of what is shown from another. Parts with forms in them are taken
/// anew by their page's script when it changes.
pub(super) fn mark(shown: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    shown.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// `body`, or 304 when the asker has it already.
pub(super) fn fresh(asked: &HeaderMap, body: String) -> Response {
    let tag = format!("\"{}\"", mark(&body));
    let has_it = asked
        .get(header::IF_NONE_MATCH)
        .is_some_and(|t| t.as_bytes() == tag.as_bytes());
    let mut response = if has_it {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Html(body).into_response()
    };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_not_changed_is_not_sent_again() {
        let first = fresh(&HeaderMap::new(), "a".into());
        assert_eq!(first.status(), StatusCode::OK);
        let mut asked = HeaderMap::new();
        asked.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        assert_eq!(fresh(&asked, "a".into()).status(), StatusCode::NOT_MODIFIED);
        assert_eq!(fresh(&asked, "b".into()).status(), StatusCode::OK);
    }
}
