//! A report travels the whole way on WhatsApp and on Messenger: from the first word to
//! the agency's acceptance, on both databases, with what people send along.

use reqwest::StatusCode;
use tests::console::case_page;
use tests::meta::Kind;
use tests::{Meta, Program, on_both_databases, words};

const STORY: &str = "เถ้าแก่เก็บบัตรประชาชนไว้และไม่จ่ายค่าแรงมาสามเดือน";
const LANDMARK: &str = "โกดังสีฟ้าหลังตลาดวาริน";
const GREETING: &str = "สวัสดี ทีมงานอ่านแล้ว";

/// As little as a photo can be.
const PHOTO: &[u8] = b"\xff\xd8\xff\xe0\0\x09JFIF\0\x01\x01\xff\xda\0\x06scandots\xff\xd9";

on_both_databases! {
    async fn a_report_travels_the_whole_way_on_whatsapp(database: Database) {
        travels(database, Kind::WhatsApp).await;
    }

    async fn a_report_travels_the_whole_way_on_messenger(database: Database) {
        travels(database, Kind::Messenger).await;
    }
}

async fn travels(database: tests::Database, kind: Kind) {
    let meta = Meta::start(kind).await;
    let mut program = meta.configures(Program::on(database)).start().await;
    program.opens().await;
    meta.connects(&program).await;
    let operator = program.employs_operator("operator1").await;
    let officer = program.employs_officer("officer1", "th-1300").await;

    let person = meta.person();
    person.says("สวัสดี").await;
    person
        .is_interviewed(&[
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
        ])
        .await;

    let case = operator.finds_case(STORY).await;
    let page = operator.opens(&case_page(&case)).await;
    assert!(page.contains(LANDMARK), "{page}");
    for secret in [STORY, LANDMARK, &person.address()] {
        assert!(
            !program.database_holds(secret),
            "{secret} stands in the database"
        );
    }
    assert_eq!(operator.claims(&case).await, StatusCode::SEE_OTHER);
    operator.writes(&case, GREETING).await;
    person.hears(GREETING).await;
    operator
        .sees(&format!("{}/talk", case_page(&case)), "Delivered")
        .await;
    person.sends_photo(PHOTO).await;
    operator.sees(&case_page(&case), "/received").await;
    // WhatsApp's name of a message is written around the person's number.
    for name in ["mid.in", "mid.out"] {
        assert!(
            !program.database_holds(name),
            "{name} stands in the database"
        );
    }

    operator.refers(&case, "th-1300").await;
    let packet = officer.finds_packet(STORY).await;
    officer.accepts(&packet).await;
    person.hears(&words::piece("th", "referral-accepted")).await;
    operator.sees_referral(&case, "accepted").await;
    assert!(person.has_no_doubles(), "{}", person.transcript());
    let said = [STORY, LANDMARK, GREETING, &person.address()];
    assert_eq!(program.gives_away(&said), Vec::<&str>::new());
    program.audit_is_intact().await;
}
