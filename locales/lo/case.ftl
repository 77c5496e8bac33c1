# The console's queue, cases, referrals and packets. Read by staff only.

## Priority, time, place

case-priority-1 = ຊີວິດຕົກຢູ່ໃນອັນຕະລາຍ
case-priority-2 = ດ່ວນ
case-priority-3 = ກຳລັງເກີດຂຶ້ນ
case-priority-4 = ຜ່ານມາແລ້ວ ຫຼື ຂໍ້ມູນໜ້ອຍ
# A member of staff set the priority.
rule-named-person = ພະນັກງານເປັນຜູ້ກຳນົດ. ເຫດຜົນຢູ່ໃນບັນທຶກ

case-minutes = { $n ->
   *[other] { $n } ນາທີ
}
case-hours = { $n ->
   *[other] { $n } ຊົ່ວໂມງ
}
case-days = { $n ->
   *[other] { $n } ມື້
}
# $time: “2 minutes”.
case-left = ຍັງເຫຼືອ { $time }
case-late = ເກີນກຳນົດ { $time }
    .now = ຫາກໍເກີນກຳນົດ
case-answered = ຕອບແລ້ວເມື່ອ { $clock }
case-place = { $province } ({ $country })
case-place-unknown = ຍັງບໍ່ຮູ້ວ່າຢູ່ໃສ

case-kind-request = ຂໍຄວາມຊ່ວຍເຫຼືອ
case-kind-tip = ແຈ້ງເຫດ
case-kind-question = ຄຳຖາມ
case-channel-line = LINE
case-channel-messenger = Messenger
case-speaks-th = ພາສາໄທ
case-speaks-lo = ພາສາລາວ
case-speaks-en = ພາສາອັງກິດ
case-channel-telegram = Telegram
case-channel-whatsapp = WhatsApp
case-channel-web = ແຊັດຢູ່ເວັບ
case-age-minor = ອາຍຸບໍ່ຮອດ 18 ປີ
case-age-adult = ອາຍຸ 18 ປີຂຶ້ນໄປ
case-training = ທົດລອງ

case-line-protection = ປົກປ້ອງ
case-line-suppression = ປາບປາມ
case-line-return = ກັບຄືນປະເທດ
case-line-reintegration = ກັບຄືນສູ່ສັງຄົມ
case-line-prevention = ປ້ອງກັນ

case-group-triage = ຄວາມດ່ວນ ເລື່ອງຫຍັງ ປະເທດ ແລະ ແຂວງ ຫຼື ຈັງຫວັດ ຊ່ວງອາຍຸ ພາສາ ສິ່ງທີ່ຢາກໄດ້
case-group-signs = ສັນຍານ (ອອກໄປໄດ້ບໍ ເອກະສານ ການຂົ່ມຂູ່ ໜີ້ ຄ່າຈ້າງ)
case-group-place = ສະຖານທີ່ລະອຽດ ເມື່ອໃດ ຈັກຄົນ
case-group-suspect = ໃຜເປັນຄົນເຮັດ
case-group-safe_contact = ຕິດຕໍ່ແນວໃດໃຫ້ປອດໄພ
case-group-identity = ຊື່ ແລະ ເບີໂທ
case-group-own_words = ຄຳເວົ້າຂອງລາວເອງ
case-group-health = ສຸຂະພາບ
case-group-immigration = ເອກະສານ ແລະ ການພັກຢູ່
case-group-reporter = ໃຜເປັນຄົນແຈ້ງ
case-group-hotline = ສະເພາະສາຍດ່ວນ

## The queue

queue-title = ຄິວວຽກ
queue-show-unclaimed = ຍັງບໍ່ມີຜູ້ຮັບຜິດຊອບ
queue-show-mine = ຂອງຂ້ອຍ
queue-show-all = ທີ່ເປີດຢູ່ທັງໝົດ
# A long list shows its first cases only.
queue-cut = ນີ້ແມ່ນ { $shown } ກໍລະນີທີ່ດ່ວນທີ່ສຸດ ໃນທັງໝົດ { $all } ກໍລະນີ. ກໍລະນີອື່ນເປີດເບິ່ງໄດ້ດ້ວຍລະຫັດອ້າງອີງຢູ່ທາງເທິງ.
queue-find = ລະຫັດອ້າງອີງ
    .open = ເປີດເບິ່ງ
queue-not-found = ບໍ່ພົບກໍລະນີລະຫັດນີ້. ເບິ່ງຕົວອັກສອນອີກເທື່ອໜຶ່ງ: ໃນລະຫັດບໍ່ມີ I, L, O ແລະ U.
queue-keys = ປຸ່ມລັດ: n ຫຼື j ຕໍ່ໄປ · k ກ່ອນໜ້າ · Enter ເປີດເບິ່ງ · c ຮັບເອົາ
queue-reload = ໂຫຼດລາຍການຄືນໃໝ່
queue-empty-unclaimed = ບໍ່ມີເລື່ອງທີ່ລໍຖ້າຜູ້ຮັບຜິດຊອບ.
queue-empty-mine = ດຽວນີ້ທ່ານບໍ່ມີກໍລະນີ.
queue-empty-all = ບໍ່ມີກໍລະນີທີ່ເປີດຢູ່.
queue-empty-more = ລາຍການນີ້ປ່ຽນເອງເມື່ອມີເລື່ອງໃໝ່.
queue-claim = ຮັບເອົາ
    .label = ຮັບເອົາ { $reference }
queue-mine = ຂອງທ່ານ
queue-with = ຢູ່ກັບ { $name }
queue-waiting = ລໍຖ້າມາແລ້ວ { $time }
    .now = ຫາກໍຂຽນມາ
