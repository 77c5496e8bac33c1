//! The stand-in for Telegram, against teloxide's own client and a webhook of
//! this test's own.

mod as_a_client_sees_it;
mod when_it_delivers;
mod when_it_refuses;

use teloxide::Bot;
use tests::Telegram;

fn client() -> reqwest::Client {
    reqwest::Client::builder().build().expect("an HTTP client")
}

fn bot(tg: &Telegram) -> Bot {
    let url = tg.url().parse().expect("an address");
    Bot::with_client(tg.token(), client()).set_api_url(url)
}
