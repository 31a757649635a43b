/**
 * The architecture report as a value, and what it is computed from: rules, figures, arrows, ports,
 * secrets and the public surface. {@link io.connectors.architecture.report.ArchitectureReport} is
 * the whole; {@code render} draws it.
 */
package io.connectors.architecture.report;
