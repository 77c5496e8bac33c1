# What the bot says to a person, in Lao. Voice: calm, short, plain; no blame, no promise.
# ເຈົ້າ for the person; a sentence ends with a full stop, a question with “?”. See
# locales/VOICE.md.
# The first line of a message may be read by the wrong person on a lock screen.

## The beginning

# The very first line carries all languages and reveals nothing. The same in every file.
greeting-all = Hello · สวัสดี · ສະບາຍດີ
# The three languages by their own names; the same names in every file.
greeting-language = ຂຽນພາສາໃດກໍໄດ້: English, ไทย, ລາວ.
greeting-intro =
    ນີ້ແມ່ນໂປຣແກຣມຕອບອັດຕະໂນມັດ ບໍ່ແມ່ນຄົນ.
    ຢາກລົມກັບຄົນ ບອກໄດ້ທຸກເວລາ. ບໍ່ບອກຊື່ກໍໄດ້.
# $word wakes the program after hiding.
greeting-hide =
    ຖ້າມີຄົນມາ ພິມ 8 ແລ້ວໂປຣແກຣມນີ້ຈະງຽບ.
    ຢາກລົມຕໍ່ ພິມວ່າ: { $word }
# The two limits of secrecy.
greeting-secrecy =
    ພວກເຮົາຮັກສາຄວາມລັບ. ຍົກເວັ້ນ 2 ເລື່ອງ:
    ຊີວິດຄົນຕົກຢູ່ໃນອັນຕະລາຍ ແລະ ເລື່ອງຂອງຄົນອາຍຸບໍ່ຮອດ 18 ປີ.
    ແອັບແຊັດກໍເກັບສຳເນົາຂອງແຊັດໄວ້ເອງ.
greeting-training =
    ນີ້ເປັນພຽງການທົດລອງ. ບໍ່ມີໃຜອ່ານສິ່ງທີ່ຂຽນຢູ່ນີ້.
    ຖ້າຢາກໃຫ້ມີຄົນຊ່ວຍດຽວນີ້:
# The first line when a talk goes on after a silence or after hiding; reveals nothing.
greeting-again = ສະບາຍດີ.

# Typed shortcuts, under every question.
footer = 0 ຢຸດ · 9 ລົມກັບຄົນ · 8 ເຊື່ອງ · 7 ເມນູ

## Buttons that are always there

button-skip = ຂ້າມ
button-back = ກັບຄືນ
button-menu = ເມນູ

## The questions

ask-safe = ດຽວນີ້ລົມຢູ່ນີ້ປອດໄພບໍ?
    .yes = ປອດໄພ
    .no = ບໍ່ປອດໄພ
    .watched = ອາດມີຄົນເຫັນ
ask-danger = ດຽວນີ້ມີໃຜຕົກຢູ່ໃນອັນຕະລາຍບໍ?
    .me = ມີ ຂ້ອຍເອງ
    .other = ມີ ຄົນອື່ນ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-country = ເລື່ອງນີ້ຢູ່ປະເທດໃດ?
    .TH = ປະເທດໄທ
    .LA = ປະເທດລາວ
    .other = ປະເທດອື່ນ
# ແຂວງ is said of Laos, ຈັງຫວັດ of Thailand.
ask-province = ແຂວງ ຫຼື ຈັງຫວັດໃດ? ເລືອກຈາກປຸ່ມ ຫຼື ພິມຊື່ກໍໄດ້.
ask-landmark =
    ຢູ່ໃກ້ຫຍັງ? ຖະໜົນ ຮ້ານ ຊື່ເຮືອ ຫຍັງກໍໄດ້.
    ສົ່ງສະຖານທີ່ກໍໄດ້.
ask-phone = ໂທລະສັບນີ້ຂອງໃຜ?
    .mine = ຂອງຂ້ອຍເອງ
    .borrowed = ຢືມມາ
    .checked = ມີຄົນຄອຍເປີດເບິ່ງ
ask-write_back = ຕໍ່ໄປພວກເຮົາສົ່ງຂໍ້ຄວາມມາຢູ່ນີ້ໄດ້ບໍ?
    .yes = ໄດ້
    .no = ບໍ່ໄດ້
