# What the bot says to a person, in Lao. Voice: calm, short, plain; no blame, no promise.
# ເຈົ້າ for the person; a sentence ends with a full stop, a question with “?”. See
# locales/VOICE.md.
# The first line of a message may be read by the wrong person on a lock screen.

## The beginning

# The very first line is the hello of each language (`language-hello`).
# $count languages: $languages, by their own names (`language.ftl`).
greeting-language = ຂຽນໄດ້ { $count } ພາສາ: { $languages }.
greeting-intro =
    ນີ້ແມ່ນໂປຣແກຣມຕອບອັດຕະໂນມັດ ບໍ່ແມ່ນຄົນ. ບໍ່ບອກຊື່ກໍໄດ້.
    ຢາກລົມກັບຄົນ ພິມ 9.
# The same on our own page, where it was said before that no name is needed.
greeting-intro-page = ນີ້ແມ່ນໂປຣແກຣມຕອບອັດຕະໂນມັດ ບໍ່ແມ່ນຄົນ.
# $word wakes the program after hiding.
greeting-hide =
    ຖ້າມີຄົນມາ ພິມ 8 ໂປຣແກຣມຈະງຽບ.
    ຢາກລົມຕໍ່ ພິມວ່າ: { $word }
# The two limits of secrecy.
greeting-secrecy = ພວກເຮົາຮັກສາຄວາມລັບ. ຍົກເວັ້ນ 2 ເລື່ອງ: ຊີວິດຄົນຕົກຢູ່ໃນອັນຕະລາຍ ແລະ ເລື່ອງຂອງຄົນອາຍຸບໍ່ຮອດ 18 ປີ.
# Where the talk is in a messaging app.
greeting-copies = ແອັບແຊັດກໍເກັບສຳເນົາໄວ້ເອງ.
greeting-training =
    ນີ້ເປັນພຽງການທົດລອງ. ຄົນທີ່ຊ່ວຍໄດ້ ບໍ່ໄດ້ອ່ານສິ່ງທີ່ຂຽນຢູ່ນີ້ ແລະ ຈະບໍ່ມີໃຜມາຫາ.
    ມີແຕ່ຄົນທີ່ກຳລັງຝຶກ ອາດຈະອ່ານ ແລະ ຕອບ.
    ຖ້າຢາກໃຫ້ມີຄົນຊ່ວຍດຽວນີ້:
# The first line when a talk goes on after a silence or after hiding; reveals nothing.
greeting-again = ສະບາຍດີ.

# Typed shortcuts, under every question.
footer = 0 ຢຸດ · 9 ລົມກັບຄົນ · 8 ເຊື່ອງ · 7 ເມນູ
# The same where a number is asked for: 7, 8 and 9 are numbers there.
footer-number = 0 ຢຸດ · ຫຼື ພິມຄຳວ່າ ລົມກັບຄົນ · ເຊື່ອງ · ເມນູ

## Buttons that are always there

button-place = ສົ່ງສະຖານທີ່
button-skip = ຂ້າມ
button-back = ກັບຄືນ
button-done = ເລືອກຄົບແລ້ວ
button-more = ຕົວເລືອກອື່ນ
button-human = ລົມກັບຄົນ
button-go-on = ລົມຕໍ່
button-menu = ເມນູ

## Answers to what people do

saved = ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ແລ້ວ.
saved-more = ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ແລ້ວ. ຂຽນຕື່ມໄດ້ທຸກເວລາ.
not-understood =
    ຂໍໂທດ ໂປຣແກຣມນີ້ບໍ່ເຂົ້າໃຈ. ແຕ່ບັນທຶກສິ່ງທີ່ຂຽນໄວ້ແລ້ວ.
    ລອງເລືອກຈາກປຸ່ມ ຫຼື ພິມຕົວເລກ.
not-understood-twice =
    ຂໍໂທດ ໂປຣແກຣມນີ້ຍັງບໍ່ເຂົ້າໃຈ. ແຕ່ບັນທຶກສິ່ງທີ່ຂຽນໄວ້ແລ້ວ.
    ຢາກລົມກັບຄົນ ພິມ 9 ກໍໄດ້.
# Somebody asks whether anybody is there; who is on duty follows.
still-here = ໂປຣແກຣມນີ້ຍັງຢູ່. ທຸກຢ່າງທີ່ຂຽນບັນທຶກໄວ້ແລ້ວ.
# Somebody thanks us.
thanks-heard = ຍິນດີ. ຂຽນມາບ່ອນນີ້ໄດ້ທຸກເວລາ.
# Somebody wants to tell something; the question follows.
report-heard = ໄດ້ເລີຍ. ເລົ່າຢູ່ນີ້ໄດ້. ຄ່ອຍໆເລົ່າເທື່ອລະໜ້ອຍກໍໄດ້.
wait-heard = ໄດ້ເລີຍ. ພ້ອມຍາມໃດ ຄ່ອຍພິມມາ.
# At “may we tell them?”, to a word that may only mean that somebody reads.
consent-how = ຖ້າໃຫ້ບອກ ເລືອກ 1. ຖ້າບໍ່ໃຫ້ບອກ ເລືອກ 2.
# “What is this number for?”
code-for =
    ຖາມໄດ້ເລີຍ.
    ເລກນີ້ໃຊ້ເປີດແຊັດນີ້ ລົມຕໍ່ຈາກໂທລະສັບໃດກໍໄດ້. ເທົ່ານັ້ນ. ຕື່ມເງິນບໍ່ໄດ້.
# It was quiet for somebody, and they have left.
left-heard = ດີແລ້ວ. ໂປຣແກຣມນີ້ຍັງຢູ່.
# After a yes to telling somebody, “but not my name”.
name-left-out =
    ໄດ້ຮັບແລ້ວ. ບໍ່ຕ້ອງບອກຊື່ກໍໄດ້.
    ຂໍ້ຄວາມທີ່ຂຽນເອງ ອາດສົ່ງຕໍ່ໄປຕາມທີ່ຂຽນ. ບໍ່ຢາກໃຫ້ໃຜຮູ້ຊື່ ບໍ່ຕ້ອງຂຽນຊື່ໄວ້.
