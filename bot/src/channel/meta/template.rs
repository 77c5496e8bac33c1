//! The approved template that says, in words that reveal nothing, that a message waits.

use crate::words::Lang;

/// Its name at Meta, and the languages in which it is approved there: by Meta's codes,
/// `th`, `lo`, `en` and `en_US` among them (its list of supported languages, May 2026).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pub name: String,
    pub languages: Vec<String>,
}

impl Template {
    /// A template by its name and a list such as `th lo en_US`.
    pub fn new(name: &str, languages: &str) -> Option<Self> {
        let languages = languages.split([' ', ',']).filter(|l| !l.is_empty());
        let languages: Vec<String> = languages.map(str::to_owned).collect();
        let is_one = !name.is_empty() && !languages.is_empty();
        is_one.then(|| Self {
            name: name.to_owned(),
            languages,
        })
    }

    /// Its language for somebody who talks in this one; another where it has none.
    pub fn language(&self, lang: Lang) -> Option<&str> {
        let spoken = self.languages.iter().find(|l| Lang::parse(l) == Some(lang));
        spoken.or(self.languages.first()).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_sent_in_the_language_of_the_talk() {
        let template = Template::new("new_message", "th, lo en_US").unwrap();
        assert_eq!(template.language(Lang::ENGLISH), Some("en_US"));
        let lao = Lang::parse("lo").unwrap();
        assert_eq!(template.language(lao), Some("lo"));
        let thai = Template::new("new_message", "th").unwrap();
        assert_eq!(thai.language(lao), Some("th"));
        assert!(Template::new("", "th").is_none() && Template::new("a", " ").is_none());
    }
}
