# The console's queue, cases, referrals and packets. Read by staff only.

## Priority, time, place

case-priority-1 = ชีวิตอยู่ในอันตราย
case-priority-2 = ด่วน
case-priority-3 = กำลังเกิดขึ้น
case-priority-4 = ผ่านมาแล้ว หรือข้อมูลน้อย
# A member of staff set the priority.
rule-named-person = ทีมงานเป็นผู้กำหนด เหตุผลอยู่ในบันทึก

case-minutes = { $n ->
   *[other] { $n } นาที
}
case-hours = { $n ->
   *[other] { $n } ชั่วโมง
}
case-days = { $n ->
   *[other] { $n } วัน
}
# $time: “2 minutes”.
case-left = เหลือ { $time }
case-late = เกินกำหนด { $time }
    .now = เพิ่งเกินกำหนด
case-answered = ตอบแล้วเมื่อ { $clock }
case-place = { $province } ({ $country })
case-place-unknown = ยังไม่รู้ว่าอยู่ที่ไหน

case-kind-request = ขอความช่วยเหลือ
case-kind-tip = แจ้งเบาะแส
case-kind-question = สอบถาม
case-channel-line = LINE
case-channel-messenger = Messenger
case-speaks-th = ภาษาไทย
case-speaks-lo = ภาษาลาว
case-speaks-en = ภาษาอังกฤษ
case-channel-telegram = Telegram
case-channel-whatsapp = WhatsApp
case-channel-web = แชทบนเว็บ
case-age-minor = อายุไม่ถึง 18 ปี
case-age-adult = อายุ 18 ปีขึ้นไป
case-training = ทดลอง

case-line-protection = คุ้มครอง
case-line-suppression = ปราบปราม
case-line-return = กลับประเทศ
case-line-reintegration = คืนสู่สังคม
case-line-prevention = ป้องกัน

case-group-triage = ความด่วน เรื่องอะไร ประเทศและจังหวัด ช่วงอายุ ภาษา สิ่งที่ต้องการ
case-group-signs = สัญญาณ (ออกไปได้ไหม เอกสาร การขู่ หนี้ ค่าจ้าง)
case-group-place = ที่อยู่ละเอียด เมื่อไหร่ กี่คน
case-group-suspect = ใครเป็นคนทำ
case-group-safe_contact = ติดต่ออย่างไรให้ปลอดภัย
case-group-identity = ชื่อและเบอร์โทร
case-group-own_words = คำบอกเล่าของเขาเอง
case-group-health = สุขภาพ
case-group-immigration = เอกสารและการพักอยู่
case-group-reporter = ใครเป็นคนแจ้ง
case-group-hotline = สำหรับสายด่วนเท่านั้น

## The queue

queue-title = คิวงาน
queue-show-unclaimed = ยังไม่มีผู้รับ
queue-show-mine = ของฉัน
queue-show-all = ที่เปิดอยู่ทั้งหมด
# A long list shows its first cases only.
queue-cut = นี่คือ { $shown } เคสที่ด่วนที่สุด จากทั้งหมด { $all } เคส เคสอื่นเปิดได้ด้วยรหัสอ้างอิงด้านบน
queue-find = รหัสอ้างอิง
    .open = เปิดดู
queue-not-found = ไม่พบเคสรหัสนี้ ลองดูตัวอักษรอีกครั้ง ในรหัสไม่มี I, L, O และ U
queue-keys = ปุ่มลัด: n หรือ j ถัดไป · k ก่อนหน้า · Enter เปิดดู · c รับเรื่อง
queue-reload = โหลดรายการใหม่
queue-empty-unclaimed = ไม่มีเรื่องที่รอผู้รับ
queue-empty-mine = ตอนนี้คุณไม่มีเคส
queue-empty-all = ไม่มีเคสที่เปิดอยู่
queue-empty-more = รายการนี้เปลี่ยนเองเมื่อมีเรื่องใหม่
queue-claim = รับเรื่อง
    .label = รับเรื่อง { $reference }
queue-mine = ของคุณ
queue-with = อยู่กับ { $name }
queue-waiting = รอมาแล้ว { $time }
    .now = เพิ่งเขียนมา
