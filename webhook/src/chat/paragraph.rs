//! A paragraph of what was said: its language, and the telephone numbers in it.

use bot::words::Lang;

use super::view::Say;

pub(super) struct Paragraph<'a> {
    pub lang: &'static str,
    pub text: &'a str,
    /// What may be typed at any time: small, and only under the last line.
    pub is_aside: bool,
    /// It comes before a question, which must stay in sight on a small screen.
    pub is_lead: bool,
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
}
