//! What a person waits to see on a page.

use super::Browser;
use crate::patience;

impl Browser {
    /// Waits until the page shows this text.
    pub async fn sees(&self, text: &str) {
        self.sees_in("body", text).await;
    }

    /// Waits until something that a selector finds shows this text.
    pub async fn sees_in(&self, css: &str, text: &str) {
        let shown = patience::until(async || self.shows_in(css, text).await.then_some(())).await;
        if shown.is_none() {
            panic!("{css:?} does not show {text:?} on\n{}", self.page().await);
        }
    }

    /// Waits until the page does not show this text (any more).
    pub async fn no_longer_sees(&self, text: &str) {
        let gone =
            patience::until(async || (!self.shows_in("body", text).await).then_some(())).await;
        if gone.is_none() {
            panic!("{text:?} is still on\n{}", self.page().await);
        }
    }

    /// Whether the page shows this text now.
    pub async fn shows(&self, text: &str) -> bool {
        self.shows_in("body", text).await
    }

    async fn shows_in(&self, css: &str, text: &str) -> bool {
        for element in self.all(css).await {
            if element
                .try_text()
                .await
                .is_ok_and(|shown| shown.contains(text))
            {
                return true;
            }
        }
        false
    }

    /// Waits until the address has this part.
    pub async fn arrives_at(&self, part: &str) {
        let there = patience::until(async || self.url().await.contains(part).then_some(())).await;
        if there.is_none() {
            panic!(
                "the address does not come to have {part:?}:\n{}",
                self.page().await
            );
        }
    }
}
