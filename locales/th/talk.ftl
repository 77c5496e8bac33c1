# What the bot says to a person, in Thai. Voice: calm, short, plain; no blame, no promise.
# No ครับ or ค่ะ, no full stop; a space ends a sentence. See locales/VOICE.md.
# The first line of a message may be read by the wrong person on a lock screen.

## The beginning

# The very first line is the hello of each language (`language-hello`).
# $count languages: $languages, by their own names (`language.ftl`).
greeting-language = เขียนได้ { $count } ภาษา { $languages }
greeting-intro =
    นี่คือโปรแกรมตอบอัตโนมัติ ไม่ใช่คน ไม่บอกชื่อก็ได้
    อยากคุยกับคน พิมพ์ 9
# The same on our own page, where it was said before that no name is needed.
greeting-intro-page = นี่คือโปรแกรมตอบอัตโนมัติ ไม่ใช่คน
# $word wakes the program after hiding.
greeting-hide =
    ถ้ามีคนมา พิมพ์ 8 โปรแกรมจะเงียบ
    อยากคุยต่อ พิมพ์ว่า { $word }
# The two limits of secrecy.
greeting-secrecy = เราเก็บเป็นความลับ ยกเว้น 2 เรื่อง คือชีวิตใครอยู่ในอันตราย กับเรื่องของคนอายุไม่ถึง 18 ปี
# Where the talk is in a messaging app.
greeting-copies = แอปแชทเก็บสำเนาไว้เองด้วย
greeting-training =
    นี่เป็นแค่การทดลอง คนที่ช่วยได้ ไม่ได้อ่านสิ่งที่เขียนที่นี่ และจะไม่มีใครมาหา
    มีแต่คนที่กำลังฝึกที่อาจอ่านและตอบ
    ถ้าอยากให้มีคนช่วยตอนนี้
# The first line when a talk goes on after a silence or after hiding; reveals nothing.
greeting-again = สวัสดี

# Typed shortcuts, under every question.
footer = 0 หยุด · 9 คุยกับคน · 8 ซ่อน · 7 เมนู
# The same where a number is asked for: 7, 8 and 9 are numbers there.
footer-number = 0 หยุด · หรือพิมพ์คำว่า คุยกับคน · ซ่อน · เมนู

## Buttons that are always there

button-place = ส่งตำแหน่ง
button-skip = ข้าม
button-back = ย้อนกลับ
button-done = เลือกครบแล้ว
button-more = ตัวเลือกอื่น
button-human = คุยกับคน
button-go-on = คุยต่อ
button-menu = เมนู

## Answers to what people do

saved = ได้รับแล้ว บันทึกไว้แล้ว
saved-more = ได้รับแล้ว บันทึกไว้แล้ว เขียนเพิ่มได้ตลอด
not-understood =
    ขอโทษ โปรแกรมนี้ไม่เข้าใจ แต่บันทึกสิ่งที่เขียนไว้แล้ว
    ลองเลือกจากปุ่ม หรือพิมพ์ตัวเลข
not-understood-twice =
    ขอโทษ โปรแกรมนี้ยังไม่เข้าใจ แต่บันทึกสิ่งที่เขียนไว้แล้ว
    อยากคุยกับคน พิมพ์ 9 ได้เลย
# Somebody asks whether anybody is there; who is on duty follows.
still-here = โปรแกรมนี้ยังอยู่ ทุกอย่างที่เขียนบันทึกไว้แล้ว
# Somebody thanks us.
thanks-heard = ยินดี เขียนมาที่นี่ได้ตลอด
# Somebody wants to tell something; the question follows.
report-heard = ได้เลย เล่าที่นี่ได้ ค่อย ๆ เล่าทีละนิดก็ได้
wait-heard = ได้เลย พร้อมเมื่อไหร่ค่อยพิมพ์มา
# At “may we tell them?”, to a word that may only mean that somebody reads.
consent-how = ถ้าให้บอก เลือก 1 ถ้าไม่ให้บอก เลือก 2
# “What is this number for?”
code-for =
    ถามได้เลย
    เลขนี้ใช้เปิดแชทนี้คุยต่อ จากเครื่องไหนก็ได้ แค่นั้น เติมเงินไม่ได้
# It was quiet for somebody, and they have left.
left-heard = ดีแล้ว โปรแกรมนี้ยังอยู่
# After a yes to telling somebody, “but not my name”.
name-left-out =
    ได้รับแล้ว ไม่ต้องบอกชื่อก็ได้
    ข้อความที่เขียนเอง อาจส่งต่อไปตามที่เขียน ไม่อยากให้ใครรู้ชื่อ ไม่ต้องเขียนชื่อไว้
