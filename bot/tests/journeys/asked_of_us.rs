//! What people ask of us: who reads this, are you the police, what does it cost?

use super::person::Person;

const ASKED: [(&str, &str, &[&str]); 42] = [
    (
        "en",
        "asked-others",
        &[
            "where is my sister?",
            "is my friend with you?",
            "where is my wife, is she there?",
            "did my maid report me",
            "have you found her?",
        ],
    ),
    (
        "th",
        "asked-others",
        &[
            "เมียผมอยู่ที่ไหน",
            "ลูกสาวอยู่ที่ไหนคะ",
            "เพื่อนหนูอยู่กับคุณไหม",
            "มันมาแจ้งที่นี่หรือเปล่า",
            "ใครเป็นคนแจ้ง",
        ],
    ),
    (
        "lo",
        "asked-others",
        &["ເອື້ອຍຂ້ອຍຢູ່ໃສ", "ລູກສາວຂ້ອຍຢູ່ນຳພວກເຈົ້າບໍ", "ມັນມາແຈ້ງຢູ່ນີ້ບໍ"],
    ),
    (
        "en",
        "asked-police",
        &[
            "are you police?",
            "Are you the police",
            "is this the police",
            "are you a cop",
            "will you tell the police?",
            "do you work with the police",
        ],
    ),
    (
        "th",
        "asked-police",
        &[
            "คุณเป็นตำรวจไหมคะ",
            "นี่ตำรวจหรือเปล่า",
            "จะบอกตำรวจไหม",
            "เป็นตำรวจป่าว",
        ],
    ),
    (
        "lo",
        "asked-police",
        &["ເຈົ້າເປັນຕຳຫຼວດບໍ", "ແມ່ນຕຳຫຼວດບໍ່", "ຊິບອກຕຳຫຼວດບໍ"],
    ),
    (
        "en",
        "asked-arrest",
        &[
            "will the police arrest me?",
            "will i go to jail",
            "am I in trouble with the law",
            "but will they arrest me if I tell you",
            "will the police punish me for crossing illegally",
        ],
    ),
    (
        "th",
        "asked-arrest",
        &[
            "ตำรวจจะจับหนูไหม",
            "จะโดนจับไหมคะ",
            "ฉันจะติดคุกหรือเปล่า",
            "ถ้าแอบไปไทย จะโดนปรับไหม",
        ],
    ),
    (
        "lo",
        "asked-arrest",
        &[
            "ຕຳຫຼວດຈະຈັບຂ້ອຍບໍ",
            "ຂ້ອຍຈະມີຄວາມຜິດບໍ",
            "ຈະຕິດຄຸກບໍ່",
            "ຖ້າຂ້ອຍລັກໄປໄທ ຊິຖືກປັບບໍ",
        ],
    ),
    (
        "en",
        "asked-fault",
        &[
            "is it my fault",
            "Am I to blame?",
            "did i do something wrong",
        ],
    ),
    (
        "th",
        "asked-fault",
        &["เป็นความผิดของฉันไหม", "หนูผิดไหมคะ", "หนูทำผิดไหม"],
    ),
    (
        "lo",
        "asked-fault",
        &["ຂ້ອຍຜິດບໍ", "ແມ່ນຄວາມຜິດຂອງຂ້ອຍບໍ", "ນ້ອງຜິດບໍ່"],
    ),
    (
        "en",
        "asked-come",
        &[
            "will police come",
            "will the police come here?",
            "will someone come",
            "are you coming",
            "when will someone come",
            "how long until someone comes",
            "can you send someone",
        ],
    ),
    (
        "th",
        "asked-come",
        &[
            "ตำรวจจะมาไหม",
            "จะมีคนมาช่วยไหม",
            "จะมาไหม",
            "มีใครมาช่วยไหมคะ",
            "จะมาเมื่อไหร่",
            "มารับหนูได้ไหม",
        ],
    ),
    (
        "lo",
        "asked-come",
        &["ຕຳຫຼວດຊິມາບໍ", "ຈະມີຄົນມາຊ່ວຍບໍ", "ຊິມາຍາມໃດ", "ຊິມາບໍ", "ສົ່ງຄົນມາໄດ້ບໍ"],
    ),
    (
        "en",
        "asked-back",
        &[
            "will you deport me?",
            "will they send me back to Laos",
            "I have no visa is that a problem?",
        ],
    ),
    (
        "th",
        "asked-back",
        &["จะส่งกลับลาวไหม", "จะโดนส่งกลับไหมคะ", "ไม่มีพาสปอร์ตได้ไหม"],
    ),
    (
        "lo",
        "asked-back",
        &["ຈະສົ່ງຂ້ອຍກັບລາວບໍ", "ຊິຖືກສົ່ງກັບບໍ", "ບໍ່ມີໜັງສືຜ່ານແດນໄດ້ບໍ"],
    ),
    (
        "en",
        "asked-reads",
        &[
            "who reads",
            "who reads this?",
            "can anyone see this",
            "is it confidential?",
            "will my boss know",
            "can I trust you",
            "is this safe?",
            "is it safe",
            "safe?",
        ],
    ),
    (
        "th",
        "asked-reads",
        &[
            "ใครอ่านข้อความนี้",
            "ใครจะรู้บ้าง",
            "เป็นความลับไหม",
            "นายจ้างจะรู้ไหมคะ",
            "ไว้ใจได้ไหม",
            "ครอบครัวจะรู้ไหม",
            "ปลอดภัยไหม",
        ],
    ),
    (
        "lo",
        "asked-reads",
        &[
            "ໃຜອ່ານ",
            "ໃຜຊິເຫັນແດ່",
            "ເປັນຄວາມລັບບໍ",
            "ນາຍຈ້າງຈະຮູ້ບໍ",
            "ໄວ້ໃຈໄດ້ບໍ",
            "ປອດໄພບໍ",
        ],
    ),
    (
        "en",
        "asked-name",
        &[
            "do I have to give my name?",
            "must i tell my real name",
            "do you need my passport",
        ],
    ),
    ("th", "asked-name", &["ต้องบอกชื่อไหม", "ใช้ชื่อจริงหรือเปล่า"]),
    ("lo", "asked-name", &["ຕ້ອງບອກຊື່ບໍ", "ບໍ່ບອກຊື່ໄດ້ບໍ"]),
    (
        "en",
        "asked-free",
        &["is it free", "how much does it cost?", "do i have to pay"],
    ),
    (
        "th",
        "asked-free",
        &["ฟรีไหม", "ต้องเสียเงินไหมคะ", "ค่าบริการเท่าไหร่"],
    ),
    ("lo", "asked-free", &["ຟຣີບໍ", "ເສຍເງິນບໍ່", "ຕ້ອງຈ່າຍເງິນບໍ"]),
    (
        "en",
        "asked-long",
        &[
            "how long until help comes",
            "how long do I have to wait?",
            "when will someone answer",
        ],
    ),
    (
        "th",
        "asked-long",
        &["นานไหม", "ต้องรอนานแค่ไหน", "เมื่อไหร่จะมีคนตอบ"],
    ),
    ("lo", "asked-long", &["ດົນບໍ", "ຕ້ອງລໍຖ້າດົນປານໃດ", "ຊິມາເມື່ອໃດ"]),
    (
        "en",
        "asked-who",
        &[
            "who are you?",
            "are you a robot",
            "are you real?",
            "are you a person or a robot",
            "fuck you are you even real",
            "who am i talking to",
            "is this a hotline?",
        ],
    ),
    (
        "th",
        "asked-who",
        &[
            "คุณเป็นใคร",
            "นี่คือใคร",
            "เป็นบอทไหม",
            "คุยกับใครอยู่คะ",
            "มีคนจริงๆไหม",
        ],
    ),
    (
        "lo",
        "asked-who",
        &["ເຈົ້າແມ່ນໃຜ", "ລົມກັບໃຜຢູ່", "ນີ້ແມ່ນຫຍັງ", "ເຈົ້າເປັນຄົນຫຼືຫຸ່ນຍົນ"],
    ),
    (
        "en",
        "asked-help",
        &[
            "can you help me get out?",
            "what will you do",
            "what happens next?",
            "how can you help",
        ],
    ),
    ("th", "asked-help", &["ช่วยอะไรได้บ้าง", "บอกไปแล้วจะเกิดอะไรขึ้น"]),
    ("lo", "asked-help", &["ຊ່ວຍຫຍັງໄດ້ແດ່", "ບອກແລ້ວຊິເກີດຫຍັງ"]),
    (
        "en",
        "asked-erase",
        &["can I delete this later?", "how do i erase it"],
    ),
    ("th", "asked-erase", &["ลบได้ไหม", "จะลบยังไงคะ"]),
    ("lo", "asked-erase", &["ລຶບໄດ້ບໍ", "ຊິລຶບແນວໃດ"]),
    (
        "en",
        "asked-must",
        &[
            "do I have to answer?",
            "can i stop",
            "why do you ask that",
            "stop asking me questions",
            "so many questions",
        ],
    ),
    (
        "th",
        "asked-must",
        &[
            "ต้องตอบทุกข้อไหม",
            "ไม่ตอบได้ไหม",
            "ถามทำไม",
            "ถามอะไรเยอะแยะ รำคาญ",
            "เลิกถามได้แล้ว",
        ],
    ),
    (
        "lo",
        "asked-must",
        &[
            "ຕ້ອງຕອບທຸກຂໍ້ບໍ",
            "ບໍ່ຕອບໄດ້ບໍ",
            "ເປັນຫຍັງຈຶ່ງຖາມ",
            "ຖາມຫຍັງຫຼາຍແທ້",
            "ເຊົາຖາມແດ່",
        ],
    ),
];

