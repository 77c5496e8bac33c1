//! Who an event is from. WhatsApp knows people by a phone number and by an id that
//! holds for one business only; people with a user name may lack the number.

use serde_json::Value;

use crate::channel::meta::fields::{id, list};
use crate::words::{Lang, grammar};

/// One person, by whatever is told of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Who {
    phone: Option<String>,
    business_id: Option<String>,
}

impl Who {
    /// By these two fields, and by the contact of the same delivery that has one of
    /// them. A contact that has neither is somebody else.
    pub fn of(phone: &Value, business_id: &Value, contacts: &Value) -> Self {
        let mut who = Self {
            phone: id(phone),
            business_id: id(business_id),
        };
        let all: Vec<Self> = list(contacts).map(Self::contact).collect();
        let is_nobody = who == Self::default();
        let mine = match (&all[..], is_nobody) {
            ([only], true) => Some(only),
            _ => all.iter().find(|c| who.shares_with(c)),
        };
        if let Some(contact) = mine {
            who.phone = who.phone.or_else(|| contact.phone.clone());
            who.business_id = who.business_id.or_else(|| contact.business_id.clone());
        }
        who
    }

    fn contact(contact: &Value) -> Self {
        Self {
            phone: id(&contact["wa_id"]),
            business_id: id(&contact["user_id"]),
        }
    }

    fn shares_with(&self, other: &Self) -> bool {
        let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
        same(&self.phone, &other.phone) || same(&self.business_id, &other.business_id)
    }

    /// Where they are written to: the number, which the platform prefers too.
    pub fn address(&self) -> Option<&str> {
        self.phone.as_deref().or(self.business_id.as_deref())
    }

    /// What they most likely read, by the country of their number or of their id.
    pub fn language(&self) -> Option<Lang> {
        let business_id = self.business_id.as_deref();
        let country = business_id
            .and_then(|id| id.split_once('.'))
            .map(|(c, _)| c);
        let is_read = |lang: &Lang| {
            let known = grammar::of(*lang).map(|grammar| &grammar.platforms);
            known.is_some_and(|known| match (&self.phone, country) {
                (Some(phone), _) => known.telephone.iter().any(|code| phone.starts_with(code)),
                (None, Some(id)) => known.countries.iter().any(|c| c.eq_ignore_ascii_case(id)),
                (None, None) => false,
            })
        };
        Lang::offered().into_iter().find(is_read)
    }

    /// Everything that they are known by.
    pub fn known_as(&self) -> Vec<String> {
        let both = self.phone.iter().chain(&self.business_id);
        both.cloned().collect()
    }
}

/// True for an id that holds for one business (`TH.1349…`); else it is a number.
pub(super) fn is_business_id(address: &str) -> bool {
    let country = address.split_once('.').map(|(country, _)| country);
    country.is_some_and(|c| c.len() == 2 && c.bytes().all(|b| b.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn either_key_may_be_absent_and_the_contact_of_the_delivery_adds_the_other() {
        let contacts = json!([
            { "wa_id": "8562", "user_id": "LA.2" },
            { "wa_id": "6681", "user_id": "TH.1" },
        ]);
        let by =
            |phone: Value, business_id: Value| Who::of(&phone, &business_id, &contacts).known_as();
        assert_eq!(by(json!("6681"), Value::Null), ["6681", "TH.1"]);
        assert_eq!(by(Value::Null, json!("LA.2")), ["8562", "LA.2"]);
        assert_eq!(by(json!("6699"), Value::Null), ["6699"]);
        let none: Vec<String> = Vec::new();
        assert_eq!(by(Value::Null, Value::Null), none);
    }

    #[test]
    fn the_country_of_a_number_or_an_id_tells_what_is_read() {
        let read = |phone: Value, business_id: Value| {
            let who = Who::of(&phone, &business_id, &Value::Null);
            who.language().map(Lang::code)
        };
        assert_eq!(read(json!("66812345678"), Value::Null), Some("th"));
        assert_eq!(read(json!("8562055512345"), json!("TH.1")), Some("lo"));
        assert_eq!(read(Value::Null, json!("LA.1")), Some("lo"));
        assert_eq!(read(json!("12025550123"), json!("LA.1")), None);
        assert_eq!(read(json!("85212345678"), Value::Null), None);
    }

    #[test]
    fn who_is_not_named_is_the_only_contact() {
        let only = json!([{ "user_id": "TH.1" }]);
        let who = Who::of(&Value::Null, &Value::Null, &only);
        assert_eq!(who.address(), Some("TH.1"));
        assert!(is_business_id("TH.1") && !is_business_id("66812345678"));
    }
}
