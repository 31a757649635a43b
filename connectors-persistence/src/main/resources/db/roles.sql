-- The three roles of Connectors. Run once by a superuser, in the database that Connectors will use; running it
-- again changes nothing. Works on PostgreSQL 14 to 17, built with ICU as all usual packages are; the database is
-- encoded in UTF8. Passwords are set separately:
--   ALTER ROLE connectors_owner PASSWORD '…';
--   ALTER ROLE connectors_app PASSWORD '…';
--
--   connectors_owner   owns the tables and migrates them; used by nothing that serves requests
--   connectors_app     what the application signs in as; owns nothing, and row-level security binds it
--   connectors_reader  cannot log in; the application sets it for one read-only transaction, to read
--                      across tenants
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['connectors_owner', 'connectors_app', 'connectors_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I', wanted);
    END IF;
  END LOOP;
  ALTER ROLE connectors_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
  ALTER ROLE connectors_app LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
  ALTER ROLE connectors_reader NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;

  -- The application may become the reader and must not be it all the time, or the reader's policy would show
  -- it every tenant. Before version 16 that hangs on the login's NOINHERIT alone.
  IF current_setting('server_version_num')::integer >= 160000 THEN
    EXECUTE 'GRANT connectors_reader TO connectors_app WITH INHERIT FALSE, SET TRUE';
  ELSE
    GRANT connectors_reader TO connectors_app;
  END IF;

  -- Up to version 14 everybody may create tables in this schema.
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  GRANT USAGE, CREATE ON SCHEMA public TO connectors_owner;
  GRANT USAGE ON SCHEMA public TO connectors_app, connectors_reader;
END
$$;
