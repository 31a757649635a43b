/** Connectors over the API: lists, credentials, labels. */
package io.connectors.bootstrap.http.connector;
