//! “Delete it, he saw”: the chat hides, and keeps what was told.

use bot::talk::Effect;
use bot::talk::state::Mode;

use super::person::Person;
use super::side_by_side::{Do, play};

const FOUND_OUT: [(&str, &str); 20] = [
    ("en", "delete everything he found my phone"),
    ("en", "delete it all, he saw"),
    ("en", "delete my chat he is checking my phone"),
    ("en", "stop she knows"),
    ("en", "delete quickly please, my husband is reading"),
    ("th", "ลบให้หมด เขาเห็นแล้ว"),
    ("th", "ลบด่วน เขาจะดูมือถือ"),
    ("th", "หยุดก่อน แฟนรู้แล้ว"),
    ("th", "ลบแชท เถ้าแก่ขอดูโทรศัพท์"),
    ("th", "lop duan khao hen laeo"),
    ("th", "ลบเบิ่ด เพิ่นฮู้แล้ว"),
    ("lo", "ລຶບໝົດ ເຂົາເຫັນແລ້ວ"),
    ("lo", "ລຶບໄວໆ ເຂົາຊິເບິ່ງໂທລະສັບ"),
    ("lo", "ຢຸດກ່ອນ ລາວຮູ້ແລ້ວ"),
    ("lo", "ລຶບແຊັດແດ່ ຜົວກຳລັງອ່ານ"),
    ("lo", "lup khao hen laeo"),
    ("en", "erase it they know"),
    ("en", "delete delete he has my phone"),
    ("th", "ลบเร็วๆ มันจับได้"),
    ("lo", "ລຶບດ່ວນ ນາຍເຫັນ"),
];

/// What only looks like it.
const NOT: [(&str, &str); 9] = [
    ("en", "delete"),
    ("en", "delete my report please"),
    (
        "en",
        "he found my phone on the table and gave it back to me",
    ),
    ("en", "he saw me and I saw him"),
    ("en", "stop"),
    ("th", "ลบ"),
    ("th", "เขาเห็นเราที่ตลาด"),
    ("lo", "ລຶບ"),
    ("lo", "ເຂົາເຫັນພວກເຮົາຢູ່ຕະຫຼາດ"),
];

const WAYS: [&[&str]; 4] = [
    &[],
    &["1"],
    &["1", "1"],
    &["1", "1", "1", "1", "pier 3", "1", "1", "1", "2"],
];

#[test]
fn it_hides_at_once_keeps_all_and_somebody_looks_soon() {
    for (lang, text) in FOUND_OUT {
        for way in WAYS {
            let before = Person::who_answered(lang, way);
            let mut person = before.again();
            person.effects.clear();
            person.type_in(text);
            assert_eq!(person.conv.talk.mode, Mode::Hidden, "{text} after {way:?}");
            assert_eq!(person.last().text, person.words("hide-line"), "{text}");
            assert!(person.conv.has_case, "{text}");
            assert!(person.conv.talk.level() <= Some(2), "{text}");
            let erases = |e: &Effect| matches!(e, Effect::Erase { .. } | Effect::EraseChat);
            assert!(!person.effects.iter().any(erases), "{text}");
            for (id, answer) in &before.conv.told.answers {
                assert_eq!(person.value(id), answer.value, "{text}");
            }
            let answers = &person.conv.told.answers;
            assert!(!answers.contains_key("province.words"), "{text}");
        }
    }
}

#[test]
fn what_only_looks_like_it_does_not_hide() {
    for (lang, text) in NOT {
        for way in WAYS {
            let mut person = Person::who_answered(lang, way);
            person.type_in(text);
            assert_eq!(person.conv.talk.mode, Mode::Bot, "{text} after {way:?}");
        }
    }
}

#[test]
fn in_three_languages() {
    use Do::{Label, Start, Wait, Write};
    let script = [
        Label("ask-safe.yes"),
        Label("ask-danger.me"),
        Label("ask-country.TH"),
        Write([
            "ลบให้หมด เขาเห็นแล้ว",
            "ລຶບໝົດ ເຂົາເຫັນແລ້ວ",
            "delete everything, he saw",
        ]),
        Write(["ทำอะไรอยู่", "ເຮັດຫຍັງຢູ່", "what are you doing"]),
        Wait(2),
        Start,
    ];
    insta::assert_snapshot!(play(&script));
}
