/**
 * One abstract test per outgoing port: what every adapter of it keeps to, its method names the
 * sentences. A team's test extends the contract, hands it the adapter, and is done; JUnit and
 * AssertJ are the team's to bring.
 */
package io.connectors.testkit.contract;
