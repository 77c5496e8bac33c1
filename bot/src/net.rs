//! The one place that makes HTTP clients: with time-outs, without redirects.

use std::time::Duration;

/// A client for a platform's API.
///
/// # Errors
/// When the system has no usable TLS set-up.
pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .connect_timeout(Duration::from_secs(5))
        .timeout(Duration::from_secs(40))
        .redirect(reqwest::redirect::Policy::none())
        .pool_idle_timeout(Duration::from_secs(90))
        .user_agent(concat!("saiduan/", env!("CARGO_PKG_VERSION")))
        .build()
}
