//! Finding the contact of an event whose person the platform knows by several
//! addresses. A delivery that names two of them ties them together: whoever was first
//! seen by a phone number and later by an id without one goes on with the same talk.

use std::collections::HashMap;
use std::sync::Arc;

use casebook::known_as::{self, Known, Moved};
use casebook::vault::Vault;
use casebook::{Millis, Result, Tx, Uuid};

use super::batch::Bench;
use super::live::{ContactCard, Live};
use crate::channel::{Inbound, Said};

/// So much may the platform's clock and ours differ.
const CLOCKS: Millis = 60_000;

/// What of addresses must be written with a batch.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    added: Vec<(Vec<u8>, Uuid)>,
    pointed: Vec<(Vec<u8>, Uuid)>,
    pub moved: Vec<Moved>,
}

impl Addresses {
    pub fn absorb(&mut self, other: Self) {
        let Self {
            added,
            pointed,
            moved,
        } = other;
        self.added.extend(added);
        self.pointed.extend(pointed);
        self.moved.extend(moved);
    }
}

/// By which hash each event's contact is loaded, and what is newly known of them.
#[derive(Debug, Default)]
pub(super) struct Recognised {
    pub hashes: Vec<Vec<u8>>,
    /// Address, and the hash of the contact that it leads to now.
    new: Vec<(Vec<u8>, Vec<u8>)>,
    other: Vec<(Vec<u8>, Vec<u8>)>,
    /// Contacts that turned out to be another: the hash of the one, and of the other.
    pub joined: Vec<(Vec<u8>, Vec<u8>)>,
}

pub(super) fn hash(vault: &Vault, channel: &str, address: &str) -> Vec<u8> {
    vault.lookup("contact", &[channel, address]).to_vec()
}

/// Recognises the people of a batch.
///
/// # Errors
/// Those of the database.
pub(super) async fn recognise(
    tx: &mut Tx,
    vault: &Vault,
    events: &[Arc<Inbound>],
) -> Result<Recognised> {
    let own: Vec<Vec<u8>> = events
        .iter()
        .map(|e| hash(vault, e.channel, &e.address))
        .collect();
    let mut named: Vec<Vec<Vec<u8>>> = events
        .iter()
        .map(|e| {
            let all = e.known_as.iter();
            all.map(|a| hash(vault, e.channel, a)).collect()
        })
        .collect();
    let to: Vec<Option<Vec<u8>>> = events.iter().map(|e| moves_to(vault, e)).collect();
    let mut asked = named.concat();
    if asked.is_empty() {
        return Ok(Recognised {
            hashes: own,
            ..Recognised::default()
        });
    }
    asked.extend(to.iter().flatten().cloned());
    asked.sort_unstable();
    asked.dedup();
    let stored = known_as::find(tx, &asked).await?;
    for ((event, named), to) in events.iter().zip(&mut named).zip(to) {
        let is_known = named.iter().any(|hash| of(&stored, hash).is_some());
        named.extend(to.filter(|to| is_known && is_theirs(of(&stored, to), event.at)));
    }
    let ties = tie(&stored, &own, &named);
    let before: HashMap<&[u8], &[u8]> = stored
        .iter()
        .map(|k| (k.address_hash.as_slice(), k.contact_hash.as_slice()))
        .collect();
    let led = |hash| ties.get(&hash).cloned().unwrap_or(hash);
    let mut found = Recognised {
        hashes: own.into_iter().map(led).collect(),
        ..Recognised::default()
    };
    for (address, contact) in ties {
        match before.get(address.as_slice()) {
            None => found.new.push((address, contact)),
            Some(led) if *led != contact => {
                found.joined.push((led.to_vec(), contact.clone()));
                found.other.push((address, contact));
            }
            Some(_) => {}
        }
    }
    // The same order in every writer, so that two of them never wait in a circle.
    found.new.sort_unstable();
    found.other.sort_unstable();
    found.joined.sort_unstable();
    found.joined.dedup();
    Ok(found)
}

/// The address that the person has now.
fn moves_to(vault: &Vault, event: &Inbound) -> Option<Vec<u8>> {
    match &event.said {
        Said::Moved(to) => Some(hash(vault, event.channel, to)),
        _ => None,
    }
}

fn of<'a>(stored: &'a [Known], address: &[u8]) -> Option<&'a Known> {
    stored.iter().find(|k| k.address_hash == address)
}

/// True where whoever is known by an address that a person moved to at `at` can be that
/// person alone: they wrote from there before we were told. Who had it earlier is another.
fn is_theirs(known: Option<&Known>, at: Millis) -> bool {
    known.is_none_or(|known| {
        let (seconds, _) = known
            .contact_id
            .get_timestamp()
            .map_or((0, 0), |t| t.to_unix());
        i64::try_from(seconds).unwrap_or(0) * 1_000 >= at.saturating_sub(CLOCKS)
    })
}

/// Where each address leads. Of two contacts that turn out to be one person, the one
/// with a case goes on, else the one that wrote last.
fn tie(stored: &[Known], own: &[Vec<u8>], named: &[Vec<Vec<u8>>]) -> HashMap<Vec<u8>, Vec<u8>> {
    let mut leads: HashMap<Vec<u8>, Vec<u8>> = stored
        .iter()
        .map(|k| (k.address_hash.clone(), k.contact_hash.clone()))
        .collect();
    let rank: HashMap<&[u8], (bool, Millis)> = stored
        .iter()
        .map(|k| (k.contact_hash.as_slice(), (k.has_case, k.last_in_at)))
        .collect();
    // Events that name several addresses tie those of the others.
    let mut order: Vec<usize> = (0..named.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(named[*at].len()));
    for at in order {
        let known = named[at].iter().filter_map(|hash| leads.get(hash));
        let best = known.max_by_key(|contact| rank.get(contact.as_slice()).copied());
        let contact = best.unwrap_or(&own[at]).clone();
        for hash in &named[at] {
            leads.insert(hash.clone(), contact.clone());
        }
    }
    leads
}

