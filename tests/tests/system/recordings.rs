//! Recorded readings, as a hotline lays them beside the words.

use std::path::Path;

use reqwest::StatusCode;
use tests::meta::Kind;
use tests::program::{Setup, free_port};
use tests::{Line, Meta, Program, Telegram, on_both_databases};

/// The least that an M4A file of two seconds consists of.
fn m4a() -> Vec<u8> {
    let part = |kind: &[u8], inside: &[u8]| {
        let size = u32::try_from(inside.len() + 8).expect("a small part");
        [size.to_be_bytes().as_slice(), kind, inside].concat()
    };
    let mut header = [0; 100];
    header[12..16].copy_from_slice(&1_000_u32.to_be_bytes());
    header[16..20].copy_from_slice(&2_000_u32.to_be_bytes());
    let movie = part(b"moov", &part(b"mvhd", &header));
    [part(b"ftyp", b"M4A "), movie].concat()
}

fn lay_down(folder: &Path, name: &str, bytes: &[u8]) {
    let file = folder.join(name);
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    std::fs::write(file, bytes).expect("a file");
}

/// A folder with one recording, of the first question.
fn recorded() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    lay_down(folder.path(), "lo/audio/ask-safe.m4a", &m4a());
    folder
}

/// A program that the world knows by its public address; where it is reached here.
async fn published(setup: Setup, folder: &Path) -> (Program, String) {
    let here = format!("127.0.0.1:{}", free_port().await);
    let setup = setup
        .with("http.public_url", "https://hotline.example")
        .with("http.listen", &here)
        .with("audio.folder", &folder.display().to_string());
    (setup.start().await, format!("http://{here}"))
}

const HEARD: &str = "audio https://hotline.example/voice/lo/ask-safe.m4a";

on_both_databases! {
    /// LINE fetches it from us: it goes ahead of its text in the same reply.
    async fn line_plays_a_recording_ahead_of_its_text(database: Database) {
        let folder = recorded();
        let line = Line::start().await;
        let (_program, here) = published(line.configures(Program::on(database)), folder.path()).await;
        line.delivers_to(&format!("{here}/webhooks/line"));
        let noi = line.person();
        noi.says("ສະບາຍດີ").await;
        let safe = tests::words::piece("lo", "ask-safe");
        noi.hears(&safe).await;
        let all = noi.sees();
        let voice = all.iter().position(|m| m.text == HEARD).expect("the recording");
        assert!(all[voice + 1].text.contains(&safe) && all[voice].is_reply, "{}", noi.transcript());
        assert_eq!((line.pushed(), line.replies()), (0, 1));
    }

    /// So do WhatsApp and Messenger, in a message of its own.
    async fn metas_apps_play_a_recording_ahead_of_its_text(database: Database) {
        for kind in [Kind::WhatsApp, Kind::Messenger] {
            let folder = recorded();
            let meta = Meta::start(kind).await;
            let (_program, here) = published(meta.configures(Program::on(database)), folder.path()).await;
            meta.connects_at(&here).await;
            let noi = meta.person();
            noi.says("ສະບາຍດີ").await;
            let safe = tests::words::piece("lo", "ask-safe");
            noi.hears(&safe).await;
            let all = noi.sees();
            let voice = all.iter().position(|m| m.text == HEARD).expect("the recording");
            assert!(all[voice + 1].text.contains(&safe), "{}", noi.transcript());
        }
    }

    /// The question is heard ahead of its text, the rest comes without, and a file that
    /// is none keeps nobody from starting.
    async fn a_question_is_read_aloud_where_there_is_a_recording(database: Database) {
        let folder = tempfile::tempdir().expect("a folder");
        lay_down(folder.path(), "lo/audio/ask-safe.m4a", &m4a());
        lay_down(folder.path(), "lo/audio/ask-country.m4a", b"this is no sound");
        let telegram = Telegram::start().await;
        let program = Program::on(database)
            .webhook(&telegram)
            .with("audio.folder", &folder.path().display().to_string())
            .start()
            .await;
        program.logs("a recording is not used").await;
        let noi = telegram.person("lo");
        noi.says("/start").await;
        let called = telegram.is_called("sendVoice", 1).await;
        assert_eq!(called[0].fields["protect_content"], "true");
        assert_eq!(called[0].fields["duration"], "2");
        let question = noi.hears(&tests::words::piece("lo", "ask-safe")).await;
        let voice = noi.messages().into_iter().find(|m| m.from_bot && m.text.is_empty());
        let voice = voice.expect("a voice");
        assert!(voice.id < question.id, "{}", noi.transcript());
        assert_eq!(telegram.takes_violations(), Vec::<String>::new());

        let client = tests::client();
        let address = program.url("/voice/lo/ask-safe.m4a");
        let whole = client.get(&address).send().await.expect("an answer");
        assert_eq!(whole.headers()["content-type"], "audio/mp4");
        assert_eq!(whole.bytes().await.expect("a file"), m4a());
        let part = client.get(&address).header("range", "bytes=0-1");
        let part = part.send().await.expect("an answer");
        assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
        assert_eq!(part.bytes().await.expect("a part"), &m4a()[..2]);
        for nothing in ["lo/ask-country.m4a", "th/ask-safe.m4a", "lo/..%2F..%2Fsaiduan.toml"] {
            let answer = client.get(program.url(&format!("/voice/{nothing}"))).send().await;
            assert_eq!(answer.expect("an answer").status(), StatusCode::NOT_FOUND, "{nothing}");
        }
    }
}
