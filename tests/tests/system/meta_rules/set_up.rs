//! The accounts on Meta's platforms, set up and looked at.

use tests::meta::{ACCOUNT, Kind};
use tests::{Meta, Program};

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
