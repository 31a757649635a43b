-- The keys that credentials are sealed under, each encrypted under a key that is not in the database. A tenant's first
-- secret makes its first key, in the same transaction; the primary key decides between those who make it at once.
CREATE TABLE tenant_keys (
  tenant_id text NOT NULL CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  version integer NOT NULL CHECK (version >= 1),
  wrapping_key text NOT NULL,
  wrapped bytea NOT NULL CHECK (octet_length(wrapped) > 0),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, version)
);
-- A key from outside is given up when nothing is wrapped by it any more.
CREATE INDEX idx_tenant_keys_wrapping_key ON tenant_keys (wrapping_key);

GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_keys TO connectors_app;
GRANT SELECT ON tenant_keys TO connectors_reader;

ALTER TABLE tenant_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_keys_of_tenant ON tenant_keys FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY tenant_keys_of_all_to_read ON tenant_keys FOR SELECT TO connectors_reader USING (true);
CREATE POLICY tenant_keys_of_all_to_migrate ON tenant_keys FOR ALL TO connectors_owner USING (true) WITH CHECK (true);

-- One known text, encrypted under the key from outside when the database is first used: a wrong key does not open it,
-- and start-up says so before anything is sealed under that key.
CREATE TABLE key_check (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  wrapping_key text NOT NULL,
  wrapped bytea NOT NULL CHECK (octet_length(wrapped) > 0)
);
GRANT SELECT, INSERT, UPDATE ON key_check TO connectors_app;
GRANT SELECT ON key_check TO connectors_reader;
