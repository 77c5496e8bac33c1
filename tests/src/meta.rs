//! A stand-in for Meta's Graph API on loopback, for a WhatsApp number or a Messenger
//! page, and the people who write to it. It keeps the platform's rules (`check`): lengths
//! in the platform's unit, the window of a day, templates and tags outside it. It signs
//! what it delivers over the bytes as Meta writes them (`\u0e2a`, `\/`), delivers again
//! until it is answered with 2xx, and on request several times at once. It tells later
//! what became of each message, with the key that rode along.
//!
//! A call that breaks a rule is refused as the platform refuses it, and fails the test
//! when the stand-in is dropped, unless the test takes the violation.

mod account;
mod check;
mod delivery;
mod interview;
mod person;
mod server;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;

pub use self::account::ACCOUNT;
pub use self::person::Person;
use crate::program::{Program, Setup};

/// The number's id at WhatsApp; it begins with a zero, which nobody may drop.
pub const NUMBER: &str = "00106540352242922";
/// The page's id at Messenger.
pub const PAGE: &str = "1234567890321";

const SECRET: &str = "the secret of an app";
const VERIFY_TOKEN: &str = "true";
const TOKEN: &str = "a token that opens the graph";
const TEMPLATE: &str = "new_message";

/// Which of the two platforms this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    WhatsApp,
    Messenger,
}

/// What befalls the program's next calls that send a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Refused with this code of the platform's. Nothing is done.
    Code(u16, i64, i64),
    /// A 5xx without words. Nothing is done, which nobody can know.
    Broken,
    /// The call is carried out, and its answer lost on the way.
    LoseAnswer,
}

/// A message that a person sees.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: String,
    pub text: String,
    /// Label and data of what can be tapped under it.
    pub choices: Vec<(String, String)>,
    /// The name and language of the template that it was made of.
    pub template: Option<(String, String)>,
    pub tag: Option<String>,
}

#[derive(Debug, Default)]
struct Chat {
    messages: Vec<Message>,
    /// When the person last wrote, in milliseconds since 1970.
    last_in_at: u64,
    /// Until then they may be written to freely whenever they last wrote.
    open_until: u64,
    has_blocked: bool,
}

/// For so long after their last message somebody may be written to freely.
const WINDOW: u64 = 86_400_000;

impl Chat {
    fn is_closed(&self) -> bool {
        let now = delivery::now();
        now >= self.open_until && now.saturating_sub(self.last_in_at) >= WINDOW
    }
}

#[derive(Debug, Default)]
struct World {
    /// Where deliveries go.
    webhook: String,
    /// By the address under which the person is written to.
    chats: HashMap<String, Chat>,
    faults: VecDeque<(Fault, usize)>,
    files: HashMap<String, Vec<u8>>,
    /// Files whose first address is good no more.
    run_out: HashSet<String>,
    /// What came along with a message, as the platform tells when asked.
    along: HashMap<String, Value>,
    /// What was set up, by its path.
    set: HashMap<String, Value>,
    /// A field that the app may not hear of.
    kept_back: Option<&'static str>,
    /// Messages marked as read.
    read: Vec<String>,
    /// Whom the account let know that an answer is being written.
    typing: Vec<String>,
    /// Who wrote each message that may be marked as read.
    written: HashMap<String, String>,
    /// Calls that asked for a message to be sent, refused ones included.
    sends: usize,
    /// What rode along with a message.
    keys: HashMap<String, Value>,
    violations: Vec<String>,
    number: u64,
    copies: usize,
    /// Later news of messages is not told.
    is_silent: bool,
    /// It knows only what Meta's published specification does.
    lags: bool,
}

impl World {
    fn number(&mut self) -> u64 {
        self.number += 1;
        self.number
    }
}

#[derive(Debug)]
struct Platform {
    kind: Kind,
    world: Mutex<World>,
    http: reqwest::Client,
}

impl Platform {
    fn world(&self) -> MutexGuard<'_, World> {
        // A test that failed with the lock held must not hide behind poison.
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The platform: one number or page, any number of people.
#[derive(Debug)]
pub struct Meta {
    platform: Arc<Platform>,
    api: String,
    server: tokio::task::JoinHandle<()>,
}

impl Meta {
    /// Starts on a free loopback port.
    pub async fn start(kind: Kind) -> Self {
        let http = reqwest::Client::builder()
            .build()
            .expect("an HTTP client without TLS roots of its own");
        let world = World {
            copies: 1,
            ..World::default()
        };
        let platform = Arc::new(Platform {
            kind,
            world: Mutex::new(world),
            http,
        });
        let (api, server) = server::listen(&platform).await;
        Self {
            platform,
            api,
            server,
        }
    }

    fn name(&self) -> &'static str {
        match self.platform.kind {
            Kind::WhatsApp => "whatsapp",
            Kind::Messenger => "messenger",
        }
    }