queue-silent = ງຽບໄປແລ້ວ { $time }
queue-wants-human = ຂໍລົມກັບຄົນ
queue-hides = ເຊື່ອງຢູ່: ດຽວນີ້ສົ່ງຫຍັງໄປບໍ່ໄດ້
queue-not-first = ຢ່າຂຽນໄປກ່ອນ
queue-blocked = ບລັອກພວກເຮົາແລ້ວ
queue-held = ຄຳຕອບຂອງພວກເຮົາລໍຖ້າໃຫ້ລາວຂຽນມາ
queue-troubled = ມີ { $count } ຂໍ້ຄວາມທີ່ລະບົບເຮັດວຽກຕໍ່ບໍ່ໄດ້. ຂໍ້ຄວາມຍັງເກັບໄວ້ ແລະ ຜູ້ທີ່ສົ່ງມາອາດເລີ່ມລົມໃໝ່ແລ້ວ. ຫົວໜ້າເວນ ຫຼື ຜູ້ດູແລລະບົບເປັນຜູ້ເບິ່ງ.
queue-complaints = { $n ->
   *[other] ມີເລື່ອງຮ້ອງທຸກກ່ຽວກັບພວກເຮົາ { $n } ເລື່ອງທີ່ຍັງບໍ່ໄດ້ອ່ານ.
}
queue-answered = ຕອບແລ້ວ
queue-closed-but = ປິດແລ້ວ ແຕ່ຂຽນມາອີກ
queue-referral-asking = ກຳລັງຖາມເຈົ້າຂອງເລື່ອງ
queue-referral-refused = ເຈົ້າຂອງເລື່ອງບໍ່ໃຫ້ບອກໜ່ວຍງານ
queue-referral-offered = ສະເໜີໃຫ້ໜ່ວຍງານແລ້ວ
queue-referral-accepted = ໜ່ວຍງານຮັບເອົາແລ້ວ
queue-referral-declined = ໜ່ວຍງານປະຕິເສດ
queue-referral-expired = ໜ່ວຍງານບໍ່ຕອບທັນເວລາ
queue-referral-done = ໜ່ວຍງານເຮັດສຳເລັດແລ້ວ
queue-referral-withdrawn = ຖອນການສົ່ງຕໍ່ແລ້ວ
# $what: what an agency last said came of the referral.
queue-step = ໜ່ວຍງານ: { $what }
queue-asked = ໜ່ວຍງານມີຄຳຖາມ
# A withdrawal has to be told to an agency that was called. $number may be "No number is known".
queue-call-back = ໂທຫາ { $agency } · { $number }. ເຈົ້າຂອງເລື່ອງໃນກໍລະນີ { $reference } ປ່ຽນໃຈ ບໍ່ໃຫ້ໜ່ວຍງານນີ້ຮູ້ອີກ ຕັ້ງແຕ່ { $clock }.
queue-call-back-done = ໂທບອກແລ້ວ

## A case

case-back = ກັບຄືນຫາຄິວວຽກ
case-back-to = ກັບຄືນຫາ { $reference }
case-stale = ດຽວນີ້ສ່ວນນີ້ໂຫຼດຄືນໃໝ່ບໍ່ໄດ້. ຂໍ້ມູນອາດເກົ່າແລ້ວ.
# Beside something that somebody is writing in, when others have changed it meanwhile.
case-changed = ບ່ອນນີ້ມີຂໍ້ມູນໃໝ່. ຈະຂຶ້ນເມື່ອສົ່ງ ຫຼື ລຶບສິ່ງທີ່ກຳລັງຂຽນ.
case-claim = ຮັບເອົາກໍລະນີນີ້
case-yours = ທ່ານເປັນຜູ້ຮັບຜິດຊອບກໍລະນີນີ້.
case-release = ສົ່ງຄືນເຂົ້າຄິວ
# An urgent case is given back where nothing is done for two minutes.
case-ending = ກໍລະນີນີ້ຈະກັບເຂົ້າຄິວໃນອີກ { $n } ວິນາທີ ຖ້າທ່ານບໍ່ເຮັດຕໍ່.
case-ending-stay = ເຮັດຕໍ່
case-ending-over = ກໍລະນີນີ້ບໍ່ໄດ້ຢູ່ກັບທ່ານແລ້ວ ເພາະບໍ່ມີໃຜເຮັດຫຍັງເກີນ 2 ນາທີ ຫຼື ມີຄົນຮັບຊ່ວງຕໍ່. ສິ່ງທີ່ທ່ານຂຽນໄວ້ຍັງຢູ່ນີ້.
case-take-over = ຮັບຊ່ວງຕໍ່
case-taken = { $reference } ຢູ່ກັບ { $name } ຕັ້ງແຕ່ { $clock }.
case-closed-at = ປິດເມື່ອ { $clock }: { $reason }
case-warning-self-harm = ມີຄຳເວົ້າກ່ຽວກັບການທຳຮ້າຍຕົນເອງ. ລົມຕໍ່ໄປ. ຢ່າເປັນຝ່າຍຈົບກ່ອນ.
case-warning-official = ສົງໄສວ່າມີເຈົ້າໜ້າທີ່ລັດກ່ຽວຂ້ອງ. ຢ່າສົ່ງໃຫ້ຕຳຫຼວດໃນທ້ອງຖິ່ນ ຫຼື ໜ່ວຍງານນັ້ນ.
case-warning-police-risk = ເຈົ້າຂອງເລື່ອງບອກວ່າ ຖ້າຕຳຫຼວດໄປຮອດບ່ອນນັ້ນ ຈະເປັນອັນຕະລາຍ. ໃຫ້ລົມກ່ອນ.
case-warning-erasing = ເຈົ້າຂອງເລື່ອງຂໍໃຫ້ລຶບ. ຂໍ້ມູນຈະຖືກລຶບເມື່ອ { $clock }.
case-warning-wrote-again = ປິດກໍລະນີແລ້ວ ແຕ່ເຈົ້າຂອງເລື່ອງຂຽນມາອີກເມື່ອ { $clock }.
case-signs = ສັນຍານ
case-signs-some = ມີແດ່
case-signs-strong = ຊັດ
case-holds-enough = ຂໍ້ມູນ { $points } ຈາກ 11: ເຮັດຕໍ່ໄດ້
case-holds-some = ຂໍ້ມູນ { $points } ຈາກ 11: ຕ້ອງຕິດຕໍ່ຄືນ
case-holds-little = ຂໍ້ມູນ { $points } ຈາກ 11: ຍັງໜ້ອຍ. ເກັບໄວ້ກ່ອນ
case-why = ເຫດທີ່ດ່ວນ
case-where = ຢູ່ໃສ
case-wish = ຢາກໄດ້ຫຍັງ
case-how = ຕິດຕໍ່ຄືນແນວໃດ
case-not-said = ຍັງບໍ່ໄດ້ບອກ
case-write-yes = { $channel }: ໃຫ້ຂຽນຫາໄດ້
case-write-no = { $channel }: ຢ່າຂຽນໄປກ່ອນ
case-write-unasked = { $channel }: ຍັງບໍ່ໄດ້ຖາມ. ຂຽນໄດ້ສະເພາະຕອນທີ່ລາວຍັງລົມຢູ່
case-write-gone = ບໍ່ມີທາງຂຽນຫາລາວແລ້ວ
case-silence = ຂຽນມາຫຼ້າສຸດເມື່ອ { $time } ກ່ອນ
    .now = ຫາກໍຂຽນມາ
