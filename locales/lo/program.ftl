# What the program itself prints in a terminal, for whoever looks after the machine.
# Words in `…` are typed as they stand.

## saiduan

program-chat = ແຊັດ     { $address }
program-console = ຄອນໂຊນ  { $address }
program-first = ຜູ້ດູແລລະບົບຄົນທຳອິດ (ໃຊ້ໄດ້ເທື່ອດຽວ)  { $address }
program-training = ໂໝດທົດລອງ: ທຸກແຊັດຈະບອກວ່າເປັນການທົດລອງ. ໃຊ້ `saiduan open` ເພື່ອເປີດສາຍດ່ວນ.
program-migrated = ເປັນລຸ້ນຫຼ້າສຸດແລ້ວ
program-nothing-here = ຢູ່ບ່ອນນີ້ບໍ່ມີສາຍດ່ວນ: ບໍ່ມີ { $database }. ໃຫ້ໄປທີ່ໂຟນເດີທີ່ສາຍດ່ວນເຮັດວຽກຢູ່ ຫຼື ເລີ່ມ `saiduan` ເທື່ອໜຶ່ງກ່ອນ.
program-database-gone = ຢູ່ບ່ອນນີ້ເຄີຍມີສາຍດ່ວນເຮັດວຽກ ຕາມທີ່ເຫັນໃນ { $folder } ແຕ່ຖານຂໍ້ມູນ { $database } ຫາຍໄປ ຫຼື ຫວ່າງເປົ່າ. ໃຫ້ເອົາຖານຂໍ້ມູນນັ້ນກັບມາ ຫຼື ໃສ່ທີ່ຢູ່ທີ່ຖືກໃນ database.url. ຖ້າຈະເລີ່ມສາຍດ່ວນໃໝ່ຢູ່ບ່ອນນີ້ແທ້ ໃຫ້ຍ້າຍ { $folder } ໄປເກັບບ່ອນອື່ນກ່ອນ.
program-served = ສາຍດ່ວນຂອງ { $database } ເຮັດວຽກຢູ່ແລ້ວ ໂດຍ `saiduan` ອີກໂຕໜຶ່ງ. ໃຫ້ຢຸດໂຕນັ້ນກ່ອນ.
program-keeps-nothing = ທີ່ຢູ່ { $database } ໃນ database.url ບໍ່ແມ່ນໄຟລ໌ທີ່ເກັບຂໍ້ມູນໄວ້ໄດ້. ໃຫ້ໃສ່ໄຟລ໌ ເຊັ່ນ sqlite://data/saiduan.db ໂດຍບໍ່ມີ mode=memory ຫຼື mode=ro.
program-newer = ຖານຂໍ້ມູນ { $database } ໃຊ້ກັບ `saiduan` ລຸ້ນທີ່ໃໝ່ກວ່ານີ້ (ໂຄງສ້າງຂັ້ນທີ { $what }). ໃຫ້ເລີ່ມລຸ້ນນັ້ນ ຫຼື ເອົາຂໍ້ມູນສຳຮອງກ່ອນໜ້ານັ້ນກັບມາ.
program-migration-changed = ໂຄງສ້າງຂັ້ນທີ { $what } ຂອງຖານຂໍ້ມູນ { $database } ບໍ່ຕົງກັບຂອງໂປຣແກຣມນີ້. ໃຫ້ເລີ່ມໂປຣແກຣມທີ່ສ້າງຖານຂໍ້ມູນນີ້ ຫຼື ເອົາຂໍ້ມູນສຳຮອງກັບມາ.
program-table-missing = ບໍ່ມີຕາຕະລາງ { $what } ໃນຖານຂໍ້ມູນ { $database }. ໃຫ້ເອົາຂໍ້ມູນສຳຮອງກັບມາ.
program-list-unwritable = ຂຽນລາຍການສິ່ງທີ່ລຶບແລ້ວ { $list } ບໍ່ໄດ້ ({ $why }). ໃຫ້ຕັ້ງ vault.destroyed_url ເປັນບ່ອນທີ່ໂປຣແກຣມຂຽນໄດ້.
program-audit-emptied = ບັນທຶກການກວດສອບຫວ່າງເປົ່າ ທັງທີ່ຖານຂໍ້ມູນນີ້ເຄີຍໃຊ້ມາແລ້ວ. ມີຄົນລຶບບັນທຶກ ຫຼື ຂໍ້ມູນບາງສ່ວນຫາຍໄປ. ຢ່າປ່ຽນຫຍັງ. ໃຫ້ບອກຜູ້ຮັບຜິດຊອບສາຍດ່ວນ.
program-unprinted = ຂຽນຜົນທີ່ຈະສະແດງອອກມາບໍ່ໄດ້
program-list-lost = ລາຍການສິ່ງທີ່ລຶບແລ້ວ { $list } ຫາຍໄປ. ຖ້າເອົາຂໍ້ມູນສຳຮອງກັບມາ ສິ່ງທີ່ລຶບແລ້ວອາດຖືກອ່ານໄດ້ອີກ. ໃຫ້ເອົາສຳເນົາຫຼ້າສຸດຂອງລາຍການນີ້ກັບມາ.

