# The questions of the interview (bot/data/interview.toml) and the short names of their
# answers. `.simple` is a kinder, simpler form, said when an answer was not understood.
# Labels: at most 20 letters and 24 code points. See locales/VOICE.md.
# The first line of a message may be read by the wrong person on a lock screen.

## The questions

ask-safe = ตอนนี้คุยตรงนี้ปลอดภัยไหม
    .simple = แชทนี้ปลอดภัยไหม
    .yes = ปลอดภัย
    .no = ไม่ปลอดภัย
    .watched = อาจมีคนเห็น
# `yes` names nobody: then `danger-who` is asked.
ask-danger = ตอนนี้มีใครอยู่ในอันตรายไหม
    .simple = ตอนนี้มีใครจะถูกทำร้ายไหม
    .yes = มี
    .me = มี ตัวเอง
    .other = มี คนอื่น
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-country = เรื่องนี้เกิดที่ประเทศไหน
    .simple = อยู่ไทย อยู่ลาว หรืออยู่ที่อื่น
    .TH = ประเทศไทย
    .LA = ประเทศลาว
    .other = ประเทศอื่น
# จังหวัด is said of Thailand, แขวง of Laos.
ask-province = ที่จังหวัดหรือแขวงไหน เลือกจากปุ่ม หรือพิมพ์ชื่อก็ได้
ask-landmark = อยู่ใกล้อะไร เช่น ถนน ร้าน ชื่อเรือ อะไรก็ได้
# Under it, where an app can send one.
landmark-place = ส่งตำแหน่งก็ได้
ask-phone = โทรศัพท์นี้ของใคร
    .simple = เครื่องนี้ของคุณเอง หรือของคนอื่น
    .mine = ของตัวเอง
    .borrowed = ยืมมา
    .checked = มีคนคอยเปิดดู
ask-write_back = ต่อไปเราส่งข้อความมาที่นี่ได้ไหม
    .simple = ให้เราส่งข้อความมาทีหลังได้ไหม
    .yes = ได้
    .no = ไม่ได้
# Consent. $agency and $country name who would be told; a name may hold a word that a
# lock screen must not show, so it never stands in the first line.
ask-tell_social =
    ขอถามอีกข้อ
    ให้เราบอก { $agency } ({ $country }) ว่าอยู่ที่ไหน และเล่าอะไรให้เราฟัง ได้ไหม
    ถ้าตอบว่าบอกได้ จะใช้ได้ครึ่งปี
    .simple =
        ขอถามอีกข้อ
        ให้เราบอกเรื่องนี้กับ { $agency } ({ $country }) ได้ไหม
    .yes = บอกได้
    .no = ไม่ให้บอก
# The third answer, `official`, means no, and that an official is part of it.
ask-tell_police =
    ขอถามอีกข้อ
    ให้เราบอก { $agency } ({ $country }) ว่าอยู่ที่ไหน เกิดอะไรขึ้น และใครเป็นคนทำ ได้ไหม
    ถ้ามีตำรวจหรือคนของรัฐร่วมด้วย เลือก 3 เราจะไม่บอกเขา
    ถ้าตอบว่าบอกได้ จะใช้ได้ครึ่งปี
    .simple =
        ขอถามอีกข้อ
        ให้เราบอก { $agency } ({ $country }) ว่าที่ไหน เรื่องอะไร และใครทำ ได้ไหม
        ถ้ามีตำรวจหรือคนของรัฐร่วมด้วย เลือก 3 เราจะไม่บอกเขา
    .yes = บอกได้
    .no = ไม่ให้บอก
    .official = มีคนของรัฐร่วมด้วย
# Only after `official`: somebody who looks into officials, or the central office.
ask-tell_special =
    ขอถามอีกข้อ
    ให้เราบอกแค่ { $agency } ({ $country }) ว่าอยู่ที่ไหน เกิดอะไรขึ้น และใครเป็นคนทำ ได้ไหม
    ถ้าตอบว่าบอกได้ จะใช้ได้ครึ่งปี
    .simple =
        ขอถามอีกข้อ
        ให้เราบอกแค่ { $agency } ({ $country }) ได้ไหม
    .yes = บอกได้
    .no = ไม่ให้บอก
