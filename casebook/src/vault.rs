//! Keys, and what they seal.
//!
//! The master key wraps the keys of contacts, of cases, and of reports that have
//! no case yet; a case's key wraps the keys of its reports. Each key seals the
//! texts of its owner with XChaCha20-Poly1305; the place and the row a value
//! belongs to are authenticated with it, so that ciphertext moved elsewhere does
//! not open. Destroying a wrapped key erases all that it sealed.
//!
//! People are found by keyed hashes under a lookup key of its own, so that another
//! master key rehashes nothing.

use std::path::Path;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{Entropy, Error, Millis, Result, Tx, settings};

const NONCE: usize = 24;

/// A key of 256 bits that seals values and wraps other keys. Wiped when dropped.
#[derive(Clone)]
pub struct DataKey(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey(..)")
    }
}

impl DataKey {
    /// A new random key.
    pub fn new(entropy: &Entropy) -> Self {
        Self(Zeroizing::new(entropy.bytes()))
    }

    /// Seals `plain` for the column `place` of the row `id`.
    pub fn seal(&self, entropy: &Entropy, place: &'static str, id: Uuid, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE] = entropy.bytes();
        let aad = aad(place, id);
        let payload = Payload {
            msg: plain,
            aad: &aad,
        };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload);
        // Encrypting fails only beyond 256 GiB; nothing here is near that.
        let sealed = sealed.unwrap_or_default();
        [&nonce[..], &sealed].concat()
    }

    /// Opens what [`DataKey::seal`] sealed for the same place and row.
    ///
    /// # Errors
    /// [`Error::Unsealable`] for another key, place or row, or changed bytes.
    pub fn open(&self, place: &'static str, id: Uuid, sealed: &[u8]) -> Result<Vec<u8>> {
        let (nonce, msg) = sealed
            .split_at_checked(NONCE)
            .ok_or(Error::Unsealable(place))?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| Error::Unsealable(place))?;
        let aad = aad(place, id);
        self.cipher()
            .decrypt(&XNonce::from(nonce), Payload { msg, aad: &aad })
            .map_err(|_| Error::Unsealable(place))
    }

    /// Seals a value as JSON.
    ///
    /// # Errors
    /// When the value has no JSON form.
    pub fn seal_json<T: serde::Serialize>(
        &self,
        entropy: &Entropy,
        place: &'static str,
        id: Uuid,
        value: &T,
    ) -> Result<Vec<u8>> {
        let json = serde_json::to_vec(value).map_err(|_| Error::Damaged(place))?;
        Ok(self.seal(entropy, place, id, &json))
    }

    /// Opens a value that was sealed as JSON.
    ///
    /// # Errors
    /// As [`DataKey::open`], and JSON of another shape.
    pub fn open_json<T: serde::de::DeserializeOwned>(
        &self,
        place: &'static str,
        id: Uuid,
        sealed: &[u8],
    ) -> Result<T> {
        let json = Zeroizing::new(self.open(place, id, sealed)?);
        serde_json::from_slice(&json).map_err(|_| Error::Damaged(place))
    }

    /// Wraps the key of the row `owner` under this one.
    pub fn wrap(&self, entropy: &Entropy, owner: Uuid, key: &Self) -> Vec<u8> {
        self.seal(entropy, "key", owner, key.0.as_slice())
    }

    /// Unwraps the key of the row `owner`.
    ///
    /// # Errors
    /// [`Error::Unsealable`], or [`Error::Destroyed`] when there is none.
    pub fn unwrap(&self, owner: Uuid, wrapped: Option<&[u8]>) -> Result<Self> {
        let plain = Zeroizing::new(self.open("key", owner, wrapped.ok_or(Error::Destroyed)?)?);
        let key: [u8; 32] = plain
            .as_slice()
            .try_into()
            .map_err(|_| Error::Unsealable("key"))?;
        Ok(Self(Zeroizing::new(key)))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&(*self.0).into())
    }
}

fn aad(place: &'static str, id: Uuid) -> Vec<u8> {
    [place.as_bytes(), b":", id.as_bytes()].concat()
}

/// HMAC-SHA256 of several parts, each with its length, so that no two lists of
/// parts look alike.
fn keyed_hash(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key)
        .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
    for part in parts {
        mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// The installation's keys, open while the program runs.
pub struct Vault {
    master: DataKey,
    lookup: Zeroizing<[u8; 32]>,
    audit: Zeroizing<[u8; 32]>,
    /// A text of the master key's own, from which secrets that a platform must
    /// know are derived.
    derive: Zeroizing<[u8; 32]>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(..)")
    }
}

impl Vault {
    /// Opens the vault of this database with the master key in `key_file`.
    ///
    /// The file is made (mode 0600) only when the database has never had a key.
    ///
    /// # Errors
    /// [`Error::Key`], in one clear sentence: a missing file for a database that
    /// has a key, a file that is not 64 hexadecimal digits, another key.
    pub async fn open(
        tx: &mut Tx,
        key_file: &Path,
        entropy: &Entropy,
        now: Millis,
    ) -> Result<Self> {
        let check = settings::get(tx, "key_check").await?;
        let master = read_key(key_file, check.is_some(), entropy)?;
        let ours = keyed_hash(&*master, &[b"check"]);
        let another = || {
            Error::Key(format!(
                "The master key in {} is not the one this database was sealed with.",
                key_file.display()
            ))
        };
        match check {
            Some(stored) if !bool::from(subtle::ConstantTimeEq::ct_eq(&stored[..], &ours[..])) => {
                return Err(another());
            }
            Some(_) => {}
            None => settings::put(tx, "key_check", &ours, now).await?,
        }
        let wrap = DataKey(Zeroizing::new(keyed_hash(&*master, &[b"wrap"])));
        // Two first starts at once: the other one's key was stored since we looked.
        let ours_alone = |error| match error {
            Error::Unsealable(_) => another(),
            error => error,
        };
        let lookup = stored_key(tx, &wrap, "lookup_key", entropy, now).await;
        let audit = stored_key(tx, &wrap, "audit_key", entropy, now).await;
        Ok(Self {
            lookup: lookup.map_err(ours_alone)?,
            audit: audit.map_err(ours_alone)?,
            derive: Zeroizing::new(keyed_hash(&*master, &[b"derive"])),
            master: wrap,
        })
    }

