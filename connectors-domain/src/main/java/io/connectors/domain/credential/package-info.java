/** Credentials of connectors, encrypted and decrypted. */
package io.connectors.domain.credential;
