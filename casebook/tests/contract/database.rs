//! An empty database for one test.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use casebook::Db;

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A migrated database, and a folder that goes with it.
pub struct Fresh {
    pub db: Db,
    pub folder: PathBuf,
}

fn name() -> String {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    format!("contract_{}_{number}", std::process::id())
}

async fn migrated(url: &str, folder: PathBuf) -> Fresh {
    let db = Db::connect(url).await.unwrap();
    db.migrate().await.unwrap();
    Fresh { db, folder }
}

impl Fresh {
    pub async fn sqlite() -> Self {
        let folder = std::env::temp_dir().join(name());
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("saiduan.db");
        migrated(&format!("sqlite://{}", file.display()), folder).await
    }

    pub async fn postgres() -> Self {
        let cluster = std::env::var("SAIDUAN_TEST_POSTGRES")
            .expect("SAIDUAN_TEST_POSTGRES names no PostgreSQL: run tests/run");
        let name = name();
        let folder = std::env::temp_dir().join(&name);
        std::fs::create_dir_all(&folder).unwrap();
        let create = format!("CREATE DATABASE {name}");
        sqlx::query(sqlx::AssertSqlSafe(create))
            .execute(&sqlx::PgPool::connect(&cluster).await.unwrap())
            .await
            .unwrap();
        let (server, _) = cluster.rsplit_once('/').unwrap();
        migrated(&format!("{server}/{name}"), folder).await
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
