/** Tests of bearer tokens of the platform's issuer. */
package io.connectors.bootstrap.http.token;
