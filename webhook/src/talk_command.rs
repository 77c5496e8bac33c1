//! `saiduan talk`: the interview in this terminal. Nothing is kept and nothing is
//! sent; it is the same talk that people have, with a directory that nobody has
//! dialled yet. What staff do, and time that passes, are lines that begin with a slash:
//! `/?` lists them.

use std::collections::BTreeMap;
use std::io::{BufRead as _, Write};
use std::sync::Arc;

use anyhow::Result;
use bot::channel::Said;
use bot::scan::{Reading, Scanner};
use bot::talk::state::{Conversation, Ctx, Mode, Pace};
use bot::talk::{Event, StaffEvent, World, step};
use bot::words::Lang;
use casebook::told::Body;
use casebook::{Clock, Entropy, Millis, directory};

use crate::config::Config;
use crate::start;

mod case;
mod desk;
mod line;
mod screen;
#[cfg(test)]
mod tests;

use case::Case;
use line::{COMMANDS, Line};

/// What `talk` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The language of the app: th, lo, en, or one of your own
    #[arg(long, default_value = "en")]
    locale: String,
}

/// A language that there are words in.
fn language(code: &str) -> Result<Lang, String> {
    Lang::parse(code).ok_or_else(|| {
        let codes: Vec<&str> = Lang::all().iter().map(|l| l.code()).collect();
        format!("there are words in {} only", codes.join(", "))
    })
}

struct Talk<W> {
    out: W,
    world: World,
    scanner: Scanner,
    clock: Clock,
    entropy: Entropy,
    app_language: Lang,
    conversation: Conversation,
    /// What has become of what is told in it.
    case: Case,
    /// Reports by their return code, as the desk finds them, from whichever phone.
    kept: BTreeMap<String, (Conversation, Case)>,
    /// The code of the report that is talked about now.
    code: Option<String>,
    /// One that was kept before a silence, and is good beside it.
    kept_before: Option<String>,
    /// What waits until the person writes.
    held: Vec<Body>,
    on_duty: bool,
    /// So many wait before this person.
    before: i64,
    /// Milliseconds that were passed over with `/wait`.
    ahead: Millis,
    /// Nothing was said for ten minutes or more.
    quiet: bool,
    write_ok: bool,
    staff: bool,
    /// Something was said to the last line.
    answered: bool,
}

/// Ten quiet minutes, after which what was said is not shown.
const QUIET: Millis = 10 * MINUTE;
const MINUTE: Millis = 60_000;

/// Talks until the input ends.
///
/// # Errors
/// One clear sentence.
pub fn run(config: &Config, args: &Args) -> Result<()> {
    // Not while the command line is read: a hotline's own languages are known only now.
    let locale = language(&args.locale).map_err(anyhow::Error::msg)?;
    let (words, interview) = start::words_and_interview(config)?;
    let world = World {
        words,
        interview: Arc::clone(&interview),
        directory: directory::shipped()?,
        hours: start::hours(config)?,
        recordings: Arc::default(),
    };
    let mut talk = Talk::new(world, locale, std::io::stdout())?;
    talk.hear(Said::Start)?;
    for line in std::io::stdin().lock().lines() {
        talk.take(Line::read(&line?))?;
    }
    Ok(())
}

impl<W: Write> Talk<W> {
    fn new(world: World, locale: Lang, out: W) -> Result<Self> {
        Ok(Self {
            out,
            world,
            scanner: Scanner::new()?,
            clock: Clock::System,
            entropy: Entropy::system()?,
            app_language: locale,
            conversation: Conversation::new(locale),
            case: Case::default(),
            kept: BTreeMap::new(),
            code: None,
            kept_before: None,
            held: Vec::new(),
            on_duty: false,
            before: 0,
            ahead: 0,
            quiet: false,
            write_ok: false,
            staff: false,
            answered: false,
        })
    }

    fn take(&mut self, line: Line) -> Result<()> {
        match line {
            Line::Nothing => self.note(""),
            Line::Help => self.note(COMMANDS),
            Line::Wait(time) => self.wait(time),
            Line::Duty => self.change_duty(),
            Line::Queue(before) => self.queue(before),
            Line::NewPhone => self.new_phone(),
            Line::Person(said) => self.hear(said),
            Line::Staff(event) => self.staff(event),
        }
    }

    fn wait(&mut self, time: Millis) -> Result<()> {
        self.ahead += time;
        self.quiet |= time >= QUIET;
        self.erase_what_is_due();
        self.note("…")
    }

    fn now(&self) -> Millis {
        self.clock.now() + self.ahead
    }

    fn change_duty(&mut self) -> Result<()> {
        self.on_duty = !self.on_duty;
        self.note(if self.on_duty {
            "(on duty)"
        } else {
            "(off duty)"
        })
    }

    fn queue(&mut self, before: i64) -> Result<()> {
        self.before = before;
        self.note("")
    }

    /// The same person on another phone: only the code leads back to what they told.
    fn new_phone(&mut self) -> Result<()> {
        self.keep_report();
        self.conversation = Conversation::new(self.app_language);
        self.case = Case::default();
        self.code = None;
        self.kept_before = None;
        self.held.clear();
        self.quiet = false;
        self.write_ok = false;
        self.hear(Said::Start)
    }

    fn hear(&mut self, said: Said) -> Result<()> {
        let reading = said
            .text()
            .map(|text| self.scanner.read(text))
            .unwrap_or_default();
        self.erase_what_is_due();
        let ctx = self.ctx(reading);
        self.quiet = false;
        self.answered = false;
        self.go_through(Event::Person(said), &ctx)?;
        self.keep_report();
        if !self.is_hidden() {
            self.release()?;
        }
        match self.answered {
            true => Ok(()),
            // Silence is an answer too, and the next line can be typed.
            false => self.note(""),
        }
    }

    /// What staff do.
    fn staff(&mut self, event: StaffEvent) -> Result<()> {
        let ctx = self.ctx(Reading::default());
        self.case.hear_staff(&event);
        self.staff = true;
        let went = self.go_through(Event::Staff(event), &ctx);
        self.staff = false;
        went?;
        if self.held.is_empty() {
            self.case.arrived();
        }
        self.keep_report();
        self.note("")
    }

    fn ctx(&self, reading: Reading) -> Ctx {
        Ctx {
            now: self.now(),
            random: self.entropy.bytes(),
            reading,
            quiet: self.quiet,
            waited: !self.held.is_empty(),
            write_ok: self.write_ok,
            erases_chat: false,
            sends_place: false,
            on_page: false,
            overheard: false,
            on_duty: self.on_duty,
            training: false,
            pace: Pace::Calm,
            app_language: Some(self.app_language),
        }
    }

    fn go_through(&mut self, event: Event, ctx: &Ctx) -> Result<()> {
        let mut next = Some(event);
        while let Some(event) = next.take() {
            self.conversation.accepted = self.case.is_accepted();
            let (conversation, effects) = step(&self.world, self.conversation.clone(), &event, ctx);
            self.conversation = conversation;
            for effect in effects {
                next = self.carry_out(effect, ctx)?.or(next);
            }
        }
        Ok(())
    }

    fn is_hidden(&self) -> bool {
        self.conversation.talk.mode == Mode::Hidden
    }
}
