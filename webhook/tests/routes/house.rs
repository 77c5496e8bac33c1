//! An installation for one test, its clock held, and browsers that look at it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use bot::desk::{Desk, Tools, Typing};
use bot::talk::World;
use bot::words::{Lang, Words};
use casebook::destroyed::DestroyedList;
use casebook::files::Files;
use casebook::scope::Role;
use casebook::staff::{self, By, Login, Name, NewStaff};
use casebook::vault::Vault;
use casebook::{Clock, Db, Entropy, Millis, Uuid, args, directory, sign_in};
use tokio::sync::{mpsc, watch};
use tower::ServiceExt as _;
use webhook::app::{App, Parts};
use webhook::channels::Channels;
use webhook::config::Config;
use webhook::console;
use webhook::metrics::Metrics;

/// 22 November 2026, 14:00 in Vientiane.
pub const NOON: Millis = 1_795_330_800_000;
/// The host that browsers know it by.
pub const HOST: &str = "hotline.example";

static NUMBER: AtomicU32 = AtomicU32::new(0);

pub struct House {
    pub app: App,
    routes: Router,
    folder: PathBuf,
}

impl Drop for House {
    fn drop(&mut self) {
        // Left behind, a folder under the system's temporary one harms nobody.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl House {
    pub async fn new() -> Self {
        Self::with(Config::default()).await
    }

    pub async fn with(config: Config) -> Self {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("routes_{}_{number}", std::process::id()));
        let url = format!("sqlite://{}", folder.join("saiduan.db").display());
        let db = Db::connect(&url).await.unwrap();
        db.migrate().await.unwrap();
        let entropy = Arc::new(Entropy::seeded([5; 32]));
        let mut tx = db.begin().await.unwrap();
        let key = folder.join("master.key");
        let vault = Vault::open(&mut tx, &key, &entropy, NOON).await.unwrap();
        directory::load(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let (vault, clock, words) = (
            Arc::new(vault),
            Clock::held(NOON),
            Arc::new(Words::load().unwrap()),
        );
        let (_, world) = watch::channel(Arc::new(world(&words)));
        let tools = Tools {
            db: db.clone(),
            vault: Arc::clone(&vault),
            clock: clock.clone(),
            entropy: Arc::clone(&entropy),
            world,
            destroyed: DestroyedList::at(&format!("file://{}", folder.display())).unwrap(),
            courier: mpsc::unbounded_channel().0,
            process: entropy.id(NOON),
            contact_rate: 0,
            second_reader: false,
            abilities: Arc::default(),
        };
        let (desk, _) = Desk::start(&tools, 1);
        let metrics = Metrics::default();
        let app = App::new(Parts {
            config,
            db,
            vault,
            clock,
            entropy,
            words,
            desk,
            channels: Channels::default(),
            typing: Typing::new(tools, Arc::default()),
            files: Files::at(&format!("file://{}", folder.join("files").display())).unwrap(),
            metrics,
            seen: Default::default(),
        });
        let routes = console::routes(&app).with_state(app.clone());
        Self {
            app,
            routes,
            folder,
        }
    }

    /// A browser that has never been here.
    pub fn browser(&self) -> Browser<'_> {
        Browser {
            house: self,
            cookies: Vec::new(),
        }
    }

