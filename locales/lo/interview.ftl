# The questions of the interview (bot/data/interview.toml) and the short names of their
# answers. `.simple` is a kinder, simpler form, said when an answer was not understood.
# Labels: at most 20 letters and 24 code points. See locales/VOICE.md.
# The first line of a message may be read by the wrong person on a lock screen.

## The questions

ask-safe = ດຽວນີ້ລົມຢູ່ນີ້ປອດໄພບໍ?
    .simple = ແຊັດນີ້ປອດໄພບໍ?
    .yes = ປອດໄພ
    .no = ບໍ່ປອດໄພ
    .watched = ອາດມີຄົນເຫັນ
# `yes` names nobody: then `danger-who` is asked.
ask-danger = ດຽວນີ້ມີໃຜຕົກຢູ່ໃນອັນຕະລາຍບໍ?
    .simple = ດຽວນີ້ມີໃຜຈະຖືກທຳຮ້າຍບໍ?
    .yes = ມີ
    .me = ມີ ຂ້ອຍເອງ
    .other = ມີ ຄົນອື່ນ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-country = ເລື່ອງນີ້ເກີດຢູ່ປະເທດໃດ?
    .simple = ຢູ່ໄທ ຢູ່ລາວ ຫຼື ຢູ່ບ່ອນອື່ນ?
    .TH = ປະເທດໄທ
    .LA = ປະເທດລາວ
    .other = ປະເທດອື່ນ
# ແຂວງ is said of Laos, ຈັງຫວັດ of Thailand.
ask-province = ຢູ່ແຂວງ ຫຼື ຈັງຫວັດໃດ? ເລືອກຈາກປຸ່ມ ຫຼື ພິມຊື່ກໍໄດ້.
ask-landmark = ຢູ່ໃກ້ຫຍັງ? ຖະໜົນ ຮ້ານ ຊື່ເຮືອ ຫຍັງກໍໄດ້.
# Under it, where an app can send one.
landmark-place = ສົ່ງສະຖານທີ່ກໍໄດ້.
ask-phone = ໂທລະສັບນີ້ແມ່ນຂອງໃຜ?
    .simple = ໂທລະສັບນີ້ຂອງເຈົ້າເອງ ຫຼື ຂອງຄົນອື່ນ?
    .mine = ຂອງຂ້ອຍເອງ
    .borrowed = ຢືມມາ
    .checked = ມີຄົນຄອຍເປີດເບິ່ງ
ask-write_back = ຕໍ່ໄປພວກເຮົາສົ່ງຂໍ້ຄວາມມາບ່ອນນີ້ໄດ້ບໍ?
    .simple = ໃຫ້ພວກເຮົາສົ່ງຂໍ້ຄວາມມາພາຍຫຼັງໄດ້ບໍ?
    .yes = ໄດ້
    .no = ບໍ່ໄດ້
# Consent. $agency and $country name who would be told; a name may hold a word that a
# lock screen must not show, so it never stands in the first line.
ask-tell_social =
    ຂໍຖາມອີກຂໍ້ໜຶ່ງ.
    ໃຫ້ພວກເຮົາບອກ { $agency } ({ $country }) ວ່າຢູ່ໃສ ແລະ ເລົ່າຫຍັງໃຫ້ພວກເຮົາຟັງ ໄດ້ບໍ?
    ຖ້າຕອບວ່າບອກໄດ້ ຈະໃຊ້ໄດ້ເຄິ່ງປີ.
    .simple =
        ຂໍຖາມອີກຂໍ້ໜຶ່ງ.
        ໃຫ້ພວກເຮົາບອກເລື່ອງນີ້ກັບ { $agency } ({ $country }) ໄດ້ບໍ?
    .yes = ບອກໄດ້
    .no = ບໍ່ໃຫ້ບອກ
