//! The telephone numbers that everybody may see at any time, for a page on which nobody
//! can be answered.

use bot::talk::number_lines;
use bot::words::{Lang, Words};
use casebook::directory::{self, Agency};
use casebook::{Error, Millis};

use super::Chat;

/// They, in each of these languages.
pub(super) async fn numbers<D>(chat: &Chat<D>, langs: &[Lang]) -> Vec<(Lang, String)> {
    let agencies = national(chat).await.unwrap_or_else(|error| {
        tracing::error!(%error, "there are no numbers to show");
        Vec::new()
    });
    let now = chat.clock.now();
    let said = |lang: &Lang| (*lang, of_both(&chat.words, *lang, &agencies, now));
    langs.iter().map(said).collect()
}

/// Those whose numbers everybody may see at any time, the emergency services first. Where
/// the database does not answer, those that the program came with: somebody may have written in
/// danger just because of that.
async fn national<D>(chat: &Chat<D>) -> Result<Vec<Agency>, Error> {
    let mut all = match known(chat).await {
        Ok(all) if !all.is_empty() => all,
        _ => directory::shipped()?,
    };
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
fn of_both(words: &Words, lang: Lang, agencies: &[Agency], now: Millis) -> String {
    let say = |id: &str| words.say(lang, id, &[]);
    let mut lines = vec![say("numbers-intro")];
    for country in ["TH", "LA"] {
        lines.push(say(&format!("numbers-{country}")));
        let here = agencies.iter().filter(|a| a.country == country);
        lines.extend(number_lines(words, lang, here, now));
    }
    lines.join("\n")
}

async fn known<D>(chat: &Chat<D>) -> Result<Vec<Agency>, Error> {
    let mut tx = chat.db.read().await?;
    directory::all(&mut tx).await
}
