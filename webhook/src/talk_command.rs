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
use bot::talk::{Effect, Event, Reply, StaffEvent, World, render, step};
use bot::words::Lang;
use casebook::told::Body;
use casebook::{Clock, Entropy, Millis, directory};

use crate::config::Config;
use crate::start;

mod case;
mod line;

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
            held: Vec::new(),
            on_duty: false,
            before: 0,
            ahead: 0,
            quiet: false,
            write_ok: false,
            staff: false,
        })
    }

    fn take(&mut self, line: Line) -> Result<()> {
        match line {
            Line::Nothing => Ok(()),
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

    /// Erases the reports whose time has come, as the clock does.
    fn erase_what_is_due(&mut self) {
        let now = self.now();
        let is_due = |talk: &Conversation| talk.erase_at.is_some_and(|at| at <= now);
        self.kept.retain(|_, (talk, _)| !is_due(talk));
        if is_due(&self.conversation) {
            self.erase();
        }
    }

    /// The report is gone, with its code, its case and what waited; the person can begin
    /// another one.
    fn erase(&mut self) {
        self.drop_code();
        self.held.clear();
        self.write_ok = false;
        self.case = Case::default();
        self.conversation = Conversation::new(self.conversation.lang);
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
        self.held.clear();
        self.quiet = false;
        self.write_ok = false;
        self.hear(Said::Start)
    }

    /// The report as it is now, where its code finds it.
    fn keep_report(&mut self) {
        if let Some(code) = &self.code {
            let report = (self.conversation.clone(), self.case.clone());
            self.kept.insert(code.clone(), report);
        }
    }

    /// What waited for the person comes as soon as they write, unless they hide.
    fn release(&mut self) -> Result<()> {
        for body in std::mem::take(&mut self.held) {
            self.print(&body)?;
        }
        self.case.arrived();
        Ok(())
    }

    fn hear(&mut self, said: Said) -> Result<()> {
        let reading = said
            .text()
            .map(|text| self.scanner.read(text))
            .unwrap_or_default();
        self.erase_what_is_due();
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
            Effect::AskStanding => {
                let standing = self.case.standing(self.conversation.erase_at);
                return Ok(Some(Event::Standing(standing)));
            }
            Effect::SettleReferral { referral, granted } => self.case.settle(referral, granted),
            Effect::Withdraw { agency } => self.case.withdraw(&agency),
            Effect::OpenCase => self.conversation.has_case = true,
            Effect::Erase { at } if at <= ctx.now => self.erase(),
            Effect::Erase { .. } => self.case.stop_sharing(),
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
        let Some((found, case)) = self.kept.get(&code).cloned() else {
            return Event::CodeUnknown;
        };
        self.keep_report();
        self.code = Some(code);
        self.case = case;
        Event::CodeFound(Box::new(found))
    }

    fn print(&mut self, body: &Body) -> Result<()> {
        let out = &mut self.out;
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
    fn note(&mut self, line: &str) -> Result<()> {
        let out = &mut self.out;
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
    use bot::talk::interview::{BUILT_IN, Interview};
    use bot::words::Words;

    use super::*;

    /// A talk that has begun, and what is said in it.
    fn begun() -> Talk<Vec<u8>> {
        let words = Arc::new(Words::load().expect("the words"));
        let interview = Interview::parse(BUILT_IN, &words).expect("an interview");
        let world = World {
            words,
            interview: Arc::new(interview),
            directory: directory::shipped().expect("the directory"),
            hours: bot::hours::Hours::default(),
            recordings: Arc::default(),
        };
        let mut talk = Talk::new(world, Lang::ENGLISH, Vec::new()).expect("a talk");
        talk.hear(Said::Start).expect("a greeting");
        talk
    }

    /// What is answered to these lines.
    fn answers(talk: &mut Talk<Vec<u8>>, lines: &[&str]) -> String {
        talk.out.clear();
        for line in lines {
            talk.take(Line::read(line)).expect("an answer");
        }
        String::from_utf8(talk.out.clone()).expect("words")
    }

    #[track_caller]
    fn is_said(talk: &mut Talk<Vec<u8>>, lines: &[&str], id: &str) {
        let said = answers(talk, lines);
        let words = talk.world.words.say(Lang::ENGLISH, id, &[]);
        assert!(said.contains(&words), "{id} in {said}");
    }

    const STATUS: [&str; 3] = ["7", "My report", "1"];

    /// Somebody who told something and has kept the number; and that number.
    fn with_a_number() -> (Talk<Vec<u8>>, String) {
        let mut talk = begun();
        answers(&mut talk, &["he has a knife", "1", "17.9,102.6"]);
        let mut lines = 0;
        while talk.code.is_none() {
            answers(&mut talk, &["2"]);
            lines += 1;
            assert!(lines < 20, "no number: {:?}", talk.conversation.talk.at);
        }
        answers(&mut talk, &["1"]);
        let code = talk.code.clone().expect("a number");
        (talk, code)
    }

    #[test]
    fn my_report_says_what_staff_have_done() {
        let mut talk = begun();
        answers(&mut talk, &["he has a knife"]);
        is_said(&mut talk, &STATUS, "standing-waiting");
        answers(&mut talk, &["/read"]);
        is_said(&mut talk, &STATUS, "standing-read");
        answers(&mut talk, &["/ask th-1300", "yes i agree"]);
        assert!(talk.case.standing(None).offered.is_empty());
        answers(&mut talk, &["1"]);
        assert_eq!(talk.case.standing(None).offered, ["th-1300"]);
        answers(&mut talk, &["/accept th-1300"]);
        let standing = talk.case.standing(None);
        assert!(standing.offered.is_empty());
        assert_eq!(standing.accepted, ["th-1300"]);
        answers(&mut talk, &["/operator hello", "/handback"]);
        is_said(&mut talk, &STATUS, "standing-answered");
        answers(&mut talk, &["/close helped", "1", "1", "4"]);
        is_said(&mut talk, &STATUS, "standing-closed");
    }

    #[test]
    fn what_waits_until_the_person_writes_is_no_answer_yet() {
        let mut talk = begun();
        answers(&mut talk, &["he has a knife", "8", "/operator hello"]);
        assert!(!talk.case.standing(None).answered);
        assert!(talk.case.standing(None).read);
        answers(&mut talk, &["/start"]);
        assert!(talk.case.standing(None).answered);
    }

    #[test]
    fn what_is_to_be_deleted_is_gone_after_three_days_and_not_before() {
        let (mut talk, code) = with_a_number();
        answers(&mut talk, &["/accept th-1300"]);
        let words = talk.world.words.say(Lang::ENGLISH, "delete-ask.yes", &[]);
        is_said(&mut talk, &["delete", &words], "delete-later");
        assert!(
            talk.case.standing(None).accepted.is_empty(),
            "sharing stops"
        );
        let said = answers(&mut talk, &STATUS);
        assert!(said.contains("72"), "{said}");
        answers(&mut talk, &["/wait 4300", "hello"]);
        assert!(talk.conversation.erase_at.is_some());
        answers(&mut talk, &["/wait 20"]);
        assert!(talk.conversation.told.answers.is_empty());
        assert!(talk.conversation.erase_at.is_none() && talk.code.is_none());
        is_said(&mut talk, &[&code], "code-unknown");
    }

    #[test]
    fn the_number_calls_the_deletion_off_from_another_phone() {
        let (mut talk, code) = with_a_number();
        let words = talk.world.words.say(Lang::ENGLISH, "delete-ask.yes", &[]);
        is_said(&mut talk, &["delete", &words], "delete-later");
        let anyway = answers(&mut talk, &["/newphone", &code]);
        let asks = talk.world.words.say(Lang::ENGLISH, "delete-anyway", &[]);
        assert!(anyway.contains(&asks), "{anyway}");
        answers(&mut talk, &["2", "/wait 4400"]);
        assert!(!talk.conversation.told.answers.is_empty());
        // Left on another phone, it is erased there all the same.
        is_said(&mut talk, &[&code, "delete", &words], "delete-later");
        answers(&mut talk, &["/newphone", "/wait 4400"]);
        is_said(&mut talk, &[&code], "code-unknown");
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