# The third answer, `official`, means no, and that an official is part of it.
ask-tell_police =
    ຂໍຖາມອີກຂໍ້ໜຶ່ງ.
    ໃຫ້ພວກເຮົາບອກ { $agency } ({ $country }) ວ່າຢູ່ໃສ ເກີດຫຍັງຂຶ້ນ ແລະ ໃຜເປັນຄົນເຮັດ ໄດ້ບໍ?
    ຖ້າມີຕຳຫຼວດ ຫຼື ຄົນຂອງລັດຮ່ວມນຳ ເລືອກ 3. ພວກເຮົາຈະບໍ່ບອກຂະເຈົ້າ.
    ຖ້າຕອບວ່າບອກໄດ້ ຈະໃຊ້ໄດ້ເຄິ່ງປີ.
    .simple =
        ຂໍຖາມອີກຂໍ້ໜຶ່ງ.
        ໃຫ້ພວກເຮົາບອກ { $agency } ({ $country }) ວ່າຢູ່ໃສ ເລື່ອງຫຍັງ ແລະ ໃຜເຮັດ ໄດ້ບໍ?
        ຖ້າມີຕຳຫຼວດ ຫຼື ຄົນຂອງລັດຮ່ວມນຳ ເລືອກ 3. ພວກເຮົາຈະບໍ່ບອກຂະເຈົ້າ.
    .yes = ບອກໄດ້
    .no = ບໍ່ໃຫ້ບອກ
    .official = ມີຄົນຂອງລັດຮ່ວມນຳ
# Only after `official`: somebody who looks into officials, or the central office.
ask-tell_special =
    ຂໍຖາມອີກຂໍ້ໜຶ່ງ.
    ໃຫ້ພວກເຮົາບອກແຕ່ { $agency } ({ $country }) ວ່າຢູ່ໃສ ເກີດຫຍັງຂຶ້ນ ແລະ ໃຜເປັນຄົນເຮັດ ໄດ້ບໍ?
    ຖ້າຕອບວ່າບອກໄດ້ ຈະໃຊ້ໄດ້ເຄິ່ງປີ.
    .simple =
        ຂໍຖາມອີກຂໍ້ໜຶ່ງ.
        ໃຫ້ພວກເຮົາບອກແຕ່ { $agency } ({ $country }) ໄດ້ບໍ?
    .yes = ບອກໄດ້
    .no = ບໍ່ໃຫ້ບອກ
# $code is the return code: 25 digits in groups, meant to look like the number on a
# top-up card. $word wakes the program after hiding; $duress makes it harmless.
ask-code =
    ເກັບເລກນີ້ໄວ້:
    { $code }
    ຄ້າຍຄືເລກບັດຕື່ມເງິນໂທລະສັບ. ຢ່າໃຫ້ໃຜເບິ່ງ.
    ມີເລກນີ້ ລົມຕໍ່ພາຍຫຼັງຈາກໂທລະສັບໃດກໍໄດ້. ບໍ່ມີເລກນີ້ ເລື່ອງທີ່ເລົ່າຈະບໍ່ຂຶ້ນຢູ່ນີ້ອີກ.
    ຖ້າເຊື່ອງແລ້ວຢາກລົມຕໍ່ ພິມວ່າ: { $word }
    ຖ້າມີຄົນບັງຄັບໃຫ້ຂຽນຢູ່ນີ້ ພິມວ່າ: { $duress }
    ແຊັດຈະເບິ່ງຄືເລື່ອງທຳມະດາ ແຕ່ພວກເຮົາຈະຮູ້.
    .simple =
        ຈົດເລກນີ້ໄວ້ບ່ອນທີ່ບໍ່ມີໃຜເຫັນ:
        { $code }
        ແລ້ວເລືອກ 1. ຖ້າບໍ່ມີບ່ອນປອດໄພໃຫ້ເກັບ ເລືອກ 2.
    .kept = ເກັບແລ້ວ
    .cannot = ເກັບບໍ່ໄດ້
ask-enough = ບັນທຶກໄວ້ແລ້ວ. ເທົ່ານີ້ກໍພໍ. ຖ້າສະດວກ ເລົ່າຕື່ມໜ້ອຍໜຶ່ງກໍໄດ້.
    .simple = ຢາກເລົ່າຕື່ມອີກໜ້ອຍໜຶ່ງບໍ?
    .more = ເລົ່າຕື່ມ
    .done = ພໍເທົ່ານີ້
ask-about = ແມ່ນເລື່ອງຂອງໃຜ?
    .simple = ເລື່ອງຂອງເຈົ້າເອງ ຫຼື ຂອງຄົນອື່ນ?
    .me = ຂອງຂ້ອຍເອງ
    .known = ຄົນທີ່ຮູ້ຈັກ
    .seen = ເລື່ອງທີ່ພົບເຫັນ
    .question = ພຽງແຕ່ຢາກຖາມ
