//! A stand-in for LINE's Messaging API on loopback, and the people who write to the
//! hotline's account through it. It keeps the platform's rules (`check`): reply tokens
//! are good once and for a while, a retry key is accepted once, files come from another
//! host. It signs what it delivers, delivers again until it is answered with 2xx, and on
//! request twice at once, in one body, or in another order.
//!
//! A call that breaks a rule is refused as the platform refuses it, and fails the test
//! when the stand-in is dropped, unless the test takes the violation.

mod check;
mod interview;
mod person;
mod server;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::time::Instant;

pub use self::person::Person;
use crate::{patience, program::Setup};

/// The account that events are addressed to.
pub const ACCOUNT: &str = "Ufeedfeedfeedfeedfeedfeedfeedfeed";

/// For so long a reply token is good: “about a minute”.
const GOOD: Duration = Duration::from_secs(60);

/// What befalls the program's next calls that send a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 429 for too many requests. Nothing is done.
    TooMany,
    /// 429 because the month's plan is used up; replies still go.
    OverPlan,
    /// A 5xx with this code. Nothing is done.
    Broken(u16),
    /// A 5xx with this code, which has used the reply token up and brought nothing.
    Spent(u16),
    /// The call is carried out, and its answer lost on the way.
    LoseAnswer,
    /// The call is carried out, and its answer does not come.
    KeepAnswer,
}

/// A message that a person sees.
#[derive(Clone, Debug)]
pub struct Message {
    /// What the platform calls it, once it took it.
    pub id: String,
    pub text: String,
    /// Label and data of the quick replies under it.
    pub quick: Vec<(String, String)>,
    /// It came as a reply, which costs nothing.
    pub is_reply: bool,
}

#[derive(Debug, Default)]
struct World {
    /// Where deliveries go.
    webhook: String,
    chats: HashMap<String, Vec<Message>>,
    blocked: HashSet<String>,
    /// Reply tokens that were not used, whose they are, and since when.
    tokens: HashMap<String, (String, Instant)>,
    /// How long a token is good, where it is not a minute.
    tokens_last: Option<Duration>,
    /// Retry keys that were accepted, with their answers.
    keys: HashMap<String, Value>,
    files: HashMap<String, Vec<u8>>,
    /// Files that are still being prepared: so many more times.
    preparing: HashMap<String, usize>,
    /// Files about which it could not be said at first whether they are ready.
    stumbled: HashSet<String>,
    faults: VecDeque<(Fault, usize)>,
    menus: Vec<Value>,
    pictures: HashSet<String>,
    given_menus: Vec<(String, String)>,
    endpoint: Option<String>,
    /// Pushes that were known by their key, and not carried out again.
    known: u64,
    /// Replies that were carried out.
    replies: u64,
    left: Vec<String>,
    typing: Vec<String>,
    pushed: u64,
    plan: Option<u64>,
    violations: Vec<String>,
    number: u64,
    copies: usize,
}

impl World {
    fn number(&mut self) -> u64 {
        self.number += 1;
        self.number
    }
}

/// The platform: one account, any number of people.
#[derive(Debug)]
pub struct Line {
    platform: Arc<Platform>,
    api: String,
    data: String,
    servers: Vec<tokio::task::JoinHandle<()>>,
}

#[derive(Debug)]
struct Platform {
    world: Mutex<World>,
    http: reqwest::Client,
}

/// Before a refused delivery is brought again.
const PAUSE: Duration = Duration::from_millis(50);
const SECRET: &str = "a channel secret of 32 letters..";
const TOKEN: &str = "a channel access token";

