//! A place on the map: where it goes among the answers, and that a live one moves on.

use casebook::told::{Form, Group};

use super::question::LANDMARK;
use super::state::Effect;
use super::step::Turn;
use crate::channel::Place;

/// The answer that is a place on the map.
pub(crate) const PIN: &str = "pin";

impl Turn<'_> {
    pub fn location(&mut self, place: &Place) {
        self.keep_place(place);
        self.effects.push(Effect::OpenCase);
        self.say("location-saved");
        self.ask_again();
    }

    /// The numbers, and the words beside them where somebody would look for the place.
    pub fn keep_place(&mut self, place: &Place) {
        self.keep(PIN, &place.pin(), Form::Pin, Group::Place);
        if let Some(label) = &place.label {
            self.keep_text(LANDMARK, label);
        }
        if self.conv.talk.at.as_deref() == Some(LANDMARK) {
            match place.label {
                Some(_) => {
                    self.conv.talk.trail.retain(|t| t != LANDMARK);
                    self.conv.talk.trail.push(LANDMARK.to_owned());
                }
                None => self.keep_skipped(LANDMARK),
            }
        }
    }

    /// The place that was sent is somewhere else now. Nobody wrote anything, and nothing
    /// is answered; one that was taken back or erased meanwhile stays away.
    pub fn place_moved(&mut self, place: &Place) {
        let is_kept = self.conv.told.answers.get(PIN);
        if is_kept.is_some_and(|a| a.form == Form::Pin) {
            self.keep(PIN, &place.pin(), Form::Pin, Group::Place);
        }
    }
}
