//! What must be written by hand: a reason, whom a packet was read to.

/// A text without what stands around it; `None` where nobody could read anything in it.
pub(crate) fn written(text: &str) -> Option<&str> {
    let text = text.trim();
    text.chars().any(char::is_alphanumeric).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_not_written() {
        for nothing in ["", "  \n", "\u{200b}", " \u{2060}\u{feff} ", "…", "-"] {
            assert_eq!(written(nothing), None, "{nothing:?}");
        }
        for (text, left) in [(" ป่วย ", "ป่วย"), ("ຂູ່", "ຂູ່"), ("P1!", "P1!"), ("7", "7")]
        {
            assert_eq!(written(text), Some(left));
        }
    }
}
