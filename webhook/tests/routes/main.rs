//! The console over its routes: every page and every form, tried as each kind of
//! caller, on an installation of the test's own.

mod coming_in;
mod doors;
mod house;
mod pages;
mod strangers;
