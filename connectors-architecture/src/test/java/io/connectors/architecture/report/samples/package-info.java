/**
 * Small programs to report about: one with three faults, one with none. Nobody uses any of this.
 */
package io.connectors.architecture.report.samples;
