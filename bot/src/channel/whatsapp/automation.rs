//! What WhatsApp shows of a number beside the messages: commands behind the slash, and
//! greetings to tap in an empty chat. There is one of each for all languages, so each
//! command says what it does in all of them, and there is a greeting in each: whoever taps
//! theirs is answered in it.

use serde_json::{Value, json};

use super::WhatsApp;
use crate::channel::Finding;
use crate::channel::commands::COMMANDS;
use crate::channel::measure::Unit;
use crate::channel::meta::fields::list;
use crate::words::{Lang, Words};

/// The longest description of a command, and the longest greeting.
const DESCRIPTION: usize = 256;
const GREETING: usize = 80;
/// So many greetings at most.
const GREETINGS: usize = 4;

impl WhatsApp {
    pub(super) async fn set_automation(&self, words: &Words) -> Finding {
        let path = format!("{}/conversational_automation", self.number);
        match self.graph.post(&path, &automation(words)).await {
            Ok(_) => Finding::good("commands and greetings are set"),
            Err(fault) => Finding::note(format!(
                "commands and greetings are not taken ({fault}): the program works without"
            )),
        }
    }

    pub(super) async fn look_at_automation(&self) -> Finding {
        let path = format!("{}?fields=conversational_automation", self.number);
        match self.graph.get(&path).await {
            Ok(told) if is_set(&told["conversational_automation"]) => {
                Finding::good("commands and greetings")
            }
            Ok(_) => Finding::note("no commands and greetings: run `saiduan channels setup`"),
            Err(fault) => Finding::note(format!(
                "whether commands and greetings are set is not known ({fault})"
            )),
        }
    }
}

fn automation(words: &Words) -> Value {
    let in_all = |id: &str| {
        let said = Lang::offered().into_iter().map(|l| words.say(l, id, &[]));
        let said: Vec<String> = said.collect();
        Unit::CodePoints.shorten(&said.join(" · "), DESCRIPTION)
    };
    let command = |name: &&str| {
        json!({
            "command_name": name,
            "command_description": in_all(&format!("command-{name}")),
        })
    };
    let first = Lang::offered().into_iter().take(GREETINGS);
    let greetings = first.map(|lang| {
        let hello = words.say(lang, "channel-hello", &[]);
        Unit::CodePoints.shorten(&hello, GREETING)
    });
    json!({
        // Opening the chat is a start, as on the other platforms.
        "enable_welcome_message": true,
        "commands": COMMANDS.iter().map(command).collect::<Vec<_>>(),
        "prompts": greetings.collect::<Vec<_>>(),
    })
}

fn is_set(told: &Value) -> bool {
    let names: Vec<&str> = list(&told["commands"])
        .filter_map(|command| command["command_name"].as_str())
        .collect();
    let has_greetings = list(&told["prompts"]).count() >= Lang::all().len().min(GREETINGS);
    has_greetings && COMMANDS.iter().all(|name| names.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_fits_and_is_said_in_every_language() {
        let words = Words::load().unwrap();
        let set = automation(&words);
        let commands = set["commands"].as_array().unwrap();
        assert!(commands.len() <= 30);
        for (command, name) in commands.iter().zip(COMMANDS) {
            assert!(name.chars().count() <= 32);
            let description = command["command_description"].as_str().unwrap();
            for lang in Lang::all() {
                let said = words.say(*lang, &format!("command-{name}"), &[]);
                assert!(description.contains(&said), "{description}");
            }
        }
        let greetings = set["prompts"].as_array().unwrap();
        assert_eq!(greetings.len(), Lang::all().len().min(GREETINGS));
        for (greeting, lang) in greetings.iter().zip(Lang::offered()) {
            assert_eq!(*greeting, words.say(lang, "channel-hello", &[]));
        }
        assert!(is_set(&set) && !is_set(&json!({ "commands": [] })));
    }
}
