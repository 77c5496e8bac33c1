//! What may be said on Meta's platforms, when, and what becomes of it.

use serde_json::json;
use tests::console::case_page;
use tests::meta::{Fault, Kind};
use tests::{Meta, Program, on_both_databases, patience, words};

use super::{STORY, begins, counts, goes_by, tells, waits_until_they_write};

on_both_databases! {
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
        other.hears(&tests::words::piece("lo", "code-welcome")).await;

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
}
