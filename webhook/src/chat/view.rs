//! The page and its parts, as templates see them.

use askama::Template;
use bot::channel::numbered::is_way;
use bot::words::{Lang, Words};
use casebook::told::Choice;
use casebook::web_chat::{Author, Line};

use super::session::Nonce;
use super::{assets, offered};

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Say<'a> {
    pub words: &'a Words,
    pub lang: Lang,
}

impl Say<'_> {
    fn word(self, id: &str) -> String {
        self.words.say(self.lang, id, &[])
    }

    /// The same message in every language, in the order in which they are offered.
    fn everywhere(self, id: &str) -> Vec<InOwnTongue> {
        let say = |lang: Lang| InOwnTongue {
            lang: lang.code(),
            text: self.words.say(lang, id, &[]),
            is_current: lang == self.lang,
        };
        offered().into_iter().map(say).collect()
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
    /// What stands in the box: a text that was not sent, or is still being written.
    pub draft: &'a str,
    /// What went wrong, in words; empty when nothing did.
    pub alert: String,
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

struct Paragraph<'a> {
    lang: &'static str,
    text: &'a str,
    /// What may be typed at any time: small, and only under the last line.
    is_aside: bool,
    /// It comes before a question, which must stay in sight on a small screen.
    is_lead: bool,
    /// Telephone numbers; empty for every other paragraph.
    numbers: Vec<Piece<'a>>,
}

impl Paragraph<'_> {
    /// Two countries stand side by side, each over its own numbers.
    fn has_two_countries(&self) -> bool {
        let heads = self.numbers.windows(2);
        heads.filter(|w| !w[0].is_number && w[1].is_number).count() == 2
    }
}

/// A line of a paragraph with telephone numbers in it.
#[derive(Debug, PartialEq, Eq)]
struct Piece<'a> {
    text: &'a str,
    /// “191 (police)”; its country stands before it.
    is_number: bool,
}

/// A button. An answer has the number that may be typed in its place; a way through
/// the talk (skip, back, menu) has none: its own word may be typed.
struct ChoiceView<'a> {
    number: Option<usize>,
    choice: &'a Choice,
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
    let mut shown = Vec::new();
    for (lang, text) in numbers {
        let say = Say { lang: *lang, ..say };
        shown.push(Numbers {
            lang: lang.code(),
            name: say.word("web-cookies-numbers"),
            paragraph: paragraph(say, text),
        });
    }
    Nowhere {
        say,
        said: "web-cookies",
        front: "/chat",
        numbers: shown,
        fingerprint: assets::fingerprint(),
    }
    .render()
}

fn has_answers(choices: &[Choice]) -> bool {
    choices.iter().any(|c| !is_way(&c.data))
}

fn numbered(choices: &[Choice]) -> Vec<ChoiceView<'_>> {
    let mut numbers = 1..;
    choices
        .iter()
        .map(|choice| ChoiceView {
            number: (!is_way(&choice.data)).then(|| numbers.next()).flatten(),
            choice,
        })
        .collect()
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
    let question = paragraphs.iter().rposition(|p| !p.is_aside);
    if let Some(question) = question.filter(|_| !line.choices.is_empty()) {
        for lead in &mut paragraphs[..question] {
            lead.is_lead = true;
        }
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

fn paragraph<'a>(say: Say<'_>, text: &'a str) -> Paragraph<'a> {
    let lang = tongue(text).unwrap_or(say.lang);
    Paragraph {
        lang: lang.code(),
        text,
        is_aside: ["footer", "footer-number"]
            .iter()
            .any(|id| text == say.words.say(lang, id, &[])),
        is_lead: false,
        numbers: numbers(text),
    }
}

/// The lines of a text that lists telephone numbers, one a line.
fn numbers(text: &str) -> Vec<Piece<'_>> {
    let is_number = |line: &str| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        digits >= 3 && line[digits..].starts_with(" (")
    };
    let lines = text.lines().map(|text| Piece {
        is_number: is_number(text),
        text,
    });
    let pieces: Vec<Piece<'_>> = lines.collect();
    match pieces.iter().any(|p| p.is_number) {
        true => pieces,
        false => Vec::new(),
    }
}

/// The language of a text by its script, so that the browser breaks its lines
/// between syllables; none where the script does not tell.
fn tongue(text: &str) -> Option<Lang> {
    text.chars().find_map(|c| match c {
        '\u{0e01}'..='\u{0e5b}' => Lang::parse("th"),
        '\u{0e81}'..='\u{0edf}' => Lang::parse("lo"),
        _ => None,
    })
}

