//! Where somebody comes from is not where they are: “I am from Laos and work in Songkhla”, เป็นคนลาว ทำงานอยู่
//! ระยอง, “Lao national, in Udon Thani”. It is taken out of a text before a place is looked for in it.

use std::borrow::Cow;

use super::countries::{BEFORE, bare};
use super::place_names::wholly;
use super::step::Turn;
use crate::words::{places, replaced};

/// Before the name of a country or a place, and behind that of a country; lists in `locales/`.
const FROM: &str = "origin-words";
const PEOPLE: &str = "origin-behind-words";
/// A name has no more words.
const MOST: usize = 3;

impl Turn<'_> {
    /// The text without what says where somebody comes from.
    pub(super) fn without_origin<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let words = &self.world.words;
        let whole = self.whole(text);
        let says = |list| words.phrases(list).stand_in(&whole);
        if !says(FROM) && !says(PEOPLE) {
            return Cow::Borrowed(text);
        }
        let rest = replaced(&whole, self.origins().iter(), " , ");
        let rest = self.without_hometown(&rest);
        match rest == *whole {
            true => Cow::Borrowed(text),
            false => Cow::Owned(rest),
        }
    }

    /// “From Laos”, คนลาว, “Lao national”: each way, longer ones first.
    fn origins(&self) -> std::sync::Arc<[String]> {
        let words = &self.world.words;
        words.names("origins", || {
            let lists = ["TH", "LA"].map(|c| {
                let label = words.normal(&format!("ask-country.{c}"));
                let heard = words.listed(&format!("heard-country.{c}"));
                label
                    .iter()
                    .chain(heard.iter())
                    .cloned()
                    .collect::<Vec<_>>()
            });
            let others = words.listed("other-countries").to_vec();
            let around = words.longest_first(BEFORE);
            let named = lists.into_iter().flatten().chain(others);
            let names: Vec<String> = named.map(|name| bare(&name, around).to_owned()).collect();
            let (from, people) = (words.listed(FROM), words.listed(PEOPLE));
            let before = |name: &String| -> Vec<String> {
                let ways = from.iter().filter(|w| w.is_ascii() == name.is_ascii());
                ways.flat_map(|w| [format!("{w} {name}"), format!("{w}{name}")])
                    .filter(|way| !way.is_ascii() || way.contains(' '))
                    .collect()
            };
            let behind = |name: &String| -> Vec<String> {
                let ways = people.iter().filter(|w| w.is_ascii() == name.is_ascii());
                ways.map(|w| format!("{name} {w}")).collect()
            };
            let all = names.iter().flat_map(|name| [before(name), behind(name)]);
            let mut all: Vec<String> = all.flatten().collect();
            all.sort_by_key(|way| std::cmp::Reverse(way.len()));
            all.dedup();
            all
        })
    }

    /// “From Pakse”, where the name ends at a space.
    fn without_hometown(&self, whole: &str) -> String {
        let from = self.world.words.longest_first(FROM);
        let stands = |word: &String| {
            let at = places(whole, word).next()?;
            let behind = whole[at + word.len()..].trim_start();
            let begins = whole.len() - behind.len();
            let spaces = behind.match_indices(' ').map(|(at, _)| at);
            let ends = spaces.chain([behind.len()]).take(MOST);
            let named = ends.filter(|end| !wholly(&behind[..*end]).is_empty());
            named.min().map(|end| at..begins + end)
        };
        match from.iter().find_map(stands) {
            Some(here) => format!("{} , {}", &whole[..here.start], &whole[here.end..]),
            None => whole.to_owned(),
        }
    }
}
