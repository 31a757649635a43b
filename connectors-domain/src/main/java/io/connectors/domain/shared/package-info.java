/** Shared types: tenants, actors, identifiers, JSON values, errors. */
package io.connectors.domain.shared;
