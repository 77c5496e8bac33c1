//! The second reader: sentence embeddings from a server that the hotline hosts itself, and
//! a linear head over them. Off unless `scan.embeddings_url` is set.
//!
//! It reads after the commit, from jobs that were written with the messages, so that it
//! delays nobody's acknowledgement (`work.rs`). What it hears goes through the desk like
//! everything else (`Desk::alarm`), and may only raise (`talk/second_reading.rs`). While its
//! server is away, what is to be read waits in the table; what the server never answers is
//! given up and counted.
//!
//! Architecture invariant: it sees the words of people who wrote to us, and they go to no
//! other address than the one that was looked at (`address.rs`).

mod address;
mod client;
#[cfg(test)]
mod stand_in;
mod work;

pub use client::{ReadOnce, SecondReader, Server};
pub use work::Reading;

/// Why a text could not be read. None of them says anything of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReaderError {
    #[error("the address of the embeddings server is no http or https address")]
    Address,
    #[error("the name of the embeddings server is not known here")]
    Unknown,
    #[error(
        "the embeddings server is neither on this machine nor in a private network (scan.embeddings_anywhere allows it)"
    )]
    Public,
    #[error("the embeddings server does not answer")]
    Unreachable,
    #[error("the embeddings server answers with status {0}")]
    Refused(u16),
    #[error("the embeddings server answers something else than embeddings")]
    Answer,
    #[error("the embeddings have {is} numbers and should have {should}")]
    Width { is: usize, should: usize },
    #[error("the embeddings are another model's than the one that was learned from")]
    Model,
}

impl ReaderError {
    /// The word for staff that a job keeps.
    fn word(self) -> &'static str {
        match self {
            Self::Address | Self::Unknown | Self::Public => "no-address",
            Self::Unreachable => "unreachable",
            Self::Refused(_) => "refused",
            Self::Answer => "no-embeddings",
            Self::Width { .. } | Self::Model => "other-model",
        }
    }

    /// The server may have stumbled over one of several texts.
    fn may_be_one_text(self) -> bool {
        matches!(self, Self::Refused(_) | Self::Answer)
    }
}
