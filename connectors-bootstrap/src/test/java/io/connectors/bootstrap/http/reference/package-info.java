/** Tests of the API against its description. */
package io.connectors.bootstrap.http.reference;
