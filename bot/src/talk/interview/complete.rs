//! What an interview must hold so that nobody is left alone by it: the return code,
//! numbers to call in each country, provinces that exist, and somebody to tell wherever it
//! asks whether somebody may be told.

use casebook::provinces;

use super::{Ask, Interview, Question};

/// Any other country: there the numbers are those of that country, which nobody here
/// knows.
const ELSEWHERE: &str = "other";

impl Interview {
    pub(super) fn check_whole(&self, faults: &mut Vec<String>) {
        if !self.questions().any(|q| q.ask == Ask::Code) {
            faults.push("no question gives the number to go on with (ask = \"code\")".into());
        }
        self.check_numbers(faults);
        for question in self.questions() {
            check_provinces(question, faults);
            if question.ask == Ask::Consent {
                self.check_recipients(question, faults);
            }
        }
    }

    fn check_numbers(&self, faults: &mut Vec<String>) {
        if self.numbers.is_empty() {
            faults.push("numbers: nobody can be called in any country".into());
        }
        let countries = self.countries();
        let needed = countries.iter().filter(|c| *c != ELSEWHERE);
        for country in needed.filter(|c| self.numbers.get(*c).is_none_or(Vec::is_empty)) {
            faults.push(format!("numbers: nobody can be called in {country}"));
        }
        let known = self.numbers.iter().chain(&self.self_harm_numbers);
        for (country, _) in known.filter(|(c, _)| !countries.contains(c)) {
            faults.push(format!(
                "numbers: no question asks for the country “{country}”"
            ));
        }
        for (country, id) in &self.ambulance {
            let numbers = self.numbers.get(country);
            if numbers.is_none_or(|ids| !ids.contains(id)) {
                faults.push(format!(
                    "ambulance: “{id}” is no emergency number of {country}"
                ));
            }
        }
    }

    /// The countries that can be answered.
    fn countries(&self) -> Vec<String> {
        let asked = self.questions().filter(|q| q.ask == Ask::Country);
        asked.flat_map(|q| q.choices.clone()).collect()
    }

    /// In every country in which it is asked, a consent names somebody.
    fn check_recipients(&self, question: &Question, faults: &mut Vec<String>) {
        let is_asked = |country: &str| {
            let about = question.when.iter().filter(|condition| {
                let before = self.question(&condition.question);
                before.is_some_and(|q| q.ask == Ask::Country)
            });
            about.fold(true, |asked, condition| {
                let names = condition.values.is_empty()
                    || condition.values.iter().any(|value| value == country);
                asked && names == condition.holds_when_equal
            })
        };
        let id = &question.id;
        for country in self.countries() {
            if is_asked(&country) && !question.agency.contains_key(&country) {
                faults.push(format!(
                    "{id}: is asked in {country}, and names no agency there"
                ));
            }
        }
    }
}

fn check_provinces(question: &Question, faults: &mut Vec<String>) {
    let id = &question.id;
    for (country, near) in &question.near {
        for iso in near {
            match provinces::by_iso(iso) {
                None => faults.push(format!("{id}: “{iso}” is no province")),
                Some(province) if province.country != *country => {
                    faults.push(format!("{id}: “{iso}” is no province of {country}"));
                }
                Some(_) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::BUILT_IN;
    use super::*;
    use crate::words::Words;

    /// What is said about the built-in file with this in the place of that.
    #[track_caller]
    fn fault(that: &str, this: &str, says: &str) {
        assert!(BUILT_IN.contains(that), "{that}");
        let words = Words::load().unwrap();
        let file = BUILT_IN.replacen(that, this, 1);
        let faults = Interview::parse(&file, &words).unwrap_err().0;
        assert!(
            faults.iter().any(|f| f.contains(says)),
            "{says}: {faults:?}"
        );
    }

    #[test]
    fn an_interview_without_a_number_to_go_on_with_is_refused() {
        let that = "id = \"code\"\nask = \"code\"";
        fault(
            that,
            "id = \"code\"\nask = \"choice\"",
            "no question gives the number",
        );
    }

    #[test]
    fn a_country_in_which_nobody_can_be_called_is_named() {
        let that = "LA = [\"la-1191\", \"la-1195\", \"la-lwu\"]";
        fault(that, "LA = []", "nobody can be called in LA");
        fault(that, "", "nobody can be called in LA");
        fault(
            that,
            &format!("{that}\nXX = [\"la-1191\"]"),
            "the country “XX”",
        );
    }

    #[test]
    fn an_ambulance_that_is_no_emergency_number_is_named() {
        fault(
            "TH = \"th-1669\"",
            "TH = \"th-1323\"",
            "“th-1323” is no emergency number of TH",
        );
    }

    #[test]
    fn a_province_that_does_not_exist_is_named() {
        fault("\"TH-34\"", "\"TH-00\"", "“TH-00” is no province");
        fault("\"TH-34\"", "\"LA-SV\"", "“LA-SV” is no province of TH");
    }

    #[test]
    fn a_consent_that_names_nobody_in_a_country_is_named() {
        let that = "agency = { TH = \"th-ahtd\", LA = \"la-atd\" }";
        fault(
            that,
            "agency = { TH = \"th-ahtd\" }",
            "tell_police: is asked in LA",
        );
        let that = "agency = { TH = \"th-dsi\", LA = \"la-atd\" }";
        fault(
            that,
            "agency = { LA = \"la-atd\" }",
            "tell_special: is asked in TH",
        );
    }
}
