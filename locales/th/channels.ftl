# สิ่งที่ช่องทางต่าง ๆ ต้องมี นอกจากบทสนทนา

# The text of an empty chat, and what a platform may show by itself while we are down.
# Its first line is neutral; the numbers stand with their countries.
channel-away =
    สวัสดี เขียนที่นี่ได้ ทั้งภาษาไทย ลาว และอังกฤษ
    ถ้าไม่มีคำตอบ และอยากได้คนช่วยตอนนี้ ในประเทศไทย โทร 191 ในประเทศลาว โทร 1191
# The bar above the four keys 9 8 7 0; at most 14 letters.
channel-menu = 9 · 8 · 7 · 0
