//! A report travels the whole way on LINE: from the first word to the agency's
//! acceptance, on both databases, with what people send along.

use reqwest::StatusCode;
use tests::console::{Staff, between, case_page};
use tests::line::Person;
use tests::{Line, Program, on_both_databases, words};

const STORY: &str = "เถ้าแก่เก็บบัตรประชาชนไว้และไม่จ่ายค่าแรงมาสามเดือน";
const LANDMARK: &str = "โกดังสีฟ้าหลังตลาดวาริน";
const ANSWER: &str = "สวัสดี ทีมงานอ่านแล้ว";

/// A photo whose camera wrote down where it was taken.
fn photo() -> Vec<u8> {
    let segment = |marker: u8, data: &[u8]| {
        let length = u16::try_from(data.len() + 2).expect("short").to_be_bytes();
        [&[0xff, marker], &length[..], data].concat()
    };
    [
        b"\xff\xd8".to_vec(),
        segment(0xe0, b"JFIF\0\x01\x01"),
        segment(0xe1, b"Exif\0\0II\x2a\0 17.9757N 102.6331E"),
        segment(0xda, b"scan"),
        b"dots\xff\xd9".to_vec(),
    ]
    .concat()
}

/// Somebody who has told their story to an open hotline, and their case.
struct Told {
    _line: Line,
    _program: Program,
    operator: Staff,
    person: Person,
    case: String,
}

impl Told {
    async fn on(database: tests::Database) -> Self {
        let line = Line::start().await;
        let mut program = line.configures(Program::on(database)).start().await;
        line.delivers_to(&program.url("/webhooks/line"));
        program.opens().await;
        let operator = program.employs_operator("operator1").await;
        let person = line.person();
        person.says("สวัสดี").await;
        let answers = [
            ("safe", "yes"),
            ("danger", "no"),
            ("country", "TH"),
            ("phone", "mine"),
            ("story", STORY),
        ];
        person.is_interviewed(&answers).await;
        let case = operator.finds_case(STORY).await;
        Self {
            _line: line,
            _program: program,
            operator,
            person,
            case,
        }
    }
}