queue-silent = เงียบไปแล้ว { $time }
queue-wants-human = ขอคุยกับคน
queue-hides = ซ่อนอยู่: ตอนนี้ส่งอะไรไปไม่ได้
queue-not-first = อย่าเขียนไปก่อน
queue-blocked = บล็อกเราแล้ว
queue-held = คำตอบของเรารอให้เขาเขียนมา
queue-troubled = มี { $count } ข้อความที่ระบบทำงานต่อไม่ได้ ข้อความยังเก็บไว้ และคนที่ส่งมาอาจเริ่มคุยใหม่แล้ว หัวหน้าเวรหรือผู้ดูแลระบบเป็นคนดู
queue-complaints = { $n ->
   *[other] มีเรื่องร้องเรียนเกี่ยวกับเรา { $n } เรื่องที่ยังไม่ได้อ่าน
}
queue-answered = ตอบแล้ว
queue-closed-but = ปิดแล้ว แต่เขียนมาอีก
queue-referral-asking = กำลังถามเจ้าของเรื่อง
queue-referral-refused = เจ้าของเรื่องไม่ให้บอกหน่วยงาน
queue-referral-offered = เสนอหน่วยงานแล้ว
queue-referral-accepted = หน่วยงานรับเรื่องแล้ว
queue-referral-declined = หน่วยงานไม่รับเรื่อง
queue-referral-expired = หน่วยงานไม่ได้ตอบทันเวลา
queue-referral-done = หน่วยงานทำเสร็จแล้ว
queue-referral-withdrawn = ถอนการส่งต่อแล้ว
# $what: what an agency last said came of the referral.
queue-step = หน่วยงาน: { $what }
queue-asked = หน่วยงานมีคำถาม
# A withdrawal has to be told to an agency that was called. $number may be "No number is known".
queue-call-back = โทรหา { $agency } · { $number } · เจ้าของเรื่องในเคส { $reference } เปลี่ยนใจ ไม่ให้หน่วยงานนี้รู้อีก ตั้งแต่ { $clock }
queue-call-back-done = โทรบอกแล้ว

## A case

case-back = กลับไปที่คิวงาน
case-back-to = กลับไปที่ { $reference }
case-stale = ตอนนี้ส่วนนี้โหลดใหม่ไม่ได้ ข้อมูลอาจเก่าแล้ว
# Beside something that somebody is writing in, when others have changed it meanwhile.
case-changed = ตรงนี้มีข้อมูลใหม่ จะขึ้นเมื่อส่งหรือลบสิ่งที่กำลังเขียน
case-claim = รับเรื่องนี้
case-yours = คุณเป็นผู้รับเรื่องนี้
case-release = คืนเข้าคิว
# An urgent case is given back where nothing is done for two minutes.
case-ending = เคสนี้จะกลับเข้าคิวในอีก { $n } วินาที ถ้าคุณไม่ทำต่อ
case-ending-stay = ทำต่อ
case-ending-over = เคสนี้ไม่ได้อยู่กับคุณแล้ว เพราะไม่มีใครทำอะไรเกิน 2 นาที หรือมีคนรับช่วงต่อ สิ่งที่คุณเขียนไว้ยังอยู่ตรงนี้
case-take-over = รับช่วงต่อ
case-taken = { $reference } อยู่กับ { $name } ตั้งแต่ { $clock }
case-closed-at = ปิดเมื่อ { $clock }: { $reason }
case-warning-self-harm = มีคำพูดถึงการทำร้ายตัวเอง อยู่คุยต่อ อย่าเป็นฝ่ายจบก่อน
case-warning-official = สงสัยว่ามีเจ้าหน้าที่รัฐเกี่ยวข้อง อย่าส่งให้ตำรวจในพื้นที่หรือหน่วยงานนั้น
case-warning-police-risk = เจ้าของเรื่องบอกว่า ถ้าตำรวจไปถึงที่นั่น จะเป็นอันตราย ให้คุยก่อน
case-warning-erasing = เจ้าของเรื่องขอให้ลบ ข้อมูลจะถูกลบเมื่อ { $clock }
case-warning-wrote-again = ปิดเคสแล้ว แต่เจ้าของเรื่องเขียนมาอีกเมื่อ { $clock }
case-signs = สัญญาณ
case-signs-some = มีบ้าง
case-signs-strong = ชัด
case-holds-enough = เบาะแส { $points } จาก 11: ทำต่อได้
case-holds-some = เบาะแส { $points } จาก 11: ต้องติดต่อกลับ
case-holds-little = เบาะแส { $points } จาก 11: ยังน้อย เก็บไว้ก่อน
case-why = เหตุที่ด่วน
case-where = อยู่ที่ไหน
case-wish = ต้องการอะไร
case-how = ติดต่อกลับอย่างไร
case-not-said = ยังไม่ได้บอก
case-write-yes = { $channel }: ให้เขียนหาได้
case-write-no = { $channel }: อย่าเขียนไปก่อน
case-write-unasked = { $channel }: ยังไม่ได้ถาม เขียนได้เฉพาะตอนที่เขายังคุยอยู่
case-write-gone = ไม่มีทางเขียนถึงเขาแล้ว
case-silence = เขียนมาล่าสุดเมื่อ { $time } ก่อน
    .now = เพิ่งเขียนมา
