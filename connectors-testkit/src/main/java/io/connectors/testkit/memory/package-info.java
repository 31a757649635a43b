/** In-memory adapters for development and tests. */
package io.connectors.testkit.memory;
