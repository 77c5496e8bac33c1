# The console's shell: signing in, accounts, numbers, the opening, the audit log.
# Read by staff only.

console-name = สายด่วน
console-skip = ข้ามไปที่เนื้อหา
console-nav = เมนู
console-nav-queue = คิวงาน
console-nav-referrals = การส่งต่อ
console-nav-people = ทีมงาน
console-nav-numbers = เบอร์โทร
console-nav-opening = การเปิดสายด่วน
console-nav-audit = บันทึกการใช้งาน
console-language = ภาษา

console-day = { $day } { $month ->
    [1] มกราคม
    [2] กุมภาพันธ์
    [3] มีนาคม
    [4] เมษายน
    [5] พฤษภาคม
    [6] มิถุนายน
    [7] กรกฎาคม
    [8] สิงหาคม
    [9] กันยายน
    [10] ตุลาคม
    [11] พฤศจิกายน
   *[12] ธันวาคม
}
# A day of another year. $day: “22 November”, $year: “2027”, counted from the birth of Christ.
console-day-year = { $day } ค.ศ. { $year }
# At the foot of every page.
console-zone = ใช้เวลาไทยและลาว (UTC+7) วันที่ไหนไม่บอกปี คือปีนี้
# $day: “22 November”, $clock: “14:30”.
console-moment = { $day } { $clock } น.
console-month = { $month ->
    [1] มกราคม
    [2] กุมภาพันธ์
    [3] มีนาคม
    [4] เมษายน
    [5] พฤษภาคม
    [6] มิถุนายน
    [7] กรกฎาคม
    [8] สิงหาคม
    [9] กันยายน
    [10] ตุลาคม
    [11] พฤศจิกายน
   *[12] ธันวาคม
} ค.ศ. { $year }

## On duty

console-duty-on = อยู่เวร
console-duty-off = ไม่ได้อยู่เวร
console-duty-begin = เข้าเวร
console-duty-leave = ออกเวร
console-duty-ask = คุณยังอยู่ไหม อีก { $n } นาทีระบบจะให้คุณออกเวร
console-duty-here = ยังอยู่
console-duty-lapsed = ไม่มีใครใช้หน้านี้ 30 นาทีแล้ว คุณจึงออกเวร เคสด่วนยังส่งเสียง
# What calls whoever has the console open. A notice says nothing of what it is.
console-calls-sound = เสียง
console-calls-notices = แจ้งเตือน
console-calls-waits = จะมีเสียงหลังจากกดอะไรสักอย่างในหน้านี้แล้ว
console-calls-notice = Saiduan: มีเรื่องใหม่

## What went wrong

console-error-sign-in = เข้าสู่ระบบก่อน
    .more = คุณยังไม่ได้เข้าสู่ระบบ หรือหมดเวลาใช้งานแล้ว
console-error-forbidden = คุณเปิดส่วนนี้ไม่ได้
    .more = บทบาทของคุณทำสิ่งนี้ไม่ได้ หรือแบบฟอร์มนี้เปิดไว้ก่อนเข้าสู่ระบบครั้งล่าสุด ลองโหลดหน้านี้ใหม่
console-error-not-found = ไม่มีหน้านี้
    .more = ที่อยู่ของหน้าผิด หรือสิ่งที่เคยอยู่ตรงนี้ไม่มีแล้ว
console-error-conflict = มีคนทำไปก่อนแล้ว
    .more = ดูหน้านี้อีกครั้งก่อนทำต่อ
console-error-unreadable = อ่านข้อมูลนี้ไม่ได้
    .more = มีบางอย่างขาดหรือยาวเกินไป ย้อนกลับแล้วลองใหม่
console-error-busy = มีงานเข้ามาพร้อมกันมาก
    .more = ยังไม่ได้บันทึกอะไร รอสักครู่แล้วลองใหม่
console-error-unkept = ตอนนี้บันทึกอะไรไม่ได้
    .more = บอกผู้ดูแลระบบทันที ดิสก์อาจเต็ม หรือฐานข้อมูลไม่ตอบ สิ่งที่มีคนเขียนมาตอนนี้จะไม่ถูกเก็บ หรือมาถึงช้า เปิดดูเคสไม่ได้ เพราะจดไม่ได้ว่าใครอ่าน ถ้ากำลังคุยกับคนที่อยู่ในอันตราย ระหว่างนี้ใช้เบอร์เหล่านี้ได้