# Consent. $agency and $country name who would be told; a name may hold a word that a
# lock screen must not show, so it never stands in the first line.
ask-tell_social =
    ຂໍຖາມອີກຂໍ້ໜຶ່ງ.
    ໃຫ້ພວກເຮົາບອກ { $agency } ({ $country }) ວ່າຢູ່ໃສ ແລະ ເລົ່າຫຍັງໄວ້ ໄດ້ບໍ?
    .yes = ບອກໄດ້
    .no = ບໍ່ໃຫ້ບອກ
ask-tell_police =
    ຂໍຖາມອີກຂໍ້ໜຶ່ງ.
    ໃຫ້ພວກເຮົາບອກ { $agency } ({ $country }) ວ່າຢູ່ໃສ ແລະ ໃຜເປັນຄົນເຮັດ ໄດ້ບໍ?
    .yes = ບອກໄດ້
    .no = ບໍ່ໃຫ້ບອກ
# $code is the return code: 25 digits in groups, meant to look like the number on a
# top-up card. $word wakes the program after hiding.
ask-code =
    ເກັບເລກນີ້ໄວ້: { $code }
    ຄ້າຍຄືເລກບັດຕື່ມເງິນໂທລະສັບ. ຢ່າໃຫ້ໃຜເບິ່ງ.
    ມີເລກນີ້ ລົມຕໍ່ໄດ້ຈາກໂທລະສັບໃດກໍໄດ້. ບໍ່ມີເລກນີ້ ເລື່ອງທີ່ເລົ່າຈະບໍ່ຂຶ້ນຢູ່ນີ້ອີກ.
    ຖ້າເຊື່ອງແລ້ວຢາກລົມຕໍ່ ພິມວ່າ: { $word }
    .kept = ເກັບແລ້ວ
ask-enough = ບັນທຶກໄວ້ແລ້ວ. ເທົ່ານີ້ກໍພໍ. ຖ້າສະດວກ ເລົ່າຕື່ມໜ້ອຍໜຶ່ງກໍໄດ້.
    .more = ເລົ່າຕື່ມ
    .done = ພໍເທົ່ານີ້
ask-about = ເປັນເລື່ອງຂອງໃຜ?
    .me = ຂອງຂ້ອຍເອງ
    .known = ຄົນທີ່ຮູ້ຈັກ
    .seen = ເລື່ອງທີ່ພົບເຫັນ
    .question = ພຽງແຕ່ຢາກຖາມ
ask-seen_self = ເຈົ້າເຫັນເອງບໍ?
    .yes = ເຫັນເອງ
    .no = ໄດ້ຍິນມາ
ask-minor = ມີໃຜອາຍຸບໍ່ຮອດ 18 ປີບໍ? ນັບເຈົ້ານຳ.
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-sector = ເປັນເລື່ອງຫຍັງ? ເລືອກຂໍ້ທີ່ໃກ້ທີ່ສຸດ.
    .work = ວຽກທົ່ວໄປ
    .boat = ວຽກຢູ່ເຮືອ
    .sex = ຖືກບັງຄັບທາງເພດ
    .scam = ວຽກຕອບແຊັດ ໂທຫາຄົນ
    .marriage = ຖືກບັງຄັບໃຫ້ແຕ່ງດອງ
    .other = ເລື່ອງອື່ນ
ask-story =
    ເກີດຫຍັງຂຶ້ນ? ເລົ່າເທົ່າທີ່ຢາກເລົ່າກໍພໍ.
    ສົ່ງເປັນສຽງກໍໄດ້.
ask-leave = ຖ້າຢາກອອກໄປ ອອກໄປໄດ້ບໍ?
    .yes = ອອກໄປໄດ້
    .no = ອອກໄປບໍ່ໄດ້
    .not_sure = ບໍ່ແນ່ໃຈ
