//! Whether an agency's open question can be answered: only while the agency may see
//! something of the case. Where it cannot, the page says so in place of the form.

use casebook::Millis;
use casebook::case::record::Consent;
use casebook::referral::{Basis, Referral, State};

/// Why nothing may be answered to the agency now, as a message of `locales/`.
pub(super) fn refusal(
    referral: &Referral,
    consents: &[Consent],
    now: Millis,
) -> Option<&'static str> {
    match referral.state {
        State::Offered | State::Accepted | State::Done => {}
        _ => return Some("step-no-answer-ended"),
    }
    if referral.basis == Basis::Override {
        return None;
    }
    let said = last(referral, consents);
    if said.iter().any(|c| c.allows(now)) {
        return None;
    }
    let ran_out = said.iter().any(|c| c.granted && c.withdrawn_at.is_none());
    Some(match ran_out {
        true => "step-no-answer-over",
        false => "step-no-answer-back",
    })
}

/// What each report's person said last about this agency and purpose.
fn last<'a>(referral: &Referral, consents: &'a [Consent]) -> Vec<&'a Consent> {
    let about = |c: &&Consent| c.agency == referral.agency && c.purpose == referral.service_line;
    let mut last: Vec<&Consent> = Vec::new();
    // They come oldest first.
    for consent in consents.iter().rev().filter(about) {
        if last.iter().all(|c| c.report != consent.report) {
            last.push(consent);
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use casebook::Uuid;

    use super::*;

    fn referral(state: State, basis: Basis) -> Referral {
        Referral {
            id: Uuid::nil(),
            agency: "th-1300".into(),
            service_line: "protection".into(),
            state,
            basis,
            groups: Vec::new(),
            offered_by: String::new(),
            created_at: 0,
            due_at: None,
            decided_by: None,
            decided_at: None,
            ended_at: None,
            ended_by: None,
            override_reason: None,
            declined: None,
            training: false,
        }
    }

    fn said(report: u128, purpose: &str, at: Millis, granted: bool, withdrawn: bool) -> Consent {
        Consent {
            report: Uuid::from_u128(report),
            agency: "th-1300".into(),
            granted,
            groups: Vec::new(),
            purpose: purpose.into(),
            at,
            until: at + 100,
            withdrawn_at: withdrawn.then_some(at + 1),
        }
    }

    #[test]
    fn an_answer_goes_only_where_something_may_be_seen() {
        let open = referral(State::Accepted, Basis::Consent);
        let yes = [said(1, "protection", 0, true, false)];
        assert_eq!(refusal(&open, &yes, 99), None);
        assert_eq!(refusal(&open, &yes, 100), Some("step-no-answer-over"));
        let back = [said(1, "protection", 0, true, true)];
        assert_eq!(refusal(&open, &back, 50), Some("step-no-answer-back"));
        let no = [yes[0].clone(), said(1, "protection", 9, false, false)];
        assert_eq!(refusal(&open, &no, 50), Some("step-no-answer-back"));
        // Another person of the case still agrees; another purpose is another thing.
        let other = [
            no[0].clone(),
            said(2, "protection", 3, true, false),
            no[1].clone(),
        ];
        assert_eq!(refusal(&open, &other, 50), None);
        let elsewhere = [said(1, "return", 0, true, false)];
        assert_eq!(refusal(&open, &elsewhere, 50), Some("step-no-answer-back"));
        // A life or a child needs no agreement; what has ended gets none either way.
        let told = referral(State::Accepted, Basis::Override);
        assert_eq!(refusal(&told, &[], 50), None);
        let ended = referral(State::Withdrawn, Basis::Override);
        assert_eq!(refusal(&ended, &yes, 50), Some("step-no-answer-ended"));
    }
}