afraid-heard =
    ຂອບໃຈທີ່ບອກ. ຄ່ອຍໆລົມກໍໄດ້. ຢຸດເວລາໃດກໍໄດ້.
    ຖ້າມີຄົນມາ ພິມ 8 ໂປຣແກຣມນີ້ຈະງຽບ.
# To “I give up”, “nobody cares”.
weary-heard =
    ຂອບໃຈທີ່ບອກ. ສິ່ງທີ່ຂຽນເກັບໄວ້ແລ້ວ ແລະ ມີຄົນອ່ານ.
    ຢາກລົມກັບຄົນ ພິມ 9.
ashamed-heard =
    ຂອບໃຈທີ່ບອກ. ສິ່ງທີ່ຄົນອື່ນເຮັດ ບໍ່ແມ່ນຄວາມຜິດຂອງເຈົ້າ.
    ເລົ່າເທົ່າທີ່ຢາກເລົ່າກໍພໍ.
# To somebody who reads or types little, or would rather speak.
speaking-heard =
    ຂອບໃຈທີ່ບອກ. ພິມສອງສາມຄຳກໍພໍ. ສະກົດແນວໃດກໍໄດ້.
    ສົ່ງເປັນສຽງກໍໄດ້. ມີຄົນຟັງ.
# To somebody who cannot hear or speak.
writing-is-enough =
    ຂອບໃຈທີ່ບອກ.
    ຢູ່ນີ້ຂຽນຢ່າງດຽວກໍພໍ. ບໍ່ຕ້ອງໂທ.
# A digit where nothing can be chosen.
number-alone =
    ດຽວນີ້ຕົວເລກນີ້ບໍ່ມີຄວາມໝາຍ.
    ຂຽນເປັນຄຳເວົ້າໄດ້ເລີຍ ຫຼື ພິມ 7 ເພື່ອເບິ່ງວ່າເຮັດຫຍັງໄດ້ແດ່.
# A question without an answer is left behind.
passed-over =
    ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ແລ້ວ. ໄປຂໍ້ຕໍ່ໄປກໍໄດ້.
    ຖ້າຢາກກັບມາຂໍ້ນີ້ ເລືອກ “ກັບຄືນ”.
old-button = ປຸ່ມນັ້ນເປັນຂອງຄຳຖາມກ່ອນໜ້ານີ້. ຄຳຖາມດຽວນີ້ແມ່ນຂໍ້ນີ້.
nothing-before = ກ່ອນໜ້ານີ້ບໍ່ມີຄຳຖາມແລ້ວ.
# After 7, 8 or 9 where a number of people is asked for.
number-shortcut = ໄດ້ຮັບແລ້ວ. ນັບເປັນຈຳນວນຄົນ. ຖ້າຢາກໃຊ້ເລກນີ້ເປັນທາງລັດ ພິມອີກເທື່ອໜຶ່ງ.
skip-not-here =
    ຂໍໃຫ້ຕອບຂໍ້ນີ້ແດ່. ເປັນເລື່ອງຄວາມປອດໄພຂອງເຈົ້າ.
    ພິມ 8 ເພື່ອເຊື່ອງ ຫຼື 0 ເພື່ອຢຸດກໍໄດ້.
watched-advice = ພິມສັ້ນໆກໍພໍ. ຖ້າມີຄົນມາ ພິມ 8 ແລ້ວໂປຣແກຣມນີ້ຈະງຽບ.
language-changed = ຕໍ່ໄປເປັນພາສາລາວ.
language-ask = ຢາກໃຊ້ພາສາຫຍັງ?
# A bare name that is a language and a country.
language-which = ໝາຍເຖິງພາສາ ຫຼື ໝາຍເຖິງປະເທດ?
    .yes = ພາສາ
    .no = ປະເທດ
# $count languages: $languages, by their own names (`language.ftl`).
language-unknown =
    ໂປຣແກຣມນີ້ອ່ານໄດ້ແຕ່ { $count } ພາສາ: { $languages }.
    ບັນທຶກສິ່ງທີ່ຂຽນໄວ້ແລ້ວ ແລະ ກຳລັງຂໍໃຫ້ຄົນມາເບິ່ງ.

media-saved =
    ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ແລ້ວ.
    ໂປຣແກຣມເບິ່ງ ຫຼື ຟັງເອງບໍ່ໄດ້. ກຳລັງຂໍໃຫ້ຄົນມາເບິ່ງ.
# Where a name was taken for a province, and where it is the name of several.
province-taken =
    ໄດ້ຮັບແລ້ວ: { $province }.
    ຖ້າບໍ່ແມ່ນ ເລືອກ “ກັບຄືນ”.
country-taken =
    ໄດ້ຮັບແລ້ວ: { $country }.
    ຖ້າບໍ່ແມ່ນ ເລືອກ “ກັບຄືນ”.
# Once, before the number or the end, where the country is still unknown.
country-once-more =
    ຂໍຖາມອີກຂໍ້ໜຶ່ງ ຖ້າບອກໄດ້.
    ຖ້າບໍ່ຮູ້ປະເທດ ພວກເຮົາຈະຖາມບໍ່ໄດ້ວ່າໃຫ້ບອກໃຜໄດ້ແດ່.
province-which = ຊື່ນີ້ມີຫຼາຍກວ່າໜຶ່ງບ່ອນ. ໝາຍເຖິງບ່ອນໃດ?
location-saved = ໄດ້ຮັບແລ້ວ. ບັນທຶກສະຖານທີ່ໄວ້ແລ້ວ.
edited-saved = ໄດ້ຮັບແລ້ວ. ບັນທຶກຂໍ້ຄວາມໃໝ່ໄວ້ຄູ່ກັບອັນເກົ່າ.
unsupported = ໄດ້ຮັບແລ້ວ. ແຕ່ໂປຣແກຣມນີ້ອ່ານຂໍ້ຄວາມແບບນີ້ບໍ່ໄດ້. ລອງພິມເປັນຕົວໜັງສືເບິ່ງ.
# To somebody who telephoned over the app.
call-not-taken = ເຫັນວ່າໂທມາ. ແຕ່ຢູ່ນີ້ຮັບສາຍບໍ່ໄດ້. ພິມມາໄດ້ເລີຍ. ສົ່ງເປັນສຽງກໍໄດ້.
slow-down = ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ໝົດແລ້ວ. ຄຳຕອບຈະມາຊ້າລົງໜ້ອຍໜຶ່ງ.
several-how = ເລືອກໄດ້ຫຼາຍກວ່າໜຶ່ງຂໍ້.
# $chosen is a list of answers; it never stands in the first line.
several-more =
    ໄດ້ຮັບແລ້ວ.
    ເລືອກໄວ້ແລ້ວ: { $chosen }
    ຍັງມີອີກບໍ? ຖ້າບໍ່ມີແລ້ວ ພິມວ່າ: ຄົບແລ້ວ.
