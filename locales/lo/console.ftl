# The console's shell: signing in, accounts, numbers, the opening, the audit log.
# Read by staff only.

console-name = ສາຍດ່ວນ
console-skip = ຂ້າມໄປຫາເນື້ອໃນ
console-nav = ເມນູ
console-nav-queue = ຄິວວຽກ
console-nav-referrals = ການສົ່ງຕໍ່
console-nav-people = ພະນັກງານ
console-nav-numbers = ເບີໂທ
console-nav-opening = ການເປີດສາຍດ່ວນ
console-nav-audit = ບັນທຶກການກວດສອບ
console-language = ພາສາ

console-day = { $day } { $month ->
    [1] ມັງກອນ
    [2] ກຸມພາ
    [3] ມີນາ
    [4] ເມສາ
    [5] ພຶດສະພາ
    [6] ມິຖຸນາ
    [7] ກໍລະກົດ
    [8] ສິງຫາ
    [9] ກັນຍາ
    [10] ຕຸລາ
    [11] ພະຈິກ
   *[12] ທັນວາ
}
# A day of another year. $day: “22 November”, $year: “2027”, counted from the birth of Christ.
console-day-year = { $day } { $year }
# At the foot of every page.
console-zone = ໃຊ້ເວລາໄທ ແລະ ລາວ (UTC+7). ວັນທີໃດບໍ່ບອກປີ ແມ່ນປີນີ້.
# $day: “22 November”, $clock: “14:30”.
console-moment = { $day } { $clock } ໂມງ
console-month = { $month ->
    [1] ມັງກອນ
    [2] ກຸມພາ
    [3] ມີນາ
    [4] ເມສາ
    [5] ພຶດສະພາ
    [6] ມິຖຸນາ
    [7] ກໍລະກົດ
    [8] ສິງຫາ
    [9] ກັນຍາ
    [10] ຕຸລາ
    [11] ພະຈິກ
   *[12] ທັນວາ
} { $year }

## On duty

console-duty-on = ກຳລັງເຂົ້າເວນ
console-duty-off = ບໍ່ໄດ້ເຂົ້າເວນ
console-duty-begin = ເຂົ້າເວນ
console-duty-leave = ອອກເວນ
console-duty-ask = ທ່ານຍັງຢູ່ບໍ? ອີກ { $n } ນາທີ ລະບົບຈະໃຫ້ທ່ານອອກເວນ.
console-duty-here = ຍັງຢູ່
console-duty-lapsed = ບໍ່ມີໃຜໃຊ້ໜ້ານີ້ 30 ນາທີແລ້ວ, ທ່ານຈຶ່ງອອກເວນ. ກໍລະນີດ່ວນຍັງສົ່ງສຽງ.
# What calls whoever has the console open. A notice says nothing of what it is.
console-calls-sound = ສຽງ
console-calls-notices = ແຈ້ງເຕືອນ
console-calls-waits = ຈະມີສຽງຫຼັງຈາກກົດບ່ອນໃດບ່ອນໜຶ່ງຢູ່ໜ້ານີ້ແລ້ວ.
console-calls-notice = Saiduan: ມີເລື່ອງໃໝ່

## What went wrong

console-error-sign-in = ກະລຸນາເຂົ້າສູ່ລະບົບ
    .more = ທ່ານຍັງບໍ່ໄດ້ເຂົ້າສູ່ລະບົບ ຫຼື ໝົດເວລາໃຊ້ແລ້ວ.
console-error-forbidden = ທ່ານເປີດບ່ອນນີ້ບໍ່ໄດ້
    .more = ໜ້າທີ່ຂອງທ່ານເຮັດສິ່ງນີ້ບໍ່ໄດ້ ຫຼື ແບບຟອມນີ້ເປີດໄວ້ກ່ອນເຂົ້າສູ່ລະບົບເທື່ອຫຼ້າສຸດ. ໂຫຼດໜ້ານີ້ຄືນໃໝ່.
console-error-not-found = ບໍ່ມີໜ້ານີ້
    .more = ທີ່ຢູ່ຂອງໜ້າຜິດ ຫຼື ສິ່ງທີ່ເຄີຍຢູ່ບ່ອນນີ້ບໍ່ມີແລ້ວ.
console-error-conflict = ມີຄົນເຮັດກ່ອນແລ້ວ
    .more = ເບິ່ງໜ້ານີ້ອີກເທື່ອໜຶ່ງກ່ອນເຮັດຕໍ່.