case-silence-unknown = ບໍ່ຮູ້ວ່າຂຽນມາຫຼ້າສຸດເວລາໃດ
case-report-of = ລາຍງານເມື່ອ { $clock }
case-told = ສິ່ງທີ່ບອກໄວ້
case-told-none = ຍັງບໍ່ໄດ້ຕອບຄຳຖາມໃດ.
case-talk = ການລົມກັນ
case-talk-earlier = ຂໍ້ຄວາມກ່ອນໜ້ານີ້ບໍ່ໄດ້ສະແດງຢູ່ນີ້.
case-talk-none = ຍັງບໍ່ມີຂໍ້ຄວາມ.
case-from-person = ເຈົ້າຂອງເລື່ອງ
case-from-program = ໂປຣແກຣມ
case-state-queued = ກຳລັງສົ່ງ
case-state-held = ລໍຖ້າໃຫ້ເຈົ້າຂອງເລື່ອງຂຽນມາອີກ
case-state-hidden = ເຊື່ອງຢູ່: ລໍຖ້າຈົນກວ່າລາວກັບມາ
case-state-fetched = ຈະເຫັນເມື່ອເປີດແຊັດຢູ່ເວັບ
case-state-failed = ສົ່ງບໍ່ໄດ້
case-state-withdrawn = ຖອນກ່ອນສົ່ງ
case-held = { $n ->
   *[other] ມີ { $n } ຂໍ້ຄວາມລໍຖ້າໃຫ້ເຈົ້າຂອງເລື່ອງຂຽນມາອີກ. ເວລາຍັງນັບຕໍ່ຈົນກວ່າຂໍ້ຄວາມຈະໄປຮອດ.
}
case-would-wait = ງຽບໄປເກີນ 10 ນາທີ ແລະ ຍັງບໍ່ໄດ້ອະນຸຍາດໃຫ້ພວກເຮົາຂຽນໄປກ່ອນ. ສິ່ງທີ່ທ່ານຂຽນດຽວນີ້ຈະລໍຖ້າຈົນກວ່າລາວຂຽນມາອີກ.
case-hidden = ເຈົ້າຂອງເລື່ອງເຊື່ອງຢູ່. ຈະບໍ່ມີຫຍັງສົ່ງໄປຈົນກວ່າລາວກັບມາ. ສິ່ງທີ່ທ່ານຂຽນຈະລໍຖ້າໄວ້.
case-talker-operator = ພະນັກງານເປັນຜູ້ລົມ. ໂປຣແກຣມບໍ່ຖາມຫຍັງ.
case-talker-program = ໂປຣແກຣມກຳລັງຖາມຢູ່ ແລະ ຈະງຽບເມື່ອທ່ານຂຽນ.
case-erased = ສິ່ງທີ່ບອກໄວ້ຢູ່ນີ້ຖືກລຶບແລ້ວ.
case-write = ຂຽນຫາເຈົ້າຂອງເລື່ອງ
case-send = ສົ່ງ
case-take-talk = ໃຫ້ໂປຣແກຣມຢຸດຖາມ
case-hand-back = ໃຫ້ໂປຣແກຣມຖາມຕໍ່

## On a case: agencies

case-referrals = ໜ່ວຍງານ
case-referrals-none = ຍັງບໍ່ໄດ້ສົ່ງຕໍ່ໃຫ້ໃຜ.
case-refer = ສົ່ງຕໍ່ໃຫ້ໜ່ວຍງານ
case-referral-asking = ກຳລັງຖາມເຈົ້າຂອງເລື່ອງ
case-referral-refused = ເຈົ້າຂອງເລື່ອງບໍ່ໃຫ້ບອກ
case-referral-offered = ລໍຖ້າໜ່ວຍງານຕັດສິນໃຈ
case-referral-accepted = ຮັບເອົາແລ້ວ
case-referral-declined = ປະຕິເສດ
case-referral-expired = ບໍ່ຕອບທັນເວລາ
case-referral-done = ສຳເລັດແລ້ວ
case-referral-withdrawn = ຖອນແລ້ວ
case-referral-withdrawn-person = ເຈົ້າຂອງເລື່ອງປ່ຽນໃຈ
case-referral-by = ໂດຍ { $name } { $clock }
case-referral-decided = { $name } ຕັດສິນໃຈ { $clock }
case-referral-ended = ສິ້ນສຸດ { $clock }
case-referral-ended-by = { $name } ປິດ { $clock }
case-referral-override = ເຈົ້າຂອງເລື່ອງຍັງບໍ່ໄດ້ຕົກລົງ
case-withdraw = ຖອນການສົ່ງຕໍ່
case-agreed = ເຈົ້າຂອງເລື່ອງຕົກລົງຫຍັງໄວ້
case-consent-yes = ໃຫ້ບອກໄດ້ { $clock }
case-consent-no = ບໍ່ໃຫ້ບອກ { $clock }
case-consent-withdrawn = ຍົກເລີກການອະນຸຍາດ { $clock }
case-consent-over = ທີ່ເຄີຍຕົກລົງໝົດອາຍຸແລ້ວ { $clock }
case-consent-not-asked = ຍັງບໍ່ໄດ້ຖາມ
case-handover-by = { $agency }: { $name } ໂທໄປ { $clock }
case-handover-taken-by = ຜູ້ຮັບສາຍ

