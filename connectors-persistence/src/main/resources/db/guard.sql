-- Everything that would let the application reach past row-level security, one sentence a row. The tables are
-- found by their tenant_id column, so that one added later is looked at as well.
WITH tenant_table AS (
  SELECT t.oid, t.relname AS name, t.relowner AS owner, t.relrowsecurity AS enabled, t.relforcerowsecurity AS forced
  FROM pg_class t
  JOIN pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
  WHERE t.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
),
applied_policy AS (
  SELECT t.name AS table_name, p.polname AS name, c.command,
    CASE WHEN c.command IN ('r', 'w', 'd') THEN pg_get_expr(p.polqual, p.polrelid) END AS seen,
    CASE WHEN c.command IN ('a', 'w')
      THEN coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) END AS written
  FROM tenant_table t
  JOIN pg_policy p ON p.polrelid = t.oid AND p.polpermissive
  JOIN (VALUES ('r'), ('a'), ('w'), ('d')) c (command) ON p.polcmd IN ('*', c.command)
  WHERE EXISTS (SELECT FROM unnest(p.polroles) r (oid) WHERE r.oid = 0 OR pg_has_role(session_user, r.oid, 'USAGE'))
),
expected AS (
  SELECT '(tenant_id = NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))' AS rule
),
finding AS (
  SELECT 1 AS rank, format('The application''s database role %s is, or may become, the superuser %s.', session_user, r.rolname) AS sentence
  FROM pg_roles r WHERE r.rolsuper AND pg_has_role(session_user, r.oid, 'MEMBER')
  UNION ALL
  SELECT 2, format('The application''s database role %s is, or may become, %s, which bypasses row-level security.', session_user, r.rolname)
  FROM pg_roles r WHERE r.rolbypassrls AND pg_has_role(session_user, r.oid, 'MEMBER')
  UNION ALL
  SELECT 3, format('The application''s database role %s is, or may become, the owner of the table %s.', session_user, t.name)
  FROM tenant_table t WHERE pg_has_role(session_user, t.owner, 'MEMBER')
  UNION ALL
  SELECT 4, format('The table %s has a tenant_id and does not force row-level security.', t.name)
  FROM tenant_table t WHERE NOT (t.enabled AND t.forced)
  UNION ALL
  SELECT 5, format('The table %s has no row-level security policy of the tenant for every command.', t.name)
  FROM tenant_table t
  WHERE (SELECT count(DISTINCT p.command) FROM applied_policy p WHERE p.table_name = t.name) < 4
  UNION ALL
  SELECT 6, format('The policy %s of the table %s shows or lets write more than one tenant.', p.name, p.table_name)
  FROM applied_policy p, expected e
  WHERE coalesce(p.seen, e.rule) <> e.rule OR coalesce(p.written, e.rule) <> e.rule
  UNION ALL
  SELECT 7, format('The application''s database role %s may truncate the table %s.', session_user, t.name)
  FROM tenant_table t WHERE has_table_privilege(session_user, t.oid, 'TRUNCATE')
  UNION ALL
  SELECT 8, format('The role connectors_reader may write the table %s.', t.name)
  FROM tenant_table t, pg_roles r
  WHERE r.rolname = 'connectors_reader' AND has_table_privilege(r.oid, t.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
  UNION ALL
  SELECT 9, format('The application''s database role %s may not take on the role connectors_reader.', session_user)
  WHERE NOT EXISTS (
    SELECT FROM pg_roles r WHERE r.rolname = 'connectors_reader' AND pg_has_role(session_user, r.oid, 'MEMBER'))
  UNION ALL
  SELECT 10, format('The application''s database role %s may change what the audit trail holds.', session_user)
  FROM tenant_table t
  WHERE t.name IN ('audit_events', 'audit_subjects') AND has_table_privilege(session_user, t.oid, 'UPDATE, DELETE')
)
SELECT sentence FROM finding ORDER BY rank, sentence
