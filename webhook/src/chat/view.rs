//! The page and its parts, as templates see them.

use askama::Template;
use bot::words::{Lang, Words};
use casebook::told::Choice;
use casebook::web_chat::{Author, Line};

use super::assets;
use super::buttons::{ChoiceView, has_answers, numbered};
use super::paragraph::{Paragraph, paragraph};
use super::session::Nonce;

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Say<'a> {
    pub words: &'a Words,
    pub lang: Lang,
}

impl Say<'_> {
    pub fn word(self, id: &str) -> String {
        self.words.say(self.lang, id, &[])
    }

    /// The same message in every language, in the order in which they are offered.
    fn everywhere(self, id: &str) -> Vec<InOwnTongue> {
        let say = |lang: Lang| InOwnTongue {
            lang: lang.code(),
            text: self.words.say(lang, id, &[]),
            is_current: lang == self.lang,
        };
        Lang::offered().into_iter().map(say).collect()
    }
}

/// A text in one of the languages, marked with it.
#[derive(Debug)]
struct InOwnTongue {
    lang: &'static str,
    text: String,
    is_current: bool,
}

/// What a page shows.
#[derive(Debug)]
pub(super) struct Showing<'a> {
    pub say: Say<'a>,
    pub lines: &'a [Line],
    pub choices: &'a [Choice],
    pub nonce: Nonce,
    /// What the policy knows the page's own style by. It takes what was said off the screen in
    /// ten quiet minutes, where no script does.
    pub style: &'a Nonce,
    /// What stands in the box: a text that was not sent, or is still being written.
    pub draft: &'a str,
    /// What went wrong, in words; empty when nothing did.
    pub alert: String,
    /// What can be called meanwhile; empty when somebody reads.
    pub numbers: &'a [(Lang, String)],
    pub exit_url: &'a str,
    /// The visitor has a session with something in it: the script looks for more.
    pub live: bool,
    /// Lines above the first one are not shown.
    pub is_cut: bool,
    /// How long what is shown may stay, in milliseconds.
    pub left: i64,
    /// Since when what was said is shown, in epoch milliseconds.
    pub from: i64,
    pub tag: String,
}

#[derive(Template)]
#[template(path = "chat/page.html")]
struct Page<'a> {
    now: &'a Showing<'a>,
    say: Say<'a>,
    lines: Vec<LineView<'a>>,
    choices: Vec<ChoiceView<'a>>,
    has_answers: bool,
    numbers: Vec<Numbers<'a>>,
    last: String,
    fingerprint: &'static str,
}

#[derive(Template)]
#[template(path = "chat/lines.html")]
struct Lines<'a> {
    lines: Vec<LineView<'a>>,
}

#[derive(Template)]
#[template(path = "chat/choices.html")]
struct Choices<'a> {
    say: Say<'a>,
    choices: Vec<ChoiceView<'a>>,
    /// Some have a number, which may be typed.
    has_answers: bool,
}

/// The page on the way out, for browsers without a script.
#[derive(Template)]
#[template(path = "chat/exit.html")]
struct Onward<'a> {
    say: Say<'a>,
    exit_url: &'a str,
}

/// A page that says one thing in all languages, and leads to the first page.
#[derive(Template)]
#[template(path = "chat/nowhere.html")]
struct Nowhere<'a> {
    say: Say<'a>,
    /// The message that it says.
    said: &'static str,
    front: &'a str,
    /// Where there are any, somebody has begun to write: there is a way out too.
    numbers: Vec<Numbers<'a>>,
    fingerprint: &'static str,
}

/// The telephone numbers alone.
#[derive(Template)]
#[template(path = "chat/numbers.html")]
struct NumbersPart<'a> {
    numbers: Vec<Numbers<'a>>,
}

/// The telephone numbers in one language, under a name that says no more than that.
struct Numbers<'a> {
    lang: &'static str,
    name: String,
    paragraph: Paragraph<'a>,
}

struct LineView<'a> {
    line: &'a Line,
    side: &'static str,
    who: String,
    paragraphs: Vec<Paragraph<'a>>,
    /// Stands for what has no words.
    file: Option<String>,
    /// The page begins to be read here.
    is_now: bool,
}

/// The whole page.
///
/// # Errors
/// When a template cannot be written out.
pub(super) fn page(now: &Showing<'_>) -> askama::Result<String> {
    let last = now.lines.iter().map(|l| l.id).max();
    let mut lines: Vec<LineView<'_>> = now.lines.iter().map(|l| seen(now.say, l)).collect();
    let spoke = now.lines.iter().rposition(|l| l.author == Author::Person);
    if let Some(line) = lines.get_mut(spoke.map_or(0, |at| at + 1)) {
        line.is_now = true;
    }
    Page {
        now,
        say: now.say,
        lines,
        choices: numbered(now.choices),
        has_answers: has_answers(now.choices),
        numbers: named(now.say, now.numbers),
        last: last.map(|id| id.to_string()).unwrap_or_default(),
        fingerprint: assets::fingerprint(),
    }
    .render()
}

/// Lines, to be added at the end of the talk.
///
/// # Errors
/// When a template cannot be written out.
pub(super) fn lines(say: Say<'_>, lines: &[Line]) -> askama::Result<String> {
    let lines = lines.iter().map(|l| seen(say, l)).collect();
    Lines { lines }.render()
}

/// The numbered buttons.
///
/// # Errors
/// When a template cannot be written out.
pub(super) fn choices(say: Say<'_>, choices: &[Choice]) -> askama::Result<String> {
    Choices {
        say,
        choices: numbered(choices),
        has_answers: has_answers(choices),
    }
    .render()
}

/// The page that leads to `exit_url`.
///
/// # Errors
/// When a template cannot be written out.
pub(super) fn onward(say: Say<'_>, exit_url: &str) -> askama::Result<String> {
    Onward { say, exit_url }.render()
}

