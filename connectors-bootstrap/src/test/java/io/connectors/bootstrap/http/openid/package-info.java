/** Signing in at an OpenID Connect issuer. */
package io.connectors.bootstrap.http.openid;
