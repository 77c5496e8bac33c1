//! The hotline's own words, read from `locales/`, so that a scenario can wait for
//! what a message says without repeating it: a changed sentence breaks no test.

use std::path::Path;

/// The longest piece of a message that always stands in it as it is: on one line,
/// with no variable in it. For a choice, `ask-safe.yes`.
pub fn piece(language: &str, id: &str) -> String {
    let pieces = text(language, id);
    let pieces = pieces
        .lines()
        .flat_map(|line| line.split(['{', '}']).step_by(2));
    let longest = pieces.map(str::trim).max_by_key(|piece| piece.len());
    longest.unwrap_or_default().to_owned()
}

/// The codes of all languages, in their order.
pub fn languages() -> Vec<String> {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    let entries = std::fs::read_dir(locales).expect("a folder of languages");
    let folders = entries.map(|entry| entry.expect("an entry"));
    let folders = folders.filter(|entry| entry.path().is_dir());
    let mut all: Vec<String> = folders
        .map(|entry| entry.file_name().into_string().expect("a code"))
        .collect();
    all.sort();
    all
}

/// The text of a message or of one of its attributes, variables and all.
fn text(language: &str, id: &str) -> String {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../locales")
        .join(language);
    let files = std::fs::read_dir(&directory)
        .unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let found = files
        .filter_map(|file| std::fs::read_to_string(file.ok()?.path()).ok())
        .find_map(|ftl| find(&ftl, id));
    found.unwrap_or_else(|| panic!("no message {id:?} in {language}"))
}

fn find(ftl: &str, id: &str) -> Option<String> {
    let (message, attribute) = id.split_once('.').map_or((id, None), |(m, a)| (m, Some(a)));
    let is_begin = |line: &str| {
        line.strip_prefix(message)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let mut lines = ftl.lines().skip_while(|line| !is_begin(line));
    let first = lines.next()?.split_once('=')?.1.trim();
    let body = lines.take_while(|line| line.starts_with(' ') || line.is_empty());
    let body: Vec<&str> = body.map(str::trim).collect();
    let Some(attribute) = attribute else {
        let more = body.into_iter().take_while(|line| !line.starts_with('.'));
        return Some(
            [first]
                .into_iter()
                .chain(more)
                .collect::<Vec<_>>()
                .join("\n"),
        );
    };
    let wanted = format!(".{attribute} ");
    let line = body
        .into_iter()
        .find_map(|line| line.strip_prefix(&wanted))?;
    Some(line.trim_start_matches('=').trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FTL: &str = "# A note.\nask = May { $agency } know, when it can?\n    Yes?\n    .yes = Yes, tell\nask-more = More\n";

    #[test]
    fn a_message_and_its_choice_are_found() {
        assert_eq!(find(FTL, "ask-more").as_deref(), Some("More"));
        assert_eq!(find(FTL, "ask.yes").as_deref(), Some("Yes, tell"));
        assert_eq!(
            find(FTL, "ask").as_deref(),
            Some("May { $agency } know, when it can?\nYes?")
        );
        assert_eq!(find(FTL, "nothing"), None);
    }

    #[test]
    fn a_piece_has_no_variable_in_it() {
        let piece = piece("en", "referral-accepted");
        assert!(
            !piece.contains(['{', '$', '}']) && piece.len() > 20,
            "{piece}"
        );
    }
}
