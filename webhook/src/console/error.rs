//! What a console route answers when it cannot do what was asked.
//!
//! The page for it is made by [`super::guard::watch`], which knows the language
//! and logs a failure once; a person sees a constant text and a reference.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use bot::desk::DeskError;

/// A route's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in: 401, or for a page a redirect to the sign-in.
    #[error("not signed in")]
    SignIn,
    /// Not for this role: 403.
    #[error("refused")]
    Forbidden,
    /// There is no such thing, or not for this caller: 404.
    #[error("not found")]
    NotFound,
    /// Somebody else was faster: 409.
    #[error("conflict")]
    Conflict,
    /// What was sent cannot be read: the status says why.
    #[error("unreadable")]
    Unreadable(StatusCode),
    /// Too much at once; the same again may succeed: 503.
    #[error("busy")]
    Busy,
    /// The database keeps nothing for now: 503.
    #[error("nothing can be kept: {0}")]
    Unkept(Box<dyn std::error::Error + Send + Sync>),
    /// A fault of ours: 500. The detail goes to the log only.
    #[error("{0}")]
    Failed(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Unreadable(status) => *status,
            Self::Busy | Self::Unkept(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The message that says so, and the one that says what to do.
    pub(super) fn messages(&self) -> (&'static str, &'static str) {
        match self {
            Self::SignIn => ("console-error-sign-in", "console-error-sign-in.more"),
            Self::Forbidden => ("console-error-forbidden", "console-error-forbidden.more"),
            Self::NotFound => ("console-error-not-found", "console-error-not-found.more"),
            Self::Conflict => ("console-error-conflict", "console-error-conflict.more"),
            Self::Unreadable(_) => ("console-error-unreadable", "console-error-unreadable.more"),
            Self::Busy => ("console-error-busy", "console-error-busy.more"),
            Self::Unkept(_) => ("console-error-unkept", "console-error-unkept.more"),
            Self::Failed(_) => ("console-error-failed", "console-error-failed.more"),
        }
    }
}

/// Carries an error from a route to the guard.
#[derive(Clone)]
pub(super) struct Carried(pub Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Carried(Arc::new(self)));
        response
    }
}

impl From<casebook::Error> for Error {
    fn from(e: casebook::Error) -> Self {
        match e {
            casebook::Error::Refused(_) => Self::Forbidden,
            casebook::Error::Destroyed => Self::NotFound,
            e if e.is_transient() => Self::Busy,
            e if e.keeps_nothing() => Self::Unkept(Box::new(e)),
            e => Self::Failed(Box::new(e)),
        }
    }
}

impl From<askama::Error> for Error {
    fn from(e: askama::Error) -> Self {
        Self::Failed(Box::new(e))
    }
}

impl From<tokio::task::JoinError> for Error {
    fn from(e: tokio::task::JoinError) -> Self {
        Self::Failed(Box::new(e))
    }
}

impl From<DeskError> for Error {
    fn from(e: DeskError) -> Self {
        match e {
            DeskError::NotDurable => Self::Busy,
            DeskError::Gone => Self::NotFound,
            DeskError::NotTheirs => Self::Forbidden,
        }
    }
}
