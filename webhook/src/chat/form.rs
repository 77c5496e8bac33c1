//! The one form on the page, and what the visitor means with it.

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{FromRequest, Request};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use bot::words::Lang;
use serde::Deserialize;

use super::door::Said;

/// No button says more: what does was not sent by one.
const LONGEST_WAY: usize = 40;

/// The fields of the one form on the page. The button that was pressed says what
/// is meant; what stands in the box goes along, so that it is not lost.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    pub text: String,
    press: String,
    /// Set when somebody only looks whether there is something new.
    look: String,
    /// The words of one of the buttons that are always there.
    way: String,
    pub start: String,
    pub lang: String,
    /// The language of the page.
    pub page: String,
    pub event: String,
    /// Set when the first page was shown, whose numbers are those of the languages.
    first: String,
    /// The last line that the script already shows.
    pub after: String,
}

const URLENCODED: HeaderValue = HeaderValue::from_static("application/x-www-form-urlencoded");

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = FormRejection;

    /// A form whose kind was lost on the way is read as what it is: the page sends no other.
    async fn from_request(mut request: Request, state: &S) -> Result<Self, FormRejection> {
        let headers = request.headers_mut();
        headers.entry(CONTENT_TYPE).or_insert(URLENCODED);
        let form = Form::from_request(request, state).await;
        form.map(|Form(fields)| fields)
    }
}

/// What the visitor meant with the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meant {
    pub said: Said,
    pub lang: Option<Lang>,
}

impl Fields {
    /// What the form says; `None` when it says nothing: somebody only looks, or chooses in
    /// which language to see the page before there is a session.
    pub(super) fn meant(&self, in_session: bool) -> Option<Meant> {
        if !self.look.is_empty() {
            return None;
        }
        let page = Lang::parse(&self.page);
        let meant = |said, lang| Some(Meant { said, lang });
        if !self.press.is_empty() {
            return meant(Said::Press(self.press.clone()), page);
        }
        if !self.way.is_empty() && self.way.chars().count() <= LONGEST_WAY {
            return meant(Said::Text(self.way.clone()), page);
        }
        if let Some(lang) = Lang::parse(&self.start) {
            return meant(begun(lang, in_session), Some(lang));
        }
        if let Some(lang) = Lang::parse(&self.lang) {
            let chosen = meant(Said::Language(lang), Some(lang));
            return chosen.filter(|_| in_session);
        }
        let text = self.text.replace("\r\n", "\n").trim().to_owned();
        match numbered(&text).filter(|_| !self.first.is_empty()) {
            Some(lang) => meant(begun(lang, in_session), Some(lang)),
            None if text.is_empty() => None,
            None => meant(Said::Text(text), page),
        }
    }

    /// The language that was chosen to begin in, else that of the page.
    pub(super) fn page(&self) -> Option<Lang> {
        let codes = [&self.start, &self.page];
        codes.into_iter().find_map(|code| Lang::parse(code))
    }

    /// True on the first page, and on one that shows nothing of a talk.
    pub(super) fn is_first(&self) -> bool {
        !self.first.is_empty()
    }

    /// True when the box is not what was sent, so that its text must stay.
    pub(super) fn keeps_text(&self) -> bool {
        let pressed = [&self.press, &self.look, &self.way, &self.start, &self.lang];
        pressed.iter().any(|field| !field.is_empty())
    }
}

/// A language chosen on the first page: whoever has a session goes on in it.
fn begun(lang: Lang, in_session: bool) -> Said {
    if in_session {
        Said::Language(lang)
    } else {
        Said::Start
    }
}

/// The language whose number on the first page was typed.
fn numbered(text: &str) -> Option<Lang> {
    let number: usize = text.parse().ok()?;
    Lang::offered().get(number.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(fields: Fields, in_session: bool) -> Option<Said> {
        fields.meant(in_session).map(|m| m.said)
    }

    fn typed(text: &str) -> Fields {
        Fields {
            text: text.into(),
            ..Fields::default()
        }
    }

    fn typed_first(text: &str) -> Fields {
        Fields {
            first: "1".into(),
            ..typed(text)
        }
    }

    #[test]
    fn the_number_of_a_language_chooses_it_on_the_first_page_only() {
        let lao = Lang::parse("lo").unwrap();
        let first = typed_first(" 2 ").meant(false).unwrap();
        assert_eq!((first.said, first.lang), (Said::Start, Some(lao)));
        assert_eq!(said(typed_first("2"), true), Some(Said::Language(lao)));
        assert_eq!(said(typed("2"), true), Some(Said::Text("2".into())));
        assert_eq!(said(typed_first("9"), false), Some(Said::Text("9".into())));
        assert_eq!(said(typed_first("0"), false), Some(Said::Text("0".into())));
    }

    #[test]
    fn a_text_keeps_its_lines_and_loses_the_space_around() {
        let lines = "\r\n ຢູ່ໃສ?\r\nຢູ່ບ້ານ \r\n";
        let kept = Said::Text("ຢູ່ໃສ?\nຢູ່ບ້ານ".into());
        assert_eq!(said(typed(lines), true), Some(kept));
        assert_eq!(said(typed(" \r\n "), true), None);
    }

    #[test]
    fn a_button_goes_before_what_stands_in_the_box() {
        let pressed = Fields {
            press: "ask-safe.yes".into(),
            ..typed("half a sen")
        };
        assert!(pressed.keeps_text());
        assert_eq!(
            said(pressed, true),
            Some(Said::Press("ask-safe.yes".into()))
        );
    }

    #[test]
    fn a_way_that_is_always_there_is_said_in_its_words() {
        let pressed = |way: &str| Fields {
            way: way.into(),
            ..typed("half a sen")
        };
        assert!(pressed("ซ่อน").keeps_text());
        let hide = pressed("ซ่อน").meant(true).unwrap();
        assert_eq!(hide.said, Said::Text("ซ่อน".into()));
        let long = said(pressed(&"x".repeat(41)), true);
        assert_eq!(long, Some(Said::Text("half a sen".into())));
    }

    #[test]
    fn a_language_is_news_to_the_talk_only_when_there_is_one() {
        let chosen = || Fields {
            lang: "th".into(),
            ..Fields::default()
        };
        assert_eq!(said(chosen(), false), None);
        let thai = Lang::parse("th").unwrap();
        assert_eq!(said(chosen(), true), Some(Said::Language(thai)));
    }
}