console-error-unreadable = ອ່ານຂໍ້ມູນນີ້ບໍ່ໄດ້
    .more = ມີບາງຢ່າງຂາດ ຫຼື ຍາວເກີນໄປ. ກັບຄືນແລ້ວລອງໃໝ່.
console-error-busy = ມີວຽກເຂົ້າມາພ້ອມກັນຫຼາຍ
    .more = ຍັງບໍ່ໄດ້ບັນທຶກຫຍັງ. ລໍຖ້າຈັກໜ້ອຍແລ້ວລອງໃໝ່.
console-error-unkept = ດຽວນີ້ບັນທຶກຫຍັງບໍ່ໄດ້
    .more = ບອກຜູ້ດູແລລະບົບທັນທີ: ດິສກ໌ອາດເຕັມ ຫຼື ຖານຂໍ້ມູນບໍ່ຕອບ. ສິ່ງທີ່ມີຄົນຂຽນມາດຽວນີ້ຈະບໍ່ຖືກເກັບໄວ້ ຫຼື ມາຮອດຊ້າ. ເປີດເບິ່ງກໍລະນີບໍ່ໄດ້ ເພາະຈົດບໍ່ໄດ້ວ່າໃຜອ່ານ. ຖ້າກຳລັງລົມກັບຄົນທີ່ຢູ່ໃນອັນຕະລາຍ ໃຊ້ເບີເຫຼົ່ານີ້ໄດ້ລະຫວ່າງນີ້:
console-error-failed = ລະບົບຂອງພວກເຮົາຂັດຂ້ອງ
    .more = ລອງໃໝ່ອີກເທື່ອໜຶ່ງ. ຖ້າຍັງບໍ່ໄດ້ ບອກລະຫັດອ້າງອີງນີ້ໃຫ້ຜູ້ດູແລລະບົບ.
# $reference: eight letters and digits, as in the log.
console-error-reference = ລະຫັດອ້າງອີງ { $reference }
console-error-home = ໄປໜ້າທຳອິດ
console-faults = ກະລຸນາເບິ່ງບ່ອນນີ້ອີກເທື່ອໜຶ່ງ

## Signing in

console-sign-in = ເຂົ້າສູ່ລະບົບ
console-sign-in-late = ໝົດເວລາໃຊ້ແລ້ວ. ສິ່ງທີ່ຫາກໍສົ່ງນັ້ນບໍ່ໄດ້ບັນທຶກ ແລະ ບໍ່ໄດ້ສົ່ງ. ເຂົ້າສູ່ລະບົບແລ້ວຈະກັບໄປໜ້າເກົ່າ.
console-sign-out = ອອກຈາກລະບົບ
console-login = ຊື່ຜູ້ໃຊ້
    .hint = ໃຊ້ຕົວອັກສອນ a ຫາ z ຕົວນ້ອຍ, ຕົວເລກ, ຈຸດ ຫຼື ຂີດ. ປ່ຽນພາຍຫຼັງບໍ່ໄດ້.
console-password = ລະຫັດຜ່ານ
    .hint = 12 ຕົວຂຶ້ນໄປ ໃຊ້ພາສາໃດກໍໄດ້. ໃຊ້ຫຼາຍຄຳທີ່ບໍ່ກ່ຽວຂ້ອງກັນຈະດີ.
console-password-again = ລະຫັດຜ່ານອີກເທື່ອໜຶ່ງ
console-code = ລະຫັດໃຊ້ເທື່ອດຽວ
    .hint = ຕົວເລກ 6 ຕົວທີ່ແອັບຢືນຢັນຕົວຕົນສະແດງຢູ່ດຽວນີ້.
console-sign-in-wrong = ຂໍ້ມູນບໍ່ກົງກັນ. ກວດຊື່ຜູ້ໃຊ້, ລະຫັດຜ່ານ ແລະ ໃຊ້ລະຫັດໃໝ່ຈາກແອັບ. ຖ້າຍັງບໍ່ໄດ້ ໃຫ້ກວດເບິ່ງໂມງໃນໂທລະສັບວ່າຖືກບໍ. ຖ້າຜິດ 5 ເທື່ອ ບັນຊີຈະພັກ 15 ນາທີ.
console-sign-in-help = ເຂົ້າບໍ່ໄດ້ ຫຼື ເຮັດໂທລະສັບເສຍ: ຂໍລິ້ງໃໝ່ຈາກຜູ້ດູແລລະບົບໄດ້.

## Accepting an invitation