afraid-heard =
    ขอบคุณที่บอก ค่อย ๆ คุยก็ได้ หยุดเมื่อไหร่ก็ได้
    ถ้ามีคนมา พิมพ์ 8 โปรแกรมนี้จะเงียบ
# To “I give up”, “nobody cares”.
weary-heard =
    ขอบคุณที่บอก สิ่งที่เขียนเก็บไว้แล้ว และมีคนอ่าน
    อยากคุยกับคน พิมพ์ 9
ashamed-heard =
    ขอบคุณที่บอก สิ่งที่คนอื่นทำ ไม่ใช่ความผิดของคุณ
    เล่าเท่าที่อยากเล่าก็พอ
# To somebody who reads or types little, or would rather speak.
speaking-heard =
    ขอบคุณที่บอก พิมพ์ไม่กี่คำก็พอ สะกดแบบไหนก็ได้
    ส่งเป็นเสียงก็ได้ มีคนฟัง
# To somebody who cannot hear or speak.
writing-is-enough =
    ขอบคุณที่บอก
    ที่นี่เขียนอย่างเดียวก็พอ ไม่ต้องโทร
# A digit where nothing can be chosen.
number-alone =
    ตอนนี้ตัวเลขนี้ไม่มีความหมาย
    เขียนเป็นคำได้เลย หรือพิมพ์ 7 เพื่อดูว่าทำอะไรได้บ้าง
# A question without an answer is left behind.
passed-over =
    ได้รับแล้ว บันทึกไว้แล้ว ไปข้อต่อไปได้เลย
    ถ้าอยากกลับมาข้อนี้ เลือก “ย้อนกลับ”
old-button = ปุ่มนั้นเป็นของคำถามก่อนหน้า คำถามตอนนี้คือข้อนี้
nothing-before = ก่อนหน้านี้ไม่มีคำถามแล้ว
# After 7, 8 or 9 where a number of people is asked for.
number-shortcut = ได้รับแล้ว นับเป็นจำนวนคน ถ้าอยากใช้เลขนี้เป็นทางลัด พิมพ์อีกที
skip-not-here =
    ข้อนี้อยากให้ตอบ เพราะเกี่ยวกับความปลอดภัยของคุณ
    พิมพ์ 8 เพื่อซ่อน หรือ 0 เพื่อหยุดก็ได้
watched-advice = พิมพ์สั้น ๆ ก็พอ ถ้ามีคนมา พิมพ์ 8 แล้วโปรแกรมนี้จะเงียบ
language-changed = ต่อไปเป็นภาษาไทย
language-ask = อยากใช้ภาษาอะไร
# A bare name that is a language and a country.
language-which = หมายถึงภาษา หรือหมายถึงประเทศ
    .yes = ภาษา
    .no = ประเทศ
# $count languages: $languages, by their own names (`language.ftl`).
language-unknown =
    โปรแกรมนี้อ่านได้แค่ { $count } ภาษา { $languages }
    บันทึกสิ่งที่เขียนไว้แล้ว และกำลังขอให้คนมาดู

media-saved =
    ได้รับแล้ว บันทึกไว้แล้ว
    โปรแกรมดูหรือฟังเองไม่ได้ กำลังขอให้คนมาดู
# Where a name was taken for a province, and where it is the name of several.
province-taken =
    ได้รับแล้ว { $province }
    ถ้าไม่ใช่ เลือก “ย้อนกลับ”
country-taken =
    ได้รับแล้ว { $country }
    ถ้าไม่ใช่ เลือก “ย้อนกลับ”
# Once, before the number or the end, where the country is still unknown.
country-once-more =
    ขอถามอีกข้อ ถ้าบอกได้
    ถ้าไม่รู้ประเทศ เราจะถามไม่ได้ว่าให้บอกใครได้บ้าง
