-- An agency that was told by telephone has to hear that the person no longer agrees. It
-- holds no content and outlives the erasure of the case.
CREATE TABLE call_backs (
    case_id UUID NOT NULL,
    agency_id TEXT NOT NULL,
    since BIGINT NOT NULL,
    done_at BIGINT,
    done_by UUID,
    PRIMARY KEY (case_id, agency_id)
);
CREATE INDEX call_backs_open ON call_backs (since) WHERE done_at IS NULL;
