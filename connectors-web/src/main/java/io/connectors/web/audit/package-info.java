/** The audit trail as JSON, as files to take away, and as a tab. */
package io.connectors.web.audit;
