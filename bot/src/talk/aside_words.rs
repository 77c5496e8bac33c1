//! What the questions outside the interview are called: on their buttons, and in `locales/`.

use super::consent;
use super::state::Aside;

/// What a button of the question says it belongs to.
pub(super) fn name(aside: &Aside) -> &'static str {
    match aside {
        Aside::Menu => "menu",
        Aside::Report => "report",
        Aside::Add => "add",
        Aside::Correct { .. } => "correct",
        Aside::Withdraw => "withdraw",
        Aside::Language => "language",
        Aside::LanguageOrCountry { .. } => "which",
        Aside::Delete => "delete",
        Aside::DeleteAnyway => "delete-anyway",
        Aside::Code | Aside::CodeForReport => "code",
        Aside::HumanWrite => "human",
        Aside::DangerCheck => "danger",
        Aside::QuietCheck => "quiet",
        Aside::WhoInDanger => "who",
        Aside::NoNumber => "none",
        Aside::Listening => "listening",
        Aside::LeaveOut => "official",
        Aside::Safe => "safe",
        Aside::WriteAgain => "write",
        Aside::Feedback => "feedback",
        Aside::Complaint => "complaint",
        Aside::ComplaintMore => "complaint-more",
        Aside::Consent(_) => "consent",
    }
}

/// What else a button says: the referral, where several questions may be open.
pub(super) fn about(aside: &Aside) -> String {
    match aside {
        Aside::Consent(asked) => format!("/{}", consent::name(asked.referral)),
        _ => String::new(),
    }
}

/// The message that asks it, whose attributes are the choices.
pub(super) fn message(aside: &Aside) -> Option<&'static str> {
    Some(match aside {
        Aside::Menu => "menu",
        Aside::Report => "report",
        Aside::Correct { .. } => "correct",
        Aside::Withdraw => "withdraw",
        Aside::Language => "language-ask",
        Aside::LanguageOrCountry { .. } => "language-which",
        Aside::Delete => "delete-ask",
        Aside::DeleteAnyway => "delete-anyway",
        Aside::HumanWrite => "human-write-ok",
        Aside::DangerCheck => "danger-check",
        Aside::QuietCheck => "quiet-check",
        Aside::WhoInDanger => "danger-who",
        Aside::NoNumber => "no-number",
        Aside::Listening => "listening",
        Aside::LeaveOut => "official-ask",
        Aside::Consent(_) => "consent-ask",
        Aside::Safe => "after-safe",
        Aside::WriteAgain => "after-write",
        Aside::Feedback => "after-feedback",
        Aside::Complaint => "complaint-ask",
        Aside::ComplaintMore => "complaint-more",
        Aside::Code | Aside::CodeForReport | Aside::Add => return None,
    })
}
