//! A hotline with its console, its desk, its staff, and a person who writes.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use bot::channel::{Around, Inbound, Said};
use bot::desk::{Desk, Outgoing, Tools, Typing};
use bot::scan::{Reading, Scanner};
use bot::words::Lang;
use casebook::case::claim;
use casebook::destroyed::DestroyedList;
use casebook::outbox::{self, Became, Outcome};
use casebook::scope::Role;
use casebook::staff::{self, By, Login, Name, NewStaff};
use casebook::vault::Vault;
use casebook::{Clock, Db, Entropy, Millis, args, directory, settings, sign_in};
use tokio::sync::{mpsc, watch};

use super::browser::Browser;
use crate::app::{App, Parts};
use crate::config::Config;
use crate::console;
use crate::metrics::Metrics;
use crate::start;

/// 22 November 2026, 14:00 in Vientiane.
const NOON: Millis = 1_795_330_800_000;

pub(super) struct Office {
    pub app: App,
    pub tools: Tools,
    pub clock: Clock,
    router: Router,
    scanner: Scanner,
    /// What would be sent to people.
    parcels: tokio::sync::Mutex<mpsc::UnboundedReceiver<Outgoing>>,
    folder: PathBuf,
}

impl Drop for Office {
    fn drop(&mut self) {
        // Left behind, a folder under the system's temporary one harms nobody.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

async fn database(folder: &std::path::Path, entropy: &Entropy) -> (Db, Vault) {
    let url = format!("sqlite://{}", folder.join("test.db").display());
    let db = Db::connect(&url).await.unwrap();
    db.migrate().await.unwrap();
    let mut tx = db.begin().await.unwrap();
    let key = folder.join("key");
    let vault = Vault::open(&mut tx, &key, entropy, NOON).await.unwrap();
    directory::load(&mut tx).await.unwrap();
    settings::put(&mut tx, "mode", b"open", NOON).await.unwrap();
    tx.commit().await.unwrap();
    (db, vault)
}

impl Office {
    /// Open to the public, at noon, with nobody waiting.
    pub(super) async fn open() -> Self {
        let entropy = Arc::new(Entropy::system().unwrap());
        let folder = std::env::temp_dir().join(format!("saiduan-console-{}", entropy.id(NOON)));
        let (db, vault) = database(&folder, &entropy).await;
        let (vault, clock) = (Arc::new(vault), Clock::held(NOON));
        let config = Config::default();
        let (words, interview) = start::words_and_interview(&config).unwrap();
        let world = start::world(
            &db,
            &words,
            &interview,
            &Default::default(),
            &Arc::default(),
        )
        .await
        .unwrap();
        let (courier, parcels) = mpsc::unbounded_channel();
        let list = format!("file://{}", folder.join("destroyed").display());
        let tools = Tools {
            db: db.clone(),
            vault: Arc::clone(&vault),
            clock: clock.clone(),
            entropy: Arc::clone(&entropy),
            world: watch::channel(Arc::new(world)).1,
            destroyed: DestroyedList::at(&list).unwrap(),
            courier,
            process: entropy.id(NOON),
            contact_rate: 0,
            second_reader: false,
            abilities: Arc::default(),
        };
        let app = App::new(Parts {
            config,
            db,
            vault,
            clock: clock.clone(),
            entropy,
            words,
            desk: Desk::start(&tools, 1).0,
            channels: crate::channels::Channels::default(),
            typing: Typing::new(tools.clone(), Arc::default()),
            files: casebook::files::Files::at(&format!("file://{}", folder.display())).unwrap(),
            metrics: Metrics::default(),
            seen: Default::default(),
        });
        Self {
            router: console::routes(&app).with_state(app.clone()),
            app,
            tools,
            clock,
            scanner: Scanner::new().unwrap(),
            parcels: tokio::sync::Mutex::new(parcels),
            folder,
        }
    }

    /// From now on, as where the disk is full: what is there can be read, and nothing is added.
    pub(super) async fn keeps_nothing(&self) {
        let mut tx = self.app.db.begin().await.unwrap();
        let only_reads = "PRAGMA query_only = ON";
        tx.execute(only_reads, args![]).await.unwrap();
    }

    /// The browser of a new member of staff, whose console speaks `language`.
    pub(super) async fn member(
        &self,
        login: &str,
        role: Role,
        agency: Option<&str>,
        language: &str,
    ) -> Browser {
        let login = Login::parse(login).unwrap();
        let new = NewStaff {
            login: login.clone(),
            name: Name::parse(login.as_str()).unwrap(),
            role,
            agency: agency.map(str::to_owned),
            language: language.to_owned(),
        };
        let mut tx = self.app.db.begin().await.unwrap();
        let pen = self.app.pen();
        staff::add(&mut tx, pen, By::Program, &new).await.unwrap();
        let found = staff::by_login(&mut tx, &login).await.unwrap().unwrap();
        // As after an accepted invitation, which has tests of its own.
        let accepted = "UPDATE staff SET password_hash = 'set' WHERE id = $1";
        tx.execute(accepted, args![found.id]).await.unwrap();
        let token = sign_in::enter(&mut tx, pen, found.id).await.unwrap();
        tx.commit().await.unwrap();
        Browser::new(self.router.clone(), &token.text())
    }

    /// The browser of somebody who was here before, and signs in anew.
    pub(super) async fn comes_again(&self, login: &str) -> Browser {
        let mut tx = self.app.db.begin().await.unwrap();
        let login = Login::parse(login).unwrap();
        let found = staff::by_login(&mut tx, &login).await.unwrap().unwrap();
        let token = sign_in::enter(&mut tx, self.app.pen(), found.id).await;
        tx.commit().await.unwrap();
        Browser::new(self.router.clone(), &token.unwrap().text())
    }

    pub(super) async fn operator(&self, login: &str) -> Browser {
        self.member(login, Role::Operator, None, "en").await
    }

    pub(super) async fn officer(&self, login: &str, agency: &str) -> Browser {
        self.member(login, Role::Officer, Some(agency), "en").await
    }

    /// The person `who` writes on Telegram, or presses a button that says `text`.
    pub(super) async fn writes(&self, who: &str, text: &str) {
        self.hears(who, Said::Text(text.into()), self.scanner.read(text))
            .await;
    }

    /// The person `who` presses the button that brings back `data`.
    pub(super) async fn presses(&self, who: &str, data: &str) {
        self.hears(who, Said::Press(data.into()), Reading::default())
            .await;
    }

    async fn hears(&self, who: &str, said: Said, reading: Reading) {
        let event = Inbound {
            channel: "telegram",
            account: "bot".into(),
            event_id: self.app.entropy.id(self.app.clock.now()).to_string(),
            address: who.into(),
            known_as: Vec::new(),
            at: self.app.clock.now(),
            earliest: None,
            app_language: Lang::parse("en"),
            said,
            about: None,
            around: Around::default(),
            quietly: false,
            album: None,
            opens_for: None,
            reading,
        };
        self.app.desk.receive(vec![event]).await.unwrap();
    }

    /// The address of the folder in which everything is kept.
    pub(super) fn files(&self) -> String {
        format!("file://{}", self.folder.display())
    }

    /// Priority and sector of the one case.
    pub(super) async fn case_row(&self) -> (i64, String) {
        let mut tx = self.app.db.read().await.unwrap();
        let row = tx.fetch_optional("SELECT priority, sector FROM cases", args![]);
        row.await.unwrap().unwrap()
    }

    /// How many entries of the audit log tell of this.
    pub(super) async fn audited(&self, action: &str) -> i64 {
        let mut tx = self.app.db.read().await.unwrap();
        let sql = "SELECT COUNT(*) FROM audit_entries WHERE action = $1";
        tx.number(sql, args![action]).await.unwrap()
    }

    /// A number that the database tells.
    pub(super) async fn counts(&self, sql: &'static str) -> i64 {
        let mut tx = self.app.db.read().await.unwrap();
        tx.number(sql, args![]).await.unwrap()
    }

    /// What is on its way to people, for a courier.
    pub(super) async fn on_its_way(&self) -> mpsc::UnboundedReceiver<Outgoing> {
        let mut parcels = self.parcels.lock().await;
        let (courier, all) = mpsc::unbounded_channel();
        while let Ok(some) = parcels.try_recv() {
            courier.send(some).unwrap();
        }
        all
    }

    /// How many claims go back to the queue now.
    pub(super) async fn idle_claims(&self) -> usize {
        let mut tx = self.app.db.begin().await.unwrap();
        let now = self.clock.now();
        let gone = claim::return_idle(&mut tx, &self.app.vault, now).await;
        tx.commit().await.unwrap();
        gone.unwrap()
    }

    /// Everything that was sent since somebody last looked, in one text: the platform
    /// took it.
    pub(super) async fn sent(&self) -> String {
        let mut parcels = self.parcels.lock().await;
        let (mut all, mut outcomes) = (String::new(), Vec::new());
        while let Ok(some) = parcels.try_recv() {
            for parcel in some.parcels {
                all.push_str(&parcel.body.text);
                all.push('\n');
                outcomes.push(Outcome {
                    id: parcel.id,
                    conversation: parcel.conversation,
                    at: self.clock.now(),
                    by_staff: parcel.by_staff,
                    what: Became::sent(None),
                });
            }
        }
        let mut tx = self.app.db.begin().await.unwrap();
        outbox::settle(&mut tx, &outcomes).await.unwrap();
        tx.commit().await.unwrap();
        all
    }
}
