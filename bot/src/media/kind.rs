//! What a file is, by its own bytes: what a platform or a name says of it can be wrong,
//! or meant to be. Kinds that could do harm when they are opened are not kept.

/// A kind of file that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Jpeg,
    Png,
    Gif,
    Webp,
    Heic,
    Avif,
    Bmp,
    Tiff,
    Mp4,
    Quicktime,
    ThreeGp,
    Avi,
    M4a,
    Matroska,
    Ogg,
    Mp3,
    Aac,
    Amr,
    Wav,
    Pdf,
    /// Word, Excel and PowerPoint, before and after 2007.
    Office,
    /// Rich text, without other programs' things in it.
    Rtf,
    Text,
    /// In the letters of old Thai systems (TIS-620).
    ThaiText,
    /// In two bytes a letter.
    WideText,
}

impl Kind {
    /// What these bytes are; none for what is not kept.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let starts = |with: &[u8]| bytes.starts_with(with);
        let at = |place: usize, what: &[u8]| {
            bytes
                .get(place..)
                .is_some_and(|rest| rest.starts_with(what))
        };
        Some(if starts(b"\xff\xd8\xff") {
            Self::Jpeg
        } else if starts(b"\x89PNG\r\n\x1a\n") {
            Self::Png
        } else if starts(b"GIF87a") || starts(b"GIF89a") {
            Self::Gif
        } else if starts(b"RIFF") && at(8, b"WEBP") {
            Self::Webp
        } else if starts(b"RIFF") && at(8, b"WAVE") {
            Self::Wav
        } else if starts(b"RIFF") && at(8, b"AVI ") {
            Self::Avi
        } else if starts(b"BM") && at(6, b"\0\0\0\0") {
            Self::Bmp
        } else if starts(b"II*\0") || starts(b"MM\0*") {
            Self::Tiff
        } else if at(4, b"ftyp") {
            Self::of_brand(bytes.get(8..12)?)?
        } else if is_old_quicktime(bytes) {
            Self::Quicktime
        } else if starts(b"\x1a\x45\xdf\xa3") {
            Self::Matroska
        } else if starts(b"OggS") {
            Self::Ogg
        } else if starts(b"ID3") || is_mp3(bytes) {
            Self::Mp3
        } else if starts(b"\xff\xf1") || starts(b"\xff\xf9") {
            Self::Aac
        } else if starts(b"#!AMR") {
            Self::Amr
        } else if starts(b"%PDF-") {
            Self::Pdf
        } else if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") || is_office(bytes) {
            Self::Office
        } else if starts(b"{\\rtf") {
            return is_rich_text(bytes).then_some(Self::Rtf);
        } else if is_text(bytes) {
            Self::Text
        } else if is_wide_text(bytes) {
            Self::WideText
        } else if is_thai_text(bytes) {
            Self::ThaiText
        } else {
            return None;
        })
    }

    /// The brand of an ISO media file.
    fn of_brand(brand: &[u8]) -> Option<Self> {
        Some(match brand {
            b"avif" | b"avis" => Self::Avif,
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"hevm" | b"hevs"
            | b"mif1" | b"msf1" => Self::Heic,
            b"qt  " => Self::Quicktime,
            b"M4A " | b"M4B " => Self::M4a,
            _ if brand.starts_with(b"3g") => Self::ThreeGp,
            _ => Self::Mp4,
        })
    }

    /// Its type, as the file is given out.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Avif => "image/avif",
            Self::Bmp => "image/bmp",
            Self::Tiff => "image/tiff",
            Self::Mp4 => "video/mp4",
            Self::Quicktime => "video/quicktime",
            Self::ThreeGp => "video/3gpp",
            Self::Avi => "video/x-msvideo",
            Self::M4a => "audio/mp4",
            Self::Matroska => "video/webm",
            Self::Ogg => "audio/ogg",
            Self::Mp3 => "audio/mpeg",
            Self::Aac => "audio/aac",
            Self::Amr => "audio/amr",
            Self::Wav => "audio/wav",
            Self::Pdf => "application/pdf",
            Self::Office => "application/octet-stream",
            Self::Rtf => "application/rtf",
            Self::Text => "text/plain; charset=utf-8",
            Self::ThaiText => "text/plain; charset=windows-874",
            Self::WideText => "text/plain; charset=utf-16",
        }
    }

    /// The kind of attachment that it is, where no platform says.
    pub fn family(self) -> &'static str {
        match self.mime().split('/').next() {
            Some("image") => "photo",
            Some("audio") => "voice",
            Some("video") => "video",
            _ => "document",
        }
    }

    /// How its name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Heic => "heic",
            Self::Avif => "avif",
            Self::Bmp => "bmp",
            Self::Tiff => "tif",
            Self::Mp4 => "mp4",
            Self::Quicktime => "mov",
            Self::ThreeGp => "3gp",
            Self::Avi => "avi",
            Self::M4a => "m4a",
            Self::Matroska => "webm",
            Self::Ogg => "ogg",
            Self::Mp3 => "mp3",
            Self::Aac => "aac",
            Self::Amr => "amr",
            Self::Wav => "wav",
            Self::Pdf => "pdf",
            Self::Office => "bin",
            Self::Rtf => "rtf",
            Self::Text | Self::ThaiText | Self::WideText => "txt",
        }
    }
}

