//! What operators see and do.

use axum::http::StatusCode;
use bot::talk::code::ReturnCode;
use casebook::scope::Role;

use super::browser::Browser;
use super::office::Office;

/// The address of the first case in the queue.
pub(super) async fn first(browser: &mut Browser) -> String {
    browser.goes("/console/queue?show=all").await;
    let id = browser.between("href=\"/console/case/", "\"");
    assert!(!id.is_empty(), "nobody waits: {}", browser.page);
    format!("/console/case/{id}")
}

const STORY: &str = "I am locked in a shop and cannot get out";

#[tokio::test]
async fn the_queue_shows_who_waits_and_is_sent_again_only_when_it_changed() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    noy.goes("/console/queue").await;
    assert!(noy.shows("Nobody is waiting without an operator."));
    office.writes("1", STORY).await;
    let rows = "/console/queue/rows?show=unclaimed";
    noy.goes(rows).await;
    assert!(
        noy.shows("30 minutes left") && noy.shows("Telegram"),
        "{}",
        noy.page
    );
    assert!(!noy.shows("locked in a shop"), "the queue shows no content");
    assert_eq!(noy.looks_again(rows).await, StatusCode::NOT_MODIFIED);
    noy.goes(rows).await;
    office.clock.advance(60_000);
    assert_eq!(noy.looks_again(rows).await, StatusCode::OK);
    assert!(noy.shows("29 minutes left"));
}

#[tokio::test]
async fn a_long_queue_says_that_it_is_cut() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    let told = "These are the 300 most urgent of 301 cases";
    for person in 1..=300 {
        office.writes(&person.to_string(), STORY).await;
    }
    noy.goes("/console/queue?show=all").await;
    assert!(!noy.shows("most urgent of"), "all of them are here");
    office.writes("301", STORY).await;
    noy.goes("/console/queue?show=all").await;
    assert!(noy.shows(told), "{}", noy.page);
}

#[tokio::test]
async fn a_case_shows_what_matters_and_the_talk() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    for text in [STORY, "Why it is urgent", "Not said yet", "Claim this case"] {
        assert!(noy.shows(text), "{text}");
    }
    assert!(
        noy.shows("lang=\"en\">I am locked"),
        "a text carries its language"
    );
}

#[tokio::test]
async fn a_case_tells_its_language_in_the_words_of_whoever_reads() {
    let office = Office::open().await;
    let mut noy = office.member("noy", Role::Operator, None, "th").await;
    let mut dao = office.member("dao", Role::Operator, None, "lo").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    assert!(noy.shows("ภาษาอังกฤษ"), "{}", noy.page);
    noy.goes(&case).await;
    assert!(noy.shows("ภาษาอังกฤษ"), "{}", noy.page);
    dao.goes(&case).await;
    assert!(dao.shows("ພາສາອັງກິດ"), "{}", dao.page);
}

#[tokio::test]
async fn whoever_is_slower_is_told_who_has_it_and_keeps_their_words() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    let mut somchai = office.operator("somchai").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    somchai.goes(&case).await;
    let report = somchai.between("name=\"report\" value=\"", "\"");
    noy.posts(&format!("{case}/claim"), &[]).await;
    assert!(noy.shows("This case is yours."));
    let fields = [
        ("report", report.as_str()),
        ("text", "We are reading this."),
    ];
    somchai.posts(&format!("{case}/say"), &fields).await;
    assert_eq!(somchai.status, StatusCode::CONFLICT);
    assert!(somchai.shows("is with noy since 14:00."));
    assert!(somchai.shows("We are reading this.</textarea>"));
    assert!(!office.sent().await.contains("We are reading this."));
}

#[tokio::test]
async fn what_an_operator_writes_reaches_the_person_and_stops_the_clock() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    office.sent().await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    let report = noy.between("name=\"report\" value=\"", "\"");
    let fields = [
        ("report", report.as_str()),
        ("text", "We are reading this."),
    ];
    noy.posts(&format!("{case}/say"), &fields).await;
    assert_eq!(noy.status, StatusCode::OK);
    assert!(!noy.shows("answered at"), "it is on its way");
    assert!(office.sent().await.contains("We are reading this."));
    noy.goes(&case).await;
    assert!(noy.shows("answered at 14:00"), "{}", noy.page);
    assert!(noy.shows("An operator has the talk; the program asks nothing."));
    assert!(noy.shows("This case is yours."), "writing claims");
    noy.posts(&format!("{case}/hand-back"), &[("report", &report)])
        .await;
    assert!(noy.shows("The program is asking its questions."));
}

