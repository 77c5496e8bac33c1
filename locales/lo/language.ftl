# The language's own name, as people who speak it write it.
language-name = ລາວ
# Its own hello, short and without a sign at its end: those of all languages stand side by side in the
# very first line of all, which reveals nothing.
language-hello = ສະບາຍດີ
