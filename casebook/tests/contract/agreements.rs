//! What was agreed to holds for what it was asked for, and for as long.

use casebook::Uuid;
use casebook::case::{ServiceLine, claim, view};
use casebook::handover::{self, Call};
use casebook::packet::{self, Content};
use casebook::referral::decide::{self, Decision};
use casebook::referral::offer::{self, Offer, Offered};
use casebook::referral::{Referral, State, inbox, settle};
use casebook::scope::{Role, Scope};
use casebook::telling::{self, News};
use casebook::told::Group;
use casebook::{Error, Result};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, Made, Story};

contract!(
    a_yes_to_one_purpose_is_none_to_another,
    what_is_telephoned_is_for_what_was_agreed_to,
    a_no_to_one_purpose_leaves_the_yes_to_another,
    a_yes_whose_time_is_over_is_not_told_as_taken_back,
    whoever_says_yes_anew_opens_what_was_taken_on,
    whoever_says_no_anew_ends_what_was_taken_on,
    whoever_was_gone_over_hears_of_it_before_anything_else,
    a_call_keeps_what_it_was_for_and_what_could_be_told,
);

const AGENCY: &str = "th-1300";
const POLICE: &str = "th-191";
const PROTECT: ServiceLine = ServiceLine::Protection;
const SUPPRESS: ServiceLine = ServiceLine::Suppression;
const AGREED: [Group; 3] = [Group::Triage, Group::Place, Group::OwnWords];

struct Office {
    house: House,
    noy: Scope,
    officer: Scope,
    made: Made,
}

impl Office {
    async fn with(fresh: Fresh, priority: u8) -> Self {
        let house = House::new(fresh).await;
        let noy = house.member("noy", Role::Operator).await;
        let officer = house.officer("officer", AGENCY).await;
        let story = Story {
            priority: priority.into(),
            ..Story::default()
        };
        let made = house.case(story).await;
        let mut tx = house.begin().await;
        let claimed = claim::claim(&mut tx, &house.act(&noy), made.id).await;
        claimed.unwrap();
        tx.commit().await.unwrap();
        Self {
            house,
            noy,
            officer,
            made,
        }
    }

    async fn offers(&self, agency: &str, line: ServiceLine, reason: Option<&str>) -> Offered {
        let mut tx = self.house.begin().await;
        let what = Offer {
            case: self.made.id,
            agency,
            line,
            override_reason: reason,
        };
        let act = self.house.act(&self.noy);
        let offered = offer::offer(&mut tx, &act, what).await.unwrap();
        tx.commit().await.unwrap();
        offered
    }

    /// The person is asked anew.
    async fn asks(&self, line: ServiceLine) -> Uuid {
        match self.offers(AGENCY, line, None).await {
            Offered::Asking { referral, .. } => referral,
            other => panic!("not asked: {other:?}"),
        }
    }

    /// Offered with consent and taken on.
    async fn taken_on(&self) -> Uuid {
        self.house
            .consent(self.made.report, AGENCY, true, &AGREED)
            .await;
        let Offered::Yes { referral } = self.offers(AGENCY, PROTECT, None).await else {
            panic!("not offered");
        };
        let mut tx = self.house.begin().await;
        let act = self.house.act(&self.officer);
        let decision = decide::accept(&mut tx, &act, referral).await.unwrap();
        assert!(matches!(decision, Decision::Done { .. }));
        tx.commit().await.unwrap();
        referral
    }

    async fn content(&self, referral: Uuid) -> Content {
        let mut tx = self.house.begin().await;
        let act = self.house.act(&self.officer);
        let packet = packet::open(&mut tx, &act, referral).await.unwrap();
        packet.unwrap().content
    }

    async fn referrals(&self) -> Vec<Referral> {
        let mut tx = self.house.begin().await;
        let case = view::open(&mut tx, &self.house.act(&self.noy), self.made.id).await;
        case.unwrap().unwrap().referrals
    }

