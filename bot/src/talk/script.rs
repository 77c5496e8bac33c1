//! Conversations in tests: somebody writes, the clock stands still, and what is said
//! is seen.

use std::sync::Arc;

use super::event::{Part, StaffEvent};
use super::interview::{BUILT_IN, Interview};
use super::state::{Ctx, Effect, Pace};
use super::{Conversation, Event, World, step};
use crate::channel::Said;
use crate::hours::Hours;
use crate::scan::Reading;
use crate::words::{Lang, Words};

/// The interview, the words and the directory that ship with the program.
pub fn world() -> World {
    let words = Arc::new(Words::load().expect("words"));
    World {
        interview: Arc::new(Interview::parse(BUILT_IN, &words).expect("an interview")),
        directory: casebook::directory::shipped().expect("a directory"),
        hours: Hours::default(),
        recordings: Arc::default(),
        words,
    }
}

/// A talk under way.
pub struct Talk {
    pub world: World,
    pub conv: Conversation,
    pub on_duty: bool,
}

impl Talk {
    /// Somebody has opened the chat, in English.
    pub fn begun() -> Self {
        let mut talk = Self {
            world: world(),
            conv: Conversation::new(Lang::ENGLISH),
            on_duty: true,
        };
        talk.hear(Said::Start);
        talk
    }

    pub fn happen(&mut self, event: &Event, reading: Reading) -> Vec<Effect> {
        let ctx = Ctx {
            now: 1,
            random: [7; 16],
            reading,
            quiet: false,
            waited: false,
            write_ok: false,
            erases_chat: false,
            sends_place: false,
            on_page: false,
            overheard: false,
            on_duty: self.on_duty,
            training: false,
            pace: Pace::Calm,
            app_language: None,
        };
        let (conv, effects) = step(&self.world, self.conv.clone(), event, &ctx);
        self.conv = conv;
        effects
    }

    pub fn hear(&mut self, said: Said) -> Vec<Effect> {
        self.happen(&Event::Person(said), Reading::default())
    }

    pub fn type_in(&mut self, text: &str) -> Vec<Effect> {
        self.hear(Said::Text(text.into()))
    }

    pub fn press(&mut self, data: &str) -> Vec<Effect> {
        self.hear(Said::Press(data.into()))
    }

    pub fn staff(&mut self, event: StaffEvent) -> Vec<Effect> {
        self.happen(&Event::Staff(event), Reading::default())
    }
}

/// The ids of the messages that were said.
pub fn said(effects: &[Effect]) -> Vec<String> {
    let replies = effects.iter().filter_map(|e| match e {
        Effect::Say(reply) => Some(reply),
        _ => None,
    });
    let parts = replies.flat_map(|r| &r.parts).filter_map(|p| match p {
        Part::Words { id, .. } => Some(id.clone()),
        _ => None,
    });
    parts.collect()
}
