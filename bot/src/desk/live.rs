//! One conversation in hand: opened from its sealed row, or new.

use casebook::conversation::{Loaded, NewContact};
use casebook::in_order::Newest;
use casebook::intake::Facts;
use casebook::told::{Form, ReportState, Told};
use casebook::vault::DataKey;
use casebook::{Millis, Result, Uuid, set_back};
use serde::{Deserialize, Serialize};

use super::{Tools, late};
use crate::channel::Inbound;
use crate::talk::interview::{Column, Interview};
use crate::talk::state::{Conversation, Talk, Wishes};
use crate::words::Lang;

/// What is sealed under a contact's key.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ContactCard {
    pub address: String,
    /// When a silent person may be written to.
    #[serde(default)]
    pub wishes: Wishes,
    /// Until then the platform lets us write, however long they are silent; 0 is the past.
    #[serde(default)]
    pub open_until: Millis,
}

/// The key of a report: wrapped by its case once it has one, and until then by the
/// master key.
///
/// # Errors
/// Keys that do not open.
pub(crate) fn report_key(
    master: &DataKey,
    case: Option<(Uuid, Option<&[u8]>)>,
    report: Uuid,
    wrapped: Option<&[u8]>,
) -> Result<DataKey> {
    match case {
        Some((case, case_key)) => master.unwrap(case, case_key)?.unwrap(report, wrapped),
        None => master.unwrap(report, wrapped),
    }
}

/// A case that is opened in this batch.
#[derive(Debug)]
pub(super) struct NewCaseKey {
    pub wrapped: Vec<u8>,
}

/// A conversation in hand.
#[derive(Debug)]
pub(super) struct Live {
    pub contact_id: Uuid,
    pub new_contact: Option<NewContact>,
    /// The contact's row was damaged, and is written anew.
    pub mended: Option<NewContact>,
    pub channel: String,
    pub address: String,
    /// When a silent person may be written to.
    pub wishes: Wishes,
    /// As on the card.
    pub open_until: Millis,
    /// What stands on the card has changed, and it must be written.
    pub readdressed: bool,
    pub contact_key: DataKey,
    /// They blocked us: whoever writes no longer does.
    pub blocked: bool,
    pub conversation_id: Uuid,
    /// An earlier report, beside the talk that its contact goes on with: the
    /// conversation's own row is not this one's to write.
    pub is_beside: bool,
    /// The report that the contact goes on with, where that is another than `report_id`:
    /// staff write about an earlier one. As loaded it may name the same.
    pub current_report: Option<Uuid>,
    pub last_in_at: Millis,
    pub visible_from: Millis,
    /// After this the next message comes.
    pub newest: Newest,
    /// Now, or where the clock went back, the moment after all that was said so far: from
    /// here on it is shown, where nothing said before may be.
    pub moment: Millis,
    pub write_ok: bool,
    pub holding: bool,
    /// They wrote just now, or allowed that they are written to: what is held may go.
    pub is_here: bool,
    pub report_id: Uuid,
    pub report_key: DataKey,
    pub report_wrapped: Vec<u8>,
    pub report_at: Millis,
    pub code_hash: Option<Vec<u8>>,
    /// Of a code that was kept before a silence: it stays good until somebody types it.
    pub kept_hash: Option<Vec<u8>>,
    pub finished_at: Option<Millis>,
    pub erase_at: Option<Millis>,
    pub case_id: Option<Uuid>,
    pub case_key: Option<DataKey>,
    pub new_case: Option<NewCaseKey>,
    pub waiting_since: Option<Millis>,
    pub wants_human: bool,
    /// What was told, as the case's row can say it.
    pub facts: Facts,
    /// What it was when it was loaded: only what has changed since is written, so that
    /// what staff set stays.
    pub facts_before: Facts,
    /// The most urgent rule that fired since then: level and id.
    pub fired: Option<(u8, String)>,
    /// The case's row must be written.
    pub touched: bool,
    /// The case's sealed part must be written.
    pub reseal: bool,
    /// An official is part of it, as far as was told.
    pub official_suspected: bool,
    /// They spoke of ending their life.
    pub self_harm: bool,
    pub conv: Conversation,
}

