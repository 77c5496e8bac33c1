//! What stands in the terminal: an answer with its choices, a line of ours, and the prompt.

use std::io::Write;

use anyhow::Result;
use bot::talk::state::Ctx;
use bot::talk::{Reply, render};
use casebook::told::Body;

use super::Talk;

impl<W: Write> Talk<W> {
    /// What waited for the person comes as soon as they write, unless they hide.
    pub(super) fn release(&mut self) -> Result<()> {
        for body in std::mem::take(&mut self.held) {
            self.print(&body)?;
        }
        self.case.arrived();
        Ok(())
    }

    pub(super) fn rendered(&self, reply: &Reply, ctx: &Ctx) -> Body {
        let (lang, told) = (self.conversation.lang, &self.conversation.told);
        render(&self.world, lang, reply, told, ctx.now).sendable()
    }

    pub(super) fn print(&mut self, body: &Body) -> Result<()> {
        self.answered = true;
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
    pub(super) fn note(&mut self, line: &str) -> Result<()> {
        let out = &mut self.out;
        if !line.is_empty() {
            writeln!(out, "{line}")?;
        }
        write!(out, "> ")?;
        out.flush()?;
        Ok(())
    }
}
