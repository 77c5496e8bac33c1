//! What is said: the conversation, the languages and the messaging channels.

pub mod avoid;
pub mod channel;
pub mod courier;
pub mod desk;
pub mod hours;
pub mod media;
pub mod net;
pub mod recordings;
pub mod review;
pub mod second_reader;
pub mod settings;
pub mod talk;
pub mod words;
#[cfg(test)]
mod words_check;

pub use scan;
