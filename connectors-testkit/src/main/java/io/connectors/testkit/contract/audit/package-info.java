/** The contracts of the audit trail and of its history. */
package io.connectors.testkit.contract.audit;
