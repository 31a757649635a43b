/** The audit trail as JSON, as files and as a tab. */
package io.connectors.web.audit;
