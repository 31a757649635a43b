-- What services sign in with. Of the key only its SHA-256 is here, from which nobody gets back to 256 random bits. The
-- key's text names its tenant, so that it is looked up as that tenant, and row-level security holds here as everywhere.
CREATE TABLE service_tokens (
  tenant_id text NOT NULL CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  id uuid NOT NULL,
  key_hash bytea NOT NULL CHECK (octet_length(key_hash) = 32),
  name text NOT NULL,
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  created_by_name text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
-- The one that every request of a service reads by.
CREATE UNIQUE INDEX idx_service_tokens_key ON service_tokens (tenant_id, key_hash);
CREATE INDEX idx_service_tokens_newest ON service_tokens (tenant_id, created_at DESC, id DESC);

-- What a token is good for, and until when, is said once: the application can take a token back and note its use, and
-- change nothing else. Nothing reads tokens across tenants, so the role that could is given nothing.
GRANT SELECT, INSERT, DELETE, UPDATE (used_at, revoked_at) ON service_tokens TO connectors_app;

ALTER TABLE service_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY service_tokens_of_tenant ON service_tokens FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY service_tokens_of_all_to_migrate ON service_tokens FOR ALL TO connectors_owner
  USING (true) WITH CHECK (true);

-- The token that an event is about. Its name as well, because tokens are forgotten and the trail is not.
ALTER TABLE audit_events
  ADD COLUMN service_token_id uuid,
  ADD COLUMN service_token_name text;
