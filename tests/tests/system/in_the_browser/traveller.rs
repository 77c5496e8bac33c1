//! One person in the web chat, and the staff who help them, all in browsers.

use tests::{Browser, Database, Program, Screen, browser::Account, words};

/// Who travels: what they speak, where they are, what they tell.
pub struct Traveller {
    language: &'static str,
    pub answers: &'static [(&'static str, &'static str)],
    /// The story among the answers.
    pub story: &'static str,
    agency: &'static str,
    greeting: &'static str,
    answer: &'static str,
}

/// What the agency says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Accepts,
    /// It cannot, for this reason.
    Declines(&'static str),
}

pub const THAI: Traveller = Traveller {
    language: "th",
    answers: &[
        ("safe", "yes"),
        ("danger", "no"),
        ("country", "TH"),
        ("province", "TH-34"),
        ("landmark", "โกดังสีฟ้าหลังตลาดวาริน"),
        ("phone", "mine"),
        ("write_back", "yes"),
        ("tell_social", "yes"),
        ("tell_police", "no"),
        ("about", "me"),
        ("minor", "no"),
        ("sector", "work"),
        ("story", "เถ้าแก่เก็บบัตรประชาชนไว้และไม่จ่ายค่าแรงมาสามเดือน"),
        ("leave", "no"),
        ("wish", "pay"),
        ("readback", "yes"),
    ],
    story: "เถ้าแก่เก็บบัตรประชาชนไว้และไม่จ่ายค่าแรงมาสามเดือน",
    agency: "th-1300",
    greeting: "สวัสดี ทีมงานอ่านแล้ว ตอนนี้มีข้าวกินไหม",
    answer: "ขอบคุณมาก มีกินอยู่",
};

pub const LAO: Traveller = Traveller {
    language: "lo",
    answers: &[
        ("safe", "yes"),
        ("danger", "no"),
        ("country", "LA"),
        ("province", "LA-SV"),
        ("landmark", "ຮ້ານກິນດື່ມຂ້າງສະຖານີລົດເມ"),
        ("phone", "mine"),
        ("write_back", "yes"),
        ("tell_social", "yes"),
        ("tell_police", "no"),
        ("about", "known"),
        ("seen_self", "yes"),
        ("minor", "yes"),
        ("sector", "sex"),
        ("story", "ນາຍຈ້າງຢຶດໜັງສືຜ່ານແດນໄວ້ ແລະ ບໍ່ໃຫ້ອອກໄປໃສ"),
        ("leave", "no"),
        ("wish", "home"),
        ("readback", "yes"),
    ],
    story: "ນາຍຈ້າງຢຶດໜັງສືຜ່ານແດນໄວ້ ແລະ ບໍ່ໃຫ້ອອກໄປໃສ",
    agency: "la-lwu",
    greeting: "ສະບາຍດີ ພວກເຮົາອ່ານແລ້ວ. ດຽວນີ້ມີເຂົ້າກິນບໍ?",
    answer: "ຂອບໃຈຫຼາຍໆ ມີກິນຢູ່",
};

pub const ENGLISH: Traveller = Traveller {
    language: "en",
    answers: &[
        ("safe", "yes"),
        ("danger", "no"),
        ("country", "TH"),
        ("province", "TH-10"),
        ("landmark", "behind the blue warehouse at pier nine"),
        ("phone", "mine"),
        ("write_back", "yes"),
        ("tell_social", "yes"),
        ("tell_police", "no"),
        ("about", "me"),
        ("minor", "no"),
        ("sector", "sea"),
        (
            "story",
            "The skipper still owes the crew three months of wages",
        ),
        ("leave", "no"),
        ("wish", "pay"),
        ("readback", "yes"),
    ],
    story: "The skipper still owes the crew three months of wages",
    agency: "th-1300",
    greeting: "Hello, we have read it all. Do you have food today?",
    answer: "Thank you, yes, we eat with the crew",
};

struct Scene<'s> {
    who: &'s Traveller,
    program: &'s Program,
    person: &'s Browser,
    office: &'s Browser,
    /// What the pictures of this scene are called.
    name: String,
}

impl Scene<'_> {
    fn picture(&self, what: &str) -> String {
        format!("{}-{what}", self.name)
    }

    fn says(&self, id: &str) -> String {
        words::piece(self.who.language, id)
    }
}

/// From the first administrator's link to the person's way out.
pub async fn travels(who: &Traveller, screen: Screen, database: Database, verdict: Verdict) {
    let weather = super::leaving::weather().await;
    let program = Program::on(database);
    let program = program.with("web.exit_url", &weather).start().await;
    let (person, office) = Browser::open_two(screen).await;
    let scene = Scene {
        who,
        program: &program,
        person: &person,
        office: &office,
        name: format!("{}-{screen:?}", who.language).to_lowercase(),
    };
    let (operator, officer) = scene.opens_the_office().await;
    scene.goes_on_duty(&operator).await;
    scene.tells().await;
    scene.talks().await;
    let case = scene.refers().await;
    scene.reads_the_packet(&officer).await;
    match verdict {
        Verdict::Accepts => scene.is_accepted().await,
        Verdict::Declines(reason) => {
            scene.is_declined(reason).await;
            scene.reads_why(&operator, &case, reason).await;
        }
    }
    super::leaving::leaves(&person, &program, &weather, screen).await;
    assert_eq!(
        program.gives_away(&[who.story, who.greeting, who.answer]),
        Vec::<&str>::new()
    );
}

