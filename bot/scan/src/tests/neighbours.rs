//! What must be heard, beside what only looks like it. What must be heard is heard by the phrases
//! and stays heard whatever the model says of the rest; of the harmless ones the phrases say
//! nothing.

use super::{hear, read};
use crate::Distress;

fn all_raise(texts: &[&str], least: Distress) {
    let wrong: Vec<_> = texts
        .iter()
        .filter(|text| hear(text).distress < least || read(text).distress < least)
        .map(|text| format!("{text}: {:?}", read(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn none_raises(texts: &[&str]) {
    let wrong: Vec<_> = texts
        .iter()
        .filter(|text| hear(text).distress > Distress::None || hear(text).self_harm)
        .map(|text| format!("{text}: {:?}", hear(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn whoever_says_goodbye_for_now_says_nothing_of_dying() {
    for text in [
        "i will go now",
        "bye",
        "ok going",
        "i go now bye",
        "gotta go",
        "ไปก่อนนะ",
        "ไปแล้วนะ",
        "บาย",
        "ลาก่อน",
        "ลาก่อนค่ะ",
        "ไปก่อนเดี๋ยวมา",
        "ໄປກ່ອນເດີ້",
        "ລາກ່ອນ",
        "ຂ້ອຍໄປກ່ອນ",
        "pai kon na",
        "la kon",
        "ไปก่อนเด้อ",
    ] {
        let reading = read(text);
        assert_eq!(reading.distress, Distress::None, "{text}");
        assert!(!reading.self_harm && !reading.hide, "{text}");
    }
}

#[test]
fn a_wish_to_end_it_is_heard() {
    let texts = [
        "i want to end it",
        "I want to end it all",
        "i want to end everything",
        "i'm going to end it",
        "i just want it to end",
        "อยากจบมัน",
        "อยากจบทุกอย่าง",
        "อยากให้มันจบ",
        "ຢາກຈົບທຸກຢ່າງ",
        "ຢາກໃຫ້ມັນຈົບ",
        "yak job thuk yang",
        "yak hai man job",
        "อยากจบเบิดทุกอย่าง",
        "ลาก่อนทุกคน",
        "ລາກ່ອນໂລກ",
    ];
    all_raise(&texts, Distress::P2);
    assert!(texts.iter().all(|text| read(text).self_harm));
    none_raises(&[
        "end it here, thank you",
        "i want to end it here, thank you",
        "i want to end it with my boyfriend",
        "end the chat",
        "i want to end the conversation",
        "end the rental contract",
        "i want to end my contract",
        "จบแค่นี้นะ ขอบคุณ",
        "อยากจบการสนทนา",
        "อยากให้มันจบด้วยดี",
        "อยากเลิกสัญญาเช่า",
        "อยากเรียนจบ",
        "ຈົບເທົ່ານີ້ເດີ້ ຂອບໃຈ",
        "ຢາກຈົບການລົມ",
        "ຢາກຮຽນຈົບ",
        "job laeo na khop khun",
    ]);
}

#[test]
fn what_it_costs_is_no_alarm() {
    for text in [
        "ค่าบริการเท่าไหร่",
        "คิดค่าบริการยังไง",
        "ต้องจ่ายค่าบริการไหม",
        "ค่าใช้จ่ายเท่าไหร่คะ",
        "ຄ່າບໍລິການເທົ່າໃດ",
        "ເສຍເງິນບໍ",
        "how much does it cost",
        "kha borikan thaorai",
        "ค่าบริการเท่าใด๋",
    ] {
        assert_eq!(read(text).distress, Distress::None, "{text}");
    }
    all_raise(&["ถูกบังคับค้าบริการ", "ให้หนูขายบริการ"], Distress::P2);
}

#[test]
fn a_pronoun_alone_is_no_child() {
    for text in ["หนู", "หนูค่ะ", "หนูเองค่ะ", "ໜູ", "nu"] {
        assert!(!read(text).minor, "{text}");
    }
}

#[test]
fn that_somebody_kills_burns_or_aims_is_danger_to_life() {
    all_raise(
        &[
            "help he is killing me",
            "they are killing us",
            "they are killing people here",
            "someone is being killed next door",
            "my husband says he will burn me",
            "they are burning the house",
            "he put a gun on me",
            "เขากำลังฆ่าพวกเรา",
            "มีคนโดนฆ่าอยู่ห้องข้างๆ",
            "ผัวบอกว่าจะเผาหนู",
            "เขากำลังเผาบ้าน",
            "ເຂົາກຳລັງຂ້າພວກເຮົາ",
            "ມີຄົນຖືກຂ້າຢູ່ເຮືອນຂ້າງໆ",
            "ຜົວວ່າຊິຈູດຂ້ອຍ",
            "ເຂົາກຳລັງຈູດເຮືອນ",
            "ผัวว่าสิจูดข้อย",
            "khao ja ying phom",
            "khao aw mit ji khoy",
            "khao ja phao nu",
            "khao si jut khoy",
        ],
        Distress::P1,
    );
    none_raises(&[
        "this heat is killing me",
        "he is killing me with his jokes",
        "my boss is killing me lol",
        "they are killing it",
        "the movie where they are killing people",
        "someone is being killed in the film",
        "the sun will burn me",
        "they are burning the rice fields",
        "เขากำลังฆ่าหมู",
        "เขาจะเผาขยะ",
        "ເຂົາກຳລັງຂ້າໝູ",
        "ເຂົາຊິຈູດເຂົ້າ",
        "khao ja ying nok",
    ]);
}

#[test]
fn who_was_brought_to_be_sold_and_a_small_child_that_is_beaten_are_heard() {
    all_raise(
        &[
            "ตำรวจพามาขายให้ร้าน",
            "ຕຳຫຼວດພາຂ້ອຍມາຂາຍໃຫ້ຮ້ານ",
            "the police brought me and sold me to the bar",
            "tamruat pha ma khai",
        ],
        Distress::P2,
    );
    none_raises(&["พามาขายของที่ตลาด", "ພາມາຂາຍເຄື່ອງ", "ตำรวจขายของ"]);
    for text in [
        "ลูกเขาห้าขวบโดนตี",
        "ລູກເຂົາຫ້າຂວບຖືກຕີ",
        "a five year old is being beaten",
    ] {
        let reading = read(text);
        assert!(reading.minor && reading.distress == Distress::P1, "{text}");
    }
}

#[test]
fn an_age_is_told_apart_from_a_difference_of_age() {
    for text in [
        "i turned 17 last month",
        "she just turned 15",
        "i turned sixteen",
        "ฉันอายุครบ 17 เมื่อเดือนที่แล้ว",
        "ຂ້ອຍຫາກໍ່ຄົບ 17 ປີ",
        "phueng khrop 16",
        "i am 15, my boss is 20 years older",
        "ฉันอายุ 15 ปี หัวหน้าแก่กว่า 20 ปี",
        "ຂ້ອຍອາຍຸ 15 ຫົວໜ້າແກ່ກວ່າ 20 ປີ",
    ] {
        assert!(read(text).minor, "{text}");
    }
    for text in [
        "my boss is 15 years older than me",
        "she is 15 years younger than her husband",
        "he is older than me by 15 years",
        "i turned 18 last month",
        "หัวหน้าแก่กว่าหนู 15 ปี",
        "แฟนอายุมากกว่าหนู 15 ปี",
        "ຜົວແກ່ກວ່າຂ້ອຍ 15 ປີ",
        "ນ້ອງອາຍຸໜ້ອຍກວ່າຂ້ອຍ 10 ປີ",
        "หัวหน้าแก่กว่าข้อย 15 ปี",
    ] {
        assert!(!read(text).minor, "{text}");
    }
}

#[test]
fn the_tens_of_an_age_belong_to_it() {
    let is_child = |text: &str| hear(text).minor;
    for text in ["หนูอายุยี่สิบห้าปี", "สามสิบห้าปี", "ຂ້ອຍອາຍຸສາມສິບຫ້າປີ"]
    {
        assert!(!is_child(text), "{text}");
    }
    for text in ["สิบห้าปี", "ລູກສິບຫ້າປີ"] {
        assert!(is_child(text), "{text}");
    }
}

#[test]
fn a_lost_match_is_no_blow() {
    none_raises(&[
        "our team got beaten 3-0",
        "our team got beaten 3-0 yesterday",
        "we got beaten in the final",
        "ทีมเราโดนตี 3-0",
        "ทีมไทยโดนยิง 3 ประตู",
        "ທີມເຮົາຖືກຕີ 3-0",
        "ທີມລາວຖືກຍິງ 3 ປະຕູ",
    ]);
    all_raise(
        &[
            "our team got beaten by the boss",
            "my team leader got beaten",
            "he got beaten 3-4 times",
            "i got beaten 2-3",
            "โดนตี 3 ครั้ง",
            "ທີມເຮົາຖືກຕີດ້ວຍໄມ້",
            "ทีมเราโดนตีด้วยไม้",
        ],
        Distress::P1,
    );
}
