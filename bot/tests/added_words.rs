//! A hotline's own folder of words: a sentence in other words, a question of its own, and a
//! language of its own. A test by itself, since words are read once for a program.

use std::fs;
use std::path::{Path, PathBuf};

use bot::talk::interview::{BUILT_IN, Interview};
use bot::words::{Lang, Words};

/// A folder with a language that says what English says, and our own besides.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("added-words");
    let _ = fs::remove_dir_all(&folder);
    let english = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/en");
    fs::create_dir_all(folder.join("km")).unwrap();
    for file in fs::read_dir(english).unwrap() {
        let file = file.unwrap().path();
        let name = file.file_name().unwrap();
        // A language may do without lists of what people type.
        if name != "heard.ftl" && name != "audio" {
            fs::copy(&file, folder.join("km").join(name)).unwrap();
        }
    }
    for (lang, greeting) in [("en", "Good day."), ("th", "สวัสดีอีกครั้ง"), ("km", "Suosdei.")]
    {
        fs::create_dir_all(folder.join(lang)).unwrap();
        let own = format!(
            "greeting-again = {greeting}\n{}",
            "ask-boat_name = Is the name of the boat known?\n    .simple = Do you know it?\n    .known = Known\n    .unknown = Not known\nfield-boat_name = Boat\nask-paper = What is on it?\nfield-paper = Paper\n"
        )
        .replace("What is on it?", if lang == "en" { "What is your passport number?" } else { "…" });
        fs::write(folder.join(lang).join("zz-own.ftl"), own).unwrap();
    }
    fs::create_dir_all(folder.join("lo")).unwrap();
    fs::write(
        folder.join("lo").join("zz-own.ftl"),
        "ask-boat_name = ຮູ້ຊື່ເຮືອບໍ?\n    .simple = ຮູ້ບໍ?\n    .known = ຮູ້\n    .unknown = ບໍ່ຮູ້\nfield-boat_name = ເຮືອ\nask-paper = …\nfield-paper = …\n",
    )
    .unwrap();
    folder
}

#[test]
fn a_question_and_a_language_need_no_new_program() {
    bot::words::begin(Some(&folder())).unwrap();
    let khmer = Lang::parse("km").expect("a new language");
    assert_eq!(Lang::all().len(), 4);
    let words = Words::load().unwrap();
    // Ours are replaced by name, and the others stay.
    assert_eq!(words.say(Lang::ENGLISH, "greeting-again", &[]), "Good day.");
    assert_eq!(words.say(khmer, "greeting-again", &[]), "Suosdei.");
    assert!(!words.say(khmer, "ask-safe", &[]).is_empty());
    let question = "[[question]]\nid = \"boat_name\"\nask = \"choice\"\nkind = \"place\"\nchoices = [\"known\", \"unknown\"]\ngroup = \"place\"\n\n[[rule]]\n";
    let file = BUILT_IN.replacen("[[rule]]\n", question, 1);
    let interview = Interview::parse(&file, &words).unwrap();
    assert!(interview.question("boat_name").is_some());
    assert_eq!(interview.labelled("boat_name", "ຮູ້"), ["known"]);
    // By its kind it is harmless; by its words nobody may be asked it.
    let question = "[[question]]\nid = \"paper\"\nask = \"text\"\nkind = \"story\"\ngroup = \"identity\"\n\n[[rule]]\n";
    let file = BUILT_IN.replacen("[[rule]]\n", question, 1);
    let faults = Interview::parse(&file, &words).unwrap_err().0;
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].contains("passport number"), "{faults:?}");
    assert!(bot::words::begin(Some(&folder())).is_err(), "once");
}