choice-line = { $n } · { $choice }
police-risk-heard = ໄດ້ຮັບແລ້ວ. ພວກເຮົາຈົດໄວ້ວ່າອັນຕະລາຍ. ພະນັກງານຂອງພວກເຮົາຈະເຫັນຂໍ້ນີ້ກ່ອນ.
# Said when someone under 18 is concerned: who reads, who may be told, and why.
minor-told =
    ໄດ້ຮັບແລ້ວ. ຄົນທີ່ອ່ານແມ່ນພະນັກງານຂອງພວກເຮົາ.
    ຖ້າມີຄົນອາຍຸບໍ່ຮອດ 18 ປີທີ່ອາດຖືກທຳຮ້າຍ ພວກເຮົາອາດບອກ { $agency } ({ $country }) ເພາະບ່ອນນັ້ນປົກປ້ອງເດັກນ້ອຍ.
    ພວກເຮົາຈະພະຍາຍາມບອກເຈົ້າກ່ອນ. ບໍ່ຕ້ອງຕອບທຸກຂໍ້ກໍໄດ້.
minor-told-anywhere =
    ໄດ້ຮັບແລ້ວ. ຄົນທີ່ອ່ານແມ່ນພະນັກງານຂອງພວກເຮົາ.
    ຖ້າມີຄົນອາຍຸບໍ່ຮອດ 18 ປີທີ່ອາດຖືກທຳຮ້າຍ ພວກເຮົາອາດບອກຄົນທີ່ປົກປ້ອງເດັກນ້ອຍ.
    ພວກເຮົາຈະພະຍາຍາມບອກເຈົ້າກ່ອນ. ບໍ່ຕ້ອງຕອບທຸກຂໍ້ກໍໄດ້.

# Said when the person's words tell of an official who is part of it.
official-ask =
    ຂອບໃຈທີ່ບອກ.
    ເລື່ອງນີ້ໃຫ້ພວກເຮົາຫຼີກເວັ້ນຕຳຫຼວດບໍ?
    .yes = ຫຼີກເວັ້ນຕຳຫຼວດ
    .no = ໃຫ້ຕຳຫຼວດຮູ້ໄດ້
official-out = ໄດ້ຮັບແລ້ວ. ພວກເຮົາຈະບໍ່ບອກຂະເຈົ້າ.
# Where only somebody who looks into officials is asked about next.
official-not-there = ໄດ້ຮັບແລ້ວ. ພວກເຮົາຈະບໍ່ບອກໃຜຢູ່ບ່ອນນັ້ນ.

## Danger

danger-heard = ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ວ່າເປັນເລື່ອງດ່ວນຫຼາຍ.
urgent-heard = ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ວ່າເປັນເລື່ອງດ່ວນ.
self-harm-heard =
    ຂອບໃຈທີ່ບອກ.
    ພວກເຮົາຢາກໃຫ້ມີຄົນລົມກັບເຈົ້າ ແລະ ຂໍໃຫ້ຄົນມາລົມແລ້ວ. ຂຽນຕໍ່ຢູ່ນີ້ໄດ້ເລີຍ.

numbers-intro = ຖ້າໂທໄດ້ຢ່າງປອດໄພ:
# To whoever cannot hear or speak.
numbers-by-other = ຖ້າມີຄົນທີ່ໄວ້ໃຈ ໂທແທນໄດ້ຢ່າງປອດໄພ:
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
number-th-1300-abroad = ສຳລັບຄົນໄທຢູ່ຕ່າງປະເທດ
number-th-mfa = ກົມກົງສຸນຂອງໄທ
number-la-emb-bkk = ສະຖານທູດລາວຢູ່ບາງກອກ
number-la-lyu = ສຳລັບເດັກນ້ອຍ ແລະ ໄວໜຸ່ມ

# Not safe to chat: asks for the place, promises silence. $word wakes the program.
not-safe =
    ໄດ້ຮັບແລ້ວ. ພິມແຕ່ວ່າຢູ່ໃສ.
    ຫຼັງຈາກນັ້ນໂປຣແກຣມນີ້ຈະງຽບ ແລະ ບັນທຶກທຸກຢ່າງທີ່ຂຽນ.
    ຢາກລົມຕໍ່ຍາມໃດ ພິມວ່າ: { $word }
# A reader that may be wrong heard something urgent: one gentle question.
danger-check = ຂອບໃຈທີ່ບອກ. ດຽວນີ້ມີໃຜຕົກຢູ່ໃນອັນຕະລາຍບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
# Someone may be coming, or this was only told: one question that says nothing.
quiet-check =
    ໃຫ້ງຽບໄວ້ກ່ອນບໍ?
    ຢາກລົມຕໍ່ເມື່ອໃດ ພິມວ່າ: { $word }
    .yes = ງຽບໄວ້ກ່ອນ
    .no = ລົມຕໍ່
# Whoever spoke of dying may write on, before any other question.
listening = ຢາກເລົ່າເທົ່າໃດກໍໄດ້. ພວກເຮົາເກັບໄວ້ທຸກຂໍ້ຄວາມ ແລະ ຈະມີຄົນອ່ານ.
    .person = ລົມກັບຄົນ
    .go_on = ຕອບຄຳຖາມຕໍ່
listening-more =
    ຂອບໃຈທີ່ບອກ. ໂປຣແກຣມນີ້ຍັງຢູ່.
    ຢາກເລົ່າຕໍ່ເວລາໃດກໍໄດ້.
# After a yes that named nobody.
danger-who = ແມ່ນເຈົ້າເອງ ຫຼື ຄົນອື່ນ?
    .me = ຂ້ອຍເອງ
    .other = ຄົນອື່ນ
