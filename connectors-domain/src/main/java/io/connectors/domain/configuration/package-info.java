/** Configurations, their schemas and their validation. */
package io.connectors.domain.configuration;
