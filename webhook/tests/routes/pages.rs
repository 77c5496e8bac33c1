//! What the pages of administrators and auditors show and change.

use axum::body::Body;
use axum::http::StatusCode;
use casebook::audit_note::AuditNote;
use casebook::destroyed::DestroyedList;
use casebook::inbound::{self, Troubled};
use casebook::scope::Role;
use casebook::{directory, duty};

use crate::house::{Browser, House};
use webhook::config::Config;

/// What a page's script asks for by itself.
async fn asks(browser: &mut Browser<'_>, path: &str) -> String {
    let request = browser
        .request("GET", path)
        .header("sec-fetch-mode", "cors");
    let answer = browser.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.body
}

#[tokio::test]
async fn a_message_that_could_not_be_worked_on_is_read_by_a_supervisor_after_a_press() {
    let house = House::new().await;
    let mut tx = house.app.db.begin().await.unwrap();
    let id = house.app.entropy.id(house.app.clock.now());
    let plain =
        serde_json::json!({"address": "66801234567", "said": {"text": "he locks the door"}});
    let master = house.app.vault.master();
    let sealed = master.seal_json(&house.app.entropy, "troubled_events.sealed", id, &plain);
    let troubled = Troubled {
        id,
        channel: "telegram",
        address_hash: vec![1],
        error: "a step panicked".into(),
        sealed: sealed.unwrap(),
        at: house.app.clock.now(),
    };
    inbound::keep_troubled(&mut tx, troubled).await.unwrap();
    tx.commit().await.unwrap();
    let (read, seen) = (
        format!("/console/trouble/{id}/read"),
        format!("/console/trouble/{id}/seen"),
    );
    let mut head = house.signed_in(Role::Supervisor).await;
    let listed = head.get("/console/trouble").await.body;
    assert!(listed.contains("a step panicked") && listed.contains("Telegram"));
    assert!(!listed.contains("he locks the door"));
    assert!(
        !head.get(&read).await.status.is_success(),
        "by a press alone"
    );
    let opened = head.post(&read, &[]).await.body;
    assert!(opened.contains("he locks the door") && !opened.contains("66801234567"));
    assert_eq!(house.audited("trouble.read").await, 1);
    let mut admin = house.signed_in(Role::Administrator).await;
    let listed = admin.get("/console/trouble").await.body;
    assert!(listed.contains("a step panicked") && !listed.contains(&read));
    assert_eq!(admin.post(&read, &[]).await.status, StatusCode::FORBIDDEN);
    let queue = head.get("/console/queue").await.body;
    assert!(queue.contains("could not be worked on"), "{queue}");
    admin.post(&seen, &[]).await;
    let queue = head.get("/console/queue").await.body;
    assert!(!queue.contains("could not be worked on"), "{queue}");
    assert_eq!(house.audited("trouble.seen").await, 1);
}

#[tokio::test]
async fn what_a_page_asks_by_itself_keeps_nobody_on_duty() {
    let house = House::new().await;
    let mut noy = house.signed_in(Role::Operator).await;
    assert_eq!(asks(&mut noy, "/console/duty").await, "off");
    noy.post("/console/duty", &[("duty", "on")]).await;
    let token = noy.form_token().await;
    for minute in 1..30 {
        house.app.clock.advance(60_000);
        asks(&mut noy, "/console/calls").await;
        let left = (30 - minute) * 60_000;
        assert_eq!(asks(&mut noy, "/console/duty").await, format!("on {left}"));
    }
    // A key or a press, which the script tells.
    let fields = [("form_token", token.as_str())];
    let told = noy.post_bare("/console/duty/here", &fields);
    assert_eq!(told.await.status, StatusCode::NO_CONTENT);
    assert_eq!(asks(&mut noy, "/console/duty").await, "on 1800000");
    house.app.clock.advance(20 * 60_000);
    noy.get("/console/queue").await;
    assert_eq!(asks(&mut noy, "/console/duty").await, "on 1800000");
    house.app.clock.advance(30 * 60_000);
    let mut tx = house.app.db.begin().await.unwrap();
    let (vault, now) = (&house.app.vault, house.app.clock.now());
    assert_eq!(duty::lapse(&mut tx, vault, now).await.unwrap().len(), 1);
    tx.commit().await.unwrap();
    assert_eq!(asks(&mut noy, "/console/duty").await, "lapsed");
    let page = noy.get("/console/queue").await.body;
    let words = house.message("en", "console-duty-lapsed");
    assert!(page.contains(&words), "{page}");
    noy.post("/console/duty", &[("duty", "on")]).await;
    assert_eq!(asks(&mut noy, "/console/duty").await, "on 1800000");
}

