//! The people, all at once: each on a connection of their own, each waiting
//! for the acknowledgement and for the bot's reply before the next step.

use std::{
    cell::{Cell, RefCell},
    net::SocketAddr,
    rc::Rc,
    time::Duration,
};

use tokio::{io::AsyncWriteExt, net::TcpStream, sync::Notify, time::Instant};

use crate::{
    Options, SECRET,
    bot_api::Sent,
    dialogue::{Dialogue, Shown},
    figures::{Figures, cpu_seconds},
    wire::Inbox,
};

/// Chat ids from here on: a place, plus the number of places for each person
/// who took it after the first.
const FIRST_CHAT: i64 = 6_000_000_000;

/// A reply that takes longer counts as an error, and the person starts anew.
const PATIENCE: Duration = Duration::from_secs(10);

/// Everything the people and the Bot API share. One thread: no locks.
#[derive(Debug)]
pub struct Load {
    places: Vec<Place>,
    messages: Cell<u64>,
    complaints: RefCell<Vec<String>>,
}

#[derive(Debug, Default)]
struct Place {
    chat: Cell<i64>,
    shown: RefCell<Shown>,
    /// When the first message after the newest step came.
    replied: Cell<Option<Instant>>,
    arrived: Notify,
}

impl Load {
    pub fn new(people: usize) -> Self {
        let places = (0..people).map(|_| Place::default()).collect();
        Self {
            places,
            messages: Cell::new(0),
            complaints: RefCell::default(),
        }
    }

    /// Shows a message of the bot to whom it is for. Returns its id.
    pub fn deliver(&self, sent: Sent) -> u64 {
        let id = self.messages.get() + 1;
        self.messages.set(id);
        let place = usize::try_from(sent.chat_id - FIRST_CHAT).unwrap_or(0) % self.places.len();
        let place = &self.places[place];
        if place.chat.get() == sent.chat_id {
            *place.shown.borrow_mut() = Shown {
                id,
                text: sent.text,
                markup: sent.reply_markup,
            };
            if place.replied.get().is_none() {
                place.replied.set(Some(Instant::now()));
                place.arrived.notify_one();
            }
        }
        id
    }

    pub fn complain(&self, what: &str) {
        self.complaints.borrow_mut().push(what.to_owned());
    }
}

/// What all people count together.
#[derive(Debug, Default)]
struct Tally {
    begun: Cell<usize>,
    acks: RefCell<Vec<u32>>,
    replies: RefCell<Vec<u32>>,
}

/// Lets everyone walk until the steps are used up. The first twentieth warms
/// the program up and is not measured.
pub async fn walk(
    load: Rc<Load>,
    address: SocketAddr,
    pid: u32,
    options: Options,
) -> anyhow::Result<Figures> {
    let warm_up = stretch(&load, address, 1, options.steps / 20, false).await;
    load.complaints.borrow_mut().clear();
    let messages = load.messages.get();
    let (own, server) = (cpu_seconds(std::process::id()), cpu_seconds(pid));
    let start = Instant::now();
    let tally = stretch(&load, address, 2, options.steps, options.aloud).await;
    let seconds = start.elapsed().as_secs_f64();
    Ok(Figures {
        name: String::new(),
        people: options.people,
        seconds,
        acks: tally.acks.take(),
        replies: tally.replies.take(),
        warm_up: warm_up.acks.borrow().len(),
        messages: load.messages.get() - messages,
        own_cpu: cpu_seconds(std::process::id()) - own,
        server_cpu: cpu_seconds(pid) - server,
        memory: 0,
        kept: None,
        complaints: load.complaints.take(),
    })
}

async fn stretch(
    load: &Rc<Load>,
    address: SocketAddr,
    stretch: u64,
    steps: usize,
    aloud: bool,
) -> Rc<Tally> {
    let tally = Rc::new(Tally::default());
    let mut everyone = tokio::task::JoinSet::new();
    for place in 0..load.places.len() {
        let person = Person {
            load: load.clone(),
            tally: tally.clone(),
            place,
            address,
            stretch,
            steps,
            aloud: aloud && place == 0,
        };
        everyone.spawn_local(async move {
            if let Err(error) = person.walks().await {
                person.load.complain(&format!("a person left: {error}"));
            }
        });
    }
    while everyone.join_next().await.is_some() {}
    tally
}

