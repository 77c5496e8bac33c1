//! Keeping answers, and what follows from one besides the next question.

use casebook::told::{Answer, Form, Group};

use super::context::OFFICIAL;
use super::interview::{Ask, Question};
use super::state::{Effect, Wishes};
use super::step::Turn;

impl Turn<'_> {
    pub fn keep(&mut self, id: &str, value: &str, form: Form, group: Group) {
        let answer = Answer {
            value: value.to_owned(),
            form,
            group,
            at: self.ctx.now,
        };
        self.conv.told.answers.insert(id.to_owned(), answer);
    }

    fn group(&self, id: &str, otherwise: Group) -> Group {
        let question = self.world.interview.question(id);
        question.map_or(otherwise, |q| q.group)
    }

    /// A choice made outside the interview's order.
    pub fn keep_choice(&mut self, id: &str, choice: &str) {
        let group = self.group(id, Group::Triage);
        self.keep(id, choice, Form::Choice, group);
    }

    /// The person's own words; a second text to the same question is added to the
    /// first, unless it is there to replace it.
    pub fn keep_text(&mut self, id: &str, text: &str) {
        let group = self.group(id, Group::OwnWords);
        if self.conv.talk.editing.as_deref() == Some(id) {
            return self.keep(id, text, Form::Text, group);
        }
        self.add_text(id.to_owned(), text, group);
    }

    pub fn keep_skipped(&mut self, id: &str) {
        let group = self.group(id, Group::Triage);
        self.keep(id, "", Form::Skipped, group);
        self.conv.talk.trail.retain(|t| t != id);
        self.conv.talk.trail.push(id.to_owned());
    }

    /// What follows from a choice besides the next question.
    pub fn consequences(&mut self, question: &Question, choice: &str) {
        match (question.id.as_str(), choice) {
            ("safe", "no") => return self.not_safe(),
            ("safe", "watched") => self.say("watched-advice"),
            ("danger", "me" | "other") => self.numbers(),
            ("country", _) if self.conv.talk.self_harm => self.self_harm_numbers(),
            ("country", _) if self.conv.talk.level() == Some(1) => self.numbers(),
            ("minor", "yes") => self.tell_about_children(),
            ("write_back", _) => self.effects.push(Effect::WriteBack(choice == "yes")),
            ("police_risk", "yes") => self.say("police-risk-heard"),
            _ => {}
        }
        match question.ask {
            Ask::Country => self.name_who_hears_of_children(),
            Ask::Consent => {
                self.consent(question, choice == "yes");
                if choice == OFFICIAL {
                    self.say(match self.asks_instead_of(&question.id) {
                        true => "official-not-there",
                        false => "official-out",
                    });
                }
            }
            Ask::Code => self.code_kept(choice == "kept"),
            Ask::Readback if choice == "yes" => self.to_list = true,
            _ => {}
        }
    }

    /// What follows from several choices.
    pub fn wished(&mut self, question: &str) {
        if matches!(question, "hours" | "code_word") {
            let wishes = Wishes::of(&self.conv.told);
            self.effects.push(Effect::Wishes(wishes));
        }
        if question == "wish" && self.taken(question).iter().any(|w| w == "talk") {
            self.effects.push(Effect::WantsHuman);
        }
    }

    /// One line asks for the place and promises silence; whatever comes is kept.
    pub fn not_safe(&mut self) {
        self.say_with_word("not-safe");
        // Behind a first line that says nothing (domain reference 5.1).
        self.numbers();
        self.conv.talk.mode = super::state::Mode::Hidden;
        self.conv.talk.place_next = true;
    }

    /// A child is told who reads, before anything is told to anybody.
    pub fn tell_about_children(&mut self) {
        self.conv.talk.minor = true;
        let country = self.country().unwrap_or_default();
        let talk = &mut self.conv.talk;
        let told = std::mem::replace(&mut talk.minor_told, true);
        match self.world.interview.child_recipient.get(&country) {
            Some(agency) if !talk.minor_named => {
                talk.minor_named = true;
                // Said a moment ago without a name, it is not said twice.
                let unnamed = super::event::Part::words("minor-told-anywhere");
                self.reply.parts.retain(|said| *said != unnamed);
                let part = super::event::Part::Words {
                    id: "minor-told".into(),
                    args: self.agency_args(&agency.clone()),
                };
                self.reply.parts.push(part);
            }
            None if !told => self.say("minor-told-anywhere"),
            _ => {}
        }
    }

    /// Whoever was told that somebody may hear of a child learns who, once it is known.
    fn name_who_hears_of_children(&mut self) {
        if self.conv.talk.minor_told {
            self.tell_about_children();
        }
    }

    /// The number was shown twice, and the person goes on telling: it stays good, and off
    /// the screen.
    pub fn code_later(&mut self, question: &Question) {
        self.conv.talk.code = None;
        self.gives_code = false;
        self.say("code-later");
        self.keep_skipped(&question.id);
        self.ask_next();
    }

    fn code_kept(&mut self, kept: bool) {
        self.conv.talk.code = None;
        self.gives_code = false;
        if kept && !self.bot_talks() {
            self.say("saved");
        }
        if !kept {
            self.effects.push(Effect::DropCode);
            self.say("code-not-kept");
        }
    }

    pub fn consent(&mut self, question: &Question, granted: bool) {
        let country = self.country().unwrap_or_default();
        if let Some(agency) = question.recipient(&country, self.conv.lang).cloned()
            && self.world.agency(&agency).is_some()
        {
            let groups = Group::list(&question.shares);
            self.agree(&agency, granted, groups, question.purpose.clone());
        }
    }

    /// True for a consent that is not asked: its recipient is known to nobody, or the person has
    /// refused it already, asked otherwise:
    /// where the police of the country are one body, nobody else is left to ask about.
    pub fn is_refused(&self, question: &Question) -> bool {
        let country = self.country().unwrap_or_default();
        let recipient = |q: &Question| q.recipient(&country, self.conv.lang).cloned();
        let Some(agency) = recipient(question).filter(|_| question.ask == Ask::Consent) else {
            return false;
        };
        // A file may name an agency that the directory does not know: nobody can say yes to it.
        if self.world.agency(&agency).is_none() {
            return true;
        }
        let mut others = self.world.interview.questions();
        others.any(|q| {
            let refused = self.value(&q.id).is_some_and(|answer| answer != "yes");
            q.id != question.id
                && q.ask == Ask::Consent
                && refused
                && recipient(q) == Some(agency.clone())
        })
    }

    /// True when somebody else is asked about next because of the answer to this.
    fn asks_instead_of(&self, id: &str) -> bool {
        let mut open = self.world.interview.open(&self.conv.told, self.mood());
        open.any(|q| {
            let follows = q.when.iter().any(|condition| condition.question == id);
            q.ask == Ask::Consent && follows && !self.is_refused(q)
        })
    }

    /// Notes a yes or a no to one agency.
    pub fn agree(&mut self, agency: &str, granted: bool, groups: String, purpose: String) {
        let before = self.conv.talk.agreed.iter().any(|a| a == agency);
        self.conv.talk.agreed.retain(|a| a != agency);
        if granted {
            self.conv.talk.agreed.push(agency.to_owned());
        } else if before {
            let agency = agency.to_owned();
            self.effects.push(Effect::Withdraw { agency });
        }
        self.effects.push(Effect::Consent {
            agency: agency.to_owned(),
            granted,
            groups,
            purpose,
        });
    }

    /// Another country has other agencies and provinces: what was said about those of
    /// the old one does not hold for the new.
    pub fn country_changed(&mut self, before: &str) {
        let questions = self.world.interview.questions();
        let stale: Vec<Question> = questions
            .filter(|q| q.ask == Ask::Consent || q.ask == Ask::Province)
            .filter(|q| self.conv.told.answers.contains_key(&q.id))
            .cloned()
            .collect();
        for question in stale {
            let granted = self.value(&question.id) == Some("yes");
            self.conv.told.answers.remove(&question.id);
            self.conv.talk.trail.retain(|t| *t != question.id);
            // In another country the language decided, which may have changed since.
            let countries = question.agency.iter().filter(|_| granted);
            let agencies = countries.filter(|(c, _)| c.split('-').next() == Some(before));
            let agreed = agencies.filter(|(_, a)| self.conv.talk.agreed.contains(a));
            let agreed: Vec<String> = agreed.map(|(_, a)| a.clone()).collect();
            for agency in agreed {
                let groups = Group::list(&question.shares);
                self.agree(&agency, false, groups, question.purpose.clone());
            }
        }
    }

    /// An answer is taken back: what it allowed is no longer allowed.
    pub fn take_back(&mut self, id: &str) {
        let before = self.conv.told.answers.remove(id);
        let Some(question) = self.world.interview.question(id).cloned() else {
            return;
        };
        self.wished(id);
        if before.is_some_and(|a| a.value == "yes") {
            match question.ask {
                Ask::Consent => self.consent(&question, false),
                _ if id == "write_back" => self.effects.push(Effect::WriteBack(false)),
                _ => {}
            }
        }
    }
}
