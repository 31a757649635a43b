/** The use cases of encryption keys. */
package io.connectors.application.key;
