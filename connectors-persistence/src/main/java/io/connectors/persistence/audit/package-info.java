/** Persistence of the audit trail. */
package io.connectors.persistence.audit;
