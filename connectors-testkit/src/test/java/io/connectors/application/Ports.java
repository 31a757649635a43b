package io.connectors.application;

import io.connectors.domain.connector.ConnectorRepository;

/** Sample: stands in for the application's record of that name, which the testkit cannot see. */
public record Ports(ConnectorRepository connectors) {}
