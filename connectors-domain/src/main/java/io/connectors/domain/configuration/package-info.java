/** What a connector's settings must look like, and whether some settings do. */
package io.connectors.domain.configuration;
