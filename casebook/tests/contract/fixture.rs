//! A hotline for one test: staff who are signed in, and cases as the desk writes
//! them, sealed. Every story is invented.

use std::sync::Arc;

use casebook::act::{Act, CHAIN};
use casebook::agreement::Agreement;
use casebook::attachment::Status;
use casebook::conversation::{self, ConversationRow, NewContact, ReportRow};
use casebook::intake::{self, Facts, NewAttachment, NewCase};
use casebook::outbox::{self, NewMessage};
use casebook::scope::{Role, Scope};
use casebook::settings;
use casebook::staff::{self, By, Login, Name, NewStaff};
use casebook::told::{Answer, Body, Form, Group, ReportState, Told};
use casebook::vault::{DataKey, Vault};
use casebook::{
    Clock, Entropy, Millis, Pen, Tx, Uuid, agreement, args, audit, directory, session, sign_in,
};
use serde_json::json;

use crate::database::Fresh;

/// 22 November 2026, 14:00 in Vientiane.
pub const NOON: Millis = 1_795_330_800_000;
pub const MINUTE: Millis = 60_000;
pub const HOUR: Millis = 60 * MINUTE;

/// The hotline.
pub struct House {
    pub fresh: Fresh,
    pub vault: Arc<Vault>,
    pub entropy: Arc<Entropy>,
    pub clock: Clock,
}

/// A case that was made.
#[derive(Clone, Copy)]
pub struct Made {
    pub id: Uuid,
    pub report: Uuid,
}

/// What a case is made from; the default is a request in Lao from Ubon
/// Ratchathani, P2, unanswered.
#[derive(Clone)]
pub struct Story {
    pub priority: i64,
    pub opened_at: Millis,
    pub country: &'static str,
    pub province: &'static str,
    pub age_band: &'static str,
    pub kind: &'static str,
    pub training: bool,
    pub official_suspected: bool,
    pub answers: Vec<(&'static str, &'static str, Form, Group)>,
    pub said: Vec<&'static str>,
}

impl Default for Story {
    fn default() -> Self {
        Self {
            priority: 2,
            opened_at: NOON,
            country: "TH",
            province: "TH-34",
            age_band: "adult",
            kind: "request",
            training: false,
            official_suspected: false,
            answers: vec![
                ("country", "TH", Form::Country, Group::Triage),
                ("province", "TH-34", Form::Province, Group::Triage),
                ("landmark", "ຮ້ານຢູ່ໃກ້ຂົວ", Form::Text, Group::Place),
                ("wish", "safe_place", Form::Choice, Group::Triage),
                ("who", "เจ้าของร้าน", Form::Text, Group::Suspect),
                ("safe_contact", "ຫຼັງ 22:00", Form::Text, Group::SafeContact),
                ("story", "ອອກໄປໃສບໍ່ໄດ້", Form::Text, Group::OwnWords),
                ("papers_where", "no paper", Form::Text, Group::Immigration),
            ],
            said: vec!["ສະບາຍດີ", "ຂ້ອຍຢູ່ຮ້ານ ອອກໄປໃສບໍ່ໄດ້"],
        }
    }
}

impl House {
    /// An empty hotline that is open, at [`NOON`].
    pub async fn new(fresh: Fresh) -> Self {
        let entropy = Entropy::seeded([9; 32]);
        let mut tx = fresh.db.begin().await.unwrap();
        let file = fresh.folder.join("master.key");
        let vault = Vault::open(&mut tx, &file, &entropy, NOON).await.unwrap();
        directory::load(&mut tx).await.unwrap();
        settings::put(&mut tx, "mode", b"open", NOON).await.unwrap();
        tx.commit().await.unwrap();
        Self {
            fresh,
            vault: Arc::new(vault),
            entropy: Arc::new(entropy),
            clock: Clock::held(NOON),
        }
    }

    pub fn now(&self) -> Millis {
        self.clock.now()
    }

    pub async fn begin(&self) -> Tx {
        self.fresh.db.begin().await.unwrap()
    }