impl Recognised {
    /// The addresses to write, now that every contact of the batch has its id.
    pub fn addresses(&self, lives: &[Live], places: &HashMap<Vec<u8>, usize>) -> Addresses {
        let ids = |pairs: &[(Vec<u8>, Vec<u8>)]| {
            let pairs = pairs.iter().filter_map(|(address, contact)| {
                let place = places.get(contact)?;
                Some((address.clone(), lives[*place].contact_id))
            });
            pairs.collect()
        };
        Addresses {
            added: ids(&self.new),
            pointed: ids(&self.other),
            moved: Vec::new(),
        }
    }
}

impl Bench {
    /// Writes which address leads to whom, and where people are reached now.
    pub(super) async fn save_addresses(
        &self,
        tx: &mut Tx,
        addresses: Addresses,
        readdressed: Vec<(Uuid, Vec<u8>)>,
    ) -> Result<()> {
        known_as::add(tx, addresses.added).await?;
        for (address, contact) in addresses.pointed {
            known_as::point(tx, &address, contact).await?;
        }
        for (contact, sealed) in readdressed {
            known_as::reseal(tx, contact, sealed).await?;
        }
        for moved in &addresses.moved {
            known_as::moved(tx, moved).await?;
        }
        Ok(())
    }

    /// The new sealed address of a contact that is reached at another one now. A
    /// contact that is not written yet is written with it.
    pub(super) fn readdress(&self, live: &mut Live) -> Result<Option<(Uuid, Vec<u8>)>> {
        if !std::mem::take(&mut live.readdressed) {
            return Ok(None);
        }
        let card = ContactCard {
            address: live.address.clone(),
            wishes: live.wishes.clone(),
            open_until: live.open_until,
        };
        let sealed = live.contact_key.seal_json(
            &self.tools.entropy,
            "contacts.sealed",
            live.contact_id,
            &card,
        )?;
        match &mut live.new_contact {
            Some(contact) => contact.sealed = sealed,
            None => return Ok(Some((live.contact_id, sealed))),
        }
        Ok(None)
    }

    /// The person gave up one address for another.
    pub(super) fn move_to(&self, live: &mut Live, event: &Inbound, to: &str) -> Moved {
        let vault = &self.tools.vault;
        let id = live.contact_id.to_string();
        live.address = to.to_owned();
        live.readdressed = true;
        Moved {
            contact: live.contact_id,
            old: hash(vault, event.channel, &event.address),
            new: hash(vault, event.channel, to),
            apart: vault
                .lookup("contact-apart", &[&id, &event.address])
                .to_vec(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(address: u8, contact: u8, has_case: bool, last_in_at: Millis) -> Known {
        Known {
            address_hash: vec![address],
            contact_id: Uuid::from_u128(u128::from(contact)),
            contact_hash: vec![contact],
            has_case,
            last_in_at,
        }
    }

    fn led(stored: &[Known], events: &[&[u8]]) -> Vec<(u8, u8)> {
        let own: Vec<Vec<u8>> = events.iter().map(|e| vec![e[0]]).collect();
        let named: Vec<Vec<Vec<u8>>> = events
            .iter()
            .map(|e| e.iter().map(|a| vec![*a]).collect())
            .collect();
        let mut led: Vec<(u8, u8)> = tie(stored, &own, &named)
            .into_iter()
            .map(|(a, c)| (a[0], c[0]))
            .collect();
        led.sort_unstable();
        led
    }

    #[test]
    fn a_delivery_that_names_both_addresses_ties_them() {
        let stored = [known(1, 1, false, 0)];
        assert_eq!(led(&stored, &[&[2, 1]]), [(1, 1), (2, 1)]);
        assert_eq!(led(&[], &[&[1, 2]]), [(1, 1), (2, 1)]);
        // In one batch, whatever the order.
        assert_eq!(led(&[], &[&[2], &[1, 2]]), [(1, 1), (2, 1)]);
    }

    #[test]
    fn two_contacts_that_are_one_person_go_on_with_the_case() {
        let stored = [known(1, 1, true, 5), known(2, 2, false, 9)];
        assert_eq!(led(&stored, &[&[1, 2]]), [(1, 1), (2, 1)]);
        let stored = [known(1, 1, false, 5), known(2, 2, false, 9)];
        assert_eq!(led(&stored, &[&[1, 2]]), [(1, 2), (2, 2)]);
    }

    #[test]
    fn only_whoever_came_after_the_move_is_the_person_who_moved() {
        let began = 1_795_330_800_000;
        let seconds = u64::try_from(began / 1_000).unwrap();
        let at = uuid::Timestamp::from_unix(uuid::NoContext, seconds, 0);
        let mut known = known(1, 1, false, 0);
        known.contact_id = Uuid::new_v7(at);
        assert!(is_theirs(Some(&known), began - 5_000));
        assert!(is_theirs(Some(&known), began + CLOCKS));
        assert!(!is_theirs(Some(&known), began + CLOCKS + 1_000));
        assert!(is_theirs(None, began));
    }

    #[test]
    fn strangers_stay_strangers() {
        assert_eq!(led(&[], &[&[1], &[2]]), [(1, 1), (2, 2)]);
    }
}
