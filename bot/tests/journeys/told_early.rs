//! What was told before it was asked is not asked again; and a country that stays unknown is
//! asked for once more.

use bot::talk::Effect;
use bot::words::Lang;

use super::person::Person;

fn who_writes(lang: &str, way: &[&str], text: &str) -> Person {
    let mut person = Person::who_answered(lang, way);
    person.type_in(text);
    person
}

#[test]
fn a_place_in_a_sentence_is_not_asked_for_again() {
    for (lang, text, country, province) in [
        (
            "en",
            "I saw young girls locked in a karaoke in Udon Thani",
            "TH",
            "TH-41",
        ),
        ("en", "they lock us in a house in Bokeo", "LA", "LA-BK"),
        ("en", "Laos Savannakhet", "LA", "LA-SV"),
        ("en", "they lock us in a house in Laos", "LA", ""),
        ("th", "เห็นเด็กผู้หญิงถูกขังในร้านคาราโอเกะที่อุดรธานี", "TH", "TH-41"),
        ("th", "เพื่อนถูกบังคับทำงานอยู่ที่ประเทศลาว", "LA", ""),
        ("lo", "ຂ້ອຍເຫັນເດັກນ້ອຍຖືກຂັງຢູ່ຮ້ານໃນສະຫວັນນະເຂດ", "LA", "LA-SV"),
        ("lo", "ໝູ່ຖືກບັງຄັບເຮັດວຽກຢູ່ປະເທດໄທ", "TH", ""),
    ] {
        for way in [&[][..], &["1"]] {
            let person = who_writes(lang, way, text);
            assert_eq!(person.value("country"), country, "{text}");
            assert_eq!(person.value("province"), province, "{text}");
            let told = person.words("ask-country");
            assert!(!person.last().text.contains(&told), "{text}");
        }
    }
}

#[test]
fn whom_a_child_is_told_about_is_said_once() {
    let person = who_writes(
        "en",
        &[],
        "I saw young girls locked in a karaoke in Udon Thani",
    );
    person.is_told("ask-safe");
    let team = "Our team reads what you write";
    assert_eq!(person.last().text.matches(team).count(), 1);
}

#[test]
fn a_place_that_may_be_another_is_asked_for() {
    for (lang, text) in [
        ("en", "I come from Savannakhet and work far away"),
        ("en", "they want to take us to Bangkok"),
        ("en", "we were moved from Laos to Thailand"),
        ("th", "เขาจะพาไปกรุงเทพ"),
        ("lo", "ເຂົາຈະພາໄປບາງກອກ"),
        ("lo", "ລາວບໍ່ໃຫ້ຂ້ອຍອອກ"),
    ] {
        let person = who_writes(lang, &["1"], text);
        assert_eq!(person.value("country"), "", "{text}");
        assert_eq!(person.value("province"), "", "{text}");
    }
}

#[test]
fn whom_it_is_about_can_be_told_in_a_sentence() {
    for (lang, text, about) in [
        ("en", "I saw young girls locked in a karaoke", "seen"),
        ("en", "my sister is locked in a house", "known"),
        ("en", "he hits me every day and keeps my passport", "me"),
        ("th", "เห็นเด็กถูกขังในร้าน", "seen"),
        ("th", "น้องสาวหนูถูกขังในบ้าน", "known"),
        ("th", "นายจ้างขังฉันไว้ในห้อง", "me"),
        ("lo", "ຂ້ອຍເຫັນເດັກຖືກຂັງຢູ່ຮ້ານ", "seen"),
        ("lo", "ນ້ອງສາວຂ້ອຍຖືກຂັງຢູ່ເຮືອນ", "known"),
        ("lo", "ນາຍຈ້າງຂັງຂ້ອຍໄວ້ໃນຫ້ອງ", "me"),
        ("en", "my mother sold me to a man", ""),
        ("th", "แม่ขายหนูให้เขา", ""),
        ("en", "there is a problem at the factory", ""),
    ] {
        let person = who_writes(lang, &["1"], text);
        let about = match (about, person.value("about")) {
            // Whoever was sold by their mother is the one it is about.
            ("", "me") => "me",
            (about, _) => about,
        };
        assert_eq!(person.value("about"), about, "{text}");
    }
}

#[test]
fn whose_phone_and_whether_we_may_write_can_be_told_in_passing() {
    let person = who_writes(
        "en",
        &["1", "3"],
        "Laos, in Bokeo. This is my phone. Yes you can write to me",
    );
    assert_eq!(person.value("country"), "LA");
    assert_eq!(person.value("province"), "LA-BK");
    assert_eq!(person.value("phone"), "mine");
    assert_eq!(person.value("write_back"), "yes");
    assert!(person.effects.contains(&Effect::WriteBack(true)));
    assert_eq!(person.at(), "landmark");
    let person = who_writes("en", &["1", "3"], "Laos, in Bokeo. We work at night.");
    assert_eq!(person.value("write_back"), "");
    assert!(!person.effects.contains(&Effect::WriteBack(true)));
}

#[test]
fn nothing_told_early_tells_an_agency() {
    for lang in ["th", "lo", "en"] {
        let person = who_writes(
            lang,
            &["1", "3"],
            "in Bokeo. yes you may tell the police. my phone",
        );
        assert!(person.conv.talk.agreed.is_empty());
    }
}