ask-papers = ມີຄົນອື່ນເກັບໜັງສືຜ່ານແດນ ຫຼື ເອກະສານໄວ້ບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-threats = ມີໃຜທຳຮ້າຍ ຫຼື ຂົ່ມຂູ່ບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-debt = ມີຄົນບໍ່ຈ່າຍເງິນ ຫຼື ໃຫ້ເຮັດວຽກໃຊ້ໜີ້ບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-how_many = ມີຈັກຄົນ?
    .one = ຄົນດຽວ
    .few = 2 ຫາ 5 ຄົນ
    .many = 6 ຄົນຂຶ້ນໄປ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-wish = ດຽວນີ້ຢາກໄດ້ຫຍັງທີ່ສຸດ?
    .police = ຕຳຫຼວດ
    .safe_place = ບ່ອນທີ່ປອດໄພ
    .doctor = ໝໍ
    .pay = ຄ່າຈ້າງ ທະນາຍຄວາມ
    .home = ກັບບ້ານ
    .tell_only = ພຽງແຕ່ຢາກບອກ
ask-who =
    ໃຜເປັນຄົນເຮັດ? ບອກຊື່ຄົນ ຊື່ຮ້ານ ເບີໂທ ຫຼື ຊື່ເພຈກໍໄດ້.
    ບອກເທົ່າທີ່ຮູ້. ບໍ່ຕ້ອງໄປຊອກຫາຕື່ມ.
ask-safe_contact =
    ສົ່ງຂໍ້ຄວາມຫາເຈົ້າຍາມໃດຈຶ່ງປອດໄພ?
    ຈະຕັ້ງຄຳໜຶ່ງໄວ້ກໍໄດ້. ພວກເຮົາຈະເວົ້າຄຳນັ້ນກ່ອນ ເຈົ້າຈຶ່ງຮູ້ວ່າແມ່ນພວກເຮົາ.
ask-readback = ຢາກອ່ານສິ່ງທີ່ບັນທຶກໄວ້ບໍ?
    .yes = ຢາກອ່ານ
    .no = ບໍ່ຕ້ອງ

## The same, named in one or two words: for the read-back, and for staff

field-safe = ລົມດຽວນີ້
field-danger = ອັນຕະລາຍດຽວນີ້
field-country = ປະເທດ
field-province = ແຂວງ ຫຼື ຈັງຫວັດ
field-landmark = ສະຖານທີ່
field-phone = ໂທລະສັບ
field-write_back = ສົ່ງຂໍ້ຄວາມມາຢູ່ນີ້
field-tell_social = ບອກສູນຊ່ວຍເຫຼືອ
field-tell_police = ບອກຕຳຫຼວດ
field-code = ເລກສຳລັບລົມຕໍ່
field-enough = ພໍເທົ່ານີ້ກ່ອນ
field-about = ເລື່ອງຂອງໃຜ
field-seen_self = ເຫັນ ຫຼື ໄດ້ຍິນ
field-minor = ອາຍຸບໍ່ຮອດ 18 ປີ
field-sector = ເລື່ອງຫຍັງ
field-story = ຄຳບອກເລົ່າ
field-leave = ການອອກໄປ
field-papers = ຄົນອື່ນເກັບເອກະສານ
field-threats = ທຳຮ້າຍ ຫຼື ຂົ່ມຂູ່
field-debt = ບໍ່ຈ່າຍເງິນ ຫຼື ໜີ້
field-how_many = ຈຳນວນຄົນ
field-wish = ສິ່ງທີ່ຢາກໄດ້
field-who = ຄົນທີ່ເຮັດ
field-safe_contact = ສົ່ງຂໍ້ຄວາມຍາມໃດ
field-readback = ອ່ານຄືນ

## Answers to what people do

saved = ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ແລ້ວ.
saved-more = ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ແລ້ວ. ຂຽນຕື່ມໄດ້ທຸກເວລາ.
not-understood =
    ຂໍໂທດ ໂປຣແກຣມນີ້ບໍ່ເຂົ້າໃຈ. ແຕ່ບັນທຶກສິ່ງທີ່ຂຽນໄວ້ແລ້ວ.
    ລອງເລືອກຈາກປຸ່ມ ຫຼື ພິມຕົວເລກ.
not-understood-twice =
    ຂໍໂທດ ໂປຣແກຣມນີ້ຍັງບໍ່ເຂົ້າໃຈ. ແຕ່ບັນທຶກສິ່ງທີ່ຂຽນໄວ້ແລ້ວ.
    ຢາກລົມກັບຄົນ ພິມ 9 ກໍໄດ້.
