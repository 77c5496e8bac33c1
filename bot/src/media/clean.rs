//! A picture without what its camera wrote into it: where and when it was taken, with
//! which phone, and a small copy of it from before it was cropped. Staff look at this
//! copy; what was received stays as it came, sealed.
//!
//! Only whole blocks that a picture can do without are left out, so nothing is decoded
//! and nothing loses quality. How the phone was held is kept, since a picture that lies
//! on its side is hard to read.

use super::kind::Kind;

/// The picture without metadata; none for kinds that cannot be cleaned here, which are
/// given out as files only, and for bytes that are not what they begin as.
pub fn clean(bytes: &[u8]) -> Option<(Kind, Vec<u8>)> {
    let kind = Kind::of(bytes)?;
    let cleaned = match kind {
        Kind::Jpeg => jpeg(bytes)?,
        Kind::Png => png(bytes)?,
        Kind::Webp => webp(bytes)?,
        _ => return None,
    };
    Some((kind, cleaned))
}

/// A number at `at`, in the byte order of most formats here.
fn big(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().fold(0, |n, b| n << 8 | usize::from(*b)))
}

fn little(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |n, b| n << 8 | usize::from(*b)))
}

/// Segments until the picture itself; all application segments but JFIF and Adobe's
/// colours, and all comments, are left out.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    const SCAN: usize = 0xda;
    let mut made = bytes.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = big(bytes, at + 1, 1)?;
        if marker == 0xff {
            // Fill bytes may stand before a marker.
            at += 1;
            continue;
        }
        if marker == SCAN {
            made.extend(picture(bytes.get(at..)?));
            return Some(made);
        }
        let length = big(bytes, at + 2, 2)?;
        let segment = bytes.get(at..at.checked_add(2)?.checked_add(length)?)?;
        match marker {
            0xe1 => made.extend(orientation(segment).into_iter().flatten()),
            0xe0 | 0xee => made.extend(segment),
            0xe2..=0xef | 0xfe => {}
            _ => made.extend(segment),
        }
        at += segment.len();
    }
}

/// The scans up to the end of the picture: phones hide more pictures and films after it.
fn picture(scans: &[u8]) -> &[u8] {
    let end = scans.windows(2).position(|pair| pair == [0xff, 0xd9]);
    end.map_or(scans, |at| &scans[..at + 2])
}

/// An Exif segment that says how the phone was held, and nothing else.
fn orientation(segment: &[u8]) -> Option<Vec<u8>> {
    let exif = segment.get(4..)?.strip_prefix(b"Exif\0\0")?;
    let number = match exif.get(..2)? {
        b"II" => little,
        b"MM" => big,
        _ => return None,
    };
    let first = number(exif, 4, 4)?;
    let entries = number(exif, first, 2)?;
    let held = (0..entries).find_map(|n| {
        let entry = first + 2 + n * 12;
        (number(exif, entry, 2)? == 0x0112).then(|| number(exif, entry + 8, 2))?
    })?;
    let held = u8::try_from(held).ok().filter(|h| (1..=8).contains(h))?;
    let mut made =
        b"\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    made.extend([held, 0, 0, 0, 0, 0, 0]);
    Some(made)
}

/// The chunks without which there is no picture, its colours and its movement.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const NEEDED: [&[u8]; 14] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
        b"bKGD", b"acTL", b"fcTL", b"fdAT",
    ];
    let mut made = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length = big(bytes, at, 4)?;
        let end = at.checked_add(12)?.checked_add(length)?;
        let chunk = bytes.get(at..end)?;
        let name = &chunk[4..8];
        if NEEDED.contains(&name) {
            made.extend(chunk);
        }
        if name == b"IEND" {
            return Some(made);
        }
        at = end;
    }
}

