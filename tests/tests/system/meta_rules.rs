//! The rules of Meta's two platforms, as a hotline meets them: who may deliver, what
//! comes twice, who is who, and when people may be written to.

use serde_json::json;
use tests::console::{Staff, case_page};
use tests::meta::{ACCOUNT, Fault, Kind, Person};
use tests::{Meta, Program, on_both_databases, patience, words};

const STORY: &str = "ນາຍຈ້າງຢຶດໜັງສືຜ່ານແດນໄວ້";
const DAY: i64 = 86_400_000;

async fn begins(database: tests::Database, kind: Kind) -> (Meta, Program) {
    let meta = Meta::start(kind).await;
    let program = meta.configures(Program::on(database)).start().await;
    meta.connects(&program).await;
    (meta, program)
}

/// Somebody who has told their story and may be written to; their case.
async fn tells(meta: &Meta, operator: &Staff) -> (Person, String) {
    let person = meta.person();
    person.says("ສະບາຍດີ").await;
    let answers = [
        ("safe", "yes"),
        ("danger", "no"),
        ("country", "LA"),
        ("phone", "mine"),
        ("write_back", "yes"),
        ("story", STORY),
    ];
    person.is_interviewed(&answers).await;
    let case = operator.finds_case(STORY).await;
    operator.claims(&case).await;
    person.hears(&words::piece("lo", "someone-read")).await;
    (person, case)
}

/// So much time goes by for everybody.
async fn goes_by(program: &Program, days: i64) {
    let past = days * DAY + DAY / 24;
    let sql = format!("UPDATE conversations SET last_in_at = last_in_at - {past}");
    program.sql(&sql).await;
}

/// Their late answer is seen to wait; so does another, without a second template; both come
/// with the person's next word.
async fn waits_until_they_write(operator: &Staff, person: &Person, case: &str) {
    let talk = format!("{}/talk", case_page(case));
    let waits = "Cannot be delivered until the person writes again";
    operator.sees(&talk, waits).await;
    operator.writes(case, "ມີຄຳຖາມອີກ").await;
    operator.sees(&talk, "ມີຄຳຖາມອີກ").await;
    assert_eq!(person.sees_times("ພວກເຮົາອ່ານແລ້ວ"), 0);
    person.says("ຂ້ອຍຢູ່ນີ້").await;
    person.hears("ພວກເຮົາອ່ານແລ້ວ").await;
    person.hears("ມີຄຳຖາມອີກ").await;
    assert_eq!(person.sees_times("template"), 1);
}

async fn counts(program: &Program, name: &str, count: i64) {
    let mut seen = serde_json::Value::Null;
    let matched = patience::until(async || {
        seen = program.status().await;
        (seen[name] == count).then_some(())
    });
    assert!(matched.await.is_some(), "{name} is not {count}: {seen}");
}

