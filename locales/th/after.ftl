# What happened next, in neutral words; waiting for a person; the end, and complaints.
# The first line of a message may be read by the wrong person on a lock screen.

## Waiting for a person

human-next = ต่อไปเป็นคิวของคุณ
human-before = มีคนรออยู่ก่อน { $count } คน
# $day is one of the days below; $time is a time of day such as 08:00.
human-closed =
    ได้รับแล้ว เราขอให้คนมาคุยแล้ว
    ตอนนี้ไม่มีคนอยู่เวร จะมีคนเข้าเวรอีกที { $day } เวลา { $time } น.
human-cannot-wait = ถ้ามีใครอยู่ในอันตราย ไม่ต้องรอเรา
# Said where somebody is on duty: they may be busy all the same.
human-if-nobody =
    ถ้ายังไม่มีคนตอบ คนที่เข้าเวรต่อจะได้อ่านสิ่งที่เขียนไว้
    ถ้ามีใครอยู่ในอันตราย ไม่ต้องรอเรา
# The same in one sentence, where a person was asked for already.
there-now = ตอนนี้มีคนอยู่เวร และเห็นสิ่งที่คุณเขียน
there-later = ตอนนี้ไม่มีคนอยู่เวร จะมีคนเข้าเวรอีกที { $day } เวลา { $time } น.
there-nobody = ตอนนี้ไม่มีคนอยู่เวร จะมีคนอ่านตอนเข้าเวร
day-today = วันนี้
day-tomorrow = พรุ่งนี้
day-mon = วันจันทร์
day-tue = วันอังคาร
day-wed = วันพุธ
day-thu = วันพฤหัส
day-fri = วันศุกร์
day-sat = วันเสาร์
day-sun = วันอาทิตย์

## News

someone-read =
    มีข้อความใหม่
    มีคนอ่านเรื่องที่เล่าแล้ว
# Said only when a named member of staff says so.
on-the-way =
    มีข้อความใหม่
    ทีมงานบอกว่า มีคนกำลังไปหาคุณ

## Why it was closed

closed-helped = เราเข้าใจว่าคุณได้สิ่งที่ขอไว้แล้ว
closed-referred = ตอนนี้คนที่คุณให้เราบอก กำลังดูแลเรื่องนี้ต่อ
closed-no_contact = เราติดต่อคุณไม่ได้มาพักหนึ่งแล้ว
closed-asked = คุณบอกให้หยุดตรงนี้
closed-duplicate = เรื่องที่เล่า รวมไว้กับเรื่องที่เรากำลังดูอยู่แล้ว
closed-out_of_scope = เรื่องนี้เราช่วยไม่ได้ คนอื่นอาจรู้มากกว่าเรา

## Afterwards

after-safe = ตอนนี้ปลอดภัยไหม
    .yes = ปลอดภัย
    .no = ไม่ปลอดภัย
    .not_sure = ไม่แน่ใจ
after-not-safe = ขอบคุณที่บอก เราขอให้คนดูเรื่องนี้อีกครั้งแล้ว
after-write = ให้เราส่งข้อความมาที่นี่อีกได้ไหม
    .yes = ได้
    .no = ไม่ได้
after-feedback = คุยกับเราแล้วเป็นอย่างไรบ้าง
    .good = ดี
    .not_good = ไม่ค่อยดี
    .complain = มีเรื่องไม่พอใจ
    .no = ไม่อยากบอก
after-thanks = ขอบคุณ ช่วยให้เราทำได้ดีขึ้น
after-no = ไม่เป็นไร
# Words that ask to complain, separated by commas; the first stands in the menu.
complaint-words = ร้องเรียน, มีเรื่องไม่พอใจ, ขอร้องเรียน, อยากร้องเรียน, เรื่องร้องเรียน, ติชม, ขอติชม, อยากติชม, ขอติชมหน่อย, ขอแสดงความคิดเห็น, อยากแสดงความคิดเห็น, มีข้อติชม, พนักงานพูดไม่ดี, พนักงานพูดจาไม่ดี, พนักงานพูดแรง
complaint-ask =
    พิมพ์มาได้เลยว่าอะไรไม่ดี
    คนที่คุยกับคุณจะไม่ได้อ่าน ทีมงานคนอื่นอ่านแทน
complaint-kept = ได้รับแล้ว เก็บแยกไว้ให้คนอื่นอ่าน
# Beside a person who writes.
complaint-next = ถ้ามีเพิ่ม พิมพ์ว่า ร้องเรียน อีกครั้ง ส่วนข้อความอื่น คนที่คุยอยู่ตรงนี้จะได้อ่าน
# Until they say no, what is written goes there too.
complaint-more = เรื่องนี้มีอะไรอีกไหม
    .yes = มีอีก
    .no = ไม่มีแล้ว
complaint-read =
    มีข้อความใหม่
    หัวหน้าของเราอ่านสิ่งที่คุณเขียนถึงเราแล้ว

## For staff

rule-not-safe-after = บอกว่าไม่ปลอดภัยตอนปิดเคส
