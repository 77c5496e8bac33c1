//! Which agencies fit a case: those that the person agreed to, then those of the country
//! the person is in that do what is needed (`domain.md` 5.5), the nearest first. It only
//! puts a list into an order; whoever refers the case chooses.

use casebook::case::view::{Case, Flags};
use casebook::directory::Agency;
use casebook::packet::need;
use casebook::provinces::{self, Province};
use casebook::referral::leave;

/// What is needed, and where.
pub(super) struct Needs {
    country: String,
    province: Option<&'static Province>,
    flags: Flags,
    /// Kinds of agencies, the first needed most.
    kinds: Vec<&'static str>,
}

/// What each wish needs.
const WISHES: [(&str, &[&str]); 7] = [
    ("police", &["police", "special_investigation", "emergency"]),
    (
        "safe_place",
        &["social_hotline", "social_office", "shelter", "ngo"],
    ),
    ("doctor", &["emergency", "mental_health"]),
    ("pay", &["labour", "legal_aid"]),
    ("home", &["secretariat", "social_office", "io", "consular"]),
    ("talk", &["social_hotline", "mental_health"]),
    (
        "start_again",
        &["social_office", "secretariat", "ngo", "io"],
    ),
];

impl Needs {
    pub fn of(case: &Case) -> Self {
        let clear = &case.facts.clear;
        let mut kinds = Vec::new();
        let mut need = |more: &[&'static str]| {
            for kind in more {
                if !kinds.contains(kind) {
                    kinds.push(*kind);
                }
            }
        };
        if clear.priority == 1 {
            need(&[
                "emergency",
                "social_hotline",
                "police",
                "special_investigation",
            ]);
        }
        if clear.age_band == "minor" {
            need(&["child_helpline", "social_hotline", "shelter"]);
        }
        let told = case.reports.iter().filter_map(|r| r.told.as_ref());
        let wishes: Vec<&str> = told
            .filter_map(|t| t.answers.get("wish"))
            .flat_map(|a| a.value.split(' '))
            .collect();
        for (wish, wanted) in WISHES {
            if wishes.contains(&wish) {
                need(wanted);
            }
        }
        // The first door, whatever else is wanted.
        need(&["social_hotline"]);
        Self {
            country: clear.country.clone(),
            province: provinces::by_iso(&clear.province),
            flags: case.facts.flags,
            kinds,
        }
    }

    /// The place of an agency in the list; `None` for one that does not fit.
    pub fn place(&self, agency: &Agency) -> Option<usize> {
        if need::is_abroad(&self.country, &agency.country) {
            return None;
        }
        if leave::is_barred(&agency.kind, self.flags) {
            return None;
        }
        let kind = self.kinds.iter().position(|k| *k == agency.kind)?;
        let near = match self.province.map(|p| reach(agency, p)) {
            Some(Reach::Elsewhere) => return None,
            Some(Reach::Here) => 0,
            Some(Reach::Everywhere) | None => 1,
        };
        Some(kind * 2 + near)
    }
}

/// Whether an agency works in a province, as far as the directory says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// It names that province.
    Here,
    /// It names none.
    Everywhere,
    /// It names others.
    Elsewhere,
}

pub(super) fn reach(agency: &Agency, province: &Province) -> Reach {
    if agency.country != province.country {
        return Reach::Elsewhere;
    }
    let text = words(
        &[&agency.name_en, &agency.covers]
            .map(String::as_str)
            .join(" "),
    );
    if is_named(&text, province) {
        return Reach::Here;
    }
    let others = provinces::all().iter();
    match others
        .filter(|p| p.country == agency.country)
        .any(|p| is_named(&text, p))
    {
        true => Reach::Elsewhere,
        false => Reach::Everywhere,
    }
}

/// “Ubon” is enough where only one province begins so.
fn is_named(text: &str, province: &Province) -> bool {
    let name = words(&province.name_en);
    if text.contains(&name) {
        return true;
    }
    let first = |name: &str| words(name.split(' ').next().unwrap_or_default());
    let short = first(&province.name_en);
    let same = provinces::all().iter();
    same.filter(|p| first(&p.name_en) == short).count() == 1 && text.contains(&short)
}

/// The words of a text, each between spaces.
fn words(text: &str) -> String {
    let mut all = String::from(" ");
    for word in text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
    {
        all.push_str(&word.to_lowercase());
        all.push(' ');
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agency(id: &str) -> Agency {
        let all = casebook::directory::shipped().unwrap();
        all.into_iter().find(|a| a.id == id).unwrap()
    }

    fn needs(country: &str, province: &str, kinds: &[&'static str]) -> Needs {
        Needs {
            country: country.into(),
            province: provinces::by_iso(province),
            flags: Flags::default(),
            kinds: kinds.to_vec(),
        }
    }

    #[test]
    fn a_place_is_known_by_its_name_and_not_by_its_letters() {
        let ubon = provinces::by_iso("TH-34").unwrap();
        let nan = provinces::by_iso("TH-55").unwrap();
        assert_eq!(nan.name_en, "Nan");
        assert_eq!(reach(&agency("ngo-aat"), ubon), Reach::Here);
        assert_eq!(reach(&agency("ngo-aat"), nan), Reach::Elsewhere);
        assert_eq!(reach(&agency("th-amlo"), nan), Reach::Everywhere);
        assert_eq!(reach(&agency("la-lwu"), ubon), Reach::Elsewhere);
    }

    #[test]
    fn what_is_needed_most_and_is_nearest_comes_first() {
        let needs = needs("LA", "LA-CH", &["emergency", "shelter"]);
        let place = |id| needs.place(&agency(id));
        assert_eq!(place("la-1191"), Some(1));
        assert_eq!(place("la-vfi"), Some(2), "Champasak");
        assert_eq!(place("la-phonhong"), Some(3));
        assert_eq!(place("la-sengsavang"), None, "Savannakhet");
        assert_eq!(place("th-191"), None, "abroad");
        assert_eq!(place("la-lwu"), None, "not asked for");
    }

    #[test]
    fn nobody_with_a_badge_fits_where_one_is_part_of_it() {
        let mut needs = needs("TH", "TH-34", &["police", "social_hotline"]);
        assert!(needs.place(&agency("th-ahtd")).is_some());
        needs.flags.official_suspected = true;
        assert_eq!(needs.place(&agency("th-ahtd")), None);
        assert!(needs.place(&agency("th-1300")).is_some());
    }
}