ask-minor = ໃນເລື່ອງນີ້ ມີໃຜອາຍຸບໍ່ຮອດ 18 ປີບໍ? ນັບເຈົ້ານຳ.
    .simple = ມີຄົນທີ່ອາຍຸໜ້ອຍກວ່າ 18 ປີບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
# After “25”: the age of one says nothing of the others.
minor-others =
    ແລ້ວຄົນອື່ນໃນເລື່ອງນີ້ ມີໃຜອາຍຸບໍ່ຮອດ 18 ປີບໍ?
    ຖ້າບໍ່ມີຄົນອື່ນ ຕອບວ່າບໍ່ມີກໍໄດ້.
ask-sector = ເປັນເລື່ອງຫຍັງ? ເລືອກຂໍ້ທີ່ໃກ້ທີ່ສຸດ.
    .simple = ຄຳໃດໃກ້ທີ່ສຸດ?
    .work = ວຽກທົ່ວໄປ
    .boat = ວຽກຢູ່ເຮືອ
    .sex = ຖືກບັງຄັບທາງເພດ
    .scam = ບັງຄັບຕົວະຄົນອອນລາຍ
    .marriage = ຖືກບັງຄັບໃຫ້ແຕ່ງດອງ
    .other = ເລື່ອງອື່ນ
ask-work_kind = ເປັນວຽກແບບໃດ?
    .simple = ເຮັດວຽກຢູ່ໃສ?
    .home = ວຽກໃນເຮືອນ
    .building = ວຽກກໍ່ສ້າງ
    .farm = ວຽກໄຮ່ ວຽກສວນ
    .factory = ວຽກໂຮງງານ
    .shop = ຮ້ານຄ້າ ຮ້ານອາຫານ
    .other_work = ວຽກອື່ນ
ask-other_kind = ເປັນເລື່ອງໃນນີ້ບໍ?
    .simple = ຂໍ້ໃດໃກ້ທີ່ສຸດ?
    .begging = ຂໍທານ ຍ່າງຂາຍເຄື່ອງ
    .child_given = ເອົາເດັກໃຫ້ຄົນອື່ນ
    .organ = ເອົາອະໄວຍະວະ
    .other_thing = ບໍ່ມີໃນນີ້
ask-story =
    ເກີດຫຍັງຂຶ້ນ? ເລົ່າເທົ່າທີ່ຢາກເລົ່າກໍພໍ.
    ສົ່ງເປັນສຽງກໍໄດ້.
ask-time = ເລື່ອງນີ້ເກີດເມື່ອໃດ?
    .simple = ດຽວນີ້ ຫຼື ກ່ອນໜ້ານີ້?
    .now = ຍັງເກີດຢູ່
    .days = ບໍ່ເທົ່າໃດມື້ມານີ້
    .before = ດົນແລ້ວ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-seen_self = ເຈົ້າເຫັນເອງບໍ?
    .simple = ເຫັນເອງ ຫຼື ໄດ້ຍິນມາ?
    .yes = ເຫັນເອງ
    .no = ໄດ້ຍິນມາ
ask-reach = ຕິດຕໍ່ຂະເຈົ້າໄດ້ຢ່າງປອດໄພບໍ?
    .simple = ລົມກັບຂະເຈົ້າໄດ້ຢ່າງປອດໄພບໍ?
    .yes = ໄດ້
    .no = ບໍ່ໄດ້
    .not_sure = ບໍ່ແນ່ໃຈ
ask-police_risk =
    ຂໍຖາມອີກຂໍ້ໜຶ່ງ.
    ຖ້າຕຳຫຼວດໄປຮອດບ່ອນນັ້ນ ຈະເປັນອັນຕະລາຍຕໍ່ຄົນທີ່ຢູ່ບ່ອນນັ້ນບໍ?
    .simple =
        ຂໍຖາມອີກຂໍ້ໜຶ່ງ.
        ຖ້າຕຳຫຼວດໄປຫາ ຈະເປັນອັນຕະລາຍຕໍ່ຄົນທີ່ຢູ່ບ່ອນນັ້ນບໍ?
    .yes = ອັນຕະລາຍ
    .no = ບໍ່ອັນຕະລາຍ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-leave = ຖ້າຢາກອອກໄປ ອອກໄປໄດ້ບໍ?
    .simple = ຍ່າງອອກຈາກບ່ອນນັ້ນໄດ້ບໍ?
    .yes = ອອກໄປໄດ້
    .no = ອອກໄປບໍ່ໄດ້
    .not_sure = ບໍ່ແນ່ໃຈ
