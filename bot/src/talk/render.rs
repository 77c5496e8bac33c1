//! Putting a reply into words, in the person's language.

use casebook::Millis;
use casebook::provinces;
use casebook::told::{Body, Choice, Told};
use fluent_bundle::FluentValue;
use unicode_segmentation::UnicodeSegmentation as _;

use super::event::{Arg, Button, Label, Part, Reply};
use super::interview::too_long;
use super::number_lines::number_lines;
use super::world::World;
use crate::words::Lang;

/// Any other country.
const ELSEWHERE: &str = "other";

/// What stands in the transcript where a secret was.
pub const DOTS: &str = "•••••";

/// A reply in words: as it is kept, and the secret that is only sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    pub body: Body,
    pub secret: Option<String>,
}

impl Rendered {
    /// The message as it is sent: with its secret.
    pub fn sendable(&self) -> Body {
        let mut body = self.body.clone();
        if let Some(secret) = &self.secret {
            body.text = body.text.replacen(DOTS, secret, 1);
        }
        body
    }
}

/// Puts `reply` into words. `told` is for a read-back.
pub fn render(world: &World, lang: Lang, reply: &Reply, told: &Told, now: Millis) -> Rendered {
    let mut pen = Pen {
        world,
        lang,
        now,
        secret: None,
    };
    let mut paragraphs: Vec<String> = reply
        .parts
        .iter()
        .map(|p| pen.part(p, told))
        .filter(|p| !p.is_empty())
        .collect();
    if reply.numbered {
        paragraphs.push(pen.numbered(&reply.buttons));
    }
    if reply.footer {
        let id = if reply.counts {
            "footer-number"
        } else {
            "footer"
        };
        paragraphs.push(pen.say(id));
    }
    let choices = reply
        .buttons
        .iter()
        .map(|b| Choice {
            data: b.data.clone(),
            label: pen.label(&b.label),
        })
        .collect();
    Rendered {
        body: Body {
            text: paragraphs.join("\n\n"),
            choices,
            platform_id: None,
            recording: recording(world, lang, reply),
        },
        secret: pen.secret,
    }
}

/// The recording of the last thing said that has one: as a rule the question.
fn recording(world: &World, lang: Lang, reply: &Reply) -> Option<String> {
    let ids = reply.parts.iter().rev().filter_map(|part| match part {
        Part::Words { id, .. } => Some(id),
        _ => None,
    });
    ids.filter_map(|id| world.recordings.of(lang, id))
        .map(|found| found.name.clone())
        .next()
}

/// What a button of every channel can hold of a name.
fn shortened(name: &str) -> String {
    const LETTERS: usize = 20;
    if too_long(name).is_none() {
        return name.to_owned();
    }
    let mut short = String::new();
    for letter in name.graphemes(true).take(LETTERS - 1) {
        let longer = format!("{short}{letter}");
        if too_long(&format!("{longer}…")).is_some() {
            break;
        }
        short = longer;
    }
    format!("{}…", short.trim_end())
}

pub(super) struct Pen<'a> {
    pub world: &'a World,
    pub lang: Lang,
    now: Millis,
    secret: Option<String>,
}

