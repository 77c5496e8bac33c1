//! What was agreed to holds for what it was asked for, and for so long, on the pages too.

use super::office::Office;
use super::referred::{packet, referred, working};

/// An agreement holds for 180 days.
const HALF_A_YEAR: i64 = 181 * 24 * 3_600_000;

#[tokio::test]
async fn a_call_is_recorded_for_a_purpose_that_was_agreed_to() {
    let office = Office::open().await;
    let (mut noy, case) = working(&office).await;
    let (offer, call) = (
        format!("{case}/refer/th-1300"),
        format!("{case}/hand-over/th-1300"),
    );
    noy.goes(&offer).await;
    assert!(noy.shows("A call can be recorded once the person agrees"));
    assert_eq!(options(&noy.page, "call-line"), Vec::<String>::new());
    for (line, agreed) in [
        ("protection", &["protection"][..]),
        ("suppression", &["protection", "suppression"]),
    ] {
        noy.goes(&offer).await;
        noy.posts(&offer, &[("line", line)]).await;
        office.writes("1", "Yes, tell them").await;
        noy.goes(&offer).await;
        let mut seen = options(&noy.page, "call-line");
        seen.sort();
        assert_eq!(seen, agreed, "{}", noy.page);
    }
    let words = [("taken_by", "the one on duty"), ("told", "the shop")];
    let fields = |line| [("line", line), words[0], words[1]];
    noy.posts(&call, &fields("return")).await;
    assert!(noy.shows("the person has not agreed that this agency is told"));
    noy.goes(&offer).await;
    noy.posts(&call, &fields("suppression")).await;
    assert!(noy.shows("Call taken by"), "{}", noy.page);
    let kept = noy.between("Call taken by", "the shop");
    assert!(kept.contains("Suppression"), "{kept}");
}

#[tokio::test]
async fn no_clock_runs_for_an_agency_that_may_see_nothing_any_more() {
    const CLOCK: &str = "<p class=\"clock\"><span";
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    referred(&office).await;
    officer.goes("/console/referrals").await;
    assert!(officer.shows(CLOCK), "{}", officer.page);
    let mut tx = office.app.db.begin().await.unwrap();
    let ends = "UPDATE consents SET until = at";
    tx.execute(ends, casebook::args![]).await.unwrap();
    tx.commit().await.unwrap();
    officer.goes("/console/referrals").await;
    assert!(officer.shows("agreement has run out"));
    assert!(!officer.shows(CLOCK), "{}", officer.page);
}

#[tokio::test]
async fn an_agreement_that_ran_out_is_said_so_and_the_person_is_asked_again() {
    let office = Office::open().await;
    let mut officer = office.officer("officer", "th-1300").await;
    let (_, case) = referred(&office).await;
    let packet = packet(&mut officer).await;
    officer.posts(&format!("{packet}/accept"), &[]).await;
    assert!(officer.shows("The person agreed that your agency may see this."));

    let question = [("text", "may we call after dark?")];
    officer.posts(&format!("{packet}/ask"), &question).await;

    office.clock.advance(HALF_A_YEAR);
    let mut officer = office.comes_again("officer").await;
    officer.goes("/console/referrals").await;
    assert!(officer.shows("agreement has run out"), "{}", officer.page);
    officer.goes(&packet).await;
    assert!(officer.shows("There is nothing to see until they agree again."));
    assert!(officer.shows("The hotline can ask them."));
    assert!(!officer.shows("Record what came of it"), "{}", officer.page);

    let mut noy = office.comes_again("noy").await;
    noy.goes(&case).await;
    assert!(noy.shows("The agreement ran out"), "{}", noy.page);
    // An answer would reach nobody: its form is gone, and the page says why.
    assert!(
        noy.shows("can see nothing now, and no answer. Ask"),
        "{}",
        noy.page
    );
    assert!(!noy.shows("Send the answer") && noy.shows("Lay it aside"));
    let offer = format!("{case}/refer/th-1300");
    noy.goes(&offer).await;
    assert!(noy.shows("Ask the person first") && !noy.shows("offer-line"));
    noy.posts(&offer, &[("line", "protection")]).await;
    assert!(noy.shows("The person is being asked"), "{}", noy.page);
    office.sent().await;
    // They have been silent for long: the question waits until they write.
    office.writes("1", "hello").await;
    let sent = office.sent().await;
    assert!(sent.contains("May we tell"), "{sent}");
    office.writes("1", "Yes, tell them").await;
    officer.goes(&packet).await;
    assert!(officer.shows("The person agreed that your agency may see this."));
    assert!(officer.shows("Record what came of it"), "{}", officer.page);
    noy.goes(&case).await;
    assert!(noy.shows("The person agreed, "), "{}", noy.page);
    assert!(noy.shows("Send the answer") && !noy.shows("and no answer"));
    // It can be called about it; it has the case already.
    noy.goes(&offer).await;
    assert!(
        noy.shows("call-line") && !noy.shows("offer-line"),
        "{}",
        noy.page
    );
}

/// What can be chosen in a list of the page.
fn options(page: &str, list: &str) -> Vec<String> {
    let list = format!("<select id=\"{list}\"");
    let select = page.split_once(&list).map(|(_, rest)| rest);
    let select = select.and_then(|rest| rest.split_once("</select>"));
    let options = select.map_or("", |(options, _)| options).split("value=\"");
    let options = options
        .skip(1)
        .map(|o| o.split('"').next().unwrap().to_owned());
    options.collect()
}

#[tokio::test]
async fn what_an_agency_has_already_is_not_offered_to_it_again() {
    let office = Office::open().await;
    let _officer = office.officer("officer", "th-1300").await;
    let (mut noy, case) = working(&office).await;
    office.writes("1", "he has a knife, he will kill me").await;
    let offer = format!("{case}/refer/th-1300");
    let protection = ("line", "protection");
    let has = |list: Vec<String>| list.iter().any(|line| line == "protection");
    noy.goes(&offer).await;
    assert!(has(options(&noy.page, "override-line")) && has(options(&noy.page, "line")));
    noy.posts(&offer, &[protection, ("reason", "a knife")])
        .await;
    noy.goes(&offer).await;
    assert!(noy.shows("#referrals\">Protection: Waits for the agency’s decision"));
    assert!(
        options(&noy.page, "override-line").is_empty(),
        "{}",
        noy.page
    );
    let another = [("line", "return"), ("reason", "a knife")];
    noy.posts(&offer, &another).await;
    assert!(noy.shows("This agency has the case already."));
    noy.goes(&format!("{case}/refer")).await;
    assert!(noy.shows("<p>Protection: Waits for the agency’s decision"));
    noy.goes(&offer).await;
    // They can still be asked: their yes opens more than the least.
    assert!(has(options(&noy.page, "line")));
    noy.posts(&offer, &[protection]).await;
    noy.goes(&offer).await;
    assert!(!has(options(&noy.page, "line")), "they are being asked");
    office.writes("1", "Yes, tell them").await;
    noy.goes(&offer).await;
    assert!(!has(options(&noy.page, "offer-line")), "{}", noy.page);
    assert_eq!(
        office
            .counts("SELECT COUNT(*) FROM referrals WHERE state = 'offered'")
            .await,
        2
    );
}