case-silence-unknown = ไม่รู้ว่าเขียนมาล่าสุดเมื่อไหร่
case-report-of = รายงานเมื่อ { $clock }
case-told = สิ่งที่บอกไว้
case-told-none = ยังไม่ได้ตอบคำถามใด
case-talk = บทสนทนา
case-talk-earlier = ข้อความก่อนหน้านี้ไม่ได้แสดงตรงนี้
case-talk-none = ยังไม่มีข้อความ
case-from-person = เจ้าของเรื่อง
case-from-program = โปรแกรม
case-state-queued = กำลังส่ง
case-state-held = รอให้เจ้าของเรื่องเขียนมาอีกครั้ง
case-state-hidden = ซ่อนอยู่: รอจนกว่าเขากลับมา
case-state-fetched = จะเห็นเมื่อเปิดแชทบนเว็บ
case-state-failed = ส่งไม่ได้
case-state-withdrawn = ถอนก่อนส่ง
case-held = { $n ->
   *[other] มี { $n } ข้อความรอให้เจ้าของเรื่องเขียนมาอีกครั้ง เวลายังเดินต่อจนกว่าข้อความจะไปถึง
}
case-would-wait = เงียบไปเกิน 10 นาที และยังไม่ได้อนุญาตให้เราเขียนไปก่อน สิ่งที่คุณเขียนตอนนี้จะรอจนกว่าเขาเขียนมาอีก
case-hidden = เจ้าของเรื่องซ่อนอยู่ จะไม่มีอะไรส่งไปจนกว่าเขากลับมา สิ่งที่คุณเขียนจะรอไว้
case-talker-operator = ทีมงานเป็นผู้คุย โปรแกรมไม่ถามอะไร
case-talker-program = โปรแกรมกำลังถามอยู่ และจะเงียบเมื่อคุณเขียน
case-erased = สิ่งที่บอกไว้ที่นี่ถูกลบแล้ว
case-write = เขียนถึงเจ้าของเรื่อง
case-send = ส่ง
case-take-talk = ให้โปรแกรมหยุดถาม
case-hand-back = ให้โปรแกรมถามต่อ

## On a case: agencies

case-referrals = หน่วยงาน
case-referrals-none = ยังไม่ได้ส่งต่อให้ใคร
case-refer = ส่งต่อให้หน่วยงาน
case-referral-asking = กำลังถามเจ้าของเรื่อง
case-referral-refused = เจ้าของเรื่องไม่ให้บอก
case-referral-offered = รอหน่วยงานตัดสินใจ
case-referral-accepted = รับเรื่องแล้ว
case-referral-declined = ไม่รับเรื่อง
case-referral-expired = ไม่ได้ตอบทันเวลา
case-referral-done = เสร็จแล้ว
case-referral-withdrawn = ถอนแล้ว
case-referral-withdrawn-person = เจ้าของเรื่องเปลี่ยนใจ
case-referral-by = โดย { $name } { $clock }
case-referral-decided = { $name } ตัดสินใจ { $clock }
case-referral-ended = สิ้นสุด { $clock }
case-referral-ended-by = { $name } ปิด { $clock }
case-referral-override = เจ้าของเรื่องยังไม่ได้ตกลง
case-withdraw = ถอนการส่งต่อ
case-agreed = เจ้าของเรื่องตกลงอะไรไว้
case-consent-yes = ให้บอกได้ { $clock }
case-consent-no = ไม่ให้บอก { $clock }
case-consent-withdrawn = เปลี่ยนใจ ไม่ให้แล้ว { $clock }
case-consent-over = ที่เคยตกลงหมดอายุแล้ว { $clock }
case-consent-not-asked = ยังไม่ได้ถาม
case-handover-by = { $agency }: { $name } โทรไป { $clock }
case-handover-taken-by = ผู้รับสาย

