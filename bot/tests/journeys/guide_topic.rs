//! A question in the guide to rights opens the page that answers it, and money that must be paid before a
//! job is the answer to whether one must.

use super::person::Person;

#[test]
fn a_question_in_the_guide_to_rights_opens_its_page() {
    for (lang, topic, text) in [
        ("en", "papers", "can my boss keep my passport?"),
        ("en", "pay", "boss did not pay me"),
        ("en", "leave", "can i change my employer?"),
        ("lo", "papers", "ນາຍຈ້າງເອົາໜັງສືຜ່ານແດນໄດ້ບໍ"),
        ("lo", "doctor", "ໄປໂຮງໝໍໄດ້ບໍ"),
        ("th", "doctor", "ไปโรงพยาบาลได้ไหม"),
        ("th", "leave", "เปลี่ยนนายจ้างได้ไหม"),
        ("th", "pay", "ไม่ได้ค่าแรง"),
    ] {
        let mut person = Person::new(lang);
        person.press("guide:rights:open");
        person.type_in("1");
        person.type_in(text);
        person.is_told(&format!("guide-rights-TH-{topic}"));
        assert!(person.conv.told.answers.is_empty(), "{text}");
    }
}

#[test]
fn what_must_be_paid_before_a_job_is_a_sign() {
    for (lang, text, warns) in [
        ("en", "i must pay 5000 baht", true),
        ("th", "ต้องจ่าย 5000 บาท", true),
        ("lo", "ຕ້ອງຈ່າຍ 5000 ບາດ", true),
        ("en", "i do not have to pay", false),
        ("th", "ไม่ต้องจ่าย", false),
    ] {
        let mut person = Person::new(lang);
        person.press("guide:job:open");
        for answer in ["3", "1", "2"] {
            person.type_in(answer);
        }
        person.type_in(text);
        let owe = person
            .conv
            .talk
            .guided
            .as_ref()
            .and_then(|here| here.answers.get("owe").cloned());
        assert_eq!(owe.as_deref() == Some("yes"), warns, "{text}: {owe:?}");
    }
}