/// The choices that are still open after `lines`: those of the last question since
/// the person spoke. Once a member of staff has written, the interview's are not: they would
/// look like answers to that, “can tell” to “may I call your mother?”, and be none. What
/// is heard beside an operator too stays. `None` when these lines do not tell.
pub(super) fn open_choices(lines: &[Line]) -> Option<Vec<Choice>> {
    let ends = |l: &Line| l.author == Author::Person || !l.choices.is_empty();
    let (before, later) = lines.split_at(lines.iter().rposition(ends)? + 1);
    let choices = before.last().map_or(&[][..], |l| &l.choices).iter();
    let is_open = |c: &&Choice| !staff_wrote(later) || is_heard_beside_staff(&c.data);
    Some(choices.filter(is_open).cloned().collect())
}

/// A consent that was asked for, the menu, the number to keep: not the interview's questions,
/// which rest while a person writes.
fn is_heard_beside_staff(data: &str) -> bool {
    let heard = ["aside:", "nav:menu", "nav:go-on", "q:code:"];
    heard.iter().any(|begins| data.starts_with(begins))
}

/// A member of staff wrote one of these lines.
pub(super) fn staff_wrote(lines: &[Line]) -> bool {
    lines.iter().any(|l| l.author == Author::Staff)
}

#[cfg(test)]
mod tests {
    use casebook::Uuid;

    use super::*;

    fn line(author: Author, labels: &[&str]) -> Line {
        let choice = |label: &&str| Choice {
            data: (*label).to_owned(),
            label: (*label).to_owned(),
        };
        Line {
            id: Uuid::nil(),
            author,
            text: "…".into(),
            choices: labels.iter().map(choice).collect(),
            recording: None,
            is_new: false,
            is_once: false,
        }
    }

    #[test]
    fn a_question_stays_open_under_a_later_line_until_the_person_speaks() {
        let question = line(Author::Bot, &["a", "b"]);
        let note = line(Author::Bot, &[]);
        let answer = line(Author::Person, &[]);
        let open = |lines: &[Line]| open_choices(lines).map(|open| open.len());
        assert_eq!(open(&[question.clone(), note.clone()]), Some(2));
        assert_eq!(open(&[question.clone(), answer, note.clone()]), Some(0));
        assert_eq!(open(&[note]), None);
    }

    #[test]
    fn under_what_a_member_of_staff_wrote_no_answer_to_the_program_can_be_pressed() {
        let question = line(Author::Bot, &["q:tell_social:yes", "nav:back", "nav:menu"]);
        let consent = line(Author::Bot, &["aside:consent:yes/1", "aside:consent:no/1"]);
        let staff = line(Author::Staff, &[]);
        let open = |lines: &[Line]| open_choices(lines).map(|open| open.len());
        assert_eq!(
            open(&[question.clone(), staff.clone()]),
            Some(1),
            "the menu"
        );
        assert_eq!(open(&[consent, staff.clone()]), Some(2));
        assert_eq!(open(&[staff.clone(), question]), Some(3));
        assert_eq!(open(&[staff]), None);
    }

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
    fn answers_are_numbered_and_ways_through_the_talk_are_not() {
        let question = line(Author::Bot, &["q:safe:yes", "q:safe:no", "nav:skip:safe"]);
        let numbers: Vec<Option<usize>> = numbered(&question.choices)
            .iter()
            .map(|c| c.number)
            .collect();
        assert_eq!(numbers, [Some(1), Some(2), None]);
    }

    #[test]
    fn the_numbers_of_two_countries_stand_side_by_side() {
        let words = Words::load().unwrap();
        let lang = Lang::ENGLISH;
        let say = Say {
            words: &words,
            lang,
        };
        let one = "ຢູ່ປະເທດໄທ ໂທ\n191 (ຕຳຫຼວດ)\n1669 (ລົດສຸກເສີນ)";
        let are: Vec<bool> = numbers(one).iter().map(|p| p.is_number).collect();
        assert_eq!(are, [false, true, true]);
        assert!(!paragraph(say, one).has_two_countries());
        let two = format!("ຖ້າໂທໄດ້:\n{one}\nຢູ່ປະເທດລາວ ໂທ\n1191 (ຕຳຫຼວດ)");
        assert!(paragraph(say, &two).has_two_countries());
        assert_eq!(numbers("1 ຢູ່ລາວ\n2 ຢູ່ໄທ"), []);
        assert_eq!(numbers("191 is the police"), []);
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
    fn the_script_tells_the_language() {
        let code = |text: &str| tongue(text).map(Lang::code);
        assert_eq!(code("2 · อยู่"), Some("th"));
        assert_eq!(code("ຢູ່ໃສ?"), Some("lo"));
        assert_eq!(tongue("OK 191"), None);
    }
}
