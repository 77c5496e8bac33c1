//! Every word that a person or a member of staff reads: Fluent files under
//! `locales/<language>/`, built into the binary; a hotline's own stand beside them
//! (`words/added.rs`).
//!
//! A language is a folder there and nothing else; beside its words may stand what it is read with
//! (`words/grammar.rs`), words to avoid (`avoid.rs`), names of agencies (`words/agencies.rs`) and
//! phrases of distress (`bot/scan`). The tests check that all
//! languages have the same messages, attributes and variables and that each message is
//! used; so a lookup that fails is a fault of ours, and shows nothing rather than
//! a message id.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock, PoisonError, RwLock};

use casebook::directory::Agency;
pub use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Message};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::avoid;
use crate::scan::normalise;

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../locales");

mod added;
mod agencies;
mod digits;
pub mod grammar;
mod listed;
mod phrases;
mod tables;

#[cfg(test)]
pub(crate) use added::TYPED;
pub use added::begin;
pub(crate) use added::review;
#[cfg(test)]
pub(crate) use agencies::FILE as AGENCIES;
pub use digits::digits;
pub use listed::Listed;
pub use phrases::{
    Phrases, are_near, begins_a_word, is_latin, is_made_of, is_spaced, places, replaced,
};
pub(crate) use tables::whole;

static BUILT_IN: LazyLock<Vec<Lang>> = LazyLock::new(|| {
    let mut all: Vec<Lang> = LOCALES
        .dirs()
        .filter_map(|d| d.path().file_name()?.to_str())
        .map(Lang)
        .collect();
    all.sort_by_key(|l| l.0);
    all
});

/// A language that has a folder of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang(&'static str);

impl Lang {
    /// English: what staff see before they choose.
    pub const ENGLISH: Self = Self("en");

    /// The language with this code, if it has words. Accepts `lo-LA`, `th_TH`.
    pub fn parse(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next()?.to_ascii_lowercase();
        Self::all().iter().copied().find(|l| l.0 == primary)
    }

    /// Its ISO 639-1 code.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// All languages, by code.
    pub fn all() -> &'static [Self] {
        added::langs().unwrap_or(&BUILT_IN)
    }

    /// All languages in the order in which they are offered everywhere, since their numbers
    /// may be typed: the two countries' own first, English last.
    pub fn offered() -> Vec<Self> {
        let mut all = Self::all().to_vec();
        all.sort_by_key(|lang| match lang.0 {
            "th" => 0,
            "lo" => 1,
            "en" => 3,
            _ => 2,
        });
        all
    }

    /// All languages in the order in which they stand side by side in a line: English first, then
    /// as they are offered.
    fn in_a_line() -> Vec<Self> {
        let mut all = Self::offered();
        all.rotate_right(1);
        all
    }
}

impl serde::Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Lang {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        Self::parse(&code).ok_or_else(|| serde::de::Error::custom("a language without words"))
    }
}

/// Why the words could not be loaded.
#[derive(Debug, Clone, thiserror::Error)]
pub enum WordsError {
    /// A file cannot be read as what it should be, or says a thing twice.
    #[error("words: {0}: {1}")]
    File(String, String),
    /// A language does not say all that English says.
    #[error("words: these are missing: {0}")]
    Missing(String),
}

/// The words of every language.
pub struct Words {
    bundles: Vec<(Lang, FluentBundle<FluentResource>)>,
    /// All messages and attributes of all languages.
    made: HashMap<String, Made>,
    names: Names,
}

/// What is made of a message that people's words are compared with, once it is asked for: to
/// say and normalise every label in every language for each message cost more than the rest
/// of its step. Whoever hears on several cores only looks: no count goes up and down.
#[derive(Default)]
struct Made {
    normal: OnceLock<Box<[String]>>,
    listed: OnceLock<Box<Listed>>,
    longest: OnceLock<Box<[String]>>,
    phrases: OnceLock<Box<Phrases>>,
    pairs: OnceLock<Box<Pairs>>,
}

/// Names that stand in no file of words, in their normal form.
type Names = RwLock<HashMap<String, Arc<[String]>>>;

/// What stands before [`APART`] in the pairs of a list, and what stands behind it.
pub type Pairs = HashMap<String, Vec<String>>;

/// Stands between two parts of a phrase of a list that follow one another, not far apart.
const APART: &str = " xx ";

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words(..)")
    }
}

