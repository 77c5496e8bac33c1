-- Web-chat sessions that the person ended: their token is refused from then on.
CREATE TABLE web_exits (
    -- as in contacts
    address_hash BYTEA PRIMARY KEY,
    at BIGINT NOT NULL
);
