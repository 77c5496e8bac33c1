//! A real browser: headless Chromium, driven through chromedriver by the
//! WebDriver protocol. As in `telegram::Person`, what is asked for is waited
//! for, and a page that never shows it is printed.

mod chatting;
mod driver;
mod element;
mod eyes;
mod hands;
mod office;

use std::{path::Path, time::Duration};

use serde_json::{Value, json};
use tokio::sync::{Semaphore, SemaphorePermit};

pub use element::Element;
pub use office::Account;

use crate::patience;
use driver::{Driver, Failure};

/// A browser is half a gigabyte and a core: never more at a time than this.
const MOST: u32 = 2;
static SEATS: Semaphore = Semaphore::const_new(MOST as usize);

/// The key under which WebDriver hands out an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What the browser runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 360 × 740, touch, the width of the cheap phones in use.
    Phone,
    /// 1440 × 900.
    Desktop,
}

/// One browser with a profile of its own: no cookies, no history. Knows no
/// name but `127.0.0.1`, so a page that asks for anything else fails.
#[derive(Debug)]
pub struct Browser {
    driver: Driver,
    _profile: tempfile::TempDir,
    _seat: SemaphorePermit<'static>,
}

impl Browser {
    pub async fn open(screen: Screen) -> Self {
        Self::without(screen, &[]).await
    }

    /// As for a person who has switched JavaScript off.
    pub async fn open_without_scripts(screen: Screen) -> Self {
        Self::without(screen, &["javascript"]).await
    }

    /// As for a person who has switched cookies off.
    pub async fn open_without_cookies(screen: Screen) -> Self {
        Self::without(screen, &["cookies"]).await
    }

    /// Two people with a browser each. Both seats are taken together: two tests that
    /// hold one each would wait for each other.
    pub async fn open_two(screen: Screen) -> (Self, Self) {
        let mut seats = seats(MOST).await;
        let seat = seats.split(1).expect("there are two");
        let first = Self::seated(screen, &[], seat).await;
        (first, Self::seated(screen, &[], seats).await)
    }

    async fn without(screen: Screen, off: &[&str]) -> Self {
        Self::seated(screen, off, seats(1).await).await
    }

    async fn seated(screen: Screen, off: &[&str], seat: SemaphorePermit<'static>) -> Self {
        let profile = tempfile::tempdir().expect("a temporary directory");
        let driver = Driver::start(&capabilities(profile.path(), off)).await;
        let browser = Self {
            driver,
            _profile: profile,
            _seat: seat,
        };
        browser.shows_as(screen).await;
        browser
    }

    /// Changes the screen: width and height of the page, and touch.
    pub async fn shows_as(&self, screen: Screen) {
        let (width, height, mobile) = match screen {
            Screen::Phone => (360, 740, true),
            Screen::Desktop => (1440, 900, false),
        };
        self.resizes(width, height, mobile).await;
    }