impl Scene<'_> {
    /// The first administrator comes by the link that the program printed, and makes
    /// the accounts of an operator and an officer, who begin them.
    async fn opens_the_office(&self) -> (Account, Account) {
        let (office, language) = (self.office, self.who.language);
        let console = self.program.console();
        office.goes_to(self.program.invite()).await;
        office
            .clicks_on(&format!("button[name=lang][value={language}]"))
            .await;
        office.sees(&self.says("console-invite")).await;
        office.begins_account(self.program.invite(), "Admin").await;
        office.looks_well(&self.picture("invitation")).await;
        office.clicks_on("button.main").await;
        office.finds(".viewer").await;
        office.looks_well(&self.picture("home")).await;
        let operator = office
            .adds(&console, "operator", "operator", "", language)
            .await;
        office.looks_well(&self.picture("link")).await;
        let agency = self.who.agency;
        let officer = office
            .adds(&console, "officer", "officer", agency, language)
            .await;
        office.goes_to(&format!("{console}/people")).await;
        office.looks_well(&self.picture("people")).await;
        office.goes_to(&format!("{console}/opening")).await;
        office.looks_well(&self.picture("opening")).await;
        office.signs_out().await;
        office.looks_well(&self.picture("sign-in")).await;
        let operator = self.begins(&operator, "Somchai").await;
        (operator, self.begins(&officer, "Khamla").await)
    }

    async fn begins(&self, link: &str, name: &str) -> Account {
        let account = self.office.begins_account(link, name).await;
        self.office.clicks_on("button.main").await;
        self.office.finds(".viewer").await;
        self.office.signs_out().await;
        account
    }

    async fn goes_on_duty(&self, operator: &Account) {
        let office = self.office;
        office.signs_in(&self.program.console(), operator).await;
        office.goes_to(&self.program.url("/console/queue")).await;
        office.looks_well(&self.picture("queue-empty")).await;
        office.clicks_on(".duty button.main").await;
        office.sees(&self.says("console-duty-on")).await;
    }

    /// The person is led through the interview, with the queue open beside it.
    async fn tells(&self) {
        let (person, language) = (self.person, self.who.language);
        person.goes_to(&self.program.chat()).await;
        assert!(person.weight().await < 50_000, "{}", person.weight().await);
        person.looks_well(&self.picture("chat-first")).await;
        person.begins_to_chat(language).await;
        person.sees(&self.says("ask-safe")).await;
        person.looks_well(&self.picture("chat-greeting")).await;
        let training = self.says("greeting-training");
        assert!(
            person.log().await.contains(&training),
            "{}",
            person.log().await
        );
        let (asked, code) = person.is_interviewed(self.who.answers).await;
        assert!(code.is_some(), "no code among {asked:?}");
        person.sees(&self.says("readback-title")).await;
        person.looks_well(&self.picture("chat-end")).await;
    }

    /// The queue has updated by itself; an operator claims the case, writes, and the
    /// answer arrives, without a page being loaded again on either side.
    async fn talks(&self) {
        let (person, office) = (self.person, self.office);
        office.finds("[data-claim]").await;
        office.looks_well(&self.picture("queue")).await;
        office.clicks_on("[data-claim]").await;
        office.arrives_at("/console/case/").await;
        office.sees(self.who.story).await;
        office.fills("#write textarea", self.who.greeting).await;
        office.clicks_on("#write button.main").await;
        person.sees(&self.says("operator-joined")).await;
        person.sees(self.who.greeting).await;
        person.looks_well(&self.picture("chat-operator")).await;
        person.says(self.who.answer).await;
        office.sees_in("#talk", self.who.answer).await;
        office.looks_well(&self.picture("case")).await;
    }

    /// Gives back the address of the case.
    async fn refers(&self) -> String {
        let office = self.office;
        office.clicks_on("#referrals a.button").await;
        office.looks_well(&self.picture("refer")).await;
        office
            .clicks_on(&format!("a[href$=\"/refer/{}\"]", self.who.agency))
            .await;
        office.looks_well(&self.picture("refer-to")).await;
        office.clicks_on("form.card button.main").await;
        office.finds(".state-offered").await;
        office.looks_well(&self.picture("case-referred")).await;
        let case = office.url().await;
        office.signs_out().await;
        case
    }

    /// The officer sees the packet and nothing else.
    async fn reads_the_packet(&self, officer: &Account) {
        let office = self.office;
        office.signs_in(&self.program.console(), officer).await;
        office
            .goes_to(&self.program.url("/console/referrals"))
            .await;
        office.looks_well(&self.picture("referrals")).await;
        office.clicks_on("#referral-list a").await;
        office.sees(self.who.story).await;
        assert!(!office.shows(self.who.answer).await);
        office.looks_well(&self.picture("packet")).await;
    }

    async fn is_accepted(&self) {
        let office = self.office;
        office.clicks_on("form[action$=accept] button.main").await;
        office.finds(".state-accepted").await;
        self.person.sees(&self.says("referral-accepted")).await;
        self.person.looks_well(&self.picture("chat-accepted")).await;
    }

    async fn is_declined(&self, reason: &str) {
        let office = self.office;
        office.clicks_on("#decline summary").await;
        office.clicks_on("#decline input[name=reason]").await;
        office.fills("#decline textarea", reason).await;
        office.looks_well(&self.picture("declining")).await;
        office.clicks_on("#decline button").await;
        office.finds(".state-declined").await;
        office.looks_well(&self.picture("declined")).await;
        office.signs_out().await;
        self.person.sees(&self.says("referral-declined")).await;
        self.person.looks_well(&self.picture("chat-declined")).await;
    }

    /// The operator sees on the case that the agency cannot, and why.
    async fn reads_why(&self, operator: &Account, case: &str, reason: &str) {
        let office = self.office;
        office.signs_in(&self.program.console(), operator).await;
        office.goes_to(case).await;
        office.finds(".state-declined").await;
        office.sees(reason).await;
        office.looks_well(&self.picture("case-declined")).await;
    }
}
