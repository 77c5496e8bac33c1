//! Messages that people take back on Meta's platforms, whatever they are made of and
//! however often they were changed before: shown to nobody any more.

use serde_json::{Value, json};
use tests::console::{Staff, case_page};
use tests::meta::{Kind, Person};
use tests::{Meta, Program, on_both_databases, patience};

const STORY: &str = "ນາຍຈ້າງຢຶດໜັງສືຜ່ານແດນໄວ້";
/// As little as a photo can be.
const PHOTO: &[u8] = b"\xff\xd8\xff\xe0\0\x09JFIF\0\x01\x01\xff\xda\0\x06scandots\xff\xd9";
const BACK: &str = "The person took this message back";

/// Somebody whose story is told, and their case.
async fn tells(meta: &Meta, operator: &Staff) -> (Person, String) {
    let person = meta.person();
    person.says("ສະບາຍດີ").await;
    let answers = [
        ("safe", "yes"),
        ("danger", "no"),
        ("country", "LA"),
        ("phone", "mine"),
        ("story", STORY),
    ];
    person.is_interviewed(&answers).await;
    let case = operator.finds_case(STORY).await;
    (person, case)
}

/// What the person changed a message to, as each platform tells it.
fn edit(kind: Kind, id: &str, text: &str, number: u32) -> Value {
    match kind {
        Kind::WhatsApp => {
            let message = json!({ "type": "text", "text": { "body": text } });
            json!({ "type": "edit", "edit": { "original_message_id": id, "message": message } })
        }
        Kind::Messenger => {
            json!({ "message_edit": { "mid": id, "text": text, "num_edit": number } })
        }
    }
}

fn revoke(kind: Kind, id: &str) -> Value {
    match kind {
        Kind::WhatsApp => json!({ "type": "revoke", "revoke": { "original_message_id": id } }),
        Kind::Messenger => json!({ "message": { "mid": id, "is_deleted": true } }),
    }
}

on_both_databases! {
    /// Sent, changed twice, taken back: none of the three is read any more.
    async fn what_a_message_was_changed_to_is_taken_back_with_it(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let meta = Meta::start(kind).await;
            let mut program = meta.configures(Program::on(database)).start().await;
            meta.connects(&program).await;
            program.opens().await;
            let operator = program.employs_operator("operator1").await;
            let (person, case) = tells(&meta, &operator).await;
            let words = ["ເບີເຖົ້າແກ່ 020 5555 1234", "ເບີເຖົ້າແກ່ 020 5555 9876", "ເບີເຖົ້າແກ່ 020 5555 0000"];
            let id = person.says(words[0]).await;
            person.bring(vec![person.event(edit(kind, &id, words[1], 1))]).await;
            let page = operator.sees(&case_page(&case), words[1]).await;
            assert!(page.contains(words[0]), "{kind:?}");
            // The last change comes with the taking back.
            let last = person.event(edit(kind, &id, words[2], 2));
            person.bring(vec![last, person.event(revoke(kind, &id))]).await;
            let page = operator.sees(&case_page(&case), BACK).await;
            assert_eq!(page.matches(BACK).count(), 3, "{kind:?}");
            let shown = words.iter().filter(|words| page.contains(**words)).count();
            assert!(shown == 0 && page.contains(STORY), "{kind:?}: {page}");
        }
    }

    /// Words and three photos in one message have one name: all of it is taken back.
    async fn all_parts_of_a_message_are_taken_back(database: Database) {
        let meta = Meta::start(Kind::Messenger).await;
        let program = meta.configures(Program::on(database)).start().await;
        meta.connects(&program).await;
        let operator = program.employs_operator("operator1").await;
        let (person, case) = tells(&meta, &operator).await;
        let words = "ນີ້ແມ່ນເຮືອນຂອງເຂົາ";
        let photos: Vec<Value> = (0..3).map(|_| person.photo(PHOTO)).collect();
        let message = json!({ "message": { "mid": "mid.together", "text": words, "attachments": photos } });
        person.bring(vec![person.event(message)]).await;
        let path = format!("/console/case/{case}/file/");
        let all = patience::until(async || {
            let page = operator.opens(&case_page(&case)).await;
            (page.contains(words) && page.matches(&path).count() >= 3).then_some(())
        });
        assert!(all.await.is_some(), "{}", operator.opens(&case_page(&case)).await);
        person.bring(vec![person.event(revoke(Kind::Messenger, "mid.together"))]).await;
        let page = operator.sees(&case_page(&case), BACK).await;
        assert_eq!(page.matches(BACK).count(), 4, "{page}");
        assert!(!page.contains(words) && !page.contains(&path), "{page}");
    }
}
