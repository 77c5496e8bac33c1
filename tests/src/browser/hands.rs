//! What a person does on a page: clicks, writes, chooses.

use super::{Browser, Element, driver::Failure};
use crate::patience;

impl Browser {
    /// Waits for a link, button or label (or what a selector finds) with this
    /// text, exactly before partly, and clicks it.
    pub async fn clicks(&self, text: &str) {
        self.clicks_among(
            "a, button, summary, label, [role=button], input[type=submit]",
            text,
        )
        .await;
    }

    pub async fn clicks_among(&self, css: &str, text: &str) {
        let clicked = patience::until(async || {
            let element = self.with_text(css, text).await?;
            element.try_click().await.ok()
        });
        if clicked.await.is_none() {
            panic!("nothing to click has {text:?} on\n{}", self.page().await);
        }
    }

    async fn with_text(&self, css: &str, text: &str) -> Option<Element<'_>> {
        let mut partly = None;
        for element in self.all(css).await {
            let mut shown = element.try_text().await.unwrap_or_default();
            if shown.is_empty() {
                shown = element.attribute("value").await.unwrap_or_default();
            }
            if shown == text {
                return Some(element);
            }
            if partly.is_none() && shown.contains(text) {
                partly = Some(element);
            }
        }
        partly
    }

    /// Waits for the field that a selector finds and types into it, in place
    /// of what it held.
    pub async fn fills(&self, css: &str, text: &str) {
        self.retries(css, "take text", async |field| {
            field.try_clear().await?;
            field.try_type(text).await
        })
        .await;
    }

    /// Chooses what has this value in a `<select>`, or among radio buttons.
    pub async fn chooses(&self, css: &str, value: &str) {
        let option =
            format!("{css} option[value=\"{value}\"], {css}[type=radio][value=\"{value}\"]");
        self.retries(&option, "be chosen", async |option| {
            option.try_click().await
        })
        .await;
    }

    /// Waits for what a selector finds and clicks it.
    pub async fn clicks_on(&self, css: &str) {
        self.retries(css, "be clicked", async |element| element.try_click().await)
            .await;
    }

    /// A page that redraws itself may take an element away in between.
    async fn retries(
        &self,
        css: &str,
        what: &str,
        act: impl AsyncFn(Element<'_>) -> Result<(), Failure>,
    ) {
        let mut last = String::new();
        let done = patience::until(async || {
            let Some(element) = self.all(css).await.into_iter().next() else {
                last = "not found".to_owned();
                return None;
            };
            act(element)
                .await
                .map_err(|failure| last = failure.to_string())
                .ok()
        })
        .await;
        if done.is_none() {
            panic!("{css:?} does not {what}: {last}, on\n{}", self.page().await);
        }
    }
}
