//! Which message a person's message answers, as staff see it.

use casebook::case::in_answer::Answered;
use casebook::case::talk::{self, APART};
use casebook::outbox::{self, Became, NewMessage, Outcome};
use casebook::scope::{Role, Scope};
use casebook::told::{Around, Body, Heard};
use casebook::vault::DataKey;
use casebook::{Tx, Uuid, withdrawal};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, Made, Story};

contract!(
    a_message_is_found_by_any_of_its_names,
    what_it_was_changed_to_counts_from_then_on,
    a_name_of_another_chat_or_of_nothing_is_an_earlier_message,
    what_is_older_than_the_page_is_found_too,
    what_was_taken_back_is_not_read_in_its_answers,
    what_stands_apart_is_not_read_in_its_answers,
);

/// A report that is told in one chat.
struct Chat {
    house: House,
    noy: Scope,
    made: Made,
    key: DataKey,
    conversation: Uuid,
    tx: Tx,
}

impl Chat {
    async fn of(fresh: Fresh) -> Self {
        let house = House::new(fresh).await;
        let noy = house.member("noy", Role::Operator).await;
        let made = house.case(Story::default()).await;
        let conversation = house.told_in(made).await.0;
        let mut tx = house.begin().await;
        let key = house.report_key(&mut tx, made).await;
        Self {
            house,
            noy,
            made,
            key,
            conversation,
            tx,
        }
    }

    fn message(&self, author: &'static str, name: Option<&str>, text: &str) -> NewMessage {
        let (report, conversation) = (self.made.report, self.conversation);
        let made = self
            .house
            .message(&self.key, report, conversation, author, None, text);
        NewMessage {
            platform_id: name.map(str::to_owned),
            ..made
        }
    }

    /// What the person says, and what stands around it; its id.
    async fn says(&mut self, name: &str, text: &str, around: Around) -> Uuid {
        let message = self.message("person", Some(name), "");
        self.says_as(message, text, around).await
    }

    async fn says_as(&mut self, message: NewMessage, text: &str, around: Around) -> Uuid {
        let (id, body) = (message.id, body(text));
        let heard = Heard { body, around };
        let sealed = self
            .key
            .seal_json(&self.house.entropy, "messages.body", id, &heard);
        let body = sealed.unwrap();
        self.add(NewMessage { body, ..message }).await
    }

    async fn add(&mut self, message: NewMessage) -> Uuid {
        let id = message.id;
        outbox::add(&mut self.tx, vec![message]).await.unwrap();
        id
    }

    /// What a message of the page answers.
    async fn answered(&mut self, message: Uuid) -> Option<Answered> {
        let act = self.house.act(&self.noy);
        let talk = talk::read(&mut self.tx, &act, self.made.report).await;
        let mut all = talk.unwrap().unwrap().messages.into_iter();
        all.find(|m| m.id == message).unwrap().answers
    }
}

fn body(text: &str) -> Body {
    Body {
        text: text.into(),
        ..Body::default()
    }
}

fn to(name: &str) -> Around {
    Around {
        answers: Some(name.into()),
        ..Around::default()
    }
}

fn words(id: Option<Uuid>, words: &str) -> Option<Answered> {
    Some(Answered {
        id,
        words: words.into(),
        is_withdrawn: false,
    })
}

async fn a_message_is_found_by_any_of_its_names(fresh: Fresh) {
    let mut chat = Chat::of(fresh).await;
    let pieces = chat.message("bot", None, "ໃຜ?");
    let pieces = chat.add(pieces).await;
    let sent = Outcome {
        id: pieces,
        conversation: chat.conversation,
        at: chat.house.now(),
        by_staff: false,
        what: Became::Sent {
            platform_id: Some("w3".into()),
            earlier: vec!["w1".into(), "w2".into()],
        },
    };
    outbox::settle(&mut chat.tx, &[sent]).await.unwrap();
    // Telegram's names of the pieces stand in one.
    let telegrams = chat.message("bot", Some("7,8"), "ຢູ່ໃສ?");
    let telegrams = chat.add(telegrams).await;
    for (name, id, text) in [
        ("w1", pieces, "ໃຜ?"),
        ("w3", pieces, "ໃຜ?"),
        ("7", telegrams, "ຢູ່ໃສ?"),
        ("8", telegrams, "ຢູ່ໃສ?"),
    ] {
        let answer = chat.says("w9", "ລາວ", to(name)).await;
        assert_eq!(chat.answered(answer).await, words(Some(id), text), "{name}");
    }
    // The part that they chose goes before the whole.
    let part = Around {
        quoted: Some("ໃຜ".into()),
        ..to("w3")
    };
    let answer = chat.says("w9", "ລາວ", part).await;
    assert_eq!(chat.answered(answer).await, words(Some(pieces), "ໃຜ"));
    let alone = chat.says("w10", "ລາວ", Around::default()).await;
    assert_eq!(chat.answered(alone).await, None);
}

