-- “How was this for you?”: how many said what, by day (days since 1970 in Thailand and Laos).
CREATE TABLE feedback (
    day BIGINT NOT NULL,
    desk TEXT NOT NULL,
    good BIGINT NOT NULL,
    not_good BIGINT NOT NULL,
    PRIMARY KEY (day, desk)
);
DELETE FROM counters WHERE name IN ('feedback_good', 'feedback_not_good');
