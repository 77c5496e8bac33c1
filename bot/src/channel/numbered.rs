//! Choices as numbers that can be typed: where a platform shows no buttons (LINE and
//! Messenger on a computer), or shows fewer than there are.
//!
//! The interview takes a number for the answer in its place; ways through the talk
//! (skip, back, more) have none, and their own words may be typed.

use casebook::told::{Body, Choice};

/// True for a way through the talk, which has no number.
pub fn is_way(data: &str) -> bool {
    data.starts_with("nav:")
}

/// The choices that are answers, with the numbers that may be typed for them.
pub fn answers(body: &Body) -> impl Iterator<Item = (usize, &Choice)> {
    (1..).zip(body.choices.iter().filter(|c| !is_way(&c.data)))
}

/// As many answers as fit beside the ways through the talk, then those; the others can
/// be typed.
pub fn fitting(choices: &[Choice], most: usize) -> Vec<&Choice> {
    let ways = || choices.iter().filter(|c| is_way(&c.data));
    let room = most.saturating_sub(ways().count());
    let answers = choices.iter().filter(|c| !is_way(&c.data));
    answers.take(room).chain(ways()).take(most).collect()
}

/// The text with its answers under it, a numbered line each. They stand before the
/// last paragraph when that is the line of typed shortcuts, so that the numbers follow
/// the question.
pub fn text(body: &Body) -> String {
    let lines: Vec<String> = answers(body)
        .map(|(number, choice)| format!("{number} · {}", choice.label))
        .collect();
    let lines = lines.join("\n");
    // The talk itself writes them out where it asks for the second time.
    if body.text.contains(&lines) {
        return body.text.clone();
    }
    match body.text.rsplit_once("\n\n") {
        Some((question, shortcuts)) if is_shortcuts(shortcuts) => {
            format!("{question}\n\n{lines}\n\n{shortcuts}")
        }
        _ => format!("{}\n\n{lines}", body.text),
    }
}

/// `0 stop · 9 a person · 8 hide · 7 more`, in whichever language.
fn is_shortcuts(paragraph: &str) -> bool {
    paragraph.starts_with("0 ") && paragraph.matches(" · ").count() == 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, Words};

    fn body(text: &str) -> Body {
        let choice = |data: &str, label: &str| Choice {
            data: data.into(),
            label: label.into(),
        };
        Body {
            text: text.into(),
            choices: vec![
                choice("q:a:yes", "ມີ"),
                choice("q:a:no", "ບໍ່ມີ"),
                choice("nav:menu", "ເພີ່ມເຕີມ"),
            ],
            platform_id: None,
            recording: None,
        }
    }

    #[test]
    fn answers_follow_the_question_and_ways_have_no_number() {
        assert_eq!(text(&body("ມີໃຜບໍ?")), "ມີໃຜບໍ?\n\n1 · ມີ\n2 · ບໍ່ມີ");
    }

    #[test]
    fn answers_are_written_out_once() {
        let asked = "ມີໃຜບໍ?\n\n1 · ມີ\n2 · ບໍ່ມີ";
        assert_eq!(text(&body(asked)), asked);
    }

    #[test]
    fn the_line_of_shortcuts_stays_last_in_every_language() {
        let words = Words::load().unwrap();
        for lang in Lang::all() {
            let footer = words.say(*lang, "footer", &[]);
            let shown = text(&body(&format!("?\n\n{footer}")));
            assert_eq!(shown, format!("?\n\n1 · ມີ\n2 · ບໍ່ມີ\n\n{footer}"));
        }
    }
}