# $code is the return code: 25 digits in groups, meant to look like the number on a
# top-up card. $word wakes the program after hiding; $duress makes it harmless.
ask-code =
    เก็บเลขนี้ไว้
    { $code }
    ดูเหมือนเลขบัตรเติมเงินมือถือ อย่าให้ใครดู
    มีเลขนี้ คุยต่อทีหลังได้จากทุกเครื่อง ไม่มีเลขนี้ ที่นี่จะไม่แสดงเรื่องที่เล่าไว้อีก
    ถ้าซ่อนแล้วอยากคุยต่อ พิมพ์ว่า { $word }
    ถ้ามีคนบังคับให้เขียนที่นี่ พิมพ์ว่า { $duress }
    แชทจะดูเป็นเรื่องธรรมดา แต่เราจะรู้
    .simple =
        จดเลขนี้ไว้ในที่ที่ไม่มีใครเห็น
        { $code }
        แล้วเลือก 1 ถ้าไม่มีที่ปลอดภัยให้เก็บ เลือก 2
    .kept = เก็บแล้ว
    .cannot = เก็บไม่ได้
ask-enough = บันทึกไว้แล้ว เท่านี้ก็พอ ถ้าสะดวก เล่าเพิ่มอีกนิดก็ได้
    .simple = อยากเล่าเพิ่มอีกนิดไหม
    .more = เล่าเพิ่ม
    .done = พอแค่นี้
ask-about = เป็นเรื่องของใคร
    .simple = เรื่องของคุณเอง หรือของคนอื่น
    .me = ของตัวเอง
    .known = คนที่รู้จัก
    .seen = เรื่องที่พบเห็น
    .question = แค่อยากถาม
ask-minor = ในเรื่องนี้ มีใครอายุไม่ถึง 18 ปีไหม นับตัวคุณด้วย
    .simple = มีคนที่อายุน้อยกว่า 18 ปีไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
# After “25”: the age of one says nothing of the others.
minor-others =
    แล้วคนอื่นในเรื่องนี้ มีใครอายุไม่ถึง 18 ปีไหม
    ถ้าไม่มีคนอื่น ตอบว่าไม่มีได้เลย
ask-sector = เป็นเรื่องอะไร เลือกข้อที่ใกล้ที่สุด
    .simple = คำไหนใกล้ที่สุด
    .work = งานทั่วไป
    .boat = งานบนเรือ
    .sex = ถูกบังคับทางเพศ
    .scam = บังคับหลอกคนออนไลน์
    .marriage = ถูกบังคับแต่งงาน
    .other = เรื่องอื่น
ask-work_kind = เป็นงานแบบไหน
    .simple = ทำงานที่ไหน
    .home = งานในบ้าน
    .building = งานก่อสร้าง
    .farm = งานไร่ งานสวน
    .factory = งานโรงงาน
    .shop = ร้านค้า ร้านอาหาร
    .other_work = งานอื่น
ask-other_kind = เป็นเรื่องในนี้ไหม
    .simple = ข้อไหนใกล้ที่สุด
    .begging = ขอทาน เร่ขายของ
    .child_given = ยกเด็กให้คนอื่น
    .organ = เอาอวัยวะ
    .other_thing = ไม่มีในนี้
ask-story =
    เกิดอะไรขึ้น เล่าเท่าที่อยากเล่าก็พอ
    ส่งเป็นเสียงก็ได้
ask-time = เรื่องนี้เกิดเมื่อไหร่
    .simple = ตอนนี้ หรือก่อนหน้านี้
    .now = ยังเกิดอยู่
    .days = ไม่กี่วันมานี้
    .before = นานแล้ว
    .not_sure = ไม่แน่ใจ
ask-seen_self = เห็นด้วยตัวเองไหม
    .simple = เห็นเอง หรือได้ยินมา
    .yes = เห็นเอง
    .no = ได้ยินมา
ask-reach = ติดต่อเขาได้อย่างปลอดภัยไหม
    .simple = คุยกับเขาได้อย่างปลอดภัยไหม
    .yes = ได้
    .no = ไม่ได้
    .not_sure = ไม่แน่ใจ