#[tokio::test]
async fn an_answer_appears_in_the_open_case() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    let talk = format!("{case}/talk");
    noy.goes(&talk).await;
    assert_eq!(noy.looks_again(&talk).await, StatusCode::NOT_MODIFIED);
    office.writes("1", "there are bars on the window").await;
    noy.goes(&talk).await;
    assert!(noy.shows("bars on the window"));
}

#[tokio::test]
async fn nobody_reads_a_return_code_that_was_written_among_other_words() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    let code = ReturnCode::from_random([0x5a; 10]).to_string();
    let text = format!("my number is {code} he will kill me");
    office.writes("1", &text).await;
    noy.goes(&case).await;
    assert!(noy.shows("my number is ••••• he will kill me"));
    assert!(!noy.shows(&code[..11]));
}

#[tokio::test]
async fn a_message_to_somebody_long_silent_is_said_to_wait() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    office.clock.advance(11 * 60_000);
    noy.goes(&case).await;
    assert!(noy.shows("What you write now waits until they write again."));
    let report = noy.between("name=\"report\" value=\"", "\"");
    office.sent().await;
    let fields = [("report", report.as_str()), ("text", "Are you there?")];
    noy.posts(&format!("{case}/say"), &fields).await;
    assert!(noy.shows("waits for the person to write again"));
    assert!(!office.sent().await.contains("Are you there?"));
}

#[tokio::test]
async fn an_agency_with_nobody_to_sign_in_is_telephoned() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    noy.goes(&format!("{case}/refer/th-191")).await;
    assert!(noy.shows("It cannot be sent anything, only called."));
    assert!(noy.shows("<b>191</b> (Thailand)"));
    assert!(!noy.shows("Offer it"));
    let to = format!("{case}/hand-over/th-191");
    let fields = [("taken_by", "the desk officer"), ("told", "the place only")];
    noy.posts(&to, &fields).await;
    assert!(noy.shows("Not recorded: the person has not agreed"));
    assert!(!noy.shows("Record a call to this agency"));
    // Where a life is in danger it may be told without asking, with a reason.
    office.writes("1", "he has a knife, he will kill me").await;
    noy.goes(&format!("{case}/refer/th-191")).await;
    assert!(noy.shows("Tell them only: "));
    let [who, what] = fields;
    noy.posts(&to, &[who, what, ("reason", "locked in")]).await;
    assert!(noy.shows("the desk officer") && noy.shows("the place only"));
    assert!(noy.shows("locked in") && noy.shows("without the person’s agreement"));
    let nowhere = format!("{case}/refer/a%0d%0ab");
    noy.posts(&nowhere, &[("line", "protection")]).await;
    assert_eq!(noy.status, StatusCode::NOT_FOUND);
    // Nobody else records one on it.
    let mut dao = office.operator("dao").await;
    dao.posts(&to, &[who, what, ("reason", "curious")]).await;
    dao.goes(&case).await;
    assert!(!dao.shows("curious"));
}

#[tokio::test]
async fn lowering_a_priority_is_refused_in_words() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    let fields = [("priority", "4"), ("reason", "calm")];
    noy.posts(&format!("{case}/priority"), &fields).await;
    assert!(noy.shows("only a supervisor may lower a priority"));
    noy.posts(&format!("{case}/close"), &[("reason", "helped")])
        .await;
    assert!(noy.shows("The person got what they needed") && noy.shows("Open the case again"));
    assert!(!noy.shows("They wrote again"));
    for answer in ["No", "they have come back, please help"] {
        office.writes("1", answer).await;
    }
    noy.goes(&case).await;
    let warning = "<p class=\"warning\">They wrote again at ";
    assert!(noy.shows(warning) && noy.shows("after the case was closed"));
}