console-invite = ຕັ້ງບັນຊີຂອງທ່ານ
console-invite-lead = ລິ້ງນີ້ໃຊ້ໄດ້ເທື່ອດຽວ. ທ່ານຕ້ອງມີໂທລະສັບທີ່ມີແອັບຢືນຢັນຕົວຕົນ.
console-invite-step-1 = 1. ຊື່ ແລະ ລະຫັດຜ່ານ
console-invite-step-2 = 2. ແອັບຢືນຢັນຕົວຕົນ
console-invite-step-3 = 3. ລອງໃຊ້
console-invite-login-hint = ທ່ານໃຊ້ຊື່ນີ້ເຂົ້າສູ່ລະບົບ.
console-invite-scan = ເປີດແອັບຢືນຢັນຕົວຕົນໃນໂທລະສັບ ແລ້ວສະແກນຮູບນີ້.
console-invite-qr = ຄິວອາໂຄດສຳລັບແອັບຢືນຢັນຕົວຕົນ
console-invite-type = ຫຼື ພິມລະຫັດນີ້ໃສ່ແອັບ:
console-invite-accept = ຕັ້ງບັນຊີ ແລະ ເຂົ້າສູ່ລະບົບ
console-invite-code-wrong = ລະຫັດບໍ່ກົງ. ລໍຖ້າລະຫັດຕໍ່ໄປ ແລະ ກວດເບິ່ງໂມງໃນໂທລະສັບວ່າຖືກບໍ.
console-invite-gone = ລິ້ງນີ້ໃຊ້ບໍ່ໄດ້ແລ້ວ
    .more = ລິ້ງໃຊ້ໄດ້ເທື່ອດຽວ ພາຍໃນ 72 ຊົ່ວໂມງ. ຂໍລິ້ງໃໝ່ຈາກຜູ້ດູແລລະບົບ.
console-member-name = ຊື່
    .hint = ຄົນທີ່ເຮັດວຽກນຳກັນຈະເຫັນຊື່ນີ້. ບໍ່ຕ້ອງເປັນຊື່ເຕັມກໍໄດ້.
console-name-form = ໃສ່ຊື່ ບໍ່ເກີນ 80 ຕົວອັກສອນ
console-login-form = ໃຊ້ຕົວອັກສອນ a ຫາ z ຕົວນ້ອຍ, ຕົວເລກ, ຈຸດ ຫຼື ຂີດ 2 ຫາ 40 ຕົວ
console-login-taken = ມີຄົນໃຊ້ຊື່ຜູ້ໃຊ້ນີ້ແລ້ວ
console-password-short = ລະຫັດຜ່ານຕ້ອງມີ 12 ຕົວຂຶ້ນໄປ
console-password-long = ລະຫັດຜ່ານຍາວໄດ້ບໍ່ເກີນ 200 ຕົວ
console-password-plain = ໃຊ້ຕົວອັກສອນຕ່າງກັນຢ່າງໜ້ອຍ 5 ຕົວ
console-password-differs = ລະຫັດຜ່ານສອງຊ່ອງບໍ່ຄືກັນ

## Roles

console-role = ໜ້າທີ່
console-role-missing = ເລືອກໜ້າທີ່
console-role-operator = ພະນັກງານສາຍດ່ວນ
    .may = ເຮັດວຽກຢູ່ສາຍດ່ວນ: ເບິ່ງຄິວ, ເບິ່ງກໍລະນີ, ລົມກັບຜູ້ທີ່ຕິດຕໍ່ມາ.
console-role-supervisor = ຫົວໜ້າເວນ
    .may = ຄືພະນັກງານສາຍດ່ວນ ແລະ ຫຼຸດບຸລິມະສິດໄດ້.
console-role-officer = ເຈົ້າໜ້າທີ່ຂອງໜ່ວຍງານ
    .may = ເຫັນເລື່ອງທີ່ສົ່ງຕໍ່ໃຫ້ໜ່ວຍງານຂອງຕົນ, ຮັບເອົາ ຫຼື ປະຕິເສດ.
console-role-manager = ຫົວໜ້າໜ່ວຍງານ
    .may = ຄືເຈົ້າໜ້າທີ່ ແຕ່ເບິ່ງແຍງທັງໜ່ວຍງານ.
console-role-administrator = ຜູ້ດູແລລະບົບ
    .may = ເບິ່ງແຍງພະນັກງານ, ເບີໂທ ແລະ ການເປີດສາຍດ່ວນ. ບໍ່ເຫັນກໍລະນີ.