ask-police_risk =
    ขอถามอีกข้อ
    ถ้าตำรวจไปถึงที่นั่น จะเป็นอันตรายกับคนที่อยู่ที่นั่นไหม
    .simple =
        ขอถามอีกข้อ
        ถ้าตำรวจไปหา จะเป็นอันตรายกับคนที่อยู่ที่นั่นไหม
    .yes = อันตราย
    .no = ไม่อันตราย
    .not_sure = ไม่แน่ใจ
ask-leave = ถ้าอยากออกไป ออกไปได้ไหม
    .simple = เดินออกจากที่นั่นได้ไหม
    .yes = ออกไปได้
    .no = ออกไปไม่ได้
    .not_sure = ไม่แน่ใจ
ask-papers = มีคนอื่นเก็บพาสปอร์ตหรือเอกสารไว้ไหม
    .simple = มีใครเก็บเอกสารของคุณไว้ไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-threats = มีใครทำร้ายหรือขู่ไหม
    .simple = มีใครทำให้กลัวไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-debt = มีใครไม่จ่ายค่าจ้าง หรือให้ทำงานใช้หนี้ไหม
    .simple = มีปัญหาเรื่องเงินหรือหนี้ไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-sign_sex = ที่นั่นมีเรื่องแบบนี้ไหม
    .simple = ข้อไหนเกิดขึ้นที่นั่น
    .chosen = ปฏิเสธไม่ได้
    .taken = ถูกเอาเงินไป
    .moved = ถูกย้ายที่บ่อย
    .watched = มีคนเฝ้าตลอด
    .none = ไม่มีเลย
ask-sign_boat = ที่นั่นมีเรื่องแบบนี้ไหม
    .simple = ข้อไหนเกิดขึ้นที่นั่น
    .months = ออกทะเลหลายเดือน
    .no_shore = ขึ้นฝั่งไม่ได้
    .papers_kept = ถูกเก็บเอกสาร
    .pay_late = ได้ค่าจ้างช้ามาก
    .no_doctor = เจ็บแต่ไม่ได้หาหมอ
    .none = ไม่มีเลย
ask-sign_scam = ที่นั่นมีเรื่องแบบนี้ไหม
    .simple = ข้อไหนเกิดขึ้นที่นั่น
    .passport = ถูกเก็บพาสปอร์ต
    .punished = ยอดไม่ถึงถูกทำร้าย
    .ransom = จ่ายก่อนถึงออกได้
    .sold = ถูกขายต่อ
    .none = ไม่มีเลย
ask-sign_marriage = ที่นั่นมีเรื่องแบบนี้ไหม
    .simple = ข้อไหนเกิดขึ้นที่นั่น
    .fee = ครอบครัวได้เงิน
    .abroad = พาไปต่างประเทศ
    .no_choice = ปฏิเสธไม่ได้
    .none = ไม่มีเลย
ask-sign_home = ที่นั่นมีเรื่องแบบนี้ไหม
    .simple = ข้อไหนเกิดขึ้นที่นั่น
    .not_out = ออกนอกบ้านไม่ได้
    .alone = ห้ามติดต่อใคร
    .no_room = ไม่มีที่นอนของตัวเอง
    .little_food = กินไม่พอ
    .none = ไม่มีเลย
ask-sign_site = ที่นั่นมีเรื่องแบบนี้ไหม
    .simple = ข้อไหนเกิดขึ้นที่นั่น
    .live_in = นอนในที่ทำงาน
    .no_gear = ไม่มีอุปกรณ์ป้องกัน
    .moved_night = ถูกย้ายตอนกลางคืน
    .shop_debt = ติดหนี้ร้านนายจ้าง
    .papers_kept = ถูกเก็บเอกสาร
    .none = ไม่มีเลย
ask-sign_begging = ที่นั่นมีเรื่องแบบนี้ไหม
    .simple = ข้อไหนเกิดขึ้นที่นั่น
    .child = มีเด็ก
    .quota = ต้องหาเงินครบทุกวัน
    .dropped = มีรถมาส่ง
    .minder = มีคนคอยเฝ้า
    .none = ไม่มีเลย