/// All chunks but Exif and XMP, whose flags are taken off too.
fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    const EXIF_AND_XMP: u8 = 0b0000_1100;
    let mut chunks = Vec::new();
    let mut at = 12;
    while at < bytes.len() {
        let length = little(bytes, at + 4, 4)?;
        let padded = length.checked_add(length % 2)?;
        let end = at.checked_add(8)?.checked_add(padded)?.min(bytes.len());
        let mut chunk = bytes.get(at..end)?.to_vec();
        match chunk.get(..4)? {
            b"EXIF" | b"XMP " => {}
            name => {
                if name == b"VP8X" {
                    *chunk.get_mut(8)? &= !EXIF_AND_XMP;
                }
                chunks.extend(chunk);
            }
        }
        at = end;
    }
    let size = u32::try_from(chunks.len() + 4).ok()?;
    let mut made = b"RIFF".to_vec();
    made.extend(size.to_le_bytes());
    made.extend(b"WEBP");
    made.extend(chunks);
    Some(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: &[u8] = b"17.9757N 102.6331E";

    fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], &length[..], data].concat()
    }

    /// Little-endian Exif: held as 6 says, and a place.
    fn exif() -> Vec<u8> {
        let mut exif =
            b"Exif\0\0II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
        exif.extend(PLACE);
        exif
    }

    fn holds(bytes: &[u8], what: &[u8]) -> bool {
        bytes.windows(what.len()).any(|w| w == what)
    }

    #[test]
    fn a_photo_keeps_how_it_was_held_and_loses_where() {
        let tables = segment(0xdb, b"tables");
        let scan = b"\xff\xda\0\x04ab\x12\xff\0\x34\xff\xd9".to_vec();
        let after = [b"film".to_vec(), PLACE.to_vec()].concat();
        let photo = [
            b"\xff\xd8".to_vec(),
            segment(0xe0, b"JFIF"),
            segment(0xe1, &exif()),
            segment(0xe1, PLACE),
            segment(0xed, PLACE),
            segment(0xfe, PLACE),
            tables.clone(),
            scan.clone(),
            after,
        ]
        .concat();
        let (kind, cleaned) = clean(&photo).unwrap();
        assert_eq!(kind, Kind::Jpeg);
        assert!(!holds(&cleaned, PLACE));
        assert!(holds(&cleaned, &tables) && cleaned.ends_with(&scan));
        let kept = segment(0xe1, &exif());
        assert_eq!(
            orientation(&kept),
            orientation(&orientation(&kept).unwrap())
        );
        assert!(holds(&cleaned, &orientation(&kept).unwrap()));
        assert_eq!(clean(&cleaned).unwrap().1, cleaned);
    }

    #[test]
    fn a_png_keeps_only_what_makes_the_picture() {
        let chunk = |name: &[u8], data: &[u8]| {
            let length = u32::try_from(data.len()).unwrap().to_be_bytes();
            [&length[..], name, data, b"crc!"].concat()
        };
        let picture = [
            b"\x89PNG\r\n\x1a\n".to_vec(),
            chunk(b"IHDR", b"size"),
            chunk(b"eXIf", PLACE),
            chunk(b"tEXt", PLACE),
            chunk(b"IDAT", b"dots"),
            chunk(b"IEND", b""),
            PLACE.to_vec(),
        ]
        .concat();
        let (_, cleaned) = clean(&picture).unwrap();
        assert!(!holds(&cleaned, PLACE) && holds(&cleaned, b"dots"));
    }

    #[test]
    fn a_webp_loses_its_exif_and_says_so() {
        let chunk = |name: &[u8], data: &[u8]| {
            let length = u32::try_from(data.len()).unwrap().to_le_bytes();
            let pad = vec![0; data.len() % 2];
            [name, &length[..], data, &pad].concat()
        };
        let inside = [
            chunk(b"VP8X", &[0b0000_1100, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
            chunk(b"VP8 ", b"dot"),
            chunk(b"EXIF", PLACE),
        ]
        .concat();
        let size = u32::try_from(inside.len() + 4).unwrap().to_le_bytes();
        let picture = [&b"RIFF"[..], &size, b"WEBP", &inside].concat();
        let (_, cleaned) = clean(&picture).unwrap();
        assert!(!holds(&cleaned, PLACE) && holds(&cleaned, b"dot"));
        assert_eq!(cleaned[20], 0);
        assert_eq!(little(&cleaned, 4, 4), Some(cleaned.len() - 8));
    }

    #[test]
    fn broken_bytes_are_no_picture() {
        for broken in [
            &b"\xff\xd8\xff"[..],
            b"\xff\xd8\xff\xe1\xff\xff",
            b"\xff\xd8\xff\xe1\0\0",
            b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR",
            b"RIFF\0\0\0\0WEBPVP8X\xff\xff\xff\xff",
            b"GIF89a",
        ] {
            // Whatever comes out, nothing panics, and a GIF is not cleaned.
            let _ = clean(broken);
        }
        assert!(clean(b"\xff\xd8\xff\xe1\xff\xff").is_none());
        assert!(clean(b"GIF89a").is_none());
    }
}
