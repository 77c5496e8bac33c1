//! A report travels the whole way: from `/start` through the interview to a case,
//! to an operator and back, to two agencies, and the news of it to the person, in
//! their language. Three people at once, each in a language of their own.

mod traveller;

use tests::Telegram;
use tests::{Program, on_both_databases};

on_both_databases! {
    /// The platform is asked for its updates.
    async fn a_report_travels_the_whole_way_by_polling(database: Database) {
        let telegram = Telegram::start().await;
        let program = Program::on(database).polling(&telegram);
        let program = program.with("telegram.rate", "0").with("telegram.rate_per_chat", "0");
        let mut program = program.start().await;
        traveller::three_travel(&telegram, &mut program).await;
    }

    /// The platform delivers.
    async fn a_report_travels_the_whole_way_by_webhook(database: Database) {
        let telegram = Telegram::start().await;
        let program = Program::on(database).webhook(&telegram);
        let program = program.with("telegram.rate", "0").with("telegram.rate_per_chat", "0");
        let mut program = program.start().await;
        traveller::three_travel(&telegram, &mut program).await;
    }
}