impl Live {
    /// Opens what was loaded.
    ///
    /// # Errors
    /// Keys and states that do not open.
    pub fn open(tools: &Tools, interview: &Interview, row: &Loaded, now: Millis) -> Result<Self> {
        let lang = Lang::parse(&row.language).unwrap_or(Lang::ENGLISH);
        let master = tools.vault.master();
        let contact_key = master.unwrap(row.contact_id, row.contact_key.as_deref())?;
        let card: ContactCard =
            contact_key.open_json("contacts.sealed", row.contact_id, &row.contact_sealed)?;
        let case_key = match row.case_id {
            Some(case) => Some(master.unwrap(case, row.case_key.as_deref())?),
            None => None,
        };
        let mut conv = Conversation::new(lang);
        let report = match (row.report_id, &row.report_key, &row.report_state) {
            (Some(id), Some(wrapped), Some(state)) => {
                let key = case_key
                    .as_ref()
                    .unwrap_or(master)
                    .unwrap(id, Some(wrapped))?;
                let state: ReportState<Talk> = key.open_json("reports.state", id, state)?;
                conv.told = state.told;
                conv.talk = state.talk;
                conv.has_case = row.case_id.is_some();
                conv.accepted = row.accepted;
                conv.erase_at = row.erase_at;
                Report {
                    id,
                    key,
                    wrapped: wrapped.clone(),
                    at: row.report_created_at.unwrap_or(now),
                }
            }
            _ => Report::fresh(tools, now),
        };
        let facts = facts(interview, &conv);
        let newest = newest(row);
        // They were told with a report that is gone.
        let is_stale = row.report_id.is_none() && card.wishes != Wishes::default();
        Ok(Self {
            contact_id: row.contact_id,
            new_contact: None,
            mended: None,
            channel: row.channel.clone(),
            address: card.address,
            wishes: if is_stale {
                Wishes::default()
            } else {
                card.wishes
            },
            open_until: card.open_until,
            readdressed: is_stale,
            contact_key,
            blocked: row.blocked_at.is_some(),
            conversation_id: row.conversation_id,
            is_beside: false,
            current_report: row.current_report,
            last_in_at: set_back::last_word(row.last_in_at, now),
            visible_from: row.visible_from,
            newest,
            moment: now.max(newest.at() + 1),
            write_ok: row.write_ok,
            holding: row.holding,
            is_here: false,
            report_id: report.id,
            report_key: report.key,
            report_wrapped: report.wrapped,
            report_at: report.at,
            code_hash: row.code_hash.clone(),
            kept_hash: row.kept_hash.clone(),
            finished_at: row.finished_at,
            erase_at: row.erase_at,
            case_id: row.case_id,
            case_key,
            new_case: None,
            waiting_since: row.case_waiting_since,
            wants_human: row.case_wants_human.unwrap_or(false),
            facts_before: facts.clone(),
            fired: None,
            facts,
            touched: false,
            reseal: false,
            official_suspected: conv.official_suspected(interview),
            self_harm: conv.talk.self_harm,
            conv,
        })
    }

