# ສິ່ງທີ່ຊ່ອງທາງຕ່າງໆຕ້ອງມີ ນອກຈາກການລົມ

# The text of an empty chat, and what a platform may show by itself while we are down.
# Its first line is neutral; the numbers stand with their countries.
channel-away =
    ສະບາຍດີ. ຂຽນຢູ່ນີ້ໄດ້: ພາສາລາວ, ໄທ ແລະ ອັງກິດ.
    ຖ້າບໍ່ມີຄຳຕອບ ແລະ ຢາກໃຫ້ຄົນຊ່ວຍດຽວນີ້: ຢູ່ປະເທດໄທ ໂທ 191, ຢູ່ປະເທດລາວ ໂທ 1191.
# The bar above the four keys 9 8 7 0; at most 14 letters.
channel-menu = 9 · 8 · 7 · 0
