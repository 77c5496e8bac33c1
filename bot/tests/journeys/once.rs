//! What is said once, and only where it is true: emergency numbers in one turn, and words
//! about apps where there is one.

use bot::channel::Said;
use bot::words::Lang;

use super::person::Person;

#[test]
fn emergency_numbers_come_once_in_a_turn() {
    for (lang, text) in [("th", "ช่วยด้วย"), ("lo", "ຊ່ວຍແດ່"), ("en", "help")]
    {
        for training in [true, false] {
            let mut person = Person::silent(lang);
            let mut ctx = person.ctx();
            ctx.training = training;
            ctx.reading = Person::read(text);
            let said = Said::Text(text.into());
            person.go_through(&ctx, bot::talk::Event::Person(said));
            let intro = person.words("numbers-intro");
            let told = person.last().text.matches(&intro).count();
            assert_eq!(told, 1, "{text} {training}: {}", person.last().text);
        }
        let mut person = Person::new(lang);
        person.type_in(text);
        let intro = person.words("numbers-intro");
        assert_eq!(person.last().text.matches(&intro).count(), 1, "{text}");
    }
}

#[test]
fn the_first_cry_for_help_is_heard_as_urgent() {
    let mut person = Person::silent("th");
    person.type_in("ช่วยด้วย");
    person.is_told("danger-heard");
}

#[test]
fn on_our_own_page_nothing_is_said_about_an_app() {
    for lang in Lang::all() {
        for on_page in [true, false] {
            let mut person = Person::silent(lang.code());
            person.on_page = on_page;
            person.hear(Said::Start);
            let copies = person.words("greeting-copies");
            assert_eq!(person.last().text.contains(&copies), !on_page);
            for answer in ["1", "3", "1", "1"] {
                person.type_in(answer);
            }
            let place = person.words("landmark-place");
            assert_eq!(person.last().text.contains(&place), !on_page);
            person.press("aside:report:delete");
            person.press("aside:delete:yes");
            person.is_told(match on_page {
                true => "deleted-chat-page",
                false => "deleted-chat-yours",
            });
            assert!(!on_page || person.last().text.contains(&person.words("web-exit")));
        }
    }
}