#[tokio::test]
async fn the_case_says_when_it_will_be_erased() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    assert!(!noy.shows("asked for deletion"));
    for word in ["delete", "Yes, delete"] {
        office.writes("1", word).await;
    }
    noy.goes(&case).await;
    assert!(
        noy.shows("asked for deletion. It will be erased at "),
        "{}",
        noy.page
    );
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    let office = Office::open().await;
    office.writes("1", STORY).await;
    for (language, queue, why) in [
        ("en", "Queue", "Why it is urgent"),
        ("th", "คิวงาน", "เหตุที่ด่วน"),
        ("lo", "ຄິວວຽກ", "ເຫດທີ່ດ່ວນ"),
    ] {
        let login = format!("noy-{language}");
        let mut noy = office.member(&login, Role::Operator, None, language).await;
        let case = first(&mut noy).await;
        assert!(noy.shows(queue));
        noy.goes(&case).await;
        assert!(noy.shows(why) && noy.shows(&format!("<html lang=\"{language}\"")));
        noy.goes(&format!("{case}/refer")).await;
        assert_eq!(noy.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    let nothing = "/console/case/019351e7-0000-7000-8000-000000000000";
    for path in [nothing, "/console/case/x", "/console/referral/x"] {
        noy.goes(path).await;
        assert_eq!(noy.status, StatusCode::NOT_FOUND, "{path}");
    }
    noy.goes("/console/queue/find?reference=AAAA-AAA").await;
    assert_eq!(noy.status, StatusCode::NOT_FOUND);
    assert!(noy.shows("There is no case with this reference."));
}

#[tokio::test]
async fn every_page_of_an_urgent_case_keeps_it_and_one_that_lies_open_does_not() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", "he has a knife, he will kill me").await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    noy.posts(&format!("{case}/claim"), &[]).await;
    let (refer, agency) = (format!("{case}/refer"), format!("{case}/refer/th-191"));
    for path in [case.as_str(), &refer, &agency] {
        office.clock.advance(110_000);
        noy.goes(path).await;
        assert!(noy.shows("goes back to the queue in 30 s"), "{}", noy.page);
        assert_eq!(office.idle_claims().await, 0, "{path}");
    }
    noy.posts(&format!("{case}/touch"), &[]).await;
    assert_eq!(noy.status, StatusCode::NO_CONTENT);
    noy.goes(&format!("{case}/left")).await;
    assert_eq!(noy.page, "120000");
    // What the page asks by itself is no sign of anybody.
    office.clock.advance(60_000);
    noy.goes(&format!("{case}/talk")).await;
    noy.goes(&format!("{case}/beside")).await;
    assert!(noy.shows("id=\"agencies\""), "{}", noy.page);
    office.clock.advance(60_000);
    noy.goes(&format!("{case}/left")).await;
    assert_eq!(noy.page, "0");
    assert_eq!(office.idle_claims().await, 1);
    noy.goes(&format!("{case}/left")).await;
    assert_eq!(noy.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_waits_for_somebody_who_hides_is_no_answer_and_the_queue_says_why() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    office.writes("1", "someone is coming").await;
    let case = first(&mut noy).await;
    assert!(noy.shows("Hides: nothing can be sent now"), "{}", noy.page);
    noy.goes(&case).await;
    let report = noy.between("name=\"report\" value=\"", "\"");
    let fields = [("report", report.as_str()), ("text", "Are you there?")];
    noy.posts(&format!("{case}/say"), &fields).await;
    office.sent().await;
    noy.goes(&case).await;
    assert!(noy.shows("they are hiding: waits until they come back"));
    assert!(noy.shows("30 minutes left") && noy.shows("It stops no clock"));
    noy.goes("/console/queue?show=all").await;
    assert!(noy.shows("Our answer waits until they write"));
    assert!(!noy.shows("Answered") && noy.shows("30 minutes left"));
}

#[tokio::test]
async fn whoever_is_on_duty_is_called_to_an_urgent_case_and_to_their_own() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", "he has a knife, he will kill me").await;
    let calls = "/console/calls";
    noy.goes(calls).await;
    assert_eq!(noy.page, "", "off duty");
    let case = first(&mut noy).await;
    noy.posts("/console/duty", &[("duty", "on"), ("to", "/console/queue")])
        .await;
    assert!(noy.shows("data-calls") && noy.shows("something is new"));
    noy.goes(calls).await;
    let id = case.rsplit_once('/').unwrap().1.to_owned();
    let first_call = noy.page.clone();
    assert!(first_call.ends_with(&format!(" {id}\n")), "{first_call}");
    // It is somebody's, and what the person writes on calls them alone.
    noy.goes(&case).await;
    noy.posts(&format!("{case}/claim"), &[]).await;
    let mut dao = office.operator("dao").await;
    dao.goes("/console/queue").await;
    dao.posts("/console/duty", &[("duty", "on"), ("to", "/console/queue")])
        .await;
    dao.goes(calls).await;
    assert_eq!(dao.page, "");
    office.clock.advance(60_000);
    office.writes("1", "are you there").await;
    noy.goes(calls).await;
    assert!(noy.page.starts_with("1795330860000 "), "{}", noy.page);
    // Back in the queue it calls anew.
    office.clock.advance(130_000);
    assert_eq!(office.idle_claims().await, 1);
    dao.goes(calls).await;
    assert_eq!(dao.page, format!("1795330990000 {id}\n"));
}

