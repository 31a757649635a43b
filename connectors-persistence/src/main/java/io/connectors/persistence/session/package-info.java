/** How sessions and attempts to sign in are kept. */
package io.connectors.persistence.session;