    pub fn pen(&self) -> Pen<'_> {
        Pen {
            vault: &self.vault,
            entropy: &self.entropy,
            chain: CHAIN,
            now: self.now(),
        }
    }

    pub fn act<'a>(&'a self, scope: &'a Scope) -> Act<'a> {
        Act {
            scope,
            pen: self.pen(),
        }
    }

    /// Somebody of the hotline who is signed in.
    pub async fn member(&self, login: &str, role: Role) -> Scope {
        self.signed(login, role, None).await
    }

    /// Somebody of an agency who is signed in.
    pub async fn officer(&self, login: &str, agency: &str) -> Scope {
        self.signed(login, Role::Officer, Some(agency)).await
    }

    async fn signed(&self, login: &str, role: Role, agency: Option<&str>) -> Scope {
        let mut tx = self.begin().await;
        let login = Login::parse(login).unwrap();
        let new = NewStaff {
            login: login.clone(),
            name: Name::parse(login.as_str()).unwrap(),
            role,
            agency: agency.map(str::to_owned),
            language: "en".into(),
        };
        staff::add(&mut tx, self.pen(), By::Program, &new)
            .await
            .unwrap();
        let id = staff::by_login(&mut tx, &login).await.unwrap().unwrap().id;
        // As after an accepted invitation; the password itself is tested elsewhere.
        let accepted = "UPDATE staff SET password_hash = 'set' WHERE id = $1";
        tx.execute(accepted, args![id]).await.unwrap();
        let token = sign_in::enter(&mut tx, self.pen(), id).await.unwrap();
        let session = session::find(&mut tx, &token, self.now()).await.unwrap();
        tx.commit().await.unwrap();
        session.unwrap().scope
    }

    /// A case as the desk opens it.
    pub async fn case(&self, story: Story) -> Made {
        let mut tx = self.begin().await;
        let id = self.entropy.id(self.now());
        let key = DataKey::new(&self.entropy);
        let made = NewCase {
            id,
            reference: intake::reference(&self.entropy),
            wrapped_key: self.vault.master().wrap(&self.entropy, id, &key),
            sealed: self.seal(
                &key,
                "cases.sealed",
                id,
                &json!({"self_harm": false, "official_suspected": story.official_suspected}),
            ),
            channel: "telegram".into(),
            facts: facts(&story),
            priority: story.priority,
            rule: "cannot-leave".into(),
            wants_human: false,
            training: story.training,
            at: story.opened_at,
        };
        intake::open(&mut tx, vec![made]).await.unwrap();
        let report = self.report(&mut tx, id, &key, &story).await;
        tx.commit().await.unwrap();
        Made { id, report }
    }

    /// The conversation of a report, and the hash of its contact's address.
    pub async fn told_in(&self, made: Made) -> (Uuid, Vec<u8>) {
        let mut tx = self.begin().await;
        let sql = "SELECT v.id, c.address_hash FROM reports r
                   JOIN conversations v ON v.id = r.conversation_id
                   JOIN contacts c ON c.id = v.contact_id WHERE r.id = $1";
        let row: Option<(Uuid, Vec<u8>)> =
            tx.fetch_optional(sql, args![made.report]).await.unwrap();
        row.unwrap()
    }

    /// The key of a case.
    async fn case_key(&self, tx: &mut Tx, case: Uuid) -> DataKey {
        let sql = "SELECT wrapped_key FROM cases WHERE id = $1";
        let wrapped: Option<(Vec<u8>,)> = tx.fetch_optional(sql, args![case]).await.unwrap();
        let master = self.vault.master();
        master.unwrap(case, Some(&wrapped.unwrap().0)).unwrap()
    }

    /// The key of a case's report.
    pub async fn report_key(&self, tx: &mut Tx, made: Made) -> DataKey {
        let case = self.case_key(tx, made.id).await;
        let sql = "SELECT wrapped_key FROM reports WHERE id = $1";
        let wrapped: Option<(Vec<u8>,)> = tx.fetch_optional(sql, args![made.report]).await.unwrap();
        case.unwrap(made.report, Some(&wrapped.unwrap().0)).unwrap()
    }

    /// One more report that is linked to a case.
    pub async fn linked(&self, made: Made, story: Story) -> Made {
        let mut tx = self.begin().await;
        let key = self.case_key(&mut tx, made.id).await;
        let report = self.report(&mut tx, made.id, &key, &story).await;
        tx.commit().await.unwrap();
        Made { report, ..made }
    }

    fn seal(
        &self,
        key: &DataKey,
        place: &'static str,
        id: Uuid,
        plain: &serde_json::Value,
    ) -> Vec<u8> {
        key.seal_json(&self.entropy, place, id, plain).unwrap()
    }

    async fn report(&self, tx: &mut Tx, case: Uuid, case_key: &DataKey, story: &Story) -> Uuid {
        let (contact, conversation, report) = (self.id(), self.id(), self.id());
        let contact_key = DataKey::new(&self.entropy);
        let new = NewContact {
            id: contact,
            channel: "telegram",
            account: "bot".into(),
            address_hash: self
                .vault
                .lookup("contact", &[&contact.to_string()])
                .to_vec(),
            wrapped_key: self
                .vault
                .master()
                .wrap(&self.entropy, contact, &contact_key),
            sealed: self.seal(
                &contact_key,
                "contacts.sealed",
                contact,
                &json!({"address": "1"}),
            ),
            at: story.opened_at,
        };
        conversation::add_contacts(tx, vec![new]).await.unwrap();
        let row = ConversationRow {
            id: conversation,
            contact_id: contact,
            report_id: None,
            language: "lo".into(),
            last_in_at: story.opened_at,
            visible_from: 0,
            write_ok: true,
            holding: false,
            hides: false,
        };
        conversation::save_conversations(tx, vec![row])
            .await
            .unwrap();
        let key = DataKey::new(&self.entropy);
        let row = ReportRow {
            id: report,
            case_id: Some(case),
            conversation_id: conversation,
            kind: story.kind.into(),
            wrapped_key: case_key.wrap(&self.entropy, report, &key),
            state: self.state(&key, report, story),
            code_hash: None,
            kept_hash: None,
            created_at: story.opened_at,
            updated_at: story.opened_at,
            finished_at: None,
            erase_at: None,
        };
        conversation::save_reports(tx, vec![row]).await.unwrap();
        self.talk(tx, &key, report, conversation, story).await;
        report
    }

    fn id(&self) -> Uuid {
        self.entropy.id(self.now())
    }

    fn state(&self, key: &DataKey, report: Uuid, story: &Story) -> Vec<u8> {
        let mut told = Told::default();
        for (step, value, form, group) in &story.answers {
            let answer = Answer {
                value: (*value).into(),
                form: *form,
                group: *group,
                at: story.opened_at,
            };
            told.answers.insert((*step).into(), answer);
        }
        let talk = json!({"mode": "bot", "at": "minor"});
        let state = ReportState { told, talk };
        key.seal_json(&self.entropy, "reports.state", report, &state)
            .unwrap()
    }

    async fn talk(
        &self,
        tx: &mut Tx,
        key: &DataKey,
        report: Uuid,
        conversation: Uuid,
        story: &Story,
    ) {
        let mut messages = Vec::new();
        for text in &story.said {
            messages.push(self.message(key, report, conversation, "person", None, text));
        }
        let asked = "ດຽວນີ້ເຈົ້າປອດໄພບໍ?";
        messages.push(self.message(key, report, conversation, "bot", Some("held"), asked));
        let photo = self.id();
        let attachment = NewAttachment {
            id: photo,
            report_id: report,
            message_id: messages[0].id,
            kind: "photo".into(),
            status: Status::NotFetched,
            sealed: self.seal(
                key,
                "attachments.sealed",
                photo,
                &json!({"file_id": "abc", "name": null, "mime": "image/jpeg", "size": 10}),
            ),
            at: story.opened_at,
        };
        outbox::add(tx, messages).await.unwrap();
        intake::attach(tx, vec![attachment], story.opened_at)
            .await
            .unwrap();
    }

    pub fn message(
        &self,
        key: &DataKey,
        report: Uuid,
        conversation: Uuid,
        author: &'static str,
        state: Option<&'static str>,
        text: &str,
    ) -> NewMessage {
        let id = self.id();
        let body = Body {
            text: text.into(),
            choices: Vec::new(),
            platform_id: None,
            recording: None,
        };
        NewMessage {
            id,
            conversation_id: conversation,
            report_id: report,
            at: self.now(),
            author,
            staff_id: None,
            kind: "text",
            body: key
                .seal_json(&self.entropy, "messages.body", id, &body)
                .unwrap(),
            secret: None,
            state,
            platform_id: None,
            leased_by: None,
            pulled: false,
        }
    }

    /// What the person answered about an agency that is to protect them.
    pub async fn consent(&self, report: Uuid, agency: &str, granted: bool, groups: &[Group]) {
        self.consent_for(report, agency, "protection", granted, groups)
            .await;
    }

    /// What the person answered about an agency and a purpose.
    pub async fn consent_for(
        &self,
        report: Uuid,
        agency: &str,
        purpose: &str,
        granted: bool,
        groups: &[Group],
    ) {
        let said = Agreement {
            id: self.id(),
            agency: agency.into(),
            granted,
            groups: Group::list(groups),
            purpose: purpose.into(),
            at: self.now(),
            until: self.now() + 365 * 24 * HOUR,
            withdrawn_at: None,
        };
        let mut tx = self.begin().await;
        let agreements = self.told_anew(&mut tx, report, |told| told.agreements.push(said.clone()));
        agreements.await;
        agreement::name_told(&mut tx, &[(report, said)])
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// Changes what a report tells, as the desk does.
    pub async fn told_anew(&self, tx: &mut Tx, report: Uuid, change: impl FnOnce(&mut Told)) {
        let sql = "SELECT case_id, state FROM reports WHERE id = $1";
        let row: Option<(Uuid, Vec<u8>)> = tx.fetch_optional(sql, args![report]).await.unwrap();
        let (id, state) = row.unwrap();
        let key = self.report_key(tx, Made { id, report }).await;
        let mut state: ReportState<serde_json::Value> =
            key.open_json("reports.state", report, &state).unwrap();
        change(&mut state.told);
        let state = key
            .seal_json(&self.entropy, "reports.state", report, &state)
            .unwrap();
        let sql = "UPDATE reports SET state = $2 WHERE id = $1";
        tx.execute(sql, args![report, state]).await.unwrap();
    }

    /// On PostgreSQL: until somebody waits for a lock, or `is_through` counts something.
    /// SQLite has one writer.
    pub async fn somebody_waits_or(&self, is_through: &'static str) {
        if !self.fresh.db.is_postgres() {
            return;
        }
        loop {
            let mut tx = self.fresh.db.read().await.unwrap();
            let waits = "SELECT COUNT(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'";
            let waiting = tx.number(waits, args![]).await.unwrap();
            if waiting + tx.number(is_through, args![]).await.unwrap() > 0 {
                return;
            }
            drop(tx);
            tokio::task::yield_now().await;
        }
    }

    /// The audit log holds, and has so many entries of this action.
    pub async fn audited(&self, action: &str) -> i64 {
        let mut tx = self.begin().await;
        let verdict = audit::verify(&mut tx, &self.vault).await.unwrap();
        assert_eq!(verdict.faults, Vec::<String>::new());
        tx.number(
            "SELECT COUNT(*) FROM audit_entries WHERE action = $1",
            args![action],
        )
        .await
        .unwrap()
    }
}

fn facts(story: &Story) -> Facts {
    Facts {
        kind: story.kind.into(),
        language: "lo".into(),
        service_line: "protection".into(),
        sector: "work".into(),
        country: story.country.into(),
        province: story.province.into(),
        age_band: story.age_band.into(),
    }
}