console-error-failed = ระบบของเราขัดข้อง
    .more = ลองใหม่อีกครั้ง ถ้ายังไม่ได้ บอกรหัสอ้างอิงนี้กับผู้ดูแลระบบ
# $reference: eight letters and digits, as in the log.
console-error-reference = รหัสอ้างอิง { $reference }
console-error-home = ไปหน้าแรก
console-faults = ลองดูตรงนี้อีกครั้ง

## Signing in

console-sign-in = เข้าสู่ระบบ
console-sign-in-late = หมดเวลาใช้งานแล้ว สิ่งที่เพิ่งส่งยังไม่ได้บันทึกและไม่ได้ส่ง เข้าสู่ระบบแล้วจะกลับไปหน้าเดิม
console-sign-out = ออกจากระบบ
console-login = ชื่อผู้ใช้
    .hint = ใช้ตัวอักษร a ถึง z ตัวเล็ก ตัวเลข จุด หรือขีด เปลี่ยนทีหลังไม่ได้
console-password = รหัสผ่าน
    .hint = 12 ตัวขึ้นไป ใช้ภาษาไหนก็ได้ หลายคำที่ไม่เกี่ยวกันจะดีมาก
console-password-again = รหัสผ่านอีกครั้ง
console-code = รหัสใช้ครั้งเดียว
    .hint = ตัวเลข 6 ตัวที่แอปยืนยันตัวตนแสดงอยู่ตอนนี้
console-sign-in-wrong = ข้อมูลไม่ตรงกัน ดูชื่อผู้ใช้ รหัสผ่าน และใช้รหัสใหม่จากแอป ถ้ายังไม่ได้ ดูว่านาฬิกาในโทรศัพท์ตรงไหม ถ้าผิด 5 ครั้ง บัญชีจะพัก 15 นาที
console-sign-in-help = เข้าไม่ได้ หรือโทรศัพท์หาย ขอลิงก์ใหม่จากผู้ดูแลระบบได้

## Accepting an invitation

console-invite = ตั้งบัญชีของคุณ
console-invite-lead = ลิงก์นี้ใช้ได้ครั้งเดียว ต้องมีโทรศัพท์ที่มีแอปยืนยันตัวตน
console-invite-step-1 = 1. ชื่อและรหัสผ่าน
console-invite-step-2 = 2. แอปยืนยันตัวตน
console-invite-step-3 = 3. ลองใช้
console-invite-login-hint = ใช้ชื่อนี้เข้าสู่ระบบ
console-invite-scan = เปิดแอปยืนยันตัวตนในโทรศัพท์ แล้วสแกนภาพนี้
console-invite-qr = คิวอาร์โค้ดสำหรับแอปยืนยันตัวตน
console-invite-type = หรือพิมพ์รหัสนี้ในแอป
console-invite-accept = ตั้งบัญชีและเข้าสู่ระบบ
console-invite-code-wrong = รหัสไม่ตรง รอรหัสถัดไป และดูว่านาฬิกาในโทรศัพท์ตรงไหม
console-invite-gone = ลิงก์นี้ใช้ไม่ได้แล้ว
    .more = ลิงก์ใช้ได้ครั้งเดียว ภายใน 72 ชั่วโมง ขอลิงก์ใหม่จากผู้ดูแลระบบ
console-member-name = ชื่อ
    .hint = เพื่อนร่วมงานจะเห็นชื่อนี้ ไม่ต้องเป็นชื่อเต็มก็ได้
console-name-form = ใส่ชื่อ ไม่เกิน 80 ตัวอักษร
console-login-form = ใช้ตัวอักษร a ถึง z ตัวเล็ก ตัวเลข จุด หรือขีด 2 ถึง 40 ตัว
console-login-taken = มีคนใช้ชื่อผู้ใช้นี้แล้ว
console-password-short = รหัสผ่านต้องมี 12 ตัวขึ้นไป
console-password-long = รหัสผ่านยาวได้ไม่เกิน 200 ตัว
console-password-plain = ใช้ตัวอักษรต่างกันอย่างน้อย 5 ตัว
console-password-differs = รหัสผ่านสองช่องไม่เหมือนกัน

