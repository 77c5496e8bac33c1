//! `saiduan talk`: the interview in this terminal. Nothing is kept and nothing is
//! sent; it is the same talk that people have, with a directory that nobody has
//! dialled yet. What staff do, and time that passes, are lines that begin with a slash:
//! `/?` lists them.

use std::collections::BTreeMap;
use std::io::{BufRead as _, Write as _};
use std::sync::Arc;

use anyhow::Result;
use bot::channel::{Media, Place, Said};
use bot::scan::{Reading, Scanner};
use bot::talk::event::Standing;
use bot::talk::state::{Conversation, Ctx, Mode, Pace};
use bot::talk::{Effect, Event, Reply, StaffEvent, World, render, step};
use bot::words::Lang;
use casebook::case::ServiceLine;
use casebook::told::Body;
use casebook::{Clock, Entropy, Millis, Uuid, directory};

use crate::config::Config;
use crate::start;

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

struct Talk {
    world: World,
    scanner: Scanner,
    clock: Clock,
    entropy: Entropy,
    app_language: Lang,
    conversation: Conversation,
    /// Reports by their return code, as the desk finds them, from whichever phone.
    kept: BTreeMap<String, Conversation>,
    /// The code of the report that is talked about now.
    code: Option<String>,
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
}

/// Ten quiet minutes, after which what was said is not shown.
const QUIET: Millis = 10 * MINUTE;
const MINUTE: Millis = 60_000;

/// What can be typed besides what a person says. Read by whoever tries a talk out.
const COMMANDS: &str = "/start  /wait MINUTES  /pin LATITUDE,LONGITUDE  /photo  \
    /operator WORDS  /takeover  /handback  /left  /ask AGENCY  /accept AGENCY  \
    /decline AGENCY  /read  /onway  /close REASON  /duty  /queue NUMBER  /newphone  /?";

/// What one line does.
#[derive(Debug, PartialEq)]
enum Line {
    Nothing,
    Help,
    Wait(Millis),
    /// Somebody comes on duty, or goes.
    Duty,
    Queue(i64),
    /// Another phone, where nothing was said yet.
    NewPhone,
    Person(Said),
    Staff(StaffEvent),
}

impl Line {
    fn read(line: &str) -> Self {
        let line = line.trim();
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim();
        let agency = || match rest {
            "" => "th-1300".to_owned(),
            id => id.to_owned(),
        };
        let staff = match word {
            "" => return Self::Nothing,
            "/?" => return Self::Help,
            "/start" => return Self::Person(Said::Start),
            "/duty" => return Self::Duty,
            "/newphone" => return Self::NewPhone,
            "/queue" => return rest.parse().map_or(Self::Help, Self::Queue),
            "/photo" => return Self::Person(photo()),
            "/wait" => {
                return rest
                    .parse()
                    .map_or(Self::Help, |n: Millis| Self::Wait(n * MINUTE));
            }
            "/pin" => return place(rest).map_or(Self::Help, Self::Person),
            "/operator" => StaffEvent::Said {
                text: rest.to_owned(),
            },
            "/takeover" => StaffEvent::TookOver,
            "/handback" => StaffEvent::HandedBack,
            "/left" => StaffEvent::LeftAlone,
            "/ask" => StaffEvent::AskConsent {
                referral: Uuid::from_u128(1),
                agency: agency(),
                line: ServiceLine::Protection,
            },
            "/accept" => StaffEvent::ReferralAccepted { agency: agency() },
            "/decline" => StaffEvent::ReferralDeclined { agency: agency() },
            "/read" => StaffEvent::Read,
            "/onway" => StaffEvent::OnTheWay,
            "/close" => StaffEvent::Closed {
                reason: if rest.is_empty() { "helped" } else { rest }.to_owned(),
            },
            // Other slash commands are the person's own, as /help or /stop.
            _ => return Self::Person(Said::Text(line.to_owned())),
        };
        Self::Staff(staff)
    }
}

fn place(text: &str) -> Option<Said> {
    let (latitude, longitude) = text.split_once(',')?;
    let number = |text: &str| text.trim().parse::<f64>().ok();
    let place = Place::new(number(latitude)?, number(longitude)?, []);
    Some(Said::Location(place))
}

fn photo() -> Said {
    Said::Media(Media {
        kind: "photo".into(),
        file_id: "1".into(),
        name: None,
        mime: None,
        size: None,
        caption: None,
    })
}

