# What channels need beside the talk itself.

# The text of an empty chat, and what a platform may show by itself while we are down.
# Its first line is neutral; the numbers stand with their countries.
channel-away =
    Hello. You can write here in English, Thai or Lao.
    If no answer comes and you need help now: in Thailand call 191, in Laos call 1191.
# The bar above the four keys 9 8 7 0; at most 14 letters.
channel-menu = 9 · 8 · 7 · 0