case-refer-title = เลือกหน่วยงาน
case-refer-find = คำหรือเบอร์โทร
case-refer-country = ประเทศ
case-refer-area = จังหวัดหรือแขวง
case-refer-any = ทั้งหมด
case-refer-find-do = ค้นหา
case-refer-all = แสดงทั้งหมด
case-refer-none = ไม่พบหน่วยงาน
case-refer-fit = ตรงกับเคสนี้
case-refer-others = หน่วยงานอื่น ๆ
case-refer-here = ตัดสินใจในระบบนี้ได้
case-refer-other = หน่วยงานอื่น
case-refer-person = เจ้าของเรื่อง
case-refer-number = เบอร์โทร
# $key: what is pressed once the number answers.
case-number-then = { $number } กด { $key }
case-refer-number-none = ไม่มีเบอร์โทร
case-refer-verified = โทรติดแล้ว
case-refer-unverified = ยังไม่ยืนยัน: ช่วงนี้ยังไม่มีใครโทรลอง
case-line = เพื่ออะไร
case-offer = เสนอเคสนี้
case-offer-sees = หน่วยงานจะเห็นเพียง:
case-offer-do = เสนอเลย
case-ask = ถามเจ้าของเรื่องก่อน
case-ask-hint = เรื่องนี้เจ้าของเรื่องยังไม่ได้ตกลง หรือที่เคยตกลงไว้สิ้นสุดแล้ว โปรแกรมจะถามในแชท ไม่มีอะไรออกไปก่อนเขาตอบว่าได้
case-ask-do = ถามเจ้าของเรื่อง
case-override = เสนอโดยไม่ถาม
case-override-hint = เฉพาะเมื่อชีวิตหรือเด็กอยู่ในอันตราย ชื่อและเหตุผลของคุณจะถูกเก็บไว้ หน่วยงานจะเห็นเพียง:
case-override-do = เสนอโดยไม่ถาม
case-reason = เหตุผล
case-no-officer = หน่วยงานนี้ไม่มีใครเข้าสู่ระบบได้ ส่งอะไรให้ไม่ได้ บอกได้ทางโทรศัพท์เท่านั้น
case-handover = บันทึกการโทรถึงหน่วยงานนี้
case-handover-hint = บอกเท่าที่เขาจำเป็นต้องรู้
case-handover-override = เจ้าของเรื่องยังไม่ได้ตกลง โทรเฉพาะเมื่อชีวิตหรือเด็กอยู่ในอันตราย ชื่อและเหตุผลของคุณจะถูกเก็บไว้ บอกเพียง:
case-handover-ask = บันทึกการโทรได้เมื่อเจ้าของเรื่องให้บอกหน่วยงานนี้แล้ว
case-handover-who = ใครรับสาย
case-handover-line = โทรเพื่องานด้านไหน
case-handover-may = บอกได้เพียง:
case-handover-told = บอกอะไรไปบ้าง
case-handover-do = บันทึกการโทร

## On a case: notes and changes

