//! A paragraph of what was said: its language, and the telephone numbers in it.

use bot::words::{Lang, is_spaced};

use super::view::Say;

pub(super) struct Paragraph<'a> {
    pub lang: &'static str,
    pub text: &'a str,
    /// What may be typed at any time: small, and only under the last line.
    pub is_aside: bool,
    /// It comes before a question, which must stay in sight on a small screen.
    pub is_lead: bool,
    /// It comes after a question and is none: how it can be answered.
    pub is_hint: bool,
    /// The text in its languages, each marked, where it is in several scripts; else empty.
    pub tongues: Vec<(&'static str, &'a str)>,
    /// Telephone numbers; empty for every other paragraph.
    pub numbers: Vec<Piece<'a>>,
}

impl Paragraph<'_> {
    /// Two countries stand side by side, each over its own numbers.
    pub fn has_two_countries(&self) -> bool {
        let heads = self.numbers.windows(2);
        heads.filter(|w| !w[0].is_number && w[1].is_number).count() == 2
    }
}

/// A line of a paragraph with telephone numbers in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    /// “191 (police)”; its country stands before it.
    pub is_number: bool,
}

pub(super) fn paragraph<'a>(say: Say<'_>, text: &'a str) -> Paragraph<'a> {
    let lang = tongue(text).unwrap_or(say.lang);
    let says = |ids: &[&str]| ids.iter().any(|id| text == say.words.say(lang, id, &[]));
    Paragraph {
        lang: lang.code(),
        text,
        is_aside: says(&["footer", "footer-number"]),
        is_lead: false,
        is_hint: says(&["several-how", "menu-typed"]) || lists_answers(text),
        tongues: tongues(say, text),
        numbers: numbers(text),
    }
}

/// The numbered answers, which stand as buttons too: “1 · yes”, one a line.
fn lists_answers(text: &str) -> bool {
    text.lines().all(|line| {
        let number = line.split_once(" · ").map(|(number, _)| number);
        number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    })
}

/// The parts of a text in which languages of several scripts stand side by side, each with its
/// own: a screen reader cannot say one as the other. A Latin name in a text makes no difference.
fn tongues<'a>(say: Say<'_>, text: &'a str) -> Vec<(&'static str, &'a str)> {
    match text.is_ascii() {
        true => Vec::new(),
        false => apart(latin(say), &names(say), text),
    }
}

fn apart<'a>(latin: Lang, names: &[(Lang, String)], text: &'a str) -> Vec<(&'static str, &'a str)> {
    let mut parts: Vec<(Lang, usize)> = Vec::new();
    let mut next = 0;
    while let Some(c) = text[next..].chars().next() {
        let at = next;
        let name = names.iter().find(|(_, name)| is_here(text, at, name));
        next += name.map_or(c.len_utf8(), |(_, name)| name.len());
        let named = name.map(|(lang, _)| *lang);
        let Some(lang) = named.or_else(|| script(latin, c)) else {
            continue;
        };
        match parts.last() {
            Some((last, _)) if *last == lang => {}
            None => parts.push((lang, 0)),
            // What stands before it on its line belongs to it: its number.
            Some((_, begun)) => {
                let line = text[*begun..at].rfind('\n').map(|n| begun + n + 1);
                let is_bare = |line: &usize| !text[*line..at].contains(char::is_alphabetic);
                parts.push((lang, line.filter(is_bare).unwrap_or(at)));
            }
        }
    }
    let mut own = parts.iter().filter(|(lang, _)| *lang != latin);
    let first = own.next().map(|(lang, _)| *lang);
    if own.all(|(lang, _)| Some(*lang) == first) {
        return Vec::new();
    }
    let ends = parts.iter().skip(1).map(|(_, at)| *at).chain([text.len()]);
    let part = |((lang, from), to): (&(Lang, usize), usize)| (lang.code(), &text[*from..to]);
    parts.iter().zip(ends).map(part).collect()
}

/// The language that is written in the script of a letter.
fn script(latin: Lang, c: char) -> Option<Lang> {
    Lang::of_letter(c).or(c.is_ascii_alphabetic().then_some(latin))
}

/// The language of Latin letters: the one that is spoken, where it is written in them.
fn latin(say: Say<'_>) -> Lang {
    let name = say.words.say(say.lang, NAMES[0], &[]);
    match is_spaced(&name) {
        true => say.lang,
        false => Lang::ENGLISH,
    }
}

/// What each language says of itself in a line of all of them.
const NAMES: [&str; 2] = ["language-name", "language-hello"];

/// Letters alone do not tell two languages apart that are both written in Latin ones.
fn names(say: Say<'_>) -> Vec<(Lang, String)> {
    let all = Lang::all().iter();
    let names = all.flat_map(|lang| NAMES.map(|id| (*lang, say.words.say(*lang, id, &[]))));
    names.filter(|(_, name)| !name.is_empty()).collect()
}

/// Whether a name stands here and is no part of a word.
fn is_here(text: &str, at: usize, name: &str) -> bool {
    let begins = !text[..at].ends_with(char::is_alphanumeric);
    let rest = text[at..].strip_prefix(name).filter(|_| begins);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
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
    text.chars().find_map(Lang::of_letter)
}

#[cfg(test)]
mod tests {
    use bot::words::Words;

    use super::*;

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
    fn the_script_tells_the_language() {
        let code = |text: &str| tongue(text).map(Lang::code);
        assert_eq!(code("2 · อยู่"), Some("th"));
        assert_eq!(code("ຢູ່ໃສ?"), Some("lo"));
        assert_eq!(tongue("OK 191"), None);
    }

    #[test]
    fn each_language_of_a_line_is_marked() {
        let words = Words::load().unwrap();
        let say = Say {
            words: &words,
            lang: Lang::ENGLISH,
        };
        let tongues = |text| tongues(say, text);
        let hello = words.hello();
        let marked = tongues(&hello);
        assert_eq!(marked.len(), Lang::all().len(), "{marked:?}");
        for ours in [("en", "Hello"), ("th", "สวัสดี"), ("lo", "ສະບາຍດີ")]
        {
            let is_it = |(lang, said): &(&str, &str)| (*lang, said.trim_end_matches(" · ")) == ours;
            assert!(marked.iter().any(is_it), "{marked:?}");
        }
        assert_eq!(
            tongues("1 · ไทย\n2 · ລາວ\n3 · English"),
            [
                ("th", "1 · ไทย\n"),
                ("lo", "2 · ລາວ\n"),
                ("en", "3 · English")
            ]
        );
        assert_eq!(tongues("ส่ง SMS หรือ LINE"), []);
    }

    /// By their letters alone “Xin ch” would be English.
    #[test]
    fn a_name_in_latin_letters_is_its_own_languages() {
        let named = |code: &str, name: &str| (Lang::parse(code).unwrap(), name.to_owned());
        let names = [named("en", "Hello"), named("lo", "Xin chào")];
        assert_eq!(
            apart(Lang::ENGLISH, &names, "Hello · Xin chào · สวัสดี"),
            [("en", "Hello · "), ("lo", "Xin chào · "), ("th", "สวัสดี")]
        );
        let within = apart(Lang::ENGLISH, &names, "Hellos, Xin chàox, ไทย, ລາວ");
        assert_eq!(within[0], ("en", "Hellos, Xin chàox, "));
    }
}