province-which = ชื่อนี้มีมากกว่าหนึ่งที่ หมายถึงที่ไหน
location-saved = ได้รับแล้ว บันทึกตำแหน่งไว้แล้ว
edited-saved = ได้รับแล้ว บันทึกข้อความใหม่ไว้คู่กับอันเดิม
unsupported = ได้รับแล้ว แต่โปรแกรมนี้อ่านข้อความแบบนี้ไม่ได้ ลองพิมพ์เป็นตัวหนังสือดู
# To somebody who telephoned over the app.
call-not-taken = เห็นว่าโทรมา แต่ที่นี่รับสายไม่ได้ พิมพ์มาได้เลย ส่งเป็นเสียงก็ได้
slow-down = ได้รับแล้ว บันทึกไว้ทั้งหมด คำตอบจะมาช้าลงนิดหน่อย
several-how = เลือกได้มากกว่าหนึ่งข้อ
# $chosen is a list of answers; it never stands in the first line.
several-more =
    ได้รับแล้ว
    เลือกไว้แล้ว { $chosen }
    มีอีกไหม ถ้าไม่มีแล้ว พิมพ์ว่า ครบแล้ว
choice-line = { $n } · { $choice }
police-risk-heard = ได้รับแล้ว เราจดไว้ว่าอันตราย ทีมงานจะเห็นข้อนี้ก่อน
# Said when someone under 18 is concerned: who reads, who may be told, and why.
minor-told =
    ได้รับแล้ว คนที่อ่านคือทีมงานของเรา
    ถ้ามีคนอายุไม่ถึง 18 ปีที่อาจถูกทำร้าย เราอาจบอก { $agency } ({ $country }) เพราะที่นั่นดูแลเด็ก
    เราจะพยายามบอกคุณก่อน ไม่ต้องตอบทุกข้อก็ได้
minor-told-anywhere =
    ได้รับแล้ว คนที่อ่านคือทีมงานของเรา
    ถ้ามีคนอายุไม่ถึง 18 ปีที่อาจถูกทำร้าย เราอาจบอกคนที่ดูแลเรื่องเด็ก
    เราจะพยายามบอกคุณก่อน ไม่ต้องตอบทุกข้อก็ได้

# Said when the person's words tell of an official who is part of it.
official-ask =
    ขอบคุณที่บอก
    ให้เรากันตำรวจออกจากเรื่องนี้ไหม
    .yes = กันตำรวจออก
    .no = ให้ตำรวจรู้ได้
official-out = ได้รับแล้ว เราจะไม่บอกเขา
# Where only somebody who looks into officials is asked about next.
official-not-there = ได้รับแล้ว เราจะไม่บอกใครในพื้นที่นั้น

## Danger

danger-heard = ได้รับแล้ว บันทึกไว้ว่าเป็นเรื่องด่วนมาก
urgent-heard = ได้รับแล้ว บันทึกไว้ว่าเป็นเรื่องด่วน
self-harm-heard =
    ขอบคุณที่บอก
    เราอยากให้มีคนคุยกับคุณ และขอให้คนมาคุยแล้ว เขียนต่อที่นี่ได้เลย

numbers-intro = ถ้าโทรได้อย่างปลอดภัย
# To whoever cannot hear or speak.
numbers-by-other = ถ้ามีคนที่ไว้ใจ โทรแทนได้อย่างปลอดภัย
numbers-TH = ในประเทศไทย โทร
numbers-LA = ในประเทศลาว โทร
numbers-other = ในประเทศอื่น โทรเบอร์ฉุกเฉินของประเทศนั้น
number-line = { $number } ({ $what })
number-th-191 = ตำรวจ
number-th-1669 = รถพยาบาล
number-th-1300 = ศูนย์ช่วยเหลือสังคม ตลอด 24 ชั่วโมง
number-th-1323 = มีคนรับฟัง
number-la-1191 = ตำรวจ
number-la-1195 = รถพยาบาล
number-la-lwu = สหภาพสตรีลาว
number-th-1300-abroad = สำหรับคนไทยในต่างประเทศ
number-th-mfa = กรมการกงสุลของไทย
number-la-emb-bkk = สถานทูตลาวในกรุงเทพฯ
number-la-lyu = สำหรับเด็กและวัยรุ่น

# Not safe to chat: asks for the place, promises silence. $word wakes the program.
not-safe =
    ได้รับแล้ว พิมพ์แค่ว่าอยู่ที่ไหน
    หลังจากนั้นโปรแกรมนี้จะเงียบ และบันทึกทุกอย่างที่เขียน
    อยากคุยต่อเมื่อไหร่ พิมพ์ว่า { $word }
# A reader that may be wrong heard something urgent: one gentle question.
danger-check = ขอบคุณที่บอก ตอนนี้มีใครอยู่ในอันตรายไหม
    .yes = มี
    .no = ไม่มี
