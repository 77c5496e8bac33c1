//! What does not change under a step: the words, the interview, the directory.

use std::sync::Arc;

use casebook::directory::Agency;

use super::interview::Interview;
use crate::hours::Hours;
use crate::recordings::Recordings;
use crate::words::Words;

/// The world a conversation happens in.
#[derive(Debug)]
pub struct World {
    pub words: Arc<Words>,
    pub interview: Arc<Interview>,
    pub directory: Vec<Agency>,
    pub hours: Hours,
    pub recordings: Arc<Recordings>,
}

impl World {
    /// The agency with this id.
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.directory.iter().find(|a| a.id == id)
    }
}