impl Words {
    /// Loads what was built in, and what was added.
    ///
    /// # Errors
    /// [`WordsError`] names the file and the fault.
    pub fn load() -> Result<Self, WordsError> {
        grammar::check()?;
        avoid::check()?;
        let mut made = HashMap::new();
        let langs = Lang::all().iter();
        let bundles = langs.map(|lang| Ok((*lang, bundle(*lang, &mut made)?)));
        let words = Self {
            bundles: bundles.collect::<Result<_, _>>()?,
            made,
            names: Names::default(),
        };
        // What was built in is whole: the tests see to it.
        let missing = match added::langs() {
            Some(_) => added::missing(&words),
            None => Vec::new(),
        };
        if missing.is_empty() {
            Ok(words)
        } else {
            Err(WordsError::Missing(missing.join(", ")))
        }
    }

    /// The message `id`, which has no variables, in the normal form of every language, as
    /// it is compared with what somebody typed.
    pub fn normal(&self, id: &str) -> &[String] {
        let said = || Lang::all().iter().map(|lang| self.say(*lang, id, &[]));
        let made = self.made(id);
        made.normal
            .get_or_init(|| said().map(|text| normalise(&text)).collect())
    }

    /// Names that stand in no file of words, in their normal form, made once under this id.
    pub fn names(&self, id: &str, names: impl FnOnce() -> Vec<String>) -> Arc<[String]> {
        // A poisoned lock guards nothing but copies.
        let known = self.names.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(names) = known.get(id) {
            return Arc::clone(names);
        }
        drop(known);
        let names: Arc<[String]> = names().iter().map(|name| normalise(name)).collect();
        let mut all = self.names.write().unwrap_or_else(PoisonError::into_inner);
        all.insert(id.to_owned(), Arc::clone(&names));
        names
    }

    /// The words of the list `id`, separated by commas, of all languages together in their
    /// normal form.
    pub fn listed(&self, id: &str) -> &Listed {
        // A language may do without a list.
        let said = || {
            let langs = Lang::all().iter();
            langs.filter_map(|lang| self.find(*lang, id, &[]))
        };
        let words = |list: String| list.split(',').map(normalise).collect::<Vec<_>>();
        let listed = || said().flat_map(words).filter(|word| !word.is_empty());
        let made = self.made(id);
        made.listed
            .get_or_init(|| Box::new(Listed::of(listed().collect())))
    }

    /// The same list, longer words first: of two that begin alike the longer is meant.
    pub fn longest_first(&self, id: &str) -> &[String] {
        self.made(id).longest.get_or_init(|| {
            let mut words = self.listed(id).to_vec();
            words.sort_by_key(|word| std::cmp::Reverse(word.len()));
            words.into()
        })
    }

    /// The same list, where it is one of pairs: to be looked up by the first of each.
    pub fn pairs(&self, id: &str) -> &Pairs {
        self.made(id).pairs.get_or_init(|| {
            let mut pairs = Pairs::new();
            for (one, other) in self.listed(id).iter().filter_map(|p| p.split_once(APART)) {
                pairs
                    .entry(one.to_owned())
                    .or_default()
                    .push(other.to_owned());
            }
            Box::new(pairs)
        })
    }

    /// The same list, to be looked for inside a text.
    pub fn phrases(&self, id: &str) -> &Phrases {
        self.made(id).phrases.get_or_init(|| {
            let listed = self.listed(id);
            Box::new(Phrases::new(listed.iter().map(String::as_str), APART))
        })
    }

    /// What is made of a message; of one that no language has, nothing.
    fn made(&self, id: &str) -> &Made {
        static NOTHING: LazyLock<Made> = LazyLock::new(Made::default);
        self.made.get(id).unwrap_or(&NOTHING)
    }

    /// The same list as one language writes it.
    pub fn written(&self, lang: Lang, id: &str) -> Vec<String> {
        let list = self.say(lang, id, &[]);
        let all = list.split(',').map(str::trim).filter(|w| !w.is_empty());
        all.map(str::to_owned).collect()
    }

    /// The message `id`, or its attribute with `id.attribute`, in `lang`.
    pub fn say(&self, lang: Lang, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.find(lang, id, args).unwrap_or_else(|| {
            tracing::error!(
                words.id = id,
                words.lang = lang.code(),
                "a message is missing"
            );
            String::new()
        })
    }

    /// The very first line of a talk: the hello of each language.
    pub fn hello(&self) -> String {
        let all = Lang::in_a_line().into_iter();
        let hello = all.map(|lang| self.say(lang, "language-hello", &[]));
        hello.collect::<Vec<_>>().join(" · ")
    }

