package io.connectors.application;

import io.connectors.domain.connector.ConnectorRepository;

/**
 * Sample: stands in for the application's record of that name, which this module does not depend
 * on.
 */
public record Ports(ConnectorRepository connectors) {}
