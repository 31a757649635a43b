/**
 * Contracts: one abstract test for each outgoing port. The test of an adapter extends the contract
 * of its port and provides the adapter. JUnit and AssertJ are dependencies of the embedding team.
 */
package io.connectors.testkit.contract;
