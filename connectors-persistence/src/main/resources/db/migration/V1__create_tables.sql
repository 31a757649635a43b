-- The tables of Connectors. Three roles use them (roles.sql): connectors_owner owns and migrates them, connectors_app
-- serves requests, connectors_reader reads across tenants for the length of one transaction.
--
-- Each table with a tenant_id has the tenant first in its keys, so that isolation does not leak through a constraint
-- and the table can be partitioned or distributed by tenant without a redesign. Each forces row-level security, with
-- the same policies (at the end of this file).
--
-- The CHECKs say what the domain says, as far as SQL can: an edit by hand is refused here, before anything has to read it.

-- 1. The catalog: connector types, the same for every tenant.

-- jsonb forgets the order of an object's properties, and forms show fields in the order of the schema. So schemas are
-- written as text, and the jsonb beside it is generated.
CREATE TABLE connector_catalog (
  id uuid PRIMARY KEY,
  key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_-]{0,62}$'),
  name text NOT NULL,
  description text NOT NULL,
  category text NOT NULL,
  icon text NOT NULL,
  auth_type text NOT NULL CHECK (auth_type IN ('oauth', 'api_key', 'basic', 'none')),
  capabilities jsonb NOT NULL CHECK (jsonb_typeof(capabilities) = 'object'),
  config_schema_source text NOT NULL,
  default_config_schema jsonb NOT NULL GENERATED ALWAYS AS (config_schema_source::jsonb) STORED,
  auth_schema_source text NOT NULL,
  auth_schema jsonb NOT NULL GENERATED ALWAYS AS (auth_schema_source::jsonb) STORED,
  -- Operators count revisions by the time of the edition, such as 202611301530. Every JSON parser reads up to 2^53 - 1.
  revision bigint NOT NULL CHECK (revision BETWEEN 1 AND 9007199254740991),
  created_at timestamptz NOT NULL,
  CONSTRAINT connector_catalog_schemas_are_objects CHECK (
    jsonb_typeof(config_schema_source::jsonb) = 'object' AND jsonb_typeof(auth_schema_source::jsonb) = 'object')
);
CREATE UNIQUE INDEX idx_connector_catalog_key ON connector_catalog (key);

-- 2. Connectors: a tenant's own instances of a type.

