//! The whole way once more, as people see it: the web chat, the console and the
//! officer's page in a real browser, on a phone and on a desk.

mod leaving;
mod staying;
mod traveller;

use tests::{Database, Screen};
use traveller::{LAO, THAI};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thai_reader_travels_on_a_phone() {
    traveller::travels(&THAI, Screen::Phone, Database::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lao_reader_travels_on_a_phone() {
    traveller::travels(&LAO, Screen::Phone, Database::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thai_reader_travels_on_a_desk() {
    traveller::travels(&THAI, Screen::Desktop, Database::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lao_reader_travels_on_a_desk() {
    traveller::travels(&LAO, Screen::Desktop, Database::Sqlite).await;
}