console-role-auditor = ຜູ້ກວດສອບ
    .may = ອ່ານບັນທຶກການກວດສອບເທົ່ານັ້ນ.
console-agency = ໜ່ວຍງານ
    .hint = ສະເພາະເຈົ້າໜ້າທີ່ ແລະ ຫົວໜ້າໜ່ວຍງານ.
console-agency-none = ບໍ່ມີໜ່ວຍງານ
console-agency-missing = ເລືອກໜ່ວຍງານ

## Staff

console-people-complaints = ມີເລື່ອງຮ້ອງທຸກ { $n } ເລື່ອງທີ່ບໍ່ມີຫົວໜ້າເວນຄົນໃດອ່ານໄດ້: ກ່ຽວກັບຫົວໜ້າເວນທຸກຄົນ ຫຼື ຍັງບໍ່ມີຫົວໜ້າເວນ. ໃຫ້ເພີ່ມຫົວໜ້າເວນທີ່ບໍ່ກ່ຽວຂ້ອງ.
console-people-back = ກັບຄືນຫາພະນັກງານ
console-people-add = ເພີ່ມພະນັກງານ
console-people-make = ສ້າງບັນຊີ ແລະ ລິ້ງ
console-people-made = ສ້າງບັນຊີແລ້ວ
    .more = ລິ້ງສຳລັບ { $name } ສະແດງໄປແລ້ວ ແລະ ສະແດງພຽງເທື່ອດຽວ. ຖ້າທ່ານຍັງບໍ່ໄດ້ເຫັນ ໃຫ້ສ້າງລິ້ງໃໝ່ຢູ່ໜ້າຂອງບັນຊີນີ້. ແລ້ວລິ້ງເກົ່າຈະໃຊ້ບໍ່ໄດ້.
console-standing-invited = ສົ່ງລິ້ງແລ້ວ
console-standing-active = ໃຊ້ຢູ່
console-standing-locked = ພັກ 15 ນາທີ
console-standing-disabled = ປິດບັນຊີແລ້ວ
console-member-since = ສ້າງບັນຊີເມື່ອ
console-member-own = ນີ້ແມ່ນບັນຊີຂອງທ່ານເອງ. ຜູ້ດູແລລະບົບຄົນອື່ນໃຫ້ລິ້ງໃໝ່ ຫຼື ປິດບັນຊີນີ້ໄດ້.
console-member-reset = ໃຫ້ລິ້ງໃໝ່
    .means = ລະຫັດຜ່ານ, ແອັບຢືນຢັນຕົວຕົນ ແລະ ການເຂົ້າໃຊ້ເກົ່າຈະໃຊ້ບໍ່ໄດ້ທັນທີ.
    .sure = ຢືນຢັນ ເຊົາໃຊ້ຂອງເກົ່າ ແລ້ວໃຫ້ລິ້ງໃໝ່
console-member-disable = ປິດບັນຊີ
    .means = ອອກຈາກລະບົບທຸກບ່ອນທັນທີ. ສິ່ງທີ່ເຮັດໄວ້ຍັງຢູ່ໃນບັນທຶກການກວດສອບ.
    .sure = ຢືນຢັນປິດບັນຊີ
console-member-enable = ເປີດບັນຊີຄືນ
    .means = ໃຊ້ລະຫັດຜ່ານ ແລະ ແອັບຢືນຢັນຕົວຕົນເກົ່າໄດ້.
console-link = ລິ້ງໃຊ້ເທື່ອດຽວ
    .hint = ສະແດງສະເພາະດຽວນີ້. ໃຊ້ໄດ້ເທື່ອດຽວ ພາຍໃນ 72 ຊົ່ວໂມງ.
console-link-for = ລິ້ງສຳລັບ { $name }
console-link-copy = ສຳເນົາລິ້ງ
console-link-copied = ສຳເນົາແລ້ວ
console-link-send = ທ່ານສົ່ງໃຫ້ຜູ້ນີ້ເອງ ໃນທາງທີ່ຄົນອື່ນບໍ່ເຫັນ.

## Numbers

console-numbers-lead = ຄົນທົ່ວໄປເຫັນເບີໂທ ເມື່ອມີຄົນໂທຕິດພາຍໃນ 90 ມື້ເທົ່ານັ້ນ. ເບີໂທສຸກເສີນ ແລະ ເບີໂທຊ່ວຍເຫຼືອລະດັບປະເທດ 6 ເບີ ສະແດງສະເໝີ: ໂທລອງເບີເຫຼົ່ານີ້ກ່ອນ.
console-number-dialled = ມື້ນີ້ໂທແລ້ວ ມີຄົນຮັບ
    .label = { $agency }: ມື້ນີ້ໂທແລ້ວ ມີຄົນຮັບ
