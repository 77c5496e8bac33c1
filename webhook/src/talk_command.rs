//! `saiduan talk`: the interview in this terminal. Nothing is kept and nothing is
//! sent; it is the same talk that people have, with a directory that nobody has
//! dialled yet.

use std::io::{BufRead as _, Write as _};
use std::sync::Arc;

use anyhow::Result;
use bot::channel::Said;
use bot::scan::Scanner;
use bot::talk::event::Standing;
use bot::talk::state::{Conversation, Ctx, Pace};
use bot::talk::{Effect, Event, World, render, step};
use bot::words::Lang;
use casebook::told::Body;
use casebook::{Clock, Entropy, directory};

use crate::config::Config;
use crate::start;

/// What `talk` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The language of the app: th, lo or en
    #[arg(long, default_value = "en", value_parser = language)]
    locale: Lang,
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
    code: Option<String>,
}

/// Talks until the input ends.
///
/// # Errors
/// One clear sentence.
pub fn run(config: &Config, args: &Args) -> Result<()> {
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
        app_language: args.locale,
        conversation: Conversation::new(args.locale),
        code: None,
    };
    talk.hear(Said::Start)?;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let said = match line.trim() {
            "" => continue,
            "/start" => Said::Start,
            text => Said::Text(text.to_owned()),
        };
        talk.hear(said)?;
    }
    Ok(())
}

impl Talk {
    fn hear(&mut self, said: Said) -> Result<()> {
        let reading = said
            .text()
            .map(|text| self.scanner.read(text))
            .unwrap_or_default();
        let ctx = Ctx {
            now: self.clock.now(),
            random: self.entropy.bytes(),
            reading,
            quiet: false,
            waited: false,
            write_ok: false,
            erases_chat: false,
            sends_place: false,
            on_page: false,
            on_duty: false,
            training: false,
            pace: Pace::Calm,
            app_language: Some(self.app_language),
        };
        let mut next = Some(Event::Person(said));
        while let Some(event) = next.take() {
            let (conversation, effects) =
                step(&self.world, self.conversation.clone(), &event, &ctx);
            self.conversation = conversation;
            for effect in effects {
                next = self.carry_out(effect, &ctx)?.or(next);
            }
        }
        Ok(())
    }

    fn carry_out(&mut self, effect: Effect, ctx: &Ctx) -> Result<Option<Event>> {
        match effect {
            Effect::Say(reply) => {
                let said = render(
                    &self.world,
                    self.conversation.lang,
                    &reply,
                    &self.conversation.told,
                    ctx.now,
                );
                self.print(&said.sendable())?;
            }
            Effect::KeepCode(code) => self.code = Some(code.canonical()),
            Effect::FindCode(code) if self.code.as_deref() == Some(&code.canonical()) => {
                return Ok(Some(Event::CodeFound(Box::new(self.conversation.clone()))));
            }
            Effect::FindCode(_) => return Ok(Some(Event::CodeUnknown)),
            Effect::DropCode => self.code = None,
            Effect::AskStanding => return Ok(Some(Event::Standing(Standing::default()))),
            Effect::OpenCase => self.conversation.has_case = true,
            Effect::Erase { .. } => self.conversation = Conversation::new(self.conversation.lang),
            _ => {}
        }
        Ok(None)
    }

    fn print(&self, body: &Body) -> Result<()> {
        let mut out = std::io::stdout().lock();
        writeln!(out, "\n{}", body.text)?;
        let choices = body.choices.iter().filter(|c| !c.data.starts_with("nav:"));
        for (number, choice) in choices.enumerate() {
            writeln!(out, "  {} · {}", number + 1, choice.label)?;
        }
        write!(out, "> ")?;
        out.flush()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_words_is_refused_with_the_list() {
        let refused = language("xx").unwrap_err();
        for lang in Lang::all() {
            assert!(refused.contains(lang.code()), "{refused}");
            assert_eq!(language(lang.code()), Ok(*lang));
        }
    }
}