case-notes = บันทึก
case-note-new = บันทึกใหม่ เห็นเฉพาะทีมสายด่วน
case-note-save = เพิ่มบันทึก
# Heads of notes, by kind.
case-note-note = { $name } { $clock }
case-note-call = { $name } โทรหาเจ้าของเรื่อง { $clock }
case-note-priority = { $name } เปลี่ยนลำดับความเร่งด่วน { $clock }
case-note-close = { $name } ปิดเคส { $clock }
case-note-change = จาก “{ $from }” เป็น “{ $to }”
case-called = โทรหาเจ้าของเรื่องแล้ว
case-called-what = คุยแล้วเป็นอย่างไร
case-called-save = บันทึกการโทร
case-files = ไฟล์แนบ
case-file = { $kind } { $clock }
# Opens it without what the camera wrote into it (place, time, phone).
case-file-look = ดูหรือฟัง
case-file-save = บันทึกไฟล์ตามที่ได้รับ
case-file-state-not_fetched = กำลังมา
case-file-state-too_large = ไม่ได้เก็บ: ใหญ่กว่า 20 MB
case-file-state-wrong_type = ไม่ได้เก็บ: ไฟล์แบบนี้อาจมีอันตราย
case-file-state-gone = หายไป: แพลตฟอร์มไม่ให้ไฟล์นี้แล้ว เราบอกเจ้าของเรื่องว่าส่งใหม่ได้
case-file-state-withdrawn = เจ้าของเรื่องยกเลิกการส่งแล้ว
case-file-photo = รูป
case-file-voice = ข้อความเสียง
case-file-audio = เสียง
case-file-video = วิดีโอ
case-file-document = ไฟล์
case-more = อื่น ๆ
case-set-priority = เปลี่ยนลำดับความเร่งด่วน
case-priority = ลำดับความเร่งด่วน
case-priority-hint = ใครที่อยู่เวรก็เพิ่มได้ ลดได้เฉพาะหัวหน้าเวร
case-set-work = เปลี่ยนประเภทงาน
case-sector = เรื่องอะไร
case-sector-none = ยังไม่รู้
case-save = บันทึกการเปลี่ยน
case-close = ปิดเคส
case-close-why = เหตุผลที่ปิด
case-close-note = บันทึก
case-close-hint = เจ้าของเรื่องจะได้รับข้อความว่าตอนนี้จบแล้ว และกลับมาเขียนได้เสมอ
case-close-do = ปิดเคส
case-close-helped = ได้สิ่งที่ต้องการแล้ว
case-close-referred = หน่วยงานรับไปทำต่อแล้ว
case-close-no_contact = ติดต่อเจ้าของเรื่องไม่ได้
case-close-asked = เจ้าของเรื่องขอให้หยุด
case-close-duplicate = เรื่องเดียวกับเคสอื่น
case-close-out_of_scope = ไม่ใช่เรื่องของสายด่วนนี้
case-reopen = เปิดเคสนี้อีกครั้ง

## What could not be done

# Above what somebody wrote in a form that was not taken.
case-unsaved = ยังไม่ได้บันทึก ข้อความของคุณยังอยู่ตรงนี้
case-fault-reason-missing = ยังไม่ได้บันทึก: ต้องเขียนข้อความสั้น ๆ ด้วย
case-fault-empty = ยังไม่ได้ส่ง: ข้อความว่างเปล่า
case-fault-too-long = ยังไม่ได้ส่ง: ข้อความยาวเกินไป ลองแบ่งเป็นสองข้อความ
case-fault-not-sent = ยังไม่ได้ส่ง: ตอนนี้บันทึกลงฐานข้อมูลไม่ได้ ข้อความของคุณยังอยู่ข้างล่าง ลองใหม่
case-fault-gone = ยังไม่ได้ส่ง: สิ่งที่บอกไว้ที่นี่ถูกลบแล้ว
case-fault-not-supervisor = ยังไม่ได้เปลี่ยน: ลดลำดับความเร่งด่วนได้เฉพาะหัวหน้าเวร
case-fault-cross-border = ยังไม่ได้เสนอ: เสนอข้ามประเทศได้เฉพาะเมื่อชีวิตอยู่ในอันตราย หรือเพื่อกลับประเทศ
case-fault-official-suspected = ยังไม่ได้เสนอ: เจ้าของเรื่องบอกว่ามีเจ้าหน้าที่รัฐเกี่ยวข้อง ถามเขาก่อน หรือเลือกหน่วยงานอื่น
case-fault-override-not-allowed = ยังไม่ได้เสนอ: เสนอโดยไม่ถามได้เฉพาะเมื่อชีวิตหรือเด็กอยู่ในอันตราย
case-fault-not-agreed = ยังไม่ได้บันทึก: เจ้าของเรื่องยังไม่ได้ให้บอกหน่วยงานนี้ ถามเขาก่อน
case-fault-not-claimed = ยังไม่ได้บันทึก: ตอนนี้เคสนี้อยู่กับคนอื่นแล้ว
case-fault-nobody-to-ask = ไม่มีใครให้ถามแล้ว: สิ่งที่บอกไว้ที่นี่ถูกลบแล้ว
case-fault-no-officer = ยังไม่ได้เสนอ: หน่วยงานนี้ไม่มีใครเข้าสู่ระบบได้ ให้โทรไป
case-fault-already = หน่วยงานนี้มีเคสนี้อยู่แล้ว
case-fault-asked-later = เก็บไว้แล้ว โปรแกรมจะถามเจ้าของเรื่องในอีกสักครู่
case-fault-not-open = เคสนี้ปิดอยู่แล้ว
case-fault-not-answered = ยังไม่ได้ส่ง: บอกหน่วยงานนี้ต่อไม่ได้แล้ว หรือมีคนตอบคำถามนี้แล้ว
case-fault-not-closed = เคสนี้เปิดอยู่แล้ว
case-fault-not-told = ปิดเคสแล้ว แต่ยังบอกเจ้าของเรื่องไม่ได้

