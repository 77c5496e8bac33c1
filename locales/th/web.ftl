# The web chat's page around the talk. Anybody may look over the person's shoulder:
# nothing here says what the talk is about.

# The page's title, in the tab and in the history.
web-title = ข้อความ
# `.short` stands on the first page, in all languages side by side.
web-exit = ออกตอนนี้
    .short = ออก
# For a keyboard, once the page's script runs.
web-escape = กด Esc 3 ครั้ง เพื่อออก
web-languages = ภาษา

## The first page, and the page after ten quiet minutes

# One line of each language, one below the other.
web-hello = สวัสดี พิมพ์ที่นี่ได้เลย ไม่บอกชื่อก็ได้
web-choose-language = เลือกภาษา
web-have-code = มีเลขที่เก็บไว้
web-code-how = ในช่องข้างล่าง พิมพ์เลขที่เก็บไว้ แล้วกด “ส่ง”
# At an address that leads nowhere.
web-nowhere = ไม่มีอะไรอยู่ที่นี่
web-nowhere-back = ไปหน้าแรก
# Where a first message leads in a browser that keeps no cookies. Like the first page it says
# nothing of what this is; each language on its own line.
web-cookies = เบราว์เซอร์นี้แสดงคำตอบไม่ได้ เพราะปิดคุกกี้อยู่ ลองเปิดคุกกี้ หรือใช้เบราว์เซอร์อื่น หรือโทรก็ได้
web-cookies-numbers = เบอร์โทร

## The talk

web-write = พิมพ์ข้อความ
web-send = ส่ง
# Names the row of small buttons under the box: a person, hide, stop.
web-ways = มีให้กดตลอด
# Under numbered buttons.
web-choose-how = กดเลือก หรือพิมพ์ตัวเลขก็ได้
web-refresh = ดูข้อความใหม่
# Where nothing empties the box: in its place once ten minutes have gone by.
web-typed = ดูข้อความที่พิมพ์ไว้
# Who said it: before a line, for those who cannot see which side it is on.
web-you = คุณ
web-program = โปรแกรม
web-person = คนตอบ

## When something does not go well

web-sending = กำลังส่ง…
web-not-saved = ยังไม่ได้บันทึก ข้อความยังอยู่ตรงนี้ ลองกดอีกครั้ง
web-retrying = ยังไม่ได้บันทึก ข้อความยังอยู่ตรงนี้ กำลังลองใหม่…
web-offline = เน็ตมีปัญหา ข้อความยังอยู่ตรงนี้ กำลังลองใหม่…
web-earlier = ที่นี่แสดงเฉพาะข้อความล่าสุด ข้อความก่อนหน้านั้นยังเก็บไว้
web-not-shown = ตอนนี้เปิดดูข้อความไม่ได้ อีก 1 นาทีค่อยลองใหม่
web-too-long = ยังไม่ได้ส่ง มี { $length } ตัวอักษร ส่งได้ครั้งละไม่เกิน { $limit } แบ่งส่งทีละส่วนได้
web-far-too-long = ยังไม่ได้ส่ง ข้อความยาวเกินไปมาก แบ่งส่งทีละส่วนได้
web-busy = ยังไม่ได้บันทึก ตอนนี้มีคนพิมพ์เข้ามามาก อีก 1 นาทีค่อยกดอีกครั้ง
web-not-whole = ยังไม่ได้ส่ง ข้อความมาไม่ครบ พิมพ์อีกครั้ง แบ่งส่งทีละส่วนได้
web-elsewhere = ยังไม่ได้ส่ง พิมพ์จากหน้านี้ แล้วกดอีกครั้ง

## A file

# Opens the place where one is chosen.
web-file = ส่งรูปหรือข้อความเสียง
# Stands in the talk for a file that was sent.
web-file-sent = (ไฟล์)
web-file-not-begun = ยังไม่ได้ส่ง พิมพ์ข้อความก่อน แล้วค่อยส่งไฟล์
web-file-none = ยังไม่ได้ส่ง เลือกไฟล์ก่อน
web-file-too-many = ยังไม่ได้ส่ง มีหลายไฟล์มาพร้อมกัน รอ 10 นาที หรือพิมพ์บอกก็ได้