ask-how_many = มีกี่คน
    .simple = มีกี่คน พิมพ์เป็นตัวเลขก็ได้
    .one = คนเดียว
    .two = 2 คน
    .three = 3 คน
    .four = 4 คน
    .five = 5 คน
    .many = 6 คนขึ้นไป
ask-wish = ตอนนี้อะไรจะช่วยคุณหรือเขาได้
    .simple = ตอนนี้อะไรจะช่วยได้มากที่สุด
    .police = ตำรวจ
    .safe_place = ที่ปลอดภัย
    .doctor = หมอ
    .pay = ค่าจ้าง ทนายความ
    .home = กลับบ้าน
    .talk = คนที่คุยด้วยได้
    .start_again = เรียน หรืองานใหม่
    .tell_only = แค่อยากบอกให้รู้
ask-who =
    ใครเป็นคนทำ บอกชื่อคน ชื่อร้าน เบอร์โทร หรือชื่อเพจก็ได้
    บอกเท่าที่รู้ ไม่ต้องไปหาเพิ่ม
# The ids are the hours themselves, 06 to 12 and so on; the courier keeps to them.
ask-hours = ส่งข้อความหาคุณตอนไหนถึงจะปลอดภัย
    .simple = ช่วงไหนปลอดภัย
    .h06-12 = 06:00 ถึง 12:00 น.
    .h12-18 = 12:00 ถึง 18:00 น.
    .h18-22 = 18:00 ถึง 22:00 น.
    .h22-06 = 22:00 ถึง 06:00 น.
    .any = ตอนไหนก็ได้
ask-code_word =
    จะตั้งคำไว้สักคำก็ได้ ถ้าเราทักมาหลังเงียบไป จะส่งแค่คำนั้นก่อน
    คุณตอบด้วยคำเดียวกัน เราถึงคุยต่อ คำธรรมดา ๆ ดีที่สุด
ask-other_answers = ถ้าคนอื่นเป็นคนตอบ ให้โปรแกรมนี้ทำอย่างไร
    .simple = ถ้าคนอื่นถือโทรศัพท์อยู่ ให้ทำอย่างไร
    .silent = เงียบไว้
    .small_talk = คุยเรื่องทั่วไป
    .wrong_number = บอกว่าส่งผิดคน
ask-few_more =
    มีคำถามสั้น ๆ อีกนิดหน่อย ช่วยให้เราเข้าใจดีขึ้น ถามได้ไหม
    ไม่อยากตอบ กดข้ามได้เลย
    .simple = ถามอีกนิดหน่อยได้ไหม
    .yes = ถามได้
    .no = พอแค่นี้
ask-promised = งานหรือค่าจ้างต่างจากที่ตกลงไว้ไหม
    .simple = เหมือนที่เขาบอกไว้ตอนแรก หรือต่างกัน
    .yes = ต่างกัน
    .no = เหมือนกัน
    .not_sure = ไม่แน่ใจ
ask-against = มีใครเอาเอกสาร หนี้ หรือครอบครัว มาบังคับคุณไหม
    .simple = มีใครกดดันคุณไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-isolated = มีใครห้ามใช้โทรศัพท์ หรือห้ามเจอครอบครัวหรือคนอื่นไหม
    .simple = มีใครห้ามคุยกับคนอื่นไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-hurt =
    มีใครทำร้ายคุณไหม
    ตอบแค่ว่ามี หรือว่าไม่มี ก็พอ
    .simple = มีใครทำให้คุณเจ็บไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-threatened = มีใครขู่คุณหรือครอบครัวไหม
    .simple = มีใครขู่ไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-unpaid = มีใครเก็บค่าจ้างของคุณไว้ไหม
    .simple = มีค่าจ้างที่ยังไม่ได้ไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-bound = มีใครบอกว่าต้องทำงานใช้หนี้ก่อนไหม
    .simple = มีหนี้ที่ต้องทำงานใช้ไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-conditions = ที่นั่นมีเรื่องแบบนี้ไหม อันตราย กินไม่พอ นอนไม่พอ ไม่มียา
    .simple = ที่นั่นมีอะไรที่ทำให้ป่วยหรือเจ็บไหม
    .yes = มี
    .no = ไม่มี
    .not_sure = ไม่แน่ใจ