    /// A page of any width and height, in CSS pixels.
    pub async fn resizes(&self, width: u32, height: u32, mobile: bool) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await;
        self.devtools(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": mobile }),
        )
        .await;
    }

    /// One command of Chrome's own DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.expect(self.driver.post("/goog/cdp/execute", body).await)
    }

    pub async fn goes_to(&self, url: &str) {
        self.expect(self.driver.post("/url", json!({ "url": url })).await);
    }

    pub async fn goes_back(&self) {
        self.expect(self.driver.post("/back", json!({})).await);
    }

    pub async fn reloads(&self) {
        self.expect(self.driver.post("/refresh", json!({})).await);
    }

    pub async fn url(&self) -> String {
        as_text(self.expect(self.driver.get("/url").await))
    }

    pub async fn title(&self) -> String {
        as_text(self.expect(self.driver.get("/title").await))
    }

    pub async fn source(&self) -> String {
        as_text(self.expect(self.driver.get("/source").await))
    }

    /// Every cookie of this page, as WebDriver describes it (`name`, `value`,
    /// `httpOnly`, `sameSite`, …).
    pub async fn cookies(&self) -> Vec<Value> {
        let cookies = self.expect(self.driver.get("/cookie").await);
        cookies.as_array().cloned().unwrap_or_default()
    }

    /// Runs `return …` in the page, with `arguments[0]`, ….
    pub async fn runs(&self, script: &str, arguments: Value) -> Value {
        let body = json!({ "script": script, "args": arguments });
        self.expect(self.driver.post("/execute/sync", body).await)
    }

    /// Presses one key, in the whole page: a letter or `"Escape"`, `"Enter"`, `"Tab"`.
    pub async fn presses_key(&self, key: &str) {
        let key = match key {
            "Escape" => "\u{e00c}",
            "Enter" => "\u{e007}",
            "Tab" => "\u{e004}",
            other => other,
        };
        let strokes =
            json!([{ "type": "keyDown", "value": key }, { "type": "keyUp", "value": key }]);
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.expect(self.driver.post("/actions", body).await);
    }

    /// Waits for the first element that a CSS selector finds.
    pub async fn finds(&self, css: &str) -> Element<'_> {
        let found = patience::until(async || self.all(css).await.into_iter().next()).await;
        match found {
            Some(element) => element,
            None => panic!("nothing is {css:?} on\n{}", self.page().await),
        }
    }

    /// Every element that a CSS selector finds now.
    pub async fn all(&self, css: &str) -> Vec<Element<'_>> {
        let body = json!({ "using": "css selector", "value": css });
        let found = self
            .driver
            .post("/elements", body)
            .await
            .unwrap_or_default();
        let ids = found.as_array().cloned().unwrap_or_default();
        ids.iter().filter_map(|id| Element::new(self, id)).collect()
    }

    /// Writes what is visible to a PNG file, whose directory is made.
    pub async fn photographs(&self, file: &Path) {
        let shot = self
            .devtools("Page.captureScreenshot", json!({ "format": "png" }))
            .await;
        let bytes = driver::from_base64(shot["data"].as_str().unwrap_or(""));
        if let Some(directory) = file.parent() {
            std::fs::create_dir_all(directory).expect("the directory can be made");
        }
        std::fs::write(file, bytes).expect("the file can be written");
    }

    /// Bytes that came over the network since the page began to load, bodies
    /// and headers, by the page's own account.
    pub async fn weight(&self) -> u64 {
        let script =
            "return performance.getEntries().reduce((sum, e) => sum + (e.transferSize || 0), 0)";
        self.runs(script, json!([]))
            .await
            .as_u64()
            .unwrap_or_default()
    }

    /// What is shown, for failed tests.
    async fn page(&self) -> String {
        let url = self
            .driver
            .get("/url")
            .await
            .map(as_text)
            .unwrap_or_default();
        let mut text = String::new();
        for body in self.all("body").await {
            text.push_str(&body.try_text().await.unwrap_or_default());
        }
        format!("{url}\n---\n{text}\n---")
    }

    fn expect(&self, answer: Result<Value, Failure>) -> Value {
        answer.unwrap_or_else(|failure| panic!("the browser refuses: {failure}"))
    }
}

async fn seats(count: u32) -> SemaphorePermit<'static> {
    let seats = SEATS.acquire_many(count).await;
    seats.expect("the semaphore is never closed")
}

fn as_text(value: Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// `off`: what Chromium's content settings forbid every site.
fn capabilities(profile: &Path, off: &[&str]) -> Value {
    let mut options = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
            "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-default-apps", "--disable-extensions",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            format!("--user-data-dir={}", profile.display()),
        ],
    });
    for what in off {
        let setting = format!("profile.managed_default_content_settings.{what}");
        options["prefs"][setting] = json!(2);
    }
    let wait = json!({ "pageLoad": Duration::from_secs(30).as_millis() as u64, "implicit": 0 });
    json!({ "capabilities": { "alwaysMatch": {
        "browserName": "chrome", "timeouts": wait, "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
        "unhandledPromptBehavior": "accept",
    } } })
}
