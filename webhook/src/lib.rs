//! Who comes in: the axum server with the channel webhooks, the web chat, the
//! operator console and the agency pages; and the `saiduan` program.

pub mod app;
pub mod chat;
pub mod config;
