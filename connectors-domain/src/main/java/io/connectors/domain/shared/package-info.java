/** What every capability speaks of: tenants, actors, identifiers, JSON values, errors. */
package io.connectors.domain.shared;