on_both_databases! {
    /// Only Meta delivers, and only who knows the verify token is answered.
    async fn a_delivery_that_is_not_signed_is_refused(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, program) = begins(database, kind).await;
            assert_eq!(meta.shakes_hands("another").await.0, 403);
            let person = meta.person();
            let body = person.body(vec![person.text("ช่วยด้วย/")]).to_string();
            for signature in ["", "sha256=00", "sha1=00"] {
                assert_eq!(meta.brings_raw(body.as_bytes(), Some(signature)).await, 401);
            }
            assert_eq!(meta.brings_raw(b"{\"entry\": [", None).await, 200);
            assert_eq!(meta.brings_raw(b"\xff\xfe", None).await, 200);
            assert_eq!(program.status().await["messages_in"], 0);
            // Meta's deliveries are up to 3 MB.
            let mut large = person.body(vec![person.text("ช่วยด้วย")]);
            large["padding"] = serde_json::json!(" ".repeat(3 << 20));
            assert_eq!(meta.brings_raw(large.to_string().as_bytes(), None).await, 200);
            assert_eq!(program.status().await["contacts"], 1);
            let larger = vec![b' '; (4 << 20) + 1];
            assert_eq!(meta.brings_raw(&larger, None).await, 413);
        }
    }

    /// What comes twice, at once, and out of order has its effects once.
    async fn what_comes_twice_is_heard_once(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, program) = begins(database, kind).await;
            meta.is_silent();
            meta.repeats(4);
            let person = meta.person();
            let events: Vec<_> = (0..3).map(|n| person.text(&format!("ຂໍ້ {n}"))).collect();
            let (late, early) = (events[2].clone(), events[..2].to_vec());
            person.bring(vec![late.clone()]).await;
            person.bring(early).await;
            person.bring(events).await;
            counts(&program, "messages_in", 3).await;
            counts(&program, "contacts", 1).await;
            counts(&program, "outbox_pending", 0).await;
            assert!(person.has_no_doubles(), "{}", person.transcript());
        }
    }

    /// A phone number, an id without one, then both: one person, one talk.
    async fn whoever_is_named_in_two_ways_is_one_person(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        let person = meta.person();
        person.says("ສະບາຍດີ").await;
        person.hears("").await;
        person.is_named_by(true, true);
        person.says("ລາວ").await;
        person.is_named_by(false, true);
        let before = person.sees().len();
        person.says("3").await;
        patience::when(|| (person.sees().len() > before).then_some(())).await;
        counts(&program, "contacts", 1).await;
        counts(&program, "conversations", 1).await;
        // The other way round.
        let other = meta.person();
        other.is_named_by(false, true);
        other.says("ສະບາຍດີ").await;
        other.is_named_by(true, true);
        other.says("ລາວ").await;
        other.is_named_by(true, false);
        other.says("3").await;
        counts(&program, "contacts", 2).await;
        // Their address changes, and theirs alone.
        other.changes_number().await;
        other.says("3").await;
        other.hears("").await;
        counts(&program, "contacts", 2).await;
        for hidden in [&person.business_id, &person.address()] {
            assert!(!program.database_holds(hidden), "{hidden}");
        }
    }

    /// A day after the last word only the template goes, once; the answer waits, staff
    /// see that it does, and it comes with the person's next word.
    async fn a_late_answer_on_whatsapp_waits_and_the_person_hears_that_it_does(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        let operator = program.employs_operator("operator1").await;
        let (person, case) = tells(&meta, &operator).await;
        goes_by(&program, 1).await;
        person.falls_silent();
        // Refused in passing, the template is tried again.
        meta.fails(Fault::Code(500, 131_000, 0), 1);
        meta.fails(Fault::Code(429, 130_429, 0), 1);
        operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
        let template = person.hears("template").await.template.expect("a template");
        assert_eq!(template, ("new_message".to_owned(), "lo".to_owned()));
        waits_until_they_write(&operator, &person, &case).await;
    }

    /// The template is refused for a quarter of an hour, or because the person is not there:
    /// staff see what is true, and the person's next word is answered at once.
    async fn a_knock_that_is_refused_keeps_nobody_waiting(database: Database) {
        let cases = [
            (Fault::Code(400, 131_042, 0), "Cannot be delivered until the person writes again"),
            (Fault::Code(400, 131_026, 0), "The app cannot reach them"),
        ];
        for (fault, seen) in cases {
            let (meta, program) = begins(database, Kind::WhatsApp).await;
            let operator = program.employs_operator("operator1").await;
            let (person, case) = tells(&meta, &operator).await;
            goes_by(&program, 1).await;
            person.falls_silent();
            meta.fails(fault, 1);
            operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
            operator.sees(&format!("{}/talk", case_page(&case)), seen).await;
            person.says("ຂ້ອຍຢູ່ນີ້").await;
            person.hears("ພວກເຮົາອ່ານແລ້ວ").await;
            assert_eq!(person.sees_times("template"), 0, "{}", person.transcript());
        }
    }

    /// WhatsApp took a message, and gave it up later: it comes with the person's next
    /// word. One with a return code cannot come again: staff see that it did not arrive,
    /// the code opens nothing, and another is offered; never the dots that stand for it.
    async fn what_whatsapp_gives_up_later_is_said_again_or_made_anew(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        let operator = program.employs_operator("operator1").await;
        let person = meta.person();
        person.says("ສະບາຍດີ").await;
        person.is_interviewed_until(
            &[("safe", "yes"), ("danger", "no"), ("country", "LA"), ("landmark", STORY), ("phone", "mine"), ("write_back", "yes")],
            "code",
        ).await;
        let told = person.sees().pop().expect("the number");
        let old = tests::interview::code(&told.text).expect("a number of 25 digits");
        let case = operator.finds_case(STORY).await;
        let talk = format!("{}/talk", case_page(&case));
        goes_by(&program, 1).await;
        meta.tells(&person, &told.id, Err(131_047)).await;
        operator.sees(&talk, "Not delivered: the person must write again").await;
        person.says("ຂ້ອຍຢູ່ນີ້").await;
        let again = patience::when(|| {
            let newest = person.sees().pop()?;
            tests::interview::code(&newest.text).filter(|new| *new != old)
        });
        let new = again.await.unwrap_or_else(|| panic!("{}", person.transcript()));
        assert_eq!(person.sees_times("•"), 0, "{}", person.transcript());
        let other = meta.person();
        other.says(&old).await;
        other.hears(&tests::words::piece("th", "code-unknown")).await;
        other.says(&new).await;
        other.hears(&tests::words::piece("th", "code-welcome")).await;

        // What holds nothing secret is said again as it was.
        operator.claims(&case).await;
        operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
        let lost = other.hears("ພວກເຮົາອ່ານແລ້ວ").await;
        counts(&program, "outbox_pending", 0).await;
        meta.tells(&other, &lost.id, Err(131_047)).await;
        operator.sees(&talk, "Cannot be delivered until the person writes again").await;
        // They are told that something waits, once; that this did not arrive is shown, and why.
        let template = other.hears("template").await;
        meta.tells(&other, &template.id, Err(131_026)).await;
        operator.sees(&talk, "The app cannot reach them").await;
        assert_eq!(other.sees_times("template"), 1);
        other.says("ຂ້ອຍຢູ່ນີ້").await;
        let twice = patience::when(|| (other.sees_times("ພວກເຮົາອ່ານແລ້ວ") == 2).then_some(()));
        assert!(twice.await.is_some(), "{}", other.transcript());

        // So is what was given up before the program had noted its name.
        operator.writes(&case, "ມີຄຳຖາມອີກ").await;
        other.hears("ມີຄຳຖາມອີກ").await;
        counts(&program, "outbox_pending", 0).await;
        let told = "INSERT INTO receipts (conversation_id, platform_id, failed)
             SELECT conversation_id, platform_id, 'window' FROM messages WHERE id =
                (SELECT id FROM messages WHERE author = 'staff' ORDER BY id DESC LIMIT 1)
             ON CONFLICT (conversation_id, platform_id) DO UPDATE SET failed = 'window'";
        program.sql(told).await;
        program.sql("UPDATE conversations SET holding = (1 = 1)").await;
        operator.sees(&talk, "Not delivered: the person must write again").await;
        other.says("ຂ້ອຍຢູ່ນີ້").await;
        let twice = patience::when(|| (other.sees_times("ມີຄຳຖາມອີກ") == 2).then_some(()));
        assert!(twice.await.is_some(), "{}", other.transcript());
    }

    /// An app that is too old for buttons is shown nothing of a message that has some, which
    /// WhatsApp takes and gives up later: what was said goes again, with numbers to type.
    async fn an_app_without_buttons_gets_numbers_to_type(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        meta.is_silent();
        let person = meta.person();
        person.says("ສະບາຍດີ").await;
        let first = person.hears(&words::piece("lo", "ask-safe")).await;
        assert!(!first.choices.is_empty());
        counts(&program, "outbox_pending", 0).await;
        meta.tells(&person, &first.id, Err(131_026)).await;
        let yes = format!("1 · {}", words::piece("lo", "ask-safe.yes"));
        let again = person.hears(&yes).await;
        assert!(again.choices.is_empty() && again.text.contains(&words::piece("lo", "ask-safe")));
        // What follows goes so from the start.
        person.says("1").await;
        let next = person.hears(&words::piece("lo", "ask-danger")).await;
        assert!(next.choices.is_empty() && next.text.contains("1 · "), "{}", next.text);
        counts(&program, "outbox_pending", 0).await;
        // Whoever is not reached by that either is not there.
        meta.tells(&person, &next.id, Err(131_026)).await;
        let sql = "SELECT COUNT(*) FROM outbox WHERE state = 'held' AND error = 'not-there'";
        let held = patience::until(async || (program.counts(sql).await == 1).then_some(()));
        assert!(held.await.is_some(), "{}", program.log());
    }

    /// A long message goes in two: it has arrived when both have.
    async fn a_message_in_two_pieces_has_arrived_when_both_have(database: Database) {
        let (meta, program) = begins(database, Kind::Messenger).await;
        let operator = program.employs_operator("operator1").await;
        let (person, case) = tells(&meta, &operator).await;
        meta.is_silent();
        let before = person.sees().len();
        let words = "ພວກເຮົາອ່ານແລ້ວ ".repeat(170);
        operator.writes(&case, &words).await;
        let both = patience::when(|| {
            let seen = person.sees().split_off(before);
            (seen.len() == 2).then(|| seen.into_iter().map(|m| m.id).collect::<Vec<_>>())
        });
        let both = both.await.unwrap_or_else(|| panic!("{}", person.transcript()));
        counts(&program, "outbox_pending", 0).await;
        let talk = format!("{}/talk", case_page(&case));
        let earlier = operator.opens(&talk).await.matches("Delivered").count();
        meta.tells(&person, &both[1], Ok("delivered")).await;
        let shown = operator.opens(&talk).await.matches("Delivered").count();
        assert_eq!(shown, earlier, "one of two");
        meta.tells(&person, &both[0], Ok("delivered")).await;
        let arrived = patience::until(async || {
            let shown = operator.opens(&talk).await.matches("Delivered").count();
            (shown == earlier + 1).then_some(())
        });
        assert!(arrived.await.is_some());
    }

    /// Somebody known by a number and somebody known by an id turn out to be one person:
    /// whoever reads either case sees that there is the other.
    async fn two_cases_of_one_person_name_each_other(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        let operator = program.employs_operator("operator1").await;
        let (person, first) = tells(&meta, &operator).await;
        person.is_named_by(false, true);
        let before = person.sees().len();
        person.says("ສະບາຍດີ").await;
        patience::when(|| (person.sees().len() > before).then_some(())).await;
        let other = "ເຂົາບໍ່ໃຫ້ຂ້ອຍອອກຈາກເຮືອນ";
        let answers = [("safe", "yes"), ("danger", "no"), ("country", "LA"), ("story", other)];
        person.is_interviewed(&answers).await;
        let second = operator.finds_case(other).await;
        counts(&program, "contacts", 2).await;
        person.is_named_by(true, true);
        person.says("ຂ້ອຍຢູ່ນີ້").await;
        let label = "Another case of the same person";
        let page = |case: &str| format!("{}/talk", case_page(case));
        let reference = async |case: &str| {
            let page = operator.opens(&case_page(case)).await;
            tests::console::between(&page, "<title>", "<").split_whitespace().next().unwrap_or_default().to_owned()
        };
        let (one, two) = (reference(&first).await, reference(&second).await);
        assert!(operator.sees(&page(&first), label).await.contains(&two), "{two}");
        assert!(operator.sees(&page(&second), label).await.contains(&one), "{one}");
        person.says("3").await;
        assert_eq!(operator.opens(&page(&first)).await.matches(label).count(), 1, "once");
        program.audit_is_intact().await;
    }

    /// A number changes. Whether that is told before or after the first word from the new
    /// one, it is one person: what they write stands with their case, and what staff write
    /// reaches them there.
    async fn a_number_that_changes_is_one_person_in_either_order(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        let operator = program.employs_operator("operator1").await;
        for (round, told_first) in [(1, true), (2, false)] {
            let person = meta.person();
            person.says("ສະບາຍດີ").await;
            let story = format!("{STORY} {round}");
            let answers = [("safe", "yes"), ("danger", "no"), ("country", "LA"), ("phone", "mine"), ("write_back", "yes"), ("story", story.as_str())];
            person.is_interviewed(&answers).await;
            let case = operator.finds_case(&story).await;
            operator.claims(&case).await;
            operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
            person.hears("ພວກເຮົາອ່ານແລ້ວ").await;
            let told = person.has_changed_number();
            if told_first {
                meta.brings(&told).await;
                person.says("ເບີໃໝ່ຂອງຂ້ອຍ").await;
            } else {
                person.says("ສະບາຍດີ").await;
                person.hears("").await;
                meta.brings(&told).await;
            }
            let words = format!("ຂ້ອຍຢູ່ປາກເຊ {round}");
            person.says(&words).await;
            operator.sees(&case_page(&case), &words).await;
            operator.writes(&case, "ມີຄຳຖາມອີກ").await;
            person.hears("ມີຄຳຖາມອີກ").await;
        }
        // Somebody else has the old number tomorrow, and finds nothing of it.
        let stranger = meta.person();
        let cases = operator.lists_cases().await.len();
        assert_eq!(cases, 2);
        stranger.says("ສະບາຍດີ").await;
        stranger.hears("").await;
        program.audit_is_intact().await;
    }

    /// Who hides the number is known by an id alone, and may get another: what they write
    /// from then on stands with their case, and what staff write reaches them.
    async fn an_id_that_changes_is_one_person(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        let operator = program.employs_operator("operator1").await;
        // The same person, before and after.
        let (before, after) = (meta.person(), meta.person());
        for person in [&before, &after] {
            person.is_named_by(false, true);
        }
        before.says("ສະບາຍດີ").await;
        let answers = [("safe", "yes"), ("danger", "no"), ("country", "LA"), ("phone", "mine"), ("write_back", "yes"), ("story", STORY)];
        before.is_interviewed(&answers).await;
        let case = operator.finds_case(STORY).await;
        operator.claims(&case).await;
        let system = json!({ "type": "user_changed_user_id", "body": "changed",
            "previous_user_id": before.business_id, "user_id": after.business_id });
        let mut told = before.body(vec![before.event(json!({ "type": "system", "system": system }))]);
        let value = &mut told["entry"][0]["changes"][0]["value"];
        value.as_object_mut().expect("a value").remove("contacts");
        value["messages"][0].as_object_mut().expect("a message").remove("from_user_id");
        meta.brings(&told).await;
        after.says("ຂ້ອຍຢູ່ປາກເຊ").await;
        operator.sees(&case_page(&case), "ຂ້ອຍຢູ່ປາກເຊ").await;
        operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
        after.hears("ພວກເຮົາອ່ານແລ້ວ").await;
        counts(&program, "contacts", 1).await;
        program.audit_is_intact().await;
    }

    /// Two cases were begun before the change was told: each names the other.
    async fn a_second_case_from_a_new_number_is_named(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        let operator = program.employs_operator("operator1").await;
        let (person, first) = tells(&meta, &operator).await;
        let told = person.has_changed_number();
        let other = "ເຂົາບໍ່ໃຫ້ຂ້ອຍອອກຈາກເຮືອນ";
        person.says("ສະບາຍດີ").await;
        person.is_interviewed(&[("safe", "yes"), ("danger", "no"), ("country", "LA"), ("story", other)]).await;
        let second = operator.finds_case(other).await;
        meta.brings(&told).await;
        for case in [&first, &second] {
            operator.sees(&format!("{}/talk", case_page(case)), "Another case of the same person").await;
        }
    }

    /// Where the page has an approved utility template, the person is told once that
    /// something waits; the answer comes with their next word.
    async fn a_late_answer_on_messenger_is_told_of_by_a_template(database: Database) {
        let meta = Meta::start(Kind::Messenger).await;
        let setup = meta.configures(Program::on(database));
        let program = setup.with("messenger.template", "new_message").start().await;
        meta.connects(&program).await;
        let operator = program.employs_operator("operator1").await;
        let (person, case) = tells(&meta, &operator).await;
        goes_by(&program, 1).await;
        person.falls_silent();
        meta.fails(Fault::Code(500, 1_200, 0), 1);
        operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
        // It cannot be had in Lao.
        let template = person.hears("template").await.template.expect("a template");
        assert_eq!(template, ("new_message".to_owned(), "th".to_owned()));
        waits_until_they_write(&operator, &person, &case).await;
    }

    /// Without a template the answer waits, unless staff may write for a week.
    async fn a_late_answer_on_messenger_waits_or_is_marked_as_a_persons(database: Database) {
        let (meta, program) = begins(database, Kind::Messenger).await;
        let operator = program.employs_operator("operator1").await;
        let (person, case) = tells(&meta, &operator).await;
        goes_by(&program, 1).await;
        person.falls_silent();
        let sends = meta.sends();
        operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
        let talk = format!("{}/talk", case_page(&case));
        operator.sees(&talk, "Cannot be delivered until the person writes again").await;
        assert_eq!(meta.sends(), sends, "it is not even tried");
        person.says("ຂ້ອຍຢູ່ນີ້").await;
        person.hears("ພວກເຮົາອ່ານແລ້ວ").await;
        drop(program);

        let meta = Meta::start(Kind::Messenger).await;
        let setup = meta.configures(Program::on(database));
        let program = setup.with("messenger.human_agent", "true").start().await;
        meta.connects(&program).await;
        let operator = program.employs_operator("operator1").await;
        let (person, case) = tells(&meta, &operator).await;
        goes_by(&program, 1).await;
        person.falls_silent();
        operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
        let heard = person.hears("ພວກເຮົາອ່ານແລ້ວ").await;
        assert_eq!(heard.tag.as_deref(), Some("HUMAN_AGENT"));
        goes_by(&program, 7).await;
        operator.writes(&case, "ຊ້າເກີນໄປ").await;
        let talk = format!("{}/talk", case_page(&case));
        operator.sees(&talk, "Cannot be delivered until the person writes again").await;
        assert_eq!(person.sees_times("ຊ້າເກີນໄປ"), 0);
    }

    /// Whoever came by an advertisement may be answered for a week, by whoever answers.
    async fn the_week_after_an_advertisement_is_used(database: Database) {
        let (meta, program) = begins(database, Kind::Messenger).await;
        let operator = program.employs_operator("operator1").await;
        let person = meta.person();
        person.says_after_an_ad("ສະບາຍດີ").await;
        person.is_interviewed(&[
            ("safe", "yes"), ("danger", "no"), ("country", "LA"),
            ("phone", "mine"), ("write_back", "yes"), ("story", STORY),
        ]).await;
        let case = operator.finds_case(STORY).await;
        operator.claims(&case).await;
        goes_by(&program, 3).await;
        person.falls_silent();
        operator.writes(&case, "ພວກເຮົາອ່ານແລ້ວ").await;
        let answer = person.hears("ພວກເຮົາອ່ານແລ້ວ").await;
        assert_eq!(answer.tag, None);
    }

    /// The answer to a request is lost: what the platform tells of it is enough.
    async fn a_message_whose_answer_was_lost_is_not_sent_twice(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, program) = begins(database, kind).await;
            let person = meta.person();
            meta.fails(Fault::LoseAnswer, 1);
            person.says("สวัสดี").await;
            person.hears("").await;
            counts(&program, "outbox_pending", 0).await;
            counts(&program, "outbox_failed", 0).await;
            assert_eq!((meta.sends(), person.sees().len()), (1, 1), "{}", person.transcript());
        }
    }

    /// Refusals in passing are tried again; a block is shown.
    async fn each_refusal_has_its_consequence(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, program) = begins(database, kind).await;
            let person = meta.person();
            let code = match kind {
                Kind::WhatsApp => 131_000,
                Kind::Messenger => 1_200,
            };
            meta.fails(Fault::Code(500, code, 0), 1);
            meta.fails(Fault::Code(401, 190, 0), 1);
            person.says("สวัสดี").await;
            person.hears("").await;
            counts(&program, "outbox_pending", 0).await;
            assert_eq!(person.sees().len(), 1);
            person.blocks();
            person.says("ไทย").await;
            // Whether they blocked us or are there no longer, Meta does not say. Once they
            // are there again, it comes before what answers them.
            let sql = "SELECT COUNT(*) FROM outbox WHERE state = 'held' AND error = 'not-there'";
            let held = patience::until(async || (program.counts(sql).await == 1).then_some(()));
            assert!(held.await.is_some(), "{}", program.log());
            counts(&program, "outbox_failed", 0).await;
            person.unblocks();
            person.says("9").await;
            counts(&program, "outbox_pending", 0).await;
            let seen = person.sees().split_off(1);
            assert!(seen.len() >= 2, "{}", person.transcript());
            assert!(seen[0].text.contains(&words::piece("th", "ask-safe")), "{}", person.transcript());
        }
    }

    /// A server that lags behind Meta's pages is spoken to in what it knows, and asked in
    /// vain once for each thing that it does not.
    async fn a_server_that_knows_less_gets_less(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        meta.lags();
        let person = meta.person();
        person.says("ສະບາຍດີ").await;
        person.hears(&words::piece("lo", "ask-safe")).await;
        counts(&program, "outbox_pending", 0).await;
        let shown = person.sees().len();
        assert_eq!(meta.sends(), shown + 1);
        let nameless = meta.person();
        nameless.is_named_by(false, true);
        nameless.says("ສະບາຍດີ").await;
        nameless.hears(&words::piece("lo", "ask-safe")).await;
        counts(&program, "outbox_pending", 0).await;
        let all = shown + 1 + nameless.sees().len();
        assert_eq!(meta.sends(), all + 1);
        counts(&program, "outbox_failed", 0).await;
    }

    /// The address of a file has run out: the message is asked for another.
    async fn a_file_whose_address_has_run_out_is_asked_for_anew(database: Database) {
        let (meta, program) = begins(database, Kind::Messenger).await;
        let person = meta.person();
        person.says("สวัสดี").await;
        person.sends_photo_late(b"\xff\xd8\xff\xe0\0\x09JFIF\0\x01\x01\xff\xda\0\x06scandots\xff\xd9").await;
        let kept = patience::until(async || {
            let sql = "SELECT COUNT(*) FROM attachments WHERE status = 'fetched'";
            (program.counts(sql).await == 1).then_some(())
        });
        assert!(kept.await.is_some(), "{}", program.log());
    }

    /// The question what is nearby has a button that sends the place; what is sent with it
    /// is the answer.
    async fn a_place_is_sent_with_a_tap(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        let operator = program.employs_operator("operator1").await;
        let person = meta.person();
        person.says("ສະບາຍດີ").await;
        person.is_interviewed_until(&[("safe", "yes"), ("danger", "no"), ("country", "LA")], "landmark").await;
        person.hears(&tests::words::piece("lo", "button-place")).await;
        let place = json!({ "latitude": 15.2, "longitude": 105.85 });
        let event = person.event(json!({ "type": "location", "location": place }));
        person.bring(vec![event]).await;
        person.hears(&tests::words::piece("lo", "location-saved")).await;
        operator.finds_case("15.2").await;
    }

    /// What somebody wrote comes only after what they changed it to: it stands beside the
    /// change, danger in it is heard, and it answers no question.
    async fn words_that_come_after_their_change_answer_nothing(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, program) = begins(database, kind).await;
            let operator = program.employs_operator("operator1").await;
            let person = meta.person();
            person.says("help me").await;
            person.is_interviewed_until(&[("safe", "yes"), ("danger", "no"), ("country", "LA")], "landmark").await;
            meta.is_silent();
            let (old, new) = ("he will kill me tonight at the red house", "the blue house by the pier");
            let mut first = person.text(old);
            let id = first["id"].as_str().or(first["message"]["mid"].as_str()).unwrap_or_default().to_owned();
            let changed = match kind {
                Kind::WhatsApp => {
                    let message = json!({ "type": "text", "text": { "body": new } });
                    json!({ "type": "edit", "edit": { "original_message_id": id, "message": message } })
                }
                Kind::Messenger => json!({ "message_edit": { "mid": id, "text": new, "num_edit": 1 } }),
            };
            // Before the change, however long the rest takes.
            let seconds = patience::unix_seconds() - 2;
            person.bring(vec![person.event(changed)]).await;
            person.hears(&words::piece("en", "edited-saved")).await;
            counts(&program, "outbox_pending", 0).await;
            let (heard, open) = (person.sees().len(), "SELECT COUNT(*) FROM cases WHERE priority = 1");
            assert_eq!(program.counts(open).await, 0, "{kind:?}");
            first["timestamp"] = match kind {
                Kind::WhatsApp => json!(seconds.to_string()),
                Kind::Messenger => json!(seconds * 1_000),
            };
            person.bring(vec![first]).await;
            assert_eq!(program.counts(open).await, 1, "{kind:?}: danger is heard");
            let case = operator.finds_case("the red house").await;
            let page = operator.opens(&format!("{}/talk", case_page(&case))).await;
            assert!(page.contains(new), "{page}");
            counts(&program, "outbox_pending", 0).await;
            assert_eq!(person.sees().len(), heard, "{}", person.transcript());
            // The question is open still, and what is said now is its answer.
            person.says("near the old market").await;
            patience::when(|| (person.sees().len() > heard).then_some(())).await;
            let page = operator.opens(&case_page(&case)).await;
            let told = tests::console::between(&page, &words::piece("en", "field-landmark"), "</dd>");
            assert!(told.contains("near the old market") && !told.contains("red house"), "{told}");
        }
    }

    /// While another app has the chat, what is said to it is kept and danger in it is heard;
    /// it answers nothing that is asked here, least of all whether we may write.
    async fn what_is_said_to_another_app_is_no_answer(database: Database) {
        let (meta, program) = begins(database, Kind::Messenger).await;
        let operator = program.employs_operator("operator1").await;
        let person = meta.person();
        person.says("help me").await;
        let told = [("safe", "yes"), ("danger", "no"), ("country", "LA"), ("landmark", "near the blue house"), ("phone", "mine")];
        person.is_interviewed_until(&told, "write_back").await;
        let case = operator.finds_case("near the blue house").await;
        counts(&program, "outbox_pending", 0).await;
        let heard = person.sees().len();
        let to_another_app = async |text: &str| {
            let mut body = person.body(vec![person.text(text)]);
            let entry = &mut body["entry"][0];
            entry["standby"] = entry["messaging"].take();
            meta.brings(&body).await;
        };
        to_another_app("1").await;
        to_another_app("yes").await;
        let allowed = "SELECT COUNT(*) FROM conversations WHERE write_ok = (1 = 1)";
        assert_eq!(program.counts(allowed).await, 0);
        let urgent = "SELECT COUNT(*) FROM cases WHERE priority = 1";
        assert_eq!(program.counts(urgent).await, 0);
        to_another_app("he will kill me tonight").await;
        assert_eq!(program.counts(urgent).await, 1);
        assert!(operator.opens(&case_page(&case)).await.contains("he will kill me tonight"));
        assert_eq!(person.sees().len(), heard, "{}", person.transcript());
        // The question is open still.
        person.presses_data("q:write_back:yes").await;
        assert_eq!(program.counts(allowed).await, 1, "{}", person.transcript());
    }

    /// So it is before there is a case: the question is open still, and what tells something
    /// makes one.
    async fn what_is_said_to_another_app_answers_nothing_from_the_first(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, program) = begins(database, kind).await;
            let person = meta.person();
            person.says("hello there, is anybody here").await;
            person.hears("").await;
            counts(&program, "outbox_pending", 0).await;
            let heard = person.sees().len();
            let to_another_app = async |text: &str| {
                let mut body = person.body(vec![person.text(text)]);
                let entry = &mut body["entry"][0];
                match kind {
                    Kind::WhatsApp => entry["changes"][0]["field"] = json!("standby"),
                    Kind::Messenger => entry["standby"] = entry["messaging"].take(),
                }
                meta.brings(&body).await;
            };
            let cases = program.status().await["cases"].clone();
            to_another_app("yes").await;
            to_another_app("hello").await;
            assert_eq!(program.status().await["cases"], cases);
            to_another_app("the boss keeps my passport in his room").await;
            counts(&program, "cases", 1).await;
            assert_eq!(person.sees().len(), heard, "{}", person.transcript());
            person.says("1").await;
            person.hears(&words::piece("en", "ask-danger")).await;
        }
    }

    /// What is for another number is acknowledged, and nobody is answered.
    async fn another_number_of_the_same_app_is_not_answered(database: Database) {
        let (meta, program) = begins(database, Kind::WhatsApp).await;
        let person = meta.person();
        let mut body = person.body(vec![person.text("สวัสดี")]);
        body["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = json!("999");
        meta.brings(&body).await;
        assert_eq!(program.status().await["messages_in"], 0);
        let read = person.says("สวัสดี").await;
        person.hears("").await;
        let marked = patience::when(|| meta.read().contains(&read).then_some(()));
        assert!(marked.await.is_some(), "it is marked as read");
    }

    /// A number of Thailand is greeted in Thai, and so is the page's inbox.
    async fn the_first_words_are_in_the_language_of_most(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let (meta, _program) = begins(database, kind).await;
            let person = meta.person();
            person.says("191").await;
            person.hears(&words::piece("th", "ask-safe")).await;
            person.says("lo").await;
            person.hears(&words::piece("lo", "ask-safe")).await;
        }
    }

    /// So is what is for another page, once the program knows which is its own.
    async fn another_page_of_the_same_app_is_not_answered(database: Database) {
        let (meta, program) = begins(database, Kind::Messenger).await;
        let known = patience::when(|| program.log().contains("which page is ours").then_some(()));
        assert!(known.await.is_some(), "{}", program.log());
        let (person, stranger) = (meta.person(), meta.person());
        person.says("สวัสดี").await;
        person.hears("").await;
        let mut body = stranger.body(vec![stranger.text("สวัสดี")]);
        body["entry"][0]["id"] = json!("999");
        meta.brings(&body).await;
        let counted = patience::when(|| program.log().contains("another-page").then_some(()));
        assert!(counted.await.is_some(), "{}", program.log());
        assert_eq!(program.status().await["contacts"], 1);
    }
}

