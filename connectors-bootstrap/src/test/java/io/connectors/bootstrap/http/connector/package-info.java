/** Tests of connectors over the API: lists, credentials, names and tags. */
package io.connectors.bootstrap.http.connector;
