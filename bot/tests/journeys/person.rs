//! A person in a conversation: says things, and remembers what was answered.

use std::sync::{Arc, LazyLock};

use bot::channel::Said;
use bot::scan::{Distress, Scanner};
use bot::talk::code::ReturnCode;
use bot::talk::event::Alarm;
use bot::talk::interview::{BUILT_IN, Interview};
use bot::talk::state::{Conversation, Ctx, Pace};
use bot::talk::{Effect, Event, Rendered, StaffEvent, World, render, step};
use bot::words::{Lang, Words};
use casebook::told::Body;
use casebook::{Millis, directory};

pub const MINUTE: Millis = 60_000;

pub static WORLD: LazyLock<World> = LazyLock::new(|| world(BUILT_IN));
/// The same hotline, with hours: from Monday to Friday, eight to six.
pub static CLOSED: LazyLock<World> = LazyLock::new(|| {
    let hours = bot::hours::Written {
        hours: vec!["mon-fri 08:00-18:00".into()],
        holidays: Vec::new(),
    };
    World {
        hours: bot::hours::Hours::parse(&hours).expect("hours"),
        ..world(BUILT_IN)
    }
});
static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().expect("the lexicon"));

/// A world with this interview, and numbers that were dialled just now.
pub fn world(interview: &str) -> World {
    let words = Arc::new(Words::load().expect("the words"));
    let interview = Interview::parse(interview, &words).expect("an interview");
    World {
        words,
        interview: Arc::new(interview),
        directory: directory::shipped().expect("the directory"),
        hours: bot::hours::Hours::default(),
        recordings: Arc::default(),
    }
}

/// One person, in one chat.
pub struct Person {
    pub lang: Lang,
    pub conv: Conversation,
    pub now: Millis,
    pub write_ok: bool,
    pub erases_chat: bool,
    pub on_page: bool,
    /// Something is held for them, until they write.
    pub waited: bool,
    /// Everything that was asked of the desk.
    pub effects: Vec<Effect>,
    /// What was sent, in order.
    pub sent: Vec<Body>,
    /// What was said while it could not be sent.
    pub held: Vec<Body>,
    /// The code under which the desk finds the report.
    kept: Option<ReturnCode>,
    /// And one that was kept before a silence.
    kept_before: Option<ReturnCode>,
    quiet: bool,
    steps: u8,
    /// Ours, or one with hours.
    world: &'static World,
}

impl Person {
    /// Somebody who has just opened the chat in this language.
    pub fn new(code: &str) -> Self {
        let mut person = Self::silent(code);
        person.hear(Said::Start);
        person
    }

    /// Somebody who has not said anything yet.
    pub fn silent(code: &str) -> Self {
        let lang = Lang::parse(code).expect("a language");
        Self {
            lang,
            conv: Conversation::new(lang),
            now: 1_000_000,
            write_ok: false,
            erases_chat: false,
            on_page: false,
            waited: false,
            effects: Vec::new(),
            sent: Vec::new(),
            held: Vec::new(),
            kept: None,
            kept_before: None,
            quiet: false,
            steps: 0,
            world: &WORLD,
        }
    }

    /// The same person, where the hotline has hours and is closed: on a Saturday, at noon.
    pub fn while_closed(mut self) -> Self {
        self.world = &CLOSED;
        // 1970-01-03, 12:00 in UTC+7.
        self.now = (2 * 24 + 5) * 60 * MINUTE;
        self
    }

    /// Somebody who has come to the question `id` by these typed answers.
    pub fn who_answered(code: &str, answers: &[&str]) -> Self {
        let mut person = Self::new(code);
        for answer in answers {
            person.type_in(answer);
        }
        person
    }

    pub fn type_in(&mut self, text: &str) {
        self.hear(Said::Text(text.to_owned()));
    }

    pub fn press(&mut self, data: &str) {
        self.hear(Said::Press(data.to_owned()));
    }

    /// Presses the button with this label, which must be there.
    pub fn press_label(&mut self, label: &str) {
        let last = self.sent.last().expect("an answer");
        let choice = last.choices.iter().find(|c| c.label == label);
        let data = choice.unwrap_or_else(|| panic!("no button “{label}”: {last:?}"));
        let data = data.data.clone();
        self.press(&data);
    }

    /// So much time passes without a word.
    pub fn wait(&mut self, time: Millis) {
        self.now += time;
        self.quiet = time >= 10 * MINUTE;
    }

    pub fn hear(&mut self, said: Said) {
        let reading = said
            .text()
            .map(|text| SCANNER.read(text))
            .unwrap_or_default();
        let mut ctx = self.ctx();
        ctx.reading = reading;
        self.quiet = false;
        self.waited = false;
        self.go_through(&ctx, Event::Person(said));
    }

    /// What the scan reads in a text.
    pub fn read(text: &str) -> bot::scan::Reading {
        SCANNER.read(text)
    }

    /// What staff do.
    pub fn staff(&mut self, event: StaffEvent) {
        let ctx = self.ctx();
        self.go_through(&ctx, Event::Staff(event));
    }

