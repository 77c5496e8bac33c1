//! Whole conversations, as people have them: one scripted journey a file, in Thai, Lao
//! and English side by side; and random ones (`random.rs`).
//!
//! A script is written once: numbers and buttons are the same in every language, and
//! where somebody writes words, they write them in their own.

mod a_child;
mod a_person;
mod a_tip;
mod a_word_first;
mod amid_a_guide;
mod asked_by_staff;
mod asked_for_in_words;
mod asked_of_us;
mod beside_an_operator;
mod beside_its_answer;
mod beside_the_interview;
mod coming_back;
mod consent;
mod deleting;
mod duress;
mod elsewhere;
mod found_out;
mod guide_asked_for;
mod happenings;
mod how_many;
mod i_need_help;
mod in_free_words;
mod in_parts;
mod in_words;
mod job_check;
mod keeping_the_number;
mod listening;
mod locked;
mod looking_again;
mod no_answer;
mod not_safe;
mod not_understood;
mod not_words_first;
mod officials;
mod once;
mod ordinary_answers;
mod own_words;
mod permission;
mod person;
mod quiet;
mod random;
mod said_in_words;
mod sayings;
mod second_reader;
mod second_reader_seen;
mod self_harm;
mod side_by_side;
mod silence;
mod someone_comes;
mod taken_back_at_once;
mod telling;
mod told_early;
mod typed;
mod unsure;
mod what_happened_next;
mod which_language;
mod which_province;
mod who_they_are;
mod whole_talks;
mod withdrawn_in_words;
mod written_to;
mod yes_in_words;
