//! The whole chat, over HTTP messages but without a network: a browser without a
//! script, a door that records, a database of its own.

mod browser;
mod files;
mod forgetful;
mod leaving;
mod live;
mod refusals;
mod scribe;
mod talking;

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use bot::words::Words;
use casebook::vault::Vault;
use casebook::{Clock, Db, Entropy, Millis};

use super::{Parts, router};
use crate::config::Config;
use browser::Browser;
use scribe::Scribe;

const NOON: Millis = 1_700_000_000_000;
const MINUTE: Millis = 60_000;

/// A running chat.
struct Site {
    app: Router,
    scribe: Arc<Scribe>,
    db: Db,
    clock: Clock,
    folder: PathBuf,
}

impl Drop for Site {
    fn drop(&mut self) {
        // Left behind, a folder under the system's temporary one harms nobody.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Site {
    async fn open() -> Self {
        Self::open_with(&Config::default()).await
    }

    async fn open_with(config: &Config) -> Self {
        let entropy = Arc::new(Entropy::system().unwrap());
        let folder = std::env::temp_dir().join(format!("saiduan-chat-{}", entropy.id(NOON)));
        let url = format!("sqlite://{}", folder.join("test.db").display());
        let db = Db::connect(&url).await.unwrap();
        db.migrate().await.unwrap();
        let mut tx = db.begin().await.unwrap();
        let key = folder.join("key");
        let vault = Vault::open(&mut tx, &key, &entropy, NOON).await.unwrap();
        tx.commit().await.unwrap();
        let clock = Clock::held(NOON);
        let vault = Arc::new(vault);
        let scribe = Scribe::new(&db, &vault, &clock, &entropy);
        let parts = Parts {
            db: db.clone(),
            vault,
            clock: clock.clone(),
            entropy,
            words: Arc::new(Words::load().unwrap()),
            door: scribe.clone(),
        };
        Self {
            app: router(parts, config),
            scribe,
            db,
            clock,
            folder,
        }
    }

    fn browser(&self) -> Browser {
        Browser::new(self.app.clone())
    }

    async fn contacts(&self) -> i64 {
        let mut tx = self.db.read().await.unwrap();
        let count = "SELECT COUNT(*) FROM contacts";
        tx.number(count, casebook::args![]).await.unwrap()
    }
}
