//! The words of a form that ends on an error page: the database is away, or there is too much
//! at once. Whatever stood in the way, somebody who wrote for ten minutes has them back there,
//! to be copied.

use std::sync::{Arc, OnceLock};

use axum::Form;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest as _, Request};
use axum::http::{Method, header};
use casebook::case::CloseReason;
use casebook::referral::DeclineReason;

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
        let written = fields.into_iter().filter(|(name, text)| {
            BY_HAND.contains(&name.as_str()) && !is_chosen(name, text) && !text.trim().is_empty()
        });
        written.map(|(_, text)| text.trim().to_owned()).collect()
    }
}

/// True for what a list or the page itself has put there: in another form a field of the
/// same name is written by hand.
fn is_chosen(name: &str, value: &str) -> bool {
    match name {
        "reason" => value.parse::<CloseReason>().is_ok() || value.parse::<DeclineReason>().is_ok(),
        "to" => value.starts_with("/console"),
        _ => false,
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