case-refer-title = ເລືອກໜ່ວຍງານ
case-refer-find = ຄຳ ຫຼື ເບີໂທ
case-refer-country = ປະເທດ
case-refer-area = ແຂວງ ຫຼື ຈັງຫວັດ
case-refer-any = ທັງໝົດ
case-refer-find-do = ຄົ້ນຫາ
case-refer-all = ສະແດງທັງໝົດ
case-refer-none = ບໍ່ພົບໜ່ວຍງານ.
case-refer-fit = ເໝາະກັບກໍລະນີນີ້
case-refer-others = ໜ່ວຍງານອື່ນໆ
case-refer-here = ຕັດສິນໃຈໃນລະບົບນີ້ໄດ້
case-refer-other = ໜ່ວຍງານອື່ນ
case-refer-person = ເຈົ້າຂອງເລື່ອງ
case-refer-number = ເບີໂທ
# $key: what is pressed once the number answers.
case-number-then = { $number } ກົດ { $key }
case-refer-number-none = ບໍ່ມີເບີໂທ
case-refer-verified = ໂທຕິດແລ້ວ
case-refer-unverified = ຍັງບໍ່ຢືນຢັນ: ໄລຍະນີ້ຍັງບໍ່ມີໃຜໂທລອງ
case-line = ເພື່ອຫຍັງ
case-offer = ສະເໜີກໍລະນີນີ້
case-offer-sees = ໜ່ວຍງານຈະເຫັນພຽງແຕ່:
case-offer-do = ສະເໜີເລີຍ
case-ask = ຖາມເຈົ້າຂອງເລື່ອງກ່ອນ
case-ask-hint = ເລື່ອງນີ້ເຈົ້າຂອງເລື່ອງຍັງບໍ່ໄດ້ຕົກລົງ ຫຼື ທີ່ເຄີຍຕົກລົງນັ້ນໝົດແລ້ວ. ໂປຣແກຣມຈະຖາມໃນແຊັດ. ບໍ່ມີຫຍັງອອກໄປກ່ອນລາວຕອບວ່າໄດ້.
case-ask-do = ຖາມເຈົ້າຂອງເລື່ອງ
case-override = ສະເໜີໂດຍບໍ່ຖາມ
case-override-hint = ສະເພາະເມື່ອຊີວິດ ຫຼື ເດັກນ້ອຍຕົກຢູ່ໃນອັນຕະລາຍ. ຊື່ ແລະ ເຫດຜົນຂອງທ່ານຈະຖືກເກັບໄວ້. ໜ່ວຍງານຈະເຫັນພຽງແຕ່:
case-override-do = ສະເໜີໂດຍບໍ່ຖາມ
case-reason = ເຫດຜົນ
case-no-officer = ໜ່ວຍງານນີ້ບໍ່ມີໃຜເຂົ້າສູ່ລະບົບໄດ້. ສົ່ງຫຍັງໃຫ້ບໍ່ໄດ້, ບອກໄດ້ທາງໂທລະສັບເທົ່ານັ້ນ.
case-handover = ບັນທຶກການໂທຫາໜ່ວຍງານນີ້
case-handover-hint = ບອກເທົ່າທີ່ຂະເຈົ້າຈຳເປັນຕ້ອງຮູ້.
case-handover-override = ເຈົ້າຂອງເລື່ອງຍັງບໍ່ໄດ້ຕົກລົງ. ໂທສະເພາະເມື່ອຊີວິດ ຫຼື ເດັກນ້ອຍຕົກຢູ່ໃນອັນຕະລາຍ. ຊື່ ແລະ ເຫດຜົນຂອງທ່ານຈະຖືກເກັບໄວ້. ບອກພຽງແຕ່:
case-handover-ask = ບັນທຶກການໂທໄດ້ເມື່ອເຈົ້າຂອງເລື່ອງໃຫ້ບອກໜ່ວຍງານນີ້ແລ້ວ.
case-handover-who = ໃຜຮັບສາຍ
case-handover-line = ໂທເພື່ອວຽກດ້ານໃດ
case-handover-may = ບອກໄດ້ພຽງແຕ່:
case-handover-told = ບອກຫຍັງໄປແດ່
case-handover-do = ບັນທຶກການໂທ

## On a case: notes and changes

