//! A language that does not say all that English says does not start, and what it lacks is
//! named. A test by itself, since words are read once for a program.

use std::fs;
use std::path::Path;

use bot::words::Words;

#[test]
fn what_a_language_lacks_is_named() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lacking-words");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("my")).unwrap();
    fs::write(folder.join("my/talk.ftl"), "saved = Saved.\n").unwrap();
    bot::words::begin(Some(&folder)).unwrap();
    let lacks = Words::load().unwrap_err().to_string();
    assert!(lacks.contains("my: language-hello"), "{lacks}");
    assert!(lacks.contains("my: ask-danger.me"), "{lacks}");
    assert!(!lacks.contains("my: saved,"), "{lacks}");
    assert!(!lacks.contains("th: "), "{lacks}");
}
