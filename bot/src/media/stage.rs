//! Files from the web chat: they come in whole, before there is an attachment, and wait
//! sealed under the master key until the job that keeps them comes by.

use std::time::Duration;

use casebook::files::Files;
use casebook::vault::Vault;
use casebook::{Entropy, Millis, Result, Uuid};

use crate::channel::{FetchError, Fetched};
use crate::desk::Tools;

const PLACE: &str = "files.staged";

/// Keeps what was uploaded; its id, as [`crate::channel::Media::file_id`] has it.
///
/// # Errors
/// Those of the files.
pub async fn stage(
    files: &Files,
    vault: &Vault,
    entropy: &Entropy,
    now: Millis,
    bytes: &[u8],
) -> Result<String> {
    let id = entropy.id(now);
    let sealed = vault.master().seal(entropy, PLACE, id, bytes);
    files.staging().put(id, sealed).await?;
    Ok(id.to_string())
}

/// What was staged under this id.
pub(super) async fn take(tools: &Tools, files: &Files, id: &str) -> Result<Fetched, FetchError> {
    let id = Uuid::try_parse(id).map_err(|_| FetchError::Gone)?;
    let later = |_| FetchError::Later(Duration::from_secs(5));
    let sealed = files.staging().get(id).await.map_err(later)?;
    let sealed = sealed.ok_or(FetchError::Gone)?;
    let bytes = tools.vault.master().open(PLACE, id, &sealed);
    Ok(Fetched {
        bytes: bytes.map_err(|_| FetchError::Gone)?,
    })
}

/// It is kept elsewhere now, or not at all.
pub(super) async fn clear(files: &Files, id: &str) -> Result<()> {
    match Uuid::try_parse(id) {
        Ok(id) => files.staging().remove(id).await,
        Err(_) => Ok(()),
    }
}
