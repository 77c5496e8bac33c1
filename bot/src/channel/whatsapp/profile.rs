//! The number's profile: the one text that WhatsApp shows of it whether this program runs or
//! not, to whoever opens it by its name. It says whom to call where no answer comes, in every
//! language. A description that the hotline wrote itself stays.

use serde_json::{Value, json};

use super::WhatsApp;
use crate::channel::Finding;
use crate::channel::measure::Unit;
use crate::channel::meta::fields::list;
use crate::channel::meta::graph::Fault;
use crate::words::{Lang, Words};

/// The longest description, by Meta's published specification.
const LONGEST: usize = 256;

const OWN: &str = "the number's profile has a description of its own, which stays: add to it whom to call where no answer comes (docs/channels/whatsapp.md)";

impl WhatsApp {
    pub(super) async fn set_profile(&self, words: &Words) -> Finding {
        let ours = description(words);
        match self.description().await {
            Ok(told) if told.is_empty() || told == ours => {}
            Ok(_) => return Finding::note(OWN),
            Err(fault) => return unknown(&fault),
        }
        let body = json!({ "messaging_product": "whatsapp", "description": ours });
        match self.graph.post(&self.profile_path(), &body).await {
            Ok(_) => Finding::good("the profile says whom to call where no answer comes"),
            Err(fault) => Finding::note(format!(
                "the profile's description is not taken ({fault}): the program works without"
            )),
        }
    }

    pub(super) async fn look_at_profile(&self, words: &Words) -> Finding {
        match self.description().await {
            Ok(told) if told == description(words) => {
                Finding::good("the profile says whom to call where no answer comes")
            }
            Ok(told) if told.is_empty() => {
                Finding::note("the profile has no description: run `saiduan channels setup`")
            }
            Ok(_) => Finding::note(OWN),
            Err(fault) => unknown(&fault),
        }
    }

    async fn description(&self) -> Result<String, Fault> {
        let path = format!("{}?fields=description", self.profile_path());
        Ok(described(&self.graph.get(&path).await?))
    }

    fn profile_path(&self) -> String {
        format!("{}/whatsapp_business_profile", self.number)
    }
}

fn unknown(fault: &Fault) -> Finding {
    Finding::note(format!("the number's profile is not known ({fault})"))
}

/// In as many languages as fit: none is cut, since a number would be.
fn description(words: &Words) -> String {
    let mut text = String::new();
    for lang in Lang::offered() {
        let said = words.say(lang, "channel-no-answer", &[]);
        let longer = match text.is_empty() {
            true => said,
            false => format!("{text}\n{said}"),
        };
        if Unit::CodePoints.count(&longer) <= LONGEST {
            text = longer;
        }
    }
    text
}

/// Meta's pages have it in the list itself, its published specification one level below.
fn described(told: &Value) -> String {
    let found = list(&told["data"]).find_map(|profile| {
        let below = profile["business_profile"]["description"].as_str();
        profile["description"].as_str().or(below)
    });
    found.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_in_every_language_that_has_room() {
        let words = Words::load().unwrap();
        let text = description(&words);
        assert!(Unit::CodePoints.count(&text) <= LONGEST);
        for lang in Lang::offered() {
            let said = words.say(lang, "channel-no-answer", &[]);
            let is_of_country = ["th", "lo"].contains(&lang.code());
            let has_room = Unit::CodePoints.count(&format!("{text}\n{said}")) <= LONGEST;
            assert!(
                text.contains(&said) || !(is_of_country || has_room),
                "{lang:?}: {text}"
            );
        }
    }

    #[test]
    fn a_description_is_read_in_both_of_metas_forms() {
        let there = json!({ "data": [{ "messaging_product": "whatsapp", "description": "a" }] });
        let below = json!({ "data": [{ "business_profile": { "description": "a" } }] });
        assert_eq!(
            (described(&there), described(&below)),
            ("a".into(), "a".into())
        );
        assert_eq!(described(&json!({ "data": [{}] })), "");
    }
}
