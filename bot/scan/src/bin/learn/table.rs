//! The figures, as a table in Markdown.

use scan::{Distress, Reading};

use crate::corpus::Labels;

/// Messages of one kind, what they are and how they were read.
pub struct Judged<'a> {
    pub writing: &'a str,
    pub labels: &'a Labels,
    pub reading: Reading,
}

/// A figure of a table.
#[derive(Debug, Clone, Copy)]
pub enum Column {
    Messages,
    /// Messages of the first class that are read as the second at least.
    Read(Distress, Distress, &'static str),
    SelfHarm,
    Child,
    Hide,
    FalseFlags,
    LessAsP1,
}

const URGENT: [Column; 6] = [
    Column::Messages,
    Column::Read(Distress::P1, Distress::Some, "p1: any alarm"),
    Column::Read(Distress::P1, Distress::P2, "p1 as p2 or p1"),
    Column::Read(Distress::P1, Distress::P1, "p1 as p1"),
    Column::Read(Distress::P2, Distress::Some, "p2: any"),
    Column::Read(Distress::Some, Distress::Some, "some: any"),
];
const FALSE_ALARMS: Column = Column::Read(Distress::None, Distress::Some, "false alarms");

/// What the first reader says.
pub fn columns() -> Vec<Column> {
    use Column::{Child, FalseFlags, Hide, LessAsP1, SelfHarm};
    let flags = [SelfHarm, Child, Hide, FALSE_ALARMS, FalseFlags, LessAsP1];
    [URGENT, flags].concat()
}

/// What the second reader says: how urgent a message is, and nothing else.
pub fn second_columns() -> Vec<Column> {
    let asked = Column::Read(Distress::None, Distress::P2, "asked needlessly");
    [&URGENT[..], &[FALSE_ALARMS, asked, Column::LessAsP1]].concat()
}

pub fn head(columns: &[Column]) -> String {
    let headings: Vec<&str> = columns.iter().map(|column| column.heading()).collect();
    let line = "|---|".to_owned() + &"--:|".repeat(columns.len());
    format!("| | {} |\n{line}\n", headings.join(" | "))
}

/// One row.
pub fn row(columns: &[Column], name: &str, judged: &[&Judged<'_>]) -> String {
    let cells: Vec<String> = columns.iter().map(|column| column.cell(judged)).collect();
    format!("| {name} | {} |\n", cells.join(" | "))
}

impl Column {
    fn heading(self) -> &'static str {
        match self {
            Self::Messages => "messages",
            Self::Read(_, _, heading) => heading,
            Self::SelfHarm => "self-harm",
            Self::Child => "child",
            Self::Hide => "hide",
            Self::FalseFlags => "false flags",
            Self::LessAsP1 => "less read as p1",
        }
    }

    fn cell(self, judged: &[&Judged<'_>]) -> String {
        use Distress as D;
        match self {
            Self::Messages => judged.len().to_string(),
            Self::Read(class, least, _) => share(
                judged,
                |one| one.labels.distress == class,
                |one| one.reading.distress >= least,
            ),
            Self::SelfHarm => share(
                judged,
                |one| one.labels.self_harm,
                |one| one.reading.self_harm,
            ),
            Self::Child => share(judged, |one| one.labels.minor, |one| one.reading.minor),
            Self::Hide => share(judged, |one| one.labels.hide, |one| one.reading.hide),
            Self::FalseFlags => share(
                judged,
                |one| one.labels.distress == D::None,
                wrongly_flagged,
            ),
            Self::LessAsP1 => share(
                judged,
                |one| matches!(one.labels.distress, D::P2 | D::Some),
                |one| one.reading.distress == D::P1,
            ),
        }
    }
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
