//! The world under its lock, and a bell that rings after every change.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::{sync::watch, time::Instant};

use super::world::World;
use crate::patience::PATIENCE;

#[derive(Debug)]
pub(crate) struct Platform {
    world: Mutex<World>,
    bell: watch::Sender<u64>,
}

impl Platform {
    pub fn new(token: String) -> Self {
        Self {
            world: Mutex::new(World::new(token)),
            bell: watch::Sender::new(0),
        }
    }

    /// Looks at the world, without changing it.
    pub fn world(&self) -> MutexGuard<'_, World> {
        // A test that failed with the lock held must not hide behind poison.
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the world and rings the bell.
    pub fn change<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let result = change(&mut self.world());
        self.bell.send_modify(|changes| *changes += 1);
        result
    }

    pub fn bell(&self) -> watch::Receiver<u64> {
        self.bell.subscribe()
    }

    /// Waits until `look` finds something; `None` after the deadline.
    pub async fn when<T>(&self, look: impl FnMut(&World) -> Option<T>) -> Option<T> {
        self.when_within(PATIENCE, look).await
    }

    pub async fn when_within<T>(
        &self,
        patience: Duration,
        mut look: impl FnMut(&World) -> Option<T>,
    ) -> Option<T> {
        let deadline = Instant::now() + patience;
        let mut bell = self.bell();
        loop {
            if let Some(found) = look(&self.world()) {
                return Some(found);
            }
            tokio::time::timeout_at(deadline, bell.changed())
                .await
                .ok()?
                .ok()?;
        }
    }
}