old-button = ປຸ່ມນັ້ນເປັນຂອງຄຳຖາມກ່ອນ. ຄຳຖາມດຽວນີ້ແມ່ນຂໍ້ນີ້.
nothing-before = ກ່ອນໜ້ານີ້ບໍ່ມີຄຳຖາມແລ້ວ.
skip-not-here =
    ຂໍໃຫ້ຕອບຂໍ້ນີ້ແດ່. ເປັນເລື່ອງຄວາມປອດໄພຂອງເຈົ້າ.
    ພິມ 8 ເພື່ອເຊື່ອງ ຫຼື 0 ເພື່ອຢຸດກໍໄດ້.
watched-advice = ພິມສັ້ນໆກໍພໍ. ຖ້າມີຄົນມາ ພິມ 8 ແລ້ວໂປຣແກຣມນີ້ຈະງຽບ.
language-changed = ຕໍ່ໄປເປັນພາສາລາວ.
language-ask = ຢາກໃຊ້ພາສາຫຍັງ?
language-unknown =
    ໂປຣແກຣມນີ້ອ່ານໄດ້ແຕ່ພາສາລາວ ໄທ ແລະ ອັງກິດ.
    ບັນທຶກສິ່ງທີ່ຂຽນໄວ້ແລ້ວ ແລະ ກຳລັງຂໍໃຫ້ຄົນມາເບິ່ງ.

media-saved =
    ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ແລ້ວ.
    ໂປຣແກຣມນີ້ຍັງເປີດເບິ່ງບໍ່ໄດ້. ກຳລັງຂໍໃຫ້ຄົນມາເບິ່ງ.
location-saved = ໄດ້ຮັບແລ້ວ. ບັນທຶກສະຖານທີ່ໄວ້ແລ້ວ.
edited-saved = ໄດ້ຮັບແລ້ວ. ບັນທຶກຂໍ້ຄວາມໃໝ່ໄວ້ຄູ່ກັບອັນເກົ່າ.
unsupported = ໄດ້ຮັບແລ້ວ. ແຕ່ໂປຣແກຣມນີ້ອ່ານຂໍ້ຄວາມແບບນີ້ບໍ່ໄດ້. ລອງພິມເປັນຄຳເບິ່ງ.
slow-down = ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ໝົດ. ຄຳຕອບຈະມາຊ້າລົງໜ້ອຍໜຶ່ງ.

## Danger

danger-heard = ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ວ່າເປັນເລື່ອງດ່ວນຫຼາຍ.
urgent-heard = ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ວ່າເປັນເລື່ອງດ່ວນ.
self-harm-heard =
    ຂອບໃຈທີ່ບອກ.
    ພວກເຮົາຢາກໃຫ້ມີຄົນມາລົມກັບເຈົ້າ ແລະ ຂໍໃຫ້ຄົນມາແລ້ວ. ຂຽນຕໍ່ຢູ່ນີ້ໄດ້.

numbers-intro = ຖ້າໂທໄດ້ຢ່າງປອດໄພ:
numbers-TH = ຢູ່ປະເທດໄທ ໂທ
numbers-LA = ຢູ່ປະເທດລາວ ໂທ
numbers-other = ຢູ່ປະເທດອື່ນ ໂທຫາເບີໂທສຸກເສີນຂອງປະເທດນັ້ນ.
number-line = { $number } ({ $what })
number-th-191 = ຕຳຫຼວດ
number-th-1669 = ລົດສຸກເສີນ
number-th-1300 = ສູນຊ່ວຍເຫຼືອສັງຄົມ ຕະຫຼອດ 24 ຊົ່ວໂມງ
number-th-1323 = ມີຄົນຮັບຟັງ
number-la-1191 = ຕຳຫຼວດ
number-la-1195 = ລົດສຸກເສີນ
number-la-lwu = ສະຫະພັນແມ່ຍິງລາວ
number-la-lyu = ສຳລັບເດັກນ້ອຍ ແລະ ໄວໜຸ່ມ