-- The text that a search looks through: the name and the tags, one per line, in one case. Lower and then upper,
-- because one of them alone keeps ß apart from SS and a final ς apart from σ. With an ICU collation, because a database
-- in locale C knows the case of ASCII letters only. It is immutable, as a generated column requires, although
-- array_to_string is not marked so.
CREATE FUNCTION connectors_searchable(name text, tags text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT upper(lower(array_to_string(array_prepend(name, tags), E'\n') COLLATE "und-x-icu") COLLATE "und-x-icu")
$$;
GRANT EXECUTE ON FUNCTION connectors_searchable(text, text[]) TO connectors_app, connectors_reader;

-- Whether a connector may have these tags. A function, because a CHECK cannot contain a query.
CREATE FUNCTION connectors_tags_valid(tags text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT coalesce(array_ndims(tags), 1) = 1 AND count(*) <= 20 AND count(DISTINCT tag) = count(*)
    AND coalesce(bool_and(char_length(tag) BETWEEN 1 AND 50 AND tag !~ ',' AND tag ~ '\S'), true)
  FROM unnest(tags) tag
$$;
GRANT EXECUTE ON FUNCTION connectors_tags_valid(text[]) TO connectors_app, connectors_reader;

CREATE TABLE connectors (
  tenant_id text NOT NULL CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  id uuid NOT NULL,
  catalog_id uuid NOT NULL REFERENCES connector_catalog (id),
  name text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 255),
  status text NOT NULL DEFAULT 'inactive' CHECK (status IN ('inactive', 'active', 'error')),
  status_reason text,
  status_changed_at timestamptz NOT NULL,
  status_before_error text NOT NULL DEFAULT 'inactive' CHECK (status_before_error IN ('inactive', 'active')),
  config jsonb NOT NULL CONSTRAINT connectors_config_is_object CHECK (jsonb_typeof(config) = 'object'),
  -- NULL means no credentials. The names of their fields are listed without the ciphertext being opened.
  encrypted_credentials bytea CONSTRAINT connectors_no_empty_ciphertext CHECK (octet_length(encrypted_credentials) > 0),
  auth_fields text[] NOT NULL DEFAULT '{}' CHECK (array_position(auth_fields, NULL) IS NULL),
  -- The destinations that the credentials were given for: each place of the settings that the type marked then, followed
  -- by the origins that were there. The ciphertext is bound to them.
  destinations text[] NOT NULL DEFAULT '{}' CONSTRAINT connectors_destinations_in_pairs
    CHECK (cardinality(destinations) % 2 = 0 AND array_position(destinations, NULL) IS NULL),
  -- Since when the credentials are known not to decrypt. Not part of the connector's version. NULL: not known.
  credentials_unreadable_since timestamptz,
  tags text[] NOT NULL DEFAULT '{}' CONSTRAINT connectors_tags CHECK (connectors_tags_valid(tags)),
  search_text text COLLATE "C" GENERATED ALWAYS AS (connectors_searchable(name, tags)) STORED,
  version bigint NOT NULL CHECK (version >= 1),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL CHECK (created_by ~ '\S'),
  created_by_name text NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by text NOT NULL CHECK (updated_by ~ '\S'),
  updated_by_name text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  -- An error has a reason and another status before it. Every other status has neither.
  CONSTRAINT connectors_status_fits CHECK (
    CASE WHEN status = 'error' THEN coalesce(status_reason ~ '\S', false)
      ELSE status_reason IS NULL AND status_before_error = status END),
  CONSTRAINT connectors_fields_of_nothing CHECK (encrypted_credentials IS NOT NULL OR auth_fields = '{}'),
  CONSTRAINT connectors_destinations_of_nothing CHECK (encrypted_credentials IS NOT NULL OR destinations = '{}')
);
CREATE UNIQUE INDEX idx_connectors_name_tenant ON connectors (tenant_id, name);
CREATE INDEX idx_connectors_tenant ON connectors (tenant_id, created_at DESC, id DESC);
CREATE INDEX idx_connectors_catalog ON connectors (tenant_id, catalog_id);
-- Lists by status; publish targets are the active ones, newest first.
CREATE INDEX idx_connectors_status ON connectors (tenant_id, status, created_at DESC, id DESC);
-- Lists and look-ups across tenants, and the foreign key to the catalog.
CREATE INDEX idx_connectors_newest ON connectors (created_at DESC, id DESC);
CREATE INDEX idx_connectors_id ON connectors (id);
CREATE INDEX idx_connectors_type ON connectors (catalog_id);

-- 3. Keys.

-- The keys that encrypt credentials, each encrypted under a key-encryption key that is not in the database. The first
-- secret of a tenant creates its first key in the same transaction; the primary key decides between concurrent ones.
CREATE TABLE tenant_keys (
  tenant_id text NOT NULL CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  version integer NOT NULL CHECK (version >= 1),
  wrapping_key text NOT NULL,
  wrapped bytea NOT NULL CHECK (octet_length(wrapped) > 0),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, version)
);
-- A key-encryption key can be retired when no key is encrypted under it.
CREATE INDEX idx_tenant_keys_wrapping_key ON tenant_keys (wrapping_key);

-- One known text, encrypted under the key-encryption key when the database is first used. Start-up decrypts it, and so
-- refuses another keyset before anything is encrypted under it.
CREATE TABLE key_check (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  wrapping_key text NOT NULL,
  wrapped bytea NOT NULL CHECK (octet_length(wrapped) > 0)
);

-- 4. The audit trail. No foreign key to connectors or tokens: the trail outlives them, so it also keeps a token's name.

