//! A number beside a match that changes what it says: the score of a game, how many years
//! somebody is older than somebody else, or the tens of an age.
//!
//! “Our team got beaten 3-0” is a lost match, “he is 15 years older” nobody's age. Both are asked
//! narrowly: “beaten 3-4 times” and “beaten 2-3” stay blows, and a text that tells an age beside
//! the difference (“I am 15, he is 20 years older”) keeps that age.

use crate::letters::is_latin;
use crate::normalise::Normal;

/// Words that may stand after a score. Anything else may count blows (“times”, `ครั้ง`, “hours”).
const AFTER: [&str; 8] = [
    "yesterday",
    "today",
    "tonight",
    "again",
    "last",
    "by",
    "lol",
    "haha",
];

/// Whether a score stands directly after the match that ends here.
pub(super) fn follows(read: &Normal, end: usize) -> bool {
    let Some((first, at)) = number(&read.text, end) else {
        return false;
    };
    let Some((second, stop)) = number(&read.text, at) else {
        return false;
    };
    // “3-0” has a sign between, “3 4” may be anything; 2-3 is a range as often as a score.
    if !read.has_break(at, stop) || first == second || second == first + 1 {
        return false;
    }
    let rest = &read.text[stop..];
    let word = rest.trim_start().split(' ').next().unwrap_or_default();
    rest.trim().is_empty() || read.has_break(stop, stop + 1) || AFTER.contains(&word)
}

/// A number of one or two digits, after at most one space, and where it ends.
fn number(text: &str, from: usize) -> Option<(u32, usize)> {
    let rest = text.get(from..)?;
    let digits = rest.trim_start_matches(' ');
    let long = digits.bytes().take_while(u8::is_ascii_digit).count();
    let value = digits.get(..long)?.parse().ok()?;
    (long <= 2).then_some((value, from + rest.len() - digits.len() + long))
}

const YEARS: [&str; 4] = ["years", "year", "yrs", "yr"];
const OLDER: [&str; 2] = ["older", "younger"];
/// “More than” beside a word of age, in Thai and in Lao.
const THAN: [&str; 10] = [
    "แก่กว่า",
    "อายุมากกว่า",
    "อายุน้อยกว่า",
    "เด็กกว่า",
    "อ่อนกว่า",
    "ແກ່ກວ່າ",
    "ເຖົ້າກວ່າ",
    "ອາຍຸຫລາຍກວ່າ",
    "ອາຍຸຫນ້ອຍກວ່າ",
    "ອ່ອນກວ່າ",
];
/// Bytes between “older than” and its number: a person's name or word.
const NEAR: usize = 40;

/// Where a text speaks of a difference of age: from the word or the number to the end of it.
pub(super) fn difference(read: &Normal) -> Vec<(usize, usize)> {
    let text = &read.text;
    let mut found = Vec::new();
    for word in THAN {
        for (start, _) in text.match_indices(word) {
            let from = start + word.len();
            let digits = text[from..].find(|c: char| c.is_ascii_digit());
            let Some(at) = digits.filter(|&at| at <= NEAR).map(|at| from + at) else {
                continue;
            };
            if let Some((_, end)) = number(text, at).filter(|_| !read.has_break(from, at)) {
                found.push((start, end));
            }
        }
    }
    let words: Vec<_> = words(text).collect();
    for three in words.windows(3) {
        let said = three.iter().map(|&(start, end)| &text[start..end]);
        let [count, years, older] = said.collect::<Vec<_>>()[..] else {
            continue;
        };
        let counted = count.starts_with(|c: char| c.is_ascii_digit()) || count.ends_with("een");
        if counted && YEARS.contains(&years) && OLDER.contains(&older) {
            found.push((three[0].0, three[2].1));
        }
        let by = count == "by" && YEARS.contains(&older) && OLDER.iter().any(|&o| text.contains(o));
        if by && years.starts_with(|c: char| c.is_ascii_digit()) {
            found.push((three[0].0, three[2].1));
        }
    }
    found
}

/// Ten, as an age of ten to nineteen begins, and what makes more of it.
const TEN: [&str; 2] = ["สิบ", "ສິບ"];
const TENS: [&str; 15] = [
    "ยี่",
    "สาม",
    "สี่",
    "ห้า",
    "หก",
    "เจ็ด",
    "แปด",
    "เก้า",
    "ສາມ",
    "ສີ່",
    "ຫ້າ",
    "ຫົກ",
    "ເຈັດ",
    "ແປດ",
    "ເກົ້າ",
];

/// Whether the age that is said here is the end of a larger one: สิบห้าปี of ยี่สิบห้าปี.
pub(super) fn has_tens(text: &str, start: usize) -> bool {
    let (before, here) = text.split_at(start);
    TEN.iter().any(|ten| here.starts_with(ten)) && TENS.iter().any(|tens| before.ends_with(tens))
}

/// The words of a text, as bytes from and to.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    text.split(' ').filter_map(move |word| {
        let start = at;
        at += word.len() + 1;
        word.starts_with(|c: char| is_latin(c) || c.is_ascii_digit())
            .then_some((start, start + word.len()))
    })
}
