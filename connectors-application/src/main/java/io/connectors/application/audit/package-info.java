/** The use cases of the audit trail. */
package io.connectors.application.audit;
