//! One person on the whole way, and the staff they meet.

use reqwest::StatusCode;
use tests::{
    Person, Program, Telegram,
    console::{Staff, case_page},
    patience, words,
};

/// Who travels: what they speak, where they are, what they tell.
struct Traveller {
    language: &'static str,
    country: &'static str,
    province: &'static str,
    landmark: &'static str,
    story: &'static str,
    suspect: &'static str,
    /// What an operator writes to them, and what they answer.
    greeting: &'static str,
    answer: &'static str,
    /// The agency to which they agree in the interview, and the one that is asked for
    /// later.
    agreed: &'static str,
    asked: &'static str,
    /// Why the second agency cannot.
    reason: &'static str,
}

const TRAVELLERS: [Traveller; 3] = [
    Traveller {
        language: "th",
        country: "TH",
        province: "TH-34",
        landmark: "โกดังสีฟ้าหลังตลาดวาริน",
        story: "เถ้าแก่เก็บบัตรประชาชนไว้และไม่จ่ายค่าแรงมาสามเดือน",
        suspect: "เฮียตึ๋ง โรงน้ำแข็ง",
        greeting: "สวัสดี ทีมงานอ่านแล้ว",
        answer: "ขอบคุณมาก รออยู่",
        agreed: "th-1300",
        asked: "th-ahtd",
        reason: "พื้นที่นี้อยู่นอกเขตของหน่วยเรา",
    },
    Traveller {
        language: "lo",
        country: "LA",
        province: "LA-SV",
        landmark: "ຮ້ານກິນດື່ມຂ້າງສະຖານີລົດເມ",
        story: "ນາຍຈ້າງຢຶດໜັງສືຜ່ານແດນໄວ້ ແລະ ບໍ່ໃຫ້ອອກໄປໃສ",
        suspect: "ອ້າຍຄຳພອນ ເຈົ້າຂອງຮ້ານ",
        greeting: "ສະບາຍດີ ພວກເຮົາອ່ານແລ້ວ",
        answer: "ຂອບໃຈຫຼາຍໆ ລໍຖ້າຢູ່",
        agreed: "la-lwu",
        asked: "la-atd",
        reason: "ບ້ານນີ້ຢູ່ນອກເຂດຂອງພວກເຮົາ",
    },
    Traveller {
        language: "en",
        country: "TH",
        province: "TH-10",
        landmark: "behind the blue warehouse at pier nine",
        story: "The skipper keeps all our papers and we have had no wages since June",
        suspect: "Captain Somporn of the Golden Squid",
        greeting: "Hello, we have read it all",
        answer: "Thank you, I am waiting here",
        agreed: "th-1300",
        asked: "th-ahtd",
        reason: "That pier belongs to another station",
    },
];

/// The people of the hotline and of the agencies.
struct Crew {
    operator: Staff,
    /// By the id of their agency.
    officers: Vec<(&'static str, Staff)>,
}

impl Crew {
    async fn of(program: &Program) -> Self {
        let operator = program.employs_operator("operator1").await;
        let mut officers = Vec::new();
        for agency in ["th-1300", "th-ahtd", "la-lwu", "la-atd"] {
            officers.push((agency, program.employs_officer(agency, agency).await));
        }
        Self { operator, officers }
    }

    fn officer(&self, agency: &str) -> &Staff {
        let found = self.officers.iter().find(|(id, _)| *id == agency);
        &found.expect("every agency has an officer").1
    }

