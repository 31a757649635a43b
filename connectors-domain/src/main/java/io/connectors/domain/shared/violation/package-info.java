/**
 * Violations: what is wrong with a field of a request or a document, and why, as types. Sentences
 * are made of them at the edge; {@link io.connectors.domain.shared.violation.EnglishReasons} makes
 * those of the API.
 */
package io.connectors.domain.shared.violation;