/// Talks until the input ends.
///
/// # Errors
/// One clear sentence.
pub fn run(config: &Config, args: &Args) -> Result<()> {
    // Not while the command line is read: a hotline's own languages are known only now.
    let locale = language(&args.locale).map_err(anyhow::Error::msg)?;
    let (words, interview) = start::words_and_interview(config)?;
    let mut talk = Talk {
        world: World {
            words,
            interview: Arc::clone(&interview),
            directory: directory::shipped()?,
            hours: start::hours(config)?,
            recordings: Arc::default(),
        },
        scanner: Scanner::new()?,
        clock: Clock::System,
        entropy: Entropy::system()?,
        app_language: locale,
        conversation: Conversation::new(locale),
        kept: BTreeMap::new(),
        code: None,
        held: Vec::new(),
        on_duty: false,
        before: 0,
        ahead: 0,
        quiet: false,
        write_ok: false,
        staff: false,
    };
    talk.hear(Said::Start)?;
    for line in std::io::stdin().lock().lines() {
        match Line::read(&line?) {
            Line::Nothing => {}
            Line::Help => talk.note(COMMANDS)?,
            Line::Wait(time) => talk.wait(time)?,
            Line::Duty => talk.change_duty()?,
            Line::Queue(before) => talk.queue(before)?,
            Line::NewPhone => talk.new_phone()?,
            Line::Person(said) => talk.hear(said)?,
            Line::Staff(event) => talk.staff(event)?,
        }
    }
    Ok(())
}

impl Talk {
    fn wait(&mut self, time: Millis) -> Result<()> {
        self.ahead += time;
        self.quiet |= time >= QUIET;
        self.note("…")
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
        self.code = None;
        self.held.clear();
        self.quiet = false;
        self.write_ok = false;
        self.hear(Said::Start)
    }

    /// The report as it is now, where its code finds it.
    fn keep_report(&mut self) {
        if let Some(code) = &self.code {
            self.kept.insert(code.clone(), self.conversation.clone());
        }
    }

    /// What waited for the person comes as soon as they write, unless they hide.
    fn release(&mut self) -> Result<()> {
        for body in std::mem::take(&mut self.held) {
            self.print(&body)?;
        }
        Ok(())
    }

    fn hear(&mut self, said: Said) -> Result<()> {
        let reading = said
            .text()
            .map(|text| self.scanner.read(text))
            .unwrap_or_default();
        let ctx = self.ctx(reading);
        self.quiet = false;
        self.go_through(Event::Person(said), &ctx)?;
        self.keep_report();
        if self.is_hidden() {
            return Ok(());
        }
        self.release()
    }

    /// What staff do.
    fn staff(&mut self, event: StaffEvent) -> Result<()> {
        let ctx = self.ctx(Reading::default());
        self.staff = true;
        let went = self.go_through(Event::Staff(event), &ctx);
        self.staff = false;
        went?;
        self.note("")
    }

    fn ctx(&self, reading: Reading) -> Ctx {
        Ctx {
            now: self.clock.now() + self.ahead,
            random: self.entropy.bytes(),
            reading,
            quiet: self.quiet,
            waited: !self.held.is_empty(),
            write_ok: self.write_ok,
            erases_chat: false,
            sends_place: false,
            on_page: false,
            on_duty: self.on_duty,
            training: false,
            pace: Pace::Calm,
            app_language: Some(self.app_language),
        }
    }

    fn go_through(&mut self, event: Event, ctx: &Ctx) -> Result<()> {
        let mut next = Some(event);
        while let Some(event) = next.take() {
            let (conversation, effects) = step(&self.world, self.conversation.clone(), &event, ctx);
            self.conversation = conversation;
            for effect in effects {
                next = self.carry_out(effect, ctx)?.or(next);
            }
        }
        Ok(())
    }

