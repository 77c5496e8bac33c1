//! Calls: what is answered, in shapes that teloxide parses, what is refused.

use teloxide::{
    ApiError, Bot, RequestError,
    payloads::{GetUpdatesSetters, SendMessageSetters, SetWebhookSetters},
    requests::Requester,
    types::{
        BotCommand, CallbackQueryId, ChatAction, ChatId, FileId, InlineKeyboardButton,
        InlineKeyboardMarkup, MediaKind, MessageKind, Update, UpdateKind,
    },
};
use tests::Telegram;

use super::{bot, client};

fn keyboard() -> InlineKeyboardMarkup {
    let button = |label: &str, data: &str| InlineKeyboardButton::callback(label, data);
    InlineKeyboardMarkup::new([[button("ໄທ", "lang:th"), button("ລາວ", "lang:lo")]])
}

async fn updates(bot: &Bot, offset: i32) -> Vec<Update> {
    bot.get_updates()
        .offset(offset)
        .timeout(5)
        .await
        .expect("updates")
}

#[tokio::test]
async fn a_conversation_goes_both_ways() {
    let tg = Telegram::start().await;
    let bot = bot(&tg);
    assert_eq!(
        bot.get_me().await.expect("me").username(),
        "hotline_test_bot"
    );

    let noi = tg.person("lo");
    noi.says("/start").await;
    let update = updates(&bot, 0).await.remove(0);
    let UpdateKind::Message(message) = &update.kind else {
        panic!("not a message: {update:?}")
    };
    assert_eq!(message.text(), Some("/start"));
    assert_eq!(
        message
            .from
            .as_ref()
            .and_then(|user| user.language_code.as_deref()),
        Some("lo")
    );

    let sent = bot
        .send_message(message.chat.id, "ສະບາຍດີ")
        .reply_markup(keyboard())
        .protect_content(true)
        .await
        .expect("sent");
    assert_eq!(sent.text(), Some("ສະບາຍດີ"));
    let heard = noi.hears("ສະບາຍ").await;
    assert!(heard.protected);
    assert_eq!(heard.keyboard.labels(), ["ໄທ", "ລາວ"]);

    noi.presses("ລາວ").await;
    let update = updates(&bot, update.id.0 as i32 + 1).await.remove(0);
    let UpdateKind::CallbackQuery(press) = update.kind else {
        panic!("not a press")
    };
    assert_eq!(press.data.as_deref(), Some("lang:lo"));
    assert_eq!(press.message.expect("its message").id(), sent.id);
    assert_eq!(tg.unanswered_presses(), 1);
    bot.answer_callback_query(press.id).await.expect("answered");
    assert_eq!(tg.unanswered_presses(), 0);

    bot.edit_message_text(sent.chat.id, sent.id, "ຂອບໃຈ")
        .await
        .expect("edited");
    assert!(noi.hears("ຂອບໃຈ").await.keyboard.labels().is_empty());
    let same = bot.edit_message_text(sent.chat.id, sent.id, "ຂອບໃຈ").await;
    assert!(matches!(
        same,
        Err(RequestError::Api(ApiError::MessageNotModified))
    ));
    bot.delete_message(sent.chat.id, sent.id)
        .await
        .expect("deleted");
    noi.sees_deleted(i64::from(sent.id.0)).await;
    bot.send_chat_action(sent.chat.id, ChatAction::Typing)
        .await
        .expect("typing");
    bot.set_my_commands([BotCommand::new("start", "ເລີ່ມ")])
        .await
        .expect("commands");
    assert_eq!(tg.commands("")[0]["command"], "start");
}

#[tokio::test]
async fn every_kind_of_message_is_parsed() {
    let tg = Telegram::start().await;
    let (bot, noi) = (bot(&tg), tg.person("th"));
    let text = noi.says("อยู่ที่ไหน").await;
    noi.edits(text.message, "อยู่ที่นี่").await;
    noi.sends_photo(Some("ภาพ")).await;
    noi.sends_voice().await;
    noi.sends_sticker().await;
    noi.sends_location(13.7, 100.5).await;
    noi.forwards("ช่วยด้วย").await;
    noi.says_in_group(-1_000_000_000_077, "ทุกคน").await;
    noi.blocks_the_bot().await;
    noi.unblocks_the_bot().await;

    let kinds = updates(&bot, 0)
        .await
        .into_iter()
        .map(|update| kind(&update))
        .collect::<Vec<_>>();
    let expected = [
        "text",
        "edited",
        "photo",
        "voice",
        "sticker",
        "location",
        "forwarded",
        "group",
        "member",
        "member",
    ];
    assert_eq!(kinds, expected);
}

