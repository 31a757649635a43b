/** Bearer tokens of the platform's issuer. */
package io.connectors.bootstrap.http.token;
