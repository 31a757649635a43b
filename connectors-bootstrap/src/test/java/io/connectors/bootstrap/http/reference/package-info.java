/** The API as its description says. */
package io.connectors.bootstrap.http.reference;
