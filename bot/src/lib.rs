//! What is said: the conversation, the languages and the messaging channels.

pub mod desk;
pub mod talk;
pub mod words;
