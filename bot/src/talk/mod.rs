//! The conversation: what the bot says, asks and keeps.
//!
//! [`step`] is a pure function: a conversation and an event go in, a conversation
//! and [`Effect`]s come out. It knows neither SQL nor network; what it lacks (whose
//! return code is this?) it asks for as an effect, and the answer comes back as an
//! event.
//!
//! What is typed in place of a button is a press (`typed.rs`). The order in which another
//! message is looked at (`said.rs`) is the order of the files:
//! 1. the distress scan, on every text (`distress.rs`, and after the commit `second_reading.rs`);
//! 2. commands, which work everywhere (`command.rs`);
//! 3. a question outside the interview (`aside.rs`, and what is typed there: `aside_typed.rs`);
//! 4. a guide that is open (`guided.rs`), or the answer to the question that was asked (`answer.rs`;
//!    what is none: `missed.rs`);
//! 5. then the next question (`question.rs`).

mod after;
mod age;
mod agency_named;
mod amid_guide;
mod answer;
mod answered_in_parts;
mod apart;
mod aside;
mod aside_typed;
mod aside_words;
mod asked_besides;
mod asked_of_us;
mod at_any_question;
mod beside;
mod choosing;
mod clear_english;
pub mod code;
mod command;
mod complaining;
mod consent;
mod context;
mod corrected_in_words;
mod counting;
mod countries;
mod deleting;
mod distress;
mod effect;
pub mod event;
mod following;
mod found_out;
mod greet;
pub mod guide;
mod guide_asked_for;
mod guide_says;
mod guide_topic;
mod guided;
mod guided_choice;
mod guided_words;
mod heard;
mod hiding;
mod human;
pub mod interview;
mod keep;
mod labels;
mod listening;
mod may_not_tell;
mod may_tell;
mod menu;
mod mind_changed;
mod missed;
mod name_left_out;
mod no_number;
mod no_place;
mod number_lines;
mod number_shown;
mod numeral;
mod official_named;
mod origin;
pub(crate) mod pin;
mod place;
mod place_in_parts;
mod place_names;
mod place_number;
mod plain_yes;
mod press;
mod press_label;
mod question;
mod read_back;
mod render;
mod report;
mod returning;
mod said;
#[cfg(test)]
mod script;
mod second_reading;
mod settle;
mod several;
mod somebody_beside;
mod someone_comes;
mod staffed;
pub mod state;
mod step;
mod telling;
mod their_word;
mod told_early;
mod told_police;
mod two_words;
mod typed;
mod who_they_are;
mod whose_phone;
mod wishes;
mod with_operator;
mod withdraw_in_words;
mod withdrawn;
mod work_told;
pub mod world;
mod yes_in_words;

pub(crate) use complaining::complains;
pub use event::{Event, Reply, StaffEvent};
pub use number_lines::number_lines;
pub use press_label::press_label;
pub use read_back::field;
pub use render::{DOTS, Rendered, render};
pub use state::{Conversation, Ctx, Effect, Mode};
pub use step::step;
pub use two_words::without_words;
pub use with_operator::is_heard_beside_operator;
pub use world::World;
