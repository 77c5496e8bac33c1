//! Whoever deleted everything is forgotten, and is somebody new when they come back.

use casebook::args;
use casebook::destroyed::DestroyedList;
use casebook::forgetting;

use super::office::Office;

const HOUR: i64 = 3_600_000;

impl Office {
    async fn forgets(&self) -> usize {
        let list = DestroyedList::at(&format!("{}/destroyed", self.files())).unwrap();
        let mut tx = self.app.db.begin().await.unwrap();
        let (vault, now) = (&self.app.vault, self.clock.now());
        let gone = forgetting::forget(&mut tx, vault, &list, "test", now).await;
        tx.commit().await.unwrap();
        gone.unwrap()
    }

    async fn counts(&self, sql: &'static str) -> i64 {
        let mut tx = self.app.db.read().await.unwrap();
        tx.number(sql, args![]).await.unwrap()
    }
}

#[tokio::test]
async fn the_address_of_whoever_deleted_goes_a_day_later() {
    let office = Office::open().await;
    office.writes("1", "hello").await;
    office.writes("2", "hello").await;
    office.writes("1", "delete").await;
    office.writes("1", "Yes, delete").await;
    let erased = "SELECT COUNT(*) FROM reports WHERE erased_at IS NOT NULL";
    assert_eq!(office.counts(erased).await, 1);
    assert_eq!(office.forgets().await, 0);
    office.clock.advance(25 * HOUR);
    assert_eq!(office.forgets().await, 1);
    let contacts = "SELECT COUNT(*) FROM contacts";
    assert_eq!(office.counts(contacts).await, 1);
    // Whoever comes back is greeted like a stranger, and kept.
    office.sent().await;
    office.writes("1", "hello again").await;
    assert!(!office.sent().await.is_empty());
    assert_eq!(office.counts(contacts).await, 2);
    assert_eq!(office.forgets().await, 0);
    let troubled = "SELECT COUNT(*) FROM troubled_events";
    assert_eq!(office.counts(troubled).await, 0);
}
