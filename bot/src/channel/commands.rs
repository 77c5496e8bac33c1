//! The commands that an app shows behind the slash, without it. What each does is in
//! `locales/` as `command-<name>`.

pub(super) const COMMANDS: [&str; 6] = ["help", "human", "hide", "language", "stop", "delete"];