## Roles

console-role = บทบาท
console-role-missing = เลือกบทบาท
console-role-operator = ทีมงานสายด่วน
    .may = ทำงานที่สายด่วน ดูคิว ดูเคส คุยกับผู้ที่ติดต่อมา
console-role-supervisor = หัวหน้าเวร
    .may = เหมือนทีมงานสายด่วน และลดลำดับความเร่งด่วนได้
console-role-officer = เจ้าหน้าที่หน่วยงาน
    .may = เห็นเรื่องที่ส่งต่อให้หน่วยงานของตน แล้วรับหรือไม่รับเรื่อง
console-role-manager = หัวหน้าหน่วยงาน
    .may = เหมือนเจ้าหน้าที่ แต่ดูแลทั้งหน่วยงาน
console-role-administrator = ผู้ดูแลระบบ
    .may = ดูแลทีมงาน เบอร์โทร และการเปิดสายด่วน ไม่เห็นเคส
console-role-auditor = ผู้ตรวจสอบ
    .may = อ่านบันทึกการใช้งานเท่านั้น
console-agency = หน่วยงาน
    .hint = เฉพาะเจ้าหน้าที่และหัวหน้าหน่วยงาน
console-agency-none = ไม่มีหน่วยงาน
console-agency-missing = เลือกหน่วยงาน

## Staff

console-people-complaints = มีเรื่องร้องเรียน { $n } เรื่องที่ไม่มีหัวหน้าเวรคนไหนอ่านได้ เพราะเกี่ยวกับหัวหน้าเวรทุกคน หรือยังไม่มีหัวหน้าเวร ให้เพิ่มหัวหน้าเวรที่ไม่เกี่ยวข้อง
console-people-back = กลับไปที่ทีมงาน
console-people-add = เพิ่มคนในทีม
console-people-make = สร้างบัญชีและลิงก์
console-people-made = สร้างบัญชีแล้ว
    .more = ลิงก์สำหรับ { $name } แสดงไปแล้ว และแสดงแค่ครั้งเดียว ถ้ายังไม่ได้เห็น สร้างลิงก์ใหม่ได้ในหน้าของบัญชีนี้ แล้วลิงก์เดิมจะใช้ไม่ได้
console-standing-invited = ส่งลิงก์แล้ว
console-standing-active = ใช้งานอยู่
console-standing-locked = พัก 15 นาที
console-standing-disabled = ปิดบัญชีแล้ว
console-member-since = สร้างบัญชีเมื่อ
console-member-own = นี่คือบัญชีของคุณเอง ผู้ดูแลระบบคนอื่นให้ลิงก์ใหม่หรือปิดบัญชีนี้ได้
console-member-reset = ให้ลิงก์ใหม่
    .means = รหัสผ่าน แอปยืนยันตัวตน และการเข้าใช้เดิมจะใช้ไม่ได้ทันที
    .sure = ยืนยัน เลิกใช้ของเดิมแล้วให้ลิงก์ใหม่
console-member-disable = ปิดบัญชี
    .means = ออกจากระบบทุกที่ทันที สิ่งที่ทำไว้ยังอยู่ในบันทึกการใช้งาน
    .sure = ยืนยันปิดบัญชี
console-member-enable = เปิดบัญชีอีกครั้ง
    .means = ใช้รหัสผ่านและแอปยืนยันตัวตนเดิมได้
console-link = ลิงก์ใช้ครั้งเดียว
    .hint = แสดงแค่ตอนนี้ ใช้ได้ครั้งเดียว ภายใน 72 ชั่วโมง
console-link-for = ลิงก์สำหรับ { $name }
console-link-copy = คัดลอกลิงก์
console-link-copied = คัดลอกแล้ว
console-link-send = ส่งให้คนนี้เอง ในทางที่คนอื่นไม่เห็น

## Numbers

console-numbers-lead = คนทั่วไปเห็นเบอร์ก็ต่อเมื่อมีคนโทรติดภายใน 90 วัน ส่วนเบอร์ฉุกเฉินและเบอร์ช่วยเหลือระดับประเทศ 6 เบอร์แสดงเสมอ โทรลองเบอร์เหล่านี้ก่อน
console-number-dialled = วันนี้โทรแล้ว มีคนรับ
    .label = { $agency } วันนี้โทรแล้ว มีคนรับ
