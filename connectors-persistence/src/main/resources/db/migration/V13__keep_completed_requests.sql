-- Requests that may arrive again, such as a form whose answer was lost: what each of them did, for a day. Written in the
-- transaction of the change. Without the sender's key nothing is learned from either hash.
CREATE TABLE completed_requests (
  tenant_id text NOT NULL CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  subject text NOT NULL,
  key_hash bytea NOT NULL CHECK (octet_length(key_hash) = 32),
  content_hash bytea NOT NULL CHECK (octet_length(content_hash) = 32),
  result uuid NOT NULL,
  version bigint NOT NULL CHECK (version >= 1),
  completed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, subject, key_hash)
);
-- By this, rows of earlier days are found and removed.
CREATE INDEX idx_completed_requests_completed ON completed_requests (tenant_id, completed_at);

-- Nothing reads them across tenants, so the role that could is granted nothing.
GRANT SELECT, INSERT, DELETE, UPDATE (content_hash, version, completed_at) ON completed_requests TO connectors_app;

ALTER TABLE completed_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE completed_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY completed_requests_of_tenant ON completed_requests FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY completed_requests_of_all_to_migrate ON completed_requests FOR ALL TO connectors_owner
  USING (true) WITH CHECK (true);