case-notes = ບັນທຶກ
case-note-new = ບັນທຶກໃໝ່ ສະເພາະພະນັກງານສາຍດ່ວນເຫັນ
case-note-save = ເພີ່ມບັນທຶກ
# Heads of notes, by kind.
case-note-note = { $name } { $clock }
case-note-call = { $name } ໂທຫາເຈົ້າຂອງເລື່ອງ { $clock }
case-note-priority = { $name } ປ່ຽນບຸລິມະສິດ { $clock }
case-note-close = { $name } ປິດກໍລະນີ { $clock }
case-note-change = ຈາກ “{ $from }” ເປັນ “{ $to }”
case-called = ໂທຫາເຈົ້າຂອງເລື່ອງແລ້ວ
case-called-what = ລົມແລ້ວເປັນແນວໃດ
case-called-save = ບັນທຶກການໂທ
case-files = ໄຟລ໌ຄັດຕິດ
case-file = { $kind } { $clock }
# Opens it without what the camera wrote into it (place, time, phone).
case-file-look = ເບິ່ງ ຫຼື ຟັງ
case-file-save = ບັນທຶກໄຟລ໌ຕາມທີ່ໄດ້ຮັບ
case-file-state-not_fetched = ກຳລັງມາ
case-file-state-too_large = ບໍ່ໄດ້ເກັບ: ໃຫຍ່ກວ່າ 20 MB
case-file-state-wrong_type = ບໍ່ໄດ້ເກັບ: ໄຟລ໌ແບບນີ້ອາດເປັນອັນຕະລາຍ
case-file-state-gone = ຫາຍໄປ: ແພລັດຟອມບໍ່ໃຫ້ໄຟລ໌ນີ້ແລ້ວ. ພວກເຮົາບອກເຈົ້າຂອງເລື່ອງວ່າສົ່ງໃໝ່ໄດ້
case-file-state-withdrawn = ເຈົ້າຂອງເລື່ອງຍົກເລີກການສົ່ງແລ້ວ
case-file-photo = ຮູບ
case-file-voice = ຂໍ້ຄວາມສຽງ
case-file-audio = ສຽງ
case-file-video = ວິດີໂອ
case-file-document = ໄຟລ໌
case-more = ອື່ນໆ
case-set-priority = ປ່ຽນບຸລິມະສິດ
case-priority = ບຸລິມະສິດ
case-priority-hint = ຜູ້ທີ່ເຂົ້າເວນຢູ່ເພີ່ມໄດ້ທຸກຄົນ. ຫຼຸດໄດ້ສະເພາະຫົວໜ້າເວນ.
case-set-work = ປ່ຽນປະເພດວຽກ
case-sector = ເລື່ອງຫຍັງ
case-sector-none = ຍັງບໍ່ຮູ້
case-save = ບັນທຶກການປ່ຽນ
case-close = ປິດກໍລະນີ
case-close-why = ເຫດຜົນທີ່ປິດ
case-close-note = ບັນທຶກ
case-close-hint = ເຈົ້າຂອງເລື່ອງຈະໄດ້ຮັບຂໍ້ຄວາມວ່າດຽວນີ້ຈົບແລ້ວ ແລະ ກັບມາຂຽນໄດ້ທຸກເວລາ.
case-close-do = ປິດກໍລະນີ
case-close-helped = ໄດ້ສິ່ງທີ່ຢາກໄດ້ແລ້ວ
case-close-referred = ໜ່ວຍງານຮັບໄປເຮັດຕໍ່ແລ້ວ
case-close-no_contact = ຕິດຕໍ່ເຈົ້າຂອງເລື່ອງບໍ່ໄດ້
case-close-asked = ເຈົ້າຂອງເລື່ອງຂໍໃຫ້ຢຸດ
case-close-duplicate = ເລື່ອງດຽວກັບກໍລະນີອື່ນ
case-close-out_of_scope = ບໍ່ແມ່ນເລື່ອງຂອງສາຍດ່ວນນີ້
case-reopen = ເປີດກໍລະນີຄືນໃໝ່

## What could not be done

# Above what somebody wrote in a form that was not taken.
case-unsaved = ຍັງບໍ່ໄດ້ບັນທຶກ. ຂໍ້ຄວາມຂອງທ່ານຍັງຢູ່ນີ້:
case-fault-reason-missing = ຍັງບໍ່ໄດ້ບັນທຶກ: ຕ້ອງຂຽນຂໍ້ຄວາມສັ້ນໆນຳ.
case-fault-empty = ຍັງບໍ່ໄດ້ສົ່ງ: ຂໍ້ຄວາມຫວ່າງເປົ່າ.
case-fault-too-long = ຍັງບໍ່ໄດ້ສົ່ງ: ຂໍ້ຄວາມຍາວເກີນໄປ. ລອງແບ່ງເປັນສອງຂໍ້ຄວາມ.
case-fault-not-sent = ຍັງບໍ່ໄດ້ສົ່ງ: ດຽວນີ້ບັນທຶກລົງຖານຂໍ້ມູນບໍ່ໄດ້. ຂໍ້ຄວາມຂອງທ່ານຍັງຢູ່ຂ້າງລຸ່ມ. ລອງໃໝ່ອີກເທື່ອໜຶ່ງ.
case-fault-gone = ຍັງບໍ່ໄດ້ສົ່ງ: ສິ່ງທີ່ບອກໄວ້ຢູ່ນີ້ຖືກລຶບແລ້ວ.
case-fault-not-supervisor = ຍັງບໍ່ໄດ້ປ່ຽນ: ຫຼຸດບຸລິມະສິດໄດ້ສະເພາະຫົວໜ້າເວນ.
case-fault-cross-border = ຍັງບໍ່ໄດ້ສະເໜີ: ສະເໜີຂ້າມປະເທດໄດ້ສະເພາະເມື່ອຊີວິດຕົກຢູ່ໃນອັນຕະລາຍ ຫຼື ເພື່ອກັບຄືນປະເທດ.
case-fault-official-suspected = ຍັງບໍ່ໄດ້ສະເໜີ: ເຈົ້າຂອງເລື່ອງບອກວ່າມີເຈົ້າໜ້າທີ່ລັດກ່ຽວຂ້ອງ. ຖາມລາວກ່ອນ ຫຼື ເລືອກໜ່ວຍງານອື່ນ.
case-fault-override-not-allowed = ຍັງບໍ່ໄດ້ສະເໜີ: ສະເໜີໂດຍບໍ່ຖາມໄດ້ສະເພາະເມື່ອຊີວິດ ຫຼື ເດັກນ້ອຍຕົກຢູ່ໃນອັນຕະລາຍ.
case-fault-not-agreed = ຍັງບໍ່ໄດ້ບັນທຶກ: ເຈົ້າຂອງເລື່ອງຍັງບໍ່ໄດ້ໃຫ້ບອກໜ່ວຍງານນີ້. ຖາມລາວກ່ອນ.
case-fault-not-claimed = ຍັງບໍ່ໄດ້ບັນທຶກ: ດຽວນີ້ກໍລະນີນີ້ຢູ່ກັບຄົນອື່ນແລ້ວ.
case-fault-nobody-to-ask = ບໍ່ມີໃຜໃຫ້ຖາມແລ້ວ: ສິ່ງທີ່ບອກໄວ້ຢູ່ນີ້ຖືກລຶບແລ້ວ.
case-fault-no-officer = ຍັງບໍ່ໄດ້ສະເໜີ: ໜ່ວຍງານນີ້ບໍ່ມີໃຜເຂົ້າສູ່ລະບົບໄດ້. ໃຫ້ໂທໄປ.
case-fault-already = ໜ່ວຍງານນີ້ມີກໍລະນີນີ້ຢູ່ແລ້ວ.
case-fault-asked-later = ເກັບໄວ້ແລ້ວ. ອີກຈັກໜ້ອຍ ໂປຣແກຣມຈະຖາມເຈົ້າຂອງເລື່ອງ.
case-fault-not-open = ກໍລະນີນີ້ປິດຢູ່ແລ້ວ.
case-fault-not-answered = ຍັງບໍ່ໄດ້ສົ່ງ: ບອກໜ່ວຍງານນີ້ຕໍ່ບໍ່ໄດ້ແລ້ວ ຫຼື ມີຄົນຕອບຄຳຖາມນີ້ແລ້ວ.
case-fault-not-closed = ກໍລະນີນີ້ເປີດຢູ່ແລ້ວ.
case-fault-not-told = ປິດກໍລະນີແລ້ວ ແຕ່ຍັງບອກເຈົ້າຂອງເລື່ອງບໍ່ໄດ້.