    /// The key that wraps the others.
    pub fn master(&self) -> &DataKey {
        &self.master
    }

    /// The keyed hash by which a contact or a return code is found.
    pub fn lookup(&self, kind: &'static str, parts: &[impl AsRef<[u8]>]) -> [u8; 32] {
        let mut all: Vec<&[u8]> = vec![kind.as_bytes()];
        all.extend(parts.iter().map(AsRef::as_ref));
        keyed_hash(&*self.lookup, &all)
    }

    /// The keyed hash that links one audit entry to the one before.
    pub(crate) fn audit_hash(&self, parts: &[&[u8]]) -> [u8; 32] {
        keyed_hash(&*self.audit, parts)
    }

    /// A secret for `purpose`, the same as long as the master key is: 64
    /// hexadecimal digits.
    pub fn derived_secret(&self, purpose: &str) -> String {
        hex(&keyed_hash(&*self.derive, &[purpose.as_bytes()]))
    }
}

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// The bytes that [`hex`] wrote; `None` for anything else.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = text
        .chars()
        .map(|c| c.to_digit(16))
        .collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return None;
    }
    pairs.map(|p| u8::try_from(p[0] * 16 + p[1]).ok()).collect()
}

fn read_key(file: &Path, must_exist: bool, entropy: &Entropy) -> Result<Zeroizing<[u8; 32]>> {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => Zeroizing::new(text),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound && !must_exist => {
            return make_key(file, entropy);
        }
        Err(e) => {
            return Err(Error::Key(format!(
                "The master key file {} cannot be read ({e}); without it nothing that was sealed can be opened.",
                file.display()
            )));
        }
    };
    unhex(text.trim())
        .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
        .map(Zeroizing::new)
        .ok_or_else(|| {
            Error::Key(format!(
                "The master key file {} must hold 64 hexadecimal digits.",
                file.display()
            ))
        })
}

fn make_key(file: &Path, entropy: &Entropy) -> Result<Zeroizing<[u8; 32]>> {
    use std::io::Write as _;
    let key = Zeroizing::new(entropy.bytes::<32>());
    let write = || {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut made = options.open(file)?;
        made.write_all(hex(&*key).as_bytes())?;
        made.sync_all()
    };
    write().map_err(|e| {
        Error::Key(format!(
            "The master key file {} cannot be made ({e}).",
            file.display()
        ))
    })?;
    Ok(key)
}

async fn stored_key(
    tx: &mut Tx,
    wrap: &DataKey,
    name: &'static str,
    entropy: &Entropy,
    now: Millis,
) -> Result<Zeroizing<[u8; 32]>> {
    if let Some(wrapped) = settings::get(tx, name).await? {
        let key = wrap.open(name, Uuid::nil(), &wrapped)?;
        return key
            .try_into()
            .map(Zeroizing::new)
            .map_err(|_| Error::Unsealable(name));
    }
    let key: [u8; 32] = entropy.bytes();
    settings::put(tx, name, &wrap.seal(entropy, name, Uuid::nil(), &key), now).await?;
    Ok(Zeroizing::new(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_only_in_its_own_place() {
        let entropy = Entropy::seeded([1; 32]);
        let key = DataKey::new(&entropy);
        let (row, other) = (entropy.id(1), entropy.id(2));
        let sealed = key.seal(&entropy, "messages.body", row, "ຢູ່ໃສ".as_bytes());
        assert_eq!(
            key.open("messages.body", row, &sealed).unwrap(),
            "ຢູ່ໃສ".as_bytes()
        );
        assert!(key.open("messages.body", other, &sealed).is_err());
        assert!(key.open("notes.sealed", row, &sealed).is_err());
        assert!(
            DataKey::new(&entropy)
                .open("messages.body", row, &sealed)
                .is_err()
        );
        assert!(key.open("messages.body", row, &sealed[..20]).is_err());
    }

    #[test]
    fn a_wrapped_key_unwraps_for_its_owner_and_a_destroyed_one_never() {
        let entropy = Entropy::seeded([1; 32]);
        let (outer, inner, owner) = (
            DataKey::new(&entropy),
            DataKey::new(&entropy),
            entropy.id(1),
        );
        let wrapped = outer.wrap(&entropy, owner, &inner);
        assert_eq!(outer.unwrap(owner, Some(&wrapped)).unwrap().0, inner.0);
        assert!(outer.unwrap(entropy.id(2), Some(&wrapped)).is_err());
        assert!(matches!(outer.unwrap(owner, None), Err(Error::Destroyed)));
    }

    #[test]
    fn parts_that_join_alike_hash_apart() {
        assert_ne!(
            keyed_hash(b"k", &[b"ab", b"c"]),
            keyed_hash(b"k", &[b"a", b"bc"])
        );
    }
}
