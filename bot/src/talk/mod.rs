//! The conversation: what the bot says, asks and keeps.

pub mod event;
