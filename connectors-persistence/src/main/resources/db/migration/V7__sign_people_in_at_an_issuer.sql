-- What an issuer has said of somebody is kept with their session, which ends soon for it; an account of our own is looked up
-- instead. The tenant is not called tenant_id: it says what the caller is, and the row belongs to no tenant (see V5).
ALTER TABLE sessions
  ADD COLUMN name text,
  ADD COLUMN roles text,
  ADD COLUMN home_tenant text,
  ADD CONSTRAINT sessions_claims CHECK ((name IS NULL) = (roles IS NULL) AND (name IS NOT NULL OR home_tenant IS NULL));

-- Browsers that have gone to the issuer and not come back. What they must bring again hangs on a key that they alone have.
CREATE TABLE pending_sign_ins (
  id_hash bytea PRIMARY KEY CHECK (octet_length(id_hash) = 32),
  next text NOT NULL,
  begun_at timestamptz NOT NULL
);
CREATE INDEX idx_pending_sign_ins_begun ON pending_sign_ins (begun_at);

-- To lock a row that is about to be cleared away takes the right to change it.
GRANT SELECT, INSERT, UPDATE, DELETE ON pending_sign_ins TO connectors_app;