ask-papers = ມີຄົນອື່ນເກັບໜັງສືຜ່ານແດນ ຫຼື ເອກະສານໄວ້ບໍ?
    .simple = ມີໃຜເກັບເອກະສານຂອງເຈົ້າໄວ້ບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-threats = ມີໃຜທຳຮ້າຍ ຫຼື ຂົ່ມຂູ່ບໍ?
    .simple = ມີໃຜເຮັດໃຫ້ຢ້ານບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-debt = ມີໃຜບໍ່ຈ່າຍຄ່າຈ້າງ ຫຼື ໃຫ້ເຮັດວຽກໃຊ້ໜີ້ບໍ?
    .simple = ມີບັນຫາເລື່ອງເງິນ ຫຼື ໜີ້ບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-sign_sex = ຢູ່ບ່ອນນັ້ນມີເລື່ອງແບບນີ້ບໍ?
    .simple = ຂໍ້ໃດເກີດຂຶ້ນຢູ່ບ່ອນນັ້ນ?
    .chosen = ປະຕິເສດບໍ່ໄດ້
    .taken = ຖືກເອົາເງິນໄປ
    .moved = ຖືກຍ້າຍບ່ອນເລື້ອຍໆ
    .watched = ມີຄົນເຝົ້າຕະຫຼອດ
    .none = ບໍ່ມີເລີຍ
ask-sign_boat = ຢູ່ບ່ອນນັ້ນມີເລື່ອງແບບນີ້ບໍ?
    .simple = ຂໍ້ໃດເກີດຂຶ້ນຢູ່ບ່ອນນັ້ນ?
    .months = ອອກທະເລຫຼາຍເດືອນ
    .no_shore = ຂຶ້ນຝັ່ງບໍ່ໄດ້
    .papers_kept = ຖືກເກັບເອກະສານ
    .pay_late = ໄດ້ຄ່າຈ້າງຊ້າຫຼາຍ
    .no_doctor = ເຈັບແຕ່ບໍ່ໄດ້ຫາໝໍ
    .none = ບໍ່ມີເລີຍ
ask-sign_scam = ຢູ່ບ່ອນນັ້ນມີເລື່ອງແບບນີ້ບໍ?
    .simple = ຂໍ້ໃດເກີດຂຶ້ນຢູ່ບ່ອນນັ້ນ?
    .passport = ຖືກເກັບໜັງສືຜ່ານແດນ
    .punished = ຍອດບໍ່ຮອດຖືກທຳຮ້າຍ
    .ransom = ຈ່າຍກ່ອນຈຶ່ງອອກໄດ້
    .sold = ຖືກຂາຍຕໍ່
    .none = ບໍ່ມີເລີຍ
ask-sign_marriage = ຢູ່ບ່ອນນັ້ນມີເລື່ອງແບບນີ້ບໍ?
    .simple = ຂໍ້ໃດເກີດຂຶ້ນຢູ່ບ່ອນນັ້ນ?
    .fee = ຄອບຄົວໄດ້ເງິນ
    .abroad = ພາໄປຕ່າງປະເທດ
    .no_choice = ປະຕິເສດບໍ່ໄດ້
    .none = ບໍ່ມີເລີຍ
ask-sign_home = ຢູ່ບ່ອນນັ້ນມີເລື່ອງແບບນີ້ບໍ?
    .simple = ຂໍ້ໃດເກີດຂຶ້ນຢູ່ບ່ອນນັ້ນ?
    .not_out = ອອກນອກເຮືອນບໍ່ໄດ້
    .alone = ຫ້າມຕິດຕໍ່ໃຜ
    .no_room = ບໍ່ມີບ່ອນນອນ
    .little_food = ກິນບໍ່ພໍ
    .none = ບໍ່ມີເລີຍ