    /// Every officer but those of these agencies.
    fn others<'c>(&'c self, not: &'c [&str]) -> impl Iterator<Item = &'c Staff> {
        let others = self.officers.iter();
        others
            .filter(|(id, _)| !not.contains(id))
            .map(|(_, staff)| staff)
    }
}

/// Three people travel the whole way at once; then what is left is looked at.
pub async fn three_travel(telegram: &Telegram, program: &mut Program) {
    let crew = Crew::of(program).await;
    program.opens().await;
    let people: Vec<(&Traveller, Person)> = TRAVELLERS
        .iter()
        .map(|who| (who, telegram.person(who.language)))
        .collect();
    let [thai, lao, english] = &people[..] else {
        unreachable!("there are three")
    };
    tokio::join!(
        travels(thai.0, &thai.1, &crew),
        travels(lao.0, &lao.1, &crew),
        travels(english.0, &english.1, &crew),
    );
    telegram.delivers_everything().await;
    counts_match(telegram, program).await;
    nothing_is_given_away(&people, program);
    program.audit_is_intact().await;
}

async fn travels(who: &Traveller, person: &Person, crew: &Crew) {
    person.says("/start").await;
    let told = person
        .is_interviewed(&[
            ("safe", "yes"),
            ("danger", "no"),
            ("country", who.country),
            ("province", who.province),
            ("landmark", who.landmark),
            ("phone", "mine"),
            ("write_back", "yes"),
            ("tell_social", "yes"),
            ("tell_police", "no"),
            ("about", "me"),
            ("minor", "no"),
            ("sector", "work"),
            ("story", who.story),
            ("leave", "no"),
            ("who", who.suspect),
            ("readback", "yes"),
        ])
        .await;
    assert!(told.code.is_some(), "{}", person.transcript());
    is_read_back_in_order(who, person);

    let case = crew.operator.finds_case(who.story).await;
    // Nobody at an agency sees anything before a referral.
    for (_, officer) in &crew.officers {
        let refused = officer.is_answered(&case_page(&case)).await;
        assert!(refused.is_client_error(), "{refused}");
    }
    talks(who, person, &crew.operator, &case).await;
    is_accepted(who, person, crew, &case).await;
    is_asked_and_declined(who, person, crew, &case).await;
}

/// What was saved is read back as it was asked, and nothing about the talk itself.
fn is_read_back_in_order(who: &Traveller, person: &Person) {
    let field = |id: &str| words::piece(who.language, &format!("field-{id}")) + ":";
    let title = words::piece(who.language, "readback-title");
    let messages = person.messages().into_iter();
    let mut read = messages.filter(|m| m.from_bot && m.text.contains(&title));
    let read = read.next();
    let text = read
        .unwrap_or_else(|| panic!("it is read back:\n{}", person.transcript()))
        .text;
    let place = |id: &str| text.find(&field(id));
    assert!(
        place("danger") < place("landmark") && place("landmark") < place("story"),
        "{text}"
    );
    assert!(
        place("danger").is_some() && place("code").is_none(),
        "{text}"
    );
}

async fn talks(who: &Traveller, person: &Person, operator: &Staff, case: &str) {
    assert_eq!(operator.claims(case).await, StatusCode::SEE_OTHER);
    operator.writes(case, who.greeting).await;
    let joined = words::piece(who.language, "operator-joined");
    assert!(person.hears(who.greeting).await.text.contains(&joined));
    person.says(who.answer).await;
    let talk = format!("{}/talk", case_page(case));
    operator.sees(&talk, who.answer).await;
}

/// The agency to which they agreed is offered the case, and takes it.
async fn is_accepted(who: &Traveller, person: &Person, crew: &Crew, case: &str) {
    crew.operator.refers(case, who.agreed).await;
    let officer = crew.officer(who.agreed);
    let packet = officer.finds_packet(who.story).await;
    let page = officer.opens(&packet).await;
    assert!(
        page.contains(who.landmark) && page.contains(who.suspect),
        "{page}"
    );
    assert_only_the_packet(who, &page);
    assert!(
        officer
            .is_answered(&case_page(case))
            .await
            .is_client_error()
    );
    for other in crew.others(&[who.agreed]) {
        assert!(other.is_answered(&packet).await.is_client_error());
    }
    officer.accepts(&packet).await;
    person
        .hears(&words::piece(who.language, "referral-accepted"))
        .await;
    crew.operator.sees_referral(case, "accepted").await;
}

/// The agency to which they did not agree: they are asked, say yes, and it declines.
async fn is_asked_and_declined(who: &Traveller, person: &Person, crew: &Crew, case: &str) {
    let officer = crew.officer(who.asked);
    crew.operator.refers(case, who.asked).await;
    crew.operator.sees_referral(case, "asking").await;
    person
        .hears(&words::piece(who.language, "consent-ask"))
        .await;
    let before = officer.opens("/console/referrals").await;
    let yes = words::piece(who.language, "consent-ask.yes");
    person.presses(&yes).await;
    person
        .hears(&words::piece(who.language, "consent-yes"))
        .await;
    let packet = officer.finds_packet(who.suspect).await;
    let id = packet.rsplit('/').next().expect("an id");
    assert!(!before.contains(id), "offered before the answer");
    let page = officer.opens(&packet).await;
    assert!(!page.contains(who.story), "police see no own words: {page}");
    assert_only_the_packet(who, &page);
    officer.declines(&packet, "other", who.reason).await;
    person
        .hears(&words::piece(who.language, "referral-declined"))
        .await;
    let page = crew.operator.sees_referral(case, "declined").await;
    assert!(page.contains(who.reason), "{page}");
    assert!(!person.has_heard(who.reason), "{}", person.transcript());
}

/// Not the talk, and not what they answered about other agencies.
fn assert_only_the_packet(who: &Traveller, page: &str) {
    assert!(
        !page.contains(who.answer) && !page.contains(who.greeting),
        "{page}"
    );
    for question in ["tell_social", "tell_police"] {
        let field = words::piece("en", &format!("field-{question}"));
        assert!(!page.contains(&field), "{field:?} in {page}");
    }
}

async fn counts_match(telegram: &Telegram, program: &Program) {
    let sent = telegram.calls("sendMessage");
    let sent = sent.iter().filter(|call| call.status == 200).count() as i64;
    let came = telegram.acknowledged().len() as i64;
    let expected = [
        ("contacts", 3),
        ("conversations", 3),
        ("reports", 3),
        ("cases", 3),
        ("referrals", 6),
        ("messages_in", came),
        ("messages_out", sent),
        ("outbox_pending", 0),
        ("outbox_failed", 0),
    ];
    let mut seen = serde_json::Value::Null;
    let matched = patience::until(async || {
        seen = program.status().await;
        let all = expected.iter().all(|(name, count)| seen[*name] == *count);
        all.then_some(())
    });
    assert!(matched.await.is_some(), "{seen} is not {expected:?}");
    assert!(seen["audit_entries"].as_i64() > Some(30), "{seen}");
}

/// Not a word that was said, no name, no place, no chat's id.
fn nothing_is_given_away(people: &[(&Traveller, Person)], program: &Program) {
    for (who, person) in people {
        let id = person.id.to_string();
        let mut said = vec![
            who.landmark,
            who.story,
            who.suspect,
            who.greeting,
            who.answer,
            who.reason,
            &person.name,
            &id,
        ];
        let heard = person.messages();
        let heard = heard.iter().flat_map(|message| message.text.lines());
        let long: Vec<&str> = heard.filter(|line| line.len() > 24).collect();
        said.extend(long);
        assert_eq!(program.gives_away(&said), Vec::<&str>::new());
    }
}
