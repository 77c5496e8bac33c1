//! Which province a text names: by its own name, a short one, or a town in it, in any
//! language, with a slip of the finger. Nothing is claimed where two could be meant, or
//! where more is said than a place.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, BuildError};
use casebook::provinces::{self, Province};

use crate::scan::normalise;
use crate::words::{grammar, is_spaced};

/// So many letters of a name are enough, if only few names begin so.
const LEAST_OF_A_NAME: usize = 4;
/// More provinces than that are no question but a list.
const MOST_TO_ASK: usize = 4;
/// A slip is forgiven in a word of so many letters.
const LEAST_WITH_A_SLIP: usize = 5;

/// What people write before the name of a place, longer words first; those that say that a
/// province follows (จังหวัดตาก is no drying); and what they write behind it.
static BEFORE: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut all: Vec<String> = PROVINCE.clone();
    all.extend(grammar::every(|g| &g.places.before).into_iter().map(before));
    all.sort_by_key(|word| Reverse(word.len()));
    all
});
static PROVINCE: LazyLock<Vec<String>> = LazyLock::new(|| {
    let all = grammar::every(|g| &g.places.province);
    all.into_iter().map(before).collect()
});
static BEHIND: LazyLock<Vec<String>> = LazyLock::new(|| {
    let all = grammar::every(|g| &g.places.behind);
    let behind = |word: &str| match is_parted(word) {
        true => format!(" {word}"),
        false => word.to_owned(),
    };
    all.into_iter().map(behind).collect()
});

fn before(word: &str) -> String {
    match is_parted(word) {
        true => format!("{word} "),
        false => word.to_owned(),
    }
}

/// A word in Latin letters, and one letter in place of a word, are parted from the name.
fn is_parted(word: &str) -> bool {
    is_spaced(word) || word.chars().count() == 1
}

/// A name in its normal form, without spaces.
struct Name {
    province: &'static Province,
    name: String,
    /// It is the province's own.
    is_own: bool,
}

static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let own = provinces::all().iter().flat_map(|p| {
        let names = [&p.name_th, &p.name_lo, &p.name_en];
        names.map(|name| (p, name.as_str(), true))
    });
    let other = provinces::other_names().map(|(p, name)| (p, name, false));
    let theirs = grammar::all().flat_map(|g| &g.places.names);
    let theirs = theirs.flat_map(|(iso, names)| {
        let province = provinces::by_iso(iso);
        let names = names.iter().enumerate();
        names.filter_map(move |(at, name)| Some((province?, name.as_str(), at == 0)))
    });
    own.chain(other)
        .chain(theirs)
        .map(|(province, name, is_own)| Name {
            province,
            name: closed(&normalise(name)),
            is_own,
        })
        .collect()
});

/// Where in [`NAMES`] a name stands: every message is looked through for places, and going
/// through all names took longer than the rest of its step.
static BY_NAME: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, name) in NAMES.iter().enumerate() {
        places.entry(&name.name).or_default().push(at);
    }
    places
});

/// Finds Thai and Lao names among other letters, and where in [`NAMES`] they stand.
struct Unspaced {
    finder: AhoCorasick,
    places: Vec<usize>,
}

static UNSPACED: LazyLock<Result<Unspaced, BuildError>> = LazyLock::new(|| {
    let long = |name: &Name| name.name.chars().count() >= LEAST_WITHIN && !is_spaced(&name.name);
    let (places, names): (Vec<usize>, Vec<&str>) = NAMES
        .iter()
        .enumerate()
        .filter(|(_, name)| long(name))
        .map(|(at, name)| (at, name.name.as_str()))
        .unzip();
    let finder = AhoCorasick::new(names)?;
    Ok(Unspaced { finder, places })
});