# Someone may be coming, or this was only told: one question that says nothing.
quiet-check =
    ให้เงียบก่อนไหม
    อยากคุยต่อทีหลัง พิมพ์ว่า { $word }
    .yes = เงียบก่อน
    .no = คุยต่อ
# Whoever spoke of dying may write on, before any other question.
listening = อยากเล่าแค่ไหนก็ได้ เราเก็บไว้ทุกข้อความ และจะมีคนอ่าน
    .person = คุยกับคน
    .go_on = ตอบคำถามต่อ
listening-more =
    ขอบคุณที่บอก โปรแกรมนี้ยังอยู่
    อยากเล่าต่อเมื่อไหร่ก็ได้
# After a yes that named nobody.
danger-who = เป็นตัวคุณเอง หรือคนอื่น
    .me = ตัวเอง
    .other = คนอื่น
danger-not = ได้รับแล้ว คุยต่อได้เลย

## Menu

menu = อยากทำอะไร
    .numbers = เบอร์ฉุกเฉิน
    .job = งานนี้ปลอดภัยไหม
    .rights = สิทธิของฉัน
    .report = เรื่องที่เล่าไว้
    .language = เปลี่ยนภาษา
menu-typed =
    หรือพิมพ์ 0 หยุด · 9 คุยกับคน · 8 ซ่อน
    ถ้าไม่พอใจเรา พิมพ์ว่า ร้องเรียน

## A person

human-on-duty =
    ได้รับแล้ว เราขอให้คนมาคุยแล้ว
    ตอนนี้มีคนอยู่เวร และเห็นได้ว่าคุณรออยู่
human-nobody =
    ได้รับแล้ว เราขอให้คนมาคุยแล้ว
    ตอนนี้ไม่มีคนอยู่เวร จะมีคนอ่านตอนเข้าเวร
human-write-ok = พอมีคนว่าง เราส่งข้อความมาที่นี่ได้ไหม
    .yes = ได้
    .no = ไม่ได้
human-will-write =
    ได้รับแล้ว พอมีคนว่าง เราจะส่งข้อความมาที่นี่
    ระหว่างนี้ตอบคำถามต่อก็ได้
human-will-not-write =
    ได้รับแล้ว เราจะไม่ส่งข้อความมาก่อน
    ทักมาเมื่อไหร่ก็ได้ ถ้ามีคำตอบแล้วจะเห็นที่นี่
operator-joined = ตอนนี้มีคนมาคุยกับคุณแล้ว ไม่ใช่โปรแกรม
operator-left = ตอนนี้โปรแกรมกลับมาตอบแล้ว
operator-asked = ได้รับแล้ว คนที่คุยกับคุณเห็นได้ว่าคุณรออยู่
# The operator went away without a word; neutral on a lock screen.
operator-away =
    มีข้อความใหม่
    ตอนนี้ไม่มีคนคุยอยู่ โปรแกรมจึงกลับมาตอบ สิ่งที่เขียนไว้ยังอยู่

## Hide, stop, delete

# One harmless line, then silence. Must look like small talk.
hide-line = วันนี้ฝนตกไหม
stopped =
    หยุดแล้ว เรื่องที่เล่าบันทึกไว้แล้ว
    กลับมาเขียนที่นี่ได้ตลอด
delete-ask = ลบทุกอย่างที่เล่าไว้ที่นี่ไหม ลบแล้วเอากลับมาไม่ได้
    .yes = ลบ
    .no = ไม่ลบ
# The same where it is not gone at once.
delete-ask-later =
    ลบทุกอย่างที่เล่าไว้ที่นี่ไหม
    ตั้งแต่ตอนนั้นเราจะไม่บอกใครเพิ่ม และจะลบเมื่อครบ 72 ชั่วโมง
    ก่อนถึงตอนนั้น ถ้าเก็บเลขไว้ ใช้เลขนั้นเปลี่ยนใจได้
delete-needs-code = ผ่านไปสักพักแล้ว ถ้าจะลบ พิมพ์เลขที่เก็บไว้
deleted = ลบแล้ว
delete-later =
    เราหยุดบอกเรื่องนี้ต่อแล้ว
    อาจมีคนอยู่ในอันตราย ตอนนี้เลยยังไม่ลบ จะลบในอีก 72 ชั่วโมง
    ระหว่างนั้นเปลี่ยนใจได้ ใช้เลขที่เก็บไว้