impl Platform {
    fn world(&self) -> MutexGuard<'_, World> {
        // A test that failed with the lock held must not hide behind poison.
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Brings a body until it is answered with 2xx; the statuses on the way.
    async fn bring(&self, body: &Value) -> Vec<u16> {
        let bytes = body.to_string().into_bytes();
        let deadline = Instant::now() + patience::PATIENCE;
        let mut statuses = Vec::new();
        loop {
            let status = self.post(&bytes, &sign(&bytes)).await;
            statuses.push(status);
            if (200..300).contains(&status) {
                return statuses;
            }
            assert!(Instant::now() < deadline, "refused: {statuses:?}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn post(&self, body: &[u8], signature: &str) -> u16 {
        let to = self.world().webhook.clone();
        let request = self.http.post(&to).header("x-line-signature", signature);
        let answer = request
            .header("content-type", "application/json; charset=utf-8")
            .body(body.to_vec())
            .send()
            .await;
        answer.map_or(0, |answer| answer.status().as_u16())
    }
}

fn sign(body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("any length");
    mac.update(body);
    STANDARD.encode(mac.finalize().into_bytes())
}

impl Line {
    /// Starts on two free loopback ports: messages, and files.
    pub async fn start() -> Self {
        let http = reqwest::Client::builder()
            .build()
            .expect("an HTTP client without TLS roots of its own");
        let world = World {
            copies: 1,
            ..World::default()
        };
        let platform = Arc::new(Platform {
            world: Mutex::new(world),
            http,
        });
        let (api, api_task) = server::listen(&platform, false).await;
        let (data, data_task) = server::listen(&platform, true).await;
        Self {
            platform,
            api,
            data,
            servers: vec![api_task, data_task],
        }
    }

    /// The settings with which the program reaches this stand-in.
    pub fn configures(&self, setup: Setup) -> Setup {
        setup
            .with("line.channel_secret", SECRET)
            .with("line.access_token", TOKEN)
            .with("line.api_url", &self.api)
            .with("line.data_api_url", &self.data)
    }

    /// Brings events to the program from now on.
    pub fn delivers_to(&self, url: &str) {
        self.platform.world().webhook = url.to_owned();
    }

    /// Somebody new.
    pub fn person(&self) -> Person {
        let number = self.platform.world().number();
        Person::new(Arc::clone(&self.platform), format!("U{number:032x}"))
    }

    /// The next calls that send a message meet this fault.
    pub fn fails(&self, fault: Fault, times: usize) {
        self.platform.world().faults.push_back((fault, times));
    }

    /// All that was to befall the calls has befallen them.
    pub fn has_failed(&self) -> bool {
        self.platform.world().faults.is_empty()
    }

    /// Reply tokens run out after so long, in the place of a minute.
    pub fn tokens_last(&self, long: Duration) {
        self.platform.world().tokens_last = Some(long);
    }

    /// Every reply token so far is too old from now on.
    pub fn forgets_tokens(&self) {
        self.platform.world().tokens.clear();
    }

    /// Brings each delivery this many times at once, from now on.
    pub fn repeats(&self, copies: usize) {
        self.platform.world().copies = copies;
    }

    /// Messages that the month's plan allows.
    pub fn plans(&self, limit: u64) {
        self.platform.world().plan = Some(limit);
    }

    /// How many messages the plan was charged for.
    pub fn pushed(&self) -> u64 {
        self.platform.world().pushed
    }

    /// How many pushes were known by their key, and not carried out again.
    pub fn known(&self) -> u64 {
        self.platform.world().known
    }

    /// The keys of the pushes that were carried out.
    pub fn keys(&self) -> Vec<String> {
        self.platform.world().keys.keys().cloned().collect()
    }

    /// How many replies were carried out, each with one token.
    pub fn replies(&self) -> u64 {
        self.platform.world().replies
    }

    /// Whom the account let know that an answer is being written.
    pub fn typing(&self) -> Vec<String> {
        self.platform.world().typing.clone()
    }

    /// Groups that the account left.
    pub fn left(&self) -> Vec<String> {
        self.platform.world().left.clone()
    }

    /// The name of the menu that this person was given, and not taken again.
    pub fn menu_of(&self, person: &Person) -> Option<String> {
        let world = self.platform.world();
        let (_, id) = world
            .given_menus
            .iter()
            .find(|(who, _)| *who == person.id)?;
        let menu = world.menus.iter().find(|m| m["richMenuId"] == **id)?;
        menu["name"].as_str().map(str::to_owned)
    }

    /// The names of the menus, and whether each has its picture.
    pub fn menus(&self) -> Vec<(String, bool)> {
        let world = self.platform.world();
        let menus = world.menus.iter().map(|menu| {
            let field = |name: &str| menu[name].as_str().unwrap_or_default().to_owned();
            (field("name"), world.pictures.contains(&field("richMenuId")))
        });
        menus.collect()
    }

    /// Brings a body of the test's own making; the status of the first answer.
    pub async fn brings(&self, events: Value) -> u16 {
        let body = json!({ "destination": ACCOUNT, "events": events });
        self.platform.bring(&body).await[0]
    }

    /// Brings bytes with this signature, or a genuine one; the status.
    pub async fn brings_raw(&self, body: &[u8], signature: Option<&str>) -> u16 {
        let genuine = sign(body);
        self.platform
            .post(body, signature.unwrap_or(&genuine))
            .await
    }

    /// Takes the rules broken so far: the test expected them.
    pub fn takes_violations(&self) -> Vec<String> {
        std::mem::take(&mut self.platform.world().violations)
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        for server in &self.servers {
            server.abort();
        }
        let violations = self.takes_violations();
        if violations.is_empty() {
            return;
        }
        let report = format!("rules of LINE were broken:\n  {}", violations.join("\n  "));
        if std::thread::panicking() {
            eprintln!("{report}");
        } else {
            panic!("{report}");
        }
    }
}