#[tokio::test]
async fn a_form_keeps_what_was_typed_and_links_to_what_is_wrong() {
    let house = House::new().await;
    let mut admin = house.signed_in(Role::Administrator).await;
    let typed = [
        ("login", "not good"),
        ("name", "ນ້ອຍ"),
        ("role", "officer"),
        ("language", "lo"),
    ];
    let answer = admin.post("/console/people/new", &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("<a href=\"#login\">") && answer.body.contains("<a href=\"#agency\">")
    );
    assert_eq!(answer.field("name").unwrap(), "ນ້ອຍ");
    assert!(answer.body.contains("value=\"officer\" checked"));
    let taken = [
        ("login", "administrator"),
        ("name", "x"),
        ("role", "auditor"),
        ("language", "lo"),
    ];
    let answer = admin.post("/console/people/new", &taken).await;
    assert!(
        answer
            .body
            .contains(&house.message("en", "console-login-taken"))
    );
    assert_eq!(house.audited("staff.add").await, 1);
}

/// The link is on the answer to the first press, which nobody saw.
#[tokio::test]
async fn an_account_that_is_made_twice_leads_to_a_new_link() {
    let house = House::new().await;
    let mut admin = house.signed_in(Role::Administrator).await;
    let form = admin.get("/console/people/new").await;
    let once = form.field("once").unwrap();
    let typed = [
        ("login", "noy"),
        ("name", "ນ້ອຍ"),
        ("role", "operator"),
        ("language", "lo"),
        ("once", once.as_str()),
    ];
    let first = admin.post("/console/people/new", &typed).await;
    assert!(first.body.contains("/console/invite/"));
    let second = admin.post("/console/people/new", &typed).await;
    assert_eq!(second.status, StatusCode::OK);
    assert!(
        second
            .body
            .contains(&house.message("en", "console-people-made"))
    );
    let account = second.body.split("/console/people/").find_map(|rest| {
        let id = rest.split('"').next()?;
        (id.len() == 36).then(|| format!("/console/people/{id}"))
    });
    let account = account.expect("the way to the account");
    let again = admin.post(&format!("{account}/reset"), &[]).await;
    assert!(again.body.contains("/console/invite/"));
    // The administrator's own, and this one.
    assert_eq!(house.audited("staff.add").await, 2);
}

