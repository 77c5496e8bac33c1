# What channels need beside the talk itself.

# The text of an empty chat, and what a platform may show by itself while we are down.
# Its first line is neutral; the numbers stand with their countries.
channel-away =
    Hello. You can write here in English, Thai or Lao.
    If no answer comes and you need help now: in Thailand call 191 (police), in Laos call 1191 (police).
# For somebody whom LINE does not name to us: all that can be said to them, and once.
channel-unnamed =
    Hello. This app does not tell us who is writing, so what you write here cannot be kept or answered.
    Please update the app, then write again.
    If you need help now: in Thailand call 191 (police), in Laos call 1191 (police).
# The bar above the four keys 9 8 7 0; at most 14 letters.
channel-menu = Menu 9 8 7 0

# A file over 20 MB.
media-too-large =
    Sorry, that is too large to keep: 20 MB at most.
    Please send a smaller or shorter one, or write in words what is in it.
# A file of a kind that could do harm when it is opened.
media-wrong-type =
    Sorry, that kind of file cannot be opened here.
    A picture, a voice message or a few words is fine.
# A file that the platform does not give out any more.
media-lost =
    Sorry, what you sent along could not be opened, and it is lost.
    Your words are kept. You may send it again if you want.

## WhatsApp and Messenger

# What somebody can tap in an empty chat on WhatsApp: it begins the talk in this language.
channel-hello = Hello
# Opens a list of choices; at most 20 letters, marks counted.
channel-choose = Choose
# What the profile of the number says in all languages together, in at most 256 letters, also
# while we are down: whom to call, with their countries.
channel-no-answer = If no answer comes: in Thailand call 191 (police), in Laos call 1191 (police).
# The template that Meta approves: all that may be sent a day after the last message.
# Neutral, without an offer and without a question, or it is not approved.
channel-waiting = Hello. A new message is waiting for you here. Reply whenever it suits you, and you will see it.
# The text of an empty chat on Messenger, where all languages stand together in at most
# 160 letters.
channel-greeting = Hello. You can write here in English, Thai or Lao.
