//! What stands apart: a complaint about us and all that the program says around it, how it
//! was for the person, and what is chosen in a guide. Their own page shows it; whoever has the
//! case must not learn from the times of our lines that somebody complained about them, nor
//! from our answers what was chosen where nothing is kept (`casebook/src/case/talk.rs`).

use super::event::{Part, Reply};
use super::state::{Mode, Talk};
use crate::channel::Said;
use crate::scan::Reading;

/// What is said around a complaint, and to “how was this for you?”.
const ABOUT_US: [&str; 7] = [
    "complaint-ask",
    "complaint-kept",
    "complaint-next",
    "complaint-more",
    "complaint-read",
    "after-thanks",
    "after-no",
];
/// What a guide says, but for the line that ends it: from there on the talk is kept.
const OF_GUIDE: &str = "guide-";
const LEAVES: &str = "guide-tell";

impl Reply {
    /// True for what is said around a complaint, whatever else it says.
    pub(crate) fn is_about_us(&self) -> bool {
        self.ids().any(|id| ABOUT_US.contains(&id))
    }

    /// True for what a guide says: as the answer to what was chosen or typed in it, else only
    /// where the reply says nothing else.
    pub(crate) fn is_of_guide(&self, amid: bool) -> bool {
        let chooses = |data: &str| data.starts_with("guide:") && !data.ends_with(":open");
        let offers = self.buttons.iter().any(|b| chooses(&b.data));
        match amid {
            true => offers || self.ids().any(is_of_guide),
            false => {
                !self.parts.is_empty() && self.parts.iter().all(|p| id(p).is_some_and(is_of_guide))
            }
        }
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(id)
    }
}

fn id(part: &Part) -> Option<&str> {
    match part {
        Part::Words { id, .. } => Some(id),
        _ => None,
    }
}

fn is_of_guide(id: &str) -> bool {
    id.starts_with(OF_GUIDE) && id != LEAVES
}

impl Talk {
    /// True for what is typed or pressed in a guide, and for the press that opens one.
    pub(crate) fn is_amid_guide(&self, said: &Said, reading: &Reading) -> bool {
        let inside = self.guided.is_some() && self.mode == Mode::Bot;
        match said {
            Said::Text(text) => inside && self.is_not_kept(text, reading),
            Said::Press(data) => {
                let opens = data.ends_with(":open")
                    || matches!(data.as_str(), "aside:menu:job" | "aside:menu:rights");
                let walks = ["guide:", "nav:back", "nav:skip"];
                opens || (inside && walks.iter().any(|way| data.starts_with(way)))
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::channel::Said;
    use crate::scan::Reading;
    use crate::talk::event::{Reply, StaffEvent};
    use crate::talk::script::Talk;
    use crate::talk::state::Effect;

    fn reply(effects: Vec<Effect>) -> Reply {
        let says = |effect| match effect {
            Effect::Say(reply) => Some(reply),
            _ => None,
        };
        effects
            .into_iter()
            .find_map(says)
            .expect("something is said")
    }

    #[test]
    fn all_that_is_said_around_a_complaint_is_about_us() {
        let mut talk = Talk::begun();
        assert!(reply(talk.type_in("complaint")).is_about_us());
        // The question that was open comes with it, and goes with it.
        assert!(reply(talk.type_in("nobody answered me")).is_about_us());
        assert!(reply(talk.type_in("and they laughed")).is_about_us());
        assert!(!reply(talk.type_in("2")).is_about_us());
        assert!(reply(talk.staff(StaffEvent::ComplaintRead)).is_about_us());
    }

    #[test]
    fn each_answer_to_how_it_was_is_about_us() {
        for choice in ["good", "not_good", "complain", "no"] {
            let mut talk = Talk::begun();
            let reason = "helped".into();
            talk.staff(StaffEvent::Closed { reason });
            talk.press("aside:safe:yes");
            assert!(!reply(talk.press("aside:write:yes")).is_about_us());
            let answer = reply(talk.press(&format!("aside:feedback:{choice}")));
            assert!(answer.is_about_us(), "{choice}");
        }
    }

    #[test]
    fn a_guide_stands_apart_until_it_ends() {
        let mut talk = Talk::begun();
        let opens = Said::Press("guide:places:open".into());
        assert!(talk.conv.talk.is_amid_guide(&opens, &Reading::default()));
        assert!(reply(talk.hear(opens)).is_of_guide(true));
        let typed = Said::Text("1".into());
        assert!(talk.conv.talk.is_amid_guide(&typed, &Reading::default()));
        assert!(reply(talk.hear(typed)).is_of_guide(true));
        let media = reply(talk.hear(Said::Unsupported));
        assert!(!media.is_of_guide(false), "something else was said too");
        let after = reply(talk.type_in("2"));
        assert!(after.is_of_guide(true), "{after:?}");
        let tells = reply(talk.press("guide:places:tell"));
        assert!(!tells.is_of_guide(true), "{tells:?}");
    }
}