console-number-undo = ຍົກເລີກ ຍັງບໍ່ໄດ້ໂທ
    .label = { $agency }: ຍົກເລີກ ຍັງບໍ່ໄດ້ໂທ
console-number-saved = ບັນທຶກແລ້ວ.
console-number-undone = ຍົກເລີກແລ້ວ. ກັບເປັນຄືເກົ່າ.
console-number-verified = ໂທແລ້ວ
console-number-old = ຕ້ອງໂທອີກ
console-number-unverified = ຍັງບໍ່ໄດ້ໂທ
console-number-public = ຄົນທົ່ວໄປເຫັນ
console-number-hidden = ສະເພາະພະນັກງານເຫັນ
console-confidence-high = ແຫຼ່ງຂໍ້ມູນດີ
console-confidence-medium = ມີແຫຼ່ງຂໍ້ມູນ ຄວນກວດອີກ
console-confidence-low = ແຫຼ່ງຂໍ້ມູນໜ້ອຍ
console-numbers-silent = { $n ->
   *[other] ມີ { $n } ໜ່ວຍງານທີ່ຍັງບໍ່ມີເບີໂທ.
}
console-numbers-source = ຮັບຜິດຊອບຫຍັງ ແລະ ເບີມາຈາກໃສ (ພາສາອັງກິດ)
console-feedback = ຄົນທີ່ລົມກັບພວກເຮົາຮູ້ສຶກແນວໃດ
console-feedback-none = ຍັງບໍ່ມີໃຜບອກ.
console-feedback-month = ເດືອນ
console-feedback-good = ດີ
console-feedback-not-good = ບໍ່ຄ່ອຍດີ

## The opening

console-training = ດຽວນີ້ແມ່ນການທົດລອງ
    .means = ທຸກຢ່າງເຮັດວຽກ ແຕ່ທຸກແຊັດບອກວ່າມີແຕ່ຄົນທີ່ກຳລັງຝຶກອາດຈະອ່ານ ແລະ ບໍ່ມີຫຍັງຖືກສົ່ງໄປຫາໜ່ວຍງານຈິງ. ສິ່ງທີ່ພິມໄວ້ຈະຖືກລຶບເມື່ອເປີດສາຍດ່ວນ.
console-open = ສາຍດ່ວນເປີດໃຫ້ຄົນທົ່ວໄປແລ້ວ
    .without = ຂໍ້ທີ່ໝາຍໄວ້ລຸ່ມນີ້ ຍອມຮັບກັນໄວ້ແລ້ວຕອນເປີດ ຫຼື ຂາດຫຼັງຈາກນັ້ນ. ສິ່ງທີ່ຍອມຮັບໄວ້ ເບິ່ງໄດ້ໃນບັນທຶກການກວດສອບ.
console-missing = ຍັງຂາດ
console-there = ຄົບແລ້ວ
console-opening-duty = ມີຄົນເຂົ້າເວນ
    .how = ໃຫ້ພະນັກງານສາຍດ່ວນ ຫຼື ຫົວໜ້າເວນ ເຂົ້າສູ່ລະບົບ ແລ້ວກົດເຂົ້າເວນ.
console-opening-numbers = ໂທລອງເບີລະດັບປະເທດພາຍໃນ 90 ມື້
    .how = ໂທທຸກເບີຂ້າງລຸ່ມນີ້ ແລ້ວໝາຍໄວ້ຢູ່ໜ້າ
console-opening-languages = ເຈົ້າຂອງພາສາອ່ານ ແລະ ລົງຊື່ຄົບທຸກພາສາ
    .how = ໃຜອ່ານພາສາໃດ ຂຽນໄວ້ໃນ locales/REVIEW.md.
console-opening-signed = ລົງຊື່ແລ້ວ
console-opening-unsigned = ຍັງບໍ່ໄດ້ລົງຊື່
console-opening-command = ເປີດສາຍດ່ວນ
    .how = ໃຊ້ຄຳສັ່ງນີ້ຢູ່ເຄື່ອງທີ່ສາຍດ່ວນເຮັດວຽກຢູ່. ຄຳສັ່ງຈະຖາມເທື່ອລະຢ່າງທີ່ຍັງຂາດ.

