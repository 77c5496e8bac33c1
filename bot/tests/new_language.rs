//! A new language is a folder of files and nothing else: `new_language/km` holds what Khmer is read
//! with, the sentences are those of English. It is put where a hotline has words of its own
//! (`locales.folder`); put under `locales/` it is built in, and read by the same code. A test by
//! itself, since words are read once for a program.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bot::channel::{Inlet, Said, whatsapp};
use bot::scan::{Command, Distress, Scanner};
use bot::talk::interview::{BUILT_IN, Interview};
use bot::talk::state::{Conversation, Ctx, Pace};
use bot::talk::{Effect, Event, StaffEvent, World, render, step};
use bot::words::{Lang, Words, digits};
use casebook::directory;
use casebook::told::Body;
use serde_json::json;

/// The files of English that every language has, with these in their place.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-language");
    let _ = fs::remove_dir_all(&folder);
    let khmer = folder.join("km");
    fs::create_dir_all(&khmer).unwrap();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for from in ["../locales/en", "tests/new_language/km"] {
        for file in fs::read_dir(here.join(from)).unwrap() {
            let file = file.unwrap().path();
            let is_ours = from.ends_with("km");
            if is_ours || file.extension().is_some_and(|e| e == "ftl") {
                fs::copy(&file, khmer.join(file.file_name().unwrap())).unwrap();
            }
        }
    }
    fs::write(
        folder.join("REVIEW.md"),
        "| km | A. Reader | 2026-11-22 |\n",
    )
    .unwrap();
    folder
}

/// Somebody whose app speaks English.
struct Person {
    world: World,
    scanner: Scanner,
    conv: Conversation,
    last: Body,
}

impl Person {
    fn new() -> Self {
        let words = Arc::new(Words::load().unwrap());
        let interview = Arc::new(Interview::parse(BUILT_IN, &words).unwrap());
        Self {
            world: World {
                words,
                interview,
                directory: directory::shipped().unwrap(),
                hours: bot::hours::Hours::default(),
                recordings: Arc::default(),
            },
            scanner: Scanner::new().unwrap(),
            conv: Conversation::new(Lang::ENGLISH),
            last: Body::default(),
        }
    }

    fn says(&mut self, text: &str) {
        self.happens(&Event::Person(Said::Text(text.to_owned())), text);
    }

    fn happens(&mut self, event: &Event, text: &str) {
        let ctx = Ctx {
            now: 1_000_000,
            random: [1; 16],
            reading: self.scanner.read(text),
            quiet: false,
            waited: false,
            write_ok: false,
            erases_chat: false,
            sends_place: false,
            on_page: false,
            overheard: false,
            on_duty: false,
            training: false,
            pace: Pace::Calm,
            app_language: Some(Lang::ENGLISH),
        };
        let (conv, effects) = step(&self.world, self.conv.clone(), event, &ctx);
        self.conv = conv;
        for effect in effects {
            if let Effect::Say(reply) = effect {
                let (lang, told) = (self.conv.lang, &self.conv.told);
                self.last = render(&self.world, lang, &reply, told, ctx.now).sendable();
            }
        }
    }

    fn value(&self, question: &str) -> &str {
        let answer = self.conv.told.answers.get(question);
        answer.map_or("", |answer| answer.value.as_str())
    }

    /// Asks this question next.
    fn asked(&mut self, question: &str) {
        self.conv.talk.aside = None;
        self.conv.talk.at = Some(question.to_owned());
    }
}

