//! Who is who on Meta's platforms: a person has two names there, and numbers change.

use serde_json::json;
use tests::console::case_page;
use tests::meta::Kind;
use tests::{on_both_databases, patience};

use super::{STORY, begins, counts, tells};

on_both_databases! {
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
}
