//! The whole way once more, as people see it: the web chat, the console and the
//! officer's page in a real browser, on a phone and on a desk.

mod at_the_queue;
mod forgetful;
mod leaving;
mod small_screen;
mod staying;
mod traveller;
mod watching;

use tests::{Database, Screen};
use traveller::{ENGLISH, LAO, THAI, Verdict};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thai_reader_travels_on_a_phone() {
    traveller::travels(&THAI, Screen::Phone, Database::Sqlite, Verdict::Accepts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lao_reader_travels_on_a_phone() {
    traveller::travels(&LAO, Screen::Phone, Database::Postgres, Verdict::Accepts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thai_reader_travels_on_a_desk() {
    traveller::travels(&THAI, Screen::Desktop, Database::Postgres, Verdict::Accepts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lao_reader_travels_on_a_desk() {
    traveller::travels(&LAO, Screen::Desktop, Database::Sqlite, Verdict::Accepts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_english_reader_travels_on_a_phone() {
    traveller::travels(
        &ENGLISH,
        Screen::Phone,
        Database::Postgres,
        Verdict::Accepts,
    )
    .await;
}

/// The agency cannot take it: the person is told, and the operator reads why.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_english_reader_is_declined_on_a_desk() {
    let verdict = Verdict::Declines("That pier belongs to another office");
    traveller::travels(&ENGLISH, Screen::Desktop, Database::Sqlite, verdict).await;
}