    /// All languages by their own names.
    pub fn languages(&self) -> String {
        let all = Lang::in_a_line().into_iter();
        let names = all.map(|lang| self.say(lang, "language-name", &[]));
        names.collect::<Vec<_>>().join(", ")
    }

    /// What this language calls an agency: a name of its own, or the one in the directory.
    pub fn agency(&self, lang: Lang, agency: &Agency) -> String {
        let own = self.find(lang, &agencies::message(&agency.id), &[]);
        own.unwrap_or_else(|| agency.name(lang.code()).to_owned())
    }

    /// The same as it is written, whatever its variables: for whoever looks for words in it.
    pub fn plain(&self, lang: Lang, id: &str) -> String {
        self.format(lang, id, &[], false).unwrap_or_default()
    }

    /// True when `lang` has the message or attribute.
    pub fn has(&self, lang: Lang, id: &str) -> bool {
        let (message, attribute) = split(id);
        self.bundle(lang)
            .and_then(|b| b.get_message(message))
            .is_some_and(|m| {
                attribute.map_or(m.value().is_some(), |a| m.get_attribute(a).is_some())
            })
    }

    fn find(&self, lang: Lang, id: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        self.format(lang, id, args, true)
    }

    fn format(
        &self,
        lang: Lang,
        id: &str,
        args: &[(&str, FluentValue<'_>)],
        whole: bool,
    ) -> Option<String> {
        let bundle = self.bundle(lang)?;
        let (message, attribute) = split(id);
        let message = bundle.get_message(message)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs<'_> = args.iter().map(|(k, v)| (*k, v.clone())).collect();
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned();
        if whole && !errors.is_empty() {
            tracing::error!(
                words.id = id,
                words.lang = lang.code(),
                "a message lacks a variable"
            );
        }
        Some(text)
    }

    fn bundle(&self, lang: Lang) -> Option<&FluentBundle<FluentResource>> {
        self.bundles
            .iter()
            .find(|(l, _)| *l == lang)
            .map(|(_, b)| b)
    }
}

fn split(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(m, a)| (m, Some(a)))
}

fn bundle(
    lang: Lang,
    made: &mut HashMap<String, Made>,
) -> Result<FluentBundle<FluentResource>, WordsError> {
    let language: LanguageIdentifier = lang
        .0
        .parse()
        .map_err(|_| fault(lang.0, &"not a language code"))?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The isolating marks would show up in chats as boxes.
    bundle.set_use_isolating(false);
    for file in files(lang) {
        let path = file.path().display().to_string();
        let source = file
            .contents_utf8()
            .ok_or_else(|| fault(&path, &"not UTF-8"))?;
        let resource = FluentResource::try_new(source.to_owned())
            .map_err(|(_, e)| fault(&path, &format!("{e:?}")))?;
        agencies::check(&path, &resource)?;
        made.extend(ids(&resource));
        bundle
            .add_resource(resource)
            .map_err(|e| fault(&path, &format!("{e:?}")))?;
    }
    for file in added::of(lang) {
        let resource = FluentResource::try_new(file.source.clone())
            .map_err(|(_, e)| fault(&file.path, &format!("{e:?}")))?;
        agencies::check(&file.path, &resource)?;
        made.extend(ids(&resource));
        bundle.add_resource_overriding(resource);
    }
    Ok(bundle)
}

/// The messages of a file.
fn messages(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// The messages and attributes of a file.
fn ids(resource: &FluentResource) -> impl Iterator<Item = (String, Made)> {
    let ids = messages(resource).flat_map(|message| {
        let name = message.id.name;
        let attributes = message.attributes.iter();
        let attributes = attributes.map(move |a| format!("{name}.{}", a.id.name));
        attributes.chain([name.to_owned()])
    });
    ids.map(|id| (id, Made::default()))
}

fn fault(path: &str, what: &dyn std::fmt::Display) -> WordsError {
    WordsError::File(path.to_owned(), what.to_string())
}

/// The file of one language that has this name, if it was built in: where it is, and what it says.
fn file(lang: Lang, name: &str) -> Option<(String, &'static str)> {
    let file = LOCALES.get_file(format!("{}/{name}", lang.0))?;
    Some((file.path().display().to_string(), file.contents_utf8()?))
}

/// The Fluent files of one language.
pub(crate) fn files(lang: Lang) -> impl Iterator<Item = &'static include_dir::File<'static>> {
    LOCALES
        .get_dir(lang.0)
        .into_iter()
        .flat_map(|d| d.files())
        .filter(|f| f.path().extension().is_some_and(|e| e == "ftl"))
}