console-number-undo = ยกเลิก ยังไม่ได้โทร
    .label = { $agency } ยกเลิก ยังไม่ได้โทร
console-number-saved = บันทึกแล้ว
console-number-undone = ยกเลิกแล้ว กลับเป็นเหมือนเดิม
console-number-verified = โทรแล้ว
console-number-old = ต้องโทรอีกครั้ง
console-number-unverified = ยังไม่ได้โทร
console-number-public = คนทั่วไปเห็น
console-number-hidden = เห็นเฉพาะทีมงาน
console-confidence-high = แหล่งข้อมูลดี
console-confidence-medium = มีแหล่งข้อมูล ควรตรวจอีก
console-confidence-low = แหล่งข้อมูลน้อย
console-numbers-silent = { $n ->
   *[other] มีหน่วยงาน { $n } แห่งที่ยังไม่มีเบอร์
}
console-numbers-source = ครอบคลุมอะไร และเบอร์มาจากไหน (ภาษาอังกฤษ)
console-feedback = คนที่คุยกับเรารู้สึกอย่างไร
console-feedback-none = ยังไม่มีใครบอก
console-feedback-month = เดือน
console-feedback-good = ดี
console-feedback-not-good = ไม่ค่อยดี

## The opening

console-training = ตอนนี้เป็นการทดลอง
    .means = ทุกอย่างทำงาน แต่ทุกแชทบอกว่ามีแต่คนที่กำลังฝึกที่อาจอ่าน และไม่มีอะไรถูกส่งไปหน่วยงานจริง สิ่งที่พิมพ์ไว้จะถูกลบเมื่อเปิดสายด่วน
console-open = สายด่วนเปิดให้คนทั่วไปแล้ว
    .without = ข้อที่ทำเครื่องหมายไว้ด้านล่าง ยอมรับกันไว้แล้วตอนเปิด หรือขาดหลังจากนั้น สิ่งที่ยอมรับไว้ดูได้ในบันทึกการใช้งาน
console-missing = ยังขาด
console-there = ครบแล้ว
console-opening-duty = มีคนอยู่เวร
    .how = ให้ทีมงานสายด่วนหรือหัวหน้าเวรเข้าสู่ระบบ แล้วกดเข้าเวร
console-opening-numbers = โทรลองเบอร์ระดับประเทศภายใน 90 วัน
    .how = โทรทุกเบอร์ข้างล่างนี้ แล้วบันทึกผลที่หน้า
console-opening-languages = เจ้าของภาษาอ่านและลงชื่อครบทุกภาษา
    .how = ใครอ่านภาษาไหน จดไว้ใน locales/REVIEW.md
console-opening-signed = ลงชื่อแล้ว
console-opening-unsigned = ยังไม่ได้ลงชื่อ
console-opening-command = เปิดสายด่วน
    .how = ใช้คำสั่งนี้ที่เครื่องแม่ข่าย คำสั่งจะถามทีละเรื่องที่ยังขาด

## The audit log

console-audit-back = กลับไปที่บันทึกการใช้งาน
console-audit-lead = ใครอ่านหรือแก้อะไร แต่ละรายการผูกกับรายการก่อนหน้า
console-audit-verify = ตรวจบันทึก
console-audit-about = ค้นหารายการเกี่ยวกับ
    .hint = รหัสอ้างอิงของเคส หรือ case:…, staff:…, referral:… ตามด้วยรหัส
console-audit-find = หารายการ
console-audit-chains = ผู้เขียนบันทึก
console-audit-empty = ไม่มีรายการ
console-audit-number = ที่
console-audit-when = เมื่อ
console-audit-who = ใคร
console-audit-what = ทำอะไร
console-audit-subject = เกี่ยวกับ
console-audit-detail = รายละเอียด
console-audit-older = รายการก่อนหน้า
console-audit-intact = บันทึกครบถ้วน ไม่มีใครแก้
console-audit-broken = { $n ->
   *[other] บันทึกมีที่ผิด { $n } แห่ง
}
console-audit-entries = { $n ->
   *[other] ตรวจแล้ว { $n } รายการ
}
console-audit-chain-count = { $n ->
   *[other] จากผู้เขียน { $n } ชุด
}
# What was done, by whom, to what.
audit-audit = บันทึกการใช้งาน
    .checkpoint = ผูกสายบันทึกเข้าด้วยกัน
