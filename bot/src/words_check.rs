//! Checks on every word that people read (`locales/`): the languages say the same
//! things, everything that is said exists and is used, and it is said in our voice.
//!
//! Which words to avoid is data (`locales/*/avoid.toml`), not code. A native speaker's
//! reading is not replaced by any of this: `locales/REVIEW.md`.

mod names;
mod register;
mod shape;
mod source;
mod used;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use fluent_bundle::FluentValue;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::words::{Lang, Words, files};

/// A message without its text: what must be the same in every language.
#[derive(Debug, PartialEq, Eq)]
struct Shape {
    file: String,
    has_value: bool,
    /// By attribute; the value itself under the empty name.
    variables: BTreeMap<String, BTreeSet<String>>,
}

/// The messages of one language, by id.
type Shapes = BTreeMap<String, Shape>;

/// A text as a person would read it, every variable filled in.
pub(crate) struct Said {
    file: String,
    /// `id` or `id.attribute`.
    pub(crate) id: String,
    pub(crate) text: String,
}

impl Said {
    pub(crate) fn is_attribute(&self) -> bool {
        self.id.contains('.')
    }

    /// What people type, in whatever words: nobody reads it.
    fn is_typed(&self) -> bool {
        self.file == "heard.ftl"
    }

    /// What the program says in a chat.
    fn is_in_chat(&self) -> bool {
        matches!(
            self.file.as_str(),
            "talk.ftl" | "interview.ftl" | "guide.ftl" | "after.ftl" | "asked.ftl"
        )
    }

    /// A simpler form of a question: an attribute, and yet a message.
    fn is_simple(&self) -> bool {
        self.id.ends_with(".simple")
    }

    /// What people read in the chat or on its page, other than staff.
    pub(crate) fn is_for_people(&self) -> bool {
        self.is_in_chat() || matches!(self.file.as_str(), "web.ftl" | "channels.ftl")
    }
}

/// The file `path` of the project, from its top.
fn project(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(path)
}

fn shapes(lang: Lang) -> Shapes {
    let mut all = Shapes::new();
    for file in files(lang) {
        let name = file_name(file);
        let source = file.contents_utf8().expect("UTF-8");
        let parsed = fluent_syntax::parser::parse(source)
            .unwrap_or_else(|(_, e)| panic!("{}/{name}: {e:?}", lang.code()));
        for entry in parsed.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut variables = BTreeMap::new();
            if let Some(value) = &message.value {
                variables.insert(String::new(), variables_of(value));
            }
            for a in &message.attributes {
                variables.insert(a.id.name.to_owned(), variables_of(&a.value));
            }
            let shape = Shape {
                file: name.clone(),
                has_value: message.value.is_some(),
                variables,
            };
            let twice = all.insert(message.id.name.to_owned(), shape);
            assert!(
                twice.is_none(),
                "{}: {} twice",
                lang.code(),
                message.id.name
            );
        }
    }
    all
}

fn file_name(file: &include_dir::File<'_>) -> String {
    let name = file.path().file_name().and_then(|n| n.to_str());
    name.expect("a file name").to_owned()
}

fn variables_of(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, found),
            Expression::Select { selector, variants } => {
                collect_inline(selector, found);
                for variant in variants {
                    collect(&variant.value, found);
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, found);
            }
        }
        _ => {}
    }
}

/// Everything that can be said in `lang`, with 3 for every variable and `AGENCY` for
/// an agency's name.
pub(crate) fn everything(lang: Lang) -> Vec<Said> {
    let words = Words::load().expect("the words load");
    let mut all = Vec::new();
    for (id, shape) in shapes(lang) {
        for (attribute, variables) in &shape.variables {
            let id = match attribute.as_str() {
                "" => id.clone(),
                a => format!("{id}.{a}"),
            };
            let args: Vec<_> = variables.iter().map(|v| (v.as_str(), filled(v))).collect();
            all.push(Said {
                file: shape.file.clone(),
                text: words.say(lang, &id, &args),
                id,
            });
        }
    }
    all
}

fn filled(variable: &str) -> FluentValue<'static> {
    match variable {
        "agency" => "AGENCY".into(),
        _ => 3.into(),
    }
}

/// Fails with every line of `faults`, so that all are seen at once.
pub(crate) fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
