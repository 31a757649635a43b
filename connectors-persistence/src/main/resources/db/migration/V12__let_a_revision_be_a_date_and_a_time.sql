-- Operators count revisions by the time of the edition, such as 202611301530. The largest is 2^53 - 1, which every JSON
-- parser reads exactly.
ALTER TABLE connector_catalog
  ALTER COLUMN revision TYPE bigint,
  ADD CONSTRAINT connector_catalog_largest_revision CHECK (revision <= 9007199254740991);
