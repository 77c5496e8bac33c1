-- Web-chat sessions that the person ended: their token is refused from then on.
CREATE TABLE web_exits (
    -- as in contacts
    address_hash BLOB PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL
) STRICT;