struct Person {
    load: Rc<Load>,
    tally: Rc<Tally>,
    place: usize,
    address: SocketAddr,
    stretch: u64,
    steps: usize,
    aloud: bool,
}

impl Person {
    async fn walks(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(self.address).await?;
        stream.set_nodelay(true)?;
        let mut inbox = Inbox::default();
        let (mut body, mut request) = (String::new(), String::new());
        let mut dialogue = self.begins(0);
        let mut generation = 0;
        while let Some(update) = self.next_update() {
            let did = dialogue.next(update, &self.here().shown.borrow(), &mut body);
            if self.aloud {
                println!("{}\n> {did}", self.here().shown.borrow());
            }
            write_request(&mut request, self.address, &body);
            let well = self
                .steps_once(&mut stream, &mut inbox, request.as_bytes())
                .await?;
            if dialogue.is_over() || !well {
                generation += 1;
                dialogue = self.begins(generation);
            }
        }
        Ok(())
    }

    fn here(&self) -> &Place {
        &self.load.places[self.place]
    }

    /// Someone new at this place, who has been shown nothing.
    fn begins(&self, generation: i64) -> Dialogue {
        // The warm-up's people are not met again.
        let generation = generation + (self.stretch as i64 - 1) * 1_000_000;
        let places = self.load.places.len() as i64;
        let chat = FIRST_CHAT + self.place as i64 + generation * places;
        self.here().chat.set(chat);
        *self.here().shown.borrow_mut() = Shown::default();
        Dialogue::new(chat)
    }

    /// The id of the next update, until all steps are taken.
    fn next_update(&self) -> Option<u64> {
        let begun = self.tally.begun.get();
        self.tally.begun.set(begun + 1);
        (begun < self.steps).then_some(self.stretch * 500_000_000 + begun as u64)
    }

    /// Sends one update; waits for both answers. False if either failed.
    async fn steps_once(
        &self,
        stream: &mut TcpStream,
        inbox: &mut Inbox,
        request: &[u8],
    ) -> std::io::Result<bool> {
        let here = self.here();
        here.replied.set(None);
        let start = Instant::now();
        stream.write_all(request).await?;
        let Some((line, body)) = inbox.next(stream).await? else {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        };
        if !line.starts_with(b"HTTP/1.1 200") {
            self.load.complain(&format!(
                "acknowledged with {}",
                String::from_utf8_lossy(line)
            ));
            return Ok(false);
        }
        self.tally
            .acks
            .borrow_mut()
            .push(start.elapsed().as_micros() as u32);
        self.hears_in_answer(body);
        let waited = tokio::time::timeout_at(start + PATIENCE, async {
            while here.replied.get().is_none() {
                here.arrived.notified().await;
            }
        });
        if waited.await.is_err() {
            self.load.complain("no reply within ten seconds");
            return Ok(false);
        }
        let replied = here.replied.get().unwrap_or(start).duration_since(start);
        self.tally
            .replies
            .borrow_mut()
            .push(replied.as_micros() as u32);
        Ok(true)
    }

    /// The answer to a webhook may carry a message.
    fn hears_in_answer(&self, body: &[u8]) {
        if body.first() == Some(&b'{')
            && let Ok(sent) = serde_json::from_slice::<Sent>(body)
            && sent
                .method
                .as_deref()
                .is_some_and(|method| method.eq_ignore_ascii_case("sendMessage"))
        {
            self.load.deliver(sent);
        }
    }
}

fn write_request(request: &mut String, address: SocketAddr, body: &str) {
    use std::fmt::Write;
    request.clear();
    let _ = write!(
        request,
        "POST /webhooks/telegram HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\n\
         x-telegram-bot-api-secret-token: {SECRET}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
}