audit-case = เคส
    .alert = แจ้งเตือนว่ายังไม่มีใครตอบเคสด่วน
    .call = โทรหาเจ้าของเรื่อง
    .claim = รับเรื่อง
    .close = ปิดเคส
    .erase = ลบเคส
    .hand-over = โทรบอกหน่วยงาน
    .join = พบว่าเป็นอีกเคสของคนเดียวกัน
    .open = เปิดเคส
    .read = อ่านเคส
    .release = คืนเคสเข้าคิว
    .reopen = เปิดเคสอีกครั้ง
    .return = ไม่มีใครทำต่อ กลับเข้าคิว
    .take-over = รับช่วงต่อ
    .tell_closed = บอกเจ้าของเรื่องว่าปิดแล้ว
    .tell_on_the_way = บอกเจ้าของเรื่องว่ามีคนกำลังไป
    .tell_read = บอกเจ้าของเรื่องว่ามีคนอ่านแล้ว
    .work = เปลี่ยนประเภทงาน
audit-complaint = เรื่องร้องเรียน
    .open = อ่านเรื่องร้องเรียน
    .read = บันทึกว่าอ่านเรื่องร้องเรียนแล้ว
    .tell_read = บอกเจ้าของเรื่องว่าอ่านเรื่องร้องเรียนแล้ว
audit-consent = การตกลง
    .ask = ถามเจ้าของเรื่องว่าบอกหน่วยงานได้ไหม
    .call-back = โทรบอกหน่วยงานว่าเจ้าของเรื่องเปลี่ยนใจ
    .withdrawn = เจ้าของเรื่องเปลี่ยนใจ
audit-contact = ช่องทางติดต่อ
    .forget = ลืมช่องทางติดต่อ เพราะไม่มีอะไรของคนนี้เก็บไว้แล้ว
audit-duty = เวร
    .begin = เข้าเวร
    .end = ออกเวร
audit-file = ไฟล์
    .read = เปิดไฟล์
    .tell_not_kept = บอกเจ้าของเรื่องว่าไม่ได้เก็บไฟล์
audit-hotline = สายด่วน
    .open = เปิดสายด่วน
audit-message = ข้อความ
    .write = เขียนถึงเจ้าของเรื่อง
audit-note = บันทึก
    .add = เพิ่มบันทึก
audit-number = เบอร์โทร
    .dialled = โทรลองเบอร์
    .not-dialled = ยกเลิกที่บันทึกว่าโทรลองเบอร์แล้ว
audit-packet = ข้อมูลที่ส่งต่อ
    .read = อ่านข้อมูลที่ส่งต่อ
audit-priority = ลำดับความเร่งด่วน
    .lower = ลดลำดับความเร่งด่วน
    .raise = เพิ่มลำดับความเร่งด่วน
audit-referral = การส่งต่อ
    .accept = รับเรื่องที่ส่งต่อ
    .agreed = เจ้าของเรื่องให้บอกหน่วยงาน
    .answer = ตอบหน่วยงาน
    .ask = ขอส่งต่อ
    .ask-hotline = ถามสายด่วน
    .decline = ไม่รับเรื่องที่ส่งต่อ
    .expire = หน่วยงานไม่ได้ตอบทันเวลา
    .lay-aside = เก็บคำถามไว้โดยไม่ตอบ
    .offer = เสนอหน่วยงาน
    .outcome = บันทึกผลของการส่งต่อ
    .override = เสนอหน่วยงานโดยไม่ถาม
    .refused = เจ้าของเรื่องไม่ให้บอกหน่วยงาน
    .tell_accepted = บอกเจ้าของเรื่องว่าหน่วยงานรับแล้ว
    .tell_declined = บอกเจ้าของเรื่องว่าหน่วยงานไม่รับ
    .tell_tried = บอกเจ้าของเรื่องว่าหน่วยงานลองติดต่อแล้ว
    .withdraw = ถอนการส่งต่อ
    .withdrawn = เจ้าของเรื่องเปลี่ยนใจ
