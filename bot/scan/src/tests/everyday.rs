//! Everyday words beside those they could be taken for.

use super::*;

/// Everyday words: nothing is heard in them, nobody's danger and nobody's age.
#[track_caller]
fn raises_nothing(texts: &[&str]) {
    for text in texts {
        let reading = read(text);
        assert_eq!(
            reading.distress,
            Distress::None,
            "{text}: {:?}",
            reading.matches
        );
        let flags = reading.self_harm || reading.minor || reading.hide;
        assert!(!flags, "{text}: {:?}", reading.matches);
    }
}

/// Whoever takes their leave takes it of the chat; whoever wants to end it may mean their life.
#[test]
fn a_leave_is_taken_of_the_chat_and_only_an_end_of_everything_of_life() {
    raises_nothing(&[
        "i will go now",
        "ok, I will go now",
        "bye",
        "ok bye",
        "good bye",
        "ok going",
        "I have to go",
        "gotta go",
        "talk later",
        "thank you bye",
        "end it here, thank you",
        "let's end it here",
        "end the chat",
        "I want to end this chat",
        "i want to end the contract",
        "I want to end it with my boyfriend",
        "can we end it here for today",
        "ไปแล้วนะ",
        "จะไปแล้ว",
        "ไปก่อนนะ",
        "บาย",
        "โอเค ไปแล้ว",
        "ต้องไปแล้วค่ะ",
        "จบแค่นี้ ขอบคุณค่ะ",
        "อยากจบการสนทนา",
        "ขอจบแชท",
        "อยากจบมัธยม",
        "ໄປກ່ອນເດີ້",
        "ຈະໄປແລ້ວ",
        "ຊິໄປແລ້ວ",
        "ບາຍ",
        "ລາກ່ອນ",
        "ໂອເຄ ໄປແລ້ວ",
        "ຈົບແຄ່ນີ້ ຂອບໃຈ",
        "ຢາກຈົບການສົນທະນາ",
        "ຢາກຈົບມັດທະຍົມ",
        "pai laeo na",
        "pai kon der",
        "la kon",
    ]);
    for text in [
        "I want to end it",
        "i just want to end it",
        "I want to end it all",
        "i will end it tonight",
        "I'm going to end it",
        "i want to end everything",
        "i want it all to be over",
        "goodbye forever",
        "i want to end it here",
        "อยากจบทุกอย่าง",
        "อยากจบมัน",
        "อยากให้มันจบ",
        "อยากให้มันจบๆไป",
        "อยากจบชีวิต",
        "ຢາກຈົບທຸກຢ່າງ",
        "ຢາກຈົບມັນ",
        "ຢາກໃຫ້ມັນຈົບ",
        "ຢາກຈົບຊີວິດ",
        "yak job thuk yang",
        "yak job chiwit",
        "yak job sivit",
    ] {
        let heard = hear(text);
        assert!(
            heard.self_harm && read(text).self_harm,
            "{text}: {:?}",
            heard.matches
        );
        assert_eq!(read(text).distress, Distress::P1, "{text}");
    }
}

#[test]
fn what_it_costs_raises_nothing() {
    raises_nothing(&[
        "ค่าบริการเท่าไหร่",
        "ค่าบริการเท่าไรคะ",
        "ค่าบริการกี่บาท",
        "ค่าบริการของคุณเท่าไหร่",
        "เสียค่าบริการไหม",
        "มีค่าบริการไหม",
        "ค่าใช้จ่ายเท่าไหร่",
        "ราคาเท่าไหร่",
        "ต้องจ่ายเงินไหม",
        "ค่าธรรมเนียมเท่าไหร่",
        "ຄ່າບໍລິການເທົ່າໃດ",
        "ຄ່າບໍລິການຈັກບາດ",
        "ລາຄາເທົ່າໃດ",
        "ເສຍເງິນບໍ",
        "ຕ້ອງຈ່າຍເທົ່າໃດ",
        "how much does it cost",
        "what is the service fee",
        "do you charge",
        "is this service free",
        "kha borikan thao rai",
        "kha borikan thao dai",
    ]);
    for text in ["บังคับค้าบริการ", "โดนหลอกมาค้าบริการ"]
    {
        assert!(read(text).distress >= Distress::P2, "{text}");
    }
}

/// Many women call themselves หนู whatever their age.
#[test]
fn a_word_for_oneself_is_no_age() {
    raises_nothing(&[
        "หนู",
        "หนูค่ะ",
        "หนูเอง",
        "หนูอยากถาม",
        "หนูขอถามหน่อยค่ะ",
        "หนูไม่รู้",
        "nu",
    ]);
    for text in ["หนูอายุ 15", "หนูเพิ่ง 14", "หนู 13 ขวบ"]
    {
        assert!(read(text).minor, "{text}");
    }
}
