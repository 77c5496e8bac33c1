//! The allocator. A message is a few hundred short-lived values, made on one thread and
//! dropped on another: the system's takes an eighth more processor time for that.

use std::ffi::c_long;

use libmimalloc_sys::{mi_option_set, mi_option_t};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// `mi_option_purge_delay` of mimalloc 2: for so many milliseconds what is free is kept. The
/// crate has no name for it.
const PURGE_DELAY: mi_option_t = 15;
const AT_ONCE: c_long = 0;

/// Gives back at once what is free. Kept for the usual ten milliseconds it makes a loaded
/// program a fifth larger, and no quicker.
pub fn give_back_at_once() {
    #[expect(unsafe_code, reason = "a number is set in a table of the allocator's")]
    unsafe {
        mi_option_set(PURGE_DELAY, AT_ONCE);
    }
}

#[cfg(test)]
mod tests {
    use libmimalloc_sys::mi_option_get;

    use super::*;

    fn delay() -> c_long {
        #[expect(unsafe_code, reason = "a number of a table of the allocator's is read")]
        unsafe {
            mi_option_get(PURGE_DELAY)
        }
    }

    /// The number is still the option's: its default is no other's beside it.
    #[test]
    fn what_is_free_is_given_back_at_once() {
        assert_eq!(delay(), 10);
        give_back_at_once();
        assert_eq!(delay(), 0);
    }
}
