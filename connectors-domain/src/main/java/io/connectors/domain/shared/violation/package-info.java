/**
 * Violations: the errors of fields in a request or a document, with their reasons as types. {@link
 * io.connectors.domain.shared.violation.EnglishReasons} renders the sentences of the API.
 */
package io.connectors.domain.shared.violation;
