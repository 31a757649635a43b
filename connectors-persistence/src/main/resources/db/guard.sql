-- Everything that would let the application reach past row-level security, one sentence a row. Tables, views and
-- functions are found in the catalog of the database, tables by their tenant_id column, so that one added later is
-- looked at as well.
WITH RECURSIVE identity AS (
  -- The roles of the application, and those that it can take with SET ROLE.
  SELECT r.oid, r.rolname AS name, r.rolname = session_user AS itself, r.rolname = 'connectors_reader' AS reader,
    pg_has_role(session_user, r.oid, 'USAGE') AS inherited,
    CASE
      WHEN r.rolbypassrls THEN 'bypasses row-level security'
      WHEN r.rolreplication THEN 'may copy the whole database'
      WHEN r.rolcreaterole THEN 'may make itself any other role'
      WHEN r.rolname IN ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')
        THEN 'reaches the files of the server'
    END AS power,
    r.rolsuper AS super
  FROM pg_roles r WHERE pg_has_role(session_user, r.oid, 'MEMBER')
),
tenant_table AS (
  SELECT t.oid, t.oid::regclass AS name, n.oid AS schema_oid, t.relowner AS owner, t.relrowsecurity AND t.relforcerowsecurity AS forced
  FROM pg_class t
  JOIN pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
  WHERE t.relkind IN ('r', 'p', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
),
applied_policy AS (
  -- To be able to take on a role is enough to be shown what a policy shows to that role; the reader's is meant so.
  SELECT t.oid AS table_oid, t.name AS table_name, p.polname AS name, c.command, for_us.counts,
    CASE WHEN c.command IN ('r', 'w', 'd') THEN pg_get_expr(p.polqual, p.polrelid) END AS seen,
    CASE WHEN c.command IN ('a', 'w')
      THEN coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) END AS written
  FROM tenant_table t
  JOIN pg_policy p ON p.polrelid = t.oid AND p.polpermissive
  JOIN (VALUES ('r'), ('a'), ('w'), ('d')) c (command) ON p.polcmd IN ('*', c.command)
  JOIN LATERAL (
    SELECT bool_or(o.oid = 0 OR i.inherited) AS counts
    FROM unnest(p.polroles) o (oid) LEFT JOIN identity i ON i.oid = o.oid
    WHERE o.oid = 0 OR i.inherited OR NOT i.reader
  ) for_us ON for_us.counts IS NOT NULL
),
expected AS (
  SELECT '(tenant_id = NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))' AS rule
),
reading AS (
  SELECT DISTINCT v.oid AS view, d.refobjid AS source
  FROM pg_class v
  JOIN pg_rewrite w ON w.ev_class = v.oid
  JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
    AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> v.oid
  WHERE v.relkind IN ('v', 'm')
),
tenant_view AS (
  SELECT r.view AS oid FROM reading r JOIN tenant_table t ON t.oid = r.source
  UNION
  SELECT r.view FROM reading r JOIN tenant_view v ON v.oid = r.source
),
finding AS (
  -- Defaults that ALTER ROLE … SET and ALTER DATABASE … SET give to every new connection. The application may change its own.
  SELECT 0 AS rank, format('The application''s database role %s acts as the role %s from the start: a default of the role or the database sets it.', session_user, current_user) AS sentence
  WHERE current_user <> session_user
  UNION ALL
  SELECT 0, format('A default of the role or the database sets %s, which must stay %s.', s.name, s.wanted)
  FROM (VALUES ('row_security', 'on'), ('session_replication_role', 'origin'), ('app.tenant_id', '')) s (name, wanted)
  WHERE coalesce(current_setting(s.name, true), '') <> s.wanted
  UNION ALL
  SELECT 0, format('The search_path of the application''s database role %s does not lead to the table %s.', session_user, t.name)
  FROM tenant_table t JOIN pg_class c ON c.oid = t.oid
  WHERE c.relname IN ('connectors', 'tenant_keys', 'audit_events', 'audit_subjects', 'service_tokens', 'completed_requests')
    AND NOT pg_table_is_visible(t.oid)
  UNION ALL
  SELECT 1, format('The application''s database role %s is, or may become, the superuser %s.', session_user, i.name)
  FROM identity i WHERE i.super
  UNION ALL
  SELECT 2, format('The application''s database role %s is, or may become, %s, which %s.', session_user, i.name, i.power)
  FROM identity i WHERE i.power IS NOT NULL
  UNION ALL
  SELECT 3, format('The application''s database role %s is, or may become, the owner of the table %s.', session_user, t.name)
  FROM tenant_table t JOIN identity i ON i.oid = t.owner
  UNION ALL
  -- The owner of a schema can drop its tables and create them without policies. The owner of the database owns its
  -- schema public by default.
  SELECT DISTINCT 3, format('The application''s database role %s is, or may become, the owner of the schema %s.', session_user, n.nspname)
  FROM tenant_table t JOIN pg_namespace n ON n.oid = t.schema_oid JOIN identity i ON i.oid = n.nspowner
  UNION ALL
  SELECT 4, format('The table %s has a tenant_id and does not force row-level security.', t.name)
  FROM tenant_table t WHERE NOT t.forced
  UNION ALL
  SELECT 5, format('The table %s has no row-level security policy of the tenant for every command.', t.name)
  FROM tenant_table t
  WHERE (SELECT count(DISTINCT p.command) FROM applied_policy p WHERE p.table_oid = t.oid AND p.counts) < 4
  UNION ALL
  SELECT 6, format('The policy %s of the table %s shows or lets write more than one tenant.', p.name, p.table_name)
  FROM applied_policy p, expected e
  WHERE coalesce(p.seen, e.rule) <> e.rule OR coalesce(p.written, e.rule) <> e.rule
  UNION ALL
  SELECT 7, format('The application''s database role %s may truncate the table %s.', session_user, t.name)
  FROM tenant_table t
  WHERE EXISTS (SELECT FROM identity i WHERE NOT i.reader AND has_table_privilege(i.oid, t.oid, 'TRUNCATE'))
  UNION ALL
  SELECT 8, format('The role connectors_reader may write the table %s.', t.name)
  FROM tenant_table t, pg_roles r
  WHERE r.rolname = 'connectors_reader' AND (has_any_column_privilege(r.oid, t.oid, 'INSERT, UPDATE')
    OR has_table_privilege(r.oid, t.oid, 'DELETE, TRUNCATE'))
  UNION ALL
  SELECT 9, format('The application''s database role %s may not take on the role connectors_reader.', session_user)
  WHERE NOT EXISTS (SELECT FROM identity i WHERE i.reader)
  UNION ALL
  SELECT 10, format('The application''s database role %s may change what the audit trail holds.', session_user)
  FROM tenant_table t
  WHERE t.name::text IN ('audit_events', 'audit_subjects') AND EXISTS (
    SELECT FROM identity i WHERE NOT i.reader AND (has_any_column_privilege(i.oid, t.oid, 'UPDATE')
      OR has_table_privilege(i.oid, t.oid, 'DELETE')))
  UNION ALL
  SELECT 11, format('The table %s refers to the table %s and has no tenant_id.', f.conrelid::regclass, t.name)
  FROM pg_constraint f JOIN tenant_table t ON t.oid = f.confrelid
  WHERE f.contype = 'f' AND f.conrelid NOT IN (SELECT o.oid FROM tenant_table o)
  UNION ALL
  -- A view asks as its owner unless it says otherwise, and a materialized view has asked already.
  SELECT 12, format('The view %s shows a table of tenants with the rights of another role.', v.oid::regclass)
  FROM tenant_view v JOIN pg_class c ON c.oid = v.oid
  WHERE EXISTS (
      SELECT FROM identity i WHERE has_any_column_privilege(i.oid, v.oid, 'SELECT, INSERT, UPDATE')
        OR has_table_privilege(i.oid, v.oid, 'DELETE'))
    AND (c.relkind = 'm' OR NOT (
      EXISTS (SELECT FROM identity i WHERE i.itself AND i.oid = c.relowner)
      OR EXISTS (
        SELECT FROM pg_options_to_table(c.reloptions) o
        WHERE o.option_name = 'security_invoker' AND o.option_value::boolean)))
  UNION ALL
  -- The effect of a function is unknown. Functions of extensions do not use our tables.
  SELECT 13, format('The application''s database role %s may call the function %s, which works as %s, who may use a table of tenants.',
    session_user, f.oid::regproc, pg_get_userbyid(f.proowner))
  FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace
  WHERE f.prosecdef AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND f.prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype)
    AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = f.oid AND d.deptype = 'e')
    AND NOT EXISTS (SELECT FROM identity i WHERE i.itself AND i.oid = f.proowner)
    AND EXISTS (
      SELECT FROM identity i
      WHERE has_function_privilege(i.oid, f.oid, 'EXECUTE') AND has_schema_privilege(i.oid, n.oid, 'USAGE'))
    AND EXISTS (
      SELECT FROM tenant_table t WHERE has_any_column_privilege(f.proowner, t.oid, 'SELECT, INSERT, UPDATE')
        OR has_table_privilege(f.proowner, t.oid, 'DELETE'))
)
SELECT sentence FROM finding ORDER BY rank, sentence
