//! The whole system under test. One binary for all of it: it links once.

mod bad_luck;
mod by_code;
mod codes_at_once;
mod command_line;
mod in_answer;
mod in_the_browser;
mod kept_safe;
mod killed;
mod line_journey;
mod line_rules;
mod meta_files;
mod meta_journey;
mod meta_rules;
mod on_the_clock;
mod recordings;
mod side_by_side;
mod taken_back;
mod telegram_rules;
mod the_browser;
mod the_program;
mod the_second_reader;
mod the_telegram_stand_in;
mod the_whole_way;
mod typing;
