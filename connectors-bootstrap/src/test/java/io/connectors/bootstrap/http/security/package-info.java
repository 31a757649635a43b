/** Signing in, sessions, roles and limits. */
package io.connectors.bootstrap.http.security;
