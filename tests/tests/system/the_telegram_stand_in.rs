//! The stand-in for Telegram, against teloxide's own client and a webhook of
//! this test's own.

mod as_a_client_sees_it;
mod when_it_delivers;