/// The page of an address that leads nowhere, with a way to `front`.
///
/// # Errors
/// When a template cannot be written out.
pub(super) fn nowhere(say: Say<'_>, front: &str) -> askama::Result<String> {
    Nowhere {
        say,
        said: "web-nowhere",
        front,
        numbers: Vec::new(),
        fingerprint: assets::fingerprint(),
    }
    .render()
}

/// The page for a browser that keeps no cookie, with the telephone numbers in each language.
///
/// # Errors
/// When a template cannot be written out.
pub(super) fn forgetful(say: Say<'_>, numbers: &[(Lang, String)]) -> askama::Result<String> {
    Nowhere {
        say,
        said: "web-cookies",
        front: "/chat",
        numbers: named(say, numbers),
        fingerprint: assets::fingerprint(),
    }
    .render()
}

/// Telephone numbers, each under the name of what they are.
///
/// # Errors
/// When a template cannot be written out.
pub(super) fn numbers(say: Say<'_>, numbers: &[(Lang, String)]) -> askama::Result<String> {
    let numbers = named(say, numbers);
    NumbersPart { numbers }.render()
}

fn named<'a>(say: Say<'_>, numbers: &'a [(Lang, String)]) -> Vec<Numbers<'a>> {
    let named = |(lang, text): &'a (Lang, String)| {
        let say = Say { lang: *lang, ..say };
        Numbers {
            lang: lang.code(),
            name: say.word("web-cookies-numbers"),
            paragraph: paragraph(say, text),
        }
    };
    numbers.iter().map(named).collect()
}

fn seen<'a>(say: Say<'_>, line: &'a Line) -> LineView<'a> {
    let (side, who) = match line.author {
        Author::Person => ("mine", say.word("web-you")),
        Author::Bot => ("bot", say.word("web-program")),
        Author::Staff => ("staff", say.word("web-person")),
    };
    let parts: Vec<&str> = match line.author {
        Author::Bot | Author::Staff => line.text.split("\n\n").collect(),
        Author::Person => vec![&line.text],
    };
    let mut paragraphs: Vec<Paragraph<'_>> = parts.into_iter().map(|p| paragraph(say, p)).collect();
    let question = paragraphs
        .iter()
        .rposition(|p| !p.is_aside && !p.is_hint)
        .filter(|_| !line.choices.is_empty());
    for (at, paragraph) in paragraphs.iter_mut().enumerate() {
        paragraph.is_lead = question.is_some_and(|question| at < question);
        paragraph.is_hint &= question.is_some_and(|question| at > question);
    }
    // A file comes without words.
    let is_file = line.author == Author::Person && line.text.is_empty();
    LineView {
        line,
        side,
        who,
        paragraphs,
        file: is_file.then(|| say.word("web-file-sent")),
        is_now: false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::buttons::tests::line;
    use super::*;

    #[test]
    fn numbers_are_spoken_of_only_where_there_are_some() {
        let words = Words::load().unwrap();
        let say = Say {
            words: &words,
            lang: Lang::ENGLISH,
        };
        let hint = say.word("web-choose-how");
        let speaks = |labels: &[&str]| {
            let question = line(Author::Bot, labels);
            choices(say, &question.choices).unwrap().contains(&hint)
        };
        assert!(speaks(&["q:safe:yes", "nav:menu"]));
        assert!(!speaks(&["nav:skip:landmark", "nav:menu"]));
    }

    #[test]
    fn what_comes_before_a_question_is_told_apart_from_it() {
        let words = Words::load().unwrap();
        let say = Say {
            words: &words,
            lang: Lang::ENGLISH,
        };
        let leads = |labels: &[&str]| {
            let mut line = line(Author::Bot, labels);
            line.text = format!("Hello\n\nWhere?\n\n{}", say.word("footer"));
            let seen = seen(say, &line);
            let all = seen.paragraphs.iter().map(|p| p.is_lead);
            all.collect::<Vec<_>>()
        };
        assert_eq!(leads(&["here"]), [true, false, false]);
        assert_eq!(leads(&[]), [false, false, false]);
    }

    #[test]
    fn how_to_answer_is_smaller_than_the_question() {
        let words = Words::load().unwrap();
        for lang in Lang::offered() {
            let say = Say {
                words: &words,
                lang,
            };
            for hint in [
                &say.word("several-how"),
                &say.word("menu-typed"),
                "1 · a\n2 · b",
            ] {
                let mut line = line(Author::Bot, &["here"]);
                line.text = format!("Where?\n\n{hint}\n\n{}", say.word("footer"));
                let seen = seen(say, &line);
                let all = seen.paragraphs.iter().map(|p| (p.is_lead, p.is_hint));
                let all: Vec<_> = all.collect();
                assert_eq!(all, [(false, false), (false, true), (false, false)]);
                let page = lines(say, &[line]).unwrap();
                assert!(page.contains("class=\"hint\">"), "{page}");
            }
        }
    }

    #[test]
    fn before_a_language_is_chosen_the_words_that_lead_out_are_there_in_each() {
        let words = Words::load().unwrap();
        let say = Say {
            words: &words,
            lang: Lang::ENGLISH,
        };
        let page = forgetful(say, &[(Lang::ENGLISH, "Call".into())]).unwrap();
        let exit = "<span class=\"one\">Exit now</span><span class=\"all\">\
                    <span lang=\"th\">ออก</span> · <span lang=\"lo\">ອອກ</span> · ";
        assert!(page.contains(exit), "{page}");
        assert!(
            page.contains("<span lang=\"en\">Exit</span></span>"),
            "{page}"
        );
        assert!(page.contains("<h1>Messages</h1>"), "{page}");
    }
}