## For officers: referrals and packets

referral-title = ການສົ່ງຕໍ່
referral-empty = ຍັງບໍ່ມີເລື່ອງທີ່ສົ່ງຕໍ່ມາຫາໜ່ວຍງານຂອງທ່ານ.
referral-state-offered = ລໍຖ້າທ່ານຕັດສິນໃຈ
referral-state-accepted = ຮັບເອົາແລ້ວ
referral-state-declined = ປະຕິເສດ
referral-state-expired = ບໍ່ຕອບທັນເວລາ
referral-state-done = ສຳເລັດແລ້ວ
referral-state-withdrawn = ສາຍດ່ວນຖອນແລ້ວ
referral-state-consent-expired = ທີ່ເຈົ້າຂອງເລື່ອງເຄີຍຕົກລົງໝົດອາຍຸແລ້ວ
referral-state-consent-withdrawn = ເຈົ້າຂອງເລື່ອງຍົກເລີກການອະນຸຍາດ
referral-accept = ຮັບເອົາ
referral-accept-hint = ເຈົ້າຂອງເລື່ອງຈະໄດ້ຮູ້ວ່າໜ່ວຍງານຂອງທ່ານຮັບເອົາແລ້ວ.
referral-decline = ປະຕິເສດ
referral-decline-why = ເຫດຜົນ
referral-decline-text = ຂຽນຕື່ມ ຖ້າຊ່ວຍສາຍດ່ວນໄດ້
referral-decline-hint = ສາຍດ່ວນຈະອ່ານບ່ອນນີ້. ເຈົ້າຂອງເລື່ອງຈະຮູ້ພຽງແຕ່ວ່າກຳລັງຊອກຫາທາງອື່ນ.
referral-decline-do = ປະຕິເສດເລື່ອງນີ້
referral-reason-not_ours = ບໍ່ແມ່ນວຽກຂອງພວກເຮົາ
referral-reason-other_area = ຢູ່ນອກພື້ນທີ່
referral-reason-no_capacity = ດຽວນີ້ບໍ່ມີບ່ອນ ຫຼື ບໍ່ມີຄົນ
referral-reason-language = ບໍ່ມີໃຜເວົ້າພາສານີ້ໄດ້
referral-reason-too_little = ຂໍ້ມູນໜ້ອຍເກີນໄປ
referral-reason-other = ເຫດຜົນອື່ນ
referral-fault-reason-missing = ຍັງບໍ່ໄດ້ບັນທຶກ: “ເຫດຜົນອື່ນ” ຕ້ອງຂຽນຂໍ້ຄວາມສັ້ນໆນຳ.
referral-fault-day-missing = ຍັງບໍ່ໄດ້ບັນທຶກ: ເລືອກມື້ທີ່ເກີດຂຶ້ນ.
referral-fault-day-ahead = ຍັງບໍ່ໄດ້ບັນທຶກ: ມື້ນັ້ນຍັງມາບໍ່ຮອດ.
referral-fault-agency-missing = ຍັງບໍ່ໄດ້ບັນທຶກ: ຂຽນຊື່ໜ່ວຍງານທີ່ຮັບຕໍ່.
referral-fault-words-missing = ຍັງບໍ່ໄດ້ສົ່ງ: ຂຽນວ່າຢາກຮູ້ຫຍັງ.
referral-fault-over = ຍັງບໍ່ໄດ້ບັນທຶກ: ການສົ່ງຕໍ່ນີ້ຈົບແລ້ວ.
# Somebody else was faster.
referral-already = ບໍ່ໄດ້ບັນທຶກ. ສະຖານະດຽວນີ້: { $state }.
referral-already-by = ບໍ່ໄດ້ບັນທຶກ. { $name } ໄວກວ່າ: { $state }.

