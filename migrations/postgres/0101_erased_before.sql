-- What reports and cases that were erased before still said of whom they were about.
DELETE FROM consents WHERE report_id IN (SELECT id FROM reports WHERE erased_at IS NOT NULL);
UPDATE cases SET sector = '', province = '', age_band = '' WHERE close_reason = 'erased';
