//! Words that come only after what the person changed them to: platforms deliver in another
//! order than things happen. They are kept beside the change and scanned, but they answer
//! nothing: the person has already put others in their place, and another question may be
//! open by now.

use casebook::{Millis, Result, named};

use super::batch::Bench;
use super::hearing::Line;
use super::late;
use super::sheet::Sheet;
use crate::channel::{Inbound, Said};

impl Bench {
    /// True for what has been changed already. Only what happened before the last thing that
    /// was heard is looked for: everything else comes in its order, and costs no query.
    pub(super) async fn was_changed(
        &self,
        tx: &Line,
        sheet: &Sheet,
        place: usize,
        event: &Inbound,
        now: Millis,
    ) -> Result<bool> {
        let live = &sheet.lives[place];
        let is_said = matches!(event.said, Said::Text(_) | Said::Media(_));
        let Some(about) = event.about.as_deref().filter(|_| is_said) else {
            return Ok(false);
        };
        if late::happened(event, now) >= live.last_in_at {
            return Ok(false);
        }
        let conversation = live.conversation_id;
        let fresh = sheet.messages.iter().any(|m| {
            m.conversation_id == conversation
                && m.kind == "edited"
                && m.platform_id.as_deref() == Some(about)
        });
        Ok(fresh || named::was_changed(&mut *tx.held().await, conversation, about).await?)
    }
}

/// What is heard in such words, and in those that another program answers: what is heard in
/// any change, which is danger and no answer. `kept` is the text as it is kept, in which no
/// code stands.
pub(super) fn as_changed(said: Said, kept: &str) -> Said {
    match said {
        Said::Text(_) => Said::Edited(kept.to_owned()),
        said => said,
    }
}
