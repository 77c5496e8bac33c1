# สิ่งที่ช่องทางต่าง ๆ ต้องมี นอกจากบทสนทนา

# The text of an empty chat, and what a platform may show by itself while we are down.
# Its first line is neutral; the numbers stand with their countries.
channel-away =
    สวัสดี เขียนที่นี่ได้ ทั้งภาษาไทย ลาว และอังกฤษ
    ถ้าไม่มีคำตอบ และอยากให้มีคนช่วยตอนนี้ ในประเทศไทย โทร 191 (ตำรวจ) ในประเทศลาว โทร 1191 (ตำรวจ)
# For somebody whom LINE does not name to us: all that can be said to them, and once.
channel-unnamed =
    สวัสดี แอปนี้ไม่บอกเราว่าใครเขียนมา จึงเก็บข้อความและตอบกลับไม่ได้
    ลองอัปเดตแอป แล้วเขียนมาใหม่
    ถ้าอยากให้มีคนช่วยตอนนี้ ในประเทศไทย โทร 191 (ตำรวจ) ในประเทศลาว โทร 1191 (ตำรวจ)
# The bar above the four keys 9 8 7 0; at most 14 letters.
channel-menu = เมนู 9 8 7 0

# A file over 20 MB.
media-too-large =
    ขอโทษ ไฟล์นี้ใหญ่เกินไป เก็บได้ไม่เกิน 20 MB
    ลองส่งไฟล์ที่เล็กหรือสั้นกว่านี้ หรือพิมพ์บอกก็ได้
# A file of a kind that could do harm when it is opened.
media-wrong-type =
    ขอโทษ เปิดไฟล์แบบนี้ไม่ได้
    ส่งเป็นรูป ข้อความเสียง หรือพิมพ์สั้น ๆ ก็ได้
# A file that the platform does not give out any more.
media-lost =
    ขอโทษ ไฟล์ที่ส่งมาเปิดไม่ได้ และไม่ได้เก็บไว้
    ข้อความที่พิมพ์มายังอยู่ครบ จะส่งไฟล์ใหม่อีกครั้งก็ได้

## WhatsApp and Messenger

# What somebody can tap in an empty chat on WhatsApp: it begins the talk in this language.
channel-hello = สวัสดี
# Opens a list of choices; at most 20 letters, marks counted.
channel-choose = เลือก
# What the profile of the number says in all languages together, in at most 256 letters, also
# while we are down: whom to call, with their countries.
channel-no-answer = ถ้าไม่มีคำตอบ ในประเทศไทย โทร 191 (ตำรวจ) ในประเทศลาว โทร 1191 (ตำรวจ)
# The template that Meta approves: all that may be sent a day after the last message.
# Neutral, without an offer and without a question, or it is not approved.
channel-waiting = สวัสดี มีข้อความใหม่รออยู่ที่นี่ สะดวกเมื่อไหร่ค่อยตอบกลับ แล้วจะเห็นข้อความ
# The text of an empty chat on Messenger, where all languages stand together in at most
# 160 letters.
channel-greeting = สวัสดี เขียนที่นี่ได้ ทั้งภาษาไทย ลาว และอังกฤษ