    fn carry_out(&mut self, effect: Effect, ctx: &Ctx) -> Result<Option<Event>> {
        match effect {
            // What is said to somebody who hides, or silent without leave, waits.
            Effect::Say(reply)
                if self.staff && (self.is_hidden() || (ctx.quiet && !ctx.write_ok)) =>
            {
                let body = self.rendered(&reply, ctx);
                self.held.push(body);
                self.note("(…)")?;
            }
            Effect::Say(reply) | Effect::Knock(reply) => {
                let body = self.rendered(&reply, ctx);
                self.print(&body)?;
            }
            Effect::KeepCode(code) => self.keep_code(code.canonical()),
            Effect::FindCode(code) => return Ok(Some(self.find(code.canonical()))),
            Effect::DropCode => self.drop_code(),
            Effect::AskPlace => return Ok(Some(Event::Place(self.before))),
            Effect::WriteBack(may) => self.write_ok = may,
            Effect::AskStanding => return Ok(Some(Event::Standing(Standing::default()))),
            Effect::OpenCase => self.conversation.has_case = true,
            Effect::Erase { at } if at <= ctx.now => {
                self.drop_code();
                self.held.clear();
                self.conversation = Conversation::new(self.conversation.lang);
            }
            _ => {}
        }
        Ok(None)
    }

    fn rendered(&self, reply: &Reply, ctx: &Ctx) -> Body {
        let (lang, told) = (self.conversation.lang, &self.conversation.told);
        render(&self.world, lang, reply, told, ctx.now).sendable()
    }

    /// A new code; the one before it finds nothing from here on.
    fn keep_code(&mut self, code: String) {
        self.drop_code();
        self.code = Some(code);
        self.keep_report();
    }

    fn drop_code(&mut self) {
        if let Some(code) = self.code.take() {
            self.kept.remove(&code);
        }
    }

    /// The report with this code, as it was left; the talk goes on with it.
    fn find(&mut self, code: String) -> Event {
        if self.code.as_ref() == Some(&code) {
            return Event::CodeFound(Box::new(self.conversation.clone()));
        }
        let Some(found) = self.kept.get(&code).cloned() else {
            return Event::CodeUnknown;
        };
        self.keep_report();
        self.code = Some(code);
        Event::CodeFound(Box::new(found))
    }

    fn print(&self, body: &Body) -> Result<()> {
        let mut out = std::io::stdout().lock();
        writeln!(out, "\n{}", body.text)?;
        let choices = body.choices.iter().filter(|c| !c.data.starts_with("nav:"));
        for (number, choice) in choices.enumerate() {
            writeln!(out, "  {} · {}", number + 1, choice.label)?;
        }
        // Ways through the talk have no number: their own words are typed.
        let ways = body.choices.iter().filter(|c| c.data.starts_with("nav:"));
        let ways: Vec<String> = ways.map(|way| format!("[{}]", way.label)).collect();
        if !ways.is_empty() {
            writeln!(out, "  {}", ways.join(" "))?;
        }
        write!(out, "> ")?;
        out.flush()?;
        Ok(())
    }

    /// A line that is not the program's, and the prompt again.
    fn note(&self, line: &str) -> Result<()> {
        let mut out = std::io::stdout().lock();
        if !line.is_empty() {
            writeln!(out, "{line}")?;
        }
        write!(out, "> ")?;
        out.flush()?;
        Ok(())
    }

    fn is_hidden(&self) -> bool {
        self.conversation.talk.mode == Mode::Hidden
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_what_a_person_says_or_what_happens() {
        assert_eq!(
            Line::read(" hello "),
            Line::Person(Said::Text("hello".into()))
        );
        assert_eq!(Line::read("/wait 11"), Line::Wait(11 * MINUTE));
        assert_eq!(Line::read("/wait"), Line::Help);
        assert_eq!(Line::read("/duty"), Line::Duty);
        assert_eq!(Line::read("/queue 3"), Line::Queue(3));
        assert_eq!(Line::read("/queue many"), Line::Help);
        assert_eq!(Line::read("/newphone"), Line::NewPhone);
        assert_eq!(Line::read("/handback"), Line::Staff(StaffEvent::HandedBack));
        let text = "are you safe".to_owned();
        assert_eq!(
            Line::read("/operator are you safe"),
            Line::Staff(StaffEvent::Said { text })
        );
        let place = Said::Location(Place::new(17.9, 102.6, []));
        assert_eq!(Line::read("/pin 17.9,102.6"), Line::Person(place));
        assert_eq!(Line::read("/pin there"), Line::Help);
        assert_eq!(
            Line::read("/help"),
            Line::Person(Said::Text("/help".into()))
        );
        assert_eq!(Line::read(""), Line::Nothing);
    }

    #[test]
    fn a_language_without_words_is_refused_with_the_list() {
        let refused = language("xx").unwrap_err();
        for lang in Lang::all() {
            assert!(refused.contains(lang.code()), "{refused}");
            assert_eq!(language(lang.code()), Ok(*lang));
        }
    }
}
