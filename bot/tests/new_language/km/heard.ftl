yes-words = បាទ, ចាស, មាន
no-words = ទេ, អត់ទេ
speak-words =
    .km = ភាសាខ្មែរ, khmer
