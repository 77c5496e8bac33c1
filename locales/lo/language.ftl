# The language's own name, as people who speak it write it.
language-name = ລາວ