# The same where they kept no number.
delete-later-no-number =
    เราหยุดบอกเรื่องนี้ต่อแล้ว
    อาจมีคนอยู่ในอันตราย ตอนนี้เลยยังไม่ลบ จะลบในอีก 72 ชั่วโมง
    ถ้าอยากเปลี่ยนใจได้ทีหลัง เอาเลขไว้ก่อน พิมพ์ 7 แล้วเลือก “เรื่องที่เล่าไว้”
# The return code was given while the deletion waited.
delete-anyway =
    คุณเคยขอให้ลบเรื่องที่เล่าไว้ เราหยุดไว้แล้ว เพราะคุณกลับมา
    คนที่คุณเคยให้เราบอก ไม่เห็นเรื่องนี้แล้ว ยังอยากให้ลบไหม
    .yes = ลบเลย
    .no = ไม่ลบ
delete-kept = เก็บไว้เหมือนเดิม ไม่ได้ลบอะไร
# Something urgent is told while the deletion waits. The words to write are among keep-words.
delete-stands =
    คุณขอให้ลบไว้ ตอนนี้เราจึงไม่บอกใครอีก
    ถ้าอยากให้เก็บไว้ พิมพ์: อย่าลบ
# Words before words of distress that mean: put the phone away, and keep everything.
stop-words = หยุด, หยุดก่อน, เลิก, พอแล้ว
# Phrases that say “I am made to write this”, separated by commas: two words each that can
# be said in passing and that nobody writes by chance. The same order in every file.
duress-words = ลูกโป่งสีม่วง, แพนเค้กอุ่น, ว่าวลายทาง, พิมพ์ดีดเก่า
# What a chat says then, so that whoever reads along sees nothing.
duress-line = ได้เลย วันนี้ไม่มีอะไรแล้ว
duress-more = ได้เลย
# The word that the person chose, before anything else; and what is said when somebody
# answers without it.
knock = { $word }
wrong-number = ขอโทษ ส่งผิดคน
# What was typed in place of that word is none; and the word said back, once.
code-word-short =
    คำสั้น ๆ คำเดียวก็พอ เอาคำที่จำง่าย
    ไม่อยากตั้ง กดข้ามได้เลย
code-word-kept =
    ได้รับแล้ว ถ้าเราทักมาหลังเงียบไป จะส่งคำนี้ก่อน
    { $word }
deleted-chat-here =
    เราขอให้แอปลบแชทนี้ด้วย แอปลบได้แค่ 48 ชั่วโมงล่าสุด
    ที่เหลือลบในเครื่องเองนะ
deleted-chat-yours = แชทในเครื่องของคุณยังอยู่ ลบในเครื่องด้วยนะ
# On our own page in a browser; “ออกตอนนี้” is its button.
deleted-chat-page = กด “ออกตอนนี้” แล้วหน้านี้จะไม่แสดงเรื่องนี้อีก
deleted-not-elsewhere = สิ่งที่บอกคนอื่นไปแล้ว เรียกคืนไม่ได้

## The return code

code-welcome = สวัสดี คุยต่อจากเดิมได้เลย
code-unknown = ไม่พบเลขนี้ ลองดูอีกที แล้วพิมพ์ใหม่
code-wait =
    ลองหลายครั้งแล้ว รอ 1 ชั่วโมง แล้วค่อยลองใหม่
    ระหว่างนี้ยังเขียนที่นี่ได้
code-needed =
    ผ่านไปสักพักแล้ว ถ้าจะดูหรือแก้เรื่องที่เล่าไว้ พิมพ์เลขที่เก็บไว้
    ไม่มีเลขก็คุยต่อได้
code-none =
    ผ่านไปสักพักแล้ว สิ่งที่เล่าไว้ก่อนนี้ไม่แสดงตรงนี้
    คุยต่อได้เลย
# Nobody kept a number: what can be done without one.
no-number =
    ผ่านไปสักพักแล้ว เราไม่ได้ยินว่าเก็บเลขไว้ สิ่งที่เล่าไว้จึงไม่แสดงตรงนี้
    ถ้าจดเลขไว้ พิมพ์เลขนั้นได้เลย ถ้าไม่มี ขอให้คนช่วยแก้หรือลบได้
    .person = ขอคุยกับคน
    .new = ขอเลขใหม่
    .go_on = คุยต่อ
# They lost the number that they kept. The choices are those above.
number-lost =
    ถ้าไม่มีเลข สิ่งที่เล่าไว้จะไม่แสดงตรงนี้
    ขอให้คนช่วยแก้หรือลบได้ ถ้าเจอเลข พิมพ์เลขนั้นได้เลย
