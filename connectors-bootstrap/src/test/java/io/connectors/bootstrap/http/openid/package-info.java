/** Tests of single sign-on with OpenID Connect. */
package io.connectors.bootstrap.http.openid;
