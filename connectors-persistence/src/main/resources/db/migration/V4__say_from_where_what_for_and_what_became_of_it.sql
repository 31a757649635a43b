-- From where, what for, what became of it, and what finds the request in the logs. Rows from before this migration
-- told of what was done alone, and of no request.
ALTER TABLE audit_events
  ADD COLUMN address text,
  ADD COLUMN request_id text,
  ADD COLUMN purpose text,
  ADD COLUMN outcome text NOT NULL DEFAULT 'succeeded';

-- What the trail is narrowed by, each in the order in which it is read.
CREATE INDEX idx_audit_events_actor ON audit_events (tenant_id, actor, occurred_at DESC, id DESC);
CREATE INDEX idx_audit_events_action ON audit_events (tenant_id, action, occurred_at DESC, id DESC);
CREATE INDEX idx_audit_events_trouble ON audit_events (tenant_id, occurred_at DESC, id DESC) WHERE outcome <> 'succeeded';
CREATE INDEX idx_audit_events_newest ON audit_events (occurred_at DESC, id DESC);

-- The connectors that an event names, a row each: an index into audit_events, which stays the record. Without it the
-- events of one connector, and who used it last, would be looked for in the whole trail. Written with the event.
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

GRANT SELECT, INSERT ON audit_subjects TO connectors_app;
GRANT SELECT ON audit_subjects TO connectors_reader;

ALTER TABLE audit_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_subjects FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_subjects_of_tenant ON audit_subjects FOR ALL TO connectors_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY audit_subjects_of_all_to_read ON audit_subjects FOR SELECT TO connectors_reader USING (true);
CREATE POLICY audit_subjects_of_all_to_migrate ON audit_subjects FOR ALL TO connectors_owner
  USING (true) WITH CHECK (true);

INSERT INTO audit_subjects (tenant_id, connector_id, occurred_at, event_id, opened)
SELECT DISTINCT e.tenant_id, (s.subject ->> 'connector')::uuid, e.occurred_at, e.id, e.action = 'credentials_opened'
FROM audit_events e CROSS JOIN LATERAL jsonb_array_elements(e.subjects) s (subject);
