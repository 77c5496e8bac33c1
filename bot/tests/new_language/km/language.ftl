language-name = ខ្មែរ
language-hello = សួស្តី