/// The way to every kind of question: safety, place, a place in words, consent, words.
const WAYS: [&[&str]; 5] = [
    &[],
    &["1", "3"],
    &["1", "3", "1", "1", "pier 3", "1", "1"],
    &["1", "3", "1", "1", "pier 3", "1", "1", "1", "2"],
    &["1", "3", "1", "1", "pier 3", "1", "1", "1", "2", "1"],
];

#[test]
fn each_is_answered_and_the_open_question_comes_again() {
    let mut faults = Vec::new();
    for (lang, answer, texts) in ASKED {
        for text in texts {
            for way in WAYS {
                let before = Person::who_answered(lang, way);
                let mut person = before.again();
                for _ in 0..4 {
                    person.type_in(text);
                }
                let told = &person.conv.told.answers;
                let same = person.at() == before.at()
                    && told.len() <= before.conv.told.answers.len() + 1
                    && person.conv.talk.agreed == before.conv.talk.agreed
                    && person.conv.talk.missed == 0;
                if !same || !person.last().text.contains(&person.words(answer)) {
                    let last = &person.last().text;
                    faults.push(format!(
                        "{lang} {answer} “{text}” at {}: {last}",
                        before.at()
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// Whoever asks whether somebody comes is told whom they can call now.
#[test]
fn whoever_asks_whether_somebody_comes_gets_the_numbers() {
    for (lang, text) in [
        ("en", "will someone come"),
        ("th", "จะมีคนมาช่วยไหม"),
        ("lo", "ຕຳຫຼວດຊິມາບໍ"),
    ] {
        for way in WAYS {
            let mut person = Person::who_answered(lang, way);
            person.type_in(text);
            assert!(person.last().text.contains("191"), "{text}");
        }
    }
    let mut person = Person::who_answered("en", WAYS[1]);
    person.type_in("how long until someone comes");
    person.is_told("asked-long");
}

/// Of those whom we might tell: no silence, and no question about danger.
#[test]
fn whether_they_come_is_asked_of_whoever_might_be_told() {
    for (lang, text) in [
        ("en", "will they come here"),
        ("th", "เขาจะมาไหม"),
        ("lo", "ຂະເຈົ້າຊິມາບໍ"),
    ] {
        let mut person = Person::who_answered(lang, WAYS[2]);
        person.type_in(text);
        person.is_told("asked-come");
        assert_eq!(person.conv.talk.aside, None, "{text}: {:?}", person.last());
        assert_eq!(person.at(), "tell_social", "{text}");
    }
}

#[test]
fn who_comes_otherwise_is_no_such_question() {
    for (lang, text) in [
        ("en", "will he come back tonight"),
        ("en", "the police come every month for money"),
        ("en", "will the boss come to my house"),
        ("en", "someone will come to buy me"),
        ("en", "he says police will come for me"),
        ("th", "เขาจะกลับมาไหม"),
        ("th", "ตำรวจมาทุกเดือน"),
        ("th", "เขาบอกว่าตำรวจจะมาจับ"),
        ("lo", "ລາວຊິກັບມາບໍ"),
        ("lo", "ຕຳຫຼວດມາທຸກເດືອນ"),
    ] {
        let mut person = Person::who_answered(lang, WAYS[1]);
        person.type_in(text);
        let come = person.words("asked-come");
        let said = &person.last().text;
        assert!(!said.contains(&come), "{text}: {said}");
    }
}

/// Where a place is asked for, a fear is no place: it is kept, and answered.
#[test]
fn a_fear_of_the_police_is_answered_where_words_are_asked_for() {
    for (lang, texts) in [
        (
            "en",
            &["i am afraid of the police", "i'm scared of police"][..],
        ),
        ("th", &["กลัวตำรวจจับหนู", "หนูกลัวโดนจับ"]),
        ("lo", &["ຢ້ານຕຳຫຼວດຈັບ", "ຂ້ອຍຢ້ານຖືກຈັບ"]),
    ] {
        for text in texts {
            let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
            assert_eq!(person.at(), "landmark");
            person.type_in(text);
            person.is_told("asked-arrest");
            assert_eq!(person.at(), "landmark", "{text}");
            assert_eq!(person.value("landmark"), "", "{text}");
            let kept = person.conv.told.answers.values();
            assert_eq!(kept.filter(|a| a.value == *text).count(), 1, "{text}");
        }
    }
    for (lang, text) in [
        (
            "en",
            "the boss is afraid of the police, the house is behind the market",
        ),
        ("en", "he is afraid of the police"),
        ("th", "ใกล้โรงพักตำรวจ"),
        ("lo", "ໃກ້ປ້ອມຕຳຫຼວດ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        let arrest = person.words("asked-arrest");
        assert!(!person.last().text.contains(&arrest), "{text}");
    }
}

/// “I don't know where I am” asks nobody whether we know it.
#[test]
fn whoever_does_not_know_where_they_are_is_not_told_who_reads() {
    for (lang, text) in [
        ("en", "i don't know where i am"),
        ("th", "ไม่รู้ว่าอยู่ที่ไหน"),
        ("th", "หนูไม่รู้ว่าอยู่ที่ไหน"),
        ("lo", "ບໍ່ຮູ້ວ່າຢູ່ໃສ"),
        ("lo", "ຂ້ອຍບໍ່ຮູ້ວ່າຢູ່ໃສ"),
    ] {
        for (way, at) in [
            (&["1", "3"][..], "country"),
            (&["1", "3", "1", "1"], "landmark"),
        ] {
            let mut person = Person::who_answered(lang, way);
            assert_eq!(person.at(), at);
            person.type_in(text);
            let reads = person.words("asked-reads");
            let said = &person.last().text;
            assert!(!said.contains(&reads), "{text}: {said}");
            assert_eq!(person.value(at), "", "{text}");
            let mut kept = person.conv.told.answers.values();
            assert!(kept.any(|a| a.value == text), "{text} at {at}");
        }
    }
}

/// A question whether it is safe is no answer to that.
#[test]
fn whether_it_is_safe_is_not_taken_for_safe() {
    for (lang, texts) in [
        (
            "en",
            &[
                "is this safe?",
                "is it safe?",
                "is it safe",
                "safe?",
                "my friend wants me to go to china to marry, is it safe?",
                "a friend on facebook offers me a job in poipet 1500 dollars a month, is it safe?",
            ][..],
        ),
        ("th", &["ปลอดภัยไหม", "ที่นี่ปลอดภัยไหมคะ"]),
        ("lo", &["ປອດໄພບໍ", "ບ່ອນນີ້ປອດໄພບໍ"]),
    ] {
        for text in texts {
            for begun in [true, false] {
                let mut person = match begun {
                    true => Person::new(lang),
                    false => Person::silent(lang),
                };
                person.type_in(text);
                assert_eq!(person.value("safe"), "", "{text}: {:?}", person.last());
            }
        }
    }
    // Told of somebody else, it is a story.
    for (lang, text) in [
        ("en", "he said is it safe to go and i went"),
        ("th", "เขาถามว่าปลอดภัยไหมแล้วก็พาไป"),
    ] {
        let mut person = Person::who_answered(lang, WAYS[4]);
        for answer in ["1", "2", "1", "4"] {
            person.type_in(answer);
        }
        person.type_in(text);
        assert_eq!(person.value("story"), text);
    }
    for (lang, text) in [
        ("en", "it is safe"),
        ("en", "yes safe"),
        ("en", "i am safe now"),
        ("th", "ปลอดภัยค่ะ"),
        ("th", "ปลอดภัย ไม่มีใครเห็น"),
        ("lo", "ປອດໄພ"),
        ("lo", "ປອດໄພ ບໍ່ມີໃຜຢູ່"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(person.value("safe"), "yes", "{text}: {:?}", person.last());
    }
}

/// What the learned model hears in it may be asked about besides.
#[test]
fn whether_somebody_is_arrested_without_papers_is_answered_first() {
    for (lang, text) in [
        ("en", "will i be arrested if i have no passport"),
        ("th", "หนูจะโดนจับไหมถ้าไม่มีพาสปอร์ต"),
        ("th", "จะโดนจับไหม ถ้าไม่มีพาสปอร์ต"),
        ("lo", "ຂ້ອຍຊິຖືກຈັບບໍ ຖ້າບໍ່ມີພາສປອດ"),
        ("lo", "ຊິຖືກຈັບບໍ່ຖ້າບໍ່ມີພາສປອດ"),
    ] {
        for way in WAYS {
            let mut person = Person::who_answered(lang, way);
            person.type_in(text);
            let said = &person.last().text;
            assert!(
                said.starts_with(&person.words("asked-arrest")),
                "{text}: {said}"
            );
        }
    }
}

#[test]
fn they_can_be_the_first_words_of_all() {
    for (lang, text, answer) in [
        ("en", "are you police?", "asked-police"),
        (
            "en",
            "i have no papers if i tell you will police come and deport me",
            "asked-back",
        ),
        ("en", "is this safe?", "asked-reads"),
        ("en", "is it safe?", "asked-reads"),
        ("en", "safe?", "asked-reads"),
        ("th", "ปลอดภัยไหม", "asked-reads"),
        ("th", "จะโดนจับไหมคะ", "asked-arrest"),
        ("th", "ตำรวจจะมาไหม", "asked-come"),
        ("lo", "ໃຜອ່ານ", "asked-reads"),
        ("lo", "ປອດໄພບໍ", "asked-reads"),
        ("lo", "ຊິມາຍາມໃດ", "asked-come"),
    ] {
        let mut person = Person::silent(lang);
        person.type_in(text);
        person.is_told(answer);
        person.is_told("ask-safe");
    }
}

#[test]
fn whoever_asks_for_a_number_gets_it() {
    for (lang, text) in [
        ("en", "what is the police number"),
        ("en", "ambulance number please"),
        ("th", "ขอเบอร์ตำรวจหน่อยค่ะ"),
        ("th", "เบอร์รถพยาบาล"),
        ("lo", "ຂໍເບີຕຳຫຼວດແດ່"),
        ("lo", "ເບີລົດສຸກເສີນແມ່ນຫຍັງ"),
    ] {
        for way in WAYS {
            let mut person = Person::who_answered(lang, way);
            let at = person.at().to_owned();
            person.type_in(text);
            assert!(person.last().text.contains("191"), "{text}");
            assert_eq!(person.at(), at, "{text}");
        }
    }
}

#[test]
fn a_story_with_the_same_words_in_it_is_none() {
    for (lang, text) in [
        ("en", "the police arrest everybody who runs away from there"),
        (
            "en",
            "the boss pays the police and they send us back to him",
        ),
        ("th", "ตำรวจจับคนที่หนีออกมาแล้วส่งกลับไปให้นายจ้าง"),
        ("lo", "ຕຳຫຼວດຈັບຄົນທີ່ໜີອອກມາ ແລ້ວສົ່ງກັບໄປໃຫ້ນາຍຈ້າງ"),
    ] {
        let mut person = Person::who_answered(lang, WAYS[4]);
        for answer in ["1", "2", "1", "4"] {
            person.type_in(answer);
        }
        assert_eq!(person.at(), "story");
        person.type_in(text);
        assert_eq!(person.value("story"), text);
    }
}

#[test]
fn the_word_that_deletes_is_one_that_the_program_takes() {
    for lang in ["th", "lo", "en"] {
        let mut person = Person::new(lang);
        let said = person.words("asked-erase");
        let line = said.lines().nth(1).expect("the word").to_owned();
        let word = line
            .trim_end_matches('.')
            .rsplit([' ', ':'])
            .next()
            .expect("a word")
            .to_owned();
        person.type_in(&word);
        person.is_told("delete-ask");
    }
}

/// What the learned model alone hears in such a question is no reason to ask about danger;
/// what a known phrase says is.
#[test]
fn a_question_about_arrest_alone_is_no_danger() {
    for (lang, text) in [
        ("lo", "ຂ້ອຍຊິຖືກຈັບບໍ ຖ້າບໍ່ມີພາສປອດ"),
        ("lo", "ຖ້າບໍ່ມີພາສປອດ ຊິຖືກຈັບບໍ"),
        ("lo", "ຂ້ອຍຊິຖືກສົ່ງກັບບໍ ຖ້າບໍ່ມີເອກະສານ"),
        ("th", "ฉันจะถูกจับไหม ถ้าไม่มีพาสปอร์ต"),
        ("en", "will i be arrested if i have no passport"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3"]);
        person.type_in(text);
        let asks = person.words("danger-check");
        assert!(!person.last().text.contains(&asks), "{text}");
        assert!(person.conv.talk.aside.is_none(), "{text}");
        assert_eq!(person.at(), "country", "{text}");
    }
    let mut person = Person::who_answered("lo", &["1", "3"]);
    person.type_in("ນາຍເກັບພາສປອດຂ້ອຍໄວ້ ຂ້ອຍຊິຖືກຈັບບໍ");
    person.is_told("asked-arrest");
    let mut person = Person::who_answered("lo", &["1", "3"]);
    person.type_in("ລາວຈະຂ້າຂ້ອຍ ຂ້ອຍຊິຖືກຈັບບໍ");
    assert_eq!(person.conv.talk.level(), Some(1));
}

/// A short question to us, in which the learned model alone hears something, asks nobody about
/// danger and shows no numbers.
#[test]
fn a_question_to_us_alone_is_no_danger() {
    for (lang, text) in [
        ("th", "ถามทำไม"),
        ("en", "why do you ask"),
        ("th", "เป็นตำรวจหรือเปล่า"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        assert_eq!(
            person.conv.talk.level(),
            None,
            "{text}: {:?}",
            person.last()
        );
        let asks = person.words("danger-check");
        let numbers = person.words("numbers-intro");
        assert!(!person.last().text.contains(&asks), "{text}");
        assert!(!person.last().text.contains(&numbers), "{text}");
    }
}

#[test]
fn what_strangers_asked_amid_a_question_is_answered() {
    let at_phone = ["1", "3", "1", "1", "pier 3"];
    for (lang, text, answer) in [
        ("en", "will my mom know", "asked-reads"),
        ("lo", "ແມ່ຊິຮູ້ບໍ", "asked-reads"),
        ("en", "i already told you", "asked-must"),
        ("th", "บอกไปแล้วไง", "asked-must"),
        ("lo", "ບອກໄປແລ້ວເດ", "asked-must"),
        ("en", "can u just talk to me", "human-nobody"),
        ("th", "โทรหาหน่อยได้ไหม", "human-nobody"),
        ("lo", "ໂທມາຫາແດ່", "human-nobody"),
        ("en", "WHY NOBODY ANSWERS", "still-here"),
        ("en", "my name is Noy", "saved"),
        ("th", "ชื่อน้อยค่ะ", "saved"),
        ("lo", "ຂ້ອຍຊື່ນ້ອຍ", "saved"),
    ] {
        let mut person = Person::who_answered(lang, &at_phone);
        person.type_in(text);
        let words = person.words(answer);
        let words = words.lines().next().unwrap_or_default();
        assert!(
            person.last().text.contains(words),
            "{text}: {:?}",
            person.last()
        );
        assert!(person.conv.talk.level().is_none_or(|l| l > 2), "{text}");
        assert_eq!(person.at(), "phone", "{text}");
    }
    for (lang, text) in [
        ("en", "which police?"),
        ("th", "ตำรวจไหน"),
        ("lo", "ຕຳຫຼວດໃດ"),
    ] {
        let mut person = Person::who_answered(lang, &at_phone);
        for answer in ["1", "1", "1"] {
            person.type_in(answer);
        }
        assert_eq!(person.at(), "tell_police");
        person.type_in(text);
        assert_eq!(person.conv.talk.aside, None, "{text}");
        assert!(!person.conv.talk.official_heard, "{text}");
        assert_eq!(person.at(), "tell_police", "{text}");
    }
}

#[test]
fn all_of_them_and_already_said_are_no_alarm() {
    for (lang, text) in [
        ("en", "all of them"),
        ("en", "i already said"),
        ("th", "ทั้งหมดเลย"),
        ("lo", "ທຸກຢ່າງ"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1"]);
        person.type_in(text);
        assert_eq!(
            person.conv.talk.level(),
            None,
            "{text}: {:?}",
            person.last()
        );
        assert_eq!(person.conv.talk.aside, None, "{text}");
    }
}

/// A plea of a few words in a script without spaces is a story, and nobody is told that they were not
/// understood.
#[test]
fn a_sentence_of_lao_or_thai_is_kept_without_an_excuse() {
    for (lang, text) in [
        ("lo", "ສະບາຍດີ ຂ້ອຍຢາກແຈ້ງ ມີຄົນຢູ່ຂ້າງເຮືອນ ຮ້ອງທຸກຄືນ"),
        ("th", "ขอบอกเรื่องบ้านข้าง ๆ มีคนร้องไห้ทุกคืน"),
    ] {
        let mut person = Person::new(lang);
        person.type_in(text);
        let puzzled = person.words("not-understood");
        assert!(!person.last().text.contains(&puzzled), "{text}");
    }
}

/// Whoever worries about somebody asks nothing about this chat, and has not said that it is safe.
#[test]
fn whether_somebody_of_theirs_is_safe_is_a_worry() {
    for (lang, text) in [
        ("en", "is my daughter safe?"),
        ("en", "is my mother safe"),
        ("en", "is my little sister safe?"),
        ("en", "is she safe?"),
        ("en", "is my son ok?"),
        ("th", "ลูกสาวปลอดภัยไหม"),
        ("th", "ตอนนี้แม่หนูปลอดภัยไหมคะ"),
        ("th", "luk sao plodpai mai"),
        ("lo", "ລູກສາວຂ້ອຍປອດໄພບໍ"),
        ("lo", "ແມ່ປອດໄພບໍ່"),
        ("lo", "luk sao pot phai bo"),
    ] {
        for answers in [&[][..], &["1"], &["1", "3", "1", "1", "pier 3"]] {
            let mut person = Person::who_answered(lang, answers);
            let at = person.at().to_owned();
            person.type_in(text);
            person.is_told("asked-others");
            let reads = person.words("asked-reads");
            assert!(!person.last().text.contains(&reads), "{text}");
            assert_eq!(person.at(), at, "{text}");
        }
    }
    let mut person = Person::who_answered("lo", &["1"]);
    person.type_in("ແມ່ນປອດໄພບໍ");
    person.is_told("asked-reads");
}

/// “Whenever you like” holds the word for “when”.
#[test]
fn any_time_is_an_answer_and_no_question() {
    for (lang, text) in [
        ("en", "whenever you want"),
        ("en", "when you like"),
        ("th", "ตอนไหนก็ได้"),
        ("th", "ตอนไหนก็ได้ค่ะ"),
        ("th", "ton nai ko dai"),
        ("lo", "ຍາມໃດກໍໄດ້"),
        ("lo", "ຕອນໃດກໍໄດ້ເດີ້"),
        ("lo", "yam dai ko dai"),
    ] {
        let mut person = Person::who_answered(lang, &["1", "3", "1", "1", "pier 3", "1"]);
        assert_eq!(person.at(), "write_back");
        person.type_in(text);
        assert_eq!(person.value("write_back"), "yes", "{text}");
        assert_eq!(person.at(), "tell_social", "{text}");
    }
}