on_both_databases! {
    async fn a_report_travels_the_whole_way_on_line(database: Database) {
        let line = Line::start().await;
        let mut program = line.configures(Program::on(database)).start().await;
        line.delivers_to(&program.url("/webhooks/line"));
        program.opens().await;
        let operator = program.employs_operator("operator1").await;
        let officer = program.employs_officer("officer1", "th-1300").await;

        let person = line.person();
        person.follows().await;
        person.hears("สวัสดี").await;
        person.says("สวัสดี").await;
        person.says("ไทย").await;
        // Else the question before it is answered too, when it comes.
        person.hears(&words::piece("th", "language-changed")).await;
        person.is_interviewed(&[
            ("safe", "yes"),
            ("danger", "no"),
            ("country", "TH"),
            ("province", "อุบลราชธานี"),
            ("landmark", LANDMARK),
            ("phone", "mine"),
            ("write_back", "yes"),
            ("tell_social", "yes"),
            ("tell_police", "no"),
            ("about", "me"),
            ("minor", "no"),
            ("sector", "work"),
            ("story", STORY),
        ]).await;
        assert!(person.sees().iter().all(|m| m.is_reply), "{}", person.transcript());
        assert_eq!(line.pushed(), 0, "an answer within a minute costs nothing");

        let case = operator.finds_case(STORY).await;
        let page = operator.opens(&case_page(&case)).await;
        assert!(page.contains(LANDMARK) && page.contains("LINE"), "{page}");
        for secret in [STORY, LANDMARK, person.id()] {
            assert!(!program.database_holds(secret), "{secret} stands in the database");
        }

        line.forgets_tokens();
        assert_eq!(operator.claims(&case).await, StatusCode::SEE_OTHER);
        operator.writes(&case, ANSWER).await;
        assert!(!person.hears(ANSWER).await.is_reply);
        assert_eq!(line.pushed(), 2, "that somebody reads, and what they write, are pushed, each once");

        // A photo: fetched from the other host, kept as received, shown without its place.
        person.sends_file("image", &photo()).await;
        let page = operator.sees(&case_page(&case), "/received").await;
        let shown = format!("/console/case/{case}/file/{}", between(&page, "/file/", "\""));
        let saved = format!("{shown}/received");
        assert_eq!(operator.fetches(&saved).await, photo());
        let cleaned = operator.fetches(&shown).await;
        assert!(cleaned.starts_with(b"\xff\xd8") && cleaned.ends_with(b"dots\xff\xd9"));
        assert!(!cleaned.windows(8).any(|w| w == b"17.9757N"));
        assert!(officer.is_answered(&saved).await.is_client_error());

        operator.refers(&case, "th-1300").await;
        let packet = officer.finds_packet(STORY).await;
        officer.accepts(&packet).await;
        person.hears(&words::piece("th", "referral-accepted")).await;
        operator.sees_referral(&case, "accepted").await;
        program.audit_is_intact().await;
    }

    /// What is taken back or changed is found in the report in which it was said, also
    /// when the person goes on with another since.
    async fn what_is_unsent_on_line_is_found_in_an_earlier_report(database: Database) {
        let line = Line::start().await;
        let mut program = line.configures(Program::on(database)).start().await;
        line.delivers_to(&program.url("/webhooks/line"));
        program.opens().await;
        let operator = program.employs_operator("operator1").await;
        let (noi, person) = (line.person(), line.person());
        noi.says("สวัสดี").await;
        noi.is_interviewed(&[("safe", "yes"), ("danger", "no"), ("country", "TH"), ("phone", "mine"), ("code", "kept")]).await;
        let code = noi.sees().iter().find_map(|m| tests::interview::code(&m.text));
        let code = code.unwrap_or_else(|| panic!("no number:\n{}", noi.transcript()));

        person.says("สวัสดี").await;
        person.is_interviewed(&[
            ("safe", "yes"), ("danger", "no"), ("country", "TH"), ("phone", "mine"), ("code", "kept"),
            ("story", STORY),
        ]).await;
        let own = person.sees().iter().find_map(|m| tests::interview::code(&m.text));
        let own = own.unwrap_or_else(|| panic!("no number:\n{}", person.transcript()));
        let case = operator.finds_case(STORY).await;
        let (more, other) = ("เบอร์เถ้าแก่ 081 234 5678", "รถกระบะสีขาว");
        let (unsent, changed) = (person.says(more).await, person.says(other).await);
        operator.sees(&case_page(&case), other).await;

        // From now on they go on with the other report, and somebody else with theirs.
        person.says(&code).await;
        person.hears(&words::piece("th", "code-welcome")).await;
        noi.says(&own).await;
        noi.hears(&words::piece("th", "code-welcome")).await;

        person.unsends(&unsent).await;
        let page = operator.sees(&case_page(&case), "The person took this message back").await;
        assert!(!page.contains(more) && page.contains(STORY));
        let new = "รถกระบะสีดำ";
        let message = serde_json::json!({ "id": changed, "type": "text", "text": new });
        person.does("messageEdited", serde_json::json!({ "message": message })).await;
        let page = operator.sees(&case_page(&case), new).await;
        assert!(page.contains("Changed later"));
    }

    /// The question what is nearby has a button that sends the place; tapped, the place is
    /// the answer.
    async fn a_place_is_sent_with_a_tap(database: Database) {
        let line = Line::start().await;
        let program = line.configures(Program::on(database)).start().await;
        line.delivers_to(&program.url("/webhooks/line"));
        let operator = program.employs_operator("operator1").await;
        let person = line.person();
        person.says("สวัสดี").await;
        person.is_interviewed_until(&[("safe", "yes"), ("danger", "no"), ("country", "TH")], "landmark").await;
        let asked = person.sees().pop().expect("a question");
        let place = words::piece("th", "button-place");
        assert!(asked.quick.contains(&(place, "location".to_owned())), "{:?}", asked.quick);
        let sent = serde_json::json!({ "type": "location", "title": "t", "address": "a", "latitude": 15.2, "longitude": 104.85 });
        person.sends(sent).await;
        person.hears(&words::piece("th", "location-saved")).await;
        let next = person.sees().pop().expect("the next question");
        assert!(next.quick.iter().all(|(_, data)| data != "location"), "{:?}", next.quick);
        operator.finds_case("15.2").await;
    }

    /// LINE delivers again what was not taken, and then in another order: what comes only
    /// after it was taken back is shown to nobody either.
    async fn what_comes_after_it_was_unsent_is_shown_to_nobody(database: Database) {
        let told = Told::on(database).await;
        let (operator, person, case) = (&told.operator, &told.person, &told.case);
        let more = "เบอร์เถ้าแก่ 081 234 5678";
        person.unsends("700").await;
        operator.sees(&case_page(case), "The person took a message back").await;
        let before = person.sees().len();
        let text = serde_json::json!({ "message": { "id": "700", "type": "text", "text": more } });
        let mut late = person.event("message", text);
        late["timestamp"] = serde_json::json!(late["timestamp"].as_u64().unwrap_or(0) - 20_000);
        person.bring(vec![late]).await;
        let page = operator.sees(&case_page(case), "The person took this message back").await;
        assert!(!page.contains(more), "{page}");
        assert_eq!(person.sees().len(), before, "{}", person.transcript());
    }

    /// What was taken back leaves the case and the packet; that it was stays to be seen.
    async fn what_is_unsent_on_line_is_shown_to_nobody(database: Database) {
        let told = Told::on(database).await;
        let (operator, person, case) = (&told.operator, &told.person, &told.case);
        let more = "เบอร์เถ้าแก่ 081 234 5678";
        let id = person.says(more).await;
        operator.sees(&case_page(case), more).await;
        let before = person.sees().len();
        person.unsends(&id).await;
        let page = operator.sees(&case_page(case), "The person took this message back").await;
        assert!(!page.contains(more) && page.contains(STORY));
        assert_eq!(person.sees().len(), before, "taking back is not answered");
    }
}