danger-not = ໄດ້ຮັບແລ້ວ. ລົມຕໍ່ໄດ້ເລີຍ.

## Menu

menu = ຢາກເຮັດຫຍັງ?
    .numbers = ເບີໂທສຸກເສີນ
    .job = ວຽກນີ້ປອດໄພບໍ?
    .rights = ສິດຂອງຂ້ອຍ
    .report = ເລື່ອງທີ່ເລົ່າໄວ້
    .language = ປ່ຽນພາສາ
menu-typed =
    ຫຼື ພິມ 0 ຢຸດ · 9 ລົມກັບຄົນ · 8 ເຊື່ອງ.
    ຖ້າບໍ່ພໍໃຈພວກເຮົາ ພິມວ່າ: ຮ້ອງທຸກ.

## A person

human-on-duty =
    ໄດ້ຮັບແລ້ວ. ພວກເຮົາຂໍໃຫ້ຄົນມາລົມແລ້ວ.
    ດຽວນີ້ມີຄົນເຂົ້າເວນ ແລະ ເຫັນໄດ້ວ່າເຈົ້າລໍຖ້າຢູ່.
human-nobody =
    ໄດ້ຮັບແລ້ວ. ພວກເຮົາຂໍໃຫ້ຄົນມາລົມແລ້ວ.
    ດຽວນີ້ບໍ່ມີຄົນເຂົ້າເວນ. ຈະມີຄົນອ່ານຕອນເຂົ້າເວນ.
human-write-ok = ຍາມມີຄົນຫວ່າງ ພວກເຮົາສົ່ງຂໍ້ຄວາມມາບ່ອນນີ້ໄດ້ບໍ?
    .yes = ໄດ້
    .no = ບໍ່ໄດ້
human-will-write =
    ໄດ້ຮັບແລ້ວ. ຍາມມີຄົນຫວ່າງ ພວກເຮົາຈະສົ່ງຂໍ້ຄວາມມາບ່ອນນີ້.
    ລະຫວ່າງນີ້ ຕອບຄຳຖາມຕໍ່ກໍໄດ້.
human-will-not-write =
    ໄດ້ຮັບແລ້ວ. ພວກເຮົາຈະບໍ່ສົ່ງຂໍ້ຄວາມມາກ່ອນ.
    ເຈົ້າຂຽນມາຍາມໃດກໍໄດ້. ຖ້າມີຄຳຕອບແລ້ວ ຈະເຫັນຢູ່ນີ້.
operator-joined = ດຽວນີ້ມີຄົນມາລົມກັບເຈົ້າແລ້ວ ບໍ່ແມ່ນໂປຣແກຣມ.
operator-left = ດຽວນີ້ໂປຣແກຣມກັບມາຕອບແລ້ວ.
operator-asked = ໄດ້ຮັບແລ້ວ. ຄົນທີ່ລົມກັບເຈົ້າເຫັນໄດ້ວ່າເຈົ້າລໍຖ້າຢູ່.
# The operator went away without a word; neutral on a lock screen.
operator-away =
    ມີຂໍ້ຄວາມໃໝ່.
    ດຽວນີ້ບໍ່ມີຄົນລົມຢູ່ ໂປຣແກຣມຈຶ່ງກັບມາຕອບ. ສິ່ງທີ່ຂຽນໄວ້ຍັງຢູ່.

## Hide, stop, delete

# One harmless line, then silence. Must look like small talk.
hide-line = ມື້ນີ້ຝົນຕົກບໍ?
stopped =
    ຢຸດແລ້ວ. ເລື່ອງທີ່ເລົ່າບັນທຶກໄວ້ແລ້ວ.
    ເຈົ້າກັບມາລົມອີກໄດ້ທຸກເວລາ.
delete-ask = ລຶບທຸກຢ່າງທີ່ເລົ່າໄວ້ຢູ່ນີ້ບໍ? ລຶບແລ້ວ ເອົາຄືນບໍ່ໄດ້.
    .yes = ລຶບ
    .no = ບໍ່ລຶບ
# The same where it is not gone at once.
delete-ask-later =
    ລຶບທຸກຢ່າງທີ່ເລົ່າໄວ້ຢູ່ນີ້ບໍ?
    ຕັ້ງແຕ່ຕອນນັ້ນ ພວກເຮົາຈະບໍ່ບອກໃຜຕື່ມ ແລະ ຈະລຶບເມື່ອຄົບ 72 ຊົ່ວໂມງ.
    ກ່ອນຮອດຕອນນັ້ນ ຖ້າເກັບເລກໄວ້ ໃຊ້ເລກນັ້ນປ່ຽນໃຈໄດ້.
delete-needs-code = ຜ່ານໄປໄລຍະໜຶ່ງແລ້ວ. ຖ້າຈະລຶບ ພິມເລກທີ່ເກັບໄວ້.
deleted = ລຶບແລ້ວ.
delete-later =
    ພວກເຮົາຢຸດບອກເລື່ອງນີ້ຕໍ່ແລ້ວ.
    ອາດມີຄົນຕົກຢູ່ໃນອັນຕະລາຍ. ດຽວນີ້ຍັງບໍ່ລຶບ. ຈະລຶບໃນອີກ 72 ຊົ່ວໂມງ.
    ລະຫວ່າງນັ້ນປ່ຽນໃຈໄດ້ ໃຊ້ເລກທີ່ເກັບໄວ້.
# The same where they kept no number.
delete-later-no-number =
    ພວກເຮົາຢຸດບອກເລື່ອງນີ້ຕໍ່ແລ້ວ.
    ອາດມີຄົນຕົກຢູ່ໃນອັນຕະລາຍ. ດຽວນີ້ຍັງບໍ່ລຶບ. ຈະລຶບໃນອີກ 72 ຊົ່ວໂມງ.
    ຖ້າຢາກປ່ຽນໃຈໄດ້ພາຍຫຼັງ ໃຫ້ເອົາເລກໄວ້ກ່ອນ. ພິມ 7 ແລ້ວເລືອກ “ເລື່ອງທີ່ເລົ່າໄວ້”.