/// From before there was a brand: the first part by its name, after its length, of which
/// no file that is kept fills the first byte.
fn is_old_quicktime(bytes: &[u8]) -> bool {
    const PARTS: [&[u8]; 3] = [b"moov", b"mdat", b"wide"];
    let name = bytes.get(4..8).unwrap_or_default();
    bytes.first().is_some_and(|first| *first <= 1) && PARTS.contains(&name)
}

/// A ZIP whose first entries are those of an Office file, not any archive.
fn is_office(bytes: &[u8]) -> bool {
    const PARTS: [&[u8]; 3] = [b"[Content_Types].xml", b"_rels/.rels", b"mimetype"];
    bytes.starts_with(b"PK\x03\x04")
        && bytes
            .get(30..)
            .is_some_and(|name| PARTS.iter().any(|part| name.starts_with(part)))
}

/// Rich text that carries nothing of another program and fetches nothing: what is embedded
/// in a paper is started by the very program that opens it, and is the common way to do harm
/// with one.
fn is_rich_text(bytes: &[u8]) -> bool {
    const CARRIES: [&[u8]; 5] = [
        b"\\obj",
        b"\\template",
        b"DDEAUTO",
        b"INCLUDEPICTURE",
        b"INCLUDETEXT",
    ];
    let holds = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
    // Raw bytes, by their number; words that begin alike are about a printer.
    let is_raw = |part: &[u8]| part.starts_with(b"\\bin") && part[4].is_ascii_digit();
    !CARRIES.iter().any(|word| holds(word)) && !bytes.windows(5).any(is_raw)
}

/// The first frame of MPEG sound, layer 3: eleven bits that are set, then the version and
/// the layer. (Layer 0 is AAC's.)
fn is_mp3(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0xff, 0xfa | 0xfb | 0xf2 | 0xf3 | 0xe2 | 0xe3, third, ..] if third >> 4 != 0xf && third & 0xc != 0xc
    )
}

/// Plain words, and not a page or a script that a browser would run.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(is_plain)
}

/// The same in two bytes a letter, with the mark that says so.
fn is_wide_text(bytes: &[u8]) -> bool {
    let (mark, rest) = match bytes.split_at_checked(2) {
        Some(split) if bytes.len().is_multiple_of(2) => split,
        _ => return false,
    };
    let read = match mark {
        [0xff, 0xfe] => u16::from_le_bytes,
        [0xfe, 0xff] => u16::from_be_bytes,
        _ => return false,
    };
    let units = rest.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.is_ok_and(|text| is_plain(&text))
}

/// The same in the letters of old Thai systems: more of them Thai than not.
fn is_thai_text(bytes: &[u8]) -> bool {
    let thai = |byte: u8| matches!(byte, 0xa1..=0xda | 0xdf..=0xfb);
    let text: Option<String> = bytes
        .iter()
        .map(|byte| match byte {
            0..=0x7f => Some(char::from(*byte)),
            byte if thai(*byte) => char::from_u32(u32::from(*byte) - 0xa0 + 0x0e00),
            _ => None,
        })
        .collect();
    let letters = bytes.iter().filter(|byte| thai(**byte)).count();
    letters * 2 > bytes.len() && text.is_some_and(|text| is_plain(&text))
}

