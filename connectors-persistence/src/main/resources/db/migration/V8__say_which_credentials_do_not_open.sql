-- Since when the credentials of a connector are known not to open. Whoever tries to open them writes it, or takes it back;
-- with other credentials it begins anew. It is no part of the connector's version, and null where nobody has tried.
ALTER TABLE connectors ADD COLUMN credentials_unreadable_since timestamptz;