#[tokio::test]
async fn an_agency_is_found_by_words_country_and_province_without_a_script() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.officer("officer", "th-1300").await;
    office.writes("1", "he has a knife, he will kill me").await;
    office.writes("1", "Thailand").await;
    let case = first(&mut noy).await;
    let refer = format!("{case}/refer");
    noy.goes(&refer).await;
    let (fitting, others) = noy.page.split_once("Other agencies").unwrap();
    assert!(fitting.contains("These fit the case"));
    assert!(fitting.contains("refer/th-191\"") && fitting.contains("refer/th-1300\""));
    assert_eq!(noy.page.matches("Decides here").count(), 1);
    assert!(others.contains("refer/la-lwu\"") && !fitting.contains("refer/la-lwu\""));
    let shown = |noy: &Browser| noy.page.matches("<li><a href=\"/console/case/").count();
    noy.goes(&format!("{refer}?q=ubon+women")).await;
    assert!(
        noy.shows("refer/ngo-aat\"") && shown(&noy) == 1,
        "{}",
        noy.page
    );
    assert!(noy.shows("value=\"ubon women\""));
    noy.goes(&format!("{refer}?q=1362")).await;
    assert!(noy.shows("refer/la-lwu\"") && shown(&noy) == 1);
    // The same short number is another service across the border.
    assert!(noy.shows("1362 (Laos) · not verified: nobody has dialled it lately"));
    noy.goes(&format!("{refer}?country=LA&area=LA-SV")).await;
    assert!(noy.shows("refer/la-sengsavang\"") && noy.shows("refer/la-1191\""));
    assert!(!noy.shows("refer/la-vfi\"") && !noy.shows("refer/th-191\""));
    noy.goes(&format!("{refer}?q=nothing+like+it")).await;
    assert!(noy.shows("No agency is found with this.") && noy.shows("Show all"));
}

#[tokio::test]
async fn across_the_border_only_what_may_cross_it_is_offered() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.officer("lwu", "la-lwu").await;
    office
        .writes("1", "They keep our pay, I am in Udon Thani")
        .await;
    let case = first(&mut noy).await;
    let lines = |noy: &Browser, of: &str| noy.page.matches(&format!("value=\"{of}\"")).count();
    noy.goes(&format!("{case}/refer/la-lwu")).await;
    assert!(noy.shows("Ask the person first"), "{}", noy.page);
    assert_eq!(
        (lines(&noy, "protection"), lines(&noy, "return")),
        (0, 1),
        "{}",
        noy.page
    );
    noy.goes(&format!("{case}/refer/th-1300")).await;
    assert!(lines(&noy, "protection") > 0, "{}", noy.page);
    // Where a life is in danger no border stands in the way.
    office.writes("1", "he has a knife, he will kill me").await;
    noy.goes(&format!("{case}/refer/la-lwu")).await;
    assert!(lines(&noy, "protection") > 0, "{}", noy.page);
}

#[tokio::test]
async fn a_case_is_found_however_its_reference_is_written() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    let reference = noy.between(&format!("href=\"{case}\"><b>"), "</b>");
    let spoken = reference.replace('-', "").to_lowercase();
    let spaced = format!("{}+{}", &spoken[..3], &spoken[3..]);
    for asked in [reference.clone(), spoken, spaced] {
        noy.goes(&format!("/console/queue/find?reference={asked}"))
            .await;
        assert_eq!(noy.status, StatusCode::SEE_OTHER, "{asked}");
        assert_eq!(noy.answer["location"], case);
    }
}

#[tokio::test]
async fn nobody_reads_of_zero_minutes_or_of_signs_that_nobody_asked_about() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    assert!(noy.shows("wrote just now") && !noy.shows(" 0 minutes"));
    assert!(!noy.shows("<dt>Signs</dt>"));
    office.clock.advance(30 * 60_000);
    noy.goes(&case).await;
    assert!(noy.shows("overdue now") && noy.shows("last wrote 30 minutes ago"));
}