# The return code was given while the deletion waited.
delete-anyway =
    ເຈົ້າເຄີຍຂໍໃຫ້ລຶບເລື່ອງທີ່ເລົ່າໄວ້. ພວກເຮົາຢຸດໄວ້ແລ້ວ ເພາະເຈົ້າກັບມາ.
    ຄົນທີ່ເຈົ້າເຄີຍໃຫ້ພວກເຮົາບອກ ບໍ່ເຫັນເລື່ອງນີ້ແລ້ວ. ຍັງຢາກໃຫ້ລຶບບໍ?
    .yes = ລຶບເລີຍ
    .no = ບໍ່ລຶບ
delete-kept = ເກັບໄວ້ຄືເກົ່າ. ບໍ່ໄດ້ລຶບຫຍັງ.
# Something urgent is told while the deletion waits. The words to write are among keep-words.
delete-stands =
    ເຈົ້າຂໍໃຫ້ລຶບໄວ້. ດຽວນີ້ພວກເຮົາຈຶ່ງບໍ່ບອກໃຜອີກ.
    ຖ້າຢາກໃຫ້ເກັບໄວ້ ພິມ “ຢ່າລຶບ”.
# Words before words of distress that mean: put the phone away, and keep everything.
stop-words = ຢຸດ, ຢຸດກ່ອນ, ເຊົາ, ພໍແລ້ວ
# Phrases that say “I am made to write this”, separated by commas: two words each that can
# be said in passing and that nobody writes by chance. The same order in every file.
duress-words = ປຸມເປົ້າສີມ່ວງ, ແພນເຄັກອຸ່ນ, ວ່າວລາຍ, ພິມດີດເກົ່າ
# What a chat says then, so that whoever reads along sees nothing.
duress-line = ໄດ້ເລີຍ. ມື້ນີ້ບໍ່ມີຫຍັງແລ້ວ.
duress-more = ໄດ້ເລີຍ.
# The word that the person chose, before anything else; and what is said when somebody
# answers without it.
knock = { $word }
wrong-number = ຂໍໂທດ ສົ່ງຜິດຄົນ.
# What was typed in place of that word is none; and the word said back, once.
code-word-short =
    ຄຳສັ້ນໆຄຳດຽວກໍພໍ. ເອົາຄຳທີ່ຈື່ງ່າຍ.
    ບໍ່ຢາກຕັ້ງ ກົດຂ້າມກໍໄດ້.
code-word-kept =
    ໄດ້ຮັບແລ້ວ. ຖ້າພວກເຮົາສົ່ງມາຫຼັງຈາກງຽບໄປ ຈະສົ່ງຄຳນີ້ກ່ອນ:
    { $word }
deleted-chat-here =
    ພວກເຮົາຂໍໃຫ້ແອັບລຶບແຊັດນີ້ນຳ. ແອັບລຶບໄດ້ແຕ່ 48 ຊົ່ວໂມງຫຼ້າສຸດ.
    ທີ່ເຫຼືອ ລຶບຢູ່ໃນໂທລະສັບເອງເດີ້.
deleted-chat-yours = ແຊັດຢູ່ໃນໂທລະສັບຂອງເຈົ້າຍັງຢູ່. ລຶບຢູ່ຫັ້ນນຳເດີ້.
# On our own page in a browser; “ອອກດຽວນີ້” is its button.
deleted-chat-page = ກົດ “ອອກດຽວນີ້” ແລ້ວໜ້ານີ້ຈະບໍ່ສະແດງເລື່ອງນີ້ອີກ.
deleted-not-elsewhere = ສິ່ງທີ່ບອກຄົນອື່ນໄປແລ້ວ ເອົາຄືນບໍ່ໄດ້.

## The return code

code-welcome = ສະບາຍດີ. ລົມຕໍ່ຈາກບ່ອນເກົ່າໄດ້.
code-unknown = ບໍ່ພົບເລກນີ້. ລອງເບິ່ງອີກເທື່ອໜຶ່ງ ແລ້ວພິມໃໝ່.
code-wait =
    ລອງຫຼາຍເທື່ອແລ້ວ. ລໍຖ້າ 1 ຊົ່ວໂມງ ແລ້ວຄ່ອຍລອງໃໝ່.
    ລະຫວ່າງນີ້ ຍັງຂຽນຢູ່ນີ້ໄດ້.
code-needed =
    ຜ່ານໄປໄລຍະໜຶ່ງແລ້ວ. ຖ້າຈະເບິ່ງ ຫຼື ແກ້ເລື່ອງທີ່ເລົ່າໄວ້ ພິມເລກທີ່ເກັບໄວ້.
    ບໍ່ມີເລກກໍລົມຕໍ່ໄດ້.
code-none =
    ຜ່ານໄປໄລຍະໜຶ່ງແລ້ວ. ສິ່ງທີ່ເລົ່າໄວ້ກ່ອນນີ້ບໍ່ຂຶ້ນຢູ່ນີ້.
    ລົມຕໍ່ໄດ້ເລີຍ.
# Nobody kept a number: what can be done without one.
no-number =
    ຜ່ານໄປໄລຍະໜຶ່ງແລ້ວ. ພວກເຮົາບໍ່ໄດ້ຍິນວ່າເກັບເລກໄວ້. ສິ່ງທີ່ເລົ່າໄວ້ຈຶ່ງບໍ່ຂຶ້ນຢູ່ນີ້.
    ຖ້າຈົດເລກໄວ້ ພິມເລກນັ້ນໄດ້ເລີຍ. ຖ້າບໍ່ມີ ຂໍໃຫ້ຄົນຊ່ວຍແກ້ ຫຼື ລຶບໄດ້.
    .person = ຂໍລົມກັບຄົນ
    .new = ຂໍເລກໃໝ່
    .go_on = ລົມຕໍ່
# They lost the number that they kept. The choices are those above.
number-lost =
    ຖ້າບໍ່ມີເລກ ສິ່ງທີ່ເລົ່າໄວ້ຈະບໍ່ຂຶ້ນຢູ່ນີ້.
    ຂໍໃຫ້ຄົນຊ່ວຍແກ້ ຫຼື ລຶບໄດ້. ຖ້າພົບເລກ ພິມເລກນັ້ນໄດ້ເລີຍ.
