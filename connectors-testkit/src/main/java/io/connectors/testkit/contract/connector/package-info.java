/** The contract of the repository of connectors, in parts. */
package io.connectors.testkit.contract.connector;