    async fn calls(&self, agency: &str, line: &str, reason: Option<&str>) -> Result<()> {
        let call = Call {
            taken_by: "the officer on duty".into(),
            told: "the place".into(),
            override_reason: reason.map(str::to_owned),
            line: line.into(),
            groups: vec![Group::Identity],
        };
        let mut tx = self.house.begin().await;
        let act = self.house.act(&self.noy);
        handover::record(&mut tx, &act, self.made.id, agency, &call).await?;
        tx.commit().await
    }

    async fn half_a_year_passes(&self) {
        self.house.clock.advance(366 * 24 * HOUR);
    }

    async fn is_listed_as(&self, is_taken_back: bool) {
        let mut tx = self.house.begin().await;
        let list = inbox::list(&mut tx, &self.officer, self.house.now()).await;
        let list = list.unwrap();
        assert_eq!(list.len(), 1);
        assert!(!list[0].is_allowed);
        assert_eq!(list[0].is_taken_back, is_taken_back);
    }
}

async fn a_yes_to_one_purpose_is_none_to_another(fresh: Fresh) {
    let office = Office::with(fresh, 3).await;
    let accepted = office.taken_on().await;
    let asked = office.asks(SUPPRESS).await;
    // A yes for what was agreed to before is no answer to this.
    let mut tx = office.house.begin().await;
    let early = settle::consent_given(&mut tx, asked, office.house.now()).await;
    assert!(matches!(early, Err(Error::Refused("no-consent"))));
    drop(tx);
    let line = SUPPRESS.code();
    office
        .house
        .consent_for(office.made.report, AGENCY, line, true, &[Group::Triage])
        .await;
    let mut tx = office.house.begin().await;
    let given = settle::consent_given(&mut tx, asked, office.house.now()).await;
    assert!(given.unwrap().is_some());
    tx.commit().await.unwrap();
    let states: Vec<State> = office.referrals().await.iter().map(|r| r.state).collect();
    assert_eq!(states, [State::Accepted, State::Offered]);
    let Content::Open(first) = office.content(accepted).await else {
        panic!("closed");
    };
    assert!(first.groups.contains(&Group::Place));
    let Content::Open(second) = office.content(asked).await else {
        panic!("closed");
    };
    assert_eq!(second.groups, [Group::Triage]);
}

async fn what_is_telephoned_is_for_what_was_agreed_to(fresh: Fresh) {
    let office = Office::with(fresh, 3).await;
    office
        .house
        .consent(office.made.report, POLICE, true, &AGREED)
        .await;
    let other = office.calls(POLICE, SUPPRESS.code(), None).await;
    assert!(matches!(other, Err(Error::Refused("not-agreed"))));
    office.calls(POLICE, PROTECT.code(), None).await.unwrap();
}

async fn a_no_to_one_purpose_leaves_the_yes_to_another(fresh: Fresh) {
    let office = Office::with(fresh, 3).await;
    let accepted = office.taken_on().await;
    let asked = office.asks(SUPPRESS).await;
    let line = SUPPRESS.code();
    office
        .house
        .consent_for(office.made.report, AGENCY, line, false, &[])
        .await;
    let mut tx = office.house.begin().await;
    let now = office.house.now();
    settle::consent_refused(&mut tx, asked, now).await.unwrap();
    tx.commit().await.unwrap();
    assert!(matches!(office.content(accepted).await, Content::Open(_)));
}

async fn a_yes_whose_time_is_over_is_not_told_as_taken_back(fresh: Fresh) {
    let office = Office::with(fresh, 3).await;
    let referral = office.taken_on().await;
    office.half_a_year_passes().await;
    assert_eq!(office.content(referral).await, Content::ConsentExpired);
    office.is_listed_as(false).await;
    office
        .house
        .consent(office.made.report, AGENCY, false, &[])
        .await;
    assert_eq!(office.content(referral).await, Content::ConsentWithdrawn);
    office.is_listed_as(true).await;
}

