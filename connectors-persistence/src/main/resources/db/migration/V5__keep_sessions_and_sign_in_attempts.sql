-- Neither table has a tenant: whoever signs in, or brings a session's key, is looked up before anybody knows which tenant
-- theirs is. What they may do is not in here. So row-level security has nothing to hold on to, and nothing to keep apart:
-- a row is found by a hash of what only its browser knows, or counts attempts at a name.

-- The key itself is the browser's; from its SHA-256 nobody gets back to it.
CREATE TABLE sessions (
  id_hash bytea PRIMARY KEY CHECK (octet_length(id_hash) = 32),
  subject text NOT NULL,
  begun_at timestamptz NOT NULL,
  used_at timestamptz NOT NULL
);
-- By these, ended sessions are found and cleared away.
CREATE INDEX idx_sessions_begun ON sessions (begun_at);
CREATE INDEX idx_sessions_used ON sessions (used_at);

-- What people try is kept as a hash as well: it is of any length, and some type their password there.
CREATE TABLE sign_in_attempts (
  kind text NOT NULL CHECK (kind IN ('account', 'address')),
  source_hash bytea NOT NULL CHECK (octet_length(source_hash) = 32),
  failed integer NOT NULL CHECK (failed >= 0),
  -- They count until then.
  window_ends_at timestamptz NOT NULL,
  -- An attempt under way may fail and so has a place, which lapses then if nobody says how it ended.
  under_way timestamptz[] NOT NULL,
  PRIMARY KEY (kind, source_hash)
);
CREATE INDEX idx_sign_in_attempts_ended ON sign_in_attempts (window_ends_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, sign_in_attempts TO connectors_app;
