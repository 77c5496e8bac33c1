use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().expect("the lexicon"));

fn read(text: &str) -> Reading {
    SCANNER.read(text)
}

#[test]
fn each_phrase_alone_yields_its_class() {
    let mut wrong = Vec::new();
    for row in SCANNER.phrases.iter().filter(|row| row.category.is_scanned()) {
        let text = row.phrase.replace(GAP, " ");
        let reading = read(&text);
        if reading.distress != row.class {
            wrong.push(format!("{:?} {:?} {text}: {:?} {:?}", row.category, row.class, reading.distress, reading.matches.iter().map(|m| (&m.phrase, m.raised, m.negated)).collect::<Vec<_>>()));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn each_command_alone_is_itself_and_no_distress() {
    let mut wrong = Vec::new();
    for row in SCANNER.phrases.iter().filter(|row| row.category.is_whole_message()) {
        let reading = read(&row.phrase);
        let fits = reading.command == Command::from(row.category)
            && (row.category == Category::Help || reading.distress == Distress::None)
            && reading.hide == (row.category == Category::HideNow);
        if !fits {
            wrong.push(format!("{:?} {}: {:?} {:?} {:?}", row.category, row.phrase, reading.distress, reading.command, reading.matches));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