## The audit log

console-audit-back = ກັບຄືນຫາບັນທຶກການກວດສອບ
console-audit-lead = ໃຜອ່ານ ຫຼື ປ່ຽນຫຍັງ. ແຕ່ລະລາຍການຜູກກັບລາຍການກ່ອນໜ້າ.
console-audit-verify = ກວດບັນທຶກ
console-audit-about = ຄົ້ນຫາລາຍການກ່ຽວກັບ
    .hint = ລະຫັດອ້າງອີງຂອງກໍລະນີ ຫຼື case:…, staff:…, referral:… ຕາມດ້ວຍລະຫັດ.
console-audit-find = ຄົ້ນຫາລາຍການ
console-audit-chains = ຜູ້ຂຽນບັນທຶກ
console-audit-empty = ບໍ່ມີລາຍການ.
console-audit-number = ທີ
console-audit-when = ເມື່ອໃດ
console-audit-who = ໃຜ
console-audit-what = ເຮັດຫຍັງ
console-audit-subject = ກ່ຽວກັບ
console-audit-detail = ລາຍລະອຽດ
console-audit-older = ລາຍການກ່ອນໜ້າ
console-audit-intact = ບັນທຶກຄົບຖ້ວນ ບໍ່ມີໃຜປ່ຽນ
console-audit-broken = { $n ->
   *[other] ບັນທຶກມີບ່ອນຜິດ { $n } ບ່ອນ
}
console-audit-entries = { $n ->
   *[other] ກວດແລ້ວ { $n } ລາຍການ.
}
console-audit-chain-count = { $n ->
   *[other] ຈາກຜູ້ຂຽນ { $n } ຊຸດ.
}
# What was done, by whom, to what.
audit-audit = ບັນທຶກການກວດສອບ
    .checkpoint = ມັດສາຍບັນທຶກເຂົ້າກັນ
audit-case = ກໍລະນີ
    .alert = ແຈ້ງເຕືອນວ່າຍັງບໍ່ມີໃຜຕອບກໍລະນີດ່ວນ
    .call = ໂທຫາເຈົ້າຂອງເລື່ອງ
    .claim = ຮັບເອົາກໍລະນີ
    .close = ປິດກໍລະນີ
    .erase = ລຶບກໍລະນີ
    .hand-over = ໂທບອກໜ່ວຍງານ
    .join = ພົບວ່າເປັນອີກກໍລະນີຂອງຄົນດຽວກັນ
    .open = ເປີດກໍລະນີ
    .read = ອ່ານກໍລະນີ
    .release = ສົ່ງກໍລະນີຄືນເຂົ້າຄິວ
    .reopen = ເປີດກໍລະນີຄືນໃໝ່
    .return = ບໍ່ມີໃຜເຮັດຕໍ່, ກັບເຂົ້າຄິວ
    .take-over = ຮັບຊ່ວງຕໍ່
    .tell_closed = ບອກເຈົ້າຂອງເລື່ອງວ່າປິດແລ້ວ
    .tell_on_the_way = ບອກເຈົ້າຂອງເລື່ອງວ່າມີຄົນກຳລັງໄປ
    .tell_read = ບອກເຈົ້າຂອງເລື່ອງວ່າມີຄົນອ່ານແລ້ວ
    .work = ປ່ຽນປະເພດວຽກ
audit-complaint = ເລື່ອງຮ້ອງທຸກ
    .open = ອ່ານເລື່ອງຮ້ອງທຸກ
    .read = ບັນທຶກວ່າອ່ານເລື່ອງຮ້ອງທຸກແລ້ວ
    .tell_read = ບອກເຈົ້າຂອງເລື່ອງວ່າອ່ານເລື່ອງຮ້ອງທຸກແລ້ວ
audit-consent = ການຕົກລົງ
    .ask = ຖາມເຈົ້າຂອງເລື່ອງວ່າບອກໜ່ວຍງານໄດ້ບໍ
    .call-back = ໂທບອກໜ່ວຍງານວ່າເຈົ້າຂອງເລື່ອງຍົກເລີກການອະນຸຍາດ
    .withdrawn = ເຈົ້າຂອງເລື່ອງຍົກເລີກການອະນຸຍາດ
audit-contact = ທາງຕິດຕໍ່
    .forget = ລືມທາງຕິດຕໍ່, ຍ້ອນບໍ່ມີຫຍັງຂອງຄົນນີ້ເກັບໄວ້ແລ້ວ
