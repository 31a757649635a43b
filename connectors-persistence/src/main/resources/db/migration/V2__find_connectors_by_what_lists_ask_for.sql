-- Active connectors, newest first, are what a publisher asks for; any status is what a list may ask for.
CREATE INDEX idx_connectors_status ON connectors (tenant_id, status, created_at DESC, id DESC);

-- What a search looks through: the name and the tags, a line each, in one case. To lower and back to upper, because
-- one way alone keeps ß from SS and a final ς from σ. By an ICU collation, because a database in locale C knows the
-- case of ASCII letters alone. It is immutable, as a generated column needs it, though array_to_string is not marked so.
CREATE FUNCTION connectors_searchable(name text, tags text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT upper(lower(array_to_string(array_prepend(name, tags), E'\n') COLLATE "und-x-icu") COLLATE "und-x-icu")
$$;
GRANT EXECUTE ON FUNCTION connectors_searchable(text, text[]) TO connectors_app, connectors_reader;

ALTER TABLE connectors
  ADD COLUMN search_text text COLLATE "C" GENERATED ALWAYS AS (connectors_searchable(name, tags)) STORED;

-- Nothing sealed is NULL; an empty ciphertext is none, and one row with it would break every list.
ALTER TABLE connectors ADD CONSTRAINT connectors_no_empty_ciphertext CHECK (octet_length(encrypted_credentials) > 0);