# Not safe to chat: asks for the place, promises silence. $word wakes the program.
not-safe =
    ໄດ້ຮັບແລ້ວ. ພິມແຕ່ວ່າຢູ່ໃສ.
    ຫຼັງຈາກນັ້ນໂປຣແກຣມນີ້ຈະງຽບ ແລະ ບັນທຶກທຸກຢ່າງທີ່ຂຽນ.
    ຢາກລົມຕໍ່ຍາມໃດ ພິມວ່າ: { $word }

## Menu

menu = ຢາກເຮັດຫຍັງ?
    .numbers = ເບີໂທສຸກເສີນ
    .job = ວຽກນີ້ປອດໄພບໍ?
    .rights = ສິດຂອງຂ້ອຍ
    .language = ປ່ຽນພາສາ
    .code = ມີເລກລົມຕໍ່
    .delete = ລຶບເລື່ອງທີ່ເລົ່າ
menu-typed = ພິມ 0 ເພື່ອຢຸດ 9 ເພື່ອລົມກັບຄົນ 8 ເພື່ອເຊື່ອງກໍໄດ້.

## A person

human-on-duty =
    ໄດ້ຮັບແລ້ວ. ພວກເຮົາຂໍໃຫ້ຄົນມາລົມແລ້ວ.
    ດຽວນີ້ມີຄົນເຂົ້າເວນ ແລະ ເຫັນໄດ້ວ່າເຈົ້າລໍຖ້າຢູ່.
human-nobody =
    ໄດ້ຮັບແລ້ວ. ພວກເຮົາຂໍໃຫ້ຄົນມາລົມແລ້ວ.
    ດຽວນີ້ບໍ່ມີຄົນເຂົ້າເວນ. ຈະມີຄົນອ່ານຕອນເຂົ້າເວນ.
human-write-ok = ຍາມມີຄົນຫວ່າງ ພວກເຮົາສົ່ງຂໍ້ຄວາມມາຢູ່ນີ້ໄດ້ບໍ?
    .yes = ໄດ້
    .no = ບໍ່ໄດ້
human-will-write =
    ໄດ້ຮັບແລ້ວ. ຍາມມີຄົນຫວ່າງ ພວກເຮົາຈະສົ່ງຂໍ້ຄວາມມາຢູ່ນີ້.
    ລະຫວ່າງນີ້ ຕອບຄຳຖາມຕໍ່ກໍໄດ້.
human-will-not-write =
    ໄດ້ຮັບແລ້ວ. ພວກເຮົາຈະບໍ່ສົ່ງຂໍ້ຄວາມມາກ່ອນ.
    ເຈົ້າຂຽນມາຍາມໃດກໍໄດ້. ຖ້າມີຄຳຕອບແລ້ວ ຈະເຫັນຢູ່ນີ້.
operator-joined = ດຽວນີ້ມີຄົນມາລົມກັບເຈົ້າແລ້ວ ບໍ່ແມ່ນໂປຣແກຣມ.
operator-left = ດຽວນີ້ໂປຣແກຣມກັບມາຕອບແລ້ວ.

## Hide, stop, delete

# One harmless line, then silence. Must look like small talk.
hide-line = ມື້ນີ້ຝົນຕົກບໍ?
stopped =
    ຢຸດແລ້ວ. ເລື່ອງທີ່ເລົ່າບັນທຶກໄວ້ແລ້ວ.
    ເຈົ້າກັບມາລົມອີກໄດ້ທຸກເວລາ.
delete-ask = ລຶບທຸກຢ່າງທີ່ເລົ່າໄວ້ຢູ່ນີ້ບໍ? ລຶບແລ້ວ ເອົາຄືນບໍ່ໄດ້.
    .yes = ລຶບ
    .no = ບໍ່ລຶບ
delete-needs-code = ຜ່ານໄປໄລຍະໜຶ່ງແລ້ວ. ຖ້າຈະລຶບ ພິມເລກທີ່ເກັບໄວ້.
deleted =
    ລຶບແລ້ວ. ແຕ່ແຊັດຢູ່ໃນໂທລະສັບຂອງເຈົ້າຍັງຢູ່. ລຶບຢູ່ຫັ້ນນຳເດີ້.
    ສິ່ງທີ່ບອກຄົນອື່ນໄປແລ້ວ ເອົາຄືນບໍ່ໄດ້.
