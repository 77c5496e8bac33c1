# The web chat's page around the talk. Anybody may look over the person's shoulder:
# nothing here says what the talk is about.

# The page's title, in the tab and in the history.
web-title = ຂໍ້ຄວາມ
# `.short` stands on the first page, in all languages side by side.
web-exit = ອອກດຽວນີ້
    .short = ອອກ
# For a keyboard, once the page's script runs.
web-escape = ກົດ Esc 3 ເທື່ອ ເພື່ອອອກ
web-languages = ພາສາ

## The first page, and the page after ten quiet minutes

# One line of each language, one below the other.
web-hello = ສະບາຍດີ. ພິມຢູ່ນີ້ໄດ້. ບໍ່ບອກຊື່ກໍໄດ້.
web-choose-language = ເລືອກພາສາ
web-have-code = ມີເລກທີ່ເກັບໄວ້
web-code-how = ຢູ່ຊ່ອງຂ້າງລຸ່ມ ພິມເລກທີ່ເກັບໄວ້ ແລ້ວກົດ “ສົ່ງ”.
# At an address that leads nowhere.
web-nowhere = ບໍ່ມີຫຍັງຢູ່ນີ້.
web-nowhere-back = ໄປໜ້າທຳອິດ
# Where a first message leads in a browser that keeps no cookies. Like the first page it says
# nothing of what this is; each language on its own line.
web-cookies = ບຣາວເຊີນີ້ສະແດງຄຳຕອບບໍ່ໄດ້ ຍ້ອນປິດຄຸກກີ້ຢູ່. ລອງເປີດຄຸກກີ້ ຫຼື ໃຊ້ບຣາວເຊີອື່ນ ຫຼື ໂທກໍໄດ້.
web-cookies-numbers = ເບີໂທ

## The talk

web-write = ພິມຂໍ້ຄວາມ
web-send = ສົ່ງ
# Names the row of small buttons under the box: a person, hide, stop.
web-ways = ມີໃຫ້ກົດຕະຫຼອດ
# Under numbered buttons.
web-choose-how = ກົດເລືອກ ຫຼື ພິມຕົວເລກກໍໄດ້.
web-refresh = ເບິ່ງຂໍ້ຄວາມໃໝ່
# Where nothing empties the box: in its place once ten minutes have gone by.
web-typed = ເບິ່ງຂໍ້ຄວາມທີ່ພິມໄວ້
# Who said it: before a line, for those who cannot see which side it is on.
web-you = ເຈົ້າ
web-program = ໂປຣແກຣມ
web-person = ຄົນຕອບ

## When something does not go well

web-sending = ກຳລັງສົ່ງ…
web-not-saved = ຍັງບໍ່ໄດ້ບັນທຶກ. ຂໍ້ຄວາມຍັງຢູ່ນີ້. ລອງກົດອີກເທື່ອໜຶ່ງ.
web-retrying = ຍັງບໍ່ໄດ້ບັນທຶກ. ຂໍ້ຄວາມຍັງຢູ່ນີ້. ກຳລັງລອງໃໝ່…
web-offline = ມີບັນຫາກັບເຄືອຂ່າຍ. ຂໍ້ຄວາມຍັງຢູ່ນີ້. ກຳລັງລອງໃໝ່…
web-earlier = ຢູ່ນີ້ສະແດງສະເພາະຂໍ້ຄວາມຫຼ້າສຸດ. ຂໍ້ຄວາມກ່ອນໜ້ານັ້ນຍັງເກັບໄວ້ຢູ່.
web-not-shown = ດຽວນີ້ເປີດເບິ່ງຂໍ້ຄວາມບໍ່ໄດ້. ອີກ 1 ນາທີຄ່ອຍລອງໃໝ່.
web-too-long = ຍັງບໍ່ໄດ້ສົ່ງ. ມີ { $length } ຕົວອັກສອນ. ສົ່ງໄດ້ເທື່ອລະບໍ່ເກີນ { $limit }. ແບ່ງສົ່ງເທື່ອລະໜ້ອຍໄດ້.
web-far-too-long = ຍັງບໍ່ໄດ້ສົ່ງ. ຂໍ້ຄວາມຍາວເກີນໄປຫຼາຍ. ແບ່ງສົ່ງເທື່ອລະໜ້ອຍໄດ້.
web-busy = ຍັງບໍ່ໄດ້ບັນທຶກ. ດຽວນີ້ມີຄົນພິມເຂົ້າມາຫຼາຍ. ອີກ 1 ນາທີຄ່ອຍກົດອີກເທື່ອໜຶ່ງ.
web-not-whole = ຍັງບໍ່ໄດ້ສົ່ງ. ຂໍ້ຄວາມມາບໍ່ຄົບ. ພິມອີກເທື່ອໜຶ່ງ. ແບ່ງສົ່ງເທື່ອລະໜ້ອຍໄດ້.
web-elsewhere = ຍັງບໍ່ໄດ້ສົ່ງ. ພິມຈາກໜ້ານີ້ ແລ້ວກົດອີກເທື່ອໜຶ່ງ.

## A file

# Opens the place where one is chosen.
web-file = ສົ່ງຮູບ ຫຼື ຂໍ້ຄວາມສຽງ
# Stands in the talk for a file that was sent.
web-file-sent = (ໄຟລ໌)
web-file-not-begun = ຍັງບໍ່ໄດ້ສົ່ງ. ພິມຂໍ້ຄວາມກ່ອນ ແລ້ວຄ່ອຍສົ່ງໄຟລ໌.
web-file-none = ຍັງບໍ່ໄດ້ສົ່ງ. ເລືອກໄຟລ໌ກ່ອນ.
web-file-too-many = ຍັງບໍ່ໄດ້ສົ່ງ. ມີຫຼາຍໄຟລ໌ມາພ້ອມກັນ. ລໍຖ້າ 10 ນາທີ ຫຼື ພິມບອກກໍໄດ້.
