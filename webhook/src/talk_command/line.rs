//! What one line in the terminal does: what a person says, what staff do, time that passes.

use bot::channel::{Media, Place, Said};
use bot::talk::StaffEvent;
use casebook::case::ServiceLine;
use casebook::{Millis, Uuid};

const MINUTE: Millis = 60_000;

/// What can be typed besides what a person says. Read by whoever tries a talk out.
pub(super) const COMMANDS: &str = "/start  /wait MINUTES  /pin LATITUDE,LONGITUDE  /photo  \
    /operator WORDS  /takeover  /handback  /left  /ask AGENCY  /accept AGENCY  \
    /decline AGENCY  /read  /onway  /close REASON  /duty  /queue NUMBER  /newphone  /?";

/// What one line does.
#[derive(Debug, PartialEq)]
pub(super) enum Line {
    Nothing,
    Help,
    Wait(Millis),
    /// Somebody comes on duty, or goes.
    Duty,
    Queue(i64),
    /// Another phone, where nothing was said yet.
    NewPhone,
    Person(Said),
    Staff(StaffEvent),
}

impl Line {
    pub(super) fn read(line: &str) -> Self {
        let line = line.trim();
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim();
        let agency = || rest.to_owned();
        let staff = match word {
            "" => return Self::Nothing,
            "/?" => return Self::Help,
            "/ask" | "/accept" | "/decline" if rest.is_empty() => return Self::Help,
            "/start" => return Self::Person(Said::Start),
            "/duty" => return Self::Duty,
            "/newphone" => return Self::NewPhone,
            "/queue" => return rest.parse().map_or(Self::Help, Self::Queue),
            "/photo" => return Self::Person(photo()),
            "/wait" => {
                return rest
                    .parse()
                    .map_or(Self::Help, |n: Millis| Self::Wait(n * MINUTE));
            }
            "/pin" => return place(rest).map_or(Self::Help, Self::Person),
            "/operator" => StaffEvent::Said {
                text: rest.to_owned(),
            },
            "/takeover" => StaffEvent::TookOver,
            "/handback" => StaffEvent::HandedBack,
            "/left" => StaffEvent::LeftAlone,
            "/ask" => StaffEvent::AskConsent {
                referral: Uuid::from_u128(1),
                agency: agency(),
                line: ServiceLine::Protection,
            },
            "/accept" => StaffEvent::ReferralAccepted { agency: agency() },
            "/decline" => StaffEvent::ReferralDeclined { agency: agency() },
            "/read" => StaffEvent::Read,
            "/onway" => StaffEvent::OnTheWay,
            "/close" => StaffEvent::Closed {
                reason: if rest.is_empty() { "helped" } else { rest }.to_owned(),
            },
            // Other slash commands are the person's own, as /help or /stop.
            _ => return Self::Person(Said::Text(line.to_owned())),
        };
        Self::Staff(staff)
    }
}

fn place(text: &str) -> Option<Said> {
    let (latitude, longitude) = text.split_once(',')?;
    let number = |text: &str| text.trim().parse::<f64>().ok();
    let place = Place::new(number(latitude)?, number(longitude)?, []);
    Some(Said::Location(place))
}

fn photo() -> Said {
    Said::Media(Media {
        kind: "photo".into(),
        file_id: "1".into(),
        name: None,
        mime: None,
        size: None,
        caption: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_what_a_person_says_or_what_happens() {
        assert_eq!(
            Line::read(" hello "),
            Line::Person(Said::Text("hello".into()))
        );
        assert_eq!(Line::read("/wait 11"), Line::Wait(11 * MINUTE));
        assert_eq!(Line::read("/wait"), Line::Help);
        assert_eq!(Line::read("/duty"), Line::Duty);
        assert_eq!(Line::read("/queue 3"), Line::Queue(3));
        assert_eq!(Line::read("/queue many"), Line::Help);
        assert_eq!(Line::read("/ask"), Line::Help, "which agency?");
        assert_eq!(Line::read("/newphone"), Line::NewPhone);
        assert_eq!(Line::read("/handback"), Line::Staff(StaffEvent::HandedBack));
        let text = "are you safe".to_owned();
        assert_eq!(
            Line::read("/operator are you safe"),
            Line::Staff(StaffEvent::Said { text })
        );
        let place = Said::Location(Place::new(17.9, 102.6, []));
        assert_eq!(Line::read("/pin 17.9,102.6"), Line::Person(place));
        assert_eq!(Line::read("/pin there"), Line::Help);
        assert_eq!(
            Line::read("/help"),
            Line::Person(Said::Text("/help".into()))
        );
        assert_eq!(Line::read(""), Line::Nothing);
    }
}
