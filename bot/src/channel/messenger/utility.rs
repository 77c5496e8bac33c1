//! Outside the window: a utility message, made of a template of the page that Meta has
//! approved, says in neutral words that something waits
//! (developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/utility-messages,
//! March 2026). Whether the app may send it (`page_utility_messaging`), and in which
//! countries, Meta decides.

use serde_json::{Value, json};

use super::Messenger;
use crate::channel::meta::fields::id;
use crate::channel::meta::send::{self, Outlet};
use crate::channel::meta::templates::Templates;
use crate::channel::{Letter, SendError, Sent};

impl Messenger {
    pub(super) async fn send_template(
        &self,
        letter: Letter<'_>,
    ) -> Result<Option<Sent>, SendError> {
        let template = self.template.as_ref();
        let language = template.and_then(|template| template.language(letter.lang));
        let (Some(template), Some(language)) = (template, language) else {
            return Ok(None);
        };
        let body = utility(letter.address, &template.name, language);
        match self.post(body).await {
            Ok(answer) => Ok(Some(Sent::whole(id(<Self as Outlet>::id(&answer))))),
            Err(fault) => {
                let error = send::refusal(fault, <Self as Outlet>::means);
                if let SendError::Refused(code) = &error {
                    tracing::error!(
                        channel = super::NAME,
                        template = template.name,
                        language,
                        code,
                        "nobody can be told that a message waits: run `saiduan channels check`"
                    );
                }
                Err(error)
            }
        }
    }

    pub(super) fn templates(&self) -> Option<Templates<'_>> {
        self.template.as_ref().map(|template| Templates {
            graph: &self.graph,
            owner: "me",
            template,
            setting: "messenger.template",
            place: "Meta Business Suite",
        })
    }
}

/// Nothing is filled in: the words are Meta's to approve, and name nobody.
fn utility(address: &str, name: &str, language: &str) -> Value {
    json!({
        "recipient": { "id": address },
        "messaging_type": "UTILITY",
        "message": {
            "template": { "name": name, "language": { "code": language }, "components": [] },
        },
    })
}
