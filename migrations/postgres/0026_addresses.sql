-- People whom a platform knows by several addresses (WhatsApp: a phone number and a
-- business-scoped id, either of which may be absent): one contact, found by any of them.
CREATE TABLE contact_addresses (
    -- keyed hash of channel and address, under the lookup key
    address_hash BYTEA PRIMARY KEY NOT NULL,
    contact_id UUID NOT NULL REFERENCES contacts (id)
);
CREATE INDEX contact_addresses_contact ON contact_addresses (contact_id);
