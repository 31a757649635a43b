/** How the audit trail is kept. */
package io.connectors.persistence.audit;
