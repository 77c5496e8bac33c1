//! What is wrong with a configuration, in one sentence and without its values.

/// Why the configuration cannot be used, in one sentence.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("The configuration file {0} cannot be read ({1}).")]
    File(String, std::io::Error),
    #[error("The configuration cannot be used: {0}.")]
    Wrong(String),
    #[error("The file {0}, which should hold {1}, cannot be read ({2}).")]
    SecretFile(String, &'static str, std::io::Error),
}

/// Where a fault is and what it is, without the value: it may be a secret.
pub(super) fn in_words(error: &figment::Error) -> String {
    let place = error.path.join(".");
    let what = match &error.kind {
        figment::error::Kind::UnknownField(field, _) => format!("there is no setting “{field}”"),
        figment::error::Kind::Message(message) => without_source(message),
        figment::error::Kind::InvalidType(_, expected) if expected.starts_with("struct") => {
            format!("it should be a section, [{place}]")
        }
        figment::error::Kind::InvalidType(_, expected) => format!("it should be {expected}"),
        _ => "it is not valid".to_owned(),
    };
    if place.is_empty() {
        what
    } else {
        format!("{place}: {what}")
    }
}

/// A file that is no TOML: where and why, without the line itself, which may hold a
/// secret.
fn without_source(message: &str) -> String {
    let mut lines = message.lines().map(str::trim).filter(|l| !l.is_empty());
    let first = lines.next().unwrap_or_default();
    let is_source = |l: &&str| l.contains('|');
    let rest = lines
        .filter(|l| !is_source(l))
        .collect::<Vec<_>>()
        .join(", ");
    [first, rest.as_str()]
        .join(": ")
        .trim_end_matches(": ")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_no_toml_is_not_shown() {
        let message = "TOML parse error at line 2, column 9\n  |\n2 | token = 1:abc\n  |         ^\nstring values must be quoted\n";
        let said = without_source(message);
        assert_eq!(
            said,
            "TOML parse error at line 2, column 9: string values must be quoted"
        );
        assert_eq!(without_source("one line"), "one line");
    }
}