#[tokio::test]
async fn an_account_is_closed_and_opened_on_its_own_page() {
    let house = House::new().await;
    let som = house.member("som", Role::Operator).await;
    let mut admin = house.signed_in(Role::Administrator).await;
    let page = format!("/console/people/{som}");
    for (what, standing) in [
        ("disable", "console-standing-disabled"),
        ("enable", "console-standing-active"),
    ] {
        let answer = admin.post(&format!("{page}/{what}"), &[]).await;
        assert_eq!(answer.to().unwrap(), page);
        assert!(
            admin
                .get(&page)
                .await
                .body
                .contains(&house.message("en", standing))
        );
    }
    // What ends a password and an authenticator is not done at one press.
    let member = admin.get(&page).await.body;
    for (what, close) in [("reset", 1), ("disable", 2)] {
        let before = member.split(&format!("{page}/{what}\"")).next().unwrap();
        assert_eq!(before.matches("<details").count(), close, "{what}");
        assert_eq!(before.matches("</details>").count(), close - 1, "{what}");
    }
    let answer = admin.post(&format!("{page}/reset"), &[]).await;
    assert!(
        answer
            .field("link")
            .unwrap()
            .starts_with("http://hotline.example/console/invite/")
    );
    let nobody = admin
        .post(
            &format!("/console/people/{}/reset", house.app.entropy.id(1)),
            &[],
        )
        .await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_number_that_was_dialled_is_shown_to_the_public_for_ninety_days() {
    let house = House::new().await;
    let mut operator = house.signed_in(Role::Operator).await;
    let is_public = async || {
        let mut tx = house.app.db.read().await.unwrap();
        let all = directory::all(&mut tx).await.unwrap();
        let agency = all.iter().find(|a| a.id == "th-1300-abroad").unwrap();
        agency.public_number(house.app.clock.now()).is_some()
    };
    assert!(!is_public().await);
    // One that is not there, and one that has no number.
    for agency in ["th-nowhere", "th-datip"] {
        let answer = operator
            .post(&format!("/console/numbers/{agency}/dialled"), &[])
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let answer = operator
        .post("/console/numbers/th-1300-abroad/dialled", &[])
        .await;
    let saved = "/console/numbers?saved=th-1300-abroad";
    assert_eq!(answer.to().unwrap(), format!("{saved}#th-1300-abroad"));
    assert!(is_public().await);
    let page = operator.get(saved).await.body;
    // Today is told by the clock alone.
    assert!(page.contains("14:00") && !page.contains("22 November"));
    assert!(page.contains("Saved."));
    assert!(page.contains("/console/numbers/th-1300-abroad/not-dialled"));
    house.app.clock.advance(directory::VERIFIED_FOR);
    assert!(!is_public().await);
}

#[tokio::test]
async fn whoever_said_by_mistake_that_they_dialled_takes_it_back_on_the_same_day() {
    let house = House::new().await;
    let mut operator = house.signed_in(Role::Operator).await;
    let mut admin = house.signed_in(Role::Administrator).await;
    let dialled = "/console/numbers/th-1300-abroad/dialled";
    let undo = "/console/numbers/th-1300-abroad/not-dialled";
    let row = async || {
        let mut tx = house.app.db.read().await.unwrap();
        let all = directory::all(&mut tx).await.unwrap();
        let agency = all.into_iter().find(|a| a.id == "th-1300-abroad").unwrap();
        (agency.verified_at, agency.verified_by, agency.expires_at)
    };
    let never = row().await;
    assert_eq!(operator.post(undo, &[]).await.status, StatusCode::NOT_FOUND);
    // Pressed twice it is one thing to take back.
    operator.post(dialled, &[]).await;
    operator.post(dialled, &[]).await;
    let first = row().await;
    assert_eq!(admin.post(undo, &[]).await.status, StatusCode::NOT_FOUND);
    assert!(!admin.get("/console/numbers").await.body.contains(undo));
    let answer = operator.post(undo, &[]).await;
    let page = "/console/numbers?undone=th-1300-abroad#th-1300-abroad";
    assert_eq!(answer.to().unwrap(), page);
    assert_eq!(row().await, never);
    assert_eq!(house.audited("number.not-dialled").await, 1);

    operator.post(dialled, &[]).await;
    assert_eq!(row().await, first);
    house.app.clock.advance(24 * 3_600_000);
    let mut operator = house.comes_again(Role::Operator).await;
    // On another day, or of somebody else, it stays; and an undo goes back to it.
    assert_eq!(operator.post(undo, &[]).await.status, StatusCode::NOT_FOUND);
    operator.post(dialled, &[]).await;
    assert_ne!(row().await, first);
    operator.post(undo, &[]).await;
    assert_eq!(row().await, first);
}

#[tokio::test]
async fn the_opening_page_says_what_is_missing() {
    let house = House::new().await;
    let mut admin = house.signed_in(Role::Administrator).await;
    let page = admin.get("/console/opening").await.body;
    let says = |id: &str| page.contains(&house.message("en", id));
    assert!(says("console-training") && says("console-opening-duty.how"));
    assert!(page.contains("1300") && page.contains("1191"));
    assert!(page.contains("saiduan open"));
}

/// The same words as `saiduan audit verify` has, where the log is shorter than it was.
#[tokio::test]
async fn an_auditor_is_told_what_to_do_about_a_restored_backup() {
    let folder = std::env::temp_dir().join(format!("saiduan-note-{}", std::process::id()));
    let mut config = Config::default();
    config.vault.destroyed_url = format!("file://{}", folder.join("destroyed").display());
    let note = AuditNote::beside(&DestroyedList::at(&config.vault.destroyed_url).unwrap());
    std::fs::create_dir_all(note.file().parent().unwrap()).unwrap();
    let house = House::with(config).await;
    let mut auditor = house.signed_in(Role::Auditor).await;
    let advice = "If an older backup was restored, this is why";
    let verdict = auditor.get("/console/audit/verify").await.body;
    assert!(!verdict.contains(advice), "{verdict}");
    std::fs::write(note.file(), format!("console 9999 {}\n", "00".repeat(32))).unwrap();
    let verdict = auditor.get("/console/audit/verify").await.body;
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(verdict.contains("ends before entry 9999"), "{verdict}");
    assert!(verdict.contains(advice), "{verdict}");
    assert!(verdict.contains(&note.file().display().to_string()));
}

#[tokio::test]
async fn an_auditor_reads_the_log_and_checks_it() {
    let house = House::new().await;
    let mut auditor = house.signed_in(Role::Auditor).await;
    let page = auditor.get("/console/audit").await.body;
    assert!(page.contains("staff.sign-in") && page.contains("Noy"));
    let none = auditor.get("/console/audit?about=case:none").await.body;
    assert!(none.contains(&house.message("en", "console-audit-empty")));
    let verdict = auditor.get("/console/audit/verify").await.body;
    assert!(verdict.contains(&house.message("en", "console-audit-intact")));
    let mut tx = house.app.db.begin().await.unwrap();
    let change = "UPDATE audit_entries SET detail = 'auditor th-1300' WHERE action = 'staff.add'";
    assert_eq!(tx.execute(change, vec![]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let verdict = auditor.get("/console/audit/verify").await.body;
    assert!(!verdict.contains(&house.message("en", "console-audit-intact")));
    assert!(verdict.contains("chain console"));
}

#[tokio::test]
async fn the_console_speaks_the_language_that_was_chosen() {
    let house = House::new().await;
    let mut stranger = house.browser();
    for lang in ["th", "lo", "en"] {
        let chosen = [("lang", lang), ("to", "/console/sign-in")];
        let answer = stranger.post_bare("/console/language", &chosen).await;
        assert_eq!(answer.to().unwrap(), "/console/sign-in");
        let page = stranger.get("/console/sign-in").await.body;
        assert!(page.contains(&format!("<html lang=\"{lang}\">")));
        assert!(page.contains(&house.message(lang, "console-sign-in")));
    }
    let mut admin = house.signed_in(Role::Administrator).await;
    admin
        .post_bare(
            "/console/language",
            &[("lang", "lo"), ("to", "//elsewhere.example")],
        )
        .await;
    let page = admin.get("/console/people").await;
    assert!(
        page.body
            .contains(&house.message("lo", "console-people-add"))
    );
    // An error speaks it too.
    let refused = admin.get("/console/queue").await;
    assert!(
        refused
            .body
            .contains(&house.message("lo", "console-error-forbidden"))
    );
}
