//! A hotline's own words: `locales.folder`, read once when the program starts. It looks like
//! ours, `<language>/<any name>.ftl`. A message there replaces ours of the same name, whole
//! with its attributes; a new one adds a question or a choice; a new folder adds a language,
//! which must then say all that English says. Beside them may be what the language is read with
//! (`grammar.toml`), words to avoid (`avoid.toml`) and phrases of distress (`lexicon.csv`), and in the
//! folder itself a `REVIEW.md` that says who has read them.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use super::{BUILT_IN, Lang, Words, WordsError, fault, file, files, grammar};
use crate::{avoid, scan};

/// What was read, for as long as the program runs.
static ADDED: OnceLock<Added> = OnceLock::new();

/// Lists of what people type: a language may do without them.
pub(crate) const TYPED: &str = "heard.ftl";

/// What may stand beside the words.
const KNOWN: [&str; 3] = [grammar::FILE, avoid::FILE, LEXICON];

/// Who has read the words.
const REVIEW: &str = "REVIEW.md";

/// Phrases of the distress scan.
const LEXICON: &str = "lexicon.csv";

/// Lists that are as long in every language: whoever changes the language keeps their word.
const AS_LONG: [&str; 2] = ["resume-words", "duress-words"];

#[derive(Debug)]
struct Added {
    langs: Vec<Lang>,
    files: Vec<File>,
    review: String,
}

#[derive(Debug)]
pub(super) struct File {
    lang: Lang,
    pub path: String,
    pub source: String,
}

/// Reads a hotline's own folder of words, if there is one, and gives the scan what languages have
/// for it. Called once, before anything is said or read.
///
/// # Errors
/// [`WordsError`] names the file and the fault.
pub fn begin(folder: Option<&Path>) -> Result<(), WordsError> {
    if let Some(folder) = folder {
        add(folder)?;
    }
    let ours = BUILT_IN.iter().filter_map(|lang| file(*lang, LEXICON));
    let ours = ours.map(|(path, source)| (path, source.to_owned()));
    let theirs = Lang::all().iter().flat_map(|lang| named(*lang, LEXICON));
    let theirs = theirs.map(|file| (file.path.clone(), file.source.clone()));
    let lexicons = ours.chain(theirs).collect();
    scan::add(lexicons).map_err(|error| fault(LEXICON, &error))
}

fn add(folder: &Path) -> Result<(), WordsError> {
    let mut files = Vec::new();
    let mut langs = BUILT_IN.clone();
    for path in entries(folder)? {
        let name = path
            .file_name()
            .and_then(|n| n.to_str())
            .unwrap_or_default();
        let is_language = name.parse::<LanguageIdentifier>().is_ok();
        if !path.is_dir() || !is_language {
            continue;
        }
        let lang = langs.iter().copied().find(|l| l.code() == name);
        // Read once, and needed until the end.
        let lang = lang.unwrap_or_else(|| Lang(Box::leak(name.to_owned().into_boxed_str())));
        let before = files.len();
        for path in entries(&path)? {
            match path.extension().and_then(|e| e.to_str()) {
                Some("ftl") => files.push(read(lang, &path)?),
                // A slip in the name would cost the language all that stands in it.
                Some("toml" | "csv") if KNOWN.iter().any(|name| path.ends_with(name)) => {
                    files.push(read(lang, &path)?);
                }
                Some("toml" | "csv") => {
                    let known = format!("is none of {}", KNOWN.join(", "));
                    return Err(fault(&path.display().to_string(), &known));
                }
                _ => {}
            }
        }
        if files.len() > before && !langs.contains(&lang) {
            langs.push(lang);
        }
    }
    langs.sort_by_key(|lang| lang.code());
    let review = folder.join(REVIEW);
    let review = match review.exists() {
        true => text(&review)?,
        false => String::new(),
    };
    let added = Added {
        langs,
        files,
        review,
    };
    ADDED
        .set(added)
        .map_err(|_| fault(&folder.display().to_string(), &"is read twice"))
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, WordsError> {
    let fault = |error: std::io::Error| fault(&folder.display().to_string(), &error);
    let entries = std::fs::read_dir(folder).map_err(fault)?;
    let paths: Result<Vec<PathBuf>, _> = entries.map(|e| e.map(|e| e.path())).collect();
    let mut paths = paths.map_err(fault)?;
    paths.sort();
    Ok(paths)
}

fn read(lang: Lang, path: &Path) -> Result<File, WordsError> {
    let source = text(path)?;
    let path = path.display().to_string();
    Ok(File { lang, path, source })
}

fn text(path: &Path) -> Result<String, WordsError> {
    std::fs::read_to_string(path).map_err(|error| fault(&path.display().to_string(), &error))
}

/// The table of who has read the words that were added.
pub(crate) fn review() -> &'static str {
    ADDED.get().map_or("", |added| &added.review)
}

/// All languages, where some were added.
pub(super) fn langs() -> Option<&'static [Lang]> {
    ADDED.get().map(|added| added.langs.as_slice())
}

/// The Fluent files of one language that were added.
pub(super) fn of(lang: Lang) -> impl Iterator<Item = &'static File> {
    of_language(lang).filter(|file| file.path.ends_with(".ftl"))
}

/// The file of one language that was added under this name.
pub(super) fn named(lang: Lang, name: &str) -> Option<&'static File> {
    of_language(lang).find(|file| Path::new(&file.path).ends_with(name))
}

fn of_language(lang: Lang) -> impl Iterator<Item = &'static File> {
    let all = ADDED.get().map_or(&[][..], |added| &added.files);
    all.iter().filter(move |file| file.lang == lang)
}

/// What English says, and another language does not.
pub(super) fn missing(words: &Words) -> Vec<String> {
    let is_said = |file: &&include_dir::File<'static>| !file.path().ends_with(TYPED);
    let sources = files(Lang::ENGLISH).filter(is_said);
    let sources = sources.filter_map(include_dir::File::contents_utf8);
    let mut ids: Vec<String> = Vec::new();
    for source in sources {
        // Ours can be read: the tests see to it.
        let Ok(parsed) = fluent_syntax::parser::parse(source) else {
            continue;
        };
        for entry in parsed.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            ids.extend(message.value.as_ref().map(|_| id.to_owned()));
            ids.extend(
                message
                    .attributes
                    .iter()
                    .map(|a| format!("{id}.{}", a.id.name)),
            );
        }
    }
    let mut missing = Vec::new();
    for lang in Lang::all() {
        let lacks = ids.iter().filter(|id| !words.has(*lang, id));
        missing.extend(lacks.map(|id| format!("{}: {id}", lang.code())));
    }
    if missing.is_empty() {
        missing.extend(AS_LONG.iter().flat_map(|id| not_as_long(words, id)));
    }
    missing
}

/// Languages that have fewer or more words in a list than English.
fn not_as_long(words: &Words, id: &str) -> Vec<String> {
    let wanted = words.written(Lang::ENGLISH, id).len();
    let lacks = |lang: &Lang| {
        let has = words.written(*lang, id).len();
        (has != wanted).then(|| format!("{}: {id} ({has} words of {wanted})", lang.code()))
    };
    Lang::all().iter().filter_map(lacks).collect()
}
