# The web chat's page around the talk. Anybody may look over the person's shoulder:
# nothing here says what the talk is about.

# The page's title, in the tab and in the history.
web-title = Messages
# `.short` stands on the first page, in all languages side by side.
web-exit = Exit now
    .short = Exit
# For a keyboard, once the page's script runs.
web-escape = Esc three times: exit
web-languages = Language

## The first page, and the page after ten quiet minutes

# One line of each language, one below the other.
web-hello = Hello. You can write here. No name needed.
web-choose-language = Choose a language
web-have-code = I have a number
web-code-how = In the box below, type the number you kept. Then press “Send”.
# At an address that leads nowhere.
web-nowhere = There is nothing here.
web-nowhere-back = To the first page
# Where a first message leads in a browser that keeps no cookies. Like the first page it says
# nothing of what this is; each language on its own line.
web-cookies = This browser cannot show answers: its cookies are off. Switch cookies on, use another browser, or call.
web-cookies-numbers = Telephone numbers

## The talk

web-write = Write a message
web-send = Send
# Names the row of small buttons under the box: a person, hide, stop.
web-ways = Always there
# Under numbered buttons.
web-choose-how = Press one, or type its number.
web-refresh = See new messages
# Where nothing empties the box: in its place once ten minutes have gone by.
web-typed = See what was typed
# Who said it: before a line, for those who cannot see which side it is on.
web-you = You
web-program = Program
web-person = A person answers

## When something does not go well

web-sending = Sending…
web-not-saved = Not saved yet. Your words are still here. Press again.
web-retrying = Not saved yet. Your words are still here. Trying again…
web-offline = No connection. Your words are still here. Trying again…
web-earlier = Only the newest messages stand here. Older ones are kept.
web-not-shown = The messages cannot be shown just now. Try again in a minute.
web-too-long = Not sent yet. It has { $length } letters, and { $limit } is the most. Send it in parts.
web-far-too-long = Not sent. It was far too long. Send it in parts.
web-busy = Not saved yet. Many people are writing just now. Press again in a minute.
web-not-whole = Not sent. It did not arrive whole. Write it again, a little at a time.
web-elsewhere = Not sent. Write from this page, and press again.

## A file

# Opens the place where one is chosen.
web-file = Send a picture or a voice message
# Stands in the talk for a file that was sent.
web-file-sent = (a file)
web-file-not-begun = Not sent. Write something first, then send the file.
web-file-none = Not sent. Choose a file first.
web-file-too-many = Not sent. Many files came at once. Wait ten minutes, or write in words.