#[test]
fn a_folder_of_files_is_a_language() {
    bot::words::begin(Some(&folder())).unwrap();
    let khmer = Lang::parse("km").expect("it is loaded");

    // Guessed from its letters, whatever the app speaks.
    let mut person = Person::new();
    person.says("ជំរាបសួរ ខ្ញុំនៅទីនេះ");
    assert_eq!(person.conv.lang, khmer);
    assert_eq!(person.conv.talk.at.as_deref(), Some("safe"));

    // Everybody is greeted in it too, and hears that it is spoken.
    let greeting = person.last.text.clone();
    let hello = "Hello · สวัสดี · ສະບາຍດີ · សួស្តី";
    assert_eq!(greeting.lines().next(), Some(hello));
    let languages = "4 languages: English, ไทย, ລາວ, ខ្មែរ";
    assert!(greeting.contains(languages), "{greeting}");

    // A yes and a no of its own, and its digits.
    person.says("បាទ");
    assert_eq!(person.value("safe"), "yes");
    assert_eq!(person.conv.talk.at.as_deref(), Some("danger"));
    person.says("ទេ");
    assert_eq!(person.value("danger"), "no");
    assert_eq!(person.conv.talk.at.as_deref(), Some("country"));
    person.says("១");
    assert_eq!(person.value("country"), "TH");

    // A place by the name that it has there, said back by it.
    person.says("នៅខេត្តឧដនថានី");
    assert_eq!(person.value("province"), "TH-41");
    let udon = casebook::provinces::by_iso("TH-41").unwrap();
    assert_eq!(khmer.province(udon), "ឧដនថានី");

    // A choice by its number in words, and a number of people wherever that is asked for.
    person.says("skip");
    assert_eq!(person.conv.talk.at.as_deref(), Some("phone"));
    person.says("លេខពីរ");
    assert_eq!(person.value("phone"), "borrowed");
    person.asked("how_many");
    person.says("យើងមាន ១២ នាក់");
    assert_eq!(person.value("how_many"), "12");
    assert_eq!(digits("លេខ ៣"), Some(3));

    // What is said in it in letters that others have is no other language; Burmese still is.
    person.asked("danger");
    person.says("khnhom ot yul");
    let cannot = "This program can read 4 languages only: English, ไทย, ລາວ, ខ្មែរ.";
    assert!(!person.last.text.contains(cannot), "{:?}", person.last);
    person.says("mingalaba");
    assert!(person.last.text.contains(cannot), "{:?}", person.last);

    // Offered where the language is asked for, under its own name; chosen by it.
    person.says("english please");
    person.says("language");
    let offers = |person: &Person| person.last.choices.iter().any(|c| c.label == "ខ្មែរ");
    assert!(offers(&person), "{:?}", person.last);
    person.says("english");
    assert_eq!(person.conv.lang, Lang::ENGLISH);
    person.says("language");
    person.says("ខ្មែរ");
    assert_eq!(person.conv.lang, khmer);

    // An agency by the name that it has there, said and typed; by its English one where it has none.
    person.happens(&asks_consent("th-1300"), "");
    let asked = &person.last.text;
    assert!(asked.contains("មណ្ឌលជំនួយសង្គម 1300"), "{asked}");
    let words = &person.world.words;
    let called = |id: &str| words.agency(khmer, person.world.agency(id).unwrap());
    assert_eq!(called("la-lwu"), "Lao Women's Union 1362");

    // Its own phrases of distress, and its own words for a command.
    let read = |text: &str| person.scanner.read(text);
    assert_eq!(read("ជួយផង គេនឹងសម្លាប់ខ្ញុំ").distress, Distress::P1);
    assert_eq!(read("ចង់និយាយជាមួយមនុស្ស").command, Command::Human);
    // What others say stays as it was.
    assert_eq!(read("ช่วยด้วย").language, None);
    assert_eq!(Lang::of_letter('ก').map(Lang::code), Some("th"));

    // Guessed by a telephone number where the platform tells no language.
    assert_eq!(likely("85512345678", &person), Some(khmer));
    assert_eq!(likely("66812345678", &person).map(Lang::code), Some("th"));

    // Words that it avoids, and who has read it.
    let avoided = bot::avoid::found(khmer, |avoid| &avoid.shame, "នាងជាស្រីខូច");
    assert_eq!(avoided, ["ស្រីខូច"]);
    let reviews = bot::review::all();
    let of = |lang: Lang| reviews.iter().find(|review| review.lang == lang);
    assert!(of(khmer).is_some_and(|review| review.signed.is_some()));
    assert!(of(Lang::ENGLISH).is_some_and(|review| review.signed.is_none()));
}

fn asks_consent(agency: &str) -> Event {
    Event::Staff(StaffEvent::AskConsent {
        referral: casebook::Uuid::nil(),
        agency: agency.to_owned(),
        line: casebook::case::ServiceLine::Protection,
    })
}

/// What somebody with this number most likely reads.
fn likely(phone: &str, person: &Person) -> Option<Lang> {
    let settings = whatsapp::Settings {
        app_secret: "s",
        verify_token: "v",
        access_token: "a",
        phone_number_id: "7",
        api_url: "https://graph.example",
        business_account_id: None,
    };
    let words = Arc::clone(&person.world.words);
    let client = bot::net::client().unwrap();
    let whatsapp = whatsapp::WhatsApp::new(settings, None, words, client).unwrap();
    let message = json!({ "from": phone, "id": "m", "timestamp": "1", "type": "text", "text": { "body": "191" } });
    let value = json!({ "messaging_product": "whatsapp", "metadata": { "phone_number_id": "7" }, "messages": [message] });
    let change = json!({ "field": "messages", "value": value });
    let body = json!({ "object": "whatsapp_business_account", "entry": [{ "id": "1", "changes": [change] }] });
    let delivery = whatsapp.read(body.to_string().as_bytes(), &person.scanner, 2_000);
    delivery.events.first()?.app_language
}
