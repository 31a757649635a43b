/** What the platform publishes to, on a tenant's behalf. */
package io.connectors.domain.publishing;