delete-later =
    ພວກເຮົາຢຸດບອກເລື່ອງນີ້ຕໍ່ແລ້ວ.
    ອາດມີຄົນຕົກຢູ່ໃນອັນຕະລາຍ ຈຶ່ງຍັງບໍ່ລຶບດຽວນີ້. ຈະລຶບໃນ 72 ຊົ່ວໂມງ.
    ລະຫວ່າງນັ້ນປ່ຽນໃຈໄດ້ ໃຊ້ເລກທີ່ເກັບໄວ້.
delete-kept = ເກັບໄວ້ຄືເກົ່າ. ບໍ່ໄດ້ລຶບຫຍັງ.

## The return code

code-ask = ພິມເລກທີ່ເກັບໄວ້.
code-welcome = ສະບາຍດີ. ລົມຕໍ່ຈາກບ່ອນເກົ່າໄດ້.
code-unknown = ບໍ່ພົບເລກນີ້. ລອງເບິ່ງອີກເທື່ອໜຶ່ງ ແລ້ວພິມໃໝ່.
code-wait =
    ລອງຫຼາຍເທື່ອແລ້ວ. ລໍຖ້າ 1 ຊົ່ວໂມງ ແລ້ວຈຶ່ງລອງໃໝ່.
    ລະຫວ່າງນີ້ ຍັງຂຽນຢູ່ນີ້ໄດ້.
code-needed =
    ຜ່ານໄປໄລຍະໜຶ່ງແລ້ວ. ຖ້າຈະເບິ່ງ ຫຼື ແກ້ເລື່ອງທີ່ເລົ່າໄວ້ ພິມເລກທີ່ເກັບໄວ້.
    ບໍ່ມີເລກກໍລົມຕໍ່ໄດ້.

## The end

readback-title = ບັນທຶກໄວ້ແນວນີ້:
readback-line = { $field }: { $answer }
end-request =
    ຂອບໃຈທີ່ບອກ. ຈະມີຄົນອ່ານຂໍ້ຄວາມນີ້. ເລື່ອງດ່ວນທີ່ສຸດອ່ານກ່ອນ.
    ພວກເຮົາສັນຍາບໍ່ໄດ້ວ່າຈະຊ່ວຍໄດ້ທຸກຢ່າງ. ແຕ່ຈະບອກຄວາມຈິງວ່າເຮັດຫຍັງໄດ້ແດ່.
end-tip =
    ຂອບໃຈທີ່ບອກ. ຈະມີຄົນອ່ານຂໍ້ຄວາມນີ້.
    ບໍ່ຕ້ອງກັບໄປ ບໍ່ຕ້ອງຕິດຕາມໃຜ ບໍ່ຕ້ອງຖ່າຍຮູບ. ຄວາມປອດໄພຂອງເຈົ້າສຳຄັນກວ່າ.
end-brief = ຂອບໃຈທີ່ບອກ. ບັນທຶກໄວ້ວ່າເປັນເລື່ອງດ່ວນ. ຂຽນຕື່ມຍາມໃດກໍໄດ້.
end-question =
    ຂຽນຄຳຖາມໄວ້ຢູ່ນີ້ໄດ້. ຄົນຈະມາຕອບເມື່ອຕອບໄດ້.
    ຢາກລົມກັບຄົນ ພິມ 9.
end-how = ຢາກລົມຕໍ່ພາຍຫຼັງ ພິມເລກທີ່ເກັບໄວ້. ຢາກລຶບ ພິມ 7.
end-nobody = ດຽວນີ້ບໍ່ມີຄົນເຂົ້າເວນ.

## Referral, in neutral words

consent-ask =
    ມີຄຳຖາມຈາກທີມງານ.
    ໃຫ້ພວກເຮົາບອກ { $agency } ({ $country }) ເລື່ອງທີ່ເລົ່າໄວ້ໄດ້ບໍ? ເພື່ອໃຫ້ຂະເຈົ້າລອງຊ່ວຍເບິ່ງ.
    .yes = ບອກໄດ້
    .no = ບໍ່ໃຫ້ບອກ
