//! The telephone numbers that everybody may see at any time, for a page on which nobody
//! can be answered.

use bot::talk::number_lines;
use bot::words::{Lang, Words};
use casebook::directory::{self, Agency};
use casebook::{Error, Millis};

use super::Chat;
use super::refusal::Refusal;

/// They, in each of these languages.
pub(super) async fn numbers<D>(chat: &Chat<D>, langs: &[Lang]) -> Vec<(Lang, String)> {
    let all = match known(chat).await {
        Ok(all) if !all.is_empty() => Ok(all),
        _ => directory::shipped(),
    };
    said(chat, langs, all)
}

/// Those to call while nobody reads what was just refused; none where somebody can do something
/// about it. Somebody may have written in danger, so where the database does not answer they are
/// those that the program came with.
pub(super) async fn numbers_beside<D>(
    chat: &Chat<D>,
    refusal: Refusal,
    langs: &[Lang],
) -> Vec<(Lang, String)> {
    match refusal {
        Refusal::NoDatabase => said(chat, langs, directory::shipped()),
        refusal if refusal.leaves_alone() => numbers(chat, langs).await,
        _ => Vec::new(),
    }
}

fn said<D>(chat: &Chat<D>, langs: &[Lang], all: Result<Vec<Agency>, Error>) -> Vec<(Lang, String)> {
    let agencies = national(all);
    let now = chat.clock.now();
    let said = |lang: &Lang| {
        let intro = chat.words.say(*lang, "numbers-intro", &[]);
        let lines = of_both(&chat.words, *lang, &agencies, now);
        (*lang, [vec![intro], lines].concat().join("\n"))
    };
    langs.iter().map(said).collect()
}

/// Those that the program came with, a line each below their country, for whoever would
/// dial one for somebody else.
pub(crate) fn shipped(words: &Words, lang: Lang, now: Millis) -> Vec<String> {
    of_both(words, lang, &national(directory::shipped()), now)
}

/// Those whose numbers everybody may see at any time, the emergency services first.
fn national(all: Result<Vec<Agency>, Error>) -> Vec<Agency> {
    let mut all = all.unwrap_or_else(|error| {
        tracing::error!(%error, "there are no numbers to show");
        Vec::new()
    });
    all.retain(|a| a.always_public);
    all.sort_by_key(|a| {
        (
            a.kind != "emergency",
            a.hotline.parse::<u32>().unwrap_or(u32::MAX),
        )
    });
    all
}

/// One block a country, as in the talk: the two countries use the same short numbers
/// for different services.
fn of_both(words: &Words, lang: Lang, agencies: &[Agency], now: Millis) -> Vec<String> {
    let say = |id: &str| words.say(lang, id, &[]);
    let mut lines = Vec::new();
    for country in ["TH", "LA"] {
        lines.push(say(&format!("numbers-{country}")));
        let here = agencies.iter().filter(|a| a.country == country);
        lines.extend(number_lines(words, lang, here, now));
    }
    lines
}

async fn known<D>(chat: &Chat<D>) -> Result<Vec<Agency>, Error> {
    let mut tx = chat.db.read().await?;
    directory::all(&mut tx).await
}
