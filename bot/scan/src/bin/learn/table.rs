//! The figures, as a table in Markdown.

use scan::{Distress, Reading};

use crate::corpus::Labels;

/// Messages of one kind, what they are and how they were read.
pub struct Judged<'a> {
    pub writing: &'a str,
    pub labels: &'a Labels,
    pub reading: Reading,
}

pub fn head() -> String {
    let columns = [
        "messages",
        "p1: any alarm",
        "p1 as p2 or p1",
        "p1 as p1",
        "p2: any",
        "some: any",
        "self-harm",
        "child",
        "hide",
        "false alarms",
        "false flags",
        "less read as p1",
    ];
    let line = "|---|".to_owned() + &"--:|".repeat(columns.len());
    format!("| | {} |\n{line}\n", columns.join(" | "))
}

/// One row.
pub fn row(name: &str, judged: &[&Judged<'_>]) -> String {
    use Distress as D;
    let of = |class: D, least: D| {
        share(
            judged,
            |one| one.labels.distress == class,
            |one| one.reading.distress >= least,
        )
    };
    let cells = [
        judged.len().to_string(),
        of(D::P1, D::Some),
        of(D::P1, D::P2),
        of(D::P1, D::P1),
        of(D::P2, D::Some),
        of(D::Some, D::Some),
        share(
            judged,
            |one| one.labels.self_harm,
            |one| one.reading.self_harm,
        ),
        share(judged, |one| one.labels.minor, |one| one.reading.minor),
        share(judged, |one| one.labels.hide, |one| one.reading.hide),
        of(D::None, D::Some),
        share(
            judged,
            |one| one.labels.distress == D::None,
            wrongly_flagged,
        ),
        share(
            judged,
            |one| matches!(one.labels.distress, D::P2 | D::Some),
            |one| one.reading.distress == D::P1,
        ),
    ];
    format!("| {name} | {} |\n", cells.join(" | "))
}

/// For the second reader, which says how urgent a message is and nothing else.
pub fn second_head() -> String {
    let columns = [
        "messages",
        "p1: any alarm",
        "p1 as p2 or p1",
        "p1 as p1",
        "p2: any",
        "some: any",
        "false alarms",
        "asked needlessly",
        "less read as p1",
    ];
    let line = "|---|".to_owned() + &"--:|".repeat(columns.len());
    format!("| | {} |\n{line}\n", columns.join(" | "))
}

/// One row of it.
pub fn second_row(name: &str, judged: &[&Judged<'_>]) -> String {
    use Distress as D;
    let of = |class: D, least: D| {
        share(
            judged,
            |one| one.labels.distress == class,
            |one| one.reading.distress >= least,
        )
    };
    let cells = [
        judged.len().to_string(),
        of(D::P1, D::Some),
        of(D::P1, D::P2),
        of(D::P1, D::P1),
        of(D::P2, D::Some),
        of(D::Some, D::Some),
        of(D::None, D::Some),
        of(D::None, D::P2),
        share(
            judged,
            |one| matches!(one.labels.distress, D::P2 | D::Some),
            |one| one.reading.distress == D::P1,
        ),
    ];
    format!("| {name} | {} |\n", cells.join(" | "))
}

fn wrongly_flagged(one: &Judged<'_>) -> bool {
    (one.reading.self_harm && !one.labels.self_harm)
        || (one.reading.minor && !one.labels.minor)
        || (one.reading.hide && !one.labels.hide)
}

fn share(
    judged: &[&Judged<'_>],
    of: impl Fn(&Judged<'_>) -> bool,
    are: impl Fn(&Judged<'_>) -> bool,
) -> String {
    let of: Vec<_> = judged.iter().filter(|one| of(one)).collect();
    if of.is_empty() {
        return "–".to_owned();
    }
    let are = of.iter().filter(|one| are(one)).count();
    format!("{:.1} %", are as f64 / of.len() as f64 * 100.0)
}