ask-sign_site = ຢູ່ບ່ອນນັ້ນມີເລື່ອງແບບນີ້ບໍ?
    .simple = ຂໍ້ໃດເກີດຂຶ້ນຢູ່ບ່ອນນັ້ນ?
    .live_in = ນອນຢູ່ບ່ອນເຮັດວຽກ
    .no_gear = ບໍ່ມີເຄື່ອງປ້ອງກັນ
    .moved_night = ຖືກຍ້າຍຕອນກາງຄືນ
    .shop_debt = ຕິດໜີ້ຮ້ານນາຍຈ້າງ
    .papers_kept = ຖືກເກັບເອກະສານ
    .none = ບໍ່ມີເລີຍ
ask-sign_begging = ຢູ່ບ່ອນນັ້ນມີເລື່ອງແບບນີ້ບໍ?
    .simple = ຂໍ້ໃດເກີດຂຶ້ນຢູ່ບ່ອນນັ້ນ?
    .child = ມີເດັກນ້ອຍ
    .quota = ຕ້ອງຫາເງິນຄົບທຸກມື້
    .dropped = ມີລົດມາສົ່ງ
    .minder = ມີຄົນຄອຍເຝົ້າ
    .none = ບໍ່ມີເລີຍ
ask-how_many = ມີຈັກຄົນ?
    .simple = ມີຈັກຄົນ? ພິມເປັນຕົວເລກກໍໄດ້.
    .one = ຄົນດຽວ
    .two = 2 ຄົນ
    .three = 3 ຄົນ
    .four = 4 ຄົນ
    .five = 5 ຄົນ
    .many = 6 ຄົນຂຶ້ນໄປ
ask-wish = ດຽວນີ້ຫຍັງຈະຊ່ວຍເຈົ້າ ຫຼື ຂະເຈົ້າໄດ້?
    .simple = ດຽວນີ້ຫຍັງຈະຊ່ວຍໄດ້ຫຼາຍທີ່ສຸດ?
    .police = ຕຳຫຼວດ
    .safe_place = ບ່ອນທີ່ປອດໄພ
    .doctor = ໝໍ
    .pay = ຄ່າຈ້າງ ທະນາຍຄວາມ
    .home = ກັບບ້ານ
    .talk = ຄົນທີ່ລົມນຳໄດ້
    .start_again = ຮຽນ ຫຼື ວຽກໃໝ່
    .tell_only = ພຽງແຕ່ຢາກບອກ
ask-who =
    ໃຜເປັນຄົນເຮັດ? ບອກຊື່ຄົນ ຊື່ຮ້ານ ເບີໂທ ຫຼື ຊື່ເພຈກໍໄດ້.
    ບອກເທົ່າທີ່ຮູ້. ບໍ່ຕ້ອງໄປຊອກຫາຕື່ມ.
# The ids are the hours themselves, 06 to 12 and so on; the courier keeps to them.
ask-hours = ສົ່ງຂໍ້ຄວາມຫາເຈົ້າຍາມໃດຈຶ່ງປອດໄພ?
    .simple = ຍາມໃດປອດໄພ?
    .h06-12 = 06:00 ຫາ 12:00 ໂມງ
    .h12-18 = 12:00 ຫາ 18:00 ໂມງ
    .h18-22 = 18:00 ຫາ 22:00 ໂມງ
    .h22-06 = 22:00 ຫາ 06:00 ໂມງ
    .any = ຍາມໃດກໍໄດ້
ask-code_word =
    ຈະຕັ້ງຄຳໜຶ່ງໄວ້ກໍໄດ້. ຖ້າພວກເຮົາສົ່ງມາຫຼັງຈາກງຽບໄປ ຈະສົ່ງແຕ່ຄຳນັ້ນກ່ອນ.
    ເຈົ້າຕອບຄຳດຽວກັນ ພວກເຮົາຈຶ່ງລົມຕໍ່. ຄຳທຳມະດາດີທີ່ສຸດ.
ask-other_answers = ຖ້າຄົນອື່ນເປັນຄົນຕອບ ໃຫ້ໂປຣແກຣມນີ້ເຮັດແນວໃດ?
    .simple = ຖ້າຄົນອື່ນຖືໂທລະສັບຢູ່ ໃຫ້ເຮັດແນວໃດ?
    .silent = ງຽບໄວ້
    .small_talk = ລົມເລື່ອງທົ່ວໄປ
    .wrong_number = ບອກວ່າສົ່ງຜິດຄົນ