## saiduan open

program-open-already = ສາຍດ່ວນເປີດຢູ່ແລ້ວ.
program-open-missing-all = ຍັງຂາດ:
program-open-missing = { "" }  { $what } ({ $code })
program-open-nobody = ບໍ່ມີຄົນເຂົ້າເວນ ຈຶ່ງບໍ່ມີໃຜຕອບ
program-open-number = ເບີຂອງ { $agency } ທີ່ສະແດງໃຫ້ຄົນເຫັນ ຍັງບໍ່ມີໃຜໂທລອງພາຍໃນ 90 ມື້
program-open-language = ຍັງບໍ່ມີເຈົ້າຂອງພາສາອ່ານຂໍ້ຄວາມ{ $language }
program-open-accepted = ຍອມຮັບດ້ວຍ --accept { $code }
program-open-ask = { $what }: ຈະເປີດທັງທີ່ຍັງຂາດຢູ່ບໍ? ພິມ yes ເພື່ອເປີດ:
program-open-yes = yes
program-open-not = ຍັງບໍ່ເປີດ: ຍັງຂາດ { $code }.
program-open-done = ສາຍດ່ວນເປີດແລ້ວ. ສິ່ງທີ່ເວົ້າໄວ້ໃນໂໝດທົດລອງ ຖືກລຶບໝົດແລ້ວ.
program-open-unknown = ບໍ່ມີຊື່ “{ $what }” ໃນລາຍການສິ່ງທີ່ຍັງຂາດ. ສັ່ງໃໝ່ໂດຍບໍ່ໃສ່ --accept ຈະເຫັນຊື່ທັງໝົດ.
program-open-by = “{ $what }” ບໍ່ແມ່ນຜູ້ດູແລລະບົບທີ່ເຂົ້າສູ່ລະບົບໄດ້.

## saiduan staff

program-staff-login-form = ຊື່ຜູ້ໃຊ້ຕ້ອງເປັນຕົວອັກສອນ a ຫາ z ຕົວນ້ອຍ, ຕົວເລກ, ຈຸດ, ຂີດ ຫຼື ຂີດລຸ່ມ 2 ຫາ 40 ຕົວ. ໃຊ້ “{ $what }” ບໍ່ໄດ້.
program-staff-login-taken = ມີບັນຊີ “{ $what }” ຢູ່ແລ້ວ.
program-staff-name-form = ຊື່ຕ້ອງຍາວ 1 ຫາ 80 ຕົວອັກສອນ. ໃຊ້ “{ $what }” ບໍ່ໄດ້.
program-staff-role = ບໍ່ມີໜ້າທີ່ “{ $what }”: ມີແຕ່ operator, supervisor, officer, manager, administrator, auditor.
program-staff-language = ໜ້າພະນັກງານບໍ່ມີພາສາ “{ $what }”: ມີແຕ່ { $languages }.
program-staff-agency-needed = ເຈົ້າໜ້າທີ່ ແລະ ຫົວໜ້າຂອງໜ່ວຍງານຕ້ອງມີໜ່ວຍງານ: ໃສ່ --agency ແລ້ວຕາມດ້ວຍລະຫັດ. ເບິ່ງລະຫັດໄດ້ຈາກ `saiduan staff agencies`.
program-staff-agency-unfit = ມີໜ່ວຍງານໄດ້ສະເພາະເຈົ້າໜ້າທີ່ ແລະ ຫົວໜ້າຂອງໜ່ວຍງານ.
program-staff-agency-unknown = ບໍ່ມີໜ່ວຍງານ “{ $what }”. ເບິ່ງທັງໝົດໄດ້ຈາກ `saiduan staff agencies`.
program-staff-unknown = ບໍ່ມີບັນຊີ “{ $what }”. ເບິ່ງທັງໝົດໄດ້ຈາກ `saiduan staff list`.
program-staff-last = “{ $what }” ເປັນຜູ້ດູແລລະບົບຄົນສຸດທ້າຍ: ໃຫ້ເພີ່ມຄົນໃໝ່ກ່ອນ.
program-staff-closed = ບັນຊີ “{ $what }” ປິດຢູ່ ລິ້ງຈຶ່ງໃຊ້ບໍ່ໄດ້. ໃຫ້ເປີດບັນຊີກ່ອນດ້ວຍ `saiduan staff enable { $what }`.
program-staff-disabled = ປິດບັນຊີ { $what } ແລ້ວ.
program-staff-enabled = ເປີດບັນຊີ { $what } ແລ້ວ.

## saiduan doctor

