//! The audit log, as an auditor reads it.

use casebook::scope::Role;

use super::office::Office;

#[tokio::test]
async fn an_account_is_told_in_words_with_its_agency() {
    let office = Office::open().await;
    office.officer("officer", "la-lwu").await;
    for (language, role, agency) in [
        ("en", "Agency officer", "Lao Women&#39;s Union 1362"),
        ("lo", "ເຈົ້າໜ້າທີ່ຂອງໜ່ວຍງານ", "ສະຫະພັນແມ່ຍິງລາວ 1362"),
    ] {
        let login = format!("auditor-{language}");
        let mut auditor = office.member(&login, Role::Auditor, None, language).await;
        auditor.goes("/console/audit?chain=console").await;
        let told = format!("{role} · {agency}");
        assert!(auditor.shows(&told), "{told}: {}", auditor.page);
    }
}

#[tokio::test]
async fn an_open_hotline_says_that_what_is_missing_was_accepted() {
    let office = Office::open().await;
    let mut admin = office
        .member("admin", Role::Administrator, None, "en")
        .await;
    admin.goes("/console/opening").await;
    assert!(admin.shows("open to the public") && admin.shows("Missing"));
    assert!(admin.shows("was accepted when it was opened, or is missing since then"));
}
