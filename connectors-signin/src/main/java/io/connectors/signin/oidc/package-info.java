/** Logins at an OpenID Connect issuer, from the redirect to the callback. */
package io.connectors.signin.oidc;