code-not-kept =
    ได้รับแล้ว เลขนั้นใช้ไม่ได้แล้ว
    ยังเขียนที่นี่ได้เหมือนเดิม ถ้าเงียบไป 10 นาที ที่นี่จะไม่แสดงเรื่องที่เล่าไว้
    อยากได้เลขใหม่ พิมพ์ 7 แล้วเลือก “เรื่องที่เล่าไว้”
# The number was shown twice, and the person goes on telling.
code-later =
    ได้รับแล้ว บันทึกไว้แล้ว
    ถ้าเก็บเลขไว้แล้ว เลขนั้นยังใช้ได้ ถ้าอยากได้เลขใหม่ พิมพ์ 7 แล้วเลือก “เรื่องที่เล่าไว้”
code-new = เลขเก่าใช้ไม่ได้แล้ว
# The same, made after a silence: the other one stays good until somebody types it.
code-new-beside =
    ถ้าเคยเก็บเลขไว้ เลขเดิมยังใช้ได้
    เลขใหม่นี้เปิดดูได้เฉพาะเรื่องที่เล่าหลังจากเงียบไป

## My report

report = อยากทำอะไรกับเรื่องที่เล่าไว้
    .status = ถึงไหนแล้ว
    .add = เล่าเพิ่ม
    .correct = แก้คำตอบ
    .consent = ใครรู้ได้บ้าง
    .new-code = ขอเลขใหม่
    .delete = ลบเรื่องที่เล่า
report-needs-code =
    ถ้าจะดูหรือแก้เรื่องที่เล่าไว้ พิมพ์เลขที่เก็บไว้
    ไม่มีเลขก็เขียนที่นี่ได้
report-add = เขียนสิ่งที่อยากเล่าเพิ่มได้เลย ส่งเป็นเสียงก็ได้
standing-title = ตอนนี้เป็นแบบนี้
standing-waiting = บันทึกไว้แล้ว ยังไม่มีคนอ่าน
standing-read = มีคนอ่านแล้ว
standing-answered = มีคนอ่านและตอบแล้ว
standing-closed = ตอนนี้เรื่องนี้พอเท่านี้ก่อน กลับมาเขียนที่นี่ได้ตลอด
standing-offered =
    ส่งต่อแล้ว ยังไม่มีคำตอบ
    { $agency }
standing-accepted =
    มีคนรับเรื่องนี้แล้ว
    { $agency }
standing-erasing = จะลบในอีก { $hours } ชั่วโมง
correct = อยากแก้คำตอบข้อไหน
correct-more = ยังมีอีก
correct-nothing = ยังไม่มีคำตอบให้แก้
corrected = ได้รับแล้ว แก้ไว้แล้ว
withdraw = อยากให้เราหยุดบอกใคร
withdraw-nothing = ยังไม่มีใครที่คุณให้บอก
withdrawn =
    ได้รับแล้ว หยุดแล้ว
    ต่อไปนี้ { $agency } จะไม่เห็นอะไรอีก สิ่งที่รู้ไปแล้วเรียกคืนไม่ได้
# The same after a silence, where the message named nobody: somebody else may read the answer.
withdrawn-all =
    ได้รับแล้ว หยุดแล้ว
    ต่อไปนี้คนที่คุณเคยให้เราบอก จะไม่เห็นอะไรอีก สิ่งที่รู้ไปแล้วเรียกคืนไม่ได้

## The end

readback-title = บันทึกไว้แบบนี้
readback-line = { $field }: { $answer }
end-request =
    ขอบคุณที่บอก จะมีคนอ่านข้อความนี้ เรื่องด่วนที่สุดอ่านก่อน
    เรารับปากไม่ได้ว่าจะช่วยได้ทุกเรื่อง แต่จะบอกตามจริงว่าทำอะไรได้บ้าง
end-tip =
    ขอบคุณที่บอก จะมีคนอ่านข้อความนี้
    ไม่ต้องกลับไป ไม่ต้องตามใคร ไม่ต้องถ่ายรูป ความปลอดภัยของคุณสำคัญกว่า
end-brief = ขอบคุณที่บอก บันทึกไว้ว่าเป็นเรื่องด่วน เขียนเพิ่มเมื่อไหร่ก็ได้
end-question =
    เขียนคำถามไว้ที่นี่ได้เลย พอมีคนว่าง จะมาตอบ
    อยากคุยกับคน พิมพ์ 9
