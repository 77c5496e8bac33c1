//! Recorded readings of what the bot says, for people who read little:
//! `<language>/audio/<message>.m4a` beside the words.
//!
//! M4A, because every platform plays it and every phone records it. A recording is
//! sent along with the message that it reads; nothing depends on it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::words::{Lang, Words};

/// The largest recording, in bytes: what Telegram still shows as a voice.
const LARGEST: u64 = 1 << 20;

/// One recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// `<language>/<message>`.
    pub name: String,
    pub file: PathBuf,
    pub length: Duration,
    /// Where platforms can fetch it; none without a public address.
    pub url: Option<String>,
}

/// All recordings that there are.
#[derive(Debug, Clone, Default)]
pub struct Recordings(BTreeMap<String, Recording>);

/// What is wrong with a file that looks like a recording.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("{0}: there is no message of this name")]
    Name(String),
    #[error("{0}: cannot be read")]
    Unreadable(String),
    #[error("{0}: larger than {LARGEST} bytes")]
    Large(String),
    #[error("{0}: not an M4A file")]
    Form(String),
}

impl Recordings {
    /// Looks through `folder`, which has a folder for each language. What is wrong is
    /// left out and told: a bad recording must not keep the hotline from starting.
    pub fn look(folder: &Path, public_url: Option<&str>, words: &Words) -> (Self, Vec<Fault>) {
        // Platforms fetch from nowhere else.
        let public = public_url.filter(|url| url.starts_with("https://"));
        let (mut all, mut faults) = (BTreeMap::new(), Vec::new());
        for lang in Lang::all() {
            for file in files(&folder.join(lang.code()).join("audio")) {
                match recording(&file, *lang, public, words) {
                    Ok(found) => {
                        all.insert(found.name.clone(), found);
                    }
                    Err(fault) => faults.push(fault),
                }
            }
        }
        (Self(all), faults)
    }

    /// The recording with this name.
    pub fn get(&self, name: &str) -> Option<&Recording> {
        self.0.get(name)
    }

    /// The recording that reads the message `id` in `lang`.
    pub fn of(&self, lang: Lang, id: &str) -> Option<&Recording> {
        // The usual case, which costs nothing.
        if self.0.is_empty() {
            return None;
        }
        self.get(&format!("{}/{id}", lang.code()))
    }

    /// How many there are in `lang`.
    pub fn count(&self, lang: Lang) -> usize {
        let prefix = format!("{}/", lang.code());
        self.0.keys().filter(|n| n.starts_with(&prefix)).count()
    }
}

/// The recordings in a folder, by name; none when there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut all: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "m4a"))
        .collect();
    all.sort();
    all
}

fn recording(
    file: &Path,
    lang: Lang,
    public: Option<&str>,
    words: &Words,
) -> Result<Recording, Fault> {
    let id = file.file_stem().and_then(|s| s.to_str()).unwrap_or("");
    let name = format!("{}/{id}", lang.code());
    if !words.has(lang, id) {
        return Err(Fault::Name(name));
    }
    let size = std::fs::metadata(file).map_err(|_| Fault::Unreadable(name.clone()))?;
    if size.len() > LARGEST {
        return Err(Fault::Large(name));
    }
    let bytes = std::fs::read(file).map_err(|_| Fault::Unreadable(name.clone()))?;
    let Some(length) = length(&bytes) else {
        return Err(Fault::Form(name));
    };
    Ok(Recording {
        url: public.map(|url| format!("{url}/voice/{name}.m4a")),
        file: file.to_owned(),
        length,
        name,
    })
}

