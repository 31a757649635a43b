/** Tests of sign-in, sessions, roles and rate limits. */
package io.connectors.bootstrap.http.security;
