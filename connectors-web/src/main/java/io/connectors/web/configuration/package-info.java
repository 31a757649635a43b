/** Validation of configurations over HTTP. */
package io.connectors.web.configuration;