    /// The settings with which the program reaches this stand-in.
    pub fn configures(&self, setup: Setup) -> Setup {
        let name = self.name();
        let own: &[(&str, &str)] = match self.platform.kind {
            Kind::WhatsApp => &[
                ("access_token", TOKEN),
                ("phone_number_id", NUMBER),
                ("template", TEMPLATE),
            ],
            Kind::Messenger => &[("page_token", TOKEN)],
        };
        let setup = setup
            .with(&format!("{name}.app_secret"), SECRET)
            .with(&format!("{name}.verify_token"), VERIFY_TOKEN)
            .with(&format!("{name}.api_url"), &self.api);
        own.iter().fold(setup, |setup, (key, value)| {
            setup.with(&format!("{name}.{key}"), value)
        })
    }

    /// Asks whether the program is the right one, and delivers to it from now on.
    pub async fn connects(&self, program: &Program) {
        self.connects_at(&program.url("")).await;
    }

    /// As [`Self::connects`], for a program that is reached here.
    pub async fn connects_at(&self, base: &str) {
        let url = format!("{base}/webhooks/{}", self.name());
        self.platform.world().webhook = url;
        assert_eq!(self.shakes_hands(VERIFY_TOKEN).await, (200, "115/8".into()));
    }

    /// The handshake, with this verify token: status, and what is answered.
    pub async fn shakes_hands(&self, token: &str) -> (u16, String) {
        let url = self.platform.world().webhook.clone();
        let query = format!("hub.mode=subscribe&hub.verify_token={token}&hub.challenge=115%2F8");
        let asked = self.platform.http.get(format!("{url}?{query}"));
        let answer = asked.send().await.expect("an answer");
        let status = answer.status().as_u16();
        (status, answer.text().await.expect("a text"))
    }

    /// Somebody new.
    pub fn person(&self) -> Person {
        let number = self.platform.world().number();
        Person::new(Arc::clone(&self.platform), number)
    }

    /// Delivers to another app in the place of this one.
    pub fn delivers_to_another_app(&self) {
        let account = serde_json::json!([{ "whatsapp_business_api_data": { "id": "5" } }]);
        let page = serde_json::json!([{ "id": "5" }]);
        let mut world = self.platform.world();
        world
            .set
            .insert(format!("{ACCOUNT}/subscribed_apps"), account);
        world.set.insert("me/subscribed_apps".to_owned(), page);
    }

    /// Does not let the app hear of this field.
    pub fn keeps_back(&self, field: &'static str) {
        self.platform.world().kept_back = Some(field);
    }

    /// The next calls that send a message meet this fault.
    pub fn fails(&self, fault: Fault, times: usize) {
        self.platform.world().faults.push_back((fault, times));
    }

    /// Brings each delivery this many times at once, from now on.
    pub fn repeats(&self, copies: usize) {
        self.platform.world().copies = copies;
    }

    /// Refuses what Meta's published specification does not know: a key that rides along,
    /// and people without a number.
    pub fn lags(&self) {
        self.platform.world().lags = true;
    }

    /// Tells no more of what becomes of messages.
    pub fn is_silent(&self) {
        self.platform.world().is_silent = true;
    }

    /// Tells the program what became of a message: a stage, or that it was given up with
    /// this code.
    pub async fn tells(&self, to: &Person, message: &str, what: Result<&str, i64>) {
        let body = self.platform.news(&to.address(), message, what);
        self.platform.bring(&body).await;
    }

    /// Messages marked as read.
    pub fn read(&self) -> Vec<String> {
        self.platform.world().read.clone()
    }

    /// Whom the account let know that an answer is being written.
    pub fn typing(&self) -> Vec<String> {
        self.platform.world().typing.clone()
    }

    /// How often a message was asked to be sent.
    pub fn sends(&self) -> usize {
        self.platform.world().sends
    }

    /// Brings a body of the test's own making until it is taken.
    pub async fn brings(&self, body: &Value) {
        self.platform.bring(body).await;
    }

    /// Brings bytes with this signature, or a genuine one; the status.
    pub async fn brings_raw(&self, body: &[u8], signature: Option<&str>) -> u16 {
        let genuine = delivery::sign(body);
        self.platform
            .post(body, signature.unwrap_or(&genuine))
            .await
    }

    /// Takes the rules broken so far: the test expected them.
    pub fn takes_violations(&self) -> Vec<String> {
        std::mem::take(&mut self.platform.world().violations)
    }
}

impl Drop for Meta {
    fn drop(&mut self) {
        self.server.abort();
        let violations = self.takes_violations();
        if violations.is_empty() {
            return;
        }
        let report = format!("rules of Meta were broken:\n  {}", violations.join("\n  "));
        if std::thread::panicking() {
            eprintln!("{report}");
        } else {
            panic!("{report}");
        }
    }
}
