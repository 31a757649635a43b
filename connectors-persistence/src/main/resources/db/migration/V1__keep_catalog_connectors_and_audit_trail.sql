-- The catalog belongs to no tenant. jsonb forgets the order of an object's properties, and forms show fields in
-- the order of the schema: so schemas are written as text, and the jsonb beside it follows by itself.
CREATE TABLE connector_catalog (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  name text NOT NULL,
  description text NOT NULL,
  category text NOT NULL,
  icon text NOT NULL,
  auth_type text NOT NULL CHECK (auth_type IN ('oauth', 'api_key', 'basic', 'none')),
  capabilities jsonb NOT NULL,
  config_schema_source text NOT NULL,
  default_config_schema jsonb NOT NULL GENERATED ALWAYS AS (config_schema_source::jsonb) STORED,
  auth_schema_source text NOT NULL,
  auth_schema jsonb NOT NULL GENERATED ALWAYS AS (auth_schema_source::jsonb) STORED,
  revision integer NOT NULL CHECK (revision >= 1),
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX idx_connector_catalog_key ON connector_catalog (key);

-- The tenant comes first in every key, so that isolation does not leak through a constraint and the table can be
-- partitioned or distributed by tenant as it stands.
CREATE TABLE connectors (
  tenant_id text NOT NULL CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  id uuid NOT NULL,
  catalog_id uuid NOT NULL REFERENCES connector_catalog (id),
  name text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 255),
  status text NOT NULL DEFAULT 'inactive' CHECK (status IN ('inactive', 'active', 'error')),
  status_reason text,
  status_changed_at timestamptz NOT NULL,
  status_before_error text NOT NULL DEFAULT 'inactive' CHECK (status_before_error IN ('inactive', 'active')),
  config jsonb NOT NULL,
  encrypted_credentials bytea,
  auth_fields text[] NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}' CHECK (cardinality(tags) <= 20),
  version bigint NOT NULL CHECK (version >= 1),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  created_by_name text NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by text NOT NULL,
  updated_by_name text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT connectors_fields_of_nothing CHECK (encrypted_credentials IS NOT NULL OR auth_fields = '{}')
);
CREATE UNIQUE INDEX idx_connectors_name_tenant ON connectors (tenant_id, name);
CREATE INDEX idx_connectors_tenant ON connectors (tenant_id, created_at DESC, id DESC);
CREATE INDEX idx_connectors_catalog ON connectors (tenant_id, catalog_id);
-- Lists and look-ups across tenants, and the foreign key to the catalog.
CREATE INDEX idx_connectors_newest ON connectors (created_at DESC, id DESC);
CREATE INDEX idx_connectors_id ON connectors (id);
CREATE INDEX idx_connectors_type ON connectors (catalog_id);

-- No foreign key to connectors: the trail outlives what it tells of.
CREATE TABLE audit_events (
  tenant_id text NOT NULL CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  action text NOT NULL,
  subjects jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX idx_audit_events_tenant ON audit_events (tenant_id, occurred_at DESC, id DESC);

GRANT SELECT, INSERT, UPDATE ON connector_catalog TO connectors_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON connectors TO connectors_app;
GRANT SELECT, INSERT ON audit_events TO connectors_app;
GRANT SELECT ON connector_catalog, connectors, audit_events TO connectors_reader;
-- Start-up looks up whether the schema is the one it was built for.
GRANT SELECT ON flyway_schema_history TO connectors_app;

-- A pooled connection reads '' where the setting was local to a transaction that has ended: hence nullif.
-- The owner has policies of its own, or a backfill in a later migration would update nothing and say nothing.
ALTER TABLE connectors ENABLE ROW LEVEL SECURITY;
ALTER TABLE connectors FORCE ROW LEVEL SECURITY;
CREATE POLICY connectors_of_tenant ON connectors FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY connectors_of_all_to_read ON connectors FOR SELECT TO connectors_reader USING (true);
CREATE POLICY connectors_of_all_to_migrate ON connectors FOR ALL TO connectors_owner USING (true) WITH CHECK (true);

ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_events_of_tenant ON audit_events FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY audit_events_of_all_to_read ON audit_events FOR SELECT TO connectors_reader USING (true);
CREATE POLICY audit_events_of_all_to_migrate ON audit_events FOR ALL TO connectors_owner
  USING (true) WITH CHECK (true);