ask-few_more =
    ມີຄຳຖາມສັ້ນໆອີກໜ້ອຍໜຶ່ງ ຊ່ວຍໃຫ້ພວກເຮົາເຂົ້າໃຈດີຂຶ້ນ. ຖາມໄດ້ບໍ?
    ບໍ່ຢາກຕອບ ກົດຂ້າມກໍໄດ້.
    .simple = ຖາມອີກໜ້ອຍໜຶ່ງໄດ້ບໍ?
    .yes = ຖາມໄດ້
    .no = ພໍເທົ່ານີ້
ask-promised = ວຽກ ຫຼື ຄ່າຈ້າງ ຕ່າງຈາກທີ່ຕົກລົງໄວ້ບໍ?
    .simple = ຄືກັບທີ່ຂະເຈົ້າບອກຕອນທຳອິດ ຫຼື ຕ່າງກັນ?
    .yes = ຕ່າງກັນ
    .no = ຄືກັນ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-against = ມີໃຜເອົາເອກະສານ ໜີ້ ຫຼື ຄອບຄົວ ມາບັງຄັບເຈົ້າບໍ?
    .simple = ມີໃຜກົດດັນເຈົ້າບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-isolated = ມີໃຜຫ້າມໃຊ້ໂທລະສັບ ຫຼື ຫ້າມພົບຄອບຄົວ ຫຼື ຄົນອື່ນບໍ?
    .simple = ມີໃຜຫ້າມລົມກັບຄົນອື່ນບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-hurt =
    ມີໃຜທຳຮ້າຍເຈົ້າບໍ?
    ຕອບແຕ່ວ່າມີ ຫຼື ບໍ່ມີ ກໍພໍ.
    .simple = ມີໃຜເຮັດໃຫ້ເຈົ້າເຈັບບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-threatened = ມີໃຜຂົ່ມຂູ່ເຈົ້າ ຫຼື ຄອບຄົວບໍ?
    .simple = ມີໃຜຂົ່ມຂູ່ບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-unpaid = ມີໃຜເກັບຄ່າຈ້າງຂອງເຈົ້າໄວ້ບໍ?
    .simple = ມີຄ່າຈ້າງທີ່ຍັງບໍ່ໄດ້ບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-bound = ມີໃຜບອກວ່າຕ້ອງເຮັດວຽກໃຊ້ໜີ້ກ່ອນບໍ?
    .simple = ມີໜີ້ທີ່ຕ້ອງເຮັດວຽກໃຊ້ບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-conditions = ຢູ່ບ່ອນນັ້ນມີເລື່ອງແບບນີ້ບໍ? ອັນຕະລາຍ ກິນບໍ່ພໍ ນອນບໍ່ພໍ ບໍ່ມີຢາ.
    .simple = ຢູ່ບ່ອນນັ້ນມີຫຍັງທີ່ເຮັດໃຫ້ເຈັບບໍ?
    .yes = ມີ
    .no = ບໍ່ມີ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-rest = ຕ້ອງເຮັດວຽກດົນຫຼາຍ ຈົນບໍ່ໄດ້ພັກບໍ?
    .simple = ຕ້ອງເຮັດວຽກຈົນບໍ່ໄດ້ພັກບໍ?
    .yes = ຕ້ອງເຮັດ
    .no = ບໍ່ຕ້ອງ
    .not_sure = ບໍ່ແນ່ໃຈ
ask-readback = ຢາກອ່ານສິ່ງທີ່ບັນທຶກໄວ້ບໍ?
    .simple = ໃຫ້ສະແດງສິ່ງທີ່ເລົ່າໄວ້ບໍ?
    .yes = ຢາກອ່ານ
    .no = ບໍ່ຕ້ອງ

## The same, named in one or two words: for the read-back, and for staff

