//! What a language calls the agencies: `locales/<language>/agencies.ftl`, a message for each that has
//! a name in it. A language may do without, or without some: those are read by their names in the
//! directory.

use casebook::directory;
use fluent_bundle::FluentResource;

use super::{WordsError, fault, messages};

/// The file of a language.
pub(crate) const FILE: &str = "agencies.ftl";

const STEM: &str = "agency-";

/// The message that names this agency.
pub(super) fn message(agency: &str) -> String {
    format!("{STEM}{agency}")
}

/// A slip in an id would cost the language that name.
pub(super) fn check(path: &str, resource: &FluentResource) -> Result<(), WordsError> {
    if !path.ends_with(FILE) {
        return Ok(());
    }
    let known = directory::shipped().map_err(|error| fault(path, &error))?;
    let mut ids = messages(resource).map(|message| message.id.name);
    let is_known = |id: &str| known.iter().any(|agency| message(&agency.id) == id);
    match ids.find(|id| !is_known(id)) {
        Some(id) => Err(fault(path, &format!("“{id}” is the name of no agency"))),
        None => Ok(()),
    }
}

#[cfg(test)]
#[test]
fn a_name_of_no_agency_is_named() {
    let read = |source: &str| FluentResource::try_new(source.to_owned()).unwrap();
    let good = read("agency-th-1300 = A");
    assert!(check("km/agencies.ftl", &good).is_ok());
    let slip = read("agency-th-1300 = A\nagency-th-130 = B");
    let fault = check("km/agencies.ftl", &slip).unwrap_err().to_string();
    assert!(fault.contains("“agency-th-130”"), "{fault}");
    assert!(check("km/asked.ftl", &slip).is_ok());
}
