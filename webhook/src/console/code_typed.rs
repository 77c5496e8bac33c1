//! The code of an authenticator app, as it is typed: in the digits of any script.

use bot::scan::decimal;
use serde::{Deserialize as _, Deserializer};

/// The field of a form.
pub(super) fn typed<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Ok(plain(&String::deserialize(from)?))
}

fn plain(code: &str) -> String {
    let digit = |c: char| decimal(c).map_or(c, |value| char::from(b'0' + value));
    code.chars().map(digit).collect()
}

#[cfg(test)]
#[test]
fn a_code_is_read_in_the_digits_of_any_script() {
    for code in ["287 082", "๒๘๗ ๐๘๒", "໒໘໗ ໐໘໒", "២៨៧ ០៨២", "၂၈၇ ၀၈၂"]
    {
        assert_eq!(plain(code), "287 082", "{code}");
    }
    assert_eq!(plain("28708x"), "28708x");
}