    /// A contact that writes for the first time.
    ///
    /// # Errors
    /// When the address has no JSON form.
    pub fn new(
        tools: &Tools,
        interview: &Interview,
        event: &Inbound,
        address_hash: Vec<u8>,
        now: Millis,
    ) -> Result<Self> {
        let contact_id = tools.entropy.id(now);
        let (new_contact, key) = contact(tools, event, contact_id, address_hash, now)?;
        let conv = Conversation::new(event.app_language.unwrap_or(Lang::ENGLISH));
        let report = Report::fresh(tools, now);
        Ok(Self {
            contact_id,
            new_contact: Some(new_contact),
            mended: None,
            channel: event.channel.to_owned(),
            address: event.address.clone(),
            wishes: Wishes::default(),
            open_until: 0,
            readdressed: false,
            contact_key: key,
            blocked: false,
            conversation_id: tools.entropy.id(now),
            is_beside: false,
            current_report: None,
            last_in_at: late::was_here(event, now),
            visible_from: 0,
            newest: Newest::until(0),
            moment: now,
            write_ok: false,
            holding: false,
            is_here: false,
            report_id: report.id,
            report_key: report.key,
            report_wrapped: report.wrapped,
            report_at: report.at,
            code_hash: None,
            kept_hash: None,
            finished_at: None,
            erase_at: None,
            case_id: None,
            case_key: None,
            new_case: None,
            waiting_since: None,
            wants_human: false,
            facts: facts(interview, &conv),
            facts_before: facts(interview, &conv),
            fired: None,
            touched: false,
            reseal: false,
            official_suspected: conv.official_suspected(interview),
            self_harm: conv.talk.self_harm,
            conv,
        })
    }

    /// Where a platform knows people by several addresses, they are written to at the
    /// one that they wrote from last.
    pub fn hears_from(&mut self, event: &Inbound) {
        let is_speech = event.said.begins() && !event.known_as.is_empty();
        if is_speech && self.address != event.address {
            self.address.clone_from(&event.address);
            self.readdressed = true;
        }
    }

    /// A contact whose rows do not open: the talk begins anew, in the same
    /// conversation, and nothing that was said before is shown in it.
    ///
    /// # Errors
    /// When the address has no JSON form.
    pub fn begin_anew(
        tools: &Tools,
        interview: &Interview,
        event: &Inbound,
        row: Loaded,
        now: Millis,
    ) -> Result<Self> {
        let (mended, key) = contact(tools, event, row.contact_id, row.address_hash.clone(), now)?;
        let newest = newest(&row);
        let mut live = Self::new(tools, interview, event, row.address_hash, now)?;
        live.new_contact = None;
        live.mended = Some(mended);
        live.contact_key = key;
        live.contact_id = row.contact_id;
        live.conversation_id = row.conversation_id;
        live.last_in_at = set_back::last_word(row.last_in_at, now);
        live.newest = newest;
        live.moment = now.max(newest.at() + 1);
        live.visible_from = live.moment;
        live.conv.lang = Lang::parse(&row.language).unwrap_or(live.conv.lang);
        Ok(live)
    }

    /// Goes on with a report that has nothing in it yet; what was told before stays
    /// where it is.
    pub fn begin_again(&mut self, tools: &Tools, interview: &Interview, now: Millis) {
        let report = Report::fresh(tools, now);
        self.conv = Conversation::new(self.conv.lang);
        self.current_report = None;
        self.write_ok = false;
        self.wishes = Wishes::default();
        self.readdressed = true;
        self.report_id = report.id;
        self.report_key = report.key;
        self.report_wrapped = report.wrapped;
        self.report_at = report.at;
        self.code_hash = None;
        self.kept_hash = None;
        self.finished_at = None;
        self.erase_at = None;
        self.case_id = None;
        self.case_key = None;
        self.new_case = None;
        self.waiting_since = None;
        self.wants_human = false;
        self.touched = false;
        self.reseal = false;
        self.official_suspected = false;
        self.self_harm = false;
        self.facts = facts(interview, &self.conv);
        self.facts_before = self.facts.clone();
        self.fired = None;
    }

    /// A rule fired: the case is raised to it, if nothing more urgent did.
    pub fn fire(&mut self, level: u8, rule: String) {
        if self
            .fired
            .as_ref()
            .is_none_or(|(before, _)| level < *before)
        {
            self.fired = Some((level, rule));
        }
    }

