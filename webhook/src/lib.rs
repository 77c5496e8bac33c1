//! Who comes in: the axum server with the channel webhooks, the web chat, the
//! operator console and the agency pages; and the `saiduan` program.

mod alerts;
pub mod app;
pub mod audit_command;
pub mod channels;
pub mod channels_command;
pub mod chat;
pub mod clockwork;
pub mod config;
mod connections;
pub mod console;
pub mod doctor;
pub mod door;
pub mod health;
pub mod hooks;
mod hotline;
pub mod metrics;
pub mod migrate_command;
pub mod open_command;
pub mod panics;
mod room;
pub mod scan_command;
pub mod second;
pub mod serve;
pub mod staff_command;
pub mod start;
pub mod status_command;
pub mod talk_command;
pub mod terminal;
pub mod voice;
