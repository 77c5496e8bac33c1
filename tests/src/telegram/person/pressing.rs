//! Pressing buttons: the newest, an older one, one that was never offered.

use serde_json::json;

use super::Person;
use crate::telegram::{
    keyboard::{Action, Keyboard},
    world::World,
};

impl Person {
    /// Presses the button with this label (or a part of it, if no label is
    /// exactly this) under the newest message that has one. Waits for it to
    /// appear. A button in place of the letters says its label instead.
    pub async fn presses(&self, label: &str) -> u32 {
        let found = self
            .platform
            .when(|world| newest(world, self.id, |keyboard| find(keyboard, label)))
            .await;
        let Some((message, found)) = found else {
            panic!(
                "no button {label:?} for person {}:\n{}",
                self.id,
                self.transcript()
            );
        };
        self.uses(message, found).await
    }

    /// Presses the button at this place, counted from 0 in reading order,
    /// under the newest message with buttons.
    pub async fn presses_nth(&self, place: usize) -> u32 {
        let found = self
            .platform
            .when(|world| {
                newest(world, self.id, |keyboard| {
                    Some(keyboard.clone()).filter(|k| !k.labels().is_empty())
                })
            })
            .await;
        let Some((message, keyboard)) = found else {
            panic!("no buttons for person {}:\n{}", self.id, self.transcript());
        };
        let Some(found) = keyboard
            .labels()
            .get(place)
            .and_then(|label| find(&keyboard, label))
        else {
            panic!(
                "no button {place} under message {message}:\n{}",
                self.transcript()
            );
        };
        self.uses(message, found).await
    }

    /// Presses a button under an older message.
    pub async fn presses_on(&self, message: i64, label: &str) -> u32 {
        let found = {
            let mut world = self.platform.world();
            world
                .message_mut(self.id, message)
                .and_then(|message| find(&message.keyboard, label))
        };
        let Some(found) = found else {
            panic!(
                "no button {label:?} under message {message}:\n{}",
                self.transcript()
            );
        };
        self.uses(message, found).await
    }

    /// Sends a press that no button offers, as a forged client can.
    pub async fn presses_forged(&self, message: i64, data: &str) -> u32 {
        self.press(message, data)
    }

    async fn uses(&self, message: i64, found: Found) -> u32 {
        match found {
            Found::Press(data) => self.press(message, &data),
            Found::Say(label) => self.says(&label).await.update,
            Found::Open(url) => panic!("that button opens {url}: read it with Message::keyboard"),
        }
    }

    fn press(&self, message: i64, data: &str) -> u32 {
        self.platform.change(|world| {
            let id = format!("{}", 4_000_000_000_u64 + world.number());
            let shown = world.message_mut(self.id, message).filter(|message| !message.deleted);
            // A message that is gone arrives as an inaccessible one.
            let shown = shown.map_or_else(
                || json!({ "chat": { "id": self.id, "type": "private", "first_name": self.name }, "message_id": message, "date": 0 }),
                |message| message.json.clone(),
            );
            world.presses.insert(id.clone(), self.id);
            world.unanswered.insert(id.clone());
            let query = json!({
                "id": id, "from": self.user(), "message": shown,
                "chat_instance": format!("{}", self.id), "data": data,
            });
            world.queue(self.id, json!({ "callback_query": query }))
        })
    }
}

enum Found {
    Press(String),
    Say(String),
    Open(String),
}

fn newest<T>(world: &World, chat: i64, look: impl Fn(&Keyboard) -> Option<T>) -> Option<(i64, T)> {
    let mut messages = world.chats[&chat]
        .messages
        .iter()
        .rev()
        .filter(|message| !message.deleted);
    messages.find_map(|message| look(&message.keyboard).map(|found| (message.id, found)))
}

fn find(keyboard: &Keyboard, label: &str) -> Option<Found> {
    let labels = keyboard.labels();
    let exact = labels.iter().position(|known| *known == label);
    let place = exact.or_else(|| labels.iter().position(|known| known.contains(label)))?;
    match keyboard.buttons().get(place).map(|button| &button.action) {
        Some(Action::Press(data)) => Some(Found::Press(data.clone())),
        Some(Action::Open(url)) => Some(Found::Open(url.clone())),
        None => Some(Found::Say(labels[place].to_owned())),
    }
}
