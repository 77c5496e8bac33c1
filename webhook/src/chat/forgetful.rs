//! `GET /chat?c=…`: where a first message leads. A browser that has kept the cookie goes
//! on to the talk; one that keeps none could show no answer, so its person is told so, in all
//! languages, with the numbers that can be called. What was said, or that anything was,
//! stands nowhere on that page, and nothing is written.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use bot::talk::number_lines;
use bot::words::{Lang, Words};
use casebook::directory::{self, Agency};
use casebook::{Error, Millis};

use super::caller::Caller;
use super::page::html;
use super::view::{self, Say};
use super::{Chat, offered};

/// The way there, for somebody whose page is in `lang`.
pub(super) fn address(lang: Option<Lang>) -> String {
    format!("/chat?c={}", lang.unwrap_or(Lang::ENGLISH).code())
}

/// What comes of it.
pub(super) async fn arrived<D>(chat: &Chat<D>, caller: &Caller, lang: Option<Lang>) -> Response {
    if caller.token.is_some() {
        return Redirect::to("/chat#now").into_response();
    }
    let say = Say {
        words: &chat.words,
        lang: lang.or(caller.language).unwrap_or(Lang::ENGLISH),
    };
    let agencies = national(chat).await.unwrap_or_else(|error| {
        tracing::error!(%error, "the numbers for a browser without cookies cannot be read");
        Vec::new()
    });
    let now = chat.clock.now();
    let numbers = |lang| numbers(&chat.words, lang, &agencies, now);
    let numbers: Vec<(Lang, String)> = offered().into_iter().map(|l| (l, numbers(l))).collect();
    html(StatusCode::OK, view::forgetful(say, &numbers))
}

/// Those whose numbers everybody may see at any time, the emergency services first.
async fn national<D>(chat: &Chat<D>) -> Result<Vec<Agency>, Error> {
    let mut tx = chat.db.read().await?;
    let mut all = directory::all(&mut tx).await?;
    all.retain(|a| a.always_public);
    all.sort_by_key(|a| {
        (
            a.kind != "emergency",
            a.hotline.parse::<u32>().unwrap_or(u32::MAX),
        )
    });
    Ok(all)
}

/// One block a country, as in the talk: the two countries use the same short numbers
/// for different services.
fn numbers(words: &Words, lang: Lang, agencies: &[Agency], now: Millis) -> String {
    let say = |id: &str| words.say(lang, id, &[]);
    let mut lines = vec![say("numbers-intro")];
    for country in ["TH", "LA"] {
        lines.push(say(&format!("numbers-{country}")));
        let here = agencies.iter().filter(|a| a.country == country);
        lines.extend(number_lines(words, lang, here, now));
    }
    lines.join("\n")
}