## For officers: referrals and packets

referral-title = การส่งต่อ
referral-empty = ยังไม่มีเรื่องที่ส่งต่อมาถึงหน่วยงานของคุณ
referral-state-offered = รอคุณตัดสินใจ
referral-state-accepted = รับเรื่องแล้ว
referral-state-declined = ไม่รับเรื่อง
referral-state-expired = ไม่ได้ตอบทันเวลา
referral-state-done = เสร็จแล้ว
referral-state-withdrawn = สายด่วนถอนแล้ว
referral-state-consent-expired = ที่เจ้าของเรื่องเคยตกลงหมดอายุแล้ว
referral-state-consent-withdrawn = เจ้าของเรื่องเปลี่ยนใจ ไม่ให้แล้ว
referral-accept = รับเรื่อง
referral-accept-hint = เจ้าของเรื่องจะได้รู้ว่าหน่วยงานของคุณรับเรื่องแล้ว
referral-decline = ไม่รับเรื่อง
referral-decline-why = เหตุผล
referral-decline-text = เขียนเพิ่ม ถ้าช่วยสายด่วนได้
referral-decline-hint = สายด่วนจะอ่านตรงนี้ เจ้าของเรื่องจะรู้เพียงว่ากำลังหาทางอื่น
referral-decline-do = ไม่รับเรื่องนี้
referral-reason-not_ours = ไม่ใช่งานของเรา
referral-reason-other_area = อยู่นอกพื้นที่
referral-reason-no_capacity = ตอนนี้ไม่มีที่หรือไม่มีคน
referral-reason-language = ไม่มีใครพูดภาษานี้ได้
referral-reason-too_little = ข้อมูลน้อยเกินไป
referral-reason-other = เหตุผลอื่น
referral-fault-reason-missing = ยังไม่ได้บันทึก: “เหตุผลอื่น” ต้องเขียนข้อความสั้น ๆ ด้วย
referral-fault-day-missing = ยังไม่ได้บันทึก: เลือกวันที่เกิดขึ้น
referral-fault-day-ahead = ยังไม่ได้บันทึก: วันนั้นยังมาไม่ถึง
referral-fault-agency-missing = ยังไม่ได้บันทึก: เขียนชื่อหน่วยงานที่รับต่อ
referral-fault-words-missing = ยังไม่ได้ส่ง: เขียนว่าอยากรู้อะไร
referral-fault-over = ยังไม่ได้บันทึก: การส่งต่อนี้จบแล้ว
# Somebody else was faster.
referral-already = ไม่ได้บันทึก สถานะตอนนี้: { $state }
referral-already-by = ไม่ได้บันทึก { $name } เร็วกว่า: { $state }

