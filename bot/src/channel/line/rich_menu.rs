//! The menu under the chat: four large keys, 9 8 7 0, for what can be typed at any
//! time. Digits read alike in every language and reveal nothing to somebody who looks
//! over a shoulder; only the bar above them has a word, so there is one menu a language.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use reqwest::Method;
use serde_json::{Value, json};

use super::keys::picture;
use super::{Line, NAME, answered};
use crate::channel::Finding;
use crate::channel::measure::Unit;
use crate::words::{Lang, Words};

/// The keys, as the line of typed shortcuts has them.
pub(super) const KEYS: [char; 4] = ['9', '8', '7', '0'];
/// The picture's size in pixels.
pub(super) const WIDTH: usize = 800;
pub(super) const HEIGHT: usize = 270;
/// The longest word in the bar.
const BAR: usize = 14;
/// The menus are known by their names.
const PREFIX: &str = "saiduan-";

/// Which menu each person was given last, and the ids of the menus once they are known.
#[derive(Debug, Default)]
pub(super) struct Menus(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    ids: Option<HashMap<String, String>>,
    /// They are to be looked at again.
    in_doubt: bool,
    given: HashMap<String, Lang>,
}

/// Beyond so many people it is forgotten who has which menu: they get it once more.
const CROWD: usize = 50_000;

/// The language of the menu that everybody has who has none of their own.
fn first() -> Lang {
    Lang::parse("th").unwrap_or(Lang::ENGLISH)
}

impl Line {
    /// Makes a menu for each language, in place of those that were there.
    pub(super) async fn set_menus(&self, words: &Words) -> Vec<Finding> {
        let before = self.menus_there().await.unwrap_or_default();
        let mut found = Vec::new();
        for lang in Lang::all() {
            found.push(match self.set_menu(*lang, words).await {
                Ok(()) => Finding::good(format!("menu in {}", lang.code())),
                Err(why) => Finding::fault(format!("no menu in {} ({why})", lang.code())),
            });
        }
        if found.iter().all(|f| f.level == crate::channel::Level::Good) {
            for id in before.values() {
                let path = format!("/v2/bot/richmenu/{id}");
                let _ = answered(self.ask(Method::DELETE, &path).send().await).await;
            }
        }
        found
    }

    async fn set_menu(&self, lang: Lang, words: &Words) -> Result<(), String> {
        let menu = menu(lang, words);
        let made = self.ask(Method::POST, "/v2/bot/richmenu").json(&menu);
        let made = answered(made.send().await).await?;
        let id = made["richMenuId"].as_str().ok_or("no id")?;
        let path = format!("/v2/bot/richmenu/{id}/content");
        let image = self
            .request(Method::POST, &self.data, &path)
            .timeout(super::PATIENCE)
            .header("content-type", "image/png")
            .body(picture());
        answered(image.send().await).await?;
        if lang == first() {
            let path = format!("/v2/bot/user/all/richmenu/{id}");
            answered(self.ask(Method::POST, &path).send().await).await?;
        }
        Ok(())
    }

    pub(super) async fn look_at_menus(&self) -> Finding {
        match self.menus_there().await {
            Ok(there) if Lang::all().iter().all(|l| there.contains_key(l.code())) => {
                Finding::good("a menu in every language")
            }
            Ok(_) => Finding::note("not every language has a menu: run `saiduan channels setup`"),
            Err(why) => Finding::note(format!("the menus are not known ({why})")),
        }
    }

    /// The ids of our menus by language.
    async fn menus_there(&self) -> Result<HashMap<String, String>, String> {
        let list = self.get("/v2/bot/richmenu/list").await?;
        let menus = list["richmenus"].as_array().into_iter().flatten();
        let ours = menus.filter_map(|menu| {
            let code = menu["name"].as_str()?.strip_prefix(PREFIX)?;
            Some((code.to_owned(), menu["richMenuId"].as_str()?.to_owned()))
        });
        Ok(ours.collect())
    }