# The same where they did not say that we may write.
end-question-look =
    เขียนคำถามไว้ที่นี่ได้เลย เราจะไม่ทักไปก่อน
    กลับมาดูที่นี่ทีหลัง ถ้ามีคนตอบแล้ว จะเห็นที่นี่
    อยากคุยกับคน พิมพ์ 9
end-how = อยากคุยต่อทีหลัง พิมพ์เลขที่เก็บไว้ อยากลบ พิมพ์ 7
# The same where they kept no number.
end-how-no-number = เขียนมาที่นี่อีกได้ตลอด อยากลบ พิมพ์ 7
end-nobody = ตอนนี้ไม่มีคนอยู่เวร

## Referral, in neutral words

consent-ask =
    มีคำถามจากทีมงาน
    ให้เราบอก { $agency } ({ $country }) ได้ไหม เขาจะได้{ $purpose }
    ถ้าให้บอก เราจะบอกแค่นี้ คือ { $what }
    ถ้าตอบว่าบอกได้ จะใช้ได้ครึ่งปี
    .yes = บอกได้
    .no = ไม่ให้บอก
# What an agency would be told ($what), and what for ($purpose), inside that question.
share-triage = ด่วนแค่ไหน, เป็นเรื่องแบบไหน, เรื่องของคุณหรือของคนอื่น, ประเทศและจังหวัดไหน, อายุช่วงไหน, ใช้ภาษาอะไร, อยากให้ช่วยเรื่องอะไร, ถ้าตำรวจไปจะอันตรายไหม
share-signs = ออกไปได้ไหม, เรื่องเอกสาร การทำร้ายหรือขู่ หนี้ ค่าจ้าง และเรื่องที่เกิดที่นั่น
share-place = อยู่ตรงไหน, เกิดตอนไหน, มีกี่คน
share-suspect = ใครเป็นคนทำ
share-safe_contact = ติดต่อแบบไหนถึงจะปลอดภัย
share-own_words = สิ่งที่คุณเขียนเล่าไว้เอง
purpose-protection = ลองช่วยดูแลให้ปลอดภัย
purpose-suppression = ลองดูว่าใครเป็นคนทำเรื่องนี้
purpose-return = ลองช่วยเรื่องเดินทางกลับบ้าน
purpose-reintegration = ลองช่วยหลังจากกลับถึงบ้านแล้ว
purpose-prevention = เตือนคนอื่น ๆ
# The same in few words, after something else came between. Its answers are those above.
consent-again =
    ยังมีคำถามจากทีมงานรออยู่
    ให้เราบอก { $agency } ({ $country }) ได้ไหม
consent-yes =
    ได้รับแล้ว คุณตอบว่าบอกได้
    เปลี่ยนใจได้เสมอ แต่สิ่งที่บอกไปแล้วเรียกคืนไม่ได้
consent-no = ได้รับแล้ว เราจะไม่บอกเขา
consent-not-asked =
    มีข้อความใหม่
    คำถามจากทีมงานว่าให้บอกเขาได้ไหม ไม่ต้องตอบแล้ว
referral-overridden =
    มีข้อความใหม่
    อาจมีคนอยู่ในอันตราย หรืออายุไม่ถึง 18 ปี เราจึงบอก { $agency } แล้ว แม้คุณยังไม่ได้ตอบว่าบอกได้
    เราบอกเท่าที่จำเป็นเท่านั้น
referral-accepted =
    มีข้อความใหม่
    { $agency } รับเรื่องของคุณแล้ว เราจะบอกว่าขั้นต่อไปคืออะไร
referral-declined =
    มีข้อความใหม่
    { $agency } รับเรื่องนี้ไม่ได้ เรากำลังหาทางอื่น
referral-tried =
    มีข้อความใหม่
    { $agency } ลองติดต่อคุณแล้ว แต่ยังไม่ได้คุยกัน บอกเราที่นี่ได้ว่าเวลาไหนสะดวก ถ้าไม่อยากให้ติดต่อก็บอกได้
# Staff have closed it; the person may always write again.
closed-for-now = ตอนนี้คุยกันเท่านี้ก่อน กลับมาเขียนที่นี่ได้ตลอด
country-TH = ประเทศไทย
country-LA = ประเทศลาว
country-other = ประเทศอื่น

