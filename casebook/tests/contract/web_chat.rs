//! What a web-chat page may show to its visitor.

use casebook::case::talk::APART;
use casebook::conversation::{self, ConversationRow, NewContact, ReportRow};
use casebook::in_order::Newest;
use casebook::intake::{self, Facts, NewCase};
use casebook::outbox::{self, NewMessage, QUIET};
use casebook::told::{Body, Choice, DOTS};
use casebook::vault::{DataKey, Vault};
use casebook::web_chat::{self, Author, Line};
use casebook::{Entropy, Millis, Uuid, args};

use crate::contract;
use crate::database::Fresh;

contract!(
    a_talk_without_a_case_is_read_with_the_reports_key,
    a_talk_with_a_case_is_read_with_the_reports_key,
    a_page_asks_only_for_what_came_after,
    of_a_very_long_talk_a_page_shows_the_newest,
    what_no_page_has_shown_comes_even_when_its_id_is_older,
    what_stands_apart_is_shown_to_whose_talk_it_is,
    a_secret_is_shown_once_and_dots_after,
    nothing_is_shown_after_ten_quiet_minutes_nor_before_visible_from,
    what_is_shown_depends_on_no_clock,
    what_is_held_was_withdrawn_or_failed_is_not_shown,
    somebody_who_hides_sees_nothing_of_what_they_write,
    an_ended_session_opens_nothing_and_stays_ended,
    ending_a_session_that_never_was_keeps_nothing,
    the_tag_changes_when_a_page_would,
    erased_words_and_damaged_ones_are_left_out,
);

const NOON: Millis = 1_700_000_000_000;

/// A database with one visitor, whose report has a case or not.
struct Talk {
    fresh: Fresh,
    vault: Vault,
    entropy: Entropy,
    hash: Vec<u8>,
    conversation: Uuid,
    contact: Uuid,
    report: Uuid,
    case: Option<Uuid>,
    key: DataKey,
    wrapped: Vec<u8>,
}

impl Talk {
    async fn new(fresh: Fresh, with_case: bool) -> Self {
        let entropy = Entropy::system().unwrap();
        let mut tx = fresh.db.begin().await.unwrap();
        let vault = Vault::open(&mut tx, &fresh.folder.join("key"), &entropy, NOON)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let key = DataKey::new(&entropy);
        let report = entropy.id(NOON);
        let (case, wrapped) = if with_case {
            let (case, case_key) = (entropy.id(NOON), DataKey::new(&entropy));
            let wrapped = vault.master().wrap(&entropy, case, &case_key);
            let mut tx = fresh.db.begin().await.unwrap();
            intake::open(&mut tx, vec![new_case(case, wrapped)])
                .await
                .unwrap();
            tx.commit().await.unwrap();
            (Some(case), case_key.wrap(&entropy, report, &key))
        } else {
            (None, vault.master().wrap(&entropy, report, &key))
        };
        let talk = Self {
            hash: vault.lookup("contact", &["web", "token"]).to_vec(),
            conversation: entropy.id(NOON),
            contact: entropy.id(NOON),
            report,
            case,
            key,
            wrapped,
            fresh,
            vault,
            entropy,
        };
        talk.begins().await;
        talk
    }

    async fn begins(&self) {
        let contact = NewContact {
            id: self.contact,
            channel: "web",
            account: "web".into(),
            address_hash: self.hash.clone(),
            wrapped_key: Vec::new(),
            sealed: Vec::new(),
            at: NOON,
        };
        let report = ReportRow {
            id: self.report,
            case_id: self.case,
            conversation_id: self.conversation,
            kind: "request".into(),
            wrapped_key: self.wrapped.clone(),
            state: Vec::new(),
            code_hash: None,
            kept_hash: None,
            created_at: NOON,
            updated_at: NOON,
            finished_at: None,
            erase_at: None,
        };
        let mut tx = self.fresh.db.begin().await.unwrap();
        conversation::add_contacts(&mut tx, vec![contact])
            .await
            .unwrap();
        conversation::save_reports(&mut tx, vec![report])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        self.stands(NOON, 0).await;
    }

    async fn stands(&self, last_in_at: Millis, visible_from: Millis) {
        self.stands_so(last_in_at, visible_from, false).await;
    }

