-- What is sealed does not compress. A report's state and a long message stay in their rows,
-- instead of being tried and then kept apart in pieces, again with each version of the row.
ALTER TABLE reports SET (toast_tuple_target = 8160);
ALTER TABLE messages SET (toast_tuple_target = 8160);