audit-duty = ເວນ
    .begin = ເຂົ້າເວນ
    .end = ອອກເວນ
audit-file = ໄຟລ໌
    .read = ເປີດໄຟລ໌
    .tell_not_kept = ບອກເຈົ້າຂອງເລື່ອງວ່າບໍ່ໄດ້ເກັບໄຟລ໌
audit-hotline = ສາຍດ່ວນ
    .open = ເປີດສາຍດ່ວນ
audit-message = ຂໍ້ຄວາມ
    .write = ຂຽນຫາເຈົ້າຂອງເລື່ອງ
audit-note = ບັນທຶກ
    .add = ເພີ່ມບັນທຶກ
audit-number = ເບີໂທ
    .dialled = ໂທລອງເບີ
    .not-dialled = ຍົກເລີກທີ່ບັນທຶກວ່າໂທລອງເບີແລ້ວ
audit-packet = ຂໍ້ມູນທີ່ສົ່ງຕໍ່
    .read = ອ່ານຂໍ້ມູນທີ່ສົ່ງຕໍ່
audit-priority = ບຸລິມະສິດ
    .lower = ຫຼຸດບຸລິມະສິດ
    .raise = ເພີ່ມບຸລິມະສິດ
audit-referral = ການສົ່ງຕໍ່
    .accept = ຮັບເອົາເລື່ອງທີ່ສົ່ງຕໍ່
    .agreed = ເຈົ້າຂອງເລື່ອງໃຫ້ບອກໜ່ວຍງານ
    .answer = ຕອບໜ່ວຍງານ
    .ask = ຂໍສົ່ງຕໍ່
    .ask-hotline = ຖາມສາຍດ່ວນ
    .decline = ປະຕິເສດເລື່ອງທີ່ສົ່ງຕໍ່
    .expire = ໜ່ວຍງານບໍ່ຕອບທັນເວລາ
    .lay-aside = ວາງຄຳຖາມໄວ້ໂດຍບໍ່ຕອບ
    .offer = ສະເໜີໃຫ້ໜ່ວຍງານ
    .outcome = ບັນທຶກຜົນຂອງການສົ່ງຕໍ່
    .override = ສະເໜີໃຫ້ໜ່ວຍງານໂດຍບໍ່ຖາມ
    .refused = ເຈົ້າຂອງເລື່ອງບໍ່ໃຫ້ບອກໜ່ວຍງານ
    .tell_accepted = ບອກເຈົ້າຂອງເລື່ອງວ່າໜ່ວຍງານຮັບເອົາແລ້ວ
    .tell_declined = ບອກເຈົ້າຂອງເລື່ອງວ່າໜ່ວຍງານປະຕິເສດ
    .tell_tried = ບອກເຈົ້າຂອງເລື່ອງວ່າໜ່ວຍງານລອງຕິດຕໍ່ແລ້ວ
    .withdraw = ຖອນການສົ່ງຕໍ່
    .withdrawn = ເຈົ້າຂອງເລື່ອງຍົກເລີກການອະນຸຍາດ
audit-report = ລາຍງານ
    .erase = ລຶບລາຍງານ
audit-staff = ບັນຊີ
    .accept = ຕັ້ງຄ່າບັນຊີແລ້ວ
    .add = ສ້າງບັນຊີ
    .disable = ປິດບັນຊີ
    .enable = ເປີດບັນຊີຄືນໃໝ່
    .invite = ສ້າງຄຳເຊີນ
    .locked = ລັອກບັນຊີຍ້ອນໃສ່ຜິດຫຼາຍເທື່ອ
    .reset = ຕັ້ງຄ່າບັນຊີໃໝ່
    .sign-in = ເຂົ້າສູ່ລະບົບ
    .sign-in-failed = ເຂົ້າສູ່ລະບົບບໍ່ໄດ້
    .sign-out = ອອກຈາກລະບົບ
audit-talk = ການລົມກັນ
    .hand_back = ໃຫ້ໂປຣແກຣມຖາມຕໍ່
    .take_over = ໃຫ້ໂປຣແກຣມຢຸດຖາມ
audit-agency = ໜ່ວຍງານ
audit-trouble = ຂໍ້ຄວາມທີ່ເຮັດຕໍ່ບໍ່ໄດ້
    .read = ອ່ານຂໍ້ຄວາມທີ່ເຮັດຕໍ່ບໍ່ໄດ້
    .seen = ບັນທຶກວ່າເຫັນແລ້ວ