packet-back = กลับไปที่การส่งต่อทั้งหมด
packet-basis-consent = เจ้าของเรื่องตกลงให้หน่วยงานของคุณเห็นข้อมูลนี้
packet-basis-override = เจ้าของเรื่องยังไม่ได้ตกลง ส่งมาเพราะชีวิตหรือเด็กอยู่ในอันตราย ที่นี่มีเท่าที่จำเป็น
packet-police-danger = ถ้าตำรวจไปถึงที่นั่น จะเป็นอันตรายกับคนที่อยู่ที่นั่น คุยกับสายด่วนก่อนที่จะมีใครไป
packet-line = เพื่ออะไร
packet-why = เหตุที่ด่วน
packet-place = อยู่ที่ไหน
packet-kind = ประเภท
packet-language = ภาษาของเจ้าของเรื่อง
packet-sector = เรื่องอะไร
packet-age = อายุ
packet-only = หน่วยงานของคุณเห็นได้เท่านี้ การติดต่อกับเจ้าของเรื่องทำผ่านสายด่วน
packet-withdrawn = เจ้าของเรื่องเปลี่ยนใจ ไม่ให้แล้ว ไม่มีอะไรให้ดูอีก
packet-withdrawn-more = ขอให้หยุดใช้ข้อมูลที่เคยเห็น
packet-expired = ที่เจ้าของเรื่องเคยตกลงหมดอายุแล้ว ไม่มีอะไรให้ดูจนกว่าเขาจะตกลงอีก
packet-expired-more = สายด่วนถามเขาใหม่ได้
packet-over = การส่งต่อนี้จบแล้ว ไม่มีอะไรให้ดูอีก
steps = ทำอะไรไปแล้ว
step-reached = ติดต่อเจ้าของเรื่องได้แล้ว
step-safe = เจ้าของเรื่องปลอดภัยแล้ว
step-service = ให้ความช่วยเหลือแล้ว
step-not_reached = ติดต่อเจ้าของเรื่องไม่ได้
step-not_found = ไปแล้วแต่ไม่พบเจ้าของเรื่อง
step-handed_on = ส่งให้หน่วยงานอื่นแล้ว
step-closed = หน่วยงานปิดเรื่องแล้ว
step-question = คำถามจากหน่วยงาน
step-answer-given = คำตอบจากสายด่วน
step-by = { $name } { $clock }
step-open = ยังไม่ได้ตอบ
step-outcome = บันทึกว่าผลเป็นอย่างไร
step-to = ถ้าส่งต่อ: หน่วยงานไหน
step-day = วันที่เกิดขึ้น
step-text = บันทึกสั้น ๆ ถึงสายด่วน
step-hint = สายด่วนจะอ่านตรงนี้ ถ้าติดต่อไม่ได้หรือไม่พบ เจ้าของเรื่องจะได้ข้อความกลาง ๆ วันละไม่เกินหนึ่งครั้ง ว่าหน่วยงานของคุณลองติดต่อแล้ว
step-save = บันทึก
step-ask = ถามสายด่วน
step-ask-text = อยากรู้อะไร
step-ask-hint = ทีมสายด่วนที่รับเรื่องนี้จะอ่านและตอบที่นี่ บอกได้เท่าที่เจ้าของเรื่องตกลง
step-ask-do = ส่งคำถาม
step-answer = คำตอบถึงหน่วยงาน
step-answer-hint = ข้อความนี้จะออกจากสายด่วน หน่วยงานรู้ได้เพียง:
step-answer-do = ส่งคำตอบ
step-lay-aside = เก็บไว้โดยไม่ตอบ
step-no-answer-over = ที่เจ้าของเรื่องเคยตกลงหมดอายุแล้ว ตอนนี้หน่วยงานไม่เห็นอะไร และจะไม่เห็นคำตอบ ถามเจ้าของเรื่องอีกครั้งก่อน
step-no-answer-back = เจ้าของเรื่องเปลี่ยนใจ ไม่ให้แล้ว ตอนนี้หน่วยงานไม่เห็นอะไร และจะไม่เห็นคำตอบ
step-no-answer-ended = การส่งต่อนี้จบแล้ว ส่งคำตอบถึงหน่วยงานไม่ได้อีก

## สิ่งที่ช่องทางบอกเรื่องข้อความ

