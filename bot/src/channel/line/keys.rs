//! The picture of the menu's keys, drawn here: four digits in white on grey, as a PNG
//! that is not compressed. A drawing in the source needs no tool and no font.

use super::rich_menu::{HEIGHT, KEYS, WIDTH};

/// Five columns and seven rows, a bit a dot.
fn dots(key: char) -> [u8; 7] {
    match key {
        '9' => [0x0e, 0x11, 0x11, 0x0f, 0x01, 0x02, 0x0c],
        '8' => [0x0e, 0x11, 0x11, 0x0e, 0x11, 0x11, 0x0e],
        '7' => [0x1f, 0x01, 0x02, 0x04, 0x08, 0x08, 0x08],
        _ => [0x0e, 0x11, 0x13, 0x15, 0x19, 0x11, 0x0e],
    }
}

/// How many pixels a dot is wide and high.
const DOT: usize = 22;
const BACK: u8 = 0x60;
const INK: u8 = 0xff;
const EDGE: u8 = 0x80;

/// The whole picture.
pub(super) fn picture() -> Vec<u8> {
    let mut rows = Vec::with_capacity((WIDTH + 1) * HEIGHT);
    for y in 0..HEIGHT {
        // Each row begins with how it is filtered: not at all.
        rows.push(0);
        rows.extend((0..WIDTH).map(|x| shade(x, y)));
    }
    png(&rows)
}

fn shade(x: usize, y: usize) -> u8 {
    let width = WIDTH / KEYS.len();
    let (key, x) = (KEYS[(x / width).min(KEYS.len() - 1)], x % width);
    if x < 2 {
        return EDGE;
    }
    let (left, top) = ((width - 5 * DOT) / 2, (HEIGHT - 7 * DOT) / 2);
    let column = x.checked_sub(left).map(|x| x / DOT).filter(|c| *c < 5);
    let row = y.checked_sub(top).map(|y| y / DOT).filter(|r| *r < 7);
    match (column, row) {
        (Some(column), Some(row)) if dots(key)[row] >> (4 - column) & 1 == 1 => INK,
        _ => BACK,
    }
}

/// An 8-bit grey picture of these filtered rows.
fn png(rows: &[u8]) -> Vec<u8> {
    let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_be_bytes();
    let mut header = [size(WIDTH), size(HEIGHT)].concat();
    header.extend([8, 0, 0, 0, 0]);
    let mut made = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut made, b"IHDR", &header);
    chunk(&mut made, b"IDAT", &stored(rows));
    chunk(&mut made, b"IEND", &[]);
    made
}

fn chunk(made: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    let named = [&kind[..], data].concat();
    made.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    made.extend_from_slice(&named);
    made.extend(crc(&named).to_be_bytes());
}

/// A zlib stream whose blocks are stored as they are.
fn stored(data: &[u8]) -> Vec<u8> {
    let mut made = vec![0x78, 0x01];
    let mut blocks = data.chunks(0xffff).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        made.push(u8::from(blocks.peek().is_none()));
        made.extend(length.to_le_bytes());
        made.extend((!length).to_le_bytes());
        made.extend_from_slice(block);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in data {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    made.extend((b << 16 | a).to_be_bytes());
    made
}

fn crc(data: &[u8]) -> u32 {
    !data.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                crc >> 1 ^ 0xedb8_8320
            } else {
                crc >> 1
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_is_a_png_of_the_size_that_the_platform_takes() {
        let made = picture();
        assert!(made.starts_with(b"\x89PNG\r\n\x1a\n"));
        assert_eq!(&made[16..24], [0, 0, 3, 32, 0, 0, 1, 14]);
        assert!(made.len() < 1_000_000);
        // The well-known CRC of an empty IEND chunk.
        assert!(made.ends_with(&[0xae, 0x42, 0x60, 0x82]));
    }

    #[test]
    fn every_key_is_drawn() {
        let width = WIDTH / KEYS.len();
        for (place, key) in KEYS.into_iter().enumerate() {
            let ink = (0..HEIGHT)
                .flat_map(|y| (0..width).map(move |x| shade(place * width + x, y)))
                .filter(|shade| *shade == INK)
                .count();
            let wanted: u32 = dots(key).iter().map(|row| row.count_ones()).sum();
            assert_eq!(ink, usize::try_from(wanted).unwrap() * DOT * DOT, "{key}");
        }
    }
}
