//! A door that records what came through it, and keeps it as the desk would: what
//! the visitor said, and an answer with two choices.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use bot::words::Lang;
use casebook::conversation::{self, ConversationRow, NewContact, ReportRow};
use casebook::outbox::{self, NewMessage, QUIET};
use casebook::told::{Body, Choice, DOTS};
use casebook::vault::{DataKey, Vault};
use casebook::{Clock, Db, Entropy, Millis, Uuid};

use super::super::{Door, DoorError, Said, Upload};

/// One talk as the scribe keeps it.
#[derive(Debug, Clone)]
struct Kept {
    contact: Uuid,
    conversation: Uuid,
    report: Uuid,
    key: DataKey,
    language: String,
    last_in_at: Millis,
    visible_from: Millis,
}

/// What was heard, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heard {
    pub token: String,
    pub lang: Option<&'static str>,
    pub said: Said,
}

#[derive(Debug)]
pub(super) struct Scribe {
    db: Db,
    vault: Arc<Vault>,
    clock: Clock,
    entropy: Arc<Entropy>,
    heard: Mutex<Vec<Heard>>,
    events: Mutex<HashSet<String>>,
    talks: Mutex<Vec<(String, Kept)>>,
    closed: AtomicBool,
}

impl Scribe {
    pub(super) fn new(
        db: &Db,
        vault: &Arc<Vault>,
        clock: &Clock,
        entropy: &Arc<Entropy>,
    ) -> Arc<Self> {
        Arc::new(Self {
            db: db.clone(),
            vault: vault.clone(),
            clock: clock.clone(),
            entropy: entropy.clone(),
            heard: Mutex::default(),
            events: Mutex::default(),
            talks: Mutex::default(),
            closed: AtomicBool::new(false),
        })
    }

    /// From now on nothing can be made durable, or again it can.
    pub(super) fn is_closed(&self, closed: bool) {
        self.closed.store(closed, Ordering::Relaxed);
    }

    pub(super) fn heard(&self) -> Vec<Heard> {
        self.heard.lock().unwrap().clone()
    }

    pub(super) fn said(&self) -> Vec<Said> {
        self.heard().into_iter().map(|h| h.said).collect()
    }

    /// An operator writes to the only visitor there is.
    pub(super) async fn staff_writes(&self, text: &str) {
        let kept = self.talks.lock().unwrap()[0].1.clone();
        let message = self.message(&kept, "staff", Some("queued"), text, vec![], None);
        self.add(vec![message]).await;
    }

    /// The bot gives the only visitor a secret.
    pub(super) async fn gives(&self, secret: &str) {
        let kept = self.talks.lock().unwrap()[0].1.clone();
        let text = format!("Keep this: {DOTS}");
        let message = self.message(&kept, "bot", Some("queued"), &text, vec![], Some(secret));
        self.add(vec![message]).await;
    }

    async fn add(&self, messages: Vec<NewMessage>) {
        let mut tx = self.db.begin().await.unwrap();
        outbox::add(&mut tx, messages).await.unwrap();
        tx.commit().await.unwrap();
    }

    fn message(
        &self,
        kept: &Kept,
        author: &'static str,
        state: Option<&'static str>,
        text: &str,
        choices: Vec<Choice>,
        secret: Option<&str>,
    ) -> NewMessage {
        let at = self.clock.now();
        let id = self.entropy.id(at);
        let body = Body {
            text: text.to_owned(),
            choices,
            platform_id: None,
            recording: None,
        };
        let key = &kept.key;
        let seal = |secret: &str| key.seal(&self.entropy, "messages.secret", id, secret.as_bytes());
        let body = key.seal_json(&self.entropy, "messages.body", id, &body);
        NewMessage {
            id,
            conversation_id: kept.conversation,
            report_id: kept.report,
            at,
            author,
            staff_id: None,
            kind: "text",
            body: body.unwrap(),
            secret: secret.map(seal),
            state,
            platform_id: None,
            leased_by: None,
            pulled: state.is_some(),
        }
    }

    /// The talk of this visitor, and whether it begins here.
    fn talk(&self, token: &str, lang: Option<Lang>) -> (Kept, bool) {
        let now = self.clock.now();
        let mut talks = self.talks.lock().unwrap();
        if let Some((_, kept)) = talks.iter_mut().find(|(t, _)| t == token) {
            if now - kept.last_in_at >= QUIET {
                kept.visible_from = now;
            }
            kept.last_in_at = now;
            return (kept.clone(), false);
        }
        let kept = Kept {
            contact: self.entropy.id(now),
            conversation: self.entropy.id(now),
            report: self.entropy.id(now),
            key: DataKey::new(&self.entropy),
            language: lang.unwrap_or(Lang::ENGLISH).code().to_owned(),
            last_in_at: now,
            visible_from: now,
        };
        talks.push((token.to_owned(), kept.clone()));
        (kept, true)
    }