#[test]
fn a_country_that_stays_unknown_is_asked_for_once_more() {
    for (lang, unsure, country) in [
        ("en", "idk", "Thailand"),
        ("th", "ไม่รู้ค่ะ", "ประเทศไทย"),
        ("lo", "ບໍ່ຮູ້", "ປະເທດໄທ"),
    ] {
        let way = ["1", "3", unsure];
        let mut person = Person::who_answered(lang, &way);
        assert_ne!(person.at(), "country");
        for answer in ["pier 3", "1", "1"] {
            person.type_in(answer);
        }
        person.is_told("country-once-more");
        assert_eq!(person.at(), "country", "{lang}");
        let mut still = person.again();
        still.type_in(unsure);
        assert_eq!(still.at(), "code", "{lang}: only once");
        person.type_in(country);
        assert_eq!(person.at(), "province", "{lang}");
        person.press("nav:skip:province");
        assert_eq!(person.at(), "tell_social", "{lang}: now it can be asked");
    }
}

#[test]
fn what_is_urgent_is_no_missed_answer() {
    let mut person = Person::new("en");
    for text in [
        "they locked the door and took the phones",
        "they keep our passports and beat the others",
        "we are locked in and cannot leave",
        "they sell the girls to other places",
    ] {
        person.type_in(text);
    }
    assert!(
        person.value("safe").is_empty() && person.at() == "safe"
            || person.conv.talk.level() == Some(1),
        "{}",
        person.at()
    );
}

#[test]
fn laos_is_a_country_and_bokeo_says_which() {
    let mut person = Person::new("en");
    person.type_in("laos");
    assert_eq!(person.value("country"), "LA");
    assert_eq!(person.at(), "safe");
    assert!(!person.last().text.contains(&person.words("language-which")));
    let mut person = Person::new("th");
    person.type_in("ลาว");
    person.is_told("language-which");
    person.type_in("บ่อแก้ว");
    assert_eq!(person.value("country"), "LA");
    assert_eq!(person.value("province"), "LA-BK");
    assert_eq!(person.at(), "safe");
}

#[test]
fn what_nobody_here_can_read_is_said_so_each_time() {
    let mut person = Person::who_answered("en", &["1"]);
    for text in [
        "助けてください",
        "ကျွန်တော်ကို ကူညီပါ",
        "ជួយខ្ញុំផង",
        "Tôi cần giúp đỡ, tôi bị nhốt",
        "助けてください",
    ] {
        // Unless it is a language of ours meanwhile.
        if Lang::of_text(text).is_some() {
            continue;
        }
        person.type_in(text);
        person.is_told("language-unknown");
        assert_eq!(person.at(), "danger", "{text}");
    }
}

#[test]
fn a_language_can_be_asked_for_in_any_letters() {
    for (lang, text, wanted) in [
        ("en", "khoy yak vao phasa lao", "lo"),
        ("en", "phasa lao dai bo", "lo"),
        ("en", "can you speak lao?", "lo"),
        ("en", "phut thai dai mai", "th"),
        ("th", "อยากคุยภาษาลาว", "lo"),
        ("lo", "ຢາກລົມພາສາໄທ", "th"),
        ("th", "speak english please", "en"),
    ] {
        for way in [&[][..], &["1", "3"]] {
            let person = who_writes(lang, way, text);
            assert_eq!(person.conv.lang.code(), wanted, "{text}");
        }
    }
}

/// “He”, and words with which others begin (ลูกค้า, ແມ່ນ), do not say whom it is about.
#[test]
fn a_word_that_stands_first_by_chance_says_nothing_about_whom() {
    for (lang, text) in [
        ("th", "เขามีมีด"),
        ("th", "ลูกค้ามาเยอะทุกคืน ประตูล็อก"),
        ("lo", "ແມ່ນ ລາວມີມີດ"),
        ("en", "him again with the knife"),
    ] {
        let person = who_writes(lang, &[], text);
        assert_eq!(person.value("about"), "", "{text}");
    }
    for (lang, text) in [
        ("th", "พี่สาวโดนขังอยู่ในบ้าน"),
        ("lo", "ນ້ອງສາວຖືກຂັງຢູ່ໃນເຮືອນ"),
        ("en", "my sister is locked in a house"),
    ] {
        let person = who_writes(lang, &[], text);
        assert_eq!(person.value("about"), "known", "{text}");
    }
}

#[test]
fn a_borrowed_phone_and_a_short_town_are_heard_in_the_first_message() {
    for (lang, text) in [
        (
            "th",
            "ยืมโทรศัพท์ลูกค้ามา มีเวลา 3 นาที อยู่ร้านดาวเหนือ อุดร เขาไม่ให้ออก",
        ),
        ("lo", "ຢືມໂທລະສັບລູກຄ້າມາ ມີເວລາ 3 ນາທີ ຢູ່ຮ້ານດາວເໜືອ ອຸດອນ ເຂົາບໍ່ໃຫ້ອອກ"),
        (
            "en",
            "i borrowed a customers phone. i have 3 minutes. at the star bar in Udon Thani. they dont let me out",
        ),
    ] {
        let person = {
            let mut person = Person::silent(lang);
            person.type_in(text);
            person
        };
        assert_eq!(person.value("phone"), "borrowed", "{text}");
        assert_eq!(person.value("province"), "TH-41", "{text}");
    }
    for (lang, text) in [
        (
            "en",
            "i borrowed money from the boss and they took my phone",
        ),
        ("th", "ยืมเงินนายมาแล้วเขายึดโทรศัพท์ไป"),
        ("lo", "ຢືມເງິນນາຍມາແລ້ວເຂົາຍຶດໂທລະສັບໄປ"),
        ("th", "รอมานาน แล้วเขาไม่ให้ออก"),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(text);
        assert_ne!(person.value("phone"), "borrowed", "{text}");
        assert_eq!(person.value("province"), "", "{text}");
    }
}