    /// Gives the person the menu in their language. It is a convenience: when it cannot
    /// be done now, it is done with a later message.
    pub(super) async fn show_menu(&self, address: &str, lang: Lang) {
        let before = self.menus.with(|known| known.given.get(address).copied());
        if before == Some(lang) {
            return;
        }
        let Some(ids) = self.ids_of_menus().await else {
            return;
        };
        let path = match ids.get(lang.code()) {
            // What everybody has who has none of their own. Which one a person was given
            // before a start is not known here.
            _ if lang == first() => {
                Some((Method::DELETE, format!("/v2/bot/user/{address}/richmenu")))
            }
            Some(id) => Some((
                Method::POST,
                format!("/v2/bot/user/{address}/richmenu/{id}"),
            )),
            // Nobody has set the menus up.
            None => None,
        };
        let given = match path.filter(|_| !ids.is_empty()) {
            Some((method, path)) => answered(self.ask(method, &path).send().await).await,
            None => Ok(Value::Null),
        };
        match given {
            Ok(_) => self.menus.with(|known| known.gave(address, lang)),
            Err(error) => {
                // They may have been set up anew.
                self.menus.with(|known| known.in_doubt = true);
                tracing::debug!(channel = NAME, error, "a menu was not given");
            }
        }
    }

    async fn ids_of_menus(&self) -> Option<HashMap<String, String>> {
        let known = |known: &mut Known| known.ids.clone().filter(|_| !known.in_doubt);
        if let Some(ids) = self.menus.with(known) {
            return Some(ids);
        }
        let ids = self.menus_there().await.ok()?;
        self.menus.with(|known| known.found(ids.clone()));
        Some(ids)
    }

    /// Looks whether the menus were set up anew meanwhile, by `saiduan channels setup`.
    pub(super) async fn follow_menus(&self) {
        if let Ok(ids) = self.menus_there().await {
            self.menus.with(|known| known.found(ids));
        }
    }
}

impl Menus {
    fn with<T>(&self, change: impl FnOnce(&mut Known) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Known {
    /// These menus are there. A menu that is gone is under nobody's chat any more.
    fn found(&mut self, ids: HashMap<String, String>) {
        // That there are none is known too, until the next look: asking for each message
        // would be a request more for all of them.
        let ids = Some(ids);
        if self.ids != ids {
            self.given.clear();
        }
        self.ids = ids;
        self.in_doubt = false;
    }

    fn gave(&mut self, address: &str, lang: Lang) {
        if self.given.len() > CROWD {
            self.given.clear();
        }
        self.given.insert(address.to_owned(), lang);
    }
}

fn menu(lang: Lang, words: &Words) -> Value {
    let bar = words.say(lang, "channel-menu", &[]);
    let width = WIDTH / KEYS.len();
    let areas: Vec<Value> = (0..)
        .zip(KEYS)
        .map(|(place, key)| {
            json!({
                "bounds": { "x": place * width, "y": 0, "width": width, "height": HEIGHT },
                "action": { "type": "message", "label": key, "text": key },
            })
        })
        .collect();
    json!({
        "size": { "width": WIDTH, "height": HEIGHT },
        "selected": false,
        "name": format!("{PREFIX}{}", lang.code()),
        "chatBarText": Unit::CodePoints.shorten(&bar, BAR),
        "areas": areas,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_had_a_menu_that_is_gone_is_given_another() {
        let menus = |id: &str| HashMap::from([("lo".to_owned(), id.to_owned())]);
        let mut known = Known::default();
        known.found(menus("1"));
        known.gave("U1", Lang::ENGLISH);
        known.found(menus("1"));
        assert!(known.given.contains_key("U1"));
        known.found(menus("2"));
        assert!(known.given.is_empty());
        known.found(HashMap::new());
        assert_eq!(
            known.ids,
            Some(HashMap::new()),
            "asked once, not for each message"
        );
        known.gave("U1", Lang::ENGLISH);
        known.found(menus("3"));
        assert!(known.given.is_empty(), "set up meanwhile");
    }

    #[test]
    fn the_bar_says_the_whole_word_in_every_language() {
        let words = Words::load().unwrap();
        for lang in Lang::all() {
            let bar = menu(*lang, &words)["chatBarText"]
                .as_str()
                .unwrap()
                .to_owned();
            assert_eq!(bar, words.say(*lang, "channel-menu", &[]));
        }
    }
}
