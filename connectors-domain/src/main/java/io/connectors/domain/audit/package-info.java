/** The audit trail: actions, actors and times. */
package io.connectors.domain.audit;
