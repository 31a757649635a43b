-- The destinations that the credentials were given for: each place of the settings that the type marked then, followed
-- by the origins that were there. The ciphertext is bound to them.
ALTER TABLE connectors ADD COLUMN destinations text[] NOT NULL DEFAULT '{}'
  CONSTRAINT connectors_destinations_in_pairs
    CHECK (cardinality(destinations) % 2 = 0 AND array_position(destinations, NULL) IS NULL);
ALTER TABLE connectors ADD CONSTRAINT connectors_destinations_of_nothing
  CHECK (encrypted_credentials IS NOT NULL OR destinations = '{}');
