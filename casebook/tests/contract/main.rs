//! The contract of the casebook: every test on both databases.
//!
//! PostgreSQL is the cluster that `SAIDUAN_TEST_POSTGRES` names (`tests/run` starts
//! one); a missing cluster fails the run and never skips.

mod accounts;
mod agreements;
mod answers;
mod arrivals;
mod audit_note;
mod calls;
mod cases;
mod changes;
mod complaints;
mod database;
mod erasing;
mod files;
mod fixture;
mod handovers;
mod in_answer;
mod invitations;
mod keeping;
mod kept_names;
mod keys;
mod known_as;
mod one_length;
mod opening;
mod packets;
mod queue;
mod referrals;
mod schemas;
mod sealed_agreements;
mod second_reading;
mod set_back;
mod signing_in;
mod steps;
mod talks;
mod training;
mod troubles;
mod unkept;
mod web_chat;
mod wishes;

/// Stamps each test on both databases.
#[macro_export]
macro_rules! contract {
    ($($name:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() { super::$name($crate::database::Fresh::sqlite().await).await; })+
        }
        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() { super::$name($crate::database::Fresh::postgres().await).await; })+
        }
    };
}
