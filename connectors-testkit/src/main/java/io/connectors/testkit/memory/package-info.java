/** Adapters without a store behind them: good enough to develop and to test against. */
package io.connectors.testkit.memory;
