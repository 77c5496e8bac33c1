-- “How was this for you?”: how many said what, by day (days since 1970 in Thailand and Laos).
CREATE TABLE feedback (
    day INTEGER NOT NULL,
    desk TEXT NOT NULL,
    good INTEGER NOT NULL,
    not_good INTEGER NOT NULL,
    PRIMARY KEY (day, desk)
) STRICT, WITHOUT ROWID;
DELETE FROM counters WHERE name IN ('feedback_good', 'feedback_not_good');