/// The one province that a text names without a slip and without other words.
pub(super) fn exactly(country: Option<&str>, text: &str) -> Option<String> {
    match &Here(country).exact(text)[..] {
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// The provinces that a text names without a slip and without other words.
pub(super) fn wholly(text: &str) -> Vec<String> {
    few(Here(None).exact(text))
}

/// The provinces of the country that a text may mean: one, few to be asked about, or
/// none.
pub(super) fn named(country: Option<&str>, text: &str) -> Vec<String> {
    let here = Here(country);
    let whole = here.exact(text);
    if !whole.is_empty() {
        return few(whole);
    }
    let parts = here.in_parts(text);
    if !parts.is_empty() {
        return parts;
    }
    let ways = ways(text);
    let is_long = |way: &&String| way.chars().count() >= LEAST_OF_A_NAME;
    let begins = ways.iter().filter(is_long);
    let begins = begins.map(|way| few(here.isos(|name| name.starts_with(way.as_str()))));
    let slips = ways
        .iter()
        .map(|way| one(here.isos(|name| is_a_slip(name, way))));
    let mut found = begins.chain(slips);
    found.find(|f| !f.is_empty()).unwrap_or_default()
}

/// The provinces that a text names anywhere, where nothing was guessed: as a whole, in its
/// parts, or among other words.
pub(super) fn anywhere(text: &str) -> Vec<String> {
    let all = Here(None);
    let whole = all.exact(text);
    if !whole.is_empty() {
        return few(whole);
    }
    let parts = all.in_parts(text);
    if parts.is_empty() {
        few(isos(within(text)))
    } else {
        parts
    }
}

/// The provinces of the country that the one place among other words may mean.
pub(super) fn among(country: &str, text: &str) -> Vec<String> {
    let here = Here(Some(country));
    let found: Vec<usize> = within(text)
        .into_iter()
        .filter(|at| here.has(*at))
        .collect();
    let mut names: Vec<&str> = found.iter().map(|at| NAMES[*at].name.as_str()).collect();
    names.dedup();
    let isos = isos(found);
    match isos.len() == 1 || names.len() == 1 {
        true => few(isos),
        false => Vec::new(),
    }
}

/// The provinces that a text names behind a word for being there, and says no more.
pub(super) fn placed(text: &str) -> Vec<String> {
    let whole = normalise(text);
    let begins = |words: &[String]| words.iter().any(|word| whole.starts_with(word.as_str()));
    let (behind, is_province) = (begins(&BEFORE), begins(&PROVINCE));
    let is_long = |way: &String| is_province || way.chars().count() >= LEAST_OF_A_NAME;
    let ways: Vec<String> = ways(text).into_iter().skip(1).filter(is_long).collect();
    let named = ways.iter().map(|way| isos(at(way).collect()));
    let mut found = named.filter(|f| behind && !f.is_empty());
    found.next().map(few).unwrap_or_default()
}

/// The provinces that a part of a text names and says no more, in Thai or Lao letters: อุดร, of too few
/// letters to be found among others.
pub(super) fn short_alone(part: &str) -> Vec<String> {
    let whole = normalise(part);
    let is_short = whole.chars().count() == LEAST_OF_A_NAME && !is_spaced(&whole);
    match is_short {
        true => wholly(part),
        false => Vec::new(),
    }
}

/// Shorter names stand in other words by chance: เลย, น่าน, Nan.
const LEAST_WITHIN: usize = 5;
/// A name has at most so many words.
const WORDS_OF_A_NAME: usize = 3;

/// Where in [`NAMES`] stand the names among other words. A name that is a part of a longer one
/// there is not meant: “Vientiane” in “Vientiane Capital”.
fn within(text: &str) -> Vec<usize> {
    let text = normalise(text);
    let mut found = spaced(&text);
    if let Ok(unspaced) = &*UNSPACED {
        // No name has a space in it: what is found lies within one word.
        let names: Vec<_> = unspaced.finder.find_overlapping_iter(&text).collect();
        let is_part = |one: &aho_corasick::Match| {
            names.iter().any(|other| {
                other.len() > one.len() && other.start() <= one.start() && one.end() <= other.end()
            })
        };
        let whole = names.iter().filter(|name| !is_part(name));
        found.extend(whole.map(|name| unspaced.places[name.pattern()]));
    }
    found
}

/// The names in Latin letters, the longest first.
fn spaced(text: &str) -> Vec<usize> {
    let words: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
    let mut is_taken = vec![false; words.len()];
    let mut found = Vec::new();
    for length in (1..=WORDS_OF_A_NAME).rev() {
        for (start, some) in words.windows(length).enumerate() {
            let name = some.concat();
            let is_name = is_spaced(&name) && name.len() >= LEAST_WITHIN;
            let taken = &mut is_taken[start..start + length];
            if !is_name || taken.contains(&true) {
                continue;
            }
            let before = found.len();
            found.extend(at(&name));
            taken.fill(found.len() > before);
        }
    }
    found
}

/// Where in [`NAMES`] a name stands, which may be that of several provinces.
fn at(name: &str) -> impl Iterator<Item = usize> + use<> {
    BY_NAME.get(name).into_iter().flatten().copied()
}

/// The provinces of these names, each once, in the order of [`NAMES`].
fn isos(mut names: Vec<usize>) -> Vec<String> {
    names.sort_unstable();
    let mut found: Vec<String> = Vec::new();
    for name in names {
        let iso = &NAMES[name].province.iso;
        if !found.contains(iso) {
            found.push(iso.clone());
        }
    }
    found
}

/// The names of a country, or all.
struct Here<'a>(Option<&'a str>);

impl Here<'_> {
    /// The provinces with such a name.
    fn isos(&self, fits: impl Fn(&str) -> bool) -> Vec<String> {
        let all = 0..NAMES.len();
        isos(
            all.filter(|at| self.has(*at) && fits(&NAMES[*at].name))
                .collect(),
        )
    }

    fn has(&self, name: usize) -> bool {
        self.0.is_none_or(|c| c == NAMES[name].province.country)
    }

    fn exact(&self, text: &str) -> Vec<String> {
        let ways = ways(text);
        let named = |way: &String| isos(at(way).filter(|at| self.has(*at)).collect());
        let mut found = ways.iter().map(named);
        found.find(|f| !f.is_empty()).unwrap_or_default()
    }

    /// “Warin, Ubon”: every part names a place, and all of them one province.
    fn in_parts(&self, text: &str) -> Vec<String> {
        for signs in [&PARTS[..5], &PARTS[..]] {
            let parts = text.split(signs).map(str::trim);
            let parts = parts.filter(|part| !part.is_empty() && !is_word_before(part));
            let found: Vec<Vec<String>> = parts.map(|part| self.exact(part)).collect();
            let Some(first) = found.first() else {
                continue;
            };
            let in_all = |iso: &&String| found.iter().all(|f| f.contains(iso));
            let both: Vec<String> = first.iter().filter(in_all).cloned().collect();
            if !both.is_empty() {
                return few(both);
            }
        }
        Vec::new()
    }
}

