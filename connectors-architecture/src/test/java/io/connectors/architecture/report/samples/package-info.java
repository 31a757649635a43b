/** Sample programs for the report: one with three faults, one without. */
package io.connectors.architecture.report.samples;