CREATE TABLE audit_events (
  tenant_id text NOT NULL CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL CHECK (actor ~ '\S'),
  actor_name text NOT NULL,
  address text,
  request_id text,
  action text NOT NULL,
  purpose text,
  outcome text NOT NULL DEFAULT 'succeeded' CHECK (outcome IN ('succeeded', 'failed', 'refused')),
  subjects jsonb NOT NULL CHECK (jsonb_typeof(subjects) = 'array'),
  service_token_id uuid,
  service_token_name text,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT audit_events_token_has_name CHECK ((service_token_id IS NULL) = (service_token_name IS NULL))
);
CREATE INDEX idx_audit_events_tenant ON audit_events (tenant_id, occurred_at DESC, id DESC);
-- One index per filter, each in the order in which the trail is read.
CREATE INDEX idx_audit_events_actor ON audit_events (tenant_id, actor, occurred_at DESC, id DESC);
CREATE INDEX idx_audit_events_action ON audit_events (tenant_id, action, occurred_at DESC, id DESC);
CREATE INDEX idx_audit_events_trouble ON audit_events (tenant_id, occurred_at DESC, id DESC) WHERE outcome <> 'succeeded';
CREATE INDEX idx_audit_events_newest ON audit_events (occurred_at DESC, id DESC);

-- The connectors that an event names, one row each: an index into audit_events, written with the event. It finds the
-- events of one connector, and its last use, without a scan of the whole trail.
CREATE TABLE audit_subjects (
  tenant_id text NOT NULL CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  connector_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  event_id uuid NOT NULL,
  opened boolean NOT NULL,
  PRIMARY KEY (tenant_id, connector_id, occurred_at, event_id)
);
CREATE INDEX idx_audit_subjects_connector ON audit_subjects (connector_id, occurred_at DESC, event_id DESC, tenant_id);
CREATE INDEX idx_audit_subjects_use ON audit_subjects (connector_id, occurred_at DESC, event_id DESC, tenant_id) WHERE opened;

-- 5. Service tokens. Only the SHA-256 of the 256 random bits is stored. A token's text names its tenant, so it is looked
-- up as that tenant, under row-level security.

CREATE TABLE service_tokens (
  tenant_id text NOT NULL CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  id uuid NOT NULL,
  key_hash bytea NOT NULL CHECK (octet_length(key_hash) = 32),
  name text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 100),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0 AND array_position(scopes, NULL) IS NULL),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL CHECK (created_by ~ '\S'),
  created_by_name text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
-- Every request of a service reads by this index.
CREATE UNIQUE INDEX idx_service_tokens_key ON service_tokens (tenant_id, key_hash);
CREATE INDEX idx_service_tokens_newest ON service_tokens (tenant_id, created_at DESC, id DESC);

-- 6. Requests that may arrive twice, such as a form whose response was lost. A row says what the first one did and is
-- kept for a day. It is written in the transaction of the change. Both hashes include the sender's key.

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

-- 7. Sign-in. These tables belong to no tenant: a session or a pending sign-in is looked up before the tenant is known. A
-- row is found by a hash of a value that only the browser has, so row-level security has nothing to separate.