    /// Takes over the report that a return code opened, from wherever it was told.
    pub fn adopt(&mut self, other: Self) {
        self.newest = self.newest.max(other.newest);
        self.moment = self.moment.max(other.moment);
        self.current_report = None;
        self.report_id = other.report_id;
        self.report_key = other.report_key;
        self.report_wrapped = other.report_wrapped;
        self.report_at = other.report_at;
        self.code_hash = other.code_hash;
        self.kept_hash = other.kept_hash;
        self.finished_at = other.finished_at;
        self.erase_at = other.erase_at;
        self.case_id = other.case_id;
        self.case_key = other.case_key;
        self.new_case = None;
        self.waiting_since = other.waiting_since;
        self.wants_human = other.wants_human;
        self.facts = other.facts;
        self.facts_before = other.facts_before;
        self.fired = None;
        self.official_suspected = other.official_suspected;
        self.self_harm = other.self_harm;
        self.touched = false;
        self.reseal = false;
    }

    /// The case belongs to this report from now on; the report's key is wrapped by it.
    pub fn open_case(&mut self, tools: &Tools, now: Millis) -> Uuid {
        let case_id = tools.entropy.id(now);
        let key = DataKey::new(&tools.entropy);
        self.new_case = Some(NewCaseKey {
            wrapped: tools.vault.master().wrap(&tools.entropy, case_id, &key),
        });
        self.report_wrapped = key.wrap(&tools.entropy, self.report_id, &self.report_key);
        self.case_id = Some(case_id);
        self.case_key = Some(key);
        self.conv.has_case = true;
        self.waiting_since = Some(now);
        case_id
    }
}

/// What was said last in the report, or in one before it of which the page shows nothing.
fn newest(row: &Loaded) -> Newest {
    let written = row.report_updated_at.unwrap_or(0);
    Newest::until(written.max(row.visible_from))
}

/// A contact's row, under a key of its own.
fn contact(
    tools: &Tools,
    event: &Inbound,
    id: Uuid,
    address_hash: Vec<u8>,
    now: Millis,
) -> Result<(NewContact, DataKey)> {
    let key = DataKey::new(&tools.entropy);
    let card = ContactCard {
        address: event.address.clone(),
        wishes: Wishes::default(),
        open_until: 0,
    };
    let contact = NewContact {
        id,
        channel: event.channel,
        account: event.account.clone(),
        address_hash,
        wrapped_key: tools.vault.master().wrap(&tools.entropy, id, &key),
        sealed: key.seal_json(&tools.entropy, "contacts.sealed", id, &card)?,
        at: now,
    };
    Ok((contact, key))
}

struct Report {
    id: Uuid,
    key: DataKey,
    wrapped: Vec<u8>,
    at: Millis,
}

impl Report {
    fn fresh(tools: &Tools, now: Millis) -> Self {
        let id = tools.entropy.id(now);
        let key = DataKey::new(&tools.entropy);
        let wrapped = tools.vault.master().wrap(&tools.entropy, id, &key);
        Self {
            id,
            key,
            wrapped,
            at: now,
        }
    }
}

/// What of a report is kept in the clear, so that queues and routing can use it.
pub(super) fn facts(interview: &Interview, conv: &Conversation) -> Facts {
    let column = |c| {
        interview
            .column(&conv.told, c)
            .unwrap_or_default()
            .to_owned()
    };
    let kind = match column(Column::Kind).as_str() {
        "known" | "seen" => "tip",
        "question" => "question",
        _ => "request",
    };
    let age_band = match column(Column::Age).as_str() {
        "yes" => "minor",
        "no" => "adult",
        _ => "",
    };
    Facts {
        kind: kind.to_owned(),
        language: conv.lang.code().to_owned(),
        service_line: if kind == "tip" {
            "suppression"
        } else {
            "protection"
        }
        .to_owned(),
        sector: column(Column::Sector),
        country: column(Column::Country),
        province: province(&conv.told, column(Column::Province)),
        age_band: age_band.to_owned(),
    }
}

/// A province that no list knows is the person's own words: those stay sealed.
fn province(told: &Told, iso: String) -> String {
    let known = told
        .answers
        .values()
        .any(|a| a.form == Form::Province && a.value == iso);
    if known { iso } else { String::new() }
}
