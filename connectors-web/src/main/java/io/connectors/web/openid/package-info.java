/** OpenID Connect: sign-in at an external provider. */
package io.connectors.web.openid;
