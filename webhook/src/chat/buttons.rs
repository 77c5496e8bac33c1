//! The buttons under the talk: which are still open, and which have a number.

use bot::channel::numbered::is_way;
use bot::talk::is_heard_beside_operator;
use casebook::told::Choice;
use casebook::web_chat::{Author, Line};

/// A button. An answer has the number that may be typed in its place; a way through
/// the talk (skip, back, menu) has none: its own word may be typed.
pub(super) struct ChoiceView<'a> {
    pub number: Option<usize>,
    pub choice: &'a Choice,
}

pub(super) fn has_answers(choices: &[Choice]) -> bool {
    choices.iter().any(|c| !is_way(&c.data))
}

pub(super) fn numbered(choices: &[Choice]) -> Vec<ChoiceView<'_>> {
    let mut numbers = 1..;
    choices
        .iter()
        .map(|choice| ChoiceView {
            number: (!is_way(&choice.data)).then(|| numbers.next()).flatten(),
            choice,
        })
        .collect()
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

/// What the talk hears beside an operator, and that the number is kept, which may have been shown
/// just before.
fn is_heard_beside_staff(data: &str) -> bool {
    is_heard_beside_operator(data) || data.starts_with("q:code:")
}

/// A member of staff wrote one of these lines.
pub(super) fn staff_wrote(lines: &[Line]) -> bool {
    lines.iter().any(|l| l.author == Author::Staff)
}

#[cfg(test)]
pub(super) mod tests {
    use casebook::Uuid;

    use super::*;

    pub(in crate::chat) fn line(author: Author, labels: &[&str]) -> Line {
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
    fn answers_are_numbered_and_ways_through_the_talk_are_not() {
        let question = line(Author::Bot, &["q:safe:yes", "q:safe:no", "nav:skip:safe"]);
        let numbers: Vec<Option<usize>> = numbered(&question.choices)
            .iter()
            .map(|c| c.number)
            .collect();
        assert_eq!(numbers, [Some(1), Some(2), None]);
    }
}
