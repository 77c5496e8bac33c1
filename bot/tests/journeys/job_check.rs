//! Advice before anything has happened: is this job safe?

use super::side_by_side::{Do, play};

#[test]
fn in_three_languages() {
    use Do::{Label, Type};
    let script = [
        Type("7"),
        Label("menu.job"),
        Type("4"),
        Type("2"),
        Type("1"),
        Type("1"),
        Type("1"),
        Type("2"),
        Type("1"),
        Type("1"),
        Label("guide-after.numbers"),
    ];
    insta::assert_snapshot!(play(&script));
}
