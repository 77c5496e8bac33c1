//! Files of a language that hold lists and no sentences (`<name>.toml`): ours and a hotline's own as
//! one, list by list.

use serde::de::DeserializeOwned;
use toml::{Table, Value};

use super::{Lang, WordsError, added, fault, file};

/// What a language's files of this name say together, each looked at alone by `check` before.
pub(crate) fn whole<T: DeserializeOwned>(
    lang: Lang,
    name: &str,
    check: impl Fn(&str) -> Result<T, String>,
) -> Result<T, WordsError> {
    let ours = file(lang, name).map(|(path, source)| (path, source.to_owned()));
    let theirs = added::named(lang, name).map(|f| (f.path.clone(), f.source.clone()));
    let mut whole = Table::new();
    for (path, source) in ours.into_iter().chain(theirs) {
        check(&source).map_err(|what| fault(&path, &what))?;
        let table = source.parse().map_err(|what| fault(&path, &what))?;
        merge(&mut whole, table);
    }
    let whole = Value::Table(whole).try_into();
    whole.map_err(|what: toml::de::Error| fault(lang.code(), &what))
}

/// Adds what one file says to what others say: lists grow.
fn merge(whole: &mut Table, part: Table) {
    for (key, value) in part {
        match (whole.get_mut(&key), value) {
            (Some(Value::Table(known)), Value::Table(more)) => merge(known, more),
            (Some(Value::Array(known)), Value::Array(more)) => known.extend(more),
            (_, value) => {
                whole.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
#[test]
fn a_second_file_adds_to_the_first() {
    let mut whole = "[people]\nplenty = [\"many\"]\nrough = [\"about\"]"
        .parse()
        .unwrap();
    merge(&mut whole, "[people]\nplenty = [\"lots\"]".parse().unwrap());
    let merged: Table = "[people]\nplenty = [\"many\", \"lots\"]\nrough = [\"about\"]"
        .parse()
        .unwrap();
    assert_eq!(whole, merged);
}
