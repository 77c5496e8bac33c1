//! Who needs to know what: the table of `domain.md` 5.6, in code.
//!
//! The first column, the hotline itself, is not here: its staff read the case. An
//! agency's kind says which column it reads in; an agency of the other country has
//! a column of its own, whatever it is.

use crate::case::ServiceLine;
use crate::told::Group;

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Whoever looks after the person: social hotlines and offices.
    Owner,
    SecondAgency,
    Police,
    Labour,
    Shelter,
    Prosecutor,
    OtherCountry,
}

#[derive(Clone, Copy)]
enum Cell {
    Yes,
    No,
    /// When the work that is asked for needs it: protecting, or suppressing.
    IfTask,
    /// Once they have taken the person in.
    IfPlaced,
    /// On the return line.
    OnReturn,
}
use Cell::{IfPlaced, IfTask, No, OnReturn, Yes};

/// Rows: field groups. Columns: in the order of [`Reader`]. What the source marks
/// “consent” is `Yes` here, since a packet never holds more than the consent. What
/// it gives on request or by order of a court is `No`: nothing asks or orders yet.
const TABLE: [(Group, [Cell; 7]); 11] = [
    //                       owner second  police labour shelter   prosec. abroad
    (Group::Triage, [Yes, Yes, Yes, Yes, Yes, Yes, Yes]),
    (Group::Signs, [Yes, IfTask, Yes, Yes, No, Yes, No]),
    (Group::Place, [Yes, IfTask, Yes, IfTask, No, Yes, No]),
    (Group::Suspect, [Yes, IfTask, Yes, Yes, No, Yes, No]),
    (Group::SafeContact, [Yes, No, No, No, IfPlaced, No, No]),
    (Group::Identity, [Yes, Yes, Yes, No, Yes, Yes, OnReturn]),
    (Group::OwnWords, [Yes, No, No, No, No, No, No]),
    (Group::Health, [Yes, No, No, No, No, No, No]),
    (Group::Immigration, [Yes, No, No, No, No, No, No]),
    (Group::Reporter, [No, No, No, No, No, No, No]),
    (Group::Hotline, [No, No, No, No, No, No, No]),
];

impl Reader {
    /// The column of an agency of this kind and country, for a person in `country`
    /// (`TH`, `LA`, or anything else when unknown).
    pub fn of(kind: &str, agency_country: &str, country: &str) -> Self {
        if kind == "consular" || is_abroad(country, agency_country) {
            return Self::OtherCountry;
        }
        match kind {
            "social_hotline" | "social_office" | "child_helpline" | "secretariat"
            | "identification" => Self::Owner,
            "police"
            | "special_investigation"
            | "emergency"
            | "anti_corruption"
            | "maritime"
            | "immigration" => Self::Police,
            "labour" => Self::Labour,
            "shelter" => Self::Shelter,
            "prosecutor" => Self::Prosecutor,
            _ => Self::SecondAgency,
        }
    }

    /// The groups it may see, for work on `line`; `placed` once it has accepted.
    pub fn needs(self, line: ServiceLine, placed: bool) -> Vec<Group> {
        let is_seen = |cell: Cell| match cell {
            Yes => true,
            No => false,
            IfTask => matches!(line, ServiceLine::Protection | ServiceLine::Suppression),
            IfPlaced => placed,
            OnReturn => line == ServiceLine::Return,
        };
        TABLE
            .iter()
            .filter(|(_, cells)| is_seen(cells[self as usize]))
            .map(|(group, _)| *group)
            .collect()
    }
}

/// True when the person is in one of the two countries and the agency in the other.
pub fn is_abroad(country: &str, agency_country: &str) -> bool {
    matches!(country, "TH" | "LA") && country != agency_country
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_learns_who_reported_and_police_never_the_status() {
        let everyone = [
            "social_hotline",
            "police",
            "labour",
            "shelter",
            "prosecutor",
            "ngo",
        ];
        for kind in everyone {
            let seen = Reader::of(kind, "TH", "TH").needs(ServiceLine::Protection, true);
            assert!(!seen.contains(&Group::Reporter), "{kind}");
            assert!(!seen.contains(&Group::Hotline), "{kind}");
            assert!(seen.contains(&Group::Triage), "{kind}");
        }
        let police = Reader::of("police", "TH", "TH").needs(ServiceLine::Suppression, true);
        assert!(!police.contains(&Group::Immigration) && !police.contains(&Group::SafeContact));
    }

    #[test]
    fn across_the_border_goes_no_more_than_the_return_needs() {
        let abroad = Reader::of("social_hotline", "LA", "TH");
        assert_eq!(abroad, Reader::OtherCountry);
        assert_eq!(abroad.needs(ServiceLine::Protection, true), [Group::Triage]);
        assert_eq!(
            abroad.needs(ServiceLine::Return, false),
            [Group::Triage, Group::Identity]
        );
        assert_eq!(Reader::of("social_hotline", "LA", "other"), Reader::Owner);
    }

    #[test]
    fn signs_stay_with_those_whose_work_they_are_and_none_crosses_the_border() {
        let sees = |kind, line| Reader::of(kind, "TH", "TH").needs(line, true);
        let line = ServiceLine::Protection;
        for kind in ["social_hotline", "police", "labour", "prosecutor"] {
            assert!(sees(kind, line).contains(&Group::Signs), "{kind}");
        }
        assert!(!sees("shelter", line).contains(&Group::Signs));
        assert!(!sees("ngo", ServiceLine::Return).contains(&Group::Signs));
        let abroad = Reader::OtherCountry.needs(ServiceLine::Return, true);
        assert!(!abroad.contains(&Group::Signs));
    }

    #[test]
    fn a_shelter_learns_how_to_reach_the_person_once_it_has_accepted() {
        let shelter = Reader::of("shelter", "LA", "LA");
        let line = ServiceLine::Protection;
        assert!(!shelter.needs(line, false).contains(&Group::SafeContact));
        assert!(shelter.needs(line, true).contains(&Group::SafeContact));
    }
}
