/** OpenID Connect: how people sign in at an outside issuer, and what its word comes to here. */
package io.connectors.web.openid;
