//! The words of a form that ends on an error page: the database is away, there is too much
//! at once, or the form is longer than is taken. Whatever stood in the way, somebody who wrote for
//! ten minutes has them back there, to be copied.

use std::sync::{Arc, OnceLock};

use axum::Form;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest as _, Request};
use axum::http::{Method, header};

/// The largest form whose words can be given back, in bytes: as in the web chat. The pages let
/// nobody type more than is taken; what comes all the same is far from this.
pub(super) const LARGEST: usize = 1 << 20;

/// The fields in which something is written by hand.
const BY_HAND: [&str; 5] = ["text", "reason", "taken_by", "told", "to"];

/// Goes along with a request; what reads its form puts the form here.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept(Arc<OnceLock<Bytes>>);

impl Kept {
    /// `form` is what was sent, as it came.
    pub(super) fn put(&self, form: &Bytes) {
        let _ = self.0.set(form.clone());
    }

    /// What was written in it by hand.
    pub(super) async fn by_hand(&self) -> Vec<String> {
        let Some(form) = self.0.get() else {
            return Vec::new();
        };
        let mut request = Request::new(Body::from(form.clone()));
        *request.method_mut() = Method::POST;
        let kind = header::HeaderValue::from_static("application/x-www-form-urlencoded");
        request.headers_mut().insert(header::CONTENT_TYPE, kind);
        let fields = Form::<Vec<(String, String)>>::from_request(request, &()).await;
        let fields = fields.map(|Form(fields)| fields).unwrap_or_default();
        // A reason that stands beside a text was chosen from a list; alone it is written.
        let is_listed = fields.iter().any(|(name, _)| name == "text");
        let is_written = |name: &str, text: &str| match name {
            "reason" => !is_listed,
            // Where the page itself leads to.
            "to" => !text.starts_with("/console"),
            _ => BY_HAND.contains(&name),
        };
        let written = fields.iter().map(|(name, text)| (name, text.trim()));
        let written = written.filter(|(name, text)| is_written(name, text) && !text.is_empty());
        written.map(|(_, text)| text.to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_what_was_written_by_hand_comes_back() {
        let kept = Kept::default();
        assert!(kept.by_hand().await.is_empty());
        kept.put(&Bytes::from_static(
            b"form_token=f00&once=ab&report=01a2&line=protection&reason=no_capacity&password=hidden+one\
              &text=%E0%B9%80%E0%B8%A3%E0%B8%B2+read+you%0D%0Aare+you+safe%3F&told=+&taken_by=Khun+Noi",
        ));
        let words = ["เรา read you\r\nare you safe?", "Khun Noi"];
        assert_eq!(kept.by_hand().await, words);
    }

    #[tokio::test]
    async fn a_single_word_is_no_choice_of_a_list_and_the_way_back_no_word() {
        for (form, words) in [
            ("text=sick&told=call_back", &["sick", "call_back"][..]),
            ("reason=sick", &["sick"]),
            // Words that are codes of a list elsewhere.
            ("line=protection&reason=duplicate", &["duplicate"]),
            ("reason=language&taken_by=Noi&told=", &["language", "Noi"]),
            ("reason=language&text=", &[]),
            ("reason=out_of_scope&text=gone", &["gone"]),
            ("duty=on&to=/console/queue?show=all", &[]),
            ("outcome=handed_on&to=shelter", &["shelter"]),
        ] {
            let kept = Kept::default();
            kept.put(&Bytes::from_static(form.as_bytes()));
            assert_eq!(kept.by_hand().await, words, "{form}");
        }
    }
}
