//! One element of a page, for as long as the page keeps it.

use serde_json::{Value, json};

use super::{Browser, ELEMENT, driver::Failure};

#[derive(Debug)]
pub struct Element<'a> {
    browser: &'a Browser,
    id: String,
}

impl<'a> Element<'a> {
    pub(super) fn new(browser: &'a Browser, reference: &Value) -> Option<Self> {
        let id = reference[ELEMENT].as_str()?.to_owned();
        Some(Self { browser, id })
    }

    /// The text as it is shown: nothing hidden, spaces as on the screen.
    pub async fn text(&self) -> String {
        self.must(self.try_text().await)
    }

    pub async fn clicks(&self) {
        self.must(self.try_click().await);
    }

    pub async fn types(&self, text: &str) {
        self.must(self.try_type(text).await);
    }

    /// The attribute as written in the page, or the property of that name.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        let path = self.path(&format!("attribute/{name}"));
        let value = self.browser.driver.get(&path).await.ok()?;
        value.as_str().map(str::to_owned)
    }

    pub async fn is_shown(&self) -> bool {
        self.browser
            .driver
            .get(&self.path("displayed"))
            .await
            .is_ok_and(|shown| shown == true)
    }

    /// Where it lies: `(x, y, width, height)` in CSS pixels.
    pub async fn place(&self) -> (f64, f64, f64, f64) {
        let rect = self.must(self.browser.driver.get(&self.path("rect")).await);
        let side = |name: &str| rect[name].as_f64().unwrap_or_default();
        (side("x"), side("y"), side("width"), side("height"))
    }

    pub(super) async fn try_text(&self) -> Result<String, Failure> {
        let text = self.browser.driver.get(&self.path("text")).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    pub(super) async fn try_click(&self) -> Result<(), Failure> {
        self.act("click", json!({})).await
    }

    pub(super) async fn try_clear(&self) -> Result<(), Failure> {
        self.act("clear", json!({})).await
    }

    pub(super) async fn try_type(&self, text: &str) -> Result<(), Failure> {
        self.act("value", json!({ "text": text })).await
    }

    async fn act(&self, what: &str, body: Value) -> Result<(), Failure> {
        self.browser
            .driver
            .post(&self.path(what), body)
            .await
            .map(|_| ())
    }

    fn path(&self, what: &str) -> String {
        format!("/element/{}/{what}", self.id)
    }

    fn must<T>(&self, answer: Result<T, Failure>) -> T {
        answer.unwrap_or_else(|failure| panic!("the element refuses: {failure}"))
    }
}