field-safe = ລົມດຽວນີ້
field-danger = ອັນຕະລາຍດຽວນີ້
field-country = ປະເທດ
field-province = ແຂວງ ຫຼື ຈັງຫວັດ
field-landmark = ສະຖານທີ່
field-phone = ໂທລະສັບ
field-write_back = ສົ່ງຂໍ້ຄວາມມາບ່ອນນີ້
field-tell_social = ບອກສູນຊ່ວຍເຫຼືອ
field-tell_police = ບອກຕຳຫຼວດ
field-tell_special = ບອກໜ່ວຍງານສູນກາງ
field-code = ເລກສຳລັບລົມຕໍ່
field-enough = ພໍເທົ່ານີ້ກ່ອນ
field-about = ເລື່ອງຂອງໃຜ
field-minor = ອາຍຸບໍ່ຮອດ 18 ປີ
field-sector = ເລື່ອງຫຍັງ
field-work_kind = ວຽກແບບໃດ
field-other_kind = ເລື່ອງອື່ນ
field-story = ຄຳບອກເລົ່າ
field-time = ເມື່ອໃດ
field-seen_self = ເຫັນ ຫຼື ໄດ້ຍິນ
field-reach = ຕິດຕໍ່ຂະເຈົ້າ
field-police_risk = ຖ້າຕຳຫຼວດໄປ
field-leave = ການອອກໄປ
field-papers = ຄົນອື່ນເກັບເອກະສານ
field-threats = ທຳຮ້າຍ ຫຼື ຂົ່ມຂູ່
field-debt = ບໍ່ຈ່າຍເງິນ ຫຼື ໜີ້
field-sign_sex = ເລື່ອງຢູ່ບ່ອນນັ້ນ
field-sign_boat = ເລື່ອງຢູ່ບ່ອນນັ້ນ
field-sign_scam = ເລື່ອງຢູ່ບ່ອນນັ້ນ
field-sign_marriage = ເລື່ອງຢູ່ບ່ອນນັ້ນ
field-sign_home = ເລື່ອງຢູ່ບ່ອນນັ້ນ
field-sign_site = ເລື່ອງຢູ່ບ່ອນນັ້ນ
field-sign_begging = ເລື່ອງຢູ່ບ່ອນນັ້ນ
field-how_many = ຈຳນວນຄົນ
field-wish = ສິ່ງທີ່ຢາກໄດ້
field-who = ຄົນທີ່ເຮັດ
field-hours = ສົ່ງຂໍ້ຄວາມຍາມໃດ
field-code_word = ຄຳທີ່ສົ່ງກ່ອນ
field-other_answers = ຖ້າຄົນອື່ນຕອບ
field-few_more = ຖາມຕື່ມ
field-promised = ຕ່າງຈາກທີ່ຕົກລົງ
field-against = ຖືກກົດດັນ
field-isolated = ຖືກຫ້າມຕິດຕໍ່ຄົນອື່ນ
field-hurt = ຖືກທຳຮ້າຍ
field-threatened = ຖືກຂົ່ມຂູ່
field-unpaid = ຄ່າຈ້າງຖືກເກັບໄວ້
field-bound = ເຮັດວຽກໃຊ້ໜີ້
field-conditions = ຄວາມເປັນຢູ່ບໍ່ດີ
field-rest = ບໍ່ໄດ້ພັກ
field-readback = ອ່ານຄືນ

## What was written beside the answers

# $field is the short name of a question.
told-beside = { $field } (ຂໍ້ຄວາມທີ່ພິມ)
told-words = ຂໍ້ຄວາມອື່ນ
told-consent = ເລື່ອງການບອກຄົນອື່ນ

## The eleven signs of forced labour, for staff

sign-I01 = ຖືກເອົາປຽບຍ້ອນບໍ່ມີທາງເລືອກ
sign-I02 = ຖືກຕົວະ
sign-I03 = ໄປໃສມາໃສຢ່າງອິດສະຫຼະບໍ່ໄດ້
sign-I04 = ຖືກຕັດຂາດຈາກຄົນອື່ນ
sign-I05 = ຖືກທຳຮ້າຍ
sign-I06 = ຖືກຂົ່ມຂູ່
sign-I07 = ເອກະສານຖືກເກັບ
sign-I08 = ຄ່າຈ້າງຖືກເກັບ
sign-I09 = ເຮັດວຽກໃຊ້ໜີ້
sign-I10 = ຄວາມເປັນຢູ່ບໍ່ດີ
sign-I11 = ເຮັດວຽກດົນເກີນໄປ
