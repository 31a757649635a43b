/** What a tenant has installed, and how it may change. */
package io.connectors.domain.connector;
