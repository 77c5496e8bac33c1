use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

mod everyday;

static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().expect("the lexicon"));

/// What phrases and model say together.
fn read(text: &str) -> Reading {
    SCANNER.read(text)
}

/// What the phrases alone say.
fn hear(text: &str) -> Reading {
    SCANNER.hear(text).reading
}

#[test]
fn each_phrase_alone_yields_its_class() {
    let mut wrong = Vec::new();
    for row in SCANNER
        .phrases
        .iter()
        .filter(|row| row.category.is_scanned())
    {
        let text = row.phrase.replace(GAP, " ");
        let reading = hear(&text);
        if reading.distress != row.class || read(&text).distress < row.class {
            wrong.push(format!(
                "{:?} {:?} {text}: {:?} {}",
                row.category,
                row.class,
                reading.distress,
                reading
                    .matches
                    .iter()
                    .map(|m| format!("[{} {:?} {}]", m.phrase, m.raised, m.negated))
                    .collect::<String>()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn signs_and_numbers_alone_say_nothing() {
    for text in [
        "…", "...", "?", "???", "!!", "-", ". . .", "", "12", "๑๕", "໑໕", "16 17", "3.",
    ] {
        let reading = read(text);
        assert!(reading.sure && !reading.hide && !reading.minor, "{text}");
        assert!(!reading.self_harm, "{text}");
        assert_eq!(reading.distress, Distress::None, "{text}");
    }
}

#[test]
fn each_command_alone_is_itself_and_no_distress() {
    let mut wrong = Vec::new();
    for row in SCANNER
        .phrases
        .iter()
        .filter(|row| row.category.is_whole_message())
    {
        let reading = read(&row.phrase);
        let fits = reading.command == Command::from(row.category)
            && (row.category == Category::Help || reading.distress == Distress::None)
            && reading.hide == (row.category == Category::HideNow);
        if !fits {
            wrong.push(format!(
                "{:?} {}: {:?} {:?} {:?}",
                row.category, row.phrase, reading.distress, reading.command, reading.matches
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Domain reference 7.3, row by row, and its neighbours.
#[test]
fn collisions_do_not_fire() {
    use Command as C;
    use Distress as D;
    let mut wrong = Vec::new();
    for (text, command, distress, hide) in [
        ("ออก", C::Stop, D::None, false),
        ("ອອກ", C::Stop, D::None, false),
        ("ออกไม่ได้", C::None, D::P2, false),
        ("ອອກບໍ່ໄດ້", C::None, D::P2, false),
        ("เลือดออก", C::None, D::P1, false),
        ("ເລືອດອອກ", C::None, D::P1, false),
        ("คับ", C::Yes, D::None, false),
        ("บังคับขายตัว", C::None, D::P2, false),
        ("ได้", C::Yes, D::None, false),
        ("ไม่", C::No, D::None, false),
        ("ບໍ່", C::No, D::None, false),
        ("ບໍ່ໄດ້ເງິນ", C::None, D::Some, false),
        ("กลับ", C::Back, D::None, false),
        ("อยากกลับบ้าน", C::None, D::Some, false),
        ("ຢາກກັບບ້ານ", C::None, D::Some, false),
        ("ข้าม", C::Skip, D::None, false),
        ("ข้ามชายแดน", C::None, D::None, false),
        ("ຂ້າມຊາຍແດນ", C::None, D::None, false),
        ("ยินยอม", C::Yes, D::None, false),
        ("ไม่ยินยอม", C::No, D::None, false),
        ("ບໍ່ຍິນຍອມ", C::No, D::None, false),
        ("แอดมิน", C::Human, D::None, false),
        ("โดนหลอกมาเป็นแอดมิน", C::None, D::Some, false),
        ("end", C::Stop, D::None, false),
        ("end my life", C::None, D::P1, false),
        ("agent lied", C::None, D::Some, false),
        ("passport back", C::None, D::Some, false),
        ("no passport", C::None, D::Some, false),
        ("no", C::No, D::None, false),
        ("อายุ 15", C::None, D::None, false),
        ("ເຈົ້າ", C::None, D::None, false),
        ("stop", C::Stop, D::None, false),
        ("STOP!!!", C::Stop, D::None, false),
        ("หยุดค่ะ", C::Stop, D::None, false),
        ("stop, he has a knife", C::None, D::P1, true),
        ("stop, he is coming", C::None, D::Some, true),
        ("delete everything, they are coming", C::None, D::P1, true),
        ("stop hitting me", C::None, D::P1, false),
        ("someone is coming", C::None, D::None, true),
        ("มีคนมา", C::None, D::None, true),
        ("ມີຄົນມາ", C::None, D::None, true),
        ("ลบข้อมูล", C::Delete, D::None, false),
        ("ລຶບຂໍ້ມູນ", C::Delete, D::None, false),
        ("delete my report please", C::Delete, D::None, false),
        ("/delete@SaiduanBot", C::Delete, D::None, false),
        ("/start", C::None, D::None, false),
        ("/hide", C::None, D::None, true),
        ("ข่าวค้ามนุษย์", C::None, D::None, false),
        ("kill time", C::None, D::None, false),
        ("deadline killing me", C::None, D::None, false),
        ("หนังเรื่องนี้ตายแน่", C::None, D::None, false),
    ] {
        let reading = read(text);
        // What is harmless stays so; what is not may sound worse to the model.
        let level = if distress == D::None {
            reading.distress == D::None
        } else {
            reading.distress >= distress
        };
        if !level || (reading.command, reading.hide) != (command, hide) {
            wrong.push(format!("{text}: {reading:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_denied_asks_nobody_whether_they_are_in_danger() {
    let mut wrong = Vec::new();
    for text in [
        "nobody hit me",
        "no one hit me",
        "he never hit me",
        "they did not hit me",
        "they don't beat us",
        "i am not locked in",
        "i was not beaten",
        "not in danger",
        "I left that job",
        "he does not have a gun",
        "he has no gun",
        "ไม่มีใครตี",
        "ไม่มีใครตีหนู",
        "ไม่ได้โดนตี",
        "ไม่เคยโดนขัง",
        "ไม่โดนตี",
        "ບໍ່ມີໃຜຕີ",
        "ບໍ່ມີໃຜຕີຂ້ອຍ",
        "ບໍ່ໄດ້ຖືກຂັງ",
        "ບໍ່ເຄີຍຖືກຕີ",
        "บ่มีไผตี",
        "บ่ถืกขัง",
        "they did not take my passport",
        "ไม่ได้โดนยึดพาสปอร์ต",
        "no one is locked in",
        "mai don ti",
        "nobody has a knife",
        "i don't want to die",
    ] {
        let reading = read(text);
        if reading.distress > Distress::Some || reading.sure && reading.distress > Distress::None {
            wrong.push(format!("{text}: {:?}", reading.matches));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_negation_elsewhere_denies_nothing() {
    let mut wrong = Vec::new();
    for (text, least) in [
        ("no, he hit me", Distress::P1),
        ("no he hit me", Distress::P1),
        ("please don't hurt me", Distress::P1),
        ("dont hit me", Distress::P1),
        ("he won't stop beating me", Distress::P1),
        ("can't leave", Distress::P2),
        ("หนีไม่ได้โดนขัง", Distress::P2),
        ("หนีไม่ได้ มันจะฆ่า", Distress::P1),
        ("ไม่ เขาตีหนู", Distress::P1),
        ("โดนตีไหม", Distress::P1),
        ("ຖືກຕີບໍ່", Distress::P1),
        ("ຊ່ວຍໄດ້ບໍ່ ຖືກຕີ", Distress::P1),
        ("ຊ່ວຍໄດ້ບໍ່ຖືກຕີ", Distress::P1),
        ("ทำไมตีหนู", Distress::P1),
        ("ถ้าไม่ทำโดนตี", Distress::P1),
        ("if i dont work they beat me", Distress::P1),
    ] {
        let reading = read(text);
        if reading.distress < least {
            wrong.push(format!(
                "{text}: {:?} {:?}",
                reading.distress, reading.matches
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Sentences that are in no row as they stand.
#[test]
fn sentences_nobody_wrote_down_are_read() {
    let mut wrong = Vec::new();
    for (text, distress) in [
        (
            "my boss is hitting my friend with a stick right now",
            Distress::P1,
        ),
        (
            "we are locked inside a factory and cannot leave",
            Distress::P2,
        ),
        (
            "they took all of our passports when we arrived",
            Distress::Some,
        ),
        (
            "he keeps my id card and says i owe him money",
            Distress::Some,
        ),
        ("they will not let any of us go outside", Distress::P2),
        (
            "she makes me sleep with customers every night",
            Distress::P2,
        ),
        ("i have not been paid for three months", Distress::Some),
        ("im 15 and they dont pay me", Distress::P2),
        ("h e l p  m e", Distress::Some),
        ("k i l l   m e", Distress::P1),
        ("HELPPPP he has a gunnn", Distress::P1),
        ("นายจ้างยึดหนังสือเดินทางของเพื่อนไว้", Distress::Some),
        ("พี่สาวหนูโดนเถ้าแก่ขังไว้ในห้องค่ะ", Distress::P2),
        ("ชวยด้วยย มันจะฆาหนู", Distress::P1),
        ("แฟนซ้อมหนูทุกวันเลยค่ะ", Distress::P1),
        ("ไม่ ยอม ให้ ออก ไป ไหน เลย", Distress::P2),
        ("บริษัทไม่จ่ายเงินเดือนมาสามเดือนแล้ว", Distress::Some),
        ("ນາຍຈ້າງຍຶດພາດສະປອດຂອງຂ້ອຍ", Distress::Some),
        ("ຊວຍແດ ເຂົາຊິຂ້າຂ້ອຍ", Distress::P1),
        ("ພວກມັນຂັງນ້ອງສາວໄວ້ໃນຫ້ອງ", Distress::P2),
        ("ຖືກບັງຄັບໃຫ້ຂາຍໂຕຢູ່ຮ້ານ", Distress::P2),
        ("ເຮັດວຽກ 3 ເດືອນແລ້ວບໍ່ໄດ້ເງິນເດືອນ", Distress::Some),
        ("ข้อยอยากเมือบ้าน นายจ้างบ่ให้ออก", Distress::P2),
        ("ซ่อยข้อยแด่ มันตีข้อย", Distress::P1),
        ("chuai duai khao ja kha", Distress::P1),
        ("khoi theuk khang yu", Distress::P2),
        (
            "hello, what is the weather like in vientiane",
            Distress::None,
        ),
        ("สวัสดีค่ะ สอบถามเรื่องวีซ่าหน่อยค่ะ", Distress::None),
        ("ສະບາຍດີ ຂໍຖາມແດ່ ເປີດຈັກໂມງ", Distress::None),
        ("วันนี้กินข้าวกับอะไรดี", Distress::None),
        ("the bus to udon leaves at nine", Distress::None),
    ] {
        let (reading, both) = (hear(text), read(text).distress);
        let fits = both == distress || (distress > Distress::None && both > distress);
        if reading.distress != distress || !fits {
            wrong.push(format!(
                "{text}: {:?} {both:?} {:?}",
                reading.distress,
                reading
                    .matches
                    .iter()
                    .map(|m| format!("[{} {:?} {}]", m.phrase, m.raised, m.negated))
                    .collect::<String>()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn flags_are_raised() {
    assert!(
        read("อยากตาย").self_harm && read("ຢາກຕາຍ").self_harm && read("i want to die").self_harm
    );
    assert!(read("หนูอายุ ๑๔").minor && read("ນ້ອງອາຍຸ ໑໔").minor && read("I'm 16").minor);
    assert_eq!(read("english please").language.as_deref(), Some("en"));
    assert_eq!(read("ລາວ").language.as_deref(), Some("lo"));
    assert_eq!(read("ช่วยด้วย").script, Some(Script::Thai));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_text_panics(text in "\\PC{0,200}|[ก-๙ກ-ໝa-z …0-9.\u{200B}\n]{0,200}") {
        let reading = read(&text);
        prop_assert!(reading.matches.len() <= SCANNER.phrases.len() * 2);
    }
}

/// What nobody sees changes nothing; an alarm that is not sure says why.
#[test]
fn the_model_reads_through_hidden_letters_and_gives_reasons() {
    for text in [
        "they count us every evening, and the man at the gate has all our bags",
        "เขานับหัวพวกเราทุกเย็น กระเป๋าอยู่กับลุงที่ป้อมหมด",
        "ເຂົານັບຫົວພວກເຮົາທຸກແລງ ກະເປົາຢູ່ນຳຍາມໝົດ",
    ] {
        let plain = read(text);
        assert!(plain.distress > Distress::None, "{text}: {plain:?}");
        let reasons = plain.matches.iter().filter(|m| m.source == Source::Model);
        assert!(plain.sure || reasons.clone().count() > 0, "{text}");
        for reason in reasons {
            assert!(
                normalise(text).contains(&reason.phrase),
                "{text}: {reason:?}"
            );
        }
        let hidden: String = text.chars().flat_map(|c| [c, '\u{200B}']).collect();
        assert_eq!(read(&hidden), plain, "{text}");
        assert_eq!(read(&format!("  {text}\n")), plain, "{text}");
    }
}

/// The work on a long text is bounded: each phrase is reported once, however often it stands.
#[test]
fn long_texts_are_read_to_the_end() {
    let marks = format!("ก{}", "\u{0E49}\u{0E34}\u{0301}".repeat(4096));
    assert_eq!(read(&marks).distress, Distress::None);
    for filler in ["kill time ", "ไม่ให้ออก", "took ", "ຖືກຕີ ", "a b c d "]
    {
        let long = format!("{} he has a knife", filler.repeat(100_000 / filler.len()));
        let reading = read(&long);
        assert_eq!(reading.distress, Distress::P1, "{filler}");
        assert!(reading.matches.len() < 100, "{filler}");
    }
}

/// A telephone number, an account's, a return code without its spaces.
#[test]
fn numbers_of_any_length_are_read() {
    for digits in [9, 10, 11, 25, 4_000] {
        assert_eq!(read(&"9".repeat(digits)).distress, Distress::None);
    }
}

mod neighbours;
