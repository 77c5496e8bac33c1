//! A place on the map that a person sends, with the words that stand beside it.

use serde::{Deserialize, Serialize};

/// How far a live place must move on to be another one, in degrees of latitude: about a
/// hundred metres. An app tells of every few steps for hours.
const ANOTHER: f64 = 0.001;

/// A place, in degrees.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    pub latitude: f64,
    pub longitude: f64,
    /// Its name or address, in one line, as the app wrote it beside the map.
    pub label: Option<String>,
}

impl Place {
    /// A place with what the platform tells of it: each of `words` once.
    pub fn new<'a>(
        latitude: f64,
        longitude: f64,
        words: impl IntoIterator<Item = Option<&'a str>>,
    ) -> Self {
        Self {
            latitude,
            longitude,
            label: one_line(words),
        }
    }

    /// As it is kept among the answers.
    pub fn pin(&self) -> String {
        format!("{:.5},{:.5}", self.latitude, self.longitude)
    }

    /// As it stands in the transcript: the numbers, and its words under them.
    pub fn words(&self) -> String {
        let mut words = format!("{:.5}, {:.5}", self.latitude, self.longitude);
        if let Some(label) = &self.label {
            words.push('\n');
            words.push_str(label);
        }
        words
    }

    /// True when somebody at the place `pin` has not really moved to be here.
    pub fn is_near(&self, pin: &str) -> bool {
        let Some((latitude, longitude)) = degrees(pin) else {
            return false;
        };
        let north = self.latitude - latitude;
        let east = (self.longitude - longitude) * self.latitude.to_radians().cos();
        north.hypot(east) < ANOTHER
    }
}

/// Such words in one line, each once; none where there are none.
pub fn one_line<'a>(words: impl IntoIterator<Item = Option<&'a str>>) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in words.into_iter().flatten() {
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        if !part.is_empty() && parts.iter().all(|known| !known.contains(&part)) {
            parts.push(part);
        }
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The two numbers of a pin, also as a transcript has them.
pub fn degrees(pin: &str) -> Option<(f64, f64)> {
    let (latitude, longitude) = pin.split_once(',')?;
    Some((
        latitude.trim().parse().ok()?,
        longitude.trim().parse().ok()?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_words_stand_in_one_line_under_the_numbers() {
        let words = [
            Some("ตลาด\nปากเซ"),
            None,
            Some(" "),
            Some("ปากเซ"),
            Some("ถนน 13"),
        ];
        let place = Place::new(15.12, 105.8, words);
        assert_eq!(place.label.as_deref(), Some("ตลาด ปากเซ, ถนน 13"));
        assert_eq!(place.words(), "15.12000, 105.80000\nตลาด ปากเซ, ถนน 13");
        let bare = Place::new(15.12, 105.8, [None]);
        assert_eq!(
            (bare.label.clone(), bare.pin()),
            (None, "15.12000,105.80000".into())
        );
        assert_eq!(bare.words(), "15.12000, 105.80000");
    }

    #[test]
    fn a_few_steps_are_no_other_place() {
        let here = |latitude, longitude| Place::new(latitude, longitude, [None]);
        assert!(here(15.1205, 105.8).is_near("15.12000,105.80000"));
        assert!(!here(15.1215, 105.8).is_near("15.12000,105.80000"));
        assert!(!here(15.12, 105.802).is_near("15.12000,105.80000"));
        assert!(!here(15.12, 105.8).is_near("somewhere"));
    }
}
