/** What every capability speaks of: tenants, callers and their roles, JSON values, errors. */
package io.connectors.domain.shared;
