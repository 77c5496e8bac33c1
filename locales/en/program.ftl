# What the program itself prints in a terminal, for whoever looks after the machine.
# Words in `…` are typed as they stand.

## saiduan

program-chat = chat     { $address }
program-console = console  { $address }
program-first = first administrator (once)  { $address }
program-training = training: every chat says that it is a trial; `saiduan open` opens the hotline
program-migrated = up to date
program-nothing-here = There is no hotline here: { $database } does not exist. Come to the folder in which it runs, or start `saiduan` once.
program-database-gone = A hotline ran here before, as { $folder } shows, but its database { $database } is gone or empty. Bring it back, or have database.url say where it is. Only if a new hotline is to begin here, move { $folder } elsewhere first, and keep it.
program-served = The hotline of { $database } runs already, started by another `saiduan`; stop that one first.
program-keeps-nothing = The address { $database } in database.url names no file that keeps what is told; write a file, such as sqlite://data/saiduan.db, without mode=memory or mode=ro.
program-newer = The database { $database } was brought up to date by a newer `saiduan` (migration { $what }); start that one, or bring back a backup from before it.
program-migration-changed = Migration { $what } of the database { $database } is not the one that this program has; start the program that made it, or bring back a backup.
program-table-missing = The table { $what } is missing in the database { $database }; bring back a backup.
program-list-unwritable = The list of what was erased, { $list }, cannot be written ({ $why }); put vault.destroyed_url where the program may write.
program-audit-emptied = The audit log is empty, although this database was used: somebody has emptied it, or lost a part of the database. Change nothing, and tell whoever answers for the hotline.
program-unprinted = The output could not be written
program-list-lost = The list of what was erased, { $list }, is gone: after a backup is brought back, what was erased could be read again. Bring back the newest copy of the list.

## saiduan open

program-open-already = The hotline is open already.
program-open-missing-all = Missing:
program-open-missing = { "" }  { $what } ({ $code })
program-open-nobody = nobody is on duty, so nobody would answer
program-open-number = the number of { $agency }, which people are shown, was not dialled within 90 days
program-open-language = no native speaker has read the words in { $language }
program-open-accepted = accepted with --accept { $code }
program-open-ask = { $what }: go on without it? Type yes:
program-open-yes = yes
program-open-not = Not opened: { $code } is still missing.
program-open-done = The hotline is open. What was said in training is wiped.
program-open-unknown = “{ $what }” is not a name on the list of what can be missing. Run it without --accept to see the names.
program-open-by = “{ $what }” is no administrator who can sign in.

## saiduan staff

program-staff-login-form = A login has 2 to 40 small Latin letters, digits, dots, hyphens or underscores; “{ $what }” cannot be one.
program-staff-login-taken = There is an account “{ $what }” already.
program-staff-name-form = A name has 1 to 80 characters; “{ $what }” cannot be one.
program-staff-role = There is no role “{ $what }”: operator, supervisor, officer, manager, administrator or auditor.
program-staff-language = The console does not speak “{ $what }”, only { $languages }.
program-staff-agency-needed = Officers and managers belong to an agency: --agency and its id. `saiduan staff agencies` lists them.
program-staff-agency-unfit = Only officers and managers belong to an agency.
program-staff-agency-unknown = There is no agency “{ $what }”. `saiduan staff agencies` lists them.
program-staff-unknown = There is no account “{ $what }”. `saiduan staff list` shows all.
program-staff-last = “{ $what }” is the last administrator: make another one first.
program-staff-closed = The account “{ $what }” is closed, so a link would open nothing. `saiduan staff enable { $what }` opens it first.
program-staff-disabled = The account { $what } is closed.
program-staff-enabled = The account { $what } is open.

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
program-doctor-kept = kept (0 = for ever): what became no case { $chat } days, a closed case { $case } years, one about a child { $minor } years
program-doctor-channels = channels
program-doctor-hours = hours and holidays of the hotline
program-doctor-listen = address to listen on, { $key }: { $address }
program-doctor-list = list of what was erased
program-doctor-database = database
program-doctor-no-database = no database yet: the first start makes one
program-doctor-migrations = migrations
program-doctor-takes = the database takes what is told
program-doctor-behind = Migrations that have not run yet: { $count }. `saiduan migrate`, or the next start, runs them
program-doctor-keys = keys
program-doctor-random = the system gives no randomness
program-doctor-no-key = no key yet: the first start makes one
program-doctor-training = training mode: `saiduan open` opens the hotline
program-doctor-numbers = Numbers of the directory that were not dialled within 90 days: { $count }
program-doctor-routing = routing: every recipient of the interview is in the directory
program-doctor-unknown = routing: the interview names { $agency }, which the directory does not know

## saiduan audit verify

program-audit-counted = Entries: { $entries }, chains: { $chains }
program-audit-fault = fault: { $what }
program-audit-intact = intact
program-audit-shorter = What { $file } noted of the log is not in this database.
    If the configuration names another database than before, this is why. If that is not meant, go back to the one before; if it is, delete { $file }.
    If an older backup was restored, this is why: what was logged after that backup is gone. Write down who restored it, when and why. Then delete { $file }; within a minute it is written anew.
    If nobody restored a backup, somebody has changed the log. Delete nothing, copy the database and { $file } somewhere safe, and tell whoever answers for the hotline.
