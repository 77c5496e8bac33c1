//! Digits, in whatever script.

/// Where the ten digits of a script begin, ascending: all of Unicode that phones can type.
const ZEROS: [u32; 37] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
    0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
    0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

/// The value of a digit: 5 of `5`, `๕`, `໕` and `៥`.
#[must_use]
pub fn decimal(c: char) -> Option<u8> {
    let c = u32::from(c);
    let at = ZEROS.partition_point(|zero| *zero <= c);
    let value = c - ZEROS[at.checked_sub(1)?];
    u8::try_from(value).ok().filter(|value| *value <= 9)
}

#[cfg(test)]
#[test]
fn a_digit_of_any_script_has_its_value() {
    for (five, script) in [
        ('5', "Latin"),
        ('๕', "Thai"),
        ('໕', "Lao"),
        ('５', "wide"),
        ('៥', "Khmer"),
    ] {
        assert_eq!(decimal(five), Some(5), "{script}");
    }
    for other in ['/', ':', 'a', 'ก', '๚', '½', '一', '\u{ff1a}'] {
        assert_eq!(decimal(other), None, "{other}");
    }
    assert!(ZEROS.is_sorted());
}