/// `channels setup` and `check` say in words what they find.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_accounts_are_set_up_and_checked_in_words() {
    for kind in [Kind::WhatsApp, Kind::Messenger] {
        let meta = Meta::start(kind).await;
        let setup = meta.configures(Program::on(tests::Database::Sqlite));
        let setup = setup.with("http.public_url", "https://hotline.example");
        let setup = match kind {
            Kind::WhatsApp => setup.with("whatsapp.business_account_id", ACCOUNT),
            Kind::Messenger => setup.with("messenger.template", "new_message"),
        };
        let mut program = setup.start().await;
        let said = async |program: &Program, command: &str| {
            let output = program.command(&["channels", command]).await;
            let printed = String::from_utf8_lossy(&output.stdout).into_owned();
            (output.status.success(), printed)
        };
        let (is_good, printed) = said(&program, "check").await;
        assert!(!is_good && printed.contains("channels setup"), "{printed}");
        let is_bare = printed.contains("no commands and greetings");
        assert_eq!(is_bare, kind == Kind::WhatsApp, "{printed}");
        let (is_good, printed) = said(&program, "setup").await;
        assert!(is_good, "{printed}");
        assert!(
            printed.contains("https://hotline.example/webhooks/"),
            "{printed}"
        );
        let (is_good, printed) = said(&program, "check").await;
        assert!(is_good, "{printed}");
        if kind == Kind::WhatsApp {
            assert!(
                printed.contains("new_message (lo) is not approved yet"),
                "{printed}"
            );
            assert!(printed.contains("standby"), "{printed}");
            assert!(printed.contains("commands and greetings"), "{printed}");
            assert!(!printed.contains("no commands"), "{printed}");
            assert!(
                printed.contains("whom to call where no answer comes"),
                "{printed}"
            );
            assert!(!printed.contains("description of its own"), "{printed}");
        }
        // A field that this app may not hear of costs only itself.
        meta.keeps_back("calls");
        let (is_good, printed) = said(&program, "setup").await;
        assert!(is_good && printed.contains("hear of calls"), "{printed}");
        let (is_good, printed) = said(&program, "check").await;
        assert!(
            is_good && printed.contains("does not tell of calls,"),
            "{printed}"
        );
        let approved = ["th", "en"].map(|l| format!("new_message ({l}) is approved"));
        let all = approved.iter().all(|good| printed.contains(good.as_str()));
        assert_eq!(all, kind == Kind::Messenger, "{printed}");
        let name = match kind {
            Kind::WhatsApp => "whatsapp",
            Kind::Messenger => "messenger",
        };
        // Somebody else's program has taken the place of ours.
        meta.delivers_to_another_app();
        let (is_good, printed) = said(&program, "check").await;
        assert!(!is_good && printed.contains("to another app"), "{printed}");
        program.set(&format!("{name}.app_secret"), "another app's");
        let (is_good, printed) = said(&program, "check").await;
        assert!(
            !is_good && printed.contains("app_secret is not the secret"),
            "{printed}"
        );
        program.set(&format!("{name}.app_secret"), "the secret of an app");
        let token = match kind {
            Kind::WhatsApp => "whatsapp.access_token",
            Kind::Messenger => "messenger.page_token",
        };
        program.set(token, "an old token");
        let (is_good, printed) = said(&program, "check").await;
        assert!(!is_good && printed.contains(token), "{printed}");
    }
}
