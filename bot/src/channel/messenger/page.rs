//! Which page is ours: an app may have several, and delivers what people write to any of
//! them to one address.

use std::sync::OnceLock;

use crate::channel::meta::fields::id;
use crate::channel::meta::graph::Graph;

/// The page's id, once the platform has told it. Until then everything is taken: what
/// people say is not lost because a platform cannot be asked.
#[derive(Debug, Default)]
pub(super) struct Page(OnceLock<String>);

impl Page {
    pub fn id(&self) -> Option<&str> {
        self.0.get().map(String::as_str)
    }

    /// Asks whose the token is. Only a page has a category: a person's token by mistake
    /// must not make the page a stranger's.
    pub async fn learn(&self, graph: &Graph) {
        if self.id().is_some() {
            return;
        }
        match graph.get("me?fields=id,category").await {
            Ok(told) => {
                if let (Some(page), Some(_)) = (id(&told["id"]), id(&told["category"])) {
                    self.0.get_or_init(|| page);
                    tracing::info!(channel = super::NAME, "it is known which page is ours");
                }
            }
            Err(fault) => {
                tracing::warn!(channel = super::NAME, fault = %fault, "which page is ours is not known");
            }
        }
    }
}
