/** Authentication of requests by session cookies and bearer tokens. */
package io.connectors.web.security;