ask-rest = ต้องทำงานนานมาก จนไม่ได้พักไหม
    .simple = ต้องทำงานจนไม่ได้พักไหม
    .yes = ต้องทำ
    .no = ไม่ต้อง
    .not_sure = ไม่แน่ใจ
ask-readback = อยากอ่านสิ่งที่บันทึกไว้ไหม
    .simple = ให้แสดงสิ่งที่เล่าไว้ไหม
    .yes = อยากอ่าน
    .no = ไม่ต้อง

## The same, named in one or two words: for the read-back, and for staff

field-safe = คุยตอนนี้
field-danger = อันตรายตอนนี้
field-country = ประเทศ
field-province = จังหวัดหรือแขวง
field-landmark = สถานที่
field-phone = โทรศัพท์
field-write_back = ส่งข้อความมาที่นี่
field-tell_social = บอกศูนย์ช่วยเหลือ
field-tell_police = บอกตำรวจ
field-tell_special = บอกหน่วยงานกลาง
field-code = เลขสำหรับคุยต่อ
field-enough = พอเท่านี้ก่อน
field-about = เรื่องของใคร
field-minor = อายุไม่ถึง 18 ปี
field-sector = เรื่องอะไร
field-work_kind = งานแบบไหน
field-other_kind = เรื่องอื่น
field-story = คำบอกเล่า
field-time = เมื่อไหร่
field-seen_self = เห็นหรือได้ยิน
field-reach = ติดต่อเขา
field-police_risk = ถ้าตำรวจไป
field-leave = การออกไป
field-papers = คนอื่นเก็บเอกสาร
field-threats = ทำร้ายหรือขู่
field-debt = ไม่จ่ายเงิน หรือหนี้
field-sign_sex = เรื่องที่เกิดที่นั่น
field-sign_boat = เรื่องที่เกิดที่นั่น
field-sign_scam = เรื่องที่เกิดที่นั่น
field-sign_marriage = เรื่องที่เกิดที่นั่น
field-sign_home = เรื่องที่เกิดที่นั่น
field-sign_site = เรื่องที่เกิดที่นั่น
field-sign_begging = เรื่องที่เกิดที่นั่น
field-how_many = จำนวนคน
field-wish = สิ่งที่อยากได้
field-who = คนทำ
field-hours = ส่งข้อความตอนไหน
field-code_word = คำที่ทักก่อน
field-other_answers = ถ้าคนอื่นตอบ
field-few_more = ถามเพิ่ม
field-promised = ต่างจากที่ตกลง
field-against = ถูกกดดัน
field-isolated = ถูกห้ามติดต่อคนอื่น
field-hurt = ถูกทำร้าย
field-threatened = ถูกขู่
field-unpaid = ค่าจ้างถูกเก็บไว้
field-bound = ทำงานใช้หนี้
field-conditions = ความเป็นอยู่ไม่ดี
field-rest = ไม่ได้พัก
field-readback = อ่านทวน

## What was written beside the answers

# $field is the short name of a question.
told-beside = { $field } (ข้อความที่พิมพ์)
told-words = ข้อความอื่น
told-consent = เรื่องการบอกคนอื่น

## The eleven signs of forced labour, for staff

sign-I01 = ถูกเอาเปรียบเพราะไม่มีทางเลือก
sign-I02 = ถูกหลอก
sign-I03 = ไปไหนมาไหนอย่างอิสระไม่ได้
sign-I04 = ถูกตัดขาดจากคนอื่น
sign-I05 = ถูกทำร้าย
sign-I06 = ถูกขู่
sign-I07 = เอกสารถูกเก็บ
sign-I08 = ค่าจ้างถูกเก็บ
sign-I09 = ทำงานใช้หนี้
sign-I10 = ความเป็นอยู่ไม่ดี
sign-I11 = ทำงานนานเกินไป
