/** The use cases around the keys that encrypt credentials. */
package io.connectors.application.key;