fn is_plain(text: &str) -> bool {
    let begin = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let is_code = begin.starts_with('<') || begin.starts_with("#!") || begin.starts_with("MZ");
    let is_plain = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    !is_code && !text.is_empty() && text.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let of = |bytes: &[u8]| Kind::of(bytes);
        assert_eq!(of(b"\xff\xd8\xff\xe0"), Some(Kind::Jpeg));
        assert_eq!(of(b"\0\0\0\x18ftypM4A \0"), Some(Kind::M4a));
        assert_eq!(of(b"\0\0\0\x18ftyp3gp5\0"), Some(Kind::ThreeGp));
        assert_eq!(of(b"\0\0\0\x18ftypisom\0"), Some(Kind::Mp4));
        assert_eq!(of(b"OggS\0"), Some(Kind::Ogg));
        assert_eq!(of(b"RIFF\0\0\0\0WEBPVP8 "), Some(Kind::Webp));
        assert_eq!(of("ຢູ່ໃສ\n".as_bytes()), Some(Kind::Text));
        assert_eq!(of(b"RIFF\0\0\0\0AVI LIST"), Some(Kind::Avi));
        assert_eq!(of(b"BM\x36\0\x0c\0\0\0\0\0\x36"), Some(Kind::Bmp));
        assert_eq!(of(b"II*\0\x08"), Some(Kind::Tiff));
        for brand in [b"heic", b"heim", b"hevc"] {
            assert_eq!(
                of(&[b"\0\0\0\x18ftyp", &brand[..]].concat()),
                Some(Kind::Heic)
            );
        }
        assert_eq!(of(b"\0\0\0\x18ftypavif\0"), Some(Kind::Avif));
        for mp3 in [
            b"\xff\xfb\x90",
            b"\xff\xfa\x90",
            b"\xff\xf2\x40",
            b"\xff\xe3\x18",
        ] {
            assert_eq!(of(mp3), Some(Kind::Mp3), "{mp3:?}");
        }
        assert_eq!(of(b"\xff\xf1\x50"), Some(Kind::Aac));
        // “ช่วยด้วย 1”, “ช่วย” and “<p>” as old systems write them.
        assert_eq!(
            of(b"\xaa\xe8\xc7\xc2\xb4\xe9\xc7\xc2 1"),
            Some(Kind::ThaiText)
        );
        assert_eq!(
            of(b"\xff\xfe\x0a\x0e\x48\x0e\x27\x0e\x22\x0e"),
            Some(Kind::WideText)
        );
        assert_eq!(of(b"\xfe\xff\x0e\x0a\x0e\x48"), Some(Kind::WideText));
        assert_eq!(of(b"\xff\xfe<\0p\0>\0"), None);
        assert_eq!(of(b"\xff\xfe\0\xd8"), None, "half a letter");
        // With Thai letters of old systems too.
        for rich in [
            &b"{\\rtf1\\binfsxn1\\ansi help}"[..],
            b"{\\rtf1\\ansi \xaa\xe8\xc7\xc2\0}",
        ] {
            assert_eq!(of(rich), Some(Kind::Rtf));
        }
        assert_eq!(Kind::Rtf.family(), "document");
        for old in [b"\0\0\x10\0moov", b"\0\0\0\x08wide", b"\x01\0\0\0mdat"] {
            assert_eq!(of(old), Some(Kind::Quicktime), "{old:?}");
        }
        assert_eq!(of(b"the moovies"), Some(Kind::Text));
        let mut word = b"PK\x03\x04".to_vec();
        word.resize(30, 0);
        word.extend(b"[Content_Types].xml");
        assert_eq!(of(&word), Some(Kind::Office));
    }

    #[test]
    fn what_could_do_harm_is_not_kept_whatever_it_is_called() {
        for harmful in [
            &b"MZ\x90\0\x03"[..],
            b"\x7fELF\x02\x01",
            b"PK\x03\x04\x14\0\0\0\0\0 AndroidManifest.xml",
            b"<!doctype html><script>",
            b"  <svg xmlns='http://www.w3.org/2000/svg'>",
            b"#!/bin/sh\n",
            b"{\\rtf1{\\object\\objemb{\\*\\objdata 0105}}}",
            b"{\\rtf1 \\bin12 MZ}",
            b"{\\rtf1{\\*\\template http://example.org/a.dot}}",
            b"\xca\xfe\xba\xbe",
            b"",
        ] {
            assert_eq!(Kind::of(harmful), None);
        }
    }
}
