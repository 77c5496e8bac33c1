# What happened next, in neutral words; waiting for a person; the end, and complaints.
# The first line of a message may be read by the wrong person on a lock screen.

## Waiting for a person

human-next = ຕໍ່ໄປແມ່ນຄິວຂອງເຈົ້າ.
human-before = ມີຄົນລໍຖ້າກ່ອນເຈົ້າ { $count } ຄົນ.
# $day is one of the days below; $time is a time of day such as 08:00.
human-closed =
    ໄດ້ຮັບແລ້ວ. ພວກເຮົາຂໍໃຫ້ຄົນມາລົມແລ້ວ.
    ດຽວນີ້ບໍ່ມີຄົນເຂົ້າເວນ. ຈະມີຄົນເຂົ້າເວນອີກ { $day } ເວລາ { $time } ໂມງ.
human-cannot-wait = ຖ້າມີໃຜຕົກຢູ່ໃນອັນຕະລາຍ ບໍ່ຕ້ອງລໍຖ້າພວກເຮົາ.
# Said where somebody is on duty: they may be busy all the same.
human-if-nobody =
    ຖ້າຍັງບໍ່ມີຄົນຕອບ ຄົນທີ່ເຂົ້າເວນຕໍ່ຈະໄດ້ອ່ານສິ່ງທີ່ຂຽນໄວ້.
    ຖ້າມີໃຜຕົກຢູ່ໃນອັນຕະລາຍ ບໍ່ຕ້ອງລໍຖ້າພວກເຮົາ.
# The same in one sentence, where a person was asked for already.
there-now = ດຽວນີ້ມີຄົນເຂົ້າເວນ ແລະ ເຫັນສິ່ງທີ່ເຈົ້າຂຽນ.
there-later = ດຽວນີ້ບໍ່ມີຄົນເຂົ້າເວນ. ຈະມີຄົນເຂົ້າເວນອີກ { $day } ເວລາ { $time } ໂມງ.
there-nobody = ດຽວນີ້ບໍ່ມີຄົນເຂົ້າເວນ. ຈະມີຄົນອ່ານຕອນເຂົ້າເວນ.
day-today = ມື້ນີ້
day-tomorrow = ມື້ອື່ນ
day-mon = ວັນຈັນ
day-tue = ວັນອັງຄານ
day-wed = ວັນພຸດ
day-thu = ວັນພະຫັດ
day-fri = ວັນສຸກ
day-sat = ວັນເສົາ
day-sun = ວັນອາທິດ

## News

someone-read =
    ມີຂໍ້ຄວາມໃໝ່.
    ມີຄົນອ່ານເລື່ອງທີ່ເລົ່າແລ້ວ.
# Said only when a named member of staff says so.
on-the-way =
    ມີຂໍ້ຄວາມໃໝ່.
    ພະນັກງານຂອງພວກເຮົາບອກວ່າ ມີຄົນກຳລັງໄປຫາເຈົ້າ.

## Why it was closed

closed-helped = ພວກເຮົາເຂົ້າໃຈວ່າເຈົ້າໄດ້ສິ່ງທີ່ຂໍແລ້ວ.
closed-referred = ດຽວນີ້ຄົນທີ່ເຈົ້າໃຫ້ພວກເຮົາບອກ ກຳລັງເບິ່ງແຍງເລື່ອງນີ້ຕໍ່.
closed-no_contact = ພວກເຮົາຕິດຕໍ່ເຈົ້າບໍ່ໄດ້ມາໄລຍະໜຶ່ງແລ້ວ.
closed-asked = ເຈົ້າບອກໃຫ້ຢຸດຢູ່ນີ້.
closed-duplicate = ເລື່ອງທີ່ເລົ່າ ລວມໄວ້ກັບເລື່ອງທີ່ພວກເຮົາກຳລັງເບິ່ງຢູ່ແລ້ວ.
closed-out_of_scope = ເລື່ອງນີ້ພວກເຮົາຊ່ວຍບໍ່ໄດ້. ຄົນອື່ນອາດຮູ້ຫຼາຍກວ່າພວກເຮົາ.

## Afterwards

after-safe = ດຽວນີ້ປອດໄພບໍ?
    .yes = ປອດໄພ
    .no = ບໍ່ປອດໄພ
    .not_sure = ບໍ່ແນ່ໃຈ
after-not-safe = ຂອບໃຈທີ່ບອກ. ພວກເຮົາຂໍໃຫ້ຄົນເບິ່ງເລື່ອງນີ້ອີກເທື່ອໜຶ່ງແລ້ວ.
after-write = ໃຫ້ພວກເຮົາສົ່ງຂໍ້ຄວາມມາບ່ອນນີ້ອີກໄດ້ບໍ?
    .yes = ໄດ້
    .no = ບໍ່ໄດ້
after-feedback = ລົມກັບພວກເຮົາແລ້ວ ເປັນແນວໃດ?
    .good = ດີ
    .not_good = ບໍ່ຄ່ອຍດີ
    .complain = ມີເລື່ອງບໍ່ພໍໃຈ
    .no = ບໍ່ຢາກບອກ
after-thanks = ຂອບໃຈ. ຊ່ວຍໃຫ້ພວກເຮົາເຮັດໄດ້ດີຂຶ້ນ.
after-no = ບໍ່ເປັນຫຍັງ.
# Words that ask to complain, separated by commas; the first stands in the menu.
complaint-words = ຮ້ອງທຸກ, ມີເລື່ອງບໍ່ພໍໃຈ, ຂໍຮ້ອງທຸກ, ຢາກຮ້ອງທຸກ, ຄຳຮ້ອງທຸກ, ຕິຊົມ, ຂໍຕິຊົມ, ຂໍຕິຊົມແດ່, ຢາກຕິຊົມ, ຂໍອອກຄວາມຄິດເຫັນ, ຢາກອອກຄວາມຄິດເຫັນ, ພະນັກງານເວົ້າແຮງ, ພະນັກງານເວົ້າບໍ່ດີ, ພະນັກງານເວົ້າບໍ່ມ່ວນ
complaint-ask =
    ຂຽນມາໄດ້ວ່າຫຍັງບໍ່ດີ.
    ຄົນທີ່ລົມກັບເຈົ້າຈະບໍ່ໄດ້ອ່ານ. ພະນັກງານຄົນອື່ນຂອງພວກເຮົາອ່ານແທນ.
complaint-kept = ໄດ້ຮັບແລ້ວ. ເກັບແຍກໄວ້ໃຫ້ຄົນອື່ນອ່ານ.
# Beside a person who writes.
complaint-next = ຖ້າມີຕື່ມ ພິມວ່າ ຮ້ອງທຸກ ອີກເທື່ອໜຶ່ງ. ຢ່າງອື່ນ ຄົນທີ່ລົມຢູ່ນີ້ຈະໄດ້ອ່ານ.
# Until they say no, what is written goes there too.
complaint-more = ເລື່ອງນີ້ມີຫຍັງອີກບໍ?
    .yes = ມີອີກ
    .no = ບໍ່ມີແລ້ວ
complaint-read =
    ມີຂໍ້ຄວາມໃໝ່.
    ຫົວໜ້າຂອງພວກເຮົາອ່ານສິ່ງທີ່ເຈົ້າຂຽນກ່ຽວກັບພວກເຮົາແລ້ວ.

## For staff

rule-not-safe-after = ບອກວ່າບໍ່ປອດໄພຕອນປິດກໍລະນີ