/// How long an M4A file plays: the movie header of ISO/IEC 14496-12, 8.2.2.
fn length(file: &[u8]) -> Option<Duration> {
    parts(file).find(|(kind, _)| kind == b"ftyp")?;
    let (_, movie) = parts(file).find(|(kind, _)| kind == b"moov")?;
    let (_, header) = parts(movie).find(|(kind, _)| kind == b"mvhd")?;
    let four = |at: usize| -> Option<u64> {
        let bytes: [u8; 4] = header.get(at..at + 4)?.try_into().ok()?;
        Some(u64::from(u32::from_be_bytes(bytes)))
    };
    let (scale, units) = match header.first()? {
        0 => (four(12)?, four(16)?),
        1 => (four(20)?, four(24)? << 32 | four(28)?),
        _ => return None,
    };
    let millis = units.checked_mul(1_000)?.checked_div(scale)?;
    (millis > 0).then(|| Duration::from_millis(millis))
}

/// The boxes that a file, or a box, consists of; ends at the first that does not fit.
fn parts(mut bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    std::iter::from_fn(move || {
        let size: [u8; 4] = bytes.get(..4)?.try_into().ok()?;
        let kind = bytes.get(4..8)?;
        let (head, size) = match u32::from_be_bytes(size) {
            0 => (8, bytes.len()),
            1 => {
                let large: [u8; 8] = bytes.get(8..16)?.try_into().ok()?;
                (16, usize::try_from(u64::from_be_bytes(large)).ok()?)
            }
            size => (8, usize::try_from(size).ok()?),
        };
        let inside = bytes.get(head..size)?;
        bytes = &bytes[size..];
        Some((kind, inside))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(kind: &[u8], inside: &[u8]) -> Vec<u8> {
        let size = u32::try_from(inside.len() + 8).unwrap().to_be_bytes();
        [size.as_slice(), kind, inside].concat()
    }

    /// The least that is an M4A file of `millis`.
    fn m4a(millis: u32) -> Vec<u8> {
        let mut header = vec![0; 100];
        header[12..16].copy_from_slice(&1_000_u32.to_be_bytes());
        header[16..20].copy_from_slice(&millis.to_be_bytes());
        let movie = part(b"moov", &part(b"mvhd", &header));
        [part(b"ftyp", b"M4A "), part(b"free", &[]), movie].concat()
    }

    #[test]
    fn the_length_stands_in_the_header_of_the_movie() {
        assert_eq!(length(&m4a(4_250)), Some(Duration::from_millis(4_250)));
        let file = m4a(4_250);
        for cut in 0..file.len() {
            assert_eq!(length(&file[..cut]), None, "{cut}");
        }
        assert_eq!(length(b"ID3 not this one"), None);
        assert_eq!(length(&m4a(0)), None);
    }

    #[test]
    fn what_is_no_recording_of_a_message_is_left_out_and_told() {
        let folder = std::env::temp_dir().join(format!("saiduan-voice-{}", std::process::id()));
        let audio = folder.join("lo/audio");
        std::fs::create_dir_all(&audio).unwrap();
        for (name, bytes) in [
            ("ask-country.m4a", m4a(3_000)),
            ("nothing-like-it.m4a", m4a(3_000)),
            ("footer.m4a", b"not a sound".to_vec()),
            ("ask-safe.m4a", vec![0; (1 << 20) + 1]),
            ("notes.txt", Vec::new()),
        ] {
            std::fs::write(audio.join(name), bytes).unwrap();
        }
        let words = Words::load().unwrap();
        let lao = Lang::parse("lo").unwrap();
        let address = Some("https://hotline.example");
        let (all, faults) = Recordings::look(&folder, address, &words);
        assert_eq!(all.count(lao), 1);
        let found = all.of(lao, "ask-country").unwrap();
        assert_eq!(
            found.url.as_deref(),
            Some("https://hotline.example/voice/lo/ask-country.m4a")
        );
        assert_eq!(all.of(Lang::ENGLISH, "ask-country"), None);
        assert_eq!(
            faults,
            [
                Fault::Large("lo/ask-safe".into()),
                Fault::Form("lo/footer".into()),
                Fault::Name("lo/nothing-like-it".into()),
            ]
        );
        let (all, _) = Recordings::look(&folder, Some("http://127.0.0.1"), &words);
        assert_eq!(all.of(lao, "ask-country").unwrap().url, None);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