program-doctor-ok = ດີ     { $what }
program-doctor-note = ຄວນຮູ້   { $what }
program-doctor-fault = ຜິດ    { $what }
program-doctor-configuration = ການຕັ້ງຄ່າ
program-doctor-interview = ຂໍ້ຄວາມ ແລະ ຄຳຖາມ
program-doctor-lexicon = ຄັງຄຳ
program-doctor-second = ຕົວອ່ານທີສອງ ແລະ ເຊີບເວີຂອງມັນ
program-doctor-read = ຂໍ້ຄວາມ{ $language }: { $name } ອ່ານແລ້ວເມື່ອ { $date }
program-doctor-unread = ຂໍ້ຄວາມ{ $language }: ຍັງບໍ່ມີເຈົ້າຂອງພາສາອ່ານ
program-doctor-recordings = ສຽງອ່ານ{ $language }: { $count } ໄຟລ໌
program-doctor-recording-unused = ບໍ່ໄດ້ໃຊ້ໄຟລ໌ສຽງອ່ານ: { $what }
program-doctor-kept = ໄລຍະເກັບ (0 = ບໍ່ລຶບ): ເລື່ອງທີ່ບໍ່ເປັນກໍລະນີ { $chat } ມື້, ກໍລະນີທີ່ປິດແລ້ວ { $case } ປີ, ກໍລະນີຂອງເດັກ { $minor } ປີ
program-doctor-channels = ຊ່ອງທາງແຊັດ
program-doctor-hours = ເວລາເຮັດວຽກ ແລະ ວັນພັກຂອງສາຍດ່ວນ
program-doctor-listen = ທີ່ຢູ່ທີ່ໂປຣແກຣມລໍຮັບ, { $key }: { $address }
program-doctor-list = ລາຍການສິ່ງທີ່ລຶບແລ້ວ
program-doctor-database = ຖານຂໍ້ມູນ
program-doctor-no-database = ຍັງບໍ່ມີຖານຂໍ້ມູນ: ການເລີ່ມເທື່ອທຳອິດຈະສ້າງໃຫ້
program-doctor-migrations = ໂຄງສ້າງຖານຂໍ້ມູນ
program-doctor-takes = ຖານຂໍ້ມູນບັນທຶກໄດ້
program-doctor-behind = ຍັງມີ { $count } ຂັ້ນຂອງໂຄງສ້າງຖານຂໍ້ມູນທີ່ຍັງບໍ່ທັນເຮັດ: ສັ່ງ `saiduan migrate` ຫຼື ເລີ່ມໂປຣແກຣມໃໝ່ເພື່ອເຮັດ
program-doctor-keys = ກະແຈ
program-doctor-random = ລະບົບບໍ່ໃຫ້ເລກສຸ່ມ
program-doctor-no-key = ຍັງບໍ່ມີກະແຈ: ການເລີ່ມເທື່ອທຳອິດຈະສ້າງໃຫ້
program-doctor-training = ໂໝດທົດລອງ: ໃຊ້ `saiduan open` ເພື່ອເປີດສາຍດ່ວນ
program-doctor-numbers = ມີ { $count } ເບີໃນລາຍຊື່ທີ່ຍັງບໍ່ມີໃຜໂທລອງພາຍໃນ 90 ມື້
program-doctor-routing = ທາງສົ່ງຕໍ່: ທຸກໜ່ວຍງານໃນຄຳຖາມຢູ່ໃນລາຍຊື່
program-doctor-unknown = ທາງສົ່ງຕໍ່: ຄຳຖາມມີຊື່ { $agency } ທີ່ບໍ່ຢູ່ໃນລາຍຊື່

## saiduan audit verify

program-audit-counted = { $entries } ລາຍການ ໃນ { $chains } ສາຍ
program-audit-fault = ຜິດ: { $what }
program-audit-intact = ຄົບຖ້ວນ
program-audit-shorter = ສິ່ງທີ່ { $file } ຈົດໄວ້ກ່ຽວກັບບັນທຶກການກວດສອບ ບໍ່ມີໃນຖານຂໍ້ມູນນີ້.
    ຖ້າການຕັ້ງຄ່າໃສ່ຖານຂໍ້ມູນອື່ນ, ນີ້ແມ່ນສາເຫດ. ຖ້າບໍ່ໄດ້ຕັ້ງໃຈ, ໃຫ້ກັບໄປໃຊ້ອັນເກົ່າ. ຖ້າຕັ້ງໃຈ, ໃຫ້ລຶບ { $file }.
    ຖ້າມີຄົນເອົາຂໍ້ມູນສຳຮອງເກົ່າກັບມາໃຊ້, ນີ້ແມ່ນສາເຫດ: ລາຍການທີ່ບັນທຶກຫຼັງຂໍ້ມູນສຳຮອງນັ້ນບໍ່ມີແລ້ວ. ຈົດໄວ້ວ່າໃຜເອົາກັບມາ, ເວລາໃດ ແລະ ຍ້ອນຫຍັງ. ແລ້ວລຶບ { $file }; ໂປຣແກຣມຈະຂຽນໃໝ່ພາຍໃນໜຶ່ງນາທີ.
    ຖ້າບໍ່ມີໃຜເອົາຂໍ້ມູນສຳຮອງກັບມາໃຊ້, ແປວ່າມີຄົນແກ້ບັນທຶກ. ຢ່າລຶບຫຍັງ, ສຳເນົາຖານຂໍ້ມູນ ແລະ { $file } ໄວ້ບ່ອນທີ່ປອດໄພ ແລ້ວບອກຜູ້ຮັບຜິດຊອບສາຍດ່ວນ.