/// What parts the places in a text: surely, and perhaps.
const PARTS: [char; 7] = [',', '/', '\n', '、', ';', ' ', '.'];

fn is_word_before(part: &str) -> bool {
    let part = normalise(part);
    BEFORE.iter().any(|word| word.trim() == part)
}

/// The text as it is, then without what people write around a name, without spaces.
fn ways(text: &str) -> Vec<String> {
    let mut left = normalise(text);
    let mut ways = vec![closed(&left)];
    loop {
        let before = BEFORE.iter().find_map(|w| left.strip_prefix(w.as_str()));
        let behind = || BEHIND.iter().find_map(|w| left.strip_suffix(w.as_str()));
        let cut = before.or_else(behind);
        let Some(cut) = cut.map(str::trim).filter(|c| !c.is_empty()) else {
            return ways;
        };
        left = cut.to_owned();
        ways.push(closed(&left));
    }
}

fn closed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn few(found: Vec<String>) -> Vec<String> {
    if found.len() > MOST_TO_ASK {
        Vec::new()
    } else {
        found
    }
}

fn one(found: Vec<String>) -> Vec<String> {
    if found.len() == 1 { found } else { Vec::new() }
}

/// True when this is how the province itself is called: then nothing was guessed.
pub(super) fn is_own_name(iso: &str, text: &str) -> bool {
    let ways = ways(text);
    let mut own = NAMES.iter().filter(|n| n.is_own && n.province.iso == iso);
    own.any(|n| ways.contains(&n.name))
}

