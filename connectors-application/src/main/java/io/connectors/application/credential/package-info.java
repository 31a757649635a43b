/** Decryption of stored credentials, shared by the use cases that need it. Not exported. */
package io.connectors.application.credential;
