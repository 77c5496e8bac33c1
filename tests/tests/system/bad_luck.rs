//! Bad input and bad luck, against the running program: each gets a defined answer,
//! none loses what was told, none takes the program down.

mod damaged;
mod deliveries;
mod messages;
mod no_commit;
mod no_start;
mod platform;
