//! What is kept: the shared case database of Saiduan.
//!
//! All SQL of the product is in this crate, written once and run on SQLite and
//! on PostgreSQL. A store method takes `&mut Tx`: it changes the state and queues
//! what follows in that one transaction. “Not found” is `Ok(None)`.
//!
//! Architecture invariants:
//! * this crate knows no HTTP and no messaging channel;
//! * what people told is sealed ([`vault`]) before it reaches a statement;
//! * nothing outside this crate reads a case without a [`scope::Scope`].

pub mod act;
pub mod agreement;
pub mod answered;
pub mod attachment;
pub mod audit;
pub mod audit_note;
pub mod audit_page;
pub mod believed;
pub mod call_back;
pub mod calls;
pub mod case;
pub mod chat_erasure;
pub mod clock;
pub mod complaint;
pub mod conversation;
pub mod db;
pub mod destroyed;
pub mod directory;
pub mod duty;
pub mod entropy;
pub mod erasure;
pub mod error;
pub mod feedback;
pub mod files;
pub mod forgetting;
pub mod form_use;
pub mod handover;
pub mod in_order;
pub mod inbound;
pub mod intake;
pub mod invite;
pub mod jobs;
pub mod kept_names;
pub mod knock;
pub mod known_as;
pub mod listener;
pub mod named;
pub mod opening;
pub mod outbox;
pub mod packet;
pub mod password;
pub mod pen;
pub mod presence;
pub mod provinces;
pub mod receipt;
pub mod referral;
pub mod resealing;
pub mod retention;
pub mod scope;
pub mod second_reading;
pub mod session;
pub mod set_back;
pub mod settings;
pub mod sign_in;
pub mod staff;
pub mod standing;
pub mod status;
pub mod telling;
pub mod token;
pub mod told;
pub mod totp;
pub mod training;
pub mod trouble;
pub mod vault;
pub mod web_chat;
pub mod withdrawal;
mod written;

pub use clock::Clock;
pub use db::{Alone, Db, Tx};
pub use entropy::Entropy;
pub use error::{Error, Result};
pub use pen::Pen;
pub use uuid::Uuid;

/// Epoch milliseconds, UTC.
pub type Millis = i64;
