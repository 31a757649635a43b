/** Refusals as problems: which status, which fields, and in which order. */
package io.connectors.bootstrap.http.problem;
