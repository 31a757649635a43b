/** Rotation, loss and concurrent creation of keys. */
package io.connectors.e2e.keys;
