-- Conversations in which a report was told before a return code took it elsewhere:
-- what is taken back or changed there is found in it.
CREATE TABLE told_in (
    conversation_id BLOB NOT NULL,
    report_id BLOB NOT NULL,
    PRIMARY KEY (conversation_id, report_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_in_report ON told_in (report_id);
CREATE INDEX reports_conversation ON reports (conversation_id);
