//! What a pressed button says.

use casebook::provinces;

use super::choosing::MORE;
use super::world::World;
use crate::words::Lang;

/// What a pressed button says, for the transcript; `None` for data that no button of
/// ours carries.
pub fn press_label(world: &World, lang: Lang, data: &str) -> Option<String> {
    let mut parts = data.splitn(3, ':');
    let (kind, which, choice) = (parts.next()?, parts.next()?, parts.next().unwrap_or(""));
    let id = match (kind, which) {
        ("nav", "skip" | "back" | "menu" | "done" | "human" | "go-on" | "places") => {
            format!("button-{which}")
        }
        (_, _) if choice == MORE => "button-more".to_owned(),
        ("aside", "language") => {
            return Lang::parse(choice).map(|l| world.words.say(l, "language-name", &[]));
        }
        ("aside", "which") => format!("language-which.{choice}"),
        ("aside", "menu") => format!("menu.{choice}"),
        ("aside", "delete-anyway") => format!("delete-anyway.{choice}"),
        ("aside", "delete") => format!("delete-ask.{choice}"),
        ("aside", "human") => format!("human-write-ok.{choice}"),
        ("aside", "report") => format!("report.{choice}"),
        ("aside", "correct") => format!("field-{choice}"),
        ("aside", "withdraw") => return Some(world.words.agency(lang, world.agency(choice)?)),
        ("aside", "danger") => format!("danger-check.{choice}"),
        ("aside", "official") => format!("official-ask.{choice}"),
        ("aside", "none") => format!("no-number.{choice}"),
        ("aside", "who") => format!("danger-who.{choice}"),
        ("aside", "safe" | "write" | "feedback") => format!("after-{which}.{choice}"),
        ("aside", "consent") => {
            let (choice, _) = choice.split_once('/').unwrap_or((choice, ""));
            format!("consent-ask.{choice}")
        }
        ("q", _) if provinces::by_iso(choice).is_some() => {
            return Some(lang.province(provinces::by_iso(choice)?).to_owned());
        }
        ("q", _) => format!("ask-{which}.{choice}"),
        _ => return None,
    };
    world
        .words
        .has(lang, &id)
        .then(|| world.words.say(lang, &id, &[]))
}
