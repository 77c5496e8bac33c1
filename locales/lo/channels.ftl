# ສິ່ງທີ່ຊ່ອງທາງຕ່າງໆຕ້ອງມີ ນອກຈາກການລົມ

# The text of an empty chat, and what a platform may show by itself while we are down.
# Its first line is neutral; the numbers stand with their countries.
channel-away =
    ສະບາຍດີ. ຂຽນຢູ່ນີ້ໄດ້ ເປັນພາສາລາວ ໄທ ຫຼື ອັງກິດ.
    ຖ້າບໍ່ມີຄຳຕອບ ແລະ ຢາກໃຫ້ມີຄົນຊ່ວຍດຽວນີ້: ຢູ່ປະເທດໄທ ໂທ 191 (ຕຳຫຼວດ), ຢູ່ປະເທດລາວ ໂທ 1191 (ຕຳຫຼວດ).
# For somebody whom LINE does not name to us: all that can be said to them, and once.
channel-unnamed =
    ສະບາຍດີ. ແອັບນີ້ບໍ່ບອກພວກເຮົາວ່າໃຜຂຽນມາ. ຈຶ່ງເກັບຂໍ້ຄວາມ ແລະ ຕອບຄືນບໍ່ໄດ້.
    ລອງອັບເດດແອັບ ແລ້ວຂຽນມາໃໝ່.
    ຖ້າຢາກໃຫ້ມີຄົນຊ່ວຍດຽວນີ້: ຢູ່ປະເທດໄທ ໂທ 191 (ຕຳຫຼວດ), ຢູ່ປະເທດລາວ ໂທ 1191 (ຕຳຫຼວດ).
# The bar above the four keys 9 8 7 0; at most 14 letters.
channel-menu = ເມນູ 9 8 7 0

# A file over 20 MB.
media-too-large =
    ຂໍໂທດ ໄຟລ໌ນີ້ໃຫຍ່ເກີນໄປ. ເກັບໄດ້ບໍ່ເກີນ 20 MB.
    ລອງສົ່ງໄຟລ໌ທີ່ນ້ອຍ ຫຼື ສັ້ນກວ່ານີ້. ພິມບອກກໍໄດ້.
# A file of a kind that could do harm when it is opened.
media-wrong-type =
    ຂໍໂທດ ໄຟລ໌ແບບນີ້ເປີດບໍ່ໄດ້.
    ສົ່ງເປັນຮູບ ຂໍ້ຄວາມສຽງ ຫຼື ພິມສັ້ນໆກໍໄດ້.
# A file that the platform does not give out any more.
media-lost =
    ຂໍໂທດ ໄຟລ໌ທີ່ສົ່ງມາເປີດບໍ່ໄດ້ ແລະ ບໍ່ໄດ້ເກັບໄວ້.
    ຂໍ້ຄວາມທີ່ພິມມາຍັງຢູ່ຄົບ. ຈະສົ່ງໄຟລ໌ໃໝ່ອີກເທື່ອໜຶ່ງກໍໄດ້.

## WhatsApp and Messenger

# What somebody can tap in an empty chat on WhatsApp: it begins the talk in this language.
channel-hello = ສະບາຍດີ
# Opens a list of choices; at most 20 letters, marks counted.
channel-choose = ເລືອກ
# What the profile of the number says in all languages together, in at most 256 letters, also
# while we are down: whom to call, with their countries.
channel-no-answer = ຖ້າບໍ່ມີຄຳຕອບ: ຢູ່ປະເທດໄທ ໂທ 191 (ຕຳຫຼວດ), ຢູ່ປະເທດລາວ ໂທ 1191 (ຕຳຫຼວດ).
# The template that Meta approves: all that may be sent a day after the last message.
# Neutral, without an offer and without a question, or it is not approved.
channel-waiting = ສະບາຍດີ. ມີຂໍ້ຄວາມໃໝ່ລໍຖ້າຢູ່ນີ້. ສະດວກເວລາໃດ ຕອບມາກໍໄດ້ ແລ້ວຈະເຫັນຂໍ້ຄວາມ.
# The text of an empty chat on Messenger, where all languages stand together in at most
# 160 letters.
channel-greeting = ສະບາຍດີ. ຂຽນຢູ່ນີ້ໄດ້ ເປັນພາສາລາວ ໄທ ຫຼື ອັງກິດ.