    /// A browser in which somebody of this role is signed in.
    pub async fn signed_in(&self, role: Role) -> Browser<'_> {
        let id = self.member(role.code(), role).await;
        let mut tx = self.app.db.begin().await.unwrap();
        let token = sign_in::enter(&mut tx, self.app.pen(), id).await.unwrap();
        tx.commit().await.unwrap();
        let cookies = vec![("saiduan_console".to_owned(), token.text())];
        Browser {
            house: self,
            cookies,
        }
    }

    /// The browser of the same member of staff, who signs in anew.
    pub async fn comes_again(&self, role: Role) -> Browser<'_> {
        let mut tx = self.app.db.begin().await.unwrap();
        let login = Login::parse(role.code()).unwrap();
        let found = staff::by_login(&mut tx, &login).await.unwrap().unwrap();
        let token = sign_in::enter(&mut tx, self.app.pen(), found.id).await;
        tx.commit().await.unwrap();
        let cookies = vec![("saiduan_console".to_owned(), token.unwrap().text())];
        Browser {
            house: self,
            cookies,
        }
    }

    /// Somebody who accepted their invitation.
    pub async fn member(&self, login: &str, role: Role) -> Uuid {
        let login = Login::parse(login).unwrap();
        let new = NewStaff {
            login: login.clone(),
            name: Name::parse("Noy").unwrap(),
            role,
            agency: role.is_agency().then(|| "th-1300".to_owned()),
            language: "en".into(),
        };
        let mut tx = self.app.db.begin().await.unwrap();
        staff::add(&mut tx, self.app.pen(), By::Program, &new)
            .await
            .unwrap();
        let id = staff::by_login(&mut tx, &login).await.unwrap().unwrap().id;
        // The password itself is tested where somebody really comes in.
        let accepted = "UPDATE staff SET password_hash = 'set' WHERE id = $1";
        tx.execute(accepted, args![id]).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub fn message(&self, lang: &str, id: &str) -> String {
        self.app.words.say(Lang::parse(lang).unwrap(), id, &[])
    }

    pub async fn audited(&self, action: &str) -> i64 {
        let mut tx = self.app.db.read().await.unwrap();
        let count = "SELECT COUNT(*) FROM audit_entries WHERE action = $1";
        tx.number(count, args![action]).await.unwrap()
    }
}

fn world(words: &Arc<Words>) -> World {
    let interview = bot::talk::interview::Interview::parse(bot::talk::interview::BUILT_IN, words);
    World {
        words: Arc::clone(words),
        interview: Arc::new(interview.unwrap()),
        directory: directory::shipped().unwrap(),
        hours: bot::hours::Hours::default(),
        recordings: Arc::default(),
    }
}

#[derive(Clone)]
pub struct Browser<'h> {
    pub house: &'h House,
    cookies: Vec<(String, String)>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser<'_> {
    /// A request as this browser makes it, before the headers that say from where.
    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(n, v)| format!("{n}={v}"))
            .collect();
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, HOST)
            .header(header::COOKIE, cookies.join("; "))
    }

    pub async fn send(&mut self, request: Request<Body>) -> Answer {
        let answer = self.house.routes.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        for set in parts.headers.get_all(header::SET_COOKIE) {
            let (name, rest) = set.to_str().unwrap().split_once('=').unwrap();
            self.cookies.retain(|(n, _)| n != name);
            self.cookies
                .push((name.to_owned(), rest.split(';').next().unwrap().to_owned()));
        }
        let body = String::from_utf8(body.to_vec()).unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self
            .request("GET", path)
            .header("sec-fetch-mode", "navigate");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form of one of our own pages, with this session's token.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.form_token().await;
        let mut fields = fields.to_vec();
        fields.push(("form_token", &token));
        self.post_bare(path, &fields).await
    }

    /// As [`Browser::post`], with these fields only.
    pub async fn post_bare(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("sec-fetch-mode", "navigate");
        self.send(request.body(Body::from(encoded(fields))).unwrap())
            .await
    }

    /// The token in the forms of this session; empty for strangers.
    pub async fn form_token(&mut self) -> String {
        let home = self.get("/console").await;
        match home.to() {
            Some(to) => self.get(&to).await.field("form_token").unwrap_or_default(),
            None => String::new(),
        }
    }
}

/// The fields as a form sends them.
pub fn encoded(fields: &[(&str, &str)]) -> String {
    let url = reqwest::Url::parse_with_params("http://form/", fields).unwrap();
    url.query().unwrap_or_default().to_owned()
}

impl Answer {
    /// Where it sends the browser.
    pub fn to(&self) -> Option<String> {
        Some(
            self.headers
                .get(header::LOCATION)?
                .to_str()
                .unwrap()
                .to_owned(),
        )
    }

    /// The value of the input with this name, id or neither more nor less.
    pub fn field(&self, name: &str) -> Option<String> {
        let marks = [
            format!("name=\"{name}\" value=\""),
            format!("id=\"{name}\" value=\""),
        ];
        let value = marks.iter().find_map(|mark| self.between(mark, "\""));
        value.or_else(|| {
            let area = self.body.split_once(&format!("<textarea id=\"{name}\""))?.1;
            let text = area.split_once('>')?.1;
            Some(text.split_once("</textarea>")?.0.to_owned())
        })
    }

    /// The text between the first `from` and the `to` after it.
    pub fn between(&self, from: &str, to: &str) -> Option<String> {
        let rest = self.body.split_once(from)?.1;
        Some(rest.split_once(to)?.0.to_owned())
    }
}
