//! Where what people sent along is kept: one sealed file an attachment, in a folder
//! beside the database. A file is ciphertext under its report's key, so destroying that
//! key erases it; the file itself is removed right after.

use std::collections::HashSet;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::{Error, Result};

/// A folder of sealed files, by id.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// The files at `url`: `file://FOLDER` (other kinds are refused for now).
    ///
    /// # Errors
    /// [`Error::Key`] for an address of another kind.
    pub fn at(url: &str) -> Result<Self> {
        let folder = url.strip_prefix("file://").ok_or_else(|| {
            Error::Key(format!(
                "files.url is {url}, but only file:// addresses are supported."
            ))
        })?;
        Ok(Self {
            folder: Path::new(folder).to_owned(),
        })
    }

    /// Beside them: files that came in and belong to no attachment yet.
    pub fn staging(&self) -> Self {
        Self {
            folder: self.folder.join("staged"),
        }
    }

    /// Keeps a sealed file; returns once it is on the disk, whole.
    ///
    /// # Errors
    /// [`Error::Files`].
    pub async fn put(&self, id: Uuid, sealed: Vec<u8>) -> Result<()> {
        let path = self.path(id);
        blocking(move || write(&path, &sealed)).await
    }

    /// A sealed file; none when there is none.
    ///
    /// # Errors
    /// [`Error::Files`].
    pub async fn get(&self, id: Uuid) -> Result<Option<Vec<u8>>> {
        let path = self.path(id);
        blocking(move || match std::fs::read(path) {
            Ok(sealed) => Ok(Some(sealed)),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(e),
        })
        .await
    }

    /// Removes a file; no fault when there is none.
    ///
    /// # Errors
    /// [`Error::Files`].
    pub async fn remove(&self, id: Uuid) -> Result<()> {
        let path = self.path(id);
        blocking(move || match std::fs::remove_file(path) {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(e),
            _ => Ok(()),
        })
        .await
    }

    /// The ids of all files.
    ///
    /// # Errors
    /// [`Error::Files`].
    pub async fn ids(&self) -> Result<HashSet<Uuid>> {
        let folder = self.folder.clone();
        blocking(move || list(&folder)).await
    }

    /// Two letters of the random end, so that no folder grows without end.
    fn path(&self, id: Uuid) -> PathBuf {
        let name = id.simple().to_string();
        self.folder.join(&name[30..]).join(name)
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| Error::Damaged("the file store stopped"))?
        .map_err(Error::Files)
}

/// Under another name first, so that half a file is never taken for one.
fn write(path: &Path, sealed: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let begun = path.with_extension("part");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&begun)?;
    file.write_all(sealed)?;
    file.sync_all()?;
    std::fs::rename(&begun, path)?;
    std::fs::File::open(folder)?.sync_all()
}

fn list(folder: &Path) -> std::io::Result<HashSet<Uuid>> {
    let mut ids = HashSet::new();
    let parts = match std::fs::read_dir(folder) {
        Ok(parts) => parts,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(ids),
        Err(e) => return Err(e),
    };
    for part in parts {
        let part = part?;
        // Two letters: the folder of what is staged is not one of ours.
        if part.file_name().len() != 2 || !part.file_type()?.is_dir() {
            continue;
        }
        for file in std::fs::read_dir(part.path())? {
            let name = file?.file_name();
            ids.extend(name.to_str().and_then(|n| Uuid::try_parse(n).ok()));
        }
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_is_kept_whole_found_and_removed() {
        let id = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_00ab);
        let folder = std::env::temp_dir().join(format!("saiduan-files-{}", std::process::id()));
        let files = Files::at(&format!("file://{}", folder.display())).unwrap();
        assert!(files.ids().await.unwrap().is_empty());
        assert!(files.get(id).await.unwrap().is_none());
        files.put(id, b"sealed".to_vec()).await.unwrap();
        files.put(id, b"sealed again".to_vec()).await.unwrap();
        files
            .staging()
            .put(Uuid::nil(), b"staged".to_vec())
            .await
            .unwrap();
        assert_eq!(files.get(id).await.unwrap().unwrap(), b"sealed again");
        assert_eq!(files.ids().await.unwrap(), HashSet::from([id]));
        files.remove(id).await.unwrap();
        files.remove(id).await.unwrap();
        assert!(files.get(id).await.unwrap().is_none());
        assert!(Files::at("s3://bucket").is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