fn kind(update: &Update) -> &'static str {
    match &update.kind {
        UpdateKind::EditedMessage(_) => "edited",
        UpdateKind::MyChatMember(_) => "member",
        UpdateKind::Message(message) if message.chat.is_supergroup() => "group",
        UpdateKind::Message(message) if message.forward_origin().is_some() => "forwarded",
        UpdateKind::Message(message) => match &message.kind {
            MessageKind::Common(common) => match &common.media_kind {
                MediaKind::Text(_) => "text",
                MediaKind::Photo(_) => "photo",
                MediaKind::Voice(_) => "voice",
                MediaKind::Sticker(_) => "sticker",
                MediaKind::Location(_) => "location",
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_photo_can_be_fetched() {
    let tg = Telegram::start().await;
    let (bot, noi) = (bot(&tg), tg.person("th"));
    noi.sends_photo(None).await;
    let update = updates(&bot, 0).await.remove(0);
    let UpdateKind::Message(message) = update.kind else {
        panic!("not a message")
    };
    let largest = message
        .photo()
        .expect("a photo")
        .last()
        .expect("a size")
        .clone();
    let file = bot.get_file(largest.file.id).await.expect("a file");
    let url = format!("{}/file/bot{}/{}", tg.url(), tg.token(), file.path);
    let bytes = client()
        .get(url)
        .send()
        .await
        .expect("an answer")
        .bytes()
        .await
        .expect("bytes");
    assert_eq!(bytes, "large photo");
    let unknown = bot.get_file(FileId("nothing".to_owned())).await;
    assert!(matches!(
        unknown,
        Err(RequestError::Api(ApiError::FileIdInvalid))
    ));
}

#[tokio::test]
async fn only_a_higher_offset_confirms() {
    let tg = Telegram::start().await;
    let (bot, noi) = (bot(&tg), tg.person("th"));
    let first = noi.says("หนึ่ง").await.update;
    let second = noi.says("สอง").await.update;
    assert_eq!(updates(&bot, 0).await.len(), 2);
    assert_eq!(updates(&bot, first as i32).await.len(), 2);
    assert!(tg.acknowledged().is_empty());
    assert_eq!(updates(&bot, second as i32).await.len(), 1);
    assert_eq!(tg.acknowledged(), [first]);
    assert_eq!(updates(&bot, -1).await.len(), 1);
    assert!(
        bot.get_updates()
            .offset(second as i32 + 1)
            .await
            .expect("none")
            .is_empty()
    );
    tg.delivers_everything().await;
}

#[tokio::test]
async fn a_long_poll_waits_and_a_second_one_ends_it() {
    let tg = Telegram::start().await;
    let (bot, noi) = (bot(&tg), tg.person("th"));
    let waiting = tokio::spawn({
        let bot = bot.clone();
        async move { bot.get_updates().timeout(50).await }
    });
    let arrived = tokio::spawn({
        let bot = bot.clone();
        async move {
            // Returns at once with the conflict of whichever poll came first.
            bot.get_updates().timeout(50).await
        }
    });
    let (ended, other) = tokio::select! {
        ended = waiting => (ended, "second"),
        ended = arrived => (ended, "first"),
    };
    let conflict = ended.expect("the task ends");
    assert!(
        matches!(
            conflict,
            Err(RequestError::Api(ApiError::TerminatedByOtherGetUpdates))
        ),
        "the {other} poll goes on: {conflict:?}"
    );
    noi.says("สวัสดี").await;
    assert_eq!(updates(&bot, 0).await.len(), 1);
}

#[tokio::test]
async fn a_webhook_and_polling_exclude_each_other() {
    let tg = Telegram::start().await;
    let bot = bot(&tg);
    let url = "https://hotline.test/webhooks/telegram";
    bot.set_webhook(url.parse().expect("an address"))
        .secret_token("a_b-9".to_owned())
        .await
        .expect("set");
    assert_eq!(
        tg.webhook(),
        Some((url.to_owned(), Some("a_b-9".to_owned())))
    );
    let info = bot.get_webhook_info().await.expect("info");
    assert_eq!(info.url.expect("an address").as_str(), url);
    let polled = bot.get_updates().await;
    let Err(RequestError::Api(ApiError::Unknown(conflict))) = polled else {
        panic!("{polled:?}")
    };
    assert!(conflict.starts_with("Conflict: can't use getUpdates method while webhook is active"));
    bot.delete_webhook().await.expect("deleted");
    assert!(bot.get_updates().await.expect("nothing yet").is_empty());

    bot.set_webhook("http://hotline.test/".parse().expect("an address"))
        .await
        .expect_err("plain http");
    assert_eq!(tg.takes_violations().len(), 1);
}

#[tokio::test]
async fn presses_on_old_and_forged_buttons_are_delivered() {
    let tg = Telegram::start().await;
    let (bot, noi) = (bot(&tg), tg.person("th"));
    let chat = ChatId(noi.id);
    let old = bot
        .send_message(chat, "a")
        .reply_markup(keyboard())
        .await
        .expect("sent")
        .id;
    let new = bot
        .send_message(chat, "b")
        .reply_markup(keyboard())
        .await
        .expect("sent")
        .id;
    noi.presses_on(i64::from(old.0), "ໄທ").await;
    noi.presses_nth(1).await;
    noi.presses_forged(i64::from(new.0), "no such thing").await;
    bot.delete_message(chat, old).await.expect("deleted");
    noi.presses_forged(i64::from(old.0), "lang:th").await;
    let presses = updates(&bot, 0)
        .await
        .into_iter()
        .map(|update| match update.kind {
            UpdateKind::CallbackQuery(press) => (
                press.message.expect("its message").id(),
                press.data.expect("data"),
            ),
            other => panic!("{other:?}"),
        });
    let pressed = |id, data: &str| (id, data.to_owned());
    let expected = [
        pressed(old, "lang:th"),
        pressed(new, "lang:lo"),
        pressed(new, "no such thing"),
        pressed(old, "lang:th"),
    ];
    assert_eq!(presses.collect::<Vec<_>>(), expected);
    let never = bot
        .answer_callback_query(CallbackQueryId("7".to_owned()))
        .await;
    assert!(matches!(
        never,
        Err(RequestError::Api(ApiError::InvalidQueryId))
    ));
    assert_eq!(tg.takes_violations().len(), 1);
}
