/** Installed connectors and their changes. */
package io.connectors.domain.connector;
