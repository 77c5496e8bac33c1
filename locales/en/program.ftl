# What the program itself prints in a terminal, for whoever looks after the machine.
# Words in `…` are typed as they stand.

## saiduan

program-chat = chat     { $address }
program-console = console  { $address }
program-first = first administrator (once)  { $address }
program-training = training: every chat says that it is a trial; `saiduan open` opens the hotline
program-migrated = up to date

## saiduan open

program-open-already = The hotline is open already.
program-open-missing = Missing: { $what }
program-open-nobody = nobody is on duty, so nobody would answer
program-open-number = the number of { $agency }, which people are shown, was not dialled within 90 days
program-open-language = no native speaker has read the words in { $language }
program-open-accepted = accepted with --accept { $code }
program-open-ask = Go on without it? Type yes:
program-open-yes = yes
program-open-not = Not opened: { $code } is still missing.
program-open-done = The hotline is open. What was said in training is wiped.

## saiduan doctor

program-doctor-ok = ok     { $what }
program-doctor-note = note   { $what }
program-doctor-fault = fault  { $what }
program-doctor-configuration = configuration
program-doctor-interview = words and interview
program-doctor-lexicon = lexicon
program-doctor-second = second reader and its server
program-doctor-read = words in { $language }: read by { $name } on { $date }
program-doctor-unread = words in { $language }: no native speaker has read them
program-doctor-recordings = recordings in { $language }: { $count }
program-doctor-recording-unused = a recording is not used: { $what }
program-doctor-database = database
program-doctor-migrations = migrations
program-doctor-keys = keys
program-doctor-random = the system gives no randomness
program-doctor-no-key = no key yet: the first start makes one
program-doctor-training = training mode: `saiduan open` opens the hotline
program-doctor-numbers = { $count } numbers of the directory have not been dialled within 90 days
program-doctor-routing = routing: every recipient of the interview is in the directory
program-doctor-unknown = routing: the interview names { $agency }, which the directory does not know

## saiduan audit verify

program-audit-counted = { $entries } entries in { $chains } chains
program-audit-fault = fault: { $what }
program-audit-intact = intact