    async fn stands_so(&self, last_in_at: Millis, visible_from: Millis, hides: bool) {
        let row = ConversationRow {
            id: self.conversation,
            contact_id: self.contact,
            report_id: Some(self.report),
            language: "lo".into(),
            last_in_at,
            visible_from,
            write_ok: false,
            holding: false,
            hides,
        };
        let mut tx = self.fresh.db.begin().await.unwrap();
        conversation::save_conversations(&mut tx, vec![row])
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    async fn hears(&self, at: Millis, text: &str) -> Uuid {
        let body = Body {
            text: text.into(),
            choices: Vec::new(),
            platform_id: None,
            recording: None,
        };
        self.add(at, "person", None, &body, None).await
    }

    async fn says(
        &self,
        at: Millis,
        state: &'static str,
        text: &str,
        secret: Option<&str>,
    ) -> Uuid {
        let body = Body {
            text: text.into(),
            choices: vec![Choice {
                data: "q:safe:yes".into(),
                label: "ປອດໄພ".into(),
            }],
            platform_id: None,
            recording: None,
        };
        self.add(at, "bot", Some(state), &body, secret).await
    }

    async fn add(
        &self,
        at: Millis,
        author: &'static str,
        state: Option<&'static str>,
        body: &Body,
        secret: Option<&str>,
    ) -> Uuid {
        let id = self.entropy.id(at);
        self.add_as(id, at, author, state, body, secret).await;
        id
    }

    async fn add_as(
        &self,
        id: Uuid,
        at: Millis,
        author: &'static str,
        state: Option<&'static str>,
        body: &Body,
        secret: Option<&str>,
    ) {
        let seal = |place, plain: &[u8]| self.key.seal(&self.entropy, place, id, plain);
        let message = NewMessage {
            id,
            conversation_id: self.conversation,
            report_id: self.report,
            at,
            author,
            staff_id: None,
            kind: "text",
            body: self
                .key
                .seal_json(&self.entropy, "messages.body", id, body)
                .unwrap(),
            secret: secret.map(|s| seal("messages.secret", s.as_bytes())),
            state,
            platform_id: None,
            leased_by: None,
            pulled: true,
        };
        let mut tx = self.fresh.db.begin().await.unwrap();
        outbox::add(&mut tx, vec![message]).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// What a page shows at `now`, marked as shown.
    async fn page(&self, after: Option<Uuid>, now: Millis) -> Vec<Line> {
        let mut tx = self.fresh.db.begin().await.unwrap();
        let visit = web_chat::visit(&mut tx, &self.hash).await.unwrap();
        let visit = visit.expect("a living session");
        let lines = web_chat::lines(&mut tx, &self.vault, &visit, after, now)
            .await
            .unwrap();
        web_chat::mark_shown(&mut tx, &lines, now).await.unwrap();
        tx.commit().await.unwrap();
        lines
    }

    async fn texts(&self, after: Option<Uuid>, now: Millis) -> Vec<String> {
        self.page(after, now)
            .await
            .into_iter()
            .map(|l| l.text)
            .collect()
    }

    async fn tag(&self, now: Millis) -> String {
        let mut tx = self.fresh.db.read().await.unwrap();
        let visit = web_chat::visit(&mut tx, &self.hash).await.unwrap();
        visit.unwrap().tag(now)
    }
}

fn new_case(id: Uuid, wrapped_key: Vec<u8>) -> NewCase {
    NewCase {
        id,
        reference: "K7M4-2QX".into(),
        wrapped_key,
        sealed: Vec::new(),
        channel: "web".into(),
        facts: Facts {
            kind: "request".into(),
            language: "lo".into(),
            service_line: String::new(),
            sector: String::new(),
            country: String::new(),
            province: String::new(),
            age_band: String::new(),
        },
        priority: 3,
        rule: "none".into(),
        wants_human: false,
        training: false,
        at: NOON,
    }
}

async fn a_talk_without_a_case_is_read_with_the_reports_key(fresh: Fresh) {
    is_read(Talk::new(fresh, false).await).await;
}

async fn a_talk_with_a_case_is_read_with_the_reports_key(fresh: Fresh) {
    is_read(Talk::new(fresh, true).await).await;
}

async fn is_read(talk: Talk) {
    talk.hears(NOON, "ສະບາຍດີ").await;
    talk.says(NOON, "queued", "ປອດໄພບໍ?", None).await;
    let lines = talk.page(None, NOON).await;
    let seen: Vec<(Author, &str, usize)> = lines
        .iter()
        .map(|l| (l.author, l.text.as_str(), l.choices.len()))
        .collect();
    assert_eq!(
        seen,
        [(Author::Person, "ສະບາຍດີ", 0), (Author::Bot, "ປອດໄພບໍ?", 1)]
    );
}

async fn a_page_asks_only_for_what_came_after(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    let first = talk.hears(NOON, "1").await;
    talk.says(NOON + 1, "queued", "2", None).await;
    assert_eq!(talk.texts(Some(first), NOON + 1).await, ["2"]);
    talk.says(NOON + 2, "queued", "3", None).await;
    talk.hears(NOON + 3, "4").await;
    assert_eq!(talk.texts(Some(first), NOON + 3).await, ["2", "3", "4"]);
}

async fn of_a_very_long_talk_a_page_shows_the_newest(fresh: Fresh) {
    let talk = Talk::new(fresh, false).await;
    for number in 0..web_chat::SHOWN + 5 {
        talk.hears(NOON, &number.to_string()).await;
    }
    let shown = talk.texts(None, NOON).await;
    // One more than is shown says that there are more.
    assert_eq!(shown.len(), web_chat::SHOWN + 1);
    assert_eq!(shown[0], "4");
    assert_eq!(shown[web_chat::SHOWN], "204");
}

async fn what_no_page_has_shown_comes_even_when_its_id_is_older(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    let before = talk.entropy.id(NOON);
    let late = talk.says(NOON, "queued", "late", None).await;
    assert!(before < late);
    let after = talk.hears(NOON + 5, "hello").await;
    assert_eq!(talk.texts(Some(after), NOON + 5).await, ["late"]);
    assert!(talk.texts(Some(after), NOON + 5).await.is_empty());
}

async fn what_stands_apart_is_shown_to_whose_talk_it_is(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    talk.hears(NOON + 1, DOTS).await;
    talk.says(NOON + 2, "queued", "ໄດ້ຮັບແລ້ວ.", None).await;
    let mut tx = talk.fresh.db.begin().await.unwrap();
    let apart = "UPDATE messages SET kind = $1";
    tx.execute(apart, args![APART]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(talk.texts(None, NOON + 3).await, [DOTS, "ໄດ້ຮັບແລ້ວ."]);
}

async fn a_secret_is_shown_once_and_dots_after(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    let text = format!("ເກັບເລກນີ້ໄວ້: {DOTS}");
    talk.says(NOON, "queued", &text, Some("12345 67890")).await;
    let first = talk.page(None, NOON).await;
    assert_eq!(first[0].text, "ເກັບເລກນີ້ໄວ້: 12345 67890");
    assert!(first[0].is_new && first[0].is_once);
    let second = talk.page(None, NOON).await;
    assert_eq!(second[0].text, text);
    assert!(!second[0].is_new && !second[0].is_once);
}

async fn nothing_is_shown_after_ten_quiet_minutes_nor_before_visible_from(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    talk.hears(NOON, "before").await;
    assert_eq!(talk.texts(None, NOON + QUIET - 1).await, ["before"]);
    talk.says(NOON + 1, "queued", "waits", None).await;
    assert!(talk.texts(None, NOON + QUIET).await.is_empty());
    // The person writes again: what was said before stays away.
    talk.stands(NOON + QUIET, NOON + QUIET).await;
    talk.hears(NOON + QUIET, "again").await;
    assert_eq!(talk.texts(None, NOON + QUIET).await, ["again"]);
    // With the return code all of it comes back, and what waited counts as new.
    talk.stands(NOON + QUIET, NOON).await;
    assert_eq!(
        talk.texts(None, NOON + QUIET).await,
        ["before", "waits", "again"]
    );
}

async fn what_is_shown_depends_on_no_clock(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    let hour = 3_600_000;
    // While the clock runs an hour ahead they hide what they wrote, and write on.
    talk.hears(NOON + hour, "hidden").await;
    talk.stands(NOON + hour, NOON + hour + 1).await;
    talk.hears(NOON + hour + 1, "before").await;
    let mut newest = Newest::until(NOON + hour + 1);
    // It is set right, and another process goes on.
    talk.stands(NOON, NOON + hour + 1).await;
    let (other, tag) = (Entropy::system().unwrap(), talk.tag(NOON).await);
    let id = newest.next(&other, NOON);
    let body = Body {
        text: "after".into(),
        ..Body::default()
    };
    talk.add_as(id, NOON, "bot", Some("queued"), &body, None)
        .await;
    assert_ne!(talk.tag(NOON).await, tag, "it counts as new");
    assert_eq!(talk.texts(None, NOON).await, ["before", "after"]);
    // Nor does a page stay open because their last word is still to come.
    talk.stands(NOON + hour, NOON + hour + 1).await;
    assert!(talk.texts(None, NOON).await.is_empty());
}

async fn what_is_held_was_withdrawn_or_failed_is_not_shown(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    talk.says(NOON, "held", "while they hide", None).await;
    talk.says(NOON, "withdrawn", "taken back", None).await;
    talk.says(NOON, "failed", "failed", None).await;
    assert!(talk.texts(None, NOON).await.is_empty());
}

async fn somebody_who_hides_sees_nothing_of_what_they_write(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    talk.hears(NOON, "8").await;
    talk.says(NOON, "queued", "is it raining there?", None)
        .await;
    talk.hears(NOON, "they are here").await;
    talk.stands_so(NOON, NOON, true).await;
    assert_eq!(talk.texts(None, NOON).await, ["is it raining there?"]);
}

async fn an_ended_session_opens_nothing_and_stays_ended(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    talk.hears(NOON, "something").await;
    for expected in [true, false] {
        let mut tx = talk.fresh.db.begin().await.unwrap();
        assert_eq!(
            web_chat::end(&mut tx, &talk.hash, NOON).await.unwrap(),
            expected
        );
        tx.commit().await.unwrap();
    }
    let mut tx = talk.fresh.db.read().await.unwrap();
    assert!(
        web_chat::visit(&mut tx, &talk.hash)
            .await
            .unwrap()
            .is_none()
    );
    assert!(web_chat::is_ended(&mut tx, &talk.hash).await.unwrap());
}

async fn ending_a_session_that_never_was_keeps_nothing(fresh: Fresh) {
    let talk = Talk::new(fresh, false).await;
    let mut tx = talk.fresh.db.begin().await.unwrap();
    assert!(!web_chat::end(&mut tx, b"nobody", NOON).await.unwrap());
    assert!(!web_chat::is_ended(&mut tx, b"nobody").await.unwrap());
}

async fn the_tag_changes_when_a_page_would(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    talk.hears(NOON, "1").await;
    let mut tags = vec![talk.tag(NOON).await];
    talk.says(NOON + 1, "queued", "2", None).await;
    tags.push(talk.tag(NOON).await);
    talk.page(None, NOON).await;
    tags.push(talk.tag(NOON).await);
    assert_eq!(talk.tag(NOON + 1).await, tags[2], "nothing happened");
    tags.push(talk.tag(NOON + QUIET).await);
    tags.dedup();
    assert_eq!(tags.len(), 4, "{tags:?}");
}

async fn erased_words_and_damaged_ones_are_left_out(fresh: Fresh) {
    let talk = Talk::new(fresh, true).await;
    talk.hears(NOON, "whole").await;
    let damaged = talk.hears(NOON + 1, "damaged").await;
    let mut tx = talk.fresh.db.begin().await.unwrap();
    tx.execute(
        "UPDATE messages SET body = $2 WHERE id = $1",
        casebook::args![damaged, vec![0_u8; 60]],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(talk.texts(None, NOON + 1).await, ["whole"]);
    let mut tx = talk.fresh.db.begin().await.unwrap();
    tx.execute(
        "UPDATE reports SET wrapped_key = NULL WHERE id = $1",
        casebook::args![talk.report],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    assert!(talk.texts(None, NOON + 1).await.is_empty());
}