impl Pen<'_> {
    pub fn say(&self, id: &str) -> String {
        self.world.words.say(self.lang, id, &[])
    }

    fn part(&mut self, part: &Part, told: &Told) -> String {
        match part {
            Part::Words { id, args } => self.words(id, args),
            Part::Hello => self.world.words.hello(),
            Part::Raw(text) => text.clone(),
            Part::Numbers { country, by_other } => self.numbers(country.as_deref(), *by_other),
            Part::SelfHarmNumbers { country, danger } => {
                self.self_harm_numbers(country.as_deref(), *danger)
            }
            Part::ReadBack { since } => self.read_back(told, *since),
        }
    }

    fn words(&mut self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let values: Vec<(&str, FluentValue<'static>)> = args
            .iter()
            .map(|(name, arg)| match arg {
                // A number chooses its plural.
                Arg::Number(n) => (*name, FluentValue::from(*n)),
                _ => (*name, FluentValue::from(self.arg(arg))),
            })
            .collect();
        self.world.words.say(self.lang, id, &values)
    }

    fn arg(&mut self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Number(n) => n.to_string(),
            Arg::Languages => self.world.words.languages(),
            Arg::Words(id) => self.say(id),
            Arg::List(ids) => {
                let all: Vec<String> = ids.iter().map(|id| self.say(id)).collect();
                all.join(", ")
            }
            Arg::Agency(id) => self.agency(id),
            Arg::Province(iso) => provinces::by_iso(iso)
                .map_or_else(String::new, |p| self.lang.province(p).to_owned()),
            Arg::Secret(secret) => {
                self.secret = Some(secret.clone());
                DOTS.to_owned()
            }
        }
    }

    /// The choices with the numbers that can be typed for them.
    fn numbered(&self, buttons: &[Button]) -> String {
        let choices = buttons.iter().filter(|b| b.is_answer());
        let lines = choices.enumerate().map(|(at, button)| {
            let args = [
                ("n", FluentValue::from((at + 1).to_string())),
                ("choice", FluentValue::from(self.full(&button.label))),
            ];
            self.world.words.say(self.lang, "choice-line", &args)
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// A label where there is room for all of it.
    fn full(&self, label: &Label) -> String {
        match label {
            Label::Agency(id) => self.agency(id),
            other => self.label(other),
        }
    }

    fn agency(&self, id: &str) -> String {
        let agency = self.world.agency(id);
        agency.map_or_else(String::new, |a| self.world.words.agency(self.lang, a))
    }

    fn label(&self, label: &Label) -> String {
        match label {
            Label::Words(id) => self.say(id),
            Label::Province(iso) => provinces::by_iso(iso)
                .map_or_else(String::new, |p| self.lang.province(p).to_owned()),
            Label::Agency(id) => shortened(&self.agency(id)),
            Label::Language(code) => Lang::parse(code).map_or_else(String::new, |l| {
                self.world.words.say(l, "language-name", &[])
            }),
        }
    }

    /// One block a country: the two countries use the same short numbers for
    /// different services, so a number never stands without its country.
    fn numbers(&self, country: Option<&str>, by_other: bool) -> String {
        let countries: Vec<&str> = match country {
            Some(c) if self.world.interview.numbers.contains_key(c) => vec![c],
            Some(_) => vec![ELSEWHERE],
            None => self
                .world
                .interview
                .numbers
                .keys()
                .rev()
                .map(String::as_str)
                .filter(|c| *c != ELSEWHERE)
                .collect(),
        };
        let intro = if by_other {
            "numbers-by-other"
        } else {
            "numbers-intro"
        };
        let mut lines = vec![self.say(intro)];
        for country in countries {
            lines.push(self.say(&format!("numbers-{country}")));
            if let Some(ids) = self.world.interview.numbers.get(country) {
                lines.extend(self.number_lines(ids));
            }
        }
        lines.join("\n")
    }

    fn number_lines(&self, ids: &[String]) -> Vec<String> {
        let agencies = ids.iter().filter_map(|id| self.world.agency(id));
        number_lines(&self.world.words, self.lang, agencies, self.now)
    }

    fn self_harm_numbers(&self, country: Option<&str>, danger: bool) -> String {
        let mut lines = vec![self.say("numbers-intro")];
        let interview = &self.world.interview;
        for (code, ids) in interview.self_harm_numbers.iter().rev() {
            let mut found = self.number_lines(ids);
            // Somebody may have begun already: an ambulance can be called beside any line.
            let ambulance = interview.ambulance.get(code);
            let all = danger || found.is_empty() || ambulance.is_none();
            let emergency = interview.numbers.get(code).into_iter().flatten();
            let emergency = emergency.filter(|id| all || ambulance == Some(id));
            let more: Vec<String> = emergency.cloned().collect();
            let mut more = self.number_lines(&more);
            more.retain(|line| !found.contains(line));
            found.extend(more);
            if country.is_none_or(|c| c == code) && !found.is_empty() {
                lines.push(self.say(&format!("numbers-{code}")));
                lines.extend(found);
            }
        }
        lines.join("\n")
    }
}
