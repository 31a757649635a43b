/** What a connector signs in with on the outside service, in the open and sealed. */
package io.connectors.domain.credential;
