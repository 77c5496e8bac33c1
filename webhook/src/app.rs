//! What every route needs, in one cheap handle.

use std::sync::Arc;

use bot::desk::{Desk, Typing};
use bot::words::Words;
use casebook::files::Files;
use casebook::vault::Vault;
use casebook::{Clock, Db, Entropy};

use crate::channels::Channels;
use crate::config::Config;
use crate::health;
use crate::metrics::Metrics;

/// Shared by all routes; `Clone` is a reference count.
#[derive(Debug, Clone)]
pub struct App(Arc<Parts>);

/// The parts of the running program.
#[derive(Debug)]
pub struct Parts {
    pub config: Config,
    pub db: Db,
    pub vault: Arc<Vault>,
    pub clock: Clock,
    pub entropy: Arc<Entropy>,
    pub words: Arc<Words>,
    pub desk: Desk,
    pub channels: Channels,
    pub typing: Typing,
    pub files: Files,
    pub metrics: Metrics,
    /// Whether the database kept anything when it was last looked.
    pub seen: health::Seen,
}

impl App {
    /// Shares `parts`.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl std::ops::Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