consent-yes =
    ໄດ້ຮັບແລ້ວ. ເຈົ້າຕອບວ່າບອກໄດ້.
    ປ່ຽນໃຈໄດ້ທຸກເວລາ. ແຕ່ສິ່ງທີ່ບອກໄປແລ້ວ ເອົາຄືນບໍ່ໄດ້.
consent-no = ໄດ້ຮັບແລ້ວ. ພວກເຮົາຈະບໍ່ບອກຂະເຈົ້າ.
referral-accepted =
    ມີຂໍ້ຄວາມໃໝ່.
    { $agency } ຮັບເລື່ອງຂອງເຈົ້າແລ້ວ. ພວກເຮົາຈະບອກວ່າຂັ້ນຕໍ່ໄປແມ່ນຫຍັງ.
referral-declined =
    ມີຂໍ້ຄວາມໃໝ່.
    { $agency } ຮັບເລື່ອງນີ້ບໍ່ໄດ້. ພວກເຮົາກຳລັງຊອກຫາທາງອື່ນ.
# Staff have closed it; the person may always write again.
closed-for-now = ດຽວນີ້ລົມກັນເທົ່ານີ້ກ່ອນ. ເຈົ້າກັບມາລົມອີກໄດ້ທຸກເວລາ.
country-TH = ປະເທດໄທ
country-LA = ປະເທດລາວ
country-other = ປະເທດອື່ນ

# Words that wake the program after hiding; everyday things, separated by commas.
resume-words = ໝາກມ່ວງ, ໝາກໂມ, ດອກໄມ້, ຕະຫຼາດ, ລົດຖີບ, ເສື້ອສີຟ້າ

## Rules of priority, for staff

rule-danger-now = ມີຄົນຕົກຢູ່ໃນອັນຕະລາຍດຽວນີ້
rule-not-safe-to-chat = ລົມແລ້ວບໍ່ປອດໄພ
rule-reachable-briefly = ໂທລະສັບຢືມ ຫຼື ມີຄົນເປີດເບິ່ງ: ຕິດຕໍ່ໄດ້ໄລຍະສັ້ນໆ
rule-under-18 = ມີຄົນອາຍຸບໍ່ຮອດ 18 ປີ
rule-cannot-leave = ອອກໄປບໍ່ໄດ້
rule-papers-and-threats = ຄົນອື່ນເກັບເອກະສານ ແລະ ຖືກທຳຮ້າຍ ຫຼື ຂົ່ມຂູ່
rule-ongoing-exploitation = ວຽກຢູ່ເຮືອ ຖືກບັງຄັບທາງເພດ ຫຼື ວຽກຫຼອກລວງອອນລາຍ ທີ່ຍັງເກີດຢູ່
rule-indicators = ມີສັນຍານຂອງການຂູດຮີດ
rule-words-p1 = ຂໍ້ຄວາມມີຄຳທີ່ບອກວ່າຊີວິດຢູ່ໃນອັນຕະລາຍ
rule-words-p2 = ຂໍ້ຄວາມມີຄຳວ່າຖືກຂັງ ຫຼື ການຂູດຮີດທີ່ຍັງເກີດຢູ່
rule-words-some = ຂໍ້ຄວາມມີຄຳກ່ຽວກັບການຂູດຮີດ
rule-self-harm = ຂໍ້ຄວາມມີຄຳກ່ຽວກັບການທຳຮ້າຍຕົນເອງ
rule-minor-words = ຂໍ້ຄວາມມີຄຳກ່ຽວກັບເດັກນ້ອຍ
rule-first-words = ຂໍ້ຄວາມນອກຄຳຖາມ
rule-told = ມີເລື່ອງເລົ່າໄວ້ ຍັງບໍ່ພົບສັນຍານ
rule-wants-human = ຂໍລົມກັບຄົນ

## The app's own list of commands

command-help = ເບີໂທສຸກເສີນ
command-human = ລົມກັບຄົນ
command-hide = ເຊື່ອງ
command-language = ພາສາ
command-stop = ຢຸດ
command-delete = ລຶບ