# Full words of a yes to telling an agency, and of deleting, as people type them. Not
# polite words, and not "ok": they may only mean that somebody listens.
agree-words = บอกได้, บอกได้เลย, ให้บอก, ให้บอกได้, ได้, ได้เลย, ใช่, ใช่บอกได้, ยินยอม, อนุญาต, อนุญาตให้บอก, บอกเลย, บอกไปเลย, บอกเขาเลย, บอกเขาได้, บอกเขาได้เลย, แจ้งได้, แจ้งได้เลย, bok dai, bok dai loei, hai bok dai, บอกได้โลด, บอกโลด
delete-words = ลบ, ลบเลย, ลบได้เลย, ลบทั้งหมด, ลบทุกอย่าง
# Other countries, as people write them, in this language's letters.
other-countries = พม่า, เมียนมา, เมียนมาร์, กัมพูชา, เขมร, เวียดนาม, จีน, มาเลเซีย, มาเล, สิงคโปร์, อินโดนีเซีย, อินโด, ฟิลิปปินส์, ไต้หวัน, ฮ่องกง, ญี่ปุ่น, เกาหลี, เกาหลีใต้, อินเดีย, บังกลาเทศ, เนปาล, ศรีลังกา, บรูไน, ดูไบ, ซาอุ, ซาอุดีอาระเบีย, กาตาร์, คูเวต, โอมาน, บาห์เรน, อิสราเอล, ตุรกี, รัสเซีย, ออสเตรเลีย, นิวซีแลนด์, อเมริกา, สหรัฐ, อังกฤษ, เยอรมัน, เยอรมนี, ฝรั่งเศส, สวีเดน, ฟินแลนด์, นอร์เวย์, เดนมาร์ก, สวิส, แอฟริกา, ยุโรป, ปอยเปต, สีหนุวิลล์, บาเวต, พนมเปญ, เกาะกง, โอเสม็ด, เมียวดี, ชเวโก๊กโก่, เคเคปาร์ค, ท่าขี้เหล็ก, เล้าก์ก่าย, เล่าก์ก่าย, ย่างกุ้ง, มัณฑะเลย์, ฮานอย, โฮจิมินห์, คุนหมิง, jin, jeen, prathet jin, mueang jin, phama, khamen

# Words that wake the program after hiding, separated by commas: easy to keep in mind, and
# nothing that somebody writes who says where they are or what happens (no place, no colour
# of clothes). The same things in the same order in every file: whoever changes the language
# keeps their word.
resume-words = มะม่วง, ร่มกันแดด, มะละกอ, สับปะรด, ทานตะวัน, ผีเสื้อ

## Rules of priority, for staff

rule-danger-now = มีคนอยู่ในอันตรายตอนนี้
rule-not-safe-to-chat = คุยแล้วไม่ปลอดภัย
rule-reachable-briefly = โทรศัพท์ยืมหรือมีคนเปิดดู ติดต่อได้แค่ช่วงสั้น
rule-under-18 = มีคนอายุไม่ถึง 18 ปี
rule-cannot-leave = ออกไปไม่ได้
rule-papers-and-threats = คนอื่นเก็บเอกสาร และถูกทำร้ายหรือถูกขู่
rule-ongoing-exploitation = งานบนเรือ ถูกบังคับทางเพศ หรืองานหลอกลวงออนไลน์ ที่ยังเกิดอยู่
rule-ransom-or-sold = ต้องจ่ายถึงจะออกได้ หรือถูกขายต่อ
rule-child-begging = มีเด็กขอทาน
rule-told-about = เล่าเรื่องของคนคนหนึ่ง
rule-words-p1 = ข้อความมีคำที่บอกว่าชีวิตอยู่ในอันตราย
rule-words-p2 = ข้อความมีคำว่าถูกขัง หรือการแสวงหาประโยชน์ที่ยังเกิดอยู่
rule-words-some = ข้อความมีคำเรื่องการแสวงหาประโยชน์
rule-duress = เขียนคำที่บอกว่าถูกบังคับให้เขียน
rule-words-unsure = ข้อความที่อาจด่วน โปรแกรมไม่แน่ใจ
rule-words-second = ข้อความที่อาจด่วน ตัวอ่านที่สองพบ และไม่แน่ใจ
rule-minor-words = ข้อความมีคำเรื่องเด็ก
rule-first-words = ข้อความนอกคำถาม
rule-told-hidden = ซ่อนแชท แล้วเล่าต่อหลังจากนั้น
rule-told = มีเรื่องเล่าไว้ ยังไม่พบสัญญาณ
rule-wants-human = ขอคุยกับคน

## The app's own list of commands

command-help = เบอร์ฉุกเฉิน
command-human = คุยกับคน
command-hide = ซ่อน
command-language = ภาษา
command-stop = หยุด
command-delete = ลบ
