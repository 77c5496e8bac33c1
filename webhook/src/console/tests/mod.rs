//! Queue, case, referral and packet, over HTTP messages but without a network: a
//! real desk, a database of its own, staff with a browser without a script, and a
//! person who writes.

mod agreed;
mod audited;
mod beside;
mod browser;
mod forgotten;
mod in_words;
mod kept_apart;
mod office;
mod officers;
mod operators;
mod referred;
mod unsaved;
mod whose_case;