-- id_hash is the SHA-256 of the session's key. The claims of an OpenID Connect issuer are kept with the session, which
-- is short for this reason; for an account of our own they are NULL and looked up. The column is home_tenant and not
-- tenant_id, because it says what the caller is, and the row is not that tenant's.
CREATE TABLE sessions (
  id_hash bytea PRIMARY KEY CHECK (octet_length(id_hash) = 32),
  subject text NOT NULL,
  name text,
  roles text,
  home_tenant text CHECK (home_tenant ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  begun_at timestamptz NOT NULL,
  used_at timestamptz NOT NULL,
  CONSTRAINT sessions_claims CHECK ((name IS NULL) = (roles IS NULL) AND (name IS NOT NULL OR home_tenant IS NULL))
);
-- Ended sessions are found by these, and deleted.
CREATE INDEX idx_sessions_begun ON sessions (begun_at);
CREATE INDEX idx_sessions_used ON sessions (used_at);

-- Browsers that were sent to the issuer and have not returned yet.
CREATE TABLE pending_sign_ins (
  id_hash bytea PRIMARY KEY CHECK (octet_length(id_hash) = 32),
  next text NOT NULL,
  begun_at timestamptz NOT NULL
);
CREATE INDEX idx_pending_sign_ins_begun ON pending_sign_ins (begun_at);

-- 8. Permissions of the roles.

-- The audit trail is written and never changed. A token's scopes and expiry are set once: the application can only
-- revoke it and note its use. Locking a row for deletion requires UPDATE on it, also for pending_sign_ins.
GRANT SELECT, INSERT, UPDATE ON connector_catalog TO connectors_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON connectors TO connectors_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_keys TO connectors_app;
GRANT SELECT, INSERT, UPDATE ON key_check TO connectors_app;
GRANT SELECT, INSERT ON audit_events, audit_subjects TO connectors_app;
GRANT SELECT, INSERT, DELETE, UPDATE (used_at, revoked_at) ON service_tokens TO connectors_app;
GRANT SELECT, INSERT, DELETE, UPDATE (content_hash, version, completed_at) ON completed_requests TO connectors_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, pending_sign_ins TO connectors_app;
-- Start-up checks that the schema is the one that this version needs.
GRANT SELECT ON flyway_schema_history TO connectors_app;

-- Service tokens and completed requests are never read across tenants.
GRANT SELECT ON connector_catalog, connectors, tenant_keys, key_check, audit_events, audit_subjects TO connectors_reader;

-- 9. Row-level security. Written out once per table, so that a search for a table's name finds its policies.
--
-- A pooled connection reads '' after the transaction that set app.tenant_id has ended: hence nullif. The owner has a
-- policy too, or an UPDATE in a later migration would silently change no row.

ALTER TABLE connectors ENABLE ROW LEVEL SECURITY;
ALTER TABLE connectors FORCE ROW LEVEL SECURITY;
CREATE POLICY connectors_of_tenant ON connectors FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY connectors_of_all_to_read ON connectors FOR SELECT TO connectors_reader USING (true);
CREATE POLICY connectors_of_all_to_migrate ON connectors FOR ALL TO connectors_owner USING (true) WITH CHECK (true);

ALTER TABLE tenant_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_keys_of_tenant ON tenant_keys FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY tenant_keys_of_all_to_read ON tenant_keys FOR SELECT TO connectors_reader USING (true);
CREATE POLICY tenant_keys_of_all_to_migrate ON tenant_keys FOR ALL TO connectors_owner USING (true) WITH CHECK (true);

ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_events_of_tenant ON audit_events FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY audit_events_of_all_to_read ON audit_events FOR SELECT TO connectors_reader USING (true);
CREATE POLICY audit_events_of_all_to_migrate ON audit_events FOR ALL TO connectors_owner
  USING (true) WITH CHECK (true);

ALTER TABLE audit_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_subjects FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_subjects_of_tenant ON audit_subjects FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY audit_subjects_of_all_to_read ON audit_subjects FOR SELECT TO connectors_reader USING (true);
CREATE POLICY audit_subjects_of_all_to_migrate ON audit_subjects FOR ALL TO connectors_owner
  USING (true) WITH CHECK (true);

ALTER TABLE service_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY service_tokens_of_tenant ON service_tokens FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY service_tokens_of_all_to_migrate ON service_tokens FOR ALL TO connectors_owner
  USING (true) WITH CHECK (true);

ALTER TABLE completed_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE completed_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY completed_requests_of_tenant ON completed_requests FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY completed_requests_of_all_to_migrate ON completed_requests FOR ALL TO connectors_owner
  USING (true) WITH CHECK (true);
