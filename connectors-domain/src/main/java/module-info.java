/**
 * The model of Connectors and its outgoing ports. Pure Java: it requires only {@code java.base}.
 */
module io.connectors.domain {
  exports io.connectors.domain;
  exports io.connectors.domain.access;
  exports io.connectors.domain.audit;
  exports io.connectors.domain.catalog;
  exports io.connectors.domain.configuration;
  exports io.connectors.domain.connector;
  exports io.connectors.domain.credential;
  exports io.connectors.domain.idempotency;
  exports io.connectors.domain.key;
  exports io.connectors.domain.publishing;
  exports io.connectors.domain.servicetoken;
  exports io.connectors.domain.shared;
  exports io.connectors.domain.shared.violation;
  exports io.connectors.domain.text;
}