async fn what_it_was_changed_to_counts_from_then_on(fresh: Fresh) {
    let mut chat = Chat::of(fresh).await;
    let first = chat.says("w1", "ສີແດງ", Around::default()).await;
    let before = chat.says("w2", "ລົດຄັນນັ້ນ", to("w1")).await;
    let later = chat.house.now() + 1_000;
    let mut edited = chat.message("person", Some("w1"), "");
    (edited.kind, edited.at) = ("edited", later);
    chat.says_as(edited, "ສີຟ້າ", Around::default()).await;
    let mut sign = chat.message("person", Some("w1"), "👍");
    (sign.kind, sign.at) = ("reaction", later);
    chat.add(sign).await;
    let mut after = chat.message("person", Some("w3"), "");
    after.at = later + 1_000;
    let after = chat.says_as(after, "ແມ່ນ", to("w1")).await;
    assert_eq!(chat.answered(before).await, words(Some(first), "ສີແດງ"));
    assert_eq!(chat.answered(after).await, words(Some(first), "ສີຟ້າ"));
}

async fn a_name_of_another_chat_or_of_nothing_is_an_earlier_message(fresh: Fresh) {
    let mut chat = Chat::of(fresh).await;
    // A report may be told in two chats, and both count from one.
    let mut other = chat.message("person", Some("5"), "");
    other.conversation_id = Uuid::from_u128(77);
    chat.says_as(other, "ບໍ່ແມ່ນອັນນີ້", Around::default()).await;
    let unknown = words(None, "");
    let answer = chat.says("6", "ລາວ", to("5")).await;
    assert_eq!(chat.answered(answer).await, unknown);
    let itself = chat.says("7", "ລາວ", to("7")).await;
    assert_eq!(chat.answered(itself).await, unknown);
    let elsewhere = Around {
        quoted: Some("ມາຄືນນີ້".into()),
        ..Around::default()
    };
    let answer = chat.says("8", "ລາວ", elsewhere).await;
    assert_eq!(chat.answered(answer).await, words(None, "ມາຄືນນີ້"));
}

async fn what_is_older_than_the_page_is_found_too(fresh: Fresh) {
    let mut chat = Chat::of(fresh).await;
    chat.says("w1", "ເຮືອນສີຟ້າ", Around::default()).await;
    let many = (0..450)
        .map(|_| chat.message("person", Some("w2"), "…"))
        .collect();
    outbox::add(&mut chat.tx, many).await.unwrap();
    let answer = chat.says("w3", "ຢູ່ຊັ້ນສອງ", to("w1")).await;
    assert_eq!(chat.answered(answer).await, words(None, "ເຮືອນສີຟ້າ"));
}

async fn what_was_taken_back_is_not_read_in_its_answers(fresh: Fresh) {
    let mut chat = Chat::of(fresh).await;
    let first = chat.says("w1", "ເຮືອນສີຟ້າ", Around::default()).await;
    let part = Around {
        quoted: Some("ສີຟ້າ".into()),
        ..to("w1")
    };
    let answer = chat.says("w2", "ຊັ້ນສອງ", part).await;
    assert_eq!(chat.answered(answer).await, words(Some(first), "ສີຟ້າ"));
    withdrawal::mark(&mut chat.tx, first).await.unwrap();
    let gone = |id| {
        Some(Answered {
            id,
            words: String::new(),
            is_withdrawn: true,
        })
    };
    assert_eq!(chat.answered(answer).await, gone(Some(first)));
    let many = (0..450)
        .map(|_| chat.message("person", Some("w3"), "…"))
        .collect();
    outbox::add(&mut chat.tx, many).await.unwrap();
    let late = chat.says("w4", "ຊັ້ນສອງ", to("w1")).await;
    assert_eq!(chat.answered(late).await, gone(None));
    // What was passed on and taken back is not said to have been passed on.
    withdrawal::mark(&mut chat.tx, late).await.unwrap();
    assert_eq!(chat.answered(late).await, None);
}

async fn what_stands_apart_is_not_read_in_its_answers(fresh: Fresh) {
    let mut chat = Chat::of(fresh).await;
    let mut kept = chat.message("bot", Some("w1"), "ໄດ້ຮັບແລ້ວ.");
    kept.kind = APART;
    let kept = chat.add(kept).await;
    let part = Around {
        quoted: Some("ໄດ້ຮັບ".into()),
        ..to("w1")
    };
    let answer = chat.says("w2", "ຂອບໃຈ", part).await;
    assert_eq!(chat.answered(answer).await, None);
    let act = chat.house.act(&chat.noy);
    let talk = talk::read(&mut chat.tx, &act, chat.made.report).await;
    let shown = talk.unwrap().unwrap().messages;
    assert!(shown.iter().all(|m| m.id != kept), "{shown:?}");
}