async fn whoever_says_yes_anew_opens_what_was_taken_on(fresh: Fresh) {
    let office = Office::with(fresh, 3).await;
    let referral = office.taken_on().await;
    office.half_a_year_passes().await;
    let asked = office.asks(PROTECT).await;
    // Once is enough.
    let again = office.offers(AGENCY, PROTECT, None).await;
    assert_eq!(again, Offered::Already { referral: asked });
    let less = [Group::Triage];
    office
        .house
        .consent(office.made.report, AGENCY, true, &less)
        .await;
    let mut tx = office.house.begin().await;
    let given = settle::consent_given(&mut tx, asked, office.house.now()).await;
    assert!(given.unwrap().is_some());
    tx.commit().await.unwrap();
    let Content::Open(opened) = office.content(referral).await else {
        panic!("closed");
    };
    assert_eq!(opened.groups, less);
    // The agency has one, as before.
    let mut tx = office.house.begin().await;
    let list = inbox::list(&mut tx, &office.officer, office.house.now()).await;
    let ids: Vec<Uuid> = list.unwrap().iter().map(|r| r.id).collect();
    assert_eq!(ids, [referral]);
    let act = office.house.act(&office.officer);
    let unknown = packet::open(&mut tx, &act, asked).await.unwrap();
    assert_eq!(unknown, None);
}

async fn whoever_says_no_anew_ends_what_was_taken_on(fresh: Fresh) {
    let office = Office::with(fresh, 3).await;
    let referral = office.taken_on().await;
    office.half_a_year_passes().await;
    let asked = office.asks(PROTECT).await;
    office
        .house
        .consent(office.made.report, AGENCY, false, &[])
        .await;
    let mut tx = office.house.begin().await;
    let now = office.house.now();
    settle::consent_refused(&mut tx, asked, now).await.unwrap();
    tx.commit().await.unwrap();
    let all = office.referrals().await;
    let ended = all.iter().find(|r| r.id == referral).unwrap();
    assert_eq!(ended.state, State::Withdrawn);
    assert_eq!(office.content(referral).await, Content::ConsentWithdrawn);
}

async fn whoever_was_gone_over_hears_of_it_before_anything_else(fresh: Fresh) {
    let office = Office::with(fresh, 1).await;
    let reason = Some("a knife");
    let offered = office.offers(AGENCY, PROTECT, reason).await;
    assert!(matches!(offered, Offered::Yes { .. }));
    office.calls(POLICE, "", reason).await.unwrap();
    let mut tx = office.house.begin().await;
    let process = office.house.entropy.id(office.house.now());
    let mut told = Vec::new();
    for _ in 0..2 {
        let due = telling::due(&mut tx, &office.house.entropy, process, office.house.now()).await;
        let (telling, news) = due.unwrap().expect("it is due at once");
        assert_eq!(telling.report, office.made.report);
        let News::Overridden { agency } = news else {
            panic!("other news: {news:?}");
        };
        told.push(agency);
    }
    told.sort();
    assert_eq!(told, [AGENCY, POLICE]);
}

async fn a_call_keeps_what_it_was_for_and_what_could_be_told(fresh: Fresh) {
    let office = Office::with(fresh, 1).await;
    office
        .house
        .consent(office.made.report, POLICE, true, &AGREED)
        .await;
    office.calls(POLICE, PROTECT.code(), None).await.unwrap();
    let over = office
        .calls("la-lwu", SUPPRESS.code(), Some("a knife"))
        .await;
    over.unwrap();
    let mut tx = office.house.begin().await;
    let case = view::open(&mut tx, &office.house.act(&office.noy), office.made.id).await;
    let kept = case.unwrap().unwrap().handovers;
    let kept: Vec<_> = kept.into_iter().map(|h| h.call).collect();
    let of = |call: &Call| (call.line.clone(), call.groups.clone());
    // No own words to the police, and across the border only the least.
    let first = (PROTECT.code().into(), vec![Group::Triage, Group::Place]);
    assert_eq!(of(&kept[0]), first);
    assert_eq!(of(&kept[1]), (SUPPRESS.code().into(), vec![Group::Triage]));
}
