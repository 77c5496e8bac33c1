//! The part of a batch that is mere computing, on every core: opening and sealing cost a
//! third of what a batch does between reading and writing, and all of its people wait for
//! it.

use std::sync::LazyLock;
use std::thread;

/// Fewer are done sooner than another thread begins.
const WORTH_IT: usize = 16;
/// More threads than this gain little on a batch.
const MOST_HANDS: usize = 4;

static HANDS: LazyLock<usize> = LazyLock::new(|| {
    let cores = thread::available_parallelism();
    cores.map_or(1, |cores| cores.get().min(MOST_HANDS))
});

/// What `work` makes of each item, in their order.
pub(super) fn many_hands<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let share = items.len().div_ceil(*HANDS).max(WORTH_IT);
    let Some((own, others)) = items.split_at_checked(share) else {
        return items.iter().map(work).collect();
    };
    thread::scope(|scope| {
        let work = &work;
        let shares = others.chunks(share);
        let hands: Vec<_> = shares
            .map(|share| scope.spawn(move || share.iter().map(work).collect::<Vec<R>>()))
            .collect();
        let mut all: Vec<R> = own.iter().map(work).collect();
        for hand in hands {
            match hand.join() {
                Ok(done) => all.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_once_and_in_order() {
        for many in [0, 1, WORTH_IT, WORTH_IT + 1, 5 * WORTH_IT, 1_000] {
            let items: Vec<usize> = (0..many).collect();
            let doubled: Vec<usize> = items.iter().map(|n| n * 2).collect();
            assert_eq!(many_hands(&items, |n| n * 2), doubled, "{many}");
        }
    }
}
