-- On PostgreSQL long rows were kept in pieces. SQLite needs nothing: its rows go on in pages of
-- their own where they are long.
SELECT 1;