code-not-kept =
    ໄດ້ຮັບແລ້ວ. ເລກນັ້ນໃຊ້ບໍ່ໄດ້ແລ້ວ.
    ຍັງຂຽນຢູ່ນີ້ໄດ້ຄືເກົ່າ. ຖ້າງຽບໄປ 10 ນາທີ ເລື່ອງທີ່ເລົ່າໄວ້ຈະບໍ່ຂຶ້ນຢູ່ນີ້.
    ຢາກໄດ້ເລກໃໝ່ ພິມ 7 ແລ້ວເລືອກ “ເລື່ອງທີ່ເລົ່າໄວ້”.
# The number was shown twice, and the person goes on telling.
code-later =
    ໄດ້ຮັບແລ້ວ. ບັນທຶກໄວ້ແລ້ວ.
    ຖ້າເກັບເລກໄວ້ແລ້ວ ເລກນັ້ນຍັງໃຊ້ໄດ້. ຖ້າຢາກໄດ້ເລກໃໝ່ ພິມ 7 ແລ້ວເລືອກ “ເລື່ອງທີ່ເລົ່າໄວ້”.
code-new = ເລກເກົ່າໃຊ້ບໍ່ໄດ້ແລ້ວ.
# The same, made after a silence: the other one stays good until somebody types it.
code-new-beside =
    ຖ້າເຄີຍເກັບເລກໄວ້ ເລກເກົ່າຍັງໃຊ້ໄດ້.
    ເລກໃໝ່ນີ້ເປີດເບິ່ງໄດ້ສະເພາະເລື່ອງທີ່ເລົ່າຫຼັງຈາກງຽບໄປ.

## My report

report = ຢາກເຮັດຫຍັງກັບເລື່ອງທີ່ເລົ່າໄວ້?
    .status = ຮອດໃສແລ້ວ
    .add = ເລົ່າຕື່ມ
    .correct = ແກ້ຄຳຕອບ
    .consent = ໃຜຮູ້ໄດ້ແດ່
    .new-code = ຂໍເລກໃໝ່
    .delete = ລຶບເລື່ອງທີ່ເລົ່າ
report-needs-code =
    ຖ້າຈະເບິ່ງ ຫຼື ແກ້ເລື່ອງທີ່ເລົ່າໄວ້ ພິມເລກທີ່ເກັບໄວ້.
    ບໍ່ມີເລກກໍຂຽນຢູ່ນີ້ໄດ້.
report-add = ຂຽນສິ່ງທີ່ຢາກເລົ່າຕື່ມໄດ້ເລີຍ. ສົ່ງເປັນສຽງກໍໄດ້.
standing-title = ດຽວນີ້ເປັນແນວນີ້:
standing-waiting = ບັນທຶກໄວ້ແລ້ວ. ຍັງບໍ່ມີຄົນອ່ານ.
standing-read = ມີຄົນອ່ານແລ້ວ.
standing-answered = ມີຄົນອ່ານ ແລະ ຕອບແລ້ວ.
standing-closed = ດຽວນີ້ເລື່ອງນີ້ພໍເທົ່ານີ້ກ່ອນ. ເຈົ້າກັບມາຂຽນຢູ່ນີ້ໄດ້ທຸກເວລາ.
standing-offered =
    ສົ່ງຕໍ່ແລ້ວ ຍັງບໍ່ມີຄຳຕອບ:
    { $agency }.
standing-accepted =
    ມີຄົນຮັບເລື່ອງນີ້ແລ້ວ:
    { $agency }.
standing-erasing = ຈະລຶບໃນອີກ { $hours } ຊົ່ວໂມງ.
correct = ຢາກແກ້ຄຳຕອບຂໍ້ໃດ?
correct-more = ຍັງມີອີກ.
correct-nothing = ຍັງບໍ່ມີຄຳຕອບໃຫ້ແກ້.
corrected = ໄດ້ຮັບແລ້ວ. ແກ້ໄວ້ແລ້ວ.
withdraw = ຢາກໃຫ້ພວກເຮົາຢຸດບອກໃຜ?
withdraw-nothing = ຍັງບໍ່ມີໃຜທີ່ເຈົ້າໃຫ້ບອກ.
withdrawn =
    ໄດ້ຮັບແລ້ວ. ຢຸດແລ້ວ.
    ຕໍ່ໄປນີ້ { $agency } ຈະບໍ່ເຫັນຫຍັງອີກ. ສິ່ງທີ່ຮູ້ໄປແລ້ວ ເອົາຄືນບໍ່ໄດ້.
# The same after a silence, where the message named nobody: somebody else may read the answer.
withdrawn-all =
    ໄດ້ຮັບແລ້ວ. ຢຸດແລ້ວ.
    ຕໍ່ໄປນີ້ ຄົນທີ່ເຈົ້າເຄີຍໃຫ້ພວກເຮົາບອກ ຈະບໍ່ເຫັນຫຍັງອີກ. ສິ່ງທີ່ຮູ້ໄປແລ້ວ ເອົາຄືນບໍ່ໄດ້.

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
    ຂຽນຄຳຖາມໄວ້ຢູ່ນີ້ໄດ້. ຍາມມີຄົນຫວ່າງ ຈະມາຕອບ.
    ຢາກລົມກັບຄົນ ພິມ 9.
# The same where they did not say that we may write.
end-question-look =
    ຂຽນຄຳຖາມໄວ້ຢູ່ນີ້ໄດ້. ພວກເຮົາຈະບໍ່ສົ່ງຂໍ້ຄວາມມາກ່ອນ.
    ກັບມາເບິ່ງຢູ່ນີ້ພາຍຫຼັງ. ຖ້າມີຄົນຕອບແລ້ວ ຈະເຫັນຢູ່ນີ້.
    ຢາກລົມກັບຄົນ ພິມ 9.
end-how = ຢາກລົມຕໍ່ພາຍຫຼັງ ພິມເລກທີ່ເກັບໄວ້. ຢາກລຶບ ພິມ 7.
# The same where they kept no number.
end-how-no-number = ຂຽນມາບ່ອນນີ້ອີກໄດ້ທຸກເວລາ. ຢາກລຶບ ພິມ 7.
end-nobody = ດຽວນີ້ບໍ່ມີຄົນເຂົ້າເວນ.

## Referral, in neutral words

