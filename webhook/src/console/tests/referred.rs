//! A case that was referred to an agency, as it comes about on the pages.

use super::browser::Browser;
use super::office::Office;

const STORY: &str = "I am locked in a shop and cannot get out";

/// An operator with the one case of the office open; its address.
pub(super) async fn working(office: &Office) -> (Browser, String) {
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    noy.goes("/console/queue").await;
    let id = noy.between("href=\"/console/case/", "\"");
    let case = format!("/console/case/{id}");
    noy.goes(&case).await;
    (noy, case)
}

/// The person has been asked, and has agreed.
pub(super) async fn referred(office: &Office) -> (Browser, String) {
    let (mut noy, case) = working(office).await;
    office.sent().await;
    let offer = format!("{case}/refer/th-1300");
    noy.goes(&offer).await;
    assert!(noy.shows("Ask the person first"), "{}", noy.page);
    noy.posts(&offer, &[("line", "protection")]).await;
    assert!(noy.shows("The person is being asked"));
    let sent = office.sent().await;
    assert!(sent.contains("May we tell"), "{sent}");
    office.writes("1", "Yes, tell them").await;
    noy.goes(&case).await;
    assert!(noy.shows("Waits for the agency’s decision"), "{}", noy.page);
    (noy, case)
}

pub(super) async fn packet(officer: &mut Browser) -> String {
    officer.goes("/console/referrals").await;
    let id = officer.between("href=\"/console/referral/", "\"");
    assert!(!id.is_empty(), "nothing was referred: {}", officer.page);
    let packet = format!("/console/referral/{id}");
    officer.goes(&packet).await;
    packet
}