    fn speaks(&self, token: &str, lang: Lang) {
        let mut talks = self.talks.lock().unwrap();
        for (_, kept) in talks.iter_mut().filter(|(t, _)| t == token) {
            lang.code().clone_into(&mut kept.language);
        }
    }

    async fn keep(&self, token: &str, lang: Option<Lang>, said: &Said) {
        if let Said::Language(lang) = said {
            self.speaks(token, *lang);
        }
        let (kept, is_new) = self.talk(token, lang);
        let mut tx = self.db.begin().await.unwrap();
        if is_new {
            let hash = self.vault.lookup("contact", &["web", token]);
            let contact = contact(&kept, hash.to_vec());
            let wrapped = self
                .vault
                .master()
                .wrap(&self.entropy, kept.report, &kept.key);
            let report = report(&kept, wrapped);
            conversation::add_contacts(&mut tx, vec![contact])
                .await
                .unwrap();
            conversation::save_reports(&mut tx, vec![report])
                .await
                .unwrap();
        }
        let row = vec![row(&kept)];
        conversation::save_conversations(&mut tx, row)
            .await
            .unwrap();
        let messages = self.exchange(&kept, said);
        outbox::add(&mut tx, messages).await.unwrap();
        tx.commit().await.unwrap();
    }

    fn exchange(&self, kept: &Kept, said: &Said) -> Vec<NewMessage> {
        let choice = |data: &str, label: &str| Choice {
            data: data.to_owned(),
            label: label.to_owned(),
        };
        let choices = vec![
            choice("q:safe:yes", "ปลอดภัย"),
            choice("q:safe:no", "ไม่ปลอดภัย"),
        ];
        let (words, answer) = match said {
            Said::Text(text) => (text.as_str(), format!("re: {text}")),
            Said::Press(data) => (data.as_str(), format!("pressed {data}")),
            Said::Start | Said::Language(_) => ("", "ตอนนี้พิมพ์คุยกันปลอดภัยไหม".to_owned()),
        };
        let mine = self.message(kept, "person", None, words, vec![], None);
        let bot = self.message(kept, "bot", Some("queued"), &answer, choices, None);
        if words.is_empty() {
            vec![bot]
        } else {
            vec![mine, bot]
        }
    }
}

impl Door for Arc<Scribe> {
    async fn said(
        &self,
        token: &str,
        event_id: &str,
        lang: Option<Lang>,
        said: Said,
    ) -> Result<(), DoorError> {
        if self.closed.load(Ordering::Relaxed) {
            return Err(DoorError::NotSaved);
        }
        if !self.events.lock().unwrap().insert(event_id.to_owned()) {
            return Ok(());
        }
        self.keep(token, lang, &said).await;
        self.heard.lock().unwrap().push(Heard {
            token: token.to_owned(),
            lang: lang.map(Lang::code),
            said,
        });
        Ok(())
    }

    async fn sent(
        &self,
        token: &str,
        event_id: &str,
        lang: Option<Lang>,
        file: Upload,
    ) -> Result<(), DoorError> {
        let words = format!("{} {}", file.kind.family(), file.bytes.len());
        self.said(token, event_id, lang, Said::Text(words)).await
    }
}

fn contact(kept: &Kept, address_hash: Vec<u8>) -> NewContact {
    NewContact {
        id: kept.contact,
        channel: "web",
        account: "web".into(),
        address_hash,
        wrapped_key: Vec::new(),
        sealed: Vec::new(),
        at: kept.last_in_at,
    }
}

fn report(kept: &Kept, wrapped_key: Vec<u8>) -> ReportRow {
    ReportRow {
        id: kept.report,
        case_id: None,
        conversation_id: kept.conversation,
        kind: "request".into(),
        wrapped_key,
        state: Vec::new(),
        code_hash: None,
        kept_hash: None,
        created_at: kept.last_in_at,
        updated_at: kept.last_in_at,
        finished_at: None,
        erase_at: None,
    }
}

fn row(kept: &Kept) -> ConversationRow {
    ConversationRow {
        id: kept.conversation,
        contact_id: kept.contact,
        report_id: Some(kept.report),
        language: kept.language.clone(),
        last_in_at: kept.last_in_at,
        visible_from: kept.visible_from,
        write_ok: false,
        holding: false,
        hides: false,
    }
}
