# What the program itself prints in a terminal, for whoever looks after the machine.
# Words in `…` are typed as they stand.

## saiduan

program-chat = แชท      { $address }
program-console = คอนโซล   { $address }
program-first = ผู้ดูแลระบบคนแรก (ใช้ได้ครั้งเดียว)  { $address }
program-training = โหมดทดลอง ทุกแชทจะบอกว่าเป็นการทดลอง ใช้ `saiduan open` เพื่อเปิดสายด่วน
program-migrated = เป็นรุ่นล่าสุดแล้ว
program-nothing-here = ที่นี่ไม่มีสายด่วน เพราะไม่มี { $database } ไปที่โฟลเดอร์ที่สายด่วนทำงานอยู่ หรือเริ่ม `saiduan` หนึ่งครั้งก่อน
program-database-gone = ที่นี่เคยมีสายด่วนทำงานอยู่ ตามที่เห็นใน { $folder } แต่ฐานข้อมูล { $database } หายไปหรือว่างเปล่า ให้นำฐานข้อมูลนั้นกลับมา หรือใส่ที่อยู่ที่ถูกต้องใน database.url ถ้าจะเริ่มสายด่วนใหม่ที่นี่จริง ๆ ให้ย้าย { $folder } ไปเก็บที่อื่นก่อน
program-served = สายด่วนของ { $database } ทำงานอยู่แล้ว โดย `saiduan` อีกตัวหนึ่ง ให้หยุดตัวนั้นก่อน
program-keeps-nothing = ที่อยู่ { $database } ใน database.url ไม่ใช่ไฟล์ที่เก็บข้อมูลไว้ได้ ให้ใส่ไฟล์ เช่น sqlite://data/saiduan.db โดยไม่มี mode=memory หรือ mode=ro
program-newer = ฐานข้อมูล { $database } ใช้กับ `saiduan` รุ่นที่ใหม่กว่านี้ (โครงสร้างขั้นที่ { $what }) ให้เริ่มรุ่นนั้น หรือนำข้อมูลสำรองก่อนหน้านั้นกลับมา
program-migration-changed = โครงสร้างขั้นที่ { $what } ของฐานข้อมูล { $database } ไม่ตรงกับของโปรแกรมนี้ ให้เริ่มโปรแกรมที่สร้างฐานข้อมูลนี้ หรือนำข้อมูลสำรองกลับมา
program-table-missing = ไม่มีตาราง { $what } ในฐานข้อมูล { $database } ให้นำข้อมูลสำรองกลับมา
program-list-unwritable = เขียนรายการสิ่งที่ลบแล้ว { $list } ไม่ได้ ({ $why }) ให้ตั้ง vault.destroyed_url เป็นที่ที่โปรแกรมเขียนได้
program-audit-emptied = บันทึกการใช้งานว่างเปล่า ทั้งที่ฐานข้อมูลนี้เคยใช้งาน มีคนลบบันทึก หรือข้อมูลบางส่วนหายไป อย่าเปลี่ยนอะไร ให้บอกผู้รับผิดชอบสายด่วน
program-unprinted = เขียนผลที่จะแสดงออกมาไม่ได้
program-list-lost = รายการสิ่งที่ลบแล้ว { $list } หายไป ถ้านำข้อมูลสำรองกลับมา สิ่งที่ลบแล้วอาจถูกอ่านได้อีก ให้นำสำเนาล่าสุดของรายการนี้กลับมา

## saiduan open

program-open-already = สายด่วนเปิดอยู่แล้ว
program-open-missing-all = ยังขาด
program-open-missing = { "" }  { $what } ({ $code })
program-open-nobody = ไม่มีคนอยู่เวร จึงไม่มีใครตอบ
program-open-number = เบอร์ของ { $agency } ที่แสดงให้คนเห็น ยังไม่มีใครโทรลองภายใน 90 วัน
program-open-language = ยังไม่มีเจ้าของภาษาอ่านข้อความ{ $language }
program-open-accepted = ยอมรับด้วย --accept { $code }
program-open-ask = { $what } จะเปิดทั้งที่ยังขาดอยู่ไหม พิมพ์ yes เพื่อเปิด
program-open-yes = yes
program-open-not = ยังไม่เปิด เพราะยังขาด { $code }
program-open-done = สายด่วนเปิดแล้ว สิ่งที่พูดไว้ในโหมดทดลองถูกลบหมดแล้ว
program-open-unknown = ไม่มีชื่อ “{ $what }” ในรายการสิ่งที่ยังขาด สั่งใหม่โดยไม่ใส่ --accept จะเห็นชื่อทั้งหมด
program-open-by = “{ $what }” ไม่ใช่ผู้ดูแลระบบที่เข้าสู่ระบบได้

## saiduan staff

