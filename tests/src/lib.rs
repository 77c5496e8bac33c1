//! What the whole-system tests are made of: the real program started in a
//! directory of its own, the platforms and people around it, a real browser.
//!
//! A scenario reads as sentences:
//!
//! ```ignore
//! let tg = Telegram::start().await;
//! let hotline = Program::on(database).webhook(&tg).start().await;
//! let noi = tg.person("lo");
//! noi.says("/start").await;
//! noi.hears("ສະບາຍດີ").await;
//! noi.presses("ລາວ").await;
//! ```
//!
//! Everything here waits on a condition with a deadline (`patience`), and says
//! what it saw instead when the deadline passes.

pub mod authenticator;
pub mod browser;
pub mod console;
pub mod database;
pub mod deaf;
pub mod hotline;
pub mod interview;
pub mod line;
pub mod meta;
pub mod patience;
pub mod program;
pub mod second_reader;
pub mod telegram;
pub mod visitor;
pub mod words;

pub use authenticator::Authenticator;
pub use browser::{Browser, Screen};
pub use database::Database;
pub use deaf::DeafHost;
pub use line::Line;
pub use meta::Meta;
pub use program::{Program, program_path};
pub use second_reader::Embeddings;
pub use telegram::{Fault, Order, Person, Telegram};

/// Whoever calls the program from outside, and gives up after a while.
pub fn client() -> reqwest::Client {
    let client = reqwest::Client::builder().timeout(patience::PATIENCE);
    client.build().expect("a client")
}

/// Stamps a scenario on both databases:
///
/// ```ignore
/// on_both_databases! {
///     async fn a_report_becomes_a_case(database: Database) { … }
/// }
/// ```
///
/// gives the tests `a_report_becomes_a_case::on_sqlite` and `…::on_postgres`.
#[macro_export]
macro_rules! on_both_databases {
    ($($(#[$about:meta])* async fn $name:ident($database:ident: Database) $body:block)+) => {
        $($(#[$about])* mod $name {
            #[expect(unused_imports, reason = "a scenario may use nothing of its surroundings")]
            use super::*;

            async fn scenario($database: $crate::Database) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                scenario($crate::Database::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                scenario($crate::Database::Postgres).await;
            }
        })+
    };
}
