//! The account on LINE, set up and looked at.

use tests::{Database, Line, Program, words};

/// `channels setup` and `check` say in words what they find.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_account_is_set_up_and_looked_at() {
    let line = Line::start().await;
    line.plans(500);
    let setup = line.configures(Program::on(Database::Sqlite));
    let setup = setup.with("http.public_url", "https://hotline.example");
    let program = setup.start().await;
    let said = async |command: &str| {
        let output = program.command(&["channels", command]).await;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.success(), printed)
    };
    let (is_good, printed) = said("check").await;
    assert!(!is_good && printed.contains("channels setup"), "{printed}");
    let (is_good, printed) = said("setup").await;
    assert!(is_good, "{printed}");
    assert!(
        printed.contains("https://hotline.example/webhooks/line"),
        "{printed}"
    );
    let (is_good, printed) = said("setup").await;
    assert!(is_good, "{printed}");
    let mut menus = line.menus();
    menus.sort();
    let wanted = words::languages().into_iter();
    let wanted = wanted.map(|lang| (format!("saiduan-{lang}"), true));
    assert_eq!(menus, wanted.collect::<Vec<_>>());
    let (is_good, printed) = said("check").await;
    // The stand-in cannot reach hotline.example.
    assert!(!is_good && printed.contains("cannot reach"), "{printed}");
    assert!(
        printed.contains("@hotline") && printed.contains("0 of 500"),
        "{printed}"
    );
}

/// A channel without one of its secrets does not start.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_its_secret_the_program_does_not_start() {
    let setup = Program::on(Database::Sqlite);
    let program = setup.start().await;
    let mut program = program;
    program.stops().await;
    program.set("line.access_token", "a token");
    let output = program.command(&["serve"]).await;
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("line.channel_secret is missing"), "{said}");
}
