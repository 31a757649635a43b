package io.connectors.rules.samples.the_web_reaches_the_core_only_through_use_cases.web;

import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.rules.samples.Offender;

/** Sample: a controller that asks a repository itself. */
@Offender
record Controller(ConnectorRepository connectors) {}
