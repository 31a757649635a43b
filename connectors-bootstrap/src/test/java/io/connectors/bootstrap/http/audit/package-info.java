/** Tests of the audit trail over the API. */
package io.connectors.bootstrap.http.audit;
