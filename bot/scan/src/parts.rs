//! A long text in parts that overlap.

/// Letters up to which a text is read as one, and those of a part of a longer one.
const WHOLE: usize = 360;
const PART: usize = 240;
/// Parts that are read; further text is read by the phrases only.
const PARTS: usize = 64;

/// Whether a text is read in parts.
pub(crate) fn is_long(text: &str) -> bool {
    text.chars().nth(WHOLE).is_some()
}

/// Where the parts of a text begin and end. A short text is one part, an empty one has none.
pub(crate) fn of(text: &str) -> Vec<(usize, usize)> {
    let starts: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .take(PART * PARTS)
        .chain([text.len()])
        .collect();
    let letters = starts.len() - 1;
    if letters == 0 {
        return Vec::new();
    }
    if letters <= WHOLE {
        return vec![(0, text.len())];
    }
    (0..letters - PART / 2)
        .step_by(PART / 2)
        .map(|from| {
            let to = (from + PART).min(letters);
            (word(text, starts[from]), word(text, starts[to]))
        })
        .filter(|(start, end)| start < end)
        .take(PARTS)
        .collect()
}

/// The last beginning of a word before a place, where one is near.
fn word(text: &str, at: usize) -> usize {
    let before = &text[..at];
    match before.rfind(' ') {
        Some(space) if at < text.len() && at - space < PART / 4 => space + 1,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_cover_a_long_text_and_overlap() {
        assert_eq!(of(""), []);
        assert_eq!(of("ช่วย"), [(0, 12)]);
        for text in ["ขังไว้".repeat(300), "they lock us in ".repeat(100)] {
            let parts = of(&text);
            assert_eq!((parts[0].0, parts[parts.len() - 1].1), (0, text.len()));
            for pair in parts.windows(2) {
                assert!(pair[1].0 < pair[0].1, "{pair:?}");
            }
        }
    }
}
