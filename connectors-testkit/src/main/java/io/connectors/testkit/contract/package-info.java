/** One abstract test per outgoing port: what every adapter of it keeps to. */
package io.connectors.testkit.contract;