    /// A second reader heard something in what was just written.
    pub fn alarm(&mut self, distress: Distress) {
        let alarm = Alarm {
            distress,
            at: self.now,
            aloud: true,
        };
        self.event(Event::Alarm(alarm));
    }

    /// What somebody else's answer is, as an event.
    pub fn event(&mut self, event: Event) {
        let ctx = self.ctx();
        self.go_through(&ctx, event);
    }

    pub fn ctx(&mut self) -> Ctx {
        self.steps = self.steps.wrapping_add(1);
        Ctx {
            now: self.now,
            random: [self.steps; 16],
            reading: bot::scan::Reading::default(),
            quiet: self.quiet,
            waited: self.waited,
            write_ok: self.write_ok,
            erases_chat: self.erases_chat,
            sends_place: false,
            on_page: self.on_page,
            overheard: false,
            on_duty: false,
            training: false,
            pace: Pace::Calm,
            app_language: Some(self.lang),
        }
    }

    pub fn go_through(&mut self, ctx: &Ctx, event: Event) {
        let staff = matches!(event, Event::Staff(_));
        let mut next = Some(event);
        while let Some(event) = next.take() {
            let (conv, effects) = step(self.world, self.conv.clone(), &event, ctx);
            self.conv = conv;
            for effect in effects {
                next = self.carry_out(&effect, staff).or(next);
                self.effects.push(effect);
            }
        }
    }

    fn carry_out(&mut self, effect: &Effect, staff: bool) -> Option<Event> {
        use bot::talk::state::Mode;
        match effect {
            Effect::Say(reply) => {
                let body = self.rendered(reply).sendable();
                let hidden = staff && self.conv.talk.mode == Mode::Hidden;
                if hidden {
                    self.held.push(body);
                } else {
                    self.sent.push(body);
                }
            }
            Effect::Knock(reply) => {
                let body = self.rendered(reply).sendable();
                self.sent.push(body);
            }
            Effect::WriteBack(ok) => self.write_ok = *ok,
            Effect::OpenCase => self.conv.has_case = true,
            Effect::KeepCode(code) => {
                self.kept = Some(code.clone());
                self.kept_before = None;
            }
            Effect::KeepCodeBeside(code) => {
                let before = self.kept.replace(code.clone());
                self.kept_before = self.kept_before.take().or(before);
            }
            Effect::DropCode => self.kept = None,
            Effect::FindCode(code) if self.kept_before.as_ref() == Some(code) => {
                self.kept = self.kept_before.take();
                let mut found = self.conv.clone();
                found.talk.shown_from = 0;
                return Some(Event::CodeFound(Box::new(found)));
            }
            Effect::FindCode(code) if self.kept.as_ref() == Some(code) => {
                return Some(Event::CodeFound(Box::new(self.conv.clone())));
            }
            Effect::FindCode(_) => return Some(Event::CodeUnknown),
            Effect::AskStanding => {
                return Some(Event::Standing(bot::talk::event::Standing::default()));
            }
            Effect::AskPlace => return Some(Event::Place(0)),
            _ => {}
        }
        None
    }

    fn rendered(&self, reply: &bot::talk::Reply) -> Rendered {
        render(self.world, self.conv.lang, reply, &self.conv.told, self.now)
    }

    /// The last thing that was sent.
    pub fn last(&self) -> &Body {
        self.sent.last().expect("an answer")
    }

    /// What a message says in this person's language.
    pub fn words(&self, id: &str) -> String {
        let languages = WORLD.words.languages();
        let count = i64::try_from(Lang::all().len()).unwrap();
        let args = [("count", count.into()), ("languages", languages.into())];
        WORLD.words.say(self.conv.lang, id, &args)
    }

    /// True when the last answer holds this message.
    #[track_caller]
    pub fn is_told(&self, id: &str) {
        let words = self.words(id);
        assert!(
            self.last().text.contains(&words),
            "{id} in {:?}",
            self.last()
        );
    }

    /// The question that is open.
    pub fn at(&self) -> &str {
        self.conv.talk.at.as_deref().unwrap_or_default()
    }

    /// The return code that was made last.
    #[track_caller]
    pub fn code(&self) -> String {
        self.known_code().expect("a code")
    }

    pub fn known_code(&self) -> Option<String> {
        self.kept.as_ref().map(ToString::to_string)
    }

    /// The same person, to try something else from here.
    pub fn again(&self) -> Self {
        Self {
            lang: self.lang,
            conv: self.conv.clone(),
            now: self.now,
            write_ok: self.write_ok,
            erases_chat: self.erases_chat,
            on_page: self.on_page,
            waited: self.waited,
            effects: self.effects.clone(),
            sent: self.sent.clone(),
            held: self.held.clone(),
            kept: self.kept.clone(),
            kept_before: self.kept_before.clone(),
            quiet: self.quiet,
            steps: self.steps,
            world: self.world,
        }
    }

    pub fn value(&self, question: &str) -> &str {
        self.conv
            .told
            .answers
            .get(question)
            .map_or("", |a| a.value.as_str())
    }
}