packet-back = ກັບຄືນຫາການສົ່ງຕໍ່ທັງໝົດ
packet-basis-consent = ເຈົ້າຂອງເລື່ອງຕົກລົງໃຫ້ໜ່ວຍງານຂອງທ່ານເຫັນຂໍ້ມູນນີ້.
packet-basis-override = ເຈົ້າຂອງເລື່ອງຍັງບໍ່ໄດ້ຕົກລົງ. ສົ່ງມາເພາະຊີວິດ ຫຼື ເດັກນ້ອຍຕົກຢູ່ໃນອັນຕະລາຍ. ຢູ່ນີ້ມີເທົ່າທີ່ຈຳເປັນ.
packet-police-danger = ຖ້າຕຳຫຼວດໄປຮອດບ່ອນນັ້ນ ຈະເປັນອັນຕະລາຍຕໍ່ຄົນທີ່ຢູ່ບ່ອນນັ້ນ. ລົມກັບສາຍດ່ວນກ່ອນທີ່ຈະມີໃຜໄປ.
packet-line = ເພື່ອຫຍັງ
packet-why = ເຫດທີ່ດ່ວນ
packet-place = ຢູ່ໃສ
packet-kind = ປະເພດ
packet-language = ພາສາຂອງເຈົ້າຂອງເລື່ອງ
packet-sector = ເລື່ອງຫຍັງ
packet-age = ອາຍຸ
packet-only = ໜ່ວຍງານຂອງທ່ານເຫັນໄດ້ເທົ່ານີ້. ການຕິດຕໍ່ກັບເຈົ້າຂອງເລື່ອງເຮັດຜ່ານສາຍດ່ວນ.
packet-withdrawn = ເຈົ້າຂອງເລື່ອງຍົກເລີກການອະນຸຍາດແລ້ວ. ບໍ່ມີຫຍັງໃຫ້ເບິ່ງອີກ.
packet-withdrawn-more = ກະລຸນາຢຸດໃຊ້ຂໍ້ມູນທີ່ເຄີຍເຫັນ.
packet-expired = ທີ່ເຈົ້າຂອງເລື່ອງເຄີຍຕົກລົງໝົດອາຍຸແລ້ວ. ບໍ່ມີຫຍັງໃຫ້ເບິ່ງຈົນກວ່າລາວຈະຕົກລົງອີກ.
packet-expired-more = ສາຍດ່ວນຖາມລາວຄືນໃໝ່ໄດ້.
packet-over = ການສົ່ງຕໍ່ນີ້ຈົບແລ້ວ. ບໍ່ມີຫຍັງໃຫ້ເບິ່ງອີກ.
steps = ເຮັດຫຍັງໄປແລ້ວ
step-reached = ຕິດຕໍ່ເຈົ້າຂອງເລື່ອງໄດ້ແລ້ວ
step-safe = ເຈົ້າຂອງເລື່ອງປອດໄພແລ້ວ
step-service = ໃຫ້ການຊ່ວຍເຫຼືອແລ້ວ
step-not_reached = ຕິດຕໍ່ເຈົ້າຂອງເລື່ອງບໍ່ໄດ້
step-not_found = ໄປແລ້ວແຕ່ບໍ່ພົບເຈົ້າຂອງເລື່ອງ
step-handed_on = ສົ່ງໃຫ້ໜ່ວຍງານອື່ນແລ້ວ
step-closed = ໜ່ວຍງານປິດເລື່ອງແລ້ວ
step-question = ຄຳຖາມຈາກໜ່ວຍງານ
step-answer-given = ຄຳຕອບຈາກສາຍດ່ວນ
step-by = { $name } { $clock }
step-open = ຍັງບໍ່ໄດ້ຕອບ
step-outcome = ບັນທຶກວ່າຜົນເປັນແນວໃດ
step-to = ຖ້າສົ່ງຕໍ່: ໜ່ວຍງານໃດ
step-day = ມື້ທີ່ເກີດຂຶ້ນ
step-text = ບັນທຶກສັ້ນໆເຖິງສາຍດ່ວນ
step-hint = ສາຍດ່ວນຈະອ່ານບ່ອນນີ້. ຖ້າຕິດຕໍ່ບໍ່ໄດ້ ຫຼື ບໍ່ພົບ, ເຈົ້າຂອງເລື່ອງຈະໄດ້ຮັບຂໍ້ຄວາມກາງໆ ມື້ລະບໍ່ເກີນໜຶ່ງເທື່ອ ວ່າໜ່ວຍງານຂອງທ່ານລອງຕິດຕໍ່ແລ້ວ.
step-save = ບັນທຶກ
step-ask = ຖາມສາຍດ່ວນ
step-ask-text = ຢາກຮູ້ຫຍັງ
step-ask-hint = ພະນັກງານສາຍດ່ວນທີ່ຮັບຜິດຊອບຈະອ່ານ ແລະ ຕອບຢູ່ນີ້. ບອກໄດ້ເທົ່າທີ່ເຈົ້າຂອງເລື່ອງຕົກລົງ.
step-ask-do = ສົ່ງຄຳຖາມ
step-answer = ຄຳຕອບເຖິງໜ່ວຍງານ
step-answer-hint = ຂໍ້ຄວາມນີ້ຈະອອກຈາກສາຍດ່ວນ. ໜ່ວຍງານຮູ້ໄດ້ພຽງແຕ່:
step-answer-do = ສົ່ງຄຳຕອບ
step-lay-aside = ວາງໄວ້ໂດຍບໍ່ຕອບ
step-no-answer-over = ທີ່ເຈົ້າຂອງເລື່ອງເຄີຍຕົກລົງໝົດອາຍຸແລ້ວ. ດຽວນີ້ໜ່ວຍງານບໍ່ເຫັນຫຍັງ ແລະ ຈະບໍ່ເຫັນຄຳຕອບ. ຖາມເຈົ້າຂອງເລື່ອງອີກເທື່ອໜຶ່ງກ່ອນ.
step-no-answer-back = ເຈົ້າຂອງເລື່ອງຍົກເລີກການອະນຸຍາດແລ້ວ. ດຽວນີ້ໜ່ວຍງານບໍ່ເຫັນຫຍັງ ແລະ ຈະບໍ່ເຫັນຄຳຕອບ.
step-no-answer-ended = ການສົ່ງຕໍ່ນີ້ຈົບແລ້ວ. ສົ່ງຄຳຕອບເຖິງໜ່ວຍງານບໍ່ໄດ້ອີກ.

## ສິ່ງທີ່ຊ່ອງທາງບອກເລື່ອງຂໍ້ຄວາມ