audit-report = รายงาน
    .erase = ลบรายงาน
audit-staff = บัญชี
    .accept = ตั้งค่าบัญชีแล้ว
    .add = สร้างบัญชี
    .disable = ปิดบัญชี
    .enable = เปิดบัญชีอีกครั้ง
    .invite = สร้างคำเชิญ
    .locked = ล็อกบัญชีเพราะใส่ผิดหลายครั้ง
    .reset = ตั้งค่าบัญชีใหม่
    .sign-in = เข้าสู่ระบบ
    .sign-in-failed = เข้าสู่ระบบไม่ได้
    .sign-out = ออกจากระบบ
audit-talk = บทสนทนา
    .hand_back = ให้โปรแกรมถามต่อ
    .take_over = ให้โปรแกรมหยุดถาม
audit-agency = หน่วยงาน
audit-trouble = ข้อความที่ทำต่อไม่ได้
    .read = อ่านข้อความที่ทำต่อไม่ได้
    .seen = บันทึกว่าเห็นแล้ว
audit-chain-console = หน้าทีมงาน
audit-chain-checkpoints = ผูกสายบันทึก
# Those that take in what people write; there are several.
audit-chain-desk = ข้อความที่เข้ามา { $n }
audit-chain-program = โปรแกรม
audit-by-person = เจ้าของเรื่อง
audit-by-program = โปรแกรม
audit-by-rule = ตามกฎ: { $rule }
audit-rule-idle-claim = ไม่มีใครทำอะไรเกิน 2 นาที
audit-rule-holder-gone = ผู้รับเรื่องไม่อยู่ และมีคนรออยู่
audit-rule-account-closed = บัญชีของผู้รับเรื่องปิดแล้ว
audit-rule-unanswered-p1 = เคสด่วนที่ยังไม่มีคนตอบ
audit-rule-referral-clock = หมดเวลาตัดสินใจ
audit-rule-same-person = แอปบอกว่าเป็นคนเดียวกัน
audit-rule-erase-due = ถึงเวลาที่จะลบแล้ว
audit-rule-erased-before = เคยลบไปแล้ว แต่ข้อมูลสำรองนำกลับมา
audit-rule-forget = ไม่มีอะไรของคนนี้เก็บไว้แล้ว
audit-rule-retention = เก็บไว้ครบกำหนดแล้ว
audit-rule-untouched = ไม่มีใครใช้หน้าทีมงาน 30 นาที
audit-detail-from = จาก
audit-detail-to = เป็น

## Messages that could not be worked on

console-nav-trouble = ข้อความที่ทำต่อไม่ได้
console-trouble-lead = โปรแกรมทำงานกับข้อความเหล่านี้ไม่ได้ จึงเก็บไว้ คนที่เขียนมาอาจยังไม่ได้คำตอบ
console-trouble-empty = ทุกข้อความทำงานต่อได้
console-trouble-open = อ่านสิ่งที่ส่งมา
console-trouble-open-hint = ระบบจะบันทึกว่าคุณอ่านแล้ว
console-trouble-said = สิ่งที่ส่งมา
console-trouble-seen = เห็นแล้ว
console-trouble-was-seen = มีคนเห็นแล้ว
console-trouble-case = เคสของคนที่เขียนมา

## Complaints about the service

console-nav-complaints = เรื่องร้องเรียน
console-complaints-lead = สิ่งที่คนบอกเกี่ยวกับเรา ผู้รับเคสจะไม่เห็น คุณจะไม่เห็นเรื่องที่เกี่ยวกับตัวคุณเอง
console-complaints-empty = ไม่มีเรื่องร้องเรียน
console-complaints-mark = อ่านแล้ว
console-complaints-mark-hint = เจ้าของเรื่องจะได้รู้ว่ามีคนอ่านแล้ว
console-complaints-read = อ่านแล้ว
console-complaints-no-case = ไม่มีเคส
console-complaints-others = มี { $n } เรื่องที่เกี่ยวกับคุณ หัวหน้าเวรที่ไม่เกี่ยวข้องเป็นคนอ่าน ถ้าไม่มี ระบบจะแจ้งผู้ดูแลระบบให้เพิ่ม