audit-chain-console = ໜ້າພະນັກງານ
audit-chain-checkpoints = ມັດສາຍບັນທຶກ
# Those that take in what people write; there are several.
audit-chain-desk = ຂໍ້ຄວາມທີ່ເຂົ້າມາ { $n }
audit-chain-program = ໂປຣແກຣມ
audit-by-person = ເຈົ້າຂອງເລື່ອງ
audit-by-program = ໂປຣແກຣມ
audit-by-rule = ຕາມກົດເກນ: { $rule }
audit-rule-idle-claim = ບໍ່ມີໃຜເຮັດຫຍັງເກີນ 2 ນາທີ
audit-rule-holder-gone = ຜູ້ຮັບຜິດຊອບບໍ່ຢູ່ ແລະ ມີຄົນລໍຖ້າຢູ່
audit-rule-account-closed = ບັນຊີຂອງຜູ້ຮັບຜິດຊອບປິດແລ້ວ
audit-rule-unanswered-p1 = ກໍລະນີດ່ວນທີ່ຍັງບໍ່ມີຄົນຕອບ
audit-rule-referral-clock = ໝົດເວລາຕັດສິນໃຈ
audit-rule-same-person = ແອັບບອກວ່າເປັນຄົນດຽວກັນ
audit-rule-erase-due = ຮອດເວລາທີ່ຈະລຶບແລ້ວ
audit-rule-erased-before = ເຄີຍລຶບໄປແລ້ວ, ແຕ່ຂໍ້ມູນສຳຮອງເອົາກັບມາ
audit-rule-forget = ບໍ່ມີຫຍັງຂອງຄົນນີ້ເກັບໄວ້ແລ້ວ
audit-rule-retention = ເກັບໄວ້ຄົບກຳນົດແລ້ວ
audit-rule-untouched = ບໍ່ມີໃຜໃຊ້ໜ້າພະນັກງານ 30 ນາທີ
audit-detail-from = ຈາກ
audit-detail-to = ເປັນ

## Messages that could not be worked on

console-nav-trouble = ຂໍ້ຄວາມທີ່ເຮັດຕໍ່ບໍ່ໄດ້
console-trouble-lead = ໂປຣແກຣມເຮັດວຽກກັບຂໍ້ຄວາມເຫຼົ່ານີ້ບໍ່ໄດ້ ແລະ ເກັບໄວ້. ຄົນທີ່ຂຽນມາອາດຍັງບໍ່ໄດ້ຄຳຕອບ.
console-trouble-empty = ທຸກຂໍ້ຄວາມເຮັດຕໍ່ໄດ້.
console-trouble-open = ອ່ານສິ່ງທີ່ສົ່ງມາ
console-trouble-open-hint = ລະບົບຈະບັນທຶກວ່າທ່ານອ່ານແລ້ວ.
console-trouble-said = ສິ່ງທີ່ສົ່ງມາ
console-trouble-seen = ເຫັນແລ້ວ
console-trouble-was-seen = ມີຄົນເຫັນແລ້ວ
console-trouble-case = ກໍລະນີຂອງຄົນທີ່ຂຽນມາ

## Complaints about the service

console-nav-complaints = ເລື່ອງຮ້ອງທຸກ
console-complaints-lead = ສິ່ງທີ່ຄົນບອກກ່ຽວກັບພວກເຮົາ. ຜູ້ຮັບຜິດຊອບກໍລະນີຈະບໍ່ເຫັນ. ທ່ານຈະບໍ່ເຫັນເລື່ອງທີ່ກ່ຽວກັບທ່ານເອງ.
console-complaints-empty = ບໍ່ມີເລື່ອງຮ້ອງທຸກ.
console-complaints-mark = ອ່ານແລ້ວ
console-complaints-mark-hint = ເຈົ້າຂອງເລື່ອງຈະໄດ້ຮູ້ວ່າມີຄົນອ່ານແລ້ວ.
console-complaints-read = ອ່ານແລ້ວ
console-complaints-no-case = ບໍ່ມີກໍລະນີ
console-complaints-others = ມີ { $n } ເລື່ອງທີ່ກ່ຽວກັບທ່ານ. ຫົວໜ້າເວນທີ່ບໍ່ກ່ຽວຂ້ອງເປັນຜູ້ອ່ານ. ຖ້າບໍ່ມີ ລະບົບຈະແຈ້ງຜູ້ດູແລລະບົບໃຫ້ເພີ່ມ.
