/** The use cases of Connectors, the entry for all adapters that call the core. */
module io.connectors.application {
  requires transitive io.connectors.domain;

  exports io.connectors.application;
  exports io.connectors.application.audit;
  exports io.connectors.application.catalog;
  exports io.connectors.application.configuration;
  exports io.connectors.application.connector;
  exports io.connectors.application.key;
  exports io.connectors.application.publishing;
  exports io.connectors.application.servicetoken;
  exports io.connectors.application.tenant;
}