program-staff-login-form = ชื่อผู้ใช้ต้องเป็นตัวอักษร a ถึง z ตัวเล็ก ตัวเลข จุด ขีด หรือขีดล่าง 2 ถึง 40 ตัว ใช้ “{ $what }” ไม่ได้
program-staff-login-taken = มีบัญชี “{ $what }” อยู่แล้ว
program-staff-name-form = ชื่อต้องยาว 1 ถึง 80 ตัวอักษร ใช้ “{ $what }” ไม่ได้
program-staff-role = ไม่มีบทบาท “{ $what }” มีแต่ operator, supervisor, officer, manager, administrator, auditor
program-staff-language = หน้าทีมงานไม่มีภาษา “{ $what }” มีแต่ { $languages }
program-staff-agency-needed = เจ้าหน้าที่และหัวหน้าของหน่วยงานต้องมีหน่วยงาน ใส่ --agency แล้วตามด้วยรหัส ดูรหัสได้จาก `saiduan staff agencies`
program-staff-agency-unfit = มีหน่วยงานได้เฉพาะเจ้าหน้าที่และหัวหน้าของหน่วยงาน
program-staff-agency-unknown = ไม่มีหน่วยงาน “{ $what }” ดูทั้งหมดได้จาก `saiduan staff agencies`
program-staff-unknown = ไม่มีบัญชี “{ $what }” ดูทั้งหมดได้จาก `saiduan staff list`
program-staff-last = “{ $what }” เป็นผู้ดูแลระบบคนสุดท้าย ให้เพิ่มคนใหม่ก่อน
program-staff-closed = บัญชี “{ $what }” ปิดอยู่ ลิงก์จึงใช้ไม่ได้ ให้เปิดบัญชีก่อนด้วย `saiduan staff enable { $what }`
program-staff-disabled = ปิดบัญชี { $what } แล้ว
program-staff-enabled = เปิดบัญชี { $what } แล้ว

## saiduan doctor

program-doctor-ok = ดี      { $what }
program-doctor-note = ควรรู้    { $what }
program-doctor-fault = ผิด     { $what }
program-doctor-configuration = การตั้งค่า
program-doctor-interview = ข้อความและคำถาม
program-doctor-lexicon = คลังคำ
program-doctor-second = ตัวอ่านที่สองและเซิร์ฟเวอร์ของมัน
program-doctor-read = ข้อความ{ $language } { $name } อ่านแล้วเมื่อ { $date }
program-doctor-unread = ข้อความ{ $language } ยังไม่มีเจ้าของภาษาอ่าน
program-doctor-recordings = เสียงอ่าน{ $language }: { $count } ไฟล์
program-doctor-recording-unused = ไม่ได้ใช้ไฟล์เสียงอ่าน: { $what }
program-doctor-kept = ระยะเวลาเก็บ (0 = ไม่ลบ): เรื่องที่ไม่เป็นเคส { $chat } วัน เคสที่ปิดแล้ว { $case } ปี เคสของเด็ก { $minor } ปี
program-doctor-channels = ช่องทางแชท
program-doctor-hours = เวลาทำการและวันหยุดของสายด่วน
program-doctor-listen = ที่อยู่ที่โปรแกรมรอรับ { $key }: { $address }
program-doctor-list = รายการสิ่งที่ลบแล้ว
program-doctor-database = ฐานข้อมูล
program-doctor-no-database = ยังไม่มีฐานข้อมูล การเริ่มครั้งแรกจะสร้างให้
program-doctor-migrations = โครงสร้างฐานข้อมูล
program-doctor-takes = ฐานข้อมูลบันทึกได้
program-doctor-behind = ยังมี { $count } ขั้นของโครงสร้างฐานข้อมูลที่ยังไม่ได้ทำ สั่ง `saiduan migrate` หรือเริ่มโปรแกรมใหม่เพื่อทำ
program-doctor-keys = กุญแจ
program-doctor-random = ระบบไม่ให้เลขสุ่ม
program-doctor-no-key = ยังไม่มีกุญแจ การเริ่มครั้งแรกจะสร้างให้
program-doctor-training = โหมดทดลอง ใช้ `saiduan open` เพื่อเปิดสายด่วน
program-doctor-numbers = มี { $count } เบอร์ในรายชื่อที่ยังไม่มีใครโทรลองภายใน 90 วัน
program-doctor-routing = เส้นทางส่งต่อ ทุกหน่วยงานในคำถามอยู่ในรายชื่อ
program-doctor-unknown = เส้นทางส่งต่อ คำถามมีชื่อ { $agency } ซึ่งไม่อยู่ในรายชื่อ

## saiduan audit verify

program-audit-counted = { $entries } รายการ ใน { $chains } สาย
program-audit-fault = ผิด { $what }
program-audit-intact = ครบถ้วน
program-audit-shorter = สิ่งที่ { $file } จดไว้เกี่ยวกับบันทึกการใช้งาน ไม่มีในฐานข้อมูลนี้
    ถ้าการตั้งค่าชี้ไปที่ฐานข้อมูลอื่น นี่คือสาเหตุ ถ้าไม่ได้ตั้งใจ ให้กลับไปใช้ของเดิม ถ้าตั้งใจ ให้ลบ { $file }
    ถ้ามีคนนำข้อมูลสำรองเก่ากลับมาใช้ นี่คือสาเหตุ รายการที่บันทึกหลังข้อมูลสำรองนั้นไม่มีแล้ว จดไว้ว่าใครนำกลับมา เมื่อไหร่ และเพราะอะไร แล้วลบ { $file } ไฟล์นี้จะถูกเขียนใหม่ภายในหนึ่งนาที
    ถ้าไม่มีใครนำข้อมูลสำรองกลับมาใช้ แปลว่ามีคนแก้บันทึก อย่าลบอะไร คัดลอกฐานข้อมูลและ { $file } ไปเก็บในที่ปลอดภัย แล้วบอกผู้รับผิดชอบสายด่วน
