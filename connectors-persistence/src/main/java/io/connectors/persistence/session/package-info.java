/** Persistence of sessions and pending logins. */
package io.connectors.persistence.session;
