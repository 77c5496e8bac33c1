//! The template that says that a message waits, at Meta: handed in where it is lacking, and
//! looked at. A business account on WhatsApp and a page on Messenger have theirs in the same
//! form.

use serde_json::{Value, json};

use super::fields::list;
use super::graph::{Fault, Graph};
use super::template::Template;
use crate::channel::Finding;
use crate::words::{Lang, Words};

/// The templates of one owner.
pub(in crate::channel) struct Templates<'a> {
    pub graph: &'a Graph,
    /// The business account's id, or `me` for the page.
    pub owner: &'a str,
    pub template: &'a Template,
    /// What names it in the configuration.
    pub setting: &'a str,
    /// Where a technician looks at it.
    pub place: &'a str,
}

impl Templates<'_> {
    /// Hands in the template in each language that Meta does not know it in.
    pub async fn propose(&self, words: &Words) -> Vec<Finding> {
        let known = match self.known().await {
            Ok(known) => known,
            Err(fault) => return vec![cannot_look(&fault)],
        };
        let name = &self.template.name;
        let mut found = Vec::new();
        for language in &self.template.languages {
            if known.iter().any(|k| k.language == *language) {
                continue;
            }
            let lang = Lang::parse(language).unwrap_or(Lang::ENGLISH);
            let text = words.say(lang, "channel-waiting", &[]);
            let body = json!({
                "name": name,
                "language": language,
                "category": "UTILITY",
                "components": [{ "type": "BODY", "text": text }],
            });
            let path = format!("{}/message_templates", self.owner);
            found.push(match self.graph.post(&path, &body).await {
                Ok(_) => Finding::good(format!(
                    "template {name} ({language}) handed in: Meta looks at it for up to a day"
                )),
                Err(fault) => Finding::fault(format!(
                    "template {name} ({language}) is not taken ({fault})"
                )),
            });
        }
        found
    }

    /// Whether it is approved, in each language.
    pub async fn look(&self) -> Vec<Finding> {
        match self.known().await {
            Ok(known) => {
                let languages = self.template.languages.iter();
                languages.map(|l| self.approval(l, &known)).collect()
            }
            Err(fault) => vec![cannot_look(&fault)],
        }
    }

    /// The template in each language, as Meta has it.
    async fn known(&self) -> Result<Vec<Known>, Fault> {
        let (owner, name) = (self.owner, &self.template.name);
        let path = format!(
            "{owner}/message_templates?name={name}&fields=name,language,status,category&limit=200"
        );
        let told = self.graph.get(&path).await?;
        let ours = list(&told["data"]).filter(|t| t["name"] == name.as_str());
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(ours
            .map(|t| Known {
                language: text(&t["language"]),
                status: text(&t["status"]),
                category: text(&t["category"]),
            })
            .collect())
    }

    fn approval(&self, language: &str, known: &[Known]) -> Finding {
        let Self { setting, place, .. } = self;
        let name = &self.template.name;
        let template = known.iter().find(|k| k.language == language);
        let is_moved = template.is_some_and(|k| k.category == "MARKETING");
        match template.map(|k| k.status.as_str()) {
            // Refusals 131049, 131050 and 130472 are about advertising.
            Some("APPROVED") if is_moved => Finding::fault(format!(
                "template {name} ({language}) is MARKETING: Meta has moved it from Utility, takes it for advertising, and keeps it from some people. Ask for another look in {place}, or hand in one of another name ({setting})"
            )),
            Some("APPROVED") => Finding::good(format!("template {name} ({language}) is approved")),
            Some("PENDING" | "IN_APPEAL") => Finding::note(format!(
                "template {name} ({language}) is not approved yet: answers later than a day wait"
            )),
            Some(status) => {
                let why = match status {
                    "PAUSED" => {
                        "people blocked or reported what it said; Meta lets it go again by itself"
                            .to_owned()
                    }
                    "DISABLED" => {
                        format!("it was paused too often: hand in one of another name ({setting})")
                    }
                    "REJECTED" => format!("Meta does not allow its words: see why in {place}"),
                    _ => format!("see {place}"),
                };
                Finding::fault(format!(
                    "template {name} ({language}) is {status}: answers later than a day wait in that language ({why})"
                ))
            }
            None => Finding::fault(format!(
                "template {name} ({language}) does not exist: run `saiduan channels setup`"
            )),
        }
    }
}

/// The template in one language.
struct Known {
    language: String,
    status: String,
    category: String,
}

fn cannot_look(fault: &Fault) -> Finding {
    Finding::fault(format!("the templates cannot be looked at ({fault})"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::Level;

    #[test]
    fn a_template_that_is_not_approved_is_said() {
        let known = [
            ("th", "APPROVED", "UTILITY"),
            ("lo", "REJECTED", "UTILITY"),
            ("vi", "PAUSED", "UTILITY"),
            ("km", "APPROVED", "MARKETING"),
        ];
        let known = known.map(|(language, status, category)| Known {
            language: language.to_owned(),
            status: status.to_owned(),
            category: category.to_owned(),
        });
        let client = crate::net::client().unwrap();
        let graph = Graph::new("https://graph.example", "t", "s", client).unwrap();
        let templates = Templates {
            graph: &graph,
            owner: "me",
            template: &Template::new("new_message", "th lo vi km").unwrap(),
            setting: "messenger.template",
            place: "Meta Business Suite",
        };
        let approval = |language: &str| templates.approval(language, &known);
        let level = |language: &str| approval(language).level;
        assert_eq!(level("th"), Level::Good);
        assert_eq!(level("lo"), Level::Fault);
        assert_eq!(level("en"), Level::Fault);
        assert!(approval("lo").what.contains("Meta Business Suite"));
        let paused = approval("vi");
        assert!(paused.what.contains("by itself"), "{paused:?}");
        let moved = approval("km");
        assert_eq!(moved.level, Level::Fault);
        assert!(moved.what.contains("is MARKETING"), "{moved:?}");
        assert!(moved.what.contains("messenger.template"), "{moved:?}");
    }
}