#[tokio::test]
async fn where_no_supervisor_may_read_a_complaint_the_administrator_hears_it() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    let mut boss = office.member("boss", Role::Administrator, None, "en").await;
    office.writes("1", STORY).await;
    first(&mut noy).await;
    let said = "1 complaint waits that no supervisor may read";
    boss.goes("/console/people").await;
    assert!(!boss.shows(said));
    for answer in ["I want to complain", "Nobody was kind"] {
        office.writes("1", answer).await;
    }
    boss.goes("/console/people").await;
    assert!(boss.shows(said) && !boss.shows("Nobody was kind"));
    office.member("head", Role::Supervisor, None, "en").await;
    boss.goes("/console/people").await;
    assert!(!boss.shows(said), "{}", boss.page);
}

#[tokio::test]
async fn what_people_say_about_the_service_is_counted_and_told_to_a_supervisor() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    let mut head = office.member("head", Role::Supervisor, None, "en").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    noy.goes(&case).await;
    noy.posts(&format!("{case}/close"), &[("reason", "helped")])
        .await;
    for answer in ["Safe", "Yes", "I want to complain", "Nobody was kind"] {
        office.writes("1", answer).await;
    }
    head.goes("/console/queue").await;
    assert!(head.shows("1 complaint about us waits to be read."));
    noy.goes("/console/queue").await;
    assert!(!noy.shows("complaint about us"));
    head.goes("/console/complaints").await;
    assert!(head.shows("Nobody was kind") && head.shows("November 2026"));
    let id = head.between("/console/complaints/", "/read");
    head.posts(&format!("/console/complaints/{id}/read"), &[])
        .await;
    head.goes("/console/queue").await;
    assert!(!head.shows("complaint about us"));
    noy.goes("/console/numbers").await;
    let row = "<th scope=\"row\">November 2026</th><td>0</td><td>0</td><td>1</td>";
    assert!(
        noy.shows(row) && !noy.shows("Nobody was kind"),
        "{}",
        noy.page
    );
    noy.goes(&case).await;
    assert!(!noy.shows("Nobody was kind"));
}

#[tokio::test]
async fn an_auditor_reads_words_in_their_language_and_no_bare_codes() {
    let office = Office::open().await;
    let mut noy = office.operator("noy").await;
    office.writes("1", STORY).await;
    let case = first(&mut noy).await;
    let reference = noy.between(&format!("href=\"{case}\"><b>"), "</b>");
    noy.goes(&case).await;
    noy.posts(&format!("{case}/claim"), &[]).await;
    noy.posts(&format!("{case}/close"), &[("reason", "helped")])
        .await;
    let mut auditor = office.member("auditor", Role::Auditor, None, "th").await;
    auditor.goes("/console/audit").await;
    for words in ["รับเรื่อง", "ปิดเคส", "ได้สิ่งที่ต้องการแล้ว", "อ่านเคส"]
    {
        assert!(auditor.shows(words), "{words}: {}", auditor.page);
    }
    assert!(auditor.shows(&format!("เคส {reference}")) && !auditor.shows(">case.claim<"));
    let spoken = reference.replace('-', "").to_lowercase();
    auditor
        .goes(&format!("/console/audit?about={spoken}"))
        .await;
    assert!(auditor.shows("ปิดเคส") && auditor.shows("title=\"case.close\""));
}

#[tokio::test]
async fn a_lowered_priority_and_a_chosen_sector_outlast_a_polite_word_but_not_danger() {
    let office = Office::open().await;
    let mut head = office.member("head", Role::Supervisor, None, "en").await;
    office.writes("1", "he has a knife, he will kill me").await;
    let case = first(&mut head).await;
    let lower = [("priority", "3"), ("reason", "all calm")];
    head.posts(&format!("{case}/priority"), &lower).await;
    let work = [("line", "protection"), ("sector", "home")];
    head.posts(&format!("{case}/work"), &work).await;
    let stands = || office.case_row();
    assert_eq!(stands().await, (3, "home".into()));
    office.writes("1", "thank you").await;
    assert_eq!(stands().await, (3, "home".into()));
    assert_eq!(office.audited("priority.raise").await, 0);
    office
        .writes("1", "he has a gun now, he will kill me")
        .await;
    assert_eq!(stands().await, (1, "home".into()));
    office.writes("1", "please help me, he will kill me").await;
    assert_eq!(
        office.audited("priority.raise").await,
        1,
        "it was raised once"
    );
}