/// True when one letter too many, too few, wrong, or in the wrong place makes `typed` of
/// `name`.
fn is_a_slip(name: &str, typed: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (name.chars().collect(), typed.chars().collect());
    if b.len() < LEAST_WITH_A_SLIP
        || a.len().abs_diff(b.len()) > 1
        || a.len() + 1 < LEAST_WITH_A_SLIP
    {
        return false;
    }
    let same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([], [_]) | ([_], []) => true,
        ([], _) | (_, []) => false,
        _ => {
            let swapped = a.len() == b.len()
                && a.len() > 1
                && a[0] == b[1]
                && a[1] == b[0]
                && a[2..] == b[2..];
            swapped || a[1..] == b[1..] || a[1..] == *b || *a == b[1..]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_towns_and_slips_find_their_province() {
        for (country, text, iso) in [
            ("TH", "อุดร", "TH-41"),
            ("TH", "อุดรฯ", "TH-41"),
            ("TH", "เมืองอุบล", "TH-34"),
            ("TH", "Udon", "TH-41"),
            ("TH", "ukdon", "TH-41"),
            ("TH", "อยู่อุดรธาณี", "TH-41"),
            ("TH", "in Udon Thani", "TH-41"),
            ("TH", "อ.เมือง จ.หนองคาย", "TH-43"),
            ("TH", "Mae Sai, Chiang Rai", "TH-57"),
            ("TH", "โคราช", "TH-30"),
            ("TH", "มหาชัย", "TH-74"),
            ("LA", "ປາກເຊ", "LA-CH"),
            ("LA", "ສະຫວັນ", "LA-SV"),
            ("LA", "ຢູ່ເມືອງປາກເຊ", "LA-CH"),
            ("LA", "vte", "LA-VT"),
            ("LA", "ແຂວງວຽງຈັນ", "LA-VI"),
            ("LA", "Vientiane Province", "LA-VI"),
            ("LA", "Vientiane capital", "LA-VT"),
            ("LA", "ນະຄອນຫລວງວຽງຈັນ", "LA-VT"),
            ("LA", "ມະຫາໄຊ", "LA-KH"),
            ("LA", "ห้วยทราย", "LA-BK"),
            ("LA", "Vang Vieng", "LA-VI"),
        ] {
            assert_eq!(named(Some(country), text), [iso], "{text}");
        }
    }

    #[test]
    fn the_fuller_name_is_meant_among_other_words_too() {
        for text in [
            "Vientiane Capital, near the morning market",
            "we are in vientiane capital behind a bar",
            "ນະຄອນຫຼວງວຽງຈັນ ໃກ້ຕະຫຼາດເຊົ້າ",
        ] {
            assert_eq!(anywhere(text), ["LA-VT"], "{text}");
        }
        let mut both = anywhere("vientiane near the market");
        both.sort_unstable();
        assert_eq!(both, ["LA-VI", "LA-VT"]);
    }

    #[test]
    fn where_two_could_be_meant_both_are_named() {
        for text in ["Vientiane", "เวียงจันทน์", "ວຽງຈັນ", "vientian"]
        {
            let mut found = named(Some("LA"), text);
            found.sort_unstable();
            assert_eq!(found, ["LA-VI", "LA-VT"], "{text}");
        }
        assert_eq!(named(Some("TH"), "samut").len(), 3);
    }

    #[test]
    fn other_words_name_no_province() {
        for text in [
            "ban nong waeng",
            "not in Udon",
            "from Udon to Bangkok",
            "หมู่บ้านเล็ก ๆ ใกล้แม่น้ำ",
            "I do not know",
            "ไม่รู้เลย",
            "เลยไม่รู้",
            "nakhon",
            "",
        ] {
            assert_eq!(named(Some("TH"), text), Vec::<String>::new(), "{text}");
        }
        assert!(named(Some("TH"), "ປາກເຊ").is_empty());
    }
}
