-- Thailand's Department of Special Investigation is of a kind of its own: it does the work of police, and
-- belongs to the Ministry of Justice. What staff made of it stays.
UPDATE agencies SET kind = 'special_investigation' WHERE id = 'th-dsi' AND kind = 'police';
