/** Validation of configurations before installation. */
package io.connectors.application.configuration;
