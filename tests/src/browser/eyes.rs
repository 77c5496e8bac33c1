//! What a person waits to see on a page.

use serde_json::{Value, json};

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

    /// What the browser itself found fault with since it was last asked: errors of
    /// scripts, what the Content-Security-Policy stopped.
    pub async fn complaints(&self) -> Vec<String> {
        let body = json!({ "type": "browser" });
        let log = self.expect(self.driver.post("/se/log", body).await);
        let entries = log.as_array().cloned().unwrap_or_default();
        let grave = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        grave.map(|entry| entry["message"].to_string()).collect()
    }

    /// Fails when something on the page does not fit: it sticks out at the side, its
    /// words are cut off, or it is too small for a thumb.
    pub async fn fits(&self) {
        let found = self.runs(FITS, json!([])).await;
        let found: Vec<&str> = found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        if !found.is_empty() {
            panic!("{found:#?}\non {}", self.page().await);
        }
    }

    /// Fails unless the page fits and the browser has nothing to complain about;
    /// keeps a picture of it where `SAIDUAN_PICTURES` names a directory.
    pub async fn looks_well(&self, name: &str) {
        if let Some(directory) = std::env::var_os("SAIDUAN_PICTURES") {
            let file = std::path::Path::new(&directory).join(format!("{name}.png"));
            self.photographs(&file).await;
        }
        self.fits().await;
        assert_eq!(self.complaints().await, Vec::<String>::new(), "at {name}");
    }
}

/// What a reader with a ruler would find.
const FITS: &str = r#"
const found = [], wide = document.documentElement.clientWidth;
const name = e => e.tagName.toLowerCase() + (e.id && '#' + e.id) + (e.className && '.' + e.className) + ' ' + JSON.stringify((e.innerText || e.value || '').slice(0, 40));
if (document.documentElement.scrollWidth > wide + 1) found.push('the page is ' + document.documentElement.scrollWidth + ' wide, the screen ' + wide);
const rolls = e => { for (let p = e.parentElement; p; p = p.parentElement) { const o = getComputedStyle(p).overflowX; if (o === 'auto' || o === 'scroll') return true; } return false; };
for (const e of document.body.querySelectorAll('*')) {
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden' || e.closest('.skip') || e.closest('option')) continue;
  if ((box.right > wide + 1 || box.left < -1) && !rolls(e)) found.push('sticks out: ' + name(e));
  if (style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1) found.push('cut off: ' + name(e));
  if (e.matches('button, .button, select, summary, textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox])') && box.height < 43.5) found.push('only ' + box.height + ' high: ' + name(e));
}
return found;"#;