consent-ask =
    ມີຄຳຖາມຈາກພວກເຮົາ.
    ໃຫ້ພວກເຮົາບອກ { $agency } ({ $country }) ໄດ້ບໍ? ຂະເຈົ້າຈະໄດ້{ $purpose }.
    ຖ້າໃຫ້ບອກ ພວກເຮົາຈະບອກແຕ່ເທົ່ານີ້: { $what }.
    ຖ້າຕອບວ່າບອກໄດ້ ຈະໃຊ້ໄດ້ເຄິ່ງປີ.
    .yes = ບອກໄດ້
    .no = ບໍ່ໃຫ້ບອກ
# What an agency would be told ($what), and what for ($purpose), inside that question.
share-triage = ດ່ວນປານໃດ, ເປັນເລື່ອງແນວໃດ, ເລື່ອງຂອງເຈົ້າ ຫຼື ຂອງຄົນອື່ນ, ຢູ່ປະເທດ ແລະ ແຂວງ ຫຼື ຈັງຫວັດໃດ, ອາຍຸຊ່ວງໃດ, ໃຊ້ພາສາຫຍັງ, ຢາກໃຫ້ຊ່ວຍຫຍັງ, ຖ້າຕຳຫຼວດໄປຈະອັນຕະລາຍບໍ
share-signs = ອອກໄປໄດ້ ຫຼື ບໍ່ໄດ້, ເລື່ອງເອກະສານ ການທຳຮ້າຍ ຫຼື ຂົ່ມຂູ່ ໜີ້ ຄ່າຈ້າງ ແລະ ເລື່ອງທີ່ເກີດຂຶ້ນຢູ່ບ່ອນນັ້ນ
share-place = ຢູ່ຈຸດໃດ, ເກີດຂຶ້ນເມື່ອໃດ, ມີຈັກຄົນ
share-suspect = ໃຜເປັນຄົນເຮັດ
share-safe_contact = ຕິດຕໍ່ແນວໃດຈຶ່ງປອດໄພ
share-own_words = ສິ່ງທີ່ເຈົ້າຂຽນເລົ່າໄວ້ເອງ
purpose-protection = ລອງຊ່ວຍເບິ່ງແຍງໃຫ້ປອດໄພ
purpose-suppression = ລອງເບິ່ງວ່າໃຜເປັນຄົນເຮັດເລື່ອງນີ້
purpose-return = ລອງຊ່ວຍເລື່ອງເດີນທາງກັບບ້ານ
purpose-reintegration = ລອງຊ່ວຍຫຼັງຈາກກັບຮອດບ້ານແລ້ວ
purpose-prevention = ເຕືອນຄົນອື່ນ
# The same in few words, after something else came between. Its answers are those above.
consent-again =
    ຍັງມີຄຳຖາມຈາກພວກເຮົາລໍຖ້າຢູ່.
    ໃຫ້ພວກເຮົາບອກ { $agency } ({ $country }) ໄດ້ບໍ?
consent-yes =
    ໄດ້ຮັບແລ້ວ. ເຈົ້າຕອບວ່າບອກໄດ້.
    ປ່ຽນໃຈໄດ້ທຸກເວລາ. ແຕ່ສິ່ງທີ່ບອກໄປແລ້ວ ເອົາຄືນບໍ່ໄດ້.
consent-no = ໄດ້ຮັບແລ້ວ. ພວກເຮົາຈະບໍ່ບອກຂະເຈົ້າ.
consent-not-asked =
    ມີຂໍ້ຄວາມໃໝ່.
    ຄຳຖາມຂອງພວກເຮົາວ່າໃຫ້ບອກຂະເຈົ້າໄດ້ບໍ ບໍ່ຕ້ອງຕອບແລ້ວ.
referral-overridden =
    ມີຂໍ້ຄວາມໃໝ່.
    ອາດມີຄົນຕົກຢູ່ໃນອັນຕະລາຍ ຫຼື ອາຍຸບໍ່ຮອດ 18 ປີ. ພວກເຮົາຈຶ່ງບອກ { $agency } ແລ້ວ ເຖິງວ່າເຈົ້າບໍ່ທັນຕອບວ່າບອກໄດ້.
    ພວກເຮົາບອກແຕ່ເທົ່າທີ່ຈຳເປັນ.
referral-accepted =
    ມີຂໍ້ຄວາມໃໝ່.
    { $agency } ຮັບເລື່ອງຂອງເຈົ້າແລ້ວ. ພວກເຮົາຈະບອກວ່າຂັ້ນຕໍ່ໄປແມ່ນຫຍັງ.
referral-declined =
    ມີຂໍ້ຄວາມໃໝ່.
    { $agency } ຮັບເລື່ອງນີ້ບໍ່ໄດ້. ພວກເຮົາກຳລັງຊອກຫາທາງອື່ນ.
referral-tried =
    ມີຂໍ້ຄວາມໃໝ່.
    { $agency } ລອງຕິດຕໍ່ຫາເຈົ້າແລ້ວ ແຕ່ຍັງບໍ່ໄດ້ລົມກັນ. ບອກພວກເຮົາຢູ່ນີ້ໄດ້ວ່າເວລາໃດສະດວກ. ຖ້າບໍ່ຢາກໃຫ້ຕິດຕໍ່ ກໍບອກໄດ້.
# Staff have closed it; the person may always write again.
closed-for-now = ດຽວນີ້ລົມກັນເທົ່ານີ້ກ່ອນ. ເຈົ້າກັບມາລົມອີກໄດ້ທຸກເວລາ.
country-TH = ປະເທດໄທ
country-LA = ປະເທດລາວ
country-other = ປະເທດອື່ນ