case-state-delivered = ถึงแล้ว
case-state-read = อ่านแล้ว
# The platform lets us write only for a while after the person's last message.
case-state-window = ส่งไม่ได้จนกว่าเขาจะเขียนมาอีก
case-state-untold = ส่งไม่ได้จนกว่าเขาจะเขียนมาอีก และบอกเขาไม่ได้ว่ามีข้อความรออยู่
case-state-not-arrived = ไม่ถึง: เขาต้องเขียนมาอีกก่อน
case-state-quota = โควตาข้อความเดือนนี้หมดแล้ว: จะส่งเมื่อเขาเขียนมาอีก
case-state-blocked = ไม่ได้ส่ง: เจ้าของเรื่องบล็อกเราแล้ว
case-state-not-there = ไม่ได้ส่ง: แอปส่งถึงเขาไม่ได้ เขาบล็อกเราหรือไม่ได้ใช้แอปนี้แล้ว
case-state-held-blocked = เจ้าของเรื่องบล็อกเราแล้ว: จะส่งเมื่อเขาเขียนมาอีก
case-state-held-not-there = แอปส่งถึงเขาไม่ได้ เขาบล็อกเราหรือไม่ได้ใช้แอปนี้แล้ว: จะส่งเมื่อเขาเขียนมาอีก
# $why is one of the sentences below, $code the platform’s own word for it.
case-refused = { $why } ({ $code })
case-refused-gone = ไม่ได้ส่ง: แอปไม่รู้จักแชทนี้แล้ว ต้องหาทางอื่นติดต่อเจ้าของเรื่อง
case-refused-gave-up = ไม่ได้ส่ง: ลองมากว่าหนึ่งวันแล้ว แอปไม่รับ
case-refused-advertising = ยังไม่ได้ส่ง: WhatsApp คิดว่าเป็นโฆษณา เจ้าของเรื่องไม่ได้บล็อกเรา ลองใหม่พรุ่งนี้
case-refused-shape = แอปไม่รับ: เขียนใหม่ให้สั้นลง ถ้ายังไม่ได้ บอกผู้ดูแลระบบ
case-refused-template = ไม่ได้ส่ง: เทมเพลตยังไม่ได้รับอนุมัติ บอกผู้ดูแลระบบ
case-refused-account = ไม่ได้ส่ง: บัญชีของเราเขียนที่นั่นไม่ได้ บอกผู้ดูแลระบบ
case-refused-off = ไม่ได้ส่ง: ช่องทางนี้ไม่ได้เปิดใช้ที่นี่แล้ว ต้องหาทางอื่นติดต่อเจ้าของเรื่อง
case-refused-other = ไม่ได้ส่ง และแอปไม่บอกสาเหตุ บอกผู้ดูแลระบบ
case-plan = เดือนนี้ใช้ไป { $used } จาก { $limit } ข้อความ
case-line-withdrawn = เจ้าของเรื่องยกเลิกข้อความนี้แล้ว
case-line-withdrawal = เจ้าของเรื่องยกเลิกข้อความหนึ่ง
case-line-edited = แก้ทีหลัง
case-line-joined = อีกเคสหนึ่งของคนเดียวกัน ตามที่แอปบอก
case-line-moved = เจ้าของเรื่องเปลี่ยนเบอร์โทรแล้ว
case-line-reaction = แสดงความรู้สึก
case-line-sticker = สติกเกอร์
case-line-called = เจ้าของเรื่องโทรมาทางแอป ที่นี่รับสายไม่ได้
case-line-unsupported = ข้อความแบบที่โปรแกรมอ่านไม่ได้
case-answers = ตอบข้อความนี้
case-answers-without-words = ตอบข้อความที่ไม่มีตัวหนังสือ
case-answers-withdrawn = ตอบข้อความที่เจ้าของเรื่องยกเลิกแล้ว
case-answers-unknown = ตอบข้อความก่อนหน้า ซึ่งไม่ได้แสดงในหน้านี้
case-passed-on = ส่งต่อมาจากที่อื่น อาจไม่ใช่คำพูดของเจ้าของเรื่องเอง

## What the person hears

case-on-the-way = บอกว่ามีคนกำลังไปหา
case-on-the-way-hint = บอกเฉพาะเมื่อรู้แน่ว่ามีคนออกเดินทางแล้ว เจ้าของเรื่องจะอ่านว่า “ทีมงานบอกว่า มีคนกำลังไปหาคุณ”
case-on-the-way-do = บอก
