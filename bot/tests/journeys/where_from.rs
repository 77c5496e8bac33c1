//! Where somebody comes from is not where they are; and what is said early of writing is kept.

use super::person::Person;

#[test]
fn where_somebody_works_is_heard_beside_where_they_come_from() {
    for (lang, text, country, province) in [
        (
            "en",
            "i am from Laos and work in Songkhla Thailand",
            "TH",
            "TH-90",
        ),
        ("en", "Lao national, in Udon Thani shelter", "TH", "TH-41"),
        (
            "en",
            "i am from Savannakhet, i work in Rayong",
            "TH",
            "TH-21",
        ),
        ("th", "เป็นคนลาว ทำงานอยู่ระยอง", "TH", "TH-21"),
        ("th", "เป็นคนพม่า อยู่สมุทรสาคร", "TH", "TH-74"),
        ("lo", "ຂ້ອຍເປັນຄົນລາວ ຢູ່ຊົນບູລີ", "TH", "TH-20"),
        ("lo", "ໄປເຮັດວຽກກຸງເທບ 2 ເດືອນແລ້ວ", "TH", "TH-10"),
    ] {
        for way in [&[][..], &["1"], &["1", "3"]] {
            let mut person = Person::who_answered(lang, way);
            person.type_in(text);
            assert_eq!(person.value("country"), country, "{text} after {way:?}");
            assert_eq!(person.value("province"), province, "{text} after {way:?}");
        }
    }
}

#[test]
fn where_somebody_only_comes_from_or_goes_is_no_place() {
    for (lang, text) in [
        ("en", "i am from Laos"),
        ("en", "a man from Thailand lied to me"),
        ("en", "they take us from Laos to Thailand"),
        ("th", "หนูมาจากลาว"),
        ("th", "เป็นคนอุดร"),
        ("lo", "ຂ້ອຍເປັນຄົນລາວ"),
        ("lo", "ເຂົາຊິພາໄປກຸງເທບ"),
    ] {
        let person = Person::who_answered(lang, &["1", text]);
        assert_eq!(person.value("country"), "", "{text}");
    }
}

#[test]
fn do_not_write_back_is_heard_early() {
    for (lang, text) in [
        ("en", "dont write back"),
        ("en", "do not write to me here"),
        ("en", "please do not text me"),
        ("th", "อย่าส่งข้อความกลับมานะ"),
        ("th", "ไม่ต้องทักกลับ"),
        ("lo", "ຢ່າສົ່ງຂໍ້ຄວາມກັບມາ"),
    ] {
        let person = Person::who_answered(lang, &["1", text]);
        assert_eq!(person.value("write_back"), "no", "{text}");
        assert!(!person.write_ok, "{text}");
    }
}

#[test]
fn a_borrowed_phone_is_heard_early() {
    for (lang, text) in [
        ("en", "i borrow phone 5 min"),
        ("th", "ยืมโทรศัพท์มา 5 นาที"),
        ("lo", "ຢືມໂທລະສັບມາ 5 ນາທີ"),
    ] {
        let person = Person::who_answered(lang, &["1", text]);
        assert_eq!(person.value("phone"), "borrowed", "{text}");
    }
}

#[test]
fn their_own_phone_and_a_leave_to_write_in_one_breath_are_both_heard() {
    for (lang, text) in [
        ("en", "my own phone you can write me"),
        ("en", "it is my phone you can text me"),
        ("th", "มือถือของหนูเอง ส่งข้อความมาได้"),
        ("lo", "ໂທລະສັບຂອງຂ້ອຍ ສົ່ງຂໍ້ຄວາມມາໄດ້"),
    ] {
        let person = Person::who_answered(lang, &["1", text]);
        assert_eq!(person.value("phone"), "mine", "{text}");
        assert_eq!(person.value("write_back"), "yes", "{text}");
    }
    let person = Person::who_answered("en", &["1", "my boss says you can write me"]);
    assert_eq!(person.value("write_back"), "");
}

#[test]
fn the_age_of_a_child_is_heard_where_it_is_asked_whom_it_is_about() {
    for (lang, text) in [("lo", "14 ປີ"), ("th", "14 ปี"), ("en", "14 years")] {
        let mut person = Person::who_answered(lang, &super::i_need_help::UP_TO_THE_CODE);
        assert_eq!(person.at(), "about");
        person.type_in(text);
        assert!(person.conv.talk.child && person.conv.talk.minor, "{text}");
        assert_eq!(person.value("minor"), "yes", "{text}");
        assert_eq!(person.at(), "about", "{text}");
    }
}

#[test]
fn the_work_that_was_told_is_not_asked_again() {
    for (lang, text, sector, kind) in [
        (
            "en",
            "i work in construction in Bangkok",
            "work",
            "building",
        ),
        ("en", "construction", "work", "building"),
        ("en", "they make us work on a fishing boat", "boat", ""),
        ("th", "หนูทำงานโรงงานปลา เขายึดพาสปอร์ต", "work", "factory"),
        ("lo", "ຂ້ອຍເຮັດວຽກຢູ່ໂຮງງານ", "work", "factory"),
        ("lo", "ໂຮງງານ", "work", "factory"),
        ("en", "i used to work in a factory", "", ""),
        ("en", "i work in a bar", "", ""),
        ("en", "i do not work in a factory", "", ""),
        ("th", "อยากทำงานโรงงาน", "", ""),
        ("th", "เขาขังเราหลังโรงงาน", "", ""),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(text);
        assert_eq!(person.value("sector"), sector, "{text}");
        assert_eq!(person.value("work_kind"), kind, "{text}");
    }
}
