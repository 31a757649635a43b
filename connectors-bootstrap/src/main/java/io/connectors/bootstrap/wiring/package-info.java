/** Connects ports to adapters and use cases to routes: the architecture in a few lines. */
package io.connectors.bootstrap.wiring;
