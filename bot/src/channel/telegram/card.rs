//! A contact that somebody shares: whom it names, and all ways to reach them.

/// The lines of a vCard that say who and where; the others are numbers for machines.
const SAID: [&str; 8] = [
    "ADR", "EMAIL", "NICKNAME", "NOTE", "ORG", "TEL", "TITLE", "URL",
];

/// A shared contact in words, each once.
pub(super) fn words<'a>(
    names: impl IntoIterator<Item = Option<&'a str>>,
    phone: &str,
    vcard: Option<&str>,
) -> String {
    let names = names.into_iter().flatten().map(str::to_owned);
    let mut parts: Vec<String> = names.chain([phone.to_owned()]).collect();
    for value in vcard.map(values).unwrap_or_default() {
        let is_known = parts.iter().any(|part| is_same(part, &value));
        if !is_known {
            parts.push(value);
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join(" ")
}

/// A number is the same with or without its spaces and its plus.
fn is_same(one: &str, other: &str) -> bool {
    let bare = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    bare(one) == bare(other)
}

fn values(vcard: &str) -> Vec<String> {
    // A line that begins with a space goes on with the one before it.
    let unfolded = vcard
        .replace("\r\n", "\n")
        .replace("\n ", "")
        .replace("\n\t", "");
    unfolded.lines().filter_map(value).collect()
}

fn value(line: &str) -> Option<String> {
    let (name, value) = line.split_once(':')?;
    // “item1.TEL;TYPE=cell” is a TEL.
    let name = name.split(';').next()?.rsplit('.').next()?;
    SAID.iter().find(|said| name.eq_ignore_ascii_case(said))?;
    let words = value
        .replace("\\,", ",")
        .replace("\\n", " ")
        .replace(';', " ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_says_all_that_it_says_once() {
        let vcard = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Boss Lek\r\nitem1.TEL;TYPE=cell:+66 81 234 5678\r\nTEL:+856 20 555\r\nORG:Blue House;Night shift\r\nEMAIL:lek@exam\r\n ple.org\r\nUID:77\r\nEND:VCARD";
        let said = words([Some("Boss"), Some("Lek")], "+66812345678", Some(vcard));
        assert_eq!(
            said,
            "Boss Lek +66812345678 +856 20 555 Blue House Night shift lek@example.org"
        );
        assert_eq!(words([Some("Lek"), None], "081", None), "Lek 081");
        assert_eq!(words([None], "", Some("no card")), "");
    }
}