# Full words of a yes to telling an agency, and of deleting, as people type them. Not
# polite words, and not "ok": they may only mean that somebody listens.
agree-words = ບອກໄດ້, ບອກໄດ້ເລີຍ, ໃຫ້ບອກ, ໃຫ້ບອກໄດ້, ໄດ້, ໄດ້ເລີຍ, ໄດ້ຢູ່, ໄດ້ເດີ້, ແມ່ນ, ແມ່ນບອກໄດ້, ຍິນຍອມ, ອະນຸຍາດ, ອະນຸຍາດໃຫ້ບອກ, ເຫັນດີ, ບອກເລີຍ, ບອກໂລດ, ບອກໄປເລີຍ, ບອກໄດ້ໂລດ, ບອກຂະເຈົ້າໄດ້, ບອກຂະເຈົ້າເລີຍ, ແຈ້ງໄດ້, ແຈ້ງໄດ້ເລີຍ, bok dai leo, bork dai, hai bok
delete-words = ລຶບ, ລຶບເລີຍ, ລຶບໄດ້ເລີຍ, ລຶບໝົດ, ລຶບທັງໝົດ, ລຶບທຸກຢ່າງ
# Other countries, as people write them, in this language's letters.
other-countries = ມຽນມາ, ມຽນມ້າ, ພະມ້າ, ພະມ່າ, ກຳປູເຈຍ, ກຳປູເຈ່ຍ, ຂະເໝນ, ຫວຽດນາມ, ຈີນ, ມາເລເຊຍ, ມາເລ, ສິງກະໂປ, ອິນໂດເນເຊຍ, ອິນໂດ, ຟີລິບປິນ, ຟິລິບປິນ, ໄຕ້ຫວັນ, ຮ່ອງກົງ, ຍີ່ປຸ່ນ, ເກົາຫຼີ, ເກົາຫຼີໃຕ້, ອິນເດຍ, ບັງກລາເທດ, ເນປານ, ສີລັງກາ, ບຣູໄນ, ດູໄບ, ຊາອຸດິອາຣາເບຍ, ກາຕາ, ຄູເວດ, ໂອມານ, ອິດສະລາແອນ, ຕວກກີ, ຣັດເຊຍ, ອົດສະຕາລີ, ນິວຊີແລນ, ອາເມລິກາ, ສະຫະລັດ, ອັງກິດ, ເຢຍລະມັນ, ຝຣັ່ງ, ຝະລັ່ງ, ສະວິເດັນ, ຟິນແລນ, ນອກແວ, ເດັນມາກ, ສະວິດ, ອາຟຣິກາ, ເອີຣົບ, ປອຍເປດ, ສີຫະນຸວິນ, ພະນົມເປັນ, ເກາະກົງ, ມຽວະດີ, ເມຍວະດີ, ທ່າຂີ້ເຫຼັກ, ຢ່າງກຸ້ງ, ຮາໂນ້ຍ, ຮ່າໂນ້ຍ, ໂຮ່ຈີມິນ, ຄຸນໝິງ, ບາເຣນ, ບາເວັດ, ໂອສະມັດ, ຊະເວໂກກໂກ, ຊເວໂກກໂກ, ເຄເຄພາກ, ເລົ່າກ່າຍ, ມັນດະເລ, jin, jeen, pathet jin, mueang jin, phama, khamen

# Words that wake the program after hiding, separated by commas: easy to keep in mind, and
# nothing that somebody writes who says where they are or what happens (no place, no colour
# of clothes). The same things in the same order in every file: whoever changes the language
# keeps their word.
resume-words = ໝາກມ່ວງ, ຄັນຮົ່ມ, ໝາກຫຸ່ງ, ໝາກນັດ, ດອກຕາເວັນ, ແມງກະເບື້ອ

## Rules of priority, for staff

rule-danger-now = ມີຄົນຕົກຢູ່ໃນອັນຕະລາຍດຽວນີ້
rule-not-safe-to-chat = ລົມແລ້ວບໍ່ປອດໄພ
rule-reachable-briefly = ໂທລະສັບຢືມ ຫຼື ມີຄົນເປີດເບິ່ງ: ຕິດຕໍ່ໄດ້ໄລຍະສັ້ນໆ
rule-under-18 = ມີຄົນອາຍຸບໍ່ຮອດ 18 ປີ
rule-cannot-leave = ອອກໄປບໍ່ໄດ້
rule-papers-and-threats = ຄົນອື່ນເກັບເອກະສານ ແລະ ຖືກທຳຮ້າຍ ຫຼື ຂົ່ມຂູ່
rule-ongoing-exploitation = ວຽກຢູ່ເຮືອ ຖືກບັງຄັບທາງເພດ ຫຼື ວຽກຫຼອກລວງອອນລາຍ ທີ່ຍັງເກີດຢູ່
rule-ransom-or-sold = ຕ້ອງຈ່າຍຈຶ່ງອອກໄດ້ ຫຼື ຖືກຂາຍຕໍ່
rule-child-begging = ມີເດັກນ້ອຍຂໍທານ
rule-told-about = ເລົ່າເລື່ອງຂອງຄົນໜຶ່ງ
rule-words-p1 = ຂໍ້ຄວາມມີຄຳທີ່ບອກວ່າຊີວິດຕົກຢູ່ໃນອັນຕະລາຍ
rule-words-p2 = ຂໍ້ຄວາມມີຄຳວ່າຖືກຂັງ ຫຼື ການຂູດຮີດທີ່ຍັງເກີດຢູ່
rule-words-some = ຂໍ້ຄວາມມີຄຳກ່ຽວກັບການຂູດຮີດ
rule-duress = ຂຽນຄຳທີ່ບອກວ່າຖືກບັງຄັບໃຫ້ຂຽນ
rule-words-unsure = ຂໍ້ຄວາມທີ່ອາດດ່ວນ ໂປຣແກຣມບໍ່ແນ່ໃຈ
rule-words-second = ຂໍ້ຄວາມທີ່ອາດດ່ວນ ຕົວອ່ານທີສອງພົບ ແລະ ບໍ່ແນ່ໃຈ
rule-minor-words = ຂໍ້ຄວາມມີຄຳກ່ຽວກັບເດັກນ້ອຍ
rule-first-words = ຂໍ້ຄວາມນອກຄຳຖາມ
rule-told-hidden = ເຊື່ອງແຊັດ ແລ້ວເລົ່າຕໍ່ຫຼັງຈາກນັ້ນ
rule-told = ມີເລື່ອງເລົ່າໄວ້ ຍັງບໍ່ພົບສັນຍານ
rule-wants-human = ຂໍລົມກັບຄົນ

## The app's own list of commands

command-help = ເບີໂທສຸກເສີນ
command-human = ລົມກັບຄົນ
command-hide = ເຊື່ອງ
command-language = ພາສາ
command-stop = ຢຸດ
command-delete = ລຶບ
