//! How many new sessions an address may begin: a flood of them would fill the
//! database, while people who have a session are never held up.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use casebook::Millis;

/// New sessions from one address in a [`WINDOW`]. Many people share an address
/// behind a carrier's or a factory's translation.
const LIMIT: u32 = 20;
const WINDOW: Millis = 60_000;
/// Addresses that are remembered at once; beyond it all of them are forgotten.
const TABLE: usize = 10_000;

/// Who came when, in memory only. No address is written or logged.
#[derive(Debug, Default)]
pub(crate) struct Newcomers(Mutex<HashMap<IpAddr, Seen>>);

#[derive(Debug, Clone, Copy)]
struct Seen {
    since: Millis,
    count: u32,
}

impl Newcomers {
    /// True when one more session may begin from `address`; counts it.
    pub(crate) fn admit(&self, address: IpAddr, now: Millis) -> bool {
        let mut table = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if table.len() >= TABLE {
            table.retain(|_, seen| now - seen.since < WINDOW);
        }
        if table.len() >= TABLE {
            table.clear();
        }
        let fresh = Seen {
            since: now,
            count: 0,
        };
        let seen = table.entry(network(address)).or_insert(fresh);
        if now - seen.since >= WINDOW {
            *seen = fresh;
        }
        seen.count = seen.count.saturating_add(1);
        seen.count <= LIMIT
    }
}

/// What one subscriber holds: an IPv4 address, or a /64 of IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => v4.into(),
            None => {
                let [a, b, c, d, ..] = v6.segments();
                [a, b, c, d, 0, 0, 0, 0].into()
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_a_minute_from_one_address_and_others_are_not_held_up() {
        let newcomers = Newcomers::default();
        let (here, there) = ([192, 0, 2, 1].into(), [192, 0, 2, 2].into());
        for _ in 0..20 {
            assert!(newcomers.admit(here, 1_000));
        }
        assert!(!newcomers.admit(here, 60_999));
        assert!(newcomers.admit(there, 60_999));
        assert!(newcomers.admit(here, 61_000));
    }

    #[test]
    fn one_ipv6_subscriber_is_one_address() {
        let newcomers = Newcomers::default();
        let host = |n: u16| IpAddr::from([0x2001, 0xdb8, 0, 1, 0, 0, 0, n]);
        let admitted = (0..30).filter(|n| newcomers.admit(host(*n), 0)).count();
        assert_eq!(admitted, 20);
        assert!(newcomers.admit([0x2001, 0xdb8, 0, 2, 0, 0, 0, 1].into(), 0));
    }

    #[test]
    fn the_table_never_outgrows_its_bound() {
        let newcomers = Newcomers::default();
        for n in 0..25_000_u32 {
            newcomers.admit(IpAddr::from(n.to_be_bytes()), 0);
        }
        assert!(newcomers.0.lock().unwrap().len() <= TABLE);
    }
}
