//! The 77 provinces of Thailand and the 18 of Laos (ISO 3166-2), by their names in
//! three languages. Source and checks: `casebook/data/README.md`.

use std::sync::LazyLock;

use serde::Deserialize;

/// One province.
#[derive(Debug, Clone, Deserialize)]
pub struct Province {
    /// ISO 3166-2, `TH-34`.
    pub iso: String,
    /// `TH` or `LA`.
    pub country: String,
    pub name_th: String,
    pub name_lo: String,
    pub name_en: String,
}

impl Province {
    /// Its name in `language` (a code such as `lo`); English for any other.
    pub fn name(&self, language: &str) -> &str {
        match language {
            "th" => &self.name_th,
            "lo" => &self.name_lo,
            _ => &self.name_en,
        }
    }
}

static ALL: LazyLock<Vec<Province>> = LazyLock::new(|| {
    csv::Reader::from_reader(include_bytes!("../data/provinces.csv").as_slice())
        .deserialize()
        .filter_map(Result::ok)
        .collect()
});

/// What people call a province, or a town and district in it.
#[derive(Debug, Deserialize)]
struct Place {
    iso: String,
    /// Parted by “|”.
    names: String,
}

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    csv::Reader::from_reader(include_bytes!("../data/places.csv").as_slice())
        .deserialize()
        .filter_map(Result::ok)
        .collect()
});

/// Other names that say which province is meant: short ones, towns, districts. A name
/// may belong to several.
pub fn other_names() -> impl Iterator<Item = (&'static Province, &'static str)> {
    PLACES.iter().flat_map(|place| {
        let province = by_iso(&place.iso);
        let names = place.names.split('|');
        names.filter_map(move |name| Some((province?, name)))
    })
}

/// All of them, in the order of the file.
pub fn all() -> &'static [Province] {
    &ALL
}

/// The province with this ISO code.
pub fn by_iso(iso: &str) -> Option<&'static Province> {
    ALL.iter().find(|p| p.iso == iso)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ninety_five_are_there() {
        let of = |country: &str| all().iter().filter(|p| p.country == country).count();
        assert_eq!((of("TH"), of("LA")), (77, 18));
        assert_eq!(by_iso("TH-34").unwrap().name("en"), "Ubon Ratchathani");
    }
    #[test]
    fn every_other_name_is_of_a_known_province_and_stands_once_there() {
        assert!(PLACES.iter().all(|p| by_iso(&p.iso).is_some()));
        let mut names: Vec<_> = other_names().map(|(p, name)| (&p.iso, name)).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!((names.len(), all > 250), (all, true));
    }
}