case-state-delivered = ຮອດແລ້ວ
case-state-read = ອ່ານແລ້ວ
# The platform lets us write only for a while after the person's last message.
case-state-window = ສົ່ງບໍ່ໄດ້ຈົນກວ່າລາວຈະຂຽນມາອີກ
case-state-untold = ສົ່ງບໍ່ໄດ້ຈົນກວ່າລາວຈະຂຽນມາອີກ. ບອກລາວບໍ່ໄດ້ວ່າມີຂໍ້ຄວາມລໍຖ້າຢູ່
case-state-not-arrived = ບໍ່ຮອດ: ລາວຕ້ອງຂຽນມາອີກກ່ອນ
case-state-quota = ໂຄຕ້າຂໍ້ຄວາມເດືອນນີ້ໝົດແລ້ວ: ຈະສົ່ງເມື່ອລາວຂຽນມາອີກ
case-state-blocked = ບໍ່ໄດ້ສົ່ງ: ເຈົ້າຂອງເລື່ອງບລັອກພວກເຮົາແລ້ວ
case-state-not-there = ບໍ່ໄດ້ສົ່ງ: ແອັບສົ່ງຫາລາວບໍ່ໄດ້. ລາວບລັອກພວກເຮົາ ຫຼື ບໍ່ໄດ້ໃຊ້ແອັບນີ້ແລ້ວ
case-state-held-blocked = ເຈົ້າຂອງເລື່ອງບລັອກພວກເຮົາແລ້ວ: ຈະສົ່ງເມື່ອລາວຂຽນມາອີກ
case-state-held-not-there = ແອັບສົ່ງຫາລາວບໍ່ໄດ້. ລາວບລັອກພວກເຮົາ ຫຼື ບໍ່ໄດ້ໃຊ້ແອັບນີ້ແລ້ວ: ຈະສົ່ງເມື່ອລາວຂຽນມາອີກ
# $why is one of the sentences below, $code the platform’s own word for it.
case-refused = { $why } ({ $code })
case-refused-gone = ບໍ່ໄດ້ສົ່ງ: ແອັບບໍ່ຮູ້ຈັກແຊັດນີ້ແລ້ວ. ຕ້ອງຫາທາງອື່ນຕິດຕໍ່ເຈົ້າຂອງເລື່ອງ
case-refused-gave-up = ບໍ່ໄດ້ສົ່ງ: ລອງມາຫຼາຍກວ່າໜຶ່ງມື້ແລ້ວ. ແອັບບໍ່ຮັບ
case-refused-advertising = ຍັງບໍ່ໄດ້ສົ່ງ: WhatsApp ຄິດວ່າເປັນໂຄສະນາ. ເຈົ້າຂອງເລື່ອງບໍ່ໄດ້ບລັອກພວກເຮົາ. ລອງໃໝ່ມື້ອື່ນ
case-refused-shape = ແອັບບໍ່ຮັບ: ຂຽນໃໝ່ໃຫ້ສັ້ນລົງ. ຖ້າຍັງບໍ່ໄດ້ ບອກຜູ້ດູແລລະບົບ
case-refused-template = ບໍ່ໄດ້ສົ່ງ: ແມ່ແບບຍັງບໍ່ໄດ້ຮັບອະນຸມັດ. ບອກຜູ້ດູແລລະບົບ
case-refused-account = ບໍ່ໄດ້ສົ່ງ: ບັນຊີຂອງພວກເຮົາຂຽນຢູ່ຫັ້ນບໍ່ໄດ້. ບອກຜູ້ດູແລລະບົບ
case-refused-off = ບໍ່ໄດ້ສົ່ງ: ຊ່ອງທາງນີ້ບໍ່ໄດ້ເປີດໃຊ້ຢູ່ນີ້ແລ້ວ. ຕ້ອງຫາທາງອື່ນຕິດຕໍ່ເຈົ້າຂອງເລື່ອງ
case-refused-other = ບໍ່ໄດ້ສົ່ງ ແລະ ແອັບບໍ່ບອກສາເຫດ. ບອກຜູ້ດູແລລະບົບ
case-plan = ເດືອນນີ້ໃຊ້ໄປ { $used } ຈາກ { $limit } ຂໍ້ຄວາມ
case-line-withdrawn = ເຈົ້າຂອງເລື່ອງຍົກເລີກຂໍ້ຄວາມນີ້ແລ້ວ
case-line-withdrawal = ເຈົ້າຂອງເລື່ອງຍົກເລີກຂໍ້ຄວາມໜຶ່ງ
case-line-edited = ແກ້ພາຍຫຼັງ
case-line-joined = ອີກກໍລະນີໜຶ່ງຂອງຄົນດຽວກັນ ຕາມທີ່ແອັບບອກ
case-line-moved = ເຈົ້າຂອງເລື່ອງປ່ຽນເບີໂທລະສັບແລ້ວ
case-line-reaction = ສະແດງຄວາມຮູ້ສຶກ
case-line-sticker = ສະຕິກເກີ
case-line-called = ເຈົ້າຂອງເລື່ອງໂທມາທາງແອັບ. ຢູ່ນີ້ຮັບສາຍບໍ່ໄດ້
case-line-unsupported = ຂໍ້ຄວາມແບບທີ່ໂປຣແກຣມອ່ານບໍ່ໄດ້
case-answers = ຕອບຂໍ້ຄວາມນີ້
case-answers-without-words = ຕອບຂໍ້ຄວາມທີ່ບໍ່ມີຕົວໜັງສື
case-answers-withdrawn = ຕອບຂໍ້ຄວາມທີ່ເຈົ້າຂອງເລື່ອງຍົກເລີກແລ້ວ
case-answers-unknown = ຕອບຂໍ້ຄວາມກ່ອນໜ້ານີ້ ທີ່ບໍ່ໄດ້ສະແດງຢູ່ໜ້ານີ້
case-passed-on = ສົ່ງຕໍ່ມາຈາກບ່ອນອື່ນ ອາດບໍ່ແມ່ນຄຳເວົ້າຂອງເຈົ້າຂອງເລື່ອງເອງ

## What the person hears

case-on-the-way = ບອກວ່າມີຄົນກຳລັງໄປຫາ
case-on-the-way-hint = ບອກສະເພາະເມື່ອຮູ້ແນ່ວ່າມີຄົນອອກເດີນທາງແລ້ວ. ເຈົ້າຂອງເລື່ອງຈະອ່ານວ່າ “ພະນັກງານຂອງພວກເຮົາບອກວ່າ ມີຄົນກຳລັງໄປຫາເຈົ້າ.”
case-on-the-way-do = ບອກ
